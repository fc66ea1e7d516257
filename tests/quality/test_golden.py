"""Every score of the golden files, made with SDMetrics 0.32.0, met to 1e-9; and proof that the check would notice."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pytest

from studio.quality import Comparison, columns, compare, pairing, roles_of

TABLES = ("adult", "california_housing", "penguins")
TOLERANCE = 1e-9


def read(path: Path) -> pa.Table:
    return pa.csv.read_csv(path, convert_options=pa.csv.ConvertOptions(strings_can_be_null=True))


def load(data: Path, name: str) -> tuple[dict[str, Any], pa.Table, pa.Table]:
    folder = data / "golden"
    golden = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return golden, read(folder / golden["real"]), read(folder / golden["synthetic"])


def differences(found: Comparison, golden: dict[str, Any]) -> list[str]:
    """Every figure that is not the golden one, by name."""
    wrong: list[str] = []

    def check(what: str, ours: float | None, theirs: float | None) -> None:
        if (ours is None) != (theirs is None) or abs((ours or 0) - (theirs or 0)) > TOLERANCE:
            wrong.append(f"{what}: {ours} instead of {theirs}")

    check("overall", found.overall, golden["overall"])
    check("column shapes", found.column_shapes, golden["properties"]["Column Shapes"])
    check("pair trends", found.pair_trends, golden["properties"]["Column Pair Trends"])
    for column, (name, theirs) in zip(found.columns, golden["columns"].items(), strict=True):
        assert (column.name, column.metric) == (name, theirs["metric"])
        check(name, column.score, theirs["score"])
    for pair, theirs in zip(found.pairs, golden["pairs"], strict=True):
        assert (*pair.columns, pair.metric) == (theirs["Column 1"], theirs["Column 2"], theirs["Metric"])
        what = " and ".join(pair.columns)
        check(f"{what}, score", pair.score, theirs["Score"])
        check(f"{what}, reference", pair.reference_correlation, theirs["Real Correlation"])
        check(f"{what}, synthetic", pair.synthetic_correlation, theirs["Synthetic Correlation"])
        check(f"{what}, association", pair.reference_association, theirs["Real Association"])
        if pair.meets_threshold != theirs["Meets Threshold?"]:
            wrong.append(f"{what}, threshold: {pair.meets_threshold}")
    return wrong


@pytest.mark.parametrize("name", TABLES)
def test_every_golden_figure_is_met(data: Path, name: str) -> None:
    golden, reference, synthetic = load(data, name)
    assert differences(compare(reference, synthetic, golden["sdtypes"]), golden) == []


@pytest.mark.parametrize("name", TABLES)
def test_the_guessed_roles_are_the_golden_ones(data: Path, name: str) -> None:
    golden, reference, synthetic = load(data, name)
    assert roles_of(reference) == golden["sdtypes"]
    assert differences(compare(reference, synthetic), golden) == []


@pytest.mark.parametrize("name", TABLES)
def test_a_pair_without_a_score_says_why(data: Path, name: str) -> None:
    golden, reference, synthetic = load(data, name)
    found = compare(reference, synthetic, golden["sdtypes"])
    assert all((pair.score is None) == bool(pair.reason) for pair in found.pairs)
    left_out = [pair for pair in found.pairs if pair.score is None]
    assert left_out and all((pair.reason or "").startswith("Hardly related") for pair in left_out)


@pytest.mark.parametrize("name", TABLES)
def test_dictionaries_and_chunks_give_the_same_scores(data: Path, name: str) -> None:
    golden, reference, synthetic = load(data, name)
    encoded = pa.table(
        {n: c.dictionary_encode() if pa.types.is_string(c.type) else c for n, c in columns_of(reference)}
    )
    pieces = pa.concat_tables([synthetic.slice(0, 100), synthetic.slice(100, 1), synthetic.slice(101)])
    assert differences(compare(encoded, pieces), golden) == []


def columns_of(table: pa.Table) -> list[tuple[str, pa.ChunkedArray]]:
    return list(zip(table.column_names, table.columns, strict=True))


def _another_bin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "N_BINS", 11)


def _lower_association(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairing, "ASSOCIATION_THRESHOLD", 0.2)


def _higher_correlation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairing, "CORRELATION_THRESHOLD", 0.8)


@pytest.mark.parametrize("plant", [_another_bin, _lower_association, _higher_correlation])
def test_a_planted_error_is_noticed(
    data: Path, monkeypatch: pytest.MonkeyPatch, plant: Callable[[pytest.MonkeyPatch], None]
) -> None:
    golden, reference, synthetic = load(data, "california_housing")
    plant(monkeypatch)
    assert differences(compare(reference, synthetic, golden["sdtypes"]), golden)


def test_one_changed_cell_is_noticed(data: Path) -> None:
    golden, reference, synthetic = load(data, "penguins")
    species = synthetic["species"].to_pylist()
    species[0] = next(value for value in species if value != species[0])
    changed = synthetic.set_column(0, "species", pa.array(species))
    assert any(line.startswith("species:") for line in differences(compare(reference, changed), golden))
