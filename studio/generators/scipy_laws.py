"""Any continuous distribution of scipy.stats by its name, as a table over the normal scale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Literal

import numpy as np
from scipy.special import ndtr

from studio.generators.bells import Located
from studio.generators.continuous import Distribution, Function, tabulated
from studio.generators.draw import Draw, Floats
from studio.generators.generator import About
from studio.generators.hermite import LEVELS
from studio.generators.parameters import parameter

Law = Literal[
    "anglit", "beta", "betaprime", "bradford", "burr", "burr12", "cauchy", "chi", "chi2", "cosine",
    "crystalball", "expon", "exponpow", "exponweib", "f", "fisk", "gamma", "genextreme", "gengamma",
    "genhalflogistic", "genlogistic", "genpareto", "gibrat", "gompertz", "gumbel_l", "gumbel_r", "halfcauchy",
    "halfgennorm", "halflogistic", "halfnorm", "hypsecant", "invgamma", "invgauss", "invweibull", "jf_skew_t",
    "johnsonsb", "johnsonsu", "kappa3", "kstwobign", "landau", "levy", "loggamma", "logistic", "loglaplace",
    "lognorm", "loguniform", "lomax", "maxwell", "moyal", "nakagami", "ncf", "nct", "ncx2", "norm", "pareto",
    "pearson3", "powerlaw", "powerlognorm", "powernorm", "rayleigh", "rdist", "rice", "semicircular",
    "skewcauchy", "t", "truncexpon", "truncnorm", "truncpareto", "truncweibull_min", "tukeylambda", "uniform",
    "weibull_max", "weibull_min", "wrapcauchy",
]  # fmt: skip
"""Those whose table takes well under a second; the others need seconds for a single drag of a handle."""

_USUAL: dict[str, tuple[float, ...]] = {
    "anglit": (), "beta": (2.31, 0.627), "betaprime": (5, 6), "bradford": (0.299,), "burr": (2, 1.5),
    "burr12": (10, 4), "cauchy": (), "chi": (78,), "chi2": (55,), "cosine": (), "crystalball": (2, 3),
    "expon": (), "exponpow": (2.7,), "exponweib": (2.89, 1.95), "f": (29, 18), "fisk": (3,), "gamma": (1.99,),
    "genextreme": (-0.1,), "gengamma": (4.42, 3.12), "genhalflogistic": (0.773,), "genlogistic": (0.412,),
    "genpareto": (0.1,), "gibrat": (), "gompertz": (0.947,), "gumbel_l": (), "gumbel_r": (), "halfcauchy": (),
    "halfgennorm": (0.675,), "halflogistic": (), "halfnorm": (), "hypsecant": (), "invgamma": (4.07,),
    "invgauss": (0.145,), "invweibull": (10.6,), "jf_skew_t": (8, 4), "johnsonsb": (4.32, 3.18),
    "johnsonsu": (2.55, 2.25), "kappa3": (1,), "kstwobign": (), "landau": (), "levy": (), "loggamma": (0.414,),
    "logistic": (), "loglaplace": (3.25,), "lognorm": (0.954,), "loguniform": (0.01, 1.25), "lomax": (1.88,),
    "maxwell": (), "moyal": (), "nakagami": (4.97,), "ncf": (27, 27, 0.416), "nct": (14, 0.24),
    "ncx2": (21, 1.06), "norm": (), "pareto": (2.62,), "pearson3": (0.1,), "powerlaw": (1.66,),
    "powerlognorm": (2.14, 0.446), "powernorm": (4.45,), "rayleigh": (), "rdist": (1.6,), "rice": (0.775,),
    "semicircular": (), "skewcauchy": (0.5,), "t": (2.74,), "truncexpon": (4.69,), "truncnorm": (-1.1, 2.73),
    "truncpareto": (1.8, 5.3), "truncweibull_min": (2.5, 0.25, 1.75), "tukeylambda": (3.13,), "uniform": (),
    "weibull_max": (2.87,), "weibull_min": (1.79,), "wrapcauchy": (0.0311,),
}  # fmt: skip
"""Shapes that a fresh column shows."""

_OUTERMOST = 1e-14
_ALLOWED = 1e-7


class ScipyNumber(Located):
    """location + scale · a variable of scipy.stats."""

    about: ClassVar[About] = About(
        "By scipy name", "numbers", "Any continuous distribution of scipy.stats. Johnson, Burr, Landau, Rice and more.",
        words=("scipy", "distribution", "johnson", "burr", "cauchy", "rice", "rayleigh", "maxwell", "inverse gamma"),
        ordered=True, smooth=True,
    )  # fmt: skip
    kind: Literal["scipy"] = "scipy"
    law: Law = parameter("johnsonsu", "Distribution", "The name that scipy.stats gives it.")
    shapes: tuple[float, ...] = parameter(
        (),
        "Shapes",
        "Its shape parameters in scipy's order; empty takes usual ones.",
        editor="list",
        max_length=8,
    )

    def check(self) -> None:
        if not self.shapes:
            return
        import scipy.stats

        law: Any = getattr(scipy.stats, self.law)
        if len(self.shapes) != law.numargs:
            named = f" ({law.shapes})" if law.shapes else ""
            raise ValueError(f"{self.law} takes {law.numargs} shapes{named}, not {len(self.shapes)}.")
        if not bool(np.all(law._argcheck(*self.shapes))):
            listed = ", ".join(f"{value:g}" for value in self.shapes)
            raise ValueError(f"{self.law} does not exist for the shapes {listed} ({law.shapes}).")

    def quantile(self) -> Callable[[Draw], Floats]:
        law = self.distribution()
        table = tabulated(law, self.minimum, self.maximum)
        if self.minimum is None and self.maximum is None:
            between = (LEVELS[1:] + LEVELS[:-1]) / 2
            x = table(between)
            with np.errstate(all="ignore"):
                error = np.minimum(np.abs(law.cdf(x) - ndtr(between)), np.abs(law.sf(x) - ndtr(-between)))
            if not error.max() < _ALLOWED:
                raise ValueError(
                    f"{self.law} cannot be drawn exactly enough for these shapes; choose others."
                )
        return lambda draw: table(draw.z())

    def distribution(self) -> Distribution:
        import scipy.stats

        location, scale = self.location, self.scale
        law: Any = getattr(scipy.stats, self.law)(*(self.shapes or _USUAL[self.law]))
        low, high = (float(end) for end in law.support())
        return Distribution(
            cdf=lambda x: law.cdf((x - location) / scale),
            sf=lambda x: law.sf((x - location) / scale),
            pdf=lambda x: law.pdf((x - location) / scale) / scale,
            ppf=_finite(law.ppf),
            isf=_finite(law.isf),
            slope=law.pdf,
            unfold=lambda t: location + scale * t,
            kinks=tuple(location + scale * end for end in (low, high) if np.isfinite(end)),
        )


def _finite(inverse: Any) -> Function:
    """The inverse with the values at the outermost levels, where it gives up, taken from a level further in."""

    def found(level: Floats) -> Floats:
        with np.errstate(all="ignore"):
            x = np.asarray(inverse(level), dtype=np.float64)
            lost = ~np.isfinite(x)
            return np.where(lost, inverse(np.clip(level, _OUTERMOST, 1 - _OUTERMOST)), x) if lost.any() else x

    return found
