"""What a learned document holds: nothing of fewer than k records, no canary (P1, P8), and attacks with controls."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from studio.app.compare import made
from studio.app.holdout import is_held, split
from studio.app.learn import Wishes, learn
from studio.generators.joint import Joint, Member
from studio.generators.joint_draw import finder
from studio.generators.packed import Packed
from studio.learning.coding import Coded, coded
from studio.model.document import Document, Table
from studio.model.files import dumps
from studio.progress import Progress
from studio.quality.features import Features, features
from studio.quality.nearness import identical, nearness
from studio.reference.read import read
from tests.learning.tables import learned, people

K = 10
TABLES = ("adult", "california_housing", "penguins")


def arrays(joint: Joint) -> Iterator[np.ndarray]:
    """Every array inside a model."""
    for member in joint.members:
        stack: list[object] = [member]
        while stack:
            item = stack.pop()
            if isinstance(item, Packed):
                yield item.array()
            elif isinstance(item, tuple):
                stack += item
            elif hasattr(item, "model_fields_set"):
                stack += [getattr(item, name) for name in type(item).model_fields]


def test_a_canary_stands_nowhere() -> None:
    table = people(3_000)
    columns = {name: table[name].to_pylist() for name in table.column_names}
    columns["region"][7] = "Canary-on-Sea"
    columns["age"][7] = 103
    columns["income"][8] = 987_654_321.25
    columns["bonus"][9] = -4_321.5
    columns["since"][7] = dt.date(1907, 3, 4)
    planted = pa.table(columns, schema=table.schema)
    document = learned(planted)
    text = dumps(document).decode()
    for word in ("Canary", "103.0", "987654321", "-4321.5", "1907-03-04"):
        assert word not in text, word
    joint = document.tables[0].joint
    assert joint is not None
    for canary in (103.0, 987_654_321.25, -4_321.5, -22_948.0, -22_948.0 * 86_400):
        for array in arrays(joint):
            if array.dtype.kind != "f":  # Whole numbers count cells and leaves.
                continue
            assert not np.any(np.abs(array - canary) < 1e-3)
    rows = made(document, document.tables[0].id, 3_000, Progress()).to_pandas()
    assert "Canary-on-Sea" not in set(rows.region)
    assert rows.income.max() < 900_000_000
    assert rows.since.min() > dt.date(1907, 3, 4)


def leaves(member: Member, columns: dict[str, Coded]) -> np.ndarray:
    """The leaf of every row of the reference."""
    codes = [np.maximum(columns[parent].codes, 0) for parent in member.parents]
    return np.asarray(finder(member)(codes, len(columns[member.column].codes)))


def inspected(table: Table, rows: pa.Table, k: int) -> tuple[int, int, int]:
    """Records in leaves below the floor; shares that equal a count below it, and how many shares there are."""
    shown = [column for column in table.columns if not column.hidden]
    found = [
        coded(column.id, column.generator, values, k)
        for column, values in zip(shown, rows.columns, strict=True)
    ]
    columns = {item.column: item for item in found if item is not None}
    joint = table.joint
    assert joint is not None
    in_small = betrayed = shares_seen = 0
    for member in joint.members:
        leaf = leaves(member, columns)
        codes = columns[member.column].codes
        starts, first, last = member.starts.array(), member.first.array(), member.last.array()
        shares = member.shares.array()
        shares_seen += len(shares)
        for number in range(member.n_leaves):
            here = codes[(leaf == number) & (codes >= 0)]
            if member.splits is not None and len(here) < K:
                in_small += len(here)
            if member.trend is not None or not len(here):
                continue
            for place in range(starts[number], starts[number + 1]):
                inside = (here == 0) if last[place] == 0 else (here > first[place]) & (here <= last[place])
                count = int(inside.sum())
                if 0 < count < K and abs(float(shares[place]) * len(here) - count) < 1e-4:
                    betrayed += 1
    return in_small, betrayed, shares_seen


@pytest.mark.parametrize("name", TABLES)
def test_nothing_stored_rests_on_fewer_than_k_records(name: str, data: Path) -> None:
    rows = read(data / f"{name}.csv").table.slice(0, 12_000)
    document = learn(rows, name, Wishes(held_out=0.0), None, Progress())
    table = document.tables[0]
    joint = table.joint
    assert joint is not None
    for member in joint.members:
        present = rows[table.column(member.column).name].drop_null().to_pylist()
        for label in member.labels:
            assert sum(str(value).lower() == label.lower() for value in present) >= K
    in_small, betrayed, seen = inspected(table, rows, K)
    assert in_small == 0
    # A spread remainder may come near a small count by chance; the control below shows what a leak looks like.
    assert betrayed <= 0.005 * seen


def test_the_inspection_sees_a_planted_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a floor of one record the shares are the very counts."""
    from studio.learning import fitting

    shape = fitting.Shape
    monkeypatch.setattr(fitting, "Shape", lambda cuts, k, is_ordered: shape(cuts, 1, is_ordered))
    document = learned(people(4_000))
    _, betrayed, seen = inspected(document.tables[0], people(4_000), K)
    assert betrayed > 0.03 * seen


def halves(name: str, data: Path) -> tuple[Features, np.ndarray, Document]:
    table = read(data / f"{name}.csv").table.slice(0, 8_000)
    document = learn(table, name, Wishes(held_out=0.5), None, Progress())
    synthetic = made(document, document.tables[0].id, 4_000, Progress())
    return features(table, synthetic), is_held(table.num_rows, 0.5), document


def test_strict_nearness_with_its_controls(data: Path) -> None:
    whole, held, _ = halves("adult", data)
    learned_rows, others = whole.reference[~held], whole.reference[held]
    learned_half = replace(whole, reference=learned_rows)
    found = nearness(learned_half, others)
    assert found is not None
    assert found.share < 0.56  # Of 4,000 rows; the benchmark measures whole tables.
    copy = nearness(replace(learned_half, synthetic=learned_rows[:3_000]), others)
    assert copy is not None
    assert copy.share > 0.95
    rng = np.random.default_rng(1)
    mixed = np.concatenate(
        [whole.synthetic[:1_000], learned_rows[rng.permutation(len(learned_rows))[:1_000]]]
    )
    leaking = nearness(replace(learned_half, synthetic=mixed), others)
    assert leaking is not None
    assert leaking.share - leaking.band > 0.6
    stranger = nearness(
        replace(learned_half, reference=others[:2_000], synthetic=learned_rows), others[2_000:]
    )
    assert stranger is not None
    assert abs(stranger.share - 0.5) <= stranger.band + 0.01


def test_uneven_halves_are_counted_as_if_even() -> None:
    rng = np.random.default_rng(0)
    near, far, asked = (rng.normal(size=(n, 4)) for n in (4_000, 500, 1_500))
    flat = Features(tuple("abcd"), ("numerical",) * 4, np.zeros(4, bool), near, asked)
    found = nearness(flat, far)
    assert found is not None
    assert abs(found.share - 0.5) <= found.band + 0.01
    turned = nearness(replace(flat, reference=far), near)
    assert turned is not None
    assert abs(turned.share - 0.5) <= turned.band + 0.01


def test_identical_rows_are_counted() -> None:
    table = people(500).drop_columns(["id"])
    part = pa.concat_tables([table.slice(0, 50), people(450, seed=9).drop_columns(["id"])])
    assert identical(features(table, part)) == pytest.approx(0.1, abs=0.02)


def test_the_rows_held_out_play_no_part() -> None:
    """Other rows in the place of those held out give the same model."""
    table = people(3_000)
    held = is_held(3_000, 0.2)
    other = people(3_000, seed=99)
    chosen = np.where(held, np.arange(3_000) + 3_000, np.arange(3_000))
    mixed = pa.concat_tables([table, other]).take(pa.array(chosen))
    assert split(table, 0.2)[0].equals(split(mixed, 0.2)[0])
    one, two = learned(table, 0.2), learned(mixed, 0.2)
    assert one.tables[0].joint == two.tables[0].joint
    assert one.tables[0].columns[1:] == two.tables[0].columns[1:]
