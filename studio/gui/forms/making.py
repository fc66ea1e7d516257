"""Which field edits which parameter."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from studio.generators import slots
from studio.generators.expression.spelling import quoted_name
from studio.generators.generator import Generator
from studio.generators.locales import LOCALES
from studio.generators.parameters import Parameter, form
from studio.generators.registry import classes
from studio.gui.forms.choices import (
    ChoiceField,
    ColumnField,
    PartField,
    RelatedField,
    SwitchField,
    locale_options,
)
from studio.gui.forms.components import ComponentsField
from studio.gui.forms.field import Field
from studio.gui.forms.form import Form
from studio.gui.forms.formulas import FormulaField
from studio.gui.forms.lines import LinesField
from studio.gui.forms.moments import MomentField
from studio.gui.forms.nested import GeneratorField, ModelsField
from studio.gui.forms.numbers import NumberField, NumbersField
from studio.gui.forms.plain_values import PlainValueField
from studio.gui.forms.points import BesideField, PointsField
from studio.gui.forms.states import StatesField
from studio.gui.forms.texts import LongTextField, TextField
from studio.gui.forms.weights import WeightsField
from studio.gui.sentences import said
from studio.gui.translating import tr

_POINTS = (("edges", "weights"), ("levels", "values"))
"""Parameters that are edited as one table."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What fields may offer to choose from: the other columns as (id, name), the parts of those that have parts, and
    by parameter the tables, keys and columns of other tables."""

    columns: tuple[tuple[str, str], ...] = ()
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    choices: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)


def make_form(model: type[BaseModel], around: Surroundings) -> Form:
    """A form for `model`, nested ones included."""
    return Form(model, lambda parameter, owner: make_field(parameter, owner, around))


def make_field(parameter: Parameter, model: type[BaseModel], around: Surroundings) -> Field:
    """The field that edits `parameter` of `model`, by what it declares."""
    nested = ("generator", "generators", "list", "table", "curve")
    if parameter.editor in nested or _is_generator(model, parameter.name):
        return _nested_field(parameter, model, around)
    match parameter.editor:
        case "number" | "integer":
            return NumberField(parameter)
        case "boolean":
            return SwitchField(parameter)
        case "weights":
            return WeightsField(parameter)
        case "states":
            return StatesField(parameter)
        case "formula":
            return FormulaField(parameter, (*around.columns, *around.choices.get(parameter.name, ())))
        case "parent_formula":
            return LongTextField(parameter, around.choices.get(parameter.name, ()), quoted_name)
        case "template":
            return LongTextField(parameter, around.columns, lambda name: slots.to_names("{x}", {"x": name}))
        case "date" | "datetime":
            return MomentField(parameter)
    return _choice_field(parameter, model, around) or _text_field(parameter, model)


def _nested_field(parameter: Parameter, model: type[BaseModel], around: Surroundings) -> Field:
    def new_form(nested: type[BaseModel]) -> Form:
        return make_form(nested, around)

    if _is_generator(model, parameter.name):
        return GeneratorField(parameter, _kinds(model, parameter.name), new_form)
    item = _item_model(model, parameter.name)
    if item is None:
        leaves = tuple(_leaves(model.model_fields[parameter.name].annotation))
        if any(leaf is str or isinstance(leaf, str) for leaf in leaves):
            return LinesField(parameter)
        return _points_field(parameter, model) or NumbersField(parameter)
    kind = ComponentsField if "weight" in item.model_fields else ModelsField
    return kind(parameter, item, new_form)


def _points_field(parameter: Parameter, model: type[BaseModel]) -> Field | None:
    """The table of two rows of numbers that belong together; None for other parameters."""
    for first, second in _POINTS:
        if {first, second} <= set(model.model_fields) and parameter.name in (first, second):
            if parameter.name == second:
                return BesideField(parameter)
            return PointsField(parameter, next(item for item in form(model) if item.name == second))
    return None


def _choice_field(parameter: Parameter, model: type[BaseModel], around: Surroundings) -> Field | None:
    if parameter.name == "part" and "of" in model.model_fields:
        return PartField(parameter, around.parts)
    match parameter.editor:
        case "choice":
            words = [(choice, said(choice.replace("_", " ")) or tr("none")) for choice in parameter.choices]
            return ChoiceField(parameter, words)
        case "locale":
            return ChoiceField(parameter, [("", tr("as the design")), *locale_options(LOCALES)])
        case "column":
            return ColumnField(parameter, _offered(model, around))
        case "optional_column":
            return ColumnField(parameter, (("", tr("none")), *_offered(model, around)))
        case "parent" | "parent_column" | "key" | "child_key" | "child_column":
            offered = around.choices.get(parameter.name, ())
            return RelatedField(
                parameter, [(value, words if value else said(words)) for value, words in offered]
            )
    return None


def _text_field(parameter: Parameter, model: type[BaseModel]) -> Field:
    if {bool, int, float, str} <= set(_leaves(model.model_fields[parameter.name].annotation)):
        return PlainValueField(parameter)
    return TextField(parameter)


def _offered(model: type[BaseModel], around: Surroundings) -> tuple[tuple[str, str], ...]:
    """The columns that can be named: those with parts where a part of one is taken, the plain ones elsewhere."""
    takes_part = "part" in model.model_fields
    return tuple(item for item in around.columns if (item[0] in around.parts) == takes_part)


def _item_model(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    for item in _leaves(model.model_fields[name].annotation):
        if isinstance(item, type) and issubclass(item, BaseModel):
            return item
    return None


def _is_generator(model: type[BaseModel], name: str) -> bool:
    """Whether the parameter is one column type, and no list of models."""
    annotation = model.model_fields[name].annotation
    found = tuple(_leaves(annotation))
    kinds = [item for item in found if isinstance(item, type) and issubclass(item, Generator)]
    return bool(kinds) and typing.get_origin(annotation) is not tuple


def _kinds(model: type[BaseModel], name: str) -> tuple[type[Generator], ...]:
    """The column types that a nested one may be."""
    found = set(_leaves(model.model_fields[name].annotation))
    return tuple(cls for cls in classes() if cls in found) or classes()


def _leaves(annotation: Any) -> Iterator[Any]:
    """The plain types that an annotation is made of."""
    arguments = typing.get_args(annotation)
    if typing.get_origin(annotation) is typing.Annotated:
        arguments = arguments[:1]
    if not arguments:
        yield annotation
    for argument in arguments:
        yield from _leaves(argument)
