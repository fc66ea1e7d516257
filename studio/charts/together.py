"""Columns together: maps of how strongly they are related, rows as points or in cells, mosaics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio.charts import scales
from studio.charts.shapes import REFERENCE, SYNTHETIC
from studio.charts.style import Style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Floats = NDArray[np.float64]

_NAMED_WIDTH = 0.06
_SIGNED = 30
"""Columns up to which the cells of a map have room for a sign."""


@dataclass(frozen=True, slots=True)
class Map:
    """Square values from -limit to limit, NaN where not known; `named` writes the rows' names beside it."""

    values: Floats
    names: Sequence[str]
    limit: float
    named: bool


def draw_map(axes: Axes, map_: Map, style: Style) -> None:
    """Blue above nothing and orange below; the columns' names stand below, a colour bar under them."""
    from matplotlib.colors import LinearSegmentedColormap

    colors = LinearSegmentedColormap.from_list("studio", [style.negative, style.neutral, style.positive])
    names, limit, n = map_.names, map_.limit, len(map_.names)
    mesh = axes.pcolormesh(np.arange(n + 1), np.arange(n + 1), map_.values, cmap=colors, vmin=-limit, vmax=limit,
                           edgecolors=style.surface, linewidth=0.6)  # fmt: skip
    below = np.argwhere(np.nan_to_num(map_.values) <= -0.1 * limit)
    if n <= _SIGNED:
        # The sign is told without colours too.
        axes.plot(below[:, 1] + 0.5, below[:, 0] + 0.5, linestyle="none", marker="_", color=style.text,
                  markersize=max(2.0, 40 / max(1, n)), markeredgewidth=0.9, gid="below nothing")  # fmt: skip
    axes.set_aspect("equal")
    axes.invert_yaxis()
    texts = [scales.shortened(name) for name in names]
    size = max(4.0, min(8.0, 110 / max(1, n)))
    axes.set_xticks(np.arange(n) + 0.5, texts, rotation=90, fontsize=size)
    axes.set_yticks(np.arange(n) + 0.5, texts if map_.named else [""] * n, fontsize=size)
    axes.spines[:].set_visible(False)
    bar = axes.figure.colorbar(mesh, ax=axes, orientation="horizontal", fraction=0.04, pad=0.03, aspect=30)
    bar.outline.set_visible(False)
    bar.set_ticks([-limit, 0, limit], labels=[f"−{limit:g}", "0", f"{limit:g}"])


def draw_points(
    axes: Axes, points: Floats, style: Style, units: tuple[str, str] = ("number", "number")
) -> None:
    """Synthetic rows, shape (n, 2), as points. There is no such drawing of a reference: see `draw_cells`."""
    x, y = (scales.placed(points[:, axis], units[axis]) for axis in (0, 1))
    axes.scatter(x, y, s=7, color=style.synthetic, alpha=0.55, linewidths=0, gid=SYNTHETIC)


def draw_cells(
    axes: Axes,
    edges: tuple[Floats, Floats],
    shares: Floats,
    style: Style,
    units: tuple[str, str] = ("number", "number"),
) -> None:
    """The reference as shares of its rows in cells, first axis x; the more the darker, nothing for NaN or 0."""
    x, y = (scales.placed(edges[axis], units[axis]) for axis in (0, 1))
    known = np.where(np.isfinite(shares), shares, 0.0)
    most = float(known.max()) or 1.0
    from matplotlib.colors import to_rgba

    for i, j in np.argwhere(known > 0).tolist():
        strength = 0.15 + 0.6 * float(np.sqrt(known[i, j] / most))
        corners = [x[i], x[i + 1], x[i + 1], x[i]], [y[j], y[j], y[j + 1], y[j + 1]]
        axes.fill(*corners, color=to_rgba(style.reference, strength), linewidth=0, gid=REFERENCE)


def frame_cells(
    axes: Axes, edges: tuple[Floats, Floats], units: tuple[str, str], names: tuple[str, str]
) -> None:
    """Scales and names for a plane that shows what lies within the edges."""
    for axis, ends, unit in ((axes.xaxis, edges[0], units[0]), (axes.yaxis, edges[1], units[1])):
        scales.scale(axis, unit, float(ends[0]), float(ends[-1]))
    axes.set_xlim(*scales.placed(edges[0][[0, -1]], units[0]))
    axes.set_ylim(*scales.placed(edges[1][[0, -1]], units[1]))
    axes.grid(True)
    axes.set_xlabel(scales.shortened(names[0]))
    axes.set_ylabel(scales.shortened(names[1]))


def draw_mosaic(
    axes: Axes, labels: tuple[Sequence[str], Sequence[str]], shares: Floats, color: str, style: Style
) -> None:
    """Columns as wide as the first label's share, cut by the second label; NaN leaves its place empty."""
    from matplotlib.colors import to_rgba
    from matplotlib.patches import Rectangle

    known = np.where(np.isfinite(shares), shares, 0.0)
    widths = known.sum(axis=1)
    total = float(widths.sum()) or 1.0
    n_second = len(labels[1])
    left = 0.0
    centres = []
    for i, width in enumerate(widths / total):
        bottom = 0.0
        for j in range(n_second):
            height = float(known[i, j] / widths[i]) if widths[i] else 0.0
            shade = 1.0 - 0.8 * j / max(1, n_second - 1)
            axes.add_patch(Rectangle((left, bottom), width, height, facecolor=to_rgba(color, shade),
                                     edgecolor=style.surface, linewidth=0.8))  # fmt: skip
            if i == 0 and height > 0.04:
                axes.text(-0.015, bottom + height / 2, scales.shortened(labels[1][j]), ha="right", va="center",
                          fontsize=7.5, color=style.faint)  # fmt: skip
            bottom += height
        centres.append(left + width / 2)
        left += width
    wide = widths / total >= _NAMED_WIDTH
    texts = [scales.shortened(label) if named else "" for label, named in zip(labels[0], wide, strict=True)]
    axes.set_xticks(centres, texts, rotation=35, ha="right", rotation_mode="anchor")
    axes.set_yticks([])
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.spines[:].set_visible(False)
