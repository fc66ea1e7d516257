"""Runs one command and turns whatever happens into an exit code and at most a sentence."""

from __future__ import annotations

import argparse
import importlib
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from studio.cli.arguments import UsageError, parse
from studio.cli.terminal import Terminal, is_broken_pipe, silence_output
from studio.problems import Problem, reason
from studio.processes import keep_pandas_out
from studio.progress import Cancelled

DONE, FAILED, WRONG_USAGE, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 130, 141

_MODULES = {
    "templates": "listing", "types": "listing", "describe": "describing", "check": "checking", "infer": "inferring",
    "fit": "inferring", "generate": "generating", "compare": "comparing",
}  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    """Run `studio` with these arguments and return its exit code."""
    try:
        asked = parse(arguments)
    except SystemExit as end:
        return _flushed(end.code if isinstance(end.code, int) else WRONG_USAGE)
    terminal = Terminal(quiet=asked.quiet)
    with _signals(terminal) as received:
        try:
            code = _run(asked, terminal)
        except (Cancelled, KeyboardInterrupt):
            terminal.remark("Interrupted; nothing was left behind.")
            code = 128 + received[0] if received else INTERRUPTED
        terminal.clear()
    return code


def _run(asked: argparse.Namespace, terminal: Terminal) -> int:
    try:
        if asked.command != "templates":
            keep_pandas_out()
        module = importlib.import_module(f"studio.cli.{_MODULES[asked.command]}")
        code: int = getattr(module, asked.command)(asked, terminal)
    except UsageError as error:
        terminal.say(f"studio {asked.command}: error: {error}")
        return WRONG_USAGE
    except Problem as problem:
        terminal.say(str(problem))
        return FAILED
    except OSError as error:
        return _unwritten(error, terminal)
    except Cancelled:
        raise
    except MemoryError:
        terminal.say("The computer's memory is not enough for this. Ask for fewer rows or columns.")
        return FAILED
    except Exception as error:  # noqa: BLE001 - the last resort: a person never sees a traceback
        from studio.app.crash_note import crash_sentence

        terminal.say(crash_sentence(error))
        return FAILED
    return code


def _flushed(code: int) -> int:
    """The code of help and version, whose text the library printed itself."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        return _unwritten(error, Terminal())
    return code


def _unwritten(error: OSError, terminal: Terminal) -> int:
    """The code when standard output takes no more; quiet where its reader has gone."""
    silence_output()
    if is_broken_pipe(error):
        return BROKEN_PIPE
    terminal.say(f"The answer could not be written: {reason(error)}.")
    return FAILED


@contextmanager
def _signals(terminal: Terminal) -> Iterator[list[int]]:
    """Let the first Ctrl-C or request to end cancel the work in an orderly way, and a second one end it at once.

    Gives the list into which received signals go.
    """
    received: list[int] = []

    def handle(number: int, frame: FrameType | None) -> None:
        received.append(number)
        terminal.progress.cancel()
        if len(received) > 1 or not terminal.orderly:
            raise KeyboardInterrupt

    numbers = [signal.SIGINT, signal.SIGTERM] if threading.current_thread() is threading.main_thread() else []
    before = {number: signal.signal(number, handle) for number in numbers}
    try:
        yield received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
