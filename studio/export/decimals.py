"""Numbers with few decimals as text, from tables of their parts rather than digit by digit."""

from __future__ import annotations

import functools

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Codes, joined
from studio.generators.draw import Floats

_SCALE = 1_000
_WHOLE = 10_000
_SAMPLE = 64


def short_decimals(array: pa.Array) -> pa.Array | None:
    """A float64 array as the strings that Arrow's cast gives, nulls kept; None where that would take another way.

    Every value must lie in [0, 10,000) and have at most three decimals. Then it is the double nearest to
    thousandths / 1000, which IEEE 754's division gives exactly, so these decimals are its shortest text.
    """
    values = np.asarray(array.fill_null(0.0) if array.null_count else array)
    if not len(values) or not (_are_short(values[:_SAMPLE]) and _are_short(values)):
        return None
    thousandths = np.rint(values * _SCALE).astype(np.int32)
    whole = thousandths // _SCALE
    codes: list[Codes | int] = [whole, thousandths - whole * _SCALE + _WHOLE]
    made = joined(_parts(), codes)
    if not array.null_count:
        return made
    valid = array.is_valid().buffers()[1]
    return pa.Array.from_buffers(made.type, len(made), [valid, *made.buffers()[1:]])


def _are_short(values: Floats) -> bool:
    # The sign of -0.0 would be lost.
    if not values.max() < _WHOLE or np.signbit(values).any():
        return False
    scaled = np.rint(values * _SCALE)
    return bool((scaled < _WHOLE * _SCALE).all() and (scaled / _SCALE == values).all())


@functools.cache
def _parts() -> pa.Array:
    """0 … 9999, then what stands behind the whole part: "", ".001" … ".999"."""
    whole = [str(value) for value in range(_WHOLE)]
    decimals = [f".{value:03}".rstrip("0").rstrip(".") for value in range(_SCALE)]
    return pa.array([*whole, *decimals], pa.string())
