"""The floor under an inferred document: no record's own value is printed in it, and none bounds anything (k = 10)."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from studio.model.document import Document, Reference
from studio.reference.infer import infer
from studio.reference.read import read

K = 10
TABLES = ("adult", "california_housing", "cloudwatch", "penguins")
SCALE_FREE = frozenset({
    "decimals", "levels", "weight", "weights", "heights", "share", "degrees", "shape", "sigma", "mu", "alpha", "beta",
    "probability", "fewest", "most", "repeats", "digits", "women", "youngest", "oldest", "step",
})  # fmt: skip
"""Parameters that are no point on the scale of the column's values."""


def _printed(value: Any, key: str = "") -> Iterator[Any]:
    """Every value on the column's scale that stands in a generator's JSON."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name not in SCALE_FREE and name not in (
                "kind",
                "resolution",
                "pattern",
                "locale",
                "of",
                "part",
                "check",
            ):
                yield from _printed(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _printed(item, key)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield value


def _rare(column: pa.ChunkedArray) -> Counter[Any]:
    counts = Counter(column.drop_null().to_pylist())
    return Counter({value: count for value, count in counts.items() if count < K})


def _as_moments(value: Any) -> list[Any]:
    if not isinstance(value, str):
        return []
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        return []
    return [moment, moment.date()] if len(value) == 10 else [moment]


def exposed(document: Document, table: pa.Table) -> list[tuple[str, Any]]:
    """Values of records that fewer than K share and that stand in the document."""
    found = []
    for column in document.tables[0].columns:
        if column.name not in table.column_names:
            continue
        dump = column.generator.model_dump(mode="json")
        if column.generator.kind in ("sequence", "code"):
            # 0 and 1 are where any sequence starts.
            dump = {key: value for key, value in dump.items() if value not in (0, 1)}
        rare = _rare(table.column(column.name))
        for value in _printed(dump):
            found += [(column.name, read_as) for read_as in (value, *_as_moments(value)) if read_as in rare]
        text = json.dumps(dump, ensure_ascii=False) + column.note
        for value in rare:
            if (
                isinstance(value, str)
                and len(value) > 3
                and re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text)
            ):
                found.append((column.name, value))
    return found


def _report(n_found: int, n_records: int, what: str) -> None:
    print(f"{what}: {n_found} of {n_records:,} records exposed, upper bound {3 / n_records:.2e}")


@pytest.mark.parametrize("name", TABLES)
def test_known_tables(name: str, data: Path) -> None:
    table = read(data / f"{name}.csv").table
    found = exposed(infer(table, name), table)
    _report(len(found), table.num_rows, name)
    assert found == []


def _random_table(rng: np.random.Generator) -> pa.Table:
    n = int(rng.choice([11, 30, 100, 400, 1500, 4000]))
    decimals = int(rng.integers(0, 4))
    start = dt.date(1950, 1, 1)
    words = [
        f"{a}{b}"
        for a in ("alder", "birch", "cedar", "elm")
        for b in ("field", "ton", "ham", "brook", "wick")
    ]
    falling = 2.0 ** -(np.arange(20) / 2)
    pairs = zip(rng.choice(words, n), rng.choice(words, n), strict=True)
    columns: dict[str, Any] = {
        "id": rng.permutation(n) + int(rng.integers(0, 5000)),
        "customer_id": np.unique(rng.integers(10**6, 10**7, 3 * n))[:n],
        "normal": np.round(rng.normal(50, 10, n), decimals),
        "counts": rng.poisson(4, n),
        "even": np.round(rng.uniform(0, 100, n), decimals),
        "whole": rng.integers(-20, 20, n),
        "heavy": np.round(rng.lognormal(3, 1.5, n), 2),
        "tails": rng.standard_t(2, n),
        "capped": np.minimum(np.round(rng.exponential(20, n), 1), 40.0),
        "zeros": np.where(rng.random(n) < 0.7, 0, np.round(rng.gamma(2, 30, n), 1)),
        "share": rng.beta(2, 3, n),
        "flag": rng.random(n) < rng.choice([0.5, 3 / n]),
        "day": [start + dt.timedelta(days=int(d)) for d in rng.gamma(3, 2000, n)],
        "moment": [dt.datetime(2024, 1, 1) + dt.timedelta(seconds=int(s)) for s in rng.integers(0, 10**7, n)],
        "city": rng.choice(words, n, p=falling / falling.sum()),
        "email": [f"{w}{i}@mail{i % 3}.org" for i, w in enumerate(rng.choice(words, n))],
        "full_name": [f"{a.title()} {b.title()}{'x' * (i % 7)}" for i, (a, b) in enumerate(pairs)],
        "code": [f"K{i:05d}" for i in rng.permutation(n) + int(rng.integers(0, 900))],
        "plate": [f"{rng.choice(list('ABCDEF'))}{rng.integers(10, 99)}-{rng.integers(1000, 9999)}" for _ in range(n)],
        "note": [" ".join(rng.choice(words, int(rng.integers(1, 12)))) for _ in range(n)],
    }  # fmt: skip
    columns["city"] = [None if rng.random() < 0.05 else str(city) for city in columns["city"]]
    return pa.table(columns)


def test_generated_tables() -> None:
    rng = np.random.default_rng(2024)
    n_records = n_found = 0
    for _ in range(12):
        table = _random_table(rng)
        found = exposed(infer(table, "t"), table)
        n_records += table.num_rows * table.num_columns
        n_found += len(found)
        assert found == [], table.num_rows
    _report(n_found, n_records, "generated tables")


def test_a_naive_document_is_found_out(data: Path) -> None:
    """The search above sees exact minima and maxima."""
    table = read(data / "penguins.csv").table
    document = infer(table, "penguins")
    column = document.tables[0].column_named("body_mass_g")
    low, high = (
        min(table["body_mass_g"].drop_null().to_pylist()),
        max(table["body_mass_g"].drop_null().to_pylist()),
    )
    naive = column.generator.model_copy(update={"low": float(low), "high": float(high)})
    columns = tuple(
        c.model_copy(update={"generator": naive}) if c.id == column.id else c
        for c in document.tables[0].columns
    )
    planted = document.model_copy(
        update={"tables": (document.tables[0].model_copy(update={"columns": columns}),)}
    )
    assert len(exposed(planted, table)) == 2


def test_canaries_do_not_get_through(tmp_path: Path) -> None:
    """One unique name, one rare category, extreme dates and numbers, a secret in free text, a person's folder."""
    folder = tmp_path / "home" / "margaretha.quux"
    folder.mkdir(parents=True)
    rng = np.random.default_rng(5)
    incomes = rng.lognormal(10, 0.4, 600).round()
    lines = [
        f"Name{i % 40},g{i % 3},19{60 + i % 40}-0{1 + i % 9}-1{i % 9},{incomes[i]:.0f},all is well today number {i}"
        for i in range(600)
    ]
    lines.append("Zaphodina Canary,unicorn,1871-03-29,987654321,the secret word is xyzzyplugh")
    lines.insert(0, "name,group,born,income,remark")
    path = folder / "people.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    reading = read(path)
    reference = Reference(file=path.name, sha256="0" * 64, rows=reading.rows_in_file)
    text = infer(reading.table, path.stem, reference).model_dump_json()
    for canary in (
        "Zaphodina",
        "Canary",
        "unicorn",
        "1871",
        "987654321",
        "xyzzyplugh",
        "secret",
        "margaretha",
        str(tmp_path),
    ):
        assert canary not in text, canary
    assert exposed(infer(reading.table, "people"), reading.table) == []
    numbers = [
        value for column in json.loads(text)["tables"][0]["columns"] for value in _printed(column["generator"])
        if isinstance(value, float)
    ]  # fmt: skip
    assert max(numbers, default=0.0) < 987_654_321 / 5
