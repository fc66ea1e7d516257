"""Computed columns, in the studio's own formulas."""

from __future__ import annotations

from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.spelling import to_ids
from studio.reference.schemas.described import Described, DescribedColumn, DescribedTable
from studio.reference.schemas.drafts import Draft
from studio.reference.schemas.links import column_id
from studio.reference.schemas.number_drafts import places_of


def own_formula(described: Described, table: DescribedTable, column: DescribedColumn) -> Draft | None:
    """The formula of a computed column; None, and a note, where the studio has no words for it."""
    ids = {other.name: column_id(table.name, other.name) for other in table.columns if other is not column}
    try:
        stored = to_ids(column.formula, ids)
    except PlacedProblem as problem:
        described.remark(
            table.name, column.line, column.formula, f"{problem.message} It is made by its type alone."
        )
        column.formula = ""
        return None
    if column.kind == "integer":
        stored = f"whole({stored})"
    elif column.kind == "decimal" and (places := places_of(column)) is not None:
        stored = f"round({stored}, {max(places, 4) if column.places is None else places})"
    return Draft({"kind": "formula", "expression": stored})


def later_number(column: DescribedColumn, other: DescribedColumn, *, strict: bool) -> Draft | None:
    """The other number and something on top, within the column's own bounds; None where they are no numbers."""
    numbers = ("integer", "decimal", "float")
    if column.kind not in numbers or other.kind not in numbers:
        return None
    places = places_of(column)
    least = 10.0 ** -(places if places is not None else 2) if strict else 0.0
    more = {"kind": "uniform", "low": 0.05, "high": 0.6, "decimals": 3}
    total = f'"@{other.name}" + abs("@{other.name}") * "@"'
    if places is not None:
        # Rounded upwards, so that it never falls below the other.
        total = f'"@{other.name}" + ceil(abs("@{other.name}") * "@" * {10**places}) / {10**places}'
    if least:
        total = f"{total} + {least!r}"
    if places:
        total = f"round({total}, {places})"
    if column.high is not None and column.high < 1e9:
        total = f"least({column.high!r}, {total})"
    if column.low is not None and column.low > -1e6:
        total = f"greatest({column.low!r}, {total})"
    if places == 0:
        total = f"whole({total})"
    return Draft({"kind": "formula", "expression": total}, helper=Draft(more), reads=(other.name,))
