"""Telephone numbers in a country's form, from the ranges that it keeps for fiction where it has such."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Codes, Pieces, below, halves, joined
from studio.generators.draw import Words
from studio.generators.locales import Locale
from studio.resources import resource


@dataclass(frozen=True, slots=True)
class _Form:
    """Text before each run of digits, and the width of each run (0 where there is none)."""

    texts: tuple[str, ...]
    widths: tuple[int, ...]


def telephone(locale: Locale) -> Callable[[Words], pa.Array]:
    """A maker of numbers from raw words of shape (n, 2)."""
    kinds = [_form(text) for text in forms(locale)]
    runs = max(len(form.widths) for form in kinds)
    pieces = Pieces()
    digits = {0: pieces.add([""])}
    for width in range(1, 5):
        digits[width] = pieces.add(f"{value:0{width}}" for value in range(10**width))
    columns = [
        _column(pieces, [form.texts[i] if i < len(form.texts) else "" for form in kinds]) for i in range(runs)
    ]
    widths = [[form.widths[i] if i < len(form.widths) else 0 for form in kinds] for i in range(runs)]
    bases = [np.array([digits[width] for width in run], dtype=np.int32) for run in widths]
    sizes = [np.array([10**width for width in run], dtype=np.uint64) for run in widths]
    dictionary = pieces.array()

    def make(words: Words) -> pa.Array:
        half = halves(words)
        form = below(half[:, 0], len(kinds))
        codes: list[Codes | int] = []
        for i in range(runs):
            codes.append(columns[i][form])
            codes.append(bases[i][form] + below(half[:, 1 + i], sizes[i][form]).astype(np.int32))
        return joined(dictionary, codes)

    return make


def expanded(pattern: str) -> list[str]:
    """All patterns in which the first classes [..] are single digits: "0[78]#" gives "07#" and "08#"."""
    found = re.search(r"\[([0-9-]+)\]", pattern)
    if not found:
        return [pattern]
    digits = re.sub(r"(\d)-(\d)", lambda m: "".join(map(str, range(int(m[1]), int(m[2]) + 1))), found[1])
    before, after = pattern[: found.start()], pattern[found.end() :]
    return [text for digit in digits for text in expanded(before + digit + after)]


@functools.cache
def forms(locale: Locale) -> tuple[str, ...]:
    """The forms of a locale as patterns in which # is a digit: three runs of at most four, the last at the end."""
    found: list[str] = []
    for line in resource("people", "telephones.txt").read_text(encoding="utf-8").splitlines():
        of, _, rest = line.partition(" | ")
        if of == locale:
            form, _, areas = rest.partition(" | ")
            found += [text for area in areas.split() or [""] for text in expanded(form.replace("@", area))]
    return tuple(found)


def _form(pattern: str) -> _Form:
    runs = re.findall(r"([^#]*)(#+)", pattern)
    return _Form(tuple(text for text, _ in runs), tuple(len(run) for _, run in runs))


def _column(pieces: Pieces, texts: Sequence[str]) -> Codes:
    first = pieces.add(texts)
    return np.arange(first, first + len(texts), dtype=np.int32)
