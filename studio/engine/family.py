"""Children per parent: which row of a child table belongs to which row of its parent, without a table in memory.

A parent's number of children is a quantile at the coordinate (seed, child table, parent's row), so a block of parents
can be counted on its own. A prefix sum, one number for each block of parents, tells in which block the parent of any
child lies.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from studio.engine.cache import Cache
from studio.engine.draws import StreamDraw
from studio.engine.streams import BLOCK
from studio.generators.draw import Integers, Maker
from studio.problems import Problem

_EXACT_PRODUCT = 1 << 62


@dataclass(frozen=True, slots=True)
class Scaling:
    """How the drawn counts become exactly the asked total: each keeps its least count, the rest is in proportion.

    With c the drawn and s the scaled children of the first i parents: s = least · i + floor((c - least · i) · rate).
    Where there is a largest count and more children are asked than drawn, the room below it is filled in proportion.
    """

    least: int
    most: int | None
    numerator: int
    denominator: int

    def __call__(self, drawn: Integers, parents: Integers) -> Integers:
        """Scaled children of the first `parents` parents, of whom `drawn` were drawn; both ascend."""
        if self.most is not None:
            return drawn + self._share(self.most * parents - drawn)
        return self.least * parents + self._share(drawn - self.least * parents)

    def _share(self, part: Integers) -> Integers:
        largest = int(part.max(initial=0))
        if largest * self.numerator < _EXACT_PRODUCT:
            return part * self.numerator // self.denominator
        exact = part.astype(object) * self.numerator // self.denominator
        return exact.astype(np.int64)


@dataclass(frozen=True, slots=True)
class Family:
    """The children of `n_parents` parents. `before` is the number of children before each block, then of all."""

    seed: int
    name: str
    count: Maker
    n_parents: int
    drawn_before: Integers
    before: Integers
    scaling: Scaling | None
    fingerprint: bytes

    @property
    def n_children(self) -> int:
        return int(self.before[-1])

    def ends(self, block: int, cache: Cache) -> Integers:
        """Children up to the start and up to each parent of a block: the first is 0, one more number than parents."""

        def build() -> Integers:
            drawn = _counts(self.count, self.seed, self.name, block, self.n_parents)
            ends = np.zeros(len(drawn) + 1, dtype=np.int64)
            np.cumsum(drawn, out=ends[1:])
            if self.scaling is not None:
                parents = np.arange(block * BLOCK, block * BLOCK + len(ends), dtype=np.int64)
                ends = self.scaling(ends + self.drawn_before[block], parents) - self.before[block]
            return ends.astype(np.int32) if ends[-1] < 1 << 31 else ends

        found: Integers = cache.kept((self.fingerprint, block), build, lambda made: made.nbytes)
        return found

    def locate(self, rows: Integers, cache: Cache) -> tuple[Integers, Integers]:
        """The parent's row of each child, and the child's place among the parent's children, from 0."""
        owners, positions = np.empty_like(rows), np.empty_like(rows)
        if not len(rows):
            return owners, positions
        first, last = (
            int(np.searchsorted(self.before, end, "right")) - 1 for end in (rows.min(), rows.max())
        )
        if first == last:
            self._within(first, rows, owners, positions, None, cache)
            return owners, positions
        blocks = np.searchsorted(self.before, rows, "right") - 1
        order = np.argsort(blocks, kind="stable")
        found, starts = np.unique(blocks[order], return_index=True)
        for block, part in zip(found, np.split(order, starts[1:]), strict=True):
            self._within(int(block), rows[part], owners, positions, part, cache)
        return owners, positions

    def _within(  # noqa: PLR0913 - two results that are filled in place
        self,
        block: int,
        rows: Integers,
        owners: Integers,
        positions: Integers,
        part: Integers | None,
        cache: Cache,
    ) -> None:
        ends = self.ends(block, cache)
        inside = rows - self.before[block]
        place = np.searchsorted(ends, inside, "right") - 1
        where = slice(None) if part is None else part
        owners[where] = place + block * BLOCK
        positions[where] = inside - ends[place]

    def children(self, parents: Integers, cache: Cache) -> tuple[Integers, Integers]:
        """The first child and the number of children of each parent."""
        first, count = np.empty_like(parents), np.empty_like(parents)
        blocks = parents // BLOCK
        for block in np.unique(blocks):
            part = np.flatnonzero(blocks == block)
            ends = self.ends(int(block), cache)
            inside = parents[part] - int(block) * BLOCK
            first[part] = ends[inside] + self.before[block]
            count[part] = ends[inside + 1] - ends[inside]
        return first, count


def family(  # noqa: PLR0913 - the facts of both tables
    seed: int, name: str, count: Maker, n_parents: int, *,
    total: int | None, least: int, most: int | None, each: int | None = None, fingerprint: bytes,
) -> Family:  # fmt: skip
    """Count the children of all parents; `total` scales the counts to exactly so many, each from `least` to `most`.

    `each` is the count of every parent where all have the same.

    Raises Problem where a count lies below 0 or the total cannot be met.
    """
    blocks = -(-n_parents // BLOCK)
    parents = np.minimum(np.arange(blocks + 1, dtype=np.int64) * BLOCK, n_parents)
    if each is not None:
        _counts(count, seed, name, 0, min(1, n_parents))
        drawn = parents * each
    else:
        drawn = np.zeros(blocks + 1, dtype=np.int64)
        for block in range(blocks):
            drawn[block + 1] = drawn[block] + _counts(count, seed, name, block, n_parents).sum()
    if total is None:
        return Family(seed, name, count, n_parents, drawn, drawn, None, fingerprint)
    scaling = _scaling(int(drawn[-1]), n_parents, total, least, most)
    return Family(seed, name, count, n_parents, drawn, scaling(drawn, parents), scaling, fingerprint)


def _scaling(drawn: int, n_parents: int, total: int, least: int, most: int | None) -> Scaling:
    if total and not n_parents:
        raise Problem(
            f"{total:,} children are asked, but the table of their parents has no rows.",
            mend="Give the parents rows, or ask for no children.",
        )
    if total < least * n_parents or (most is not None and total > most * n_parents):
        bound, word = (least, "at least") if total < least * n_parents else (most, "at most")
        raise Problem(
            f"{n_parents:,} parents with {word} {bound:,} children each cannot have {total:,} children.",
            mend="Change the number of rows, or the least and the largest number of children.",
        )
    if most is not None and total > drawn:
        return Scaling(least, most, total - drawn, most * n_parents - drawn)
    if drawn == least * n_parents:
        if total > drawn and drawn == 0:
            # No one has a child to multiply: they are dealt out evenly.
            return Scaling(0, 1, total, max(1, n_parents))
        return Scaling(0, None, total, max(1, drawn))
    return Scaling(least, None, total - least * n_parents, drawn - least * n_parents)


def _counts(count: Maker, seed: int, name: str, block: int, n_parents: int) -> Integers:
    start = block * BLOCK
    made = count(StreamDraw(seed, name, start, min(BLOCK, n_parents - start)))
    counts: Integers = np.asarray(made.to_numpy(zero_copy_only=False))
    if counts.min(initial=0) < 0:
        raise Problem(
            f"The number of children per parent comes to {counts.min()}.",
            mend="Give its distribution a minimum of 0 or more.",
        )
    return counts


def is_count(kind: pa.DataType) -> bool:
    """Whether values of the type can be numbers of children."""
    return bool(pa.types.is_integer(kind))
