"""Mixtures: several distributions with weights as one quantile of one uniform.

The cdf of a mixture is a plain sum, so the table is filled from x to z, and nothing has to be inverted. Between two
humps the cdf is flat to the last digit: there the table jumps. Cells in which the table strays get a node more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, ClassVar, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field
from scipy.special import ndtr, ndtri

from studio.generators.bells import Gumbel, Laplace, Logistic, SkewNormal
from studio.generators.continuous import Cut, Distribution, Function, Number, cut, in_words
from studio.generators.curves import Curve, Histogram
from studio.generators.draw import Draw, Floats
from studio.generators.fixed import Constant
from studio.generators.generator import About
from studio.generators.hermite import EDGE, UnevenTable, normal_density
from studio.generators.normal import Lognormal, Normal, StudentT
from studio.generators.parameters import parameter
from studio.generators.ranged import Beta, Triangular, Uniform
from studio.generators.skewed import ChiSquare, Exponential, Gamma, Pareto, Weibull

_NODES = 129
_ROUNDS = 20
_WANTED, _ALLOWED = 2e-10, 1e-9
_OUTERMOST = 9.0
_CLOSEST = 1e-100

AnyComponent = Annotated[
    Normal | Lognormal | StudentT | Exponential | Gamma | Weibull | Pareto | Uniform | Triangular | Beta | Curve
    | Histogram | Laplace | Logistic | Gumbel | SkewNormal | ChiSquare | Constant,
    Field(discriminator="kind"),
]  # fmt: skip


class Component(BaseModel):
    """One distribution of a mixture with its weight; a constant is a value that happens as such."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    weight: float = Field(1.0, ge=0, le=1e15, title="Weight")
    generator: AnyComponent = Field(title="Distribution")


class Mixture(Number):
    """Several distributions, each with its share of the values."""

    about: ClassVar[About] = About(
        "Mixture", "numbers", "Several distributions in one. Two customer groups, mostly zero, a few outliers.",
        words=("bimodal", "multimodal", "zero inflated", "groups", "components", "outliers"), ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["mixture"] = "mixture"
    components: tuple[Component, ...] = parameter(
        (
            Component(weight=7, generator=Normal(mean=30, deviation=6)),
            Component(weight=3, generator=Normal(mean=65, deviation=9)),
        ),
        "Components", "The distributions and their weights.", editor="generators", handle="weights", max_length=24,
    )  # fmt: skip

    def check(self) -> None:
        if not any(component.weight > 0 for component in self.components):
            raise ValueError("A mixture needs at least one component with a weight above 0.")
        for component in self.components:
            value = component.generator.value if isinstance(component.generator, Constant) else 0.0
            if isinstance(value, bool | str):
                raise ValueError(f'A constant in a mixture must be a number, not "{value}".')
            if abs(value) > 1e100:
                raise ValueError(f"The constant {value:g} is too large; at most 1e+100.")
            if isinstance(component.generator, Number) and component.generator.decimals is not None:
                raise ValueError("Set the decimals on the mixture, not on one of its components.")

    def distribution(self) -> Distribution:
        blend = self._blend()
        table = blend.table(-np.inf, np.inf)
        return Distribution(
            cdf=lambda x: blend.levels(x)[0],
            sf=lambda x: blend.levels(x)[1],
            pdf=blend.pdf,
            ppf=lambda u: table(ndtri(u)),
            isf=lambda q: table(-ndtri(q)),
        )

    def check_bounds(self) -> None:
        low, high = self._limits()
        self._blend().cut(low, high)

    def quantile(self) -> Callable[[Draw], Floats]:
        low, high = self._limits()
        table = self._blend().table(low, high)
        return lambda draw: np.clip(table(draw.z()), low, high)

    def _limits(self) -> tuple[float, float]:
        low, high = self.minimum, self.maximum
        return (-np.inf if low is None else low, np.inf if high is None else high)

    def _blend(self) -> _Blend:
        used = [component for component in self.components if component.weight > 0]
        total = sum(component.weight for component in used)
        return _Blend([(component.weight / total, _part(component.generator)) for component in used])


class _Part:
    """A distribution within its own bounds."""

    atom: float | None = None

    def __init__(self, law: Distribution, part: Cut) -> None:
        self._law, self._cut = law, part
        self._middle = float(self.nodes(3)[1])

    def levels(self, x: Floats, included: bool) -> tuple[Floats, Floats]:
        """The shares below and above x; each is exact where it is small."""
        inside = np.clip(x, self._cut.low, self._cut.high)
        left = inside <= self._middle
        below = np.empty_like(inside)
        below[left] = (self._law.cdf(inside[left]) - self._cut.below) / self._cut.share
        if self._cut.below > 0.5:
            below[left] = 1.0 - (self._law.sf(inside[left]) - self._cut.above) / self._cut.share
        below = np.clip(below, 0.0, 1.0)
        above = 1.0 - below
        above[~left] = np.clip((self._law.sf(inside[~left]) - self._cut.above) / self._cut.share, 0.0, 1.0)
        below[~left] = 1.0 - above[~left]
        return below, above

    def pdf(self, x: Floats) -> Floats:
        inside = (x >= self._cut.low) & (x <= self._cut.high)
        return np.where(inside, self._law.pdf(x) / self._cut.share, 0.0)

    def nodes(self, count: int, low: float = -np.inf, high: float = np.inf) -> Floats:
        """Values at even levels z of what lies within further bounds; none where that is nothing."""
        try:
            part = cut(self._law, max(low, self._cut.low), min(high, self._cut.high))
        except ValueError:
            return np.zeros(0)
        z = np.linspace(-EDGE, EDGE, count)
        u, q = part.below + part.share * ndtr(z), part.above + part.share * ndtr(-z)
        return np.clip(self._law.quantile(u, q), part.low, part.high)

    def corners(self) -> Floats:
        """Values where the density may jump or bend."""
        points = np.array([self._cut.low, self._cut.high, *self._law.kinks])
        inside: Floats = points[np.isfinite(points) & (points >= self._cut.low) & (points <= self._cut.high)]
        return inside


class _Atom(_Part):
    """A value that happens as such."""

    def __init__(self, value: float) -> None:
        self.atom = self._value = value

    def levels(self, x: Floats, included: bool) -> tuple[Floats, Floats]:
        below = (x >= self._value if included else x > self._value).astype(np.float64)
        return below, 1.0 - below

    def pdf(self, x: Floats) -> Floats:
        return np.zeros_like(x)

    def nodes(self, count: int, low: float = -np.inf, high: float = np.inf) -> Floats:
        return np.array([self._value], dtype=np.float64)

    def corners(self) -> Floats:
        return np.array([self._value], dtype=np.float64)


def _part(generator: Number | Constant) -> _Part:
    with np.errstate(all="ignore"):
        if isinstance(generator, Constant):
            return _Atom(float(generator.value))
        law = generator.distribution()
        return _Part(law, cut(law, generator.minimum, generator.maximum))


class _Blend:
    """The sum of parts with their weights."""

    def __init__(self, parts: list[tuple[float, _Part]]) -> None:
        self._parts = parts

    def levels(self, x: Floats, included: bool = True) -> tuple[Floats, Floats]:
        """The shares below (or at, where `included`) and above x."""
        below, above = np.zeros_like(x), np.zeros_like(x)
        for weight, part in self._parts:
            one, other = part.levels(x, included)
            below += weight * one
            above += weight * other
        return below, above

    def pdf(self, x: Floats) -> Floats:
        """The density, without what happens as such."""
        density = np.zeros_like(x)
        for weight, part in self._parts:
            density += weight * part.pdf(x)
        return density

    def cut(self, low: float, high: float) -> Cut:
        """The part within the bounds, both included; raises ValueError where nothing lies there."""
        with np.errstate(all="ignore"):
            below, from_low = (float(level[0]) for level in self.levels(np.array([low]), included=False))
            to_high, above = (float(level[0]) for level in self.levels(np.array([high])))
        share = from_low - above if below > 0.5 else to_high - below
        if not share > 1e-300:
            given = [None if np.isinf(end) else end for end in (low, high)]
            raise ValueError(f"The distribution has no values {in_words(*given)}.")
        return Cut(low, high, below, above, share)

    def table(self, low: float, high: float) -> Function:
        """The quantile within the bounds over z; raises ValueError where the table cannot be made exact to 1e-9."""
        part = self.cut(low, high)
        with np.errstate(all="ignore"):
            ends = [end for end in (low, high) if np.isfinite(end)]
            points = [x for _, p in self._parts for x in (p.nodes(_NODES, low, high), p.corners())]
            fresh = np.unique(np.clip(np.concatenate([ends, *points]), low, high))
            nodes = np.zeros((0, 5))
            for _ in range(_ROUNDS):
                nodes = np.concatenate([nodes, self._nodes(fresh, part)])
                nodes = _sorted(nodes)
                table = UnevenTable(nodes[:, 1], nodes[:, 0], nodes[:-1, 2], nodes[1:, 3])
                strayed, worst = self._strayed(table, nodes, part)
                if not len(strayed):
                    return table
                nodes[:, 4] = 0.0
                fresh = np.setdiff1d(strayed, nodes[:, 0])
        if worst > _ALLOWED:
            raise ValueError(
                "The components differ too much in width to be drawn exactly; make the narrowest one wider."
            )
        return table

    def _nodes(self, x: Floats, part: Cut) -> Floats:
        """Rows of x, z, slopes just right and just left, and 1 for new; what happens as such stands twice."""
        atoms = [p.atom for _, p in self._parts if p.atom is not None]
        twice = x[np.isin(x, atoms)]
        values = np.concatenate([twice, x])
        u, q = np.concatenate(
            [self._shares(twice, part, included=False), self._shares(x, part, included=True)], axis=1
        )
        z = np.clip(np.where(u < 0.5, ndtri(u), -ndtri(q)), -_OUTERMOST, _OUTERMOST)
        bell = part.share * normal_density(z)
        right, left = (
            bell / self.pdf(np.nextafter(values, np.inf)),
            bell / self.pdf(np.nextafter(values, -np.inf)),
        )
        return np.stack([values, z, right, left, np.ones_like(values)], axis=1)

    def _shares(self, x: Floats, part: Cut, included: bool = True) -> tuple[Floats, Floats]:
        """The shares below and above x within the part, in a far tail counted from the side that has the digits."""
        below, above = self.levels(x, included)
        u = np.clip((below - part.below) / part.share, 0.0, 1.0)
        q = np.clip((above - part.above) / part.share, 0.0, 1.0)
        if part.below > 0.5:
            u = 1.0 - q
        elif part.above > 0.5:
            q = 1.0 - u
        return u, q

    def _strayed(self, table: UnevenTable, nodes: Floats, part: Cut) -> tuple[Floats, float]:
        """Values inside the new cells whose level is wrong by more than wanted, and the largest error.

        A level between those of neighbouring floats is right: x cannot say it better, or not beyond 1e-100.
        """
        z, new = nodes[:, 1], nodes[:, 4] > 0
        wide = (ndtr(z[1:]) - ndtr(z[:-1]) > _WANTED) & (new[1:] | new[:-1])
        starts, widths = z[:-1][wide], np.diff(z)[wide]
        inside = np.concatenate([starts + share * widths for share in (0.3, 0.7)])
        x, level = table(inside), ndtr(inside)
        near = np.maximum(4 * np.abs(np.spacing(x)), _CLOSEST)
        below, above = self._shares(x - near, part, included=False)[0], self._shares(x + near, part)[0]
        error = np.maximum(below - level, level - above)
        return x[error > _WANTED], float(error.max(initial=0.0))


def _sorted(nodes: Floats) -> Floats:
    """The nodes in ascending order; of several at one z only the first and the last, the two sides of a jump."""
    nodes = nodes[np.lexsort((nodes[:, 1], nodes[:, 0]))]
    nodes[:, 1] = np.maximum.accumulate(nodes[:, 1])
    steps = np.diff(nodes[:, 1]) > 0
    kept: Floats = nodes[np.append(True, steps) | np.append(steps, True)]
    return kept
