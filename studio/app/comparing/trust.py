"""Whether a result can be trusted, ready to paint: whom it gives away, what it is worth, how its groups fare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from studio.app.comparing.views import Band, Sides
from studio.progress import Progress

if TYPE_CHECKING:
    from studio.model.document import Document

MOST_BARS = 10
_MOST_GROUPS = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure in words. `verdict` is None where nothing can be said; the figures are empty where there are none."""

    name: str
    title: str
    sentence: str
    part: str
    value: str
    band: str
    real: str
    copy: str
    verdict: Band | None
    reason: str
    sample: str


@dataclass(frozen=True, slots=True)
class Bar:
    """How much a column counts for a model, as a share, by real and by synthetic rows."""

    name: str
    real: float
    synthetic: float


@dataclass(frozen=True, slots=True)
class TrustView:
    """Every measure by the question that it answers; `answer` is what `compare --json` gives."""

    figures: tuple[Figure, ...]
    importances: tuple[Bar, ...]
    target: str
    is_known: bool
    answer: Mapping[str, Any]

    def of(self, *parts: str) -> tuple[Figure, ...]:
        """The measures of these parts."""
        return tuple(figure for figure in self.figures if figure.part in parts)

    def figure(self, name: str) -> Figure | None:
        """A measure by its name."""
        return next((figure for figure in self.figures if figure.name == name), None)

    def worst(self, *parts: str) -> Band | None:
        """The worst verdict among these parts."""
        order: tuple[Band, ...] = ("poor", "fair", "good")
        found = {figure.verdict for figure in self.of(*parts)}
        return next((band for band in order if band in found), None)


def trust_of(
    document: Document, table_id: str, reference: pa.Table, sides: Sides, progress: Progress
) -> TrustView:
    """Judge both sides in a process of its own; raises Problem, and Cancelled at once when asked to stop."""
    from studio.workers import run

    arguments = held_arguments(document, table_id, reference)
    progress.report(0, 0, "Starting")
    answer = run("judge", arguments, [sides.reference, sides.synthetic], progress=progress)
    return trust_view(answer.value)


def held_arguments(document: Document, table_id: str, reference: pa.Table) -> dict[str, Any]:
    """Which rows were held back, where the table was learned from just these rows, and its target."""
    table = document.table(table_id)
    joint = table.joint
    if joint is None or table.reference is None or table.reference.rows != reference.num_rows:
        return {"held": 0.0, "target": ""}
    names = {column.id: column.name for column in table.columns}
    return {"held": joint.held_out, "target": names.get(joint.target, "")}


def trust_view(answer: Mapping[str, Any]) -> TrustView:
    """The answer of `compare` in words."""
    from studio.app.judging.verdict import verdict

    figures = [
        Figure(
            name, one["title"], one["sentence"], one["part"], _words(one["value"]),
            "" if one["band"] is None else f"±{one['band']:.3f}", _words(one["real"]), _words(one["copy"]),
            verdict(one), one["reason"] or "", f"{one['rows']:,} rows",
        )
        for name, one in answer["measures"].items()
    ]  # fmt: skip
    bars = [Bar(one["column"], one["real"], one["synthetic"]) for one in answer["importances"][:MOST_BARS]]
    return TrustView(
        tuple(figures), tuple(bars), answer["utility_target"] or "", answer["holdout_known"], answer
    )


def _words(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".replace("-0.000", "0.000").replace("-", "−")
