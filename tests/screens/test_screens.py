"""The real window, rendered in every state: nothing blank, cut off, faint or on top of each other.

The pictures are for looking at.

Short form: every scale and theme once; `-m long` adds every theme in every size at every scale. STUDIO_SCREENS
names another folder than build/screens.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OUT = Path(os.environ.get("STUDIO_SCREENS", ROOT / "build" / "screens"))
STATES = {
    "start", "start-nothing-found", "drop", "reading", "design-reference", "design-list", "design-empirical",
    "design-table", "how-it-was-read", "gallery", "gallery-search", "design-template", "design-errors",
    "design-broken", "question", "export", "export-parquet", "export-running", "export-done", "export-failed",
    "compare", "compare-age-cumulative", "compare-age-qq", "compare-age-group", "compare-occupation-histogram",
    "compare-age-hours_per_week", "compare-workclass-education", "compare-age-sex", "compare-nothing",
    "menu-file", "menu-edit", "menu-data", "menu-view", "menu-help",
    "export-workbook", "design-blank", "shortcuts", "about", "palette", "palette-search", "palette-nothing-found",
    "crash", "learn-dialog", "learning", "learned-column", "learned-table",
    "relations", "relations-children",
    "rows-wanted", "compare-bias", "rules-found",
    "settings", "settings-changed", "busy", "versions-none", "versions", "changed-on-disk", "start-recent",
}  # fmt: skip
MANY_NUMBERS = ("LineEdit '0 ", "LineEdit '65.9 ", "LineEdit '171.4 ", "LineEdit '65,9 ")
"""Fields that hold hundreds of numbers show their beginning."""

SHORT = [
    ("1", "light", "1024x700"),
    ("1.5", "dark", "1600x1000"),
    ("2", "contrast", "1024x700"),
    ("2.5", "light", "1600x1000"),
]
LONG = [
    (scale, theme, size)
    for scale in ("1", "1.25", "1.5", "2", "2.5")
    for theme in ("light", "dark", "contrast")
    for size in ("1024x700", "1440x900", "1600x1000")
]


def render(scale: str, theme: str, size: str, language: str = "en") -> list[dict[str, object]]:
    """Render in a process of its own, as the scale is set once for a process."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale, "MPLBACKEND": "Agg"}
    command = [
        sys.executable,
        "-m",
        "tests.screens.render",
        "--out",
        str(OUT),
        "--themes",
        theme,
        "--sizes",
        size,
        "--language",
        language,
    ]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    report: list[dict[str, object]] = json.loads((OUT / "report.json").read_text("utf-8"))
    return report


def judge(report: list[dict[str, object]]) -> None:
    assert {entry["state"] for entry in report} >= STATES
    for entry in report:
        assert int(str(entry["colours"])) > 20, f"{entry['file']} is nearly blank"
        cuts = [cut for cut in entry["cuts"] if not cut.startswith(MANY_NUMBERS)]  # type: ignore[attr-defined]
        assert cuts == [], f"{entry['file']}: {cuts}"
        assert int(str(entry["texts"])) > 0, f"{entry['file']} has no words"
        assert entry["faint"] == [], f"{entry['file']}: {entry['faint']}"
        assert entry["overlaps"] == [], f"{entry['file']}: {entry['overlaps']}"
        assert entry["english"] == [], f"{entry['file']}: {entry['english']}"


@pytest.mark.parametrize(("scale", "theme", "size"), SHORT)
def test_every_screen_can_be_read(scale: str, theme: str, size: str) -> None:
    judge(render(scale, theme, size))


def test_every_screen_can_be_read_in_german() -> None:
    judge(render("1", "light", "1024x700", "de"))


@pytest.mark.long
@pytest.mark.parametrize(("scale", "theme", "size"), [case for case in LONG if case not in SHORT])
def test_every_screen_can_be_read_at_every_size(scale: str, theme: str, size: str) -> None:
    judge(render(scale, theme, size))
