"""`studio fit`, from a file to rows, as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from pyarrow import csv, parquet

from tests.cli.running import Studio
from tests.learning.tables import people


def test_a_file_becomes_a_document_whose_rows_behave_like_it(tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    csv.write_csv(people(), tmp_path / "people.csv")

    made = studio("fit", "people.csv", "-o", "p.studio.json", "--target", "region")

    assert made.code == 0, made.err
    assert "columns were learned together" in made.err
    table = json.loads((tmp_path / "p.studio.json").read_text())["project"]["tables"][0]
    assert table["name"] == "people"
    assert table["joint"]["preset"] == "private"
    assert table["joint"]["held_out"] == 0.2
    assert studio("check", "p.studio.json").code == 0
    assert studio("generate", "p.studio.json", "-o", "out.parquet").code == 0
    rows = parquet.read_table(tmp_path / "out.parquet").to_pandas()
    assert len(rows) == 4_000
    assert (np.where(rows.region == "west", "outer", "inner") == rows.zone).all()
    assert abs(rows.age.corr(rows.income, method="spearman") - 0.8) < 0.08
    assert abs(rows.income.isna()[rows.region == "north"].mean() - 0.5) < 0.06
    assert not rows.income.isna()[rows.region != "north"].any()
    assert abs((rows.bonus == 0).mean() - 0.3) < 0.03


def test_refusals_come_in_words(tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    csv.write_csv(people(40), tmp_path / "few.csv")
    csv.write_csv(people(300), tmp_path / "people.csv")
    csv.write_csv(people(300).select(["id", "age"]), tmp_path / "alone.csv")

    few = studio("fit", "few.csv")
    assert few.code == 1
    assert "at least are needed" in few.err
    alone = studio("fit", "alone.csv")
    assert alone.code == 1
    assert "nothing to learn together" in alone.err
    unknown = studio("fit", "people.csv", "--target", "wage")
    assert unknown.code == 1
    assert 'There is no column "wage".' in unknown.err
    fixed = studio("fit", "people.csv", "--target", "id")
    assert fixed.code == 1
    assert "cannot be the target" in fixed.err
    assert studio("fit", "people.csv", "--k", "3").code == 2
    assert studio("fit", "people.csv", "--holdout", "1").code == 2
