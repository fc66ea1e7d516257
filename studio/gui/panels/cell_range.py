"""Which cells of the live table are chosen: a rectangle of the whole table, whatever part of it is on the screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

_Key = Qt.Key


@dataclass(frozen=True, slots=True)
class CellRange:
    """From the cell with the focus to the cell where the rectangle ends; rows are the table's, columns places."""

    row: int
    column: int
    end_row: int
    end_column: int

    @property
    def top(self) -> int:
        return min(self.row, self.end_row)

    @property
    def bottom(self) -> int:
        return max(self.row, self.end_row)

    @property
    def left(self) -> int:
        return min(self.column, self.end_column)

    @property
    def right(self) -> int:
        return max(self.column, self.end_column)

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return self.bottom - self.top + 1

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell is in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def to(self, row: int, column: int) -> CellRange:
        """The same focus with another end."""
        return CellRange(self.row, self.column, row, column)

    def clipped(self, total: int, columns: int) -> CellRange | None:
        """What of it lies in a table of that size; None where the table has no cell."""
        if total <= 0 or columns <= 0:
            return None

        def row(value: int) -> int:
            return max(0, min(value, total - 1))

        def column(value: int) -> int:
            return max(0, min(value, columns - 1))

        return CellRange(row(self.row), column(self.column), row(self.end_row), column(self.end_column))


def one_cell(row: int, column: int) -> CellRange:
    """A single cell."""
    return CellRange(row, column, row, column)


def whole_columns(first: int, last: int, total: int) -> CellRange:
    """All rows of the columns from one to another."""
    return CellRange(0, first, max(0, total - 1), last)


def whole_rows(first: int, last: int, columns: int, column: int = 0) -> CellRange:
    """All columns of the rows from one to another; the focus stays in `column` where that is an edge."""
    edge = max(0, columns - 1)
    return CellRange(first, edge, last, 0) if column == edge else CellRange(first, 0, last, edge)


def moved(
    chosen: CellRange, key: int, modifiers: Qt.KeyboardModifier, *, total: int, page: int
) -> CellRange | None:
    """Where a key takes the choice, not yet clipped to the table; None for other keys.

    With Shift the end moves and the focus stays; with Ctrl the move goes to the edge.
    """
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    row, column = (chosen.end_row, chosen.end_column) if shift else (chosen.row, chosen.column)
    far = 1 << 30
    targets = {
        _Key.Key_Up: (0 if control else row - 1, column),
        _Key.Key_Down: (total - 1 if control else row + 1, column),
        _Key.Key_Left: (row, 0 if control else column - 1),
        _Key.Key_Right: (row, far if control else column + 1),
        _Key.Key_PageUp: (row - page, column),
        _Key.Key_PageDown: (row + page, column),
        _Key.Key_Home: (0, column) if control else (row, 0),
        _Key.Key_End: (total - 1, column) if control else (row, far),
    }
    target = targets.get(_Key(key))
    if target is None:
        return None
    return chosen.to(*target) if shift else one_cell(*target)
