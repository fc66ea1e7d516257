"""Everything below the window runs where Qt does not exist."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.sources import ROOT, dotted, modules

IMPORT_ALL = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(sorted(name for name in sys.modules if name.partition(".")[0] in ("PySide6", "shiboken6")))
"""


def test_no_lower_package_imports_qt() -> None:
    names = [dotted(path) for path in modules()]
    lower = [name for name in names if not name.startswith("studio.gui") and name != "studio.__main__"]
    assert {"studio.generators", "studio.engine", "studio.app"} <= set(lower)
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *lower], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
