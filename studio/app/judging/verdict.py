"""How a figure stands between real rows never seen and a copy of the data: good, fair or poor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from studio.quality.resampling import together

Verdict = Literal["good", "fair", "poor"]

_LITTLE, _MUCH = 0.1, 0.25
_FAR = 0.4
_LEAST_SPAN = 0.05


def verdict(figure: Mapping[str, Any]) -> Verdict | None:
    """Of an entry of `measures` in the answer of `compare`; None where nothing can be said.

    A measure of privacy is judged by how far it lies from real strangers towards a copy, any other by how much it falls
    short of real rows. What the bands allow is no shortfall.
    """
    value, real, copy = figure["value"], figure["real"], figure["copy"]
    if value is None or (real is None and figure["part"] == "privacy"):
        return None
    noise = together(figure["band"], figure["real_band"]) or 0.0
    if figure["part"] == "privacy":
        if copy is None or abs(copy - real) < _LEAST_SPAN:
            return None
        towards = (value - real) * (1 if copy > real else -1)
        return _word(towards, noise, _LITTLE * abs(copy - real), _FAR * abs(copy - real))
    if real is None:
        real = figure["maximum"] if figure["better"] == "higher" else figure["minimum"]
        if real is None:
            return None
    short = real - value if figure["better"] == "higher" else value - real
    return _word(short, noise, _LITTLE, _MUCH)


def _word(short: float, noise: float, little: float, much: float) -> Verdict:
    if short <= max(little, min(noise, much)):
        return "good"
    return "fair" if short <= much else "poor"
