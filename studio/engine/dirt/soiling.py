"""The dirt of a table, ready to be carried out: the type of each dirty column, conditions, streams and exact counts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.dirt.chances import Quota, Stream
from studio.engine.plan import Plan, Step
from studio.generators.expression.evaluation import Evaluation
from studio.generators.generator import Enumeration
from studio.generators.if_else import condition
from studio.generators.plain_text import plain_text
from studio.model.dirt import CellDirt, Dirt, RowDirt, makes_text, purposes, refused_for
from studio.model.document import Table
from studio.problems import Problem

Texts = Callable[[pa.Array], pa.Array]
"""Writes cells of any plain type as the strings that a text file would hold."""
MOST_LABELS = 100_000


def is_dirty(table: Table) -> bool:
    """Whether anything of the table is to be damaged."""
    return bool(table.dirt) or any(column.dirt for column in table.columns if not column.hidden)


@dataclass(frozen=True)
class Soiling:
    """The planned dirt of the visible columns of a table.

    `texts` says how values look as text, `check` raises where the work was stopped; a table of more than `countable`
    rows is not counted through for an exact count (None counts any). Making it raises Problem where dirt does not fit.
    """

    plan: Plan
    cache: Cache
    texts: Texts = plain_text
    check: Callable[[], None] = field(default=lambda: None)
    countable: int | None = None

    def __post_init__(self) -> None:
        self.types  # noqa: B018 - what does not fit is said before anything is made

    @property
    def rows(self) -> int:
        """Rows of the clean table."""
        return self.plan.table.rows

    def step(self, column_id: str) -> Step:
        """The step of a column; raises Problem where it does not exist or cannot be made."""
        found = self.plan.steps.get(column_id)
        if found is None:
            raise Problem(
                f'Its dirt names a column that does not exist or cannot be made ("{column_id}").',
                where=self.plan.table.name,
                mend="Choose another column, or undo the removal.",
            )
        return found

    @cached_property
    def types(self) -> dict[str, pa.DataType]:
        """The Arrow type of each visible column in the dirty table."""
        found = {column_id: self._type(self.step(column_id)) for column_id in self.plan.visible}
        for item in self.plan.table.dirt:
            if item.what == "near duplicate":
                found |= dict.fromkeys((i for i in item.columns if i in found), pa.string())
            if item.what == "swapped":
                first, second = self.swapped(item)
                if found[first] != found[second]:
                    found[first] = found[second] = pa.string()
        return found

    def swapped(self, item: RowDirt) -> tuple[str, str]:
        """The two columns that change places; raises Problem where they are not two that are shown."""
        shown = [column_id for column_id in dict.fromkeys(item.columns) if column_id in self.plan.visible]
        if len(shown) != 2 or len(item.columns) != 2:
            raise Problem(
                "Swapped fields need two columns that are shown.",
                where=self.plan.table.name,
                mend="Choose two columns.",
            )
        return shown[0], shown[1]

    def _type(self, step: Step) -> pa.DataType:
        column, kind = step.column, decoded_type(step.formatted_type)
        for item in column.dirt:
            refused = refused_for(item.what, step.type, formatted=bool(column.format))
            if refused:
                raise Problem(refused, where=self._name(step), mend="Choose another kind of dirt.")
            if item.what == "label":
                self.listed(step)
            if makes_text(item.what, step.type) or column.format:
                return pa.string()
            if pa.types.is_integer(kind):
                kind = pa.int64()
        return kind

    def listed(self, step: Step) -> Enumeration:
        """The values of a column of labels; raises Problem where it has no list of a few."""
        found = step.column.generator.enumeration(step.setting)
        if found is None or not 2 <= found.size <= MOST_LABELS:
            raise Problem(
                "A wrong label needs a column with a list of at least two values.",
                where=self._name(step),
                mend="Choose another kind of dirt.",
            )
        return found

    def streams(self, owner: str, items: tuple[CellDirt, ...] | tuple[RowDirt, ...]) -> tuple[Stream, ...]:
        """The stream of each kind of dirt of a column or of the table."""
        return tuple(
            Stream(self.plan.seed, owner, purpose) for purpose in purposes(tuple(item.what for item in items))
        )

    def condition(self, item: Dirt) -> Evaluation | None:
        """The condition of a kind of dirt; None where it takes every row. Raises Problem where it is none."""
        if not item.where:
            return None
        columns = item.conditions()
        types = {column_id: self.step(column_id).type for column_id in columns}
        return self.cache.maker(
            self.fingerprint + item.where.encode(),
            lambda: Evaluation([condition(item.where, types, columns)]),
        )

    def quota(self, owner: str, place: int, item: Dirt, stream: Stream) -> Quota:
        """What takes the exact count of a kind of dirt."""
        cells = isinstance(item, CellDirt)
        return Quota(
            stream, item.count or 0, self.rows, self.fingerprint + f"{owner}/{place}".encode(), self.cache,
            self._name(self.step(owner)) if cells else self.plan.table.name, cells,
            self.check, self.countable,
        )  # fmt: skip

    @cached_property
    def fingerprint(self) -> bytes:
        """A digest of everything that decides which cells are damaged."""
        table = self.plan.table
        digest = hashlib.blake2b(digest_size=16)
        digest.update(repr((self.plan.seed, table.id, table.rows)).encode())
        read = set(self.plan.visible) if table.dirt else set()
        for column in table.columns:
            if column.dirt:
                read |= {column.id, *(item for dirt in column.dirt for item in dirt.conditions())}
        read |= {column_id for item in table.dirt for column_id in item.conditions()}
        for column_id in sorted(read & set(self.plan.steps)):
            step = self.plan.steps[column_id]
            digest.update(
                step.fingerprint + repr((column_id, step.column.format, step.column.hidden)).encode()
            )
            digest.update(repr([item.model_dump_json() for item in step.column.dirt]).encode())
        digest.update(repr([item.model_dump_json() for item in table.dirt]).encode())
        return digest.digest()

    def _name(self, step: Step) -> str:
        return f"{self.plan.table.name}.{step.column.name}"


def decoded_type(kind: pa.DataType) -> pa.DataType:
    """The type of the values of a dictionary; any other type as it is."""
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def decoded(array: pa.Array) -> pa.Array:
    """The array without a dictionary."""
    return array.dictionary_decode() if pa.types.is_dictionary(array.type) else array
