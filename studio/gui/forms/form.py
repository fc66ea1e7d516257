"""A form of all parameters of a model class, nested models and lists of them included."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.generators.generator import Generator
from studio.generators.parameters import Parameter, form
from studio.generators.registry import by_kind
from studio.gui.forms.fields import ChoiceField, Field, LongTextField, NumberField, SwitchField, TextField
from studio.gui.forms.weights import WeightsField

LOCALES = ("en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "pl_PL", "pt_BR", "ja_JP", "zh_CN")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What fields may offer to choose from: the other columns as (id, name)."""

    columns: tuple[tuple[str, str], ...] = ()


class Form(QWidget):
    """Fields for the parameters of `model`; hands up the whole JSON object at every change."""

    edited = Signal(object, str)
    """The new values (a dict of JSON values) and the label of what changed."""
    gesture = Signal(bool)

    def __init__(
        self, model: type[BaseModel], surroundings: Surroundings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self._values: dict[str, Any] = {}
        self._fields: dict[str, Field] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for parameter in form(model):
            field = make_field(parameter, model, surroundings)
            field.changed.connect(self._changed)
            field.gesture.connect(self.gesture)
            self._fields[parameter.name] = field
            layout.addWidget(field)
        self.error = QLabel()
        self.error.setProperty("role", "bad")
        self.error.setWordWrap(True)
        self.error.setVisible(False)
        layout.addWidget(self.error)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Display JSON values; fields that hold them already are left alone."""
        self._values = dict(values)
        for name, field in self._fields.items():
            field.show_value(values.get(name))
            field.show_error("")
        self.error.setVisible(False)

    def field(self, name: str) -> Field:
        """The field of a parameter."""
        return self._fields[name]

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Messages by parameter name; "" is for the form as a whole."""
        for name, field in self._fields.items():
            field.show_error(errors.get(name, ""))
        self.error.setText(errors.get("", ""))
        self.error.setVisible(bool(errors.get("")))

    def _changed(self, name: str, value: Any) -> None:
        self._values = {**self._values, name: value}
        self.edited.emit(self._values, self._fields[name].parameter.label)


class ModelsField(Field):
    """A list of nested models: one framed form each, with add and remove."""

    def __init__(
        self,
        parameter: Parameter,
        item: type[BaseModel],
        surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parameter, parent)
        self._item = item
        self._surroundings = surroundings
        self._values: list[dict[str, Any]] = []
        self._forms: list[Form] = []
        self._outer.addWidget(self.label)
        self._rows = QVBoxLayout()
        self._outer.addLayout(self._rows)
        self._add = QPushButton("+ Add")
        self._add.setProperty("role", "link")
        self._add.setAccessibleName(f"Add to {parameter.label}")
        line = QHBoxLayout()
        line.addWidget(self._add)
        line.addStretch(1)
        self._outer.addLayout(line)
        self._finish()
        self._add.clicked.connect(self._append)

    def editor(self) -> QWidget:
        return self._add

    def show_value(self, value: Any) -> None:
        values = [dict(item) for item in value or ()]
        if len(values) != len(self._forms):
            self._rebuild(len(values))
        self._values = values
        for nested, item in zip(self._forms, values, strict=True):
            nested.show_values(item)

    def _rebuild(self, count: int) -> None:
        while self._rows.count():
            widget = self._rows.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
        self._forms = []
        for place in range(count):
            card = QFrame()
            card.setProperty("role", "card")
            nested = Form(self._item, self._surroundings)
            nested.edited.connect(lambda values, _label, place=place: self._replace(place, values))
            remove = QPushButton("Remove")
            remove.setProperty("role", "link")
            remove.clicked.connect(lambda _=False, place=place: self._drop(place))
            inside = QVBoxLayout(card)
            inside.setContentsMargins(10, 6, 10, 6)
            inside.addWidget(nested)
            inside.addWidget(remove)
            self._forms.append(nested)
            self._rows.addWidget(card)

    def _replace(self, place: int, values: dict[str, Any]) -> None:
        self._values[place] = values
        self._hand_up()

    def _drop(self, place: int) -> None:
        del self._values[place]
        self._hand_up()

    def _append(self) -> None:
        fresh = self._values[-1] if self._values else _fresh(self._item)
        self._values.append(dict(fresh))
        self._hand_up()

    def _hand_up(self) -> None:
        self.changed.emit(self.parameter.name, list(self._values))


class GeneratorField(Field):
    """A nested column type: which one, and its own form."""

    def __init__(
        self,
        parameter: Parameter,
        numbers_only: bool,
        surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parameter, parent)
        self._surroundings = surroundings
        self._form: Form | None = None
        self._kind = ""
        options = [
            (kind, cls.about.title)
            for kind, cls in by_kind().items()
            if not numbers_only or (cls.about.family == "numbers" and cls.about.smooth and kind != "mixture")
        ]
        kind = Parameter("kind", parameter.label, parameter.help, "choice", "", False)
        self._choice = ChoiceField(kind, options)
        self._outer.addWidget(self._choice)
        self._holder = QVBoxLayout()
        self._outer.addLayout(self._holder)
        self._finish()
        self._choice.changed.connect(self._choose)

    def editor(self) -> QWidget:
        return self._choice.editor()

    def show_value(self, value: Any) -> None:
        kind = (value or {}).get("kind", "")
        if kind != self._kind:
            if self._form is not None:
                self._form.deleteLater()
                self._form = None
            self._kind = kind
            if kind in by_kind():
                self._form = Form(by_kind()[kind], self._surroundings)
                self._form.edited.connect(
                    lambda values, _label: self.changed.emit(self.parameter.name, values)
                )
                self._holder.addWidget(self._form)
        self._choice.show_value(kind)
        if self._form is not None:
            self._form.show_values(value)

    def _choose(self, _name: str, kind: str) -> None:
        self.changed.emit(self.parameter.name, by_kind()[kind]().model_dump(mode="json"))


def make_field(parameter: Parameter, model: type[BaseModel], surroundings: Surroundings) -> Field:
    """The field that edits `parameter`, by what it declares."""
    match parameter.editor:
        case "number" | "integer":
            return NumberField(parameter)
        case "boolean":
            return SwitchField(parameter)
        case "choice":
            return ChoiceField(
                parameter, [(choice, choice.replace("_", " ") or "none") for choice in parameter.choices]
            )
        case "locale":
            return ChoiceField(parameter, [("", "as the design"), *((locale, locale) for locale in LOCALES)])
        case "column":
            return ChoiceField(parameter, surroundings.columns)
        case "weights":
            return WeightsField(parameter)
        case "formula" | "template":
            return LongTextField(parameter)
        case "generator":
            return GeneratorField(parameter, False, surroundings)
        case "generators" | "list" | "table":
            item = _item_model(model, parameter.name)
            if item is not None:
                return ModelsField(parameter, item, surroundings)
            return NumbersField(parameter)
        case "curve":
            return NumbersField(parameter)
    return TextField(parameter)


class NumbersField(TextField):
    """A row of numbers, separated by blanks."""

    def show_value(self, value: Any) -> None:
        super().show_value(
            " ".join(f"{item:.10g}" if isinstance(item, float) else str(item) for item in value or ())
        )

    def _read(self, text: str) -> Any:
        parts: Sequence[str] = text.replace(";", " ").split()
        try:
            return [float(part) for part in parts]
        except ValueError:
            return list(parts)


def plain_errors(error: ValidationError) -> dict[str, str]:
    """Pydantic's complaints by the top-level parameter that they concern, in a person's words."""
    result: dict[str, str] = {}
    for item in error.errors():
        path = [part for part in item["loc"] if isinstance(part, str)]
        path = path[1:] if path and path[0] in by_kind() else path
        result.setdefault(
            path[0] if path else "", _sentence(item["type"], item.get("ctx") or {}, item["msg"])
        )
    return result


def _sentence(kind: str, context: Mapping[str, Any], message: str) -> str:
    limits = {
        "greater_than": ("more than", "gt"),
        "greater_than_equal": ("at least", "ge"),
        "less_than": ("less than", "lt"),
        "less_than_equal": ("at most", "le"),
    }
    if kind in limits:
        words, key = limits[kind]
        return f"Must be {words} {context[key]:g}."
    if kind in ("float_type", "float_parsing", "int_type", "int_parsing"):
        return "Type a number."
    if kind == "int_from_float":
        return "Type a whole number."
    if kind == "finite_number":
        return "Type a finite number."
    if kind.startswith(("date", "datetime")):
        return "Type a date like 2025-01-31."
    return message.removeprefix("Value error, ")


def _item_model(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    for argument in get_args(model.model_fields[name].annotation):
        if isinstance(argument, type) and issubclass(argument, BaseModel):
            return argument
    return None


def _fresh(model: type[BaseModel]) -> dict[str, Any]:
    try:
        return model().model_dump(mode="json")
    except ValidationError:
        return {}


def generator_values(generator: Generator) -> dict[str, Any]:
    """A column type's parameters as the JSON values that its form shows."""
    return generator.model_dump(mode="json")
