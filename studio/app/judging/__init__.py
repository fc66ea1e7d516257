"""What a sceptic asks of a synthetic table: can it be told apart, is it useful, and whom does it give away.

Where the document says which rows of its reference were held back, or a file of such rows is given, those are the real
rows that it never saw; else a fifth of the reference, drawn by lot, stands in for them, and what needs rows never seen
cannot be told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from studio.app.judging.columns import ByColumn, column_figures, over_columns, whole_scores
from studio.app.judging.measured import Measured
from studio.app.judging.order import Key, key_measures, order_measures
from studio.app.judging.rows import Sides, privacy, row_likeness
from studio.app.judging.training import Groups, Importance, Tables, group_measures, groups_of, worth
from studio.problems import Problem
from studio.progress import Progress
from studio.quality.detection import DETECTION
from studio.quality.measure import Reading
from studio.quality.nearness import IDENTICAL, NEARNESS
from studio.quality.utility import UTILITY

if TYPE_CHECKING:
    import pyarrow as pa

    from studio.model.document import Table
    from studio.quality import Comparison
    from studio.reference.opening import Opened

_SHARE = 0.2

__all__ = ["Held", "Judgement", "Key", "Measured", "glance", "held_of", "judge"]


@dataclass(frozen=True, slots=True)
class Held:
    """Which share of the reference's rows was held back from learning (0: not known), and the target's name.

    `rows` are real rows from elsewhere that were held back, with the reference's columns; `keys` the table's foreign
    keys.
    """

    share: float = 0.0
    target: str = ""
    rows: pa.Table | None = None
    keys: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """Every measure of the whole table, every measure of every column, and what training and groups look like."""

    target: str
    measured: tuple[Measured, ...]
    by_column: ByColumn
    importances: tuple[Importance, ...]
    groups: tuple[Groups, ...]
    is_known: bool
    is_whole: bool = True
    """Whether rows were told apart, attacked and trained on too."""

    def reading(self, name: str) -> Reading:
        """The synthetic figure of a measure; an empty one where it was not taken."""
        one = self.measure(name)
        return Reading() if one is None else one.synthetic

    def measure(self, name: str) -> Measured | None:
        """A measure by its name."""
        return next((one for one in self.measured if one.about.name == name), None)

    def real(self, name: str) -> float | None:
        """What real rows held back reach."""
        one = self.measure(name)
        return None if one is None or one.real is None else one.real.value

    def as_dict(self) -> dict[str, Any]:
        """The keys that `compare` adds to its answer."""
        told, useful, near = (self.reading(name) for name in (DETECTION.name, UTILITY.name, NEARNESS.name))
        return {
            "detection_auc": told.value,
            "utility": useful.value,
            "utility_real": self.real(UTILITY.name),
            "utility_target": self.target if useful.value is not None else None,
            "nearness": near.value,
            "nearness_band": near.band,
            "identical": self.reading(IDENTICAL.name).value,
            "identical_real": self.real(IDENTICAL.name),
            "judged_rows": {"detection": told.rows, "utility": useful.rows, "nearness": near.rows},
            "holdout_known": self.is_known,
            "judged": self.is_whole,
            "measures": {one.about.name: one.as_dict() for one in self.measured},
            "importances": [one.as_dict() for one in self.importances],
            "fairness": {one.found.column: one.as_dict() for one in self.groups},
        }

    def with_columns(self, answer: dict[str, Any]) -> dict[str, Any]:
        """The answer of a comparison with every measure under `columns.NAME.measures`, and these keys."""
        columns = {
            name: facts
            | {"measures": {key: one.as_dict() for key, one in self.by_column.get(name, {}).items()}}
            for name, facts in answer["columns"].items()
        }
        return answer | {"columns": columns} | self.as_dict()


def held_of(table: Table, opened: Opened) -> Held:
    """What the document says of this very file; nothing of another one, or where it was not learned from."""
    joint = table.joint
    if joint is None or table.reference is None or table.reference.sha256 != opened.sha256:
        return Held()
    names = {column.id: column.name for column in table.columns}
    return Held(joint.held_out, names.get(joint.target, ""))


def glance(
    comparison: Comparison, reference: pa.Table, synthetic: pa.Table, held: Held, progress: Progress
) -> Judgement:
    """Only what takes a moment: columns and their pairs, with bands. Raises as `judge` does."""
    real, is_held = _held_back(reference, held)
    sides = _learned_and_unseen(real, is_held)
    by_column = column_figures(reference, synthetic, sides, progress)
    measured = whole_scores(comparison, reference, synthetic, sides, progress)
    measured += over_columns(by_column) + key_measures(reference, synthetic, held.keys)
    measured += order_measures(reference, synthetic, held.keys, progress)
    return Judgement(held.target, tuple(measured), by_column, (), (), _is_known(held), is_whole=False)


def judge(
    comparison: Comparison, reference: pa.Table, synthetic: pa.Table, held: Held, progress: Progress
) -> Judgement:
    """Score `synthetic` as a whole; raises Cancelled between the measures, Problem where held rows do not fit."""
    from studio.quality.detection import threads_for

    with threads_for(max(reference.num_rows, synthetic.num_rows)):
        return _judged(comparison, reference, synthetic, held, progress)


def _judged(
    comparison: Comparison, reference: pa.Table, synthetic: pa.Table, held: Held, progress: Progress
) -> Judgement:
    from studio.quality.features import features

    progress.report(0, 4, "Telling real from synthetic")
    real, is_held = _held_back(reference, held)
    whole = features(real, synthetic)
    sides = Sides(whole, is_held, is_known=_is_known(held))
    learned, unseen = _learned_and_unseen(real, is_held)
    target = held.target if held.target in whole.names else next(iter(reversed(whole.names)), "")
    by_column = column_figures(reference, synthetic, (learned, unseen), progress)
    measured = whole_scores(comparison, reference, synthetic, (learned, unseen), progress)
    measured += over_columns(by_column)
    measured += row_likeness(sides, progress) + privacy(sides, target, progress)
    progress.report(3, 4, "Training on synthetic rows")
    trained = worth(sides, target, progress)
    measured += trained.measured
    groups = groups_of(Tables(reference, synthetic, unseen), target, trained.model, progress)
    measured += group_measures(groups)
    measured += key_measures(reference, synthetic, held.keys)
    measured += order_measures(reference, synthetic, held.keys, progress)
    progress.report(4, 4)
    return Judgement(target, tuple(measured), by_column, trained.importances, groups, sides.is_known)


def _held_back(reference: pa.Table, held: Held) -> tuple[pa.Table, Any]:
    """All real rows, and which of them nothing was learned from."""
    import numpy as np
    import pyarrow as pa

    from studio.app.holdout import is_held

    if held.rows is None:
        return reference, is_held(reference.num_rows, held.share or _SHARE)
    shared = [name for name in reference.column_names if name in held.rows.column_names]
    try:
        both = pa.concat_tables(
            [reference.select(shared), held.rows.select(shared)], promote_options="permissive"
        )
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise Problem(
            "The rows held back have other kinds of values than the reference.",
            mend="Give a file with the same columns.",
        ) from error
    flags = np.zeros(both.num_rows, bool)
    flags[reference.num_rows :] = True
    return both, flags


def _is_known(held: Held) -> bool:
    return bool(held.share) or held.rows is not None


def _learned_and_unseen(real: pa.Table, is_held: Any) -> tuple[pa.Table, pa.Table]:
    import pyarrow as pa

    return real.filter(pa.array(~is_held)), real.filter(pa.array(is_held))
