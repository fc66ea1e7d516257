"""The operators of formulas, and the functions whose result depends on the kind of their arguments."""

from __future__ import annotations

from collections.abc import Callable

from studio.generators.expression.conversions import as_text, cast, common, expect, unified
from studio.generators.expression.pieces import Piece, total
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.syntax import Apply, Literal
from studio.generators.expression.types import IN_TIME, Type

_COMPARISONS = ("=", "<>", "<", "<=", ">", ">=")
_WITHIN_DAY = ("millisecond", "second", "minute", "hour")
_SPANS = {
    "millisecond": "to_milliseconds({}::DOUBLE)", "second": "to_seconds({}::DOUBLE)",
    "minute": "to_minutes({})", "hour": "to_hours({})", "day": "to_days({}::INTEGER)",
    "week": "to_days(7 * {}::INTEGER)", "month": "to_months({}::INTEGER)", "quarter": "to_months(3 * {}::INTEGER)",
    "year": "to_years({}::INTEGER)",
}  # fmt: skip


def operation(node: Apply, parts: list[Piece]) -> Piece:
    """An operator on its compiled operands; raises PlacedProblem where their types do not fit."""
    what = node.what
    if what.startswith("cast "):
        return cast(parts[0], what.removeprefix("cast "), node)
    if what.startswith("interval "):
        return Piece(node, _SPANS[what.removeprefix("interval ")].format(parts[0].sql), Type.SPAN)
    for part in parts:
        if part.type is Type.SPAN and what not in "+-":
            raise PlacedProblem(
                part.at, "A length of time can only be added to a date.", "Write day + interval 3 day."
            )
    if what in _COMPARISONS:
        left, right = unified(parts, what)
        return Piece(node, f"({left.sql} {what} {right.sql})", Type.TRUTH)
    return _OPERATIONS[what](node, parts)


def _logic(node: Apply, parts: list[Piece]) -> Piece:
    left, right = (expect(part, Type.TRUTH, node.what) for part in parts)
    return Piece(node, f"({left.sql} {node.what} {right.sql})", Type.TRUTH)


def _not(node: Apply, parts: list[Piece]) -> Piece:
    return Piece(node, f"(NOT {expect(parts[0], Type.TRUTH, 'not').sql})", Type.TRUTH)


def _is_null(node: Apply, parts: list[Piece]) -> Piece:
    return Piece(node, f"({parts[0].sql} IS NULL)", Type.TRUTH)


def _in(node: Apply, parts: list[Piece]) -> Piece:
    first, *rest = unified(parts, "in")
    return Piece(node, f"({first.sql} IN ({', '.join(part.sql for part in rest)}))", Type.TRUTH)


def _between(node: Apply, parts: list[Piece]) -> Piece:
    value, low, high = unified(parts, "between")
    return Piece(node, f"({value.sql} BETWEEN {low.sql} AND {high.sql})", Type.TRUTH)


def _like(node: Apply, parts: list[Piece]) -> Piece:
    text = expect(parts[0], Type.TEXT, node.what)
    pattern = parts[1].node.value if isinstance(parts[1].node, Literal) else None
    if not isinstance(pattern, str) or len(pattern) > 100:
        raise PlacedProblem(
            parts[1].at,
            f"{node.what} needs a text of at most 100 characters in single quotes.",
            "Write like 'A%'.",
        )
    if "_" in pattern and "%" in pattern[1:-1]:
        # Several gaps beside single places make the search try every combination.
        raise PlacedProblem(
            parts[1].at,
            "A pattern with _ may hold % at its start and its end only.",
            "Join two patterns with and.",
        )
    if node.what == "ilike":
        return Piece(node, f"(lower({text.sql}) LIKE lower({parts[1].sql}))", Type.TRUTH)
    return Piece(node, f"({text.sql} LIKE {parts[1].sql})", Type.TRUTH)


def _join(node: Apply, parts: list[Piece]) -> Piece:
    left, right = (as_text(part) for part in parts)
    return Piece(node, f"({left.sql} || {right.sql})", Type.TEXT, left.size + right.size)


def _numbers(node: Apply, parts: list[Piece]) -> list[Piece]:
    return [expect(part, Type.NUMBER, node.what) for part in parts]


def _negative(node: Apply, parts: list[Piece]) -> Piece:
    operand = expect(parts[0], Type.NUMBER, "-")
    return Piece(node, f"(-{operand.sql})", operand.type)


def _times(node: Apply, parts: list[Piece]) -> Piece:
    left, right = _numbers(node, parts)
    return Piece(node, f"({left.sql} * {right.sql})", common([left, right]))


def _divisor(part: Piece) -> str:
    """Division by zero gives missing; a divisor written in the formula is known not to be zero."""
    if isinstance(part.node, Literal) and part.node.value:
        return part.sql
    return f"nullif({part.sql}, 0)"


def _divided(node: Apply, parts: list[Piece]) -> Piece:
    left, right = _numbers(node, parts)
    return Piece(node, f"({left.sql}::DOUBLE / {_divisor(right)})", Type.NUMBER)


def _whole_divided(node: Apply, parts: list[Piece]) -> Piece:
    left, right = _numbers(node, parts)
    if common([left, right]) is Type.NUMBER:
        return Piece(node, f"TRY_CAST(trunc({left.sql} / {_divisor(right)}) AS BIGINT)", Type.WHOLE)
    return Piece(node, f"({left.sql} // {_divisor(right)})", Type.WHOLE)


def _rest(node: Apply, parts: list[Piece]) -> Piece:
    left, right = _numbers(node, parts)
    return Piece(node, f"({left.sql} % {_divisor(right)})", common([left, right]))


def _power(node: Apply, parts: list[Piece]) -> Piece:
    left, right = _numbers(node, parts)
    return Piece(node, f"nullif(power({left.sql}::DOUBLE, {right.sql}::DOUBLE), 'NaN'::DOUBLE)", Type.NUMBER)


def _plus(node: Apply, parts: list[Piece]) -> Piece:
    left, right = parts
    if right.type in IN_TIME and left.type not in IN_TIME:
        left, right = right, left
    if left.type in IN_TIME:
        return _shifted(node, left, right, "+")
    if Type.TEXT in (left.type, right.type):
        text = left if left.type is Type.TEXT else right
        raise PlacedProblem(text.at, "+ needs numbers, but this is a text.", "Join texts with ||.")
    left, right = _numbers(node, parts)
    return Piece(node, f"({left.sql} + {right.sql})", common([left, right]))


def _minus(node: Apply, parts: list[Piece]) -> Piece:
    left, right = parts
    if (
        left.type in (*IN_TIME, Type.TEXT)
        and right.type in (*IN_TIME, Type.TEXT)
        and left.type is not right.type
    ):
        left, right = unified(parts, "-")
    if left.type in IN_TIME and right.type in IN_TIME:
        left, right = unified(parts, "-")
        if left.type is Type.DATE:
            return Piece(node, f"({left.sql} - {right.sql})", Type.WHOLE)
        return Piece(node, f"((epoch({left.sql}) - epoch({right.sql})) / 86400)", Type.NUMBER)
    if left.type in IN_TIME:
        return _shifted(node, left, right, "-")
    left, right = _numbers(node, parts)
    return Piece(node, f"({left.sql} - {right.sql})", common([left, right]))


def _shifted(node: Apply, moment: Piece, by: Piece, sign: str) -> Piece:
    """A date moved by whole days or by a length of time; it stays a date unless hours or less are added."""
    if by.type is Type.SPAN:
        assert isinstance(by.node, Apply)
        unit, span = by.node.what.removeprefix("interval "), by.sql
    else:
        unit, span = "day", _SPANS["day"].format(expect(by, Type.WHOLE, f"A date {sign}").sql)
    return _moved(node, moment, unit, f"{moment.sql} {sign} {span}")


def _moved(node: Apply, moment: Piece, unit: str, sql: str) -> Piece:
    if moment.type is Type.DATE and unit not in _WITHIN_DAY:
        return Piece(node, f"CAST({sql} AS DATE)", Type.DATE)
    return Piece(node, f"CAST({sql} AS TIMESTAMP)", Type.MOMENT)


def _case(node: Apply, parts: list[Piece]) -> Piece:
    conditions = [expect(part, Type.TRUTH, "when") for part in parts[:-1:2]]
    values = unified([*parts[1:-1:2], parts[-1]], "case")
    branches = " ".join(f"WHEN {c.sql} THEN {v.sql}" for c, v in zip(conditions, values, strict=False))
    sql = f"(CASE {branches} ELSE {values[-1].sql} END)"
    return Piece(node, sql, common(values), total(value.size for value in values))


def _if(node: Apply, parts: list[Piece]) -> Piece:
    return _case(node, parts)


def _round(node: Apply, parts: list[Piece]) -> Piece:
    value = parts[0]
    if len(parts) == 1:
        if value.type is Type.WHOLE:
            return Piece(node, value.sql, Type.WHOLE)
        return Piece(node, f"TRY_CAST(round({value.sql}) AS BIGINT)", Type.WHOLE)
    digits = f"greatest(-15, least(15, {parts[1].sql}))::INTEGER"
    return Piece(node, f"round({value.sql}::DOUBLE, {digits})", Type.NUMBER)


def _whole_part(node: Apply, parts: list[Piece]) -> Piece:
    name = {"ceiling": "ceil"}.get(node.what.removesuffix("()"), node.what.removesuffix("()"))
    if parts[0].type is Type.WHOLE:
        return Piece(node, parts[0].sql, Type.WHOLE)
    return Piece(node, f"TRY_CAST({name}({parts[0].sql}) AS BIGINT)", Type.WHOLE)


def _unit(part: Piece) -> str:
    return part.sql.strip("'")


def _truncated(node: Apply, parts: list[Piece]) -> Piece:
    unit, moment = _unit(parts[0]), parts[1]
    return _moved(
        node, moment, "day" if moment.type is Type.DATE else unit, f"date_trunc('{unit}', {moment.sql})"
    )


def _added(node: Apply, parts: list[Piece]) -> Piece:
    unit, count, moment = _unit(parts[0]), parts[1], parts[2]
    return _moved(node, moment, unit, f"{moment.sql} + {_SPANS[unit].format(count.sql)}")


FUNCTIONS: dict[str, Callable[[Apply, list[Piece]], Piece]] = {
    "round": _round, "floor": _whole_part, "ceil": _whole_part, "ceiling": _whole_part, "trunc": _whole_part,
    "if": _if, "iif": _if, "date_trunc": _truncated, "date_add": _added,
}  # fmt: skip

_OPERATIONS: dict[str, Callable[[Apply, list[Piece]], Piece]] = {
    "and": _logic, "or": _logic, "not": _not, "is null": _is_null, "in": _in, "between": _between, "like": _like,
    "ilike": _like, "||": _join, "negative": _negative, "*": _times, "/": _divided, "//": _whole_divided, "%": _rest,
    "^": _power, "+": _plus, "-": _minus, "case": _case,
}  # fmt: skip
