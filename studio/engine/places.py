"""How many rows each table really has: its own number, or the sum of the children of all its parents."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.family import Family, family
from studio.generators.draw import Setting
from studio.generators.fixed import Constant
from studio.generators.generator import Generator
from studio.model.document import MAXIMUM_ROWS, Document, PerParent, Table
from studio.problems import Problem


@dataclass(frozen=True, slots=True)
class Place:
    """A table with its real number of rows; in a table of children, which row belongs to which parent."""

    table: Table
    family: Family | None = None


class Places:
    """The places of the tables by id, found on demand."""

    def __init__(self, seed: int, locale: str, tables: Mapping[str, Table], cache: Cache) -> None:
        self._seed = seed
        self._locale = locale
        self._tables = tables
        self._cache = cache
        self._found: dict[str, Place] = {}
        self._path: list[str] = []

    def place(self, table_id: str, where: str = "") -> Place:
        """The place of a table; raises Problem where it does not exist or its size cannot be told."""
        found = self._found.get(table_id)
        if found is None:
            table = self._tables.get(table_id)
            if table is None:
                raise Problem(
                    "It refers to a table that does not exist.",
                    where=where,
                    mend="Choose another table, or undo the removal.",
                )
            self._refuse_circle(table)
            self._path.append(table_id)
            found = self._found[table_id] = self._place(table)
            self._path.pop()
        return found

    def _place(self, table: Table) -> Place:
        stated = table.per_parent
        if stated is None:
            return Place(table)
        parents = self.place(stated.table, table.name).table.rows
        made: Family = self._cache.kept(
            (
                "family",
                self._seed,
                table.id,
                stated.model_dump_json(),
                table.rows if stated.scaled else None,
                parents,
            ),
            lambda: self._family(table, stated, parents),
            lambda item: item.before.nbytes + item.drawn_before.nbytes,
        )
        if made.n_children > MAXIMUM_ROWS:
            raise Problem(
                f"It comes to {made.n_children:,} rows; a table has at most {MAXIMUM_ROWS:,}.",
                where=table.name,
                mend="Ask for fewer parents, or fewer children of each.",
            )
        return Place(table.model_copy(update={"rows": made.n_children}), made)

    def _family(self, table: Table, stated: PerParent, parents: int) -> Family:
        total = table.rows if stated.scaled else None
        facts = (self._seed, table.id, stated.count.model_dump_json(), parents, total)
        least, most = bounds(stated.count)
        try:
            return family(
                self._seed,
                stream_name(table.id),
                counter(stated.count, self._locale),
                parents,
                total=total,
                least=least,
                most=most,
                each=int(stated.count.value) if isinstance(stated.count, Constant) else None,
                fingerprint=hashlib.blake2b(repr(facts).encode(), digest_size=16).digest(),
            )
        except Problem as problem:
            raise Problem(problem.message, where=table.name, mend=problem.mend) from None

    def _refuse_circle(self, table: Table) -> None:
        if table.id not in self._path:
            return
        names = [self._tables[item].name for item in (*self._path[self._path.index(table.id) :], table.id)]
        raise Problem(
            f"The tables {' → '.join(names)} hold each other's children in a circle.",
            where=table.name,
            mend="Give one of them a number of rows of its own.",
        )


def sized(document: Document, cache: Cache | None = None) -> Document:
    """The document with the real number of rows in every table; tables whose size cannot be told stay as they are."""
    if all(table.per_parent is None for table in document.tables):
        return document
    tables = {table.id: table for table in document.tables}
    places = Places(document.seed, document.locale, tables, cache if cache is not None else Cache())

    def one(table: Table) -> Table:
        try:
            return places.place(table.id).table
        except Problem:
            return table

    return document.model_copy(update={"tables": tuple(one(table) for table in document.tables)})


def stream_name(table_id: str) -> str:
    """The name of a table's stream of counts; no column id has such a form."""
    return f"{table_id}/children"


def counter(count: Generator, locale: str = "en_US") -> Any:
    """The prepared maker of counts; raises Problem where the type makes no whole numbers on its own."""
    setting = Setting(locale)
    if (
        count.inputs()
        or count.outside()
        or count.by_keys()
        or count.reads_owner()
        or count.depends_on_total()
    ):
        raise _no_count(count)
    try:
        kind = count.arrow_type(setting)
        if not pa.types.is_integer(kind):
            raise _no_count(count)
        return count.prepare(setting)
    except ValueError as error:
        raise Problem(str(error)) from None


def bounds(count: Generator) -> tuple[int, int | None]:
    """The least and the largest count that its parameters state; (0, None) where they state none."""
    ends = getattr(count, "ends", None)
    low, high = ends() if callable(ends) else (None, None)
    least = max(0, int(-(-low // 1))) if low is not None else 0
    most = int(high // 1) if high is not None and high < MAXIMUM_ROWS else None
    return least, most


def _no_count(count: Generator) -> Problem:
    return Problem(
        f"{count.about.title} makes no whole numbers on its own, so it cannot say how many children a parent has.",
        mend="Choose Poisson, geometric, binomial, or another number with 0 decimals.",
    )
