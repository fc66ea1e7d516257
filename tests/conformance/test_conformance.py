"""Every registered type keeps every rule."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from studio.engine.streams import BLOCK
from studio.generators.generator import Generator
from studio.generators.registry import by_kind, classes
from tests.conformance import rules
from tests.conformance.specimens import hashes, kind, specimen

ALL = [pytest.param(cls, id=kind(cls)) for cls in classes()]
every_type = pytest.mark.parametrize("cls", ALL)


def those(wanted: object) -> list[object]:
    """The types for which `wanted` holds."""
    assert callable(wanted)
    return [pytest.param(cls, id=kind(cls)) for cls in classes() if wanted(cls)]


def test_kinds_differ() -> None:
    assert len(by_kind()) == len(classes())


def test_every_process_makes_the_same() -> None:
    def elsewhere(around: tuple[str, str]) -> dict[str, str]:
        environment = {**os.environ, "PYTHONHASHSEED": around[0], "TZ": around[1], "LC_ALL": "C"}
        command = [sys.executable, "-m", "tests.conformance.specimens"]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=300, env=environment, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(elsewhere, (("1", "UTC"), ("2", "Asia/Tokyo")))
    assert first == second
    assert first == hashes()


@every_type
def test_chunks(cls: type[Generator]) -> None:
    rules.same_in_any_chunks(specimen(cls, n_rows=10**6, missing=0.1))


@every_type
def test_far_rows(cls: type[Generator]) -> None:
    rules.same_far_away(specimen(cls, n_rows=10**6 * BLOCK + 20_000, missing=0.1))


@every_type
def test_arrow_type(cls: type[Generator]) -> None:
    rules.right_type(specimen(cls))


@every_type
def test_missing(cls: type[Generator]) -> None:
    rules.missing_share_is_met(specimen(cls, n_rows=20_000), specimen(cls, n_rows=20_000, missing=0.3))


@every_type
def test_file(cls: type[Generator]) -> None:
    rules.survives_the_file(specimen(cls))


@every_type
def test_form(cls: type[Generator]) -> None:
    rules.form_is_complete(cls)


@every_type
def test_unknown_parameters(cls: type[Generator]) -> None:
    rules.unknown_fields_are_refused(cls)


@every_type
def test_unique(cls: type[Generator]) -> None:
    rules.unique_by_enumeration(specimen(cls))


@every_type
def test_locale(cls: type[Generator]) -> None:
    rules.other_locales_change_only_what_says_so(specimen(cls), specimen(cls, locale="de_DE"))


@every_type
def test_samples(cls: type[Generator]) -> None:
    rules.has_samples(specimen(cls))


@every_type
def test_inputs(cls: type[Generator]) -> None:
    rules.names_its_inputs(specimen(cls))


@pytest.mark.parametrize("cls", those(lambda cls: {"minimum", "maximum"} <= set(cls.model_fields)))
def test_bounds(cls: type[Generator]) -> None:
    rules.bounds_hold(specimen(cls))


@pytest.mark.parametrize("cls", those(lambda cls: cls.about.ordered))
def test_ordered(cls: type[Generator]) -> None:
    rules.never_falls(specimen(cls))


@pytest.mark.parametrize("cls", those(lambda cls: cls.about.smooth))
def test_smooth(cls: type[Generator]) -> None:
    rules.moves_smoothly(specimen(cls))


@pytest.mark.parametrize("cls", those(lambda cls: cls.about.always_unique))
def test_always_unique(cls: type[Generator]) -> None:
    rules.always_unique_holds(specimen(cls, n_rows=100_000))
