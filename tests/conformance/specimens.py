"""One column of a type with what it needs beside it, and draws whose levels a test chooses.

`python -m tests.conformance.specimens` prints a hash of each type's values, to be compared between processes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
from scipy.special import ndtri

from studio.engine.cache import Cache
from studio.engine.plan import Plan, plan_table
from studio.engine.rows import rows, values
from studio.engine.streams import raw_words, serial_words, stream_key
from studio.generators.draw import VALUE, Floats, Integers, Words, uniforms
from studio.generators.generator import Generator
from studio.generators.registry import classes
from studio.model.document import Column, Document, Table
from studio.model.examples import example_tables

ID = "it"
SEED = 20_240_229


@dataclass(frozen=True)
class Specimen:
    """A generator, the columns (by id) that it reads, and the column and table around it."""

    generator: Generator
    beside: Mapping[str, Generator] = field(default_factory=dict)
    n_rows: int = 10_000
    missing: float = 0.0
    unique: bool = False
    locale: str = "en_US"

    @property
    def document(self) -> Document:
        """Built without validation, so that a type that breaks a rule on purpose can stand in it."""
        columns = [
            Column.model_construct(id=key, name=key, generator=other) for key, other in self.beside.items()
        ]
        columns.append(
            Column.model_construct(
                id=ID, name=ID, generator=self.generator, missing=self.missing, unique=self.unique
            )
        )
        table = Table.model_construct(id="table", name="table", rows=self.n_rows, columns=tuple(columns))
        tables = example_tables(type(self.generator), table)
        return Document.model_construct(name="specimen", seed=SEED, locale=self.locale, tables=tables)

    @property
    def plan(self) -> Plan:
        document = self.document
        return plan_table(document, document.table("table"))

    def rows(self, start: int, n: int) -> pa.ChunkedArray:
        """The column as shown, made anew."""
        return rows(self.plan, start, n, columns=[ID], cache=Cache(maximum_bytes=0)).column(0)

    def made(self, draw: Levels) -> pa.Array:
        """The values of a draw with chosen levels; whatever it reads has everywhere the value of the first row."""
        plan = self.plan
        step = plan.steps[ID]
        read = (*step.needs, *self.generator.outside())
        if read:
            first = {key: values(plan, key, 0, 1).combine_chunks() for key in read}
            draw.inputs = {
                key: array.take(pa.array(np.zeros(draw.n, dtype=np.int32))) for key, array in first.items()
            }
        return self.generator.prepare(step.setting)(draw)

    def changed(self, **parameters: Any) -> Generator:
        """The generator with other parameters; raises pydantic's ValidationError."""
        return type(self.generator).model_validate({**self.generator.model_dump(), **parameters})


class Levels:
    """A draw that hands out the levels it was given, and the streams of some column for all other purposes."""

    def __init__(self, u: Floats, start: int = 0) -> None:
        self._u = u
        self.start = start
        self.n = len(u)
        self.inputs: Mapping[str, pa.Array] = {}

    def rows(self) -> Integers:
        return np.arange(self.start, self.start + self.n, dtype=np.int64)

    def u(self) -> Floats:
        return self._u.copy()

    def z(self) -> Floats:
        return ndtri(self._u)

    def uniform(self, purpose: str) -> Floats:
        return self.u() if purpose == VALUE else uniforms(self.words(purpose, 1)[:, 0])

    def words(self, purpose: str, count: int) -> Words:
        return raw_words(self.key(purpose), self.start, self.n, count)

    def serial(self, purpose: str, series: Integers, places: Integers) -> Words:
        return serial_words(self.key(purpose), series, places)

    def key(self, purpose: str) -> bytes:
        return stream_key(SEED, ID, purpose)

    def input(self, column_id: str) -> pa.Array:
        return self.inputs[column_id]

    def owner(self) -> Integers:
        return np.zeros(self.n, dtype=np.int64)

    def position(self) -> Integers:
        return np.zeros(self.n, dtype=np.int64)

    def siblings(self) -> Integers:
        return np.ones(self.n, dtype=np.int64)

    def partner(self, column_id: str = "") -> Integers:
        return np.zeros(self.n, dtype=np.int64)

    def children(self, column_id: str) -> tuple[Integers, Integers]:
        return self.rows(), np.ones(self.n, dtype=np.int64)

    def fetch(self, column_id: str, rows: Integers) -> pa.Array:
        return self.inputs[column_id]


def specimen(cls: type[Generator], **around: Any) -> Specimen:
    """The example of a registered type."""
    generator, beside = cls.example()
    return Specimen(generator, beside, **around)


def kind(cls: type[Generator]) -> str:
    """The tag of a type, to name a test by."""
    return str(cls.model_fields["kind"].default)


def floats(array: pa.Array | pa.ChunkedArray) -> Floats:
    """Values as numbers in their order: dates as units since 1970, words of a list by their place in it."""
    if isinstance(array, pa.ChunkedArray):
        array = array.combine_chunks()
    if pa.types.is_dictionary(array.type):
        array = array.indices
    elif pa.types.is_date32(array.type):
        array = array.view(pa.int32())
    elif pa.types.is_timestamp(array.type):
        array = array.view(pa.int64())
    return np.asarray(array.to_numpy(zero_copy_only=False), dtype=np.float64)


def hashes() -> dict[str, str]:
    """A hash of each type's values at the start, across the end of a block and far away."""
    found = {}
    for cls in classes():
        one = specimen(cls, n_rows=2 * 10**11, missing=0.1)
        cells = [
            one.rows(start, n).to_pylist() for start, n in ((0, 300), (16_384 * 3 - 20, 40), (10**11, 50))
        ]
        found[kind(cls)] = hashlib.blake2b(repr(cells).encode(), digest_size=16).hexdigest()
    return found


if __name__ == "__main__":
    print(json.dumps(hashes()))
