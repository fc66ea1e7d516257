"""Which rows a kind of dirt takes: each by its own chance, or exactly so many of all that it could take.

Whether a row is taken follows from (seed, id, purpose, row) alone. An exact count numbers the rows that can be taken,
in one pass whose totals are kept, and takes those whose permuted number lies below the count.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studio.engine.cache import Cache
from studio.engine.streams import BLOCK, raw_words, raw_words_at, stream_key, uniforms
from studio.generators.draw import Bools, Floats, Integers, Words
from studio.generators.permutation import permute
from studio.problems import Problem

OfRows = Callable[[int, int], Bools]
"""Takes the first row and the number of rows of a part of one block; tells which of them could be taken."""


def fractions(words: Words) -> Floats:
    """Words as numbers in (0, 1)."""
    return uniforms(words)


@dataclass(frozen=True, slots=True)
class Stream:
    """The draws of one kind of dirt of one column or table."""

    seed: int
    owner: str
    purpose: str

    def chances(self, start: int, n: int) -> Floats:
        """A uniform for each of some neighbouring rows of one block."""
        return uniforms(raw_words(stream_key(self.seed, self.owner, self.purpose), start, n)[:, 0])

    def words(self, rows: Integers) -> Words:
        """Two words for each of the rows that are damaged, to say how."""
        if not len(rows):
            return np.empty((0, 2), np.uint64)
        return raw_words_at(stream_key(self.seed, self.owner, f"{self.purpose}/how"), rows, 2)

    def order(self) -> bytes:
        """The key of the permutation that deals out an exact count."""
        return stream_key(self.seed, self.owner, f"{self.purpose}/exact")


@dataclass(frozen=True, slots=True)
class Quota:
    """Exactly `count` of the rows of a table that could be taken."""

    stream: Stream
    count: int
    total: int
    """Rows of the table."""
    fingerprint: bytes
    cache: Cache
    where: str
    cells: bool
    """Whether cells are counted, and not rows."""
    check: Callable[[], None]
    """Asked at every block of a pass; raises where the work was stopped."""
    countable: int | None = None
    """A table of more rows is not counted through; None for any."""

    def take(self, able: OfRows, start: int, n: int) -> Bools:
        """Which of the rows `start … start + n - 1` of one block are taken. Raises Problem where there are too few."""
        block, offset = divmod(start, BLOCK)
        taken: Bools = self.cache.kept(
            (self.fingerprint, "taken", block), lambda: self._block(able, block), lambda made: made.nbytes
        )
        return taken[offset : offset + n]

    def _block(self, able: OfRows, block: int) -> Bools:
        before: Integers = self.cache.kept(
            (self.fingerprint, "able"), lambda: self._before(able), lambda made: made.nbytes
        )
        total = int(before[-1])
        if total < self.count:
            message = f"{self.count:,} rows are to be dirty, but only {total:,} can be."
            if self.cells:
                message = f"{self.count:,} cells are to be dirty, but only {total:,} can be."
            raise Problem(
                message,
                where=self.where,
                mend="Ask for fewer, widen the condition, or give the table more rows.",
            )
        first = block * BLOCK
        can = able(first, min(BLOCK, self.total - first))
        taken = np.zeros(len(can), dtype=np.bool_)
        if total and self.count:
            rank = np.cumsum(can)[can] - 1 + before[block]
            taken[can] = permute(rank.astype(np.int64), total, self.stream.order()) < np.uint64(self.count)
        return taken

    def _before(self, able: OfRows) -> Integers:
        if self.countable is not None and self.total > self.countable:
            raise Problem(
                f"An exact count needs a pass over all {self.total:,} rows, which is not made while you look.",
                where=self.where,
                mend="Choose a share to see it here; the export counts.",
            )
        sums = []
        for first in range(0, self.total, BLOCK):
            self.check()
            sums.append(int(able(first, min(BLOCK, self.total - first)).sum()))
        return np.concatenate([[0], np.cumsum(sums, dtype=np.int64)]).astype(np.int64)
