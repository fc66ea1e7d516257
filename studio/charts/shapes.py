"""One column on both sides: bars with the reference as a line over them, cumulative curves, quantiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from studio.charts import scales
from studio.charts.style import Style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SYNTHETIC, REFERENCE = "synthetic", "reference"
"""The group ids of the marks of either side, which an SVG file keeps."""


@dataclass(frozen=True, slots=True)
class Bins:
    """n + 1 ascending edges in a unit: "number", "date", "time of day" or "duration", times in seconds."""

    edges: Sequence[float]
    unit: str


def draw_histogram(
    axes: Axes, bins: Bins, synthetic: ArrayLike, reference: ArrayLike | None, style: Style
) -> None:
    """Shares (0 to 1) by bin; NaN in the reference is not drawn."""
    places = scales.placed(bins.edges, bins.unit)
    own = np.asarray(synthetic, dtype=np.float64)
    gap = np.diff(places) * (0.06 if len(own) < 60 else 0.0)
    bars = axes.bar(
        places[:-1] + gap / 2, own, np.diff(places) - gap, align="edge", color=style.synthetic, alpha=0.85
    )
    for bar in bars:
        bar.set_gid(SYNTHETIC)
    if reference is not None:
        _line_over(axes, places, np.asarray(reference, dtype=np.float64), style)
    _share_axis(axes)
    scales.scale(axes.xaxis, bins.unit, bins.edges[0], bins.edges[-1])
    axes.set_xlim(places[0], places[-1])


def draw_shares(
    axes: Axes, labels: Sequence[str], synthetic: ArrayLike, reference: ArrayLike | None, style: Style
) -> None:
    """Shares (0 to 1) by label; the reference is a stroke over each bar, NaN is not drawn."""
    own = np.asarray(synthetic, dtype=np.float64)
    width = 0.76
    for bar in axes.bar(range(len(own)), own, width, color=style.synthetic, alpha=0.85):
        bar.set_gid(SYNTHETIC)
    if reference is not None:
        other = np.asarray(reference, dtype=np.float64)
        known = np.flatnonzero(np.isfinite(other))
        strokes = axes.hlines(
            other[known], known - width / 2, known + width / 2, color=style.reference, linewidth=2.2
        )
        strokes.set_gid(REFERENCE)
    _share_axis(axes)
    scales.labelled(axes, labels)
    axes.set_xlim(-0.6, max(len(own), 1) - 0.4)


def draw_cumulative(axes: Axes, reference: NDArray[np.float64], synthetic: NDArray[np.float64], style: Style,
                    unit: str) -> None:  # fmt: skip
    """Curves as corners (value, share of values up to there), each of shape (n, 2)."""
    # Solid and dashed: they differ also in black and white.
    for corners, name, color, line in (
        (synthetic, SYNTHETIC, style.synthetic, "-"),
        (reference, REFERENCE, style.reference, (0, (3.0, 1.6))),
    ):
        axes.plot(scales.placed(corners[:, 0], unit), corners[:, 1], color=color, gid=name, linestyle=line)
    _share_axis(axes)
    axes.set_ylim(0, 1)
    values = np.concatenate((reference[:, 0], synthetic[:, 0]))
    _fit(axes, values, unit)


def draw_quantiles(axes: Axes, points: NDArray[np.float64], style: Style, unit: str) -> None:
    """The same quantiles of both sides, shape (n, 2): the reference along x, the synthetic side along y."""
    if len(points):
        ends = scales.placed([points.min(), points.max()], unit)
        axes.plot(ends, ends, color=style.reference, linewidth=1.6)
        places = scales.placed(points, unit)
        axes.plot(places[:, 0], places[:, 1], "o", markersize=3.6, color=style.synthetic, gid=SYNTHETIC,
                  markeredgewidth=0)  # fmt: skip
        _fit(axes, points.ravel(), unit)
        scales.scale(axes.yaxis, unit, float(points.min()), float(points.max()))
    axes.grid(True)
    axes.set_xlabel("reference")
    axes.set_ylabel("synthetic")


def _line_over(axes: Axes, places: NDArray[np.float64], shares: NDArray[np.float64], style: Style) -> None:
    from matplotlib.patheffects import withStroke

    middles = (places[:-1] + places[1:]) / 2
    rim = [withStroke(linewidth=3.4, foreground=style.surface)]
    axes.plot(
        middles, shares, color=style.reference, gid=REFERENCE, solid_joinstyle="round", path_effects=rim
    )
    known = np.isfinite(np.concatenate(([np.nan], shares, [np.nan])))
    alone = np.flatnonzero(known[1:-1] & ~known[:-2] & ~known[2:])
    if len(alone):
        axes.hlines(shares[alone], places[alone], places[alone + 1], color=style.reference).set_gid(REFERENCE)


def _fit(axes: Axes, seconds: NDArray[np.float64], unit: str) -> None:
    if len(seconds):
        low, high = float(seconds.min()), float(seconds.max())
        scales.scale(axes.xaxis, unit, low, high)
        if high > low:
            axes.set_xlim(*scales.placed([low, high], unit))


def _share_axis(axes: Axes) -> None:
    scales.shares(axes.yaxis)
    axes.grid(True, axis="y")
