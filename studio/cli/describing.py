"""`studio describe`: what a document holds."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from studio.cli.documents import document_of
from studio.cli.terminal import Terminal

if TYPE_CHECKING:
    from studio.model.dirt import CellDirt, RowDirt
    from studio.model.document import Document, Table


def describe(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Print the visible tables and columns as they would be exported."""
    document = document_of(asked.document)
    described = _described(document)
    if asked.json:
        terminal.answer_json(described)
        return 0
    lines = [f"{described['name']}, seed {described['seed']}"]
    for table in described["tables"]:
        lines += ["", f"{table['name']}: {table['rows']:,} rows"]
        name_width = max((len(column["name"]) for column in table["columns"]), default=0)
        kind_width = max((len(column["kind"]) for column in table["columns"]), default=0)
        for column in table["columns"]:
            key = "  key" if column["name"] in table["primary_key"] else ""
            for reference in (
                item["references"] for item in table["foreign_keys"] if column["name"] in item["columns"]
            ):
                key += f"  → {reference['table']}.{reference['columns'][0]}"
            lines.append(
                f"  {column['name']:<{name_width}}  {column['kind']:<{kind_width}}  {column['type']}{key}"
            )
            if "dirt" in column:
                lines.append(f"  {'':<{name_width}}  dirt: {_dirt_words(column['dirt'])}")
        if "dirt" in table:
            lines.append(f"  rows with dirt: {_dirt_words(table['dirt'])}")
    terminal.answer("\n".join(lines))
    return 0


def _described(document: Document) -> dict[str, Any]:
    from studio.app.revealing import revealed

    stored = [item.as_dict() for item in revealed(document)]
    described = {
        "name": document.name,
        "seed": document.seed,
        "tables": [_table(document, table) for table in document.tables if not table.hidden],
    }
    # Only a design that has a reference can say anything of one.
    return described | ({"stored": stored} if stored else {})


def _table(document: Document, table: Table) -> dict[str, Any]:
    import pyarrow as pa

    from studio.engine.plan import plan_table
    from studio.export.text import plain

    plan = plan_table(document, table)
    table = plan.table
    types = [plain(pa.nulls(0, field.type)).type for field in plan.schema()]
    visible = [table.column(column_id) for column_id in plan.visible]
    return {
        "name": table.name,
        "rows": table.rows,
        "columns": [
            {"name": column.name, "kind": column.generator.kind, "type": str(kind)}
            | ({"dirt": [_dirt(table, item) for item in column.dirt]} if column.dirt else {})
            for column, kind in zip(visible, types, strict=True)
        ],
        "primary_key": [table.column(column_id).name for column_id in table.primary_key],
        "foreign_keys": _foreign_keys(document, table),
    } | ({"dirt": [_dirt(table, item) for item in table.dirt]} if table.dirt else {})


def _dirt(table: Table, item: CellDirt | RowDirt) -> dict[str, Any]:
    """One kind of dirt, columns by their names."""
    from studio.generators.expression.spelling import to_names

    names = {column.id: column.name for column in table.columns}
    amount = {"share": item.share} if item.count is None else {"count": item.count}
    where = {"where": to_names(item.where, names)} if item.where else {}
    columns = [names.get(column_id, column_id) for column_id in getattr(item, "columns", ())]
    return {"kind": item.what, **amount, **where, **({"columns": columns} if columns else {})}


def _dirt_words(items: list[dict[str, Any]]) -> str:
    """One line of words, for example: typo 2 %, outlier 50 where age > 60."""
    amounts = [f"{item['count']:,}" if "count" in item else f"{100 * item['share']:g} %" for item in items]
    rest = [
        (f" of {', '.join(item['columns'])}" if "columns" in item else "")
        + (f" where {item['where']}" if "where" in item else "")
        for item in items
    ]
    return ", ".join(f"{item['kind']} {n}{more}" for item, n, more in zip(items, amounts, rest, strict=True))


def _foreign_keys(document: Document, table: Table) -> list[dict[str, Any]]:
    """The visible keys that refer to visible tables, as they could be declared to a database."""
    from studio.generators.relation import Relation

    found = []
    for column in table.columns:
        generator = column.generator
        if not isinstance(generator, Relation):
            continue
        target = document.table(generator.target(table.id))
        if target.hidden:
            continue
        own = [(column.name, generator.column)]
        pairs = _looked_up(table, column.id, target) if column.hidden else own
        named = [(own, target.column(their)) for own, their in pairs]
        if named and not any(their.hidden for _, their in named):
            reference = {"table": target.name, "columns": [their.name for _, their in named]}
            found.append({"columns": [own for own, _ in named], "references": reference})
    return found


def _looked_up(table: Table, key: str, target: Table) -> list[tuple[str, str]]:
    """Visible columns that are looked up along a hidden key, where together they are a key of the other table."""
    from studio.generators.parent_value import ParentValue

    found = {
        column.generator.column: column.name
        for column in table.columns
        if not column.hidden and isinstance(column.generator, ParentValue) and column.generator.key == key
    }
    for members in (target.primary_key, *target.unique_together):
        if members and set(members) <= set(found):
            return [(found[item], item) for item in members]
    return []
