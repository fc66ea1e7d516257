"""How soon a large document shows its rows, beside a small one in the same run.

    python tests/benchmarks/open_large.py [--runs 5]

Measures from the command that opens a file to painted rows of the first table: a document of 30 tables of 40 columns,
one table of 2,000 columns, and the small one of 11 columns. Then, on the large ones: choosing a column, choosing a
table, one edit to painted rows, and the longest turn of the window's thread meanwhile. Prints medians in milliseconds;
the wish is up to 1,000 for opening.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from studio.generators.generator import Generator
from studio.generators.registry import generator
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.model.document import Column, Document, Table
from studio.model.files import dumps
from tests.benchmarks.eleven import eleven_columns
from tests.benchmarks.opened import opened, wait_until
from tests.benchmarks.window_edits import Heartbeat, Landing

_KINDS: tuple[Callable[[], Generator], ...] = (
    lambda: generator(kind="sequence"),
    lambda: generator(kind="normal", mean=40, deviation=12),
    lambda: generator(kind="list"),
    lambda: generator(kind="lognormal"),
    lambda: generator(kind="boolean"),
    lambda: generator(kind="uuid"),
    lambda: generator(kind="date"),
    lambda: generator(kind="uniform"),
)


def large(tables: int, columns: int) -> Document:
    """Tables of 100,000 rows whose columns are of eight kinds in turns."""
    made = [
        Table(
            id=f"t{t}",
            name=f"table_{t}",
            rows=100_000,
            columns=tuple(
                Column(id=f"t{t}c{c}", name=f"column_{c}", generator=_KINDS[(t + c) % len(_KINDS)]())
                for c in range(columns)
            ),
        )
        for t in range(tables)
    ]
    return Document(name=f"{tables} × {columns}", tables=tuple(made))


def painted(shop: Workshop) -> bool:
    """Whether the visible cells of the live table have their texts."""
    live = shop.design.live
    seen = range(min(4, len(live.model.columns)))
    return bool(live.model.columns) and all(live.model.text(0, column) != "" for column in seen)


def open_ms(window: MainWindow, shop: Workshop, path: Path) -> tuple[float, float]:
    """Milliseconds from the command to painted rows, and CPU milliseconds of the window's thread until then."""
    start, busy = time.perf_counter(), time.thread_time()
    window.open_path(path)
    wait_until(lambda: shop.store.path == path and painted(shop))
    shop.design.live.view.viewport().repaint()
    return 1000 * (time.perf_counter() - start), 1000 * (time.thread_time() - busy)


def turns(shop: Workshop, work: Callable[[], object]) -> tuple[float, float]:
    """CPU milliseconds of a call on the window's thread, and the longest turn of that thread until all is at rest."""
    wait_until(lambda: shop.at_rest)
    heart = Heartbeat()
    heart.start()
    start = time.thread_time()
    work()
    took = 1000 * (time.thread_time() - start)
    wait_until(lambda: shop.at_rest)
    heart.stop()
    return took, max(heart.turns)


def edit_ms(shop: Workshop, column_id: str, i: int) -> float:
    """Milliseconds from an edit to painted rows and charts."""
    wait_until(lambda: shop.at_rest)
    landing = Landing(shop.design.previewing)
    start = time.perf_counter()
    shop.edit(edits.SetColumn(column_id, "missing", 0.001 * (i + 1)))
    wait_until(lambda: landing.done)
    return 1000 * (time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with opened() as (window, shop, folder):
        documents = {
            "11 columns": eleven_columns(100_000),
            "30 tables x 40 columns": large(30, 40),
            "one table of 2,000 columns": large(1, 2000),
        }
        paths = {name: folder / f"{i}.studio.json" for i, name in enumerate(documents)}
        for name, path in paths.items():
            path.write_bytes(dumps(documents[name]))
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in documents}
        for _ in range(runs + 1):
            for name, path in paths.items():
                times[name].append(open_ms(window, shop, path))
                wait_until(lambda: shop.at_rest)
        for name, found in times.items():
            took, busy = [t for t, _ in found[1:]], [t for _, t in found[1:]]
            print(
                f"open {name}: median {statistics.median(took):.0f} ms, max {max(took):.0f} ms, "
                f"CPU of the window's thread {statistics.median(busy):.0f} ms"
            )
        for name, path in paths.items():
            open_ms(window, shop, path)
            measure(shop, name, runs)
            while shop.store.edited:
                shop.undo()


def measure(shop: Workshop, name: str, runs: int) -> None:
    """Print what the window's thread has to do for a step in the open document."""
    design = shop.design
    columns = [column.id for column in design.table.columns]
    tables = [table.id for table in shop.store.document.tables]
    tell(
        f"{name}: choose a column",
        [turns(shop, partial(design.choose_column, columns[2 * i + 3])) for i in range(3)],
    )
    if len(tables) > 1:
        tell(
            f"{name}: choose a table",
            [turns(shop, partial(design.choose_table, tables[i + 1])) for i in range(runs)],
        )
        design.choose_table(tables[0])
    design.choose_column(columns[1])
    changes = [edits.SetColumn(columns[1], "missing", 0.1 + 0.001 * i) for i in range(runs)]
    tell(f"{name}: an edit", [turns(shop, partial(shop.edit, change)) for change in changes])
    landed = [edit_ms(shop, columns[1], i) for i in range(runs)]
    print(f"{name}: an edit to painted rows and charts, median {statistics.median(landed):.0f} ms")


def tell(what: str, found: list[tuple[float, float]]) -> None:
    """Print the median of the calls, and the longest turn after any of them."""
    took, longest = statistics.median(t for t, _ in found), max(t for _, t in found)
    print(f"{what}: CPU {took:.1f} ms in the window's thread, longest turn after it {longest:.0f} ms")


if __name__ == "__main__":
    main()
