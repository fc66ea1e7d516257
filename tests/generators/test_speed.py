"""How fast these kinds are; `pytest -rP` on this file prints rows per second, nothing fails on them."""

from __future__ import annotations

import time

import numpy as np
import pytest

from studio.engine.streams import BLOCK
from studio.generators.address import Address
from studio.generators.codes import Code
from studio.generators.company import Company
from studio.generators.draw import Setting
from studio.generators.faker_values import FakerValue
from studio.generators.generator import Generator
from studio.generators.pattern import Pattern
from studio.generators.person import Person
from studio.generators.prose import Paragraphs, Sentences, WordsOfText
from studio.generators.uuids import Uuid
from tests.conformance.specimens import Levels
from tests.generators.columns import LOCALES

KINDS: list[tuple[Generator, frozenset[str] | None]] = [
    (Uuid(), None), (Code(), None), (Code(check="luhn", shuffled=True), None), (Pattern(), None),
    (Pattern(pattern=r"[\w.]{1,20}@example\.(com|org)"), None), (WordsOfText(), None), (Sentences(), None),
    (Paragraphs(), None), (FakerValue(), None), (Person(), None), (Person(), frozenset({"full_name"})),
    (Person(), frozenset({"email"})), (Address(), None), (Address(), frozenset({"city"})), (Company(), None),
    *((Person(locale=locale), None) for locale in LOCALES), *((Address(locale=locale), None) for locale in LOCALES),
]  # fmt: skip


@pytest.mark.alone
def test_speed() -> None:
    for generator, wanted in KINDS:
        began = time.perf_counter()
        make = generator.prepare(Setting(total=BLOCK * 10, wanted=wanted))
        prepared_ms = (time.perf_counter() - began) * 1e3
        make(Levels(np.full(BLOCK, 0.5)))
        draws = [Levels(np.full(BLOCK, 0.5), start) for start in range(BLOCK, 6 * BLOCK, BLOCK)]
        began = time.perf_counter()
        for draw in draws:
            assert len(make(draw)) == BLOCK
        rate = 5 * BLOCK / (time.perf_counter() - began)
        parameters = generator.model_dump(exclude_defaults=True, mode="json")
        print(f"{generator.kind:11} {rate / 1e6:6.2f} M/s, prepared in {prepared_ms:5.1f} ms  "
              f"{sorted(wanted) if wanted else ''} {parameters or ''}")  # fmt: skip
