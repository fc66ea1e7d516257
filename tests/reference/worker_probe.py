"""A worker process with tasks that misbehave on purpose; started by tests/test_workers.py."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from studio.problems import Problem
from studio.progress import Progress
from studio.workers import Answer, Task, serve


def echo(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    print("a library that prints to standard output")
    os.write(1, b"and one that writes to the descriptor")
    return Answer(arguments, tuple(tables))


def refuse(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    raise Problem("The file holds 3 rows too many.", where="some.csv", mend="Remove them.")


def blunder(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    raise KeyError("nowhere")


def count(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    for step in range(1000):
        progress.report(step, 1000, "counting")
        time.sleep(0.02)
    return Answer(None)


def hang(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    """Holds the interpreter lock in C for two minutes."""
    ctypes.PyDLL(None).usleep(120_000_000)
    return Answer(None)


def swallow(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    chunks = []
    while True:
        chunks.append(b"x" * (64 << 20))


def crash(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    os.kill(os.getpid(), arguments["signal"])
    time.sleep(60)
    return Answer(None)


TASKS = {
    function.__name__: Task(function.__module__, function.__name__, "Reading the file")
    for function in (echo, refuse, blunder, count, hang, swallow, crash)
}

if __name__ == "__main__":
    serve(TASKS, sys.argv[1:])
