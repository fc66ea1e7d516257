"""Measures of a foreign key: how many children the parents have, and whether every child has one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from studio.quality.columns import Numbers, decoded
from studio.quality.measure import Measure, Reading
from studio.quality.resampling import band_of, band_of_mean
from studio.quality.shapes import ks_complement

CARDINALITY = Measure(
    name="CardinalityShapeSimilarity",
    title="Children per parent",
    sentence="One minus the largest gap between the two cumulative curves of children per parent: 1 is the same shape.",
)
ORPHANS = Measure(
    name="ReferentialIntegrity",
    title="Children with a parent",
    sentence="The share of rows whose key is found in the parent table: 1 means that there is no orphan.",
)

Counts = npt.NDArray[np.int64]


def cardinality(reference: Counts, synthetic: Counts, seed: int = 0) -> Reading:
    """Of children per parent on both sides, as `children` counts them."""
    if not len(reference) or not len(synthetic):
        return Reading(seed=seed, reason="There are no parents on one side.")

    def again(lots: np.random.Generator) -> float | None:
        return _gap(*(side[lots.integers(0, len(side), len(side))] for side in (reference, synthetic)))

    return Reading(_gap(reference, synthetic), band_of(again, seed), len(synthetic), seed)


def children(keys: pa.ChunkedArray, parents: pa.ChunkedArray | None = None) -> Counts:
    """How many rows each parent has; without `parents` those alone that have any. A missing key counts for nobody."""
    counted = pc.value_counts(decoded(keys).drop_null())
    values, counts = counted.field("values"), counted.field("counts").to_numpy()
    if parents is None:
        return np.asarray(counts, np.int64)
    places = pc.index_in(decoded(parents).cast(values.type), values)
    found = np.append(counts, 0)[pc.fill_null(places, len(counts)).to_numpy()]
    return np.asarray(found, np.int64)


def with_parent(keys: pa.ChunkedArray, parents: pa.ChunkedArray, seed: int = 0) -> Reading:
    """The share of keys that stand in the parent table; missing ones refer to nothing and take no part."""
    present = decoded(keys).drop_null()
    if not len(present):
        return Reading(seed=seed, reason="There is no key on the synthetic side.")
    found = pc.is_in(present, value_set=decoded(parents).cast(present.type).combine_chunks()).to_numpy()
    band = (
        band_of_mean(found, seed) if len(found) <= 20_000 else float(1.96 * found.std() / np.sqrt(len(found)))
    )
    return Reading(float(found.mean()), band, len(found), seed)


def _gap(first: Counts, second: Counts) -> float | None:
    return ks_complement(_side(first), _side(second))


def _side(counts: Counts) -> Numbers:
    return Numbers(np.sort(counts), counts.astype(np.float64), None, None)
