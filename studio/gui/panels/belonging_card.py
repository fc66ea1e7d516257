"""Whose children the rows of a table are: the parent, how many each of its rows has, and whether the size is held."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from studio.app.belonging import Belonging
from studio.app.subjects import Path
from studio.generators.parameters import Parameter
from studio.generators.registry import by_kind
from studio.gui.forms.choices import ChoiceField, RelatedField, SwitchField
from studio.gui.forms.form import Form
from studio.gui.forms.making import Surroundings, make_form
from studio.gui.sentences import said
from studio.gui.translating import later, tr

_ANY_WIDTH = 1 << 14
_PARENT = Parameter(
    "parent",
    later("Children of"),
    later("The table of whose rows these rows are the children; none for a number of rows of its own."),
    "choice",
    "",
    False,
)
_KIND = Parameter(
    "kind", later("How many"), later("How the number of children varies from parent to parent."),
    "choice", "", False,
)  # fmt: skip
_SCALED = Parameter(
    "scaled",
    later("Hold the number of rows"),
    later(
        "The table has exactly so many rows, and the children are shared out to match; else its size follows."
    ),
    "boolean",
    False,
    False,
)


class BelongingCard(QFrame):
    """Sends wishes up."""

    parent_wanted = Signal(str, str)
    """Table id, and that of the parent or ""."""
    kind_wanted = Signal(str, str)
    count_wanted = Signal(str, object)
    """Table id, and the distribution's JSON values."""
    scaled_wanted = Signal(str, bool)
    gesture = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._belonging: Belonging | None = None
        self._kind = ""
        self.form: Form | None = None
        self.parent_choice = RelatedField(_PARENT, ())
        self.kind_choice = ChoiceField(_KIND, ())
        self.scaled = SwitchField(_SCALED)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(0)
        self._holder = QVBoxLayout()
        layout.addWidget(self.parent_choice)
        layout.addWidget(self.kind_choice)
        layout.addLayout(self._holder)
        layout.addWidget(self.scaled)
        self.parent_choice.box.setFixedWidth(150)
        self.kind_choice.label.setVisible(False)  # the names of distributions take the whole line
        self.kind_choice.box.setMaximumWidth(_ANY_WIDTH)
        self.kind_choice.box.setMinimumWidth(0)
        self.kind_choice.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.parent_choice.changed.connect(lambda _, value: self._want(self.parent_wanted, str(value)))
        self.kind_choice.changed.connect(lambda _, value: self._want(self.kind_wanted, str(value)))
        self.scaled.changed.connect(lambda _, on: self._want(self.scaled_wanted, bool(on)))

    def show_belonging(self, belonging: Belonging | None) -> None:
        """Show a table's; nothing where there is no other table."""
        self._belonging = belonging
        there = belonging is not None and (len(belonging.parents) > 1 or bool(belonging.parent))
        self.setVisible(there)
        if belonging is None or not there:
            return
        self.parent_choice.show_options(
            [(value, words if value else tr("no table")) for value, words in belonging.parents]
        )
        self.parent_choice.show_value(belonging.parent)
        for field in (self.kind_choice, self.scaled):
            field.setVisible(bool(belonging.parent))
        self.kind_choice.show_options([(kind, said(title)) for kind, title in belonging.kinds])
        kind = str(belonging.count.get("kind", "")) if belonging.parent else ""
        self.kind_choice.show_value(kind)
        self.scaled.show_value(belonging.scaled)
        self._show_form(kind)
        if self.form is not None:
            self.form.show_values(belonging.count)

    def show_errors(self, errors: Mapping[Path, str]) -> None:
        """Say beside the numbers why what was typed did not reach the design."""
        if self.form is not None:
            self.form.show_errors(errors)

    def _show_form(self, kind: str) -> None:
        if kind == self._kind:
            return
        self._kind = kind
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if kind in by_kind():
            self.form = make_form(by_kind()[kind], Surroundings())
            self.form.edited.connect(lambda values, _name: self._want(self.count_wanted, values))
            self.form.gesture.connect(self.gesture)
            self._holder.addWidget(self.form)

    def _want(self, signal: object, value: object) -> None:
        if self._belonging is not None:
            signal.emit(self._belonging.table_id, value)  # type: ignore[attr-defined]
