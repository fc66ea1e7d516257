"""A process of its own that exports and is killed, or whose disk is full, at given shares of the work; prints JSON.

python -m tests.export.ending_script kill|disk FOLDER
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from studio.app.generate import Part, export
from studio.export.options import Options
from studio.export.steps import Step
from studio.problems import Problem
from tests.export.making import document, mixed, names_in

DESIGN = document(mixed(17_000, "orders"), mixed(2_000, "items"))
TABLES = [table.id for table in DESIGN.tables]
CASES: dict[str, tuple[str, list[str], Options]] = {
    "csv": ("csv", TABLES[:1], Options(workers=1)),
    "csv.gz": ("csv", TABLES[:1], Options(workers=1, packing="gzip")),
    "jsonl.zst": ("jsonl", TABLES[:1], Options(workers=1, packing="zstd", manifest=True)),
    "jsonl": ("jsonl", TABLES[:1], Options(workers=1)),
    "parquet": ("parquet", TABLES[:1], Options(workers=1)),
    "xlsx": ("xlsx", TABLES[:1], Options(workers=1)),
    "book.xlsx": ("xlsx", TABLES, Options(workers=1, workbook=True)),
    "folder": ("csv", TABLES, Options(workers=1, folder=True, manifest=True)),
}
SHARES = (0.01, 0.5, 0.99, 1.0)


def run(case: str, target: Path, watch: Callable[[Step], None] | None = None) -> int:
    """Export; gives the largest file's bytes."""
    form, tables, options = CASES[case]
    made = export(DESIGN, [Part(t) for t in tables], target, form, options=options, watch=watch)
    return max(record.bytes for record in made.files)


def prepared(folder: Path, case: str) -> Path:
    """A folder of its own with what stood there before."""
    home = folder / case
    home.mkdir(parents=True)
    target = home / f"data.{case}" if case != "folder" else home / "data"
    if case == "folder":
        target.mkdir()
        (target / "orders.csv").write_bytes(b"old")
    else:
        target.write_bytes(b"old")
    return target


def stands(target: Path) -> bool:
    """Whether everything under a final name is what stood there before."""
    old = target / "orders.csv" if target.is_dir() else target
    seen = [name for name in names_in(target.parent) if not name.startswith(".")]
    inside = [name for name in names_in(target) if not name.startswith(".")] if target.is_dir() else []
    return old.read_bytes() == b"old" and seen == [target.name] and inside in ([], ["orders.csv"])


def kill(folder: Path) -> None:
    """Die at each share; afterwards the same export must work and leave nothing of the dead one."""
    for case in CASES:
        for share in SHARES:
            target = prepared(folder / str(share), case)
            child = os.fork()
            if child == 0:
                run(case, target, lambda step, share=share: _die_at(step, share))  # type: ignore[misc]
                os._exit(1)
            _, status = os.waitpid(child, 0)
            killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
            told = {"case": case, "share": share, "killed": killed, "stands": stands(target)}
            print(json.dumps(told), flush=True)
    target = prepared(folder / "again", "csv")
    child = os.fork()
    if child == 0:
        run("csv", target, lambda step: _die_at(step, 0.5))
    os.waitpid(child, 0)
    before = len(names_in(target.parent))
    run("csv", target)
    print(json.dumps({"left": before, "after": names_in(target.parent)}), flush=True)


def _die_at(step: Step, share: float) -> None:
    late = step.phase in ("checking", "done")
    if step.table == "orders" and (
        late if share == 1 else step.phase == "writing" and step.done >= share * step.total
    ):
        os.kill(os.getpid(), signal.SIGKILL)


def disk(folder: Path) -> None:
    """No file may grow beyond each share of what it needs."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for case in CASES:
        size = run(case, folder / f"whole.{case}")
        for share in (*SHARES, 1.1):
            target = prepared(folder / str(share), case)
            limit = size - 1 if share == 1 else int(size * share)
            if share > 1:
                limit = 10 * size
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
            try:
                run(case, target)
                problem = ""
            except Problem as error:
                problem = str(error)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            hidden = [str(path) for path in target.parent.rglob(".*")]
            told = {"case": case, "share": share, "problem": problem, "hidden": hidden}
            print(json.dumps({**told, "stands": stands(target) if problem else None}), flush=True)


if __name__ == "__main__":
    {"kill": kill, "disk": disk}[sys.argv[1]](Path(sys.argv[2]))
