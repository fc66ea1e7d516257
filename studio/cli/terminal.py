"""The three ways out of a command: answers, remarks and progress."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, TextIO

from studio.problems import Problem
from studio.progress import Progress

_REDRAW_SECONDS = 0.1
_RATE_AFTER_SECONDS = 0.5


class Terminal:
    """Answers on standard output; remarks, refusals and a bar on standard error.

    A bar is drawn on a terminal only; `quiet` leaves refusals alone.
    """

    def __init__(self, quiet: bool = False) -> None:
        self.quiet = quiet
        self.orderly = False
        """Whether the command at work looks at `progress` and ends by itself when it is cancelled."""
        self.progress = Progress(self._draw if not quiet and _is_terminal(sys.stderr) else None)
        self._drawn = 0
        self._last = 0.0
        self._began = (time.monotonic(), "")

    @contextmanager
    def working(self) -> Iterator[Progress]:
        """The progress for work that looks at it often enough to be ended through it."""
        self.orderly = True
        try:
            self.progress.check()
            yield self.progress
        finally:
            self.orderly = False
            self.clear()

    def answer(self, text: str) -> None:
        """A whole answer in words."""
        self.write(
            (text if text.endswith("\n") or not text else text + "\n").encode("utf-8", "backslashreplace")
        )

    def answer_json(self, value: Any) -> None:
        """A whole answer as one JSON value."""
        self.answer(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))

    def write(self, data: bytes) -> None:
        """Bytes to standard output, all of them; raises OSError."""
        with self.raw() as out:
            rest = memoryview(data)
            while rest:
                rest = rest[out.write(rest) or 0 :]

    def raw(self) -> BinaryIO:
        """Standard output without buffers; closing it leaves the descriptor open."""
        try:
            descriptor = sys.stdout.fileno()
            return open(descriptor, "wb", buffering=0, closefd=False)
        except (OSError, AttributeError, ValueError):
            raise Problem("Standard output is closed.", mend="Give a file with -o.") from None

    def is_terminal(self) -> bool:
        """Whether standard output is a terminal."""
        return _is_terminal(sys.stdout)

    def remark(self, text: str) -> None:
        """Something worth knowing, on standard error; nothing if quiet."""
        if not self.quiet:
            self.say(text)

    def say(self, text: str) -> None:
        """A refusal, on standard error; a closed one is no reason to fail."""
        self.clear()
        if sys.stderr is None:
            return
        try:
            encoding = sys.stderr.encoding or "utf-8"
            sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
            sys.stderr.flush()
        except (OSError, ValueError):
            return

    def clear(self) -> None:
        """Take the bar away."""
        if self._drawn:
            self._put("\r" + " " * self._drawn + "\r")
            self._drawn = 0

    def _draw(self, done: int, total: int, text: str) -> None:
        now = time.monotonic()
        if text != self._began[1]:
            self._began = (now, text)
        if now - self._last < _REDRAW_SECONDS:
            return
        self._last = now
        line = bar(done, total, text, now - self._began[0], shutil.get_terminal_size().columns - 1)
        blank = " " * max(0, self._drawn - len(line))
        self._drawn = len(line)
        self._put(f"\r{_coloured(line)}{blank}")

    def _put(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except (OSError, ValueError):
            self._drawn = 0


def bar(done: int, total: int, text: str, seconds: float, width: int) -> str:
    """One line of progress: what, how far, how fast and how long yet."""
    parts = [text]
    if total > 0:
        share = min(1.0, done / total)
        full = round(20 * share)
        parts.append(f"[{'#' * full}{'.' * (20 - full)}] {share:4.0%}")
    if seconds > _RATE_AFTER_SECONDS and done > 0:
        rate = done / seconds
        parts.append(f"{rate:,.0f}/s")
        if total > done:
            parts.append(f"{(total - done) / rate:,.0f} s left")
    return "  ".join(parts)[: max(0, width)]


def silence_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush cannot fail once more."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
    except (OSError, AttributeError, ValueError):
        return


def is_broken_pipe(error: BaseException) -> bool:
    """Whether the reader of our output has gone."""
    return isinstance(error, BrokenPipeError) or (isinstance(error, OSError) and error.errno == errno.EPIPE)


def _coloured(line: str) -> str:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb" or "[" not in line:
        return line
    before, _, rest = line.partition("[")
    bar_, _, after = rest.partition("]")
    return f"{before}\x1b[34m[{bar_}]\x1b[0m{after}"


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False
