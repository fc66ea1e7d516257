"""Strings that match a regular expression."""

from __future__ import annotations

from typing import ClassVar, Literal

import pyarrow as pa
from pydantic import model_validator

from studio.generators.draw import Maker, Setting
from studio.generators.generator import About, Enumeration, Generator
from studio.generators.parameters import parameter
from studio.generators.pattern_automaton import automaton
from studio.generators.pattern_values import Walk


class Pattern(Generator):
    """Every distinct match of the pattern is equally likely; open repeats have an upper bound."""

    about: ClassVar[About] = About(
        "Pattern", "identifiers", "Text that matches a regular expression. Number plates, part numbers, references.",
        words=("regex", "regular expression", "mask", "format"),
    )  # fmt: skip
    kind: Literal["pattern"] = "pattern"
    pattern: str = parameter(
        "[A-Z]{2}[0-9]{4}-[A-F0-9]{3}", "Pattern",
        "A regular expression: [A-Z], \\d, {3}, (red|blue), ?. Every text that matches it is equally likely.",
        editor="pattern", max_length=2_000,
    )  # fmt: skip
    repeats: int = parameter(
        8, "Longest open repeat", "How often * and + and {2,} repeat at most.", ge=1, le=200, advanced=True
    )

    @model_validator(mode="after")
    def _usable(self) -> Pattern:
        automaton(self.pattern, self.repeats)
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        walk = self.walk()
        return lambda draw: walk.drawn(draw.words("pattern", walk.words))

    def enumeration(self, setting: Setting) -> Enumeration | None:
        walk = self.walk()
        return Enumeration(walk.size, walk.numbered)

    def walk(self) -> Walk:
        """The pattern, prepared to write strings."""
        return Walk(automaton(self.pattern, self.repeats))
