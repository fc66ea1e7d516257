"""The flags at both ends of a range of dates; a date without a time stands for its whole day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from studio.generators.dates import Moments
from studio.generators.family_handles import Rule

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - columns of times without a zone
_UNITS_S = {"day": 86_400.0, "hour": 3_600.0, "minute": 60.0, "second": 1.0, "millisecond": 0.001}
_DAY = 86_400.0
_FIRST = (datetime(1, 1, 2) - _EPOCH).total_seconds()  # noqa: DTZ001 - as above
_LAST = (datetime(9999, 12, 30) - _EPOCH).total_seconds()  # noqa: DTZ001 - as above


def moment_rules(grain: float = 0.0) -> tuple[Rule, Rule]:
    """Flags at the start and the end of a range, in seconds since 1970.

    `grain` is the distance, in seconds, that a hand can still tell apart: the ends go in whole days where that is far
    more than an instant, and in whole hours, minutes or seconds below.
    """
    return (
        Rule("start", "minimum", "start", "from", _start, lambda g, x: _moved_start(g, x, grain)),
        Rule("end", "maximum", "end", "to", _end, lambda g, x: _moved_end(g, x, grain)),
    )


def _start(generator: Moments) -> float:
    return (datetime.fromisoformat(generator.start) - _EPOCH).total_seconds()


def _end(generator: Moments) -> float:
    """The end of the last day where the range ends with a whole day."""
    whole = _DAY if len(generator.end) == 10 else 0.0
    return (datetime.fromisoformat(generator.end) - _EPOCH).total_seconds() + whole


def _moved_start(generator: Moments, x: float, grain: float) -> Mapping[str, Any]:
    unit = _unit(generator, generator.start, grain)
    return {"start": _written(min(_rounded(x, unit), _floored(_end(generator) - unit, unit)), unit)}


def _moved_end(generator: Moments, x: float, grain: float) -> Mapping[str, Any]:
    unit = _unit(generator, generator.end, grain)
    least = _start(generator) + unit
    after = max(_rounded(x, unit), -_floored(-least, unit))
    return {"end": _written(after - _DAY if unit == _DAY else after, unit)}


def _unit(generator: Moments, text: str, grain: float) -> float:
    """In what the end is counted, never finer than the column itself."""
    if grain <= 0:
        wanted = _DAY if len(text) == 10 else 1.0
    else:
        wanted = next((unit for unit in _UNITS_S.values() if unit <= 12 * grain), 0.001)
    return max(wanted, _UNITS_S[generator.resolution])


def _rounded(x: float, unit: float) -> float:
    return round(min(max(x, _FIRST), _LAST) / unit) * unit


def _floored(x: float, unit: float) -> float:
    return x // unit * unit


def _written(seconds: float, unit: float) -> str:
    moment = _EPOCH + timedelta(seconds=min(max(seconds, _FIRST), _LAST))
    if unit == _DAY:
        return moment.date().isoformat()
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")
