"""What the page of automated driving says holds, measured on its own rows."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.app.linked import frames

Frames = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def fleet() -> Frames:
    return frames("fleet")


def test_kinematics_agree(fleet: Frames) -> None:
    log = fleet["frames"]
    by_trip = log.groupby("trip_id")
    assert (by_trip.time_s.diff().dropna().round(6) == 0.1).all()
    inner = (log.frame > 0) & (log.frame < by_trip.frame.transform("max"))

    def derived(column: str) -> pd.Series:
        return by_trip[column].transform(lambda part: np.gradient(part, 0.1))[inner]

    assert (derived("distance_m") - log.speed_ms[inner]).abs().max() < 0.08
    slope = (derived("speed_ms") - log.acceleration_ms2[inner]).abs()
    assert slope.quantile(0.999) < 0.05 and slope.max() < 0.5
    assert (derived("gap_m") + log.closing_speed_ms[inner]).abs().max() < 0.8
    closes = log.closing_speed_ms > 0.2
    assert (log.time_to_collision_s.notna() == closes).all()
    ratio = log.gap_m / log.closing_speed_ms
    assert (log.time_to_collision_s - ratio)[closes].abs().max() < 0.006
    trips = fleet["trips"].set_index("trip_id").loc[log.trip_id]
    north = (log.latitude - by_trip.latitude.transform("first")) * 111_195
    east = (log.longitude - by_trip.longitude.transform("first")) * 111_195 * np.cos(np.radians(48.14))
    assert (np.hypot(north, east) - log.distance_m).abs().max() < 3
    course = np.degrees(np.arctan2(east, north)) % 360
    turned = (course - trips.heading_deg.to_numpy() + 180) % 360 - 180
    assert turned[log.distance_m > 100].abs().max() < 0.5


def test_trips_add_up(fleet: Frames) -> None:
    trips, log = fleet["trips"].set_index("trip_id"), fleet["frames"]
    last = log.groupby("trip_id").agg(
        n=("frame", "size"), far=("distance_m", "last"), ttc=("time_to_collision_s", "min")
    )
    whole = trips.loc[last.index]
    assert (whole.frames == last.n).all() and (whole.least_ttc_s - last.ttc).abs().max() < 1e-9
    assert (whole.distance_km - last.far / 1000).abs().max() < 0.0006
    driven = trips.groupby("vehicle_id").distance_km.sum()
    vehicles = fleet["vehicles"].set_index("vehicle_id").loc[driven.index]
    assert (vehicles.driven_km - driven).abs().max() < 0.0005


def test_limits_and_hazards(fleet: Frames) -> None:
    log = fleet["frames"].merge(fleet["trips"], on="trip_id", suffixes=("", "_trip"), validate="many_to_one")
    hazard = log.hazard != "none"
    assert 3.6 * log.speed_ms.max() > 90 and (3.6 * log.speed_ms < log.speed_limit_kmh).all()
    assert log.speed_ms.min() > 0 and log.gap_m.min() > 1
    assert log.acceleration_ms2[hazard].min() < -4 and log.acceleration_ms2.abs().max() < 10
    assert log.acceleration_ms2[~hazard].abs().max() < 4
    assert 0.005 < hazard.mean() < 0.08
    lasting = hazard.groupby(log.trip_id).sum()
    assert set(lasting) <= {0, 60, 61}
    assert set(log[hazard & (log.road == "motorway")].hazard) <= {"cut-in", "hard braking ahead", "debris"}
    assert log.time_to_collision_s[~hazard].min() > 5
    assert log.time_to_collision_s[hazard].groupby(log.trip_id).min().max() < 3
    taken = log[log.driven_by == "driver"]
    assert len(taken) and taken.driver_took_over.all() and (taken.hazard_trip != "none").all()
    begun = log[hazard].groupby("trip_id").time_s.min()
    first = taken.groupby("trip_id").time_s.min()
    assert (first - begun.loc[first.index]).between(1.4, 2).all()
    relative = (3.6 * log.speed_ms / log.speed_limit_kmh).groupby(log.weather, observed=True).mean()
    assert relative["clear"] > relative["rain"] > relative["fog"] > relative["snow"]
    seen = log.groupby(["weather", "light"], observed=True).camera_confidence.mean()
    assert seen["clear", "day"] > seen["clear", "night"] and seen.idxmax()[0] == "clear"
    trips = fleet["trips"]
    bad = trips.weather.isin(["fog", "snow"])
    assert (trips.hazard != "none")[bad].mean() > (trips.hazard != "none")[~bad].mean()
