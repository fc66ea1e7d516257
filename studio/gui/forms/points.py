"""The field of points in two rows that belong together: the bins of a histogram, the quantiles of a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from studio.app.subjects import Path
from studio.generators.parameters import Parameter
from studio.gui.forms.field import Field
from studio.gui.number_texts import read_number, write_number
from studio.gui.sentences import said
from studio.gui.translating import tr

_ROW, _ROWS_SHOWN = 26, 9
_MOST = 400
"""Longer ones are changed on the chart alone."""

_TYPED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

Points = tuple[list[float], list[float]]


class PointsField(Field):
    """Two parameters as one table. Of a histogram the first row of numbers has one more: the end of the last bin."""

    def __init__(self, parameter: Parameter, other: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._other = other
        self._shown: Points | None = None
        self._points: Points = ([], [])
        self._table = QTableWidget(0, 2)
        self._dress()
        self._below(self._table)
        self._add, self._remove = self._link_buttons(tr("+ Add point"), tr("Remove"))
        self._finish()
        self.label.setText(f"{said(parameter.label)} · {said(other.label)}")
        self._table.itemChanged.connect(self._typed)
        self._table.currentCellChanged.connect(lambda *_: self._offer())
        self._add.clicked.connect(self._insert)
        self._remove.clicked.connect(self._drop)

    def editor(self) -> QWidget:
        return self._table

    def show_value(self, value: Any) -> None:
        """The other parameter's value comes just before, by `show_siblings`."""
        points = ([float(item) for item in value or ()], self._points[1])
        if points != self._shown:
            self._shown = (list(points[0]), list(points[1]))
            self._points = points
            self._fill()
            self._say("")

    def show_siblings(self, values: Mapping[str, Any]) -> None:
        other = [float(item) for item in values.get(self._other.name) or ()]
        if other != self._points[1]:
            self._points = (self._points[0], other)

    def show_errors(self, errors: Mapping[Path, str]) -> None:
        self._say(next(iter(errors.values()), ""))

    def _dress(self) -> None:
        table = self._table
        table.setHorizontalHeaderLabels([said(self.parameter.label), said(self._other.label)])
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setFixedHeight(28)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for section in (0, 1):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)

    def _fill(self) -> None:
        first, second = self._points
        rows = max(len(first), len(second))
        blocked = self._table.blockSignals(True)
        self._table.setRowCount(min(rows, _MOST))
        for column, values in enumerate((first, second)):
            for row in range(self._table.rowCount()):
                item, there = self._cell(row, column), row < len(values)
                text = write_number(values[row]) if there else ""
                if item.text() != text:
                    item.setText(text)
                item.setFlags(_TYPED if there else Qt.ItemFlag.ItemIsEnabled)
        self._table.blockSignals(blocked)
        self._table.setFixedHeight(30 + _ROW * max(2, min(rows, _ROWS_SHOWN)) + 2)
        self._offer()

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        found = self._table.item(row, column)
        if found is None:
            found = QTableWidgetItem()
            found.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._table.setItem(row, column, found)
        return found

    def _typed(self, item: QTableWidgetItem) -> None:
        value = read_number(item.text(), False)
        if value is None:
            self._say(tr("Type a number."))
            return
        self._points[item.column()][item.row()] = float(value)
        self._hand_up((self._other if item.column() else self.parameter,))

    def _insert(self) -> None:
        """One more point half way to the next one, with the height that is there."""
        first, second = self._points
        row = min(max(self._table.currentRow(), 0), len(first) - 2)
        first.insert(row + 1, (first[row] + first[row + 1]) / 2)
        if len(second) == len(first) - 1:
            second.insert(row + 1, (second[row] + second[row + 1]) / 2)
        else:
            half = second[row] / 2
            second[row : row + 1] = [half, half]
        self._hand_up((self.parameter, self._other))
        self._fill()
        self._table.setCurrentCell(row + 1, 0)

    def _drop(self) -> None:
        """A point goes; a bin gives its weight to the one before it."""
        first, second = self._points
        row = self._table.currentRow()
        if not self._can_drop(row):
            return
        bins = len(second) < len(first)
        del first[row]
        if bins:
            second[row - 1] += second.pop(row)
        else:
            del second[row]
        self._hand_up((self.parameter, self._other))
        self._fill()

    def _can_drop(self, row: int) -> bool:
        first, second = self._points
        return 0 < row < len(first) - 1 and len(second) > 1

    def _offer(self) -> None:
        self._remove.setEnabled(self._can_drop(self._table.currentRow()))
        self._add.setEnabled(2 <= len(self._points[0]) < _MOST)

    def _hand_up(self, changed: tuple[Parameter, ...]) -> None:
        """Both lists as one step: the first change alone may be impossible, and waits for the second."""
        self._say("")
        self._shown = None
        values = {self.parameter.name: list(self._points[0]), self._other.name: list(self._points[1])}
        self.gesture.emit(True)
        for parameter in changed:
            self.changed.emit(parameter.name, values[parameter.name])
        self.gesture.emit(False)


class BesideField(Field):
    """The second parameter of a `PointsField`: only its errors are seen here."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self.setAccessibleName(said(parameter.label))
        self._finish()

    def editor(self) -> QWidget:
        return self

    def show_value(self, value: Any) -> None:
        self._say("")
