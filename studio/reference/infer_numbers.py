"""Columns of numbers: identifiers that count up, else a family or their quantiles."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from studio.reference.draft import Draft, Source
from studio.reference.fit import fit_closely, fit_numbers
from studio.reference.floor import K, end_off_records
from studio.reference.naming import says_identifier
from studio.reference.sample import Sample, sample_of


def numbers_of(source: Source) -> Draft:
    """The generator of a column of int64 or float64 without gaps."""
    values = np.asarray(source.present.to_numpy())
    if pa.types.is_integer(source.present.type) and (found := _identifier(source, values)) is not None:
        return found
    sample = sample_of(values)
    fields = (fit_closely(sample) if source.closely else None) or fit_numbers(
        sample, thorough=not source.is_one_of_many
    )
    return Draft(source.name, fields, source.missing)


def _identifier(source: Source, values: np.ndarray) -> Draft | None:
    """Whole numbers of which none comes twice: a sequence if without gaps, even numbers if named as an identifier."""
    n = len(values)
    if n < 2 * K or n < source.rows:
        return None
    sample = sample_of(values)
    if len(sample.values) < n:
        return None
    gap = sample.values[1] - sample.values[0]
    if gap > 0 and np.all(np.diff(sample.values) == gap):
        step = float(gap if values[0] < values[-1] else -gap)
        fields = {"kind": "sequence", "start": _start(sample, step), "step": step}
        return Draft(source.name, fields, is_key=gap == 1)
    if not says_identifier(source.name):
        return None
    low, high = sample.lowest_mean(K), sample.highest_mean(K)
    if high - low < n or abs(low) > 2**52 or abs(high) > 2**52:
        return None
    ends = {"low": end_off_records(sample, low, -1), "high": end_off_records(sample, high, 1)}
    return Draft(source.name, {"kind": "uniform", "decimals": 0} | ends, is_unique=True, is_key=True)


def _start(sample: Sample, step: float) -> float:
    """Where a sequence begins: 0 or 1 as such, else a round number of as many digits; the exact one is a record's."""
    first = float(sample.values[0] if step > 0 else sample.values[-1])
    if first in (0.0, 1.0):
        return first
    if first < 0 or step < 0:
        return 1.0 if step > 0 else float(10 ** len(str(int(abs(first)))))
    rounded = 10.0 ** (len(str(int(first))) - 1)
    return rounded + 1.0 if sample.records_at(rounded) else rounded
