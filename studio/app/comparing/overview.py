"""The page at a glance: scores as tiles, columns worst first, pairs as maps."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pyarrow as pa

from studio.app.compare import made
from studio.app.comparing.maps import pair_maps
from studio.app.comparing.views import ColumnEntry, ComparisonView, Kind, Sides, Tile, band_of
from studio.app.preview import ColumnChart
from studio.problems import Problem
from studio.progress import Progress
from studio.quality import ColumnScore, Comparison, compare, histogram, shape_of
from studio.quality.distribution import CategoryShape
from studio.quality.measure import COLUMN_SHAPES, OVERALL, PAIR_TRENDS, Measure
from studio.quality.roles import CONTINUOUS, LEFT_OUT

if TYPE_CHECKING:
    from studio.model.document import Document

SYNTHETIC_ROWS = 200_000
"""Rows that are made for a comparison at most."""

_SMALL_BINS, _SMALL_LABELS = 24, 10
_MOST_GROUPS = 24
_SENTENCES = {
    COLUMN_SHAPES.name: "How well each column keeps its shape.",
    PAIR_TRENDS.name: "How well related columns stay related.",
    OVERALL.name: "The mean of shapes and trends.",
}


def comparison_of(
    document: Document, table_id: str, reference: pa.Table, progress: Progress | None = None
) -> ComparisonView:
    """Make the table at its reference's number of rows, 200,000 at most, and compare.

    Raises Problem where a column cannot be made or nothing can be compared, `Cancelled` if asked to stop.
    """
    progress = progress or Progress()
    named = document.table(table_id).reference
    wanted = reference.num_rows if named is None else named.rows
    synthetic = made(document, table_id, min(wanted, SYNTHETIC_ROWS), _part(progress, 0.0, 0.3))
    return view_of(reference, synthetic, _part(progress, 0.3, 1.0))


def view_of(reference: pa.Table, synthetic: pa.Table, progress: Progress | None = None) -> ComparisonView:
    """Compare two tables; raises Problem where they have no column in common."""
    progress = progress or Progress()
    start = time.monotonic()
    found = compare(reference, synthetic, progress=_part(progress, 0.0, 0.6))
    if not found.columns:
        raise Problem(
            "No column of this table has the name of a column of the reference.",
            mend="Rename the columns that belong together.",
        )
    entries = []
    for score in found.columns:
        progress.report(600, 1000, f"Drawing {score.name}")
        entries.append(_entry(score, reference[score.name], synthetic[score.name]))
    entries.sort(key=lambda entry: 2.0 if entry.score is None else entry.score)
    entries += [
        ColumnEntry(name, None, "Only in the reference.", None, (), False) for name in found.only_in_reference
    ]
    entries += [
        ColumnEntry(name, None, "Not in the reference.", None, (), False) for name in found.only_in_synthetic
    ]
    maps = pair_maps(found, reference, synthetic, _part(progress, 0.65, 1.0))
    seconds = time.monotonic() - start
    words = f"compared {_beside(found)} in {_seconds(seconds)}"
    return ComparisonView(
        found, _tiles(found), tuple(entries), maps, _groups(found, reference, synthetic), words,
        Sides(reference, synthetic),
    )  # fmt: skip


def _part(progress: Progress, start: float, end: float) -> Progress:
    """A progress of its own that fills the stretch from `start` to `end` (0 to 1) of another one."""

    def report(done: int, total: int, text: str) -> None:
        share = done / total if total else 0.0
        progress.report(round(1000 * (start + (end - start) * share)), 1000, text)

    return Progress(report)


def _beside(found: Comparison) -> str:
    return f"{found.synthetic_rows:,} synthetic rows with {found.reference_rows:,} of the reference"


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 0.1 else "under 0.1 s"


def _tiles(found: Comparison) -> tuple[Tile, ...]:
    columns = [(score.score, score.name) for score in found.columns if score.score is not None]
    pairs = [(pair.score, pair.columns) for pair in found.pairs if pair.score is not None]
    tiles = []
    if found.column_shapes is not None:
        worst = min(columns)
        words = f"worst: {worst[1]} {100 * worst[0]:.0f}"
        sample = f"{len(columns):,} of {_count(len(found.columns), 'column')}"
        tiles.append(_tile(COLUMN_SHAPES, found.column_shapes, words, sample, (worst[1],)))
    if found.pair_trends is not None:
        low, (first, second) = min(pairs)
        words = f"worst: {first} × {second} {100 * low:.0f}"
        sample = f"{len(pairs):,} related of {_count(len(found.pairs), 'pair')}"
        tiles.append(_tile(PAIR_TRENDS, found.pair_trends, words, sample, (first, second)))
    if found.overall is not None:
        sample = f"{found.synthetic_rows:,} rows beside {found.reference_rows:,}"
        weaker = min(tiles, key=lambda tile: tile.score)
        words = f"weaker: {weaker.title.lower()} {100 * weaker.score:.0f}"
        tiles.append(_tile(OVERALL, found.overall, words, sample, weaker.worst))
    return tuple(tiles)


def _tile(measure: Measure, score: float, words: str, sample: str, worst: tuple[str, ...]) -> Tile:
    sentence = _SENTENCES[measure.name]
    return Tile(
        measure.name, measure.title, score, band_of(score), sentence, measure.sentence, words, sample, worst
    )


def _count(n: int, what: str) -> str:
    return f"{n:,} {what}{'' if n == 1 else 's'}"


def _entry(score: ColumnScore, reference: pa.ChunkedArray, synthetic: pa.ChunkedArray) -> ColumnEntry:
    discrete = score.role not in CONTINUOUS and score.role != "id"
    found = histogram(reference, synthetic, _SMALL_LABELS if discrete else _SMALL_BINS,
                      as_categories=score.role in ("categorical", "boolean"))  # fmt: skip
    line = None if found.reference is None else found.reference.shares
    separate = isinstance(found.synthetic, CategoryShape)
    chart = ColumnChart(found.synthetic.shares, line, "", separate)
    if separate and score.role in LEFT_OUT:
        return ColumnEntry(score.name, None, score.reason or "", None, (), discrete)
    kinds: tuple[Kind, ...] = ("histogram",)
    if score.score is not None:
        kinds = ("histogram", "group") if separate else ("histogram", "cumulative", "qq", "group")
    return ColumnEntry(score.name, score.score, score.reason or "", chart, kinds, separate)


def _groups(found: Comparison, reference: pa.Table, synthetic: pa.Table) -> tuple[str, ...]:
    """Columns of few values; the one with the fewest is best, and of those the last, where the outcome often stands."""
    sizes = []
    for place, score in enumerate(found.columns):
        if score.role in ("categorical", "boolean") and score.score is not None:
            sides = reference[score.name], synthetic[score.name]
            n = max(shape_of(side, 1, as_categories=True).summary.distinct or 0 for side in sides)
            if 2 <= n <= _MOST_GROUPS:
                sizes.append((n, -place, score.name))
    return tuple(name for _, _, name in sorted(sizes))
