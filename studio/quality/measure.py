"""What a score means to a person: its title, range, direction and one plain sentence.

The arithmetic stands beside each description in `shapes` and `trends`; screens and reports show the words from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Direction = Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A score with a name (its term in the field), a title for screens, an inclusive range and the better direction."""

    name: str
    title: str
    sentence: str
    minimum: float = 0.0
    maximum: float = 1.0
    better: Direction = "higher"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a measure found: `value` within `band` either way at 95 %, from `rows` rows drawn by `seed`.

    The value is None for a `reason`; the band is None where resampling could not tell it.
    """

    value: float | None = None
    band: float | None = None
    rows: int = 0
    seed: int = 0
    reason: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The figure as JSON values."""
        return {
            "value": self.value,
            "band": self.band,
            "rows": self.rows,
            "seed": self.seed,
            "reason": self.reason or None,
        }


COLUMN_SHAPES = Measure(
    name="ColumnShapes",
    title="Column shapes",
    sentence="How well single columns keep the shape they have in the reference: the mean score of all columns.",
)
PAIR_TRENDS = Measure(
    name="ColumnPairTrends",
    title="Pair trends",
    sentence="How well columns that belong together in the reference still do: the mean score of the pairs "
    "that are clearly related there.",
)
OVERALL = Measure(
    name="Overall",
    title="Overall",
    sentence="The mean of column shapes and pair trends: 1 means the same shapes and the same trends.",
)
