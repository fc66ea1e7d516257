"""What the Compare page shows, as frozen values ready to paint: no Arrow reading and no arithmetic is left to do.

Where a value is about both sides the reference comes first. Times are seconds (since 1970-01-01 UTC, since midnight,
or of a duration).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from studio.app.preview import ColumnChart
from studio.quality import Comparison, Histogram
from studio.quality.distribution import Unit

Band = Literal["good", "fair", "poor"]
Kind = Literal["histogram", "cumulative", "qq", "group"]
Floats: TypeAlias = NDArray[np.float64]

GOOD, FAIR = 0.90, 0.75
"""The scores from which a column or pair is called good, and fair."""


def band_of(score: float) -> Band:
    """A score from 0 to 1 as a word."""
    return "good" if score >= GOOD else "fair" if score >= FAIR else "poor"


def signed(figure: float) -> str:
    """A correlation or a difference of two in words: 0.07, −0.31, never a minus before nothing."""
    return f"{figure:.2f}".replace("-0.00", "0.00").replace("-", "−")


@dataclass(frozen=True, slots=True)
class Sides:
    """Both tables in memory, for the parts that are looked at one at a time."""

    reference: pa.Table
    synthetic: pa.Table


@dataclass(frozen=True, slots=True)
class Tile:
    """A score over everything: `worst` leads to the column or pair to look at, `term` is the measure's own sentence."""

    measure: str
    """Its name in `MEASURES`."""
    title: str
    score: float
    band: Band
    sentence: str
    term: str
    worst_words: str
    sample_words: str
    worst: tuple[str, ...]
    """One column or two."""


@dataclass(frozen=True, slots=True)
class ColumnEntry:
    """A line of the column list. `score` is None, with a `reason`, where the column is not compared."""

    name: str
    score: float | None
    reason: str
    chart: ColumnChart | None
    kinds: tuple[Kind, ...]
    """The charts there are of it, the first one shown first."""
    discrete: bool


@dataclass(frozen=True, slots=True, eq=False)
class PairMaps:
    """How strongly each two columns are related on either side, square and symmetric, NaN where it is not known.

    Two columns of numbers or times have Pearson's r (-1 to 1), any other two Cramér's V (0 to 1).
    """

    names: tuple[str, ...]
    numeric: tuple[bool, ...]
    reference: Floats
    synthetic: Floats
    left_out: int
    """Columns that take part in pairs but have no place on the map."""

    @property
    def difference(self) -> Floats:
        """Synthetic less reference."""
        return self.synthetic - self.reference

    def term(self, first: int, second: int) -> str:
        """What the cell of two columns holds."""
        return "correlation" if self.numeric[first] and self.numeric[second] else "association"


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """The page at a glance; `comparison` is what the words and charts were made from."""

    comparison: Comparison
    tiles: tuple[Tile, ...]
    columns: tuple[ColumnEntry, ...]
    """Worst first, then what is not compared."""
    pairs: PairMaps
    groups: tuple[str, ...]
    """Columns by which another one can be split, the best one first."""
    words: str
    sides: Sides

    def entry(self, name: str) -> ColumnEntry | None:
        """The line of a column."""
        return next((entry for entry in self.columns if entry.name == name), None)


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """Both cumulative curves as corners (value, share of values up to there), each of shape (n, 2).

    `gap` is where they lie furthest apart, which is what the Kolmogorov-Smirnov score measures: the value and both
    shares. `coarse` is the reference's curve with many rows between its corners, for pictures that leave the screen.
    """

    unit: Unit
    reference: Floats
    synthetic: Floats
    gap: tuple[float, float, float] | None
    coarse: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Quantiles:
    """The same quantiles of both sides as points (reference, synthetic), shape (n, 2); `coarse` as for `Curves`."""

    unit: Unit
    points: Floats
    coarse: Floats


@dataclass(frozen=True, slots=True)
class Panel:
    """One group of rows: what they share, how alike both sides are in it, and the column's shape there."""

    label: str
    score: float | None
    histogram: Histogram
    rows: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Panels:
    """A column split by another one, on common bins or labels."""

    name: str
    by: str
    panels: tuple[Panel, ...]
    left_out: int
    """Groups that are not shown."""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Rows counted in the cells of a grid: `shares` of all rows, first axis x; NaN for cells of fewer than ten."""

    x_edges: Floats
    y_edges: Floats
    shares: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Cloud:
    """Rows as points, shape (n, 2). `reference` is for the screen alone; what leaves it shows `reference_grid`."""

    names: tuple[str, str]
    units: tuple[Unit, Unit]
    reference: Floats
    synthetic: Floats
    reference_grid: Grid
    figures: tuple[float | None, float | None]
    """Pearson's r of either side; None where it is not known or has no meaning."""
    outside: float = 0.0
    """The share of rows that lie beyond the grid, which is the part of the plane that is shown."""


@dataclass(frozen=True, slots=True, eq=False)
class Mosaic:
    """Shares of the combinations of two columns' labels, each of shape (first labels, second labels), summing to 1."""

    names: tuple[str, str]
    labels: tuple[tuple[str, ...], tuple[str, ...]]
    reference: Floats
    synthetic: Floats
    rows: tuple[int, int]


Chart: TypeAlias = Histogram | Curves | Quantiles | Panels | Cloud | Mosaic


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column large. `chart` is None where there is nothing to draw, for a `reason`."""

    name: str
    kind: Kind
    by: str
    words: str
    chart: Chart | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PairView:
    """Two columns together, large."""

    first: str
    second: str
    words: str
    chart: Chart | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RowsView:
    """Where the rows of both sides lie on the two directions that tell most about them; None for a `reason`."""

    cloud: Cloud | None
    words: str
    reason: str = ""
