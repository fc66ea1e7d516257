"""The functions of formulas: names, parameters, result, the SQL that computes them, and a sentence of help.

Only what stands here can be called. Left out on purpose: whatever reads a clock, a file or a random source, and
whatever makes a long text out of a short one (repeat, lpad, format).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from studio.generators.expression.types import Type

Result = Type | Literal["same"]
Group = Literal["numbers", "texts", "dates", "choices", "conversions"]


@dataclass(frozen=True, slots=True)
class Function:
    """A function whose arguments are put into `sql` as {0}, {1}, … or all of them as {all}.

    `parameters` are kinds: number, whole, text, truth, time, any, "fixed text" (a text in quotes), unit (a text in
    quotes that names a unit of time), alike (all of one type), date parts. A closing ? marks an optional one, a
    closing … one that may be repeated. The result "same" is the common type of the arguments. `growth` bounds the
    bytes of a text result by those of its arguments.
    """

    name: str
    group: Group
    parameters: tuple[str, ...]
    result: Result
    sql: str
    help: str
    growth: float = 1.0

    @property
    def usage(self) -> str:
        """The call as it is shown, for example round(number, whole?)."""
        return f"{self.name}({', '.join(self.parameters)})"


Row = tuple[str, Result, str, str] | tuple[str, Result, str, str, float]


def _table(group: Group, *rows: Row) -> list[Function]:
    """Functions from rows of usage, result, SQL, help and, where a text may grow, by how much."""
    found = []
    for usage, result, sql, help_, *growth in rows:
        name, _, rest = usage.partition("(")
        parameters = tuple(part.strip() for part in rest.rstrip(")").split(",") if part.strip())
        found.append(Function(name, group, parameters, result, sql, help_, *growth))
    return found


def _not_nan(call: str) -> str:
    return f"nullif({call}, 'NaN'::DOUBLE)"


def _numbers() -> list[Function]:
    n, w = Type.NUMBER, Type.WHOLE
    power = _not_nan("power({0}::DOUBLE, {1}::DOUBLE)")
    one: list[Row] = [
        (f"{name}(number)", n, _not_nan(f"{name}({{0}}::DOUBLE)"), help_)
        for name, help_ in (
            ("sqrt", "The square root; missing below 0."), ("exp", "e to that power."),
            ("ln", "The natural logarithm; missing below 0."), ("log2", "The logarithm to base 2."),
            ("log10", "The logarithm to base 10."), ("sin", "The sine of an angle in radians."),
            ("cos", "The cosine of an angle in radians."), ("tan", "The tangent of an angle in radians."),
            ("atan", "The arc tangent in radians."), ("radians", "Degrees as radians."),
            ("degrees", "Radians as degrees."),
        )
    ]  # fmt: skip
    return _table(
        "numbers",
        ("abs(number)", "same", "abs({0})", "The value without its sign."),
        ("sign(number)", w, "sign({0})::BIGINT", "-1, 0 or 1."),
        ("round(number, whole?)", "same", "", "Rounded to so many decimals; without them to a whole number."),
        ("floor(number)", w, "", "The whole number below."),
        ("ceil(number)", w, "", "The whole number above."),
        ("ceiling(number)", w, "", "The whole number above."),
        ("trunc(number)", w, "", "The whole number without what follows the point."),
        ("mod(number, number)", "same", "({0} % nullif({1}, 0))", "The rest of a division."),
        ("power(number, number)", n, power, "The first to the power of the second."),
        ("pow(number, number)", n, power, "The first to the power of the second."),
        ("log(number)", n, _not_nan("log10({0}::DOUBLE)"), "The logarithm to base 10."),
        (
            "atan2(number, number)",
            n,
            "atan2({0}::DOUBLE, {1}::DOUBLE)",
            "The angle of the point (second, first).",
        ),
        ("asin(number)", n, "CASE WHEN abs({0}) <= 1 THEN asin({0}::DOUBLE) END", "The arc sine in radians."),
        (
            "acos(number)",
            n,
            "CASE WHEN abs({0}) <= 1 THEN acos({0}::DOUBLE) END",
            "The arc cosine in radians.",
        ),
        ("pi()", n, "pi()", "3.14159…"),
        *one,
    )


def _texts() -> list[Function]:
    t, w, y = Type.TEXT, Type.WHOLE, Type.TRUTH
    part = "From a place (1 is the first) so many characters."
    return _table(
        "texts",
        ("upper(text)", t, "upper({0})", "In capital letters.", 1.5),
        ("lower(text)", t, "lower({0})", "In small letters.", 1.5),
        ("trim(text)", t, "trim({0})", "Without spaces at both ends."),
        ("ltrim(text)", t, "ltrim({0})", "Without spaces at the start."),
        ("rtrim(text)", t, "rtrim({0})", "Without spaces at the end."),
        ("length(text)", w, "length({0})", "How many characters."),
        ("left(text, whole)", t, "left({0}, {1})", "The first so many characters."),
        ("right(text, whole)", t, "right({0}, {1})", "The last so many characters."),
        ("substring(text, whole, whole?)", t, "substring({all})", part),
        ("substr(text, whole, whole?)", t, "substring({all})", part),
        (
            "replace(text, fixed text, fixed text)",
            t,
            "replace({0}, {1}, {2})",
            "The second replaced by the third.",
        ),
        ("reverse(text)", t, "reverse({0})", "From the last character to the first."),
        ("strip_accents(text)", t, "strip_accents({0})", "Without accents: é becomes e.", 3),
        ("strpos(text, text)", w, "strpos({0}, {1})", "Where the second begins in the first, or 0."),
        ("contains(text, text)", y, "contains({0}, {1})", "Whether the second stands in the first."),
        ("starts_with(text, text)", y, "starts_with({0}, {1})", "Whether the first begins with the second."),
        ("ends_with(text, text)", y, "suffix({0}, {1})", "Whether the first ends with the second."),
        (
            "split_part(text, text, whole)",
            t,
            "split_part({0}, {1}, {2})",
            "The n-th part between separators.",
        ),
        (
            "concat(any…)",
            t,
            "concat({all})",
            "All joined without the missing ones; || gives missing instead.",
        ),
        (
            "concat_ws(fixed text, any…)",
            t,
            "concat_ws({all})",
            "All but the first joined, the first between them.",
        ),
    )


def _dates() -> list[Function]:
    t, w, d = Type.TEXT, Type.WHOLE, Type.DATE
    parts: list[Row] = [
        (f"{name}(time)", w, f"{call}({{0}})", help_)
        for name, call, help_ in (
            ("year", "year", "The year."), ("quarter", "quarter", "The quarter, 1 to 4."),
            ("month", "month", "The month, 1 to 12."), ("week", "week", "The ISO week, 1 to 53."),
            ("day", "day", "The day of the month."), ("weekday", "isodow", "1 for Monday to 7 for Sunday."),
            ("dayofyear", "dayofyear", "1 to 366."), ("hour", "hour", "The hour, 0 to 23."),
            ("minute", "minute", "The minute."), ("second", "second", "The second."),
        )
    ]  # fmt: skip
    passed = "How many whole units have passed: an age is date_sub('year', born, day)."
    return _table(
        "dates",
        *parts,
        ("dayname(time)", t, "dayname({0})", "Monday to Sunday."),
        ("monthname(time)", t, "monthname({0})", "January to December."),
        ("last_day(time)", d, "last_day({0})", "The last day of the month."),
        ("make_date(whole, whole, whole)", d, "make_date({0}, {1}, {2})", "The date of year, month and day."),
        ("date_trunc(unit, time)", "same", "", "The start of the month (or year, week, …) it lies in."),
        (
            "date_diff(unit, time, time)",
            w,
            "date_diff({0}, {1}, {2})",
            "How many starts of a unit lie between.",
        ),
        ("date_sub(unit, time, time)", w, "date_sub({0}, {1}, {2})", passed),
        ("date_add(unit, whole, time)", "same", "", "So many units later, or earlier where negative."),
        ("epoch(time)", Type.NUMBER, "epoch({0})", "Seconds since 1970."),
        ("strftime(time, pattern)", t, "strftime({0}, {1})", "Written by a pattern such as '%d.%m.%Y'.", 12),
    )


def _choices() -> list[Function]:
    either = "The second where the first holds, otherwise the third."
    return _table(
        "choices",
        ("if(truth, alike, alike)", "same", "", either),
        ("iif(truth, alike, alike)", "same", "", either),
        ("coalesce(alike…)", "same", "coalesce({all})", "The first that is not missing."),
        ("ifnull(alike, alike)", "same", "coalesce({all})", "The first, or the second where it is missing."),
        ("nullif(alike, alike)", "same", "nullif({0}, {1})", "The first, but missing where both are equal."),
        ("least(alike…)", "same", "least({all})", "The smallest that is not missing."),
        ("greatest(alike…)", "same", "greatest({all})", "The largest that is not missing."),
    )


def _conversions() -> list[Function]:
    return _table(
        "conversions",
        ("text(any)", Type.TEXT, "", "As a text."),
        ("number(any)", Type.NUMBER, "", "As a number; missing where a text is none."),
        ("whole(any)", Type.WHOLE, "", "As a whole number, rounded."),
        ("date(any)", Type.DATE, "", "As a date; missing where a text is none."),
        ("timestamp(any)", Type.MOMENT, "", "As a date and time."),
    )


FUNCTIONS = {
    function.name: function for function in (*_numbers(), *_texts(), *_dates(), *_choices(), *_conversions())
}

_CHANCE = "A formula gives the same value every time. Add a column with random values and use it here."
_CLOCK = "No value may depend on the day it is made. Write a fixed date, such as date '2024-12-31'."
_LONG = "For a fixed width use the column's format, such as {:05d}."
REFUSED = {
    **dict.fromkeys(("random", "rand", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "setseed"), _CHANCE),
    **dict.fromkeys(("now", "today", "current_date", "current_timestamp", "getdate"), _CLOCK),
    "age": "The whole years between two dates are date_sub('year', born, date '2024-12-31').",
    **dict.fromkeys(("repeat", "lpad", "rpad", "format", "printf", "space", "bar"), _LONG),
    **dict.fromkeys(("sum", "avg", "mean", "count", "min", "max", "median", "stddev", "row_number", "lag", "lead"),
                    "A formula sees one row. For the smaller or larger of two values write least or greatest."),
}  # fmt: skip
"""Functions that people look for in vain, and what to do instead."""
