"""Parameters declare their form: label, unit, bounds, step, help and the chart handle that moves them.

The inspector, `studio types` and the help are views of what is said here.
"""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

import annotated_types
from pydantic import BaseModel, Field
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

Editor = Literal[
    "number", "integer", "text", "choice", "boolean", "date", "datetime", "column",
    "optional_column", "columns", "weights", "curve",
    "formula", "template", "pattern", "generator", "generators", "locale", "list", "table",
    "parent", "parent_column", "key", "parent_formula", "child_key", "child_column", "states",
]  # fmt: skip


class ColumnId(str):
    """Marks a parameter that names another column of the same table by its permanent id."""


def parameter(  # noqa: PLR0913 - a form has that many facets, and each is named where it is used
    default: Any,
    label: str,
    help: str = "",
    *,
    unit: str = "",
    ge: float | None = None,
    gt: float | None = None,
    le: float | None = None,
    lt: float | None = None,
    max_length: int | None = None,
    step: float | None = None,
    slider: tuple[float, float] | None = None,
    handle: str | None = None,
    editor: Editor | None = None,
    advanced: bool = False,
    when: tuple[str, tuple[str, ...]] | None = None,
) -> Any:
    """A pydantic field with its form.

    `slider` is the range where a slider is natural; `handle` names the grip on the chart that moves the value
    ("place", "spread", "shape", "minimum", "maximum", "weights", "curve"); `advanced` fields stand below the fold;
    `when` names another parameter and the values of it for which the field matters, and is shown.
    """
    extra: dict[str, Any] = {"unit": unit, "step": step, "slider": slider, "handle": handle, "editor": editor}
    if when is not None:
        extra["when"] = [when[0], list(when[1])]
    bounds: dict[str, Any] = {"ge": ge, "gt": gt, "le": le, "lt": lt, "max_length": max_length}
    return Field(
        default,
        title=label,
        description=help,
        json_schema_extra={"studio": {**extra, "advanced": advanced}},
        **{name: value for name, value in bounds.items() if value is not None},
    )


@dataclass(frozen=True, slots=True)
class Parameter:
    """One field of a form, read from a column type's class."""

    name: str
    label: str
    help: str
    editor: Editor
    default: Any
    optional: bool
    unit: str = ""
    low: float | None = None
    low_inclusive: bool = True
    high: float | None = None
    high_inclusive: bool = True
    step: float | None = None
    slider: tuple[float, float] | None = None
    choices: tuple[str, ...] = ()
    handle: str | None = None
    advanced: bool = False
    when: tuple[str, tuple[str, ...]] | None = None
    """Another parameter, and the values of it for which this one matters."""

    def matters(self, values: Mapping[str, Any]) -> bool:
        """Whether it does anything among the other values of its form."""
        return self.when is None or str(values.get(self.when[0])) in self.when[1]

    def as_dict(self) -> dict[str, Any]:
        """The parameter as JSON values, for `studio types --json`."""
        default = self.default
        if isinstance(default, BaseModel):
            default = default.model_dump(mode="json")
        elif isinstance(default, tuple):
            default = [
                item.model_dump(mode="json") if isinstance(item, BaseModel) else item for item in default
            ]
        elif isinstance(default, date):
            default = default.isoformat()
        return {
            "name": self.name, "label": self.label, "help": self.help, "type": self.editor, "default": default,
            "optional": self.optional, "unit": self.unit, "minimum": self.low, "maximum": self.high,
            "exclusive_minimum": not self.low_inclusive, "exclusive_maximum": not self.high_inclusive,
            "choices": list(self.choices),
        }  # fmt: skip


@functools.cache
def form(model: type[BaseModel]) -> tuple[Parameter, ...]:
    """The parameters of a model class without its `kind`: its own in their order, then the inherited ones."""
    own = [name for name in model.__annotations__ if name in model.model_fields]
    names = dict.fromkeys((*own, *model.model_fields))
    return tuple(_read(name, model.model_fields[name]) for name in names if name != "kind")


def _read(name: str, info: FieldInfo) -> Parameter:
    extra = info.json_schema_extra
    studio: dict[str, Any] = extra.get("studio", {}) if isinstance(extra, dict) else {}  # type: ignore[assignment]
    annotation, optional = _strip_optional(info.annotation)
    low, low_inclusive, high, high_inclusive = _bounds(info)
    choices = tuple(str(value) for value in typing.get_args(annotation)) if _is_literal(annotation) else ()
    slider = studio.get("slider")
    return Parameter(
        name=name,
        label=info.title or name,
        help=info.description or "",
        editor=studio.get("editor") or _editor(annotation),
        default=None if info.default is PydanticUndefined else info.default,
        optional=optional,
        unit=studio.get("unit", ""),
        low=low,
        low_inclusive=low_inclusive,
        high=high,
        high_inclusive=high_inclusive,
        step=studio.get("step"),
        slider=tuple(slider) if slider else None,
        choices=choices,
        handle=studio.get("handle"),
        advanced=studio.get("advanced", False),
        when=(studio["when"][0], tuple(studio["when"][1])) if studio.get("when") else None,
    )


def _bounds(info: FieldInfo) -> tuple[float | None, bool, float | None, bool]:
    low: Any = None
    high: Any = None
    low_inclusive = high_inclusive = True
    for item in info.metadata:
        if isinstance(item, annotated_types.Ge):
            low = item.ge
        elif isinstance(item, annotated_types.Gt):
            low, low_inclusive = item.gt, False
        elif isinstance(item, annotated_types.Le):
            high = item.le
        elif isinstance(item, annotated_types.Lt):
            high, high_inclusive = item.lt, False
    return low, low_inclusive, high, high_inclusive


def _strip_optional(annotation: Any) -> tuple[Any, bool]:
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        arguments = [item for item in typing.get_args(annotation) if item is not type(None)]
        if len(arguments) < len(typing.get_args(annotation)):
            return arguments[0], True
    return annotation, False


def _is_literal(annotation: Any) -> bool:
    return typing.get_origin(annotation) is Literal


_PLAIN_EDITORS: dict[Any, Editor] = {
    bool: "boolean", int: "integer", float: "number", str: "text", datetime: "datetime", date: "date",
}  # fmt: skip


def _editor(annotation: Any) -> Editor:
    if _is_literal(annotation):
        return "choice"
    if annotation in _PLAIN_EDITORS:
        return _PLAIN_EDITORS[annotation]
    return "list" if typing.get_origin(annotation) is tuple else "text"
