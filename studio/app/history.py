"""Undo and redo as two stacks of edits with their inverses; the edits of one drag are one step."""

from __future__ import annotations

from dataclasses import dataclass

from studio.model.document import Document
from studio.model.editing import Batch, Edit


@dataclass(frozen=True, slots=True)
class Step:
    """What one undo takes back."""

    label: str
    edit: Edit
    inverse: Edit


class History:
    """The last `limit` steps. It holds edits only; the store applies them."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._start: Document | None = None
        self._open_step = False

    @property
    def next_undo(self) -> Step | None:
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        return self._undone[-1] if self._undone else None

    @property
    def in_gesture(self) -> bool:
        return self._start is not None

    def labels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The labels of all steps that can be undone and redone, the next one first."""
        return tuple(s.label for s in reversed(self._done)), tuple(s.label for s in reversed(self._undone))

    def record(self, edit: Edit, inverse: Edit, before: Document) -> None:
        """An edit was applied to `before`."""
        self._undone.clear()
        if self._open_step and self._start is not None:
            self._done[-1] = _merged(self._done[-1], edit, inverse, self._start)
            return
        self._done.append(Step(edit.label(before), edit, inverse))
        self._open_step = self.in_gesture
        del self._done[: -self._limit]

    def undone(self) -> None:
        """The next undo was applied."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The next redo was applied."""
        self._done.append(self._undone.pop())

    def begin(self, document: Document) -> None:
        """What follows, until `end`, is one step."""
        self._start, self._open_step = document, False

    def end(self, document: Document) -> None:
        """The drag is over; one that came back to where it began leaves no step."""
        if self._open_step and self._start is not None and same_document(document, self._start):
            self._done.pop()
        self._start, self._open_step = None, False

    def cancel(self) -> Document | None:
        """Drop the step of the drag, and give the document that it began with."""
        start = self._start
        if self._open_step:
            self._done.pop()
        self._start, self._open_step = None, False
        return start

    def clear(self) -> None:
        """Forget everything."""
        self._done.clear()
        self._undone.clear()
        self._start, self._open_step = None, False


def _merged(step: Step, edit: Edit, inverse: Edit, start: Document) -> Step:
    """The step of a drag with one more edit: one of the same key takes the last one's place, another joins it."""
    last = step.edit.edits[-1] if isinstance(step.edit, _Drag) else step.edit
    if edit.merge_key is not None and edit.merge_key == last.merge_key:
        if isinstance(step.edit, _Drag):
            return Step(step.label, _Drag((*step.edit.edits[:-1], edit)), step.inverse)
        return Step(edit.label(start), edit, step.inverse)
    edits = step.edit.edits if isinstance(step.edit, _Drag) else (step.edit,)
    inverses = step.inverse.edits if isinstance(step.inverse, _Drag) else (step.inverse,)
    return Step(step.label, _Drag((*edits, edit)), _Drag((inverse, *inverses)))


class _Drag(Batch):
    """A batch that grew out of one drag, apart from batches that were one edit."""


def same_document(first: Document, second: Document) -> bool:
    """Whether two documents are the same: Python takes 1, 1.0 and true for equal, but a column does not."""
    return first == second and first.model_dump_json() == second.model_dump_json()
