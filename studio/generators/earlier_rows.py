"""Values of earlier rows: the one before, the change since, sums and means so far or over the last few."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from studio.generators.draw import Bools, Draw, Floats, Integers, Maker, Setting
from studio.generators.dyadic import scope
from studio.generators.generator import About, Generator
from studio.generators.normal import Normal
from studio.generators.parameters import parameter
from studio.generators.series import Series
from studio.generators.spans import Spans, added, spans
from studio.problems import Problem

Measure = Literal[
    "value before", "change", "running sum", "running mean", "running count", "moving sum", "moving mean",
    "moving smallest", "moving largest",
]  # fmt: skip

_CHUNK = 1 << 14
_MOST_CHUNKS = 1 << 10
"""A running sum adds up at most so many chunks of a series: about 16 million rows."""

Numbers = npt.NDArray[Any]


class EarlierRows(Series):
    """Looks at the column in earlier rows of the same series; missing values are passed over.

    Addressing: what looks a fixed number of rows back reads just those. A running figure is the sum of whole chunks of
    16,384 places, which are kept, and of the places since; it refuses places beyond 1,024 chunks. Numbers with known
    decimals are added as whole numbers of their last digit.
    """

    about: ClassVar[About] = About(
        "From earlier rows", "sequences", "The row before, the change, running and moving sums. A balance.",
        words=("lag", "difference", "cumulative sum", "rolling", "moving average", "window function", "balance"),
    )  # fmt: skip
    kind: Literal["earlier_rows"] = "earlier_rows"
    of: str = parameter("", "Of", "The column that is looked at.", editor="column")
    measure: Measure = parameter(
        "value before", "What",
        "value before: of an earlier row; change: since that row; running: from the first row to this one; moving: "
        "over this row and the last few.",
    )  # fmt: skip
    back: int = parameter(
        1,
        "Rows back",
        "For the value before and the change: how many rows earlier.",
        unit="rows",
        ge=1,
        le=10**9,
    )
    window: int = parameter(
        7, "Rows together", "For moving figures: how many rows, this one included.", unit="rows", ge=1, le=1000,
        slider=(2, 60),
    )  # fmt: skip

    def inputs(self) -> tuple[str, ...]:
        return (self.of,) if self.of else ()

    def outside(self) -> tuple[str, ...]:
        return (self.of,) if self.of else ()

    def renamed(self, ids: dict[str, str]) -> EarlierRows:
        return self.model_copy(update={"of": ids.get(self.of, self.of)})

    def arrow_type(self, setting: Setting) -> pa.DataType:
        kind = setting.input_types.get(self.of)
        if kind is None:
            raise Problem("No column is chosen that it looks at.", mend="Choose a column.")
        if self.measure == "running count":
            return pa.int64()
        if self.measure == "value before":
            return kind
        time = pa.types.is_date32(kind) or pa.types.is_timestamp(kind)
        if self.measure == "change" and time:
            return pa.int64() if pa.types.is_date32(kind) else pa.float64()
        if not (pa.types.is_integer(kind) or pa.types.is_floating(kind)):
            raise Problem(
                "The column that it looks at holds no numbers.",
                mend="Choose a column of numbers, or take the value before.",
            )
        whole = pa.types.is_integer(kind) and not self.measure.endswith("mean")
        return pa.int64() if whole else pa.float64()

    def places(self, setting: Setting) -> int | None:
        if self.measure == "running count":
            return 0
        return None if self.measure.endswith("mean") else setting.decimals.get(self.of)

    def prepare(self, setting: Setting) -> Maker:
        kind = self.arrow_type(setting)
        where = scope(setting, self.over == "each parent")
        if self.measure == "value before":
            return lambda draw: self._before(draw, where(draw)[1])
        if self.measure == "change":
            return lambda draw: self._change(draw, where(draw)[1], kind)
        scale = setting.decimals.get(self.of)
        factor = 1.0 if scale is None else 10.0**scale
        exact = scale is not None
        figures: _Figures = _Running(self.of, self.measure, factor, exact=exact)
        if self.measure.startswith("moving"):
            figures = _Moving(self.of, self.measure, self.window, factor, exact=exact)
        return lambda draw: figures(draw, *where(draw), kind)

    def _before(self, draw: Draw, places: Integers) -> pa.Array:
        return draw.fetch(self.of, np.where(places >= self.back, draw.rows() - self.back, -1))

    def _change(self, draw: Draw, places: Integers, kind: pa.DataType) -> pa.Array:
        before, now = self._before(draw, places), draw.input(self.of)
        missing = np.asarray(before.is_null()) | np.asarray(now.is_null())
        if pa.types.is_timestamp(now.type):
            unit = {"s": 1.0, "ms": 1e3, "us": 1e6, "ns": 1e9}[now.type.unit]
            change = (_ticks(now) - _ticks(before)) / unit
        else:
            change = _ticks(now) - _ticks(before)
        return pa.array(change.astype(kind.to_pandas_dtype()), mask=missing)

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        return cls(of="booked", measure="moving mean"), {"booked": Normal(mean=20, deviation=80, decimals=2)}


def _ticks(values: pa.Array) -> Numbers:
    """Numbers, days or ticks since 1970; 0 where missing."""
    if pa.types.is_date32(values.type):
        values = values.view(pa.int32())
    elif pa.types.is_timestamp(values.type):
        values = values.view(pa.int64())
    plain = values.cast(pa.float64() if pa.types.is_floating(values.type) else pa.int64())
    return np.asarray(plain.fill_null(0))


class _Figures:
    """What moving and running figures share: the column's numbers around some rows."""

    def __init__(self, of: str, measure: str, factor: float, *, exact: bool) -> None:
        self._of = of
        self._what = measure.rpartition(" ")[2]
        self._factor = factor
        self._exact = exact

    def __call__(self, draw: Draw, series: Integers, places: Integers, kind: pa.DataType) -> pa.Array:
        figures, counts = np.zeros(draw.n), np.zeros(draw.n, dtype=np.int64)
        if draw.n:
            self._fill(draw, series, places, figures, counts)
        if self._what == "count":
            return pa.array(counts)
        if self._what == "mean":
            figures = figures / np.maximum(counts, 1)
        figures = figures / self._factor
        missing = counts == 0 if self._what != "sum" else None
        if pa.types.is_integer(kind):
            return pa.array(np.rint(figures).astype(np.int64), mask=missing)
        return pa.array(figures, mask=missing)

    def _fill(
        self, draw: Draw, series: Integers, places: Integers, figures: Floats, counts: Integers
    ) -> None:
        raise NotImplementedError

    def _read(self, draw: Draw, rows: Integers) -> tuple[Floats, Bools]:
        """The numbers in units of their last digit where that is known, 0 where missing, and whether each is there."""
        array = draw.fetch(self._of, rows)
        there = np.asarray(array.is_valid())
        numbers = _ticks(array).astype(np.float64) * self._factor
        return np.rint(numbers) if self._exact else numbers, there


class _Moving(_Figures):
    """Over a window that ends with the row."""

    def __init__(self, of: str, measure: str, window: int, factor: float, *, exact: bool) -> None:
        super().__init__(of, measure, factor, exact=exact)
        self._window = window

    def _fill(
        self, draw: Draw, series: Integers, places: Integers, figures: Floats, counts: Integers
    ) -> None:
        rows = draw.rows()
        empty, join = _JOINS[self._what]
        for found in spans(series, places, self._window - 1):
            shift = _offsets(rows[found.part], places[found.part], found)
            numbers, there = self._read(draw, found.places + shift)
            numbers = np.where(there, numbers, empty)
            reach = found.own - found.starts[found.runs[found.own]]
            total, count = np.full(len(found.own), empty), np.zeros(len(found.own), dtype=np.int64)
            for back in range(min(self._window, int(reach.max()) + 1)):
                inside = reach >= back
                place = np.where(inside, found.own - back, 0)
                total = join(total, np.where(inside, numbers[place], empty))
                count += inside & there[place]
            figures[found.part] = np.where(count > 0, total, 0.0)
            counts[found.part] = count


_JOINS: dict[str, tuple[float, Callable[[Floats, Floats], Floats]]] = {
    "sum": (0.0, np.add),
    "mean": (0.0, np.add),
    "smallest": (np.inf, np.minimum),
    "largest": (-np.inf, np.maximum),
}


def _offsets(rows: Integers, places: Integers, found: Spans) -> Integers:
    """What is added to a place of each run to give its row."""
    first = np.searchsorted(found.own, found.starts)
    shift: Integers = np.repeat(rows[first] - places[first], found.lengths)
    return shift


class _Running(_Figures):
    """From the first row of the series: whole chunks of it, which are kept, and what came since."""

    def __init__(self, of: str, measure: str, factor: float, *, exact: bool) -> None:
        super().__init__(of, measure, factor, exact=exact)
        self._chunks: dict[tuple[int, int], tuple[float, int]] = {}

    def _fill(
        self, draw: Draw, series: Integers, places: Integers, figures: Floats, counts: Integers
    ) -> None:
        rows = draw.rows()
        chunk = places // _CHUNK
        if int(chunk.max()) > _MOST_CHUNKS:
            raise Problem(
                f"A running figure goes over at most {_MOST_CHUNKS * _CHUNK:,} rows of a series.",
                mend="Let it begin anew for each parent, or take a moving one.",
            )
        # A chunk is a series of its own here; the sums of those before it are added in the end.
        names = series * (_MOST_CHUNKS + 1) + chunk
        for found in spans(names, places % _CHUNK, _CHUNK):
            shift = _offsets(rows[found.part], (places % _CHUNK)[found.part], found)
            numbers, there = self._read(draw, found.places + shift)
            figures[found.part] = added(numbers, found)[found.own]
            counts[found.part] = added(there.astype(np.float64), found)[found.own].astype(np.int64)
        later = np.flatnonzero(chunk > 0)
        for name in np.unique(names[later]):
            here = later[names[later] == name]
            row = int(rows[here[0]] - places[here[0]])
            total, count = self._above(draw, int(series[here[0]]), row, int(chunk[here[0]]))
            figures[here] += total
            counts[here] += count

    def _above(self, draw: Draw, series: int, first_row: int, chunk: int) -> tuple[float, int]:
        """The sum and the count of the chunks of a series before `chunk`, added in their order."""
        total, count = 0.0, 0
        for place in range(chunk):
            found = self._chunks.get((series, place))
            if found is None:
                numbers, there = self._read(
                    draw, first_row + place * _CHUNK + np.arange(_CHUNK, dtype=np.int64)
                )
                found = self._chunks[series, place] = (float(np.cumsum(numbers)[-1]), int(there.sum()))
            total, count = total + found[0], count + found[1]
        return total, count
