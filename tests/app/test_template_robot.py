"""What the page of the robot arm says holds, measured on its own rows."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.app.linked import frames

Frames = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def states() -> pd.DataFrame:
    data = frames("robot")
    moves = data["moves"].merge(data["arms"], on="arm_id", suffixes=("", "_arm"), validate="many_to_one")
    return data["states"].merge(moves, on="move_id", validate="many_to_one")


def test_motion(states: pd.DataFrame) -> None:
    by_move = states.groupby("move_id")
    assert (by_move.time_s.diff().dropna().round(6) == 0.02).all()
    assert (by_move.size() == by_move.states.first()).all()
    free = ~states.collision & (states.state > 0) & (states.state < states.states - 1)
    for joint in ("shoulder", "elbow"):
        speed = states[f"{joint}_deg_s"]
        slope = by_move[f"{joint}_deg"].transform(lambda angle: np.gradient(angle, 0.02))
        assert (slope - speed)[free].abs().max() < 0.5
        assert (speed.abs() < 120).all()
        ends = ~states.collision & ((states.state == 0) | (states.state == states.states - 1))
        assert (speed[ends] == 0).all()
    upper, both = np.radians(states.shoulder_deg), np.radians(states.shoulder_deg + states.elbow_deg)
    assert (
        states.upper_arm_m * np.cos(upper) + states.forearm_m * np.cos(both) - states.x_m
    ).abs().max() < 2e-5
    assert (
        states.upper_arm_m * np.sin(upper) + states.forearm_m * np.sin(both) - states.y_m
    ).abs().max() < 2e-5
    moves = frames("robot")["moves"]
    ended = (moves.started_at + pd.to_timedelta(moves.duration_s, "s")).groupby(moves.arm_id).shift()
    assert (moves.started_at > ended)[ended.notna()].all()


def test_forces(states: pd.DataFrame) -> None:
    still = states[states.state == 0]
    of_load = (still.shoulder_torque_nm / still.x_m.clip(lower=0.2)).groupby(pd.qcut(still.mass_kg, 3)).mean()
    assert of_load.is_monotonic_increasing
    torque = states[["shoulder_torque_nm", "elbow_torque_nm"]].to_numpy()
    speed = np.radians(states[["shoulder_deg_s", "elbow_deg_s"]].to_numpy())
    work = pd.Series((np.abs(torque * speed) * 0.02).sum(axis=1)).groupby(states.move_id).sum()
    moves = frames("robot")["moves"].set_index("move_id")
    assert (moves.energy_j.loc[work.index] - work).abs().max() < 0.03
    arms = frames("robot")["arms"].set_index("arm_id")
    assert (moves.groupby("arm_id").energy_j.sum() - arms.energy_j).abs().max() < 0.01
    assert (states.mass_kg <= states.payload_kg).all()
    load = moves.mass_kg / arms.payload_kg.loc[moves.arm_id].to_numpy()
    whole = moves[~moves.collision]
    dropped = (whole.outcome == "dropped").groupby(load[~moves.collision] > 0.45).mean()
    assert dropped[True] > dropped[False]


def test_collisions(states: pd.DataFrame) -> None:
    moves = frames("robot")["moves"]
    assert int(moves.collision.sum()) == round(0.03 * len(moves))
    assert (moves.collision == (moves.outcome == "stopped")).all()
    assert (moves[moves.collision].largest_force_n > 40).all() and (
        moves[~moves.collision].largest_force_n < 40
    ).all()
    hit = states[states.in_collision]
    assert set(hit.groupby("move_id").size()) <= {5, 6} and hit.collision.all()
    begun = hit.groupby("move_id").time_s.min()
    stopped = states[states.collision]
    after = stopped[stopped.time_s > stopped.move_id.map(begun)]
    assert (after[["shoulder_deg_s", "elbow_deg_s"]] == 0).all(axis=None)
    assert (after.groupby("move_id").shoulder_deg.nunique() == 1).all()
