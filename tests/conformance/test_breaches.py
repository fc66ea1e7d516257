"""Each rule notices a type that breaks it on purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
import pytest
from pydantic import ConfigDict, Field

from studio.generators.draw import Maker, Setting
from studio.generators.generator import About, Enumeration, Generator
from studio.generators.normal import Normal
from studio.generators.parameters import parameter
from tests.conformance import rules
from tests.conformance.specimens import Specimen
from tests.laws.breaches import FirstOfPiece, MeanOfRows


class Sound(Generator):
    """Breaks nothing: what the others do wrong, it does right."""

    about: ClassVar[About] = About("Sound", "numbers", "A plain uniform.", ordered=True, smooth=True)
    kind: Literal["breach"] = "breach"
    high: float = parameter(5.0, "Highest value", "Where the values end.", gt=0)
    minimum: float = parameter(-1e9, "Minimum", "No value lies below.")
    maximum: float = parameter(1e9, "Maximum", "No value lies above.")

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.float64()

    def prepare(self, setting: Setting) -> Maker:
        low, high = max(0.0, self.minimum), min(self.high, self.maximum)
        return lambda draw: pa.array(low + (high - low) * draw.u())


class NarrowType(Sound):
    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: pa.array(draw.u().astype(np.float32))


class NoMaximum(Sound):
    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: pa.array(max(0.0, self.minimum) + self.high * draw.u())


class Falling(Sound):
    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: pa.array(np.where(draw.u() < 0.999, draw.u(), 0.5))


class Jumping(Sound):
    def prepare(self, setting: Setting) -> Maker:
        coin = int(self.high * 1e5) % 2
        return lambda draw: pa.array(draw.u() * self.high + 0.1 * coin)


class Forgetting(Normal):
    mean: float = Field(77.0, exclude=True)

    def prepare(self, setting: Setting) -> Maker:
        return Normal(mean=self.mean).prepare(setting)


class Wordless(Sound):
    low: float = parameter(0.0, "low")


class Lenient(Sound):
    model_config = ConfigDict(extra="ignore")


class Pairs(Sound):
    def enumeration(self, setting: Setting) -> Enumeration:
        return Enumeration(100, lambda index: pa.array((index // 2).astype(np.float64)))


class Coarse(Sound):
    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: pa.array(np.floor(draw.u() * 1e8))


class Local(Sound):
    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: pa.array(draw.u() + len(setting.locale) + ord(setting.locale[0]))


class Empty(Sound):
    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: pa.nulls(draw.n, pa.float64())


class Reaching(Sound):
    def inputs(self) -> tuple[str, ...]:
        return ("elsewhere",)


@dataclass(frozen=True)
class Untouched(Specimen):
    """A column whose missing share is forgotten."""

    def rows(self, start: int, n: int) -> pa.ChunkedArray:
        return Specimen(self.generator).rows(start, n)


def check_missing(one: Specimen) -> None:
    rules.missing_share_is_met(one, Specimen(one.generator, missing=0.3))


def check_locale(one: Specimen) -> None:
    rules.other_locales_change_only_what_says_so(one, Specimen(one.generator, locale="de_DE"))


def of_class(rule: Callable[[type[Generator]], None]) -> Callable[[Specimen], None]:
    return lambda one: rule(type(one.generator))


RULES: list[tuple[Callable[[Specimen], None], Specimen]] = [
    (rules.same_in_any_chunks, Specimen(MeanOfRows())),
    (rules.same_far_away, Specimen(FirstOfPiece())),
    (rules.right_type, Specimen(NarrowType())),
    (lambda one: rules.missing_share_is_met(one, Untouched(one.generator, missing=0.3)), Specimen(Sound())),
    (rules.bounds_hold, Specimen(NoMaximum())),
    (rules.never_falls, Specimen(Falling())),
    (rules.moves_smoothly, Specimen(Jumping())),
    (rules.survives_the_file, Specimen(Forgetting())),
    (of_class(rules.form_is_complete), Specimen(Wordless())),
    (of_class(rules.unknown_fields_are_refused), Specimen(Lenient())),
    (rules.unique_by_enumeration, Specimen(Pairs())),
    (rules.always_unique_holds, Specimen(Coarse())),
    (check_locale, Specimen(Local())),
    (rules.has_samples, Specimen(Empty())),
    (rules.names_its_inputs, Specimen(Reaching())),
]


@pytest.mark.parametrize(
    ("rule", "breach"),
    RULES,
    ids=[f"{i}-{type(breach.generator).__name__}" for i, (_, breach) in enumerate(RULES)],
)
def test_a_breach_is_noticed(rule: Callable[[Specimen], None], breach: Specimen) -> None:
    with pytest.raises(AssertionError):
        rule(breach)


@pytest.mark.parametrize(
    "rule",
    [
        rules.same_in_any_chunks, rules.same_far_away, rules.right_type, check_missing, rules.bounds_hold,
        rules.never_falls, rules.moves_smoothly, of_class(rules.form_is_complete),
        of_class(rules.unknown_fields_are_refused), rules.unique_by_enumeration, check_locale, rules.has_samples,
        rules.names_its_inputs,
    ],
)  # fmt: skip
def test_a_sound_type_passes(rule: Callable[[Specimen], None]) -> None:
    rule(Specimen(Sound(), n_rows=20_000))
