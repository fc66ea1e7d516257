"""Bars that are dragged up and down: one share changes, the others make room for it, locked ones stay."""

from __future__ import annotations

import math
from collections.abc import Set as AbstractSet

import numpy as np

from studio.generators.curves import Histogram
from studio.generators.draw import Floats
from studio.generators.generator import Generator
from studio.generators.handles import changed
from studio.generators.lists import Boolean, Weighted, WeightedList
from studio.generators.mixture import Component, Mixture

MOST_BARS = 200
"""With more values a bar is too thin to take hold of."""


def shares_of(generator: Generator) -> tuple[float, ...]:
    """The shares of a list's values, of no and yes, of a histogram's bins or a mixture's parts; () for other types."""
    weights = _weights(generator)
    total = float(weights.sum()) if len(weights) else 0.0
    return tuple((weights / total).tolist()) if total > 0 else ()


def labels_of(generator: Generator) -> tuple[str, ...]:
    """What stands under the bars, as charts write it; () where they stand on a scale."""
    if isinstance(generator, Boolean):
        return ("false", "true")
    return tuple(item.value for item in generator.values) if isinstance(generator, WeightedList) else ()


def reweighted(
    generator: Generator, place: int, share: float, locked: AbstractSet[int] = frozenset(), grain: float = 0.0
) -> Generator:
    """The type with one share moved as near to `share` as the locked ones leave room; the sum of weights stays.

    The others keep their proportions. Call it with the type as it was when the hand took hold, so that a bar that
    went through 0 comes back as it was. `grain` is the difference of shares that a hand can still tell apart.
    """
    old = _weights(generator)
    total = float(old.sum())
    free = np.array([i != place and i not in locked for i in range(len(old))], dtype=bool)
    if place in locked or not free.any() or not total > 0:
        return generator
    room = total - float(old[~free].sum()) + float(old[place])
    step = _step(total, grain)
    wanted = min(max(_rounded(share * total, step), 0.0), room)
    new = old.copy()
    new[place] = wanted
    rest, before = room - wanted, float(old[free].sum())
    new[free] = old[free] / before * rest if before > 0 else rest / free.sum()
    new[free] = np.round(new[free] / step) * step
    widest = int(np.argmax(np.where(free, new, -1.0)))
    new[widest] = max(0.0, new[widest] + total - float(new.sum()))
    return _with_weights(generator, [float(f"{weight:.10g}") for weight in new])


def _weights(generator: Generator) -> Floats:
    if isinstance(generator, WeightedList):
        return np.array([item.weight for item in generator.values], dtype=np.float64)
    if isinstance(generator, Boolean):
        return np.array([1.0 - generator.share, generator.share], dtype=np.float64)
    if isinstance(generator, Histogram):
        return np.array(generator.weights, dtype=np.float64)
    if isinstance(generator, Mixture):
        return np.array([component.weight for component in generator.components], dtype=np.float64)
    return np.zeros(0, dtype=np.float64)


def _with_weights(generator: Generator, weights: list[float]) -> Generator:
    if isinstance(generator, WeightedList):
        pairs = zip(generator.values, weights, strict=True)
        return changed(
            generator, {"values": tuple(Weighted(value=item.value, weight=w) for item, w in pairs)}
        )
    if isinstance(generator, Boolean):
        return changed(generator, {"share": min(max(weights[1], 0.0), 1.0)})
    if isinstance(generator, Histogram):
        return changed(generator, {"weights": tuple(weights)})
    assert isinstance(generator, Mixture)
    parts = zip(generator.components, weights, strict=True)
    return changed(
        generator, {"components": tuple(Component(weight=w, generator=p.generator) for p, w in parts)}
    )


def _step(total: float, grain: float) -> float:
    """Weights are kept to a thousandth of their sum, or finer where the hand is."""
    wanted = total * min(max(grain, 1e-6), 1e-3)
    return float(10.0 ** math.floor(math.log10(wanted)))


def _rounded(value: float, step: float) -> float:
    return round(value / step) * step
