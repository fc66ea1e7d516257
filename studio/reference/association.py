"""How strongly two columns go together: Spearman, Cramér's V, or the correlation ratio of ranks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import BaseModel, ConfigDict

from studio.progress import Progress
from studio.reference.sample import Floats

MOST_ROWS = 20_000
_MOST_COLUMNS = 60
_MOST_CATEGORIES = 100
_LEAST_ROWS = 30
_KEY = 0x5EED

Measure = Literal["spearman", "cramers v", "correlation ratio"]
Codes = npt.NDArray[np.int64]


class Association(BaseModel):
    """`value` runs from -1 to 1 for Spearman's rank correlation, else from 0 to 1; over rows where both are there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: str
    second: str
    measure: Measure
    value: float
    rows: int


@dataclass(frozen=True, slots=True)
class _Side:
    """One column on the sampled rows: mean ranks, or category codes; `present` marks the rows that count."""

    name: str
    present: npt.NDArray[np.bool_]
    ranks: Floats | None = None
    codes: Codes | None = None
    n_codes: int = 0


def associations_of(table: pa.Table, progress: Progress | None = None) -> tuple[Association, ...]:
    """All pairs of columns that can be told, in column order; free text and unique values are left out."""
    progress = progress or Progress()
    sample = sampled_rows(table)
    names = [name for name in table.column_names if is_telling(sample.column(name))][:_MOST_COLUMNS]
    sides = [_side(name, sample.column(name)) for name in names]
    pairs = list(combinations(sides, 2))
    found = []
    for index, (first, second) in enumerate(pairs):
        if index % 64 == 0:
            progress.report(index, len(pairs), "Looking at pairs")
        association = _associate(first, second)
        if association is not None:
            found.append(association)
    return tuple(found)


def sampled_rows(table: pa.Table, most: int = MOST_ROWS) -> pa.Table:
    """At most `most` rows, the same ones for the same number of rows."""
    if table.num_rows <= most:
        return table
    levels = np.random.Philox(key=_KEY).random_raw(table.num_rows)
    chosen = np.sort(np.argpartition(levels, most)[:most])
    return table.take(pa.array(chosen))


def is_telling(column: pa.ChunkedArray) -> bool:
    """Whether a pair with this column says anything: more than one value, and text of few distinct ones."""
    n = len(column) - column.null_count
    if n < _LEAST_ROWS:
        return False
    distinct = pc.count_distinct(column, mode="only_valid").as_py()
    return distinct > 1 and (not pa.types.is_string(column.type) or distinct <= _MOST_CATEGORIES)


def _side(name: str, column: pa.ChunkedArray) -> _Side:
    present = np.asarray(pc.is_valid(column).to_numpy(), bool)
    array = column.combine_chunks()
    if pa.types.is_string(array.type):
        encoded = array.dictionary_encode()
        codes = np.asarray(pc.fill_null(encoded.indices, -1), np.int64)
        return _Side(name, present, codes=codes, n_codes=len(encoded.dictionary))
    return _Side(name, present, ranks=ranks_of(array))


def ranks_of(array: pa.Array) -> Floats:
    """Mean ranks of the present values, float64; 0 where missing."""
    if pa.types.is_boolean(array.type):
        array = array.cast(pa.int8())
    filled = np.asarray(pc.is_valid(array))
    values = np.asarray(array.drop_null().to_numpy(zero_copy_only=False))
    ranks = np.zeros(len(array))
    ranks[filled] = mean_ranks(values)
    return ranks


def mean_ranks(values: npt.NDArray[np.generic]) -> Floats:
    """Ranks from 1, ties sharing their mean."""
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    starts = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1]))
    ends = np.append(starts[1:], len(values))
    ranks = np.empty(len(values))
    ranks[order] = np.repeat((starts + ends + 1) / 2, ends - starts)
    return ranks


def _associate(first: _Side, second: _Side) -> Association | None:
    both = first.present & second.present
    n = int(both.sum())
    if n < _LEAST_ROWS:
        return None
    if first.ranks is not None and second.ranks is not None:
        measure: Measure = "spearman"
        value = _correlation(_again(first.ranks[both], first), _again(second.ranks[both], second))
    elif first.codes is not None and second.codes is not None:
        measure, value = (
            "cramers v",
            cramers_v(first.codes[both], second.codes[both], first.n_codes, second.n_codes),
        )
    else:
        ranked, coded = (first, second) if first.ranks is not None else (second, first)
        assert ranked.ranks is not None and coded.codes is not None
        measure, value = (
            "correlation ratio",
            correlation_ratio(coded.codes[both], ranked.ranks[both], coded.n_codes),
        )
    if not np.isfinite(value):
        return None
    return Association(first=first.name, second=second.name, measure=measure, value=value, rows=n)


def _again(ranks: Floats, side: _Side) -> Floats:
    """Ranks among the rows where both columns are present."""
    return ranks if bool(side.present.all()) and len(ranks) == len(side.present) else mean_ranks(ranks)


def _correlation(x: Floats, y: Floats) -> float:
    x, y = x - x.mean(), y - y.mean()
    # Plain sums: BLAS waits for its threads, and rounds as their number has it.
    spread = float(np.sqrt((x * x).sum() * (y * y).sum()))
    return float(np.clip((x * y).sum() / spread, -1.0, 1.0)) if spread > 0 else float("nan")


def cramers_v(a: Codes, b: Codes, n_a: int, n_b: int) -> float:
    """Cramér's V of two columns of codes (Cramér 1946), 0 for independence and 1 for a function."""
    counts = np.bincount(a * n_b + b, minlength=n_a * n_b).reshape(n_a, n_b).astype(np.float64)
    rows, columns = counts.sum(axis=1), counts.sum(axis=0)
    counts = counts[np.ix_(rows > 0, columns > 0)]
    expected = np.outer(rows[rows > 0], columns[columns > 0]) / len(a)
    smaller = min(counts.shape) - 1
    if smaller < 1:
        return float("nan")
    return float(np.sqrt(max(0.0, float(((counts - expected) ** 2 / expected).sum())) / len(a) / smaller))


def correlation_ratio(codes: Codes, values: Floats, n_codes: int) -> float:
    """Square root of the share of the variance that lies between the categories (Pearson's eta)."""
    sizes = np.bincount(codes, minlength=n_codes)
    sums = np.bincount(codes, values, n_codes)
    filled = sizes > 0
    means = sums[filled] / sizes[filled]
    total = float(((values - values.mean()) ** 2).sum())
    between = float((sizes[filled] * (means - values.mean()) ** 2).sum())
    return float(np.sqrt(min(1.0, between / total))) if total > 0 else float("nan")
