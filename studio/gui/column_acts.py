"""What can be done with one or several chosen columns or tables; each act is one step to undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.model import edits
from studio.model.column_edits import ColumnField
from studio.model.document import Document, Table
from studio.problems import Problem

Ids = Sequence[str]


class ColumnActs(QObject):
    """Turns wishes into edits of the present document; ids that are gone meanwhile are left out."""

    edit_wanted = Signal(object)
    refused = Signal(object)
    """A `Problem`."""

    def __init__(self, document: Callable[[], Document], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    def remove(self, ids: Ids) -> None:
        """Remove the columns."""
        self._want(self._columns(ids), lambda found: edits.remove_columns(self._document(), tuple(found)))

    def duplicate(self, ids: Ids) -> None:
        """Twins with values of their own."""
        self._want(self._columns(ids), lambda found: edits.duplicate_columns(self._document(), found))

    def set(self, ids: Ids, field: ColumnField, value: Any) -> None:
        """Give a field of all of them the same value."""
        self._want(self._columns(ids), lambda found: edits.set_columns(self._document(), found, field, value))

    def release(self, ids: Ids, on: bool) -> None:
        """Draw learned columns on their own, or as they were learned again."""
        self._want(
            list(ids),
            lambda found: edits.release_columns(self._document(), tuple(found), on),
        )

    def move(self, ids: Ids, before: str) -> None:
        """Put them before another column ("" for the end)."""
        self._want(self._columns(ids), lambda found: edits.move_columns(self._document(), found, before))

    def step(self, ids: Ids, direction: int, *, visible: bool = False) -> None:
        """Move them one place to the front (-1) or the end (1); with `visible` hidden columns are no place."""
        table = self._table_of(ids)
        if table is not None:
            order = [c.id for c in table.columns if not (visible and c.hidden) or c.id in ids]
            before = _before(order, ids, direction)
            if before is not None:
                self.move(ids, before)

    def can_step(self, ids: Ids, direction: int, *, visible: bool = False) -> bool:
        """Whether there is a place to go."""
        table = self._table_of(ids)
        if table is None:
            return False
        order = [c.id for c in table.columns if not (visible and c.hidden) or c.id in ids]
        return _before(order, ids, direction) is not None

    def show_hidden(self, table: Table) -> None:
        """Show all columns of a table."""
        self.set([column.id for column in table.columns if column.hidden], "hidden", False)

    def remove_tables(self, ids: Ids) -> None:
        """Remove the tables; one always stays."""
        self._want(self._tables(ids), lambda found: edits.remove_tables(self._document(), found))

    def duplicate_tables(self, ids: Ids) -> None:
        """Copies of the tables."""
        self._want(self._tables(ids), lambda found: edits.duplicate_tables(self._document(), found))

    def hide_tables(self, ids: Ids, hidden: bool) -> None:
        """Hide or show the tables."""
        self._want(self._tables(ids), lambda found: edits.hide_tables(self._document(), found, hidden))

    def move_tables(self, ids: Ids, before: str) -> None:
        """Put the tables before another ("" for the end)."""
        self._want(self._tables(ids), lambda found: edits.move_tables(self._document(), found, before))

    def step_tables(self, ids: Ids, direction: int) -> None:
        """Move the tables one place up (-1) or down (1)."""
        before = _before([table.id for table in self._document().tables], ids, direction)
        if before is not None:
            self.move_tables(ids, before)

    def _table_of(self, ids: Ids) -> Table | None:
        for table in self._document().tables:
            if any(column.id in ids for column in table.columns):
                return table
        return None

    def _columns(self, ids: Ids) -> list[str]:
        table = self._table_of(ids)
        return [column.id for column in table.columns if column.id in ids] if table is not None else []

    def _tables(self, ids: Ids) -> list[str]:
        return [table.id for table in self._document().tables if table.id in ids]

    def _want(self, found: list[str], make: Callable[[list[str]], edits.Edit]) -> None:
        if not found:
            return
        try:
            edit = make(found)
        except Problem as problem:
            self.refused.emit(problem)
            return
        self.edit_wanted.emit(edit)


def _before(order: list[str], ids: Ids, direction: int) -> str | None:
    """Before which id they stand after a step ("" for the end); None where there is no way to go."""
    places = [place for place, item in enumerate(order) if item in ids]
    if not places:
        return None
    if direction < 0:
        together = places[-1] - places[0] == len(places) - 1
        front = places[0] - 1 if together else places[0]
        return order[front] if front >= 0 else None
    together = places[-1] - places[0] == len(places) - 1
    behind = places[-1] + (2 if together else 1)
    if behind > len(order):
        return None
    return order[behind] if behind < len(order) else ""
