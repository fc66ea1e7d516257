"""Where the marks of an axis stand, and what is written at them."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from studio.app.captions import short
from studio.gui.sentences import said_figures
from studio.gui.translating import figures

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - moments without a zone are data
_DAY = 86_400.0
_STEPS_S = (
    1, 5, 15, 30, 60, 300, 900, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600, _DAY, 2 * _DAY, 7 * _DAY, 14 * _DAY,
)  # fmt: skip
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)

Ticks = list[tuple[float, str]]


def number_ticks(low: float, high: float, most: int) -> Ticks:
    """Round numbers between both ends, at most `most` of them, a step of 1, 2 or 5 apart."""
    if not high > low or most < 1:
        return [(low, figures(short(low)))]
    rough = (high - low) / most
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [(i * step, _written(i * step, step)) for i in range(first, last + 1)]


def share_ticks(top: float, most: int = 4) -> Ticks:
    """Shares from 0 to `top` as percent."""
    found = number_ticks(0.0, 100 * top, most)
    return [(value / 100, f"{text} %") for value, text in found]


def moment_ticks(low: float, high: float, most: int) -> Ticks:
    """Round moments between both ends in seconds since 1970, at most `most` of them."""
    span = max(high - low, 1.0)
    step = next((step for step in _STEPS_S if span / step <= most), None)
    if step is None:
        return _month_ticks(low, high, most)
    pattern = "%H:%M:%S" if step < 60 else "%H:%M" if step < _DAY else ""
    found = []
    for i in range(math.ceil(low / step), math.floor(high / step) + 1):
        moment = _EPOCH + timedelta(seconds=i * step)
        found.append(
            (i * step, f"{moment:{pattern}}" if pattern else said_figures(f"{moment.day} {moment:%b}"))
        )
    return found


def _month_ticks(low: float, high: float, most: int) -> Ticks:
    start, end = (_EPOCH + timedelta(seconds=value) for value in (low, high))
    months = (end.year - start.year) * 12 + end.month - start.month
    step = next((step for step in _MONTHS if months / step <= most), _MONTHS[-1])
    first = start.year * 12 + start.month - 1
    first += -first % step
    found = []
    for month in range(first, end.year * 12 + end.month, step):
        moment = datetime(month // 12, month % 12 + 1, 1)  # noqa: DTZ001 - as above
        seconds = (moment - _EPOCH).total_seconds()
        if low <= seconds <= high:
            found.append((seconds, f"{moment.year}" if step % 12 == 0 else said_figures(f"{moment:%b %y}")))
    return found


def _written(value: float, step: float) -> str:
    if abs(value) >= 1e4 or (value and abs(value) < 1e-3):
        return figures(short(value))
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    return figures(f"{value:.{decimals}f}")
