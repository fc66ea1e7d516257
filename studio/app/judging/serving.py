"""The worker's side of judging: training and distances would hold up a window for as long as they take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from studio.progress import Progress
from studio.workers import Answer


def serve_judge(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    """The whole answer of `compare` for a reference and a synthetic table, in this order."""
    from studio.app.judging import Held, judge
    from studio.quality import compare

    reference, synthetic = tables[:2]
    held = Held(float(arguments["held"]), str(arguments["target"]))
    found = compare(reference, synthetic)
    return Answer(judge(found, reference, synthetic, held, progress).with_columns(found.as_dict()))
