"""The worker's side of importing a schema: a path in, a document and remarks out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

import pyarrow as pa

from studio.problems import Problem, reason
from studio.progress import Progress
from studio.reference import encoding as encodings
from studio.reference.read import compression_of
from studio.reference.request import Request
from studio.reference.schemas.building import build
from studio.reference.schemas.described import Described, Remark
from studio.reference.schemas.telling import is_sql
from studio.workers import Answer

MOST_BYTES = 20 << 20


def serve_schema(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    """The document that the script or JSON Schema at `path` describes; null where the file holds data instead."""
    path = Path(arguments["path"])
    text = _text(path)
    try:
        described = _described(path, text, progress)
    except Problem as problem:
        raise Problem(problem.message, where=path.name, mend=problem.mend) from None
    except RecursionError:
        raise Problem("It is nested too deeply.", where=path.name, mend="Flatten it first.") from None
    if described is None:
        return Answer(None)
    progress.report(0, 0, "Designing the tables")
    document = build(described, path.name.split(".")[0] or path.stem)
    return Answer(
        {
            "language": described.language,
            "said": described.said,
            "remarks": [astuple(remark) for remark in sorted(described.remarks, key=_place)],
            "document": document.model_dump(mode="json"),
        }
    )


def _described(path: Path, text: str, progress: Progress) -> Described | None:
    if is_sql(path):
        from studio.reference.schemas.sql_reading import read_sql

        return read_sql(text, progress)
    from studio.reference.schemas.json_schema import read_json_schema

    return read_json_schema(text, path.stem)


def _place(remark: Remark) -> tuple[bool, int]:
    """In the order of the script; what has no line comes last."""
    return not remark.line, remark.line


def _text(path: Path) -> str:
    """The file's characters, unpacked; raises Problem."""
    request = Request(path, compression=compression_of(path))
    try:
        with request.open() as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise request.problem(f"The file could not be read: {reason(error)}.", "Try again.") from error
    if len(raw) > MOST_BYTES:
        raise request.problem(
            f"The script has more than {MOST_BYTES >> 20} MB, which are read at most.",
            "Export the schema without its data, as pg_dump --schema-only and mysqldump --no-data do.",
        )
    name = encodings.detect(raw[: 1 << 16], is_whole=len(raw) < 1 << 16)
    return raw.decode(name, "replace").removeprefix("\ufeff")
