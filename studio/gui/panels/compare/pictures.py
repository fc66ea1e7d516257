"""Views as pictures that may leave the window: the same numbers, the reference only where many rows lie together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio.app.comparing import (
    LEAST_ROWS,
    Chart,
    Cloud,
    ColumnView,
    Curves,
    Mosaic,
    PairMaps,
    PairView,
    Panel,
    Panels,
    Quantiles,
    RowsView,
    shareable,
    signed,
)
from studio.charts.picture import Picture
from studio.charts.shapes import (
    Bins,
    draw_cumulative,
    draw_histogram,
    draw_quantiles,
    draw_shares,
)
from studio.charts.style import Style
from studio.charts.together import Map, draw_cells, draw_map, draw_mosaic, draw_points, frame_cells
from studio.gui.sentences import said
from studio.gui.translating import later, tr
from studio.quality import Histogram, NumberShape

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_NOTE = later("The reference is drawn where at least {least_rows} of its rows lie together.")

_KINDS = {"histogram": "", "cumulative": later("cumulative"), "qq": later("quantiles")}


def _note() -> str:
    return tr(_NOTE, least_rows=LEAST_ROWS)


def picture_of_column(view: ColumnView | PairView) -> Picture | None:
    """A column or pair as it is shown large; None where there is nothing to see."""
    if view.chart is None:
        return None
    if isinstance(view, PairView):
        title = f"{view.first} × {view.second}"
    else:
        kind = tr("by {name}", name=view.by) if view.kind == "group" else tr(_KINDS[view.kind])
        title = f"{view.name} · {kind}" if kind else view.name
    chart = shareable(view.chart)
    own_legend = isinstance(chart, Cloud | Mosaic)
    caption = f"{said(view.words)} · {_note()}"
    return Picture(
        title, caption, lambda figure, style: _draw(figure, style, chart), (8.4, 4.0), sides=not own_legend
    )


def picture_of_maps(maps: PairMaps, limit: float) -> Picture:
    """The three maps; `limit` is the end of the difference's scale."""

    def draw(figure: Figure, style: Style) -> None:
        sides = (
            (later("reference"), maps.reference, 1.0),
            (later("synthetic"), maps.synthetic, 1.0),
            (later("difference"), maps.difference, limit),
        )
        for i, (title, values, end) in enumerate(sides):
            axes = figure.add_subplot(1, 3, i + 1)
            draw_map(axes, Map(values, maps.names, end, named=i == 0), style)
            axes.set_title(tr(title))

    caption = tr(
        "Correlation (Pearson's r) of two columns of numbers or dates, association (Cramér's V) of any other two."
    )
    return Picture(tr("Which columns move together"), caption, draw, (10.0, 4.6), sides=False)


def picture_of_rows(view: RowsView) -> Picture | None:
    """Where the rows lie: synthetic rows as points over the reference in cells. It holds no point of the reference."""
    if view.cloud is None:
        return None
    cloud = shareable(view.cloud)
    assert isinstance(cloud, Cloud)

    def draw(figure: Figure, style: Style) -> None:
        axes = figure.add_subplot()
        _draw_cells(axes, cloud, style)
        draw_points(axes, cloud.synthetic, style, cloud.units)
        frame_cells(axes, _edges(cloud), cloud.units, cloud.names)

    return Picture(tr("Where the rows lie · PCA"), f"{said(view.words)} · {_note()}", draw, (6.4, 4.8))


def _draw(figure: Figure, style: Style, chart: Chart) -> None:
    if isinstance(chart, Panels):
        _draw_panels(figure, style, chart)
    elif isinstance(chart, Cloud):
        left, right = figure.subplots(1, 2, sharex=True, sharey=True)
        draw_points(left, chart.synthetic, style, chart.units)
        _draw_cells(right, chart, style)
        for axes, name, r in ((left, "synthetic", chart.figures[1]), (right, "reference", chart.figures[0])):
            frame_cells(axes, _edges(chart), chart.units, chart.names)
            axes.label_outer()
            axes.set_title(name if r is None else f"{name} · r {signed(r)}")
    elif isinstance(chart, Mosaic):
        left, right = figure.subplots(1, 2)
        draw_mosaic(left, chart.labels, chart.synthetic, style.synthetic, style)
        draw_mosaic(right, chart.labels, chart.reference, style.reference, style)
        left.set_title("synthetic")
        right.set_title("reference")
    elif isinstance(chart, Curves):
        draw_cumulative(figure.add_subplot(), chart.reference, chart.synthetic, style, chart.unit)
    elif isinstance(chart, Quantiles):
        draw_quantiles(figure.add_subplot(), chart.points, style, chart.unit)
    else:
        _draw_histogram(figure.add_subplot(), chart, style)


def _draw_histogram(axes: Axes, found: Histogram, style: Style) -> None:
    shape = found.synthetic
    reference = None if found.reference is None else found.reference.shares
    if isinstance(shape, NumberShape):
        draw_histogram(axes, Bins(shape.edges, shape.unit), shape.shares, reference, style)
    else:
        draw_shares(axes, shape.labels, shape.shares, reference, style)


def _draw_panels(figure: Figure, style: Style, chart: Panels) -> None:
    n = len(chart.panels)
    across = max(1, min(n, 3))
    drawn: list[Axes] = []
    for i, panel in enumerate(chart.panels):
        axes = figure.add_subplot(-(-n // across), across, i + 1, sharey=drawn[0] if drawn else None)
        _draw_histogram(axes, panel.histogram, style)
        axes.tick_params(labelleft=i % across == 0)
        axes.set_title(_panel_title(panel))
        drawn.append(axes)
    if drawn and isinstance(chart.panels[0].histogram.synthetic, NumberShape):
        ends = np.array([axes.get_xlim() for axes in drawn])
        for axes in drawn:
            axes.set_xlim(ends[:, 0].min(), ends[:, 1].max())


def _panel_title(panel: Panel) -> str:
    label = panel.label or "(empty)"
    return label if panel.score is None else f"{label} · {100 * panel.score:.0f}"


def _draw_cells(axes: Axes, cloud: Cloud, style: Style) -> None:
    draw_cells(axes, _edges(cloud), cloud.reference_grid.shares, style, cloud.units)


def _edges(cloud: Cloud) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return cloud.reference_grid.x_edges, cloud.reference_grid.y_edges
