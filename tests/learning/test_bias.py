"""Rates and their two measures as defined, and what making an outcome even brings and costs."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from studio.app.bias import Looked, Question, asked, lens_of, rates_of, with_parity
from studio.model import edits
from studio.model.document import Document
from studio.progress import Progress
from studio.quality.group_rates import group_rates
from studio.workers import Worker
from tests.learning.tables import learned


def test_rates_are_counted_over_known_outcomes_and_small_groups_do_not_count() -> None:
    place = np.repeat([0, 1, 2], [100, 200, 10])
    groups = [place == at for at in range(3)]
    favourable = np.concatenate([np.arange(100) < 60, np.arange(200) < 40, np.zeros(10, bool)])
    known = np.ones(310, bool)
    known[:20] = False
    found = group_rates(groups, known, favourable)
    assert found.rows == (80, 200, 10) and found.rates == (0.5, 0.2, 0.0)
    assert found.difference == pytest.approx(0.3) and found.impact == pytest.approx(0.4)
    assert group_rates(groups[:1], known, favourable).difference is None


def test_the_lens_tells_the_bias_and_the_slider_takes_it_away_at_a_price(document: Document) -> None:
    assert document.tables[0].joint is not None
    lots = np.random.default_rng(5)
    n = 3_000
    sex = lots.choice(["m", "f"], n, p=[0.6, 0.4])
    good = lots.random(n) < np.where(sex == "m", 0.6, 0.25)
    score = np.round(lots.normal(50, 10, n) + 12 * good, 1)
    table = pa.table({"sex": sex.tolist(), "hired": np.where(good, "yes", "no").tolist(), "score": score})
    fair = learned(table, held_out=0.2, first=("sex", "hired"))
    own = fair.tables[0]
    question = asked(own, "sex", "hired", "yes")
    assert question == Question("sex", "hired", "yes")
    worker = Worker(warm="bias")
    with worker:
        before = lens_of(Looked(fair, own.id, table), question, worker, Progress())
    assert before.groups == ("m", "f") and sum(before.reference.rows) == n
    assert before.reference.difference == pytest.approx(0.35, abs=0.04)
    assert before.synthetic.difference == pytest.approx(before.reference.difference, abs=0.06)
    assert before.fidelity == before.before
    assert all(item is not None and abs(item.synthetic - item.real) < 0.05 for item in before.scores)
    even, _ = edits.apply(edits.SetWanted(own.id, with_parity(own, question, 1.0)), fair)
    with worker:
        after = lens_of(Looked(even, own.id, table), question, worker, Progress())
    assert after.synthetic.difference is not None and after.synthetic.difference < 0.05
    assert after.synthetic.impact is not None and after.synthetic.impact > 0.9
    assert after.before == before.fidelity and after.fidelity is not None and before.fidelity is not None
    assert after.fidelity < before.fidelity
    half, _ = edits.apply(edits.SetWanted(own.id, with_parity(own, question, 0.5)), fair)
    rates = rates_of(Looked(half, own.id, table), question, Progress()).synthetic
    assert rates.difference == pytest.approx((before.reference.difference or 0.0) / 2, abs=0.06)
    assert with_parity(even.tables[0], question, 0.0) is None
