"""Entries with a condition (dirt, missing cells) as the inspector shows them, and the way back from what was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from pydantic import ValidationError

from studio.generators.expression import spelling
from studio.model.dirt import CellDirt, RowDirt
from studio.model.document import Table
from studio.model.gaps import Gap
from studio.problems import Problem

Kind = TypeVar("Kind", CellDirt, RowDirt, Gap)
Entry = CellDirt | RowDirt | Gap
Errors = dict[tuple[str | int, ...], str]
"""What is wrong, by the place of the entry and the name of its field."""


def shown_conditions(table: Table, items: Sequence[Entry]) -> tuple[Mapping[str, Any], ...]:
    """The entries as JSON values, their conditions with names of columns in place of ids."""
    names = {column.id: column.name for column in table.columns}
    result = []
    for item in items:
        values = item.model_dump(mode="json")
        if item.where:
            with suppress(Problem):
                values["where"] = spelling.to_names(item.where, names)
        result.append(values)
    return tuple(result)


def stored_conditions(
    model: type[Kind], table: Table, values: Sequence[Mapping[str, Any]]
) -> tuple[tuple[Kind, ...] | None, Errors]:
    """What a person typed as the document stores it, or None and what is wrong with it."""
    ids = {column.name: column.id for column in table.columns}
    errors: Errors = {}
    made: list[Kind] = []
    for place, entry in enumerate(values):
        stored = dict(entry)
        try:
            where = str(entry.get("where", ""))
            stored["where"] = spelling.to_ids(where, ids) if where.strip() or model is Gap else ""
            made.append(model.model_validate(stored))
        except ValidationError as error:
            first = error.errors()[0]
            field = str(first["loc"][0]) if first["loc"] else "factor"
            cause = first.get("ctx", {}).get("error")
            errors[place, field] = str(cause) if cause is not None else _words(field)
        except Problem as problem:
            errors[place, "where"] = str(problem)
    return (None, errors) if errors else (tuple(made), {})


def _words(field: str) -> str:
    return "A share lies between 0 and 100 percent." if field == "share" else "It must be 0 or more."
