"""How closely a table is to be learned from its reference, which column comes first, and what is kept back."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.learn import Wishes
from studio.gui.forms.field import ComboBox
from studio.gui.guide_topics import PAGE
from studio.gui.translating import later, tr
from studio.learning.options import PRESETS, Preset

_WORDS: dict[Preset, tuple[str, str]] = {
    "private": (
        later("Private"),
        later("Takes over only what other rows confirm. The usual choice for data that is handed on."),
    ),
    "balanced": (
        later("Balanced"),
        later("Keeps finer patterns too; rows come a little nearer to real ones."),
    ),
    "close": (
        later("Very close"),
        later("Follows every group of ten records. For data that does not leave the house."),
    ),
}
_INDENT = 26
_SHARES = (0.0, 0.1, 0.2, 0.3, 0.5)


class LearnDialog(QDialog):
    """Sends `learn_wanted` with what was chosen."""

    learn_wanted = Signal(object)
    """`Wishes`."""

    def __init__(
        self, file: str, n_rows: int, columns: Sequence[str], wishes: Wishes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self.setProperty(PAGE, "learning")
        self.setWindowTitle(tr("Learn from {file}", file=file))
        self.setMinimumWidth(460)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(8)
        layout.addWidget(
            _small(
                tr(
                    "How the columns go together is learned from {n_rows:,} rows. Every column keeps its own curve "
                    "or list, to be bent as you like, and nothing that is kept rests on fewer than ten records.",
                    n_rows=n_rows,
                )
            )
        )
        layout.addSpacing(4)
        layout.addWidget(_heading(tr("How closely")))
        self.dial = QButtonGroup(self)
        for place, preset in enumerate(PRESETS):
            title, help_ = _WORDS[preset]
            button = QRadioButton(tr(title))
            button.setChecked(preset == wishes.preset)
            button.setAccessibleDescription(tr(help_))
            self.dial.addButton(button, place)
            below = _small(tr(help_))
            below.setContentsMargins(_INDENT, 0, 0, 4)
            layout.addWidget(button)
            layout.addWidget(below)
        layout.addLayout(self._more(columns, wishes))
        buttons = QDialogButtonBox()
        self.learn = buttons.addButton(tr("Learn"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.learn.setProperty("role", "primary")
        cancel = buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout.addSpacing(6)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never lower than its wrapped words need."""
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def wishes(self) -> Wishes:
        """What the dialog shows now."""
        return replace(
            self._wishes,
            target=self.target.currentData() or "",
            held_out=self.held_out.currentData(),
            preset=PRESETS[self.dial.checkedId()],
        )

    def _more(self, columns: Sequence[str], wishes: Wishes) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.target = ComboBox()
        self.target.setMinimumWidth(200)
        self.target.setToolTip(
            tr("It is drawn first, and all others follow it: best for a column to be predicted.")
        )
        self.target.setAccessibleName(tr("Target column"))
        self.target.addItem(tr("none in particular"), "")
        for name in columns:
            self.target.addItem(name, name)
        self.target.setCurrentIndex(max(self.target.findData(wishes.target), 0))
        self.held_out = ComboBox()
        self.held_out.setMinimumWidth(200)
        for share in sorted({*_SHARES, wishes.held_out}):
            self.held_out.addItem(
                tr("{percent:g} % of the rows", percent=100 * share) if share else tr("none"), share
            )
        self.held_out.setCurrentIndex(self.held_out.findData(wishes.held_out))
        self.held_out.setToolTip(
            tr("Rows that play no part in learning, so that the result can be judged by them.")
        )
        self.held_out.setAccessibleName(tr("Share kept back to judge by"))
        form.addRow(tr("Target column"), self.target)
        form.addRow(tr("Kept back to judge by"), self.held_out)
        return form

    def _take(self) -> None:
        self.learn_wanted.emit(self.wishes())
        self.accept()


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "strong")
    return label


def _small(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "small")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _example() -> QWidget:
    return LearnDialog("people.csv", 4_000, ("age", "income"), Wishes())


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 460, 420))
