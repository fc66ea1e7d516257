"""Where documents come from and go to: new, open, save, and what becomes of unsaved work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from studio.app.keeping import Autosave
from studio.app.store import Store, with_extension
from studio.gui.questions import ACCEPT, CANCEL, DISCARD, ask, ask_open, ask_save
from studio.gui.sentences import said, said_problem
from studio.gui.translating import later, tr
from studio.model.document import Document
from studio.model.saving import Conflict
from studio.problems import Problem

Then = Callable[[], object]
Actions = tuple[tuple[str, Then], ...]

_DESIGNS = later("Designs (*.studio.json)")
_READABLE = later(
    "Designs and data (*.json *.csv *.tsv *.txt *.parquet *.arrow *.feather *.xlsx *.xls *.ods *.jsonl *.ndjson)"
    ";;All files (*)"
)


def _nothing() -> None:
    """What follows where nothing has to."""


class Filing(QObject):
    """Owns the way between the store and the disk; asks before anything is lost."""

    replaced = Signal()
    """The store holds another document."""
    told = Signal(str, object)
    """A sentence for the notice, and actions (title, what to do) beside it."""
    failed = Signal(object)
    """A `Problem`."""

    def __init__(self, store: Store, window: QWidget, may_stop: Callable[[], str]) -> None:
        super().__init__(window)
        self._store = store
        self._window = window
        self._may_stop = may_stop
        self._timer = QTimer(self)
        seconds = store.settings.values.autosave_seconds if store.settings else 15
        self._timer.setInterval(1000 * seconds)
        self._timer.timeout.connect(self._autosave)
        self._timer.start()

    def leave(self, then: Then, doing: str = "") -> None:
        """Do `then` once the present document may go: saved, or given up by its owner. Nothing where they stay."""
        if not self._store.edited:
            then()
            return
        name = self._store.document.name
        ask(
            self._window,
            tr("Unsaved work"),
            tr("“{name}” has changes that are not saved.", name=name),
            (
                (tr("Save"), ACCEPT, lambda: self.save(then)),
                (tr("Discard"), DISCARD, then),
                (tr("Cancel"), CANCEL, _nothing),
            ),
            doing,
        )

    def nothing_to_ask(self) -> bool:
        """Whether the window may close without a question."""
        return not (self._store.edited or self._may_stop())

    def leave_for_good(self, then: Then) -> None:
        """As `leave`, for closing the window: work that runs is named too."""
        running = self._may_stop()
        if not running:
            self.leave(then)
            return
        stop = ((tr("Stop and quit"), DISCARD, lambda: self.leave(then)), (tr("Stay"), CANCEL, _nothing))
        ask(self._window, tr("Still at work"), running, stop)

    def take_new(self, document: Document) -> None:
        """Put a document without a file into the store."""
        self._store.new(document)
        self.replaced.emit()

    def open_document(self, path: Path) -> None:
        """Open a document; the present one must have been left."""
        try:
            opened = self._store.open(path)
        except Problem as problem:
            self.failed.emit(problem)
            return
        self.replaced.emit()
        if opened.recoverable:
            self._offer(
                opened.recoverable[0],
                tr("There is unsaved work of an earlier session of {name}.", name=path.name),
            )
        elif opened.holder is not None:
            words = tr(
                "{name} is open elsewhere too: {holder}. Who saves last is asked first.",
                name=path.name,
                holder=said(str(opened.holder)),
            )
            self.told.emit(words, ((tr("Take over"), self._store.take_over_lock),))
        elif opened.notes:
            self.told.emit(" ".join(opened.notes), ())

    def offer_unsaved(self) -> None:
        """Tell of unsaved work of designs that never had a file."""
        lost = [item for item in self._store.recoverable() if item.work.path is None]
        if lost:
            name = lost[0].work.document.name
            self._offer(lost[0], tr("There is unsaved work of an earlier session: “{name}”.", name=name))

    def choose(self, take: Callable[[Path], object]) -> None:
        """Ask for a document or a data file."""
        folder = str(self._store.path.parent if self._store.path else Path.home())
        ask_open(self._window, tr("Open"), folder, tr(_READABLE), take)

    def save(self, then: Then = _nothing) -> None:
        """Save to the document's file, or ask for one; `then` follows once it is saved."""
        if self._store.path is None:
            self.save_as(then)
        else:
            self._write(lambda overwrite: self._store.save(overwrite=overwrite), then)

    def save_as(self, then: Then = _nothing) -> None:
        """Ask for a file and save there."""
        name = "".join(c if c.isalnum() or c in "-_ ." else "-" for c in self._store.document.name).strip(
            ". "
        )
        offered = str(self._store.path or Path.home() / f"{name or tr('design')}.studio.json")
        ask_save(self._window, tr("Save as"), offered, tr(_DESIGNS), partial(self._save_to, then=then))

    def close(self) -> None:
        """The window goes: no more autosaves, and the document's lock is given back."""
        self._timer.stop()
        self._store.close()

    def _save_to(self, path: Path, then: Then) -> None:
        target = with_extension(path)
        # The dialog has asked about a file that exists under the name it shows, not about one with the ending added.
        asked = target == path
        self._write(lambda overwrite: self._store.save_as(target, overwrite=overwrite or asked), then)

    def _write(self, write: Callable[[bool], tuple[str, ...]], then: Then, overwrite: bool = False) -> None:
        try:
            notes = write(overwrite)
        except Conflict as conflict:
            again = (tr("Save anyway"), ACCEPT, lambda: self._write(write, then, overwrite=True))
            ask(self._window, tr("Save anyway?"), str(conflict), (again, (tr("Cancel"), CANCEL, _nothing)))
            return
        except Problem as problem:
            self.failed.emit(problem)
            return
        if notes:
            self.told.emit(" ".join(notes), ())
        then()

    def _offer(self, autosave: Autosave, words: str) -> None:
        actions = (
            (tr("Recover"), lambda: self._recover(autosave)),
            (tr("Discard"), lambda: self._store.discard(autosave)),
        )
        self.told.emit(words, actions)

    def _recover(self, autosave: Autosave) -> None:
        if autosave.work.path is None:
            self.leave(lambda: self._recover_new(autosave))
            return
        try:
            self._store.recover(autosave)
        except Problem as problem:
            self.failed.emit(problem)

    def _recover_new(self, autosave: Autosave) -> None:
        try:
            self._store.new()
            self._store.recover(autosave)
        except Problem as problem:
            self.failed.emit(problem)
        self.replaced.emit()

    def _autosave(self) -> None:
        try:
            self._store.autosave_now()
        except Problem as problem:
            self.failed.emit(
                Problem(tr("Unsaved work could not be kept aside. {problem}", problem=said_problem(problem)))
            )
