"""The column that takes one field of a column of several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import pyarrow as pa
import pyarrow.compute as pc

from studio.generators.draw import Draw, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter
from studio.generators.person import Person
from studio.generators.structs import is_unique
from studio.problems import Problem


class Part(Generator):
    """One field of another column's value."""

    about: ClassVar[About] = About(
        "Part", "people", "One part of a person, an address, a company or a lifecycle in another column. Its e-mail.",
        words=("field", "component", "email", "city", "postcode", "name"),
    )  # fmt: skip
    kind: Literal["part"] = "part"
    of: str = parameter(
        "", "Of", "The column that makes the person, address, company or lifecycle.", editor="column"
    )
    part: str = parameter("full_name", "Part", "Which part of it.", max_length=100)

    def inputs(self) -> tuple[str, ...]:
        return (self.of,)

    def wanted_parts(self) -> Mapping[str, frozenset[str]]:
        return {self.of: frozenset({self.part})}

    def renamed(self, ids: dict[str, str]) -> Part:
        return self.model_copy(update={"of": ids.get(self.of, self.of)})

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return self._field(setting).type

    def never_repeats(self, setting: Setting) -> bool:
        return is_unique(self._field(setting))

    def prepare(self, setting: Setting) -> Maker:
        self._field(setting)
        of, part = self.of, self.part

        def make(draw: Draw) -> pa.Array:
            return pc.struct_field(draw.input(of), part)

        return make

    def _field(self, setting: Setting) -> pa.Field:
        found = setting.input_types.get(self.of)
        if found is None or not pa.types.is_struct(found):
            raise Problem(
                "The column that it takes a part of has no parts.",
                mend="Choose a column that makes a person, an address, a company or a lifecycle.",
            )
        index = found.get_field_index(self.part)
        if index < 0:
            listed = ", ".join(field.name for field in found)
            raise Problem(
                f'There is no part "{self.part}" in the chosen column.', mend=f"Choose one of: {listed}."
            )
        return found.field(index)

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        return cls(of="person", part="email"), {"person": Person(locale="en_US")}
