"""The last look at a document made of a script: what the studio's own check refuses is made in a plainer way."""

from __future__ import annotations

from typing import Any

from studio.engine.checks import check
from studio.generators.registry import generator
from studio.model.document import Column, Document, Table
from studio.problems import Finding
from studio.reference.schemas.described import Described

_ROUNDS = 6


def repaired(document: Document, described: Described) -> Document:
    """The document without errors; what was given up for that is noted."""
    for attempt in range(_ROUNDS):
        errors = [item for item in check(document) if item.severity == "error"]
        if not errors:
            return document
        document = _without(document, errors, described, is_last=attempt >= _ROUNDS - 2)
    return document


def _without(document: Document, errors: list[Finding], described: Described, *, is_last: bool) -> Document:
    """Each column that has an error made plainly, each table that has one without its groups and parents."""
    columns = {item.column_id: item for item in errors if item.column_id}
    tables = {item.table: item for item in errors if not item.column_id}
    done = []
    for table in document.tables:
        changes: dict[str, Any] = {}
        if table.name in tables or (is_last and any(column.id in columns for column in table.columns)):
            changes = {"unique_together": (), "per_parent": None, "rows": table.rows or 1000}
            finding = tables.get(table.name)
            if finding is not None:
                described.remark(table.name, 0, "", f"{finding.message} It was made without.")
        changes["columns"] = tuple(
            _plain(described, table, column, columns[column.id]) if column.id in columns else column
            for column in table.columns
        )
        done.append(table.model_copy(update=changes))
    return document.model_copy(update={"tables": tuple(done)})


def _plain(described: Described, table: Table, column: Column, finding: Finding) -> Column:
    described.remark(table.name, 0, column.name, f"{finding.message} It is made plainly instead.")
    source = described.table(table.name)
    known = source.column(column.name) if source is not None else None
    number = known is not None and known.kind in ("integer", "decimal", "float")
    if column.unique or column.id in table.primary_key:
        fields: dict[str, Any] = {"kind": "sequence"} if number else {"kind": "uuid"}
    else:
        fields = {"kind": "uniform", "low": 1, "high": 100, "decimals": 0} if number else {"kind": "words"}
    return column.model_copy(update={"generator": generator(**fields), "unique": False})
