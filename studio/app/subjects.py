"""One column or table as the inspector shows it, and the way back from what a person typed to what is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args

import pyarrow as pa
from pydantic import BaseModel

from studio.app.conditional import shown_conditions
from studio.app.relating import choices_of
from studio.engine.coupling import couplings
from studio.engine.dirt.soiling import MOST_LABELS
from studio.engine.plan import Plan
from studio.generators import slots
from studio.generators.expression import spelling
from studio.generators.formats import check_format
from studio.generators.parameters import Parameter, form
from studio.generators.registry import by_kind
from studio.model.dirt import CELL_KINDS, refused_for
from studio.model.document import Column, Document, Table
from studio.problems import Finding, Problem

Path = tuple[str | int, ...]
"""Where in nested parameters something stands: names and list places."""


@dataclass(frozen=True, slots=True)
class MovesWith:
    """A correlation of the shown column: the other column, the asked and the drawn rank correlation."""

    column_id: str
    name: str
    asked: float
    drawn: float


@dataclass(frozen=True, slots=True)
class Learned:
    """A learned column: those that are drawn before it and decide on it, those that it decides on, and whether it
    was released."""

    follows: tuple[str, ...]
    leads: tuple[str, ...]
    is_released: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """What the inspector shows of one column, as plain values."""

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
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The names of the parts of those columns that have parts."""
    can_move_with: tuple[tuple[str, str], ...] = ()
    moves_with: tuple[MovesWith, ...] = ()
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    learned: Learned | None = None
    """How it goes together with others, where that was learned."""
    missing_count: int | None = None
    missing_rules: tuple[Mapping[str, Any], ...] = ()
    """Where it is missing, as JSON values, conditions with names in place of ids."""
    dirt: tuple[Mapping[str, Any], ...] = ()
    """Its dirt as JSON values, conditions with names in place of ids."""
    dirt_kinds: tuple[str, ...] = ()
    """The kinds of dirt that fit its values."""
    choices: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """For parameters that name a table, a key, or a column of another table: what can be chosen, as (id, name)."""


@dataclass(frozen=True, slots=True)
class TableSubject:
    """What the inspector shows of one table and of the design around it."""

    table_id: str
    name: str
    rows: int
    hidden: bool
    columns: int
    key: tuple[str, ...]
    """Names of the columns of the primary key."""
    reference: str
    reference_rows: int
    design: str
    seed: int
    locale: str
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    learned: int = 0
    """How many of its columns go together as learned."""
    learned_rows: int = 0
    together: tuple[tuple[str, ...], ...] = ()
    """Groups of columns, by id, that are unique together."""
    names: tuple[tuple[str, str], ...] = ()
    """All columns as (id, name)."""
    dirt: tuple[Mapping[str, Any], ...] = ()
    """The dirt of its rows as JSON values, conditions with names in place of ids."""
    shown: tuple[tuple[str, str], ...] = ()
    """The columns that are shown, as (id, name)."""


def subject_of(
    table: Table,
    column_id: str,
    plan: Plan | None,
    findings: tuple[Finding, ...] = (),
    document: Document | None = None,
) -> Subject:
    """The chosen column with names in place of ids; `plan` is what can be made of the table, None for nothing.

    `document` tells which other tables a key may refer to.
    """
    column = table.column(column_id)
    others = tuple((other.id, other.name) for other in table.columns if other.id != column_id)
    ordered = {
        other.id for other in table.columns if other.generator.about.ordered and not is_learned(table, other)
    }
    own = [item for item in findings if item.column_id == column_id]
    return Subject(
        column_id=column_id,
        name=column.name,
        kind=column.generator.kind,
        values=shown_values(table, column, document),
        type_words=_type_words(plan, column_id),
        missing=column.missing,
        unique=column.unique,
        hidden=column.hidden,
        format=column.format,
        columns=others,
        parts=_parts(plan, others),
        choices=choices_of(document or Document.model_construct(tables=(table,)), table, column),
        can_move_with=()
        if is_learned(table, column)
        else tuple((i, name) for i, name in others if i in ordered),
        moves_with=_moves_with(table, column_id),
        errors=_sentences(own, "error"),
        warnings=_sentences(own, "warning"),
        learned=_learned(table, column_id),
        missing_count=column.missing_count,
        missing_rules=shown_conditions(table, column.missing_rules),
        dirt=shown_conditions(table, column.dirt),
        dirt_kinds=_dirt_kinds(plan, column),
    )


def table_subject_of(
    document: Document, table: Table, findings: tuple[Finding, ...] = (), n_rows: int | None = None
) -> TableSubject:
    """The chosen table and the design around it; `n_rows` where its size follows from its parents."""
    names = {column.id: column.name for column in table.columns}
    own = [item for item in findings if item.table == table.name and not item.column_id]
    return TableSubject(
        table_id=table.id,
        name=table.name,
        rows=table.rows if n_rows is None else n_rows,
        hidden=table.hidden,
        columns=sum(not column.hidden for column in table.columns),
        key=tuple(names[item] for item in table.primary_key if item in names),
        dirt=shown_conditions(table, table.dirt),
        shown=tuple((column.id, column.name) for column in table.columns if not column.hidden),
        reference=table.reference.file if table.reference else "",
        reference_rows=table.reference.rows if table.reference else 0,
        design=document.name,
        seed=document.seed,
        locale=document.locale,
        errors=_sentences(own, "error"),
        warnings=_sentences(own, "warning"),
        learned=sum(is_learned(table, column) for column in table.columns),
        learned_rows=table.joint.rows if table.joint else 0,
        together=table.unique_together,
        names=tuple(names.items()),
    )


def is_learned(table: Table, column: Column) -> bool:
    """Whether the column is drawn as it was learned, together with others."""
    member = table.joint.member(column.id) if table.joint else None
    return (
        member is not None and not member.is_released and column.generator.about.ordered and not column.unique
    )


def _learned(table: Table, column_id: str) -> Learned | None:
    member = table.joint.member(column_id) if table.joint else None
    if member is None or table.joint is None:
        return None
    names = {column.id: column.name for column in table.columns}
    return Learned(
        tuple(names[item] for item in member.parents if item in names),
        tuple(
            names[other.column]
            for other in table.joint.members
            if column_id in other.parents and other.column in names
        ),
        member.is_released,
    )


def shown_values(table: Table, column: Column, document: Document | None = None) -> dict[str, Any]:
    """A column type's parameters as JSON values, formulas and templates with names in place of ids.

    `document` tells the names of the columns of other tables.
    """
    names = {other.id: other.name for other in table.columns}
    offered = choices_of(document, table, column) if document is not None else {}
    theirs = dict(offered.get("where", ()))
    all_names = {**names, **dict(offered.get("expression", ()))}

    def name_them(text: str, editor: str, _path: Path) -> str:
        try:
            if editor == "parent_formula":
                return spelling.to_names(text, theirs) if text else text
            return slots.to_names(text, names) if editor == "template" else spelling.to_names(text, all_names)
        except Problem:
            return text

    return _converted(type(column.generator), column.generator.model_dump(mode="json"), name_them, ())


def stored_values(
    table: Table, column_id: str, values: Mapping[str, Any], document: Document | None = None
) -> tuple[dict[str, Any], dict[Path, str]]:
    """What a person typed with names, as the document stores it, and what could not be read, by path."""
    ids = {other.name: other.id for other in table.columns}
    errors: dict[Path, str] = {}
    offered = choices_of(document, table, table.column(column_id)) if document is not None else {}
    theirs = {name: item for item, name in offered.get("where", ())}
    all_ids = {**{name: item for item, name in offered.get("expression", ())}, **ids}

    def identify(text: str, editor: str, path: Path) -> str:
        try:
            if editor == "parent_formula":
                return spelling.to_ids(text, theirs) if text.strip() else ""
            return slots.to_ids(text, ids) if editor == "template" else spelling.to_ids(text, all_ids)
        except Problem as problem:
            errors[path] = str(problem)
            return text

    model = type(table.column(column_id).generator)
    return _converted(model, dict(values), identify, ()), errors


def format_error(plan: Plan | None, column_id: str, text: str) -> str:
    """Why values of the column cannot be written in this format; "" where they can."""
    if not text or plan is None or column_id not in plan.steps:
        return ""
    try:
        check_format(text, plan.steps[column_id].type)
    except (ValueError, Problem) as error:
        return str(error)
    return ""


@cache
def _parameters(model: type[BaseModel]) -> tuple[Parameter, ...]:
    """Read from the class once: they are asked for at every tick of a drag."""
    return form(model)


Convert = Callable[[str, str, Path], str]


def _converted(
    model: type[BaseModel], values: dict[str, Any], convert: Convert, path: Path
) -> dict[str, Any]:
    """`values` with every formula and template, nested ones included, passed through `convert`."""
    result = dict(values)
    for parameter in _parameters(model):
        value, here = values.get(parameter.name), (*path, parameter.name)
        if parameter.editor in ("formula", "template", "parent_formula") and isinstance(value, str):
            result[parameter.name] = convert(value, parameter.editor, here)
        elif isinstance(value, dict) and value.get("kind") in by_kind():
            result[parameter.name] = _converted(by_kind()[value["kind"]], value, convert, here)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            item = _item_model(model, parameter.name)
            if item is not None:
                result[parameter.name] = [
                    _converted(item, dict(entry), convert, (*here, place))
                    for place, entry in enumerate(value)
                ]
    return result


def _item_model(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    for argument in get_args(model.model_fields[name].annotation):
        if isinstance(argument, type) and issubclass(argument, BaseModel):
            return argument
    return None


def _sentences(findings: list[Finding], severity: str) -> tuple[str, ...]:
    return tuple(f"{item.message} {item.mend}".strip() for item in findings if item.severity == severity)


def _parts(plan: Plan | None, columns: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, ...]]:
    if plan is None:
        return {}
    types = {column_id: plan.steps[column_id].type for column_id, _ in columns if column_id in plan.steps}
    return {
        column_id: tuple(part.name for part in kind)
        for column_id, kind in types.items()
        if pa.types.is_struct(kind)
    }


def _dirt_kinds(plan: Plan | None, column: Column) -> tuple[str, ...]:
    """The kinds that can damage its values; all of them where those cannot be made yet."""
    if plan is None or column.id not in plan.steps:
        return CELL_KINDS
    step = plan.steps[column.id]
    fits = [what for what in CELL_KINDS if not refused_for(what, step.type, formatted=bool(column.format))]
    listed = column.generator.enumeration(step.setting) if "label" in fits else None
    if listed is None or not 2 <= listed.size <= MOST_LABELS:
        fits = [what for what in fits if what != "label"]
    return tuple(fits)


def _moves_with(table: Table, column_id: str) -> tuple[MovesWith, ...]:
    pairs = [pair for pair in table.correlations if column_id in (pair.first, pair.second)]
    if not pairs:
        return ()
    groups = couplings(table)
    names = {column.id: column.name for column in table.columns}
    result = []
    for pair in pairs:
        other = pair.second if pair.first == column_id else pair.first
        drawn = groups[column_id].drawn(column_id, other) if column_id in groups else 0.0
        result.append(MovesWith(other, names.get(other, other), pair.value, drawn))
    return tuple(result)


def _type_words(plan: Plan | None, column_id: str) -> str:
    """The Arrow type in a person's words."""
    if plan is None or column_id not in plan.steps:
        return "not possible yet"
    kind = plan.steps[column_id].formatted_type
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    tests: tuple[tuple[Callable[[pa.DataType], bool], str], ...] = (
        (pa.types.is_integer, "whole number"),
        (pa.types.is_floating, "number"),
        (pa.types.is_boolean, "yes or no"),
        (pa.types.is_date, "date"),
        (pa.types.is_timestamp, "date and time"),
        (pa.types.is_struct, "several parts"),
        (pa.types.is_string, "text"),
    )
    return next((words for test, words in tests if test(kind)), str(kind))
