"""Numbered codes: a prefix, a number of fixed width, a check digit, a suffix."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import model_validator

from studio.generators.assembly import fixed_width, write_digits
from studio.generators.check_digits import Check, check_characters, width
from studio.generators.draw import Draw, Integers, Maker, Setting, Words
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter
from studio.generators.permutation import permute
from studio.problems import Problem


class Code(Generator):
    """Number `start + row`, or a permutation of all numbers from `start` on."""

    about: ClassVar[About] = About(
        "Code", "identifiers", "Numbered codes with a check digit, in order or shuffled. Invoices, articles, ISBN.",
        words=("sequence", "serial number", "check digit", "ean", "isbn", "luhn", "invoice"), always_unique=True,
    )  # fmt: skip
    kind: Literal["code"] = "code"
    prefix: str = parameter("C-", "Prefix", "Text before the number.", max_length=100)
    digits: int = parameter(8, "Digits", "Width of the number, filled up with zeros.", ge=1, le=18)
    start: int = parameter(1, "First number", "The number of the first row; nothing lies below it.", ge=0)
    check: Check = parameter(
        "none", "Check digit",
        "Put after the number; reckoned over its digits and those of the prefix. "
        "luhn: cards; ean13: articles, ISBN-13; mod11: ISBN-10; mod97: two digits as in IBAN; damm, verhoeff.",
    )  # fmt: skip
    shuffled: bool = parameter(
        False, "Shuffled", "The numbers come in a mixed order instead of one after another."
    )
    suffix: str = parameter("", "Suffix", "Text at the end.", max_length=100)

    @model_validator(mode="after")
    def _usable(self) -> Code:
        if self.start >= 10**self.digits:
            raise ValueError(f"The first number {self.start} has more than {self.digits} digits.")
        if self.check == "ean13":
            known = len(_decimals(self.prefix)) + self.digits
            if known != 12:
                raise ValueError(
                    f"EAN-13 takes 12 digits before its check digit; prefix and number have {known}."
                )
        return self

    @property
    def capacity(self) -> int:
        """How many rows find a number of this width."""
        return int(10**self.digits - self.start)

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if setting.total > self.capacity:
            raise self._too_many(setting.total)
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        numbers = self._numbers()
        write = self._writer()

        def make(draw: Draw) -> pa.Array:
            rows = draw.rows()
            if len(rows) and rows.max() >= self.capacity:
                raise self._too_many(int(rows.max()) + 1)
            return write(numbers(draw))

        return make

    def _too_many(self, rows: int) -> Problem:
        return Problem(
            f"{self.capacity:,} codes of {self.digits} digits from {self.start} on cannot fill {rows:,} rows.",
            mend=f"Give the number more digits (at least {len(str(rows + self.start - 1))}), or ask for fewer rows.",
        )

    def _numbers(self) -> Callable[[Draw], Integers | Words]:
        capacity, start = self.capacity, self.start
        if not self.shuffled:
            return lambda draw: draw.rows() + start
        return lambda draw: permute(draw.rows(), capacity, draw.key("order")) + np.uint64(start)

    def _writer(self) -> Callable[[Integers | Words], pa.Array]:
        prefix, suffix = self.prefix.encode(), self.suffix.encode()
        ends = len(prefix) + self.digits + width(self.check)
        fixed = [np.uint8(digit) for digit in _decimals(self.prefix)]

        def write(values: Integers | Words) -> pa.Array:
            n = len(values)
            matrix = np.empty((n, ends + len(suffix)), dtype=np.uint8)
            matrix[:, : len(prefix)] = np.frombuffer(prefix, dtype=np.uint8)
            matrix[:, ends:] = np.frombuffer(suffix, dtype=np.uint8)
            write_digits(matrix, len(prefix), self.digits, values)
            digits = [np.full(n, digit) for digit in fixed]
            digits += [matrix[:, len(prefix) + place] - np.uint8(48) for place in range(self.digits)]
            matrix[:, ends - width(self.check) : ends] = check_characters(self.check, digits, n)
            return fixed_width(matrix)

        return write

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        return cls(prefix="INV-", digits=12, check="luhn", shuffled=True), {}


def _decimals(text: str) -> list[int]:
    return [int(character) for character in text if character in "0123456789"]
