"""Which columns of a table are unique together: groups with a way to take each away, and a list to make one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.gui.icons import IconButton
from studio.gui.painting import LineLabel
from studio.gui.translating import tr

_MOST_SHOWN = 8
_ROW = 24


class TogetherCard(QFrame):
    """Sends up all groups at every change."""

    groups_wanted = Signal(object)
    """A tuple of tuples of column ids."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._groups: tuple[tuple[str, ...], ...] = ()
        self._columns: tuple[tuple[str, str], ...] = ()
        title = QLabel(tr("Unique together"))
        title.setProperty("role", "strong")
        title.setToolTip(tr("No two rows have the same values in all columns of a group."))
        self.add = QPushButton(tr("+ Add"))
        self.add.setProperty("role", "link")
        self.add.setAccessibleName(tr("Add columns that are unique together"))
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 8)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(self._rows)
        layout.addWidget(self._chooser())
        self.add.clicked.connect(self._open)

    def show_groups(self, groups: Sequence[Sequence[str]], columns: Sequence[tuple[str, str]]) -> None:
        """The groups of a table by column ids, and all of its columns as (id, name)."""
        found = tuple(tuple(group) for group in groups), tuple(columns)
        if found == (self._groups, self._columns):
            return
        if found[1] != self._columns:
            self.chooser.setVisible(False)
        self._groups, self._columns = found
        while self._rows.count():
            taken = self._rows.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, group in enumerate(self._groups):
            self._rows.addWidget(self._line(place, group))
        self.setVisible(len(self._columns) > 1)

    def _line(self, place: int, group: tuple[str, ...]) -> QWidget:
        names = dict(self._columns)
        words = " · ".join(names.get(item, tr("a removed column")) for item in group)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        label = LineLabel("muted")
        label.say(words)
        remove = IconButton("close", tr("Let {names} repeat together", names=words), size=12)
        remove.clicked.connect(lambda: self._drop(place))
        line.addWidget(label, 1)
        line.addWidget(remove)
        return holder

    def _chooser(self) -> QWidget:
        self.chooser = QWidget()
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Columns that are unique together"))
        self.take = QPushButton(tr("Unique together"))
        leave = QPushButton(tr("Cancel"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.take)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self.chooser)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(self.list)
        layout.addLayout(buttons)
        self.chooser.setVisible(False)
        self.list.itemChanged.connect(lambda _: self.take.setEnabled(len(self._ticked()) > 1))
        self.take.clicked.connect(self._make)
        leave.clicked.connect(self._close)
        return self.chooser

    def _open(self) -> None:
        taken = {item for group in self._groups for item in group}
        self.list.clear()
        for column_id, name in self._columns:
            if column_id not in taken:
                item = QListWidgetItem(name)
                item.setData(Qt.ItemDataRole.UserRole, column_id)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                self.list.addItem(item)
        self.list.setFixedHeight(_ROW * max(2, min(self.list.count(), _MOST_SHOWN)) + 6)
        self.take.setEnabled(False)
        self.chooser.setVisible(True)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _close(self) -> None:
        self.chooser.setVisible(False)
        self.add.setFocus()

    def _ticked(self) -> tuple[str, ...]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )

    def _make(self) -> None:
        group = self._ticked()
        self._close()
        if len(group) > 1:
            self.groups_wanted.emit((*self._groups, group))

    def _drop(self, place: int) -> None:
        self.groups_wanted.emit(tuple(group for i, group in enumerate(self._groups) if i != place))
