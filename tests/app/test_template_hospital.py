"""What the page of the hospital says holds, measured on its own rows."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.app.linked import frames

Frames = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def hospital() -> Frames:
    return frames("hospital")


@pytest.fixture(scope="module")
def stays(hospital: Frames) -> pd.DataFrame:
    return hospital["encounters"].merge(hospital["patients"], on="patient_id", validate="many_to_one")


@pytest.fixture(scope="module")
def results(hospital: Frames, stays: pd.DataFrame) -> pd.DataFrame:
    return hospital["lab_results"].merge(stays, on="encounter_id", validate="many_to_one")


def test_stays_and_dates(stays: pd.DataFrame) -> None:
    born, admitted = pd.to_datetime(stays.birth_date), stays.admitted_at
    before = (admitted.dt.month * 100 + admitted.dt.day) < (born.dt.month * 100 + born.dt.day)
    assert (stays.age == admitted.dt.year - born.dt.year - before.astype(int)).all()
    hours = (stays.discharged_at - stays.admitted_at).dt.total_seconds() / 3600
    assert (hours - 24 * stays.stay_days).abs().max() < 0.02
    ended = stays.groupby("patient_id").discharged_at.shift()
    assert ended.notna().sum() > 300
    assert (stays.admitted_at > ended)[ended.notna()].all()
    dead = stays[stays.outcome == "died"]
    assert len(dead) > 3
    assert (dead.discharged_at == dead.last_discharge).all()
    assert dead.age.mean() > stays.age.mean() + 10


def test_diagnoses_suit_the_patient(stays: pd.DataFrame) -> None:
    mothers = stays[stays.department == "Obstetrics"]
    assert set(mothers.sex) == {"female"} and mothers.age.between(18, 44).all()
    assert stays[stays.department == "Paediatrics"].age.max() < 18
    assert stays[stays.icd10.isin(["S72.0", "M16.1"])].age.min() >= 65
    for code, condition in (("E11.9", "E11.9"), ("I10", "I10"), ("J44.1", "J44.9"), ("N18.3", "N18.3")):
        assert set(stays[stays.icd10 == code].chronic_icd10) == {condition}
    assert stays.groupby("icd10", observed=True).diagnosis.nunique().max() == 1


def test_results(results: pd.DataFrame) -> None:
    assert (results.collected_at >= results.admitted_at).all()
    assert (results.collected_at <= results.discharged_at).all()
    assert (results.groupby("encounter_id").collected_at.diff().dropna() >= pd.Timedelta(0)).all()
    low, high = results.value < results.reference_low, results.value > results.reference_high
    assert ((results.flag == "L") == low).all() and ((results.flag == "H") == high).all()
    assert results.groupby("loinc", observed=True).unit.nunique().max() == 1
    assert (results.flag == "N").groupby(results.test, observed=True).mean().min() > 0.2

    def mean(loinc: str, chosen: pd.Series) -> float:
        return float(results[chosen & (results.loinc == loinc)].value.mean())

    adult = results.age >= 18
    men, women = results.sex == "male", results.sex == "female"
    assert mean("718-7", men & adult) > mean("718-7", women & adult) + 0.8
    sugar, kidney = results.chronic_icd10 == "E11.9", results.chronic_icd10 == "N18.3"
    assert mean("2345-7", sugar) > 1.4 * mean("2345-7", ~sugar)
    assert mean("4548-4", sugar) > mean("4548-4", ~sugar) + 1.5
    assert mean("2160-0", kidney) > 1.6 * mean("2160-0", ~kidney & adult)
    infected = results.icd10.isin(["J18.9", "N39.0", "A09", "K35.8"])
    assert mean("1988-5", infected) > 3 * mean("1988-5", ~infected)
    assert mean("6690-2", infected) > mean("6690-2", ~infected) + 3
    assert mean("10839-9", results.icd10 == "I21.9") > 20 * mean("10839-9", results.icd10 != "I21.9")
    assert mean("33762-6", results.icd10 == "I50.9") > 5 * mean("33762-6", results.icd10 != "I50.9")


def test_medication(hospital: Frames, stays: pd.DataFrame) -> None:
    given = hospital["medications"].merge(stays, on="encounter_id", validate="many_to_one")
    assert not given.duplicated(["encounter_id", "atc"]).any()
    penicillin = given.atc.astype(str).str.startswith("J01C")
    assert penicillin.sum() > 20 and not given[penicillin].penicillin_allergy.any()
    assert set(given[given.atc == "A10BA02"].icd10) == {"E11.9"}
    assert (given.started_at >= given.admitted_at).all()
    assert (given.stopped_at >= given.started_at).all() and (given.stopped_at <= given.discharged_at).all()
    by_drug = given.groupby("atc", observed=True)
    assert by_drug.drug.nunique().max() == by_drug.unit.nunique().max() == 1
    child = given[(given.age < 12) & (given.atc == "N02BE01")]
    assert len(child) > 10
    assert (child.dose - (15 * child.weight_kg).clip(upper=1000)).abs().max() <= 0.51
    assert (given[given.atc == "N02BE01"].dose <= 1000).all()
