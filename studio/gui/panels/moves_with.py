"""The card that tells with which columns the chosen one moves, and how closely."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.app.subjects import MovesWith, Subject
from studio.gui.discarding import discard
from studio.gui.forms.field import ComboBox, LineEdit
from studio.gui.guide_topics import PAGE
from studio.gui.icons import IconButton
from studio.gui.number_texts import read_number
from studio.gui.painting import LineLabel
from studio.gui.translating import later, tr

_TERM = later("Spearman's rank correlation, from -1 to 1.")
_SHOWN_DIFFERENCE = 0.005


class MovesWithCard(QFrame):
    """One line a correlated column, and a list to add one."""

    correlation_wanted = Signal(str, str, object)
    """Two column ids and a rank correlation from -1 to 1, or None to part them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(PAGE, "correlations")
        self.setProperty("role", "card")
        self._key: object = None
        self._column_id = ""
        self._shown: list[_Line] = []
        self._free: list[tuple[str, str]] | None = None
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
        changed = self._key is None or self._column_id != subject.column_id
        self._key, self._column_id = key, subject.column_id
        self.setVisible(ordered and bool(subject.can_move_with or subject.moves_with))
        self._error.setVisible(False)
        ids = [pair.column_id for pair in subject.moves_with]
        if changed or ids != [line.pair.column_id for line in self._shown]:
            self._rebuild(subject)
        for line, pair in zip(self._shown, subject.moves_with, strict=True):
            line.show_pair(subject.name, pair)
        self._offer([item for item in subject.can_move_with if item[0] not in ids])

    def _rebuild(self, subject: Subject) -> None:
        for old in self._shown:
            discard(old)
        self._shown = [_Line(pair) for pair in subject.moves_with]
        for line in self._shown:
            self._lines.addWidget(line)
            line.typed.connect(self._correlate)
            line.remove_wanted.connect(
                lambda other: self.correlation_wanted.emit(self._column_id, other, None)
            )

    def _offer(self, free: Sequence[tuple[str, str]]) -> None:
        if self._free == list(free):
            return
        self._free = list(free)
        self._add.clear()
        self._add.addItem(tr("Add a column…"), "")
        for column_id, name in free:
            self._add.addItem(name, column_id)
        self._add.setVisible(bool(free))

    def _take(self, place: int) -> None:
        other = self._add.itemData(place)
        if other:
            self.correlation_wanted.emit(self._column_id, other, 0.5)

    def _correlate(self, pair: MovesWith, text: str) -> None:
        value = read_number(text, whole=False)
        possible = value is not None and -1 <= value <= 1
        self._error.setText("" if possible else tr("“{text}” is no number from -1 to 1.", text=text))
        self._error.setVisible(not possible)
        if possible and value is not None and f"{value:+.2f}" != f"{pair.asked:+.2f}":
            self.correlation_wanted.emit(self._column_id, pair.column_id, float(value))


class _Line(QWidget):
    """One column that the shown one moves with: its name, the correlation to type over, and a way to part them."""

    typed = Signal(object, str)
    """The pair, and what stands in the field."""
    remove_wanted = Signal(str)

    def __init__(self, pair: MovesWith) -> None:
        super().__init__()
        self.pair = pair
        self._label = LineLabel("muted")
        self._drawn = QLabel()
        self._drawn.setProperty("role", "small")
        self._edit = LineEdit()
        self._edit.setFixedWidth(68)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._edit.setToolTip(tr(_TERM))
        self._edit.editingFinished.connect(lambda: self.typed.emit(self.pair, self._edit.text()))
        self._remove = IconButton("close", "", size=12)
        self._remove.clicked.connect(lambda: self.remove_wanted.emit(self.pair.column_id))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._label, 1)
        for widget in (self._drawn, self._edit, self._remove):
            line.addWidget(widget)

    def show_pair(self, name: str, pair: MovesWith) -> None:
        """The correlation of the column `name` with another one, as the design has it."""
        self.pair = pair
        off = abs(pair.asked - pair.drawn) > _SHOWN_DIFFERENCE
        both = tr(
            "{name}: {asked:+.2f} asked, {drawn:+.2f} drawn",
            name=pair.name,
            asked=pair.asked,
            drawn=pair.drawn,
        )
        self._label.say(pair.name, both)
        self._drawn.setText(tr("drawn {drawn:+.2f}", drawn=pair.drawn) if off else "")
        self._drawn.setVisible(off)
        self._edit.put(tr("{asked:+.2f}", asked=pair.asked))
        self._edit.setAccessibleName(tr("Correlation with {name}", name=pair.name))
        parted = tr("{name} no longer moves with {other}", name=name, other=pair.name)
        self._remove.setAccessibleName(parted)
        self._remove.setToolTip(parted)
