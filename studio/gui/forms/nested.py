"""Fields that hold forms: a list of nested models, and a nested column type."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.subjects import Path
from studio.generators.generator import Generator
from studio.generators.parameters import Parameter
from studio.generators.registry import by_kind
from studio.gui.discarding import discard
from studio.gui.forms.choices import ChoiceField
from studio.gui.forms.field import Field
from studio.gui.forms.form import Form
from studio.gui.icons import IconButton
from studio.gui.sentences import said
from studio.gui.translating import tr

NewForm = Callable[[type[BaseModel]], Form]


class ModelsField(Field):
    """A list of nested models: one framed form each, with add and remove."""

    def __init__(
        self, parameter: Parameter, item: type[BaseModel], new_form: NewForm, parent: QWidget | None = None
    ) -> None:
        super().__init__(parameter, parent)
        self._item = item
        self._new_form = new_form
        self._shown: list[dict[str, Any]] | None = None
        self._values: list[dict[str, Any]] = []
        self._forms: list[Form] = []
        self._outer.addWidget(self.label)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._outer.addLayout(self._rows)
        self._add = QPushButton(tr("+ Add"))
        self._add.setProperty("role", "link")
        self._add.setAccessibleName(tr("Add to {label}", label=said(parameter.label)))
        self._outer.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._finish()
        self._add.clicked.connect(self._append)

    def editor(self) -> QWidget:
        return self._add

    def show_value(self, value: Any) -> None:
        values = [dict(item) for item in value or ()]
        if values == self._shown:
            return
        self._shown = values
        self._display(values)
        self._say("")

    def show_errors(self, errors: Mapping[Path, str]) -> None:
        for place, nested in enumerate(self._forms):
            nested.show_errors({path[1:]: words for path, words in errors.items() if path[:1] == (place,)})
        self._say(next((words for path, words in errors.items() if not path), ""))

    def _display(self, values: list[dict[str, Any]]) -> None:
        self._values = [dict(item) for item in values]
        while len(self._forms) > len(values):
            self._forms.pop()
            taken = self._rows.takeAt(len(self._forms))
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                discard(widget)
        while len(self._forms) < len(values):
            self._rows.addWidget(self._card(len(self._forms)))
        for nested, item in zip(self._forms, values, strict=True):
            nested.show_values(item)

    def _card(self, place: int) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        nested = self._new_form(self._item)
        nested.edited.connect(lambda values, _name: self._replace(place, values))
        nested.gesture.connect(self.gesture)
        remove = IconButton(
            "close",
            tr("Remove number {place} of {label}", place=place + 1, label=said(self.parameter.label)),
            size=12,
        )
        remove.clicked.connect(lambda: self._drop(place))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._heading(place), 1)
        head.addWidget(remove)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 6, 12, 6)
        inside.setSpacing(0)
        inside.addLayout(head)
        inside.addWidget(nested)
        self._forms.append(nested)
        return card

    def _heading(self, place: int) -> QWidget:
        """What stands over the form of one item."""
        number = QLabel(str(place + 1))
        number.setProperty("role", "section")
        return number

    @property
    def parts(self) -> int:
        """How many items there are."""
        return len(self._values)

    def _replace(self, place: int, values: dict[str, Any]) -> None:
        self._values[place] = values
        self.changed.emit(self.parameter.name, list(self._values))

    def _drop(self, place: int) -> None:
        self._hand_up([item for i, item in enumerate(self._values) if i != place])

    def _append(self) -> None:
        self._hand_up([*self._values, dict(self._values[-1]) if self._values else _fresh(self._item)])

    def _hand_up(self, values: list[dict[str, Any]]) -> None:
        self._display(values)
        self.changed.emit(self.parameter.name, list(self._values))


class GeneratorField(Field):
    """A nested column type: which one, and its own form."""

    def __init__(
        self,
        parameter: Parameter,
        kinds: Sequence[type[Generator]],
        new_form: NewForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parameter, parent)
        self._kinds = {str(cls.model_fields["kind"].default): cls for cls in kinds}
        self._new_form = new_form
        self._shown: Any = None
        self._form: Form | None = None
        self._kind = ""
        choice = Parameter("kind", parameter.label, parameter.help, "choice", "", False)
        self._choice = ChoiceField(choice, [(kind, cls.about.title) for kind, cls in self._kinds.items()])
        self._outer.addWidget(self._choice)
        self._holder = QVBoxLayout()
        self._outer.addLayout(self._holder)
        self._finish()
        self.label.setVisible(False)
        self._choice.changed.connect(lambda _, kind: self._choose(kind))

    def editor(self) -> QWidget:
        return self._choice.editor()

    def show_value(self, value: Any) -> None:
        if value == self._shown:
            return
        self._shown = value
        self._display(dict(value or {}))
        self._say("")

    def show_errors(self, errors: Mapping[Path, str]) -> None:
        # Below a tagged union a path begins with the tag.
        inner = {path[1:] if path[:1] == (self._kind,) else path: words for path, words in errors.items()}
        if self._form is not None:
            self._form.show_errors({path: words for path, words in inner.items() if path})
        self._say(inner.get((), ""))

    def _display(self, values: dict[str, Any]) -> None:
        kind = str(values.get("kind", ""))
        if kind != self._kind:
            self._rebuild(kind)
        self._choice.show_value(kind)
        if self._form is not None:
            self._form.show_values(values)

    def _rebuild(self, kind: str) -> None:
        self._kind = kind
        if self._form is not None:
            discard(self._form)
            self._form = None
        if kind in by_kind():
            self._form = self._new_form(by_kind()[kind])
            self._form.edited.connect(lambda values, _name: self.changed.emit(self.parameter.name, values))
            self._form.gesture.connect(self.gesture)
            self._holder.addWidget(self._form)

    def _choose(self, kind: str) -> None:
        values = self._kinds[kind]().model_dump(mode="json")
        self._display(values)
        self.changed.emit(self.parameter.name, values)


def _fresh(model: type[BaseModel]) -> dict[str, Any]:
    """A first item: the defaults, with plain beginnings where a field has none."""
    try:
        return model().model_dump(mode="json")
    except ValidationError:
        values: dict[str, Any] = {}
        for name, info in model.model_fields.items():
            if not info.is_required():
                values[name] = info.get_default()
            elif name == "generator":
                values[name] = by_kind()[
                    "constant" if "when" in model.model_fields else "normal"
                ]().model_dump(mode="json")
        return values
