"""How differently groups fare: the share of each that has the outcome, on both sides (parity, disparate impact)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.quality.columns import Categories, Numbers
from studio.quality.measure import Measure, Reading
from studio.quality.preparing import prepared
from studio.quality.resampling import TIMES, half_width, lots_for

PARITY = Measure(
    name="ParityDifference",
    title="Gap between groups",
    sentence="The outcome's share in the group where it is most common, less that in the group where it is rarest: "
    "0 is parity.",
    better="lower",
)
IMPACT = Measure(
    name="DisparateImpact",
    title="Rarest over most common",
    sentence="The outcome's share in the group where it is rarest, over that in the group where it is most common: "
    "1 is parity, and below 0.8 is often called disparate.",
)
LEAST_ROWS = 30
"""A group of fewer rows on either side is not named: its shares would say nothing, or too much."""

_MOST_GROUPS = 12


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that share a value: how many on either side, and which share of them has the outcome; reference first."""

    label: str
    rows: tuple[int, int]
    shares: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Fairness:
    """Groups by one column. `outcome` says in words what is counted; the readings are of synthetic and real rows."""

    column: str
    outcome: str
    groups: tuple[Group, ...]
    parity: tuple[Reading, Reading]
    impact: tuple[Reading, Reading]
    left_out: int


def outcome_of(
    reference: pa.ChunkedArray, synthetic: pa.ChunkedArray, name: str
) -> tuple[str, pa.ChunkedArray, pa.ChunkedArray] | None:
    """What is counted of the target: the less frequent of two values, or lying above the reference's median.

    None where it has more than two values that are no numbers, or nothing varies.
    """
    ready = prepared(name, reference, synthetic, None)
    if ready.sides is None:
        return None
    first, second = ready.sides
    if isinstance(first, Numbers) and isinstance(second, Numbers):
        if not len(first.ordered) or first.constant:
            return None
        middle = float(np.median(first.ordered))
        sides = [pa.array(side.values > middle, mask=np.isnan(side.values)) for side in (first, second)]
        return f"{name} above its middle", pa.chunked_array([sides[0]]), pa.chunked_array([sides[1]])
    assert isinstance(first, Categories) and isinstance(second, Categories)
    counts = first.counts[:-1]
    there = np.flatnonzero(counts >= LEAST_ROWS)
    if np.count_nonzero(counts) != 2 or len(there) != 2:
        return None
    wanted = int(there[np.argmin(counts[there])])
    label = str(reference.filter(pa.array(first.codes == wanted))[0].as_py())
    missing = first.width - 1
    sides = [pa.array(side.codes == wanted, mask=side.codes == missing) for side in (first, second)]
    return f"{name} is {label}", pa.chunked_array([sides[0]]), pa.chunked_array([sides[1]])


def fairness(
    reference: pa.Table, synthetic: pa.Table, column: str, target: str, seed: int = 0
) -> Fairness | None:
    """How the outcome of `target` is shared out between the groups of `column`; None where that says nothing."""
    if column == target or not {column, target} <= set(reference.column_names) & set(synthetic.column_names):
        return None
    found = outcome_of(reference[target], synthetic[target], target)
    ready = prepared(column, reference[column], synthetic[column], None)
    if found is None or ready.sides is None or ready.role not in ("categorical", "boolean"):
        return None
    words, *outcomes = found
    sides = ready.sides
    assert isinstance(sides[0], Categories) and isinstance(sides[1], Categories)
    labels = _labels(reference[column], sides[0])
    named = np.flatnonzero((sides[0].counts[:-1] >= LEAST_ROWS) & (sides[1].counts[:-1] >= LEAST_ROWS))
    shown = named[np.argsort(-sides[0].counts[named], kind="stable")][:_MOST_GROUPS]
    if len(shown) < 2:
        return None
    counts = [_counts(side, outcome, shown) for side, outcome in zip(sides, outcomes, strict=True)]
    if any((rows == 0).any() for rows, _ in counts):
        return None
    groups = tuple(
        Group(
            labels[int(code)],
            (int(counts[0][0][place]), int(counts[1][0][place])),
            (
                float(counts[0][1][place] / counts[0][0][place]),
                float(counts[1][1][place] / counts[1][0][place]),
            ),
        )
        for place, code in enumerate(shown)
    )
    real, made = (_readings(rows, hits, seed) for rows, hits in counts)
    left_out = int(np.count_nonzero(sides[0].counts[:-1])) - len(shown)
    return Fairness(column, words, groups, (made[0], real[0]), (made[1], real[1]), left_out)


def _labels(column: pa.ChunkedArray, side: Categories) -> dict[int, str]:
    """The value behind each code that the reference shows, as text."""
    codes, first = np.unique(side.codes, return_index=True)
    values = column.take(pa.array(first))
    return {int(code): str(value.as_py()) for code, value in zip(codes, values, strict=True)}


def _counts(side: Categories, outcome: pa.ChunkedArray, shown: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """By group, the rows whose outcome is known and those that have it."""
    known = outcome.is_valid().to_numpy()
    hit = pc.fill_null(outcome, False).to_numpy()
    rows = np.bincount(side.codes[known], minlength=side.width)
    hits = np.bincount(side.codes[known & hit], minlength=side.width)
    return rows[shown], hits[shown]


def _readings(rows: np.ndarray, hits: np.ndarray, seed: int) -> tuple[Reading, Reading]:
    """Parity and impact, with the bands of rows drawn again within each group."""
    lots = lots_for(seed)
    shares = hits / rows
    again = [lots.binomial(rows, shares) / rows for _ in range(TIMES)]
    n = int(rows.sum())
    parity = Reading(_parity(shares), half_width([_parity(one) for one in again]), n, seed)
    return parity, Reading(_impact(shares), half_width([_impact(one) for one in again]), n, seed)


def _parity(shares: np.ndarray) -> float:
    return float(shares.max() - shares.min())


def _impact(shares: np.ndarray) -> float:
    return float(shares.min() / shares.max()) if shares.max() > 0 else 1.0
