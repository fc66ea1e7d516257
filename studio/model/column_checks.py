"""Checks of one column: its type from its inputs, its format, its uniqueness, its exact shares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import numpy as np
import pyarrow as pa

from studio.generators.dependent import DependentList
from studio.generators.draw import Setting
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.tokens import PARENT
from studio.generators.foreign_key import ForeignKey
from studio.generators.formats import check_format
from studio.generators.formula import Formula
from studio.generators.if_else import IfElse, condition
from studio.generators.lists import Boolean, WeightedList
from studio.model.document import Column, Document, Table
from studio.model.elsewhere import Elsewhere
from studio.problems import Finding, Problem

_SHOWN = 3
_WRITTEN = {"formula": "expression", "if_else": "branches", "template": "text", "part": "part"}
"""The parameter in which a type that reads others says how."""


class Surroundings:
    """The table around a column, with the Arrow types that are known so far by column id."""

    def __init__(self, document: Document, table: Table, elsewhere: Elsewhere | None = None) -> None:
        self.document = document
        self.table = table
        self.columns = {column.id: column for column in table.columns}
        self.types: dict[str, pa.DataType] = {}
        self.elsewhere = elsewhere if elsewhere is not None else Elsewhere(document)

    def setting(self, column: Column) -> Setting:
        """What the column type is told; the type of every column that it reads is known."""
        return self.elsewhere.setting(self.table, column)

    def never_repeats(self, column: Column) -> bool:
        """Whether no two rows share its value; also where that cannot be told, because another finding says why."""
        if column.unique or column.id not in self.types:
            return True
        return column.generator.never_repeats(self.setting(column))

    def finding(
        self,
        severity: Literal["error", "warning"],
        column: Column,
        message: str,
        mend: str,
        parameter: str = "",
    ) -> Finding:
        """A finding about that column."""
        return Finding(severity, message, mend, self.table.name, column.name, column.id, parameter)


def check_type(
    around: Surroundings, column: Column, setting: Setting, found: list[Finding]
) -> pa.DataType | None:
    """The column's Arrow type; None, and one more finding, where its inputs do not fit."""
    try:
        return column.generator.arrow_type(setting)
    except Problem as problem:
        shown = _as_shown(around, column, setting, problem)
        found.append(
            around.finding(
                "error",
                column,
                shown.message,
                shown.mend or "Change its parameters.",
                _WRITTEN.get(column.generator.kind, ""),
            )
        )
    except ValueError as error:
        found.append(around.finding("error", column, str(error), "Change its parameters."))
    return None


def _as_shown(around: Surroundings, column: Column, setting: Setting, problem: Problem) -> Problem:
    """A problem of a formula as it reads with names for ids, where its place is another."""
    generator = column.generator
    if not isinstance(problem, PlacedProblem) or not isinstance(generator, Formula | IfElse):
        return problem
    names, named = {}, {}
    for column_id, kind in setting.input_types.items():
        own = around.columns.get(column_id)
        home = around.elsewhere.home(column_id)
        stored, name = (column_id, own.name) if own is not None else (PARENT + column_id, "")
        if own is None and home is not None:
            name = PARENT + home[1].name
        names[stored], named[name] = name, kind
    try:
        generator.shown(names).arrow_type(
            Setting(setting.locale, setting.total, {**setting.input_types, **named}, owner=setting.owner)
        )
    except Problem as shown:
        return shown
    return problem


def check_column(
    around: Surroundings, column: Column, setting: Setting, kind: pa.DataType
) -> Iterator[Finding]:
    """Findings about a column whose type is known."""
    yield from _missing(around, column)
    if column.format:
        try:
            check_format(column.format, kind)
        except (Problem, ValueError) as error:
            message = error.message if isinstance(error, Problem) else str(error)
            yield around.finding("error", column, message, "Change the format, or leave it empty.", "format")
    if column.unique:
        yield from _unique(around, column, setting)
    if getattr(column.generator, "exact", False):
        yield from _exact(around, column)
    if isinstance(column.generator, DependentList):
        yield from _dependent(around, column, column.generator)


def _missing(around: Surroundings, column: Column) -> Iterator[Finding]:
    """Rules that are none, and a count for which there is no room."""
    rows, count = around.table.rows, column.missing_count
    if count is not None and count > rows:
        message = f"{count:,} cells are to be missing, but the table has {rows:,} rows."
        yield around.finding("error", column, message, "Ask for fewer, or for more rows.", "missing_count")
    if count is not None and (column.missing or column.missing_rules):
        message = (
            "So many cells are missing exactly; its share and its rules of missing cells are not looked at."
        )
        yield around.finding(
            "warning", column, message, "Clear the count, or the share and the rules.", "missing"
        )
    learned = around.table.joint.member(column.id) if around.table.joint else None
    if (column.missing_rules or count is not None) and learned is not None and not learned.is_released:
        message = (
            "Its missing cells are drawn as they were learned; its rules and its count are not looked at."
        )
        yield around.finding("warning", column, message, "Release the column from the model.", "missing")
    for rule in column.missing_rules:
        columns = rule.conditions()
        try:
            condition(rule.where, {item: around.types[item] for item in columns}, columns)
        except Problem as problem:
            message = f"A rule of its missing cells cannot be read: {problem.message}"
            mend = problem.mend or "Change the condition."
            yield around.finding("error", column, message, mend, "missing_rules")


def _unique(around: Surroundings, column: Column, setting: Setting) -> Iterator[Finding]:
    generator, rows = column.generator, around.table.rows
    if isinstance(generator, ForeignKey):
        yield from _unique_key(around, column, generator, setting)
        return
    try:
        if generator.never_repeats(setting):
            return
        enumeration = generator.enumeration(setting)
    except (Problem, ValueError) as error:
        message = error.message if isinstance(error, Problem) else str(error)
        yield around.finding("error", column, message, "Turn unique off.", "unique")
        return
    if enumeration is None:
        message = f"Values of the type {generator.about.title} cannot be made unique."
        mend = "Turn unique off, or choose a code, a pattern, a sequence or a list."
        yield around.finding("error", column, message, mend, "unique")
    elif enumeration.size < rows:
        values = "1 distinct value" if enumeration.size == 1 else f"{enumeration.size:,} distinct values"
        message = f"{values} cannot fill {rows:,} unique rows."
        mend = f"Ask for at most {enumeration.size:,} rows, allow more values, or turn unique off."
        yield around.finding("error", column, message, mend, "unique")


def _unique_key(
    around: Surroundings, column: Column, generator: ForeignKey, setting: Setting
) -> Iterator[Finding]:
    """A key of which each row of the other table is taken once at most; the own parent is judged with relations."""
    if generator.choice == "own parent":
        return
    if generator.where or generator.tenant or generator.choice != "evenly":
        message = (
            "It takes each row of the other table at most once, which leaves nothing to weigh or to choose."
        )
        mend = "Turn unique off, or take every row evenly and without a condition."
        yield around.finding("error", column, message, mend, "unique")
        return
    size, rows = setting.sizes.get(generator.table, 0), around.table.rows
    if 0 < size < rows:
        message = f"{size:,} rows of the other table cannot fill {rows:,} unique rows."
        mend = f"Ask for at most {size:,} rows, give the other table more, or turn unique off."
        yield around.finding("error", column, message, mend, "unique")


def _exact(around: Surroundings, column: Column) -> Iterator[Finding]:
    """Values whose exact share is less than half a row, so that they may never come."""
    generator, rows = column.generator, around.table.rows
    if isinstance(generator, WeightedList):
        names = [item.value for item in generator.values]
        weights = np.array([item.weight for item in generator.values])
    elif isinstance(generator, Boolean):
        names, weights = ["no", "yes"], np.array([1.0 - generator.share, generator.share])
    else:
        return
    quota = weights / weights.sum() * rows
    rare = np.flatnonzero((quota > 0) & (quota < 0.5))
    if rows and rare.size:
        listed = ", ".join(f'"{names[i]}"' for i in rare[:_SHOWN]) + (", …" if rare.size > _SHOWN else "")
        message = f"The exact share of {listed} comes to less than half a row of {rows:,}."
        mend = "Ask for more rows, give more weight, or turn exact shares off."
        yield around.finding("warning", column, message, mend, "exact")


def _dependent(around: Surroundings, column: Column, generator: DependentList) -> Iterator[Finding]:
    if not generator.of:
        message = "No column is chosen that it depends on, so every row takes the list for other values."
        yield around.finding("warning", column, message, "Choose the column that decides.", "of")
        return
    source = around.columns[generator.of]
    if not isinstance(source.generator, WeightedList):
        return
    possible = {item.value for item in source.generator.values}
    never = [rule.when for rule in generator.rules if rule.when not in possible]
    if never:
        listed = ", ".join(f'"{value}"' for value in never[:_SHOWN]) + (", …" if len(never) > _SHOWN else "")
        message = f'It has a list for {listed}, which "{source.name}" never is.'
        yield around.finding("warning", column, message, "Correct the value, or remove its list.", "rules")
