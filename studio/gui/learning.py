"""Learns a table from its reference in a process of its own, while the design stays in use."""

from __future__ import annotations

from concurrent.futures import Executor

import pyarrow as pa
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studio.app.learn import Wishes
from studio.app.learning_table import Learned, Lesson, learn_from
from studio.gui.discarding import discard
from studio.gui.jobs import Job
from studio.gui.panels.learn_dialog import LearnDialog
from studio.gui.sentences import said
from studio.gui.translating import tr
from studio.learning.options import PRESETS
from studio.model.document import Document, Table
from studio.problems import Problem
from studio.progress import Progress
from studio.workers import Worker


class Learning(QObject):
    """One table at a time; a newer wish replaces an older one."""

    learned = Signal(object)
    """`Learned`, to be brought into the document as it is by then."""
    failed = Signal(object)
    """A `Problem`."""
    busy = Signal(str)
    """What is being done, in words with how far it is; "" when nothing is any more."""

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = Job(executor, self)
        self._doing = ""
        self.dialog: LearnDialog | None = None
        self._job.done.connect(self._done)
        self._job.failed.connect(self._refused)
        self._job.progressed.connect(self._tell)

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being learned."""
        return not self._job.running

    def ask(self, document: Document, table: Table, reference: pa.Table, window: QWidget) -> None:
        """Let the person choose how, and begin."""
        assert table.reference is not None
        names = {column.name for column in table.columns if not column.hidden}
        offered = [name for name in reference.column_names if name in names]
        dialog = LearnDialog(table.reference.file, reference.num_rows, offered, last_wishes(table), window)
        dialog.finished.connect(lambda _: discard(dialog))
        dialog.learn_wanted.connect(lambda wishes: self.start(Lesson(document, table.id, reference, wishes)))
        self.dialog = dialog
        dialog.open()

    def start(self, lesson: Lesson) -> None:
        """Learn the table as it is now."""

        def work(progress: Progress) -> Learned:
            with Worker(warm="fit") as worker:
                return learn_from(lesson, worker, progress)

        self._doing = tr("Learning {name}…", name=lesson.document.table(lesson.table_id).name)
        self.busy.emit(self._doing)
        self._job.start(work)

    def cancel(self) -> None:
        """Give it up; the design stays as it is."""
        self._job.abandon()
        self.busy.emit("")

    def _done(self, learned: Learned) -> None:
        self.busy.emit("")
        self.learned.emit(learned)

    def _refused(self, problem: Problem) -> None:
        self.busy.emit("")
        self.failed.emit(problem)

    def _tell(self, done: int, total: int, text: str) -> None:
        share = f" {100 * done // total} %" if total else ""
        self.busy.emit(f"{self._doing} {said(text)}{share}".rstrip())


def last_wishes(table: Table) -> Wishes:
    """As it was learned before, or the usual choice."""
    joint = table.joint
    if joint is None:
        return Wishes()
    names = {column.id: column.name for column in table.columns}
    preset = next((item for item in PRESETS if item == joint.preset), PRESETS[0])
    first = tuple(names[item] for item in joint.first if item in names)
    return Wishes(names.get(joint.target, ""), joint.held_out, joint.k, preset, first)


def learned_words(learned: Learned) -> str:
    """What was learned, how long it took, and what it brought, in a few sentences."""
    joint = learned.table.joint
    assert joint is not None
    words = tr(
        "{n} columns of {name} go together now as in {rows:,} rows of the reference, learned in {seconds:.1f} s.",
        n=len(joint.members),
        name=learned.table.name,
        rows=joint.rows,
        seconds=learned.seconds,
    )
    if learned.before is not None and learned.after is not None:
        words += " " + tr(
            "Fidelity {before:.0f} → {after:.0f}.", before=100 * learned.before, after=100 * learned.after
        )
    return words + " " + tr("A column's menu releases it again.")
