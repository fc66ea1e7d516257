"""Saved pictures: whole, not blank, the same bytes each time, in every theme, with any text as it is written."""

from __future__ import annotations

import hashlib
import io
import re
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib.image
import numpy as np
import pytest

from studio.charts.picture import FORMATS, Picture, render, save
from studio.charts.shapes import Bins, draw_cumulative, draw_histogram, draw_quantiles, draw_shares
from studio.charts.style import Style, load_style
from studio.charts.together import Map, draw_cells, draw_map, draw_mosaic, draw_points, frame_cells
from studio.problems import Problem

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SHARES = [0.1, 0.5, 0.3, 0.1]
_REFERENCE = [0.2, 0.4, np.nan, 0.4]
_CORNERS = np.array([[0.0, 0.0], [1.0, 0.4], [2.0, 1.0]])
_GRID = np.array([0.0, 1.0, 2.0]), np.array([0.0, 5.0, 10.0])


def _histogram(figure: Figure, style: Style) -> None:
    draw_histogram(figure.add_subplot(), Bins((0, 1, 2, 3, 4), "number"), _SHARES, _REFERENCE, style)


def _days(figure: Figure, style: Style) -> None:
    draw_histogram(
        figure.add_subplot(), Bins((1.6e9, 1.61e9, 1.62e9, 1.63e9, 1.64e9), "date"), _SHARES, None, style
    )


def _hours(figure: Figure, style: Style) -> None:
    draw_histogram(
        figure.add_subplot(), Bins((0, 3600, 7200, 10_800, 14_400), "time of day"), _SHARES, None, style
    )


def _labels(figure: Figure, style: Style) -> None:
    labels = ("$x_1$ & <b>", "", "two\nlines", "a very long label that goes on and on")
    draw_shares(figure.add_subplot(), labels, _SHARES, _REFERENCE, style)


def _curves(figure: Figure, style: Style) -> None:
    draw_cumulative(figure.add_subplot(), _CORNERS, _CORNERS + np.array([0.5, 0]), style, "number")


def _quantiles(figure: Figure, style: Style) -> None:
    draw_quantiles(figure.add_subplot(), np.array([[1.0, 2.0], [2.0, 2.5], [3.0, 4.0]]), style, "number")


def _no_quantiles(figure: Figure, style: Style) -> None:
    draw_quantiles(figure.add_subplot(), np.empty((0, 2)), style, "number")


def _map(figure: Figure, style: Style) -> None:
    values = np.array([[1.0, -0.4], [-0.4, np.nan]])
    draw_map(figure.add_subplot(), Map(values, ("a", "b"), 1.0, True), style)


def _cells(figure: Figure, style: Style) -> None:
    axes = figure.add_subplot()
    draw_cells(axes, _GRID, np.array([[0.5, np.nan], [0.0, 0.5]]), style)
    draw_points(axes, np.array([[0.5, 2.0], [1.5, 8.0]]), style)
    frame_cells(axes, _GRID, ("number", "number"), ("x", "y"))


def _mosaic(figure: Figure, style: Style) -> None:
    shares = np.array([[0.3, 0.2], [np.nan, 0.4]])
    draw_mosaic(figure.add_subplot(), (("a", "b"), ("c", "d")), shares, style.reference, style)


DRAWINGS = (
    _histogram, _days, _hours, _labels, _curves, _quantiles, _no_quantiles, _map, _cells, _mosaic,
)  # fmt: skip


def _colors(data: bytes) -> int:
    pixels = matplotlib.image.imread(io.BytesIO(data), format="png")
    return len(np.unique(pixels.reshape(-1, pixels.shape[-1]), axis=0))


@pytest.mark.parametrize("draw", DRAWINGS)
def test_every_chart_becomes_a_picture(draw: object) -> None:
    picture = Picture("A title", "A caption", draw, (4.0, 2.4))  # type: ignore[arg-type]
    assert _colors(render(picture, "png", load_style("light"))) > 20


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_picture_is_the_same_bytes(format: str) -> None:
    picture = Picture("A title", "A caption", _histogram, (4.0, 2.4))
    style = load_style("dark")
    first = render(picture, format, style)
    assert hashlib.sha256(first).digest() == hashlib.sha256(render(picture, format, style)).digest()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_each_theme_has_a_style(theme: str) -> None:
    style = load_style(theme)
    drawn = render(Picture("A title", "", _histogram, (4.0, 2.4)), "svg", style).decode()
    for color in (style.synthetic, style.reference, style.muted):
        assert color.lower() in drawn.lower()


def test_settings_come_back() -> None:
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    render(Picture("A title", "", _map, (4.0, 2.4)), "png", load_style("dark"))
    assert dict(mpl.rcParams) == before


def test_threads_do_not_mix_their_themes() -> None:
    picture = Picture("A title", "A caption", _histogram, (4.0, 2.4))
    styles = {name: load_style(name) for name in ("light", "dark")}
    wanted = {name: render(picture, "svg", style) for name, style in styles.items()}
    found: list[bool] = []

    def run(name: str) -> None:
        found.append(render(picture, "svg", styles[name]) == wanted[name])

    threads = [threading.Thread(target=run, args=(name,)) for name in ("light", "dark") * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 4


def test_a_share_that_is_not_told_is_not_drawn() -> None:
    drawn = render(Picture("", "", _histogram, (4.0, 2.4), sides=False), "svg", load_style("light")).decode()
    line = re.search(r'<g id="reference">\s*<path d="([^"]*)"', drawn)
    assert line is not None
    assert len(re.findall(r"[ML]", line[1])) == 3  # four bins, one not told, the last one alone


@pytest.mark.parametrize("format", FORMATS)
def test_a_picture_is_saved_whole(tmp_path: Path, format: str) -> None:
    path = tmp_path / f"chart.{format.upper()}"
    path.write_text("old")
    save(Picture("A title", "A caption", _histogram, (4.0, 2.4)), path, load_style("light"))
    start = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[format]
    assert path.read_bytes().startswith(start)
    assert len(path.read_bytes()) > 4000
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_saved_is_said(tmp_path: Path) -> None:
    picture = Picture("A title", "", _histogram, (4.0, 2.4))
    with pytest.raises(Problem, match="gif"):
        save(picture, tmp_path / "chart.gif", load_style("light"))
    with pytest.raises(Problem, match="could not be written"):
        save(picture, tmp_path / "nowhere" / "chart.png", load_style("light"))
    assert list(tmp_path.iterdir()) == []
