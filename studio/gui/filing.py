"""Where documents come from and go to: new, open, save, and what becomes of unsaved work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMetaObject, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from studio.app.differences import differences
from studio.app.folders import home_folder
from studio.app.keeping import Autosave
from studio.app.locking import Holder
from studio.app.store import Store, with_extension
from studio.gui.frame import Frame
from studio.gui.jobs import Job
from studio.gui.questions import ACCEPT, CANCEL, DISCARD, Answer, ask, ask_open, ask_save
from studio.gui.sentences import said, said_problem
from studio.gui.translating import counted, later, tr
from studio.model.document import Document
from studio.model.saving import Conflict, Stamp
from studio.problems import Problem

Then = Callable[[], object]
Actions = tuple[tuple[str, Then], ...]

_MOST_CHANGES = 6
_MANY_COLUMNS = 200
_QUEUED = Qt.ConnectionType.QueuedConnection
_DESIGNS = later("Designs (*.studio.json)")
_READABLE = later(
    "Designs and data (*.json *.csv *.tsv *.txt *.parquet *.arrow *.feather *.xlsx *.xls *.ods *.jsonl *.ndjson"
    " *.sql *.ddl);;All files (*)"
)
_SCHEMAS = later("SQL and JSON Schema (*.sql *.ddl *.json);;All files (*)")


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

    def __init__(self, store: Store, window: Frame, may_stop: Callable[[], str]) -> None:
        super().__init__(window)
        self._store = store
        self._window = window
        self._may_stop = may_stop
        self._asking = False
        store.run = self._run
        self._keeping = Job(window.executor, self)
        self._keeping.failed.connect(self._not_kept)
        self._asked: object = None
        """The change on disk that was last asked about."""
        self._timer = QTimer(self)
        self.take_settings()
        self._timer.timeout.connect(self._autosave)
        self._timer.start()

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being kept aside."""
        return not self._keeping.running

    def leave(self, then: Then, doing: str = "", elsewhere: Then | None = None) -> None:
        """Do `then` once the present document may go: saved, or given up by its owner. Nothing where they stay.

        With `elsewhere` the present document may stay where it is while that is done.
        """
        if not self._store.edited:
            then()
            return
        name = self._store.document.name
        answers: list[Answer] = [
            (tr("Save"), ACCEPT, lambda: self.save(then)),
            (tr("Discard"), DISCARD, then),
        ]
        if elsewhere is not None:
            answers.append((tr("New window"), ACCEPT, elsewhere))
        answers.append((tr("Cancel"), CANCEL, _nothing))
        words = tr("“{name}” has changes that are not saved.", name=name)
        ask(self._window, tr("Unsaved work"), words, answers, doing)

    def take_settings(self) -> None:
        """The settings have changed."""
        seconds = self._store.settings.values.autosave_seconds if self._store.settings else 15
        if self._timer.interval() != 1000 * seconds:
            self._timer.setInterval(1000 * seconds)

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
            with _waiting():
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
            take_over = (tr("Take over"), self._store.take_over_lock)
            self.told.emit(_held(path, opened.holder), (take_over,))
        elif opened.notes:
            self.told.emit(" ".join(opened.notes), ())

    def offer_unsaved(self) -> None:
        """Tell of unsaved work that sessions left behind which no longer run."""
        lost = self._store.recoverable()
        if lost:
            work = lost[0].work
            name = work.document.name
            words = tr("There is unsaved work of an earlier session: “{name}”.", name=name)
            if work.path is not None:
                words = tr(
                    "There is unsaved work of an earlier session: “{name}” in {file}.",
                    name=name,
                    file=work.path.name,
                )
            self._offer(lost[0], words, self.offer_unsaved)

    def choose(self, take: Callable[[Path], object]) -> None:
        """Ask for a document or a data file."""
        folder = str(self._store.path.parent if self._store.path else home_folder())
        ask_open(self._window, tr("Open"), folder, tr(_READABLE), take)

    def choose_sql(self, take: Callable[[Path], object]) -> None:
        """Ask for a script or a JSON Schema."""
        folder = str(self._store.path.parent if self._store.path else home_folder())
        ask_open(self._window, tr("From SQL"), folder, tr(_SCHEMAS), take)

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
        offered = str(self._store.path or home_folder() / f"{name or tr('design')}.studio.json")
        ask_save(self._window, tr("Save as"), offered, tr(_DESIGNS), partial(self._save_to, then=then))

    def save_copy(self) -> None:
        """Ask for a file and write a copy there; the design stays with its own."""
        path = self._store.path
        stem = path.name.removesuffix(".json").removesuffix(".studio") if path is not None else tr("design")
        folder = path.parent if path is not None else home_folder()
        offered = str(folder / tr("{stem} copy.studio.json", stem=stem))
        ask_save(self._window, tr("Save a copy"), offered, tr(_DESIGNS), self._copy_to)

    def look_at_disk(self) -> None:
        """Ask what to do where another program has changed the file; once for each change."""
        path, change = self._store.path, self._store.change_on_disk()
        if path is None or change is None or self._asking:
            self._asked = None if change is None else self._asked
            return
        mark = (path, change, _mark(path))
        if mark == self._asked:
            return
        self._asked = mark
        if change == "deleted":
            words = tr(
                "{name} was deleted or moved by another program. Save writes it again.", name=path.name
            )
            self.told.emit(words, ((tr("Save"), self.save),))
            return
        self._ask_about_change(
            tr("Another program has changed {name}.", name=path.name),
            ((tr("Keep mine"), CANCEL, _nothing),),
        )

    def close(self) -> None:
        """The window goes: no more autosaves, and the document's lock is given back."""
        self._timer.stop()
        self._store.close()

    def _save_to(self, path: Path, then: Then) -> None:
        target = with_extension(path)
        if self._window.is_shown_elsewhere(target, raised=False):
            words = tr("Another window has this design open, and would write over it.")
            self.failed.emit(Problem(words, where=target.name, mend=tr("Save under another name.")))
            return
        # The dialog has asked about a file that exists under the name it shows, not about one with the ending added.
        asked = target == path
        self._write(lambda overwrite: self._store.save_as(target, overwrite=overwrite or asked), then)

    def _write(self, write: Callable[[bool], tuple[str, ...]], then: Then, overwrite: bool = False) -> None:
        try:
            with _waiting():
                notes = write(overwrite)
        except Conflict as conflict:
            again: Answer = (tr("Save anyway"), ACCEPT, lambda: self._write(write, then, overwrite=True))
            cancel: Answer = (tr("Cancel"), CANCEL, _nothing)
            if conflict.kind == "changed":
                copy: Answer = (tr("Save a copy…"), ACCEPT, self.save_copy)
                self._ask_about_change(said_problem(conflict), (again, copy, cancel), place=2)
            else:
                ask(self._window, tr("Save anyway?"), said_problem(conflict), (again, cancel))
            return
        except Problem as problem:
            self.failed.emit(problem)
            return
        if notes:
            self.told.emit(" ".join(notes), ())
        then()

    def _copy_to(self, path: Path) -> None:
        target = with_extension(path)
        asked = target == path

        def write(overwrite: bool) -> tuple[str, ...]:
            self._store.save_copy(target, overwrite=overwrite or asked)
            return ()

        words = tr("A copy is in {name}; the design stays where it is.", name=target.name)
        self._write(write, lambda: self.told.emit(words, ()))

    def _ask_about_change(self, words: str, answers: Sequence[Answer], place: int = 0) -> None:
        """What the file on disk has that the design has not, and what to do."""
        take: Answer = (tr("Take the file's"), DISCARD, self._take_from_disk)
        offered = [*answers[:place], take, *answers[place:]]
        try:
            found = differences(self._store.document, self._store.document_on_disk())
            shown = [said(sentence) for sentence in found[:_MOST_CHANGES]]
            if len(found) > len(shown):
                more = len(found) - len(shown)
                shown.append(counted(more, "And one more change.", "And {n} more changes."))
            more_words = (
                "\n".join((tr("From your design to the file:"), *shown))
                if shown
                else tr("It holds the same design.")
            )
        except Problem as problem:
            more_words, offered = said_problem(problem), list(answers)
        self._asking = True
        box = ask(self._window, tr("Changed on disk"), words, offered, more_words)
        box.finished.connect(self._answered)

    def _answered(self) -> None:
        self._asking = False

    def _take_from_disk(self) -> None:
        try:
            self._store.take_from_disk()
        except Problem as problem:
            self.failed.emit(problem)
            return
        self.told.emit(tr("The design is now as it is in the file."), ((tr("Undo"), self._store.undo),))

    def _offer(self, autosave: Autosave, words: str, after: Then = _nothing) -> None:
        def discard() -> None:
            self._store.discard(autosave)
            after()

        actions = ((tr("Recover"), lambda: self._recover(autosave)), (tr("Discard"), discard))
        self.told.emit(words, actions)

    def _recover(self, autosave: Autosave) -> None:
        path = autosave.work.path
        if path is None or path != self._store.path:
            self.leave(lambda: self._recover_apart(autosave))
            return
        try:
            self._store.recover(autosave)
        except Problem as problem:
            self.failed.emit(problem)

    def _recover_apart(self, autosave: Autosave) -> None:
        """Recover into the file it was made from; where that cannot be opened, as a design without a file."""
        path, note = autosave.work.path, ""
        try:
            if path is None:
                self._store.new()
            else:
                try:
                    self._store.open(path)
                except Problem as problem:
                    self._store.new()
                    note = tr(
                        "{problem} What was recovered has no file now: save it under a name.",
                        problem=said_problem(problem),
                    )
            self._store.recover(autosave)
        except Problem as problem:
            self.failed.emit(problem)
        self.replaced.emit()
        if note:
            self.told.emit(note, ())

    def _autosave(self) -> None:
        if self._window.isActiveWindow():
            self.look_at_disk()
        due = None if self._keeping.running else self._store.autosave_due()
        if due is not None:
            self._keeping.start(lambda _: self._store.keep_aside(due))

    def _not_kept(self, problem: Problem) -> None:
        self.failed.emit(
            Problem(tr("Unsaved work could not be kept aside. {problem}", problem=said_problem(problem)))
        )

    def _run(self, work: Callable[[], Stamp]) -> Stamp:
        """Write a large design on a thread: the window is painted meanwhile, and hears nothing of hands and keys."""
        columns = sum(len(table.columns) for table in self._store.document.tables)
        if columns < _MANY_COLUMNS:
            return work()
        loop, ended = QEventLoop(), self._window.executor.submit(work)
        ended.add_done_callback(lambda _: QMetaObject.invokeMethod(loop, "quit", _QUEUED))
        if not ended.done():
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return ended.result()


@contextmanager
def _waiting() -> Iterator[None]:
    """The pointer says that a large design takes a moment; nothing may come between its beginning and its end."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


def _mark(path: Path) -> tuple[int, int]:
    """Size and time of a file, to tell one change from the next."""
    try:
        facts = path.stat()
    except OSError:
        return (0, 0)
    return (facts.st_size, facts.st_mtime_ns)


def _held(path: Path, holder: Holder) -> str:
    """Who else has a document open, or had it when they ended without a word."""
    who = said(str(holder))
    if holder.state == "stale":
        return tr(
            "{name} is still marked as open by {holder}, which has ended. It can be taken over.",
            name=path.name,
            holder=who,
        )
    return tr(
        "{name} is open elsewhere too: {holder}. Who saves last is asked first.", name=path.name, holder=who
    )
