"""Reads the entries of a CREATE TABLE: columns with their clauses, and constraints of the whole table."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.problems import Problem
from studio.reference.schemas.described import Described, DescribedColumn, DescribedKey, DescribedTable
from studio.reference.schemas.sql_cursor import Cursor, name_of, value_of
from studio.reference.schemas.sql_script import Word, entries, text_of
from studio.reference.schemas.sql_types import fields_of, take_type

_CONSTRAINTS = (
    ("CONSTRAINT",), ("PRIMARY", "KEY"), ("FOREIGN", "KEY"), ("UNIQUE",), ("CHECK", "("), ("KEY",), ("INDEX",),
    ("FULLTEXT",), ("SPATIAL",), ("EXCLUDE",), ("PERIOD", "FOR"), ("LIKE",), ("SUPPLEMENTAL",),
)  # fmt: skip
_CLAUSES = frozenset({
    "NOT", "NULL", "DEFAULT", "PRIMARY", "UNIQUE", "KEY", "REFERENCES", "CHECK", "CONSTRAINT", "GENERATED", "IDENTITY",
    "AUTO_INCREMENT", "AUTOINCREMENT", "COLLATE", "CHARACTER", "CHARSET", "COMMENT", "AS", "ON", "ENABLE", "DISABLE",
    "OPTIONS", "ENCODE", "MASKING", "SPARSE", "ROWGUIDCOL", "INVISIBLE", "VISIBLE", "STORED", "VIRTUAL", "PERSISTED",
    "FOREIGN", "WITH", "DEFERRABLE", "INITIALLY", "RELY", "NORELY", "NOVALIDATE", "VALIDATE", "ENFORCED", "SRID",
    "TAG", "FILESTREAM", "TABLESPACE", "STORAGE", "COMPRESSION", "USING",
})  # fmt: skip
_IGNORED_WORDS = (
    "ENABLE", "DISABLE", "SPARSE", "ROWGUIDCOL", "INVISIBLE", "VISIBLE", "STORED", "VIRTUAL", "PERSISTED", "DEFERRABLE",
    "RELY", "NORELY", "NOVALIDATE", "VALIDATE", "ENFORCED", "FILESTREAM", "CLUSTERED", "NONCLUSTERED", "BINARY",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expression:
    """A condition or a formula as it stands in the script, to be understood once all columns are known."""

    table: DescribedTable
    column: str
    line: int
    words: str


@dataclass(slots=True)
class Script:
    """What has been read of a script so far."""

    described: Described
    own_types: dict[str, DescribedColumn] = field(default_factory=dict)
    checks: list[Expression] = field(default_factory=list)
    formulas: list[Expression] = field(default_factory=list)
    homes: dict[str, str] = field(default_factory=dict)
    """The schema that the first table of a name stands in."""


def take_entries(script: Script, table: DescribedTable, source: str, words: tuple[Word, ...]) -> None:
    """Read everything between the brackets of a CREATE TABLE; raises Problem where an entry is none."""
    parts = entries(words)
    for number, part in enumerate(parts):
        if part:
            take_entry(script, table, Cursor(source, part))
        elif number < len(parts) - 1:
            line = Cursor(source, words).line
            raise Problem(f'Between two commas of the table "{table.name}" (line {line:,}) there is nothing.',
                          mend="Take the comma out, or fetch the script again.")  # fmt: skip


def take_entry(script: Script, table: DescribedTable, cursor: Cursor) -> None:
    """Read one column or constraint into `table`."""
    first = cursor.peek()
    assert first is not None
    if first.kind == "word" and any(cursor.sees(*words) for words in _CONSTRAINTS) and not _is_column(cursor):
        take_constraint(script, table, cursor)
    elif first.kind in ("word", "quoted"):
        take_column(script, table, cursor)
    else:
        raise Problem(
            f'Line {cursor.line:,} of the table "{table.name}" cannot be read: {_start_of(cursor.rest)}.',
            mend="Mend the script there; a column starts with its name.",
        )


def _is_column(cursor: Cursor) -> bool:
    """Whether KEY, INDEX, LIKE or PERIOD is the name of a column: a type and no bracket follows."""
    if cursor.upper() not in ("KEY", "INDEX", "PERIOD"):
        return False
    from studio.reference.schemas.sql_types import KNOWN

    return cursor.upper(1) in KNOWN and cursor.upper(1) != "SET"


def take_column(script: Script, table: DescribedTable, cursor: Cursor, prefix: str = "") -> None:
    """Read a column with its clauses; the fields of a STRUCT become columns named after it."""
    line = cursor.line
    name = prefix + name_of(cursor.take())
    column = DescribedColumn(name=name, line=line)
    start = cursor.at
    if cursor.is_done or cursor.upper() in _CLAUSES - {"CHARACTER"}:
        # SQLite needs no type, and a computed column tells its own.
        column.kind = "unknown" if cursor.upper() == "AS" else "text"
    else:
        strange = take_type(cursor, column, script.own_types)
        fields = fields_of(cursor, start)
        if fields is not None and _take_fields(script, table, cursor, name, fields, start):
            return
        if strange:
            column.kind = "unknown"
            script.described.remark(
                table.name, line, f"{name} {strange}", "this type is not known; it is made as text."
            )
    known = table.column(name)
    if known is not None:
        raise Problem(f'The table "{table.name}" has two columns called "{name}" (line {line:,}).',
                      mend="Rename one of them.")  # fmt: skip
    table.columns.append(column)
    take_clauses(script, table, column, cursor)


def _take_fields(  # noqa: PLR0913 - it goes on where taking the column stopped
    script: Script,
    table: DescribedTable,
    cursor: Cursor,
    name: str,
    fields: list[tuple[Word, ...]],
    start: int,
) -> bool:
    """Columns for the fields of a STRUCT, or a table of children for an array of them."""
    if cursor.words[start].upper == "ARRAY":
        inner = Cursor(cursor.source, fields[0])
        if inner.upper() not in ("STRUCT", "RECORD"):
            return False
        child = DescribedTable(f"{table.name}_{name}", cursor.line, children_of=table.name)
        script.described.tables.append(child)
        for part in entries(fields[0][2:-1]):
            if part:
                take_column(script, child, Cursor(cursor.source, part))
        script.described.said.append(
            f'The list "{name}" of "{table.name}" became a table of its own, "{child.name}".'
        )
        return True
    for part in fields:
        if part:
            take_column(script, table, Cursor(cursor.source, part), f"{name}.")
    return True


def take_clauses(script: Script, table: DescribedTable, column: DescribedColumn, cursor: Cursor) -> None:  # noqa: C901, PLR0912, PLR0915 - one line for each clause
    """Read NOT NULL, DEFAULT, REFERENCES and the like; what is not known is noted."""
    while not cursor.is_done:
        start, line = cursor.at, cursor.line
        if cursor.accept("NOT", "NULL"):
            column.nullable = False
        elif cursor.accept("NULL"):
            pass
        elif cursor.accept("CONSTRAINT"):
            cursor.take()
        elif cursor.accept("PRIMARY", "KEY"):
            table.primary_key = (column.name,)
            cursor.accept_one("ASC", "DESC", "CLUSTERED", "NONCLUSTERED")
            _skip_conflict(cursor)
        elif cursor.accept("UNIQUE"):
            cursor.accept("KEY")
            column.unique = True
            _skip_conflict(cursor)
        elif cursor.accept("KEY"):
            table.primary_key = table.primary_key or (column.name,)
        elif cursor.accept("DEFAULT", "ON", "NULL") or cursor.accept("DEFAULT"):
            take_default(column, cursor)
        elif cursor.accept("REFERENCES"):
            _reference(table, (column.name,), cursor, start)
        elif cursor.accept("CHECK"):
            words = text_of(cursor.source, cursor.inside())
            script.checks.append(Expression(table, column.name, line, words))
            cursor.accept("NO", "INHERIT")
        elif cursor.accept_one("AUTO_INCREMENT", "AUTOINCREMENT", "IDENTITY"):
            column.counted, column.required = _start(cursor), True
        elif cursor.accept("GENERATED"):
            _generated(script, table, column, cursor)
        elif cursor.accept("AS"):
            script.formulas.append(
                Expression(table, column.name, line, text_of(cursor.source, cursor.inside()))
            )
        elif cursor.accept("COMMENT"):
            cursor.accept("=")
            column.note = value_of(cursor.take()) if _is_text(cursor.peek()) else ""
        elif (
            cursor.accept("COLLATE")
            or cursor.accept("CHARACTER", "SET")
            or cursor.accept_one("CHARSET", "ENCODE")
        ):
            cursor.names()
        elif cursor.accept("ON", "UPDATE") or cursor.accept("ON", "NULL"):
            _value_words(cursor)
        elif (
            cursor.accept("NOT", "ENFORCED")
            or cursor.accept("NOT", "DEFERRABLE")
            or cursor.accept("NOT", "VALID")
        ):
            pass
        elif cursor.accept("INITIALLY") or cursor.accept("TABLESPACE"):
            cursor.take()
        elif cursor.accept("USING", "INDEX"):
            pass
        elif cursor.accept("OPTIONS"):
            column.note = _description(cursor) or column.note
        elif cursor.accept_one(*_IGNORED_WORDS):
            pass
        else:
            _skip_clause(cursor)
            script.described.remark(
                table.name, line, cursor.since(start), f'"{column.name}" is made without this.'
            )


def _skip_clause(cursor: Cursor) -> None:
    cursor.take()
    while not cursor.is_done and cursor.upper() not in _CLAUSES:
        cursor.take()


def _generated(script: Script, table: DescribedTable, column: DescribedColumn, cursor: Cursor) -> None:
    line = cursor.line
    cursor.accept("ALWAYS")
    if cursor.accept("BY", "DEFAULT"):
        cursor.accept("ON", "NULL")
    cursor.accept("AS")
    if cursor.accept("IDENTITY"):
        column.counted, column.required = _start(cursor), True
    elif cursor.sees("("):
        script.formulas.append(Expression(table, column.name, line, text_of(cursor.source, cursor.inside())))


def _start(cursor: Cursor) -> tuple[int, int]:
    """First value and step, as IDENTITY(1,1) or START 1 INCREMENT 1 or (START WITH 1 INCREMENT BY 1)."""
    words = cursor.inside() if cursor.sees("(") else ()
    taken: list[Word] = list(words)
    while cursor.upper() in ("START", "INCREMENT", "WITH", "BY", "ORDER", "NOORDER"):
        taken.append(cursor.take())
        while (word := cursor.peek()) is not None and (word.kind == "number" or word.text == "-"):
            taken.append(cursor.take())
    names = [word.upper for word in taken]
    numbers = [int(float(word.text)) for word in taken if word.kind == "number"]
    signed = [
        -n if text_before(taken, i) == "-" else n for n, i in zip(numbers, number_places(taken), strict=True)
    ]
    if "START" not in names and "INCREMENT" not in names:
        return (signed[0], signed[1] or 1) if len(signed) == 2 else (1, 1)
    first, step = 1, 1
    places = number_places(taken)
    for number, place in zip(signed, places, strict=True):
        before = [
            name for name in names[:place] if name in ("START", "INCREMENT", "MINVALUE", "MAXVALUE", "CACHE")
        ]
        if before and before[-1] == "START":
            first = number
        elif before and before[-1] == "INCREMENT":
            step = number or 1
    return first, step


def number_places(words: list[Word]) -> list[int]:
    """Where numbers stand among tokens."""
    return [index for index, word in enumerate(words) if word.kind == "number"]


def text_before(words: list[Word], place: int) -> str:
    """The text of the token before, "" at the start."""
    return words[place - 1].text if place else ""


def take_default(column: DescribedColumn, cursor: Cursor) -> None:
    """The value after DEFAULT; that of a function is passed over, but a column has one then."""
    column.has_default = True
    words = _value_words(cursor)
    shown = text_of(cursor.source, words).strip()
    if "NEXTVAL" in shown.upper():
        column.counted = column.counted or (1, 1)
        return
    plain = [word for word in words if word.text not in ("(", ")")]
    if not plain:
        return
    first, sign = plain[0], 1
    if first.text == "-" and len(plain) > 1:
        first, sign = plain[1], -1
    if first.upper == "NULL":
        column.has_default = False
    elif first.kind == "text" and first.text[:1] not in ("b", "B", "x", "X"):
        column.default = value_of(first)
    elif first.kind == "number":
        column.default = sign * float(first.text)
    elif first.upper in ("TRUE", "FALSE"):
        column.default = first.upper == "TRUE"
    elif first.kind == "text" and first.text[:1] in ("b", "B"):
        column.default = value_of(first) == "1"


def _value_words(cursor: Cursor) -> tuple[Word, ...]:
    """The tokens of one value: a bracket, a literal, a call, with casts and collations behind."""
    start = cursor.at
    cursor.accept_one("-", "+")
    if cursor.sees("("):
        cursor.inside()
    elif not cursor.is_done:
        cursor.names()
        if cursor.sees("("):
            cursor.inside()
    while cursor.sees(":", ":") or cursor.upper() == "AT":
        _skip_cast(cursor)
    return cursor.words[start : cursor.at]


def _skip_cast(cursor: Cursor) -> None:
    """Step over `::type` or AT TIME ZONE 'x'."""
    if not cursor.accept(":", ":"):
        while cursor.upper() in ("AT", "TIME", "ZONE"):
            cursor.take()
        if not cursor.is_done:
            cursor.take()
        return
    if cursor.sees("CHARACTER", "VARYING") or cursor.sees("DOUBLE", "PRECISION"):
        cursor.take()
    cursor.names()
    if cursor.sees("("):
        cursor.inside()
    for words in (("WITHOUT", "TIME", "ZONE"), ("WITH", "TIME", "ZONE")):
        cursor.accept(*words)
    if (word := cursor.peek()) is not None and word.text == "[]":
        cursor.take()


def take_constraint(script: Script, table: DescribedTable, cursor: Cursor) -> None:  # noqa: C901
    """Read a constraint of the whole table; what is not known is noted."""
    start, line = cursor.at, cursor.line
    if cursor.accept("CONSTRAINT") and not any(cursor.sees(*words) for words in _CONSTRAINTS[1:5]):
        cursor.take()
    described = script.described
    if cursor.accept("PRIMARY", "KEY"):
        names = _columns_of(cursor)
        table.primary_key = names or table.primary_key
    elif cursor.accept("UNIQUE"):
        names = _columns_of(cursor)
        if names:
            add_unique(table, names)
    elif cursor.accept("FOREIGN", "KEY"):
        if not cursor.sees("(") and not cursor.is_done:
            cursor.take()
        names = _columns_of(cursor)
        if cursor.accept("REFERENCES"):
            _reference(table, names, cursor, start)
        else:
            described.remark(table.name, line, cursor.since(0), "it does not say to what it refers.")
    elif cursor.accept("CHECK"):
        script.checks.append(Expression(table, "", line, text_of(cursor.source, cursor.inside())))
    elif cursor.sees("LIKE"):
        cursor.take()
        _like(script, table, cursor.names()[-1], line)
    elif cursor.sees("EXCLUDE") or cursor.sees("PERIOD"):
        described.remark(table.name, line, cursor.rest, "rows are made without regard to it.")
    elif cursor.upper() not in ("KEY", "INDEX", "FULLTEXT", "SPATIAL", "SUPPLEMENTAL"):
        described.remark(table.name, line, cursor.rest, "this constraint is not known.")


def add_unique(table: DescribedTable, names: tuple[str, ...]) -> None:
    """Columns of which no two rows have all values alike."""
    column = table.column(names[0])
    if len(names) == 1 and column is not None:
        column.unique = True
    elif len(names) > 1 and names not in table.unique:
        table.unique.append(names)


def _columns_of(cursor: Cursor) -> tuple[str, ...]:
    """The names in the next bracket; () where it holds anything but names."""
    while not cursor.is_done and not cursor.sees("("):
        cursor.take()
    if cursor.is_done:
        return ()
    return column_names(cursor.inside())


def column_names(words: tuple[Word, ...]) -> tuple[str, ...]:
    """The columns of a list such as (a, b DESC, c(10)); () where one of them is an expression."""
    found = []
    for part in entries(words):
        if not part or part[0].kind not in ("word", "quoted"):
            return ()
        if len(part) > 1 and part[1].text == "(" and not all(word.kind == "number" for word in part[2:-1]):
            return ()
        if len(part) > 1 and part[1].text != "(" and part[1].kind != "word":
            return ()
        found.append(name_of(part[0]))
    return tuple(found)


def _reference(table: DescribedTable, columns: tuple[str, ...], cursor: Cursor, start: int) -> None:
    line = cursor.line
    target = ".".join(cursor.names())
    theirs = column_names(cursor.inside()) if cursor.sees("(") else ()
    words = cursor.since(start)
    while True:
        if cursor.accept("ON", "DELETE") or cursor.accept("ON", "UPDATE"):
            cursor.accept_one("CASCADE", "RESTRICT") or cursor.accept("SET", "NULL") or cursor.accept(
                "SET", "DEFAULT"
            ) or cursor.accept("NO", "ACTION")
        elif cursor.accept("MATCH") or cursor.accept("INITIALLY"):
            cursor.take()
        elif cursor.accept("NOT", "DEFERRABLE") or cursor.accept_one("DEFERRABLE"):
            pass
        else:
            break
    table.keys.append(DescribedKey(columns, target, theirs, line, words))


def _like(script: Script, table: DescribedTable, other: str, line: int) -> None:
    found = script.described.table(other)
    if found is None:
        script.described.remark(
            table.name, line, f"LIKE {other}", "that table is not in the script before it."
        )
        return
    copy_columns(found, table)


def copy_columns(found: DescribedTable, table: DescribedTable) -> None:
    """Give a table the columns of another."""
    from dataclasses import replace

    table.columns += [replace(column) for column in found.columns if table.column(column.name) is None]


def _skip_conflict(cursor: Cursor) -> None:
    if cursor.accept("ON", "CONFLICT"):
        cursor.take()


def _description(cursor: Cursor) -> str:
    words = cursor.inside() if cursor.sees("(") else ()
    texts = [word for word in words if word.kind in ("text", "quoted")]
    is_named = any(word.upper == "DESCRIPTION" for word in words)
    return texts[0].text.strip("'\"") if is_named and texts else ""


def _is_text(word: Word | None) -> bool:
    return word is not None and word.kind == "text"


def _start_of(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
