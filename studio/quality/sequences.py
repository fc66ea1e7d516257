"""Measures of rows in an order: how long sequences are, how a value clings to the last one, how it changes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from studio.quality.columns import Numbers, as_plain_numbers, decoded
from studio.quality.measure import Measure, Reading
from studio.quality.resampling import band_of
from studio.quality.shapes import ks_complement

LENGTH = Measure(
    name="SequenceLengthSimilarity",
    title="Length of sequences",
    sentence="One minus the largest gap between the two cumulative curves of rows per sequence: 1 is the same shape.",
)
CHANGE = Measure(
    name="InterRowMSAS",
    title="Change from row to row",
    sentence="One minus the largest gap between the two cumulative curves of the change from one row to the next.",
)
AUTOCORRELATION = Measure(
    name="AutocorrelationSimilarity",
    title="Clings to the last row",
    sentence="One minus half the difference between the correlations of a value with the one before it.",
)

Floats = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int64]
_TIMES = 24


@dataclass(frozen=True, slots=True)
class Ordered:
    """Rows of one side in their order: the sequence of each as a code from 0, and one column, NaN where missing."""

    sequences: Codes
    values: Floats

    @property
    def steps(self) -> tuple[Floats, Floats]:
        """Each value and the next one of its sequence, where neither is missing."""
        order = np.argsort(self.sequences, kind="stable")
        codes, values = self.sequences[order], self.values[order]
        known = (codes[1:] == codes[:-1]) & ~np.isnan(values[1:]) & ~np.isnan(values[:-1])
        return values[:-1][known], values[1:][known]


def sequences_of(keys: pa.ChunkedArray | None, n_rows: int) -> Codes:
    """A code for each row's sequence; without keys all rows are one."""
    if keys is None:
        return np.zeros(n_rows, np.int64)
    codes = decoded(keys).dictionary_encode().combine_chunks().indices
    return np.asarray(codes.fill_null(-1).to_numpy(zero_copy_only=False), np.int64)


def ordered(
    reference: pa.ChunkedArray, synthetic: pa.ChunkedArray, sequences: tuple[Codes, Codes]
) -> tuple[Ordered, Ordered]:
    """A column of numbers or times on both sides."""
    sides = []
    for (values, present), codes in zip(as_plain_numbers([reference, synthetic]), sequences, strict=True):
        plain = values.astype(np.float64)
        if present is not None:
            plain[~present] = np.nan
        sides.append(Ordered(codes, plain))
    return sides[0], sides[1]


def lengths(reference: Codes, synthetic: Codes, seed: int = 0) -> Reading:
    """Of how many rows the sequences have."""
    counts = (np.bincount(side[side >= 0]) for side in (reference, synthetic))
    first, second = (side[side > 0].astype(np.float64) for side in counts)
    return _shape(first, second, seed)


def change(reference: Ordered, synthetic: Ordered, seed: int = 0) -> Reading:
    """Of how a column changes from row to row."""
    first, second = (side.steps for side in (reference, synthetic))
    return _shape(first[1] - first[0], second[1] - second[0], seed)


def autocorrelation(reference: Ordered, synthetic: Ordered, seed: int = 0) -> Reading:
    """Of how a column clings to its last value."""
    first, second = reference.steps, synthetic.steps
    n = len(second[0])
    ours = _correlation(*first), _correlation(*second)
    if ours[0] is None or ours[1] is None:
        return Reading(rows=n, seed=seed, reason="A side has too few steps, or its values do not vary.")

    def again(lots: np.random.Generator) -> float | None:
        found = []
        for before, after in (first, second):
            chosen = lots.integers(0, len(before), min(len(before), 20_000))
            found.append(_correlation(before[chosen], after[chosen]))
        return None if found[0] is None or found[1] is None else 1 - abs(found[0] - found[1]) / 2

    return Reading(1 - abs(ours[0] - ours[1]) / 2, band_of(again, seed, _TIMES), n, seed)


def _correlation(before: Floats, after: Floats) -> float | None:
    if len(before) < 3 or before.std() == 0 or after.std() == 0:
        return None
    return float(np.corrcoef(before, after)[0, 1])


def _shape(first: Floats, second: Floats, seed: int) -> Reading:
    if not len(first) or not len(second):
        return Reading(seed=seed, reason="A side has no sequence of two rows or more.")

    def again(lots: np.random.Generator) -> float | None:
        return ks_complement(
            *(_side(side[lots.integers(0, len(side), min(len(side), 5_000))]) for side in (first, second))
        )

    return Reading(
        ks_complement(_side(first), _side(second)), band_of(again, seed, _TIMES), len(second), seed
    )


def _side(values: Floats) -> Numbers:
    return Numbers(np.sort(values), values, None, None)
