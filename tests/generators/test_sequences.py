"""Sequences follow their laws, over a whole table and inside each parent, and any row is reached on its own."""

from __future__ import annotations

import time
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from scipy import stats

from studio.engine.cache import Cache
from studio.engine.plan import Plan, plan_table
from studio.engine.rows import rows
from studio.generators.discrete import Poisson
from studio.generators.draw import Floats
from studio.generators.fixed import Sequence
from studio.generators.foreign_key import ForeignKey
from studio.generators.generator import Generator
from studio.generators.markov import Markov, State
from studio.generators.registry import classes, generator
from studio.model.document import Column, Document, PerParent, Table
from studio.problems import Problem
from tests.conformance.specimens import floats, kind

SEQUENCES = [cls for cls in classes() if cls.about.family == "sequences"]
FREE = [cls for cls in SEQUENCES if "over" in cls.model_fields and not cls.neighbours()]
DEPENDS = {"wear": "own rows", "sensor": "own rows", "earlier_rows": "own rows"}
"""Types whose examples read other rows, or the number of rows of the parent."""
N = 120_000


def free(it: Generator, n: int = N, seed: int = 3, **beside: Generator) -> Plan:
    """A table of one series."""
    table = Table(
        id="t", name="t", rows=n, columns=(*named(beside), Column(id="it", name="it", generator=it))
    )
    return plan_table(Document(seed=seed, tables=(table,)), table)


def named(beside: Mapping[str, Generator]) -> tuple[Column, ...]:
    """Columns whose ids are their names."""
    return tuple(Column(id=name, name=name, generator=other) for name, other in beside.items())


def inside(it: Generator, parents: int = 4000, mean: float = 9.0, **beside: Generator) -> Plan:
    """A series for each parent; `parents` may grow without a change to those that were there."""
    above = Table(id="p", name="p", rows=parents, columns=(Column(id="k", name="k", generator=Sequence()),))
    stated = PerParent(table="p", count=Poisson(mean=mean))
    columns = (
        Column(id="place", name="place", generator=generator(kind="position", start=0)),
        Column(id="of", name="of", generator=ForeignKey(table="p", column="k", choice="own parent")),
        *named(beside),
        Column(id="it", name="it", generator=it),
    )
    below = Table(id="c", name="c", per_parent=stated, columns=columns)
    return plan_table(Document(seed=3, tables=(above, below)), below)


def made(plan: Plan, start: int = 0, n: int = N, cache: Cache | None = None) -> Floats:
    """The column as numbers, made anew."""
    n = min(n, plan.table.rows - start)
    cache = cache if cache is not None else Cache(maximum_bytes=0)
    return floats(rows(plan, start, n, columns=["it"], cache=cache).column(0))


def series(plan: Plan, n: int = N) -> list[Floats]:
    """The values of each parent's children."""
    values = made(plan, 0, n)
    place = np.asarray(rows(plan, 0, len(values), columns=["place"]).column(0))
    return np.split(values, np.flatnonzero(place == 0)[1:])


def by_parent(plan: Plan, n: int) -> dict[int, Floats]:
    """The same by the parent's key."""
    keys = np.asarray(rows(plan, 0, n, columns=["of"]).column(0))
    values = made(plan, 0, n)
    return {int(key): values[keys == key] for key in np.unique(keys)}


@pytest.mark.parametrize("cls", FREE, ids=kind)
def test_a_series_inside_each_parent_keeps_the_laws(cls: type[Generator]) -> None:
    it, beside = cls.example()
    plan = inside(it, **beside)
    whole = made(plan)
    odd = np.concatenate([made(plan, start, 1777) for start in range(0, plan.table.rows, 1777)])
    assert np.array_equal(whole, odd, equal_nan=True)
    assert all(made(plan, row, 1)[0] == whole[row] for row in (0, 1, 16_383, 16_384, plan.table.rows - 1))
    grown = inside(it, parents=5000, **beside)
    assert np.array_equal(whole[:20_000], made(grown, 0, 20_000), equal_nan=True)
    if "own" in DEPENDS.get(kind(cls), ""):
        return
    few = inside(it, mean=3.0, **beside)
    # A series belongs to its parent: with fewer children, and others before it, it is the same, only shorter.
    long, short = by_parent(plan, 900), by_parent(few, 300)
    both = [(long[parent], short[parent]) for parent in long.keys() & short.keys()]
    assert len(both) > 60
    for first, second in both:
        n = min(len(first), len(second))
        assert np.array_equal(first[:n], second[:n], equal_nan=True)


@pytest.mark.parametrize("cls", FREE, ids=kind)
def test_far_rows_come_at_once(cls: type[Generator]) -> None:
    """A row far away takes hardly more than one at the start: the ratio is bounded, not the time."""
    it, beside = cls.example()
    plan = free(it, 10**10, **beside)
    cache = Cache(maximum_bytes=0)

    def seconds(start: int) -> float:
        best = 1e9
        for _ in range(5):
            begin = time.perf_counter()
            made(plan, start, 16_384, cache)
            best = min(best, time.perf_counter() - begin)
        return best

    # What had to pass over the rows before would take 10^5 times as long.
    assert seconds(10**9 // 16_384 * 16_384) < 30 * seconds(0) + 0.02
    among = made(plan, 10**9, 300)
    assert made(plan, 10**9 + 100, 1)[0] == among[100]


def test_a_random_walk_takes_independent_normal_steps() -> None:
    for start in (0, 5 * 10**8):
        steps = np.diff(made(free(generator(kind="random_walk", step=2.0, drift=0.25), 10**9), start, N))
        assert stats.kstest(steps, "norm", args=(0.25, 2.0)).pvalue > 1e-4
        assert abs(np.corrcoef(steps[1:], steps[:-1])[0, 1]) < 0.012
        # Sums over long spans grow as the root of the span, and so no level of the tree is over- or understated.
        for span in (16, 256, 2048):
            sums = np.add.reduceat(steps - 0.25, np.arange(0, len(steps) - span, span))
            assert sums.std() == pytest.approx(2.0 * np.sqrt(span), rel=4 / np.sqrt(2 * len(sums)))


@pytest.mark.parametrize("coefficient", [-0.7, 0.0, 0.6, 0.97])
def test_an_autoregression_has_its_coefficient_and_spread(coefficient: float) -> None:
    it = generator(kind="autoregressive", coefficient=coefficient, mean=5.0, spread=3.0)
    for start in (0, 7 * 10**8):
        values = made(free(it, 10**9), start, N) - 5.0
        fitted = values[1:] @ values[:-1] / (values[:-1] @ values[:-1])
        assert fitted == pytest.approx(coefficient, abs=4 * np.sqrt((1 - coefficient**2) / N) + 1e-4)
        left = values[1:] - coefficient * values[:-1]
        assert left.std() == pytest.approx(3.0 * np.sqrt(1 - coefficient**2), rel=0.01)
        assert abs(np.corrcoef(left[1:], left[:-1])[0, 1]) < 0.012
    starts = np.array([one[0] for one in series(inside(it))])
    assert stats.kstest(starts, "norm", args=(5.0, 3.0)).pvalue > 1e-4


def test_a_deviation_halves_in_the_half_life() -> None:
    it = generator(kind="ornstein_uhlenbeck", half_life=12.0, spread=4.0, mean=10.0)
    values = made(free(it)) - 10.0
    fitted = values[12:] @ values[:-12] / (values @ values)
    assert fitted == pytest.approx(0.5, abs=0.03)
    begun = generator(kind="ornstein_uhlenbeck", half_life=12.0, spread=4.0, mean=10.0, start=50.0)
    of_parents = [one for one in series(inside(begun, parents=3000, mean=20.0)) if len(one) > 12]
    assert all(one[0] == 50.0 for one in of_parents)
    at_half = np.array([one[12] for one in of_parents])
    assert at_half.mean() == pytest.approx(30.0, abs=5 * 4.0 / np.sqrt(len(at_half)))


def test_a_price_has_its_growth_and_volatility() -> None:
    values = made(free(generator(kind="geometric_brownian", growth=0.1, volatility=2.0), 20_000), 0, 20_000)
    returns = np.diff(np.log(values))
    assert stats.kstest(returns, "norm", args=(0.001 - 0.0002, 0.02)).pvalue > 1e-4


def test_states_have_their_shares_stays_and_moves() -> None:
    it = Markov(
        states=(
            State(name="a", stay=8, then=(0, 1, 3)),
            State(name="b", stay=2, then=(1, 0, 0)),
            State(name="c", stay=30, then=(1, 1, 0)),
        )
    )
    for start in (0, 3 * 10**8):
        states = made(free(it, 10**9), start, N).astype(int)
        shares = np.bincount(states, minlength=3) / N
        balance = np.linalg.matrix_power(it.transitions(), 4096)[0]
        assert np.allclose(it.shares(), balance, atol=1e-9)
        assert np.allclose(shares, balance, atol=0.012)
        ends = np.flatnonzero(np.diff(states))
        lengths, of = np.diff(ends), states[ends[1:]]
        for place, stay in enumerate((8, 2, 30)):
            found = lengths[of == place]
            assert found.mean() == pytest.approx(stay, rel=5 / np.sqrt(len(found)))
            # A geometric law: the spread is sqrt(stay · (stay - 1)).
            assert found.std() == pytest.approx(np.sqrt(stay * (stay - 1)), rel=0.1)
        pairs = list(pairwise(states[np.append(ends, ends[-1] + 1)]))
        after_a = [then for now, then in pairs if now == 0]
        assert np.mean(np.array(after_a) == 2) == pytest.approx(0.75, abs=0.03)
        assert not [1 for now, then in pairs if (now, then) == (1, 2)]
    firsts = [one[0] for one in series(inside(it.model_copy(update={"begin": "first state"})))]
    assert set(firsts) == {0.0}


def test_a_state_that_is_never_left_lasts() -> None:
    it = Markov(states=(State(name="alive", stay=5, then=(0, 1)), State(name="gone")), begin="first state")
    lives = series(inside(it, mean=30.0))
    assert all((np.diff(one) >= 0).all() for one in lives)
    ended = [int(one.argmax()) for one in lives if one[-1] == 1]
    assert np.mean(ended) == pytest.approx(5.0, rel=0.05)


@pytest.mark.parametrize("regularity", [0.2, 1.0, 8.0])
def test_arrivals_are_in_order_with_gamma_gaps(regularity: float) -> None:
    it = generator(kind="arrivals", gap=40.0, regularity=regularity, resolution="millisecond")
    for start in (0, 10**9 - N):
        gaps = np.diff(made(free(it, 10**9), start, N)) / 40_000
        assert (gaps >= 0).all()
        law = stats.gamma(regularity, scale=1 / regularity)
        above = gaps[gaps > 0.001]
        level = law.cdf(0.001)
        found = stats.kstest((law.cdf(above) - level) / (1 - level), "uniform")
        assert found.statistic < 0.006
        assert abs(np.corrcoef(gaps[1:], gaps[:-1])[0, 1]) < 0.012
    for one in series(inside(it, mean=30.0), 3000):
        assert (np.diff(one) >= 0).all()


def test_a_trend_and_its_seasons_are_found_again() -> None:
    it: dict[str, Any] = {
        "kind": "trend_season", "level": 50.0, "trend": 0.01, "noise": 4.0,
        "seasons": [{"period": 7, "swing": 6, "peak": 2}, {"period": 365.25, "swing": 11, "peak": 100}],
    }  # fmt: skip
    values = made(free(generator(**it)), 0, 50_000)
    t = np.arange(50_000)
    waves = [f(2 * np.pi * t / p) for p in (7, 365.25) for f in (np.cos, np.sin)]
    fitted, *_ = np.linalg.lstsq(np.stack([np.ones_like(t), t, *waves], axis=1).astype(float), values)
    assert fitted[0] == pytest.approx(50.0, abs=0.2)
    assert fitted[1] == pytest.approx(0.01, abs=1e-5)
    for place, (period, swing, peak) in enumerate(((7, 6, 2), (365.25, 11, 100))):
        across, up = fitted[2 + 2 * place : 4 + 2 * place]
        assert np.hypot(across, up) == pytest.approx(swing, abs=0.15)
        assert np.arctan2(up, across) * period / (2 * np.pi) == pytest.approx(peak, abs=0.01 * period)
    exact = made(free(generator(**{**it, "noise": 0.0})), 2, 1)[0]
    assert exact == pytest.approx(50.02 + 6 + 11 * np.cos(2 * np.pi * -98 / 365.25))
    kept = made(free(generator(**{**it, "memory": 0.8, "seasons": [], "trend": 0.0}))) - 50.0
    assert np.corrcoef(kept[1:], kept[:-1])[0, 1] == pytest.approx(0.8, abs=0.01)
    assert kept.std() == pytest.approx(4.0, rel=0.02)


def test_a_season_follows_the_dates_of_another_column() -> None:
    day = Column(id="day", name="day", generator=generator(kind="date", end="2024-12-31"), missing=0.1)
    season = {"period": 7, "swing": 10, "peak": 0}
    it = generator(kind="trend_season", level=0.0, trend=1.0, noise=0.0, of="day", seasons=[season])
    table = Table(id="t", name="t", rows=500, columns=(day, Column(id="it", name="it", generator=it)))
    found = rows(plan_table(Document(tables=(table,)), table), 0, 500)
    days = np.asarray(found["day"].combine_chunks().view(pa.int32()).fill_null(0)) - 19_723
    wanted = days + 10 * np.cos(2 * np.pi * (days % 7) / 7)
    there = np.asarray(found["day"].is_valid())
    assert np.asarray(found["it"].is_valid()).tolist() == there.tolist()
    assert np.allclose(np.asarray(found["it"].fill_null(0))[there], wanted[there])


def test_earlier_rows_agree_with_pandas() -> None:
    booked = generator(kind="normal", mean=20.0, deviation=80.0, decimals=2)
    day = generator(kind="date")
    wanted: dict[str, Any] = {
        "value before": lambda one: one.shift(2),
        "change": lambda one: one - one.shift(2),
        "running sum": lambda one: one.fillna(0).cumsum(),
        "running mean": lambda one: one.expanding().mean(),
        "running count": lambda one: one.notna().cumsum(),
        "moving sum": lambda one: one.rolling(5, min_periods=0).sum(),
        "moving mean": lambda one: one.rolling(5, min_periods=1).mean(),
        "moving smallest": lambda one: one.rolling(5, min_periods=1).min(),
        "moving largest": lambda one: one.rolling(5, min_periods=1).max(),
    }
    for over, mean, n in (
        ("each parent", 9.0, 2000),
        ("each parent", 20_000.0, 40_000),
        ("whole table", 9.0, 30_000),
    ):
        plan = with_earlier_rows(booked, day, list(wanted), over, mean)
        found = rows(plan, 0, n, cache=Cache(maximum_bytes=0))
        frame = found.to_pandas()
        groups = frame["of"] if over == "each parent" else frame["of"] * 0
        for measure, make in wanted.items():
            expected = frame.groupby(groups)["booked"].transform(make).to_numpy(dtype=float)
            assert np.allclose(
                frame[measure].to_numpy(dtype=float), expected, rtol=1e-9, atol=1e-7, equal_nan=True
            ), (over, mean, measure)
        # To the cent, and the same for any split.
        assert np.array_equal(frame["running sum"], frame["running sum"].round(2))
        odd = pa.concat_tables([rows(plan, at, min(7999, n - at)) for at in range(0, n, 7999)])
        assert odd.to_pandas().equals(frame)
        days = frame.groupby(groups)["day"].transform(lambda one: one.astype("datetime64[s]").diff().dt.days)
        assert np.array_equal(frame["since"].astype(float), days, equal_nan=True)


def with_earlier_rows(booked: Generator, day: Generator, measures: list[str], over: str, mean: float) -> Plan:
    """A table of children with a column of each measure, and the days since the row before."""
    looks = [
        Column(
            id=item.replace(" ", "-"), name=item,
            generator=generator(kind="earlier_rows", of="booked", measure=item, back=2, window=5, over=over),
        )
        for item in measures
    ]  # fmt: skip
    since = generator(kind="earlier_rows", of="day", measure="change", over=over)
    columns = (
        Column(id="of", name="of", generator=ForeignKey(table="p", column="k", choice="own parent")),
        Column(id="booked", name="booked", generator=booked, missing=0.1),
        Column(id="day", name="day", generator=day),
        *looks,
        Column(id="since", name="since", generator=since),
    )
    above = Table(id="p", name="p", rows=4000, columns=(Column(id="k", name="k", generator=Sequence()),))
    if mean > 100:
        above = above.model_copy(update={"rows": 5})
    stated = PerParent(table="p", count=Poisson(mean=mean))
    below = Table(id="c", name="c", per_parent=stated, columns=columns)
    return plan_table(Document(seed=3, tables=(above, below)), below)


def test_a_running_sum_says_how_far_it_goes() -> None:
    booked = generator(kind="normal", decimals=2)
    plan = free(generator(kind="earlier_rows", of="booked", measure="running sum"), 10**9, booked=booked)
    near = made(plan, 60_000, 5)
    assert near[0] == pytest.approx(floats(rows(plan, 0, 60_001, columns=["booked"]).column(0)).sum())
    with pytest.raises(Problem, match="at most 16,777,216 rows"):
        made(plan, 10**8, 5)


def test_stages_come_in_order_and_lose_some() -> None:
    it = generator(
        kind="lifecycle",
        unit="days",
        stages=[
            {"name": "asked", "wait": 0},
            {"name": "offered", "wait": 3, "lost": 0.25, "instead": "declined"},
            {"name": "signed", "wait": 10, "regularity": 4, "lost": 0.5},
        ],
    )
    cells = rows(free(it, 40_000), 0, 40_000, columns=["it"]).column(0).combine_chunks()
    state = cells.field("state").cast(pa.string()).to_pylist()
    share = {name: state.count(name) / 40_000 for name in set(state)}
    assert share == pytest.approx({"declined": 0.25, "offered": 0.375, "signed": 0.375}, abs=0.01)
    asked, offered, signed = (cells.field(name) for name in ("asked", "offered", "signed"))
    assert offered.null_count / 40_000 == share["declined"]
    assert asked.null_count == 0 and (~np.asarray(signed.is_valid()) | np.asarray(offered.is_valid())).all()
    waits = np.asarray(signed.drop_null().view(pa.int64())) - np.asarray(
        offered.filter(signed.is_valid()).view(pa.int64())
    )
    law = stats.gamma(4, scale=2.5 * 86_400)
    assert stats.kstest(waits, law.cdf).pvalue > 1e-4
    seen = it.model_copy(update={"seen": "2024-06-30"})
    then = rows(free(seen, 40_000), 0, 40_000, columns=["it"]).column(0).combine_chunks()
    for name in ("asked", "offered", "signed"):
        late = np.asarray(cells.field(name).view(pa.int64()).fill_null(0)) >= 1_719_792_000
        assert then.field(name).filter(pa.array(late)).null_count == late.sum()
        assert then.field(name).filter(pa.array(~late)).equals(cells.field(name).filter(pa.array(~late)))
    assert {None, "asked"} < set(then.field("state").cast(pa.string()).to_pylist())


def test_a_machine_fails_in_its_last_row_and_a_sensor_feels_it() -> None:
    wear = generator(kind="wear", bend=2.0)
    it = generator(
        kind="sensor", of="wear", base=20.0, response=15.0, bend=1.0, offset=2.0, noise=0.5, memory=0.0
    )
    units = series(inside(it, parents=400, mean=100.0, wear=wear))
    for one in units:
        left = one - 15.0 * np.linspace(0, 1, len(one)) ** 2
        assert left.std() < 0.8
    means = np.array([(one - 15.0 * np.linspace(0, 1, len(one)) ** 2).mean() for one in units])
    assert stats.kstest(means, "norm", args=(20.0, 2.0)).pvalue > 1e-3
    assert all(one[-1] for one in series(inside(generator(kind="wear", shows="fails now"), parents=50)))


@pytest.mark.parametrize("start", [0, 10**9])
def test_lives_that_are_drawn_follow_each_other(start: int) -> None:
    it = generator(kind="wear", mean=60.0, regularity=5.0, shows="rows left")
    left = made(free(it, 2 * 10**9), start, N)
    ends = np.flatnonzero(left == 0)
    assert np.array_equal(np.diff(left)[left[:-1] > 0], -np.ones((left[:-1] > 0).sum()))
    found = np.diff(ends)
    assert found.mean() == pytest.approx(60.0, rel=0.03)
    assert found.std() == pytest.approx(60.0 / np.sqrt(5), rel=0.06)
    fails = made(free(it.model_copy(update={"shows": "fails now"}), 2 * 10**9), start, 5000)
    assert np.array_equal(fails == 1, left[:5000] == 0)


def test_events_last_and_change_another_column() -> None:
    event = generator(
        kind="event_windows", gap=50.0, length=8.0, spread=0.0, names=[{"value": "a"}, {"value": "b"}]
    )
    base = generator(kind="normal", mean=100.0, deviation=5.0)
    on = made(free(event))
    assert on.mean() == pytest.approx(1 - (1 - 1 / 50) ** 8, abs=0.004)
    named_ = free(event.model_copy(update={"shows": "name"}))
    names = rows(named_, 0, N, columns=["it"]).column(0).combine_chunks().cast(pa.string())
    assert np.array_equal(np.asarray(names.is_valid()), on == 1)
    for how, only, wanted in (
        ("multiplied", "", lambda x, s: x * (1 + 0.5 * s)),
        ("raised", "", lambda x, s: x + 1.5 * s),
        ("set", "", lambda x, s: np.where(s == 1, 1.5, x)),
        ("missing", "", lambda x, s: np.where(s == 1, np.nan, x)),
        ("multiplied", "a", lambda x, s: x * (1 + 0.5 * s)),
    ):
        it = generator(kind="changed", of="base", event="event", how=how, amount=1.5, only=only)
        shown = event.model_copy(update={"shows": "name"}) if only else event
        plan = free(it, 5000, base=base, event=shown)
        shown_as = rows(plan, 0, 5000, columns=["event"]).column(0).to_pylist()
        strength = np.array([item == "a" if only else item == 1 for item in shown_as], dtype=np.float64)
        given = floats(rows(plan, 0, 5000, columns=["base"]).column(0))
        assert np.allclose(made(plan), wanted(given, strength), equal_nan=True), (how, only)
    fading = made(free(event.model_copy(update={"course": "fading"})))
    alone = np.flatnonzero((on[8:-8] == 1) & (on[7:-9] == 0)) + 8
    assert np.allclose(fading[alone], 1 - 0.5 / 8, atol=0.07)
