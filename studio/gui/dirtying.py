"""The dirt of the chosen column and table: from what a person typed to edits, and whether the live table shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.app.conditional import stored_conditions
from studio.gui.panels.inspector import Inspector
from studio.model import edits
from studio.model.dirt import CellDirt, RowDirt
from studio.model.document import Table


class Dirtying(QObject):
    """Listens to the inspector's two cards of dirt."""

    edit_wanted = Signal(object)
    """An edit of a hand that types."""
    shown_changed = Signal()

    def __init__(
        self, inspector: Inspector, table: Callable[[], Table | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._cards = inspector.column.dirt, inspector.table.dirt
        self.shown = True
        """Whether the live table shows damaged cells, where there are some."""
        inspector.column.dirt_wanted.connect(self._set_cells)
        inspector.table.dirt_wanted.connect(self._set_rows)
        for card in self._cards:
            card.shown_wanted.connect(self.show)
            card.show_shown(True)

    def show(self, on: bool) -> None:
        """Show the rows with their dirt, or clean."""
        self.shown = on
        for card in self._cards:
            card.show_shown(on)
        self.shown_changed.emit()

    def _set_cells(self, column_id: str, values: list[dict[str, Any]]) -> None:
        table = self._table()
        if table is not None:
            found, errors = stored_conditions(CellDirt, table, values)
            if found is not None:
                self.edit_wanted.emit(edits.SetColumn(column_id, "dirt", found))
            self._cards[0].show_errors(errors)

    def _set_rows(self, table_id: str, values: list[dict[str, Any]]) -> None:
        table = self._table()
        if table is not None:
            found, errors = stored_conditions(RowDirt, table, values)
            if found is not None:
                self.edit_wanted.emit(edits.SetTable(table_id, "dirt", found))
            self._cards[1].show_errors(errors)
