"""Strings put together in blocks, and draws by weight."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from studio.generators.assembly import Pieces, below, fixed_width, halves, joined, spliced, write_digits
from studio.generators.mail import row_numbers
from studio.generators.weighted import alias
from tests.conformance.specimens import Levels


def test_joined_is_what_python_joins() -> None:
    pieces = Pieces()
    first, second = pieces.add(["", "é", "水水"]), pieces.add(["-", "xyz"])
    a, b = np.array([0, 1, 2, 2], np.int32) + first, np.array([1, 0, 1, 0], np.int32) + second
    listed = pieces.array().to_pylist()
    array = joined(pieces.array(), [a, second, b])
    array.validate(full=True)
    assert array.to_pylist() == [listed[x] + "-" + listed[y] for x, y in zip(a, b, strict=True)]
    assert joined(pieces.array(), [a[:0], b[:0]]).to_pylist() == []


def test_spliced_takes_any_number_of_pieces() -> None:
    pieces = pa.array(["a", "bb", "", "ü"])
    codes, bounds = np.array([0, 1, 3, 3, 2], np.int32), np.array([0, 0, 3, 5])
    assert spliced(pieces, codes, bounds).to_pylist() == ["", "abbü", "ü"]
    assert spliced(pieces, codes[:0], np.array([0, 0])).to_pylist() == [""]


def test_digits_are_zero_padded() -> None:
    matrix = np.full((3, 7), ord("x"), dtype=np.uint8)
    write_digits(matrix, 1, 5, np.array([0, 42, 123_456]))
    assert fixed_width(matrix).to_pylist() == ["x00000x", "x00042x", "x23456x"]
    assert fixed_width(matrix[:, :0]).to_pylist() == ["", "", ""]


def test_halves_and_ranges_are_even() -> None:
    words = np.random.default_rng(1).integers(0, 2**64, (50_000, 2), dtype=np.uint64)
    half = halves(words)
    assert half.shape == (50_000, 4) and int(half.max()) < 2**32
    counts = np.bincount(below(half[:, 3], 7).astype(np.int64), minlength=7)
    assert len(counts) == 7 and abs(counts - 50_000 / 7).max() < 500


@pytest.mark.parametrize("weights", [[1.0], [5, 1, 3, 0.5], [0, 1, 0, 2], list(range(1, 300))])
def test_an_alias_table_meets_its_weights(weights: list[float]) -> None:
    words = np.random.default_rng(2).integers(0, 2**64, 400_000, dtype=np.uint64)
    counts = np.bincount(alias(weights).draw(words), minlength=len(weights))
    expected = np.array(weights) / sum(weights) * 400_000
    assert (abs(counts - expected) <= 5 * np.sqrt(expected) + 1).all()


def test_row_numbers_are_their_own_and_about_as_long_as_the_row() -> None:
    numbers = np.concatenate([row_numbers(Levels(np.zeros(5000), start), "x") for start in (0, 5000, 10_000)])
    assert len(np.unique(numbers)) == 15_000
    assert set(numbers[:100].tolist()) == set(range(100))
    assert set(numbers[100:1000].tolist()) == set(range(100, 1000))
    far = row_numbers(Levels(np.zeros(100), 10**15 - 100), "x")
    assert len(np.unique(far)) == 100 and all(10**14 <= number < 10**15 for number in far.tolist())
