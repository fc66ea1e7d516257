"""Nanoseconds a value and values a second of every type, over one block: `python -m tests.conformance.throughput`."""

from __future__ import annotations

import time
from collections.abc import Callable

from studio.engine.cache import Cache
from studio.engine.rows import rows
from studio.engine.streams import BLOCK
from studio.generators.generator import Generator
from studio.generators.registry import classes
from tests.conformance.specimens import ID, kind, specimen


def seconds(work: Callable[[], object], repeats: int = 7) -> float:
    """The shortest time of some runs."""
    best = float("inf")
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def measure(cls: type[Generator]) -> tuple[float, float]:
    """Seconds to prepare and seconds for a block, streams and what it reads included."""
    one = specimen(cls, n_rows=10**9)
    plan = one.plan
    step = plan.steps[ID]
    preparing = seconds(lambda: one.generator.prepare(step.setting), 3)
    cache = Cache(maximum_bytes=0)
    rows(plan, 0, BLOCK, columns=[ID], cache=cache)
    return preparing, seconds(lambda: rows(plan, 5 * BLOCK, BLOCK, columns=[ID], cache=cache))


def main() -> None:
    print(f"{'kind':<14}{'prepare ms':>12}{'ns a value':>12}{'M values/s':>12}")
    for cls in classes():
        preparing, block = measure(cls)
        print(
            f"{kind(cls):<14}{preparing * 1e3:>12.2f}{block / BLOCK * 1e9:>12.1f}{BLOCK / block / 1e6:>12.1f}"
        )


if __name__ == "__main__":
    main()
