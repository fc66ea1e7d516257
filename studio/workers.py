"""Runs one of our own functions in a separate process under a memory cap and a deadline.

Bytes that we did not write (a reference, a pasted table) are parsed here and nowhere else: a file that crashes, hangs
or swallows memory ends this process, and the studio hears a sentence about it. Requests and answers are JSON and Arrow
streams on pipes; nothing is pickled, no temporary file is written, and only the functions listed here can be called.
"""

from __future__ import annotations

import importlib
import json
import os
import queue
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa

from studio.problems import Problem
from studio.processes import keep_pandas_out
from studio.progress import Cancelled, Progress

FLAG = "--studio-worker"
"""The first argument by which a frozen build's own executable becomes a worker."""

_LENGTH = struct.Struct(">Q")
_MAX_MESSAGE = 1 << 30
_POLL_SECONDS = 0.02
_STOPPED_SECONDS = 1.0
_REPORT_SECONDS = 0.05
_STOP_SECONDS = 2.0
"""How long a lasting task may take to stop when asked."""


@dataclass(frozen=True, slots=True)
class Task:
    """One function that may be called: where it lives, and what a person would say that it does.

    `needs` names further modules that it will load, for a process that is warmed up. A `lasting` one has made things
    that later calls need: cancelling asks it to stop, and ends the process only where it does not.
    """

    module: str
    function: str
    doing: str
    needs: tuple[str, ...] = ()
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What one call may use: private memory in bytes (enforced by the system on Linux and macOS) and seconds."""

    memory_bytes: int = 4 << 30
    seconds: float = 300.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a function gives back: a JSON value and any number of tables."""

    value: Any
    tables: tuple[pa.Table, ...] = ()


Served = Callable[[dict[str, Any], Sequence[pa.Table], Progress], Answer]

TASKS: Mapping[str, Task] = {
    "reference": Task(
        "studio.reference.serving", "serve_reference", "Reading the file", ("studio.reference.read_text",)
    ),
    "infer": Task(
        "studio.reference.serving",
        "serve_infer",
        "Finding a schema for the table",
        ("studio.reference.infer", "studio.reference.read_text"),
    ),
    "schema": Task(
        "studio.reference.schemas.serving",
        "serve_schema",
        "Reading the schema",
        ("studio.reference.schemas.building",),
    ),
    "bias": Task(
        "studio.app.bias",
        "serve_bias",
        "Training a model for each group",
        ("studio.quality.features", "sklearn.ensemble", "sklearn.metrics"),
    ),
    "judge": Task(
        "studio.app.judging.serving",
        "serve_judge",
        "Judging the result",
        ("studio.app.judging", "sklearn.ensemble"),
    ),
    "fit": Task(
        "studio.app.learn",
        "serve_fit",
        "Learning the table",
        ("studio.reference.infer", "studio.reference.read_text", "studio.learning.fitting", "sklearn.tree"),
    ),
    "sight": Task("studio.app.sight_serving", "serve_sight", "Making rows and charts", lasting=True),
}


class Worker:
    """A worker process that answers one call at a time; it starts on first use and again after it died.

    Calls from several threads wait for each other. `warm` names a task whose modules the process loads at once, so that
    an early `start()` overlaps with the caller's own imports ("infer" where a schema will be asked for). With
    `niceness` the process gives way to its caller, by that many steps. Close it, or use it in a `with` block.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        warm: str = "",
        niceness: int = 0,
        command: Sequence[str] | None = None,
        tasks: Mapping[str, Task] = TASKS,
    ) -> None:
        self._limits = limits or Limits()
        self._command = [
            *(command or _own_command()),
            f"--memory={self._limits.memory_bytes}",
            *([f"--nice={niceness}"] if niceness else []),
            *([warm] if warm else []),
        ]
        self._gives_way = niceness > 0
        self._tasks = tasks
        self._turn = threading.Lock()
        self._running: _Running | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    @property
    def process_id(self) -> int | None:
        """The id of the running process, None when none runs."""
        running = self._running
        return running.process.pid if running else None

    def start(self) -> None:
        """Start the process now rather than at the first call; returns at once."""
        with self._turn:
            self._ready()

    def close(self) -> None:
        """End the process, also amid a call, which then fails; a later call starts a new one."""
        running = self._running
        if running is not None:
            running.process.kill()
        with self._turn:
            self._drop()

    def call(
        self,
        name: str,
        arguments: Mapping[str, Any],
        tables: Sequence[pa.Table] = (),
        *,
        progress: Progress | None = None,
        seconds: float | None = None,
    ) -> Answer:
        """Run the task `name` with JSON `arguments` and `tables`, and wait for its answer.

        Raises `Problem` when the function refuses, the process dies, or `seconds` (else the worker's limit) are over,
        and `Cancelled` within 100 ms of `progress.cancel()`, or when a lasting task has heard of it.
        """
        task = self._tasks[name]
        progress = progress or Progress()
        while not self._turn.acquire(timeout=_POLL_SECONDS):
            progress.check()
        try:
            running = self._ready()
            running.request(name, arguments, tables)
            limits = Limits(self._limits.memory_bytes, self._limits.seconds if seconds is None else seconds)
            return _wait(running, task, limits, progress)
        except BaseException as error:
            if not isinstance(error, _Refusal | _Stopped):
                self._drop()
            raise
        finally:
            self._turn.release()

    def _ready(self) -> _Running:
        if self._running is not None and self._running.process.poll() is not None:
            self._drop()
        if self._running is None:
            self._running = _Running(self._command, self._gives_way)
        return self._running

    def _drop(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running.end()


def run(
    name: str,
    arguments: Mapping[str, Any],
    tables: Sequence[pa.Table] = (),
    *,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Answer:
    """Call the task `name` in a process of its own that ends with the call; raises as `Worker.call`."""
    with Worker(limits, warm=name) as worker:
        return worker.call(name, arguments, tables, progress=progress)


class _Refusal(Problem):
    """A `Problem` that the function itself raised; the process behind it is well."""


class _Stopped(Cancelled):
    """A lasting task has stopped when asked; the process behind it is well."""


@dataclass(frozen=True, slots=True)
class _Event:
    kind: str
    message: dict[str, Any]
    tables: tuple[pa.Table, ...] = ()


class _Running:
    """The caller's side of one live process: its pipes, and the threads that keep them from blocking."""

    def __init__(self, command: Sequence[str], gives_way: bool = False) -> None:
        try:
            # Out of reach of an interrupt at a terminal either way. A process that gives way stays in the session:
            # on Linux, niceness counts among the processes of one session alone.
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=_environment(),
                start_new_session=not gives_way,
                process_group=0 if gives_way and hasattr(os, "setpgid") else None,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise Problem(
                f"A helper process could not be started: {error.strerror or error}.",
                mend="Close other programs and try again.",
            ) from error
        self.events: queue.SimpleQueue[_Event] = queue.SimpleQueue()
        self.last_words = b""
        self._number = 0
        self._writing = threading.Lock()
        self._threads = [self._thread(self._listen), self._thread(self._overhear)]

    def request(self, name: str, arguments: Mapping[str, Any], tables: Sequence[pa.Table]) -> None:
        """Ask for a task; the answer comes among the events."""
        self._number += 1
        self._send({"call": name, "arguments": dict(arguments), "number": self._number}, tables)

    def ask_to_stop(self) -> None:
        """Cancel what was requested last."""
        self._send({"cancel": self._number}, ())

    def _send(self, message: dict[str, Any], tables: Sequence[pa.Table]) -> None:
        """Hand a message over without waiting: a stopped process would leave its pipe full for ever."""

        def write() -> None:
            assert self.process.stdin is not None
            with self._writing, suppress(OSError, ValueError):
                _write(self.process.stdin, message | {"tables": len(tables)}, tables)

        self._threads = [thread for thread in self._threads if thread.is_alive()]
        self._threads.append(self._thread(write))

    def end(self) -> None:
        """Kill the process and wait for it and for the threads at its pipes."""
        self.process.kill()
        self.process.wait()
        for thread in self._threads:
            thread.join(timeout=5)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    @staticmethod
    def _thread(target: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=target, daemon=True, name=f"worker {target.__name__}")
        thread.start()
        return thread

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with suppress(Exception):
            while (message := _read(self.process.stdout)) is not None:
                tables = _read_tables(self.process.stdout, int(message.get("tables", 0)))
                self.events.put(_Event(str(message.get("kind")), message, tables))
        self.events.put(_Event("end", {}))

    def _overhear(self) -> None:
        assert self.process.stderr is not None
        with suppress(Exception):
            while chunk := os.read(self.process.stderr.fileno(), 4096):
                self.last_words = (self.last_words + chunk)[-4096:]


def _wait(running: _Running, task: Task, limits: Limits, progress: Progress) -> Answer:
    deadline = time.monotonic() + limits.seconds
    stopped_since: float | None = None
    while True:
        if progress.cancelled:
            raise _stopped(running) if task.lasting else Cancelled
        now = time.monotonic()
        if now > deadline:
            raise Problem(
                f"{task.doing} took longer than {limits.seconds:g} seconds and was stopped.",
                mend="Try a smaller part of it, or allow more time in the settings.",
            )
        stopped_since = (stopped_since or now) if _is_stopped(running.process) else None
        if stopped_since is not None and now - stopped_since > _STOPPED_SECONDS:
            raise Problem(
                f"{task.doing} was suspended from outside the studio and has been given up.",
                mend="Please try again.",
            )
        try:
            event = running.events.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            continue
        if event.kind == "progress":
            progress.report(*event.message["progress"])
        elif event.kind == "answer":
            return Answer(event.message["value"], event.tables)
        elif event.kind == "problem":
            told = event.message
            raise _Refusal(str(told["message"]), where=str(told["where"]), mend=str(told["mend"]))
        else:
            raise _obituary(running, task, limits)


def _stopped(running: _Running) -> Cancelled:
    """A lasting task was asked to stop: whether it did, so that its process can stay."""
    running.ask_to_stop()
    deadline = time.monotonic() + _STOP_SECONDS
    with suppress(queue.Empty):
        while True:
            event = running.events.get(timeout=max(0.0, deadline - time.monotonic()))
            if event.kind in ("answer", "problem", "cancelled"):
                return _Stopped()
            if event.kind == "end":
                break
    return Cancelled()


def _obituary(running: _Running, task: Task, limits: Limits) -> Problem:
    """Why the process ended without an answer, in words."""
    with suppress(subprocess.TimeoutExpired):
        running.process.wait(timeout=1)
    code = running.process.returncode
    words = running.last_words.lower()
    if b"memory allocation" in words or b"bad_alloc" in words or b"memoryerror" in words:
        return _out_of_memory(task, limits.memory_bytes)
    if code == -getattr(signal, "SIGKILL", 9):
        return Problem(
            f"{task.doing} was ended from outside the studio, most likely because the machine ran short of memory.",
            mend="Close other programs, or use a smaller file.",
        )
    cause = "it closed its answers" if code is None else f"exit code {code}"
    if code is not None and code < 0:
        cause = signal.Signals(-code).name
    return Problem(
        f"{task.doing} failed: the helper process ended unexpectedly ({cause}).",
        mend="The file is probably damaged; nothing in your document has changed.",
    )


def _out_of_memory(task: Task, memory_bytes: int) -> Problem:
    return Problem(
        f"{task.doing} needs more than the {memory_bytes / (1 << 30):g} GB of memory that it may use.",
        mend="Use a smaller file or sheet.",
    )


def _is_stopped(process: subprocess.Popen[bytes]) -> bool:
    """Whether the process is suspended (SIGSTOP); where the system cannot tell, the deadline has to."""
    if not hasattr(os, "waitid"):
        return False
    with suppress(OSError):
        state = os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT)
        return state is not None and state.si_code == os.CLD_STOPPED
    return False


def _own_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-P", "-m", "studio.workers"]


def _environment() -> dict[str, str]:
    """The caller's environment, in which the child finds this very package, installed or not."""
    root = Path(__file__).resolve().parent.parent
    own = [] if root.name == "site-packages" else [str(root)]
    paths = [*own, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    kept = {
        name: value for name, value in os.environ.items() if name not in ("PYTHONSTARTUP", "PYTHONINSPECT")
    }
    # One thread of BLAS: more of them only wait for each other beside a busy window.
    return kept | {
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONFAULTHANDLER": "",
    }


def _write(pipe: BinaryIO | Any, message: Mapping[str, Any], tables: Sequence[pa.Table] = ()) -> None:
    body = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")
    pipe.write(_LENGTH.pack(len(body)) + body)
    for table in tables:
        with pa.ipc.new_stream(pipe, table.schema) as stream:
            stream.write_table(table)
    pipe.flush()


def _read(pipe: BinaryIO | Any) -> dict[str, Any] | None:
    """The next message, None at the end of the pipe; raises ValueError on anything else than a JSON object."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > _MAX_MESSAGE:
        raise ValueError(f"a message of {length} bytes")
    message = json.loads(pipe.read(length).decode("utf-8", "surrogatepass"))
    if not isinstance(message, dict):
        raise ValueError("a message that is no object")
    return message


def _read_tables(pipe: BinaryIO | Any, n_tables: int) -> tuple[pa.Table, ...]:
    tables = []
    for _ in range(n_tables):
        with pa.ipc.open_stream(pipe) as stream:
            tables.append(stream.read_all())
    return tuple(tables)


def serve(tasks: Mapping[str, Task], arguments: Sequence[str]) -> None:
    """Answer requests from standard input until it closes; the whole life of a worker process."""
    memory_bytes = _option(arguments, "--memory=")
    _cap(memory_bytes)
    if hasattr(os, "nice"):
        os.nice(_option(arguments, "--nice="))
    keep_pandas_out()
    answers = os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not land between the answers.
    os.dup2(2, 1)
    requests = _Requests()
    threading.Thread(target=requests.take, daemon=True).start()
    for name in arguments:
        if name in tasks:
            # A failure here comes up again, and is told, at the first call.
            with suppress(Exception):
                for module in (tasks[name].module, *tasks[name].needs):
                    importlib.import_module(module)
    while True:
        request, tables = requests.queue.get()
        task = tasks.get(str(request.get("call")))
        if task is None:
            _write(answers, _refusal(Problem(f"There is no task {request.get('call')!r}.")))
            continue
        progress = _reporter(answers)
        requests.begin(int(request.get("number", 0)), progress)
        _answer(answers, task, request["arguments"], tables, memory_bytes, progress)


def _option(arguments: Sequence[str], name: str) -> int:
    given = [argument for argument in arguments if argument.startswith(name)]
    return int(given[0].removeprefix(name)) if given else 0


def _answer(  # noqa: PLR0913 - what is asked, of whom, within what, and where the answer goes
    answers: BinaryIO,
    task: Task,
    arguments: dict[str, Any],
    tables: Sequence[pa.Table],
    memory_bytes: int,
    progress: Progress,
) -> None:
    try:
        function: Served = getattr(importlib.import_module(task.module), task.function)
        answer = function(arguments, tables, progress)
    except Cancelled:
        _write(answers, {"kind": "cancelled"})
    except Problem as problem:
        _write(answers, _refusal(problem))
    except MemoryError:
        _write(answers, _refusal(_out_of_memory(task, memory_bytes)))
    except Exception as error:  # noqa: BLE001 - the process answers whatever happens
        # A bug of ours: the person gets a sentence, the log of the process its full story.
        sys.excepthook(type(error), error, error.__traceback__)
        words = f"{task.doing} failed in an unexpected way ({type(error).__name__}: {str(error)[:300]})."
        _write(
            answers,
            _refusal(Problem(words, mend="Please report this; nothing in your document has changed.")),
        )
    else:
        _write(
            answers, {"kind": "answer", "value": answer.value, "tables": len(answer.tables)}, answer.tables
        )


def _refusal(problem: Problem) -> dict[str, Any]:
    return {"kind": "problem", "message": problem.message, "where": problem.where, "mend": problem.mend}


def _reporter(answers: BinaryIO) -> Progress:
    last = 0.0

    def on_report(done: int, total: int, text: str) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _REPORT_SECONDS:
            last = now
            _write(answers, {"kind": "progress", "progress": [int(done), int(total), text]})

    return Progress(on_report)


class _Requests:
    """What the caller asks for, read ahead by a thread of its own."""

    def __init__(self) -> None:
        self.queue: queue.SimpleQueue[tuple[dict[str, Any], tuple[pa.Table, ...]]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._cancelled = -1
        self._current = (-1, Progress())

    def begin(self, number: int, progress: Progress) -> None:
        """A request is answered from now on; cancelling it reaches `progress`, also where it came before."""
        with self._lock:
            self._current = number, progress
            if number <= self._cancelled:
                progress.cancel()

    def take(self) -> None:
        """Read until the end; a caller that vanished (its end of the pipe closed) ends this process in any state."""
        with suppress(Exception):
            while (message := _read(sys.stdin.buffer)) is not None:
                tables = _read_tables(sys.stdin.buffer, int(message.get("tables", 0)))
                if "cancel" in message:
                    self._cancel(int(message["cancel"]))
                else:
                    self.queue.put((message, tables))
        os._exit(0)

    def _cancel(self, number: int) -> None:
        with self._lock:
            self._cancelled = max(number, self._cancelled)
            current, progress = self._current
            if current <= number:
                progress.cancel()


def _cap(memory_bytes: int) -> None:
    """Limit private memory and forbid core files, which would hold the person's data."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if memory_bytes:
        kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (memory_bytes, memory_bytes))


def main() -> None:
    """The entry of `python -m studio.workers` and of a frozen build called with `FLAG`."""
    serve(TASKS, sys.argv[1:])


if __name__ == "__main__":
    main()
