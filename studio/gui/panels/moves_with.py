"""The card that tells with which columns the chosen one moves, and how closely."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.app.subjects import MovesWith, Subject
from studio.gui.forms.field import ComboBox, LineEdit
from studio.gui.icons import IconButton
from studio.gui.number_texts import read_number
from studio.gui.painting import elided
from studio.gui.translating import later, tr

_TERM = later("Spearman's rank correlation, from -1 to 1.")
_SHOWN_DIFFERENCE = 0.005


class MovesWithCard(QFrame):
    """One line a correlated column, and a list to add one."""

    correlation_wanted = Signal(str, str, object)
    """Two column ids and a rank correlation from -1 to 1, or None to part them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._key: object = None
        self._column_id = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 9, 12, 10)
        self._layout.setSpacing(6)
        title = QLabel(tr("Moves with"))
        title.setProperty("role", "strong")
        title.setToolTip(tr(_TERM))
        self._layout.addWidget(title)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._layout.addLayout(self._lines)
        self._add = ComboBox()
        self._add.setAccessibleName(tr("Add a column that it moves with"))
        self._add.activated.connect(self._take)
        self._layout.addWidget(self._add)
        self._error = QLabel()
        self._error.setProperty("role", "bad")
        self._error.setWordWrap(True)
        self._layout.addWidget(self._error)

    def show_subject(self, subject: Subject, ordered: bool) -> None:
        """The correlations of a column; nothing for one that has no order."""
        key = (subject.column_id, subject.moves_with, subject.can_move_with, ordered)
        if key == self._key:
            return
        self._key, self._column_id = key, subject.column_id
        self.setVisible(ordered and bool(subject.can_move_with or subject.moves_with))
        self._error.setVisible(False)
        while self._lines.count():
            taken = self._lines.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for pair in subject.moves_with:
            self._lines.addWidget(self._line(subject.name, pair))
        there = {pair.column_id for pair in subject.moves_with}
        self._offer([item for item in subject.can_move_with if item[0] not in there])

    def _offer(self, free: Sequence[tuple[str, str]]) -> None:
        self._add.clear()
        self._add.addItem(tr("Add a column…"), "")
        for column_id, name in free:
            self._add.addItem(name, column_id)
        self._add.setVisible(bool(free))

    def _line(self, name: str, pair: MovesWith) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        label = QLabel()
        label.setProperty("role", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        off = abs(pair.asked - pair.drawn) > _SHOWN_DIFFERENCE
        words = " " + tr("(drawn {drawn:+.2f})", drawn=pair.drawn) if off else ""
        label.setText(elided(pair.name, label.font(), 90 if off else 150) + words)
        label.setToolTip(
            tr(
                "{name}: {asked:+.2f} asked, {drawn:+.2f} drawn",
                name=pair.name,
                asked=pair.asked,
                drawn=pair.drawn,
            )
        )
        edit = LineEdit()
        edit.put(tr("{asked:+.2f}", asked=pair.asked))
        edit.setFixedWidth(68)
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setAccessibleName(tr("Correlation with {name}", name=pair.name))
        edit.setToolTip(tr(_TERM))
        edit.editingFinished.connect(lambda: self._correlate(pair, edit))
        remove = IconButton(
            "close", tr("{name} no longer moves with {other}", name=name, other=pair.name), size=12
        )
        remove.clicked.connect(lambda: self.correlation_wanted.emit(self._column_id, pair.column_id, None))
        line.addWidget(label, 1)
        line.addWidget(edit)
        line.addWidget(remove)
        return holder

    def _take(self, place: int) -> None:
        other = self._add.itemData(place)
        if other:
            self.correlation_wanted.emit(self._column_id, other, 0.5)

    def _correlate(self, pair: MovesWith, edit: LineEdit) -> None:
        value = read_number(edit.text(), whole=False)
        possible = value is not None and -1 <= value <= 1
        self._error.setText("" if possible else tr("“{text}” is no number from -1 to 1.", text=edit.text()))
        self._error.setVisible(not possible)
        if possible and value is not None and f"{value:+.2f}" != f"{pair.asked:+.2f}":
            self.correlation_wanted.emit(self._column_id, pair.column_id, float(value))
