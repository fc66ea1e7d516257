"""The levels of learned columns: which are drawn from the joint model of a table, and what each depends on.

A level depends on the seed, the model and the levels before it, and on a parent's generator only where that is a list,
whose cells may have been weighted anew. So bending a number's curve changes that column alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from studio.engine.coupling import Coupling
from studio.engine.wanting import FrontSpec, n_first, refused
from studio.generators.draw import Bools, Floats
from studio.generators.joint import Joint, Member
from studio.generators.joint_draw import Codes
from studio.generators.joint_front import First
from studio.generators.level_sets import listed
from studio.generators.lookup import Guide
from studio.model.document import Column, Table

UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Level:
    """One learned column, ready to be prepared. `fingerprint` is a digest of everything that decides its levels."""

    member: Member
    fingerprint: bytes
    missing: float
    """The share of missing cells that is asked for now."""
    ends: tuple[float, ...] | None = None
    """Where a list was weighted anew: the levels at which its cells end."""
    cells: tuple[int, ...] = ()
    """With `ends`: the learned cell of each value, UNKNOWN for one that was not learned."""
    front: FrontSpec | None = None
    """Where rows are wanted by it or by later columns: what decides on the first columns together."""
    place: int = 0
    """With `front`: its place among them."""


def levels_of(table: Table, seed: int, groups: Mapping[str, Coupling]) -> dict[str, Level]:
    """Every member of the table's model by column id, also those whose column was removed since."""
    if table.joint is None:
        return {}
    columns = {column.id: column for column in table.columns}
    found: dict[str, Level] = {}
    for member in table.joint.members:
        column = columns.get(member.column)
        ends, cells = _weighted_anew(member, column)
        missing = member.missing if column is None else column.missing
        group = groups.get(member.column) if member.is_released else None
        moved = (group.members, group.pearson) if group else ""
        facts = (seed, member.column, member.is_released, moved, missing, ends, cells)
        found[member.column] = Level(member, _fingerprint(facts, member, found), missing, ends, cells)
    return _with_front(table, table.joint, found)


def front_of(table: Table, found: Mapping[str, Level]) -> FrontSpec | None:
    """The first columns with the wishes about them; None where there are no wishes, or this model cannot meet them."""
    joint = table.joint
    wanted = joint.wanted if joint is not None else None
    if joint is None or wanted is None or refused(joint, wanted, table.columns) is not None:
        return None
    columns = {column.id: column for column in table.columns}
    levels = [found[member.column] for member in joint.members[: n_first(joint, wanted)]]
    firsts, generators = [], []
    for level in levels:
        column = columns.get(level.member.column)
        name = level.member.column if column is None else column.name
        firsts.append(First(name, level.member, level.missing, (), level.ends or (), level.cells))
        reads = column is not None and column.generator.about.ordered and not column.unique
        generators.append(column.generator if column is not None and reads else None)
    spoken = [(column_id, columns[column_id].generator.model_dump_json()) for column_id in wanted.columns()]
    facts = (wanted.model_dump_json(), spoken, [level.fingerprint for level in levels])
    key = hashlib.blake2b(repr(facts).encode(), digest_size=16).digest()
    return FrontSpec(key, wanted, tuple(firsts), tuple(generators))


def _with_front(table: Table, joint: Joint, found: dict[str, Level]) -> dict[str, Level]:
    """The levels with the wishes for rows in those that come first, and what depends on these made anew."""
    front = front_of(table, found)
    if front is None:
        return found
    anew: dict[str, Level] = {}
    for place, member in enumerate(joint.members):
        old = found[member.column]
        if place < len(front.firsts):
            print_ = hashlib.blake2b(front.key + member.column.encode(), digest_size=16).digest()
            anew[member.column] = replace(old, fingerprint=print_, front=front, place=place)
        else:
            above = b"".join(anew[parent].fingerprint for parent in member.parents)
            print_ = hashlib.blake2b(old.fingerprint + above, digest_size=16).digest()
            anew[member.column] = replace(old, fingerprint=print_)
    return anew


def reads_level(column: Column, levels: Mapping[str, Level]) -> bool:
    """Whether the column's values come from its learned level."""
    level = levels.get(column.id)
    return level is not None and not level.member.is_released and column.generator.about.ordered


class Coder:
    """Turns levels into the codes that later columns read: 0 for missing, cell + 1 otherwise."""

    def __init__(self, level: Level) -> None:
        cuts = level.member.cuts.array()
        self._fitted = Guide(cuts[1:-1]) if len(cuts) > 2 else None
        self._now = Guide(np.array(level.ends)) if level.ends else None
        self._cells = np.array(level.cells, np.int16)

    def __call__(self, level: Floats, missing: Bools | None) -> Codes:
        fitted = np.zeros(len(level), np.int16) if self._fitted is None else self._fitted.count(level)
        codes: Codes = np.asarray(fitted, np.int16)
        if self._now is not None:
            now = self._cells.take(np.minimum(self._now.count(level), len(self._cells) - 1))
            codes = np.where(now == UNKNOWN, codes, now).astype(np.int16)
        codes = codes + np.int16(1)
        if missing is not None:
            codes[missing] = 0
        return codes


def _weighted_anew(member: Member, column: Column | None) -> tuple[tuple[float, ...] | None, tuple[int, ...]]:
    found = None if column is None or not member.labels else listed(column.generator)
    if found is None:
        return None, ()
    values, weights = found
    if sum(weights) <= 0:
        return None, ()
    ends = np.cumsum(weights) / np.sum(weights)
    cuts = member.cuts.array()
    if values == member.labels and np.array_equal(ends[:-1], cuts[1:-1]):
        return None, ()
    place = {label: cell for cell, label in enumerate(member.labels)}
    if len(values) == len(member.labels):  # A value that was renamed keeps its place.
        cells = tuple(place.get(value, cell) for cell, value in enumerate(values))
    else:
        cells = tuple(place.get(value, UNKNOWN) for value in values)
    return tuple(float(end) for end in ends), cells


def _fingerprint(facts: object, member: Member, found: Mapping[str, Level]) -> bytes:
    splits = member.splits
    hashes = [member.cuts, member.starts, member.first, member.last, member.shares, *member.recodes]
    if splits is not None:
        hashes += [splits.features, splits.thresholds, splits.left, splits.right]
    if member.trend is not None:
        hashes += [member.trend.cuts, member.trend.values]
        for curve in member.trend.curves:
            hashes += [item for item in (curve.by_code, curve.levels, curve.values) if item is not None]
    digest = hashlib.blake2b(repr((facts, [item.sha256 for item in hashes])).encode(), digest_size=16)
    for parent in member.parents:
        digest.update(found[parent].fingerprint)
    return digest.digest()
