"""Golden documents and their golden rows; `python -m tests.model.goldens` adds those of column types that have none.

What stands there is never written anew: an old file must keep its meaning.
"""

from __future__ import annotations

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from studio import Project
from studio.generators.registry import by_kind
from studio.model.document import Column, Document, Table
from studio.model.examples import example_tables
from studio.model.files import dumps, loads

FOLDER = Path(__file__).parent / "golden"
COMMAND = "python -m tests.model.goldens"
_STARTS = (0, 16_382, 999_996)
_N = 4


def golden_files() -> list[Path]:
    return sorted(FOLDER.rglob("*.studio.json"))


def kinds_with_golden() -> set[str]:
    """The column types that stand in a golden file."""
    documents = [loads(path.read_bytes()) for path in golden_files()]
    return {column.generator.kind for d in documents for table in d.tables for column in table.columns}


def rows_file(path: Path) -> Path:
    return path.with_name(path.name.replace(".studio.json", ".rows.json"))


def document_of(kind: str) -> Document:
    """A column of that type as its own example shows it, and the columns it needs."""
    shown, needed = by_kind()[kind].example()
    others = tuple(Column(id=name, name=f"needed {name}", generator=made) for name, made in needed.items())
    column = Column(id=f"golden-{kind.replace('_', '-')}", name=kind, generator=shown, missing=0.05)
    table = Table(id="t", name="t", rows=1_000_000, columns=(*others, column))
    return Document(name=kind, tables=example_tables(by_kind()[kind], table))


def rows_of(document: Document) -> dict[str, dict[str, Any]]:
    """A few rows of each table at places that lie apart, by table and first row."""
    result: dict[str, dict[str, Any]] = {}
    for table in Project(document).tables:
        starts = [start for start in _STARTS if start + _N <= len(table)] or [0]
        n = min(_N, len(table))
        result[table.name] = {str(start): settled(table.rows(start, n).to_pylist()) for start in starts}
    return result


def settled(value: Any) -> Any:
    """Values as JSON can hold them; floats to ten digits, since their last bits may differ between processors."""
    if isinstance(value, dict):
        return {name: settled(item) for name, item in value.items()}
    if isinstance(value, list):
        return [settled(item) for item in value]
    if isinstance(value, float):
        return float(f"{value:.10g}")
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return value if isinstance(value, str | int | None) else str(value)


def write(path: Path, document: Document) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(dumps(document))
    text = json.dumps(rows_of(document), indent=1, ensure_ascii=False) + "\n"
    rows_file(path).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for kind in sorted(set(by_kind()) - kinds_with_golden()):
        write(FOLDER / "kinds" / f"{kind}.studio.json", document_of(kind))
        print(f"added {kind}")
