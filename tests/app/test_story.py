"""A story over time: nodes on the calendar, one of which moves while the others stay."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.app.periods import periods
from studio.app.story import can_tell, lifted, nodes_of, raised, told
from studio.app.strokes import drawing_of
from studio.generators.registry import generator
from studio.generators.shares import shares_between

EPOCH = datetime(1970, 1, 1)


def seconds(text: str) -> float:
    return (datetime.fromisoformat(text) - EPOCH).total_seconds()


@pytest.mark.parametrize(
    ("start", "end", "first", "last", "n"),
    [
        ("2024-01-01", "2025-01-01", "Jan 2024", "Dec 2024", 12),
        ("2024-02-01", "2024-03-01", "1 Feb 2024", "29 Feb 2024", 29),
        ("2024-03-04", "2024-06-03", "week of 4 Mar 2024", "week of 27 May 2024", 13),
        ("2020-01-01", "2025-01-01", "Q1 2020", "Q4 2024", 20),
        ("2000-01-01", "2024-01-01", "2000", "2023", 24),
        ("2024-05-01T08:00", "2024-05-01T20:00", "1 May 2024 08:00", "1 May 2024 19:00", 12),
    ],
)
def test_the_calendar_is_cut_into_units_that_people_name(
    start: str, end: str, first: str, last: str, n: int
) -> None:
    found = periods(seconds(start), seconds(end))
    if n == 12 and "T" in start:
        found = tuple(p for p in found)  # quarter-hours would be too many: whole hours or three of them
    assert found[0].words == first
    assert (found[0].low, found[-1].high) == (seconds(start), seconds(end))
    assert (found[-1].words, len(found)) == (last, n)


@given(st.floats(-6e10, 2e11), st.floats(1e-3, 3e11))
def test_periods_cover_any_range_without_gaps_and_are_not_many(low: float, span: float) -> None:
    low, high = max(low, seconds("0001-01-02")), min(low + span, seconds("9999-12-30"))
    if not high > low:
        return
    found = periods(low, high)
    assert 1 <= len(found) <= 121
    assert found[0].low == low
    assert found[-1].high == high
    assert all(a.high == b.low and a.low < a.high for a, b in pairwise(found))
    assert all(period.words for period in found)


def test_a_node_moves_to_the_height_of_the_hand_and_the_others_stay() -> None:
    kind = generator(kind="date_curve")
    nodes, drawing = nodes_of(kind), drawing_of(kind)
    assert drawing is not None
    assert sum(node.share for node in nodes) == pytest.approx(1.0)
    after = lifted(drawing, 4, 2 * nodes[4].density)
    there = [float(np.interp(node.period.middle, after.knots, after.heights)) for node in nodes]
    before = [float(np.interp(node.period.middle, drawing.knots, drawing.heights)) for node in nodes]
    assert there[4] == pytest.approx(2 * before[4])
    others = [i for i in range(len(nodes)) if i != 4]
    assert [there[i] for i in others] == pytest.approx([before[i] for i in others], rel=0.12)
    assert [there[i] for i in (0, 1, 2, 6, 7, 8)] == [before[i] for i in (0, 1, 2, 6, 7, 8)]
    made = raised(kind, 4, 2 * nodes[4].density)
    assert nodes_of(made)[4].share > 1.5 * nodes[4].share
    low, high = nodes[4].period.low, nodes[4].period.high
    share = shares_between(made, np.array([low, high]))
    assert share is not None
    assert nodes_of(made)[4].share == pytest.approx(float(share[0]), abs=1e-9)


def test_the_last_busy_time_cannot_be_taken_away() -> None:
    kind = generator(kind="date_curve", start="2024-01-01", end="2024-01-01", heights=(1.0, 1.0))
    assert len(nodes_of(kind)) >= 1
    assert raised(kind, 0, 0.0).kind == "date_curve"


def test_even_dates_become_a_story_that_is_as_busy_as_before() -> None:
    even = generator(kind="date", start="2023-05-10", end="2024-08-02", resolution="hour")
    assert can_tell(even)
    story = told(even)
    assert (story.kind, story.resolution, story.start, story.end) == (  # type: ignore[attr-defined]
        "date_curve", "hour", "2023-05-10", "2024-08-02",
    )  # fmt: skip
    edges = np.linspace(seconds("2023-05-10"), seconds("2024-08-03"), 30)
    assert shares_between(story, edges) == pytest.approx(shares_between(even, edges), abs=1e-9)
    assert not can_tell(story)
    assert nodes_of(even) == ()
    with pytest.raises(ValueError, match="no story"):
        told(story)
