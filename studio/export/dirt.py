"""The dirty table and the log of its damaged cells as rows to be written beside the clean table.

How many rows they have is known only when they are made, and some formats want to know it before they begin. So both
are made in one pass into files of the staging folder, and written from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from studio.engine.cache import Cache
from studio.engine.dirt.assembling import LOG, UNIT, Dirty, assembled
from studio.engine.dirt.soiling import Soiling
from studio.export.facts import one_array
from studio.export.job import Job
from studio.export.pieces import Portion, Rows, each, ranges
from studio.export.steps import Step
from studio.export.text import plain, text

Give = Literal["clean", "dirty", "cells"]
"""What is written of a table: as it is, with its dirt, or the log of the damaged cells."""
MARK: dict[Give, str] = {"clean": "", "dirty": ".dirty", "cells": ".cells"}
"""What follows the table's name in the name of a file or sheet."""


def texts(array: pa.Array) -> pa.Array:
    """Cells as a text file holds them."""
    return text(plain(array))


@dataclass(frozen=True)
class Soiled:
    """Rows that are asked for with their dirt, or the log of it; `n` counts the clean rows until they are made."""

    portion: Portion
    soiling: Soiling
    give: Give

    @property
    def name(self) -> str:
        return self.portion.name + MARK[self.give]

    @property
    def start(self) -> int:
        return self.portion.start

    @property
    def n(self) -> int:
        return self.portion.n

    @property
    def schema(self) -> pa.Schema:
        if self.give == "cells":
            return LOG
        names = self.portion.schema.names
        kinds = [plain(pa.nulls(0, kind)).type for kind in self.soiling.types.values()]
        return pa.schema(list(zip(names, kinds, strict=True)))

    def make(self, first: int, n: int, makers: Cache) -> pa.Table:
        """What becomes of these clean rows; the log counts from them."""
        made = assembled(self.soiling, first, n)
        return made.log if self.give == "cells" else _plain(made.table)

    def part(self, start: int, n: int) -> Soiled:
        return Soiled(self.portion.part(start, n), self.soiling, self.give)


class Stored:
    """Rows that lie in a file, mapped into memory."""

    start = 0

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self._map = pa.memory_map(str(path))
        with pa.ipc.open_file(self._map) as file:
            self._table: pa.Table | None = file.read_all()
        self.schema = self._table.schema
        self.n = int(self._table.num_rows)

    def make(self, first: int, n: int, makers: Cache) -> pa.Table:
        assert self._table is not None
        return self._table.slice(first, n).combine_chunks()

    def part(self, start: int, n: int) -> Rows:
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file, which some systems remove only then."""
        self._table = None
        self._map.close()


@contextmanager
def made(portions: Sequence[Rows], job: Job, new: Callable[[str], Path]) -> Iterator[list[Rows]]:
    """The portions with those that hold dirt made into files; `new` gives a path for a name.

    Raises Problem where an exact count cannot be met, OSError, or `Cancelled`.
    """
    if not any(isinstance(portion, Soiled) for portion in portions):
        yield list(portions)
        return
    with ExitStack() as stack:
        stored: dict[tuple[int, Give], Stored] = {}
        result: list[Rows] = []
        for number, portion in enumerate(portions):
            if isinstance(portion, Soiled):
                key = id(portion.soiling)
                if (key, portion.give) not in stored:
                    gives = [
                        p.give for p in portions if isinstance(p, Soiled) and p.soiling is portion.soiling
                    ]
                    paths = {give: new(f"{give}-{number}.arrow") for give in gives}
                    _make(portion, paths, job)
                    for give, path in paths.items():
                        one = Stored(portion.portion.name + MARK[give], path)
                        stored[key, give] = stack.enter_context(closing(one))
                result.append(stored[key, portion.give])
            else:
                result.append(portion)
        yield result


def _make(asked: Soiled, paths: dict[Give, Path], job: Job) -> None:
    """One pass over the clean rows; the log's rows are counted on from piece to piece."""
    portion, done, dirty_rows = asked.portion, 0, 0

    def make(first: int, n: int) -> tuple[int, Dirty]:
        found = assembled(asked.soiling, first, n)
        return n, Dirty(_plain(found.table), found.log)

    if portion.n:
        # Exact counts are counted here rather than by several threads at the same time.
        assembled(asked.soiling, portion.start, 1)
    with ExitStack() as stack:
        writers = {
            give: stack.enter_context(pa.ipc.new_file(str(path), Soiled(portion, asked.soiling, give).schema))
            for give, path in paths.items()
        }
        pieces = each(ranges(portion, UNIT), make, workers=job.options.n_workers, progress=job.progress)
        with closing(pieces):
            for n, found in pieces:
                if "dirty" in writers:
                    writers["dirty"].write_table(found.table)
                if "cells" in writers:
                    writers["cells"].write_table(_counted(found.log, dirty_rows, portion.start))
                done, dirty_rows = done + n, dirty_rows + found.table.num_rows
                job.tell(Step(asked.name, "", "soiling", done, portion.n))


def _counted(log: pa.Table, dirty_rows: int, start: int) -> pa.Table:
    """The log with rows counted from the first of both files."""
    rows = pc.add(log.column("row"), dirty_rows)
    source = pc.subtract(log.column("source_row"), start)
    return pa.table([rows, source, *log.columns[2:]], schema=LOG)


def _plain(table: pa.Table) -> pa.Table:
    return pa.table([plain(one_array(column)) for column in table.columns], names=table.column_names)
