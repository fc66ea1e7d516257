"""The editor of a weighted list: one line a value, with its weight and its share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QHeaderView,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from studio.generators.parameters import Parameter
from studio.gui.forms.field import Field
from studio.gui.number_texts import read_number, write_number
from studio.gui.translating import figures, tr

_ROWS_SHOWN = 9
_ROW = 26
_SIDES = {False: Qt.AlignmentFlag.AlignLeft, True: Qt.AlignmentFlag.AlignRight}


class WeightsField(Field):
    """Values and weights in a table that is typed into directly."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._shown: list[tuple[str, float]] | None = None
        self._items: list[tuple[str, float]] = []
        self._table = _Table()
        self._below(self._table)
        self._add, self._even, self._remove = self._link_buttons(
            tr("+ Add value"), tr("Even weights"), tr("Remove")
        )
        self._finish()
        self._table.itemChanged.connect(self._typed)
        self._table.itemSelectionChanged.connect(self._offer)
        self._table.add_wanted.connect(self._add_value)
        self._table.remove_wanted.connect(self._remove_chosen)
        self._add.clicked.connect(self._add_value)
        self._even.clicked.connect(self._weigh_evenly)
        self._remove.clicked.connect(self._remove_chosen)
        self._offer()

    def editor(self) -> QWidget:
        return self._table

    def show_value(self, value: Any) -> None:
        items = [(item["value"], float(item["weight"])) for item in value or ()]
        if items == self._shown:
            return
        self._shown = items
        if items != self._items or not self._table.rowCount():
            self._items = list(items)
            self._fill()
        self._say("")

    def _fill(self) -> None:
        blocked = self._table.blockSignals(True)
        self._table.setRowCount(len(self._items))
        for row, (name, weight) in enumerate(self._items):
            for column, text in enumerate((name, write_number(weight), "")):
                if column < 2:
                    cell = self._table.cell(row, column)
                    cell.setText(text)
                    cell.setToolTip(text)
        self._show_shares()
        self._table.blockSignals(blocked)
        self._table.setFixedHeight(28 + _ROW * max(2, min(len(self._items), _ROWS_SHOWN)) + 2)
        self._offer()

    def _show_shares(self) -> None:
        total = sum(weight for _, weight in self._items if weight > 0) or 1.0
        for row, (_, weight) in enumerate(self._items):
            self._table.cell(row, 2).setText(tr("{share:.1f} %", share=100 * weight / total))

    def _typed(self, item: QTableWidgetItem) -> None:
        row, text = item.row(), item.text()
        name, weight = self._items[row]
        if item.column() == 0:
            self._items[row] = (text, weight)
        else:
            number = read_number(text.strip().removesuffix("%"), False)
            if number is None or number < 0:
                self._say(tr('"{text}" is no weight: type a number of 0 or more.', text=text))
                return
            self._items[row] = (name, float(number))
        self._hand_up()

    def _add_value(self) -> None:
        names = {name for name, _ in self._items}
        number = next(i for i in range(1, len(names) + 2) if tr("value {number}", number=i) not in names)
        self._items.append((tr("value {number}", number=number), self._items[-1][1] if self._items else 1.0))
        self._fill()
        self._hand_up()
        item = self._table.cell(len(self._items) - 1, 0)
        self._table.setCurrentItem(item)
        self._table.scrollToItem(item)
        self._table.editItem(item)

    def _weigh_evenly(self) -> None:
        self._items = [(name, 1.0) for name, _ in self._items]
        self._fill()
        self._hand_up()

    def _remove_chosen(self) -> None:
        rows = {index.row() for index in self._table.selectedIndexes()}
        if not rows or len(rows) == len(self._items):
            self._say("" if not rows else tr("A list needs at least one value."))
            return
        self._items = [item for row, item in enumerate(self._items) if row not in rows]
        self._fill()
        self._hand_up()

    def _offer(self) -> None:
        self._remove.setEnabled(bool(self._table.selectedIndexes()))
        self._even.setEnabled(len(self._items) > 1)

    def _hand_up(self) -> None:
        self._say("")
        blocked = self._table.blockSignals(True)
        self._show_shares()
        self._table.blockSignals(blocked)
        values = [{"value": name, "weight": weight} for name, weight in self._items]
        self.changed.emit(self.parameter.name, values)


class _WeightDelegate(QStyledItemDelegate):
    """Shows a weight with four digits that count; all of them are there for typing."""

    def displayText(self, value: Any, _locale: Any) -> str:
        number = read_number(str(value), False)
        return (
            str(value) if number is None else figures(f"{number:.10g}" if number >= 1000 else f"{number:.4g}")
        )


class _Table(QTableWidget):
    """Tab leaves the table; Enter edits the cell and then goes down; Insert and Delete add and remove lines."""

    add_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setItemDelegateForColumn(1, _WeightDelegate(self))
        header = self.horizontalHeader()
        header.setFixedHeight(28)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section, width in ((1, 74), (2, 66)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(section, width)
        for section, title in enumerate((tr("Value"), tr("Weight"), tr("Share"))):
            heading = QTableWidgetItem(title)
            heading.setTextAlignment(_SIDES[bool(section)] | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(section, heading)

    def cell(self, row: int, column: int) -> QTableWidgetItem:
        """The item of a cell, made where there is none yet."""
        found = self.item(row, column)
        if found is None:
            found = QTableWidgetItem()
            found.setTextAlignment(_SIDES[bool(column)] | Qt.AlignmentFlag.AlignVCenter)
            if column == 2:
                found.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, column, found)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, item = event.key(), self.currentItem()
        if self.state() == self.State.NoState and item is not None:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.editItem(item)
                return
            if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.remove_wanted.emit()
                return
        if key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint != QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            return
        self.setCurrentCell(min(self.currentRow() + 1, self.rowCount() - 1), self.currentColumn())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rowCount():
            self.setCurrentCell(0, 0)
