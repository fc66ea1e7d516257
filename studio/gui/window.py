"""The window: places the panels, routes edits to the store, and the store's document back to the panels."""

from __future__ import annotations

import contextlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.app.preview import Preview
from studio.app.store import Change, Store, with_extension
from studio.generators.registry import generator
from studio.gui.commands import Actions
from studio.gui.design_page import DesignPage
from studio.gui.exporting import Exporting
from studio.gui.facts import Facts
from studio.gui.gallery_pictures import cards, pictures
from studio.gui.jobs import Job
from studio.gui.opening import Loaded, Opening
from studio.gui.panels.export_page import ExportPage
from studio.gui.panels.notice import Notice
from studio.gui.panels.reading_dialog import ReadingDialog
from studio.gui.panels.start_page import StartPage
from studio.gui.panels.status_bar import StatusBar
from studio.gui.panels.top_bar import TopBar
from studio.gui.theme import apply_theme, load_theme
from studio.gui.window_commands import MENUS, commands_of
from studio.gui.words import recent_entries
from studio.model import edits
from studio.model.document import Column, Document, Table, new_id
from studio.model.saving import Conflict
from studio.problems import Problem

PAGES = (("design", "Design"), ("export", "Export"))
_AUTOSAVE_MS = 15_000


class MainWindow(QMainWindow):
    """One document in one window."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.executor = ThreadPoolExecutor(3, thread_name_prefix="studio")
        self.references: dict[str, pa.Table] = {}
        self.page = "start"
        self._loaded: Loaded | None = None
        self._closed = False
        preview = Preview()
        self.setAcceptDrops(True)
        self.setMinimumSize(860, 560)
        self.top = TopBar(PAGES)
        self.notice = Notice()
        self.start = StartPage(cards())
        self.design = DesignPage(self.executor, preview)
        self.export_page = ExportPage()
        self.status = StatusBar()
        self._lay_out()
        self.opening = Opening(self.executor, self)
        self.exporting = Exporting(self.executor, self.export_page, lambda: self.store.document, self)
        self.facts = Facts(self.executor, self)
        self._pictures = Job(self.executor, self)
        self.actions_table = Actions(self, commands_of(self))
        self.actions_table.fill(self.menuBar(), MENUS)
        self._connect()
        self._autosave = QTimer(self)
        self._autosave.setInterval(_AUTOSAVE_MS)
        self._autosave.timeout.connect(self._autosave_now)
        self._autosave.start()
        self._restore_geometry()
        self.show_page("start")
        self._pictures.start(lambda progress: pictures(preview, progress))

    def open_path(self, path: Path) -> None:
        """Open a document, or a data file as an inferred schema with that file as reference."""
        if path.name.lower().endswith(".json") and self.opening.is_document(path):
            self._open_document(path)
        else:
            self.opening.open_data(path)

    def open_template(self, name: str) -> None:
        """A fresh document from a template."""
        if self._may_leave():
            self.opening.open_template(name)

    def new_blank(self) -> None:
        """A fresh document with one table."""
        if not self._may_leave():
            return
        column = Column(id=new_id(), name="id", generator=generator(kind="sequence"))
        table = Table(id=new_id(), name="table", columns=(column,))
        self._take_new(Document(name="Untitled", tables=(table,)), {})

    def choose_file(self) -> None:
        """Ask for a document or a data file."""
        kinds = "Designs and data (*.json *.csv *.tsv *.txt *.parquet *.arrow *.feather *.xlsx *.xls *.ods *.jsonl *.ndjson)"
        path, _ = QFileDialog.getOpenFileName(self, "Open", "", f"{kinds};;All files (*)")
        if path:
            self.open_path(Path(path))

    def save(self) -> bool:
        """Save to the document's file, or ask for one; whether it was saved."""
        if self.store.path is None:
            return self.save_as()
        return self._save(lambda overwrite: self.store.save(overwrite=overwrite))

    def save_as(self) -> bool:
        """Ask for a file and save there; whether it was saved."""
        offered = str(self.store.path or f"{self.store.document.name}.studio.json")
        path, _ = QFileDialog.getSaveFileName(self, "Save as", offered, "Designs (*.studio.json)")
        if not path:
            return False
        target = with_extension(Path(path))
        # The dialog has asked about a file that exists under the name it shows, but not about one with the ending added.
        asked = target == Path(path)
        return self._save(lambda overwrite: self.store.save_as(target, overwrite=overwrite or asked))

    def undo(self) -> None:
        """Take back the last step."""
        self.store.undo()

    def redo(self) -> None:
        """Do it again."""
        self.store.redo()

    def show_page(self, page: str) -> None:
        """Start, design or export."""
        self.page = page
        self.stack.setCurrentWidget(
            {"start": self.start, "design": self.design, "export": self.export_page}[page]
        )
        working = page != "start"
        self.top.setVisible(working)
        self.top.show_page(page)
        if page == "start":
            self.status.show_start()
            settings = self.store.settings
            self.start.show_recent(recent_entries(settings.values.recent if settings else ()))
        elif page == "export":
            folder = self.store.path.parent if self.store.path else Path.home()
            self.exporting.show(self.design.table_id, folder)
        else:
            self._render()
        self.actions_table.refresh()

    def show_reading(self) -> None:
        """How the reference was read, open to change."""
        loaded = self._loaded
        if loaded is None:
            return
        dialog = ReadingDialog(loaded.name, loaded.guess, loaded.conversions, self)
        dialog.reading_wanted.connect(lambda guess: self.opening.open_data(loaded.path, guess))
        dialog.open()

    def set_theme(self, name: str) -> None:
        """Change the colours of every window, and remember the choice."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, load_theme(name))
        if self.store.settings is not None:
            with contextlib.suppress(Problem):
                self.store.settings.change(theme=name)
        self.update()

    @property
    def has_reference(self) -> bool:
        """Whether a data file was opened in this session."""
        return self._loaded is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closed or self._may_leave():
            self._close_down()
            event.accept()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.open_path(paths[0]))

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
        self.design.gesture.connect(lambda on: self.store.begin_gesture() if on else self.store.end_gesture())
        self.design.chosen_changed.connect(self._show_facts)
        self.design.latency_measured.connect(self.status.show_latency)
        self.opening.loaded.connect(self._data_loaded)
        self.opening.template_ready.connect(lambda document: self._take_new(document, {}))
        self.opening.failed.connect(self.show_problem)
        self.opening.busy.connect(self.notice.say)
        self.exporting.finished.connect(self._exported)
        self.facts.findings.connect(self.design.show_findings)
        self.facts.size.connect(self.status.show_size)
        self.facts.score.connect(self.status.show_reference)
        self._pictures.done.connect(self.start.show_charts)

    def edit(self, edit: object) -> None:
        """Apply an edit of a panel; what cannot be is said in the notice."""
        assert isinstance(edit, edits.Edit)
        try:
            self.store.edit(edit)
        except Problem as problem:
            self.show_problem(problem)

    def show_problem(self, problem: object) -> None:
        """Say what went wrong, in the notice."""
        self.notice.say(str(problem), bad=True)

    def _store_changed(self, change: Change) -> None:
        if change.reason in ("edit", "undo", "redo"):
            self._render()
        self._show_title()
        self.actions_table.refresh()

    def _render(self) -> None:
        document = self.store.document
        self.design.show_document(document, self.references)
        self.facts.look(document, self.design.table_id, self.references)
        self._show_facts()
        self._show_title()

    def _show_facts(self) -> None:
        table = self.design.table
        document = self.store.document
        rows = table.rows if table else 0
        self.top.show_document(document.name, self.store.edited, rows, document.seed)
        if table is not None:
            visible = sum(not column.hidden for column in table.columns)
            self.status.show_table(rows, visible, document.seed)
        self.facts.look(document, self.design.table_id, self.references)

    def _show_title(self) -> None:
        document, table = self.store.document, self.design.table
        self.setWindowTitle(f"{document.name}[*] - Data Synthesis Studio")
        self.setWindowModified(self.store.edited)
        self.top.show_document(document.name, self.store.edited, table.rows if table else 0, document.seed)

    def _set_rows(self, rows: int) -> None:
        if self.design.table is not None:
            self.edit(edits.SetTable(self.design.table.id, "rows", rows))
            self._show_title()

    def _open_document(self, path: Path) -> None:
        if not self._may_leave():
            return
        try:
            opened = self.store.open(path)
        except Problem as problem:
            self.show_problem(problem)
            return
        self.references, self._loaded = {}, None
        self.notice.clear()
        self._show_new()
        if opened.holder is not None:
            self.notice.say(
                f"{path.name} is open elsewhere too: {opened.holder}. Who saves last is asked first."
            )
        if opened.recoverable:
            autosave = opened.recoverable[0]
            self.notice.say(
                f"There is unsaved work of an earlier session of {path.name}.",
                (
                    ("Recover", lambda: self.store.recover(autosave)),
                    ("Discard", lambda: self.store.discard(autosave)),
                ),
            )
        self._reopen_references()

    def _reopen_references(self) -> None:
        settings = self.store.settings
        for table in self.store.document.tables:
            if table.reference is not None and settings is not None:
                path = settings.reference_path(table.reference)
                if path is not None and path.exists():
                    self.opening.open_reference(path, table)

    def _data_loaded(self, loaded: Loaded) -> None:
        if loaded.document is not None:
            if self._loaded is None and not self._may_leave():
                return
            self._take_new(loaded.document, {loaded.document.tables[0].id: loaded.table})
        else:
            self.references = {**self.references, loaded.table_id: loaded.table}
            self._render()
        self._loaded = loaded
        if self.store.settings is not None and loaded.reference is not None:
            with contextlib.suppress(Problem):
                self.store.settings.remember_reference(loaded.reference, loaded.path)
        self.notice.say(loaded.words, (("How it was read…", self.show_reading),))
        self.actions_table.refresh()

    def _take_new(self, document: Document, references: dict[str, pa.Table]) -> None:
        self.references = references
        self._loaded = None
        self.notice.clear()
        self.store.new(document)
        self._show_new()

    def _show_new(self) -> None:
        self.design.table_id = self.design.column_id = ""
        self.show_page("design")
        self._show_title()

    def _save(self, write: object) -> bool:
        assert callable(write)
        try:
            try:
                notes = write(False)
            except Conflict as conflict:
                if not self._ask("Save anyway?", str(conflict), "Save anyway"):
                    return False
                notes = write(True)
        except Problem as problem:
            self.show_problem(problem)
            return False
        if notes:
            self.notice.say(" ".join(notes))
        return True

    def _may_leave(self) -> bool:
        """Whether the present document may go: saved, or given up by its owner."""
        if not self.store.edited:
            return True
        box = QMessageBox(self)
        box.setWindowTitle("Unsaved work")
        box.setText(f"“{self.store.document.name}” has changes that are not saved.")
        save = box.addButton("Save", QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton("Discard", QMessageBox.ButtonRole.DestructiveRole)
        box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.exec()
        if box.clickedButton() is save:
            return self.save()
        return box.clickedButton() is drop

    def _ask(self, title: str, words: str, yes: str) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle(title)
        box.setText(words)
        accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is accept

    def _exported(self, words: str) -> None:
        if self.page != "export":
            self.notice.say(words, (("Show", lambda: self.show_page("export")),))

    def _autosave_now(self) -> None:
        try:
            self.store.autosave_now()
        except Problem as problem:
            self.notice.say(f"Unsaved work could not be kept aside. {problem}", bad=True)

    def _restore_geometry(self) -> None:
        self.resize(1440, 900)
        settings = self.store.settings
        if settings is not None and settings.values.window:
            self.restoreGeometry(QByteArray.fromBase64(settings.values.window.encode()))

    def _close_down(self) -> None:
        if self._closed:
            return
        self._closed = True
        settings = self.store.settings
        if settings is not None:
            with contextlib.suppress(Problem):
                settings.change(window=bytes(self.saveGeometry().toBase64().data()).decode())
        for job in self.findChildren(Job):
            job.abandon()
        self.opening.close()
        self.executor.shutdown(wait=True, cancel_futures=True)
        self.store.close()
