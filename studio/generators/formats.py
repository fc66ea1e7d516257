"""Formats: how a finished value is written, such as `€ {:,.2f}`, `{:05d}`, `%d.%m.%Y`, `{yes|no}`.

The number in braces follows Python's format language, as far as it is read here; dates follow strftime.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from studio.generators.expression.compiler import Compiled
from studio.generators.expression.conversions import DIRECTIVES, quoted
from studio.generators.expression.evaluation import Evaluation
from studio.generators.expression.pieces import Size
from studio.generators.expression.types import Type
from studio.generators.plain_text import plain_text, refuse_nested

Formatter = Callable[[pa.Array], pa.Array]

WIDEST = 100
MOST_DECIMALS = 15

_PLACE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_SPEC = re.compile(
    r"(?:(?P<fill>[^{}])?(?P<align>[<>^]))?(?P<sign>[-+ ]?)(?P<zero>0?)(?P<width>[0-9]*)(?P<group>[,_]?)"
    r"(?:\.(?P<precision>[0-9]+))?(?P<letter>[dfeg%s]?)"
)


@dataclass(frozen=True, slots=True)
class _Spec:
    """What stands after the colon in braces."""

    fill: str
    align: str
    sign: str
    zero: bool
    width: int
    group: str
    precision: int | None
    letter: str


def formatter(text: str, kind: pa.DataType) -> Formatter:
    """Writes arrays of the Arrow type `kind` as strings by the format `text`; missing stays missing.

    Raises ValueError, in words, where the format cannot be read or does not fit the type.
    """
    value_type = kind.value_type if pa.types.is_dictionary(kind) else kind
    refuse_nested(value_type)
    if pa.types.is_date(value_type) or pa.types.is_timestamp(value_type):
        return _dates(text)
    before, spec, after = _split(text)
    inner = _inner(spec, value_type, text)

    def write(array: pa.Array) -> pa.Array:
        written = inner(array)
        if not before and not after:
            return written
        return pc.binary_join_element_wise(before, written, after, "")

    return write


def check_format(text: str, kind: pa.DataType) -> None:
    """Raises ValueError or Problem where `formatter` would, without making anything."""
    value_type = kind.value_type if pa.types.is_dictionary(kind) else kind
    refuse_nested(value_type)
    if pa.types.is_date(value_type) or pa.types.is_timestamp(value_type):
        _check_pattern(text)
        return
    _, spec, _ = _split(text)
    if not pa.types.is_boolean(value_type):
        _checked(_read(spec, text), value_type, text)
    else:
        _yes_and_no(spec, text)


def _split(text: str) -> tuple[str, str, str]:
    """What stands before the value, between its braces, and after it; doubled braces are single ones."""
    outside = ["", ""]
    spec: str | None = None
    end = 0
    for match in _PLACE.finditer(text):
        outside[spec is not None] += text[end : match.start()]
        end = match.end()
        if match.group() in ("{{", "}}"):
            outside[spec is not None] += match.group()[0]
        elif match.group(1) is None:
            raise ValueError(
                f'The format "{text}" has a brace without its partner; a brace as such is written twice.'
            )
        elif spec is not None:
            raise ValueError(f'The format "{text}" has two places for the value; only one is filled.')
        else:
            spec = match.group(1)
    if spec is None:
        raise ValueError(f'The format "{text}" has no place for the value; write {{}} where it belongs.')
    outside[1] += text[end:]
    return outside[0], spec, outside[1]


def _inner(spec: str, kind: pa.DataType, text: str) -> Formatter:
    if pa.types.is_boolean(kind):
        return _yes_and_no(spec, text)
    read = _checked(_read(spec, text), kind, text)
    if pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        return _numbers(read, kind)
    return _texts(read)


def _yes_and_no(spec: str, text: str) -> Formatter:
    words = spec.split("|")
    if spec and len(words) != 2:
        raise ValueError(f'The format "{text}" does not fit yes or no; write for example {{yes|no}}.')
    if not spec:
        return plain_text
    yes, no = pa.scalar(words[0]), pa.scalar(words[1])
    return lambda array: pc.if_else(array, yes, no)


def _read(spec: str, text: str) -> _Spec:
    match = _SPEC.fullmatch(spec.removeprefix(":")) if spec.startswith(":") or not spec else None
    if match is None:
        raise ValueError(
            f'"{{{spec}}}" in the format "{text}" cannot be read; write for example {{:,.2f}}, {{:05d}} or {{:>10}}.'
        )
    width = int(match["width"] or 0)
    precision = None if match["precision"] is None else int(match["precision"])
    if width > WIDEST:
        raise ValueError(f'The width {width} in the format "{text}" is too large; at most {WIDEST}.')
    return _Spec(
        fill=match["fill"] or " ", align=match["align"] or "", sign=match["sign"], zero=bool(match["zero"]),
        width=width, group=match["group"], precision=precision, letter=match["letter"],
    )  # fmt: skip


def _checked(spec: _Spec, kind: pa.DataType, text: str) -> _Spec:
    """The spec, if it fits the type; raises ValueError."""
    whole, number = pa.types.is_integer(kind), pa.types.is_floating(kind) or pa.types.is_decimal(kind)
    if not whole and not number:
        if spec.letter not in ("", "s") or spec.group or spec.sign or spec.zero:
            raise ValueError(
                f'The format "{text}" is for numbers, but the values are texts; write for example {{:>10}}.'
            )
        return spec
    if spec.letter == "s":
        raise ValueError(
            f'The format "{text}" is for texts, but the values are numbers; write for example {{:,.2f}}.'
        )
    if spec.letter == "d" and not whole:
        raise ValueError(
            f'"d" in the format "{text}" needs whole numbers; write .0f, or set the decimals to 0.'
        )
    if spec.precision is not None and spec.precision > MOST_DECIMALS:
        raise ValueError(f'The format "{text}" asks for {spec.precision} digits; at most {MOST_DECIMALS}.')
    if spec.precision is not None and spec.letter in ("", "d"):
        raise ValueError(
            f'The format "{text}" has a number of digits without its letter; write .{spec.precision}f.'
        )
    if spec.zero and (spec.group or spec.align):
        raise ValueError(
            f'The format "{text}" fills up with zeros and groups or aligns as well; choose one of them.'
        )
    return spec


def _numbers(spec: _Spec, kind: pa.DataType) -> Formatter:
    pad = _padding(spec, ">")
    if not (spec.sign or spec.zero or spec.group or spec.letter):
        return lambda array: pad(plain_text(array))
    letter = "f" if spec.letter == "%" else spec.letter
    whole = pa.types.is_integer(kind) and letter in ("", "d")
    width = str(spec.width) if spec.zero and spec.width else ""
    if width and spec.letter == "%":
        width = str(max(spec.width - 1, 1))
    precision = "" if spec.precision is None else f".{spec.precision}"
    pattern = f"{{:{spec.sign.strip('-')}{'0' if width else ''}{width}{spec.group}{precision}{letter}}}"
    value = "c0" if whole else "c0::DOUBLE * 100" if spec.letter == "%" else "c0::DOUBLE"
    run = _evaluation(f"format({quoted(pattern + ('%' if spec.letter == '%' else ''))}, {value})")
    return lambda array: pad(run(array))


def _texts(spec: _Spec) -> Formatter:
    pad = _padding(spec, "<")
    if spec.precision is None:
        return lambda array: pad(plain_text(array))
    return lambda array: pad(pc.utf8_slice_codeunits(plain_text(array), 0, spec.precision))


def _padding(spec: _Spec, usual: str) -> Formatter:
    align = spec.align or usual
    if spec.zero or not spec.width:
        return lambda array: array
    if align == ">":
        return lambda array: pc.utf8_lpad(array, spec.width, spec.fill)
    if align == "<":
        return lambda array: pc.utf8_rpad(array, spec.width, spec.fill)
    return lambda array: pc.utf8_center(array, spec.width, spec.fill)


def _dates(text: str) -> Formatter:
    _check_pattern(text)
    return _evaluation(f"strftime(c0, {quoted(text)})")


def _check_pattern(text: str) -> None:
    found = re.findall(r"%(.?)", text)
    for letter in found:
        if not letter or letter not in DIRECTIVES:
            known = " ".join("%" + letter for letter in DIRECTIVES)
            raise ValueError(f'"%{letter}" in the format "{text}" is not known for dates; known are {known}.')
    if not any(letter != "%" for letter in found):
        raise ValueError(f'The format "{text}" shows nothing of the date; write for example %d.%m.%Y.')


def _evaluation(sql: str) -> Formatter:
    run = Evaluation([Compiled(sql, Type.TEXT, ("value",), Size())])
    return lambda array: run([array], len(array))[0]
