"""Missing cells that depend on other columns, and exactly so many of them, behind one line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.app.subjects import Path, Subject
from studio.generators.parameters import Parameter
from studio.gui.forms.making import Surroundings, make_form
from studio.gui.forms.nested import ModelsField
from studio.gui.forms.numbers import NumberField
from studio.gui.translating import later, tr
from studio.model.gaps import Gap

_COUNT = Parameter(
    "missing_count",
    later("Missing, exactly"),
    later("Exactly so many empty cells, in place of a share; which ones depends on the table's size."),
    "integer",
    None,
    True,
    low=0,
)
_RULES = Parameter(
    "missing_rules",
    later("Missing where"),
    later(
        "A share for the rows in which a condition holds; the first that holds counts, elsewhere the share above."
    ),
    "list",
    (),
    False,
)


class MissingMore(QWidget):
    """Sends wishes up."""

    wanted = Signal(str, object)
    """missing_count or missing_rules, and its value with names of columns in place of ids."""
    gesture = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around: object = None
        self.rules: ModelsField | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.open = QPushButton(tr("Missing by condition or count…"))
        self.open.setProperty("role", "link")
        self.open.clicked.connect(lambda: self._open(True))
        self._layout.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.count = NumberField(_COUNT)
        self.count.changed.connect(self.wanted)
        self.count.gesture.connect(self.gesture)
        self._layout.addWidget(self.count)

    def show_subject(self, subject: Subject) -> None:
        """Show what a column has; open where there is something."""
        around = (subject.column_id, subject.columns)
        if around != self._around or self.rules is None:
            self._around = around
            self._rebuild(subject)
        assert self.rules is not None
        self.count.show_value(subject.missing_count)
        self.rules.show_value(subject.missing_rules)
        if subject.missing_count is not None or subject.missing_rules:
            self._open(True)

    def show_errors(self, name: str, errors: Mapping[Path, str]) -> None:
        """Why what was typed did not reach the design."""
        field = self.rules if name == "missing_rules" else self.count
        if field is not None:
            field.show_errors(errors)

    def _rebuild(self, subject: Subject) -> None:
        if self.rules is not None:
            self._layout.removeWidget(self.rules)
            self.rules.hide()
            self.rules.deleteLater()
        surroundings = Surroundings(subject.columns)
        self.rules = ModelsField(_RULES, Gap, lambda model: make_form(model, surroundings))
        self.rules.changed.connect(self.wanted)
        self.rules.gesture.connect(self.gesture)
        self._layout.addWidget(self.rules)
        self._open(False)

    def _open(self, on: bool) -> None:
        self.open.setVisible(not on)
        self.count.setVisible(on)
        if self.rules is not None:
            self.rules.setVisible(on)
