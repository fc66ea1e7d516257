"""Which ordered columns move together: Spearman's rank correlations that are clear beyond chance."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from studio.progress import Progress
from studio.reference.association import MOST_ROWS, ranks_of, sampled_rows
from studio.reference.sample import Floats

_LEAST_ROWS = 30
_LEAST = 0.05
_CHANCES = 4.0
_MOST_COLUMNS = 200
_MOST_CELLS = 1_200_000


def rank_correlations(
    table: pa.Table, names: Sequence[str], progress: Progress | None = None
) -> list[tuple[str, str, float]]:
    """Pairs of the named number, date or truth columns with their correlation.

    Only where it is at least 0.05 and four times its standard error; from at most 20,000 rows, fewer where there are
    many columns. Ranks are taken among a column's own present values, and pairs over the rows where both are present.
    """
    progress = progress or Progress()
    chosen = list(names)[:_MOST_COLUMNS]
    if len(chosen) < 2:
        return []
    sample = sampled_rows(table.select(chosen), min(MOST_ROWS, _MOST_CELLS // len(chosen)))
    there = np.stack([np.asarray(pc.is_valid(column).to_numpy(), bool) for column in sample.columns])
    ranks = np.stack([_centred(column) for column in sample.columns])
    found = []
    for index, first in enumerate(chosen[:-1]):
        progress.report(index, len(chosen), "Looking at pairs")
        values, counts = _with_all_after(ranks, there, index)
        is_clear = (np.abs(values) >= np.maximum(_LEAST, _CHANCES / np.sqrt(counts))) & (
            counts >= _LEAST_ROWS
        )
        found += [
            (first, chosen[index + 1 + offset], round(float(values[offset]), 3))
            for offset in np.flatnonzero(is_clear).tolist()
        ]
    return found


def _centred(column: pa.ChunkedArray) -> Floats:
    """Ranks less their mean, 0 where missing."""
    ranks = ranks_of(column.combine_chunks())
    n = len(column) - column.null_count
    return np.where(ranks > 0, ranks - (n + 1) / 2, 0.0)


def _with_all_after(ranks: Floats, there: npt.NDArray[np.bool_], index: int) -> tuple[Floats, Floats]:
    """Correlations of one column with each later one, and the rows behind them.

    A missing value has rank 0, the mean, so sums over all rows are sums over the present ones.
    """
    own, others = ranks[index], ranks[index + 1 :]
    own_there, others_there = there[index], there[index + 1 :]
    if there[index:].all():
        counts = np.full(len(others), float(ranks.shape[1]))
        products, own_squares = (others * own).sum(axis=1), np.full(len(others), (own * own).sum())
        squares = (others * others).sum(axis=1)
    else:
        counts = (others_there & own_there).sum(axis=1).astype(np.float64)
        products = (others * own).sum(axis=1)
        own_squares = (others_there * (own * own)).sum(axis=1)
        squares = ((others * others) * own_there).sum(axis=1)
    spread = np.sqrt(own_squares * squares)
    values: Floats = np.divide(products, spread, out=np.zeros_like(products), where=spread > 0)
    return np.clip(values, -1.0, 1.0), np.maximum(counts, 1.0)
