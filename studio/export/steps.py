"""How far each file of an export is, for whoever watches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Phase = Literal["soiling", "looking", "writing", "checking", "done"]


@dataclass(frozen=True, slots=True)
class Step:
    """One table on its way into its file: rows done of all, and bytes of the file so far."""

    table: str
    file: str
    phase: Phase
    done: int
    total: int
    bytes: int = 0


Watch = Callable[[Step], None]
"""Called on the thread that writes."""
