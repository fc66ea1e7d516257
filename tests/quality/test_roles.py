"""The rule that guesses how a column takes part."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa
import pytest

from studio.quality import roles_of

MANY = range(40)


@pytest.mark.parametrize(
    ("column", "role"),
    [
        (pa.array([1, 5, 5] * 20), "numerical"),
        (pa.array([0.5, None]), "numerical"),
        (pa.array([1, 2], pa.decimal128(4, 1)), "numerical"),
        (pa.array([1, 2], pa.duration("s")), "numerical"),
        (pa.array([True, None]), "boolean"),
        (pa.array([dt.date(2024, 1, 1)]), "datetime"),
        (pa.array([0], pa.timestamp("us")), "datetime"),
        (pa.array([dt.time(3)]), "datetime"),
        (pa.array(["a", "b"] * 20), "categorical"),
        (pa.array([f"{i}" for i in range(19)]), "categorical"),
        (pa.nulls(30), "categorical"),
        (pa.array([[1], [2]]), "text"),
        (pa.array([b"x"]), "text"),
        (pa.array([f"{i}@example.org" for i in MANY]), "id"),
        (pa.array([f"{i}" for i in MANY], pa.string_view()), "id"),
        (pa.array([f"{i}@example.org" for i in MANY]).dictionary_encode(), "categorical"),
        (pa.array([f"{i}" for i in MANY] + ["0"] * 10 + [None] * 500), "text"),
        (pa.array([f"{i}" for i in range(20)] * 2), "categorical"),
        (pa.array([*MANY][::-1]), "id"),
        (pa.array([i + 10**6 for i in MANY], pa.uint32()), "id"),
        (pa.array([*range(-120, 121)][::-1], pa.int8()), "id"),
        (pa.array([2**64 - 1 - i for i in MANY], pa.uint64()), "id"),
        (pa.array([*MANY][:19]), "numerical"),
        (pa.array([2 * i for i in MANY]), "numerical"),
        (pa.array([*range(1, 40), 39]), "numerical"),
        (pa.array([0, *range(2, 40), 2, 39]), "numerical"),
        (pa.array([], pa.string()), "categorical"),
        (pa.array([1, 2] * 30).dictionary_encode(), "numerical"),
    ],
)
def test_a_role_is_guessed(column: pa.Array, role: str) -> None:
    assert roles_of(pa.table({"c": column})) == {"c": role}


def test_columns_keep_their_order() -> None:
    assert list(roles_of(pa.table({"b": [1], "a": ["x"]}))) == ["b", "a"]
