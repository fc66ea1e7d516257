"""Quantiles as cubic Hermite tables over z, the level on the normal scale: quick to build, quick to read, monotone.

The slopes are limited to three times the secant, which keeps every piece monotone (Fritsch and Carlson 1980,
"Monotone piecewise cubic interpolation").
"""

from __future__ import annotations

import numpy as np

from studio.generators.draw import Floats
from studio.generators.lookup import Guide

EDGE = 8.3
"""Tables run from z = -8.3 to 8.3; the outermost levels that a stream yields lie at 8.21."""
NODES = 2049
LEVELS: Floats = np.linspace(-EDGE, EDGE, NODES)

_STEP = 2 * EDGE / (NODES - 1)


def normal_density(z: Floats) -> Floats:
    """The density of the standard normal distribution."""
    density: Floats = np.exp(-0.5 * z * z) / np.sqrt(2 * np.pi)
    return density


class EvenTable:
    """A quantile known at the 2,049 even nodes `LEVELS`."""

    def __init__(self, values: Floats, slopes: Floats) -> None:
        """`values` do not fall; `slopes` are their derivatives by z, and may be infinite or not known (NaN)."""
        self._pieces = _pieces(values[:-1], values[1:], slopes[:-1] * _STEP, slopes[1:] * _STEP)

    def __call__(self, z: Floats) -> Floats:
        """The quantile at levels z of shape (n,); beyond the edges it stays at its ends."""
        place = np.clip(z, -EDGE, EDGE)
        place += EDGE
        place *= 1 / _STEP
        piece = np.minimum(place.astype(np.intp), NODES - 2)
        place -= piece
        return _cubic(self._pieces.take(piece, axis=0), place)


class UnevenTable:
    """A quantile known at any ascending z; two nodes at one z are a jump."""

    def __init__(self, z: Floats, values: Floats, right_slopes: Floats, left_slopes: Floats) -> None:
        """z and values of shape (m,); the slopes by z just right of each node but the last and just left of each but
        the first, shape (m - 1,)."""
        widths = np.diff(z)
        self._pieces = _pieces(values[:-1], values[1:], right_slopes * widths, left_slopes * widths)
        self._guide = Guide(z)
        self._starts = np.stack(
            [z[:-1], np.divide(1.0, widths, out=np.zeros_like(widths), where=widths > 1e-300)], axis=1
        )
        self._low, self._high = float(z[0]), float(z[-1])

    def __call__(self, z: Floats) -> Floats:
        """The quantile at levels z of shape (n,); beyond the nodes it stays at its ends."""
        inside = np.clip(z, self._low, self._high)
        piece = np.minimum(self._guide.count(inside) - 1, len(self._starts) - 1)
        starts = self._starts.take(piece, axis=0)
        place = (inside - starts[:, 0]) * starts[:, 1]
        return _cubic(self._pieces.take(piece, axis=0), place)


def _pieces(left: Floats, right: Floats, left_slope: Floats, right_slope: Floats) -> Floats:
    """Coefficients of t^0 … t^3 over t in [0, 1], shape (pieces, 4)."""
    rise = right - left
    m0 = np.clip(np.where(np.isnan(left_slope), rise, left_slope), 0.0, 3 * rise)
    m1 = np.clip(np.where(np.isnan(right_slope), rise, right_slope), 0.0, 3 * rise)
    return np.stack([left, m0, 3 * rise - 2 * m0 - m1, m0 + m1 - 2 * rise], axis=1)


def _cubic(pieces: Floats, t: Floats) -> Floats:
    result: Floats = pieces[:, 3] * t
    result += pieces[:, 2]
    result *= t
    result += pieces[:, 1]
    result *= t
    result += pieces[:, 0]
    return result
