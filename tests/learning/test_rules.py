"""Rules of a reference are found, accidental ones are not, and accepted ones hold in every row that is made."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from studio.app.rules import accepting, rules_of
from studio.engine.checks import check
from studio.model import edits
from studio.model.document import Document
from studio.reference.infer import infer
from tests.learning.tables import made


def trips(n: int = 3_000) -> pa.Table:
    lots = np.random.default_rng(9)
    town = lots.choice(["Ulm", "Bonn", "Lyon", "Nice"], n, p=[0.4, 0.3, 0.2, 0.1])
    country = np.where(np.isin(town, ["Ulm", "Bonn"]), "DE", "FR")
    zone = np.searchsorted(["Bonn", "Lyon", "Nice", "Ulm"], town) * 10
    start = np.datetime64("2024-01-01") + lots.integers(0, 300, n).astype("timedelta64[D]")
    end = start + lots.poisson(4, n).astype("timedelta64[D]")
    fare, tip = lots.normal(30, 6, n).round(2), (lots.exponential(3, n) * (lots.random(n) < 0.7)).round(2)
    return pa.table(
        {
            "town": town.tolist(), "country": country.tolist(), "zone": zone.astype(np.int64),
            "start": pa.array(start).cast(pa.date32()), "end": pa.array(end).cast(pa.date32()),
            "fare": fare, "tip": tip, "total": (fare + tip).round(2), "kind": lots.choice(["a", "b"], n).tolist(),
        }
    )  # fmt: skip


def test_rules_are_found_and_hold_exactly_once_accepted() -> None:
    reference = trips()
    document: Document = infer(reference, "trips")
    table = document.tables[0]
    rules = rules_of(table, reference)
    assert {rule.words for rule in rules} == {
        "total = fare + tip",
        "town decides country",
        "town goes one to one with zone",
        "end never lies before start",
    }
    assert not any(rule.is_accepted for rule in rules)
    held = edits.apply(accepting(table, rules), document)[0]
    assert not [item for item in check(held) if item.severity == "error"]
    rows = made(held, 4_000)
    assert np.allclose(rows.total, (rows.fare + rows.tip).round(2))
    assert (rows.end >= rows.start).all()
    assert rows.groupby("town", observed=True)[["country", "zone"]].nunique().max().max() == 1
    assert set(rows.country) == {"DE", "FR"} and set(rows.zone) == {0, 10, 20, 30}
    assert all(rule.is_accepted for rule in rules_of(held.tables[0], reference))
    assert rules_of(table, reference.slice(0, 40)) == ()
