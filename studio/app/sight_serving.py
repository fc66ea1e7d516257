"""The side of the worker process that makes rows and charts for the window; what it has made is kept for the next call.

Values travel as plain fields, and numbers of a cloud as tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
import pyarrow as pa
from pydantic import TypeAdapter

from studio.app.parcels import Receiver
from studio.app.preview import ColumnChart, Damage, Preview, Rows, ShapeChart
from studio.app.sight import SeenCharts, SeenRows, Sight, seen_large, seen_rows, small_charts
from studio.app.together import Cloud, Side
from studio.model.document import Table
from studio.problems import Problem
from studio.progress import Progress
from studio.workers import Answer

SECONDS = 0.04
"""After so long charts are handed over as far as they are made, so that rows need not wait."""


class _Serving:
    """All that stays between calls."""

    def __init__(self) -> None:
        self._preview = Preview()
        self._receiver = Receiver()
        self._reference: tuple[int, pa.Table | None] = (0, None)

    def serve(self, arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
        """Rows, or charts with the columns that are left for the next call; nothing where nothing is asked."""
        what = arguments.get("what")
        if what not in ("rows", "charts"):
            return Answer(None)
        sight = self._sight(arguments, tables)
        if what == "rows":
            found = seen_rows(self._preview, sight, arguments["start"], arguments["n"], progress)
            return Answer(packed_rows(found))
        n = arguments["n"]
        shape, cloud = seen_large(self._preview, sight, n) if arguments["large"] else (None, None)
        charts, left = small_charts(self._preview, sight, n, sight.columns, progress, SECONDS)
        value, clouds = packed_charts(SeenCharts(charts, shape, cloud))
        return Answer(value | {"left": left}, clouds)

    def _sight(self, arguments: Mapping[str, Any], tables: Sequence[pa.Table]) -> Sight:
        number = arguments["reference"]
        if tables or number == 0:
            # Rows that are not looked at any more are not kept.
            self._reference = number, tables[0] if tables else None
        document = self._receiver.unpack(arguments["parcel"])
        if number != self._reference[0]:
            raise Problem("The reference did not arrive.", mend="It is made without the helper process.")
        table = self._receiver.part(arguments["table"], Table)
        return Sight(
            document,
            table,
            self._reference[1],
            tuple(arguments["columns"]),
            arguments["column_id"],
            arguments["pair_id"],
            arguments["dirty"],
        )


serve_sight = _Serving().serve


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def packed_rows(found: SeenRows) -> dict[str, Any]:
    """As JSON values."""
    broken = {key: (item.message, item.where, item.mend) for key, item in found.broken.items()}
    damage = {
        key: [(place, item.kind, item.clean) for place, item in cells.items()]
        for key, cells in found.rows.damage.items()
    }
    return {"start": found.rows.start, "cells": found.rows.cells, "damage": damage, "broken": broken}


def unpacked_rows(value: Mapping[str, Any]) -> SeenRows:
    """What was packed."""
    broken = {
        key: Problem(message, where=where, mend=mend)
        for key, (message, where, mend) in value["broken"].items()
    }
    damage = {
        key: {place: Damage(kind, clean) for place, kind, clean in cells}
        for key, cells in value["damage"].items()
    }
    return SeenRows(Rows(value["start"], value["cells"], damage), broken)


def packed_charts(found: SeenCharts) -> tuple[dict[str, Any], tuple[pa.Table, ...]]:
    """As JSON values, and the points of a cloud as two tables."""
    value = {
        "charts": _adapter(dict[str, ColumnChart]).dump_python(dict(found.charts), mode="json"),
        "shape": None if found.shape is None else _adapter(ShapeChart).dump_python(found.shape, mode="json"),
        "cloud": None,
    }
    cloud = found.cloud
    if cloud is None:
        return value, ()
    sides = [_adapter(Side).dump_python(side, mode="json") for side in (cloud.first, cloud.second)]
    packed = {"ids": [cloud.first_id, cloud.second_id], "sides": sides}
    points = tuple(pa.table({"x": item[:, 0], "y": item[:, 1]}) for item in (cloud.points, cloud.reference))
    return value | {"cloud": packed | {"drawn": cloud.drawn, "beside": cloud.beside}}, points


def unpacked_charts(value: Mapping[str, Any], tables: Sequence[pa.Table]) -> SeenCharts:
    """What was packed."""
    charts = _adapter(dict[str, ColumnChart]).validate_python(value["charts"])
    shape = None if value["shape"] is None else _adapter(ShapeChart).validate_python(value["shape"])
    packed = value["cloud"]
    if packed is None:
        return SeenCharts(charts, shape)
    sides = [_adapter(Side).validate_python(side) for side in packed["sides"]]
    points = [np.stack([table["x"].to_numpy(), table["y"].to_numpy()], axis=1) for table in tables]
    first, second = packed["ids"]
    drawn, beside = packed["drawn"], packed["beside"]
    return SeenCharts(
        charts, shape, Cloud(first, second, sides[0], sides[1], points[0], points[1], drawn, beside)
    )
