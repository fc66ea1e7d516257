"""What each of our own processes (command line, window, worker) does first."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class _NoPandas(MetaPathFinder):
    """While it stands in the search path, pandas cannot be found."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname == "pandas":
            raise ModuleNotFoundError("pandas is not needed yet", name=fullname)
        return None


def keep_pandas_out() -> None:
    """Let Arrow make arrays without importing pandas, which takes longer than most of our commands.

    Arrow looks for pandas at its first conversion, and only once. Here it looks while pandas cannot be found;
    `to_pandas()` looks again and finds it. Only for processes that are ours: a program that uses the studio as a
    library may hand pandas objects to Arrow itself. Does nothing where pandas is loaded already.
    """
    if "pandas" in sys.modules:
        return
    import pyarrow as pa

    finder = _NoPandas()
    sys.meta_path.insert(0, finder)
    try:
        pa.array([0])
    finally:
        sys.meta_path.remove(finder)
