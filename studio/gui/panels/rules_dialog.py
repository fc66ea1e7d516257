"""The rules that hold in every row of a reference, to be ticked."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.app.rules import Rule
from studio.generators.fixed import Constant
from studio.gui.guide_topics import PAGE
from studio.gui.sentences import said
from studio.gui.translating import tr


class RulesDialog(QDialog):
    """Sends the rules that are ticked and are not followed yet."""

    accepted_rules = Signal(object)
    """A tuple of `Rule`."""

    def __init__(self, file: str, rules: Sequence[Rule], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(PAGE, "learning")
        self.setWindowTitle(tr("Rules of {file}", file=file))
        self.resize(520, 380 if rules else 130)
        self._rules = tuple(rules)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        words = QLabel(
            tr(
                "Each of these holds in every row of the reference. What you tick holds in every row that is made."
            )
            if rules
            else tr("No rule was found that holds in every row of the reference.")
        )
        words.setWordWrap(True)
        layout.addWidget(words)
        body = QFrame()
        body.setProperty("role", "surface")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        self.boxes: list[QCheckBox] = []
        for rule in self._rules:
            box = QCheckBox(said(rule.words).replace("&", "&&"))
            box.setChecked(rule.is_accepted)
            box.setEnabled(not rule.is_accepted)
            box.setToolTip(tr("It holds already.") if rule.is_accepted else "")
            box.toggled.connect(self._offer)
            inside.addWidget(box)
            self.boxes.append(box)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        layout.addWidget(area, 1)
        if not rules:
            area.setVisible(False)
            layout.addStretch(1)
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(tr("Let them hold"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setProperty("role", "primary")
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._offer()

    def ticked(self) -> tuple[Rule, ...]:
        """The rules that are ticked and not followed yet."""
        pairs = zip(self.boxes, self._rules, strict=True)
        return tuple(rule for box, rule in pairs if box.isChecked() and not rule.is_accepted)

    def _offer(self) -> None:
        self.take.setEnabled(bool(self.ticked()))

    def _take(self) -> None:
        self.accepted_rules.emit(self.ticked())
        self.accept()


def _example() -> QWidget:
    rules = (
        Rule("total = fare + tip", "a", Constant(), 0.0, True),
        Rule("town decides country", "b", Constant(), 0.0, False),
    )
    return RulesDialog("trips.csv", rules)


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 520, 380))
