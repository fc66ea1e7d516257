"""Columns of several fields, and the column that takes one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Literal, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from studio.generators.draw import Draw, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter
from studio.problems import Problem

_UNIQUE = b"unique"

T = TypeVar("T")


def part_field(name: str, type_: pa.DataType, *, unique: bool = False) -> pa.Field:
    """A field of a struct; `unique` says that no two rows share its value."""
    return pa.field(name, type_, metadata={_UNIQUE: b"yes"} if unique else None)


def struct_of(
    type_: pa.StructType,
    wanted: frozenset[str] | None,
    begin: Callable[[Draw], T],
    fields: Mapping[str, Callable[[T], pa.Array]],
) -> Maker:
    """A maker of structs: `begin` starts on some rows, `fields` give each field from that.

    Fields that nobody reads are left null.
    """
    declared = list(type_)

    def make(draw: Draw) -> pa.Array:
        started = begin(draw)
        arrays = [
            fields[field.name](started)
            if wanted is None or field.name in wanted
            else pa.nulls(draw.n, field.type)
            for field in declared
        ]
        return pa.StructArray.from_arrays(arrays, fields=declared)

    return make


class Part(Generator):
    """One field of another column's value."""

    about: ClassVar[About] = About(
        "Part", "people", "One part of a person, an address or a company made in another column. Its e-mail, its city.",
        words=("field", "component", "email", "city", "postcode", "name"),
    )  # fmt: skip
    kind: Literal["part"] = "part"
    of: str = parameter("", "Of", "The column that makes the person, address or company.", editor="column")
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
        metadata = self._field(setting).metadata
        return bool(metadata and _UNIQUE in metadata)

    def prepare(self, setting: Setting) -> Maker:
        self._field(setting)
        of, part = self.of, self.part

        def make(draw: Draw) -> pa.Array:
            return pc.struct_field(draw.input(of), part)

        return make

    def _field(self, setting: Setting) -> Any:
        found = setting.input_types.get(self.of)
        if found is None or not pa.types.is_struct(found):
            raise Problem(
                "The column that it takes a part of has no parts.",
                mend="Choose a column that makes a person, an address or a company.",
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
        from studio.generators.person import Person

        return cls(of="person", part="email"), {"person": Person(locale="en_US")}
