"""How strongly each two columns are related on either side, as square maps.

The comparison knows the reference's side of each pair, and the other side of those that count; the rest is found here.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from studio.app.comparing.views import PairMaps
from studio.progress import Progress
from studio.quality import Comparison, PairScore
from studio.quality.columns import Categories, Numbers
from studio.quality.preparing import Prepared, prepared
from studio.quality.roles import CONTINUOUS, LEFT_OUT
from studio.quality.trends import cells, correlation, cramers_v

MOST_NAMES = 32
"""Columns on the map at most; more would be too small to point at."""


def pair_maps(found: Comparison, reference: pa.Table, synthetic: pa.Table, progress: Progress) -> PairMaps:
    """The maps of all columns that take part in pairs, or of those with the strongest pairs where there are many."""
    taking_part = [score for score in found.columns if score.role not in LEFT_OUT and score.score is not None]
    names = [score.name for score in taking_part]
    kept = _strongest(names, found.pairs)
    numeric = tuple(score.role in CONTINUOUS for score in taking_part if score.name in kept)
    names = [name for name in names if name in kept]
    places = {name: i for i, name in enumerate(names)}
    roles = {score.name: score.role for score in taking_part}
    ready = {name: prepared(name, reference[name], synthetic[name], roles[name]) for name in names}
    maps = np.full((2, len(names), len(names)), np.nan)
    for i in range(len(names)):
        maps[:, i, i] = 1.0
    for done, pair in enumerate(found.pairs):
        first, second = pair.columns
        if first not in places or second not in places:
            continue
        progress.report(done, len(found.pairs), f"{first}, {second}")
        i, j = places[first], places[second]
        figures = _strengths(pair, ready[first], ready[second])
        maps[:, i, j] = maps[:, j, i] = figures
    return PairMaps(tuple(names), numeric, maps[0], maps[1], len(taking_part) - len(names))


def _strongest(names: list[str], pairs: tuple[PairScore, ...]) -> set[str]:
    if len(names) <= MOST_NAMES:
        return set(names)
    best = dict.fromkeys(names, 0.0)
    for pair in pairs:
        strength = abs(pair.reference_correlation or pair.reference_association or 0.0)
        for name in pair.columns:
            if name in best:
                best[name] = max(best[name], strength)
    return set(sorted(names, key=lambda name: -best[name])[:MOST_NAMES])


def _strengths(pair: PairScore, first: Prepared, second: Prepared) -> tuple[float, float]:
    """What relates the pair in the reference and in the synthetic table, NaN where it is not known."""
    if first.sides is None or second.sides is None:
        return float("nan"), float("nan")
    a, b = first.sides[1], second.sides[1]
    if isinstance(a, Numbers) and isinstance(b, Numbers):
        other = pair.synthetic_correlation
        if other is None:
            other = None if a.constant or b.constant else correlation(a, b)
        return _or_nan(pair.reference_correlation), _or_nan(other)
    return _or_nan(pair.reference_association), _or_nan(_association(a, b))


def _association(first: Numbers | Categories, second: Numbers | Categories) -> float | None:
    if first.codes is None or second.codes is None:
        return None
    return cramers_v(cells(first.codes, second.codes, first.width, second.width))


def _or_nan(value: float | None) -> float:
    return float("nan") if value is None else value
