"""Fast enough to follow a hand: bounds are several times what two slow cores need."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pytest

from studio.quality import compare, histogram, shape_of

pytestmark = pytest.mark.alone

N = 65_536


def best_cpu_ms(work: Callable[[], object], times: int) -> float:
    spent = []
    for _ in range(times):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent) * 1e3


def test_adult_is_compared_in_a_fraction_of_a_second(data: Path) -> None:
    adult = pa.csv.read_csv(
        data / "adult.csv", convert_options=pa.csv.ConvertOptions(strings_can_be_null=True)
    )
    rows = np.random.default_rng(1).integers(0, adult.num_rows, adult.num_rows)
    other = adult.take(pa.array(rows))
    assert len(compare(adult, other).pairs) == 105
    assert best_cpu_ms(lambda: compare(adult, other), 3) < 600


@pytest.mark.parametrize("kind", ["number", "missing", "whole", "moment", "dictionary", "text"])
def test_a_header_chart_takes_under_three_milliseconds(kind: str) -> None:
    rng = np.random.default_rng(2)
    column = {
        "number": pa.array(rng.normal(size=N)),
        "missing": pa.array(rng.normal(size=N), mask=rng.random(N) < 0.05),
        "whole": pa.array(rng.poisson(40, N)),
        "moment": pa.array(rng.integers(0, 10**15, N), pa.timestamp("us")),
        "dictionary": pa.array([f"w{i}" for i in rng.poisson(9, N)]).dictionary_encode(),
        "text": pa.array([f"w{i}" for i in rng.poisson(9, N)]),
    }[kind]
    stored = shape_of(column, 256)
    assert best_cpu_ms(lambda: histogram(stored, column), 20) < 3
