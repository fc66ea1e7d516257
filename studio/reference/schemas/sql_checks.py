"""Understands the conditions of CHECK clauses and the formulas of computed columns, parsed by sqlglot, never run."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import sqlglot
from sqlglot import exp

from studio.reference.schemas.described import Described, DescribedColumn, DescribedTable
from studio.reference.schemas.sql_columns import Expression

logging.getLogger("sqlglot").setLevel(logging.CRITICAL)

_DIALECTS = ("postgres", "mysql", "tsql", "oracle", "sqlite", "snowflake", "bigquery")
_MIRRORED: dict[type[exp.Binary], type[exp.Binary]] = {
    exp.GT: exp.LT,
    exp.GTE: exp.LTE,
    exp.LT: exp.GT,
    exp.LTE: exp.GTE,
    exp.EQ: exp.EQ,
    exp.NEQ: exp.NEQ,
}
_NOT_KEPT = "values are made without regard to it."
_TRIVIAL = ("JSON_VALID", "ISJSON", "IS_JSON", "TYPEOF")
_LENGTHS = ("LEN", "DATALENGTH", "CHAR_LENGTH", "CHARACTER_LENGTH")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?")
_LONGEST = 4_000


class _Strange(Exception):
    """A condition that is not one of those that can be kept."""


def understand(described: Described, check: Expression, dialect: str) -> None:
    """Narrow the columns of the table down to what the condition allows; what is not understood is noted."""
    tree = _parsed(check.words, dialect)
    if tree is None:
        described.remark(
            check.table.name,
            check.line,
            f"CHECK ({check.words})",
            "it cannot be read; values are made without regard to it.",
        )
        return
    parts = list(_conjuncts(tree))
    for part in parts:
        before = [(column, _state(column)) for column in check.table.columns]
        try:
            _take(check.table, part)
        except (_Strange, ValueError, OverflowError):
            for column, state in before:
                _restore(column, state)
            words = part.sql() if len(parts) > 1 else check.words
            described.remark(check.table.name, check.line, f"CHECK ({words})", _NOT_KEPT)


def take_formula(described: Described, formula: Expression, dialect: str) -> None:
    """Write the formula of a computed column in the studio's own words; where that fails, it is noted."""
    column = formula.table.column(formula.column)
    assert column is not None
    tree = _parsed(formula.words, dialect)
    if tree is not None:
        tree = exp.Paren(this=tree)
        for cast in list(tree.find_all(exp.Cast)):
            cast.replace(cast.this)
        for name in tree.find_all(exp.Column):
            found = formula.table.column(name.name)
            if found is not None:
                name.replace(exp.column(exp.to_identifier(found.name, quoted=True)))
        for text in list(tree.find_all(exp.National)):
            text.replace(exp.Literal.string(text.this))
        for add in list(tree.find_all(exp.Add)):
            if any(isinstance(side, exp.Literal) and side.is_string for side in (add.left, add.right)):
                add.replace(exp.DPipe(this=add.left, expression=add.right))
        tree = _parsed(tree.sql(dialect="duckdb"), "duckdb") or tree
        column.formula = tree.sql(dialect="duckdb")
    if column.kind == "unknown":
        column.kind = "text" if tree is not None and _is_text(tree) else "decimal"
    if tree is None:
        described.remark(formula.table.name, formula.line, formula.words, "the formula cannot be read.")


def _is_text(tree: exp.Expr) -> bool:
    tree = tree.unnest()
    return isinstance(tree, exp.DPipe | exp.Concat | exp.Upper | exp.Lower | exp.Substring | exp.Trim)


def _parsed(words: str, dialect: str) -> exp.Expr | None:
    if len(words) > _LONGEST:
        return None
    for name in (dialect, *(other for other in _DIALECTS if other != dialect)):
        try:
            found = sqlglot.parse_one(f"SELECT {words}", read=name)
        except (sqlglot.errors.SqlglotError, RecursionError, ValueError):
            continue
        if isinstance(found, exp.Select) and len(found.expressions) == 1:
            only: exp.Expr = found.expressions[0]
            return None if only.find(exp.Select, exp.Subquery) else only.unalias()
    return None


def _conjuncts(tree: exp.Expr) -> Iterator[exp.Expr]:
    tree = tree.unnest()
    if isinstance(tree, exp.And):
        yield from _conjuncts(tree.left)
        yield from _conjuncts(tree.right)
    else:
        yield tree


def _take(table: DescribedTable, part: exp.Expr) -> None:
    """Take one condition in; raises _Strange."""
    if isinstance(part, exp.Boolean) and part.this:
        return
    if isinstance(part, exp.Or):
        _alternatives(table, part)
    elif isinstance(part, exp.Between):
        column = _column(table, part.this)
        _bound(column, exp.GTE, part.args["low"])
        _bound(column, exp.LTE, part.args["high"])
    elif isinstance(part, exp.In):
        _choose(_column(table, part.this), part.expressions)
    elif isinstance(part, exp.RegexpLike | exp.RegexpILike | exp.SimilarTo | exp.Like | exp.Glob):
        _match(_column(table, part.this), part)
    elif isinstance(part, exp.Not):
        _not(table, part.this.unnest())
    elif isinstance(part, exp.Is):
        _column(table, part.this)
        raise _Strange
    elif isinstance(part, exp.Binary) and type(part) in _MIRRORED:
        _compare(table, type(part), part.left, part.right)
    elif isinstance(part, exp.Anonymous) and part.name.upper() in _TRIVIAL:
        return
    else:
        raise _Strange


def _not(table: DescribedTable, inner: exp.Expr) -> None:
    if isinstance(inner, exp.Is) and isinstance(inner.expression, exp.Null):
        _column(table, inner.this).nullable = False
        return
    raise _Strange


def _alternatives(table: DescribedTable, part: exp.Or) -> None:
    """`a IS NULL OR …` says nothing of values that are there; `a = 1 OR a = 2` is a list."""
    sides = [side.unnest() for side in part.flatten()]
    rest = [
        side for side in sides if not (isinstance(side, exp.Is) and isinstance(side.expression, exp.Null))
    ]
    if len(rest) < len(sides) and len(rest) == 1:
        for inner in _conjuncts(rest[0]):
            _take(table, inner)
        return
    if rest and all(isinstance(side, exp.EQ) for side in rest):
        columns = {_column(table, side.this).name for side in rest}
        if len(columns) == 1:
            _choose(_column(table, rest[0].this), [side.expression for side in rest])
            return
    raise _Strange


def _compare(table: DescribedTable, kind: type[exp.Binary], left: exp.Expr, right: exp.Expr) -> None:
    left, right = _bare(left), _bare(right)
    if _value(left) is not None and _value(right) is None:
        kind, left, right = _MIRRORED[kind], right, left
    if isinstance(left, exp.Length) or (isinstance(left, exp.Anonymous) and left.name.upper() in _LENGTHS):
        _measure(table, kind, left, right)
        return
    if isinstance(left, exp.Anonymous | exp.Func) and getattr(left, "name", "").upper() in _TRIVIAL:
        return
    column = _column(table, left)
    any_of = right.find(exp.Array) if isinstance(right, exp.Any) else None
    if kind is exp.EQ and any_of is not None:
        _choose(column, any_of.expressions)
        return
    if isinstance(right, exp.Column):
        _after(table, column, kind, _column(table, right))
        return
    if kind is exp.EQ:
        _choose(column, [right])
    elif kind is exp.NEQ:
        if _value(right) != "":
            raise _Strange
        column.shortest = max(column.shortest, 1)
    else:
        _bound(column, kind, right)


def _measure(table: DescribedTable, kind: type[exp.Binary], left: exp.Expr, right: exp.Expr) -> None:
    """The length of a text."""
    inner = left.this if isinstance(left, exp.Length) else left.expressions[0]
    inner = _bare(inner)
    column = _column(table, _bare(inner.this) if isinstance(inner, exp.Trim) else inner)
    value = _value(right)
    if not isinstance(value, float):
        raise _Strange
    low = {exp.GTE: value, exp.GT: value + 1, exp.EQ: value}.get(kind)
    high = {exp.LTE: value, exp.LT: value - 1, exp.EQ: value}.get(kind)
    if low is None and high is None:
        raise _Strange
    if low is not None:
        column.shortest = max(column.shortest, int(low))
    if high is not None:
        column.longest = int(high) if column.longest is None else min(column.longest, int(high))
        column.fixed = column.fixed and kind is exp.EQ
    column.fixed = column.fixed or kind is exp.EQ


def _after(
    table: DescribedTable, column: DescribedColumn, kind: type[exp.Binary], other: DescribedColumn
) -> None:
    """One column of the row never lies below another."""
    if kind in (exp.LT, exp.LTE):
        column, other, kind = other, column, _MIRRORED[kind]
    comparable = ("date", "timestamp", "integer", "decimal", "float")
    if (
        kind not in (exp.GT, exp.GTE)
        or column.kind not in comparable
        or column.after is not None
        or column is other
    ):
        raise _Strange
    seen = other
    while seen.after is not None:
        above = table.column(seen.after[0])
        if above is None or above is column:
            raise _Strange
        seen = above
    column.after = (other.name, kind is exp.GT)


def _bound(column: DescribedColumn, kind: type[exp.Binary], expression: exp.Expr) -> None:
    value = _value(expression)
    if isinstance(value, str) and _DATE.fullmatch(value) and column.kind in ("date", "timestamp"):
        if kind in (exp.GT, exp.GTE):
            column.earliest = max(column.earliest, _moved(value, 1 if kind is exp.GT else 0))
        else:
            moved = _moved(value, -1 if kind is exp.LT else 0)
            column.latest = min(column.latest or moved, moved)
        return
    if not isinstance(value, float) or column.kind not in ("integer", "decimal", "float", "boolean"):
        raise _Strange
    if kind in (exp.GT, exp.GTE):
        low = value + (_step(column) if kind is exp.GT else 0)
        column.low = low if column.low is None else max(column.low, low)
    else:
        high = value - (_step(column) if kind is exp.LT else 0)
        column.high = high if column.high is None else min(column.high, high)


def _moved(text: str, days: int) -> str:
    from datetime import datetime, timedelta

    moment = datetime.fromisoformat(text) + timedelta(days=days)
    return moment.date().isoformat() if len(text) == 10 else moment.isoformat()


def _step(column: DescribedColumn) -> float:
    """The least that a value can lie above another."""
    if column.kind == "integer":
        return 1.0
    return 10.0 ** -(column.places if column.places is not None else 2)


def _choose(column: DescribedColumn, expressions: list[exp.Expr]) -> None:
    values = [_value(_bare(item)) for item in expressions]
    if not values or any(value is None for value in values):
        raise _Strange
    texts = tuple(dict.fromkeys(_written(value) for value in values))
    column.choices = tuple(item for item in column.choices if item in texts) if column.choices else texts
    if not column.choices:
        raise _Strange


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)


def _match(column: DescribedColumn, part: exp.Expr) -> None:
    """A regular expression or a mask, as a pattern for whole texts."""
    value = _value(_bare(part.expression))
    if not isinstance(value, str) or column.pattern or column.choices:
        raise _Strange
    if isinstance(part, exp.RegexpLike | exp.RegexpILike):
        pattern = value.removeprefix("^").removesuffix("$")
        if isinstance(part, exp.RegexpILike):
            pattern = pattern.lower() if not re.search(r"\\[A-Z]", pattern) else pattern
    elif isinstance(part, exp.SimilarTo):
        pattern = value.replace("%", "[a-z]{1,8}").replace("_", "[a-z]")
    elif isinstance(part, exp.Glob):
        pattern = re.sub(r"\*(?!\])", "[a-z0-9]{0,8}", value).replace("?", "[a-z]")
    else:
        pattern = "".join({"%": "[a-z]{1,8}", "_": "[a-z]"}.get(c, re.escape(c)) for c in value)
    from studio.generators.pattern import Pattern

    Pattern(pattern=pattern)
    column.pattern = pattern


def _column(table: DescribedTable, expression: exp.Expr) -> DescribedColumn:
    bare = _bare(expression)
    found = table.column(bare.name) if isinstance(bare, exp.Column) else None
    if found is None:
        raise _Strange
    return found


def _bare(expression: exp.Expr) -> exp.Expr:
    """Without brackets and casts."""
    while isinstance(expression, exp.Paren | exp.Cast | exp.Collate):
        expression = expression.this
    return expression


def _value(expression: exp.Expr) -> float | str | bool | None:
    """The value of a literal; None for anything else."""
    bare = _bare(expression)
    if isinstance(bare, exp.Neg):
        inner = _value(bare.this)
        return -inner if isinstance(inner, float) else None
    if isinstance(bare, exp.Boolean):
        return bool(bare.this)
    if (
        isinstance(bare, exp.Date | exp.TsOrDsToDate | exp.StrToDate | exp.StrToTime)
        and bare.this is not None
    ):
        return _value(bare.this)
    if isinstance(bare, exp.National):
        return str(bare.this)
    if not isinstance(bare, exp.Literal):
        return None
    return str(bare.this) if bare.is_string else float(bare.this)


_STATE = (
    "low", "high", "earliest", "latest", "shortest", "longest", "fixed", "choices", "pattern", "nullable", "after",
)  # fmt: skip


def _state(column: DescribedColumn) -> tuple[object, ...]:
    return tuple(getattr(column, name) for name in _STATE)


def _restore(column: DescribedColumn, state: tuple[object, ...]) -> None:
    for name, value in zip(_STATE, state, strict=True):
        setattr(column, name, value)
