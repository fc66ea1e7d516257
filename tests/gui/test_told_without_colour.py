"""Nothing is told by colour alone: both sides of every chart differ in the way they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as Tree

import numpy as np
import pyarrow as pa
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from studio.app.comparing import Kind, column_view, pair_view, rows_view, view_of
from studio.app.preview import ColumnChart
from studio.gui.painting import draw_mark
from studio.gui.panels.chart_header import paint_chart
from studio.gui.panels.compare.canvas import plot_of
from studio.gui.panels.compare.heat_maps import HeatMaps
from studio.gui.panels.compare.plot import Plot
from studio.gui.panels.compare.together_plots import RowsPlot
from studio.gui.theme import NAMES, apply_theme, current_theme, load_theme

Marks = set[tuple[str, str]]
SVG = "{http://www.w3.org/2000/svg}"
_SIZE = QSize(420, 260)


@pytest.fixture(autouse=True, params=NAMES)
def _theme(request: pytest.FixtureRequest, qapp: QApplication) -> None:
    apply_theme(qapp, load_theme(request.param))


@pytest.fixture(scope="module")
def sides() -> tuple[pa.Table, pa.Table]:
    chance = np.random.default_rng(5)
    x = chance.normal(40, 10, 600)
    words = np.array(["a", "b", "c"])[chance.integers(0, 3, 600)]
    reference = pa.table({"x": x, "y": -x + chance.normal(0, 6, 600), "word": words, "other": words})
    synthetic = pa.table(
        {"x": x + 3, "y": chance.permutation(-x), "word": np.roll(words, 7), "other": np.roll(words, 3)}
    )
    return reference, synthetic


def drawn(paint: Callable[[QPainter], object]) -> dict[str, Marks]:
    """For each side, the kinds of strokes and fills in its colour: what is drawn, how it is dashed and how thick."""
    theme = current_theme()
    found: dict[str, Marks] = {"synthetic": set(), "reference": set()}
    for group in Tree.fromstring(_as_svg(paint)).iter(f"{SVG}g"):
        shapes = {child.tag.removeprefix(SVG) for child in group} - {"g", "text"}
        for side, marks in found.items():
            for way in ("fill", "stroke"):
                if group.get(way, "").lower() == getattr(theme, side).lower():
                    dash = "dashed" if way == "stroke" and group.get("stroke-dasharray") else "solid"
                    marks |= {(way, f"{shape} {dash}") for shape in shapes}
    return found


def _as_svg(paint: Callable[[QPainter], object]) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QSvgGenerator()
    device.setOutputDevice(buffer)
    device.setSize(_SIZE)
    painter = QPainter(device)
    paint(painter)
    painter.end()
    return bytes(buffer.data().data()).decode()


@pytest.mark.parametrize(
    ("name", "kind"), [("x", "histogram"), ("x", "cumulative"), ("x", "qq"), ("word", "histogram")]
)
def test_columns_are_drawn_differently_on_both_sides(
    sides: tuple[pa.Table, pa.Table], name: str, kind: Kind
) -> None:
    view = view_of(*sides)
    found = drawn(lambda painter: paint(plot_of(column_view(view, name, kind, "").chart), painter))
    differ(found)


def test_rows_of_both_sides_are_discs_and_rings(sides: tuple[pa.Table, pa.Table]) -> None:
    cloud, theme = rows_view(view_of(*sides)).cloud, current_theme()
    one, none = cloud.reference[:1], cloud.reference[:0]
    for synthetic, reference, is_ring in ((one, none, False), (none, one, True)):
        plot = RowsPlot(replace(cloud, synthetic=synthetic, reference=reference))
        dark = np.argwhere(
            _far(picture(lambda painter, plot=plot: paint(plot, painter)), theme.color("surface"))
        )
        assert 8 <= len(dark) <= 40
        middle = dark.mean(axis=0).round().astype(int)
        assert (middle.tolist() not in dark.tolist()) == is_ring


def test_pairs_name_their_sides(sides: tuple[pa.Table, pa.Table]) -> None:
    view = view_of(*sides)
    for pair in (("x", "y"), ("word", "other")):
        plot = plot_of(pair_view(view, *pair).chart)
        words = _as_svg(lambda painter, plot=plot: paint(plot, painter))
        assert "synthetic" in words
        assert "reference" in words


@pytest.mark.parametrize("separate", [False, True])
def test_header_charts_have_bars_and_lines(separate: bool) -> None:
    theme = current_theme()
    chart = ColumnChart((0.2, 0.5, 0.3), (0.3, 0.3, 0.4), "", separate)
    area = QRectF(10, 10, 120, 34)
    differ(drawn(lambda p: paint_chart(p, area, chart, theme.color("synthetic"), theme.color("reference"))))


def test_legends_show_a_block_and_a_line() -> None:
    differ(
        drawn(
            lambda p: [
                draw_mark(p, QRectF(0, 20 * i, 14, 10), s) for i, s in enumerate(("synthetic", "reference"))
            ]
        )
    )


def test_cells_below_nothing_have_a_stroke(sides: tuple[pa.Table, pa.Table]) -> None:
    maps = HeatMaps()
    maps.resize(640, 260)
    view = view_of(*sides)
    maps.show_maps(view.pairs)
    image = maps.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    names = view.pairs.names
    cells = [(i, j) for i in range(len(names)) for j in range(len(names)) if i != j]
    told = [(view.pairs.reference[i, j], _has_stroke(maps, image, (i, j))) for i, j in cells]
    assert any(value < -0.5 for value, _ in told)
    assert all(
        stroke == (value <= -0.16)
        for value, stroke in told
        if np.isfinite(value) and abs(value + 0.16) > 0.02
    )


def _has_stroke(maps: HeatMaps, image: QImage, cell: tuple[int, int]) -> bool:
    place, ratio = maps.cell_place(0, cell), image.devicePixelRatio()
    column = [
        image.pixelColor(round(place.x() * ratio), round((place.y() + d) * ratio)) for d in range(-5, 6)
    ]
    return max(c.lightnessF() for c in column) - min(c.lightnessF() for c in column) > 0.2


def paint(plot: Plot, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plot.paint(painter, QRectF(0, 0, _SIZE.width(), _SIZE.height()), -1)


def picture(paint: Callable[[QPainter], object]) -> NDArray[np.int64]:
    """Red, green and blue of every pixel."""
    image = QImage(_SIZE, QImage.Format.Format_RGB888)
    image.fill(current_theme().color("surface"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.int64)


def _far(pixels: NDArray[np.int64], ground: QColor) -> NDArray[np.bool_]:
    return np.abs(pixels - (ground.red(), ground.green(), ground.blue())).sum(axis=2) > 60


def differ(found: dict[str, Marks]) -> None:
    assert found["synthetic"], "the synthetic side is drawn in its colour"
    assert found["reference"], "so is the reference"
    assert not found["synthetic"] & found["reference"]
