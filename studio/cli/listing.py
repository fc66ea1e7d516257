"""`studio templates` and `studio types`: what there is to choose from."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from studio.cli.terminal import Terminal

if TYPE_CHECKING:
    from studio.generators.generator import Generator

_SAMPLES = 3


def templates(asked: argparse.Namespace, terminal: Terminal) -> int:
    """List the shipped documents."""
    from studio.app.templates import templates as shipped

    found = shipped()
    if asked.json:
        terminal.answer_json(
            [{"name": t.name, "title": t.title, "description": t.description} for t in found]
        )
        return 0
    width = max((len(template.name) for template in found), default=0)
    terminal.answer("\n".join(f"{t.name:<{width}}  {t.title}. {t.description}".rstrip() for t in found))
    return 0


def types(asked: argparse.Namespace, terminal: Terminal) -> int:
    """List the column types."""
    from studio.generators.registry import by_kind

    kinds = by_kind()
    if asked.json:
        terminal.answer_json([_as_json(kind, cls) for kind, cls in kinds.items()])
        return 0
    width = max(map(len, kinds))
    lines: list[str] = []
    family = ""
    for kind, cls in kinds.items():
        if cls.about.family != family:
            family = cls.about.family
            lines += [*([""] if lines else []), family.upper()]
        lines.append(f"{kind:<{width}}  {cls.about.help}")
    terminal.answer("\n".join(lines))
    return 0


def _as_json(kind: str, cls: type[Generator]) -> dict[str, Any]:
    from studio.generators.parameters import form

    return {
        "kind": kind,
        "title": cls.about.title,
        "family": cls.about.family,
        "help": cls.about.help,
        "parameters": [parameter.as_dict() for parameter in form(cls)],
        "samples": _samples(cls),
    }


def _samples(cls: type[Generator]) -> list[Any]:
    """Some values of the type's own example, as JSON has them."""
    import json

    from studio.engine.plan import plan_table
    from studio.engine.rows import rows
    from studio.export.text import json as as_json
    from studio.export.text import plain
    from studio.model.document import Column, Document, Table
    from studio.model.examples import example_tables

    example, needed = cls.example()
    columns = [
        Column(id=column_id, name=column_id, generator=generator) for column_id, generator in needed.items()
    ]
    columns.append(Column(id="sample", name="sample", generator=example))
    table = Table(id="samples", name="samples", rows=_SAMPLES, columns=tuple(columns))
    document = Document(tables=example_tables(cls, table))
    plan = plan_table(document, document.table(table.id))
    made = rows(plan, 0, _SAMPLES, columns=["sample"])["sample"].combine_chunks()
    return [json.loads(value) for value in as_json(plain(made)).to_pylist()]
