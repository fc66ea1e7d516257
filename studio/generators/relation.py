"""Columns that refer to a row: of a parent table, or an earlier one of their own."""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa

from studio.generators.draw import Draw, Integers, Maker, Setting
from studio.generators.generator import Generator
from studio.generators.parameters import parameter
from studio.problems import Problem

Chooser = Callable[[Draw], Integers]
"""The rows to which the rows of a draw refer, int64; -1 where to none."""


class Relation(Generator):
    """Base of the key columns: a row is chosen, and the value is its key as the other table shows it."""

    column: str = parameter("", "Key", "The key column that it repeats.", editor="parent_column")

    def target(self, own: str) -> str:
        """The id of the table it refers to, where `own` is that of its own table."""
        raise NotImplementedError

    def chooser(self, setting: Setting) -> Chooser:
        """Prepare the choice of the row; raises Problem where no row can be chosen."""
        raise NotImplementedError

    def outside(self) -> tuple[str, ...]:
        return (self.column,) if self.column else ()

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.column not in setting.input_types:
            raise Problem("No key is chosen to which it refers.", mend="Choose a table and its key column.")
        return setting.input_types[self.column]

    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: draw.fetch(self.column, draw.partner())
