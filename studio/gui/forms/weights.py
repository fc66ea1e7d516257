"""The editor of a weighted list: one line a value, with its weight and its share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from studio.generators.parameters import Parameter
from studio.gui.forms.fields import Field

_ROWS_SHOWN = 9


class WeightsField(Field):
    """Values and weights in a table that is typed into directly; Enter in the last line adds one."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._table = _Table(0, 3)
        self._table.setHorizontalHeaderLabels(["Value", "Weight", "Share"])
        self._table.verticalHeader().setVisible(False)
        self._table.verticalHeader().setDefaultSectionSize(26)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section, width in ((1, 72), (2, 62)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(section, width)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._below(self._table)
        buttons = QHBoxLayout()
        self._add = QPushButton("+ Add value")
        self._remove = QPushButton("Remove")
        for button in (self._add, self._remove):
            button.setProperty("role", "link")
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._outer.addLayout(buttons)
        self._finish()
        self._items: list[tuple[str, float]] = []
        self._table.itemChanged.connect(self._typed)
        self._add.clicked.connect(self._add_value)
        self._remove.clicked.connect(self._remove_chosen)

    def editor(self) -> QWidget:
        return self._table

    def show_value(self, value: Any) -> None:
        items = [(item["value"], item["weight"]) for item in value or ()]
        if items != self._items:
            self._items = items
            self._fill()

    def _fill(self) -> None:
        blocked = self._table.blockSignals(True)
        total = sum(weight for _, weight in self._items) or 1.0
        self._table.setRowCount(len(self._items))
        for row, (name, weight) in enumerate(self._items):
            share = QTableWidgetItem(f"{100 * weight / total:.1f} %")
            share.setFlags(Qt.ItemFlag.ItemIsEnabled)
            cells = (QTableWidgetItem(name), QTableWidgetItem(f"{weight:.10g}"), share)
            for column, cell in enumerate(cells):
                if column:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._table.setItem(row, column, cell)
        self._table.blockSignals(blocked)
        self._table.setFixedHeight(30 + 26 * max(2, min(len(self._items), _ROWS_SHOWN)))

    def _typed(self, item: QTableWidgetItem) -> None:
        row, text = item.row(), item.text().strip()
        name, weight = self._items[row]
        if item.column() == 0:
            self._items[row] = (item.text(), weight)
        else:
            try:
                self._items[row] = (name, float(text.replace(",", ".").removesuffix("%")))
            except ValueError:
                self.show_error(f'"{text}" is no weight: type a number of 0 or more.')
                return
        self._hand_up()

    def _add_value(self) -> None:
        names = {name for name, _ in self._items}
        number = next(i for i in range(1, len(names) + 2) if f"value {i}" not in names)
        self._items.append((f"value {number}", 1.0))
        self._hand_up()
        item = self._table.item(len(self._items) - 1, 0)
        self._table.setCurrentItem(item)
        self._table.editItem(item)

    def _remove_chosen(self) -> None:
        rows = {index.row() for index in self._table.selectedIndexes()}
        self._items = [item for row, item in enumerate(self._items) if row not in rows]
        self._hand_up()

    def _hand_up(self) -> None:
        self._fill()
        self.changed.emit(
            self.parameter.name, [{"value": name, "weight": weight} for name, weight in self._items]
        )


class _Table(QTableWidget):
    """Tab leaves the table; Delete clears nothing by accident."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__(rows, columns)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() == self.State.NoState:
            self.editItem(self.currentItem())
            return
        super().keyPressEvent(event)
