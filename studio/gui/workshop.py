"""Everything that needs the model: the store, the design and export pages, and what runs for them.

It is made after the window is first painted, because the model takes most of the time of a start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pyarrow as pa
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studio.app.card_places import KeptPlaces
from studio.app.export_history import ExportHistory
from studio.app.folders import Folders, home_folder
from studio.app.learning_table import Learned, Lesson
from studio.app.opening import OpenedData, is_document
from studio.app.preview import Preview
from studio.app.settings import SettingsFile
from studio.app.store import Change, Store
from studio.app.widths import KeptWidths
from studio.generators.registry import generator
from studio.gui.bias import BiasLens
from studio.gui.busy import Busy
from studio.gui.design_page import DesignPage
from studio.gui.exporting import Exporting
from studio.gui.facts import Asked, Facts, Scored
from studio.gui.filing import Filing
from studio.gui.frame import DESIGNING, Frame
from studio.gui.learning import Learning, last_wishes, learned_words
from studio.gui.opening import Opening, reading_words
from studio.gui.panels.compare import ComparePage, Comparing
from studio.gui.panels.export_page import ExportPage
from studio.gui.panels.schema_dialog import SchemaDialog, schema_words
from studio.gui.panels.top_bar import TopBar
from studio.gui.referencing import Referencing
from studio.gui.reverting import Reverting
from studio.gui.ruling import Ruling
from studio.gui.sentences import said
from studio.gui.translating import later, tr
from studio.model import edits
from studio.model.document import Column, Document, Table, new_id
from studio.problems import Problem
from studio.reference.guess import Guess
from studio.reference.schemas.opening import ImportedSchema

PAGES = (
    ("design", later("Design")),
    ("relations", later("Relations")),
    ("compare", later("Compare")),
    ("export", later("Export")),
)


class Workshop(QObject):
    """One document: routes edits to the store, and the store's document back to the panels."""

    def __init__(self, window: Frame, folders: Folders, settings: SettingsFile) -> None:
        super().__init__(window)
        self._window = window
        self._in_gesture = False
        self.store = Store(folders=folders, settings=settings)
        self.preview = Preview()
        executor = window.executor
        self.top = TopBar(PAGES)
        self.design = DesignPage(executor, self.preview, window.rows_apart())
        self.export_page = ExportPage()
        self.compare_page = ComparePage()
        self.pages: dict[str, QWidget] = {
            "design": self.design,
            "relations": self.design,
            "compare": self.compare_page,
            "export": self.export_page,
        }
        design = self.design
        self.panels: dict[str, tuple[QWidget, ...]] = {
            "design": (
                design.outline,
                design.live,
                design.large,
                design.inspector,
                self.top,
            ),
            "relations": (design.relations, design.live, design.inspector, self.top),
            "compare": (*self.compare_page.panels, self.top),
            "export": (self.export_page, self.top),
        }
        self.opening = Opening(executor, self)
        self.references = Referencing(self.opening, settings, self)
        self.imported: ImportedSchema | None = None
        history = ExportHistory(folders.data)
        self.exporting = Exporting(executor, self.export_page, lambda: self.store.document, history, self)
        self.filing = Filing(self.store, window, self.exporting.running_words)
        self.reverting = Reverting(window, self.store)
        self.comparing = Comparing(executor, self.compare_page, self)
        self.ruling = Ruling(executor, window, self)
        self.bias = BiasLens(executor, self.compare_page.bias_card, self)
        self.facts = Facts(executor, self)
        self.learning = Learning(executor, self)
        self.widths, self.places = KeptWidths(settings), KeptPlaces(settings)
        self.design.widths, self.design.places = self.widths.of, self.places.of
        self._settings = settings
        self.busy = Busy(window.status.busy, self)
        self.opening.show_long_work(self.busy)
        self.facts.show_long_work(self.busy)
        self.ruling.show_long_work(self.busy)
        self._connect()
        self.take_settings()

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being made, found out or exported."""
        parts = (
            self.design.previewing,
            self.design.copying,
            self.design.adding,
            self.design.relating,
            self.facts,
            self.exporting,
            self.comparing,
            self.reverting,
            self.learning,
            self.filing,
            self.bias,
            self.ruling,
        )
        return all(part.at_rest for part in parts)

    @property
    def can_learn(self) -> bool:
        """Whether the rows of the chosen table's reference are at hand."""
        return self.has_reference and self.references.is_here(self.design.table_id)

    @property
    def has_reference(self) -> bool:
        """Whether the chosen table has a reference."""
        return self.design.table is not None and self.design.table.reference is not None

    def open_path(self, path: Path) -> None:
        """Open a document, or a data file as an inferred schema with that file as reference."""
        if path.name.lower().endswith(".json") and is_document(path):
            if self._window.is_shown_elsewhere(path, raised=True):
                return
            self._leave(lambda: self.filing.open_document(path), path)
        else:
            self._leave(lambda: self.opening.open_data(path), path)

    def open_template(self, name: str) -> None:
        """A fresh document from a template."""
        self.filing.leave(lambda: self.opening.open_template(name))

    def new_blank(self) -> None:
        """A fresh document with one table."""
        column = Column(id=new_id(), name="id", generator=generator(kind="sequence"))
        table = Table(id=new_id(), name="table", columns=(column,))
        values = self._settings.values
        document = Document(
            name=tr("Untitled"), seed=values.new_seed, locale=values.new_locale, tables=(table,)
        )
        self.filing.leave(lambda: self.filing.take_new(document))

    def choose_file(self) -> None:
        """Ask for a document or a data file."""
        self.filing.choose(self.open_path)

    def choose_sql(self) -> None:
        """Ask for a script or a JSON Schema that describes tables."""
        self.filing.choose_sql(self.open_path)

    def choose_file_elsewhere(self) -> None:
        """Ask for a document or a data file, for a window of its own."""
        self.filing.choose(self._open_elsewhere)

    def undo(self) -> None:
        """Take back the last step."""
        self._gesture(False)
        self.store.undo()

    def redo(self) -> None:
        """Do it again."""
        self._gesture(False)
        self.store.redo()

    def edit(self, edit: object) -> None:
        """Apply an edit as a step of its own; what cannot be is said in the notice."""
        self._gesture(False)
        self._edit_live(edit)

    def show(self, page: str) -> None:
        """A page of the document comes into sight."""
        self._gesture(False)
        self.top.show_page(page)
        if page in DESIGNING:
            self.design.show_relations(page == "relations")
        if page == "export":
            self.exporting.show(self._folder)
            self._window.status.show_exporting(self.exporting.words)
        elif page == "compare":
            self.comparing.folder = self._folder
            self._compare()
        elif self.design.shows(self.store.document, self.references.tables):
            self._chosen_changed()
        else:
            self._render()

    def leave(self, page: str) -> None:
        """A page that is not the document's own comes into sight."""
        self._gesture(False)
        self.top.show_page(page)

    def take_settings(self) -> None:
        """The settings have changed."""
        values = self._settings.values
        self.filing.take_settings()
        self.exporting.workers = values.workers
        self.export_page.begin_with(values.export_format, values.export_compression)
        self.design.previewing.take_chart_rows(values.chart_rows)

    def show_reading(self) -> None:
        """How the script that the design came from was read, or the reference of the chosen table, open to change."""
        if self.imported is not None and not self.has_reference:
            SchemaDialog(self.imported, self._window).open()
            return
        self.references.show_reading(self.design.table, self._window)

    def show_revealed(self) -> None:
        """What the document says of its references."""
        from studio.app.revealing import revealed
        from studio.gui.panels.revealed_dialog import RevealedDialog

        RevealedDialog(revealed(self.store.document), self._window).open()

    def learn(self) -> None:
        """Ask how the chosen table is to be learned from its reference, and begin."""
        found = self._referenced()
        if found is not None:
            self.learning.ask(self.store.document, *found, self._window)

    def learn_first(self, names: object) -> None:
        """Learn the chosen table again with these columns first, so that rows can be wanted by them."""
        found = self._referenced()
        if found is not None and isinstance(names, tuple):
            table, reference = found
            wishes = replace(last_wishes(table), first=names)
            self.learning.start(Lesson(self.store.document, table.id, reference, wishes, keeps=True))

    def find_rules(self) -> None:
        """Look for rules in the reference of the chosen table, and let the person tick those that are to hold."""
        found = self._referenced()
        if found is not None:
            self.ruling.find(*found)

    def _referenced(self) -> tuple[Table, pa.Table] | None:
        """The chosen table and its reference; where that is not here, why is shown instead."""
        table = self.design.table
        if table is None or table.reference is None:
            return None
        if not self.references.is_here(table.id):
            self.show_reading()
            return None
        return table, self.references.tables[table.id]

    def forget_learned(self) -> None:
        """Let every column of the chosen table be drawn on its own again."""
        table = self.design.table
        if table is not None and table.joint is not None:
            self.edit(edits.SetJoint(table.id, None))

    def show_problem(self, problem: object) -> None:
        """Say what went wrong, in the notice."""
        self._window.notice.say(str(problem), bad=True)

    def close(self) -> None:
        """Stop everything; nothing lands afterwards."""
        self.design.previewing.abandon()
        self.learning.cancel()
        self.bias.close()
        self.opening.close()
        self.widths.save()
        self.places.save()

    def forget(self) -> None:
        """All threads have ended: let go of what was made, and of the document's lock."""
        self.preview.forget()
        self.filing.close()

    @property
    def _folder(self) -> Path:
        """Where files of the document are offered to go."""
        return self.store.path.parent if self.store.path else home_folder()

    def _leave(self, then: Callable[[], object], path: Path) -> None:
        elsewhere = partial(self._window.open_elsewhere, path)
        self.filing.leave(then, tr("It gives way to {name}.", name=path.name), elsewhere)

    def _open_elsewhere(self, path: Path) -> None:
        if not self._window.is_shown_elsewhere(path, raised=True):
            self._window.open_elsewhere(path)

    def _connect_learning(self) -> None:
        design = self.design
        self.bias.edit_wanted.connect(self._edit_live)
        self.bias.learning_wanted.connect(self.learn_first)
        self.compare_page.bias_card.gesture.connect(self._gesture)
        design.wanted.learning_wanted.connect(self.learn_first)
        self.facts.told.connect(design.wanted.show_told)
        self.learning.learned.connect(self._learned)
        self.learning.failed.connect(self.show_problem)
        self.learning.busy.connect(self._show_learning)
        design.inspector.table.learn_wanted.connect(self.learn)
        design.inspector.table.forget_wanted.connect(self.forget_learned)
        design.inspector.table.rules_wanted.connect(self.find_rules)
        self.ruling.edit_wanted.connect(self.edit)
        self.ruling.failed.connect(self.show_problem)

    def _connect(self) -> None:
        window, design = self._window, self.design
        self._connect_learning()
        self.store.observe(self._store_changed)
        self.top.page_chosen.connect(window.show_page)
        self.top.export_wanted.connect(lambda: window.show_page("export"))
        self.top.rows_wanted.connect(self._set_rows)
        self.top.seed_wanted.connect(lambda seed: self.edit(edits.SetDocument("seed", seed)))
        design.edit_wanted.connect(self.edit)
        design.live_edit_wanted.connect(self._edit_live)
        design.gesture.connect(self._gesture)
        design.chosen_changed.connect(self._chosen_changed)
        design.compare_wanted.connect(self._compare_column)
        design.told.connect(lambda words: window.notice.say(said(words)))
        design.failed.connect(self.show_problem)
        canvas = design.relations.canvas
        canvas.places_changed.connect(lambda: self.places.put(tuple(canvas.laid.boxes), canvas.places))
        design.live.widths_changed.connect(lambda widths: self.widths.put(design.table_id, widths))
        design.previewing.latency_measured.connect(window.status.show_latency)
        design.previewing.broken_found.connect(window.status.show_broken)
        design.inspector.table.reading_wanted.connect(self.show_reading)
        design.inspector.column.reference.fit_wanted.connect(self._fit_column)
        design.shape.fit_wanted.connect(lambda _column_id: self._fit_column())
        self.opening.data_ready.connect(self._data_ready)
        self.opening.schema_ready.connect(self._schema_ready)
        self.opening.template_ready.connect(self.filing.take_new)
        self.opening.failed.connect(self.show_problem)
        self.opening.busy.connect(self._show_busy)
        self.references.changed.connect(self._render)
        self.references.reading_wanted.connect(self._read_anew)
        self.filing.replaced.connect(self._show_new)
        self.filing.told.connect(window.notice.say)
        self.filing.failed.connect(self.show_problem)
        self.exporting.finished.connect(self._exported)
        self.exporting.told.connect(self._show_exporting)
        self.exporting.failed.connect(self.show_problem)
        self.export_page.tables.rows_wanted.connect(
            lambda table_id, rows: self.edit(edits.SetTable(table_id, "rows", rows))
        )
        self.comparing.told.connect(window.notice.say)
        self.comparing.failed.connect(self.show_problem)
        self.compare_page.reference_wanted.connect(self._want_reference)
        self.facts.findings.connect(design.show_findings)
        self.facts.size.connect(window.status.show_size)
        self.facts.scored.connect(self._show_score)

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
            return
        self.widths.save()
        self.places.save()
        self._show_title()
        self._window.actions_table.refresh()

    def _render(self) -> None:
        self.design.show_document(self.store.document, self.references.tables)
        self._chosen_changed()

    def _chosen_changed(self) -> None:
        table = self.design.table
        self._show_title()
        if table is not None:
            if self._window.page in DESIGNING:
                visible = sum(not column.hidden for column in table.columns)
                n_rows = self.preview.n_rows(self.store.document, table)
                self._window.status.show_table(n_rows, visible, self.store.document.seed)
            self.facts.look(Asked(self.store.document, table, self.references.tables.get(table.id)))
            self.design.inspector.table.show_reading(self.references.is_here(table.id))
        self._show_likeness()
        if self._window.page == "compare":
            self._compare()
        elif self._window.page == "export":
            self.exporting.refresh(self._folder)
        self._window.actions_table.refresh()

    def _compare(self) -> None:
        table_id = self.design.table_id
        reference = self.references.tables.get(table_id)
        self.comparing.show(self.store.document, table_id, reference)
        self.bias.show(self.store.document, table_id, reference)

    def _compare_column(self, name: str) -> None:
        self._window.show_page("compare")
        self.compare_page.look_at(name)

    def _want_reference(self) -> None:
        if self.has_reference:
            self.show_reading()
        else:
            self.choose_file()

    def _show_title(self) -> None:
        document, table = self.store.document, self.design.table
        edited = self.store.edited
        self.top.offer("relations", len(document.tables) > 1 or self._window.page == "relations")
        self._window.show_title(document.name, edited)
        state = "edited" if edited else "saved" if self.store.path else "new"
        n_rows = self.preview.n_rows(document, table) if table else 0
        self.top.show_document(document.name, state, n_rows, document.seed)

    def _show_score(self, scored: Scored | None) -> None:
        self.references.scored = scored
        self._show_likeness()

    def _show_likeness(self) -> None:
        table, card = self.design.table, self.design.inspector.column.reference
        likeness = None if table is None else self.references.likeness(table, self.design.column_id)
        card.show_likeness(likeness)
        if likeness is None:
            self.design.shape.show_score(None)
        else:
            known = likeness.score if likeness.score >= 0 else None
            self.design.shape.show_score(known, likeness.term, likeness.can_fit)
        if self._window.page in DESIGNING:
            self._window.status.show_reference("" if table is None else self.references.words(table))

    def _fit_column(self) -> None:
        table = self.design.table
        edit = None if table is None else self.references.fitting(table, self.design.column_id)
        if edit is not None:
            self.edit(edit)

    def _set_rows(self, rows: int) -> None:
        if self.design.table is not None:
            self.edit(edits.SetTable(self.design.table.id, "rows", rows))

    def _read_anew(self, path: Path, guess: Guess) -> None:
        self.filing.leave(lambda: self.opening.open_data(path, guess))

    def _data_ready(self, opened: OpenedData) -> None:
        self.filing.take_new(opened.inferred)
        self.references.keep(opened.inferred.tables[0].id, opened)
        self._window.notice.say(reading_words(opened), ((tr("How it was read…"), self.show_reading),))

    def _learned(self, learned: Learned) -> None:
        try:
            edit = learned.edit(self.store.document)
        except KeyError:
            return  # its table was removed meanwhile
        self.edit(edit)
        self._window.notice.say(learned_words(learned))

    def _show_learning(self, words: str) -> None:
        if words:
            self._window.notice.say(words, ((tr("Cancel"), self.learning.cancel),), key="learning")
        else:
            self._window.notice.clear("learning")

    def _schema_ready(self, imported: ImportedSchema) -> None:
        self.filing.take_new(imported.document)
        self.imported = imported
        self._window.notice.say(schema_words(imported), ((tr("How it was read…"), self.show_reading),))

    def _show_new(self) -> None:
        self.imported = None
        self.learning.cancel()
        self.ruling.forget()
        self.references.forget()
        self._window.notice.clear()
        self.design.show_new(self.store.document, {})
        self._window.show_page("design")
        self.references.find(self.store.document)

    def _show_busy(self, words: str) -> None:
        if words:
            self._window.notice.say(words, ((tr("Cancel"), self.opening.cancel),), key="reading")
        else:
            self._window.notice.clear("reading")

    def _show_exporting(self, words: str) -> None:
        if self._window.page == "export":
            self._window.status.show_exporting(words)

    def _exported(self, words: str) -> None:
        if self._window.page != "export":
            self._window.notice.say(words, ((tr("Show"), lambda: self._window.show_page("export")),))
