"""What the page of product analytics says holds, measured on its own rows."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.app.linked import frames

Frames = dict[str, pd.DataFrame]

_END = pd.Timestamp("2025-06-30")


@pytest.fixture(scope="module")
def saas() -> Frames:
    data = dict(frames("saas"))
    accounts = data["accounts"].assign(
        since=lambda a: pd.to_datetime(a.signed_up_on), left=lambda a: pd.to_datetime(a.churned_on)
    )
    users = data["users"].assign(joined=lambda u: pd.to_datetime(u.joined_on))
    data["users"] = users.merge(accounts, on="account_id", suffixes=("", "_account"), validate="many_to_one")
    data["events"] = data["events"].merge(data["users"], on="user_id", validate="many_to_one")
    return data


def test_accounts_and_plans(saas: Frames) -> None:
    accounts, users = saas["accounts"], saas["users"]
    n = users.groupby("account_id").agg(seats=("user_id", "size"), events=("events", "sum"))
    whole = accounts.set_index("account_id").loc[n.index]
    assert (whole.seats == n.seats).all() and (whole.events == n.events).all()
    paid = accounts.seat_price * accounts.seats
    assert (accounts.mrr == paid.where(accounts.status == "active", 0)).all()
    by_plan = accounts.groupby("plan", observed=True)
    plans = ["free", "starter", "business", "enterprise"]
    assert by_plan.seats.mean()[plans].is_monotonic_increasing
    assert by_plan.seat_price.max()[plans].tolist() == [0, 12, 24, 45]
    old = accounts[pd.to_datetime(accounts.signed_up_on) < "2025-01-01"]
    churned = (old.status == "churned").groupby(old.plan, observed=True).mean()[plans]
    assert churned.is_monotonic_decreasing and churned["free"] > 3 * churned["enterprise"]
    signed = pd.to_datetime(accounts.signed_up_on)
    assert (signed >= "2024-12-01").mean() > 1.4 * (signed < "2024-07-01").mean()


def test_retention_falls(saas: Frames) -> None:
    events = saas["events"][lambda e: e.joined <= _END - pd.Timedelta(days=190)]
    month = (events.happened_at.dt.normalize() - events.joined).dt.days // 30
    seen = events.assign(month=month).groupby("month").user_id.nunique()
    kept = seen[[0, 1, 2, 3, 5]] / seen[0]
    assert kept.is_monotonic_decreasing and 0.2 < kept[1] < 0.75
    assert kept[0] - kept[1] > 2 * (kept[1] - kept[2])
    lasting = (events.happened_at - events.joined).dt.days.groupby(events.user_id).max()
    of_user = saas["users"].set_index("user_id").loc[lasting.index]
    by_plan = lasting.groupby(of_user.plan, observed=True).mean()
    assert by_plan["free"] < by_plan["business"]
    by_role = lasting.groupby(of_user.role, observed=True).mean()
    assert by_role["owner"] > by_role["member"]


def test_order_of_things(saas: Frames) -> None:
    users, events = saas["users"], saas["events"]
    assert (users.joined >= users.since).all()
    day = events.happened_at.dt.normalize()
    assert (day >= events.joined).all() and (day <= events.left.fillna(_END)).all()
    assert (day.groupby(events.user_id).diff().dropna() >= pd.Timedelta(0)).all()
    first = events.groupby("user_id").happened_at.idxmin()
    assert set(events.loc[first].event) == {"signed up"}
    assert len(first) == (events.event == "signed up").sum()
    last = day.groupby(events.user_id).max()
    assert (last == pd.to_datetime(users.set_index("user_id").last_seen_on).loc[last.index]).all()
    weekend = events[(day.dt.day_of_week > 4) & (day != events.joined)]
    assert set(weekend.role) == {"owner"}
    assert not (events[events.role == "viewer"].event == "edited project").any()
    assert set(events[events.event.isin(["called API", "ran automation"])].plan) == {"business", "enterprise"}
    domain = users.email.astype(str).str.partition("@")[2]
    assert (domain == users.domain.astype(str)).all()
