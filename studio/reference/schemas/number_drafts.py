"""Numbers within the bounds that a type and its conditions leave."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from pydantic import ValidationError

from studio.generators.registry import generator
from studio.problems import Problem
from studio.reference.schemas.described import DescribedColumn
from studio.reference.schemas.drafts import Draft, Fields, formula, sample

_FAR = 100.0
"""A bound further off than so many times the spread of a sample needs no mention."""
_LEAST_INSIDE = 0.2
_FAR_ABOVE = 1.5
_ALIKE = 1e-9
_LARGEST_EXACT = 2.0**52


def number_draft(column: DescribedColumn, suggested: Fields | None) -> Draft:
    """Numbers of the column's type: as suggested where that keeps to the bounds, else even between them."""
    places = places_of(column)
    if column.step and column.step > 0 and not _is_power_of_ten(column.step):
        return _steps(column, column.step)
    for stated in (suggested, _usual(column)):
        if stated is None:
            continue
        fields = _stretched(stated, column)
        adapted = _adapted(fields, places)
        bounded = _bounded(adapted, column) if adapted is not None else None
        if bounded is not None:
            return Draft(bounded)
    return Draft(even(column))


def _stretched(fields: Fields, column: DescribedColumn) -> Fields:
    """A share of 1 as one of 100 where a condition lets it go that far."""
    high, usual = column.high, float(fields.get("high", 1.0))
    if fields["kind"] != "beta" or high is None or high < _FAR_ABOVE * usual or _is_end(high, column):
        return fields
    return {**fields, "low": max(column.low or 0.0, 0.0), "high": high}


def places_of(column: DescribedColumn) -> int | None:
    """Digits after the point; None for any number of them."""
    if column.kind == "integer":
        return 0
    if column.step and _is_power_of_ten(column.step):
        return min(12, max(0, round(-float(np.log10(column.step)))))
    if column.kind == "decimal":
        return min(12, 2 if column.places is None else column.places)
    return None


def even(column: DescribedColumn) -> Fields:
    """Every value between the bounds equally likely; a constant where they leave only one."""
    places = places_of(column)
    low, high = column.low, column.high
    if low is None or low < -1e6 or _is_end_of_type(low, column):
        least = 1.0 if column.kind == "integer" else 0.0
        low = least if high is None or high > least else high - 100.0
        low = low if column.low is None else max(low, column.low)
    reach = 1000.0 if column.kind == "integer" else 100.0
    furthest = max(low + reach, reach)
    high = furthest if high is None else min(high, furthest)
    if places is not None:
        unit = 10.0**places
        high = min(high, _LARGEST_EXACT / unit)
        low, high = float(np.ceil(low * unit - 1e-9) / unit), float(np.floor(high * unit + 1e-9) / unit)
    low, high = low + 0.0, high + 0.0
    if low >= high:
        value = int(low) if column.kind == "integer" else low
        return {"kind": "constant", "value": value}
    return {"kind": "uniform", "low": low, "high": high, "decimals": places}


def _is_end_of_type(low: float, column: DescribedColumn) -> bool:
    """Whether a lower bound is merely what the type can hold: -32768, or -999.99."""
    return low < 0 and column.high is not None and abs(low) >= column.high and _is_end(low, column)


def _is_end(bound: float, column: DescribedColumn) -> bool:
    if bound == 0:
        return False
    unit = 10.0 ** -(places_of(column) or 0)
    tens, twos = float(np.log10(abs(bound) + unit)), float(np.log2(abs(bound)))
    return (
        abs(tens - round(tens)) < _ALIKE or twos.is_integer() or float(np.log2(abs(bound) + 1)).is_integer()
    )


def unique_numbers(column: DescribedColumn, n_rows: int) -> Fields:
    """Even numbers with room for so many different ones, where the bounds allow it."""
    made = even(column)
    places = places_of(column)
    if made["kind"] == "constant" or places is None:
        made = {"kind": "uniform", "low": 0.0, "high": 1.0, "decimals": places} | made
    if made["kind"] == "uniform":
        room = made["low"] + 20.0 * n_rows / 10.0 ** (places or 0)
        made["high"] = max(made["high"], min(room, column.high) if column.high is not None else room)
        made["decimals"] = 6 if places is None else places
    return made


def _usual(column: DescribedColumn) -> Fields | None:
    if column.kind == "integer" or (column.low is not None and column.low > 0.1 and column.high is not None):
        return None
    if column.kind == "decimal":
        return {"kind": "lognormal", "mu": 3.5, "sigma": 0.8}
    return {"kind": "normal", "mean": 50.0, "deviation": 15.0, "decimals": 4}


def _adapted(fields: Fields, places: int | None) -> Fields | None:
    """The suggestion with as many decimals as the type has; None where it makes no such numbers."""
    if fields["kind"] == "list":
        try:
            listed = [float(item["value"]) for item in fields.get("values", ())]
        except ValueError:
            return None
        if not listed or min(listed) >= max(listed):
            return None
        return {"kind": "uniform", "low": min(listed), "high": max(listed), "decimals": places}
    made = generator(**fields)
    if "decimals" in type(made).model_fields:
        wanted = fields.get("decimals") if places is None else places
        if fields["kind"] == "sequence":
            return None
        return {**fields, "decimals": wanted}
    kinds = ("poisson", "binomial", "geometric", "zipf", "dice", "negative_binomial")
    return fields if fields["kind"] in kinds else None


def _bounded(fields: Fields, column: DescribedColumn) -> Fields | None:
    """The fields with the bounds that matter; None where hardly any value would lie between them."""
    try:
        drawn = np.asarray(sample(Draft(fields)).cast("float64"))
    except (ValidationError, ValueError, Problem):
        return None
    low, high = column.low, column.high
    inside = np.ones(len(drawn), dtype=bool)
    if low is not None:
        inside &= drawn >= low
    if high is not None:
        inside &= drawn <= high
    if inside.mean() < _LEAST_INSIDE:
        return None
    spread = float(drawn.max() - drawn.min()) or 1.0
    bounded = dict(fields)
    if (
        low is not None
        and low > drawn.min() - _FAR * spread
        and not (fields.get("minimum") or -np.inf) >= low
    ):
        bounded["minimum"] = low
    if (
        high is not None
        and high < drawn.max() + _FAR * spread
        and not (fields.get("maximum") or np.inf) <= high
    ):
        bounded["maximum"] = high
    if fields["kind"] == "uniform":
        bounded["low"] = max(fields.get("low", 0.0), bounded.pop("minimum", -np.inf))
        bounded["high"] = min(fields.get("high", 100.0), bounded.pop("maximum", np.inf))
    try:
        made = generator(**_whole_bounds(bounded))
    except (ValidationError, ValueError, Problem):
        return None
    return {name: value for name, value in made.model_dump(mode="json").items() if value is not None}


def _whole_bounds(fields: Fields) -> Fields:
    """Counts take whole bounds."""
    if fields["kind"] not in ("poisson", "binomial", "geometric", "zipf", "dice", "negative_binomial"):
        return fields
    changed = dict(fields)
    if changed.get("minimum") is not None:
        changed["minimum"] = max(0, int(np.ceil(changed["minimum"])))
    if changed.get("maximum") is not None:
        changed["maximum"] = int(np.floor(changed["maximum"]))
    return changed


def _steps(column: DescribedColumn, step: float) -> Draft:
    """Multiples of a number."""
    low = int(np.ceil((column.low if column.low is not None and column.low > -1e6 else 0.0) / step))
    high = int(np.floor(column.high / step)) if column.high is not None else low + 100
    high = min(high, low + 1000)
    if high <= low:
        value = low * step
        return Draft({"kind": "constant", "value": int(value) if float(value).is_integer() else value})
    counted = Draft({"kind": "uniform", "low": low, "high": high, "decimals": 0})
    whole = float(step).is_integer()
    return formula(f'"@" * {int(step)}' if whole else f'round("@" * {step!r}, 12)', counted)


def listed_numbers(column: DescribedColumn, weights: list[tuple[str, float]]) -> Draft:
    """Numbers of a list: even where they follow one another, else looked up in a list of texts."""
    numbers = sorted(float(value) for value, _ in weights)
    if len(numbers) == 1:
        value = numbers[0]
        return Draft({"kind": "constant", "value": int(value) if value.is_integer() else value})
    if all(b - a == 1 for a, b in pairwise(numbers)) and numbers[0].is_integer():
        return Draft({"kind": "uniform", "low": numbers[0], "high": numbers[-1], "decimals": 0})
    listed = Draft(
        {"kind": "list", "values": [{"value": value, "weight": weight} for value, weight in weights]}
    )
    return formula('whole("@")' if column.kind == "integer" else 'number("@")', listed)


def _is_power_of_ten(step: float) -> bool:
    return step <= 1 and float(np.log10(step)).is_integer()
