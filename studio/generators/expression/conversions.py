"""How one type becomes another in a formula, on its own or by a cast, and what is refused with which words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from studio.generators.expression.pieces import SHORT, Piece, Size
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.syntax import Apply, Literal
from studio.generators.expression.types import IN_TIME, NUMERIC, Type, sql_type

DIRECTIVES = "dmYyHMSfjBbAaIp%"
"""The letters after % that a pattern of dates may hold."""

_CHAINED = "Join conditions with and: a < b and b < c."


def quoted(text: str) -> str:
    """The text as an SQL literal; DuckDB gives no other character than the quote a meaning."""
    return "'" + text.replace("'", "''") + "'"


def instant(value: date | datetime) -> str:
    """A date, or a date and time, as SQL."""
    if isinstance(value, datetime):
        return f"CAST('{value.isoformat(' ')}' AS TIMESTAMP)"
    return f"CAST('{value.isoformat()}' AS DATE)"


def as_text(part: Piece) -> Piece:
    """The value written plainly; 12.0 as 12."""
    if part.type is Type.TEXT:
        return part
    sql = f"CAST({part.sql} AS VARCHAR)"
    if part.type is Type.NUMBER:
        sql = f"regexp_replace({sql}, '\\.0$', '')"
    return Piece(part.node, sql, Type.TEXT, Size(SHORT))


def common(parts: Sequence[Piece]) -> Type:
    """The type that holds all the parts; the caller has made sure that there is one."""
    found = {part.type for part in parts} - {Type.NOTHING}
    if not found:
        return Type.NOTHING
    if len(found) == 1:
        return found.pop()
    return Type.NUMBER if Type.NUMBER in found else Type.MOMENT


def unified(parts: Sequence[Piece], what: str) -> list[Piece]:
    """The parts in one type; a text in quotes becomes a date where the others are dates."""
    found = {part.type for part in parts} - {Type.NOTHING}
    times = found & set(IN_TIME)
    if times and Type.TEXT in found:
        parts = [_dated(part, Type.MOMENT if Type.MOMENT in found else Type.DATE) for part in parts]
        found = {part.type for part in parts} - {Type.NOTHING}
    if len(found) <= 1 or found <= set(NUMERIC):
        return list(parts)
    if found <= set(IN_TIME):
        return [_moment(part) for part in parts]
    first = next(part for part in parts if part.type is not Type.NOTHING)
    other = next(part for part in parts if part.type not in (Type.NOTHING, first.type))
    if first.type in NUMERIC and other.type in NUMERIC:
        other = next(part for part in parts if part.type not in (Type.NOTHING, *NUMERIC))
    chained = first.type is Type.TRUTH and isinstance(first.node, Apply)
    raise PlacedProblem(
        other.at, f"{what} needs values of one type, but this is {other.type.value} beside {first.type.value}.",
        _CHAINED if chained else _advice(other, first.type),
    )  # fmt: skip


def expect(part: Piece, wanted: Type, what: str) -> Piece:
    """The part where a function needs `wanted`; NUMBER takes whole ones and MOMENT takes dates too."""
    if part.type is Type.NOTHING:
        return Piece(part.node, f"NULL::{sql_type(wanted)}", wanted)
    allowed = {Type.NUMBER: NUMERIC, Type.MOMENT: IN_TIME}.get(wanted, (wanted,))
    if part.type in allowed:
        return part
    if wanted is Type.MOMENT and part.type is Type.TEXT and isinstance(part.node, Literal):
        return _dated(part, Type.DATE)
    name = Type.DATE.value if wanted is Type.MOMENT else wanted.value
    raise PlacedProblem(
        part.at, f"{what} needs {name} here, but this is {part.type.value}.", _advice(part, wanted)
    )


def _advice(part: Piece, wanted: Type) -> str:
    if part.type is Type.TRUTH and isinstance(part.node, Apply) and wanted is not Type.TRUTH:
        return _CHAINED
    advice = {
        Type.NUMBER: "Write number(…) around it.", Type.WHOLE: "Write whole(…) or round(…) around it.",
        Type.TEXT: "Write text(…) around it.", Type.TRUTH: "Write a condition such as amount > 0.",
        Type.DATE: "Write date(…) around it.", Type.MOMENT: "Write date(…) around it.",
    }  # fmt: skip
    return advice.get(wanted, "")


def _moment(part: Piece) -> Piece:
    return Piece(part.node, f"CAST({part.sql} AS TIMESTAMP)", Type.MOMENT) if part.type is Type.DATE else part


def _dated(part: Piece, wanted: Type) -> Piece:
    """A text in quotes as the date it spells."""
    if part.type is not Type.TEXT or not isinstance(part.node, Literal):
        return part
    text = str(part.node.value)
    try:
        if wanted is Type.DATE and len(text) <= 10:
            return Piece(part.node, instant(date.fromisoformat(text)), Type.DATE)
        value = datetime.fromisoformat(text)
    except ValueError:
        value = None
    if value is None or value.tzinfo is not None:
        raise PlacedProblem(part.at, f"'{text}' is not a date.", "Write it like '2024-12-31'.")
    return Piece(part.node, instant(value), Type.MOMENT)


_CASTS: dict[str, tuple[Type, tuple[Type, ...]]] = {
    "whole": (Type.WHOLE, (Type.NUMBER, Type.TEXT, Type.TRUTH)),
    "number": (Type.NUMBER, (Type.WHOLE, Type.TEXT, Type.TRUTH)),
    "text": (Type.TEXT, (Type.WHOLE, Type.NUMBER, Type.TRUTH, Type.DATE, Type.MOMENT)),
    "date": (Type.DATE, (Type.TEXT, Type.MOMENT)),
    "timestamp": (Type.MOMENT, (Type.TEXT, Type.DATE)),
    "boolean": (Type.TRUTH, (Type.TEXT, Type.WHOLE, Type.NUMBER)),
}


def cast(part: Piece, word: str, node: Apply | None = None) -> Piece:
    """The part as the type that `word` names; what cannot be read becomes missing."""
    wanted, sources = _CASTS[word]
    at = node if node is not None else part.node
    if part.type is wanted:
        return Piece(at, part.sql, wanted, part.size)
    if part.type is Type.NOTHING:
        return Piece(at, f"NULL::{sql_type(wanted)}", wanted)
    if part.type not in sources:
        raise PlacedProblem(
            part.at, f"{_capital(part.type.value)} cannot become {wanted.value}.", _advice(part, wanted)
        )
    if wanted is Type.TEXT:
        written = as_text(part)
        return Piece(at, written.sql, Type.TEXT, written.size)
    how = "TRY_CAST" if part.type in (Type.TEXT, Type.NUMBER) else "CAST"
    return Piece(at, f"{how}({part.sql} AS {sql_type(wanted)})", wanted)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def refuse_pattern(pattern: str, at: int) -> None:
    """Raises PlacedProblem where a pattern of dates holds an unknown directive."""
    for match in re.finditer(r"%(.?)", pattern):
        if not match.group(1) or match.group(1) not in DIRECTIVES:
            raise PlacedProblem(
                at, f"{match.group()} is not known in a pattern of dates.",
                f"Known are: {' '.join('%' + letter for letter in DIRECTIVES)}.",
            )  # fmt: skip
