"""What a part of a formula is while it is being compiled: its SQL, its type and how long its texts can grow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from studio.generators.expression.syntax import Node
from studio.generators.expression.types import Type

SHORT = 40
"""Bytes that a number, a date or a truth value takes at most when it is written."""


@dataclass(frozen=True, slots=True)
class Size:
    """An upper bound of bytes in a row: a constant, and how often each text column enters."""

    constant: float = 0.0
    times: Mapping[str, float] = field(default_factory=dict)

    def __add__(self, other: Size) -> Size:
        names = {**self.times, **other.times}
        both = {name: self.times.get(name, 0.0) + other.times.get(name, 0.0) for name in names}
        return Size(self.constant + other.constant, both)

    def __mul__(self, factor: float) -> Size:
        return Size(self.constant * factor, {name: count * factor for name, count in self.times.items()})


@dataclass(frozen=True, slots=True)
class Piece:
    """A compiled part; `size` bounds its text, or the text it would be written as."""

    node: Node
    sql: str
    type: Type
    size: Size = Size(SHORT)

    @property
    def at(self) -> int:
        return self.node.at


def total(sizes: Iterable[Size]) -> Size:
    """The sum of the bounds."""
    result = Size()
    for size in sizes:
        result = result + size
    return result
