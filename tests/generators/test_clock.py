"""Times of the day, spans, and working hours."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time
from typing import Any

import holidays
import numpy as np
import pytest

from studio.generators.registry import generator
from tests.conformance.specimens import Specimen

N = 20_000


def values(n: int = N, **parameters: Any) -> list[Any]:
    return Specimen(generator(**parameters), n_rows=10**9).rows(0, n).to_pylist()


def test_times_are_steps_within_their_range() -> None:
    found = Counter(values(kind="time", start="09:00", end="17:00", step=3600))
    assert sorted(found) == [f"{hour:02}:00" for hour in range(9, 18)]
    assert max(found.values()) / min(found.values()) < 1.2
    assert {len(text) for text in values(kind="time", start="00:00", end="24:00", step=1)} == {8}
    assert max(values(kind="time", start="00:00", end="24:00", step=1)) <= "23:59:59"
    with pytest.raises(ValueError, match="must not lie after"):
        generator(kind="time", start="18:00", end="08:00")
    with pytest.raises(ValueError, match="no time of the day"):
        generator(kind="time", start="25:00")


def test_spans_are_lognormal() -> None:
    spans = np.array(values(kind="duration", typical=120, sigma=0.5, decimals=1))
    assert np.median(spans) == pytest.approx(120, rel=0.02)
    assert np.log(spans).std() == pytest.approx(0.5, rel=0.03)
    assert (spans == np.round(spans, 1)).all()
    assert max(values(kind="duration", typical=120, sigma=0.5, maximum=100, decimals=3)) <= 100


def test_working_times_keep_days_hours_and_holidays() -> None:
    found = values(
        kind="working_time", start="2024-01-01", end="2024-12-31", opens="08:30", closes="12:00",
        days=["Monday", "Saturday"], holidays="DE",
    )  # fmt: skip
    free = holidays.country_holidays("DE", years=2024)
    assert {moment.weekday() for moment in found} == {0, 5}
    assert all(time(8, 30) <= moment.time() < time(12) for moment in found)
    assert not any(moment.date() in free for moment in found)
    assert date(2024, 1, 1) in free
    days = Counter(moment.date() for moment in found)
    assert len(days) == sum(
        1 for ordinal in range(date(2024, 1, 1).toordinal(), date(2025, 1, 1).toordinal())
        if (day := date.fromordinal(ordinal)).weekday() in (0, 5) and day not in free
    )  # fmt: skip
    assert all(isinstance(day, date) and not isinstance(day, datetime)
               for day in values(50, kind="working_time", whole_days=True))  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "words"),
    [({"days": []}, "No working day"),
     ({"start": "2024-12-25", "end": "2024-12-25", "holidays": "DE"}, "No working day"),
     ({"opens": "17:00", "closes": "09:00"}, "must open"), ({"start": "2025-02-01"}, "must not lie after"),
     ({"start": "0001-01-01", "end": "9999-12-31"}, "longer than")],
)  # fmt: skip
def test_impossible_hours_are_refused(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        generator(kind="working_time", **wrong)
