"""Keeps the bias lens supplied: rates at once, scores and the price after them; its slider becomes a wish for rows."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass

import pyarrow as pa
from PySide6.QtCore import QObject, Signal

from studio.app.bias import (
    Lens,
    Looked,
    Question,
    asked,
    late_columns,
    lens_of,
    question_of,
    questions,
    rates_of,
    with_parity,
)
from studio.gui.jobs import Job
from studio.gui.panels.compare.bias_card import BiasCard
from studio.gui.sentences import said_problem
from studio.model import edits
from studio.model.document import Document, Table
from studio.problems import Problem
from studio.workers import Worker


class BiasLens(QObject):
    """Owns the work behind a `BiasCard`."""

    edit_wanted = Signal(object)
    """Part of the gesture under way."""
    learning_wanted = Signal(object)
    """Names of columns to be learned first."""

    def __init__(self, executor: Executor, card: BiasCard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._rates, self._whole = Job(executor, self), Job(executor, self)
        self._worker = Worker(warm="bias")
        self._looked: Looked | None = None
        self._table: Table | None = None
        self._question: Question | None = None
        self._done: _Done | None = None
        self._late: tuple[str, ...] = ()
        self._rates.done.connect(self._show_rates)
        self._whole.done.connect(card.show_lens)
        for job in (self._rates, self._whole):
            job.failed.connect(lambda problem: card.show_problem(said_problem(problem)))
        card.asked.connect(self._ask)
        card.amount_wanted.connect(self._want)
        card.learning_wanted.connect(lambda: self.learning_wanted.emit(self._late))

    @property
    def at_rest(self) -> bool:
        """Whether everything that was asked has been answered."""
        return not (self._rates.running or self._whole.running)

    def show(self, document: Document, table_id: str, reference: pa.Table | None) -> None:
        """Look at a table beside its reference."""
        table = next((table for table in document.tables if table.id == table_id), None)
        if table is None or reference is None:
            self._looked = self._table = self._question = self._done = None
            return
        if self._table is None or self._table.id != table_id:
            self._question = None
        self._looked, self._table = Looked(document, table_id, reference), table
        self._question = question_of(table) or self._question
        if self._question is not None and not _holds(table, self._question):
            self._question = None
        names = set(reference.column_names)
        protected, outcomes = (
            tuple(item for item in items if item.name in names) for items in questions(table)
        )
        self._card.show_choices(protected, outcomes, self._question)
        self._look()

    def close(self) -> None:
        """End the worker process; nothing lands afterwards."""
        for job in (self._rates, self._whole):
            job.abandon()
        self._worker.close()

    def _look(self) -> None:
        looked, table, question = self._looked, self._table, self._question
        if looked is None or table is None or question is None:
            return
        parity = table.joint.wanted.parity if table.joint and table.joint.wanted else None
        self._late = late_columns(looked.document, table) if parity is not None else ()
        amount = parity.amount if parity else 0.0
        self._card.show_amount(amount, can=table.joint is not None, late=bool(self._late))
        done = _Done(looked, question)
        if self._done is not None and done.same_as(self._done):
            return
        self._done = done
        self._whole.abandon()
        self._rates.queue(lambda progress: (done, rates_of(looked, question, progress)))

    def _show_rates(self, made: tuple[_Done, Lens]) -> None:
        done, lens = made
        self._card.show_lens(lens)
        if done is self._done:
            worker = self._worker
            self._whole.start(lambda progress: lens_of(done.looked, done.question, worker, progress))

    def _ask(self, protected: str, outcome: str, favourable: str) -> None:
        if self._table is None:
            return
        try:
            question = asked(self._table, protected, outcome, favourable)
        except (KeyError, Problem):
            return
        before = question_of(self._table)
        self._question = question
        if before is not None and before != question:
            # The old question is not evened out any more.
            self._want(0.0)
        self._look()

    def _want(self, amount: float) -> None:
        if self._table is not None and self._table.joint is not None and self._question is not None:
            wanted = with_parity(self._table, self._question, amount)
            self.edit_wanted.emit(edits.SetWanted(self._table.id, wanted))


@dataclass(frozen=True, slots=True)
class _Done:
    looked: Looked
    question: Question

    def same_as(self, other: _Done) -> bool:
        """Whether both are the same question about the very same objects."""
        one, two = self.looked, other.looked
        return (
            one.document is two.document
            and one.table_id == two.table_id
            and one.reference is two.reference
            and self.question == other.question
        )


def _holds(table: Table, question: Question) -> bool:
    names = {column.name for column in table.columns}
    return {question.protected, question.outcome} <= names
