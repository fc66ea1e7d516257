"""Counts categories by their codes, without touching each value as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from studio.quality.distribution import CategoryShape, Summary
from studio.quality.roles import family


@dataclass(frozen=True, slots=True)
class Counts:
    """Every distinct label of a column (large_string, in no order that means anything) with its count."""

    labels: pa.Array
    counts: NDArray[np.int64]
    summary: Summary

    @property
    def n_present(self) -> int:
        return int(self.counts.sum())

    def top(self, n: int) -> list[tuple[str, float]]:
        """The `n` labels with the largest shares, largest first, equal shares by label."""
        if n < 1 or not len(self.labels):
            return []
        table = pa.table({"label": self.labels, "count": pa.array(self.counts)})
        # distinct labels make the order complete, so that the unstable kernel has nothing to choose
        chosen = table.take(pc.select_k_unstable(table, n, [("count", "descending"), ("label", "ascending")]))
        shares = chosen["count"].to_numpy() / self.n_present
        return list(zip(chosen["label"].to_pylist(), shares.tolist(), strict=True))

    def shape(self, labels: Sequence[str]) -> CategoryShape:
        """The shares of these labels in this order, the rest as `other`."""
        if not self.n_present:
            return CategoryShape(tuple(labels), (0.0,) * len(labels), 0.0, self.summary)
        # looking for the few wanted among the many is cheaper than hashing the many
        places = pc.index_in(self.labels, pa.array(labels, pa.large_string()))
        counts = np.zeros(len(labels), dtype=np.int64)
        wanted = places.is_valid().to_numpy(zero_copy_only=False)
        counts[places.drop_null().to_numpy()] = self.counts[wanted]
        other = (self.n_present - int(counts.sum())) / self.n_present
        return CategoryShape(tuple(labels), tuple((counts / self.n_present).tolist()), other, self.summary)


def counts_of(column: pa.ChunkedArray) -> Counts:
    """Count a column's values as labels, by their Arrow text (true, 5, 2024-01-31); NaN counts as missing.

    Lists, structures and binary values have no label; they are all counted as one without text.
    """
    if family(column.type) == "other":
        values, counts = pa.array([""]), np.array([len(column) - column.null_count])
    elif pa.types.is_dictionary(column.type):
        values, counts = _counts_of_dictionary(column)
    else:
        if pa.types.is_string_view(column.type):
            column = column.cast(pa.large_string())  # views lose their missing values while counted
        counted = pc.value_counts(column)
        values, counts = counted.field("values"), counted.field("counts").to_numpy()
    used = ~pc.is_null(values, nan_is_null=True).to_numpy(zero_copy_only=False) & (counts > 0)
    if not used.all():
        values, counts = values.filter(pa.array(used)), counts[used]
    labels = values.cast(pa.large_string())
    if len(labels) > 1 and pa.types.is_dictionary(column.type):
        labels, counts = _merged(labels, counts)
    present = int(counts.sum())
    missing = 1 - present / len(column) if len(column) else 0.0
    return Counts(labels, counts, Summary(len(column), missing, distinct=len(labels)))


def _counts_of_dictionary(column: pa.ChunkedArray) -> tuple[pa.Array, NDArray[np.int64]]:
    column = column.unify_dictionaries()
    if not column.num_chunks:
        return pa.array([], column.type.value_type), np.zeros(0, dtype=np.int64)
    values = column.chunk(0).dictionary
    counts = np.zeros(len(values), dtype=np.int64)
    for chunk in column.chunks:
        codes = chunk.indices.drop_null().to_numpy(zero_copy_only=False)
        counts += np.bincount(codes, minlength=len(values))
    return values, counts


def _merged(labels: pa.Array, counts: NDArray[np.int64]) -> tuple[pa.Array, NDArray[np.int64]]:
    """Labels that come twice, as a dictionary may hold them, become one."""
    encoded = labels.dictionary_encode()
    if len(encoded.dictionary) == len(labels):
        return labels, counts
    summed = np.bincount(encoded.indices.to_numpy(), weights=counts, minlength=len(encoded.dictionary))
    return encoded.dictionary, summed.astype(np.int64)
