"""Values written plainly."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pytest

from studio.generators.plain_text import plain_text
from studio.problems import Problem


@pytest.mark.parametrize(
    ("values", "kind", "expected"),
    [
        ([1, None, -(2**63)], pa.int64(), ["1", None, "-9223372036854775808"]),
        ([12.0, 0.5, -0.0, 1e20, 123456789012345.0, None], pa.float64(),
         ["12", "0.5", "0", "1e+20", "123456789012345", None]),
        ([0.1, 2.5e-7], pa.float64(), ["0.1", "2.5e-7"]),
        ([True, False, None], pa.bool_(), ["true", "false", None]),
        ([date(2024, 2, 29), None], pa.date32(), ["2024-02-29", None]),
        ([datetime(2024, 2, 29, 8, 5)], pa.timestamp("s"), ["2024-02-29 08:05:00"]),
        ([datetime(2024, 2, 29, 8, 5), datetime(2024, 1, 1, 0, 0, 0, 250_000)], pa.timestamp("ms"),
         ["2024-02-29 08:05:00", "2024-01-01 00:00:00.250"]),
        (["a", None], pa.string(), ["a", None]),
        ([None, None], pa.null(), [None, None]),
        ([], pa.float64(), []),
    ],
)  # fmt: skip
def test_plainly(values: list[Any], kind: pa.DataType, expected: list[str | None]) -> None:
    made = plain_text(pa.array(values, kind))
    assert made.type == pa.string()
    assert made.to_pylist() == expected


def test_dictionaries_are_written_by_entry() -> None:
    words = pa.array(["b", None, "a", "b"]).dictionary_encode()
    assert plain_text(words).to_pylist() == ["b", None, "a", "b"]
    assert plain_text(words.slice(2)).to_pylist() == ["a", "b"]
    assert plain_text(pa.array([1.0, 2.5]).dictionary_encode()).to_pylist() == ["1", "2.5"]


def test_several_fields_are_refused() -> None:
    with pytest.raises(Problem, match="several fields"):
        plain_text(pa.array([{"a": 1}]))
