"""The window: places the panels, routes edits to the store, and the store's document back to the panels."""

from __future__ import annotations

import contextlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from studio.app.opening import OpenedData, is_document
from studio.app.preview import Preview
from studio.app.store import Change, Store
from studio.generators.registry import generator
from studio.gui.commands import Actions
from studio.gui.design_page import DesignPage
from studio.gui.exporting import Exporting
from studio.gui.facts import Asked, Facts, Scored
from studio.gui.filing import Filing
from studio.gui.gallery_pictures import cards, pictures
from studio.gui.help_dialogs import show_about, show_shortcuts
from studio.gui.jobs import Job
from studio.gui.opening import Opening, reading_words
from studio.gui.panels.drop_overlay import DropOverlay
from studio.gui.panels.export_page import ExportPage
from studio.gui.panels.notice import Notice
from studio.gui.panels.start_page import StartPage
from studio.gui.panels.status_bar import StatusBar
from studio.gui.panels.top_bar import TopBar
from studio.gui.referencing import Referencing
from studio.gui.theme import apply_theme, load_theme
from studio.gui.window_commands import MENUS, commands_of
from studio.gui.words import recent_entries
from studio.model import edits
from studio.model.document import Column, Document, Table, new_id
from studio.problems import Problem
from studio.reference.guess import Guess

PAGES = (("design", "Design"), ("export", "Export"))


class MainWindow(QMainWindow):
    """One document in one window."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.executor = ThreadPoolExecutor(4, thread_name_prefix="studio")
        self.page = "start"
        self._in_gesture = False
        self._theme: str = store.settings.values.theme if store.settings else "system"
        self._may_close = False
        self._closed = False
        self.preview = Preview()
        self.setAcceptDrops(True)
        self.setMinimumSize(880, 560)
        self.top = TopBar(PAGES)
        self.notice = Notice()
        self.start = StartPage(cards())
        self.design = DesignPage(self.executor, self.preview)
        self.export_page = ExportPage()
        self.status = StatusBar()
        self._lay_out()
        self.overlay = DropOverlay(self)
        self.opening = Opening(self.executor, self)
        self.references = Referencing(self.opening, store.settings, self)
        self.exporting = Exporting(self.executor, self.export_page, lambda: self.store.document, self)
        self.filing = Filing(store, self, self.exporting.running_words)
        self.facts = Facts(self.executor, self)
        self._pictures = Job(self.executor, self)
        self.actions_table = Actions(self, commands_of(self))
        self.actions_table.fill(self.menuBar(), MENUS)
        self._connect()
        self._restore_geometry()
        self.show_page("start")

    def warm_up(self) -> None:
        """What can wait until the window is seen: pictures, the worker process, unsaved work of an earlier session."""
        self._pictures.start(pictures)
        self.opening.warm_up()
        self.filing.offer_unsaved()

    def open_path(self, path: Path) -> None:
        """Open a document, or a data file as an inferred schema with that file as reference."""
        if path.name.lower().endswith(".json") and is_document(path):
            self.filing.leave(lambda: self.filing.open_document(path), f"It gives way to {path.name}.")
        else:
            self.filing.leave(lambda: self.opening.open_data(path), f"It gives way to {path.name}.")

    def open_template(self, name: str) -> None:
        """A fresh document from a template."""
        self.filing.leave(lambda: self.opening.open_template(name))

    def new_blank(self) -> None:
        """A fresh document with one table."""
        column = Column(id=new_id(), name="id", generator=generator(kind="sequence"))
        table = Table(id=new_id(), name="table", columns=(column,))
        blank = Document(name="Untitled", tables=(table,))
        self.filing.leave(lambda: self.filing.take_new(blank))

    def choose_file(self) -> None:
        """Ask for a document or a data file."""
        self.filing.choose(self.open_path)

    def undo(self) -> None:
        """Take back the last step."""
        self._gesture(False)
        self.store.undo()

    def redo(self) -> None:
        """Do it again."""
        self._gesture(False)
        self.store.redo()

    def show_page(self, page: str) -> None:
        """Start, design or export."""
        self._gesture(False)
        self.page = page
        pages = {"start": self.start, "design": self.design, "export": self.export_page}
        self.stack.setCurrentWidget(pages[page])
        self.top.setVisible(page != "start")
        self.top.show_page(page)
        if page == "start":
            self.status.show_start()
            settings = self.store.settings
            self.start.show_recent(recent_entries(settings.values.recent if settings else ()))
        elif page == "export":
            folder = self.store.path.parent if self.store.path else Path.home()
            self.exporting.show(self.design.table_id, folder)
            self.status.show_exporting(self.exporting.words)
        else:
            self._render()
        pages[page].setFocus()
        self.actions_table.refresh()

    def show_reading(self) -> None:
        """How the reference of the chosen table was read, open to change."""
        self.references.show_reading(self.design.table, self)

    def show_shortcuts(self) -> None:
        """The sheet of shortcuts."""
        show_shortcuts(self, self.actions_table.commands.values())

    def show_about(self) -> None:
        """What this is."""
        show_about(self)

    def step_panel(self, direction: int) -> None:
        """Move the focus to the next part of the page."""
        panels = self.panels[self.page]
        focus = QApplication.focusWidget()
        inside = [
            i for i, p in enumerate(panels) if focus is not None and (p is focus or p.isAncestorOf(focus))
        ]
        here = inside[0] if inside else -direction
        for step in range(1, len(panels) + 1):
            panel = panels[(here + direction * step) % len(panels)]
            if panel.isVisible():
                focus_inside(panel)
                return

    @property
    def theme_name(self) -> str:
        """The chosen colours: system, light, dark or contrast."""
        return self._theme

    def set_theme(self, name: str) -> None:
        """Change the colours of every window, and remember the choice."""
        self._theme = name
        if self.store.settings is not None:
            with contextlib.suppress(Problem):
                self.store.settings.change(theme=name)
        self._apply_theme(name)

    @property
    def has_reference(self) -> bool:
        """Whether the chosen table has a reference."""
        return self.design.table is not None and self.design.table.reference is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed:
            return
        if self._may_close or self.filing.nothing_to_ask():
            self._close_down()
            return
        event.ignore()
        self.filing.leave_for_good(self._close_now)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = _paths(event)
        if paths:
            event.acceptProposedAction()
            kind = "as a design" if paths[0].name.lower().endswith(".studio.json") else "as a schema"
            self.overlay.show_words(f"Drop to open {paths[0].name} {kind}")

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.overlay.setVisible(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.overlay.setVisible(False)
        paths = _paths(event)
        if paths:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.open_path(paths[0]))

    def edit(self, edit: object) -> None:
        """Apply an edit as a step of its own; what cannot be is said in the notice."""
        self._gesture(False)
        self._edit_live(edit)

    def show_problem(self, problem: object) -> None:
        """Say what went wrong, in the notice."""
        self.notice.say(str(problem), bad=True)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for page in (self.start, self.design, self.export_page):
            self.stack.addWidget(page)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self.notice)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(body)
        design = self.design
        self.panels = {
            "start": (self.start,),
            "design": (design.outline, design.live, design.inspector, self.top),
            "export": (self.export_page, self.top),
        }

    def _connect(self) -> None:
        self.store.observe(self._store_changed)
        self.start.template_wanted.connect(self.open_template)
        self.start.file_wanted.connect(self.choose_file)
        self.start.blank_wanted.connect(self.new_blank)
        self.start.recent_wanted.connect(lambda path: self.open_path(Path(path)))
        self.top.page_chosen.connect(self.show_page)
        self.top.export_wanted.connect(lambda: self.show_page("export"))
        self.top.rows_wanted.connect(self._set_rows)
        self.top.seed_wanted.connect(lambda seed: self.edit(edits.SetDocument("seed", seed)))
        self.design.edit_wanted.connect(self.edit)
        self.design.live_edit_wanted.connect(self._edit_live)
        self.design.gesture.connect(self._gesture)
        self.design.chosen_changed.connect(self._chosen_changed)
        self.design.previewing.latency_measured.connect(self.status.show_latency)
        self.design.previewing.broken_found.connect(self.status.show_broken)
        self.design.inspector.table.reading_wanted.connect(self.show_reading)
        self.design.inspector.column.reference.fit_wanted.connect(self._fit_column)
        self.opening.data_ready.connect(self._data_ready)
        self.references.changed.connect(self._render)
        self.references.reading_wanted.connect(self._read_anew)
        self.opening.template_ready.connect(self.filing.take_new)
        self.opening.failed.connect(self.show_problem)
        self.opening.busy.connect(self._show_busy)
        self.filing.replaced.connect(self._show_new)
        self.filing.told.connect(self.notice.say)
        self.filing.failed.connect(self.show_problem)
        self.exporting.finished.connect(self._exported)
        self.exporting.told.connect(self._show_exporting)
        self.facts.findings.connect(self.design.show_findings)
        self.facts.size.connect(self.status.show_size)
        self.facts.scored.connect(self._show_score)
        self._pictures.done.connect(self.start.show_pictures)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _edit_live(self, edit: object) -> None:
        assert isinstance(edit, edits.Edit)
        try:
            self.store.edit(edit)
        except Problem as problem:
            self.show_problem(problem)

    def _gesture(self, on: bool) -> None:
        if on and not self._in_gesture:
            self.store.begin_gesture()
        elif not on:
            self.store.end_gesture()
        self._in_gesture = on

    def _store_changed(self, change: Change) -> None:
        if change.reason in ("edit", "undo", "redo"):
            self._render()
        self._show_title()
        self.actions_table.refresh()

    def _render(self) -> None:
        self.design.show_document(self.store.document, self.references.tables)
        self._chosen_changed()

    def _chosen_changed(self) -> None:
        table = self.design.table
        self._show_title()
        if table is not None:
            if self.page == "design":
                visible = sum(not column.hidden for column in table.columns)
                self.status.show_table(table.rows, visible, self.store.document.seed)
            self.facts.look(Asked(self.store.document, table, self.references.tables.get(table.id)))
            self.design.inspector.table.show_reading(self.references.is_here(table.id))
        self._show_likeness()
        self.actions_table.refresh()

    def _show_title(self) -> None:
        document, table = self.store.document, self.design.table
        self.setWindowTitle(f"{document.name}[*] - Data Synthesis Studio")
        self.setWindowModified(self.store.edited)
        state = "edited" if self.store.edited else "saved" if self.store.path else "new"
        self.top.show_document(document.name, state, table.rows if table else 0, document.seed)

    def _show_score(self, scored: Scored | None) -> None:
        self.references.scored = scored
        self._show_likeness()

    def _show_likeness(self) -> None:
        table, card = self.design.table, self.design.inspector.column.reference
        card.show_likeness(None if table is None else self.references.likeness(table, self.design.column_id))
        if self.page == "design":
            self.status.show_reference("" if table is None else self.references.words(table))

    def _fit_column(self) -> None:
        table = self.design.table
        edit = None if table is None else self.references.fitting(table, self.design.column_id)
        if edit is not None:
            self.edit(edit)

    def _set_rows(self, rows: int) -> None:
        if self.design.table is not None:
            self.edit(edits.SetTable(self.design.table.id, "rows", rows))
            self._show_title()

    def _read_anew(self, path: Path, guess: Guess) -> None:
        self.filing.leave(lambda: self.opening.open_data(path, guess))

    def _data_ready(self, opened: OpenedData) -> None:
        self.filing.take_new(opened.inferred)
        self.references.keep(opened.inferred.tables[0].id, opened)
        self.notice.say(reading_words(opened), (("How it was read…", self.show_reading),))

    def _show_new(self) -> None:
        self.references.forget()
        self.notice.clear()
        self.design.show_new(self.store.document, {})
        self.show_page("design")
        self.references.find(self.store.document)

    def _show_busy(self, words: str) -> None:
        if words:
            self.notice.say(words, (("Cancel", self.opening.cancel),), key="reading")
        else:
            self.notice.clear("reading")

    def _exported(self, words: str) -> None:
        if self.page != "export":
            self.notice.say(words, (("Show", lambda: self.show_page("export")),))

    def _show_exporting(self, words: str) -> None:
        if self.page == "export":
            self.status.show_exporting(words)

    def _follow_system(self) -> None:
        if self._theme == "system":
            self._apply_theme("system")

    def _apply_theme(self, name: str) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, load_theme(name))
        self.update()

    def _restore_geometry(self) -> None:
        self.resize(1440, 900)
        settings = self.store.settings
        if settings is not None and settings.values.window:
            self.restoreGeometry(QByteArray.fromBase64(settings.values.window.encode()))

    def _close_now(self) -> None:
        self._may_close = True
        # Not at once: a question's own window has to be gone first.
        QTimer.singleShot(0, self, self.close)

    def _close_down(self) -> None:
        self._closed = True
        settings = self.store.settings
        if settings is not None:
            with contextlib.suppress(Problem):
                settings.change(window=bytes(self.saveGeometry().toBase64().data()).decode())
        self.design.previewing.abandon()
        for job in self.findChildren(Job):
            job.abandon()
        self.opening.close()
        self.executor.shutdown(wait=True, cancel_futures=True)
        self.preview.forget()
        self.filing.close()


def focus_inside(panel: QWidget) -> None:
    """Give the focus to the first part of a panel that takes it by the Tab key."""
    inside = (panel, *panel.findChildren(QWidget))
    wanted = next((w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()), None)
    if wanted is not None:
        wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
