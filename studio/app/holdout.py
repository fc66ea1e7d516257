"""Which rows of a reference are kept back from learning, so that a result can be judged by rows it never saw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from studio.engine.streams import BLOCK, raw_words, stream_key
from studio.generators.draw import uniforms

if TYPE_CHECKING:
    import pyarrow as pa


def is_held(n_rows: int, share: float) -> npt.NDArray[np.bool_]:
    """By row, whether it is held back. Each row's lot depends on its place alone, so that it can be drawn again."""
    key = stream_key(0, "holdout", "rows")
    starts = range(0, n_rows, BLOCK)
    lots = [uniforms(raw_words(key, start, min(BLOCK, n_rows - start))[:, 0]) for start in starts]
    held: npt.NDArray[np.bool_] = np.concatenate([*lots, np.zeros(0)]) < share
    return held


def split(table: pa.Table, share: float) -> tuple[pa.Table, pa.Table]:
    """The rows to learn from and those held back."""
    import pyarrow as pa

    held = is_held(table.num_rows, share)
    return table.filter(pa.array(~held)), table.filter(pa.array(held))
