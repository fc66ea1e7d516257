"""The inverse of a cdf that has no closed one: a bracket from a grid, then Newton steps that never leave it."""

from __future__ import annotations

import functools

import numpy as np

from studio.generators.continuous import Function
from studio.generators.draw import Floats

_NODES = 8_001
_STEPS = 60


def inverted(rising: Function, slope: Function, low: float, high: float) -> Function:
    """The x in [low, high] at which the rising function, whose derivative is `slope`, has the wanted values.

    Beyond the function's values at the ends x stays there. Newton's method, with a bisection where a step would leave
    the bracket (Press et al. 2007, "Numerical Recipes", section 9.4).
    """

    @functools.cache
    def nodes() -> tuple[Floats, Floats]:
        grid = np.linspace(low, high, _NODES)
        return grid, np.maximum.accumulate(rising(grid))

    def inverse(wanted: Floats) -> Floats:
        grid, known = nodes()
        place = np.clip(np.searchsorted(known, wanted), 1, _NODES - 1)
        left, right = grid[place - 1], grid[place]
        x = (left + right) / 2
        for _ in range(_STEPS):
            missing = rising(x) - wanted
            left, right = np.where(missing < 0, x, left), np.where(missing < 0, right, x)
            with np.errstate(all="ignore"):
                step = x - missing / slope(x)
            step = np.where((step > left) & (step < right), step, (left + right) / 2)
            if np.abs(step - x).max(initial=0.0) <= 1e-15 * (1 + np.abs(x).max(initial=0.0)):
                return step
            x = step
        return x

    return inverse
