"""Which columns tell how much of which: mutual information of coarse codes, and the order that it suggests."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from studio.generators.draw import Floats
from studio.learning.coding import UNKNOWN, Coded, banded

_MOST_ROWS = 8_000
_MOST_CLASSES = 16


def mutual_information(columns: Sequence[Coded], seed: int) -> Floats:
    """In nats, shape (p, p), less what chance alone would give; from at most 8,000 rows."""
    n = len(columns[0].codes)
    chosen = np.random.default_rng(seed).permutation(n)[:_MOST_ROWS]
    coarse = [_coarse(column)[chosen] for column in columns]
    sizes = [int(codes.max()) + 1 for codes in coarse]
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    indicator = np.zeros((len(chosen), offsets[-1]), np.float32)
    for codes, offset in zip(coarse, offsets[:-1], strict=True):
        indicator[np.arange(len(chosen)), codes + offset] = 1.0
    together = (indicator.T @ indicator).astype(np.float64) / len(chosen)
    alone = np.diag(together)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(together > 0, together * np.log(together / np.outer(alone, alone)), 0.0)
    sums = np.add.reduceat(np.add.reduceat(terms, offsets[:-1], axis=0), offsets[:-1], axis=1)
    used = np.array([len(np.unique(codes)) for codes in coarse], np.float64)
    sums -= np.outer(used - 1, used - 1) / 2 / len(chosen)
    np.fill_diagonal(sums, 0.0)
    return np.maximum(sums, 0.0)


def draw_order(information: Floats, columns: Sequence[Coded], first: Sequence[int]) -> list[int]:
    """Those of `first`, else a good beginning; then always the column most told by one of those before it."""
    order = list(first) or [_beginning(information.sum(axis=1), columns)]
    best = information[order].max(axis=0)
    rest = set(range(len(information))) - set(order)
    while rest:
        following = max(sorted(rest), key=lambda place: float(best[place]))
        order.append(following)
        rest.remove(following)
        best = np.maximum(best, information[following])
    return order


def _beginning(told: Floats, columns: Sequence[Coded]) -> int:
    """The list that tells most for the cells it has; where there is none, a number that tells little, but not nothing.

    A group of numbers that move closely together is best drawn late: its trends then follow all that came before.
    """
    lists = [place for place, column in enumerate(columns) if not column.is_ordered and told[place] > 0]
    if lists:
        return max(lists, key=lambda place: float(told[place] / np.log(columns[place].n_codes)))
    some = [place for place in range(len(columns)) if told[place] >= np.median(told) / 2]
    return min(some, key=lambda place: float(told[place]))


def _coarse(column: Coded) -> np.ndarray:
    """Few classes: missing, then bands of even shares or the commonest values, the rest together."""
    codes = np.maximum(column.codes, 0).astype(np.int64)
    if column.codes.min(initial=0) == UNKNOWN:
        codes[column.codes == UNKNOWN] = column.n_codes
    if column.n_codes <= _MOST_CLASSES + 1:
        return codes
    if not column.is_ordered:  # Lists stand in the order of their frequency.
        return np.minimum(codes, _MOST_CLASSES + 1)
    return banded(column, _MOST_CLASSES)[codes]
