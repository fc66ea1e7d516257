"""A value looked up in the row to which a key of this row refers."""

from __future__ import annotations

from typing import ClassVar, Literal

import pyarrow as pa

from studio.generators.discrete import Poisson
from studio.generators.draw import Maker, Setting
from studio.generators.fixed import Sequence
from studio.generators.foreign_key import ForeignKey
from studio.generators.generator import About, Generator, Neighbour
from studio.generators.lists import WeightedList
from studio.generators.parameters import parameter
from studio.problems import Problem


class ParentValue(Generator):
    """Any column of the parent's row; missing where the key is."""

    about: ClassVar[About] = About(
        "Value of the parent", "relations", "Looked up in the row to which a key refers. The country of the customer.",
        words=("lookup", "join", "parent", "inherited", "vlookup"),
    )  # fmt: skip
    kind: Literal["parent_value"] = "parent_value"
    key: str = parameter("", "By key", "The key column of this table that refers to the row.", editor="key")
    column: str = parameter(
        "", "Value", "The column of that row whose value is taken.", editor="parent_column"
    )

    def by_keys(self) -> tuple[str, ...]:
        return (self.key,) if self.key else ()

    def outside(self) -> tuple[str, ...]:
        return (self.column,) if self.column else ()

    def renamed(self, ids: dict[str, str]) -> ParentValue:
        changes = {name: ids.get(getattr(self, name), getattr(self, name)) for name in ("key", "column")}
        return self.model_copy(update=changes)

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if not self.key:
            raise Problem("No key is chosen by which it is looked up.", mend="Choose a key column.")
        if self.column not in setting.input_types:
            raise Problem("No value is chosen that it looks up.", mend="Choose a column of the parent.")
        return setting.input_types[self.column]

    def places(self, setting: Setting) -> int | None:
        return setting.decimals.get(self.column)

    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: draw.fetch(self.column, draw.partner(self.key))

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        key = ForeignKey(table="customers", column="customer_id", choice="own parent")
        return cls(key="customer", column="customer_country"), {"customer": key}

    @classmethod
    def neighbours(cls) -> tuple[Neighbour, ...]:
        columns = {"customer_id": Sequence(start=1000), "customer_country": WeightedList()}
        return (Neighbour("customers", columns, rows=20_000, per_parent=Poisson(mean=3)),)
