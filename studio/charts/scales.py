"""Axes with the units that data come in: numbers, dates, times of day, durations and labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

_DAY_S = 86_400.0
_LONGEST_LABEL = 22
_FIRST_DAY, _LAST_DAY = -719_000, 2_932_000  # the years 1 to 9999, in which Matplotlib can write dates


def placed(values: ArrayLike, unit: str) -> NDArray[np.float64]:
    """Values where Matplotlib wants them: dates come in seconds since 1970 and are drawn in days."""
    array = np.asarray(values, dtype=np.float64)
    return array / _DAY_S if unit == "date" else array


def scale(axis: Axis, unit: str, low: float, high: float) -> None:
    """Ticks of a unit ("number", "date", "time of day", "duration") for a range in that unit's seconds."""
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    if unit == "date" and _FIRST_DAY < low / _DAY_S <= high / _DAY_S < _LAST_DAY:
        locator = AutoDateLocator(minticks=3, maxticks=8)  # type: ignore[no-untyped-call]
        axis.set_major_locator(locator)
        axis.set_major_formatter(ConciseDateFormatter(locator, show_offset=False))  # type: ignore[no-untyped-call]
        return
    axis.set_major_locator(MaxNLocator(8, steps=[1, 2, 2.5, 5, 10]))
    if unit == "time of day":
        axis.set_major_formatter(
            FuncFormatter(lambda value, _: f"{int(value) // 3600:02d}:{int(value) // 60 % 60:02d}")
        )
    elif unit == "duration":
        axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.6g} s"))
    else:
        axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.6g}"))


def shares(axis: Axis) -> None:
    """Shares from 0 to 1 as percent."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axis.set_major_locator(MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    axis.set_major_formatter(FuncFormatter(lambda value, _: f"{100 * value:.4g} %"))


def labelled(axes: Axes, labels: Sequence[str], *, turned: bool | None = None) -> None:
    """Categories 0 to n - 1 on the x axis; long texts are shortened, and turned where they would touch."""
    texts = [shortened(label) for label in labels]
    if turned is None:
        turned = sum(map(len, texts)) > 70
    how: dict[str, Any] = {"rotation": 35, "ha": "right", "rotation_mode": "anchor"} if turned else {}
    axes.set_xticks(range(len(texts)), texts, **how)


def shortened(label: str) -> str:
    """A label on one line of at most 22 signs."""
    line = " ".join(label.split()) or "(empty)"
    return line if len(line) <= _LONGEST_LABEL else line[: _LONGEST_LABEL - 1] + "…"
