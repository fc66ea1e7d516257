"""Some rows of a table while they are being made: each column once, what it depends on before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import pyarrow as pa
from scipy.special import ndtr, ndtri

from studio.engine.cache import Cache
from studio.engine.draws import StreamDraw
from studio.engine.dressing import formatted, shares_of, with_missing
from studio.engine.gather import Gather
from studio.engine.indexes import Scan, Siblings, grouped, weighed
from studio.engine.levels import Coder, Level
from studio.engine.places import Place
from studio.engine.plan import Plan, Step
from studio.engine.streams import stream_key
from studio.engine.together import Together
from studio.engine.wanting import FrontSpec
from studio.generators.draw import (
    VALUE,
    Bools,
    Draw,
    Floats,
    Groups,
    Integers,
    Maker,
    Weighed,
    Weighing,
    uniforms,
)
from studio.generators.joint_draw import Codes, Earlier, Law, Levels
from studio.generators.parent_value import ParentValue
from studio.generators.permutation import permute
from studio.generators.relation import Relation
from studio.problems import Problem

T = TypeVar("T")


class Piece:
    """The rows `start … start + n - 1` of one block, or rows `at` that lie anywhere."""

    def __init__(self, plan: Plan, start: int, n: int, cache: Cache, at: Integers | None = None) -> None:
        self.plan = plan
        self.start = start
        self.n = n
        self.at = at
        self.cache = cache
        self._values: dict[str, pa.Array] = {}
        self._levels: dict[str, Levels] = {}
        self._codes: dict[str, Codes] = {}
        self._makers = _Makers(plan, cache)
        self._digits: dict[bytes, list[Integers]] = {}
        self._partners: dict[str, Integers] = {}
        self._owners: tuple[Integers, Integers] | None = None
        self._gathers: dict[tuple[str, int], tuple[Integers, Gather]] = {}

    def shown(self, step: Step) -> pa.Array:
        """The column as exported."""
        if not step.column.format:
            return self.value(step)
        key = step.fingerprint + step.column.format.encode()
        maker = self.cache.maker(key, lambda: _named(step, lambda: formatted(step.column, step.type)))
        return self._kept(key, lambda: maker(_Draw(self, step)))

    def value(self, step: Step) -> pa.Array:
        """The column's values; what it depends on is made first, once, whatever the cache keeps."""
        found = self._values.get(step.column.id)
        if found is None:
            found = self._values[step.column.id] = self._kept(step.fingerprint, lambda: self._make(step))
        return found

    def partner(self, step: Step) -> Integers:
        """The rows to which a key column refers, -1 where to none."""
        found = self._partners.get(step.column.id)
        if found is None:
            found = self._partners[step.column.id] = self._choose(step)
        return found

    def owners(self, step: Step) -> tuple[Integers, Integers]:
        """The parent of each row and its place among the parent's children, in the table of that column."""
        if self._owners is None:
            if step.place.family is None:
                raise Problem(
                    "Its table has a number of rows of its own, so its rows have no parent.",
                    mend="Give the table so many rows per row of a parent table.",
                )
            rows = _Draw(self, step).rows()
            self._owners = step.place.family.locate(rows, self.cache)
        return self._owners

    def siblings(self, step: Step) -> Integers:
        """How many rows the parent of each row has, in the table of that column."""
        owners, _ = self.owners(step)
        assert step.place.family is not None
        return step.place.family.children(owners, self.cache)[1]

    def fetch(self, step: Step, rows: Integers, *, as_shown: bool) -> pa.Array:
        """Values of a column in other rows of its table; missing where a row is -1."""
        return self.gather(step, rows).take(step, self.cache, as_shown=as_shown)

    def gather(self, step: Step, rows: Integers) -> Gather:
        """Rows of the table of that column, from which its columns are taken."""
        key = (step.place.table.id, id(rows))
        found = self._gathers.get(key)
        if found is None:
            # The rows are kept beside it, so that their identity names them.
            made = Gather(rows, step.place.table.rows, self._makers.neighbours, self._makers.anywhere)
            found = self._gathers[key] = (rows, made)
        return found[1]

    def digits(self, step: Step, together: Together) -> Integers:
        """The index of the column's value, where it is unique together with others."""
        found = self._digits.get(together.key)
        if found is None:
            owners = self.owners(step) if together.within_parent else None
            found = self._digits[together.key] = together.digits(_Draw(self, step).rows(), owners)
        return found[together.place]

    def children(self, step: Step, key: Step) -> tuple[Integers, Integers]:
        """The first child and the number of children of each row, by their key column."""
        relation, home = key.column.generator, key.place
        own = step.place.table.id
        stated = home.table.per_parent
        if home.family is None or stated is None or not relation.reads_owner() or stated.table != own:
            raise Problem(
                f'The key "{home.table.name}.{key.column.name}" does not name the own parent of each row.',
                mend="Give that table so many rows per row of this one, and let its key name the own parent.",
            )
        return home.family.children(_Draw(self, step).rows(), self.cache)

    def weighed(self, step: Step, weighing: Weighing) -> Weighed:
        """The rows to which a key column may refer, by weight."""
        place = self.plan.steps[weighing.columns[0]].place if weighing.columns else self._target(step)
        scan = Scan(self.plan, place, weighing, self._makers.neighbours)
        return weighed(scan, step.fingerprint, self.cache)

    def grouped(self, step: Step, by: Step, weighing: Weighing | None) -> Groups:
        """The rows of the table of `by`, sorted by the row to which that key refers."""
        family = by.place.family
        if (
            weighing is None
            and family is not None
            and by.column.generator.reads_owner()
            and not by.column.has_missing
        ):
            return Siblings(family, self.cache)
        scan = Scan(self.plan, by.place, weighing, self._makers.neighbours)
        return grouped(scan, by, step.fingerprint, self.cache)

    def _target(self, step: Step) -> Place:
        relation = step.column.generator
        assert isinstance(relation, Relation)
        return self.plan.steps[relation.column].place

    def _kept(self, fingerprint: bytes, make: Callable[[], pa.Array]) -> pa.Array:
        return make() if self.at is not None else self.cache.array((fingerprint, self.start, self.n), make)

    def _make(self, step: Step) -> pa.Array:
        maker = self.cache.maker(step.fingerprint, lambda: _named(step, lambda: _prepared(step)))
        draw = _Draw(self, step)
        array = _named(step, lambda: maker(draw))
        missing = self.level(step.level).missing if step.level is not None else draw.missing()
        return array if missing is None else with_missing(array, missing)

    def level(self, level: Level) -> Levels:
        """The learned levels of a column; those that they depend on are drawn first, once."""
        found = self._levels.get(level.member.column)
        if found is None:
            kept = self._kept(level.fingerprint, lambda: self._draw_level(level))
            missing = np.asarray(kept.is_null()) if kept.null_count else None
            found = Levels(kept.to_numpy(zero_copy_only=False) if missing is None else _filled(kept), missing)
            self._levels[level.member.column] = found
        return found

    def code(self, level: Level) -> Codes:
        """The codes of a learned column, as later ones read them."""
        found = self._codes.get(level.member.column)
        if found is None:
            coder = self.cache.maker(level.fingerprint + b"code", lambda: Coder(level))
            drawn = self.level(level)
            found = self._codes[level.member.column] = coder(drawn.level, drawn.missing)
        return found

    def _draw_level(self, level: Level) -> pa.Array:
        member, step = level.member, self.plan.steps.get(level.member.column)
        if member.is_released and step is not None:
            draw = _Draw(self, step)
            return pa.array(draw.u(), mask=draw.missing())
        u = StreamDraw(self.plan.seed, member.column, self.start, self.n, self.at).u()
        if member.is_released:
            return pa.array(u)
        if level.front is not None:
            return self._draw_first(level, level.front, u)
        law = self.cache.maker(level.fingerprint + b"law", lambda: Law(member))
        above = [self.plan.levels[parent] for parent in member.parents]
        parents = [Earlier(self.code(parent), self.level(parent).level) for parent in above]
        drawn = law.draw(u, parents, level.missing, member.missing)
        if drawn.codes is not None and level.ends is None:
            self._codes[member.column] = drawn.codes
        return pa.array(drawn.level, mask=drawn.missing)

    def _draw_first(self, level: Level, spec: FrontSpec, u: Floats) -> pa.Array:
        """The level of one of the columns by which rows are wanted, or of one before them."""
        front = self.cache.maker(spec.key + b"front", spec.front)
        earlier = [self.level(self.plan.levels[first.member.column]) for first in spec.firsts[: level.place]]
        drawn = front.draw(level.place, u, earlier)
        return pa.array(drawn.level, mask=drawn.missing)

    def _choose(self, step: Step) -> Integers:
        relation = step.column.generator
        if isinstance(relation, ParentValue):
            # The key of the parent, looked up: the row to which the parent refers.
            key = self.partner(self.plan.steps[relation.key])
            return self.gather(self.plan.steps[relation.column], key).partners(
                self.plan.steps[relation.column]
            )
        if not isinstance(relation, Relation):
            raise Problem(
                "It is no key that refers to a row.", where=step.column.name, mend="Choose a foreign key."
            )
        draw = _Draw(self, step)
        if step.together is not None:
            together = step.together
            chosen = _named(step, lambda: self.digits(step, together))
            missing = draw.missing()
            return chosen if missing is None else np.where(missing, -1, chosen)
        # A maker of Arrow arrays like all others, so that it is prepared once.
        maker = self.cache.maker(
            step.fingerprint + b"/rows", lambda: _named(step, lambda: _chooser(step, relation))
        )
        rows: Integers = np.asarray(_named(step, lambda: maker(draw)))
        missing = draw.missing()
        return rows if missing is None else np.where(missing, -1, rows)


@dataclass(frozen=True, slots=True)
class _Makers:
    """Makes pieces of other tables; knows no piece itself, so that a piece is freed as soon as it is done with."""

    plan: Plan
    cache: Cache

    def neighbours(self, start: int, n: int) -> Piece:
        """The rows `start … start + n - 1` of one block."""
        return Piece(self.plan, start, n, self.cache)

    def anywhere(self, at: Integers) -> Piece:
        """Rows that lie anywhere."""
        return Piece(self.plan, 0, len(at), self.cache, at)


def _filled(levels: pa.Array) -> Floats:
    """The levels as they lie in memory; what stands where a cell is missing means nothing."""
    filled: Floats = np.asarray(levels.fill_null(0.5))
    return filled


def _named(step: Step, act: Callable[[], T]) -> T:
    """What `act` gives; a problem without a place gets the column's name."""
    where = f"{step.place.table.name}.{step.column.name}"
    try:
        return act()
    except Problem as problem:
        if problem.where not in ("", step.column.name):
            raise
        raise Problem(problem.message, where=where, mend=problem.mend) from None


def _prepared(step: Step) -> Maker:
    if step.together is not None and not isinstance(step.column.generator, Relation):
        return _numbered(step, step.together)
    try:
        enumeration = None if isinstance(step.column.generator, Relation) else step.enumeration()
        if enumeration is None:
            return step.column.generator.prepare(step.setting)
    except ValueError as error:
        raise Problem(str(error)) from None
    size = enumeration.size
    refuse_too_few(step, size)
    return lambda draw: enumeration.at(permute(draw.rows(), size, draw.key("unique")))


def _numbered(step: Step, together: Together) -> Maker:
    """The values of a column that is unique together with others, by their index."""
    enumeration = step.column.generator.enumeration(step.setting)
    assert enumeration is not None

    def make(draw: Draw) -> pa.Array:
        assert isinstance(draw, _Draw)
        return enumeration.at(draw.piece.digits(step, together).astype(np.uint64))

    return make


def _chooser(step: Step, relation: Relation) -> Maker:
    if step.column.unique and not relation.reads_owner():
        size = step.setting.sizes[relation.target(step.place.table.id)]
        refuse_too_few(step, size)
        return lambda draw: pa.array(permute(draw.rows(), size, draw.key("unique")).astype(np.int64))
    choose = relation.chooser(step.setting)
    return lambda draw: pa.array(choose(draw))


def refuse_too_few(step: Step, size: int) -> None:
    """Raise Problem where so many distinct values cannot fill the table's rows."""
    total = step.place.table.rows
    if size < total:
        raise Problem(
            f"{size:,} distinct values cannot fill {total:,} unique rows.",
            where=f"{step.place.table.name}.{step.column.name}",
            mend=f"Ask for at most {size:,} rows, allow more values, or turn unique off.",
        )


class _Draw(StreamDraw):
    """The streams of one column over the rows of a piece, and the values that it may read."""

    def __init__(self, piece: Piece, step: Step) -> None:
        super().__init__(piece.plan.seed, step.column.id, piece.start, piece.n, piece.at)
        self.piece = piece
        self._step = step

    def missing(self) -> Bools | None:
        """Which cells are missing, each by its own chance or exactly so many; None where none is."""
        column = self._step.column
        if column.missing_count is not None:
            total = self._step.place.table.rows
            if not column.missing_count or not total:
                return None
            return permute(self.rows(), total, self.key("missing/exact")) < np.uint64(column.missing_count)
        if not column.missing_rules:
            return self.uniform("missing") < column.missing if column.missing > 0 else None
        shares = self.piece.cache.maker(
            self._step.fingerprint + b"/missing", lambda: _named(self._step, lambda: shares_of(self._step))
        )
        return self.uniform("missing") < np.asarray(shares(self))

    def u(self) -> Floats:
        if self._step.level is not None:
            return self.piece.level(self._step.level).level
        if self._step.coupling is None:
            return self.uniform(VALUE)
        u: Floats = np.clip(ndtr(self.z()), 2.0**-53, 1 - 2.0**-53)
        return u

    def z(self) -> Floats:
        coupling = self._step.coupling
        if coupling is None:
            z: Floats = ndtri(self.u())
            return z
        own = self._step.column.id
        return coupling.mix(own, {member: ndtri(self._level(member)) for member in coupling.sources(own)})

    def input(self, column_id: str) -> pa.Array:
        return self.piece.value(self.piece.plan.steps[column_id])

    def owner(self) -> Integers:
        return self.piece.owners(self._step)[0]

    def position(self) -> Integers:
        return self.piece.owners(self._step)[1]

    def siblings(self) -> Integers:
        return self.piece.siblings(self._step)

    def partner(self, column_id: str = "") -> Integers:
        return self.piece.partner(self.piece.plan.steps[column_id] if column_id else self._step)

    def children(self, column_id: str) -> tuple[Integers, Integers]:
        return self.piece.children(self._step, self.piece.plan.steps[column_id])

    def weighed(self, weighing: Weighing) -> Weighed:
        return self.piece.weighed(self._step, weighing)

    def grouped(self, column_id: str, weighing: Weighing | None) -> Groups:
        return self.piece.grouped(self._step, self.piece.plan.steps[column_id], weighing)

    def fetch(self, column_id: str, rows: Integers) -> pa.Array:
        generator = self._step.column.generator
        as_shown = isinstance(generator, Relation) and generator.column == column_id
        return self.piece.fetch(self.piece.plan.steps[column_id], rows, as_shown=as_shown)

    def _level(self, member: str) -> Floats:
        words = self._words(stream_key(self.piece.plan.seed, member, VALUE), 1)
        return uniforms(words[:, 0])
