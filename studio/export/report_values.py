"""The charts of a report as plain values, for whoever makes one: no row of the reference is among them."""

from __future__ import annotations

from dataclasses import dataclass

from studio.charts.svg import Bars, Grid, Places

__all__ = ["Bars", "Charts", "Grid", "Places"]


@dataclass(frozen=True, slots=True)
class Charts:
    """What a report draws; the reference only where at least ten of its rows lie together."""

    columns: tuple[Bars, ...] = ()
    pairs: Grid | None = None
    places: Places | None = None
