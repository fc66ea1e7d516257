"""Small charts as SVG inside a page: no library, no script, nothing fetched, and crisp on paper."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 260, 96
_BASE, _SIDE = 16, 2


@dataclass(frozen=True, slots=True)
class Bars:
    """Both sides of a column. `reference` holds None where its share is not told, and is empty where there is none.

    `labels` are the values of a list, or three places along the axis of a number: both ends and the middle.
    """

    name: str
    labels: tuple[str, ...]
    synthetic: tuple[float, ...]
    reference: tuple[float | None, ...]
    is_list: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """How strongly columns are related, -1 to 1, row by row; None where that is not known."""

    names: tuple[str, ...]
    reference: tuple[tuple[float | None, ...], ...]
    synthetic: tuple[tuple[float | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Synthetic rows as points in the unit square, over cells (x, y, width, height, share) of the reference."""

    points: tuple[tuple[float, float], ...]
    cells: tuple[tuple[float, float, float, float, float], ...]


def draw_bars(bars: Bars) -> str:
    """Blue bars for the synthetic side, an orange line or marks for the reference."""
    n = max(1, len(bars.synthetic))
    known = [share for share in bars.reference if share is not None]
    most = max((*bars.synthetic, *known), default=0.0) or 1.0
    floor, high = HEIGHT - _BASE, HEIGHT - _BASE - 4
    step = (WIDTH - 2 * _SIDE) / n
    parts = []
    for i, share in enumerate(bars.synthetic):
        height = high * share / most
        parts.append(
            _rect(
                _SIDE + i * step, floor - height, max(0.5, step - (3 if bars.is_list else 0.6)), height, "s"
            )
        )
    if bars.is_list:
        for i, told in enumerate(bars.reference):
            if told is not None:
                y = floor - high * told / most
                parts.append(_line(_SIDE + i * step, y, _SIDE + (i + 1) * step - 3, y))
    else:
        parts += _reference_line(bars, step, floor, high / most)
    parts.append(f'<line class="axis" x1="0" y1="{floor}" x2="{WIDTH}" y2="{floor}"/>')
    parts += _labels(bars, step)
    return _svg(WIDTH, HEIGHT, parts, f"{bars.name}: synthetic as bars, reference as a line")


def draw_grid(grid: Grid, which: str) -> str:
    """A square map: "reference", "synthetic" or "difference"; blue above 0, orange below, stronger further away."""
    n = len(grid.names)
    cell = max(6.0, min(18.0, 240 / max(1, n)))
    parts = []
    for i in range(n):
        for j in range(n):
            one, other = grid.reference[i][j], grid.synthetic[i][j]
            if which == "difference":
                value = None if one is None or other is None else other - one
            else:
                value = one if which == "reference" else other
            if value is None:
                continue
            side = "p" if value >= 0 else "n"
            words = f"<title>{escape(grid.names[i])} × {escape(grid.names[j])}: {value:.2f}</title>"
            parts.append(
                f'<rect class="{side}" x="{j * cell:.1f}" y="{i * cell:.1f}" width="{cell - 1:.1f}" '
                f'height="{cell - 1:.1f}" fill-opacity="{min(1.0, abs(value)):.2f}">{words}</rect>'
            )
    return _svg(n * cell, n * cell, parts, f"{which}: how strongly columns are related")


def draw_places(places: Places) -> str:
    """Rows on a plane: points of the synthetic side over the ground of the reference."""
    size = 300
    most = max((cell[4] for cell in places.cells), default=1.0) or 1.0
    parts = [
        f'<rect class="r" x="{x * size:.1f}" y="{(1 - y - high) * size:.1f}" width="{wide * size:.1f}" '
        f'height="{high * size:.1f}" fill-opacity="{0.15 + 0.65 * share / most:.2f}"/>'
        for x, y, wide, high, share in places.cells
    ]
    parts += [
        f'<circle class="s" cx="{x * size:.1f}" cy="{(1 - y) * size:.1f}" r="1.6" fill-opacity="0.6"/>'
        for x, y in places.points
    ]
    return _svg(size, size, parts, "Where the rows lie")


def draw_pairs(names: Sequence[str], real: Sequence[float], synthetic: Sequence[float]) -> str:
    """Two bars a name, from one zero: the reference above, the synthetic side below."""
    most = max((*real, *synthetic), default=0.0) or 1.0
    row, left, width = 24, 150, 520
    parts = []
    for i, (name, one, other) in enumerate(zip(names, real, synthetic, strict=True)):
        top = i * row
        parts.append(f'<text x="0" y="{top + 15}">{escape(_short(name, 22))}</text>')
        parts.append(_rect(left, top + 3, 280 * one / most, 7, "r"))
        parts.append(_rect(left, top + 12, 280 * other / most, 7, "s"))
        parts.append(f'<text x="{left + 292}" y="{top + 15}">{100 * one:.0f} / {100 * other:.0f} %</text>')
    return _svg(width, row * len(names), parts, "Which columns matter")


def _reference_line(bars: Bars, step: float, floor: float, scale: float) -> Iterable[str]:
    run: list[str] = []
    for i, told in enumerate((*bars.reference, None)):
        if told is not None:
            run.append(f"{_SIDE + (i + 0.5) * step:.1f},{floor - scale * told:.1f}")
            continue
        if run:
            yield f'<polyline class="line" points="{" ".join(run)}"/>'
        run = []


def _labels(bars: Bars, step: float) -> Iterable[str]:
    if not bars.is_list:
        for place, anchor, label in zip(
            (0, WIDTH / 2, WIDTH), ("start", "middle", "end"), bars.labels, strict=False
        ):
            yield f'<text x="{place}" y="{HEIGHT - 4}" text-anchor="{anchor}">{escape(label)}</text>'
        return
    room = max(1, math.floor(step / 5.6))
    if room < 2:
        return
    for i, label in enumerate(bars.labels):
        place = _SIDE + (i + 0.5) * step - 1.5
        words = f"{escape(_short(label or '(empty)', room))}<title>{escape(label)}</title>"
        yield f'<text x="{place:.1f}" y="{HEIGHT - 4}" text-anchor="middle">{words}</text>'


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: max(1, most - 1)]}…"


def _rect(x: float, y: float, width: float, height: float, side: str) -> str:
    return f'<rect class="{side}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"/>'


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line class="line" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _svg(width: float, height: float, parts: Iterable[str], words: str) -> str:
    return (
        f'<svg viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}" role="img" '
        f'aria-label="{escape(words)}">{"".join(parts)}</svg>'
    )
