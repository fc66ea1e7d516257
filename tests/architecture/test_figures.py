"""The code keeps the levels that make it readable; `pytest -rP` on this file prints the figures."""

from __future__ import annotations

from pathlib import Path

import grimp
import pytest

from tests.architecture.figures import Figures, cycles, measure
from tests.architecture.sources import ROOT


@pytest.fixture(scope="module")
def figures() -> Figures:
    found = measure(ROOT)
    print(found)
    return found


def test_modules_are_short(figures: Figures) -> None:
    assert figures.longest[0] <= 600, figures.longest[1]
    assert figures.median_lines <= 150


def test_functions_are_short(figures: Figures) -> None:
    assert figures.long_share < 0.02, "\n".join(figures.long_functions)


def test_everything_is_annotated(figures: Figures) -> None:
    assert not figures.bare_functions, "\n".join(figures.bare_functions)


def test_the_code_is_simple(figures: Figures) -> None:
    assert figures.complex_per_thousand < 1, "\n".join(figures.complex_places)


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert cycles(grimp.build_graph("studio", cache_dir=None)) == []


def test_the_measure_sees_what_it_measures(tmp_path: Path) -> None:
    package = tmp_path / "studio"
    package.mkdir()
    (package / "__init__.py").write_text('"""Only words."""\n', "utf-8")
    branches = "".join(f"    if a == {n}:\n        return {n}\n" for n in range(30))
    (package / "long.py").write_text(f"x = 1\ndef long(a):\n{branches}    return a\n", "utf-8")
    (package / "short.py").write_text("x = 1\ndef short(self, *, b: int) -> None:\n    pass\n", "utf-8")
    found = measure(tmp_path)
    assert (found.n_modules, found.n_lines, found.median_lines) == (3, 67, 33)
    assert found.longest == (63, "studio/long.py")
    assert found.long_functions == found.bare_functions == ("studio/long.py:2 long",)
    assert found.complex_places == ("long.py:2 C901", "long.py:2 PLR0912")


def test_a_circle_through_a_function_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "planted_circle"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "one.py").write_text("import planted_circle.two\n", "utf-8")
    (package / "two.py").write_text("def late() -> None:\n    import planted_circle.three\n", "utf-8")
    (package / "three.py").write_text("from planted_circle import one\n", "utf-8")
    (package / "four.py").write_text("from planted_circle import one\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    graph = grimp.build_graph("planted_circle", cache_dir=None)
    assert cycles(graph) == [["planted_circle.one", "planted_circle.three", "planted_circle.two"]]
