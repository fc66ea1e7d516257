"""A small store of results that are recognised by the very objects they were made from."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """The last `limit` results. Safe to share between threads; two that ask at once may both make one."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[tuple[object, ...], T]] = OrderedDict()

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()

    def get(self, objects: tuple[object, ...], key: Hashable, make: Callable[[], T]) -> T:
        """The result for these very objects and this key, made where it is not here.

        The objects are held as long as the result, so that their identity stays theirs.
        """
        full = (tuple(map(id, objects)), key)
        with self._lock:
            found = self._kept.get(full)
            if found is not None:
                self._kept.move_to_end(full)
                return found[1]
        made = make()
        with self._lock:
            self._kept[full] = (objects, made)
            while len(self._kept) > self._limit:
                self._kept.popitem(last=False)
        return made
