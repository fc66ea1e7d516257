"""Constants of every kind, and sequences that are exact in every digit."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pyarrow as pa
import pytest
from pydantic import ValidationError

from studio.generators.draw import Setting
from studio.generators.fixed import Constant, Sequence, Value
from studio.generators.registry import generator
from studio.problems import Problem
from tests.conformance.specimens import Levels


def counted(sequence: Sequence, start: int, n: int) -> list[object]:
    return sequence.prepare(Setting())(Levels(np.full(n, 0.5), start)).to_pylist()


@pytest.mark.parametrize(
    ("value", "arrow_type"),
    [
        ("EUR", pa.dictionary(pa.int32(), pa.string())),
        (7, pa.int64()),
        (-(2**63), pa.int64()),
        (7.0, pa.float64()),
        (True, pa.bool_()),
        ("", pa.dictionary(pa.int32(), pa.string())),
    ],
)
def test_constants_keep_their_kind(value: Value, arrow_type: pa.DataType) -> None:
    constant = Constant(value=value)
    array = constant.prepare(Setting())(Levels(np.full(3, 0.5)))
    assert array.type == arrow_type == constant.arrow_type(Setting())
    assert array.to_pylist() == [value] * 3
    again = Constant.model_validate_json(constant.model_dump_json())
    assert again == constant and type(again.value) is type(value)


def test_a_constant_is_one_value() -> None:
    for value in ("a", 1, 2.5, False):
        found = Constant(value=value).enumeration(Setting())
        assert found is not None and found.size == 1
        assert found.at(np.zeros(1, dtype=np.uint64)).to_pylist() == [value]


def test_a_constant_fits_its_type() -> None:
    with pytest.raises(ValidationError, match="too large"):
        Constant(value=2**63)
    with pytest.raises(ValidationError, match="at most 10,000"):
        Constant(value="x" * 10_001)


@pytest.mark.parametrize(("start", "step"), [(1, 1), (100, -5), (0, 10**6)])
def test_whole_sequences(start: int, step: int) -> None:
    sequence = Sequence(start=start, step=step)
    assert sequence.arrow_type(Setting()) == pa.int64()
    for row in (0, 16_000, 10**9):
        assert counted(sequence, row, 3) == [start + step * (row + i) for i in range(3)]


@pytest.mark.parametrize(
    ("start", "step"), [("0.1", "0.1"), ("5", "0.25"), ("-3.007", "-0.001"), ("0", "1e-9")]
)
def test_decimal_sequences_print_as_written(start: str, step: str) -> None:
    sequence = Sequence(start=float(start), step=float(step))
    for row in (0, 2, 999, 1_000_000):
        assert counted(sequence, row, 1) == [float(Decimal(start) + Decimal(step) * row)]


def test_decimals_can_be_asked_for() -> None:
    assert Sequence(decimals=2).arrow_type(Setting()) == pa.float64()
    assert counted(Sequence(decimals=2), 4, 1) == [5.0]


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"step": 0}, "The step cannot be 0"),
        ({"step": 0.25, "decimals": 1}, "have 2 digits after the point; at most 1"),
        ({"step": 1e-13}, "have 13 digits after the point; at most 12"),
    ],
)
def test_impossible_sequences_are_refused_in_words(parameters: dict[str, float], words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Sequence(**parameters)  # type: ignore[arg-type]
    assert words in str(refused.value)


def test_a_sequence_that_leaves_the_numbers_says_so() -> None:
    steep = Sequence(step=1e15)
    assert counted(steep, 100, 1) == [100 * 10**15 + 1]
    with pytest.raises(Problem, match="too large to be exact at row"):
        counted(steep, 10_000, 2)
    with pytest.raises(Problem, match="too large"):
        counted(Sequence(start=1e15, step=0.001), 0, 1)


def test_from_json_by_kind() -> None:
    assert generator(kind="sequence", start=3) == Sequence(start=3)
    assert generator(kind="constant", value=True).model_dump() == {"kind": "constant", "value": True}
