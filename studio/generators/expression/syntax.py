"""From the text of a formula to its tree, by precedence climbing, within fixed bounds of length, size and depth.

The grammar holds operators, CASE, calls and literals only. A subquery, a statement, an attribute or an unknown word is
refused because no rule reads it, not because a list forbids it.
"""

from __future__ import annotations

import difflib
import math
import re
from dataclasses import dataclass
from datetime import date, datetime

from studio.generators.expression.functions import FUNCTIONS, REFUSED
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.tokens import RESERVED, Token, tokens

LONGEST = 2_000
LONGEST_SHOWN = 40_000
"""A shown formula may be longer than a stored one, because a name may be longer than an id."""
MOST_NODES = 200
DEEPEST = 30

Value = int | float | str | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that stands in the text."""

    at: int
    value: Value


@dataclass(frozen=True, slots=True)
class Name:
    """A column: its id in a stored formula, its name in a shown one; `at` to `end` is its place in the text."""

    at: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Apply:
    """An operator or a function with its arguments; CASE has condition, value, condition, value, …, otherwise."""

    at: int
    what: str
    arguments: tuple[Node, ...]


Node = Literal | Name | Apply

_LEVELS = {
    "or": 1, "and": 2,
    "=": 4, "==": 4, "<>": 4, "!=": 4, "<": 4, "<=": 4, ">": 4, ">=": 4, "is": 4, "in": 5, "between": 5, "like": 5,
    "ilike": 5, "not": 5,
    "||": 6, "+": 7, "-": 7, "*": 8, "/": 8, "//": 8, "%": 8, "^": 9, "**": 9, "::": 11,
}  # fmt: skip
_NOT, _SIGNED = 3, 10
_SAME = {"==": "=", "!=": "<>", "**": "^"}
TYPES = {
    "whole": "whole", "integer": "whole", "int": "whole", "bigint": "whole", "smallint": "whole",
    "number": "number", "double": "number", "float": "number", "real": "number", "decimal": "number",
    "numeric": "number",
    "text": "text", "varchar": "text", "string": "text", "char": "text",
    "date": "date", "timestamp": "timestamp", "datetime": "timestamp", "boolean": "boolean", "bool": "boolean",
}  # fmt: skip
"""The words after AS in a CAST, and the type each means."""
UNITS = ("millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year")
_STATEMENTS = frozenset(("select", "from", "where", "union", "with", "exists", "over", "distinct"))


def parse(text: str, *, longest: int = LONGEST) -> Node:
    """The tree of `text`; raises PlacedProblem. `longest` may be raised for a text that shows names for ids."""
    if len(text) > longest:
        raise PlacedProblem(
            longest,
            f"The formula has {len(text):,} characters; {longest:,} are the limit.",
            "Split it over two columns.",
        )
    return _Parser(tokens(text)).whole()


class _Parser:
    def __init__(self, found: tuple[Token, ...]) -> None:
        self._tokens = found
        self._place = 0
        self._nodes = 0
        self._depth = 0

    def whole(self) -> Node:
        if len(self._tokens) == 1:
            raise PlacedProblem(0, "The formula is empty.", "Write for example price * quantity.")
        node = self._expression(0)
        if self._place < len(self._tokens) - 1:
            raise self._unexpected("An operator such as + or || belongs between two values.")
        return node

    @property
    def _now(self) -> Token:
        return self._tokens[self._place]

    def _next(self) -> Token:
        token = self._now
        self._place += token.kind != "end"
        return token

    def _is(self, *values: str) -> bool:
        return self._now.kind in ("sign", "word") and self._now.value in values

    def _skip(self, value: str) -> bool:
        if self._is(value):
            self._place += 1
            return True
        return False

    def _want(self, value: str, mend: str) -> None:
        if not self._skip(value):
            raise self._unexpected(mend)

    def _unexpected(self, mend: str) -> PlacedProblem:
        token = self._now
        if token.kind == "end":
            return PlacedProblem(token.start, "The formula ends too early.", mend)
        if token.kind == "word" and token.value in _STATEMENTS:
            mend = "A formula computes a value from this row; it cannot read tables, files or other rows."
        return PlacedProblem(token.start, f"{token.text} is not expected here.", mend)

    def _apply(self, at: int, what: str, *arguments: Node) -> Apply:
        self._count(at)
        return Apply(at, what, arguments)

    def _count(self, at: int) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise PlacedProblem(
                at,
                f"The formula has more than {MOST_NODES} parts.",
                "Compute a part of it in a hidden column.",
            )

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise PlacedProblem(
                self._now.start, f"The formula is nested more than {DEEPEST} deep.",
                "Compute the innermost part in a hidden column.",
            )  # fmt: skip

    def _expression(self, level: int) -> Node:
        self._deeper()
        left = self._operand()
        self._depth -= 1
        while True:
            token = self._now
            own = _LEVELS.get(token.value, 0) if token.kind in ("sign", "word") else 0
            if own <= level:
                break
            self._place += 1
            left = self._continued(left, token, own)
        return left

    def _continued(self, left: Node, token: Token, level: int) -> Node:
        sign = _SAME.get(token.value, token.value)
        if sign == "not":
            if not self._is("in", "between", "like", "ilike"):
                raise self._unexpected("After a value, not is followed by in, between or like.")
            inner = self._continued(left, self._next(), level)
            return self._apply(token.start, "not", inner)
        if sign == "is":
            negated = self._skip("not")
            self._want("null", "Write is null or is not null.")
            missing = self._apply(token.start, "is null", left)
            return self._apply(token.start, "not", missing) if negated else missing
        if sign == "in":
            self._want("(", "Write in (1, 2, 3).")
            return self._apply(token.start, "in", left, *self._list())
        if sign == "between":
            low = self._expression(level)
            self._want("and", "Write between 1 and 9.")
            return self._apply(token.start, "between", left, low, self._expression(level))
        if sign == "::":
            return self._apply(token.start, f"cast {self._type()}", left)
        return self._apply(token.start, sign, left, self._expression(level))

    def _list(self) -> list[Node]:
        """Expressions up to the closing bracket; at least one."""
        items = [self._expression(0)]
        while self._skip(","):
            items.append(self._expression(0))
        self._want(")", "Close the bracket with ).")
        return items

    def _operand(self) -> Node:
        place = self._place
        token = self._next()
        if token.kind == "number":
            return self._number(token)
        if token.kind == "text":
            return self._literal(token.start, token.value)
        if token.kind == "quoted":
            return self._name(token, token.value)
        if token.kind == "word":
            return self._word(token)
        if token.value in ("-", "+"):
            operand = self._expression(_SIGNED)
            return operand if token.value == "+" else self._apply(token.start, "negative", operand)
        if token.value == "(":
            inside = self._expression(0)
            self._want(")", "Close the bracket with ).")
            return inside
        self._place = place
        raise self._unexpected(
            "A value belongs here: a column, a number, a text in single quotes or a function."
        )

    def _literal(self, at: int, value: Value) -> Literal:
        self._count(at)
        return Literal(at, value)

    def _name(self, token: Token, name: str) -> Name:
        if not name:
            raise PlacedProblem(
                token.start, "The name between the double quotes is empty.", "Write a column's name."
            )
        self._count(token.start)
        return Name(token.start, token.end, name)

    def _number(self, token: Token) -> Literal:
        follower = self._now
        if follower.start == token.end and follower.kind in ("word", "quoted", "number"):
            raise PlacedProblem(
                follower.start, f"{follower.text} follows a number without a sign.",
                "Write * between them, or put a name that begins with a digit into double quotes.",
            )  # fmt: skip
        if token.text.isdigit() and int(token.text) < 2**63:
            return self._literal(token.start, int(token.text))
        value = float(token.text)
        if not math.isfinite(value):
            raise PlacedProblem(
                token.start, f"{token.text} is too large.", "The largest number is about 1.8e308."
            )
        return self._literal(token.start, value)

    def _word(self, token: Token) -> Node:
        word, follower = token.value, self._now
        if word in ("true", "false"):
            return self._literal(token.start, word == "true")
        if word == "null":
            return self._literal(token.start, None)
        if word == "not":
            return self._apply(token.start, "not", self._expression(_NOT))
        if word == "case":
            return self._case(token)
        if word == "cast":
            return self._cast(token)
        if word in ("date", "timestamp") and follower.kind == "text":
            return self._literal(token.start, moment(self._next(), whole_days=word == "date"))
        if word == "interval" and follower.kind in ("text", "number"):
            return self._interval(token)
        if word in RESERVED:
            self._place -= 1
            raise self._unexpected("A column of that name is written in double quotes.")
        if follower.kind == "sign" and follower.value == "(":
            self._place += 1
            _refuse_unknown(token)
            arguments = [] if self._skip(")") else self._list()
            return self._apply(token.start, f"{word}()", *arguments)
        return self._name(token, token.text)

    def _case(self, token: Token) -> Node:
        subject = None if self._is("when") else self._expression(0)
        parts: list[Node] = []
        while self._skip("when"):
            at = self._now.start
            condition = self._expression(0)
            parts.append(condition if subject is None else self._apply(at, "=", subject, condition))
            self._want("then", "Write case when condition then value else value end.")
            parts.append(self._expression(0))
        if not parts:
            raise self._unexpected("Write case when condition then value else value end.")
        parts.append(self._expression(0) if self._skip("else") else self._literal(token.start, None))
        self._want("end", "Close the case with end.")
        return self._apply(token.start, "case", *parts)

    def _cast(self, token: Token) -> Node:
        self._want("(", "Write cast(value as number).")
        inside = self._expression(0)
        self._want("as", "Write cast(value as number).")
        what = self._type()
        self._want(")", "Close the bracket with ).")
        return self._apply(token.start, f"cast {what}", inside)

    def _type(self) -> str:
        token = self._next()
        if token.kind != "word" or token.value not in TYPES:
            mend = "Types are: whole, number, text, date, timestamp, boolean."
            raise PlacedProblem(token.start, f"{token.text or 'The end'} is not a type.", mend)
        return TYPES[token.value]

    def _interval(self, token: Token) -> Node:
        amount = self._next()
        words = f"{amount.value} {self._next().value}" if amount.kind == "number" else amount.value
        count, _, unit = words.strip().partition(" ")
        unit = unit.strip().lower().removesuffix("s")
        if unit not in UNITS:
            near = difflib.get_close_matches(unit, UNITS, 1)
            raise PlacedProblem(
                amount.start, f"{unit or 'The empty word'} is not a unit of time.",
                f"Did you mean {near[0]}?" if near else f"Units are: {', '.join(UNITS)}.",
            )  # fmt: skip
        if not re.fullmatch(r"-?[0-9]{1,7}", count):
            raise PlacedProblem(
                amount.start, f"{count} is not a whole number of {unit}s.", "Write interval 3 day."
            )
        return self._apply(token.start, f"interval {unit}", self._literal(amount.start, int(count)))


def _refuse_unknown(token: Token) -> None:
    name = token.value
    if name in FUNCTIONS:
        return
    near = difflib.get_close_matches(name, FUNCTIONS, 1)
    mend = REFUSED.get(name) or (
        f"Did you mean {near[0]}?" if near else "The list of functions stands in the help."
    )
    raise PlacedProblem(token.start, f"{name} is not a function of formulas.", mend)


def moment(token: Token, *, whole_days: bool) -> date | datetime:
    """The date, or date and time, that a text token spells in ISO form; raises PlacedProblem."""
    try:
        return date.fromisoformat(token.value) if whole_days else _plain(datetime.fromisoformat(token.value))
    except ValueError:
        form = "2024-12-31" if whole_days else "2024-12-31 18:30:00"
        raise PlacedProblem(
            token.start, f'"{token.value}" is not a date.', f"Write it like '{form}'."
        ) from None


def _plain(value: datetime) -> datetime:
    if value.tzinfo is not None:
        raise ValueError
    return value
