"""A session that edits at random, keeps its work aside now and then, and tells of both; it runs until it is killed."""

from __future__ import annotations

import contextlib
import random
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from studio.app.folders import folders_in
from studio.app.store import Store
from studio.generators.registry import generator
from studio.model import edits
from studio.model.document import Column, Document
from studio.model.editing import Edit
from studio.problems import Problem

KEPT_EVERY = 4


def script(seed: int) -> Iterator[Edit]:
    """The same endless edits for a seed; some are refused."""
    chance = random.Random(seed)
    columns: list[str] = []
    for number in count():
        match chance.randrange(5):
            case 0:
                column_id = f"k{number}"
                columns.append(column_id)
                yield edits.AddColumn(
                    "t", Column(id=column_id, name=column_id, generator=generator(kind="normal"))
                )
            case 1 if columns:
                yield edits.RemoveColumn(columns.pop(chance.randrange(len(columns))))
            case 2 if columns:
                yield edits.SetParameters(chance.choice(columns), {"mean": chance.uniform(-9, 9)})
            case 3:
                yield edits.SetTable("t", "rows", chance.randrange(10**6))
            case _:
                yield edits.SetDocument("seed", chance.randrange(10**6))


def states(start: Document, seed: int, n: int) -> list[Document]:
    """The document after each of the first `n` edits, and before them."""
    store = Store(start)
    found = [start]
    for edit, _ in zip(script(seed), range(n), strict=False):
        with contextlib.suppress(Problem):
            store.edit(edit)
        found.append(store.document)
    return found


def main(home: str, path: str, seed: str) -> None:
    store = Store(folders=folders_in(Path(home)))
    store.open(Path(path))
    for number, edit in enumerate(script(int(seed)), 1):
        with contextlib.suppress(Problem):
            store.edit(edit)
        if number % KEPT_EVERY == 0:
            store.autosave_now()
            print(number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
