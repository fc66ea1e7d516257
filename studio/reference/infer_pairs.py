"""Which ordered columns move together: Spearman's rank correlations that are clear beyond chance."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from studio.reference.association import mean_ranks, ranks_of, sampled_rows
from studio.reference.sample import Floats

Rows = npt.NDArray[np.bool_]

_LEAST_ROWS = 30
_LEAST = 0.05
_CHANCES = 4.0
_MOST_COLUMNS = 200


def rank_correlations(table: pa.Table, names: Sequence[str]) -> list[tuple[str, str, float]]:
    """Pairs of the named number, date or truth columns with their correlation, from at most 20,000 rows.

    Only where it is at least 0.05 and four times its standard error.
    """
    sample = sampled_rows(table.select(list(names)[:_MOST_COLUMNS]))
    sides = [(name, *_ranked(sample.column(name))) for name in sample.column_names]
    found = []
    for (first, x, x_there), (second, y, y_there) in combinations(sides, 2):
        both = x_there & y_there
        n = int(both.sum())
        if n < _LEAST_ROWS:
            continue
        value = _correlation(_within(x, both), _within(y, both))
        if abs(value) >= max(_LEAST, _CHANCES / np.sqrt(n)):
            found.append((first, second, round(value, 3)))
    return found


def _ranked(column: pa.ChunkedArray) -> tuple[Floats, Rows]:
    array = column.combine_chunks()
    return ranks_of(array), np.asarray(pc.is_valid(array))


def _within(ranks: Floats, both: Rows) -> Floats:
    """Centred ranks among the rows where both columns have a value, of length 1."""
    chosen = ranks if both.all() else mean_ranks(ranks[both])
    centred: Floats = chosen - chosen.mean()
    length = float(np.sqrt((centred * centred).sum()))
    return centred / (length or 1.0)


def _correlation(x: Floats, y: Floats) -> float:
    return float((x * y).sum())
