"""What each template's page says holds, measured on its own data."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from studio import Project
from studio.app.templates import load_template, templates
from studio.engine.checks import check

NAMES = (
    "bank", "card-payments", "driving-log", "fleet", "hospital-visits", "hospital", "hr", "online-shop",
    "retail-orders", "robot", "saas", "screening", "simulation", "support",
)  # fmt: skip
OF_ONE_TABLE = ("card-payments", "driving-log", "hospital-visits", "retail-orders")


def frame(name: str, rows: int = 60_000) -> pd.DataFrame:
    document = load_template(name)
    table = document.tables[0]
    return Project(document).table(table.name).rows(0, min(rows, table.rows)).to_pandas()


def test_these_templates_ship() -> None:
    shipped = templates()
    assert tuple(item.name for item in shipped) == NAMES
    assert all(item.title and len(item.description) > 30 for item in shipped)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_stands_in_the_way(name: str) -> None:
    assert [finding for finding in check(load_template(name)) if finding.severity == "error"] == []


@pytest.mark.parametrize("name", OF_ONE_TABLE)
def test_page_and_key(name: str) -> None:
    document = load_template(name)
    assert "What holds:" in document.note
    table = document.tables[0]
    data = frame(name)
    keys = [table.column(column_id).name for column_id in table.primary_key]
    assert keys
    assert not data.duplicated(keys).any()


def test_retail_orders() -> None:
    data = frame("retail-orders", 100_000)
    by_quarter = data.set_index("ordered_at").resample("YE").size()
    assert by_quarter.iloc[2] > 1.6 * by_quarter.iloc[0]
    by_month = data.groupby(data.ordered_at.dt.month).size()
    assert set(by_month.nlargest(2).index) == {11, 12}
    before, after = (
        len(data[data.ordered_at.between(*span)])
        for span in (("2025-02-01", "2025-03-31"), ("2025-05-01", "2025-06-30"))
    )
    assert after > 1.05 * before
    assert (data.total - (data.unit_price * data.quantity * (1 - data.discount_share))).abs().max() < 0.006
    deep = data.groupby(data.ordered_at.dt.month).discount_share.mean()
    assert deep[[1, 7]].min() > 2 * deep.drop([1, 7]).max()
    assert data[data.status == "returned"].rating.mean() < data[data.status != "returned"].rating.mean() - 1
    folded = data.family_name.astype(str).str.lower().str.replace(r"[^a-z]", "", regex=True)
    assert all(name in mail for name, mail in zip(folded[:5000], data.email[:5000].astype(str), strict=True))
    prices = data.groupby("category", observed=True).unit_price.median()
    assert prices["Equipment"] > 3 * prices["Coffee"]


def test_hospital_visits() -> None:
    data = frame("hospital-visits", 50_000)
    assert data[data.department == "Paediatrics"].age.max() <= 18
    mothers = data[data.department == "Obstetrics"]
    assert set(mothers.sex) == {"female"}
    assert mothers.age.between(18, 47).all()
    born = pd.to_datetime(data.birth_date)
    had = (data.admitted_at.dt.month * 100 + data.admitted_at.dt.day) >= (born.dt.month * 100 + born.dt.day)
    assert (data.age == data.admitted_at.dt.year - born.dt.year - (~had).astype(int)).all()
    assert data.groupby("diagnosis", observed=True).department.nunique().max() == 1
    assert data.systolic_mmhg.corr(data.diastolic_mmhg, method="spearman") == pytest.approx(0.68, abs=0.03)
    assert data.temperature_c.corr(data.crp_mg_l, method="spearman") > 0.35
    assert (data.discharged_at > data.admitted_at).all()
    hours = (data.discharged_at - data.admitted_at).dt.total_seconds() / 3600
    assert (hours - data.stay_days * 24).abs().max() <= 0.5
    old = data.groupby(data.age >= 70).readmitted_30d.mean()
    assert old[True] > 2 * old[False]


def test_card_payments() -> None:
    data = frame("card-payments", 200_000)
    assert int(data.is_fraud.sum()) == round(0.006 * len(data))
    fraud, fine = data[data.is_fraud], data[~data.is_fraud]
    assert (fraud.paid_at.dt.hour < 5).mean() > 3 * (fine.paid_at.dt.hour < 5).mean()
    assert fraud.minutes_since_last.median() < fine.minutes_since_last.median() / 5
    assert (fraud.country != "DE").mean() > 3 * (fine.country != "DE").mean()
    assert fraud.amount_eur.median() > 3 * fine.amount_eur.median()
    assert fraud[fraud.merchant_type == "Fuel"].amount_eur.max() <= 3
    assert fraud.declined.mean() > 5 * fine.declined.mean()
    assert not data[data.merchant_type == "Online retail"].card_present.any()
    assert all(luhn(card) for card in data.card.astype(str)[:2000])


def test_driving_log() -> None:
    data = frame("driving-log", 180_000)
    assert (data.groupby("trip").size() == 6000).all()
    assert (data.groupby("trip").recorded_at.diff().dropna().dt.total_seconds().round(6) == 0.1).all()
    for trip in (2, 5, 9):
        one = data[data.trip == trip]
        smooth = one.rolling(20, on="time_s")[["speed_ms", "acceleration_ms2"]].mean().dropna()
        assert np.corrcoef(np.gradient(smooth.speed_ms, 0.1), smooth.acceleration_ms2)[0, 1] > 0.6
        assert np.corrcoef(np.gradient(one.gap_m, 0.1), -one.closing_speed_ms)[0, 1] > 0.9
    speed = data.groupby("weather").speed_ms.mean()
    assert speed["clear"] > speed["rain"] > speed["fog"] > speed["snow"]
    risky = (data.hazard != "none").groupby(data.weather.isin(["fog", "snow"])).mean()
    assert 0 < risky[False] < 0.01
    assert risky[True] > 1.5 * risky[False]
    assert data[data.hazard != "none"].gap_m.mean() < data[data.hazard == "none"].gap_m.mean()
    closing = data.closing_speed_ms > 0.3
    assert (data.time_to_collision_s.notna() == closing).all()
    assert (data.time_to_collision_s - data.gap_m / data.closing_speed_ms)[closing].abs().max() < 0.06


def luhn(digits: str) -> bool:
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def test_online_shop() -> None:
    project = Project(load_template("online-shop"))
    n = {"customers": 4000, "orders": 8000, "order_lines": 14_000, "products": 240}
    data = {name: project.table(name).rows(0, rows).to_pandas() for name, rows in n.items()}
    customers, orders, lines, products = data.values()
    assert set(lines.product_id) <= set(products.product_id)
    # The last customer's and the last order's children may be cut.
    orders = orders[orders.customer_id < orders.customer_id.max()]
    placed = orders.merge(customers, on="customer_id", validate="many_to_one")
    assert len(placed) == len(orders)
    assert (pd.to_datetime(placed.ordered_at) >= pd.to_datetime(placed.signed_up_on)).all()
    arrived = orders.dropna(subset=["delivered_at"])
    assert (pd.to_datetime(arrived.delivered_at) >= pd.to_datetime(arrived.ordered_at)).all()
    assert set(orders[orders.delivered_at.isna()].status) == {"open", "cancelled"}
    by_customer = orders.groupby("customer_id")
    whole = customers.set_index("customer_id").loc[by_customer.size().index]
    assert (by_customer.size() == whole.orders).all()
    assert (by_customer.total.sum() - whole.revenue).abs().max() < 0.005
    inside = lines[lines.order_id < lines.order_id.max()].groupby("order_id")
    of_lines = orders.set_index("order_id").loc[inside.size().index.intersection(orders.order_id)]
    assert ((inside.amount.sum() - of_lines.total).dropna().abs() < 0.005).all()
    assert (inside.quantity.sum().loc[of_lines.index] == of_lines["items"]).all()
    priced = lines.merge(products, on="product_id", validate="many_to_one")
    assert (priced.unit_price == priced.price).all()
    discount = priced.discount_percent.astype(str).astype(float) / 100
    assert (priced.amount - priced.unit_price * priced.quantity * (1 - discount)).abs().max() < 0.0051
    assert 2.2 < customers.orders.mean() < 2.8
    assert (customers.orders == 0).mean() > 0.25
    sold = lines.groupby("product_id").quantity.sum().sort_values(ascending=False)
    assert sold.head(48).sum() > 0.55 * sold.sum()
    signed = pd.to_datetime(customers.signed_up_on)
    assert (signed >= "2025-01-01").mean() > 2.5 * (signed < "2023-07-01").mean()
