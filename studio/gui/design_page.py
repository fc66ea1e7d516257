"""The design page: outline, live table, large shape and inspector around one document.

It renders from the document and sends edits up; rows and charts come from `Previewing`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from typing import Any

import pyarrow as pa
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from studio.app.apart import Apart
from studio.app.clipping import Wanted
from studio.app.conditional import stored_conditions
from studio.app.next_column import neighbour, telling_column
from studio.app.preview import Preview, ShapeChart, describe_column
from studio.app.subjects import (
    Subject,
    TableSubject,
    format_error,
    is_learned,
    subject_of,
    table_subject_of,
)
from studio.app.typed import typed
from studio.generators.registry import generator
from studio.gui.adding import Adding
from studio.gui.column_acts import ColumnActs
from studio.gui.column_menu import Single, column_entries
from studio.gui.copying import Copying
from studio.gui.design_menus import MenuEntry, popup
from studio.gui.dirtying import Dirtying
from studio.gui.pairing import Pairing
from studio.gui.panels.entries import Entry
from studio.gui.panels.inspector import Inspector
from studio.gui.panels.live_table import LiveTable
from studio.gui.panels.outline import Outline
from studio.gui.panels.shape import ShapePanel, TogetherPanel
from studio.gui.panels.type_cards import suggestion_card
from studio.gui.panels.type_gallery import TypeGallery
from studio.gui.panels.wanted import WantedPanel
from studio.gui.previewing import Previewing, View
from studio.gui.relating import Relating
from studio.gui.sentences import said
from studio.gui.table_menu import table_entries
from studio.gui.translating import inside, tr
from studio.gui.wishing import Wishing
from studio.gui.words import count_words
from studio.model import edits
from studio.model.document import Column, Document, Table, new_id
from studio.model.editing import free_name
from studio.model.gaps import Gap
from studio.problems import Finding, Problem


class DesignPage(QWidget):
    """Shows a document; every change is an `Edit` that goes up and comes back as a new document."""

    edit_wanted = Signal(object)
    """An edit that is a step of its own."""
    live_edit_wanted = Signal(object)
    """An edit of a hand that drags or types: part of the gesture under way."""
    gesture = Signal(bool)
    chosen_changed = Signal()
    compare_wanted = Signal(str)
    """The name of a column to look at beside the reference."""
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, executor: Executor, preview: Preview, apart: Apart, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._document = Document()
        self._references: Mapping[str, pa.Table] = {}
        self._findings: tuple[Finding, ...] = ()
        self._broken: Mapping[str, Problem] = {}
        self.table_id = ""
        self.column_id = ""
        self.previewing = Previewing(executor, preview, apart, self)
        self.outline = Outline()
        self.live = LiveTable()
        self.shape = ShapePanel()
        self.together = TogetherPanel()
        self.large = QStackedWidget()
        self.wanted = WantedPanel()
        self.wishing = Wishing(self.wanted, lambda: self.table, self)
        for panel in (self.shape, self.together, self.wanted):
            self.large.addWidget(panel)
        self.pairing = Pairing(self.shape, self.together, self.large)
        self.inspector = Inspector()
        self.gallery = TypeGallery(self)
        self.relating = Relating(executor, preview, self.inspector, self)
        self.relations = self.relating.panel
        self.adding = Adding(executor, self.gallery, lambda: self._document, lambda: self.table, self)
        self.acts = ColumnActs(lambda: self._document, self)
        self.copying = Copying(executor, preview, self)
        self.places: Callable[[Sequence[str]], Mapping[str, tuple[float, float]]] = lambda _: {}
        """Where a hand put the cards of tables, by their ids."""
        self.widths: Callable[[str], Mapping[str, int]] = lambda _: {}
        """Widths that a hand gave to the columns of a table, by its id."""
        self._widths_for = ""
        self.dirtying = Dirtying(self.inspector, lambda: self.table, self)
        self._lay_out()
        self._connect()
        self._connect_relations()

    @property
    def table(self) -> Table | None:
        """The chosen table."""
        return next((table for table in self._document.tables if table.id == self.table_id), None)

    def show_new(self, document: Document, references: Mapping[str, pa.Table]) -> None:
        """Another document: its first table and column are chosen, and nothing of the old one is shown any more."""
        self.previewing.abandon()
        self.live.forget_rows()
        self._findings, self._broken = (), {}
        self.table_id = document.tables[0].id if document.tables else ""
        self.column_id = telling_column(document.tables[0]) if document.tables else ""
        self.relations.show_places(self.places(tuple(table.id for table in document.tables)))
        self.show_document(document, references)

    def show_document(self, document: Document, references: Mapping[str, pa.Table]) -> None:
        """Render `document`; rows and charts follow from threads."""
        before = self.table
        self._document, self._references = document, dict(references)
        if self.table is None:
            self.table_id, self.column_id = (document.tables[0].id if document.tables else ""), ""
        table = self.table
        if table is not None and self.column_id and self.column_id not in {c.id for c in table.columns}:
            self.column_id = neighbour(before, table, self.column_id)
        if table is not None:
            reference, pair_id = references.get(table.id), self.pairing.other
            self.previewing.show(
                View(document, table, self.column_id, reference, pair_id, self.dirtying.shown)
            )
        else:
            self.previewing.abandon()
        self._render()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Results of the checks, which run apart."""
        if findings != self._findings:
            self._findings = findings
            self._render_outline()
            self._render_relations()
            self._render_inspector()

    def shows(self, document: Document, references: Mapping[str, pa.Table]) -> bool:
        """Whether just this is what it shows."""
        same = self._references.keys() == references.keys()
        return (
            document is self._document
            and same
            and all(self._references[item] is references[item] for item in references)
        )

    def show_dirt(self) -> None:
        """Look again at the rows, with their dirt or clean."""
        self.show_document(self._document, self._references)

    def choose_table(self, table_id: str) -> None:
        """Look at a table as such."""
        if (table_id, "") == (self.table_id, self.column_id):
            return
        if table_id != self.table_id:
            self.live.forget_rows()
        self.gesture.emit(False)
        self.table_id, self.column_id = table_id, ""
        self.show_document(self._document, self._references)
        self.chosen_changed.emit()

    def choose(self, table_id: str, column_id: str) -> None:
        """Look at a table, or at one of its columns."""
        if table_id != self.table_id or not column_id:
            self.choose_table(table_id)
        self.choose_column(column_id)

    def choose_column(self, column_id: str) -> None:
        """Look at a column of the chosen table."""
        table = self.table
        there = table is not None and any(column.id == column_id for column in table.columns)
        if there and column_id != self.column_id:
            self.gesture.emit(False)
            self.column_id = column_id
            self.previewing.want_shape(column_id)
            self._render()
            self.chosen_changed.emit()

    @property
    def shows_relations(self) -> bool:
        """Whether the tables and keys stand in the place of outline and shape."""
        return self.relations.isVisibleTo(self)

    def show_relations(self, on: bool) -> None:
        """Put the diagram of tables and keys over the live table, or outline and shape around it."""
        if on != self.shows_relations:
            self._sizes[not on] = self.middle.sizes()
            for part, shown in ((self.relations, on), (self.large, not on), (self.outline, not on)):
                part.setVisible(shown)
            if self._sizes.get(on):
                self.middle.setSizes(self._sizes[on])
            self._render_outline()
        self._render_relations()

    def rename(self) -> None:
        """Open the name of the chosen column, or table, for typing."""
        if self.shows_relations:
            self.relations.rename(self.table_id, self.column_id)
        elif self.column_id:
            self.outline.rename_column(self.column_id)
        else:
            self.outline.rename_table(self.table_id)

    def remove(self, table_id: str, column_id: str) -> None:
        """Remove a key, another column, or a table."""
        if self.relating.is_key(column_id):
            self.relating.remove_key(column_id)
        elif column_id:
            self.acts.remove((column_id,))
        elif len(self._document.tables) > 1:
            self.acts.remove_tables((table_id,))

    def open_gallery(self, column_id: str = "", position: QPoint | None = None) -> None:
        """Let the person choose a column type: for a column, or for a new one where the id is empty."""
        table, button = self.table, self.outline.add_column
        column = table.column(column_id) if table is not None and column_id else None
        self.adding.open(position or button.mapToGlobal(QPoint(button.width(), 0)), column)

    def add_column(self, kind: str) -> None:
        """A new column of a type, in the chosen table."""
        self.adding.add(kind)

    def add_table(self) -> None:
        """One more table with a number column."""
        name = free_name("table", (table.name for table in self._document.tables))
        column = Column(id=new_id(), name="id", generator=generator(kind="sequence"))
        table = Table(id=new_id(), name=name, columns=(column,))
        self.table_id, self.column_id = table.id, column.id
        self.live.forget_rows()
        self.edit_wanted.emit(edits.AddTable(table))

    @property
    def chosen_columns(self) -> tuple[str, ...]:
        """Ids of the columns that commands act on: several where the table or the outline has several chosen."""
        in_outline = () if self.shows_relations else self.outline.columns.chosen_ids
        found = self.live.chosen_columns if self.live.view.hasFocus() else in_outline
        return found if self.column_id in found else (self.column_id,) if self.column_id else ()

    def remove_column(self) -> None:
        """Remove the chosen columns."""
        self.acts.remove(self.chosen_columns)

    def duplicate_column(self) -> None:
        """Twins of the chosen columns, with values of their own."""
        self.acts.duplicate(self.chosen_columns)

    def hide_column(self) -> None:
        """Hide the chosen columns; they are made for others all the same."""
        self.acts.set(self.chosen_columns, "hidden", True)

    def step_column(self, direction: int) -> None:
        """Move the chosen columns one place to the left (-1) or right (1); hidden ones between do not count."""
        self.acts.step(self.chosen_columns, direction, visible=True)

    def _lay_out(self) -> None:
        self.middle = QSplitter(Qt.Orientation.Vertical)
        for part, stretch in ((self.relations, 3), (self.live, 1), (self.large, 0)):
            self.middle.addWidget(part)
            self.middle.setStretchFactor(self.middle.count() - 1, stretch)
            self.middle.setCollapsible(self.middle.count() - 1, part is self.large)
        self.relations.setVisible(False)
        self.middle.setSizes([0, 520, 286])
        self._sizes: dict[bool, list[int]] = {True: [600, 240, 0]}
        """How high the parts of the middle are: with the diagram, and without."""
        self.sides = QSplitter(Qt.Orientation.Horizontal)
        for widget, stretch in ((self.outline, 0), (self.middle, 1), (self.inspector, 0)):
            self.sides.addWidget(widget)
            self.sides.setStretchFactor(self.sides.count() - 1, stretch)
            self.sides.setCollapsible(self.sides.count() - 1, False)
        self.sides.setSizes([236, 888, 316])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sides)

    def _connect(self) -> None:
        outline, live, inspector, want = self.outline, self.live, self.inspector, self.edit_wanted.emit
        outline.table_chosen.connect(self.choose_table)
        outline.column_chosen.connect(self.choose_column)
        outline.table_rename_wanted.connect(lambda i, name: want(edits.SetTable(i, "name", name)))
        outline.column_rename_wanted.connect(lambda i, name: want(edits.SetColumn(i, "name", name)))
        outline.tables_remove_wanted.connect(self.acts.remove_tables)
        outline.columns_remove_wanted.connect(self.acts.remove)
        outline.tables_move_wanted.connect(self.acts.move_tables)
        outline.columns_move_wanted.connect(self.acts.move)
        outline.tables_step_wanted.connect(self.acts.step_tables)
        outline.columns_step_wanted.connect(self.acts.step)
        outline.add_table_wanted.connect(self.add_table)
        outline.add_column_wanted.connect(self.open_gallery)
        outline.column_menu.connect(lambda i, at: self._column_menu(i, at, outline.columns.chosen_ids))
        outline.table_menu.connect(self._table_menu)
        live.column_chosen.connect(self.choose_column)
        live.rows_wanted.connect(self.previewing.want_rows)
        live.header_menu.connect(
            lambda i, at: self._column_menu(i, at, self.live.chosen_columns, across=True)
        )
        live.cell_menu.connect(self._cell_menu)
        live.move_wanted.connect(self.acts.move)
        live.copy_wanted.connect(self._copy)
        self.acts.edit_wanted.connect(self.edit_wanted)
        self.acts.refused.connect(self.failed)
        self.copying.told.connect(self.told)
        self.copying.failed.connect(self.failed)
        self._connect_inspector()
        for page in (inspector.column, inspector.table, self.shape, self.together, self.wanted):
            page.gesture.connect(self.gesture)
        self.dirtying.edit_wanted.connect(self.live_edit_wanted)
        self.dirtying.shown_changed.connect(self.show_dirt)
        self.shape.values_wanted.connect(self._set_values)
        self.shape.generator_wanted.connect(
            lambda i, generator: self.live_edit_wanted.emit(edits.SetGenerator(i, generator))
        )
        self.together.correlation_wanted.connect(
            lambda a, b, value: self.live_edit_wanted.emit(edits.SetCorrelation(a, b, value))
        )
        self.pairing.changed.connect(lambda: self.previewing.want_shape(self.column_id, self.pairing.other))
        live.view.selectionModel().selectionChanged.connect(
            lambda *_: self.pairing.choose(self.live.chosen_columns)
        )
        outline.columns.selectionModel().selectionChanged.connect(
            lambda *_: self.pairing.choose(self.outline.columns.chosen_ids)
        )
        live.sight.changed.connect(self.previewing.look_at)
        self.adding.edit_wanted.connect(self.edit_wanted)
        self.adding.added.connect(self._added)
        self.previewing.rows_ready.connect(live.show_rows)
        self.previewing.charts_ready.connect(live.header.show_charts)
        self.previewing.cloud_ready.connect(self.together.show_cloud)
        self.previewing.shape_ready.connect(self._show_shape)
        self.previewing.broken_found.connect(self._show_broken)

    def _connect_inspector(self) -> None:
        self.wishing.edit_wanted.connect(self.live_edit_wanted)
        column, table, want = self.inspector.column, self.inspector.table, self.edit_wanted.emit
        column.values_wanted.connect(self._set_values)
        column.attribute_wanted.connect(self._set_attribute)
        column.rename_wanted.connect(lambda i, name: want(edits.SetColumn(i, "name", name)))
        column.correlation_wanted.connect(lambda a, b, value: want(edits.SetCorrelation(a, b, value)))
        column.kind_menu_wanted.connect(self.open_gallery)
        column.release_wanted.connect(lambda i, on: self.acts.release((i,), on))
        table.table_wanted.connect(
            lambda i, name, value: self.live_edit_wanted.emit(edits.SetTable(i, name, value))
        )
        table.design_wanted.connect(
            lambda name, value: self.live_edit_wanted.emit(edits.SetDocument(name, value))
        )
        column.offer_taken.connect(self.adding.take_offer)
        column.offer_declined.connect(self._decline_offer)

    def _connect_relations(self) -> None:
        relating, canvas = self.relating, self.relations.canvas
        relating.edit_wanted.connect(self.edit_wanted)
        relating.live_edit_wanted.connect(self.live_edit_wanted)
        relating.gesture.connect(self.gesture)
        relating.told.connect(self.told)
        relating.chosen.connect(self.choose)
        canvas.menu_wanted.connect(self._relations_menu)
        canvas.rename_wanted.connect(self.relations.rename)
        canvas.remove_wanted.connect(self.remove)
        self.relations.add_table_wanted.connect(self.add_table)
        self.relations.renamed.connect(self._rename)

    def _render(self) -> None:
        table = self.table
        self._render_outline()
        if self.table_id != self._widths_for:
            self._widths_for = self.table_id
            self.live.show_widths(self.widths(self.table_id))
        self.live.show_table(
            self._n_rows(table) if table else 0,
            self._preview.columns(self._document, table) if table else (),
        )
        self.live.mark_column(self.column_id)
        self._render_inspector()
        self._render_relations()

    def _n_rows(self, table: Table) -> int:
        return self._preview.n_rows(self._document, table)

    def _render_outline(self) -> None:
        if self.shows_relations:
            return  # it is rendered when it comes back
        table = self.table
        tables = tuple(
            Entry(t.id, t.name, count_words(self._n_rows(t)), "table", t.hidden)
            for t in self._document.tables
        )
        self.outline.show_tables(tables, self.table_id)
        problems = self._problem_words()
        columns = table.columns if table else ()
        looks: dict[str, tuple[str, str]] = {}
        for column in columns:
            if column.generator.kind not in looks:
                words = inside(said(column.generator.about.title))
                looks[column.generator.kind] = words, describe_column(column).icon
        mark = tr("learned together with others")
        learned = {c.id: mark for c in columns if table is not None and is_learned(table, c)}
        bad, marks = problems.get, learned.get
        entries = tuple(
            Entry(
                c.id, c.name, words, "hidden" if c.hidden else icon, c.hidden, bad(c.id, ""), marks(c.id, "")
            )
            for c in columns
            for words, icon in [looks[c.generator.kind]]
        )
        self.outline.show_columns(table.name if table else "", entries, self.column_id)

    def _problem_words(self) -> dict[str, str]:
        """What is wrong, by column id."""
        found = {f.column_id: f"{f.message} {f.mend}" for f in self._findings if f.severity == "error"}
        return found | {column_id: str(problem) for column_id, problem in self._broken.items()}

    def _render_relations(self) -> None:
        if self.shows_relations:
            self.relating.show(self._document, (self.table_id, self.column_id), self._problem_words())

    def _render_inspector(self) -> None:
        subject = self._subject()
        self.inspector.show_subject(subject)
        self.relating.show_belonging(self._document, self.table, self.column_id)
        self.pairing.show_subject(subject)
        if isinstance(subject, Subject) and self.table is not None:
            offer = self.adding.offer(self.table, self.table.column(subject.column_id))
            self.inspector.column.show_offer(None if offer is None else suggestion_card(offer).title)
        if isinstance(subject, TableSubject):
            self.shape.show_nothing(
                tr("Shape of {name}", name=subject.name), tr("Choose a column to see its shape.")
            )
            if self.wishing.show():
                self.large.setCurrentWidget(self.wanted)
        elif self.table is not None and self.column_id:
            self.shape.show_column(self.table.column(self.column_id))

    def _subject(self) -> Subject | TableSubject | None:
        table = self.table
        if table is None:
            return None
        if not self.column_id:
            return table_subject_of(self._document, table, self._findings, self._n_rows(table))
        plan = self._preview.makeable(self._document, table).plan
        found = subject_of(table, self.column_id, plan, self._findings, self._document)
        problem = self._broken.get(self.column_id)
        if problem is not None and not found.errors:
            found = replace(found, errors=(f"{problem.message} {problem.mend}".strip(),))
        return found

    def _show_shape(self, shape: ShapeChart | None) -> None:
        table = self.table
        if shape is not None:
            self.shape.show_shape(shape)
        elif table is not None and any(column.id == self.column_id for column in table.columns):
            name = table.column(self.column_id).name
            broken = self.column_id in self._broken
            words = (
                tr("It cannot be made yet.")
                if broken
                else tr("It has several parts; other columns show one each.")
            )
            self.shape.show_nothing(tr("Shape of {name}", name=name), words)

    def _show_broken(self, broken: Mapping[str, Problem]) -> None:
        words = {
            column_id: said(f"{problem.message} {problem.mend}") for column_id, problem in broken.items()
        }
        self.live.header.show_problems(words)
        if {k: str(v) for k, v in broken.items()} != {k: str(v) for k, v in self._broken.items()}:
            self._broken = broken
            self._render_outline()
            self._render_relations()
            self._render_inspector()

    def _set_values(self, column_id: str, values: Mapping[str, Any], name: str) -> None:
        table = self.table
        if table is None:
            return
        found = typed(table, column_id, values, name, self._document)
        if found.edit is not None:
            self.live_edit_wanted.emit(found.edit)
        self.inspector.column.show_errors(found.errors)

    def want_rows(self) -> None:
        """Show which rows are wanted of the chosen table, and go there."""
        self.choose_table(self.table_id)
        self.wishing.focus()

    def _set_attribute(self, column_id: str, name: str, value: Any) -> None:
        table = self.table
        if table is None:
            return
        if name == "format":
            plan = self._preview.makeable(self._document, table).plan
            error = format_error(plan, column_id, value)
            self.inspector.column.show_attribute_error("format", error)
            if error:
                return
        if name == "missing_rules":
            value, errors = stored_conditions(Gap, table, value)
            self.inspector.column.missing_more.show_errors(name, errors)
            if value is None:
                return
        if name == "missing_count" and value is not None and value < 0:
            self.inspector.column.missing_more.show_errors(name, {(): tr("It must be 0 or more.")})
            return
        self.live_edit_wanted.emit(edits.SetColumn(column_id, name, value))  # type: ignore[arg-type]

    def _added(self, column_id: str, wants_name: bool) -> None:
        self.column_id = column_id
        if wants_name:
            self.chosen_changed.emit()
            self.rename()

    def _decline_offer(self, column_id: str) -> None:
        if self.table is not None:
            self.adding.decline(self.table.column(column_id))
            self._render_inspector()

    def _column_menu(
        self, column_id: str, position: QPoint, ids: Sequence[str] = (), *, across: bool = False
    ) -> None:
        self.choose_column(column_id)
        popup(self, position, self._entries(column_id, position, ids, across=across))

    def _cell_menu(self, column_id: str, position: QPoint) -> None:
        copy = (
            MenuEntry(tr("Copy"), self.live.copy, keys="Ctrl+C"),
            MenuEntry(tr("Copy with column names"), lambda: self.live.copy(True), keys="Ctrl+Shift+C"),
        )
        entries = self._entries(column_id, position, self.live.chosen_columns, across=True)
        popup(self, position, (*copy, replace(entries[0], starts_group=True), *entries[1:]))

    def _entries(
        self, column_id: str, position: QPoint, ids: Sequence[str], *, across: bool
    ) -> list[MenuEntry]:
        table = self.table
        if table is None:
            return []
        name = table.column(column_id).name
        single = Single(
            self.rename,
            lambda: self.open_gallery(column_id, position),
            self._edit_missing,
            lambda: self.compare_wanted.emit(name),
        )
        chosen = ids if column_id in ids else (column_id,)
        entries = column_entries(table, chosen, self.acts, single, across=across)
        if across:
            entries.insert(-1, MenuEntry(tr("Fit width"), lambda: self.live.fit_column(column_id)))
        return entries

    def _edit_missing(self) -> None:
        editor = self.inspector.column.missing.editor()
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _copy(self, wanted: Wanted) -> None:
        if self.table is not None:
            self.copying.copy(self._document, self.table, wanted, dirty=self.dirtying.shown)

    def _table_menu(self, table_id: str, position: QPoint) -> None:
        chosen = self.outline.tables.chosen_ids
        ids = chosen if table_id in chosen else (table_id,)
        popup(self, position, table_entries(self._document, ids, self.acts, self.rename))

    def _relations_menu(self, table_id: str, column_id: str, position: QPoint) -> None:
        """The menu of a card, of a column on it or of a line, or of the ground around."""
        if not table_id:
            entries = [MenuEntry(tr("Add table"), self.add_table)]
            arrange = MenuEntry(tr("Arrange the tables"), self.relations.canvas.arrange, starts_group=True)
            popup(self, position, (*entries, arrange))
            return
        connect = MenuEntry(tr("Connect to table"), below=self.relating.entries())
        if column_id:
            entries = [*self.relating.key_entries(column_id), connect]
            others = self._entries(column_id, position, (column_id,), across=False)
        else:
            entries = [MenuEntry(tr("Add column…"), lambda: self.open_gallery(position=position)), connect]
            others = table_entries(self._document, (table_id,), self.acts, self.rename)
        popup(self, position, (*entries, replace(others[0], starts_group=True), *others[1:]))

    def _rename(self, table_id: str, column_id: str, name: str) -> None:
        if column_id:
            self.edit_wanted.emit(edits.SetColumn(column_id, "name", name))
        else:
            self.edit_wanted.emit(edits.SetTable(table_id, "name", name))
