"""Some rows of a table with their damaged cells.

A cell is damaged once: the first kind of its column that takes it does, then swapped fields, and drift takes what is
left. Everything is a function of the row number, so any split of the rows gives the same cells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.engine.dirt.chances import Stream
from studio.engine.dirt.slips import OCR_SIGNS, SLIPS
from studio.engine.dirt.soiling import Soiling, decoded
from studio.engine.dirt.values import labels, numbers, times
from studio.engine.dirt.written import day, moment, no_day, no_text, no_truth, number, truth
from studio.engine.dressing import formatted_array
from studio.engine.pieces import Piece
from studio.engine.plan import Step
from studio.generators.draw import Bools, Integers, Words
from studio.model.dirt import CellDirt, Dirt, family

CLEAN = -1
_FIRST_SWAP = -2
_WRONG_FORMATS: dict[str, Callable[..., str]] = {
    "number": number,
    "date": day,
    "moment": moment,
    "truth": truth,
}
_IMPOSSIBLE: dict[str, Callable[..., str]] = {
    "date": no_day,
    "moment": no_day,
    "truth": no_truth,
    "text": no_text,
}


@dataclass(frozen=True, slots=True)
class Cells:
    """One column of the rows: its cells, damaged or not, in the type of the dirty table."""

    array: pa.Array
    clean: pa.Array
    """The cells as they were, in the type of the clean table."""
    places: Integers
    """Which of the rows are damaged, rising."""
    kinds: tuple[str, ...]
    """How, for each of these."""


class Soiled:
    """The rows `start … start + n - 1` of one block."""

    def __init__(self, soiling: Soiling, start: int, n: int) -> None:
        self.soiling = soiling
        self.start, self.n = start, n
        self.piece = Piece(soiling.plan, start, n, soiling.cache)
        self._taken: dict[tuple[str, int], Bools] = {}
        self._swaps = tuple(j for j, item in enumerate(soiling.plan.table.dirt) if item.what == "swapped")

    def at(self, start: int, n: int) -> Soiled:
        """Other rows of the same table."""
        return self if (start, n) == (self.start, self.n) else Soiled(self.soiling, start, n)

    def column(self, column_id: str) -> Cells:
        """A visible column. Raises Problem where an exact count cannot be met."""
        step = self.soiling.step(column_id)
        shown, kind = self.piece.shown(step), self.soiling.types[column_id]
        marks = self._marks(column_id)
        places = np.flatnonzero(marks != CLEAN)
        kinds, dirt = [item.what for item in step.column.dirt], self.soiling.plan.table.dirt
        names = tuple(kinds[mark] if mark >= 0 else "swapped" for mark in marks[places].tolist())
        where: list[Integers] = []
        made: list[pa.Array] = []
        for mark in np.unique(marks[places]).tolist():
            rows = np.flatnonzero(marks == mark)
            where.append(rows)
            if mark >= 0:
                made.append(self._as(self._damaged(step, mark, rows), kind))
            else:
                pair = self.soiling.swapped(dirt[self._swaps[_FIRST_SWAP - mark]])
                other = pair[1] if column_id == pair[0] else pair[0]
                theirs = decoded(self.piece.shown(self.soiling.step(other))).take(pa.array(rows))
                made.append(self._as(theirs, kind))
        return Cells(replaced(self._as(decoded(shown), kind), where, made), shown, places, names)

    def holds(self, item: Dirt) -> Bools:
        """Where its condition holds."""
        run = self.soiling.condition(item)
        if run is None:
            return np.ones(self.n, dtype=np.bool_)
        arrays = [self.piece.value(self.soiling.step(column_id)) for column_id in run.columns]
        found = run(arrays, self.n)[0].cast(pa.bool_()).fill_null(False)
        return np.asarray(found.to_numpy(zero_copy_only=False))

    def filled(self, column_id: str) -> Bools:
        """Which cells are there and hold something."""
        shown = decoded(self.piece.shown(self.soiling.step(column_id)))
        there = np.array(shown.is_valid())
        if family(shown.type) == "text":
            there &= np.asarray(pc.greater(pc.binary_length(shown), 0).fill_null(False))
        elif pa.types.is_floating(shown.type):
            there &= np.asarray(pc.is_finite(shown).fill_null(False))
        return there

    def taken(
        self, owner: str, place: int, item: Dirt, stream: Stream, able: Callable[[Soiled], Bools]
    ) -> Bools:
        """The rows that a kind of dirt takes of those that are `able`."""
        if item.count is not None:
            quota = self.soiling.quota(owner, place, item, stream)
            return quota.take(lambda start, n: able(self.at(start, n)), self.start, self.n)
        chosen = stream.chances(self.start, self.n) < item.share
        return chosen & able(self) if chosen.any() else chosen

    def _as(self, array: pa.Array, kind: pa.DataType) -> pa.Array:
        if array.type == kind:
            return array
        return self.soiling.texts(array) if pa.types.is_string(kind) else array.cast(kind)

    def _stages(self, column_id: str) -> tuple[int, ...]:
        """The kinds of dirt that may take cells of a column in their order: numbers of its own, below 0 of swaps."""
        dirt = self.soiling.step(column_id).column.dirt
        rows = self.soiling.plan.table.dirt
        swaps = [
            _FIRST_SWAP - k for k, j in enumerate(self._swaps) if column_id in self.soiling.swapped(rows[j])
        ]
        drifts = [i for i, item in enumerate(dirt) if item.what == "drift"]
        return (*(i for i in range(len(dirt)) if i not in drifts), *swaps, *drifts)

    def _marks(self, column_id: str, before: int | None = None) -> Integers:
        """Which kind damages each cell, `CLEAN` where none does; only the stages that come before one."""
        marks = np.full(self.n, CLEAN, dtype=np.int64)
        for stage in self._stages(column_id):
            if stage == before:
                break
            marks[self._taken_at(column_id, stage)] = stage
        return marks

    def _taken_at(self, column_id: str, stage: int) -> Bools:
        key = (column_id if stage >= 0 else "", stage)
        found = self._taken.get(key)
        if found is None:
            found = self._taken[key] = self._cells(column_id, stage) if stage >= 0 else self._swapped(stage)
        return found

    def _cells(self, column_id: str, place: int) -> Bools:
        dirt = self.soiling.step(column_id).column.dirt
        item, stream = dirt[place], self.soiling.streams(column_id, dirt)[place]
        chosen = None if item.count is not None else stream.chances(self.start, self.n) < item.share
        if chosen is not None and not chosen.any():
            return chosen
        if chosen is not None:
            return self._able(column_id, place, chosen)
        every = np.ones(self.n, dtype=np.bool_)

        def able(there: Soiled) -> Bools:
            return there._able(column_id, place, every if there is self else np.ones(there.n, dtype=np.bool_))

        return self.taken(column_id, place, item, stream, able)

    def _able(self, column_id: str, place: int, among: Bools) -> Bools:
        """Which of some rows have a cell that this kind of dirt can damage."""
        step = self.soiling.step(column_id)
        item = step.column.dirt[place]
        able: Bools = among & (self._marks(column_id, place) == CLEAN) & self.filled(column_id)
        if item.where and able.any():
            able &= self.holds(item)
        rows = np.flatnonzero(able)
        if len(rows):
            able[rows] = self._suffers(step, place, rows)
        return able

    def _swapped(self, stage: int) -> Bools:
        place = self._swaps[_FIRST_SWAP - stage]
        owner, dirt = self.soiling.plan.table.id, self.soiling.plan.table.dirt
        item, stream = dirt[place], self.soiling.streams(owner, dirt)[place]

        def able(there: Soiled) -> Bools:
            first, second = there.soiling.swapped(item)
            found: Bools = there.holds(item)
            for column_id in (first, second):
                found &= (there._marks(column_id, stage) == CLEAN) & there.filled(column_id)
            theirs = [there.texts_of(column_id) for column_id in (first, second)]
            found &= np.asarray(pc.not_equal(*theirs).fill_null(False))
            return found

        return self.taken(owner, place, item, stream, able)

    def texts_of(self, column_id: str) -> pa.Array:
        """The clean cells of a column as texts."""
        return self.soiling.texts(decoded(self.piece.shown(self.soiling.step(column_id))))

    def _suffers(self, step: Step, place: int, rows: Integers) -> Bools:
        """Which of these cells, none of them missing, come out as another one."""
        item = step.column.dirt[place]
        shown = decoded(self.piece.shown(step))
        old = self.soiling.texts(shown.take(pa.array(rows)))
        if item.what == "ocr":
            return np.asarray(pc.match_substring_regex(old, OCR_SIGNS))
        if item.what == "case":
            cased = pc.or_(pc.not_equal(pc.utf8_upper(old), old), pc.not_equal(pc.utf8_lower(old), old))
            return np.asarray(cased)
        if item.what == "truncated":
            return np.asarray(pc.greater(pc.utf8_length(old), 1))
        if item.what in ("unit", "outlier", "drift", "label") or family(step.type) == "number":
            if item.what == "drift" and not (rows + self.start >= item.start).any():
                return np.zeros(len(rows), dtype=np.bool_)
            new = self.soiling.texts(self._damaged(step, place, rows))
            other = np.asarray(pc.not_equal(new, old).fill_null(False))
            return other & (rows + self.start >= item.start) if item.what == "drift" else other
        return np.ones(len(rows), dtype=np.bool_)

    def _damaged(self, step: Step, place: int, rows: Integers) -> pa.Array:
        """What becomes of these cells: values as they are shown, or texts."""
        column = step.column
        item, stream = column.dirt[place], self.soiling.streams(column.id, column.dirt)[place]
        words, at = stream.words(rows + self.start), pa.array(rows)
        if item.what in SLIPS:
            slip = SLIPS[item.what]
            old = self.soiling.texts(decoded(self.piece.shown(step)).take(at)).to_pylist()
            return pa.array(
                [slip(text, *pair) for text, pair in zip(old, words.tolist(), strict=True)], pa.string()
            )
        values = decoded(self.piece.value(step)).take(at)
        seen = family(step.type)
        ways = (
            _WRONG_FORMATS
            if item.what == "wrong format"
            else _IMPOSSIBLE
            if item.what == "impossible"
            else {}
        )
        if seen in ways:
            old = self.soiling.texts(decoded(self.piece.shown(step)).take(at)).to_pylist()
            return pa.array(
                [
                    ways[seen](value, text, word)
                    for value, text, word in zip(values.to_pylist(), old, words[:, 0].tolist(), strict=True)
                ],
                pa.string(),
            )
        made = self._revalued(step, item, values, rows + self.start, words)
        return formatted_array(column, made) if column.format else made

    def _revalued(
        self, step: Step, item: CellDirt, values: pa.Array, rows: Integers, words: Words
    ) -> pa.Array:
        if item.what == "label":
            return labels(values, words, self.soiling.listed(step))
        if family(step.type) == "number":
            return numbers(item, values, rows, words, step.decimals)
        return times(item, values, words)


def replaced(base: pa.Array, where: list[Integers], made: list[pa.Array]) -> pa.Array:
    """The array with the cells at `where` replaced by those of `made`, part by part, no place twice."""
    if not where:
        return base
    places = np.concatenate(where)
    order = np.argsort(places, kind="stable")
    mask = np.zeros(len(base), dtype=np.bool_)
    mask[places] = True
    new = pa.concat_arrays([array.cast(base.type) for array in made]).take(pa.array(order))
    return pc.replace_with_mask(base, pa.array(mask), new)
