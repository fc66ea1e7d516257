"""What a comparison found, as plain values: scores, sample sizes, and why something was left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from studio.quality.roles import Role


@dataclass(frozen=True, slots=True)
class ColumnScore:
    """One column that both tables have. `score` is 0 to 1, or None with a `reason`; `metric` None if never compared.

    Values are those present; missing ones are counted apart.
    """

    name: str
    role: Role
    metric: str | None
    score: float | None
    reason: str | None
    reference_values: int
    synthetic_values: int
    reference_missing: int
    synthetic_missing: int

    def as_dict(self) -> dict[str, Any]:
        """The entry of the `compare` answer for this column; its name is the key there."""
        return {
            "metric": self.metric,
            "score": self.score,
            "reason": self.reason,
            "role": self.role,
            "reference_values": self.reference_values,
            "synthetic_values": self.synthetic_values,
            "reference_missing": self.reference_missing,
            "synthetic_missing": self.synthetic_missing,
        }


@dataclass(frozen=True, slots=True)
class PairScore:
    """Two columns together, in the reference's order.

    `score` is 0 to 1, or None with a `reason`. `meets_threshold` tells whether the pair is related enough in the
    reference to count, None if that could not be found out. Correlations and the association (Cramér's V) are None
    where they do not apply or were not needed.
    """

    columns: tuple[str, str]
    metric: str
    score: float | None = None
    reason: str | None = None
    meets_threshold: bool | None = None
    reference_correlation: float | None = None
    synthetic_correlation: float | None = None
    reference_association: float | None = None

    def as_dict(self) -> dict[str, Any]:
        """The entry of the `compare` answer for this pair."""
        return {
            "columns": list(self.columns),
            "metric": self.metric,
            "score": self.score,
            "reason": self.reason,
            "meets_threshold": self.meets_threshold,
            "reference_correlation": self.reference_correlation,
            "synthetic_correlation": self.synthetic_correlation,
            "reference_association": self.reference_association,
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """A synthetic table beside its reference. Scores are 0 to 1, None where nothing could be compared."""

    reference_rows: int
    synthetic_rows: int
    overall: float | None
    column_shapes: float | None
    pair_trends: float | None
    columns: tuple[ColumnScore, ...]
    pairs: tuple[PairScore, ...]
    only_in_reference: tuple[str, ...]
    only_in_synthetic: tuple[str, ...]

    @property
    def overall_trends(self) -> float | None:
        """As `overall`, over the pairs alone of which it is known that they are related in the reference."""
        trends = mean_score(pair.score for pair in self.pairs if pair.meets_threshold)
        return mean_score((self.column_shapes, trends))

    def as_dict(self) -> dict[str, Any]:
        """The JSON answer of `compare`; "rows" counts the synthetic table."""
        return {
            "rows": self.synthetic_rows,
            "reference_rows": self.reference_rows,
            "overall": self.overall,
            "overall_trends": self.overall_trends,
            "column_shapes": self.column_shapes,
            "pair_trends": self.pair_trends,
            "columns": {column.name: column.as_dict() for column in self.columns},
            "pairs": [pair.as_dict() for pair in self.pairs],
            "only_in_reference": list(self.only_in_reference),
            "only_in_synthetic": list(self.only_in_synthetic),
        }


def mean_score(scores: Iterable[float | None]) -> float | None:
    """The mean of the scores that exist; None if there is none."""
    found = [score for score in scores if score is not None]
    return sum(found) / len(found) if found else None
