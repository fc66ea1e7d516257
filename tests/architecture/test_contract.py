"""The import contract holds for the tree as it is, and fails for each way of breaking it."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, trees

PLANTED = {
    "Qt inside a function below the window": (
        "engine", "def late() -> None:\n    from PySide6 import QtCore\n    QtCore.QObject()\n", "Qt stays",
    ),
    "Qt in the charts": ("charts", "import PySide6.QtGui\n", "Qt stays"),
    "Qt in the command line": ("cli", "import PySide6\n", "Qt stays"),
    "an import upwards": ("generators", "import studio.engine\n", "Imports run"),
    "an import upwards inside a function": (
        "model", "def late() -> None:\n    import studio.app\n", "Imports run",
    ),
    "the use-cases know the window": ("app", "import studio.gui\n", "Imports run"),
    "quality knows the reference": ("quality", "import studio.reference\n", "Imports run"),
    "the export knows quality": ("export", "from studio import quality\n", "Imports run"),
    "charts know the engine": ("charts", "import studio.engine\n", "Imports run"),
    "quality draws": ("quality", "import studio.charts\n", "Charts serve"),
    "the ground floor knows a layer": ("problems", "import studio.model\n", "Imports run"),
    "a package outside the layers": ("loose", "", "Imports run"),
}  # fmt: skip


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on a tree."""
    command = [sys.executable, "-c", "import importlinter.cli as c; c.lint_imports_command()"]
    return subprocess.run(
        [*command, "--no-logo", "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and the settings, to be broken at will."""
    shutil.copytree(ROOT / "studio", tmp_path / "studio", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_tree_keeps_the_contract(copy: Path) -> None:
    done = lint(copy)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("breach", PLANTED)
def test_a_planted_breach_is_found(copy: Path, breach: str) -> None:
    package, text, contract = PLANTED[breach]
    target = copy / "studio" / package
    if target.with_suffix(".py").exists():
        with target.with_suffix(".py").open("a", encoding="utf-8") as file:
            file.write(text)
    else:
        target.mkdir(exist_ok=True)
        (target / "__init__.py").touch()
        (target / "planted.py").write_text(text, "utf-8")
    done = lint(copy)
    assert done.returncode == 1, done.stdout + done.stderr
    if package != "loose":  # that one is refused before any contract is looked at
        broken = [line for line in done.stdout.splitlines() if " BROKEN" in line]
        assert any(line.startswith(contract) for line in broken), done.stdout


QT_NAME = re.compile(r"PySide6|shiboken6|studio\.gui|matplotlib\.backends\.backend_qt")


def names_of_qt(path: str, tree: ast.Module) -> list[str]:
    """Places that name Qt in a text, as an import by name would; the window may, and the start, which explains."""
    if path.startswith("studio/gui/") or path == "studio/__main__.py":
        return []
    texts = (
        node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return [f"{path}:{node.lineno}" for node in texts if QT_NAME.match(str(node.value))]


def test_no_import_by_name_goes_round_the_contract() -> None:
    assert [place for path, tree in trees() for place in names_of_qt(path, tree)] == []


def test_an_import_by_name_is_seen() -> None:
    planted = ast.parse("import importlib\nimportlib.import_module('PySide6.QtCore')\n")
    assert names_of_qt("studio/engine/planted.py", planted) == ["studio/engine/planted.py:2"]
    assert names_of_qt("studio/gui/planted.py", planted) == []
