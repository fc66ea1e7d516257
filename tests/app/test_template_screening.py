"""What the page of drug screening says holds, measured on its own rows."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.app.linked import frames

Frames = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def screen() -> Frames:
    return frames("screening")


@pytest.fixture(scope="module")
def wells(screen: Frames) -> pd.DataFrame:
    return screen["wells"].merge(screen["compounds"].drop(columns="plate_id"), on="compound_id")


def test_plates_are_full_and_normalised(screen: Frames, wells: pd.DataFrame) -> None:
    controls = screen["controls"]
    used = pd.concat([wells[["plate_id", "well"]], controls[["plate_id", "well"]]])
    assert not used.duplicated().any() and (used.groupby("plate_id").size() == 384).all()
    assert (wells.well.astype(str).str[0] == wells.plate_row.astype(str)).all()
    by_kind = controls.groupby(["plate_id", "control"], observed=True).signal.agg(["mean", "std"]).unstack()
    plates = screen["plates"].set_index("plate_id").loc[by_kind.index]
    negative, positive = by_kind["mean"]["negative"], by_kind["mean"]["positive"]
    assert (plates.negative_mean - negative).abs().max() <= 0.51
    prime = 1 - 3 * by_kind["std"].sum(axis=1) / (negative - positive)
    assert prime.min() > 0.5
    own = plates.loc[wells.plate_id].set_index(wells.index)
    scaled = 100 * (own.negative_mean - wells.signal) / (own.negative_mean - own.positive_mean)
    assert (scaled - wells.inhibition_percent).abs().max() <= 0.0501
    assert (pd.to_datetime(plates.run_date).dt.day_of_week < 5).all()


def test_doses_and_responses(wells: pd.DataFrame) -> None:
    assert sorted(wells.concentration_um.unique()) == pytest.approx(
        [30 / 3**k for k in range(9, -1, -1)], abs=6e-6
    )
    sound = wells[~wells.dispensing_error]
    pairs = sound.pivot_table(
        index=["compound_id", "concentration_um"], columns="replicate", values="inhibition_percent"
    )
    difference = (pairs[1] - pairs[2]).dropna()
    assert len(difference) > 1500 and difference.std() < 6
    known = sound[(sound.ic50_qualifier == "=") & (sound.ic50_um < 3)]
    near = known[(known.concentration_um / known.ic50_um).between(0.7, 1.4)]
    assert len(near) > 12 and 40 < near.inhibition_percent.mean() < 58
    mean = known.groupby("concentration_um").inhibition_percent.mean()
    assert mean.is_monotonic_increasing and mean.iloc[-1] > 80
    assert int(wells.dispensing_error.sum()) == round(0.004 * len(wells))


def test_censoring_edges_and_scaffolds(screen: Frames, wells: pd.DataFrame) -> None:
    compounds = screen["compounds"]
    assert set(compounds[compounds.ic50_qualifier == ">"].ic50_um) == {30.0}
    censored = compounds.ic50_qualifier != "="
    assert (compounds.pic50.isna() == censored).all() and censored.mean() > 0.5
    found = compounds[~censored]
    assert found.ic50_um.between(0.00152, 30).all()
    assert (found.pic50 - (6 - np.log10(found.ic50_um))).abs().max() < 0.0051
    idle = wells[(wells.ic50_qualifier == ">") & (wells.concentration_um < 0.5) & ~wells.dispensing_error]
    by_edge = idle.groupby("edge").signal.mean()
    assert 0.87 < by_edge[True] / by_edge[False] < 0.97
    assert set(wells[wells.edge].plate_row) == {"A", "P"}
    active = (~censored).groupby(compounds.scaffold.isin(["quinazoline", "aminopyridine"])).mean()
    assert active[True] > 2 * active[False]
    over = (
        (compounds.molecular_weight > 500).astype(int)
        + (compounds.logp > 5)
        + (compounds.h_donors > 5)
        + (compounds.h_acceptors > 10)
    )
    assert (compounds.rule_of_five_violations == over).all()
    assert compounds.molecular_weight.rank().corr(compounds.logp.rank()) > 0.25
