"""Text with slots for the values of other columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import field_validator

from studio.generators.assembly import joined
from studio.generators.draw import Draw, Maker, Setting
from studio.generators.expression.problems import PlacedProblem
from studio.generators.formats import Formatter, check_format, formatter
from studio.generators.generator import About, Generator
from studio.generators.lists import Weighted, WeightedList
from studio.generators.parameters import parameter
from studio.generators.plain_text import plain_text, refuse_nested
from studio.generators.slots import Slot, parts_of, renamed
from studio.problems import Problem

LONGEST_TEXT = 1 << 14
"""Bytes of one made text: texts made from texts would grow without bound, and a block stays below 256 MB."""

_LATIN = (("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ð", "d"), ("þ", "th"))


class Template(Generator):
    """A text whose slots hold the values of other columns of the row."""

    about: ClassVar[About] = About(
        "Template", "text", "Text with slots for other columns. E-mails, file names, sentences, composed codes.",
        words=("concatenate", "combine", "slots", "format string", "placeholder", "join"),
    )  # fmt: skip
    kind: Literal["template"] = "template"
    text: str = parameter(
        "Sample text", "Text",
        "Columns stand in braces: {first|lower}@example.com or {price:,.2f}; a brace as such is written twice.",
        editor="template", max_length=2_000,
    )  # fmt: skip
    when_missing: Literal["missing", "empty"] = parameter(
        "missing",
        "Where a value is missing",
        "The whole text is missing, or only its slot is empty.",
        advanced=True,
    )

    @field_validator("text")
    @classmethod
    def _readable(cls, text: str) -> str:
        try:
            parts_of(text)
        except PlacedProblem as problem:
            raise ValueError(str(problem)) from None
        return text

    def inputs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(slot.column for slot in self._slots()))

    def renamed(self, ids: dict[str, str]) -> Template:
        return self.model_copy(update={"text": renamed(self.text, ids)})

    def arrow_type(self, setting: Setting) -> pa.DataType:
        for slot in self._slots():
            kind = setting.input_types[slot.column]
            refuse_nested(kind)
            if slot.format:
                try:
                    check_format(_whole_format(slot.format, kind), kind)
                except ValueError as error:
                    raise Problem(str(error), mend="Change what follows the colon in its slot.") from None
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        parts = [
            part if isinstance(part, str) else (part, _writer(part, setting.input_types[part.column]))
            for part in parts_of(self.text)
        ]
        null_handling = "emit_null" if self.when_missing == "missing" else "replace"
        from_entries = _Entries()

        def make(draw: Draw) -> pa.Array:
            pieces = [
                part if isinstance(part, str) else part[1](draw.input(part[0].column)) for part in parts
            ]
            if all(isinstance(piece, str) for piece in pieces):
                return pa.repeat(pa.scalar("".join(pieces), pa.string()), draw.n)
            quickly = from_entries.joined(pieces)
            if quickly is not None:
                return quickly
            pieces = [piece if isinstance(piece, str) else plain_text(piece) for piece in pieces]
            _refuse_long(pieces)
            return pc.binary_join_element_wise(*pieces, "", null_handling=null_handling, null_replacement="")

        return make

    def _slots(self) -> tuple[Slot, ...]:
        return tuple(part for part in parts_of(self.text) if isinstance(part, Slot))

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        first = ("Ada", "Grace", "Alan", "Zoë")
        last = ("Núñez", "Weiß", "Okafor", "Li")
        beside: dict[str, Generator] = {
            "first": WeightedList(values=tuple(Weighted(value=value) for value in first)),
            "last": WeightedList(values=tuple(Weighted(value=value) for value in last)),
        }
        return cls(text="{first|slug}.{last|slug}@example.com"), beside


class _Entries:
    """Joins literal texts and dictionary arrays by taking entries only, which spares a string per slot and row."""

    def __init__(self) -> None:
        self._known: tuple[list[pa.Array], pa.Array, list[int]] | None = None

    def joined(self, pieces: Sequence[str | pa.Array]) -> pa.Array | None:
        """The texts; None where a slot holds no dictionary, a null, or entries of great length."""
        slots = [piece for piece in pieces if not isinstance(piece, str)]
        if any(not _is_listed(slot) or slot.null_count for slot in slots):
            return None
        dictionaries = [slot.dictionary for slot in slots]
        known = self._known
        if known is None or not all(map(pa.Array.equals, known[0], dictionaries)):
            entries = _with_literals(pieces)
            longest = sum(pc.max(pc.binary_length(texts)).as_py() or 0 for texts in entries)
            if longest > LONGEST_TEXT or any(texts.null_count for texts in entries):
                return None
            firsts = np.cumsum([0, *(len(texts) for texts in entries[:-1])]).tolist()
            known = self._known = (dictionaries, pa.concat_arrays(entries), firsts)
        return joined(
            known[1],
            [
                slot.indices.to_numpy().astype(np.int32) + first
                for slot, first in zip(slots, known[2], strict=True)
            ],
        )


def _with_literals(pieces: Sequence[str | pa.Array]) -> list[pa.Array]:
    """The entries of each slot with the literal text behind it, and before it where it is the first."""
    entries: list[pa.Array] = []
    before = ""
    for piece in pieces:
        if not isinstance(piece, str):
            entries.append(pc.binary_join_element_wise(before, piece.dictionary, ""))
            before = ""
        elif entries:
            entries[-1] = pc.binary_join_element_wise(entries[-1], piece, "")
        else:
            before = piece
    return entries


def _is_listed(array: pa.Array) -> bool:
    return bool(pa.types.is_dictionary(array.type))


def _refuse_long(pieces: list[str | pa.Array]) -> None:
    lengths = [pc.binary_length(piece).fill_null(0) for piece in pieces if not isinstance(piece, str)]
    constant = sum(len(piece.encode()) for piece in pieces if isinstance(piece, str))
    if constant + sum(pc.max(length).as_py() or 0 for length in lengths) <= LONGEST_TEXT:
        return
    whole = np.sum([length.to_numpy() for length in lengths], axis=0, dtype=np.int64)
    if constant + whole.max(initial=0) > LONGEST_TEXT:
        raise Problem(
            f"The template makes a text of more than {LONGEST_TEXT:,} bytes.",
            mend="Shorten the texts in its slots.",
        )


def _writer(slot: Slot, kind: pa.DataType) -> Formatter:
    """Writes a column's values as the slot asks; a dictionary's entries are written once and kept for later blocks."""
    written = formatter(_whole_format(slot.format, kind), kind) if slot.format else plain_text
    kept: tuple[pa.Array, pa.Array] | None = None

    def write(array: pa.Array) -> pa.Array:
        nonlocal kept
        if _is_listed(array):
            entries = kept
            if entries is None or not entries[0].equals(array.dictionary):
                entries = kept = (array.dictionary, write(array.dictionary))
            return pa.DictionaryArray.from_arrays(array.indices, entries[1])
        text = written(array)
        for step in slot.transforms:
            text = _transformed(text, step)
        return text

    return write


def _whole_format(spec: str, kind: pa.DataType) -> str:
    """What stands after a slot's colon as a column's format."""
    if pa.types.is_date(kind) or pa.types.is_timestamp(kind):
        return spec
    return f"{{{spec}}}" if pa.types.is_boolean(kind) else f"{{:{spec}}}"


def _transformed(text: pa.Array, step: str) -> pa.Array:
    if step == "slug":
        return _slug(text)
    if step == "initial":
        return pc.utf8_slice_codeunits(text, 0, 1)
    return pc.call_function("utf8_trim_whitespace" if step == "trim" else f"utf8_{step}", [text])


def _slug(text: pa.Array) -> pa.Array:
    """Small letters and digits with hyphens between words; accents fall off, other scripts stay as they are."""
    text = pc.utf8_lower(text)
    for sign, letters in _LATIN:
        text = pc.replace_substring(text, sign, letters)
    text = pc.replace_substring_regex(pc.utf8_normalize(text, "NFKD"), r"\p{Mn}+", "")
    text = pc.replace_substring_regex(text, r"[^\p{L}\p{N}]+", "-")
    return pc.utf8_trim(text, "-")
