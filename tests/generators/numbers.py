"""Families with parameters over a grid, each beside its scipy twin, and the engine's own levels."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import scipy.stats as st

from studio.engine.streams import BLOCK, raw_words, stream_key
from studio.generators.bells import Gumbel, Laplace, Logistic, SkewNormal
from studio.generators.draw import Floats, Setting, uniforms
from studio.generators.generator import Generator
from studio.generators.normal import Lognormal, Normal, StudentT
from studio.generators.ranged import Beta, Triangular, Uniform
from studio.generators.scipy_laws import ScipyNumber
from studio.generators.skewed import ChiSquare, Exponential, Gamma, Pareto, Weibull
from tests.conformance.specimens import Levels

Twin = tuple[Generator, Any]


def continuous() -> dict[str, Twin]:
    """Every continuous family over its parameters, from the gentle to the extreme."""
    found: list[Twin] = [
        (Normal(mean=m, deviation=s), st.norm(m, s)) for m, s in ((0, 1), (50, 10), (-3e6, 0.5))
    ]
    found += [
        (Lognormal(mu=m, sigma=s), st.lognorm(s, scale=np.exp(m))) for m, s in ((0, 1), (3.5, 0.6), (-2, 4))
    ]
    found += [(Exponential(mean=m), st.expon(scale=m)) for m in (1, 0.01, 4e5)]
    found += [(Gamma(shape=a, scale=s), st.gamma(a, scale=s))
              for a, s in ((0.05, 2), (0.3, 1), (1, 7), (2, 10), (30, 0.1), (4000, 1), (1e5, 1))]  # fmt: skip
    found += [(Beta(alpha=a, beta=b), st.beta(a, b))
              for a, b in ((0.5, 0.5), (1, 1), (2, 5), (5, 0.8), (0.3, 9), (80, 150), (3e4, 5e4))]  # fmt: skip
    found += [(Beta(alpha=2, beta=3, low=-10, high=40), st.beta(2, 3, -10, 50))]
    found += [(Triangular(low=a, mode=c, high=b), st.triang((c - a) / (b - a), a, b - a))
              for a, c, b in ((0, 30, 100), (0, 0, 1), (-5, 2, 2))]  # fmt: skip
    found += [
        (Weibull(shape=a, scale=s), st.weibull_min(a, scale=s)) for a, s in ((0.4, 1), (1.8, 10), (12, 300))
    ]
    found += [(Pareto(shape=a, scale=s), st.pareto(a, scale=s)) for a, s in ((0.5, 1), (1.5, 20), (30, 1))]
    found += [(StudentT(degrees=d, location=m, scale=s), st.t(d, m, s))
              for d, m, s in ((0.5, 0, 1), (1, 0, 1), (4, 10, 2), (60, -1, 5), (1e5, 0, 1))]  # fmt: skip
    found += [
        (cls(location=m, scale=s), law(m, s))
        for cls, law in ((Laplace, st.laplace), (Logistic, st.logistic), (Gumbel, st.gumbel_r))
        for m, s in ((0, 1), (50, 0.1), (-3e4, 700))
    ]
    found += [(SkewNormal(shape=a, location=m, scale=s), st.skewnorm(a, m, s))
              for a, m, s in ((4, 0, 1), (-2, 10, 3), (0, 0, 1), (30, 5, 2), (-100, 0, 1))]  # fmt: skip
    found += [(ChiSquare(degrees=d), st.chi2(d)) for d in (0.5, 1, 4, 300)]
    found += [(ScipyNumber(law=law, shapes=shapes, location=2, scale=3), getattr(st, law)(*shapes, 2, 3))
              for law, shapes in (("johnsonsu", (2.5, 2.2)), ("rice", (0.8,)), ("landau", ()))]  # fmt: skip
    found += [(Uniform(low=a, high=b), st.uniform(a, b - a)) for a, b in ((0, 100), (-1, 1e-3))]
    return {name(generator): (generator, twin) for generator, twin in found}


def name(generator: Generator) -> str:
    """The kind and its own parameters, to name a test by."""
    values = {key: value for key, value in generator.model_dump(exclude_none=True).items() if key != "kind"}
    return f"{generator.kind}({', '.join(f'{key}={_short(value)}' for key, value in values.items())})"


def _short(value: object) -> str:
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def levels(n: int, column: str = "tests") -> Floats:
    """n uniforms as the engine draws them."""
    blocks = [
        raw_words(stream_key(11, column, "value"), start, min(BLOCK, n - start))
        for start in range(0, n, BLOCK)
    ]
    return uniforms(np.concatenate(blocks)[:, 0])


def made(generator: Generator, u: Floats) -> pa.Array:
    """The values at levels u."""
    return generator.prepare(Setting())(Levels(u))


def drawn(generator: Generator, n: int) -> Floats:
    """n values at the engine's own levels, a stream for each generator."""
    return np.asarray(made(generator, levels(n, name(generator)) if n else np.zeros(0)).to_numpy())


def spread_levels() -> Floats:
    """Levels from the outermost ones on either side, dense in the middle."""
    tail = np.geomspace(2.0**-53, 0.01, 2000)
    return np.concatenate([tail, np.linspace(0.01, 0.99, 20_001)[1:-1], 1.0 - tail[::-1]])
