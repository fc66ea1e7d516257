"""Rows wanted of a learned table, for the window: what can be asked of which column, and what the wishes come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from studio.app.subjects import is_learned
from studio.engine.plan import plan_table
from studio.engine.wanting import are_late, refused
from studio.generators.dates import Moments
from studio.generators.generator import Generator
from studio.generators.level_sets import levels_between, listed
from studio.generators.shares import UNIT_S, below
from studio.generators.wanted import Condition, Op, Target, Wanted
from studio.model.document import Column, Document, Table
from studio.problems import Problem

Kind = Literal["list", "number", "date"]

_MOST_VALUES = 12
_QUANTILES = (0.2, 0.4, 0.6, 0.8)
_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Wantable:
    """A learned column by which rows may be wanted: its values where it is a list, and a value in its middle."""

    id: str
    name: str
    kind: Kind
    values: tuple[str, ...] = ()
    middle: str = ""

    def ops(self) -> tuple[Op, ...]:
        """How its cells can be compared."""
        return ("=", "!=", "missing", "present") if self.kind == "list" else (
            "<", "<=", "=", ">=", ">", "missing", "present"
        )  # fmt: skip

    def condition(self) -> Condition:
        """A condition to begin with."""
        if self.kind == "list":
            return Condition(column=self.id, op="=", values=(self.values[0],))
        value: float | str = self.middle if self.kind == "date" else float(self.middle)
        return Condition(column=self.id, op=">=", values=(value,))


@dataclass(frozen=True, slots=True)
class Told:
    """What wishes come to: how many of the learned rows are like those wanted, or why they cannot be drawn.

    `first` are the names of columns that would have to be learned first, where that is what stands in the way.
    """

    table_id: str
    wanted: Wanted
    reach: float | None = None
    rows: int = 0
    problem: str = ""
    first: tuple[str, ...] = ()


def wantables(table: Table) -> tuple[Wantable, ...]:
    """The columns of a learned table that wishes may be about, in their order."""
    found = (wantable(column) for column in table.columns if is_learned(table, column))
    return tuple(item for item in found if item is not None)


def fresh_target(table: Table, column_id: str) -> Target:
    """The shares that a column has now, to begin with. Raises KeyError."""
    generator = table.column(column_id).generator
    found = listed(generator)
    if found is not None:
        values, weights = found
        shares = np.array(weights) / sum(weights)
        order: list[int] = sorted(int(at) for at in np.argsort(-shares, kind="stable")[:_MOST_VALUES])
        return Target(
            column=column_id,
            values=tuple(values[at] for at in order),
            shares=tuple(_rounded(shares[order], whole=len(order) == len(values))),
        )
    edges = _edges(generator)
    spans = levels_between(generator, edges)
    shares = np.array([high - low for low, high in spans])
    return Target(column=column_id, edges=edges, shares=tuple(_rounded(shares, whole=True)))


def with_target(table: Table, column_id: str) -> Wanted:
    """The wishes with the present shares of one more column, to be changed. Raises KeyError."""
    wanted = (table.joint.wanted if table.joint else None) or Wanted()
    return wanted.model_copy(update={"targets": (*wanted.targets, fresh_target(table, column_id))})


def with_share(target: Target, place: int, share: float) -> Target:
    """One share as asked; the others keep their proportions, and all their sum."""
    total = sum(target.shares)
    share = min(max(share, 0.0), total)
    rest = total - target.shares[place]
    left = total - share
    others = [other * left / rest if rest > 0 else left / (len(target.shares) - 1) for other in target.shares]
    shares = [share if at == place else other for at, other in enumerate(others)]
    return target.model_copy(update={"shares": tuple(max(item, 0.0) for item in shares)})


def told(document: Document, table: Table) -> Told | None:
    """What the wishes of a table come to; None where there are none. Takes a moment."""
    joint = table.joint
    if joint is None or joint.wanted is None:
        return None
    wanted = joint.wanted
    try:
        problem = refused(joint, wanted, table.columns)
        if problem is not None:
            names = tuple(column.name for column in table.columns if column.id in wanted.columns())
            first = names if are_late(joint, wanted) else ()
            return Told(table.id, wanted, problem=_sentence(problem), first=first)
        levels = plan_table(document, table).levels
        front = next((level.front for level in levels.values() if level.front), None)
        if front is None:
            return Told(table.id, wanted, 1.0, joint.rows)
        front.front()
        return Told(table.id, wanted, front.reach().conditions, joint.rows)
    except Problem as found:
        return Told(table.id, wanted, problem=_sentence(found))


def _sentence(problem: Problem) -> str:
    return f"{problem.where}: {problem.message}" if problem.where else problem.message


def wantable(column: Column) -> Wantable | None:
    """What could be asked of a column; None where neither a condition nor a share can be."""
    generator = column.generator
    if getattr(generator, "exact", False):
        return None
    found = listed(generator)
    if found is not None:
        values = tuple(value for value, weight in zip(*found, strict=True) if weight > 0)
        return Wantable(column.id, column.name, "list", values)
    edges = _edges(generator) if below(generator) is not None else ()
    if not edges:
        return None
    middle = edges[len(edges) // 2]
    if isinstance(generator, Moments):
        text = str(np.datetime64(int(middle), "s"))[: 10 if generator.resolution == "day" else 19]
        return Wantable(column.id, column.name, "date", middle=text)
    return Wantable(column.id, column.name, "number", middle=f"{middle:g}")


def _edges(generator: Generator) -> tuple[float, ...]:
    """Round numbers near the fifths of a column, found on its curve of shares."""
    share_below = below(generator)
    ends = _ends(generator)
    if share_below is None or ends is None:
        return ()
    points = np.linspace(*ends, 2_049)
    with np.errstate(all="ignore"):
        shares = np.asarray(share_below(points))
    places = np.minimum(np.searchsorted(shares, _QUANTILES), len(points) - 1)
    raw = [float(point) for point in points[places]]
    if isinstance(generator, Moments):
        day = 86_400.0
        return tuple(sorted({round(item / day) * day for item in raw}))
    step = 10.0 ** (np.floor(np.log10(max(raw[-1] - raw[0], 1e-12))) - 1)
    return tuple(sorted({float(f"{round(item / step) * step:.12g}") for item in raw}))


def _ends(generator: Generator) -> tuple[float, float] | None:
    """Where nearly all values lie."""
    span = getattr(generator, "span", None)
    if isinstance(generator, Moments):
        first, size = generator.units()
        unit = UNIT_S[generator.resolution]
        return first * unit, (first + size) * unit
    if callable(span):
        low, high = span()
        return float(low), float(high)
    share_below = below(generator)
    assert share_below is not None
    low, high = -1.0, 1.0
    for _ in range(60):
        shares = np.asarray(share_below(np.array([low, high])))
        if shares[0] <= 0.01 and shares[1] >= 0.99:
            return low, high
        low, high = (low * 2 if shares[0] > 0.01 else low), (high * 2 if shares[1] < 0.99 else high)
    return None


def _rounded(shares: Sequence[float] | np.ndarray, *, whole: bool) -> list[float]:
    """Shares in whole hundredths that sum to 1 where they are `whole`."""
    made = [round(float(share), _DIGITS + 1) for share in shares]
    if whole:
        largest = made.index(max(made))
        made[largest] = round(made[largest] + 1.0 - sum(made), _DIGITS + 4)
    return made
