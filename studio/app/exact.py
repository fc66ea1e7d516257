"""Columns that others settle exactly become formulas of a learned table: rules that a person can see and change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from studio.model.document import Column, Table

_NOTE = "Equal in every row that was learned from."


def with_formulas(table: Table, rows: pa.Table, target: str) -> Table:
    """The table with copies and sums as formulas over the columns they come from; the target stays as it is."""
    from studio.generators.registry import generator
    from studio.learning.relations import relations
    from studio.model.editing import with_changes

    shown = [column for column in table.columns if not column.hidden]
    values: dict[str, pa.ChunkedArray] = {
        column.id: held
        for column, held in zip(shown, rows.columns, strict=True)
        if _is_number(held.type) and _is_drawn(column) and column.id != target
    }
    decimals = {
        column.id: getattr(column.generator, "decimals", None) for column in shown if column.id in values
    }
    numbers = {
        column_id: held.cast(pa.float64(), safe=False).to_numpy().astype(np.float64)
        for column_id, held in values.items()
    }
    formulas = {
        relation.of: relation.expression(decimals[relation.of]) for relation in relations(numbers, decimals)
    }
    columns = tuple(
        with_changes(
            column,
            column.name,
            generator=generator(kind="formula", expression=formulas[column.id]),
            missing=0.0,
            note=_NOTE,
        )
        if column.id in formulas
        else column
        for column in table.columns
    )
    return with_changes(table, table.name, columns=columns)


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))


def _is_drawn(column: Column) -> bool:
    return column.generator.about.ordered and not column.unique
