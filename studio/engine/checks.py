"""All checks of a document: the model's, and whether the stated correlations can be drawn as they stand."""

from __future__ import annotations

from collections.abc import Iterator

from studio.engine.cache import Cache
from studio.engine.coupling import couplings
from studio.engine.places import Places, sized
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
    return found


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
