"""What the names of data types mean, in all dialects at once: they hardly contradict each other."""

from __future__ import annotations

from dataclasses import replace

from studio.reference.schemas.described import DescribedColumn, Kind
from studio.reference.schemas.sql_cursor import Cursor, value_of
from studio.reference.schemas.sql_script import Word, entries, text_of

_WHOLE = {
    "TINYINT": 8, "BYTEINT": 8, "INT1": 8, "SMALLINT": 16, "INT2": 16, "MEDIUMINT": 24, "INT": 32, "INTEGER": 32,
    "INT4": 32, "BIGINT": 64, "INT8": 64, "INT64": 64, "INT32": 32, "INT16": 16, "HUGEINT": 64, "LONG": 64,
    "OID": 32, "UINTEGER": 32, "UBIGINT": 64, "USMALLINT": 16, "UTINYINT": 8, "BIG INT": 64, "PLS_INTEGER": 32,
}  # fmt: skip
_SERIAL = {"SERIAL": 32, "BIGSERIAL": 64, "SMALLSERIAL": 16, "SERIAL4": 32, "SERIAL8": 64, "SERIAL2": 16,
           "ROWVERSION": 64}  # fmt: skip
_LONG_TEXT = (
    "TEXT", "CLOB", "NCLOB", "NTEXT", "LONGTEXT", "MEDIUMTEXT", "TINYTEXT", "CITEXT", "LONG VARCHAR", "CLOB_TYPE",
    "CHARACTER LARGE OBJECT",
)  # fmt: skip
_TEXT = (
    "VARCHAR", "VARCHAR2", "NVARCHAR", "NVARCHAR2", "CHARACTER VARYING", "CHAR VARYING", "STRING", "NAME", "SYSNAME",
    "NATIONAL CHARACTER VARYING", "NATIONAL VARCHAR", "VARYING CHARACTER",
)  # fmt: skip
_FIXED_TEXT = (
    "CHAR",
    "CHARACTER",
    "NCHAR",
    "BPCHAR",
    "NATIVE CHARACTER",
    "NATIONAL CHARACTER",
    "NATIONAL CHAR",
)
_DECIMAL = ("DECIMAL", "NUMERIC", "DEC", "FIXED", "NUMBER", "BIGNUMERIC", "BIGDECIMAL")
_PLAIN: dict[str, Kind] = {
    "FLOAT": "float", "REAL": "float", "DOUBLE": "float", "DOUBLE PRECISION": "float", "FLOAT4": "float",
    "FLOAT8": "float", "FLOAT64": "float", "BINARY_FLOAT": "float", "BINARY_DOUBLE": "float",
    "BOOLEAN": "boolean", "BOOL": "boolean", "LOGICAL": "boolean",
    "DATE": "date", "DATETIME": "timestamp", "DATETIME2": "timestamp", "SMALLDATETIME": "timestamp",
    "DATETIMEOFFSET": "timestamp", "TIMESTAMP": "timestamp", "TIMESTAMPTZ": "timestamp", "TIMESTAMP_NTZ": "timestamp",
    "TIMESTAMP_LTZ": "timestamp", "TIMESTAMP_TZ": "timestamp", "TIMESTAMPNTZ": "timestamp",
    "TIMESTAMPLTZ": "timestamp", "TIME": "time", "TIMETZ": "time",
    "UUID": "uuid", "UNIQUEIDENTIFIER": "uuid", "GUID": "uuid",
    "JSON": "json", "JSONB": "json", "VARIANT": "json", "OBJECT": "json", "SUPER": "json", "HSTORE": "json",
    "XML": "xml", "XMLTYPE": "xml",
    "BLOB": "binary", "BYTEA": "binary", "BINARY": "binary", "VARBINARY": "binary", "IMAGE": "binary", "RAW": "binary",
    "LONG RAW": "binary", "TINYBLOB": "binary", "MEDIUMBLOB": "binary", "LONGBLOB": "binary", "BYTES": "binary",
    "BINARY VARYING": "binary", "BINARY LARGE OBJECT": "binary", "BFILE": "binary",
    "INTERVAL": "interval", "INET": "ip", "CIDR": "ip", "IPADDRESS": "ip", "MACADDR": "mac", "MACADDR8": "mac",
    "ARRAY": "array",
}  # fmt: skip
_LONGEST = 10_000
"""Texts that may be longer are as good as unlimited here."""

KNOWN = frozenset(
    word
    for names in (_WHOLE, _SERIAL, _LONG_TEXT, _TEXT, _FIXED_TEXT, _DECIMAL, _PLAIN)
    for name in names
    for word in name.split()
) | {"MONEY", "SMALLMONEY", "BIT", "YEAR", "ENUM", "SET", "STRUCT", "RECORD", "UNSIGNED", "MAP"}
_JOINED = sorted(
    {n for t in (_WHOLE, _LONG_TEXT, _TEXT, _FIXED_TEXT, _PLAIN) for n in t if " " in n}, key=len
)


def take_type(cursor: Cursor, column: DescribedColumn, own: dict[str, DescribedColumn]) -> str:
    """Read the type that stands at the cursor into `column`; `own` are types that the script made, by folded name.

    Gives "" where it is known, else its words; the column is then a text.
    """
    start = cursor.at
    name = _name(cursor)
    if name == "UNSIGNED" and cursor.upper() in KNOWN:
        name = _name(cursor)
        signless = True
    else:
        signless = False
    arguments = cursor.inside() if cursor.sees("(") else ()
    numbers = [int(word.text) for word in arguments if word.kind == "number" and word.text.isdigit()]
    unsigned = _unsigned(cursor, name) or signless
    known = _take(column, name, numbers, arguments, unsigned)
    if name in ("ARRAY", "STRUCT", "RECORD", "MAP") and cursor.sees("<"):
        _skip_angles(cursor)
    if not known:
        made = own.get(name.rpartition(".")[2].casefold())
        if made is not None:
            _copy(made, column)
            known = True
    if _brackets(cursor):
        column.item = replace(column, item=None)
        column.kind, column.choices, column.pattern = "array", (), ""
        column.low = column.high = column.longest = None
    return "" if known else cursor.since(start)


def _name(cursor: Cursor) -> str:
    """The type's name: several words where they belong together, the last part of a path."""
    for joined in reversed(_JOINED):
        if cursor.accept(*joined.split()):
            return joined
    return ".".join(cursor.names()).upper()


def _unsigned(cursor: Cursor, name: str) -> bool:
    found = name == "UNSIGNED" or name.startswith(("UINT", "UBIG", "USMALL", "UTINY"))
    while True:
        if cursor.accept("UNSIGNED"):
            found = True
        elif (
            cursor.accept("WITH", "LOCAL", "TIME", "ZONE")
            or cursor.accept("WITH", "TIME", "ZONE")
            or cursor.accept("WITHOUT", "TIME", "ZONE")
            or cursor.accept_one("SIGNED", "ZEROFILL", "VARYING")
        ):
            pass
        elif name == "INTERVAL" and cursor.upper() in (
            "YEAR",
            "MONTH",
            "DAY",
            "HOUR",
            "MINUTE",
            "SECOND",
            "TO",
        ):
            cursor.take()
            if cursor.sees("("):
                cursor.inside()
        else:
            return found


def _take(  # noqa: C901, PLR0912 - one line for each family of types
    column: DescribedColumn, name: str, numbers: list[int], arguments: tuple[Word, ...], unsigned: bool
) -> bool:
    if name == "TINYINT" and numbers == [1] and not unsigned:
        column.kind = "boolean"
        return True
    if name in _WHOLE or name in _SERIAL or name == "UNSIGNED":
        _whole(column, _WHOLE.get(name) or _SERIAL.get(name, 32), unsigned)
        if name in _SERIAL:
            column.counted, column.required = (1, 1), True
        return True
    if name in _DECIMAL:
        _decimal(column, name, numbers, arguments, unsigned)
        return True
    if name in ("MONEY", "SMALLMONEY"):
        column.kind, column.places = "decimal", 2
        return True
    if name in _LONG_TEXT or name in _TEXT or name in _FIXED_TEXT:
        _text(column, name, numbers)
        return True
    if name in ("ENUM", "SET"):
        column.kind = "text"
        column.choices = tuple(value_of(word) for word in arguments if word.kind == "text")
        return bool(column.choices)
    if name == "BIT":
        column.kind = "boolean" if numbers in ([], [1]) else "text"
        if numbers not in ([], [1]):
            column.pattern = f"[01]{{{min(numbers[0], 64)}}}"
        return True
    if name == "YEAR":
        column.kind, column.low, column.high = "integer", 1901, 2155
        return True
    if name in ("STRUCT", "RECORD", "MAP"):
        column.kind = "json"
        return True
    if name in _PLAIN:
        column.kind = _PLAIN[name]
        if unsigned:
            column.low = 0
        return True
    return False


def _whole(column: DescribedColumn, bits: int, unsigned: bool) -> None:
    column.kind = "integer"
    if bits < 64:
        column.low, column.high = (
            (0, 2**bits - 1) if unsigned or bits == 8 else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        )
        if bits == 8 and not unsigned:
            # Signed in some systems and not in others: what fits both.
            column.high = 127
    elif unsigned:
        column.low = 0


def _decimal(
    column: DescribedColumn, name: str, numbers: list[int], arguments: tuple[Word, ...], unsigned: bool
) -> None:
    star = any(word.text == "*" for word in arguments)
    digits = None if star or not numbers else numbers[0]
    places = numbers[-1] if len(numbers) > 1 or star else 0 if numbers else None
    if places is None:
        # NUMBER as such serves Oracle for keys and counts, NUMERIC as such for amounts.
        column.kind, column.places = "decimal", None
    elif places <= 0:
        column.kind, column.places = "integer", 0
    else:
        column.kind, column.places = "decimal", places
    if digits is not None and places is not None and digits - places < 16:
        largest = 10.0 ** (digits - places) - (10.0**-places if digits < 16 else 1)
        column.low, column.high = -largest, largest
    if unsigned:
        column.low = 0


def _text(column: DescribedColumn, name: str, numbers: list[int]) -> None:
    column.kind = "text"
    if numbers and numbers[0] <= _LONGEST:
        column.longest = numbers[0]
        column.fixed = name in _FIXED_TEXT
    elif name in _FIXED_TEXT and not numbers and name != "BPCHAR":
        column.longest, column.fixed = 1, True
    elif name == "TINYTEXT":
        column.longest = 255


def _copy(made: DescribedColumn, column: DescribedColumn) -> None:
    """Take over a domain or an enumeration."""
    for name in ("kind", "places", "low", "high", "earliest", "latest", "shortest", "longest", "fixed", "choices",
                 "pattern", "default", "has_default"):  # fmt: skip
        setattr(column, name, getattr(made, name))
    column.nullable = column.nullable and made.nullable


def _brackets(cursor: Cursor) -> bool:
    found = False
    while cursor.peek() is not None and (
        cursor.sees("ARRAY")
        or (
            (word := cursor.peek()) is not None
            and word.kind == "quoted"
            and word.text[0] == "["
            and (word.text[1:-1].isdigit() or word.text == "[]")
        )
    ):
        cursor.take()
        found = True
    return found


def fields_of(cursor: Cursor, start: int) -> list[tuple[Word, ...]] | None:
    """The fields of a STRUCT<…> that begins at token `start`; None where it is something else.

    The fields of ARRAY<STRUCT<…>> are found one level deeper.
    """
    words = cursor.words[start : cursor.at]
    if len(words) < 3 or words[0].upper not in ("STRUCT", "RECORD", "ARRAY") or words[1].text != "<":
        return None
    return entries(words[2:-1])


def _skip_angles(cursor: Cursor) -> None:
    depth = 0
    while not cursor.is_done:
        text = cursor.take().text
        depth += (text == "<") - (text == ">")
        if depth == 0:
            return


def shown_type(source: str, words: tuple[Word, ...]) -> str:
    """A type as it stands in the script."""
    return text_of(source, words)
