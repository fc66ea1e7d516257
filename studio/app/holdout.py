"""Which rows of a reference are kept back from learning, so that a result can be judged by rows it never saw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from studio.engine.streams import BLOCK, raw_words, stream_key, uniforms

if TYPE_CHECKING:
    import pyarrow as pa


def split(table: pa.Table, share: float) -> tuple[pa.Table, pa.Table]:
    """The rows to learn from and those held back. Each row's lot depends on its place in the table alone."""
    import pyarrow as pa

    if share <= 0:
        return table, table.slice(0, 0)
    key = stream_key(0, "holdout", "rows")
    starts = range(0, table.num_rows, BLOCK)
    lots = [uniforms(raw_words(key, start, min(BLOCK, table.num_rows - start))[:, 0]) for start in starts]
    held = np.concatenate([*lots, np.zeros(0)]) < share
    return table.filter(pa.array(~held)), table.filter(pa.array(held))
