"""What a measure of whole tables looks at: rows on trial, the rows that were learned from, and rows never seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from studio.quality.features import Features, Matrix
from studio.quality.measure import Measure, Reading
from studio.quality.resampling import lots_for

LEAST_ROWS = 30
TOO_FEW = f"Fewer than {LEAST_ROWS} rows, or no column, can be compared."
NOT_KNOWN = "It is not known which rows were learned from, so there are none that were surely never seen."


@dataclass(frozen=True, slots=True)
class Trial:
    """`features` holds the rows learned from (`reference`) and those on trial (`synthetic`).

    `control` are real rows with the same columns. `is_unseen` tells that these surely were not learned from. `n_alike`
    is a number of rows that every trial has, for measures that depend on it; `stands_for` says for how many times as
    many rows those on trial stand, where they are fewer than the synthetic ones. `apart` are the real rows without the
    control, where `features` holds that too.
    """

    features: Features
    control: Matrix
    is_unseen: bool
    n_alike: int
    seed: int = 0
    stands_for: float = 1.0
    apart: Matrix | None = None

    @property
    def is_enough(self) -> bool:
        """Whether there are rows and columns to say anything of."""
        rows = self.features.reference, self.features.synthetic, self.control
        return bool(self.features.names) and min(self.n_alike, *(len(side) for side in rows)) >= LEAST_ROWS

    def some(self, rows: Matrix, n: int, salt: int = 0) -> Matrix:
        """`n` of these rows at most, drawn by lot."""
        return rows[self.places(len(rows), n, salt)]

    def places(self, n_rows: int, n: int, salt: int = 0) -> npt.NDArray[np.int64]:
        """The places of `n` rows at most, drawn by lot, ascending."""
        return np.sort(lots_for(self.seed + salt).permutation(n_rows)[:n])

    def refusal(self, *, control: bool = False) -> Reading | None:
        """Why nothing can be said, where that is so; `control` where rows never seen are needed."""
        if not self.is_enough:
            return Reading(seed=self.seed, reason=TOO_FEW)
        return Reading(seed=self.seed, reason=NOT_KNOWN) if control and not self.is_unseen else None


class TableMeasure(Protocol):
    """One figure of a whole table."""

    about: Measure

    def read(self, trial: Trial) -> Reading:
        """What it finds in these rows."""
        ...
