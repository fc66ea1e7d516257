"""The store: the one document that is open, its history, its file, and everyone who wants to hear of a change.

It knows no Qt and starts no timer. A document changes through `edit` and in no other way.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from studio.app import keeping, locking
from studio.app.folders import Folders, user_folders
from studio.app.history import History, same_document
from studio.app.keeping import Autosave, Version, Work
from studio.app.locking import Holder, Lock
from studio.app.settings import SettingsFile
from studio.model.document import Document
from studio.model.document_edits import ReplaceDocument
from studio.model.editing import Edit, apply
from studio.model.files import EXTENSION, load
from studio.model.replacing import sweep
from studio.model.saving import Stamp, change_on_disk, open_document, save_document
from studio.problems import Problem

Reason = Literal["edit", "undo", "redo", "open", "new", "save"]


@dataclass(frozen=True, slots=True)
class Change:
    """What observers hear. For "save" both documents are the same: only the file or the edited mark changed."""

    reason: Reason
    label: str
    before: Document
    after: Document


Observer = Callable[[Change], None]


@dataclass(frozen=True, slots=True)
class Due:
    """Unsaved work that is to be kept aside, and when it was found: what was found later counts."""

    turn: int
    file: Path
    work: Work


@dataclass(frozen=True, slots=True)
class Opened:
    """What a person may want to know after opening: who else has the document open, and work that was not saved."""

    holder: Holder | None
    recoverable: tuple[Autosave, ...]
    notes: tuple[str, ...]


class Store:
    """One open document. Use it from one thread; documents are values and may go to any thread.

    `settings` gets the recent files and says how many versions are kept; without it nothing is remembered.
    """

    def __init__(
        self,
        document: Document | None = None,
        *,
        folders: Folders | None = None,
        settings: SettingsFile | None = None,
        history_limit: int = 1000,
    ) -> None:
        self.folders = folders or user_folders()
        self.settings = settings
        self.edits = 0
        """How many changes this session made, undo and redo included; it never falls."""
        self._document = document or Document()
        self._saved = self._document
        self._path: Path | None = None
        self._stamp: Stamp | None = None
        self._lock: Lock | None = None
        self._holder: Holder | None = None
        self._myself = locking.myself()
        self._autosaved: Document | None = None
        self._aside = threading.Lock()
        self._turn = self._newest = 0
        self._history = History(history_limit)
        self._observers: list[Observer] = []
        self.run: Callable[[Callable[[], Stamp]], Stamp] = _at_once
        """How a document is written to its file: work that touches nothing of the store, so that any thread may."""
        self._waiting: deque[Change] = deque()
        self._telling = False

    @property
    def document(self) -> Document:
        return self._document

    @property
    def path(self) -> Path | None:
        """The document's file; None before it is first saved."""
        return self._path

    @property
    def edited(self) -> bool:
        """Whether the document differs from what was last opened, made or saved; undoing back to it counts."""
        return self._document != self._saved

    @property
    def lock_holder(self) -> Holder | None:
        """Another studio (perhaps one that crashed) whose lock lies beside the file."""
        return self._holder

    @property
    def undo_label(self) -> str:
        """What the next undo takes back, "" if there is nothing."""
        step = self._history.next_undo
        return step.label if step else ""

    @property
    def redo_label(self) -> str:
        """What the next redo does again, "" if there is nothing."""
        step = self._history.next_redo
        return step.label if step else ""

    def history_labels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """All labels that can be undone and redone, the next one first."""
        return self._history.labels()

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Call `observer` after every change; calling what comes back stops that."""
        self._observers.append(observer)

        def stop() -> None:
            with suppress(ValueError):
                self._observers.remove(observer)

        return stop

    def edit(self, edit: Edit) -> None:
        """Apply an edit; raises Problem, and then nothing has changed. An edit that changes nothing leaves no step."""
        before = self._document
        after, inverse = apply(edit, before)
        if same_document(after, before):
            return
        self._history.record(edit, inverse, before)
        step = self._history.next_undo
        self._become(after, "edit", step.label if step else "")

    def undo(self) -> bool:
        """Take back the last step; False if there is none."""
        self.end_gesture()
        step = self._history.next_undo
        if step is None:
            return False
        document, _ = apply(step.inverse, self._document)
        self._history.undone()
        self._become(document, "undo", step.label)
        return True

    def redo(self) -> bool:
        """Do the last undone step again; False if there is none."""
        self.end_gesture()
        step = self._history.next_redo
        if step is None:
            return False
        document, _ = apply(step.edit, self._document)
        self._history.redone()
        self._become(document, "redo", step.label)
        return True

    def begin_gesture(self) -> None:
        """From here to `end_gesture` all edits are one step: one drag, one turn of a wheel, one typed value."""
        self.end_gesture()
        self._history.begin(self._document)

    def end_gesture(self) -> None:
        """The hand rests. Does nothing outside a gesture."""
        if self._history.in_gesture:
            self._history.end(self._document)

    def cancel_gesture(self) -> None:
        """Back to where the gesture began, without a step."""
        start = self._history.cancel()
        if start is not None and start != self._document:
            self._become(start, "undo", "")

    @contextmanager
    def gesture(self) -> Iterator[None]:
        """Edits inside the block are one step; an error takes them back."""
        self.begin_gesture()
        try:
            yield
        except BaseException:
            self.cancel_gesture()
            raise
        self.end_gesture()

    def new(self, document: Document | None = None) -> None:
        """Leave the present document, saved or not, for one without a file."""
        self._leave()
        self._take_up(document or Document(), None, None, "new")

    def open(self, path: Path) -> Opened:
        """Open the document at `path`; raises Problem, and then the present one stays.

        Whoever else has it open, and unsaved work of a session that ended badly, come back as facts to offer.
        """
        path = path.absolute()
        document, stamp = open_document(path)
        self._leave()
        sweep(path)
        self._lock_file(path)
        self._take_up(document, path, stamp, "open")
        recoverable = tuple(item for item in self.recoverable() if _same(item.work.path, path))
        return Opened(self._holder, recoverable, self._remember(path))

    def save(self, *, overwrite: bool = False) -> tuple[str, ...]:
        """Save to the document's own file; gives sentences about what went wrong beside it.

        Raises Conflict where the file is not what was opened (unless `overwrite`), and Problem with the first cause;
        then the old file stands and the document stays edited.
        """
        if self._path is None:
            raise Problem("The document has no file yet.", mend="Save it under a name.")
        return self._write(self._path, self._stamp, overwrite)

    def save_as(self, path: Path, *, overwrite: bool = False) -> tuple[str, ...]:
        """Save to another file, which becomes the document's own.

        Raises Conflict where it exists (unless `overwrite`), else as `save`.
        """
        path = path.absolute()
        if self._path is not None and _same(path, self._path):
            return self.save(overwrite=overwrite)
        notes = self._write(path, None, overwrite)
        self._lock_file(path)
        return notes

    def save_copy(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the document to another file and stay with its own.

        Raises Conflict where that file exists (unless `overwrite`), and Problem, also where it is the document's own.
        """
        path = path.absolute()
        if self._path is not None and _same(path, self._path):
            raise Problem(
                "This is the design's own file.", mend="Give the copy another name, or save the design."
            )
        self.end_gesture()
        document = self._document
        self.run(lambda: save_document(document, path, overwrite=overwrite))

    def document_on_disk(self) -> Document:
        """The document's file as it is now, which another program may have changed; raises Problem."""
        if self._path is None:
            raise Problem("The document has no file yet.", mend="Save it under a name.")
        return load(self._path)

    def take_from_disk(self) -> None:
        """Put the file as it is now in the place of the document, as an edit that can be undone; raises Problem."""
        if self._path is None:
            raise Problem("The document has no file yet.", mend="Save it under a name.")
        document, stamp = open_document(self._path)
        self.edit(ReplaceDocument(document, "Take over the file as it is on disk"))
        self._stamp, self._saved = stamp, document
        self._drop_autosave()
        self._tell(Change("save", "", document, document))

    def change_on_disk(self) -> Literal["changed", "deleted"] | None:
        """Whether another program touched the file since it was last read or written here."""
        return change_on_disk(self._path, self._stamp) if self._path and self._stamp else None

    def take_over_lock(self) -> None:
        """Hold the lock from now on, whoever left it."""
        if self._path is not None:
            self._lock, self._holder = locking.take_over(self._path), None

    def versions(self) -> tuple[Version, ...]:
        """Earlier versions of the open document, the latest first."""
        return keeping.versions(self.folders.data, self._path) if self._path else ()

    def go_back_to(self, version: Version) -> None:
        """Put an earlier version in the place of the document, as an edit that can be undone; raises Problem."""
        self.edit(ReplaceDocument(load(version.file), f"Go back to version {version.number}"))

    def autosave_now(self) -> bool:
        """Keep unsaved work in the user's data folder; whether anything had to be written. Raises Problem."""
        due = self.autosave_due()
        if due is None:
            return False
        self.keep_aside(due)
        return True

    def autosave_due(self) -> Due | None:
        """Unsaved work for `keep_aside`; None where nothing has to be written."""
        if not self.edited:
            self._drop_autosave()
            return None
        if self._autosaved is self._document:
            return None
        self._turn += 1
        return Due(self._turn, self._autosave_file(), self._work)

    def keep_aside(self, due: Due) -> None:
        """Write unsaved work to the user's data folder, from any thread; raises Problem.

        Nothing is written where newer work has been meanwhile, or the document was saved or left.
        """
        with self._aside:
            if due.turn >= self._newest:
                keeping.write_autosave(due.file, due.work, self._myself)
                self._newest, self._autosaved = due.turn, due.work.document

    def hand_over(self) -> None:
        """Keep unsaved work as that of a session that has ended, for the next one to offer; raises Problem."""
        if self.edited:
            with self._aside:
                self._turn = self._newest = self._turn + 1
                keeping.write_autosave(self._autosave_file(), self._work, locking.NOBODY)
                # It is not this session's any more, so that leaving does not delete it.
                self._autosaved = None

    def recoverable(self) -> tuple[Autosave, ...]:
        """Unsaved work of sessions that no longer run, for any document, most edits first."""
        return keeping.autosaves(self.folders.data)

    def recover(self, autosave: Autosave) -> None:
        """Put recovered work in the place of the document, as an edit that can be undone.

        It is kept as this session's own autosave before the old one goes. Raises Problem.
        """
        self.edits = max(self.edits, autosave.work.edits)
        self.edit(ReplaceDocument(autosave.work.document, "Recover unsaved work"))
        self.autosave_now()
        self.discard(autosave)

    def discard(self, autosave: Autosave) -> None:
        """Delete unsaved work that nobody wants."""
        if autosave.file != self._autosave_file():
            autosave.file.unlink(missing_ok=True)

    def close(self) -> None:
        """Leave the document; unsaved work is gone. Call it when a person has said so."""
        self._leave()

    def _become(self, document: Document, reason: Reason, label: str) -> None:
        before, self._document = self._document, document
        self.edits += 1
        self._tell(Change(reason, label, before, document))

    def _take_up(self, document: Document, path: Path | None, stamp: Stamp | None, reason: Reason) -> None:
        before = self._document
        self._document = self._saved = document
        self._path, self._stamp = path, stamp
        self._history.clear()
        self._tell(Change(reason, "", before, document))

    def _leave(self) -> None:
        self._drop_autosave()
        if self._lock is not None:
            self._lock.release()
        self._lock = self._holder = None

    def _lock_file(self, path: Path) -> None:
        taken = locking.take(path)
        self._lock = taken if isinstance(taken, Lock) else None
        self._holder = taken if isinstance(taken, Holder) else None

    def _write(self, path: Path, expected: Stamp | None, overwrite: bool) -> tuple[str, ...]:
        self.end_gesture()
        notes: list[str] = []
        document = self._document

        def keep(old: bytes) -> None:
            limit = self.settings.values.versions_kept if self.settings else 10
            try:
                keeping.keep_version(self.folders.data, path, old, limit)
            except Problem as problem:
                notes.append(f"The earlier version could not be kept. {problem}")

        stamp = self.run(
            lambda: save_document(document, path, expected=expected, overwrite=overwrite, keep=keep)
        )
        if self._path is None or not _same(path, self._path):
            self._leave()
        else:
            self._drop_autosave()
        self._path, self._stamp, self._saved = path, stamp, document
        notes.extend(self._remember(path))
        self._tell(Change("save", "", document, document))
        return tuple(notes)

    def _remember(self, path: Path) -> tuple[str, ...]:
        try:
            if self.settings is not None:
                self.settings.opened(path)
        except Problem as problem:
            return (f"The settings could not be kept. {problem}",)
        return ()

    @property
    def _work(self) -> Work:
        return Work(self._path, self._document, self.edits, self._stamp.sha256 if self._stamp else "")

    def _autosave_file(self) -> Path:
        return keeping.autosave_file(self.folders.data, self._path, self._myself.token)

    def _drop_autosave(self) -> None:
        with self._aside:
            self._turn = self._newest = self._turn + 1
            if self._autosaved is not None:
                with suppress(OSError):
                    self._autosave_file().unlink()
                self._autosaved = None

    def _tell(self, change: Change) -> None:
        """Every observer hears every change in the same order, also those that an observer makes."""
        self._waiting.append(change)
        if self._telling:
            return
        self._telling = True
        failure: Exception | None = None
        try:
            while self._waiting:
                told = self._waiting.popleft()
                for observer in tuple(self._observers):
                    try:
                        observer(told)
                    except Exception as error:  # noqa: BLE001 - one bad observer must not leave the others behind
                        failure = failure or error
        finally:
            self._telling = False
        if failure is not None:
            raise failure


def _at_once(work: Callable[[], Stamp]) -> Stamp:
    return work()


def with_extension(path: Path) -> Path:
    """A file name as a person typed it, with the ending of a document where it has none."""
    if path.name.lower().endswith(".json"):
        return path
    return path.with_name(path.name.removesuffix(".studio") + EXTENSION)


def _same(first: Path | None, second: Path | None) -> bool:
    if first is None or second is None:
        return first is second
    return os.path.normcase(os.path.realpath(first)) == os.path.normcase(os.path.realpath(second))
