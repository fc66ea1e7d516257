"""Faker's providers: the offered ones give single values that depend on nothing but the seed."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from pydantic import ValidationError

from studio.generators.faker_values import FakerValue, faker_providers, pool
from studio.problems import Problem
from tests.generators.columns import LOCALES, made


def _in_another_process(locale: str, year: int, hash_seed: str) -> dict[str, list[str]]:
    command = [sys.executable, "-m", "tests.generators.faker_clock", locale, str(year)]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": "Asia/Tokyo" if year > 2010 else "UTC"}
    done = subprocess.run(command, stdout=subprocess.PIPE, env=environment, check=True, timeout=300)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def _no_provider_reads_the_clock(locale: str) -> None:
    with ThreadPoolExecutor(2) as threads:
        early = threads.submit(_in_another_process, locale, 2001, "1")
        late = threads.submit(_in_another_process, locale, 2031, "2")
    assert early.result() == late.result()
    assert set(early.result()) == set(faker_providers(locale))
    for name, values in early.result().items():
        assert values and all(len(value) < 1000 for value in values), name


@pytest.mark.parametrize("locale", ["en_US", "ja_JP"])
def test_neither_clock_nor_hash_order_moves_a_value(locale: str) -> None:
    _no_provider_reads_the_clock(locale)


@pytest.mark.long
@pytest.mark.parametrize("locale", LOCALES)
def test_neither_clock_nor_hash_order_moves_a_value_anywhere(locale: str) -> None:
    _no_provider_reads_the_clock(locale)


def test_pools_are_distinct_and_grow_at_their_end() -> None:
    small, large = pool("job", "en_US", 50), pool("job", "en_US", 200)
    assert large[:50] == small and len(set(large)) == 200
    assert len(pool("first_name", "ja_JP", 5000)) < 100


def test_random_states_of_others_do_not_matter() -> None:
    from faker import Faker

    before = pool("company", "de_DE", 20)
    Faker.seed(1)
    random.seed(1)
    state = random.getstate()
    assert pool("company", "de_DE", 20) == before
    assert random.getstate() == state


def test_values_are_drawn_evenly_from_the_pool() -> None:
    array = made(FakerValue(provider="iban", locale="fr_FR", pool=20), 40_000)
    counts = [0] * 20
    for code in array.indices.to_pylist():
        counts[code] += 1
    assert max(abs(count - 2000) for count in counts) < 250
    assert array.dictionary.to_pylist() == pool("iban", "fr_FR", 20)


def test_a_unique_column_takes_each_value_of_the_pool_once() -> None:
    array = made(FakerValue(provider="job", pool=100), 100, unique=True)
    assert len(set(array.to_pylist())) == 100
    with pytest.raises(Problem, match="100 distinct values cannot fill 101 unique rows"):
        made(FakerValue(provider="job", pool=100), 101, unique=True)


def test_addresses_are_one_line() -> None:
    assert not any("\n" in value for value in pool("address", "en_US", 50))


@pytest.mark.parametrize(
    "provider", ["date_of_birth", "unix_time", "profile", "no_such_thing", "words", "__init__", "seed"]
)
def test_other_providers_are_refused_in_words(provider: str) -> None:
    with pytest.raises(ValidationError, match="no provider that can be used here"):
        FakerValue(provider=provider)


def test_a_provider_of_another_country_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match=r'no usable "nip" for de_DE; it has one for pl_PL'):
        FakerValue(provider="nip", locale="de_DE")
    with pytest.raises(Problem, match=r'no usable "nip" for en_US'):
        made(FakerValue(provider="nip"), 5)
    assert all(len(value) == 10 for value in made(FakerValue(provider="nip"), 50, locale="pl_PL").to_pylist())
