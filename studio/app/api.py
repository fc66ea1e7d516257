"""The Python API: `Project.load("shop.studio.json").table("orders").rows(0, 1000)`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.plan import Plan, plan_table
from studio.engine.rows import rows
from studio.model.checks import check
from studio.model.document import Document, Table
from studio.model.editing import Edit, apply
from studio.model.files import load
from studio.model.saving import save_document
from studio.problems import Finding, Problem

if TYPE_CHECKING:
    import pandas as pd

_BATCH_ROWS = 65_536


class Project:
    """A document whose data can be asked for. It never changes; `edited` gives another one."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._cache = Cache()

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Project:
        """The project in a `*.studio.json` file; raises Problem where it cannot be read."""
        return cls(load(path))

    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> None:
        """Write the file, whole or not at all; raises Conflict where it exists, unless `overwrite`."""
        save_document(self.document, Path(path), overwrite=overwrite)

    def edited(self, *edits: Edit) -> Project:
        """The project after some edits (`studio.model.edits`); raises Problem."""
        document = self.document
        for edit in edits:
            document, _ = apply(edit, document)
        return Project(document)

    def check(self) -> list[Finding]:
        """What stands in the way of generating, or is worth a look, in words; empty where all is well."""
        return check(self.document)

    @property
    def name(self) -> str:
        return self.document.name

    @property
    def tables(self) -> tuple[TableView, ...]:
        """All tables in the document's order."""
        return tuple(TableView(self.document, table, self._cache) for table in self.document.tables)

    def table(self, name: str) -> TableView:
        """The table of that name; raises Problem."""
        for table in self.tables:
            if table.name == name:
                return table
        names = ", ".join(table.name for table in self.tables)
        raise Problem(
            f'There is no table "{name}".',
            where=self.name,
            mend=f"It has {names}." if names else "It has no tables.",
        )

    def __repr__(self) -> str:
        return f"<Project {self.name!r}: {', '.join(table.name for table in self.tables) or 'no tables'}>"


class TableView:
    """One table of a project. Cells are made when they are asked for, anywhere in the table."""

    def __init__(self, document: Document, table: Table, cache: Cache) -> None:
        self._document = document
        self._table = table
        self._cache = cache

    @cached_property
    def _plan(self) -> Plan:
        return plan_table(self._document, self._table, self._cache)

    @property
    def name(self) -> str:
        return self._table.name

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the visible columns, in order."""
        return tuple(column.name for column in self._table.columns if not column.hidden)

    @property
    def schema(self) -> pa.Schema:
        """Names and Arrow types of the visible columns; raises Problem where the table cannot be made."""
        return self._plan.schema()

    def __len__(self) -> int:
        return self._plan.table.rows if self._table.per_parent is not None else self._table.rows

    def rows(self, start: int = 0, n: int | None = None) -> pa.Table:
        """Rows `start … start + n - 1` (None: to the end) as an Arrow table.

        Raises Problem where they lie outside the table or a column cannot be made.
        """
        return rows(self._plan, start, self._count(start, n), cache=self._cache)

    def batches(
        self, start: int = 0, n: int | None = None, size: int = _BATCH_ROWS
    ) -> Iterator[pa.RecordBatch]:
        """The same rows as Arrow record batches of at most `size` rows, one at a time. Raises as `rows`."""
        if size < 1:
            raise Problem(
                f"A batch of {size} rows is not possible.", where=self.name, mend="Ask for 1 row or more."
            )
        end = start + self._count(start, n)
        makers = Cache(maximum_bytes=0)
        for first in range(start, end, size):
            piece = rows(self._plan, first, min(size, end - first), cache=makers)
            yield from piece.combine_chunks().to_batches()

    def to_pandas(self, start: int = 0, n: int | None = None) -> pd.DataFrame:
        """The same rows as a pandas frame. Raises as `rows`."""
        return self.rows(start, n).to_pandas()

    def _count(self, start: int, n: int | None) -> int:
        total = len(self)
        count = total - start if n is None else n
        if start < 0 or count < 0 or start + count > total:
            asked = "none" if n is None else f"no {count:,} rows"
            raise Problem(
                f"It has {total:,} rows, so there are {asked} from row {start:,} on.",
                where=self.name,
                mend="Rows count from 0; ask for fewer, or give the table more.",
            )
        return count

    def __repr__(self) -> str:
        return f"<Table {self.name!r}: {len(self):,} rows, {len(self.columns)} columns>"
