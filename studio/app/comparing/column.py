"""One column large: its shape, its cumulative curves, its quantiles, or its shape in each group of rows."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.app.captions import short
from studio.app.comparing.crowds import crowded_curve
from studio.app.comparing.edges import rounded
from studio.app.comparing.views import (
    Chart,
    ColumnEntry,
    ColumnView,
    ComparisonView,
    Curves,
    Floats,
    Kind,
    Panel,
    Panels,
    Quantiles,
)
from studio.problems import Problem
from studio.quality import ColumnScore, Histogram, NumberShape, Role, compare, histogram
from studio.quality.binning import values_of
from studio.quality.columns import decoded
from studio.quality.distribution import CategoryShape, Shape

_BINS, _LABELS = 48, 16
_MOST_PANELS = 6
_PANEL_BINS, _PANEL_LABELS = 24, 8
_CORNERS = 400
_LEVELS = 99


def column_view(view: ComparisonView, name: str, kind: Kind = "histogram", by: str = "") -> ColumnView:
    """A chart of one column; `by` names the column that splits it, for the kind "group".

    Raises Problem where the comparison has no such column.
    """
    score = next((score for score in view.comparison.columns if score.name == name), None)
    entry = view.entry(name)
    if score is None or entry is None:
        raise Problem(f"'{name}' was not compared.", mend="Choose a column that both sides have.")
    if kind not in entry.kinds:
        kind = "histogram"
    if by not in view.groups or by == name:
        by = next((group for group in view.groups if group != name), "")
    if not entry.kinds:
        return ColumnView(name, kind, "", "", None, entry.reason)
    if kind == "group" and not by:
        return ColumnView(name, kind, "", "", None, "There is no other column of few values to split by.")
    whole = column_histogram(view, name)
    return ColumnView(name, kind, by, _words(score, whole), _chart(view, entry, kind, by, whole))


def column_histogram(view: ComparisonView, name: str, bins: int = _BINS, labels: int = _LABELS) -> Histogram:
    """Both sides of a column on common round bins or labels."""
    reference, synthetic = view.sides.reference[name], view.sides.synthetic[name]
    as_categories = _role(view, name) in ("categorical", "boolean")
    found = histogram(reference, synthetic, labels if as_categories else bins, as_categories=as_categories)
    like = rounded(found, bins)
    return found if like is None else histogram(reference, synthetic, bins, like=like)


def grouped(view: ComparisonView, name: str, by: str) -> Panels:
    """A column's shape in each of the largest groups that the values of `by` make."""
    sides = view.sides
    role = _role(view, name)
    whole = column_histogram(view, name, _PANEL_BINS, _PANEL_LABELS).synthetic
    groups = histogram(sides.reference[by], sides.synthetic[by], _MOST_PANELS, as_categories=True).synthetic
    assert isinstance(groups, CategoryShape)
    labels = [as_labels(side[by]) for side in (sides.reference, sides.synthetic)]
    panels = tuple(
        _panel(
            label, role, whole,
            sides.reference[name].filter(pc.equal(labels[0], label)),
            sides.synthetic[name].filter(pc.equal(labels[1], label)),
        )
        for label in sorted(groups.labels)
    )  # fmt: skip
    distinct = groups.summary.distinct or len(groups.labels)
    return Panels(name, by, panels, max(0, distinct - len(panels)))


def as_labels(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The values as the texts by which categories are counted."""
    return decoded(column).cast(pa.large_string())


def _chart(view: ComparisonView, entry: ColumnEntry, kind: Kind, by: str, whole: Histogram) -> Chart:
    if kind == "group":
        return grouped(view, entry.name, by)
    if kind == "histogram" or not isinstance(whole.synthetic, NumberShape):
        return whole
    unit = whole.synthetic.unit
    reference, synthetic = (np.sort(values_of(side[entry.name]).values.astype(np.float64))
                            for side in (view.sides.reference, view.sides.synthetic))  # fmt: skip
    coarse = crowded_curve(whole)
    if kind == "cumulative":
        return Curves(unit, _steps(reference), _steps(synthetic), _gap(reference, synthetic), coarse)
    levels = (np.arange(_LEVELS) + 0.5) / _LEVELS
    points = np.column_stack([np.quantile(side, levels, method="hazen") for side in (reference, synthetic)])
    return Quantiles(unit, points, _coarse_points(coarse, synthetic, levels))


def _steps(ordered: Floats) -> Floats:
    """The corners of the empirical distribution function: all of them, or where it passes evenly spaced shares."""
    places = np.unique(ordered)
    if len(places) > _CORNERS:
        places = np.unique(ordered[np.linspace(0, len(ordered) - 1, _CORNERS).astype(np.int64)])
    after = np.searchsorted(ordered, places, side="right") / len(ordered)
    before = np.concatenate(([0.0], after[:-1]))
    return np.column_stack([np.repeat(places, 2), np.column_stack([before, after]).ravel()])


def _gap(reference: Floats, synthetic: Floats) -> tuple[float, float, float]:
    both = np.concatenate((reference, synthetic))
    f = np.searchsorted(reference, both, side="right") / len(reference)
    g = np.searchsorted(synthetic, both, side="right") / len(synthetic)
    place = int(np.abs(f - g).argmax())
    return float(both[place]), float(f[place]), float(g[place])


def _coarse_points(coarse: Floats, synthetic: Floats, levels: Floats) -> Floats:
    if not len(coarse):
        return coarse
    return np.column_stack([np.interp(levels, coarse[:, 1], coarse[:, 0]), np.quantile(synthetic, levels)])


def _panel(
    label: str, role: Role, whole: Shape, reference: pa.ChunkedArray, synthetic: pa.ChunkedArray
) -> Panel:
    found = histogram(reference, synthetic, as_categories=isinstance(whole, CategoryShape), like=whole)
    score = compare(pa.table({"": reference}), pa.table({"": synthetic}), {"": role}).columns[0].score
    return Panel(label, score, found, (len(reference), len(synthetic)))


def _role(view: ComparisonView, name: str) -> Role:
    return next(score.role for score in view.comparison.columns if score.name == name)


def _words(score: ColumnScore, found: Histogram) -> str:
    if score.score is None:
        return score.reason or ""
    term = "KS" if score.metric == "KSComplement" else "TV"
    parts = [f"{term} {1 - score.score:.3f}"]
    old, new = found.reference, found.synthetic
    if old is not None and isinstance(new, NumberShape):
        if new.unit == "number" and new.summary.mean is not None and old.summary.mean is not None:
            parts.append(f"mean {short(new.summary.mean)}, reference {short(old.summary.mean)}")
    elif old is not None and new.summary.distinct is not None and old.summary.distinct is not None:
        parts.append(f"{new.summary.distinct:,} values, reference {old.summary.distinct:,}")
    missing = score.synthetic_missing, score.reference_missing
    rows = score.synthetic_values + missing[0], score.reference_values + missing[1]
    if any(missing):
        shares = [100 * n / total for n, total in zip(missing, rows, strict=True)]
        parts.append(f"missing {shares[0]:.2g} %, reference {shares[1]:.2g} %")
    parts.append(f"{score.synthetic_values:,} values beside {score.reference_values:,}")
    return " · ".join(parts)
