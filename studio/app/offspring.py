"""Children per parent as a small chart: how many rows belong to each row of the parent, and what a hand makes of it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from studio.app.shapes import Hand, Handle, handles, moved
from studio.engine.cache import Cache
from studio.engine.family import family
from studio.engine.places import bounds, counter, stream_name
from studio.engine.streams import BLOCK
from studio.generators.discrete import Binomial, Geometric, NegativeBinomial, Poisson
from studio.generators.fixed import Constant
from studio.generators.generator import Generator
from studio.generators.ranged import Uniform
from studio.model.document import Document, PerParent, Table
from studio.problems import Problem

KINDS: tuple[type[Generator], ...] = (Poisson, Constant, Geometric, NegativeBinomial, Binomial, Uniform)
"""The distributions that are offered, the usual one first."""

_BARS = 20
_REACH = 0.995
_ROLES = ("place", "minimum", "maximum")
_MOST_TRIALS = 10**6


@dataclass(frozen=True, slots=True)
class Children:
    """What the first parents have: shares by number of children, `step` numbers a bar, from 0 on."""

    bars: tuple[float, ...]
    step: int
    mean: float
    least: int
    most: int

    @property
    def end(self) -> float:
        """Where the axis ends."""
        return float(self.step * len(self.bars))


def children_of(document: Document, table: Table, parents: int, end: float = 0.0) -> Children:
    """The chart of a table of children whose parents are `parents` rows, from the first of them.

    `end` holds the axis where it was, 0 lets it follow. Takes well under 8 ms. Raises Problem where the distribution
    makes no counts.
    """
    stated = table.per_parent
    if stated is None:
        raise Problem("The table has a number of rows of its own.", where=table.name)
    n = min(parents, BLOCK)
    total = round(table.rows * n / parents) if stated.scaled and parents else None
    counts = _counts(document.seed, document.locale, table.id, stated, n, total)
    if not counts.size:
        return Children((0.0,), 1, 0.0, 0, 0)
    mean, most = float(counts.mean()), int(counts.max())
    reach = end or max(float(np.quantile(counts, _REACH)) + 1, 2 * mean, 4.0)
    step = max(1, math.ceil(reach / _BARS))
    n_bars = max(1, math.ceil(reach / step))
    found = np.bincount(np.minimum(counts // step, n_bars - 1), minlength=n_bars) / counts.size
    return Children(tuple(found.tolist()), step, mean, int(counts.min()), most)


@lru_cache(maxsize=64)
def _counts(  # noqa: PLR0913 - the facts of both tables
    seed: int, locale: str, table_id: str, stated: PerParent, n: int, total: int | None
) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    least, most = bounds(stated.count)
    name = stream_name(table_id)
    found = family(
        seed, name, counter(stated.count, locale), n, total=total, least=least, most=most, fingerprint=b""
    )
    return np.diff(found.ends(0, Cache())) if n else np.zeros(0, dtype=np.int64)


def grips(count: Generator, grain: float = 0.0) -> tuple[Handle, ...]:
    """What a hand can take hold of: the mean, the least and the largest number."""
    if isinstance(count, Constant):
        value = float(count.value) if isinstance(count.value, int | float) else 0.0
        return (
            Handle(
                "value",
                "place",
                "value",
                value,
                None,
                f"each {value:g}",
                "Value",
                "Children of every parent.",
            ),
        )
    return tuple(handle for handle in handles(count, grain) if handle.role in _ROLES)


def pulled(count: Generator, handle: Handle, x: float, grain: float = 0.0) -> Generator:
    """The distribution as it is when the handle was moved to x; an infinite x takes a bound away."""
    if isinstance(count, Constant):
        return Constant(value=max(0, round(x))) if math.isfinite(x) else count
    if math.isfinite(x):
        x = max(0.0, x)
        if handle.role != "place":
            x = float(round(x))
    return moved(count, handle, x, None, Hand(grain))


def nudged_by(count: Generator, handle: Handle, steps: int) -> Generator:
    """The distribution after some steps of the arrow keys: tenths of a child for a mean, children for the rest."""
    step = 1.0 if handle.role != "place" or isinstance(count, Constant) else 0.1
    x = handle.x if handle.x is not None else 0.0
    if math.isinf(x):
        x = 0.0 if x < 0 else 2 * _middle(count)
    return pulled(count, handle, round((x + steps * step) / step) * step)


def with_kind(count: Generator, kind: str, mean: float) -> Generator:
    """Another distribution with about the same mean."""
    if count.kind == kind:
        return count
    mean = max(mean, 0.05)
    whole = max(1, round(mean))
    made: dict[str, Generator] = {
        "poisson": Poisson(mean=_tidy(mean)),
        "constant": Constant(value=round(mean)),
        "geometric": Geometric(probability=_tidy(1 / max(mean, 1.0))),
        "negative_binomial": NegativeBinomial(mean=min(_tidy(mean), 1e6), ratio=3.0),
        "binomial": Binomial(
            trials=min(2 * whole, _MOST_TRIALS),
            probability=_tidy(min(mean / min(2 * whole, _MOST_TRIALS), 1.0)),
        ),
        "uniform": Uniform(low=0.0, high=2.0 * whole, decimals=0),
    }
    return made[kind]


def _middle(count: Generator) -> float:
    return next((handle.x for handle in grips(count) if handle.role == "place" and handle.x is not None), 4.0)


def _tidy(value: float) -> float:
    return float(f"{value:.3g}")
