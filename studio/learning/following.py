"""Columns that another decides: education number by education, country by town. They need no tree."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from studio.learning.coding import UNKNOWN, Coded, Ints

_ROWS_A_CELL = 20
"""Fewer rows a cell than this, and a rule may hold by accident."""


def followers(columns: Sequence[Coded], first: Sequence[int]) -> dict[int, int]:
    """By the place of each column that another decides without exception, the place of that other.

    The one that decides is never decided itself, has as few cells as possible, and of two alike is a list. Those of
    `first` are never decided.
    """
    exact = [place for place, column in enumerate(columns) if column.is_exact]
    used = {place: len(np.unique(columns[place].codes[columns[place].codes > 0])) for place in exact}
    found: dict[int, int] = {}
    for place in sorted(exact, key=lambda item: (used[item], not columns[item].is_ordered)):
        if place in first or used[place] < 2:
            continue
        deciders = [
            other
            for other in exact
            if other not in (place, *found)
            and place not in found.values()
            and used[other] >= used[place]
            and used[other] * _ROWS_A_CELL <= len(columns[other].codes)
            and decides(columns[other], columns[place])
        ]
        if deciders:
            found[place] = min(deciders, key=lambda item: (used[item], item))
    return found


def decides(one: Coded, other: Coded) -> bool:
    """Whether every cell of `one`, missing among them, stands beside one cell of `other` alone."""
    return bool(np.all(pairs_of(one, other) < 2))


def pairs_of(one: Coded, other: Coded) -> Ints:
    """By code of `one`, how many different codes of `other` stand beside it."""
    known = (one.codes != UNKNOWN) & (other.codes != UNKNOWN)
    keys = one.codes[known].astype(np.int64) * other.n_codes + other.codes[known]
    counts: Ints = np.bincount(np.unique(keys) // other.n_codes, minlength=one.n_codes)
    return counts
