"""The window: start page, menus, notice and status bar, there at once; the workshop with the document follows."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from studio.gui.commands import Actions
from studio.gui.frame import ASIDE, DESIGNING, Frame
from studio.gui.gallery_pictures import GalleryPictures, cards
from studio.gui.guide_topics import topic_of
from studio.gui.help_dialogs import show_about, show_shortcuts
from studio.gui.jobs import Job
from studio.gui.key_order import bring_into_sight, next_in_order
from studio.gui.panels.drop_overlay import DropOverlay
from studio.gui.panels.notice import Notice
from studio.gui.panels.start_page import StartPage
from studio.gui.panels.status_bar import StatusBar
from studio.gui.sentences import said_problem
from studio.gui.siblings import Siblings
from studio.gui.translating import tr
from studio.gui.window_commands import MENUS, commands_of
from studio.gui.words import recent_entries
from studio.problems import Problem
from studio.progress import Progress
from studio.reference.schemas.telling import is_sql

if TYPE_CHECKING:
    from studio.app.apart import Apart
    from studio.gui.choosing import Choosing
    from studio.gui.guide_window import GuideWindow
    from studio.gui.panels.palette import Palette
    from studio.gui.reverting import Reverting
    from studio.gui.workshop import Workshop

_THREADS = 4


class MainWindow(Frame):
    """One document in one window."""

    def __init__(self, windows: Siblings) -> None:
        super().__init__()
        self.windows = windows
        self.settings = windows.settings
        self.executor = ThreadPoolExecutor(_THREADS, thread_name_prefix="studio")
        self.workshop: Workshop | None = None
        self.page = "start"
        self._came_from = "start"
        self._choosing: Choosing | None = None
        self._folders = windows.folders
        self._waiting: list[Callable[[Workshop], object]] = []
        self._palette: Palette | None = None
        self._may_close = False
        self._closed = False
        self._guide: GuideWindow | None = None
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 600)
        self.notice = Notice()
        self.start = StartPage(cards())
        self.status = StatusBar()
        self._lay_out()
        self.overlay = DropOverlay(self)
        self._loading = Job(self.executor, self)
        self._pictures = GalleryPictures(self.start, self.executor, self)
        self.actions_table = Actions(self, commands_of(self))
        self.actions_table.fill(self.menuBar(), MENUS)
        self._connect()
        self.show_title("", False)
        self.show_page("start")

    def load(self) -> None:
        """Import what the workshop needs beside the painted window, and then build it."""
        self._loading.start(_import_workshop)

    def furnish(self) -> Workshop:
        """The workshop, built now where it is not there yet."""
        if self.workshop is None:
            from studio.gui.workshop import Workshop

            self._loading.abandon()
            self.workshop = shop = Workshop(self, self._folders, self.settings)
            self._body.insertWidget(0, shop.top)
            for page in dict.fromkeys(shop.pages.values()):
                self.stack.addWidget(page)
            shop.top.setVisible(False)
            self.actions_table.refresh()
            self._pictures.start()
            shop.opening.warm_up()
            if self.windows.may_offer():
                shop.filing.offer_unsaved()
            waiting, self._waiting = self._waiting, []
            for run in waiting:
                run(shop)
            self.unsetCursor()
        return self.workshop

    def when_ready(self, run: Callable[[Workshop], object]) -> None:
        """Do `run` with the workshop, as soon as it is there."""
        if self.workshop is not None:
            run(self.workshop)
            return
        self._waiting.append(run)
        self.setCursor(Qt.CursorShape.BusyCursor)
        if not self._loading.running:
            self.load()

    def open_path(self, path: Path) -> None:
        """Open a document, or a data file as an inferred schema with that file as reference."""
        self.when_ready(lambda shop: shop.open_path(path))

    def show_page(self, page: str) -> None:
        if page in ASIDE:
            self.when_ready(lambda shop: self._show_aside(page, shop))
            return
        self.page = page
        shop = self.workshop
        shown = self.start if shop is None or page == "start" else shop.pages[page]
        self.stack.setCurrentWidget(shown)
        if shop is not None:
            shop.top.setVisible(page != "start")
        if shop is None or page == "start":
            self.status.show_start()
            self.start.show_recent(recent_entries(self.settings.recent_first(), self.settings.values.pinned))
        else:
            shop.show(page)
        (shop.design.relations.canvas if shop is not None and page == "relations" else shown).setFocus()
        self.actions_table.refresh()

    def show_title(self, name: str, edited: bool) -> None:
        title = "Data Synthesis Studio"
        self.setWindowTitle(f"{name}[*] - {title}" if name else title)
        self.setWindowModified(edited)

    def show_shortcuts(self) -> None:
        """The sheet of shortcuts."""
        show_shortcuts(self, self.actions_table.commands.values())

    def show_about(self) -> None:
        """What this is."""
        show_about(self)

    def open_guide(self) -> None:
        """The user guide, at what it tells of the control that has the focus."""
        page, row = topic_of(self.focusWidget(), self.page)
        self.when_ready(lambda _shop: self._show_guide(page, row))

    def _show_guide(self, page: str, row: str) -> None:
        if self._guide is None:
            from studio.gui.guide_window import GuideWindow

            self._guide = GuideWindow(self.executor, self)
        self._guide.show_page(page, row)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    def open_palette(self) -> None:
        """Everything that can be done or gone to."""
        from studio.gui.palette_offers import command_offers, place_offers, recent_offers, type_offers
        from studio.gui.panels.palette import Palette

        if self._palette is None:
            self._palette = Palette(self)
        shop, table = self.workshop, self.actions_table
        offers = command_offers(table.commands.values(), table.run, self._why_not())
        offers += recent_offers(self.settings.recent_first(), self.open_path)
        if shop is not None and self.page != "start":
            offers += place_offers(shop, self._show_designing)
            offers += type_offers(shop, self._show_designing)
        self._palette.open_over(self, offers)

    def step_panel(self, direction: int) -> None:
        """Move the focus to the next part of the page."""
        panels = self.workshop.panels.get(self.page, ()) if self.workshop is not None else ()
        focus = QApplication.focusWidget()
        inside = [
            i for i, p in enumerate(panels) if focus is not None and (p is focus or p.isAncestorOf(focus))
        ]
        here = inside[0] if inside else -direction
        for step in range(1, len(panels) + 1):
            panel = panels[(here + direction * step) % len(panels)]
            if panel.isVisible() and focus_inside(panel):
                return

    def set_theme(self, name: str) -> None:
        """Change the colours of every window, and remember the choice."""
        with contextlib.suppress(Problem):
            self.settings.change(theme=name)
        self.windows.apply_settings()

    @property
    def theme_name(self) -> str:
        """The chosen colours."""
        return self.settings.values.theme

    @property
    def language(self) -> str:
        """The chosen language; the window speaks the one that it began with."""
        return self.settings.values.language

    def take_settings(self) -> None:
        """The settings have changed."""
        if self.workshop is not None:
            self.workshop.take_settings()
        if self._choosing is not None:
            self._choosing.show()
        self.actions_table.refresh()

    def leave_aside(self) -> None:
        self.show_page(self._came_from)

    def open_elsewhere(self, path: Path | None) -> None:
        self.windows.open(path)

    def is_shown_elsewhere(self, path: Path, *, raised: bool) -> bool:
        other = self.windows.showing(path)
        if other is None or other is self:
            return False
        if raised:
            other.come_forward()
        return True

    def come_forward(self) -> None:
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def close_for_good(self) -> None:
        """Close without a question."""
        self._may_close = True
        self.close()

    def set_language(self, code: str) -> None:
        """Remember the choice; what is on the screen keeps its words until the next start."""
        with contextlib.suppress(Problem):
            self.settings.change(language=code)
        self.windows.apply_settings()
        self.notice.say(tr("The language changes when the studio is started again."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if (
            event.type() == QEvent.Type.ActivationChange
            and self.isActiveWindow()
            and self.workshop is not None
        ):
            # Not at once: whoever gives the focus to this window is not done yet.
            QTimer.singleShot(0, self, self.workshop.filing.look_at_disk)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The Tab key: on to the next control as the page is read."""
        wanted = next_in_order(self, self.focusWidget(), forward)
        if wanted is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        wanted.setFocus(reason)
        bring_into_sight(wanted)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed:
            return
        shop = self.workshop
        if self._may_close or shop is None or shop.filing.nothing_to_ask():
            self._close_down()
            return
        event.ignore()
        shop.filing.leave_for_good(self._close_now)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = _paths(event)
        if paths:
            event.acceptProposedAction()
            self.overlay.show_words(
                tr("Drop to open {name} {kind}", name=paths[0].name, kind=_opens_as(paths[0]))
            )

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.overlay.setVisible(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.overlay.setVisible(False)
        paths = _paths(event)
        if paths:
            event.acceptProposedAction()
            # After the drop, so that whoever dragged the file is not kept waiting.
            QTimer.singleShot(0, self, lambda: self.open_path(paths[0]))

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self.notice)
        self._body.addWidget(self.stack, 1)
        self._body.addWidget(self.status)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self.start.template_wanted.connect(
            lambda name: self.when_ready(lambda shop: shop.open_template(name))
        )
        self.start.file_wanted.connect(lambda: self.when_ready(lambda shop: shop.choose_file()))
        self.start.sql_wanted.connect(lambda: self.when_ready(lambda shop: shop.choose_sql()))
        self.start.blank_wanted.connect(lambda: self.when_ready(lambda shop: shop.new_blank()))
        self.start.recent_wanted.connect(lambda path: self.open_path(Path(path)))
        self.start.elsewhere_wanted.connect(lambda path: self.open_elsewhere(Path(path)))
        self.start.pin_wanted.connect(
            lambda path, pinned: self._keep_recent(lambda: self.settings.pin(Path(path), pinned))
        )
        self.start.forget_wanted.connect(
            lambda path: self._keep_recent(lambda: self.settings.forget(Path(path)))
        )
        self._loading.done.connect(self.furnish)
        self._loading.failed.connect(lambda problem: self.notice.say(str(problem), bad=True))

    def _show_designing(self) -> None:
        """A page on which tables and columns can be chosen and made."""
        if self.page not in DESIGNING:
            self.show_page("design")

    def _why_not(self) -> str:
        """Why a command that does not say it itself cannot be run here."""
        if self.page == "start":
            return tr("Open a design first.")
        if self.page in ASIDE:
            return tr("Close this page first.")
        if self.page not in DESIGNING:
            return tr("Go to the page Design first.")
        if self.workshop is not None and not self.workshop.design.column_id:
            return tr("Choose a column first.")
        return tr("Not possible now.")

    def _settings_page(self) -> Choosing:
        if self._choosing is None:
            from studio.gui.choosing import Choosing

            self._choosing = Choosing(self, self.windows)
        return self._choosing

    def _keep_recent(self, change: Callable[[], None]) -> None:
        try:
            change()
        except Problem as problem:
            self.notice.say(said_problem(problem), bad=True)
        self.start.show_recent(recent_entries(self.settings.recent_first(), self.settings.values.pinned))
        self.start.setFocus()

    def _show_aside(self, page: str, shop: Workshop) -> None:
        shown: Choosing | Reverting = self._settings_page() if page == "settings" else shop.reverting
        if self.page not in ASIDE:
            self._came_from = self.page
        self.page = page
        shop.leave(page)
        shown.show()
        self.stack.addWidget(shown.page)
        self.stack.setCurrentWidget(shown.page)
        shown.page.setFocus()
        self.status.show_start()
        self.actions_table.refresh()

    def rows_apart(self) -> Apart:
        return self.windows.rows_apart()

    def _close_now(self) -> None:
        self._may_close = True
        # Not at once: a question's own window has to be gone first.
        QTimer.singleShot(0, self, self.close)

    def _close_down(self) -> None:
        self._closed = True
        if self._guide is not None:
            self._guide.close()
        if self.workshop is not None:
            self.workshop.close()
        for timer in self.findChildren(QTimer):
            timer.stop()  # one that waits for the hand to rest would find no thread any more
        for job in self.findChildren(Job):
            job.abandon()
        self.executor.shutdown(wait=True, cancel_futures=True)
        if self.workshop is not None:
            self.workshop.forget()
        self.windows.closed(self)


def focus_inside(panel: QWidget) -> bool:
    """Give the focus to the first part of a panel that takes it by the Tab key; whether there is one."""
    inside = (panel, *panel.findChildren(QWidget))
    wanted = next((w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()), None)
    if wanted is not None:
        wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return wanted is not None


def _import_workshop(_progress: Progress) -> None:
    import studio.gui.workshop  # noqa: F401 - the import is what takes time

    # What was imported stays until the end; looking through it for garbage would stop the window's thread for long.
    if not gc.get_freeze_count():
        gc.freeze()


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _opens_as(path: Path) -> str:
    """What a file becomes when it is dropped."""
    if path.name.lower().endswith(".studio.json"):
        return tr("as a design")
    return tr("as the tables of a script") if is_sql(path) else tr("as a schema")
