"""Handles that are moved by the arrow keys: steps of a round size, wherever the handle stands."""

from __future__ import annotations

import math
from dataclasses import replace

from studio.app.shapes import Hand, Handle, handles, moved
from studio.generators.dates import Moments
from studio.generators.generator import Generator

_TRIES = 24
_NODE_STEPS = 50
"""So many steps of a key lead from nothing to the height of the busiest time."""


def nudged(generator: Generator, name: str, by: tuple[int, int], step: float, hand: Hand) -> Generator:
    """The type after the keys moved a handle by so many small steps to the right and up.

    `step` is about one on the axis; it is rounded. A bar goes a hundredth up.
    A parameter that is a factor changes by a twentieth at most a step, wherever its handle stands.
    """
    across, up = by
    found = handles(generator, hand.grain)
    handle = next(item for item in found if item.name == name)
    if handle.role == "node":
        tallest = max(item.y or 0.0 for item in found if item.role == "node")
        return moved(generator, handle, None, (handle.y or 0.0) + up * tallest / _NODE_STEPS, hand)
    if up and handle.y is not None:
        generator = moved(generator, handle, None, handle.y + up / 100, replace(hand, fine=0.0))
    if not across or handle.x is None or handle.role == "weight":
        return generator
    return _stepped(generator, handle, across, _round_step(generator, step), hand)


def _stepped(generator: Generator, handle: Handle, across: int, step: float, hand: Hand) -> Generator:
    assert handle.x is not None
    start, way = handle.x, step * across
    if math.isinf(start):
        return generator
    found = generator
    for _ in range(_TRIES):
        found = moved(generator, handle, start + way, None, replace(hand, grain=abs(way) / 12))
        change = _change(generator, found, handle)
        if change == 0.0 and abs(way) < _TRIES * step * abs(across):
            way *= 2
        elif change > math.log(1.05) * abs(across) and handle.role == "shape":
            way /= 2
        else:
            break
    return found


def _change(before: Generator, after: Generator, handle: Handle) -> float:
    """How much the handle's parameter changed: the logarithm of a factor's ratio, 1 for any other change."""
    old, new = getattr(before, handle.parameter), getattr(after, handle.parameter)
    if old == new:
        return 0.0
    return abs(math.log(new / old)) if handle.role == "shape" and old > 0 and new > 0 else 1.0


def _round_step(generator: Generator, step: float) -> float:
    """A round step of a key: 1, 2 or 5 times a power of ten, of dates a whole unit of time."""
    if isinstance(generator, Moments):
        return next((unit for unit in (86_400.0, 3_600.0, 60.0, 1.0) if unit <= step * 2), 0.001)
    power = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= 0.7 * step)
