"""Inference names what a person would: families, lists, dates, identifiers, people, and what moves together."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.model.document import Column, Document, Reference
from studio.quality import compare
from studio.reference.infer import infer
from studio.reference.opening import infer_reference, profile_reference
from studio.reference.read import read
from studio.workers import Worker

N = 4_000


def _inferred(column: Any, name: str = "x") -> Column:
    found = infer(pa.table({name: column}), "t").tables[0]
    return next(column for column in found.columns if column.name == name)


def _made(document: Document, n: int) -> pa.Table:
    return rows(plan_table(document, document.tables[0]), 0, n)


@pytest.mark.parametrize(
    ("name", "least"),
    [("adult", 0.985), ("california_housing", 0.98), ("cloudwatch", 0.98), ("penguins", 0.95)],
)
def test_columns_look_like_the_reference(name: str, least: float, data: Path) -> None:
    table = read(data / f"{name}.csv").table
    made = _made(infer(table, name), table.num_rows)
    found = compare(table, made)
    worst = min((column.score, column.name) for column in found.columns if column.score is not None)
    scores = f"column shapes {found.column_shapes:.4f}, pairs {found.pair_trends:.4f}"
    print(f"{name}: {scores}, worst {worst[1]} {worst[0]:.3f}")
    assert found.column_shapes > least
    assert worst[0] > 0.9


def test_missing_shares_types_and_order_are_carried_over(data: Path) -> None:
    table = read(data / "adult.csv").table
    document = infer(table, "adult")
    made = _made(document, table.num_rows)
    assert made.column_names == table.column_names
    for name in table.column_names:
        assert made[name].null_count / made.num_rows == pytest.approx(
            table[name].null_count / table.num_rows, abs=0.005
        )
        decoded = made.schema.field(name).type
        decoded = decoded.value_type if pa.types.is_dictionary(decoded) else decoded
        assert decoded == table.schema.field(name).type, name


def test_rank_correlations_are_entered_and_drawn(data: Path) -> None:
    table = read(data / "california_housing.csv").table
    document = infer(table, "t")
    ids = {column.id: column.name for column in document.tables[0].columns}
    entered = {(ids[pair.first], ids[pair.second]): pair.value for pair in document.tables[0].correlations}
    assert entered["longitude", "latitude"] == pytest.approx(-0.88, abs=0.02)
    assert entered["total_rooms", "households"] > 0.85
    assert all(abs(value) >= 0.05 for value in entered.values())
    made = _made(document, 20_000)
    ranks = [
        np.argsort(np.argsort(made[name].fill_null(0).to_numpy())) for name in ("total_rooms", "households")
    ]
    assert np.corrcoef(ranks)[0, 1] == pytest.approx(entered["total_rooms", "households"], abs=0.05)


def test_independent_columns_get_no_correlation() -> None:
    rng = np.random.default_rng(1)
    table = pa.table({f"c{i}": rng.normal(size=N) for i in range(12)})
    assert infer(table, "t").tables[0].correlations == ()


def test_the_same_reference_gives_the_same_document(data: Path) -> None:
    code = (
        "from pathlib import Path; from studio.reference.read import read; from studio.reference.infer import infer\n"
        "from studio.model.document import Reference\n"
        f"r = read(Path({str(data / 'penguins.csv')!r}))\n"
        "print(infer(r.table, 'penguins', Reference(file='penguins.csv', sha256='a' * 64, rows=344)).model_dump_json())"
    )
    texts = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60,
                       env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(data.parent.parent)}).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(texts) == 1
    other = infer(
        read(data / "penguins.csv").table, "penguins", Reference(file="p", sha256="b" * 64, rows=344)
    )
    assert other.tables[0].columns[0].id not in texts.pop()


def test_lists_keep_what_ten_rows_share() -> None:
    column = _inferred(["a"] * 600 + ["b"] * 300 + ["c"] * 90 + ["rare"] * 9 + ["once"])
    assert column.generator.kind == "list"
    assert [(item.value, round(item.weight, 3)) for item in column.generator.values] == [  # type: ignore[attr-defined]
        ("a", 0.606), ("b", 0.303), ("c", 0.091),
    ]  # fmt: skip
    assert "fewer than 10" in column.note


@pytest.mark.parametrize(
    ("column", "kind", "fields"),
    [
        (["EUR"] * 50, "constant", {"value": "EUR"}),
        ([7] * 50, "constant", {"value": 7}),
        ([1.5] * 50, "constant", {"value": 1.5}),
        ([True, False, False, False] * 50, "boolean", {"share": 0.25}),
        ([True] * 200 + [False] * 3, "boolean", {"share": 1.0}),
        (list(range(1, 501)), "sequence", {"start": 1.0, "step": 1.0}),
        (list(range(500)), "sequence", {"start": 0.0, "step": 1.0}),
        (list(range(7301, 9000)), "sequence", {"start": 1000.0, "step": 1.0}),
        (list(range(500, 0, -1)), "sequence", {"step": -1.0}),
        (list(range(10, 5000, 10)), "sequence", {"step": 10.0}),
        ([str(uuid.UUID(int=i * 7919**9 % 2**128)) for i in range(300)], "uuid", {}),
        ([f"INV-{i:06d}" for i in range(1, 400)], "code", {"prefix": "INV-", "digits": 6, "start": 0}),
        ([f"{i * 7919 % 90000 + 10000:05d}" for i in range(300)], "pattern", {"pattern": "[0-9]{5}"}),
        ([f"{'ABCDEFGH'[i % 8]}{'KLMN'[i % 4]}-{i * 37 % 900 + 100}" for i in range(300)], "pattern",
         {"pattern": "[A-Z]{2}-[0-9]{3}"}),
        ([f"#{i * 99_991 % 16_777_216:06x}" for i in range(300)], "pattern", None),
        ([f"this is remark number {i} which nobody else has written so far" for i in range(300)], "sentences", {}),
        ([f"{'abcdefgh'[i % 8] * 3}{'klmnopqrst'[i // 8 % 10]}{'ae' * (i % 9)} {'x' * (i % 9)}b" for i in range(300)],
         "words", {"capital": False}),
    ],
)  # fmt: skip
def test_kinds_of_columns(column: list[Any], kind: str, fields: dict[str, Any] | None) -> None:
    found = _inferred(column)
    dump = found.generator.model_dump()
    if fields is None:
        assert dump["kind"] != "list"
        return
    assert dump["kind"] == kind, dump
    assert {name: dump[name] for name in fields} == fields


def test_identifiers_without_order_stay_unique_whole_numbers() -> None:
    rng = np.random.default_rng(3)
    document = infer(
        pa.table(
            {"order_id": np.unique(rng.integers(10**6, 10**7, 9000))[:3000], "x": rng.normal(size=3000)}
        ),
        "t",
    )
    column = document.tables[0].columns[0]
    assert (column.generator.kind, column.unique) == ("uniform", True)
    assert document.tables[0].primary_key == (column.id,)
    made = _made(document, 3000)["order_id"]
    assert len(made.unique()) == 3000
    assert made.type == pa.int64()


def test_dates_even_and_drawn() -> None:
    rng = np.random.default_rng(4)
    start = dt.date(2020, 1, 1)
    even = _inferred([start + dt.timedelta(days=int(d)) for d in rng.integers(0, 1000, N)])
    assert even.generator.kind == "date"
    assert abs(dt.date.fromisoformat(even.generator.start) - start).days < 6  # type: ignore[attr-defined]
    assert abs(dt.date.fromisoformat(even.generator.end) - dt.date(2022, 9, 26)).days < 6  # type: ignore[attr-defined]
    days = rng.normal(500, 60, N).astype(int)
    drawn = _inferred([start + dt.timedelta(days=int(d)) for d in days])
    assert drawn.generator.kind == "date_curve"
    moments = [dt.datetime(2024, 3, 1) + dt.timedelta(minutes=int(m)) for m in rng.gamma(2, 9000, N)]
    timed = infer(pa.table({"at": moments}), "t")
    assert timed.tables[0].columns[0].generator.resolution == "minute"  # type: ignore[attr-defined]
    made = _made(timed, 20_000)["at"].to_numpy().astype("datetime64[s]").astype(np.int64)
    given = np.array(moments, "datetime64[s]").astype(np.int64)
    grid = np.quantile(given, np.linspace(0.01, 0.99, 99))
    gap = np.abs(np.searchsorted(np.sort(made), grid) / len(made) - np.linspace(0.01, 0.99, 99))
    assert gap.max() < 0.03


def _people(n: int) -> pa.Table:
    rng = np.random.default_rng(6)
    given = [
        f"{a}{b}"
        for a in ("Mar", "An", "Jo", "Kat", "El", "Pet")
        for b in ("ia", "na", "han", "ja", "sa", "er", "rik")
    ]
    family = [
        f"{a}{b}"
        for a in ("Smi", "Mey", "Joh", "Kow", "Ros", "Gar", "Lar", "Nov")
        for b in ("th", "er", "son", "al", "cia", "ak", "ello")
    ]
    first, last = rng.choice(given, n), rng.choice(family, n)
    ends = [
        "".join(pair)
        for pair in zip(rng.choice(list("abcdefgh"), n), rng.choice(list("klmnopq"), n), strict=True)
    ]
    mails = [f"{one}.{two}{i}@work.example" for i, (one, two) in enumerate(zip(first, last, strict=True))]
    return pa.table({
        "first_name": first,
        "Last Name": [f"{name}{end}" for name, end in zip(last, ends, strict=True)],
        "e_mail": [mail.lower() for mail in mails],
        "PhoneNumber": [f"+1-555-{i % 999:03d}-{i * 37 % 9999:04d}" for i in range(n)],
        "amount": rng.lognormal(3, 1, n).round(2),
    })  # fmt: skip


def test_people_are_recognised_and_come_out_coherent() -> None:
    document = infer(_people(2000), "people")
    table = document.tables[0]
    parts = {c.name: c.generator.part for c in table.columns if c.generator.kind == "part"}  # type: ignore[attr-defined]
    assert parts["Last Name"] == "family_name"
    assert parts["e_mail"] == "email"
    assert parts["PhoneNumber"] == "phone"
    hidden = [column for column in table.columns if column.hidden]
    assert [column.generator.kind for column in hidden] == ["person"]
    made = _made(document, 500)
    assert made.column_names == ["first_name", "Last Name", "e_mail", "PhoneNumber", "amount"]
    letters = [str(name)[0].lower() for name in made["Last Name"].to_pylist()]
    assert (
        np.mean([letter in mail for letter, mail in zip(letters, made["e_mail"].to_pylist(), strict=True)])
        > 0.95
    )


def test_addresses_and_companies_are_recognised() -> None:
    rng = np.random.default_rng(8)
    syllables = ["bro", "wick", "ham", "field", "stead", "ton", "mere", "dale", "ford", "worth"]
    towns, others = (["".join(rng.choice(syllables, 3)).title() for _ in range(900)] for _ in range(2))
    table = pa.table({
        "billing_city": towns,
        "billing_street": [f"{town} Road {i}" for i, town in enumerate(towns)],
        "shipping_city": others,
        "shipping_street": [f"{town} Road {i}" for i, town in enumerate(others)],
        "Company": [f"{town} Ltd {i}" for i, town in enumerate(towns)],
    })  # fmt: skip
    document = infer(table, "t")
    assert [c.generator.kind for c in document.tables[0].columns if c.hidden] == [
        "address",
        "address",
        "company",
    ]
    made = _made(document, 300)
    assert made.column_names == table.column_names
    assert made["billing_city"].to_pylist() != made["shipping_city"].to_pylist()


def test_columns_named_alike_but_of_other_content_are_not_taken_for_people() -> None:
    table = pa.table(
        {"name": [f"SKU {i} / {i * 3}" for i in range(500)], "phone": [f"model {i}" for i in range(500)]}
    )
    assert all(
        column.generator.kind not in ("part", "person") for column in infer(table, "t").tables[0].columns
    )


def test_odd_tables() -> None:
    empty = infer(pa.table({"a": pa.array([], pa.int64()), "b": pa.array([], pa.string())}), "t")
    assert [column.generator.kind for column in empty.tables[0].columns] == ["constant", "constant"]
    missing = infer(pa.table({"a": pa.nulls(50, pa.string())}), "t")
    assert missing.tables[0].columns[0].missing == 1.0
    for n in (1, 2, 5, 9, 12, 25):
        table = pa.table({
            "i": list(range(n)), "f": [i * 0.37 for i in range(n)], "t": [f"text {i}" for i in range(n)],
            "b": [i % 2 == 0 for i in range(n)], "d": [dt.date(2024, 1, 1 + i) for i in range(n)],
        })  # fmt: skip
        document = infer(table, "t")
        assert _made(document, n).num_rows == n
    surrogate = infer(pa.table({"a": [1, 2, 3] * 20}), "caf\udce9")
    assert surrogate.name == "caf?"


def test_through_the_worker(data: Path) -> None:
    with Worker(warm="reference") as worker:
        opened, document = infer_reference(data / "adult.csv", worker=worker)
        assert opened.table is not None
        assert opened.table.num_rows == opened.rows_in_file == 48_842
        assert opened.sha256 == "9479f8b76861e48c66836d97937f2c5a469581672e12c795d770b297817ae3a1"
        table = document.tables[0]
        assert table.reference == Reference(file="adult.csv", sha256=opened.sha256, rows=48_842)
        assert (table.name, table.rows) == ("adult", 48_842)
        assert infer(opened.table, "adult", table.reference) == document
        bare, _ = infer_reference(data / "adult.csv", worker=worker, table=False)
        assert bare.table is None
        _, profile = profile_reference(data / "adult.csv", worker=worker)
        assert [column.name for column in profile.columns] == opened.table.column_names
