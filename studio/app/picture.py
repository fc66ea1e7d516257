"""A small picture of a template as plain values, so that a card can be shown before anything is calculated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Picture:
    """What to draw in a field from (0, 0) at the lower left to (1, 1).

    `first` and `second` are heights at even distances for lines and bars, and places (x, y) for points; the second is
    drawn in the other colour and may be empty.
    """

    kind: Literal["lines", "bars", "points"]
    first: tuple[float, ...] | tuple[tuple[float, float], ...]
    second: tuple[float, ...] | tuple[tuple[float, float], ...] = ()
