"""From a table to the steps that make it: dependency order, types, and what each column depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.coupling import Coupling, couplings
from studio.engine.levels import Level, levels_of, reads_level
from studio.engine.places import Place, Places
from studio.engine.streams import stream_key
from studio.engine.together import MOST, Together
from studio.generators.draw import Setting
from studio.generators.foreign_key import ForeignKey
from studio.generators.formula import Formula
from studio.generators.generator import Enumeration
from studio.generators.parent_value import ParentValue
from studio.generators.relation import Relation
from studio.model.dependencies import inputs
from studio.model.document import Column, Document, Table
from studio.problems import Problem


@dataclass(frozen=True, slots=True)
class Step:
    """One column, ready to be prepared.

    `fingerprint` is a digest of everything that decides its values: equal fingerprints make equal arrays.
    """

    column: Column
    place: Place
    setting: Setting
    type: pa.DataType
    coupling: Coupling | None
    fingerprint: bytes
    needs: tuple[str, ...]
    """Ids of all columns of the same row that are made before it, direct inputs and theirs, in order."""
    together: Together | None = None
    """The columns with which it is unique together."""
    level: Level | None = None
    """The learned law of its level, where it has one; it then takes the place of `coupling`."""

    @property
    def decimals(self) -> int | None:
        """Digits after the point that no value exceeds; None where that cannot be told."""
        return 0 if pa.types.is_integer(self.type) else self.column.generator.places(self.setting)

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
    """The steps of one table by column id, in an order in which they can be made.

    `table` has its real number of rows. Columns of other tables that it reads have steps too.
    """

    table: Table
    seed: int
    steps: Mapping[str, Step]
    levels: Mapping[str, Level] = field(default_factory=dict)
    """The members of the tables' joint models by column id, also those without a column."""

    @property
    def visible(self) -> tuple[str, ...]:
        """Ids of the columns that are shown and exported, in the table's order."""
        return tuple(column.id for column in self.table.columns if not column.hidden)

    def schema(self, columns: tuple[str, ...] | None = None) -> pa.Schema:
        """Names and Arrow types of the given (or all visible) columns as they are exported."""
        chosen = [self.steps[column_id] for column_id in (self.visible if columns is None else columns)]
        return pa.schema([pa.field(step.column.name, step.formatted_type) for step in chosen])


def plan_table(
    document: Document, table: Table, cache: Cache | None = None, before: Plan | None = None
) -> Plan:
    """Plan `table`, which may hold fewer columns than in the document, and what it reads in other tables.

    Raises Problem on circles, unknown columns, and sizes that contradict each other. `cache` keeps the sums of children
    per parent, which take about a second for 10^8 parents. `before` is a plan of the table as it was: steps on which an
    edit has no bearing are taken from it.
    """
    planner = _Planner(document, table, cache if cache is not None else Cache(), before)
    place = planner.places.place(table.id)
    for column in table.columns:
        planner.step(column.id)
    return Plan(place.table, document.seed, planner.steps, planner.levels)


class _Planner:
    """Plans columns on demand, each after what it reads."""

    def __init__(self, document: Document, table: Table, cache: Cache, before: Plan | None) -> None:
        tables = {**{other.id: other for other in document.tables}, table.id: table}
        self.places = Places(document.seed, document.locale, tables, cache)
        self._cache = cache
        self.steps: dict[str, Step] = {}
        self._before = before.steps if before is not None and before.seed == document.seed else {}
        self._kept: set[str] = set()
        """Ids of the columns whose steps are those of before."""
        self.levels: dict[str, Level] = {}
        # A level may depend on columns that `table` leaves out.
        self._whole = {other.id: other for other in document.tables}
        self._seed = document.seed
        self._locale = document.locale
        self._home = {column.id: other for other in tables.values() for column in other.columns}
        # By id once for all: a search for each column is a second where a table has thousands.
        self._columns = {column.id: column for other in tables.values() for column in other.columns}
        self._start = table
        self._path: list[str] = []
        self._groups: dict[str, Mapping[str, Coupling]] = {}
        self._wanted: dict[str, Mapping[str, frozenset[str]]] = {}
        read = [
            item
            for other in tables.values()
            for column in other.columns
            for item in column.generator.outside()
        ]
        self._read_outside = frozenset(read)

    def step(self, column_id: str) -> Step:
        """The step of a column, its inputs planned before it."""
        found = self.steps.get(column_id)
        if found is not None:
            return found
        table = self._home[column_id]
        column = self._columns[column_id]
        self._refuse_circle(table, column)
        self._path.append(column_id)
        own = inputs(column)
        for item in own:
            if item not in self._home or self._home[item].id != table.id:
                raise _unknown(table, column, item)
            self.step(item)
        known = self._before.get(column_id)
        if known is not None and known.column is column and self._stands(known, table, own):
            self._path.pop()
            self._kept.add(column_id)
            made = self.steps[column_id] = replace(known, place=self.places.place(table.id))
            return made
        outside = self._outside(table, column)
        setting = self._setting(table, column, own, outside)
        self._path.pop()
        coupling, level = self._moved_by(table, column)
        place = self.places.place(table.id)
        together = self._together(table, column)
        parents = [self.steps[item].fingerprint for item in (*own, *column.generator.by_keys(), *outside)]
        within = together is not None and together.within_parent
        if (column.generator.reads_owner() or within) and place.family is not None:
            parents.append(place.family.fingerprint)
        if together is not None:
            parents.append(repr(together).encode())
        step = self.steps[column_id] = Step(
            column=column,
            place=place,
            setting=setting,
            type=_type_of(column, setting, table),
            coupling=coupling,
            fingerprint=_fingerprint(self._seed, column, setting, level or coupling, parents),
            needs=tuple(dict.fromkeys(item for id_ in own for item in (*self.steps[id_].needs, id_))),
            together=together,
            level=level,
        )
        return step

    def _stands(self, known: Step, table: Table, inputs: tuple[str, ...]) -> bool:
        """Whether all that a step of before rests on is as it was; False too where that takes long to tell."""
        column, setting, place = known.column, known.setting, self.places.place(table.id)
        generator = column.generator
        if (
            known.together is not None
            or known.place.table.id != table.id
            or known.place.family is not place.family
            or not self._kept.issuperset(inputs)
            or generator.outside()
            or generator.by_keys()
            or generator.tables()
            or any(column.id in group for group in table.unique_together)
        ):
            return False
        coupling, level = self._moved_by(table, column)
        levels = [None if item is None else item.fingerprint for item in (level, known.level)]
        return (
            setting.total == place.table.rows
            and setting.locale == self._locale
            and setting.owner == (table.per_parent.table if table.per_parent is not None else "")
            and setting.wanted == self._wanted_parts(table).get(column.id)
            and coupling == known.coupling
            and levels[0] == levels[1]
        )

    def _moved_by(self, table: Table, column: Column) -> tuple[Coupling | None, Level | None]:
        """What else decides where a value lies in its distribution: other columns, or what was learned."""
        groups = self._couplings(table)
        level = self.levels[column.id] if reads_level(column, self.levels) else None
        coupling = groups.get(column.id) if column.generator.about.ordered and level is None else None
        return coupling, level

    def _outside(self, table: Table, column: Column) -> tuple[str, ...]:
        """Plan the keys along which it looks and the columns that it reads there."""
        generator = column.generator
        targets = set()
        for key in generator.by_keys():
            home = self._home.get(key)
            relation = self._relation(key) if home is not None else None
            if home is None or home.id != table.id or relation is None:
                raise Problem(
                    "The column by which it looks up is no key of this table that refers to a row.",
                    where=f"{table.name}.{column.name}",
                    mend="Choose a foreign key of this table.",
                )
            self.step(key)
            if not isinstance(generator, Relation):
                targets.add(relation)
        if isinstance(generator, Relation):
            targets.add(generator.target(table.id))
        for item in generator.outside():
            home = self._home.get(item)
            if home is None:
                raise _unknown(table, column, item)
            if isinstance(generator, Formula):
                targets = {table.per_parent.table} if table.per_parent is not None else {""}
            if targets and home.id not in targets:
                raise Problem(
                    f'It reads the column "{self._columns[item].name}", which does not stand in the table to which its '
                    "key refers.",
                    where=f"{table.name}.{column.name}",
                    mend="Choose a column of that table.",
                )
            self.step(item)
        return generator.outside()

    def _together(self, table: Table, column: Column) -> Together | None:
        """The group of which no two rows have all values alike; None where they differ anyway."""
        group = next((group for group in table.unique_together if column.id in group), ())
        if not group:
            return None
        members = [item for item in table.columns if item.id in group]
        members.sort(key=lambda item: item.id)
        drawn = [
            item
            for item in members
            if not item.generator.reads_owner() or item.generator.about.family == "sequences"
        ]
        if column not in drawn or any(item.unique for item in members):
            return None
        sizes = [self._distinct(table, item) for item in drawn]
        if None in sizes:
            return None
        made = Together(
            stream_key(self._seed, "+".join(item.id for item in members), "unique together"),
            tuple(size for size in sizes if size is not None),
            drawn.index(column),
            within_parent=len(drawn) < len(members),
        )
        rows = self.places.place(table.id).table.rows
        if made.combinations >= MOST:
            raise Problem(
                f"{made.combinations:,} combinations are too many to be numbered.",
                where=f"{table.name}.{column.name}",
                mend="Make one of the columns unique instead.",
            )
        if not made.within_parent and rows > made.combinations:
            raise Problem(
                f"{made.combinations:,} combinations of values cannot fill {rows:,} rows that all differ.",
                where=f"{table.name}.{column.name}",
                mend=f"Ask for at most {made.combinations:,} rows, or allow more values.",
            )
        return made

    def _distinct(self, table: Table, column: Column) -> int | None:
        """How many values a column of a group has; None where none of them ever comes twice."""
        generator = column.generator
        refused = Problem(
            f"Values of the type {generator.about.title} cannot be unique together with others as they are.",
            where=f"{table.name}.{column.name}",
            mend="Choose a list, a code, a pattern, or a foreign key that takes every row evenly.",
        )
        if isinstance(generator, ForeignKey):
            if generator.choice != "evenly" or generator.where or generator.tenant:
                raise refused
            return self.places.place(generator.table).table.rows
        if generator.inputs() or generator.outside():
            raise refused
        setting = self._setting(table, column, (), ())
        if generator.never_repeats(setting):
            return None
        found = generator.enumeration(setting)
        if found is None:
            raise refused
        return found.size

    def _relation(self, column_id: str) -> str | None:
        """The id of the table to which a key column refers, or the parent's key that it looks up; None otherwise."""
        home = self._home.get(column_id)
        if home is None:
            return None
        generator = home.column(column_id).generator
        if isinstance(generator, Relation):
            return generator.target(home.id)
        return self._relation(generator.column) if isinstance(generator, ParentValue) else None

    def _setting(
        self, table: Table, column: Column, inputs: tuple[str, ...], outside: tuple[str, ...]
    ) -> Setting:
        generator = column.generator
        place = self.places.place(table.id)
        types = {item: self.steps[item].type for item in (*inputs, *outside)}
        if isinstance(generator, Relation) and generator.column in types:
            # A key is repeated as it is shown, so that the two can be joined.
            types[generator.column] = self.steps[generator.column].formatted_type
        digits = {item: self.steps[item].decimals for item in (*inputs, *outside)}
        return Setting(
            locale=self._locale,
            total=place.table.rows,
            input_types=types,
            wanted=self._wanted_parts(table).get(column.id),
            sizes={
                item: self.places.place(item, f"{table.name}.{column.name}").table.rows
                for item in generator.tables()
            },
            decimals={item: places for item, places in digits.items() if places is not None},
            owner=table.per_parent.table if table.per_parent is not None else "",
        )

    def _refuse_circle(self, table: Table, column: Column) -> None:
        if column.id not in self._path:
            return
        round_ = [*self._path[self._path.index(column.id) :], column.id]
        homes = {self._home[item].id for item in round_}
        names = [self._name(item, with_table=len(homes) > 1) for item in round_]
        raise Problem(
            f"The columns {' → '.join(names)} need each other in a circle.",
            where=f"{table.name}.{column.name}",
            mend="Let one of them be made without the others.",
        )

    def _name(self, column_id: str, *, with_table: bool) -> str:
        table = self._home[column_id]
        name = self._columns[column_id].name
        return f"{table.name}.{name}" if with_table else name

    def _couplings(self, table: Table) -> Mapping[str, Coupling]:
        if table.id not in self._groups:
            groups = self._groups[table.id] = self._cache.kept(
                ("couplings", table.correlations),
                lambda: couplings(table),
                lambda found: 1000 * len(found),
            )
            self.levels |= levels_of(self._whole.get(table.id, table), self._seed, groups)
        return self._groups[table.id]

    def _wanted_parts(self, table: Table) -> Mapping[str, frozenset[str]]:
        if table.id not in self._wanted:
            self._wanted[table.id] = _wanted_parts(table, self._read_outside)
        return self._wanted[table.id]


def _unknown(table: Table, column: Column, column_id: str) -> Problem:
    return Problem(
        f'It is made from a column that does not exist ("{column_id}").',
        where=f"{table.name}.{column.name}",
        mend="Choose another column, or undo the removal.",
    )


def _type_of(column: Column, setting: Setting, table: Table) -> pa.DataType:
    try:
        return column.generator.arrow_type(setting)
    except Problem as problem:
        raise Problem(problem.message, where=f"{table.name}.{column.name}", mend=problem.mend) from None


def _wanted_parts(table: Table, read_outside: frozenset[str]) -> dict[str, frozenset[str]]:
    """For hidden columns of several fields: which fields the columns made from them read."""
    wanted: dict[str, frozenset[str]] = {}
    whole: set[str] = {
        column.id for column in table.columns if not column.hidden or column.id in read_outside
    }
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
        [rule.model_dump_json() for rule in column.missing_rules],
        (column.missing_count, setting.total) if column.missing_count is not None else "",
        column.unique,
        setting.locale if generator.uses_locale() else "",
        setting.total if generator.depends_on_total() else "",
        sorted(setting.wanted) if setting.wanted is not None else "",
        _moves(moved_by),
        sorted(setting.sizes.items()),
    )
    digest.update(repr(facts).encode())
    for parent in parents:
        digest.update(parent)
    return digest.digest()


def _moves(moved_by: Coupling | Level | None) -> object:
    if isinstance(moved_by, Level):
        return moved_by.fingerprint
    return (moved_by.members, moved_by.pearson) if moved_by else ""
