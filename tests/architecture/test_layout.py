"""The folders are what the design says, and no text tells on the machine that it was written on."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from tests.architecture.sources import ROOT, modules, tracked

TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "README.md", "packaging", "pyproject.toml", "resources", "studio",
    "tests",
}  # fmt: skip
VAGUE = {"base", "common", "core", "helper", "helpers", "misc", "shared", "util", "utils"}
TEXT = {
    "",
    ".cfg",
    ".css",
    ".in",
    ".ini",
    ".json",
    ".md",
    ".mplstyle",
    ".py",
    ".qss",
    ".svg",
    ".toml",
    ".txt",
    ".yml",
}

# Put together here, so that this file does not find itself.
MACHINE = re.compile(
    "|".join((r"(?<![\w./-])/(?:" + "home|Users|root|work|tmp)/", r"[A-Z]:\\\\?" + "Users", "file:" + "///"))
)
REGISTRY = re.compile(
    "|".join(("pypi" + r"\.org", "python" + "hosted", "--index" + "-url", "--find" + "-links"))
)


def top_level(names: list[str]) -> set[str]:
    return {PurePosixPath(name).parts[0] for name in names}


def vague_names(names: list[str]) -> list[str]:
    """Python files under a name that says nothing, and files in folders of such a name."""
    return [
        name
        for name in names
        if name.endswith(".py") and VAGUE & set(PurePosixPath(name).with_suffix("").parts)
    ]


def told_places(name: str, text: str) -> list[str]:
    """Lines of a text that name a machine's path or a package registry."""
    lines = enumerate(text.splitlines(), 1)
    return [f"{name}:{n}" for n, line in lines if MACHINE.search(line) or REGISTRY.search(line)]


def test_the_top_level_holds_what_the_design_names() -> None:
    assert top_level(tracked()) - TOP_LEVEL == set()


def test_packaging_is_no_package() -> None:
    """As one it would stand in front of the distribution `packaging`, and Matplotlib could not start."""
    assert list((ROOT / "packaging").rglob("__init__.py")) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert vague_names(tracked()) == []
    assert vague_names(["studio/engine/utils.py", "tests/helpers/x.py", "studio/app/scores.py"]) == [
        "studio/engine/utils.py",
        "tests/helpers/x.py",
    ]


def test_every_folder_with_modules_is_a_package() -> None:
    """Import-linter does not look into any other."""
    assert {path.parent for path in modules() if not (path.parent / "__init__.py").exists()} == set()


def test_every_module_says_why_it_exists() -> None:
    silent = [path for path in modules() if not path.read_text("utf-8").startswith('"""')]
    assert silent == []


def _is_text(name: str) -> bool:
    return Path(name).suffix in TEXT and not name.startswith("tests/data/")


def test_no_text_names_a_machine_or_a_registry() -> None:
    texts = (name for name in tracked() if _is_text(name))
    assert [place for name in texts for place in told_places(name, (ROOT / name).read_text("utf-8"))] == []


@pytest.mark.parametrize("line", ["open('/@home/me/x')", "C:\\@Users\\me", "see https://py@pi.org/p/x"])
def test_a_told_place_is_seen(line: str) -> None:
    assert told_places("x.py", f"a = 1\n{line.replace('@', '')}\n") == ["x.py:2"]
    assert told_places("x.py", f"a = 1\n{line}\n") == []
