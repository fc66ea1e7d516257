"""Measures of keys and of rows in an order, where a table has them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from studio.app.judging.measured import Measured
from studio.progress import Progress
from studio.quality.columns import as_plain_numbers
from studio.quality.keys import CARDINALITY, ORPHANS, cardinality, children, with_parent
from studio.quality.measure import Reading
from studio.quality.roles import CONTINUOUS, role_of
from studio.quality.sequences import (
    AUTOCORRELATION,
    CHANGE,
    LENGTH,
    autocorrelation,
    change,
    lengths,
    ordered,
    sequences_of,
)

_MOST_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Key:
    """A column that repeats the keys of another table; `parents` are the keys of the synthetic parents, if known."""

    column: str
    parents: pa.ChunkedArray | None = None


def key_measures(reference: pa.Table, synthetic: pa.Table, keys: tuple[Key, ...]) -> list[Measured]:
    """Children per parent, among parents that have any, and children without a parent."""
    measured = []
    for key in keys:
        if key.column not in synthetic.column_names:
            continue
        if key.column in reference.column_names:
            reading = cardinality(children(reference[key.column]), children(synthetic[key.column]))
            measured.append(Measured(CARDINALITY, "keys", reading, copy=Reading(1.0), columns=(key.column,)))
        if key.parents is not None:
            reading = with_parent(synthetic[key.column], key.parents)
            measured.append(Measured(ORPHANS, "keys", reading, copy=Reading(1.0), columns=(key.column,)))
    return measured


def order_measures(
    reference: pa.Table, synthetic: pa.Table, keys: tuple[Key, ...], progress: Progress
) -> list[Measured]:
    """Of the rows that share the first key, or of all where a time runs upward through the reference."""
    names = [name for name in reference.column_names if name in synthetic.column_names]
    key = next((one.column for one in keys if one.column in names), "")
    if not key and not any(_runs_upward(reference[name]) for name in names):
        return []
    sides = tuple(sequences_of(side[key] if key else None, side.num_rows) for side in (reference, synthetic))
    measured = []
    if key:
        reading = lengths(sides[0], sides[1])
        measured.append(Measured(LENGTH, "order", reading, copy=Reading(1.0), columns=(key,)))
    found: dict[str, list[tuple[str, Reading]]] = {CHANGE.name: [], AUTOCORRELATION.name: []}
    numbers = [name for name in names if name != key and role_of(reference[name]) in CONTINUOUS]
    for name in numbers[:_MOST_COLUMNS]:
        progress.check()
        if role_of(synthetic[name]) not in CONTINUOUS:
            continue
        both = ordered(reference[name], synthetic[name], (sides[0], sides[1]))
        found[CHANGE.name].append((name, change(*both)))
        found[AUTOCORRELATION.name].append((name, autocorrelation(*both)))
    for about in (CHANGE, AUTOCORRELATION):
        known = [(name, reading) for name, reading in found[about.name] if reading.value is not None]
        if known:
            worst, _ = min(known, key=lambda item: item[1].value or 0.0)
            value = float(np.mean([reading.value for _, reading in known if reading.value is not None]))
            bands = [reading.band or 0.0 for _, reading in known]
            whole = Reading(value, float(np.sqrt(np.sum(np.square(bands))) / len(bands)), known[0][1].rows)
            measured.append(Measured(about, "order", whole, copy=Reading(1.0), columns=(worst,)))
    return measured


def _runs_upward(column: pa.ChunkedArray) -> bool:
    """Whether these are times in ascending order, none missing, as in a log."""
    if role_of(column) != "datetime" or column.null_count or len(column) < 3:
        return False
    ((values, _),) = as_plain_numbers([column])
    return bool(np.all(values[1:] >= values[:-1]) and values[-1] > values[0])
