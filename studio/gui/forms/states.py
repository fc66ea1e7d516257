"""The table of states: how long each stays, and the weight of each state as the next one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from studio.generators.markov import MOST_STATES
from studio.generators.parameters import Parameter
from studio.gui.forms.field import Field
from studio.gui.number_texts import read_number, write_number
from studio.gui.translating import tr

_ROW, _HEADER, _ROWS_SHOWN = 26, 28, 9
_FIXED = 2
"""The columns of names and stays, before those of weights."""
_WIDTHS = (80, 48)
_NARROWEST, _WIDEST, _PADDING = 46, 110, 22
_TYPED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StatesField(Field):
    """States down, the next states across; both ways of one state are added, renamed and removed together."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._shown: list[dict[str, Any]] | None = None
        self._states: list[dict[str, Any]] = []
        self._table = _Table()
        self._below(self._table)
        self._add, self._remove = self._link_buttons(tr("+ Add state"), tr("Remove"))
        self._finish()
        self._table.itemChanged.connect(self._typed)
        self._table.currentCellChanged.connect(lambda *_: self._offer())
        self._table.remove_wanted.connect(self._drop)
        self._add.clicked.connect(self._append)
        self._remove.clicked.connect(self._drop)

    def editor(self) -> QWidget:
        return self._table

    def show_value(self, value: Any) -> None:
        states = [_whole(item, len(value)) for item in value or ()]
        if states == self._shown:
            return
        self._shown = states
        self._states = [{**item, "then": list(item["then"])} for item in states]
        self._fill()
        self._say("")

    def _fill(self) -> None:
        table, n = self._table, len(self._states)
        blocked = table.blockSignals(True)
        table.setRowCount(n)
        table.setColumnCount(_FIXED + n)
        self._fill_header()
        for row, state in enumerate(self._states):
            texts = [state["name"], write_number(state["stay"]), *(write_number(w) for w in state["then"])]
            for column, text in enumerate(texts):
                own = column == _FIXED + row
                self._show_cell(row, column, "–" if own else text, own=own)
        table.blockSignals(blocked)
        self._offer()

    def _fill_header(self) -> None:
        table = self._table
        for column in range(table.columnCount()):
            if column < _FIXED:
                words, help_ = (
                    (tr("State"), "") if column == 0 else (tr("Stays"), tr("The mean number of rows."))
                )
            else:
                name = self._states[column - _FIXED]["name"]
                words, help_ = (
                    tr("→ {name}", name=name),
                    tr("The weight of “{name}” as the next state.", name=name),
                )
            item = QTableWidgetItem(words)
            item.setToolTip(help_)
            item.setTextAlignment(_RIGHT if column else _LEFT)
            table.setHorizontalHeaderItem(column, item)
        table.fit()

    def _show_cell(self, row: int, column: int, text: str, *, own: bool) -> None:
        item = self._table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(_RIGHT if column else _LEFT)
            self._table.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
        item.setToolTip(tr("How long it stays says this already.") if own else text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled if own else _TYPED)

    def _typed(self, item: QTableWidgetItem) -> None:
        row, column, text = item.row(), item.column(), item.text()
        if column == 0:
            self._states[row]["name"] = text
        else:
            number = read_number(text, False)
            least = 1 if column == 1 else 0
            if number is None or number < least:
                self._say(
                    tr('"{text}" does not fit: type a number of {least} or more.', text=text, least=least)
                )
                return
            if column == 1:
                self._states[row]["stay"] = float(number)
            else:
                self._states[row]["then"][column - _FIXED] = float(number)
        self._hand_up()

    def _append(self) -> None:
        names = {state["name"] for state in self._states}
        number = next(i for i in range(1, len(names) + 2) if tr("state {number}", number=i) not in names)
        for state in self._states:
            state["then"].append(1.0)
        n = len(self._states)
        self._states.append(
            {"name": tr("state {number}", number=number), "stay": 10.0, "then": [1.0] * n + [0.0]}
        )
        self._fill()
        self._hand_up()
        self._table.setCurrentCell(n, 0)
        item = self._table.item(n, 0)
        if item is not None:
            self._table.editItem(item)

    def _drop(self) -> None:
        row = self._table.currentRow()
        if row < 0 or len(self._states) < 2:
            self._say("" if row < 0 else tr("At least one state is needed."))
            return
        del self._states[row]
        for state in self._states:
            del state["then"][row]
        self._fill()
        self._hand_up()

    def _offer(self) -> None:
        self._remove.setEnabled(self._table.currentRow() >= 0 and len(self._states) > 1)
        self._add.setEnabled(len(self._states) < MOST_STATES)

    def _hand_up(self) -> None:
        self._say("")
        blocked = self._table.blockSignals(True)
        self._fill_header()
        self._table.blockSignals(blocked)
        self.changed.emit(
            self.parameter.name, [{**item, "then": list(item["then"])} for item in self._states]
        )


def _whole(state: Any, n: int) -> dict[str, Any]:
    """The state with a weight for each of the n states."""
    then = [float(weight) for weight in state["then"]][:n]
    return {"name": str(state["name"]), "stay": float(state["stay"]), "then": then + [0.0] * (n - len(then))}


class _Table(QTableWidget):
    """Tab leaves the table; Enter edits the cell; Delete removes the state."""

    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(0, 0)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        header = self.horizontalHeader()
        header.setFixedHeight(_HEADER)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)

    def fit(self) -> None:
        """Names and stays have their width, the weights share the rest; a bar below where they run out of sight."""
        header, n = self.horizontalHeader(), self.columnCount() - _FIXED
        if n < 1:
            return
        room = self.width() - 2 * self.frameWidth() - sum(_WIDTHS)
        wanted = []
        for column in range(n):
            item = self.horizontalHeaderItem(column + _FIXED)
            words = header.fontMetrics().horizontalAdvance(item.text()) if item is not None else 0
            wanted.append(min(max(_NARROWEST, words + _PADDING), _WIDEST))
        if sum(wanted) > room:
            wanted = [max(_NARROWEST, room // n)] * n
        more = max(0, room - sum(wanted)) // n
        for column, width in enumerate((*_WIDTHS, *(width + more for width in wanted))):
            header.resizeSection(column, width)
        bar = self.horizontalScrollBar().sizeHint().height() if sum(wanted) > room else 0
        rows = max(2, min(self.rowCount(), _ROWS_SHOWN))
        self.setFixedHeight(_HEADER + _ROW * rows + 2 + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if self.state() == self.State.NoState and item is not None:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.editItem(item)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.remove_wanted.emit()
                return
        super().keyPressEvent(event)
