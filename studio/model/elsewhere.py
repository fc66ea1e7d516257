"""The Arrow type of any column of a document, found on demand, for columns that read other tables."""

from __future__ import annotations

from contextlib import suppress

import pyarrow as pa

from studio.generators.draw import Setting
from studio.generators.parent_value import ParentValue
from studio.generators.relation import Relation
from studio.model.dependencies import reads
from studio.model.document import Column, Document, Table
from studio.problems import Problem


class Elsewhere:
    """Types by column id, each worked out once."""

    def __init__(self, document: Document) -> None:
        self._locale = document.locale
        self._sizes = {table.id: table.rows for table in document.tables}
        self._homes = {column.id: (table, column) for table in document.tables for column in table.columns}
        self._types: dict[str, pa.DataType | None] = {}

    def know(self, column_id: str, kind: pa.DataType) -> None:
        """Take a type that was worked out by others."""
        self._types[column_id] = kind

    def type_of(self, column_id: str) -> pa.DataType | None:
        """The column's type; None where it does not exist, cannot be made, or needs itself."""
        if column_id not in self._homes:
            return None
        if column_id not in self._types:
            # Whoever asks again while it is worked out stands in a circle.
            self._types[column_id] = None
            table, column = self._homes[column_id]
            if all(self.type_of(item) is not None for item in reads(column)):
                with suppress(Problem, ValueError):
                    self._types[column_id] = column.generator.arrow_type(self.setting(table, column))
        return self._types[column_id]

    def home(self, column_id: str) -> tuple[Table, Column] | None:
        """A column with its table; None where it does not exist."""
        return self._homes.get(column_id)

    def target(self, column_id: str) -> str | None:
        """The id of the table to which a key refers, or the parent's key that it looks up; None where it is no key."""
        table, column = self._homes.get(column_id, (None, None))
        if table is None or column is None:
            return None
        generator = column.generator
        if isinstance(generator, Relation):
            return generator.target(table.id)
        return self.target(generator.column) if isinstance(generator, ParentValue) else None

    def name(self, column_id: str) -> str:
        """The name of a column behind that of its table."""
        table, column = self._homes[column_id]
        return f"{table.name}.{column.name}"

    def setting(self, table: Table, column: Column) -> Setting:
        """What the column type is told; columns whose type is not known are left out."""
        generator = column.generator
        types = {}
        for item in (*generator.inputs(), *generator.outside()):
            kind = self.type_of(item)
            if kind is not None:
                types[item] = kind
        if (
            isinstance(generator, Relation)
            and generator.column in types
            and self._homes[generator.column][1].format
        ):
            types[generator.column] = pa.string()
        return Setting(
            self._locale,
            table.rows,
            types,
            sizes={item: self._sizes[item] for item in generator.tables() if item in self._sizes},
            owner=table.per_parent.table if table.per_parent is not None else "",
        )
