"""All checks of a document: the model's, and whether the stated correlations can be drawn as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from studio.engine.cache import Cache
from studio.engine.coupling import couplings
from studio.engine.places import Places, sized
from studio.engine.plan import plan_table
from studio.engine.rows import values
from studio.engine.streams import BLOCK
from studio.engine.wanting import refused
from studio.generators.foreign_key import ForeignKey
from studio.model import checks
from studio.model.document import Document, Table
from studio.problems import Finding, Problem

_VISIBLE = 0.005
"""Smaller differences between the asked and the drawn correlation do not show in two decimals."""


def check(document: Document) -> list[Finding]:
    """All findings, tables and columns in their order; errors hinder generating, warnings do not. Never raises."""
    cache = Cache()
    document = sized(document, cache)
    found = checks.check(document)
    for table in document.tables:
        found += _size(document, table, cache)
        found += _moved(table)
        if not any(finding.severity == "error" for finding in found):
            found += _unplanned(document, table, cache)
            found += _unmet(document, table, cache)
            found += _wanted(document, table, cache)
    return found


def _unplanned(document: Document, table: Table, cache: Cache) -> Iterator[Finding]:
    """Columns unique together that cannot be, and whatever else only a plan tells of a table with relations."""
    if not (table.unique_together or table.per_parent):
        return
    try:
        plan_table(document, table, cache)
    except Problem as problem:
        name = problem.where.removeprefix(f"{table.name}.")
        column = next((item for item in table.columns if item.name == name), None)
        place = (table.name, column.name, column.id) if column is not None else (table.name,)
        yield Finding("error", problem.message, problem.mend, *place)


def _unmet(document: Document, table: Table, cache: Cache) -> Iterator[Finding]:
    """Conditions and weights under which no row of the parent, or none of its first block, can be referred to."""
    for column in table.columns:
        generator = column.generator
        if not isinstance(generator, ForeignKey) or not (generator.where or generator.choice == "by weight"):
            continue
        parent = document.table(generator.table)
        n = min(BLOCK, parent.rows)
        try:
            step = plan_table(document, table, cache).steps[column.id]
            weighing = generator.weighing(step.setting)
            if weighing is None:
                continue
            plan = plan_table(document, parent, cache)
            arrays = [values(plan, item, 0, n, cache=cache).combine_chunks() for item in weighing.columns]
            if weighing.weigh(arrays, n).any():
                continue
        except Problem:
            continue
        none = "No row" if n == parent.rows else f"None of the first {n:,} rows"
        what = "meets its condition" if generator.where else "weighs more than 0"
        message = f'{none} of "{parent.name}" {what}.'
        mend = "Change the condition." if generator.where else "Choose another column of weights."
        severity: Literal["error", "warning"] = "error" if n == parent.rows else "warning"
        yield Finding(severity, message, mend, table.name, column.name, column.id, "where")


def _wanted(document: Document, table: Table, cache: Cache) -> Iterator[Finding]:
    """Rows that are wanted of a learned table and cannot be drawn, or rest on very few records."""
    joint = table.joint
    if joint is None or joint.wanted is None:
        return
    problem = refused(joint, joint.wanted, table.columns)
    try:
        if problem is not None:
            raise problem
        front = next((level.front for level in plan_table(document, table, cache).levels.values()), None)
        if front is None:
            return
        cache.maker(front.key + b"front", front.front)
        reach = front.reach()
    except Problem as found:
        column = next((item for item in table.columns if item.name == found.where), None)
        place = (table.name, column.name, column.id) if column is not None else (table.name,)
        yield Finding("error", found.message, found.mend, *place)
        return
    if 0 < reach.conditions * joint.rows < joint.k:
        message = (
            f"Rows as wanted are rare: of the {joint.rows:,} that were learned from about "
            f"{reach.conditions * joint.rows:.1g} would be like them, so much of what is made is guessed."
        )
        yield Finding("warning", message, "Loosen the conditions.", table.name)


def _size(document: Document, table: Table, cache: Cache) -> Iterator[Finding]:
    """Children per parent that cannot be counted, or that contradict the stated number of rows."""
    if table.per_parent is None:
        return
    places = Places(document.seed, document.locale, {other.id: other for other in document.tables}, cache)
    try:
        places.place(table.id)
    except Problem as problem:
        if problem.where == table.name and "in a circle" not in problem.message:
            yield Finding("error", problem.message, problem.mend, table.name)


def _moved(table: Table) -> Iterator[Finding]:
    """Pairs that contradict each other are drawn from the nearest set that does not."""
    names = {column.id: column.name for column in table.columns}
    groups = couplings(table) if table.correlations else {}
    for pair in table.correlations:
        group = groups[pair.first]
        if (
            pair.first == pair.second
            or not group.asked_distance
            or not {pair.first, pair.second} <= set(names)
        ):
            continue
        drawn = group.drawn(pair.first, pair.second)
        if abs(drawn - pair.value) >= _VISIBLE:
            message = (
                f'Its correlation with "{names[pair.second]}" does not go together with the others:'
                f" {pair.value:.2f} is asked, {drawn:.2f} is drawn."
            )
            mend = "Weaken one of the correlations of these columns, or keep the nearest that is possible."
            yield Finding("warning", message, mend, table.name, names[pair.first], pair.first)
