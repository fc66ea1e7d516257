"""Streams: golden words, independence, and any part of a block on its own."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.engine.streams import BLOCK, raw_words, stream_key
from studio.generators.draw import uniforms

KEY = stream_key(42, "k3j2a9x1", "value")


def test_golden_key_and_words() -> None:
    """Held exactly: another digest or counter layout would change every file that was ever made."""
    assert KEY.hex() == "5b90415ae8317481362784576dd014ef"
    first = [f"{int(word):016x}" for word in raw_words(KEY, 0, 3)[:, 0]]
    far = [f"{int(word):016x}" for word in raw_words(KEY, 10**6 * BLOCK + 5, 2)[:, 0]]
    assert first == ["865072b4c5fa8389", "54c1cd9576922c02", "b3f5f1a6b234c941"]
    assert far == ["205a4feafbb5cf70", "27b909087081e551"]


def test_block_is_part_of_the_format() -> None:
    assert BLOCK == 16_384


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**40), st.integers(0, BLOCK - 1), st.integers(1, 300), st.integers(1, 5))
def test_any_part_of_a_block_equals_the_whole(block: int, offset: int, n: int, per_row: int) -> None:
    n = min(n, BLOCK - offset)
    whole = raw_words(KEY, block * BLOCK, BLOCK, per_row)
    assert np.array_equal(raw_words(KEY, block * BLOCK + offset, n, per_row), whole[offset : offset + n])


def test_a_span_across_blocks_is_refused() -> None:
    with pytest.raises(ValueError, match="cross"):
        raw_words(KEY, BLOCK - 1, 2)


def test_blocks_do_not_overlap() -> None:
    """The block number stands in the highest counter word, so that no two blocks share a word."""
    words = np.concatenate([raw_words(KEY, block * BLOCK, BLOCK)[:, 0] for block in range(8)])
    assert len(np.unique(words)) == len(words)


def test_streams_differ_by_seed_column_and_purpose() -> None:
    keys = {
        stream_key(seed, column, purpose)
        for seed in (1, 2)
        for column in ("a", "b", "ab")
        for purpose in ("value", "missing")
    }
    assert len(keys) == 12
    assert stream_key(1, "a", "b") != stream_key(1, "ab", "")


def test_uniforms_stay_inside_and_are_even() -> None:
    ends = uniforms(np.array([0, 2**64 - 1], dtype=np.uint64))
    assert 0 < ends[0] < ends[1] < 1
    u = uniforms(raw_words(KEY, 0, BLOCK)[:, 0])
    assert abs(u.mean() - 0.5) < 4 / np.sqrt(12 * BLOCK)
    counts = np.bincount((u * 64).astype(int), minlength=64)
    assert ((counts - BLOCK / 64) ** 2 / (BLOCK / 64)).sum() < 120
