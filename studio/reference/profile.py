"""What a table holds, column by column and pair by pair.

A profile is private: it quotes values, extremes and single records' counts, and lives in the local cache only. What of
it may stand in a document is decided by inference under its floor.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import BaseModel, ConfigDict

from studio.progress import Progress
from studio.reference.association import Association, associations_of
from studio.reference.guess import ColumnType
from studio.reference.masks import mask_counts
from studio.reference.moments import Resolution, resolution_of, units_of
from studio.reference.sample import Floats, Ints, decimals_of
from studio.reference.text_types import column_type

_FREQUENT = 50
_MOST_TEXTS = 20_000
_BINS = 40
_MOST_BARS = 20
_LEVELS = (0.0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1.0)


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NumberShape(_Frozen):
    """`quantiles` stand at 0, 1, 5, 25, 50, 75, 95, 99 and 100 %; the deviation is over n; skew is the third moment.

    `decimals` is how many digits after the point are in use, None for all.
    """

    quantiles: tuple[float, ...]
    mean: float
    deviation: float
    skew: float
    decimals: int | None
    zeros: int
    negatives: int


class TextShape(_Frozen):
    """Lengths in characters, words per value, and the commonest masks (A capital, a small letter, 9 digit)."""

    shortest: int
    longest: int
    mean_length: float
    mean_words: float
    masks: tuple[tuple[str, int], ...]


class MomentShape(_Frozen):
    """First and last moment as ISO text, and the coarsest unit in which all of them can be told."""

    first: str
    last: str
    resolution: Resolution


class Chart(_Frozen):
    """Shares of the present values: by bins between `edges` (one more than shares), or by `labels`.

    Edges of moments count in units of the column's resolution since 1970. What the labels leave out is `rest`.
    """

    shares: tuple[float, ...]
    edges: tuple[float, ...] = ()
    labels: tuple[str, ...] = ()
    rest: float = 0.0


class ColumnProfile(_Frozen):
    """One column. `distinct` counts present values; `order` says whether they only ever rise or fall."""

    name: str
    type: ColumnType
    rows: int
    missing: int
    distinct: int
    order: Literal["rising", "falling", "none"]
    frequent: tuple[tuple[str, int], ...]
    numbers: NumberShape | None = None
    text: TextShape | None = None
    moments: MomentShape | None = None
    chart: Chart = Chart(shares=())

    @property
    def is_unique(self) -> bool:
        """Whether no present value comes twice."""
        return self.distinct == self.rows - self.missing > 1


class Profile(_Frozen):
    """A whole table; `associations` are estimated from at most 20,000 of its rows."""

    rows: int
    columns: tuple[ColumnProfile, ...]
    associations: tuple[Association, ...]


def profile(table: pa.Table, progress: Progress | None = None) -> Profile:
    """Profile a table of the types that reading gives."""
    progress = progress or Progress()
    columns = []
    for index, (name, column) in enumerate(zip(table.column_names, table.columns, strict=True)):
        progress.report(index, table.num_columns, "Looking at columns")
        columns.append(profile_column(name, column))
    return Profile(rows=table.num_rows, columns=tuple(columns), associations=associations_of(table, progress))


def profile_column(name: str, column: pa.ChunkedArray) -> ColumnProfile:
    """Profile one column."""
    type_ = column_type(column.type)
    present = column.drop_null()
    counts = pc.value_counts(present)
    values = counts.field(0)
    held = np.asarray(counts.field(1), np.int64)
    top = np.lexsort((np.arange(len(held)), -held))[:_FREQUENT]
    frequent = tuple((_text(values[int(place)]), int(held[place])) for place in top)
    is_empty = not len(present)
    shape: dict[str, BaseModel] = {}
    if type_ == "text" and not is_empty:
        shape = _text_shape(values, held)
    elif type_ != "bool" and not is_empty:
        shape = _moment_shape(present) if type_ in ("date", "timestamp") else _number_shape(present)
    return ColumnProfile(
        name=name,
        type=type_,
        rows=len(column),
        missing=column.null_count,
        distinct=len(values),
        order=_order(present),
        frequent=frequent,
        **shape,  # type: ignore[arg-type]
        chart=Chart(shares=()) if is_empty else _chart(present, type_, frequent),
    )


def _text(value: pa.Scalar) -> str:
    found = value.as_py()
    return str(found.isoformat() if hasattr(found, "isoformat") else found)


def _order(present: pa.ChunkedArray) -> Literal["rising", "falling", "none"]:
    """By whole neighbours, so that a column of equal values has no order."""
    if len(present) < 2 or pa.types.is_boolean(present.type):
        return "none"
    before, after = present.slice(0, len(present) - 1), present.slice(1)
    if (
        pc.all(pc.equal(before.slice(0, 64), after.slice(0, 64))).as_py()
        and pc.all(pc.equal(before, after)).as_py()
    ):
        return "none"
    for name, compare in (("rising", pc.less_equal), ("falling", pc.greater_equal)):
        if (
            pc.all(compare(before.slice(0, 64), after.slice(0, 64))).as_py()
            and pc.all(compare(before, after)).as_py()
        ):
            return name  # type: ignore[return-value]
    return "none"


def _number_shape(present: pa.ChunkedArray) -> dict[str, BaseModel]:
    values: Floats = np.asarray(present.to_numpy(), np.float64)
    # Scaled, so that squares of the largest numbers are still numbers.
    unit = float(np.abs(values).max()) or 1.0
    scaled = values / unit
    middle, spread = float(scaled.mean()), float(scaled.std())
    skew = float((((scaled - middle) / spread) ** 3).mean()) if spread > 0 else 0.0
    shape = NumberShape(
        quantiles=tuple(float(value) for value in np.quantile(values, _LEVELS)),
        mean=middle * unit,
        deviation=spread * unit,
        skew=skew,
        decimals=0 if pa.types.is_integer(present.type) else decimals_of(values),
        zeros=int((values == 0).sum()),
        negatives=int((values < 0).sum()),
    )
    return {"numbers": shape}


def _text_shape(values: pa.Array, held: Ints) -> dict[str, BaseModel]:
    """From distinct texts and their counts; words and masks from the first 20,000 distinct ones."""
    lengths = np.asarray(pc.utf8_length(values), np.int64)
    head, weights = values.slice(0, _MOST_TEXTS), held[:_MOST_TEXTS]
    words = np.asarray(pc.count_substring_regex(head, r"\S+"), np.int64)
    shape = TextShape(
        shortest=int(lengths.min()),
        longest=int(lengths.max()),
        mean_length=float(np.average(lengths, weights=held)),
        mean_words=float(np.average(words, weights=weights)),
        masks=tuple(mask_counts(head, weights)[:10]),
    )
    return {"text": shape}


def _moment_shape(present: pa.ChunkedArray) -> dict[str, BaseModel]:
    ends = pc.min_max(present)
    shape = MomentShape(first=_text(ends["min"]), last=_text(ends["max"]), resolution=resolution_of(present))
    return {"moments": shape}


def _chart(present: pa.ChunkedArray, type_: ColumnType, frequent: tuple[tuple[str, int], ...]) -> Chart:
    n = len(present)
    if type_ in ("text", "bool"):
        bars = frequent[:_MOST_BARS]
        shares = tuple(count / n for _, count in bars)
        return Chart(
            shares=shares, labels=tuple(label[:100] for label, _ in bars), rest=max(0.0, 1.0 - sum(shares))
        )
    if type_ in ("date", "timestamp"):
        values = units_of(present, resolution_of(present)).astype(np.float64)
    else:
        values = np.asarray(present.to_numpy(), np.float64)
    if abs(values.max() / 2 - values.min() / 2) > 1e307:
        return Chart(shares=())
    counts, edges = np.histogram(values, bins=_BINS)
    return Chart(shares=tuple((counts / n).tolist()), edges=tuple(edges.tolist()))
