"""One column as the inspector shows it, and the way back from what a person typed to what the document stores."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

import pyarrow as pa
from pydantic import BaseModel

from studio.engine.coupling import couplings
from studio.engine.plan import plan_table
from studio.generators.expression.spelling import to_ids, to_names
from studio.generators.parameters import form
from studio.generators.registry import by_kind
from studio.model.document import Column, Document, Table, new_id
from studio.model.editing import free_name
from studio.problems import Finding, Problem

_PERSON_PARTS = ("given_name", "family_name", "email")
_ADDRESS_PARTS = ("street", "city", "postcode", "country")


@dataclass(frozen=True, slots=True)
class MovesWith:
    """A correlation of the shown column: the other column, the asked and the drawn rank correlation."""

    column_id: str
    name: str
    asked: float
    drawn: float


@dataclass(frozen=True, slots=True)
class Subject:
    """What the inspector shows: one column and what is known of it, as plain values."""

    column_id: str
    name: str
    kind: str
    values: Mapping[str, Any]
    type_words: str
    missing: float
    unique: bool
    hidden: bool
    format: str
    columns: tuple[tuple[str, str], ...] = ()
    """The other columns of the table as (id, name)."""
    can_move_with: tuple[tuple[str, str], ...] = ()
    moves_with: tuple[MovesWith, ...] = ()
    findings: tuple[str, ...] = ()


def subject_of(document: Document, table: Table, column_id: str, findings: tuple[Finding, ...]) -> Subject:
    """The chosen column with names in place of ids."""
    column = table.column(column_id)
    others = tuple((other.id, other.name) for other in table.columns if other.id != column_id)
    ordered = {other.id for other in table.columns if other.generator.about.ordered}
    values = shown_values(table, column)
    return Subject(
        column_id=column_id,
        name=column.name,
        kind=column.generator.kind,
        values=values,
        type_words=_type_words(document, table, column),
        missing=column.missing,
        unique=column.unique,
        hidden=column.hidden,
        format=column.format,
        columns=others,
        can_move_with=tuple((i, name) for i, name in others if i in ordered),
        moves_with=_moves_with(table, column_id),
        findings=tuple(f"{f.message} {f.mend}".strip() for f in findings if f.column_id == column_id),
    )


def shown_values(table: Table, column: Column) -> dict[str, Any]:
    """A column type's parameters as JSON values, formulas and templates with names in place of ids."""
    names = {other.id: other.name for other in table.columns}

    def name_them(text: str) -> str:
        try:
            return to_names(text, names)
        except Problem:
            return text

    values = column.generator.model_dump(mode="json")
    return _converted(type(column.generator), values, name_them)


def stored_values(table: Table, column_id: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """What a person typed with names, as the document stores it; raises Problem where a name is unknown."""
    ids = {other.name: other.id for other in table.columns}
    model = type(table.column(column_id).generator)
    return _converted(model, dict(values), lambda text: to_ids(text, ids))


def fresh_columns(table: Table, kind: str) -> tuple[Column, ...]:
    """New columns for a type chosen in the gallery, the one to look at last.

    A person or an address comes as a hidden column of all its fields with the usual fields beside it; a type that is
    made from other columns brings the ones that its example needs.
    """
    taken = {column.name for column in table.columns}

    def column(name: str, **values: Any) -> Column:
        made = Column(id=new_id(), name=free_name(name, taken), **values)
        taken.add(made.name)
        return made

    cls = by_kind()[kind]
    if kind in ("person", "address", "company"):
        whole = column(kind, generator=cls(), hidden=True)
        parts = {"person": _PERSON_PARTS, "address": _ADDRESS_PARTS, "company": ("name",)}[kind]
        names = {"name": kind}
        part = by_kind()["part"]
        visible = [
            column(names.get(p, p), generator=part.model_validate({"of": whole.id, "part": p})) for p in parts
        ]
        return (whole, *visible)
    example, beside = cls.example()
    ids = {old: new_id() for old in beside}
    made = [
        Column(id=ids[old], name=free_name(old, taken), generator=other.renamed(ids))
        for old, other in beside.items()
    ]
    taken.update(item.name for item in made)
    return (*made, column(cls.about.title.lower(), generator=example.renamed(ids)))


def _converted(
    model: type[BaseModel], values: dict[str, Any], convert: Callable[[str], str]
) -> dict[str, Any]:
    """`values` with every formula and template, nested ones included, passed through `convert`."""
    result = dict(values)
    for parameter in form(model):
        value = values.get(parameter.name)
        if parameter.editor in ("formula", "template") and isinstance(value, str):
            result[parameter.name] = convert(value)
        elif isinstance(value, dict) and value.get("kind") in by_kind():
            result[parameter.name] = _converted(by_kind()[value["kind"]], value, convert)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            item = _item_model(model, parameter.name)
            if item is not None:
                result[parameter.name] = [_converted(item, dict(entry), convert) for entry in value]
    return result


def _item_model(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    for argument in get_args(model.model_fields[name].annotation):
        if isinstance(argument, type) and issubclass(argument, BaseModel):
            return argument
    return None


def _moves_with(table: Table, column_id: str) -> tuple[MovesWith, ...]:
    groups = couplings(table)
    names = {column.id: column.name for column in table.columns}
    result = []
    for pair in table.correlations:
        if column_id in (pair.first, pair.second):
            other = pair.second if pair.first == column_id else pair.first
            drawn = groups[column_id].drawn(column_id, other) if column_id in groups else 0.0
            result.append(MovesWith(other, names.get(other, other), pair.value, drawn))
    return tuple(result)


def _type_words(document: Document, table: Table, column: Column) -> str:
    """The Arrow type in a person's words."""
    try:
        kind = plan_table(document, table).steps[column.id].formatted_type
    except Problem:
        return "not possible yet"
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    tests: tuple[tuple[Callable[[pa.DataType], bool], str], ...] = (
        (pa.types.is_integer, "whole number"),
        (pa.types.is_floating, "number"),
        (pa.types.is_boolean, "yes or no"),
        (pa.types.is_date, "date"),
        (pa.types.is_timestamp, "date and time"),
        (pa.types.is_struct, "several fields"),
        (pa.types.is_string, "text"),
    )
    return next((words for test, words in tests if test(kind)), str(kind))
