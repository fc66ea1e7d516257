"""What the page of the simulation study says holds, measured on its own rows."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.app.linked import frames

Frames = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def study() -> Frames:
    return frames("simulation")


def test_the_equation_of_motion_holds(study: Frames) -> None:
    rows = study["series"].merge(study["runs"], on="run_id", validate="many_to_one")
    by_run = rows.groupby("run_id")
    inner = (rows.step > 0) & (rows.step < 120)
    size = rows.frequency_rad_s * rows.initial_m

    def derived(column: str) -> pd.Series:
        return by_run[column].transform(lambda part: np.gradient(part, 0.05))

    slow = inner & (rows.frequency_rad_s < 2.5)
    assert ((derived("position_m") - rows.velocity_ms) / size)[slow].abs().max() < 0.01
    force = -2 * rows.damping_ratio * rows.frequency_rad_s * rows.velocity_ms
    force -= rows.frequency_rad_s**2 * rows.position_m
    assert ((derived("velocity_ms") - force) / (size * rows.frequency_rad_s))[slow].abs().max() < 0.01
    assert (rows[rows.step == 0].position_m - rows[rows.step == 0].initial_m).abs().max() < 1e-7
    assert (by_run.energy_j_kg.diff().dropna() <= 1e-7).all()
    left = by_run.energy_j_kg.nth(40).to_numpy() / by_run.energy_j_kg.first().to_numpy()
    damping = (study["runs"].damping_ratio * study["runs"].frequency_rad_s).to_numpy()
    assert np.corrcoef(np.log(left), damping)[0, 1] < -0.99
    assert (rows.measured_m - rows.position_m).std() == pytest.approx(0.01, rel=0.05)


def test_errors_and_costs(study: Frames) -> None:
    grids = study["grids"].merge(study["runs"], on="run_id", suffixes=("", "_run"), validate="many_to_one")
    ratio = np.log2(grids.groupby("run_id").max_error_m.shift() / grids.max_error_m)
    by_order = ratio.groupby(grids.order).mean()
    assert by_order.to_numpy() == pytest.approx([1, 2, 4], abs=0.05)
    assert ((ratio - grids.order).abs().dropna() < 0.35).all()
    dearer = (grids.cpu_seconds / grids.groupby("run_id").cpu_seconds.shift()).mean()
    assert dearer == pytest.approx(2, rel=0.05)
    cost = grids.groupby("order").cpu_seconds.mean()
    assert cost.is_monotonic_increasing
    whole = study["runs"].set_index("run_id")
    summed = grids.groupby("run_id").agg(worst=("max_error_m", "max"), cpu=("cpu_seconds", "sum"))
    assert (whole.coarsest_error.loc[summed.index] == summed.worst).all()
    assert (whole.cpu_seconds.loc[summed.index] - summed.cpu).abs().max() < 1e-6
