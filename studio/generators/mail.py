"""E-mail addresses and user names made from names, and the numbers that keep them apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Codes, Pieces, joined
from studio.generators.draw import Draw, Words
from studio.generators.permutation import permute
from studio.generators.weighted import Alias, alias

RESERVED = ("example.com", "example.org", "example.net")
"""RFC 2606 keeps these: mail to them reaches nobody."""

_GROUP = 10_000


@dataclass(frozen=True, slots=True)
class Style:
    """How a local part is put together; `first` and `second` are "given", "initial", "family" or ""."""

    first: str
    mark: str
    second: str
    weight: float


MAIL_STYLES = (
    Style("given", ".", "family", 0.5), Style("initial", "", "family", 0.17), Style("given", "", "family", 0.14),
    Style("given", "_", "family", 0.1), Style("family", ".", "given", 0.09),
)  # fmt: skip
USER_STYLES = (
    Style("initial", "", "family", 0.35), Style("given", "_", "family", 0.2), Style("given", "", "", 0.2),
    Style("family", "", "initial", 0.15), Style("given", ".", "family", 0.1),
)  # fmt: skip


class Addresses:
    """Local parts from the codes of a given and a family name, with the Latin spellings of both."""

    def __init__(self, given: list[str], family: list[str], domains: tuple[str, ...]) -> None:
        pieces = Pieces()
        self._none = pieces.add([""])
        self._base = {
            "given": pieces.add(given),
            "initial": pieces.add(name[:1] for name in given),
            "family": pieces.add(family),
        }
        self._marks = pieces.add(["", ".", "_"])
        self._plain = pieces.add(map(str, range(_GROUP)))
        self._padded = pieces.add(f"{value:04}" for value in range(_GROUP))
        self._domains = pieces.add(f"@{domain}" for domain in domains)
        self._domain_count = len(domains)
        self._pieces = pieces.array()
        self._mail, self._user = (
            alias([s.weight for s in MAIL_STYLES]),
            alias([s.weight for s in USER_STYLES]),
        )

    def mail(self, given: Codes, family: Codes, number: Words, has_number: Codes, words: Words) -> pa.Array:
        """E-mail addresses; `words` are raw words of shape (n,), the others as for `user`."""
        local = self._local(MAIL_STYLES, self._mail, given, family, words)
        domain = self._domains + (words & np.uint64(0xFFFF)).astype(np.int32) % self._domain_count
        return joined(self._pieces, [*local, *self._digits(number, has_number), domain])

    def user(self, given: Codes, family: Codes, number: Words, has_number: Codes, words: Words) -> pa.Array:
        """User names; `has_number` is 0 where the number is left out, else 1."""
        local = self._local(USER_STYLES, self._user, given, family, words)
        return joined(self._pieces, [*local, *self._digits(number, has_number)])

    def _local(
        self, styles: tuple[Style, ...], table: Alias, given: Codes, family: Codes, words: Words
    ) -> list[Codes]:
        style = table.draw(words)
        codes = {"given": given, "initial": given, "family": family}

        def part(chosen: list[str]) -> Codes:
            column = np.full(len(style), self._none, dtype=np.int32)
            for i, what in enumerate(chosen):
                if what:
                    column = np.where(style == i, self._base[what] + codes[what], column).astype(np.int32)
            return column

        marks = np.array([self._marks + ("", ".", "_").index(s.mark) for s in styles], dtype=np.int32)
        return [part([s.first for s in styles]), marks[style], part([s.second for s in styles])]

    def _digits(self, number: Words, has_number: Codes) -> list[Codes]:
        """The number in groups of four digits, the highest first and without leading zeros."""
        largest = int(number.max()) if len(number) else 0
        groups: list[Codes] = []
        for place in range(max(1, -(-len(str(largest)) // 4))):
            above = number // np.uint64(_GROUP**place)
            value = (above % np.uint64(_GROUP)).astype(np.int32)
            code = np.where(above >= _GROUP, self._padded + value, self._plain + value)
            shown = (has_number > 0) if place == 0 else (above > 0) & (has_number > 0)
            groups.append(np.where(shown, code, self._none).astype(np.int32))
        return groups[::-1]


def row_numbers(draw: Draw, purpose: str) -> Words:
    """A number a row that no other row of the table has, with about as many digits as the row's own number.

    Each range [0, 100), [100, 1000), [1000, 10000), ... is mixed within itself, so that more rows change no number.
    """
    rows = draw.rows()
    result = np.empty(draw.n, dtype=np.uint64)
    low, high = 0, 100
    key = draw.key(purpose)
    last = int(rows.max()) if len(rows) else -1
    while low <= last:
        inside = np.flatnonzero((rows >= low) & (rows < high))
        if len(inside):
            result[inside] = permute(rows[inside] - low, high - low, key) + np.uint64(low)
        low, high = high, high * 10
    return result


Numbers = Callable[[Draw], tuple[Words, Codes]]
"""The number of each row and whether it is shown (1) or not (0)."""


def unique_numbers(draw: Draw) -> tuple[Words, Codes]:
    """Every row shows a number of its own."""
    return row_numbers(draw, "number"), np.ones(draw.n, dtype=np.int32)


def casual_numbers(draw: Draw) -> tuple[Words, Codes]:
    """Two rows of five show a number below 100."""
    words = draw.words("number", 1)[:, 0]
    return (words >> np.uint64(40)) % np.uint64(100), (words % np.uint64(5) < 2).astype(np.int32)
