"""From a tree to SQL on the columns c0, c1, …: types are checked here, in words, before anything runs.

Every name, text and number is written anew, so that no character of the formula reaches DuckDB as it was typed.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pyarrow as pa

from studio.generators.expression import conversions, operators
from studio.generators.expression.functions import FUNCTIONS, Function
from studio.generators.expression.pieces import Piece, Size, total
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.syntax import UNITS, Apply, Literal, Name, Node
from studio.generators.expression.types import Type, arrow_type, of_arrow

_SHORT_CUT = 500
_UNITS = ("s", "ms", "us", "ns")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A formula ready to run: `columns` are bound as c0, c1, …; `size` bounds the bytes of all its texts in a row."""

    sql: str
    type: Type
    columns: tuple[str, ...]
    size: Size
    unit: str = "s"
    """The finest unit of the times that enter, in which times leave."""

    @property
    def arrow_type(self) -> pa.DataType:
        return pa.timestamp(self.unit) if self.type is Type.MOMENT else arrow_type(self.type)


def names(node: Node) -> tuple[Name, ...]:
    """Every column that the tree reads, in the order of the text, repeated where it is."""
    if isinstance(node, Name):
        return (node,)
    if isinstance(node, Literal):
        return ()
    return tuple(sorted((name for part in node.arguments for name in names(part)), key=lambda name: name.at))


def compiled(
    node: Node,
    types: Mapping[str, pa.DataType],
    *,
    result: str = "automatic",
    columns: Sequence[str] | None = None,
) -> Compiled:
    """Check and compile a tree; raises PlacedProblem.

    `types` are the Arrow types by the names that the tree uses. `result` is "automatic" or a type of CAST.
    `columns` fixes the order of the bound columns where several formulas run together.
    """
    order = tuple(columns) if columns is not None else tuple(dict.fromkeys(name.name for name in names(node)))
    compiler = _Compiler(types, {name: f"c{i}" for i, name in enumerate(order)})
    piece = compiler.piece(node)
    if piece.type is Type.SPAN:
        raise PlacedProblem(piece.at, "A length of time is no value of a column.", "Add it to a date.")
    if result != "automatic":
        piece = compiler.made(conversions.cast(piece, result))
    return Compiled(piece.sql, piece.type, order, compiler.size, compiler.unit)


class _Compiler:
    def __init__(self, types: Mapping[str, pa.DataType], columns: Mapping[str, str]) -> None:
        self._types = types
        self._columns = columns
        self.size = Size()
        self.unit = "s"

    def piece(self, node: Node) -> Piece:
        if isinstance(node, Literal):
            return self._literal(node)
        if isinstance(node, Name):
            return self._column(node)
        return self.made(self._apply(node, [self.piece(part) for part in node.arguments]))

    def made(self, piece: Piece) -> Piece:
        """Adds the piece's text to the row's size; a text read as a time may hold thousandths of a second."""
        if piece.type is Type.TEXT:
            self.size = self.size + piece.size
        elif piece.type is Type.MOMENT and (
            piece.sql.startswith("TRY_CAST(") or "to_milliseconds" in piece.sql
        ):
            self._refine("ms")
        return piece

    def _refine(self, unit: str) -> None:
        self.unit = max(self.unit, unit, key=_UNITS.index)

    def _column(self, node: Name) -> Piece:
        if node.name not in self._types:
            near = difflib.get_close_matches(node.name, self._types, 1)
            mend = (
                f'Did you mean "{near[0]}"?'
                if near
                else "Texts stand in single quotes, columns in double quotes."
            )
            raise PlacedProblem(node.at, f'There is no column "{node.name}".', mend)
        type_ = of_arrow(self._types[node.name])
        if type_ is None:
            raise PlacedProblem(
                node.at, f'"{node.name}" holds several fields or values that a formula cannot read.',
                "Take one field of it with a column of the type Part, and use that one.",
            )  # fmt: skip
        if type_ is Type.MOMENT:
            self._refine(min(self._types[node.name].unit, "us", key=_UNITS.index))
        size = Size(0, {node.name: 1.0}) if type_ is Type.TEXT else Size(40)
        return Piece(node, self._columns[node.name], type_, size)

    def _literal(self, node: Literal) -> Piece:
        value = node.value
        if value is None:
            return Piece(node, "NULL", Type.NOTHING)
        if isinstance(value, bool):
            return Piece(node, "true" if value else "false", Type.TRUTH)
        if isinstance(value, int):
            return Piece(node, f"{value}::BIGINT", Type.WHOLE)
        if isinstance(value, float):
            return Piece(node, f"'{value!r}'::DOUBLE", Type.NUMBER)
        if isinstance(value, datetime):
            if value.microsecond:
                self._refine("ms")
            return Piece(node, conversions.instant(value), Type.MOMENT)
        if isinstance(value, date):
            return Piece(node, conversions.instant(value), Type.DATE)
        return Piece(node, conversions.quoted(value), Type.TEXT, Size(len(value.encode())))

    def _apply(self, node: Apply, parts: list[Piece]) -> Piece:
        if not node.what.endswith("()"):
            return operators.operation(node, parts)
        function = FUNCTIONS[node.what.removesuffix("()")]
        _refuse_count(node, function, parts)
        return _call(node, function, _arguments(node, function, parts))


def _refuse_count(node: Apply, function: Function, parts: Sequence[Piece]) -> None:
    least = sum(not parameter.endswith("?") for parameter in function.parameters)
    repeated = any(parameter.endswith("…") for parameter in function.parameters)
    if len(parts) < least or (len(parts) > len(function.parameters) and not repeated):
        given = "1 value" if len(parts) == 1 else f"{len(parts)} values"
        raise PlacedProblem(node.at, f"{function.name} was given {given}.", f"Write {function.usage}.")


def _arguments(node: Apply, function: Function, parts: Sequence[Piece]) -> list[Piece]:
    kinds = [parameter.rstrip("?…") for parameter in function.parameters]
    kinds += [kinds[-1]] * (len(parts) - len(kinds)) if kinds else []
    ready = [_argument(function, kind, part) for kind, part in zip(kinds, parts, strict=False)]
    alike = [i for i, kind in enumerate(kinds[: len(ready)]) if kind == "alike"]
    for i, part in zip(alike, conversions.unified([ready[i] for i in alike], function.name), strict=True):
        ready[i] = part
    return ready


def _argument(function: Function, kind: str, part: Piece) -> Piece:
    if kind in ("any", "alike"):
        if part.type is Type.SPAN:
            raise PlacedProblem(
                part.at, "A length of time can only be added to a date.", "Write day + interval 3 day."
            )
        return conversions.as_text(part) if function.name in ("concat", "concat_ws") else part
    if kind in ("fixed text", "unit", "pattern"):
        return _fixed(function, kind, part)
    wanted = {
        "number": Type.NUMBER,
        "whole": Type.WHOLE,
        "text": Type.TEXT,
        "truth": Type.TRUTH,
        "time": Type.MOMENT,
    }
    return conversions.expect(part, wanted[kind], function.name)


def _fixed(function: Function, kind: str, part: Piece) -> Piece:
    value = part.node.value if isinstance(part.node, Literal) else None
    if not isinstance(value, str):
        raise PlacedProblem(
            part.at, f"{function.name} needs a text in single quotes here.", f"Write {function.usage}."
        )
    if kind == "unit":
        unit = value.lower().removesuffix("s")
        if unit not in UNITS:
            raise PlacedProblem(
                part.at, f"'{value}' is not a unit of time.", f"Units are: {', '.join(UNITS)}."
            )
        return Piece(part.node, f"'{unit}'", Type.TEXT)
    if len(value) > 100:
        raise PlacedProblem(part.at, "This text may have at most 100 characters.", "Shorten it.")
    if kind == "pattern":
        conversions.refuse_pattern(value, part.at)
    return part


def _call(node: Apply, function: Function, parts: list[Piece]) -> Piece:
    special = operators.FUNCTIONS.get(function.name)
    if special is not None:
        return special(node, parts)
    if function.group == "conversions":
        return conversions.cast(parts[0], function.name, node)
    sql = function.sql.format(*(part.sql for part in parts), all=", ".join(part.sql for part in parts))
    result = conversions.common(parts) if function.result == "same" else function.result
    assert isinstance(result, Type)
    if result is not Type.TEXT:
        return Piece(node, sql, result)
    return Piece(node, sql, Type.TEXT, _grown(function, parts))


def _cut(parts: Sequence[Piece]) -> Size:
    """At most four bytes a character where the number of characters stands in the formula."""
    count = parts[-1].node.value if isinstance(parts[-1].node, Literal) else None
    if isinstance(count, int) and 0 <= count <= _SHORT_CUT:
        return Size(4.0 * count)
    return parts[0].size


def _grown(function: Function, parts: Sequence[Piece]) -> Size:
    texts = total(part.size for part in parts)
    if function.name == "replace":
        old, new = (part.size.constant for part in parts[1:])
        return parts[0].size * max(1.0, new / max(old, 1.0))
    if function.name in ("left", "right") or (function.name in ("substring", "substr") and len(parts) == 3):
        return _cut(parts)
    if function.name == "concat_ws":
        return texts + parts[0].size * len(parts)
    return texts * function.growth
