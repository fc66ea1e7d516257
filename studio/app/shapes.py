"""What a hand can take hold of on the chart of a column, and what the column is when it has been moved.

Qt-free: the panel shows the handles, and sends up the JSON values of what `moved` gives back.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import numpy as np

from studio.app.captions import number_words, short
from studio.app.reweighting import MOST_BARS, labels_of, reweighted, shares_of
from studio.app.story import nodes_of, raised
from studio.app.strokes import drawing_of
from studio.generators.curves import Histogram
from studio.generators.family_handles import Rule
from studio.generators.generator import Generator
from studio.generators.handles import moved as moved_along
from studio.generators.handles import rules
from studio.generators.parameters import Parameter, form
from studio.generators.shares import shares_between
from studio.quality.distribution import CategoryShape, Shape

Role = Literal[
    "place", "spread", "shape", "minimum", "maximum", "level", "component", "weight", "curve", "node"
]


@dataclass(frozen=True, slots=True)
class Handle:
    """A grip, a flag, a bar or the pencil.

    `x` is its place on the axis (of dates in seconds since 1970), -inf or inf for a bound that is not set, None for
    bars of categories and for the pencil. `y` is a share, of a node of a story a density (a share a second); None where
    it moves along the axis only.
    """

    name: str
    role: Role
    parameter: str
    x: float | None
    y: float | None
    words: str
    """The name and the number that stand beside it: "mean 39.8"."""
    title: str
    help: str
    can_unset: bool = False
    place: int = -1
    """Which bar, part of a mixture or node of a story it is."""
    span: tuple[float, float] | None = None
    """From where to where the bar of a histogram or the period of a node stands."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How finely a hand points: the distances along the axis and of shares that it can still tell apart (0: any), and
    the places of bars that it holds fast."""

    grain: float = 0.0
    fine: float = 0.0
    locked: AbstractSet[int] = frozenset()


def handles(generator: Generator, grain: float = 0.0) -> tuple[Handle, ...]:
    """All handles of a type, in the order of the Tab key.

    `grain` is the distance on the axis that a hand can still tell apart, 0 where that is not known.
    """
    fields = _fields(type(generator))
    found = [_on_axis(generator, rule, fields[rule.parameter]) for rule in rules(generator, grain)]
    if drawing_of(generator) is not None:
        field = fields["heights"]
        found.append(Handle("pencil", "curve", "heights", None, None, "", "Pencil", field.help))
    return (*found, *_bars(generator, fields), *_nodes(generator, fields))


def moved(
    generator: Generator,
    handle: Handle,
    x: float | None = None,
    y: float | None = None,
    hand: Hand = Hand(),
) -> Generator:
    """The type as it is when a handle was moved to x on the axis or to the height y; always a valid one.

    `generator` is the type as it was when the hand took hold. An infinite x takes a bound away.
    """
    result = generator
    if handle.role == "node":
        return generator if y is None else raised(generator, handle.place, y)
    if y is not None and handle.place >= 0:
        result = reweighted(result, handle.place, y, hand.locked, hand.fine)
    if x is not None and handle.role not in ("weight", "curve"):
        result = moved_along(result, handle.name, x, hand.grain)
    return result


def values_of(generator: Generator) -> dict[str, Any]:
    """The JSON values of a type, its kind included."""
    return generator.model_dump(mode="json")


def expected(
    generator: Generator, shape: Shape, edges: Sequence[float] | None = None
) -> tuple[float, ...] | None:
    """The shares that the type's own law gives to the bars of a chart, or to other `edges`; None where it tells none.

    Takes well under 3 ms, so bars can follow a hand.
    """
    if isinstance(shape, CategoryShape):
        labels = labels_of(generator)
        if not labels or len(labels) > MOST_BARS:
            return None
        known = dict(zip(labels, shares_of(generator), strict=True))
        return tuple(known.get(label, 0.0) for label in shape.labels)
    shares = shares_between(generator, np.array(shape.edges if edges is None else edges))
    return None if shares is None else tuple(shares.tolist())


def closeness(first: Sequence[float], second: Sequence[float], separate: bool) -> float:
    """How alike two rows of bars are, 0 to 1: 1 - total variation where they are `separate`, else 1 - the largest gap
    between both sums (Kolmogorov and Smirnov's distance on the bins)."""
    gaps = np.subtract(first, second)
    gap = 0.5 * np.abs(gaps).sum() if separate else np.abs(np.cumsum(gaps)).max(initial=0.0)
    return float(min(max(1.0 - gap, 0.0), 1.0))


def why_no_handles(generator: Generator) -> str:
    """One plain line for the chart of a type that nothing can be dragged on; "" where something can."""
    if handles(generator):
        return ""
    if len(labels_of(generator)) > MOST_BARS:
        return f"More than {MOST_BARS} values: weigh them in the list beside."
    if generator.inputs():
        return "Its values follow from other columns."
    return "Nothing to drag here; all settings stand beside."


def _on_axis(generator: Generator, rule: Rule, field: Parameter) -> Handle:
    x = rule.at(generator)
    role: Role = rule.role
    title, y, place = field.label, None, -1
    if role == "component":
        place = int(rule.name.rpartition(" ")[2])
        y = shares_of(generator)[place]
        title = f"Component {place + 1}"
    elif rule.parameter == "values":
        title = f"Quantile, {rule.word}"
    return Handle(
        rule.name, role, rule.parameter, x, y, _words(generator, rule, field, x, y), title, field.help,
        can_unset=field.optional, place=place,
    )  # fmt: skip


def _words(generator: Generator, rule: Rule, field: Parameter, x: float, y: float | None) -> str:
    if y is not None:
        return f"{percent(y)} · {_number(x)}"
    if rule.parameter == "values":
        return f"{rule.word} {_number(x)}"
    value = getattr(generator, rule.parameter)
    if value is None:
        return f"no {rule.word}"
    if isinstance(value, str):
        return f"{rule.word} {value.replace('T', ' ')}"
    words = f"{rule.word} {_number(value)}"
    return f"{words} · {rule.place_word} {short(x)}" if rule.place_word and field.label else words


def _number(value: float) -> str:
    return number_words(float(f"{value:.5g}")) if abs(value) < 1e6 else short(value)


def percent(share: float) -> str:
    """A share as people say it: 42 %, 4.2 %, 0.42 %."""
    hundred = 100 * share
    if hundred == 0 or hundred >= 99.95:
        return f"{hundred:.0f} %"
    digits = 1 if hundred >= 1 else min(3, 1 - math.floor(math.log10(hundred)))
    return f"{hundred:.{digits}f} %"


def _bars(generator: Generator, fields: dict[str, Parameter]) -> tuple[Handle, ...]:
    shares, labels = shares_of(generator), labels_of(generator)
    field = next((field for field in fields.values() if field.handle == "weights"), None)
    if field is None or field.name == "components" or len(shares) > MOST_BARS or len(shares) < 2:
        return ()
    edges = generator.edges if isinstance(generator, Histogram) else ()
    found = []
    for place, share in enumerate(shares):
        span = (edges[place], edges[place + 1]) if edges else None
        name = labels[place] or "(empty)" if labels else f"{short(edges[place])} – {short(edges[place + 1])}"
        x = sum(span) / 2 if span else None
        found.append(
            Handle(f"weight {place}", "weight", field.name, x, share, percent(share), name, field.help,
                   place=place, span=span)
        )  # fmt: skip
    return tuple(found)


def _nodes(generator: Generator, fields: dict[str, Parameter]) -> tuple[Handle, ...]:
    found = []
    for place, node in enumerate(nodes_of(generator)):
        period, help_ = node.period, fields["heights"].help
        words = f"{period.words} · {percent(node.share)}"
        found.append(
            Handle(f"node {place}", "node", "heights", period.middle, node.density, words, "Story", help_,
                   place=place, span=(period.low, period.high))
        )  # fmt: skip
    return tuple(found)


@cache
def _fields(kind: type[Generator]) -> dict[str, Parameter]:
    return {parameter.name: parameter for parameter in form(kind)}
