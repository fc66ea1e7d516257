"""From a table to the steps that make it: dependency order, types, and what each column depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from studio.engine.coupling import Coupling, couplings
from studio.engine.levels import Level, levels_of, reads_level
from studio.generators.draw import Setting
from studio.generators.generator import Enumeration
from studio.model.dependencies import in_order
from studio.model.document import Column, Document, Table
from studio.problems import Problem


@dataclass(frozen=True, slots=True)
class Step:
    """One column, ready to be prepared.

    `fingerprint` is a digest of everything that decides its values: equal fingerprints make equal arrays.
    """

    column: Column
    setting: Setting
    type: pa.DataType
    coupling: Coupling | None
    fingerprint: bytes
    needs: tuple[str, ...]
    """Ids of all columns that are made before it, direct inputs and theirs, in order."""
    level: Level | None = None
    """The learned law of its level, where it has one; it then takes the place of `coupling`."""

    @property
    def formatted_type(self) -> pa.DataType:
        """The type as shown and exported."""
        return pa.string() if self.column.format else self.type

    def enumeration(self) -> Enumeration | None:
        """The distinct values where the column must be unique; None otherwise. Raises Problem where there are none."""
        if not self.column.unique or self.column.generator.never_repeats(self.setting):
            return None
        found = self.column.generator.enumeration(self.setting)
        if found is None:
            raise Problem(
                f"Values of the type {self.column.generator.about.title} cannot be made unique.",
                where=self.column.name,
                mend="Turn unique off, or choose a code, a pattern, a sequence or a list.",
            )
        return found


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of one table by column id, in an order in which they can be made."""

    table: Table
    seed: int
    steps: Mapping[str, Step]
    levels: Mapping[str, Level] = field(default_factory=dict)
    """The members of the table's joint model by column id, also those without a column."""

    @property
    def visible(self) -> tuple[str, ...]:
        """Ids of the columns that are shown and exported, in the table's order."""
        return tuple(column.id for column in self.table.columns if not column.hidden)

    def schema(self, columns: tuple[str, ...] | None = None) -> pa.Schema:
        """Names and Arrow types of the given (or all visible) columns as they are exported."""
        chosen = [self.steps[column_id] for column_id in (self.visible if columns is None else columns)]
        return pa.schema([pa.field(step.column.name, step.formatted_type) for step in chosen])


def plan_table(document: Document, table: Table) -> Plan:
    """Plan `table` at its own number of rows; raises Problem on circles and unknown columns."""
    groups = couplings(table)
    levels = levels_of(table, document.seed, groups)
    wanted = _wanted_parts(table)
    steps: dict[str, Step] = {}
    for column in in_order(table):
        inputs = tuple(dict.fromkeys(column.generator.inputs()))
        setting = Setting(
            locale=document.locale,
            total=table.rows,
            input_types={column_id: steps[column_id].type for column_id in inputs},
            wanted=wanted.get(column.id),
        )
        needs = tuple(
            dict.fromkeys(item for column_id in inputs for item in (*steps[column_id].needs, column_id))
        )
        level = levels[column.id] if reads_level(column, levels) else None
        coupling = groups.get(column.id) if column.generator.about.ordered and level is None else None
        parents = [steps[column_id].fingerprint for column_id in inputs]
        steps[column.id] = Step(
            column=column,
            setting=setting,
            type=_type_of(column, setting, table),
            coupling=coupling,
            fingerprint=_fingerprint(document.seed, column, setting, level or coupling, parents),
            needs=needs,
            level=level,
        )
    return Plan(table, document.seed, steps, levels)


def _type_of(column: Column, setting: Setting, table: Table) -> pa.DataType:
    try:
        return column.generator.arrow_type(setting)
    except Problem as problem:
        raise Problem(problem.message, where=f"{table.name}.{column.name}", mend=problem.mend) from None


def _wanted_parts(table: Table) -> dict[str, frozenset[str]]:
    """For hidden columns of several fields: which fields the columns made from them read."""
    wanted: dict[str, frozenset[str]] = {}
    whole: set[str] = {column.id for column in table.columns if not column.hidden}
    for column in table.columns:
        parts = column.generator.wanted_parts()
        for column_id in column.generator.inputs():
            if column_id in parts:
                wanted[column_id] = wanted.get(column_id, frozenset()) | parts[column_id]
            else:
                whole.add(column_id)
    return {column_id: parts for column_id, parts in wanted.items() if column_id not in whole}


def _fingerprint(
    seed: int, column: Column, setting: Setting, moved_by: Coupling | Level | None, parents: list[bytes]
) -> bytes:
    generator = column.generator
    digest = hashlib.blake2b(digest_size=16)
    facts = (
        seed,
        column.id,
        generator.model_dump_json(),
        column.missing,
        column.unique,
        setting.locale if generator.uses_locale() else "",
        setting.total if generator.depends_on_total() else "",
        sorted(setting.wanted) if setting.wanted is not None else "",
        _moves(moved_by),
    )
    digest.update(repr(facts).encode())
    for parent in parents:
        digest.update(parent)
    return digest.digest()


def _moves(moved_by: Coupling | Level | None) -> object:
    if isinstance(moved_by, Level):
        return moved_by.fingerprint
    return (moved_by.members, moved_by.pearson) if moved_by else ""
