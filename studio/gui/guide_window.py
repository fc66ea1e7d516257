"""The user guide in a window of its own: contents and search on the left, the page on the right."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.app.guide import TYPE, Glimpse, Page, found, glimpse, pages, with_glimpse
from studio.app.preview import ColumnChart
from studio.gui.jobs import Job
from studio.gui.panels.guide_browser import GuideBrowser
from studio.gui.sentences import said
from studio.gui.translating import later, tr

FIRST = "start"
_GROUPS = (later("Guide"), later("Templates"))
"""Words of the guide that the contents say in the language of the window."""
_PAGE = Qt.ItemDataRole.UserRole
_SIZE = (1060, 760)
_SEARCH_MS = 120


class GuideWindow(QWidget):
    """Stays beside the design; there is one, and it remembers the way back."""

    def __init__(self, executor: Executor, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("User guide"))
        self.resize(*_SIZE)
        self._guide: dict[str, Page] = {page.id: page for page in pages()}
        self._charts: dict[str, ColumnChart] = {}
        self._glimpses: dict[str, Glimpse] = {}
        self._way: list[str] = []
        self._row = ""
        self.page = ""
        self._job = Job(executor, self)
        self._job.done.connect(self._glimpsed)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SEARCH_MS)
        self._wait.timeout.connect(self._search)
        self._lay_out()
        self._fill(tuple(self._guide.values()))
        self.show_page(FIRST)

    def show_page(self, page: str, row: str = "") -> None:
        """Show a page by its id, at the line `row` of its table where there is one; an unknown id shows the first."""
        page = page if page in self._guide else FIRST
        if self.page and self.page != page:
            self._way.append(self.page)
        self._show(page, row)

    def go_back(self) -> None:
        """The page before."""
        if self._way:
            self._show(self._way.pop(), "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.page:
            self._render()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._wait.stop()
        self._job.abandon()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the guide"))
        self.search.setAccessibleName(tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self._wait.start())
        self.search.returnPressed.connect(self._take_first)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(tr("Contents"))
        self.contents.setIndentation(14)
        self.contents.setUniformRowHeights(True)
        self.contents.currentItemChanged.connect(lambda item, _: self._chosen(item))
        self._nothing = QLabel(tr("No page holds these words."))
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setVisible(False)
        self.back = QPushButton(tr("Back"))
        self.back.setProperty("role", "link")
        self.back.setToolTip(tr("The page before: Alt+Left"))
        self.back.clicked.connect(self.go_back)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        QShortcut(QKeySequence("Esc"), self, self.close)
        left = QFrame()
        left.setProperty("role", "left")
        inside = QVBoxLayout(left)
        inside.setContentsMargins(12, 12, 12, 12)
        inside.setSpacing(8)
        inside.addWidget(self.search)
        inside.addWidget(self._nothing)
        inside.addWidget(self.contents, 1)
        inside.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.browser = GuideBrowser()
        self.browser.setProperty("role", "guide")
        self.browser.setAccessibleName(tr("Page of the guide"))
        self.browser.document().setDocumentMargin(24)
        self.browser.page_wanted.connect(self.show_page)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.browser)
        splitter.setSizes([250, 810])
        splitter.setChildrenCollapsible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _fill(self, shown: Sequence[Page]) -> None:
        """The pages in their groups."""
        blocked = self.contents.blockSignals(True)
        self.contents.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        chosen: QTreeWidgetItem | None = None
        for page in shown:
            if page.group not in groups:
                group = QTreeWidgetItem([tr(page.group)])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                groups[page.group] = group
                self.contents.addTopLevelItem(group)
            # The written pages are English; a type is called what the window calls it.
            title = said(page.title) if page.id.startswith(TYPE) else page.title
            item = QTreeWidgetItem([title])
            item.setData(0, _PAGE, page.id)
            groups[page.group].addChild(item)
            if page.id == self.page:
                chosen = item
        if chosen is not None:
            self.contents.setCurrentItem(chosen)
        self.contents.expandAll()
        self.contents.blockSignals(blocked)
        self._nothing.setVisible(not shown)

    def _search(self) -> None:
        everything = tuple(self._guide.values())
        words = self.search.text()
        self._fill(found(everything, words) if words.strip() else everything)

    def _take_first(self) -> None:
        self._wait.stop()
        self._search()
        group = self.contents.topLevelItem(0)
        first = group.child(0) if group is not None else None
        if first is not None:
            self.contents.setCurrentItem(first)

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        page = None if item is None else item.data(0, _PAGE)
        if page and page != self.page:
            self.show_page(page)

    def _show(self, page: str, row: str) -> None:
        self.page, self._row = page, row
        self.back.setEnabled(bool(self._way))
        kind = page.removeprefix(TYPE)
        if page.startswith(TYPE) and kind not in self._glimpses:
            self._job.start(lambda progress: (kind, glimpse(kind, progress)))
        self._render()
        self._mark()

    def _render(self) -> None:
        page = self._guide[self.page]
        kind = page.id.removeprefix(TYPE)
        text, seen = page.text, self._glimpses.get(kind)
        if page.id.startswith(TYPE) and seen is not None:
            text = with_glimpse(text, kind, seen)
        self.browser.show_charts(self._charts)
        self.browser.show_text(text)
        if self._row and self.browser.go_to_row_of(self._row):
            self.browser.setFocus()

    def _glimpsed(self, done: tuple[str, Glimpse]) -> None:
        kind, seen = done
        self._glimpses[kind] = seen
        if seen.chart is not None:
            self._charts[kind] = seen.chart
        if self.page == f"{TYPE}{kind}":
            self._render()

    def _mark(self) -> None:
        for place in range(self.contents.topLevelItemCount()):
            group = self.contents.topLevelItem(place)
            for i in range(group.childCount() if group is not None else 0):
                item = group.child(i) if group is not None else None
                if item is not None and item.data(0, _PAGE) == self.page:
                    blocked = self.contents.blockSignals(True)
                    self.contents.setCurrentItem(item)
                    self.contents.blockSignals(blocked)


def _example() -> QWidget:
    window = GuideWindow(ThreadPoolExecutor(1))
    return window


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, *_SIZE))
