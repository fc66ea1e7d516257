"""What has been made already: prepared makers and made arrays, keyed by everything they depend on."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

import pyarrow as pa

Prepared = TypeVar("Prepared")

MAXIMUM_RELATED = 96 << 20


class Cache:
    """Owned by whoever previews or exports, and passed to the engine. Safe to share between threads.

    `maximum_bytes` bounds the arrays, `maximum_related` what is kept to find rows of other tables; makers are few and
    bounded by number.
    """

    def __init__(
        self,
        maximum_bytes: int = 256 << 20,
        maximum_makers: int = 2000,
        maximum_related: int = MAXIMUM_RELATED,
    ) -> None:
        self._maximum_bytes = maximum_bytes
        self._maximum_makers = maximum_makers
        self._lock = threading.Lock()
        self._makers: OrderedDict[bytes, Any] = OrderedDict()
        self._arrays: OrderedDict[tuple[bytes, int, int], pa.Array] = OrderedDict()
        self._bytes = 0
        self._maximum_related = maximum_related
        self._related: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._related_bytes = 0
        self.made = 0
        """How many arrays were made because they were not here."""

    @property
    def n_bytes(self) -> int:
        """Bytes of the arrays that are kept now."""
        return self._bytes

    def maker(self, fingerprint: bytes, build: Callable[[], Prepared]) -> Prepared:
        """What was prepared under that fingerprint, built on first use; one fingerprint stands for one type."""
        with self._lock:
            found = self._makers.get(fingerprint)
            if found is not None:
                self._makers.move_to_end(fingerprint)
                return cast(Prepared, found)
        made = build()
        with self._lock:
            self._makers[fingerprint] = made
            while len(self._makers) > self._maximum_makers:
                self._makers.popitem(last=False)
        return made

    def array(self, key: tuple[bytes, int, int], make: Callable[[], pa.Array]) -> pa.Array:
        """The array of (fingerprint, start, n), made on first use."""
        with self._lock:
            found = self._arrays.get(key)
            if found is not None:
                self._arrays.move_to_end(key)
                return found
        made = make()
        size = made.nbytes
        with self._lock:
            self.made += 1
            if key not in self._arrays and size <= self._maximum_bytes // 4:
                self._arrays[key] = made
                self._bytes += size
                while self._bytes > self._maximum_bytes:
                    self._bytes -= self._arrays.popitem(last=False)[1].nbytes
        return made

    def kept(self, key: Hashable, make: Callable[[], Any], size: Callable[[Any], int]) -> Any:
        """What finds rows of other tables: prefix sums, indexes, small columns; made on first use.

        `key` holds the fingerprint of everything it depends on; `size` tells its bytes.
        """
        with self._lock:
            found = self._related.get(key)
            if found is not None:
                self._related.move_to_end(key)
                return found[0]
        made = make()
        n_bytes = size(made)
        with self._lock:
            if key not in self._related and n_bytes <= self._maximum_related // 2:
                self._related[key] = (made, n_bytes)
                self._related_bytes += n_bytes
                while self._related_bytes > self._maximum_related:
                    self._related_bytes -= self._related.popitem(last=False)[1][1]
        return made
