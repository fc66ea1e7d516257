"""An error in a formula or a template: it points at the character and says what to write instead."""

from __future__ import annotations

import re

from studio.problems import Problem

_PLACED = re.compile(r"At character (\d+): ")


class PlacedProblem(Problem):
    """`position` is the offset (from 0) of the character in the text that was read; the words count from 1."""

    def __init__(self, position: int, message: str, mend: str = "") -> None:
        super().__init__(f"At character {position + 1}: {message}", mend=mend)
        self.position = position


def place_in(words: str) -> int | None:
    """The offset that the words of a placed problem name; None where they name none."""
    found = _PLACED.search(words)
    return int(found.group(1)) - 1 if found else None
