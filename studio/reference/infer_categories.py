"""Texts of few distinct values become weighted lists; truth values a share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.reference.draft import Draft, Source
from studio.reference.floor import K
from studio.reference.sample import Ints

_MOST_VALUES = 2_000
_LEAST_COVERED = 0.7
"""Of the records, so many must hold values that K records share, else a list tells too little."""
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Tally:
    """Distinct texts with their counts, the commonest first, ties in alphabetical order."""

    texts: pa.Array
    counts: Ints

    @property
    def n(self) -> int:
        return int(self.counts.sum())


def tally_of(present: pa.ChunkedArray) -> Tally:
    """Count the texts of a column without gaps."""
    counted = pc.value_counts(present)
    texts, counts = counted.field(0), np.asarray(counted.field(1), np.int64)
    if len(counts) > 50_000:
        # Sorting that many texts costs more than it tells.
        order = np.argsort(-counts, kind="stable")
    else:
        order = np.lexsort((np.asarray(pc.rank(texts, tiebreaker="first")), -counts))
    return Tally(texts.take(pa.array(order)), counts[order])


def list_of(source: Source, tally: Tally) -> Draft | None:
    """A weighted list of the values that K records share, None where they cover too little."""
    common = int((tally.counts >= K).sum())
    covered = int(tally.counts[:common].sum())
    if not common or common > _MOST_VALUES or covered < _LEAST_COVERED * tally.n:
        return None
    texts = tally.texts.slice(0, common).to_pylist()
    if max(len(text) for text in texts) > _LONGEST:
        return None
    weights = tally.counts[:common] / covered
    if common == 1 and len(tally.texts) == 1:
        return Draft(source.name, {"kind": "constant", "value": texts[0]}, source.missing)
    values = [
        {"value": text, "weight": float(f"{weight:.6g}")}
        for text, weight in zip(texts, weights.tolist(), strict=True)
    ]
    return Draft(
        source.name, {"kind": "list", "values": values}, source.missing, note=_left_out(tally, common)
    )


def _left_out(tally: Tally, common: int) -> str:
    return (
        f"Values in fewer than {K} rows of the reference were left out." if len(tally.texts) > common else ""
    )


def truth_of(source: Source) -> Draft:
    """Yes or no with its share; an answer that fewer than K records give is left out."""
    n, n_true = len(source.present), int(pc.sum(source.present).as_py() or 0)
    share = n_true / n
    if n < K:
        share = 0.5
    elif n_true < K:
        share = 0.0
    elif n - n_true < K:
        share = 1.0
    return Draft(source.name, {"kind": "boolean", "share": round(share, 6)}, source.missing)
