"""Measures of one column: its shape, how far it reaches, and whether it stays within what the reference shows.

Definitions as SDMetrics has them, except the Wasserstein distance, which it lacks.
"""

from __future__ import annotations

from typing import Protocol, TypeAlias

import numpy as np

from studio.quality.columns import Categories, Numbers
from studio.quality.measure import Measure, Reading
from studio.quality.preparing import Prepared
from studio.quality.resampling import band_of
from studio.quality.shapes import KS_COMPLEMENT, TV_COMPLEMENT, ks_complement, tv_complement

Side: TypeAlias = Numbers | Categories

_DRAWN = 2_000
_TIMES = 24


class ColumnMeasure(Protocol):
    """One figure of a column on both sides; None where it does not apply or cannot be told."""

    about: Measure

    def score(self, reference: Side, synthetic: Side) -> float | None:
        """The figure of these two sides."""
        ...


class KolmogorovSmirnov:
    about = KS_COMPLEMENT

    def score(self, reference: Side, synthetic: Side) -> float | None:
        if isinstance(reference, Numbers) and isinstance(synthetic, Numbers):
            return ks_complement(reference, synthetic)
        return None


class TotalVariation:
    about = TV_COMPLEMENT

    def score(self, reference: Side, synthetic: Side) -> float | None:
        if isinstance(reference, Categories) and isinstance(synthetic, Categories):
            return tv_complement(reference, synthetic)
        return None


class Wasserstein:
    about = Measure(
        name="WassersteinDistance",
        title="Distance of shapes",
        sentence="How far values would have to move on average to give the reference's shape, in standard deviations "
        "of the reference: 0 is the same shape.",
        maximum=float("inf"),
        better="lower",
    )

    def score(self, reference: Side, synthetic: Side) -> float | None:
        if not (isinstance(reference, Numbers) and isinstance(synthetic, Numbers)):
            return None
        first, second = (side.ordered.astype(np.float64) for side in (reference, synthetic))
        if not len(first) or not len(second) or not np.isfinite([*first[[0, -1]], *second[[0, -1]]]).all():
            return None
        with np.errstate(over="ignore", invalid="ignore"):
            spread = float(first.std())
            both = np.sort(np.concatenate((first, second)))
            shares = [np.searchsorted(side, both[:-1], "right") / len(side) for side in (first, second)]
            moved = float((np.abs(shares[0] - shares[1]) * np.diff(both)).sum())
        return moved / spread if 0 < spread < np.inf and np.isfinite(moved) else None


class RangeCoverage:
    about = Measure(
        name="RangeCoverage",
        title="Range covered",
        sentence="How much of the reference's range, from smallest to largest value, the synthetic values span.",
    )

    def score(self, reference: Side, synthetic: Side) -> float | None:
        ends = _ends(reference, synthetic)
        if ends is None or ends[0] == ends[1]:
            return None
        low, high, lowest, highest = ends
        missed = max((lowest - low) / (high - low), 0.0) + max((high - highest) / (high - low), 0.0)
        return float(max(1.0 - missed, 0.0))


class BoundaryAdherence:
    about = Measure(
        name="BoundaryAdherence",
        title="Within the range",
        sentence="The share of synthetic values that lie between the reference's smallest and largest value.",
    )

    def score(self, reference: Side, synthetic: Side) -> float | None:
        if not (isinstance(reference, Numbers) and isinstance(synthetic, Numbers)):
            return None
        values = synthetic.ordered
        n = len(values) if reference.missing else synthetic.rows
        if not len(reference.ordered) or not n:
            return None
        first = np.searchsorted(values, reference.ordered[0], "left")
        last = np.searchsorted(values, reference.ordered[-1], "right")
        return float((last - first) / n)


class CategoryCoverage:
    about = Measure(
        name="CategoryCoverage",
        title="Values covered",
        sentence="The share of the reference's different values that occur in the synthetic column.",
    )

    def score(self, reference: Side, synthetic: Side) -> float | None:
        if not (isinstance(reference, Categories) and isinstance(synthetic, Categories)):
            return None
        there = reference.counts[:-1] > 0
        return float((synthetic.counts[:-1][there] > 0).mean()) if there.any() else None


class CategoryAdherence:
    about = Measure(
        name="CategoryAdherence",
        title="Known values only",
        sentence="The share of synthetic rows whose value occurs in the reference.",
    )

    def score(self, reference: Side, synthetic: Side) -> float | None:
        if (
            not (isinstance(reference, Categories) and isinstance(synthetic, Categories))
            or not synthetic.rows
        ):
            return None
        known = synthetic.counts[reference.counts > 0].sum()
        return float(known / synthetic.rows)


class MissingShare:
    about = Measure(
        name="MissingValueSimilarity",
        title="Missing cells",
        sentence="One minus the difference between the shares of missing cells.",
    )

    def score(self, reference: Side, synthetic: Side) -> float | None:
        if not reference.rows or not synthetic.rows:
            return None
        return 1.0 - abs(reference.missing / reference.rows - synthetic.missing / synthetic.rows)


COLUMN_MEASURES: tuple[ColumnMeasure, ...] = (
    KolmogorovSmirnov(), TotalVariation(), Wasserstein(), RangeCoverage(), BoundaryAdherence(), CategoryCoverage(),
    CategoryAdherence(), MissingShare(),
)  # fmt: skip


def column_readings(column: Prepared, seed: int = 0, *, banded: bool = True) -> dict[str, Reading]:
    """What each measure that applies finds in a column, by name; the band only where asked, for it takes longer."""
    if column.sides is None:
        return {}
    found: dict[str, Reading] = {}
    reference, synthetic = column.sides
    for measure in COLUMN_MEASURES:
        value = measure.score(reference, synthetic)
        if value is not None:
            band = _band(measure, reference, synthetic, seed) if banded else None
            found[measure.about.name] = Reading(value, band, synthetic.rows, seed)
    return found


def _band(measure: ColumnMeasure, reference: Side, synthetic: Side, seed: int) -> float | None:
    """By drawing at most 2,000 rows of each side; the band of all rows is narrower by the root of their number."""
    n = [min(side.rows, _DRAWN) for side in (reference, synthetic)]
    narrower = np.sqrt((1 / reference.rows + 1 / synthetic.rows) / (1 / n[0] + 1 / n[1]))

    def again(lots: np.random.Generator) -> float | None:
        return measure.score(_drawn(reference, n[0], lots), _drawn(synthetic, n[1], lots))

    band = band_of(again, seed, _TIMES)
    return None if band is None else float(band * narrower)


def _drawn(side: Side, n: int, lots: np.random.Generator) -> Side:
    chosen = lots.integers(0, side.rows, n)
    if isinstance(side, Numbers):
        values = side.values[chosen]
        return Numbers(np.sort(values[~np.isnan(values)]), values, None, None)
    codes = side.codes[chosen]
    return Categories(codes, np.bincount(codes, minlength=side.width))


def _ends(reference: Side, synthetic: Side) -> tuple[float, float, float, float] | None:
    """The smallest and largest value of both sides, finite."""
    if not (isinstance(reference, Numbers) and isinstance(synthetic, Numbers)):
        return None
    if not len(reference.ordered) or not len(synthetic.ordered):
        return None
    low, high = float(reference.ordered[0]), float(reference.ordered[-1])
    lowest, highest = float(synthetic.ordered[0]), float(synthetic.ordered[-1])
    return (low, high, lowest, highest) if np.isfinite([low, high, lowest, highest]).all() else None
