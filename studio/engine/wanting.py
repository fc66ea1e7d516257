"""Rows wanted of a learned table: from wishes about columns to weights of the combinations of the first ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from studio.generators.draw import Bools, Floats
from studio.generators.generator import Generator
from studio.generators.joint import Joint
from studio.generators.joint_front import MOST_COMBINATIONS, First, Front, Grid
from studio.generators.level_sets import LevelSet, Span, levels_between, levels_meeting, spans_of
from studio.generators.raking import Allowed, Even, Shares, allowed_only, raked
from studio.generators.wanted import Condition, Parity, Region, Target, Wanted
from studio.model.document import Column
from studio.problems import Problem

_SIGNS = {"=": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥"}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reach:
    """What wishes come to: the share of the learned rows that meets the conditions, and that of each region there."""

    conditions: float
    regions: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class FrontSpec:
    """The first columns of a learned table and the wishes about them, not worked out yet.

    `generators` are those that draw the columns now, by id; None where the column is gone or drawn otherwise.
    """

    key: bytes
    wanted: Wanted
    firsts: tuple[First, ...]
    generators: tuple[Generator | None, ...]

    def front(self) -> Front:
        """Ready to be drawn from. Raises Problem where the wishes cannot be met."""
        work = _Work(self)
        return Front(work.grid, work.weighted()[1])

    def reach(self) -> Reach:
        """How many of the rows as learned are like those wanted. Raises Problem where the wishes cannot be met."""
        work = _Work(self)
        allowed, _ = work.weighted()
        inside = [float((allowed * work.region(region)).sum()) for region in self.wanted.regions]
        total = float(allowed.sum())
        return Reach(total, tuple(item / total for item in inside))


def n_first(joint: Joint, wanted: Wanted) -> int:
    """How many of the members must be weighed so that all columns of the wishes are among them."""
    columns = wanted.columns()
    places = [place for place, member in enumerate(joint.members) if member.column in columns]
    return max(places, default=-1) + 1


def refused(joint: Joint, wanted: Wanted, columns: Sequence[Column]) -> Problem | None:
    """Why wishes cannot be drawn by this model as it is; None where they can."""
    here = {column.id: column for column in columns}
    for column_id in wanted.columns():
        column, member = here.get(column_id), joint.member(column_id)
        if column is None:
            return Problem(
                "Rows are wanted by a column that does not exist.",
                mend="Choose another, or undo its removal.",
            )
        if member is None or not column.generator.about.ordered or column.unique:
            return Problem(
                "Rows are wanted by a column that is not drawn as learned.",
                where=column.name,
                mend="Choose a learned column.",
            )
        if getattr(column.generator, "exact", False):
            return Problem(
                "Rows are wanted by a column with exact shares.",
                where=column.name,
                mend="Turn exact shares off.",
            )
    for member in joint.members[: n_first(joint, wanted)]:
        column = here.get(member.column)
        name = column.name if column is not None else member.column
        if member.is_released:
            return Problem(
                "It is drawn on its own, before columns by which rows are wanted.",
                where=name,
                mend="Let it be drawn as learned.",
            )
    if are_late(joint, wanted):
        asked = wanted.columns()
        names = ", ".join(column.name for column in columns if column.id in asked)
        return Problem(
            f"Rows are wanted by {names}, which the model draws too late for that.",
            mend="Learn the table again with these columns first.",
        )
    return None


def are_late(joint: Joint, wanted: Wanted) -> bool:
    """Whether learning again with the columns of the wishes first would help."""
    first = joint.members[: n_first(joint, wanted)]
    cells = float(np.prod([member.n_cells + 1.0 for member in first]))
    others = len(first) > len({member.column for member in first} & {*wanted.columns(), joint.target})
    return any(member.trend is not None for member in first) or (others and cells > MOST_COMBINATIONS)


class _Work:
    def __init__(self, spec: FrontSpec) -> None:
        self._spec = spec
        self._place = {first.member.column: place for place, first in enumerate(spec.firsts)}
        wanted = spec.wanted
        self._sets = {id(item): self._about(item.column, item) for item in wanted.all_conditions()}
        self._spans = {target.column: self._target_spans(target) for target in wanted.targets}
        self._groups = self._group_spans(wanted.parity) if wanted.parity else ()
        ends: dict[str, list[float]] = {}
        for condition in wanted.all_conditions():
            ends.setdefault(condition.column, []).extend(self._sets[id(condition)].ends())
        for column, spans in self._spans.items():
            ends.setdefault(column, []).extend(end for span in spans for end in span)
        if wanted.parity:
            ends.setdefault(wanted.parity.protected, []).extend(end for span in self._groups for end in span)
        self.grid = Grid(
            [
                First(
                    first.name, first.member, first.missing, tuple(ends.get(first.member.column, ())), first.now,
                    first.learned,
                )
                for first in spec.firsts
            ]
        )  # fmt: skip

    def weighted(self) -> tuple[Floats, Floats]:
        """The combinations that meet the conditions, as learned, and their weights under all wishes."""
        wanted, grid = self._spec.wanted, self.grid
        conditions = [
            Allowed(grid.cells_in(self._place[item.column], self._sets[id(item)]), self.words(item))
            for item in wanted.conditions
        ]
        allowed = allowed_only(grid.probabilities(), conditions)
        shares = [self._target(target) for target in wanted.targets]
        shares += [
            Shares(
                self.region(item).astype(np.int64),
                np.array([1 - item.share, item.share]),
                self.all_words(item),
            )
            for item in wanted.regions
        ]
        if not shares and wanted.parity is None:
            return allowed, allowed / allowed.sum()
        return allowed, raked(allowed, shares, self._even(wanted.parity) if wanted.parity else None)

    def region(self, region: Region) -> Bools:
        """Which combinations meet all conditions of a region."""
        inside = np.ones((1,) * len(self.grid.shape), bool)
        for condition in region.conditions:
            found = self.grid.cells_in(self._place[condition.column], self._sets[id(condition)])
            inside = inside & found
        return inside

    def words(self, condition: Condition) -> str:
        """As a person would write it."""
        name = self._spec.firsts[self._place[condition.column]].name
        if condition.op in ("missing", "present"):
            return f"{name} is {condition.op}"
        values = " or ".join(item if isinstance(item, str) else f"{item:g}" for item in condition.values)
        return f"{name} {_SIGNS[condition.op]} {values}"

    def all_words(self, region: Region) -> str:
        return " and ".join(self.words(item) for item in region.conditions)

    def _target(self, target: Target) -> Shares:
        place = self._place[target.column]
        spans = self._spans[target.column]
        listed = list(target.shares)
        # Of numbers every cell lies in one of the ranges.
        rest = max(1.0 - sum(listed), 0.0) if target.values else 0.0
        shares = np.array([np.nan, *listed, rest if rest > 1e-9 else 0.0])
        name = self._spec.firsts[place].name
        return Shares(self.grid.labels(place, spans), shares, f"The shares asked for {name}")

    def _even(self, parity: Parity) -> Even:
        groups = self.grid.labels(self._place[parity.protected], self._groups)
        outcome = self.grid.cells_in(self._place[parity.outcome.column], self._sets[id(parity.outcome)])
        return Even(groups, outcome.astype(np.int64), parity.amount)

    def _about(self, column: str, condition: Condition) -> LevelSet:
        return _at(self._spec, self._place[column], lambda generator: levels_meeting(generator, condition))

    def _target_spans(self, target: Target) -> tuple[Span, ...]:
        place = self._place[target.column]
        if not target.values:
            return _at(self._spec, place, lambda generator: levels_between(generator, target.edges))
        spans = _at(self._spec, place, spans_of)
        unknown = [value for value in target.values if value not in spans]
        if unknown:
            raise Problem(
                f'A share is asked for "{unknown[0]}", which it has not.',
                where=self._spec.firsts[place].name,
                mend="Choose the values again.",
            )
        return tuple(spans[value] for value in target.values)

    def _group_spans(self, parity: Parity) -> tuple[Span, ...]:
        place = self._place[parity.protected]
        spans = tuple(_at(self._spec, place, spans_of).values())
        return spans or _at(self._spec, place, lambda generator: levels_between(generator, parity.edges))


def _at(spec: FrontSpec, place: int, act: Callable[[Generator], T]) -> T:
    """What a column's generator says; a problem gets the column's name."""
    generator, name = spec.generators[place], spec.firsts[place].name
    if generator is None:
        raise Problem("Rows are wanted by a column that is not drawn as learned.", where=name,
                      mend="Choose a learned column.")  # fmt: skip
    try:
        return act(generator)
    except Problem as problem:
        raise Problem(problem.message, where=name, mend=problem.mend) from None
