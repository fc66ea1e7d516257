"""Golden files of every format version make the same data for ever (test D11).

`small.rows.json` was made by the studio when the version was new. If this fails, old files now mean something else:
that needs a new version of the format and a migration, not new golden rows.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from studio import Project

GOLDEN = Path(__file__).parent / "golden"


def rounded(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Floats to ten significant digits: their last bits may differ between processors."""
    return [{k: float(f"{v:.10g}") if isinstance(v, float) else v for k, v in row.items()} for row in rows]


def test_golden_files_make_the_golden_rows() -> None:
    for path in sorted(GOLDEN.glob("*.studio.json")):
        expected = json.loads(
            path.with_name(path.name.replace(".studio.json", ".rows.json")).read_text(encoding="utf-8")
        )
        for name, rows in expected.items():
            table = Project.load(path).table(name)
            for start, golden in rows.items():
                made = table.rows(int(start), len(golden)).to_pylist()
                assert rounded(made) == golden, f"{path.name}, {name}, rows from {start}"
