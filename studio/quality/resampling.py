"""How far a figure may be off: the same figure of rows drawn again, with replacement (Efron 1979)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

TIMES = 40
_Z = 1.96


def lots_for(seed: int) -> np.random.Generator:
    """The stream of one measure; equal seeds draw equal rows."""
    return np.random.default_rng(seed)


def band_of(
    score: Callable[[np.random.Generator], float | None], seed: int, times: int = TIMES
) -> float | None:
    """Half of the 95 % band of what `score` finds in rows that it draws again; None where it finds nothing."""
    lots = lots_for(seed)
    return half_width([found for _ in range(times) if (found := score(lots)) is not None])


def half_width(found: Sequence[float]) -> float | None:
    """Half of the band that holds 95 % of such figures; None for fewer than two."""
    return float(_Z * np.std(found)) if len(found) > 1 else None


def band_of_mean(values: npt.NDArray[np.float64] | npt.NDArray[np.bool_], seed: int) -> float | None:
    """Half of the 95 % band of the mean of these values.

    Where all are alike, as when an attack succeeded 0 of n times, it is 3 / n (the rule of three).
    """
    n = len(values)
    if n < 2:
        return None
    plain = np.asarray(values, dtype=np.float64)
    if plain.min() == plain.max():
        return 3.0 / n
    drawn = lots_for(seed).multinomial(n, np.full(n, 1.0 / n), size=TIMES) @ plain
    return half_width((drawn / n).tolist())


def together(*bands: float | None) -> float | None:
    """The band of a difference of figures that do not depend on each other."""
    known = [band for band in bands if band is not None]
    return float(np.sqrt(np.sum(np.square(known)))) if known else None


def area(ours: npt.NDArray[np.float64], others: npt.NDArray[np.float64]) -> float:
    """The chance that one of ours lies above one of the others; a tie counts half (Mann and Whitney 1947)."""
    ordered = np.sort(others)
    above = np.searchsorted(ordered, ours, "left") + np.searchsorted(ordered, ours, "right")
    return float(above.mean() / 2 / len(others))
