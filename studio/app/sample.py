"""How a file will begin: the very text of text formats, names, types and cells of the others."""

from __future__ import annotations

import io
from dataclasses import replace

import pyarrow as pa

from studio.app.captions import cell_texts
from studio.app.generate import Part, stream
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.export.formats import format_named
from studio.export.options import Options
from studio.model.document import Document
from studio.progress import Progress

_WIDEST = 28


def sample(  # noqa: PLR0913 - what, how and the way to stop it
    document: Document,
    table_id: str,
    format: str,
    n: int,
    progress: Progress,
    options: Options | None = None,
) -> str:
    """The first `n` rows of a table as the format will hold them; raises Problem where they cannot be made."""
    plan = plan_table(document, document.table(table_id))
    n = min(n, plan.table.rows)
    form = format_named(format)
    if form.is_text:
        raw = io.BytesIO()
        plain = replace(options or Options(), packing="none", manifest=False)
        stream(document, Part(table_id, 0, n), raw, format, progress, plain)
        return raw.getvalue().decode("utf-8-sig", "replace")
    made = rows(plan, 0, n)
    columns = []
    for column_id, field, cells in zip(plan.visible, made.schema, made.columns, strict=True):
        texts = cell_texts(cells, plan.steps[column_id].column)
        columns.append([field.name, _type_name(field.type), *(cell or "" for cell in texts)])
    return _aligned(columns)


def _type_name(kind: pa.DataType) -> str:
    if pa.types.is_dictionary(kind):
        return f"{kind.value_type} (dictionary)"
    return str(kind)


def _aligned(columns: list[list[str]]) -> str:
    """Columns of texts side by side, each as wide as its widest cell within reason."""
    padded = []
    for column in columns:
        cells = [cell.replace("\n", " ") for cell in column]
        cells = [cell if len(cell) <= _WIDEST else cell[: _WIDEST - 1] + "…" for cell in cells]
        width = max(map(len, cells))
        padded.append([cell.ljust(width) for cell in cells])
    return "\n".join("  ".join(line).rstrip() for line in zip(*padded, strict=True))
