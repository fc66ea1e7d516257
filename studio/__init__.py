"""Data Synthesis Studio: design data by hand, compare it with a reference, export it.

`from studio import Project` is the way in for Python programs; it is loaded when it is asked for.
"""

import importlib
from typing import Any

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name == "Project":
        return importlib.import_module("studio.app.api").Project
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
