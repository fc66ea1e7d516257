"""The locks pin everything with hashes, and the project declares what they lock."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def pins(lock: str) -> dict[str, str]:
    """Name → the rest of its entry, hashes included."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / "packaging" / lock).read_text("utf-8"), flags=re.MULTILINE)
    entries = text.replace("\\\n", " ").splitlines()
    return dict(entry.split("==", 1) for entry in entries if entry.strip())


def names(entries: list[str]) -> set[str]:
    """Names of requirements without their bounds, as an index normalises them."""
    return {re.split(r"[<>=\s]", entry, maxsplit=1)[0].lower().replace("_", "-") for entry in entries}


def wishes(file: str) -> set[str]:
    lines = (ROOT / "packaging" / file).read_text("utf-8").splitlines()
    return names([line for line in lines if line and not line.startswith(("#", "-c"))])


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt"])
def test_every_pin_has_its_hashes(lock: str) -> None:
    found = pins(lock)
    assert len(found) > 20
    for name, rest in found.items():
        assert re.fullmatch(r"[\w.]+(?:\s+--hash=sha256:[0-9a-f]{64})+\s*", rest), name


def test_both_locks_agree() -> None:
    run, test = pins("requirements.txt"), pins("requirements-test.txt")
    assert {
        name for name in run.keys() & test.keys() if run[name].split()[0] != test[name].split()[0]
    } == set()


def test_the_project_declares_what_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert names(project["dependencies"]) == wishes("requirements.in")
    assert names(project["optional-dependencies"]["test"]) | {"colorama"} == wishes("requirements-test.in")
    assert wishes("requirements.in") <= set(pins("requirements.txt"))
    assert wishes("requirements-test.in") <= set(pins("requirements-test.txt"))
