"""The bias lens of a table beside its reference: groups, outcome, and what it costs to make them even."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio import quality
from studio.app.compare import made
from studio.app.holdout import is_held
from studio.app.wanting import Wantable, fresh_target, told, wantable
from studio.generators.wanted import Condition, Parity, Wanted
from studio.model.document import Document, Table
from studio.model.editing import with_changes, with_table
from studio.progress import Progress
from studio.quality.group_rates import Flags, GroupRates, GroupScore, Outcome, group_rates, group_scores
from studio.workers import Answer, Worker

MOST_ROWS = 20_000
_SHARE = 0.2
_MOST_GROUPS = 12


@dataclass(frozen=True, slots=True)
class Question:
    """A protected column, an outcome column and its favourable value, by name; ranges of numbers by their edges."""

    protected: str
    outcome: str
    favourable: str
    edges: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Lens:
    """What the lens shows. `fidelity` is that of the table as it is now, `before` that without the rebalancing."""

    question: Question
    groups: tuple[str, ...]
    reference: GroupRates
    synthetic: GroupRates
    scores: tuple[GroupScore | None, ...]
    fidelity: float | None
    before: float | None


@dataclass(frozen=True, slots=True)
class Looked:
    """A table of a document, and the rows of its reference."""

    document: Document
    table_id: str
    reference: pa.Table


@dataclass(frozen=True, slots=True)
class Side:
    """The rows of one side, and what is known of groups and outcome there."""

    groups: tuple[Flags, ...]
    known: Flags
    favourable: Flags


def questions(table: Table) -> tuple[tuple[Wantable, ...], tuple[Wantable, ...]]:
    """The columns that may be protected, and those that may be an outcome: lists of few values."""
    visible = (wantable(column) for column in table.columns if not column.hidden)
    found = tuple(item for item in visible if item is not None)
    return found, tuple(
        item for item in found if item.kind == "list" and 2 <= len(item.values) <= _MOST_GROUPS
    )


def question_of(table: Table) -> Question | None:
    """What the table's wishes ask to be even; else nothing."""
    parity = table.joint.wanted.parity if table.joint and table.joint.wanted else None
    if parity is None:
        return None
    names = {column.id: column.name for column in table.columns}
    protected, outcome = names.get(parity.protected), names.get(parity.outcome.column)
    if protected is None or outcome is None:
        return None
    return Question(protected, outcome, str(parity.outcome.values[0]), parity.edges)


def asked(table: Table, protected: str, outcome: str, favourable: str) -> Question:
    """A question about columns by name; a protected number is cut into fifths at round places."""
    column = table.column_named(protected)
    target = fresh_target(table, column.id)
    return Question(protected, outcome, favourable, target.edges)


def with_parity(table: Table, question: Question, amount: float) -> Wanted | None:
    """The table's wishes with the outcome made so even; None where nothing is wanted at all."""
    wanted = (table.joint.wanted if table.joint else None) or Wanted()
    parity = None
    if amount > 0:
        favourable = Condition(column=table.column_named(question.outcome).id, values=(question.favourable,))
        parity = Parity(
            protected=table.column_named(question.protected).id,
            outcome=favourable,
            amount=amount,
            edges=question.edges,
        )
    made_ = wanted.model_copy(update={"parity": parity})
    return None if made_ == Wanted() else made_


def rates_of(looked: Looked, question: Question, progress: Progress) -> Lens:
    """Sizes and rates alone, which take a moment. Raises Problem and Cancelled."""
    synthetic = _made(looked.document, looked.table_id, looked.reference, progress)
    names, first, second = _sides(looked.reference, synthetic, question)
    rates = [group_rates(side.groups, side.known, side.favourable) for side in (first, second)]
    return Lens(question, names, rates[0], rates[1], (None,) * len(names), None, None)


def lens_of(looked: Looked, question: Question, worker: Worker, progress: Progress) -> Lens:
    """All of it: rates, the score in each group, and the price; models are trained in the worker's process.

    Raises Problem and Cancelled.
    """
    document, table_id, reference = looked.document, looked.table_id, looked.reference
    table = document.table(table_id)
    joint = table.joint
    synthetic = _made(document, table_id, reference, progress.part(0.0, 0.1))
    names, first, second = _sides(reference, synthetic, question)
    rates = [group_rates(side.groups, side.known, side.favourable) for side in (first, second)]
    told_ = {**asdict(question), "held_out": joint.held_out if joint is not None else 0.0}
    answer = worker.call("bias", told_, (reference, synthetic), progress=progress.part(0.1, 0.5))
    scores = tuple(None if item is None else GroupScore(*item) for item in answer.value)
    sample = reference.slice(0, MOST_ROWS)
    fidelity = quality.compare(sample, synthetic, progress=progress.part(0.5, 0.75)).overall
    before = fidelity
    if joint is not None and joint.wanted is not None and joint.wanted.parity is not None:
        wanted = joint.wanted.model_copy(update={"parity": None})
        plain = with_changes(table, table.name, joint=with_changes(joint, table.name, wanted=wanted))
        other = _made(with_table(document, plain), table_id, sample, progress.part(0.75, 0.85))
        before = quality.compare(sample, other, progress=progress.part(0.85, 1.0)).overall
    return Lens(question, names, rates[0], rates[1], scores, fidelity, before)


def serve_bias(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    """How well the outcome is told in each group of the real rows, by a model of each side."""
    from studio.quality.features import features

    reference, synthetic = tables
    edges = tuple(arguments["edges"])
    question = Question(arguments["protected"], arguments["outcome"], arguments["favourable"], edges)
    _, first, second = _sides(reference, synthetic, question)
    columns = features(reference, synthetic).without(question.outcome)
    outcome = Outcome((first.known, first.favourable), (second.known, second.favourable))
    held = is_held(reference.num_rows, arguments["held_out"] or _SHARE)
    progress.report(0, 1, "Training on synthetic rows")
    scores = group_scores(columns, outcome, held, first.groups)
    return Answer([None if score is None else [score.synthetic, score.real] for score in scores])


def late_columns(document: Document, table: Table) -> tuple[str, ...]:
    """Names of columns that have to be learned first before the wishes can be drawn; empty where they can."""
    found = told(document, table)
    return found.first if found is not None else ()


def _made(document: Document, table_id: str, reference: pa.Table, progress: Progress) -> pa.Table:
    return made(document, table_id, min(max(reference.num_rows, 1), MOST_ROWS), progress)


def _sides(
    reference: pa.Table, synthetic: pa.Table, question: Question
) -> tuple[tuple[str, ...], Side, Side]:
    """The names of the groups, and both sides; a group of the reference alone counts too."""
    columns = [table.column(question.protected) for table in (reference, synthetic)]
    if question.edges:
        numbers = [_numbers(column) for column in columns]
        places = [np.where(np.isnan(x), -1, np.digitize(x, question.edges)) for x in numbers]
        names = _ranges(question.edges)
    else:
        texts = [_texts(column) for column in columns]
        names = _commonest(texts[0])
        wanted = pa.array(names, pa.string())
        places = [np.asarray(pc.index_in(column, wanted).fill_null(-1)) for column in texts]
    sides = [
        _side(place, len(names), table, question)
        for place, table in zip(places, (reference, synthetic), strict=True)
    ]
    return names, sides[0], sides[1]


def _side(places: np.ndarray, n: int, table: pa.Table, question: Question) -> Side:
    outcome = _texts(table.column(question.outcome))
    known = np.asarray(pc.is_valid(outcome), bool)
    favourable = np.asarray(pc.equal(outcome, question.favourable).fill_null(False), bool)
    return Side(tuple(places == at for at in range(n)), known, favourable)


def _texts(column: pa.ChunkedArray) -> pa.Array:
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    return column.cast(pa.string()).combine_chunks()


def _numbers(column: pa.ChunkedArray) -> np.ndarray:
    if pa.types.is_temporal(column.type):
        column = column.cast(pa.timestamp("ms")).cast(pa.int64())
        return np.asarray(column.cast(pa.float64()).to_numpy(), np.float64) / 1000.0
    return np.asarray(column.cast(pa.float64(), safe=False).to_numpy(), np.float64)


def _commonest(column: pa.Array) -> tuple[str, ...]:
    counts = pc.value_counts(column.drop_null())
    found = sorted(counts.to_pylist(), key=lambda item: (-item["counts"], item["values"]))
    return tuple(item["values"] for item in found[:_MOST_GROUPS])


def _ranges(edges: Sequence[float]) -> tuple[str, ...]:
    ends = [f"{edge:g}" for edge in edges]
    between = [f"{low} – {high}" for low, high in pairwise(ends)]
    return (f"< {ends[0]}", *between, f"≥ {ends[-1]}")
