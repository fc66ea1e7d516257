"""Values of Faker's many providers, from a pool that is drawn once with a seed of its own.

Faker makes a value in tens of microseconds; a pool of distinct values drawn from by the cell's level keeps its content
and our speed and laws. Only providers are offered that give single values and do not read the clock.
"""

from __future__ import annotations

import functools
import hashlib
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import model_validator

from studio.generators.draw import Draw, Maker, Setting
from studio.generators.generator import About, Enumeration, Generator
from studio.generators.locales import LOCALES, Locale, LocaleChoice, chosen, locale_parameter
from studio.generators.parameters import parameter
from studio.problems import Problem
from studio.resources import resource


class FakerValue(Generator):
    """A value of a pool, each as likely as another."""

    about: ClassVar[About] = About(
        "Faker", "text", "A value of one of Faker's providers, from a pool. Jobs, file names, licence plates, colours.",
        words=("provider", "job", "user agent", "iban", "credit card", "licence plate", "ip", "url", "colour", "isbn"),
    )  # fmt: skip
    kind: Literal["faker"] = "faker"
    provider: str = parameter(
        "job", "Provider", "The name of a provider of Faker, such as job or iban.", max_length=100
    )
    locale: LocaleChoice = locale_parameter()
    pool: int = parameter(
        1000, "Values in the pool", "At most so many different values occur; fewer where the provider knows no more.",
        ge=1, le=20_000,
    )  # fmt: skip

    @model_validator(mode="after")
    def _usable(self) -> FakerValue:
        known = _providers()
        if self.provider not in known:
            near = ", ".join(name for name in known if self.provider and self.provider[:4] in name)[:200]
            raise ValueError(
                f'"{self.provider}" is no provider that can be used here: it does not exist, reads the clock, or gives '
                f"more than a single value.{f' Similar: {near}.' if near else ''}"
            )
        if self.locale and self.locale not in known[self.provider]:
            raise ValueError(_missing(self.provider, self.locale))
        return self

    def uses_locale(self) -> bool:
        return self.locale == ""

    def arrow_type(self, setting: Setting) -> pa.DataType:
        self._known_locale(setting)
        return pa.dictionary(pa.int32(), pa.string())

    def prepare(self, setting: Setting) -> Maker:
        dictionary = self._pool(setting)
        size = len(dictionary)

        def make(draw: Draw) -> pa.Array:
            codes = np.minimum(np.floor(draw.u() * size), size - 1).astype(np.int32)
            return pa.DictionaryArray.from_arrays(pa.array(codes), dictionary)

        return make

    def enumeration(self, setting: Setting) -> Enumeration | None:
        dictionary = self._pool(setting)
        return Enumeration(
            len(dictionary),
            lambda i: pa.DictionaryArray.from_arrays(pa.array(i.astype(np.int32)), dictionary),
        )

    def _pool(self, setting: Setting) -> pa.Array:
        return pa.array(pool(self.provider, self._known_locale(setting), self.pool), pa.string())

    def _known_locale(self, setting: Setting) -> Locale:
        locale = chosen(self.locale, setting.locale)
        if locale not in _providers()[self.provider]:
            raise Problem(_missing(self.provider, locale), mend="Choose another provider or another country.")
        return locale


def faker_providers(locale: Locale) -> tuple[str, ...]:
    """Names of the providers that can be used with a locale, in alphabetical order."""
    return tuple(name for name, locales in _providers().items() if locale in locales)


def pool(provider: str, locale: Locale, size: int) -> list[str]:
    """Up to `size` different values in the order in which they come; a larger pool begins with a smaller one."""
    from faker import Faker

    digest = hashlib.blake2b(f"{provider}\x1f{locale}".encode(), digest_size=8).digest()
    fake = Faker(locale)
    fake.seed_instance(int.from_bytes(digest, "little"))
    call = getattr(fake, provider)
    found: dict[str, None] = {}
    fruitless = 0
    while len(found) < size and fruitless < 1000:
        before = len(found)
        found[str(call()).replace("\n", ", ")] = None
        fruitless = fruitless + 1 if len(found) == before else 0
    return list(found)


def _missing(provider: str, locale: str) -> str:
    listed = ", ".join(_providers()[provider])
    return f'Faker has no usable "{provider}" for {locale}; it has one for {listed}.'


@functools.cache
def _providers() -> dict[str, tuple[Locale, ...]]:
    """Each provider that can be used, with its locales."""
    found: dict[str, tuple[Locale, ...]] = {}
    for line in resource("text", "faker_providers.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, *rest = line.split()
        listed = rest[1:]
        inside = bool(rest) and rest[0] == "in"
        found[name] = tuple(locale for locale in LOCALES if (locale in listed) == inside)
    return found
