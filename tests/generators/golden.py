"""Golden values of the numbers and dates: rounded, since the last digits belong to the processor.

`python -m tests.generators.golden` writes them anew, for a change of the values that is meant.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from studio.engine.streams import BLOCK
from studio.generators.registry import classes
from tests.conformance.specimens import kind, specimen

PATH = Path(__file__).parent / "golden.json"
ROWS = (0, 1, 2, BLOCK - 1, BLOCK, 10**6 * BLOCK + 4321)


def golden() -> dict[str, list[Any]]:
    """The example of each type of the two families at a few rows near and far."""
    chosen = [cls for cls in classes() if cls.about.family in ("numbers", "dates", "sequences")]
    return {
        kind(cls): [_rounded(specimen(cls, n_rows=10**12).rows(row, 1)[0].as_py()) for row in ROWS]
        for cls in chosen
    }


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _rounded(item) for name, item in value.items()}
    if isinstance(value, float):
        return float(f"{value:.9g}")
    return value if isinstance(value, int | str | None) else value.isoformat()


if __name__ == "__main__":
    lines = [f"  {json.dumps(name)}: {json.dumps(values)}" for name, values in golden().items()]
    PATH.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")
