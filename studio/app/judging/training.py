"""What the rows are worth for training: models by synthetic and by real rows, their importances, their groups."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa

from studio.app.judging.measured import Measured
from studio.app.judging.rows import Sides
from studio.progress import Progress
from studio.quality.fairness import IMPACT, PARITY, Fairness, fairness
from studio.quality.measure import Reading
from studio.quality.roles import role_of
from studio.quality.training import (
    AUGMENTATION_GAIN,
    IMPORTANCE_AGREEMENT,
    Trained,
    importance_agreement,
    trained,
    usefulness,
)
from studio.quality.utility import UTILITY

_MOST_COLUMNS = 6
_LEAST_TESTED = 30
_NO_TARGET = "The target cannot be told: it has one value, too many, or too few rows."


@dataclass(frozen=True, slots=True)
class Importance:
    """How much a column counts for telling the target, as a share, by real and by synthetic rows."""

    name: str
    real: float
    synthetic: float

    def as_dict(self) -> dict[str, Any]:
        """The entry of the `compare` answer."""
        return {"column": self.name, "real": self.real, "synthetic": self.synthetic}


@dataclass(frozen=True, slots=True)
class Worth:
    """The measures of training; `model` is kept for the scores of groups."""

    measured: tuple[Measured, ...]
    importances: tuple[Importance, ...]
    model: Trained | None


def worth(sides: Sides, target: str, progress: Progress) -> Worth:
    """Train on both sides and test on the rows held back."""
    progress.check()
    found = trained(sides.learned, sides.unseen, target)
    if found is None:
        nothing = Reading(reason=_NO_TARGET)
        return Worth((Measured(UTILITY, "training", nothing, columns=(target,) if target else ()),), (), None)
    synthetic, real, gain = usefulness(found)
    progress.check()
    agreement, by_real, by_synthetic = importance_agreement(found)
    importances = [
        Importance(name, float(one), float(other))
        for name, one, other in zip(found.names, by_real, by_synthetic, strict=True)
    ]
    importances.sort(key=lambda item: -item.real)
    columns = (target,)
    measured = (
        # A copy teaches what the real rows teach.
        Measured(UTILITY, "training", synthetic, real, real, columns),
        Measured(AUGMENTATION_GAIN, "training", gain, Reading(0.0), Reading(0.0), columns),
        Measured(IMPORTANCE_AGREEMENT, "training", agreement, Reading(1.0), Reading(1.0), columns),
    )
    return Worth(measured, tuple(importances), found)


@dataclass(frozen=True, slots=True)
class Scored:
    """How well the models tell the target within a group, and on how many real rows that rests; None for too few."""

    rows: int
    synthetic: float | None
    real: float | None


@dataclass(frozen=True, slots=True)
class Groups:
    """A column's groups with their shares of the outcome, and how well models serve each."""

    found: Fairness
    scores: tuple[Scored, ...]

    def as_dict(self) -> dict[str, Any]:
        """The entry of the `compare` answer under `fairness.COLUMN`."""
        found = self.found
        return {
            "outcome": found.outcome,
            "parity": found.parity[0].value,
            "parity_band": found.parity[0].band,
            "parity_real": found.parity[1].value,
            "impact": found.impact[0].value,
            "impact_band": found.impact[0].band,
            "impact_real": found.impact[1].value,
            "left_out": found.left_out,
            "groups": [
                {
                    "group": group.label,
                    "reference_rows": group.rows[0],
                    "rows": group.rows[1],
                    "reference_share": group.shares[0],
                    "share": group.shares[1],
                    "tested_rows": score.rows,
                    "utility": score.synthetic,
                    "utility_real": score.real,
                }
                for group, score in zip(found.groups, self.scores, strict=True)
            ],
        }


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of which groups are looked at: of the reference, synthetic, and real ones held back."""

    reference: pa.Table
    synthetic: pa.Table
    held: pa.Table


def groups_of(tables: Tables, target: str, model: Trained | None, progress: Progress) -> tuple[Groups, ...]:
    """The columns of few values, those first by which the outcome differs most in the reference."""
    reference, held = tables.reference, tables.held
    found = []
    names = [
        name for name in reference.column_names if role_of(reference[name]) in ("categorical", "boolean")
    ]
    for name in names:
        progress.check()
        one = fairness(reference, tables.synthetic, name, target)
        if one is not None:
            found.append(one)
    found.sort(key=lambda one: -(one.parity[1].value or 0.0))
    return tuple(Groups(one, _scores(one, held, target, model)) for one in found[:_MOST_COLUMNS])


def group_measures(groups: tuple[Groups, ...]) -> list[Measured]:
    """Parity and impact of the column in which the synthetic rows differ most from the real ones."""
    if not groups:
        return []
    found = max((group.found for group in groups), key=lambda one: _apart(one.parity))
    columns = (found.column,)
    return [
        Measured(PARITY, "groups", found.parity[0], found.parity[1], replace(found.parity[1]), columns),
        Measured(IMPACT, "groups", found.impact[0], found.impact[1], replace(found.impact[1]), columns),
    ]


def _apart(readings: tuple[Reading, Reading]) -> float:
    return abs((readings[0].value or 0.0) - (readings[1].value or 0.0))


def _scores(found: Fairness, held: pa.Table, target: str, model: Trained | None) -> tuple[Scored, ...]:
    if model is None:
        return tuple(Scored(0, None, None) for _ in found.groups)
    labels = np.array([str(value) for value in held[found.column].to_pylist()], dtype=object)
    known = _known(held[target], len(model.goals))
    if known is None:
        return tuple(Scored(0, None, None) for _ in found.groups)
    tested = labels[known]
    scores = []
    for group in found.groups:
        chosen = np.flatnonzero(tested == group.label)
        if len(chosen) < _LEAST_TESTED:
            scores.append(Scored(len(chosen), None, None))
            continue
        scores.append(Scored(len(chosen), model.score("synthetic", chosen), model.score("real", chosen)))
    return tuple(scores)


def _known(column: pa.ChunkedArray, n: int) -> np.ndarray | None:
    """The rows whose target is known, as the model tested them; None where they cannot be told apart."""
    present = column.is_valid().to_numpy()
    if pa.types.is_floating(column.type):
        values = column.to_numpy()
        present &= ~np.isnan(values)
    return np.flatnonzero(present) if int(present.sum()) == n else None
