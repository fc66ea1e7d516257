"""How closely a joint model follows its reference: the dial private, balanced, close."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Preset = Literal["private", "balanced", "close"]

PRESETS: tuple[Preset, ...] = get_args(Preset)


@dataclass(frozen=True, slots=True)
class Dial:
    """What a preset means for the trees.

    `grown_on` is the share of rows that a tree grows on; the others decide which splits stay. A split stays where it
    gains more than `least_gain` in log-likelihood there; None keeps all that have enough records.
    """

    grown_on: float
    least_gain: float | None
    least_leaf: int


DIALS: dict[Preset, Dial] = {
    "private": Dial(grown_on=0.6, least_gain=0.0, least_leaf=10),
    "balanced": Dial(grown_on=0.75, least_gain=-1.0, least_leaf=10),
    "close": Dial(grown_on=1.0, least_gain=None, least_leaf=10),
}


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chooses: the dial, the floor `k`, the id of the column that is drawn first, and of those next."""

    preset: Preset = "private"
    k: int = 10
    target: str = ""
    first: tuple[str, ...] = ()
    seed: int = 0
    """Splits the rows into those that grow and those that prune."""

    @property
    def leading(self) -> tuple[str, ...]:
        """Ids of all columns that come first, the target before the others."""
        return tuple(dict.fromkeys(item for item in (self.target, *self.first) if item))

    @property
    def dial(self) -> Dial:
        return DIALS[self.preset]

    def least_leaf(self, n_rows: int) -> int:
        """The fewest records of a leaf; more in a small table, where a leaf would say much of its records."""
        return max(self.k, 25 if n_rows < 5_000 else self.dial.least_leaf)
