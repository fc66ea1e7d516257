"""The choice of cells in the live table: keys and presses move it, the view shows what of it is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

from studio.gui.panels.cell_range import CellRange, moved, one_cell, whole_columns, whole_rows
from studio.gui.panels.window_model import WindowModel

_Flag = QItemSelectionModel.SelectionFlag
_Key = Qt.Key


class CellChoice(QObject):
    """Holds the chosen range in the table's own rows; None where there is no cell."""

    column_chosen = Signal(int)
    """The place of the column that has the focus now."""
    scroll_wanted = Signal(object)
    """The row (a Python int) that should stand at the top."""

    def __init__(self, view: QTableView, model: WindowModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._showing = False
        self.range: CellRange | None = None
        self.total = 0
        self.page = 1
        """How many whole rows fit the window."""
        view.selectionModel().currentChanged.connect(self._current_changed)

    @property
    def columns(self) -> tuple[int, ...]:
        """The places of the columns that are chosen from top to bottom; else that of the focus."""
        chosen = self.range
        if chosen is None:
            return ()
        if chosen.rows >= self.total > 1:
            return tuple(range(chosen.left, chosen.right + 1))
        return (chosen.column,)

    def take(self, chosen: CellRange | None, *, follow: bool = True) -> None:
        """Choose these cells; with `follow` their end is brought on the screen."""
        clipped = None if chosen is None else chosen.clipped(self.total, self._model.columnCount())
        if clipped != self.range:
            # The frame around the choice crosses cells that stay chosen.
            self._view.viewport().update()
        told = clipped is not None and (self.range is None or self.range.column != clipped.column)
        self.range = clipped
        if clipped is not None and follow:
            self._bring(clipped)
        self.show()
        if told and clipped is not None:
            self.column_chosen.emit(clipped.column)

    def press(self, row: int, column: int, extend: bool) -> None:
        """A press on a cell; with `extend` the cells up to it."""
        self.take(self.range.to(row, column) if extend and self.range else one_cell(row, column))

    def press_row(self, row: int, extend: bool) -> None:
        """A press on a row number."""
        start = self.range.row if extend and self.range else row
        column = self.range.column if self.range else 0
        self.take(whole_rows(start, row, self._model.columnCount(), column), follow=False)

    def press_column(self, place: int, extend: bool) -> None:
        """A press on a head."""
        start = self.range.column if extend and self.range else place
        self.take(whole_columns(start, place, self.total), follow=False)

    def key(self, event: QKeyEvent) -> bool:
        """Whether the key moved the choice."""
        chosen, modifiers = self.range, event.modifiers()
        if chosen is None or modifiers & Qt.KeyboardModifier.AltModifier:
            return False
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        last = self._model.columnCount() - 1
        target: CellRange | None = None
        if event.key() == _Key.Key_Space and (control or shift):
            target = (
                whole_columns(chosen.left, chosen.right, self.total)
                if control
                else whole_rows(chosen.top, chosen.bottom, last + 1, chosen.column)
            )
            self.take(target, follow=False)
            return True
        if event.key() == _Key.Key_A and control:
            self.take(whole_columns(0, last, self.total), follow=False)
            return True
        if event.key() == _Key.Key_Escape and chosen != one_cell(chosen.row, chosen.column):
            self.take(one_cell(chosen.row, chosen.column), follow=False)
            return True
        if control and shift and event.key() in (_Key.Key_Left, _Key.Key_Right):
            return False  # moves the column itself
        target = moved(chosen, event.key(), modifiers, total=self.total, page=self.page)
        if target is None:
            return False
        if event.key() in (_Key.Key_PageDown, _Key.Key_PageUp):
            step = self.page if event.key() == _Key.Key_PageDown else -self.page
            self.scroll_wanted.emit(self._model.first + step)
        self.take(target)
        return True

    def show(self) -> None:
        """Let Qt mark the part of the choice that is on the screen."""
        self._showing = True
        marks, chosen, model = self._view.selectionModel(), self.range, self._model
        shown = chosen.clipped(self.total, model.columnCount()) if chosen is not None else None
        first, last = model.first, model.first + model.rowCount() - 1
        if shown is None or shown.top > last or shown.bottom < first:
            marks.clearSelection()
        else:
            area = QItemSelection(
                model.index(max(shown.top, first) - first, shown.left),
                model.index(min(shown.bottom, last) - first, shown.right),
            )
            marks.select(area, _Flag.ClearAndSelect)
        here = shown is not None and first <= shown.row <= last
        focus = model.index(shown.row - first, shown.column) if here and shown else QModelIndex()
        marks.setCurrentIndex(focus, _Flag.NoUpdate)
        self._showing = False

    def _bring(self, chosen: CellRange) -> None:
        first = self._model.first
        if chosen.end_row < first:
            self.scroll_wanted.emit(chosen.end_row)
        elif chosen.end_row > first + self.page - 1:
            self.scroll_wanted.emit(chosen.end_row - self.page + 1)
        if self._model.rowCount():
            row = max(0, min(chosen.end_row - self._model.first, self.page - 1))
            self._view.scrollTo(self._model.index(row, chosen.end_column))

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._showing:
            self.take(one_cell(self._model.first + current.row(), current.column()), follow=False)
