"""The streams of one column over some rows: neighbours of one block, or rows that lie anywhere."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from scipy.special import ndtri

from studio.engine.streams import raw_words, raw_words_at, serial_words, stream_key
from studio.generators.draw import VALUE, Draw, Floats, Groups, Integers, Weighed, Weighing, Words, uniforms


class StreamDraw(Draw):
    """The rows `start … start + n - 1` of one block, or the rows `at`. Reads no other column."""

    def __init__(self, seed: int, name: str, start: int, n: int, at: Integers | None = None) -> None:
        self._seed = seed
        self._name = name
        self._start = start
        self._n = n
        self._at = at

    @property
    def n(self) -> int:
        return self._n

    def rows(self) -> Integers:
        if self._at is not None:
            return self._at
        return np.arange(self._start, self._start + self._n, dtype=np.int64)

    def u(self) -> Floats:
        return self.uniform(VALUE)

    def z(self) -> Floats:
        z: Floats = ndtri(self.u())
        return z

    def uniform(self, purpose: str) -> Floats:
        return uniforms(self.words(purpose, 1)[:, 0])

    def words(self, purpose: str, count: int) -> Words:
        return self._words(self.key(purpose), count)

    def serial(self, purpose: str, series: Integers, places: Integers) -> Words:
        return serial_words(self.key(purpose), series, places)

    def key(self, purpose: str) -> bytes:
        return stream_key(self._seed, self._name, purpose)

    def input(self, column_id: str) -> pa.Array:
        raise KeyError(column_id)

    def owner(self) -> Integers:
        raise KeyError("owner")

    def position(self) -> Integers:
        raise KeyError("position")

    def siblings(self) -> Integers:
        raise KeyError("siblings")

    def partner(self, column_id: str = "") -> Integers:
        raise KeyError(column_id)

    def children(self, column_id: str) -> tuple[Integers, Integers]:
        raise KeyError(column_id)

    def weighed(self, weighing: Weighing) -> Weighed:
        raise KeyError("weighed")

    def grouped(self, column_id: str, weighing: Weighing | None) -> Groups:
        raise KeyError(column_id)

    def fetch(self, column_id: str, rows: Integers) -> pa.Array:
        raise KeyError(column_id)

    def _words(self, key: bytes, count: int) -> Words:
        if self._at is not None:
            return raw_words_at(key, self._at, count)
        return raw_words(key, self._start, self._n, count)
