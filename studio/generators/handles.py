"""Takes hold of a column type: the handles it has, and the type as it is when one of them has been moved.

Whatever the hand does, what comes back is a type that its own checks accept.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from typing import Any

from studio.generators.dates import Moments
from studio.generators.family_handles import Rule, number_rules
from studio.generators.fixed import Constant
from studio.generators.generator import Generator
from studio.generators.mixture import Component, Mixture
from studio.generators.moment_handles import moment_rules
from studio.generators.parameters import Parameter, form
from studio.generators.ranged import Uniform

_SHARPEST = 3
"""Significant digits that a parameter keeps at least, where it is a factor and not a place on the axis."""
_HALVINGS = 12
_FARTHEST = 1e100


def rules(generator: Generator, grain: float = 0.0) -> tuple[Rule, ...]:
    """The handles of a type on the axis of its values, in the order of the Tab key; weights and curves stand apart.

    `grain` is the distance on the axis that a hand can still tell apart, 0 where that is not known.
    """
    if isinstance(generator, Mixture):
        parts = range(len(generator.components))
        return (*(_component(place, generator, grain) for place in parts), *number_rules(generator))
    if isinstance(generator, Moments):
        return moment_rules(grain)
    return number_rules(generator)


def rule_of(generator: Generator, name: str, grain: float = 0.0) -> Rule:
    """The handle of that name; raises KeyError where the type has none."""
    for rule in rules(generator, grain):
        if rule.name == name:
            return rule
    raise KeyError(name)


def moved(generator: Generator, name: str, x: float, grain: float = 0.0) -> Generator:
    """The type with the handle `name` moved to x, as near to it as its checks allow.

    An infinite x takes a bound away. Parameters are rounded to what the hand can tell apart. Raises KeyError where
    the type has no such handle.
    """
    rule = rule_of(generator, name, grain)
    found = _tried(generator, rule, x, grain)
    if found is not None:
        return found
    start = rule.at(generator)
    if not math.isfinite(start):
        return generator
    near, far, best = 0.0, 1.0, generator
    for _ in range(_HALVINGS):
        part = (near + far) / 2
        found = _tried(generator, rule, start + (x - start) * part, grain)
        if found is None:
            far = part
        else:
            near, best = part, found
    return best


def changed(generator: Generator, values: Mapping[str, Any]) -> Generator:
    """The type with some other parameters; raises pydantic's ValidationError."""
    old = {name: getattr(generator, name) for name in type(generator).model_fields}
    return type(generator)(**{**old, **values})


def _tried(generator: Generator, rule: Rule, x: float, grain: float) -> Generator | None:
    if not math.isinf(x):
        x = min(max(x, -_FARTHEST), _FARTHEST)
        x = _rounded(x, grain) if rule.parameter in ("values", "components") else x
    elif rule.role not in ("minimum", "maximum"):
        x = math.copysign(_FARTHEST, x)
    fields = _parameters(type(generator))
    try:
        wanted = rule.solve(generator, x)
        beside = rule.solve(generator, x + grain) if grain > 0 and math.isfinite(x) else wanted
        values = dict(wanted)
        for key, value in wanted.items():
            if isinstance(value, float | int):
                values[key] = _tidy(generator, fields[key], value, beside[key], grain)
        return changed(generator, values)
    except (ArithmeticError, ValueError):  # Too large to calculate with, or refused by the type's checks.
        return None


def _tidy(generator: Generator, field: Parameter, value: float, beside: float, grain: float) -> float | int:
    """A value that the hand could have meant: rounded to its grain, and within what the parameter takes."""
    value, beside = (math.copysign(_FARTHEST, item) if math.isinf(item) else item for item in (value, beside))
    step = 10.0 ** math.floor(math.log10(abs(beside - value))) if beside != value else 0.0
    if step and not _is_place(field) and value:
        step = min(step, 10.0 ** (math.floor(math.log10(abs(value))) + 1 - _SHARPEST))
    whole = field.editor == "integer" or (_is_place(field) and getattr(generator, "decimals", None) == 0)
    if whole and (field.editor == "integer" or field.handle in ("minimum", "maximum")):
        step = max(step, 1.0)
    found = float(f"{round(value / step) * step:.12g}") if step else float(f"{value:.12g}")
    if field.low is not None and (found < field.low or (found == field.low and not field.low_inclusive)):
        found = field.low if field.low_inclusive else max(step, abs(grain) * 0.1, 1e-6)
    if field.high is not None:
        found = min(found, field.high)
    return round(found) if field.editor == "integer" else found


def _rounded(x: float, grain: float) -> float:
    step = 10.0 ** math.floor(math.log10(grain)) if grain > 0 else 0.0
    return float(f"{round(x / step) * step if step else x:.12g}")


def _is_place(field: Parameter) -> bool:
    return field.handle in ("place", "minimum", "maximum") and field.low is None


@cache
def _parameters(kind: type[Generator]) -> Mapping[str, Parameter]:
    return {parameter.name: parameter for parameter in form(kind)}


def _component(place: int, mixture: Mixture, grain: float) -> Rule:
    """A grip on one part of a mixture: it moves that part's own place, and its share apart from this."""
    part = mixture.components[place].generator
    inner = next((rule for rule in rules(part) if rule.role in ("place", "spread")), None)

    def at(generator: Mixture) -> float:
        own = generator.components[place].generator
        if isinstance(own, Constant):
            return float(own.value)
        return inner.at(own) if inner is not None else sum(_ends(own)) / 2

    def solve(generator: Mixture, x: float) -> dict[str, Any]:
        own: Any = generator.components[place].generator
        if isinstance(own, Constant):
            own = Constant(value=x)
        elif inner is not None:
            own = moved(own, inner.name, x, grain)
        elif isinstance(own, Uniform):
            half = (own.high - own.low) / 2
            own = changed(own, {"low": float(f"{x - half:.12g}"), "high": float(f"{x + half:.12g}")})
        component = Component(weight=generator.components[place].weight, generator=own)
        parts = generator.components
        return {"components": (*parts[:place], component, *parts[place + 1 :])}

    return Rule(f"component {place}", "component", "components", part.about.title.lower(), at, solve)


def _ends(generator: Any) -> tuple[float, float]:
    low, high = generator.span()
    return float(low), float(high)
