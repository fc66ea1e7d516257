"""The one list of all column types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Union

from pydantic import Field, TypeAdapter

from studio.generators.address import Address
from studio.generators.after import After
from studio.generators.arrivals import Arrivals
from studio.generators.bells import Gumbel, Laplace, Logistic, SkewNormal
from studio.generators.changed import Changed
from studio.generators.clock import Duration, TimeOfDay, WorkingTime
from studio.generators.codes import Code
from studio.generators.company import Company
from studio.generators.curves import Curve, Empirical, Histogram
from studio.generators.dates import Date, DateCurve
from studio.generators.dependent import DependentList
from studio.generators.devices import Imei, Vin
from studio.generators.discrete import (
    Binomial,
    Dice,
    Geometric,
    Hypergeometric,
    NegativeBinomial,
    Poisson,
    Zipf,
)
from studio.generators.earlier_rows import EarlierRows
from studio.generators.event_windows import EventWindows
from studio.generators.faker_values import FakerValue
from studio.generators.fixed import Constant, Sequence
from studio.generators.foreign_key import ForeignKey
from studio.generators.formula import Formula
from studio.generators.generator import Generator
from studio.generators.if_else import Branch, IfElse
from studio.generators.levels import LongTail, OrderedLevels
from studio.generators.lifecycle import Lifecycle
from studio.generators.lists import Boolean, WeightedList
from studio.generators.markov import Markov
from studio.generators.mixture import Mixture
from studio.generators.network import Ipv4, Ipv6, MacAddress
from studio.generators.normal import Lognormal, Normal, StudentT
from studio.generators.parent_value import ParentValue
from studio.generators.parts import Part
from studio.generators.pattern import Pattern
from studio.generators.payment import Bic, CardNumber, Iban
from studio.generators.person import Person
from studio.generators.position import Position
from studio.generators.prose import Paragraphs, Sentences, WordsOfText
from studio.generators.ranged import Beta, Triangular, Uniform
from studio.generators.roll_up import RollUp
from studio.generators.scipy_laws import ScipyNumber
from studio.generators.self_key import SelfKey
from studio.generators.skewed import ChiSquare, Exponential, Gamma, Pareto, Weibull
from studio.generators.template import Template
from studio.generators.timed_ids import HexId, Ulid, Uuid7
from studio.generators.trend_season import TrendSeason
from studio.generators.uuids import Uuid
from studio.generators.walks import Autoregressive, GeometricBrownian, OrnsteinUhlenbeck, RandomWalk
from studio.generators.wear import Sensor, Wear
from studio.generators.zero_inflated import ZeroInflated


def classes() -> tuple[type[Generator], ...]:
    """Every column type, in the order of the gallery."""
    return (
        Sequence, Uniform, Normal, Lognormal, Exponential, Gamma, Beta, Triangular, Weibull, Pareto, StudentT,
        SkewNormal, Laplace, Logistic, Gumbel, ChiSquare, ScipyNumber,
        Poisson, Binomial, NegativeBinomial, Geometric, Hypergeometric, Zipf, Dice,
        ZeroInflated, Mixture, Curve, Histogram, Empirical, Constant,
        Date, DateCurve, WorkingTime, TimeOfDay, Duration,
        WeightedList, Boolean, OrderedLevels, LongTail, DependentList,
        Person, Company, Part,
        Address,
        Uuid, Uuid7, Ulid, HexId, Code, Pattern,
        CardNumber, Iban, Bic, Ipv4, Ipv6, MacAddress, Vin, Imei,
        WordsOfText, Sentences, Paragraphs, FakerValue, Template,
        Formula, IfElse,
        ForeignKey, ParentValue, Position, RollUp, SelfKey, After,
        TrendSeason, RandomWalk, Autoregressive, OrnsteinUhlenbeck, GeometricBrownian, Markov,
        EarlierRows, Lifecycle, Arrivals, Wear, Sensor, EventWindows, Changed,
    )  # fmt: skip


def by_kind() -> Mapping[str, type[Generator]]:
    """Column types by the tag that stands in the file; raises ValueError where two share one."""
    return _by_kind(classes())


@cache
def _by_kind(types: tuple[type[Generator], ...]) -> Mapping[str, type[Generator]]:
    result: dict[str, type[Generator]] = {}
    for cls in types:
        kind = cls.model_fields["kind"].default
        if kind in result:
            raise ValueError(
                f'Two column types share the kind "{kind}": {result[kind].__name__} and {cls.__name__}.'
            )
        result[kind] = cls
    return MappingProxyType(result)


if TYPE_CHECKING:
    AnyGenerator = Generator
else:
    AnyGenerator = Annotated[Union[classes()], Field(discriminator="kind")]  # noqa: UP007 - a tuple made at run time
    # A branch may hold any type, itself included, and can be named only now.
    for _model in (Branch, IfElse, After):
        _model.model_rebuild(_types_namespace={"AnyGenerator": AnyGenerator})


def generator(**values: Any) -> Generator:
    """A column type from its JSON values; raises pydantic's ValidationError."""
    made: Generator = _adapter().validate_python(values)
    return made


@cache
def _adapter() -> TypeAdapter[Any]:
    return TypeAdapter(AnyGenerator)
