"""A uniform sample of a stream of rows whose length nobody knows beforehand."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from studio.reference.guess import Caps

_KEY = 0x5EED


class RowSampler:
    """Keeps rows of the batches it is given; whenever too much is held, a random half of it goes.

    Which rows stay depends on their numbers alone, so the same file gives the same sample. `n_seen` counts all rows.
    """

    def __init__(self, caps: Caps) -> None:
        self._caps = caps
        self._random = np.random.Philox(key=_KEY)
        self._threshold = 1.0
        self._kept: list[pa.RecordBatch] = []
        self._levels: list[np.ndarray] = []
        self._n_bytes = 0
        self._n_rows = 0
        self.n_seen = 0

    def add(self, batch: pa.RecordBatch) -> None:
        """Take in the next rows of the stream."""
        words = self._random.random_raw(batch.num_rows)
        levels = (np.asarray(words, np.uint64) >> np.uint64(11)).astype(np.float64) * 2.0**-53
        self.n_seen += batch.num_rows
        if self._threshold < 1.0:
            mask = levels < self._threshold
            batch, levels = batch.filter(pa.array(mask)), levels[mask]
        self._hold(batch, levels)
        while (self._n_bytes > self._caps.text_bytes or self._n_rows > self._caps.rows) and self._n_rows > 1:
            self._halve()

    @property
    def sampled(self) -> bool:
        """Whether rows were left out."""
        return self._threshold < 1.0

    def table(self, schema: pa.Schema) -> pa.Table:
        """The rows held, in the order of the stream."""
        return pa.Table.from_batches(self._kept, schema)

    def _hold(self, batch: pa.RecordBatch, levels: np.ndarray) -> None:
        if batch.num_rows:
            self._kept.append(batch)
            self._levels.append(levels)
            self._n_rows += batch.num_rows
            self._n_bytes += batch.get_total_buffer_size() if self._threshold == 1.0 else batch.nbytes

    def _halve(self) -> None:
        self._threshold /= 2.0
        batches, levels = self._kept, self._levels
        self._kept, self._levels, self._n_rows, self._n_bytes = [], [], 0, 0
        for batch, level in zip(batches, levels, strict=True):
            mask = level < self._threshold
            self._hold(batch.filter(pa.array(mask)), level[mask])
