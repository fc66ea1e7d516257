"""The families with a closed form on the normal scale or in u."""

from __future__ import annotations

from typing import ClassVar, Literal

from studio.generators.continuous import Distribution, Number, normal_distribution
from studio.generators.generator import About
from studio.generators.parameters import parameter


class Normal(Number):
    """N(mean, deviation²)."""

    about: ClassVar[About] = About(
        "Normal", "numbers", "Bell curve around a mean. Ages, heights, errors.",
        words=("gaussian", "bell curve"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["normal"] = "normal"
    mean: float = parameter(50.0, "Mean", "The centre of the curve.", handle="place")
    deviation: float = parameter(
        10.0, "Standard deviation", "Two thirds of the values lie within this distance of the mean.",
        gt=0, handle="spread",
    )  # fmt: skip

    def distribution(self) -> Distribution:
        return normal_distribution(self.mean, self.deviation)
