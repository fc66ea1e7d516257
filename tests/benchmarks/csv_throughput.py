"""A million rows to CSV: beside a Faker row loop, a Mimesis row loop, and Arrow's own writer on the finished table.

    python -m tests.benchmarks.csv_throughput [--rows 1000000] [--repeats 3]

Peers make 20,000 rows in one thread, as they are used; their rate is what counts. Verification stands outside.
"""

from __future__ import annotations

import argparse
import csv
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.csv

from studio.app.generate import Options, Part, export
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from tests.benchmarks.eleven import eleven_columns

_PEER_ROWS = 20_000


def main() -> None:
    """Print rates and ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--repeats", type=int, default=3)
    asked = parser.parse_args()
    document = eleven_columns(asked.rows)
    plan = plan_table(document, document.tables[0])
    finished = rows(plan, 0, asked.rows)
    plain = finished.cast(pa.schema([_plain(field) for field in finished.schema]))
    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder) / "ours.csv"
        measured = {
            "studio": lambda: export(document, [Part("t")], ours, "csv", options=Options(check=False)),
            "write_csv": lambda: pyarrow.csv.write_csv(plain, str(Path(folder) / "arrow.csv")),
        }
        # The two take turns, so that whatever else the machine does falls on both.
        seconds: dict[str, list[float]] = {name: [] for name in measured}
        for _ in range(asked.repeats):
            for name, work in measured.items():
                seconds[name].append(_time(work))
        studio = asked.rows / statistics.median(seconds["studio"])
        arrow = asked.rows / statistics.median(seconds["write_csv"])
        faker = _PEER_ROWS / _time(lambda: _faker_loop(Path(folder) / "faker.csv"))
        mimesis = _PEER_ROWS / _time(lambda: _mimesis_loop(Path(folder) / "mimesis.csv"))
    print(f"studio      {studio:12,.0f} rows/s")
    print(f"write_csv   {arrow:12,.0f} rows/s   ratio {studio / arrow:6.2f}   (asked: at least 0.6)")
    print(f"faker       {faker:12,.0f} rows/s   ratio {studio / faker:6.0f}   (asked: at least 250)")
    print(f"mimesis     {mimesis:12,.0f} rows/s   ratio {studio / mimesis:6.0f}   (asked: at least 20)")


def _plain(field: pa.Field) -> pa.Field:
    return field.with_type(field.type.value_type) if pa.types.is_dictionary(field.type) else field


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _faker_loop(path: Path) -> None:
    """Every column by a provider of Faker's own, as its users write it; numbers without the shapes that ours have."""
    from faker import Faker

    fake = Faker("en_US")
    Faker.seed(1)
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        for i in range(_PEER_ROWS):
            first, last = fake.first_name(), fake.last_name()
            writer.writerow((
                i, fake.uuid4(), first, last, f"{first}.{last}@example.com".lower(),
                fake.date_time_between("-1y"), fake.pyfloat(min_value=1, max_value=500, right_digits=2),
                fake.random_element(("paid", "open", "void")), fake.random_int(18, 90), fake.country_code(),
                None if fake.boolean(5) else fake.pyfloat(min_value=0, max_value=100, right_digits=3),
            ))  # fmt: skip


def _mimesis_loop(path: Path) -> None:
    from mimesis import Generic, Locale

    fake = Generic(Locale.EN, seed=1)
    random = fake.random
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        for i in range(_PEER_ROWS):
            first, last = fake.person.first_name(), fake.person.last_name()
            writer.writerow((
                i, fake.cryptographic.uuid(), first, last, f"{first}.{last}@example.com".lower(),
                fake.datetime.datetime(start=2024, end=2024), round(random.lognormvariate(3.6, 0.7), 2),
                random.choice(("paid", "open", "void")), min(90, max(18, round(random.gauss(40, 12)))),
                fake.address.country_code(), None if random.random() < 0.05 else round(random.uniform(0, 100), 3),
            ))  # fmt: skip


if __name__ == "__main__":
    main()
