"""An export that is killed, cancelled or meets a full disk leaves nothing under a final name (E1, E2)."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from studio.app.generate import Part, export
from studio.export.options import Options
from studio.export.steps import Step
from studio.progress import Cancelled, Progress
from tests.export.ending_script import CASES, SHARES
from tests.export.making import document, mixed, names_in

ROOT = Path(__file__).resolve().parents[2]


def told(mode: str, folder: Path) -> list[dict[str, Any]]:
    """What the process says of each ending."""
    command = [sys.executable, "-m", "tests.export.ending_script", mode, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.skipif(sys.platform == "win32", reason="not tried: this system has no kill -9")
def test_a_killed_export_leaves_what_stood_there(tmp_path: Path) -> None:
    *endings, after = told("kill", tmp_path)
    assert len(endings) == len(CASES) * len(SHARES)
    assert [e for e in endings if not (e["killed"] and e["stands"])] == []
    assert after == {"left": 2, "after": ["data.csv"]}


@pytest.mark.skipif(
    sys.platform == "win32", reason="not tried: this system has no limit on the size of files"
)
def test_a_full_disk_at_any_moment_is_told_and_leaves_what_stood_there(tmp_path: Path) -> None:
    endings = told("disk", tmp_path)
    assert len(endings) == len(CASES) * (len(SHARES) + 1)
    for ending in endings:
        assert ending["hidden"] == [], ending
        if ending["share"] > 1:
            assert ending["problem"] == "", ending
        else:
            assert "could not be written: File too large" in ending["problem"], ending
            assert ending["stands"], ending


@pytest.mark.parametrize("case", ["csv.gz", "jsonl.zst", "book.xlsx", "folder"])
@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
def test_cancelling_stops_within_a_second_and_leaves_nothing(case: str, share: float, tmp_path: Path) -> None:
    form, _, options = CASES[case]
    rows = 9_000 if form == "xlsx" else 60_000
    design = document(mixed(rows, "orders"), mixed(rows, "items"))
    several = options.workbook or options.folder
    parts = [Part(table.id) for table in design.tables[: 2 if several else 1]]
    progress, asked, seen = Progress(), [], {}

    def watch(step: Step) -> None:
        if step.phase == "writing":
            seen[step.table] = step.done
        if not asked and sum(seen.values()) >= share * rows * len(parts):
            asked.append(time.monotonic())
            progress.cancel()

    with pytest.raises(Cancelled):
        export(design, parts, tmp_path / case, form, options=options, progress=progress, watch=watch)
    assert time.monotonic() - asked[0] < 1.0
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("case", ["csv.gz", "jsonl.zst", "book.xlsx"])
def test_any_number_of_threads_writes_the_same_bytes(case: str, tmp_path: Path) -> None:
    form, _, options = CASES[case]
    design = document(mixed(40_000 if form != "xlsx" else 17_000, "orders"), mixed(500, "items"))
    parts = [Part(table.id) for table in design.tables[: 2 if options.workbook else 1]]
    found = set()
    for workers in (1, 2, 8):
        given = Options(workers=workers, packing=options.packing, workbook=options.workbook)
        made = export(design, parts, tmp_path / f"{workers}", form, options=given)
        assert all(record.verified for record in made.files)
        found.add(tuple(record.sha256 for record in made.files))
    assert len(found) == 1
