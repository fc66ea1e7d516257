"""Adds columns from the gallery, gives its cards their values, and offers what a new name suggests."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor

from PySide6.QtCore import QObject, QPoint, Signal

from studio.app.new_columns import fresh_columns, other_kind
from studio.app.suggesting import (
    makes_already,
    suggested_columns,
    suggested_edit,
    suggestion_in,
)
from studio.app.type_samples import Samples, quick_and_slow
from studio.generators.generator import Generator
from studio.gui.jobs import Job
from studio.gui.panels.type_gallery import Choice, TypeGallery
from studio.gui.translating import tr
from studio.model import edits
from studio.model.document import Column, Document, Table
from studio.progress import Progress
from studio.reference.column_names import Suggestion


class Adding(QObject):
    """Knows which columns are fresh: until their values are touched a rename may offer others."""

    edit_wanted = Signal(object)
    added = Signal(str, bool)
    """Id of the column to look at, and whether it still wants a name."""

    def __init__(
        self,
        executor: Executor,
        gallery: TypeGallery,
        document: Callable[[], Document],
        table: Callable[[], Table | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._gallery, self._document, self._table = gallery, document, table
        self._for = ""
        self._fresh: dict[str, Generator] = {}
        self._declined: set[tuple[str, str]] = set()
        self._samples = Samples()
        self._shown_for: tuple[int, str] | None = None
        self._quick, self._slow = Job(executor, self), Job(executor, self)
        self._of_suggestion = Job(executor, self)
        for job in (self._quick, self._slow, self._of_suggestion):
            job.done.connect(gallery.show_samples)
        gallery.suggest = self._suggest
        gallery.chosen.connect(self.take)
        gallery.suggested.connect(self._want_samples_of)

    @property
    def at_rest(self) -> bool:
        """Whether all values of the cards have come."""
        return not (self._quick.running or self._slow.running or self._of_suggestion.running)

    def open(self, position: QPoint, column: Column | None = None) -> None:
        """Let the person choose a type: for a column, or for new ones."""
        self._for = column.id if column is not None else ""
        self._gallery.open_at(
            position, for_new=column is None, name=column.name if column is not None else ""
        )
        self._want_samples()

    def add(self, kind: str) -> None:
        """A new column of a type, which wants a name."""
        self._for = ""
        self.take(Choice(kind))

    def take(self, choice: Choice) -> None:
        """Make what was chosen."""
        table = self._table()
        if table is None:
            return
        if self._for:
            self._change(table, choice)
            return
        if choice.suggestion is not None:
            columns = suggested_columns(table, choice.name or choice.search, choice.suggestion)
        else:
            columns = fresh_columns(table, choice.kind, choice.name)
        column = columns[-1]
        steps = tuple(edits.AddColumn(table.id, item) for item in columns)
        if not choice.name:
            self._fresh[column.id] = column.generator
        self.added.emit(column.id, False)
        self.edit_wanted.emit(
            steps[0] if len(steps) == 1 else edits.Batch(steps, tr("Add {name}", name=column.name))
        )
        if choice.name:
            self._gallery.next_name(tr("✓ {name} added. What is the next one called?", name=column.name))
        else:
            self.added.emit(column.id, True)

    def offer(self, table: Table, column: Column) -> Suggestion | None:
        """What the name of a fresh column suggests, where it is made in another way and nobody said no."""
        if self._fresh.get(column.id) != column.generator or (column.id, column.name) in self._declined:
            return None
        found = suggestion_in(self._document(), table, column.name)
        return None if found is None or makes_already(table, column, found) else found

    def take_offer(self, column_id: str) -> None:
        """Make a fresh column as its name says."""
        table = self._table()
        column = next((c for c in table.columns if c.id == column_id), None) if table is not None else None
        found = self.offer(table, column) if table is not None and column is not None else None
        if table is not None and column is not None and found is not None:
            self.edit_wanted.emit(suggested_edit(table, column, found))

    def decline(self, column: Column) -> None:
        """Do not offer this again while the column has this name."""
        self._declined.add((column.id, column.name))

    def _change(self, table: Table, choice: Choice) -> None:
        column = next((column for column in table.columns if column.id == self._for), None)
        if column is None:
            return
        if choice.suggestion is not None:
            self.edit_wanted.emit(suggested_edit(table, column, choice.suggestion))
        else:
            self.edit_wanted.emit(edits.SetGenerator(column.id, other_kind(table, column, choice.kind)))

    def _suggest(self, name: str) -> Suggestion | None:
        table = self._table()
        return None if table is None else suggestion_in(self._document(), table, name)

    def _want_samples(self) -> None:
        document = self._document()
        if self._shown_for == (document.seed, document.locale):
            return
        self._shown_for = (document.seed, document.locale)
        quick, slow = quick_and_slow()
        samples = self._samples
        self._quick.start(lambda progress: samples.of_kinds(document, quick, progress))
        self._slow.start(lambda progress: samples.of_kinds(document, slow, progress))

    def _want_samples_of(self, suggestion: Suggestion) -> None:
        document, table, samples = self._document(), self._table(), self._samples
        if table is None:
            return

        def work(_progress: Progress) -> dict[Suggestion, tuple[str, ...]]:
            return {suggestion: samples.of_suggestion(document, table, suggestion)}

        self._of_suggestion.queue(work)
