"""Two columns of a table together: the cloud of their drawn rows, and the ellipse by which a hand tilts it.

The ellipse is that of a Gaussian copula in normal scores. It spans what lies between the same two quantiles of both
columns, so its tilt can be read and taken hold of whatever shape the columns have.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from scipy.special import ndtr

from studio.generators.draw import Floats
from studio.quality.times import in_seconds, is_time

POINTS = 2_000
REFERENCE_POINTS = 1_000
REACH = 1.5
"""How far the ellipse reaches in normal scores: it holds two of three rows."""
_TAIL, _ROOM = 0.01, 0.06
_LEAST_ROWS = 8

Column: TypeAlias = pa.Array | pa.ChunkedArray
Points: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Side:
    """One column on its axis: the shown part from `low` to `high` (dates in seconds since 1970), where a normal score
    of 0 stands, and how far a score of 1 lies from it."""

    name: str
    unit: Literal["number", "date"]
    low: float
    high: float
    middle: float
    spread: float

    def value(self, score: Floats) -> Floats:
        """The values at normal scores."""
        return self.middle + self.spread * score

    def score(self, value: float) -> float:
        """The normal score of a value."""
        return (value - self.middle) / self.spread


@dataclass(frozen=True, slots=True, eq=False)
class Cloud:
    """The rows of two columns as points, shape (n, 2), with both rank correlations; None where none can be told."""

    first_id: str
    second_id: str
    first: Side
    second: Side
    points: Points
    reference: Points
    drawn: float | None
    beside: float | None


def cloud_of(
    ids: tuple[str, str],
    names: tuple[str, str],
    made: tuple[Column, Column],
    beside: tuple[Column, Column] | None,
) -> Cloud | None:
    """The cloud of two columns and of their reference; None where a column has no order or hardly any values."""
    found = _pairs(*made)
    if found is None or len(found) < _LEAST_ROWS:
        return None
    reference = None if beside is None else _pairs(*beside)
    if reference is None:
        reference = np.zeros((0, 2))
    sides = [
        _side(names[i], is_time(made[i].type), found[:, i], reference[:, i]) for i in (0, 1)
    ]  # fmt: skip
    return Cloud(
        *ids, sides[0], sides[1], found[:POINTS], _thinned(reference), rank_correlation(found),
        rank_correlation(reference),
    )  # fmt: skip


def ellipse(correlation: float, n: int = 73) -> Points:
    """The outline, in normal scores, of two thirds of the rows at a rank correlation; shape (n, 2)."""
    r = _pearson(correlation)
    turn = np.linspace(0.0, 2 * np.pi, n)
    across, up = np.cos(turn), np.sin(turn)
    return REACH * np.stack([across, r * across + math.sqrt(max(0.0, 1 - r * r)) * up], axis=1)


def tip(correlation: float) -> tuple[float, float]:
    """The rightmost point of the ellipse in normal scores; it moves straight up and down."""
    return REACH, REACH * _pearson(correlation)


def tilted(score: float) -> float:
    """The rank correlation, to a hundredth, at which the rightmost point stands as high as this normal score."""
    r = min(max(score / REACH, -1.0), 1.0)
    return round(6 / math.pi * math.asin(r / 2), 2)


def rank_correlation(points: Points) -> float | None:
    """Spearman's rank correlation of rows, ties at their mean rank; None where it cannot be told."""
    if len(points) < _LEAST_ROWS:
        return None
    ranks = [_ranks(points[:, i]) for i in (0, 1)]
    if any(rank.min() == rank.max() for rank in ranks):
        return None
    return float(np.corrcoef(ranks[0], ranks[1])[0, 1])


def likeness(correlation: float, beside: float) -> float:
    """How alike two correlations are, 0 to 1: 1 less half their difference."""
    return 1 - abs(correlation - beside) / 2


def _pearson(correlation: float) -> float:
    """Of the copula that has this rank correlation."""
    return 2 * math.sin(math.pi * correlation / 6)


def _pairs(first: Column, second: Column) -> Points | None:
    sides = [_floats(column) for column in (first, second)]
    if sides[0] is None or sides[1] is None or len(sides[0]) != len(sides[1]):
        return None
    pairs = np.stack([sides[0], sides[1]], axis=1)
    found: Points = pairs[np.isfinite(pairs).all(axis=1)]
    return found


def _floats(column: Column) -> Floats | None:
    kind = column.type
    chunked = column if isinstance(column, pa.ChunkedArray) else pa.chunked_array([column])
    if is_time(kind):
        chunked = in_seconds(chunked)
    elif pa.types.is_boolean(kind):
        chunked = chunked.cast(pa.int8()).cast(pa.float64())
    elif pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        chunked = chunked.cast(pa.float64(), safe=False)
    else:
        return None
    return np.asarray(chunked.to_numpy(), dtype=np.float64)


def _side(name: str, time: bool, made: Floats, beside: Floats) -> Side:
    ends = [np.quantile(values, (_TAIL, 1 - _TAIL)) for values in (made, beside) if len(values)]
    low, high = min(float(end[0]) for end in ends), max(float(end[1]) for end in ends)
    if not high > low:
        low, high = low - 0.5, high + 0.5
    room = (high - low) * _ROOM
    bottom, top = (float(value) for value in np.quantile(made, ndtr([-REACH, REACH])))
    spread = (top - bottom) / 2 / REACH or (high - low) / 6
    unit: Literal["number", "date"] = "date" if time else "number"
    return Side(name, unit, low - room, high + room, (bottom + top) / 2, spread)


def _thinned(points: Points) -> Points:
    stride = max(1, -(-len(points) // REFERENCE_POINTS))
    return points[::stride]


def _ranks(values: Floats) -> Floats:
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks: Floats = (ends - (counts - 1) / 2)[places]
    return ranks
