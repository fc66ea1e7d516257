"""What the studio ships may be shipped: the licence check of `packaging/licences.py`, and what it must refuse."""

from __future__ import annotations

import importlib.util
import re
from importlib.metadata import requires
from pathlib import Path
from types import ModuleType

import pytest

from tests.architecture.sources import ROOT


@pytest.fixture(scope="module")
def licences() -> ModuleType:
    """The script, loaded from its file, since its folder is no package."""
    spec = importlib.util.spec_from_file_location("packaging_licences", ROOT / "packaging" / "licences.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def plant(folder: Path, name: str, *lines: str) -> None:
    """An installed distribution with this metadata."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "\n".join(["Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *lines, ""]), "utf-8"
    )


def test_everything_that_runs_may_be_shipped(licences: ModuleType) -> None:
    rows = list(licences.check(licences.locked_names()))
    assert len(rows) > 30
    assert [row for row in rows if not row[2]] == []


def test_the_lock_is_closed(licences: ModuleType) -> None:
    """Whatever a locked distribution needs here is locked, so nothing escapes the check."""
    names = {name.lower().replace("_", "-") for name in licences.locked_names()}
    needed = {
        re.split(r"[\s;<>=!~\[(]", need, maxsplit=1)[0].lower().replace("_", "-")
        for name in names
        for need in requires(name) or []
        if "extra" not in need and "python_version" not in need
    }
    assert needed - names == set()


@pytest.mark.parametrize(
    "lines",
    [
        ("License-Expression: GPL-3.0-or-later",),
        ("License-Expression: MIT AND AGPL-3.0-only",),
        ("License-Expression: LGPL-3.0-only",),
        ("License: BUSL-1.1",),
        (
            "License: BSD-3-Clause",
            "Classifier: License :: OSI Approved :: GNU General Public License v3 (GPLv3)",
        ),
        ("License: Ask me",),
        (),
    ],
)
def test_a_planted_licence_is_refused(
    licences: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: tuple[str, ...]
) -> None:
    plant(tmp_path, "planted", *lines)
    monkeypatch.syspath_prepend(tmp_path)
    assert [allowed for _, _, allowed in licences.check(["planted"])] == [False]


def test_what_is_not_installed_is_refused(licences: ModuleType) -> None:
    assert list(licences.check(["no-such-distribution"])) == [
        ("no-such-distribution", "not installed", False)
    ]


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("GPL-2.0-only OR MIT", True),
        ("GPL-2.0-only OR MIT AND AGPL-3.0-only", False),
        ("(GPL-2.0-only OR MIT) AND ISC", True),
        ("BSD-3-Clause AND GPL-3.0-or-later WITH GCC-exception-3.1", True),
        ("GPL-3.0-or-later WITH Classpath-exception-2.0", False),
        ("(MIT", False),
        ("MIT MIT", False),
        ("", False),
    ],
)
def test_expressions_are_read_as_spdx_says(licences: ModuleType, expression: str, allowed: bool) -> None:
    assert licences.is_allowed(expression) is allowed


def test_the_lgpl_is_for_qt_alone(
    licences: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(tmp_path, "shiboken6", "License: LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only")
    plant(tmp_path, "elsewhere", "License: LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only")
    monkeypatch.syspath_prepend(tmp_path)
    assert [allowed for _, _, allowed in licences.check(["shiboken6", "elsewhere"])] == [True, False]
