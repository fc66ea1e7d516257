"""A second process that saves for real and is killed, starved or locked out by the tests.

It imports the studio once and forks a child for each order, so that a hundred kills cost a second and not a minute.
Orders come as JSON lines on stdin; an answer goes out for each: the child's id, then, on "wait", how it ended.
"""

from __future__ import annotations

import functools
import itertools
import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studio.app.folders import folders_in
from studio.app.store import Store
from studio.generators.registry import generator
from studio.model.document import Column, Document, Table
from studio.model.edits import SetDocument
from studio.model.files import dumps
from studio.problems import Problem
from tests.model.documents import wide

SYSTEM_CALLS = (
    "open",
    "write",
    "fsync",
    "replace",
    "rename",
    "link",
    "unlink",
    "chmod",
    "chown",
    "close",
    "mkdir",
)


def ten_kilobytes() -> Document:
    return wide(46)


def three_megabytes() -> Document:
    note = "A long remark with ümlauts. " * 357
    columns = tuple(
        Column(id=f"c{i}", name=f"c{i}", generator=generator(kind="boolean"), note=note) for i in range(300)
    )
    return Document(name="Large", tables=(Table(id="t", name="t", columns=columns),))


SIZES: dict[str, Callable[[], Document]] = {"10 kB": ten_kilobytes, "3 MB": three_megabytes}


@functools.cache
def state(size: str, seed: int) -> bytes:
    """The file's bytes as they are after saving with that seed."""
    return dumps(SIZES[size]().model_copy(update={"seed": seed}))


def save_for_ever(store: Store, order: dict[str, Any]) -> None:
    """Save seed 1, tell how many seconds that took, and save seeds 2 and 1 in turn until the kill comes."""
    start = time.monotonic()
    store.edit(SetDocument("seed", 1))
    store.save()
    tell(time.monotonic() - start)
    for seed in itertools.cycle((2, 1)):
        store.edit(SetDocument("seed", seed))
        store.save()


def save_until_call(store: Store, order: dict[str, Any]) -> None:
    """Save once, and kill this process just before the n-th system call of the save."""
    store.edit(SetDocument("seed", 2))
    left = order["n"]

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **named)

        return call

    for name in SYSTEM_CALLS:
        setattr(os, name, counted(getattr(os, name)))
    store.save()


def save_with_little_room(store: Store, order: dict[str, Any]) -> None:
    """Save where no file may grow over 2 kB, then again where it may."""
    file = Path(order["path"])
    before = file.read_bytes()
    store.edit(SetDocument("seed", 2))
    # Under the limit Python would leave cut-off byte code in the source tree.
    sys.dont_write_bytecode = True
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
    try:
        store.save()
        message = "saved"
    except Problem as problem:
        message = str(problem)
    same, edited = file.read_bytes() == before, store.edited
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    store.save()
    tell(
        {
            "message": message,
            "same": same,
            "edited": edited,
            "second": file.read_bytes() == dumps(store.document),
        }
    )


def save_as_nobody(store: Store, order: dict[str, Any]) -> None:
    """Save without the rights of root, which hide permissions."""
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    store.edit(SetDocument("seed", 2))
    try:
        store.save()
        tell({"message": "saved"})
    except Problem as problem:
        tell({"message": str(problem), "edited": store.edited})


ORDERS = {
    "for ever": save_for_ever,
    "until call": save_until_call,
    "little room": save_with_little_room,
    "nobody": save_as_nobody,
}


def tell(answer: Any) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> None:
    tell("ready")
    child = 0
    for line in sys.stdin:
        order = json.loads(line)
        if order["do"] == "wait":
            _, status = os.waitpid(child, 0)
            tell(-os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))
            continue
        child = os.fork()
        if child == 0:
            code = 1
            try:
                store = Store(folders=folders_in(Path(order["home"])))
                store.open(Path(order["path"]))
                tell(os.getpid())
                ORDERS[order["do"]](store, order)
                code = 0
            finally:
                sys.stdout.flush()
                os._exit(code)


if __name__ == "__main__":
    main()
