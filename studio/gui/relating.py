"""Between the relations panel and the design: what is drawn becomes edits, and the panel follows the document."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from studio.app.belonging import belonging_of, set_count, set_kind, set_parent, set_scaled
from studio.app.connecting import Connecting, Connection, End, disconnect, hold_children
from studio.app.diagram import Diagram, Diagrams
from studio.app.offspring import Children, children_of
from studio.app.preview import Preview
from studio.app.remembered import Remembered
from studio.generators.generator import Generator
from studio.generators.relation import Relation
from studio.gui.design_menus import MenuEntry, popup
from studio.gui.jobs import Job
from studio.gui.panels.belonging_card import BelongingCard
from studio.gui.panels.inspector import Inspector
from studio.gui.panels.relations import RelationsPanel, Shown
from studio.gui.sentences import said
from studio.gui.translating import counted, tr
from studio.gui.words import count_words
from studio.model import edits
from studio.model.document import Column, Document, PerParent, Table
from studio.model.editing import apply
from studio.problems import Problem
from studio.progress import Progress

_FIRST_MS, _HAND_MS = 3, 33
_CHARTS_KEPT = 256
_MANY_PARENTS = 100_000
"""From so many parents on children are counted on a thread before the design hears of a new distribution."""


class Relating(QObject):
    """Owns no state of the document; it is told the present one."""

    edit_wanted = Signal(object)
    live_edit_wanted = Signal(object)
    gesture = Signal(bool)
    chosen = Signal(str, str)
    """A table, and one of its columns or ""."""
    told = Signal(str)

    def __init__(
        self, executor: Executor, preview: Preview, inspector: Inspector, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._cards = (inspector.column.belonging, inspector.table.belonging)
        self.panel = RelationsPanel(self._measure)
        self._document = Document()
        self._diagrams = Diagrams()
        self._charts: Remembered[Children] = Remembered(_CHARTS_KEPT)
        self._diagram: tuple[Document, Diagram] = (self._document, Diagram())
        self._choice = ("", "")
        self._problems: Mapping[str, str] = {}
        self.pull = _Pull(executor, preview, lambda: self._document, self)
        canvas, chart = self.panel.canvas, self.panel.chart
        canvas.connect_ends = self._connect
        canvas.chosen.connect(self.chosen)
        canvas.drawn.connect(self.take)
        canvas.refused.connect(self.told.emit)
        self.panel.connect_wanted.connect(self.offer_tables)
        chart.taken.connect(self._take_hold)
        chart.pulled.connect(self.pull.move)
        chart.let_go.connect(self.pull.let_go)
        chart.cancelled.connect(self.pull.let_go)
        self.pull.gesture.connect(self.gesture)
        self.pull.wanted.connect(self.live_edit_wanted)
        for card in self._cards:
            self._connect_card(card)

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being counted."""
        return self.pull.at_rest

    def show(self, document: Document, choice: tuple[str, str], problems: Mapping[str, str]) -> None:
        """Show a design, and what of it is chosen; `problems` by column id."""
        self._document, self._choice, self._problems = document, choice, problems
        diagram = self._known_diagram()
        rows = {
            table.id: counted(n, "{n:,} row", "{n:,} rows")
            for table in document.tables
            for n in [self._n_rows(table)]
        }
        children = {
            link.column_id: found
            for link in diagram.links
            if link.kind == "own"
            for found in [self._children(document.table(link.child))]
            if found is not None
        }
        self.panel.show_diagram(diagram, Shown(rows, problems, children), choice)
        self._show_chart()

    def show_belonging(self, document: Document, table: Table | None, column_id: str) -> None:
        """Show in the inspector whose children the rows of a table are; of columns only those that name the parent."""
        self._document = document
        of_column, of_table = self._cards
        found = None if table is None else belonging_of(document, table, self._n_rows(table))
        names = [column.id for column in table.columns if _names_parent(column)] if table is not None else []
        of_column.show_belonging(found if column_id in names else None)
        of_table.show_belonging(found if not column_id else None)

    def offer_tables(self, at: QPoint) -> None:
        """A list of the tables to which what is chosen can be connected; why not, for the others."""
        popup(self.panel, at, self.entries())

    def offer_beside_choice(self) -> None:
        """The same, below what is chosen."""
        canvas = self.panel.canvas
        rect = canvas.rect_of(*self._choice)
        at = canvas.rect().center() if rect is None else (rect & canvas.rect()).bottomLeft()
        self.offer_tables(canvas.mapToGlobal(at))

    def entries(self) -> list[MenuEntry]:
        """What the chosen column or table can be connected to."""
        start = End(*self._choice)
        found = []
        for end, connection in Connecting(self._document, self._n_rows).targets(start):
            name = self._document.table(end.table).name
            words = name if connection.edit is not None else f"{name} – {said(connection.words)}"
            found.append(MenuEntry(words, partial(self.take, connection), connection.edit is not None))
        return found

    def key_entries(self, column_id: str) -> list[MenuEntry]:
        """What can be done with the line of a key."""
        try:
            edit = hold_children(self._document, column_id, self._n_rows)
        except Problem:
            return []
        diagram = self._known_diagram()
        link = next((item for item in diagram.links if item.column_id == column_id), None)
        if link is None:
            return []
        found = []
        if edit is not None:
            parent = self._document.table(link.parent).name
            found.append(
                MenuEntry(
                    tr("So many rows per row of {parent}", parent=parent), lambda: self.edit_wanted.emit(edit)
                )
            )
        return [*found, MenuEntry(tr("Remove this key"), lambda: self.remove_key(column_id), keys="Del")]

    def take(self, connection: Connection) -> None:
        """Make a connection; its key is chosen then."""
        if connection.edit is None:
            return
        table = self._home(connection)
        self.edit_wanted.emit(connection.edit)
        if table:
            self.chosen.emit(table, connection.column_id)

    def is_key(self, column_id: str) -> bool:
        """Whether a column is drawn as a line."""
        return any(link.column_id == column_id for link in self._known_diagram().links)

    def remove_key(self, column_id: str) -> None:
        """Take a key away, its column with it."""
        for table in self._document.tables:
            if any(column.id == column_id for column in table.columns):
                self.edit_wanted.emit(disconnect(self._document, column_id, self._n_rows(table)))
                return

    def _connect_card(self, card: BelongingCard) -> None:
        def table(table_id: str) -> Table:
            return self._document.table(table_id)

        def counted_for(table_id: str, values: Mapping[str, Any]) -> None:
            found = set_count(table(table_id), values)
            if found.edit is not None:
                self.live_edit_wanted.emit(found.edit)
            card.show_errors(found.errors)

        card.parent_wanted.connect(
            lambda i, parent: self._want(
                lambda: set_parent(self._document, table(i), parent, self._n_rows(table(i)))
            )
        )
        card.kind_wanted.connect(
            lambda i, kind: self._want(
                lambda: set_kind(self._document, table(i), kind, self._n_parents(table(i)))
            )
        )
        card.scaled_wanted.connect(
            lambda i, on: self._want(lambda: set_scaled(table(i), on, self._n_rows(table(i))))
        )
        card.count_wanted.connect(counted_for)
        card.gesture.connect(self.gesture)

    def _want(self, make: Callable[[], edits.Edit | None]) -> None:
        try:
            edit = make()
        except Problem as problem:
            self.told.emit(str(problem))
            return
        if edit is not None:
            self.edit_wanted.emit(edit)

    def _n_parents(self, table: Table) -> int:
        stated = table.per_parent
        return self._n_rows(self._document.table(stated.table)) if stated is not None else 0

    def _known_diagram(self) -> Diagram:
        if self._diagram[0] is not self._document:
            self._diagram = (self._document, self._diagrams.of(self._document))
        return self._diagram[1]

    def _home(self, connection: Connection) -> str:
        """The table in which the key stands once the connection is made."""
        assert connection.edit is not None
        after, _ = apply(connection.edit, self._document)
        return next(
            (table.id for table in after.tables for item in table.columns if item.id == connection.column_id),
            "",
        )

    def _connect(self, start: End, end: End) -> Connection:
        return Connecting(self._document, self._n_rows).connect(start, end)

    def _n_rows(self, table: Table) -> int:
        return self._preview.n_rows(self._document, table)

    def _children(self, table: Table, end: float = 0.0) -> Children | None:
        stated = table.per_parent
        if stated is None:
            return None
        try:
            parents = self._n_rows(self._document.table(stated.table))
            key = (table.id, parents, table.rows if stated.scaled else 0, self._document.seed, end)
            return self._charts.get((stated,), key, lambda: children_of(self._document, table, parents, end))
        except (Problem, KeyError):
            return None

    def _measure(self, count: Generator, end: float) -> Children | None:
        table = self._chosen_child()
        if table is None or table.per_parent is None:
            return None
        if table.per_parent.count is count:
            return self._children(table, end)
        stated = PerParent.model_construct(
            table=table.per_parent.table, count=count, scaled=table.per_parent.scaled
        )
        return self._children(table.model_copy(update={"per_parent": stated}), end)

    def _chosen_child(self) -> Table | None:
        """The table of children whose line is chosen."""
        way = self.panel.canvas.chosen_way()
        if way is None or way.link.kind != "own":
            return None
        return next((table for table in self._document.tables if table.id == way.link.child), None)

    def _show_chart(self) -> None:
        table = self._chosen_child()
        if table is None or table.per_parent is None:
            self.panel.show_children("", "", None)
            return
        parent = self._document.table(table.per_parent.table).name
        title = tr("per row of {parent}", parent=parent)
        self.panel.show_children(title, count_words(self._n_rows(table)), table.per_parent.count)

    def _take_hold(self) -> None:
        table = self._chosen_child()
        if table is not None:
            self.pull.take(table)


def _names_parent(column: Column) -> bool:
    return isinstance(column.generator, Relation) and column.generator.reads_owner()


class _Pull(QObject):
    """Tells the design of a distribution under a hand, as often as the design can follow.

    Where there are very many parents their children are counted on a thread first, so that the design finds the sums
    made.
    """

    gesture = Signal(bool)
    wanted = Signal(object)

    def __init__(
        self, executor: Executor, preview: Preview, document: Callable[[], Document], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preview, self._document = preview, document
        self._table = ""
        self._latest: Generator | None = None
        self._ending = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._go_on)
        self._counting = Job(executor, self)
        self._counting.done.connect(self._counted)
        self._counting.failed.connect(lambda _: self._counted(None))

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being counted."""
        return not (self._counting.running or self._soon.isActive())

    def take(self, table: Table) -> None:
        """A hand takes hold of the children of a table."""
        self._table, self._latest, self._ending = table.id, None, False
        self.gesture.emit(True)

    def move(self, count: Generator) -> None:
        """The hand has moved."""
        self._latest = count
        if self.at_rest:
            self._soon.start(_FIRST_MS)

    def let_go(self) -> None:
        """The hand rests; the gesture ends when the design has heard the last of it."""
        self._ending = True
        self._soon.stop()
        if not self._counting.running:
            self._go_on()

    def _go_on(self) -> None:
        edit = self._edit()
        self._latest = None
        if edit is None:
            self._end()
        elif self._is_large():
            document, preview = self._document(), self._preview

            def work(_progress: Progress) -> edits.Edit:
                preview.count_rows(apply(edit, document)[0])
                return edit

            self._counting.start(work)
        else:
            self._tell(edit)

    def _counted(self, edit: object) -> None:
        if isinstance(edit, edits.Edit):
            self._tell(edit)
        else:
            self._end()

    def _tell(self, edit: edits.Edit) -> None:
        start = time.perf_counter()
        self.wanted.emit(edit)
        if self._ending:
            self._go_on() if self._latest is not None else self._end()
        elif self._latest is not None:
            self._soon.start(max(_HAND_MS, round(3000 * (time.perf_counter() - start))))
        else:
            self._soon.start(_HAND_MS)

    def _end(self) -> None:
        if self._ending:
            self._ending = False
            self.gesture.emit(False)

    def _edit(self) -> edits.Edit | None:
        table = next((item for item in self._document().tables if item.id == self._table), None)
        if self._latest is None or table is None or table.per_parent is None:
            return None
        changed = table.per_parent.model_copy(update={"count": self._latest})
        return edits.SetTable(table.id, "per_parent", changed)

    def _is_large(self) -> bool:
        return any(
            self._preview.n_rows(self._document(), table) > _MANY_PARENTS for table in self._document().tables
        )
