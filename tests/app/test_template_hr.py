"""What the page of human resources says holds, measured on its own rows."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.app.linked import frames

Frames = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def staff() -> Frames:
    return frames("hr")


def test_managers(staff: Frames) -> None:
    people = staff["employees"].set_index("employee_id")
    heads = people[people.manager_id.isna()]
    assert set(heads.level) == {"head"} and len(heads) == len(staff["departments"])
    led = people[people.manager_id.notna()]
    above = people.loc[led.manager_id]
    assert (above.department_id.to_numpy() == led.department_id.to_numpy()).all()
    assert set(above.level) == {"head", "manager"}
    assert led.groupby("manager_id").size().max() == 8
    # Keys rise with the rows, so a manager with a smaller one is never below.
    assert (led.manager_id.astype(str).to_numpy() < led.index.astype(str).to_numpy()).all()
    size = people.groupby("department_id").agg(headcount=("level", "size"), payroll=("salary", "sum"))
    stated = staff["departments"].set_index("department_id").loc[size.index]
    assert (stated.headcount == size.headcount).all() and (stated.payroll - size.payroll).abs().max() < 0.005


def test_pay(staff: Frames) -> None:
    people, steps = staff["employees"].set_index("employee_id"), staff["salaries"]
    levels = ["junior", "regular", "senior", "manager", "head"]
    assert people.groupby("level", observed=True).salary.mean()[levels].is_monotonic_increasing
    flat = np.log(people.salary)
    flat -= flat.groupby([people.department_id, people.level], observed=True).transform("mean")
    long = people.years_of_service - people.years_of_service.mean()
    assert 0.004 < (flat * long).sum() / (long**2).sum() < 0.014
    by_sex = flat.groupby(people.sex, observed=True).mean()
    assert abs(by_sex["male"] - by_sex["female"]) < 0.02
    by_employee = steps.groupby("employee_id")
    assert (by_employee.annual_salary.diff().dropna() >= 0).all()
    assert (by_employee.annual_salary.last() == people.salary.loc[by_employee.size().index]).all()
    hired = pd.to_datetime(people.hired_on)
    assert (pd.to_datetime(by_employee.valid_from.first()) == hired.loc[by_employee.size().index]).all()
    later = steps[steps.step > 1]
    assert {(day.month, day.day) for day in later.valid_from} == {(1, 1)}
    ended = pd.to_datetime(by_employee.valid_to.shift())[later.index]
    assert (pd.to_datetime(later.valid_from) - ended == pd.Timedelta(days=1)).all()


def test_ages(staff: Frames) -> None:
    people = staff["employees"]
    born, hired = pd.to_datetime(people.birth_date), pd.to_datetime(people.hired_on)
    assert ((hired - born).dt.days / 365.25).min() >= 18
    assert ((pd.Timestamp("2025-12-31") - born).dt.days / 365.25).max() < 67
    assert (hired.dt.day_of_week < 5).all() and hired.max() < pd.Timestamp("2025-07-01")


def test_absences(staff: Frames) -> None:
    away = staff["absences"].merge(staff["employees"], on="employee_id", validate="many_to_one")
    first, last = pd.to_datetime(away.first_day), pd.to_datetime(away.last_day)
    assert (first.dt.day_of_week < 5).all() and (last.dt.day_of_week < 5).all()
    days = np.busday_count(first.to_numpy().astype("M8[D]"), last.to_numpy().astype("M8[D]")) + 1
    assert (days == away.working_days).all()
    assert (first >= pd.to_datetime(away.hired_on)).all() and last.max() < pd.Timestamp("2026-01-01")
    before = last.groupby(away.employee_id).shift()
    assert (first > before)[before.notna()].all() and before.notna().sum() > 1000
    whole = staff["employees"].set_index("employee_id")
    for total, chosen in (("absence_days", away), ("sick_days", away[away.type == "sickness"])):
        summed = chosen.groupby("employee_id").working_days.sum()
        assert (whole[total] == summed.reindex(whole.index, fill_value=0)).all()
    share = pd.crosstab(first.dt.month, away.type, normalize="index")
    assert share.vacation[[7, 8]].min() > share.vacation.drop([7, 8]).max()
    assert share.sickness[[1, 2, 11, 12]].min() > share.sickness[[3, 4, 5, 6, 7, 8, 9, 10]].max()
    assert (away.medical_note == ((away.type == "sickness") & (away.working_days > 3))).all()
