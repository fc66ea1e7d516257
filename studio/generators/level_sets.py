"""The levels at which a column's values meet a condition, by the generator that turns levels into values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise

import numpy as np

from studio.generators.dates import Moments
from studio.generators.discrete import Count
from studio.generators.generator import Generator
from studio.generators.lists import Boolean, WeightedList
from studio.generators.shares import UNIT_S, Below, below
from studio.generators.wanted import Condition
from studio.problems import Problem

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class LevelSet:
    """Spans of levels, and whether missing cells belong to it."""

    spans: tuple[Span, ...]
    missing: bool = False

    def ends(self) -> tuple[float, ...]:
        """All ends of spans."""
        return tuple(end for span in self.spans for end in span)


def levels_meeting(generator: Generator, condition: Condition) -> LevelSet:
    """Where `condition` is met. Raises Problem where the generator makes no such value, or it cannot be told."""
    if condition.op == "missing":
        return LevelSet((), missing=True)
    if condition.op == "present":
        return LevelSet(((0.0, 1.0),))
    found = listed(generator)
    if found is not None:
        return _of_list(*found, condition)
    share_below = below(generator)
    if share_below is None:
        raise Problem(
            f"Which of its values meet a condition cannot be told for the type {generator.about.title}.",
            mend="Choose a list, a number or a date.",
        )
    return _of_numbers(generator, share_below, condition)


def levels_between(generator: Generator, edges: tuple[float, ...]) -> tuple[Span, ...]:
    """The levels of values below the first edge, between each two, and from the last one on. Raises Problem."""
    share_below = below(generator)
    if share_below is None:
        raise Problem(
            f"The type {generator.about.title} cannot be cut into ranges.", mend="Choose a number or a date."
        )
    ends = [0.0, *(_share(share_below, edge) for edge in edges), 1.0]
    return tuple(pairwise(ends))


def listed(generator: Generator) -> tuple[tuple[str, ...], tuple[float, ...]] | None:
    """Values and weights of a list or of yes and no, in the order of their levels; None for other types."""
    if isinstance(generator, WeightedList):
        return tuple(item.value for item in generator.values), tuple(item.weight for item in generator.values)
    if isinstance(generator, Boolean):
        return ("false", "true"), (1.0 - generator.share, generator.share)
    return None


def spans_of(generator: Generator) -> dict[str, Span]:
    """The levels of each value of a list; empty for other types."""
    found = listed(generator)
    if found is None or sum(found[1]) <= 0:
        return {}
    values, weights = found
    ends = np.concatenate([[0.0], np.cumsum(weights) / np.sum(weights)])
    return {value: (float(ends[at]), float(ends[at + 1])) for at, value in enumerate(values)}


def _of_list(values: tuple[str, ...], weights: tuple[float, ...], condition: Condition) -> LevelSet:
    if condition.op not in ("=", "!="):
        raise Problem(f'Values of a list cannot be compared by "{condition.op}".', mend='Use "=" or "!=".')
    asked = {_text(value) for value in condition.values}
    unknown = sorted(asked - set(values))
    if unknown:
        raise Problem(
            f'It has no value "{unknown[0]}".', mend=f"It has {', '.join(values[:12])}{_more(len(values))}."
        )
    ends = np.concatenate([[0.0], np.cumsum(weights) / np.sum(weights)])
    return LevelSet(
        tuple(
            (float(ends[at]), float(ends[at + 1]))
            for at, value in enumerate(values)
            if (value in asked) == (condition.op == "=")
        )
    )


def _of_numbers(generator: Generator, share_below: Below, condition: Condition) -> LevelSet:
    spans = []
    for value in condition.values:
        number = _number(generator, value)
        spans.append((_share(share_below, number), _share(share_below, _next(generator, number))))
    low, high = spans[0]
    if condition.op == "=":
        return LevelSet(tuple(spans))
    if condition.op == "!=":
        cuts = [0.0, *(end for span in sorted(spans) for end in span), 1.0]
        return LevelSet(tuple(zip(cuts[::2], cuts[1::2], strict=True)))
    return LevelSet(
        {"<": ((0.0, low),), "<=": ((0.0, high),), ">": ((high, 1.0),), ">=": ((low, 1.0),)}[condition.op]
    )


def _share(share_below: Below, value: float) -> float:
    with np.errstate(all="ignore"):
        return float(np.clip(share_below(np.array([value])), 0.0, 1.0)[0])


def _next(generator: Generator, value: float) -> float:
    """The smallest value above one that the generator can make."""
    if isinstance(generator, Moments):
        unit = UNIT_S[generator.resolution]
        return float(np.floor(value / unit + 1e-9) + 1) * unit
    decimals = 0 if isinstance(generator, Count) else getattr(generator, "decimals", None)
    if decimals is None:
        return float(np.nextafter(value, np.inf))
    scale = 10.0**decimals
    return float((np.floor(value * scale + 1e-9) + 1) / scale)


def _number(generator: Generator, value: float | str) -> float:
    if isinstance(generator, Moments):
        try:
            moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            moment = None
        if moment is None:
            raise Problem(f"{value} is no date.", mend=f"Write it as {date(2026, 1, 31).isoformat()}.")
        return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
    try:
        return float(value)
    except ValueError:
        raise Problem(f'"{value}" is no number.', mend="Give a number.") from None


def _text(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _more(n: int) -> str:
    return f" and {n - 12:,} more" if n > 12 else ""
