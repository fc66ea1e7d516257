"""The form of texts: each capital as A, each small letter as a, each digit as 9, other signs as they are."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.reference.sample import Ints

_ASCII = (("[A-Z]", "A"), ("[a-z]", "a"), ("[0-9]", "9"))
_UNICODE = ((r"\p{Lu}", "A"), (r"\p{L}", "a"), (r"\p{N}", "9"))


def masks(texts: pa.Array) -> pa.Array:
    """The mask of each text."""
    is_ascii = pc.all(pc.string_is_ascii(texts), min_count=0).as_py()
    for pattern, letter in _ASCII if is_ascii else _UNICODE:
        texts = pc.replace_substring_regex(texts, pattern, letter)
    return texts


def mask_counts(texts: pa.Array, counts: Ints) -> list[tuple[str, int]]:
    """Masks with the records behind them, the commonest first; `counts` says how many records hold each text."""
    encoded = masks(texts).dictionary_encode()
    sums = np.bincount(np.asarray(encoded.indices), counts, len(encoded.dictionary)).astype(np.int64)
    pairs = zip(encoded.dictionary.to_pylist(), sums.tolist(), strict=True)
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))
