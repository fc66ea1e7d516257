"""What the page of the bank says holds, measured on its own rows."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.app.linked import frames
from tests.app.test_templates import luhn

Frames = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def bank() -> Frames:
    return frames("bank")


def test_the_ledger_balances(bank: Frames) -> None:
    accounts = bank["accounts"].set_index("account_id")
    booked = bank["entries"].groupby("account_id").amount.sum()
    assert (accounts.booked - booked).abs().max() < 0.005
    paid = bank["card_payments"]
    spent = paid[~paid.declined].groupby("card_number").amount.sum()
    cards = bank["cards"].set_index("card_number")
    assert (cards.spent - spent.reindex(cards.index, fill_value=0)).abs().max() < 0.005
    of_account = cards.groupby("account_id").spent.sum()
    closing = accounts.opening_balance + booked - of_account.reindex(accounts.index, fill_value=0)
    assert (closing - accounts.balance).abs().max() < 0.005
    customers = bank["customers"].set_index("customer_id")
    total = accounts.groupby("customer_id").balance.sum()
    assert (customers.total_balance - total).abs().max() < 0.005


def test_entries_follow_the_month(bank: Frames) -> None:
    entries = bank["entries"].merge(bank["accounts"], on="account_id", suffixes=("", "_account"))
    entries["day"] = pd.to_datetime(entries.booked_on)
    assert (entries.groupby("account_id").day.diff().dropna() >= pd.Timedelta(0)).all()
    rent = entries[entries.category == "rent"]
    assert (rent.day.dt.day <= 2).all()
    wages = entries[entries.category.isin(["salary", "pension", "grant"])]
    assert (wages.day.dt.day >= 25).all()
    for fixed in (rent, wages):
        by_account = fixed.groupby("account_id").amount
        assert (by_account.size() == 3).all() and (by_account.nunique() == 1).all()
    assert set(rent.account_type) <= {"current", "student", "joint"} and (rent.amount < 0).all()


def test_people(bank: Frames) -> None:
    customers, accounts, cards = bank["customers"], bank["accounts"], bank["cards"]
    born, since = pd.to_datetime(customers.birth_date), pd.to_datetime(customers.customer_since)
    assert (since >= born + pd.DateOffset(years=18) - pd.Timedelta(days=1)).all()
    age = (pd.Timestamp("2025-01-01") - born).dt.days / 365.25
    assert age[customers.employment == "student"].max() < 25.01
    assert age[customers.employment == "retired"].min() > 65.9
    income = customers.groupby("employment", observed=True).annual_income.median()
    assert income["employed"] > 1.5 * income["retired"] > income["student"]
    opened = accounts.merge(customers, on="customer_id", validate="many_to_one")
    assert (pd.to_datetime(opened.opened_on) >= pd.to_datetime(opened.customer_since)).all()
    assert all(_iban(item) for item in accounts.iban.astype(str))
    assert all(luhn(item) for item in cards.card_number.astype(str))
    valid = bank["card_payments"].merge(cards, on="card_number", validate="many_to_one")
    assert (valid.paid_at.between(pd.to_datetime(valid.issued_on), pd.to_datetime(valid.expires_on))).all()
    assert set(valid[valid.card_type == "cash"].merchant_type) == {"Cash withdrawal"}


def test_fraud_is_rare_and_different(bank: Frames) -> None:
    payments = bank["card_payments"]
    assert int(payments.is_fraud.sum()) == round(0.006 * len(payments))
    fraud, fine = payments[payments.is_fraud], payments[~payments.is_fraud]
    assert (fraud.paid_at.dt.hour < 5).mean() > 5 * (fine.paid_at.dt.hour < 5).mean()
    assert (fraud.country != "GB").mean() > 5 * (fine.country != "GB").mean()
    bought = fraud[~fraud.merchant_type.isin(["Fuel", "Cash withdrawal"])]
    assert bought.amount.median() > 5 * fine.amount.median()
    assert fraud[fraud.merchant_type == "Fuel"].amount.max() <= 3
    assert "Gift cards" not in set(fine.merchant_type) and "Grocery" not in set(fraud.merchant_type)
    assert fraud.declined.mean() > 5 * fine.declined.mean()
    assert not payments[payments.merchant_type == "Online retail"].card_present.any()


def _iban(text: str) -> bool:
    digits = "".join(str(int(sign, 36)) for sign in f"{text[4:]}{text[:4]}")
    return int(digits) % 97 == 1
