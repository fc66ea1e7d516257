"""The shape of one column as a few plain figures, small enough to store and to lay beside new rows again and again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

Unit = Literal["number", "date", "time of day", "duration"]


@dataclass(frozen=True, slots=True)
class Summary:
    """A column in figures: `rows` in all, `missing` as a share of them, the rest over the finite values present.

    Times are seconds: since 1970-01-01 UTC, since midnight, or of a duration. None where a figure has no meaning, or,
    for `distinct`, where finding it would cost too much.
    """

    rows: int
    missing: float
    minimum: float | None = None
    maximum: float | None = None
    mean: float | None = None
    distinct: int | None = None


@dataclass(frozen=True, slots=True)
class NumberShape:
    """Shares of the values present in the bins between the ascending `edges`, one more than shares.

    A bin holds its lower edge, the last one both. The shares add up to 1 less what lies outside the edges, and to 0
    where no value is present. `step` is set where all values lie a whole step apart (1 for whole numbers, 86,400 for
    days); the edges then cut between them.
    """

    unit: Unit
    edges: tuple[float, ...]
    shares: tuple[float, ...]
    summary: Summary
    step: float | None = None

    def on_edges(self, edges: Sequence[float]) -> NumberShape:
        """This shape on other ascending edges, as if values lay evenly within each bin."""
        sums = np.concatenate(([0.0], np.cumsum(self.shares)))
        shares = np.diff(np.interp(edges, self.edges, sums))
        return replace(self, edges=tuple(map(float, edges)), shares=tuple(shares.tolist()))


@dataclass(frozen=True, slots=True)
class CategoryShape:
    """Shares of the values present per label, and `other` for all further values; they add up to 1, or to 0 if none
    is present."""

    labels: tuple[str, ...]
    shares: tuple[float, ...]
    other: float
    summary: Summary

    def on_labels(self, labels: Sequence[str]) -> CategoryShape:
        """This shape with other labels; one that this shape does not know has a share of 0."""
        known = dict(zip(self.labels, self.shares, strict=True))
        shares = tuple(known.get(label, 0.0) for label in labels)
        rest = self.other + sum(self.shares) - sum(shares)
        return replace(self, labels=tuple(labels), shares=shares, other=max(0.0, rest))


Shape = NumberShape | CategoryShape


@dataclass(frozen=True, slots=True)
class Histogram:
    """Both sides of a column on the same edges or labels; `reference` is None where there is none, or for `reason`."""

    synthetic: Shape
    reference: Shape | None = None
    reason: str | None = None
