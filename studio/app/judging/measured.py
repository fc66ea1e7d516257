"""A figure with what gives it a meaning: the same figure for real rows never seen, and for a copy of the data."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from studio.quality.measure import Measure, Reading

Part = Literal["columns", "pairs", "table", "training", "privacy", "groups", "keys", "order"]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a measure found in the synthetic rows, and beside it in the real holdout and in a copy of real rows.

    A figure of one column or several names them in `columns`. `real` and `copy` are None where they mean nothing.
    """

    about: Measure
    part: Part
    synthetic: Reading
    real: Reading | None = None
    copy: Reading | None = None
    columns: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The entry of the `compare` answer for this measure; its name is the key there."""
        about = self.about
        return {
            "title": about.title,
            "sentence": about.sentence,
            "part": self.part,
            "minimum": _finite(about.minimum),
            "maximum": _finite(about.maximum),
            "better": about.better,
            **self.synthetic.as_dict(),
            "real": None if self.real is None else self.real.value,
            "real_band": None if self.real is None else self.real.band,
            "copy": None if self.copy is None else self.copy.value,
            "columns": list(self.columns),
        }


def beside(
    about: Measure, part: Part, readings: Sequence[Reading], columns: tuple[str, ...] = ()
) -> Measured:
    """A measure from its three figures: of the synthetic rows, of real ones, of a copy."""
    synthetic, real, copy = readings
    return Measured(about, part, synthetic, real, copy, columns)


def _finite(end: float) -> float | None:
    return end if math.isfinite(end) else None
