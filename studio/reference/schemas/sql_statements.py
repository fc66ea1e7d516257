"""Goes through the statements of a script: tables, what is altered afterwards, types, unique indexes, comments."""

from __future__ import annotations

import re
from collections import Counter

from studio.problems import Problem
from studio.reference.schemas.described import DescribedColumn, DescribedTable
from studio.reference.schemas.sql_columns import (
    Expression,
    Script,
    add_unique,
    column_names,
    copy_columns,
    take_clauses,
    take_default,
    take_entries,
    take_entry,
)
from studio.reference.schemas.sql_cursor import Cursor, name_of, value_of
from studio.reference.schemas.sql_script import Statement, bracketed, entries, text_of
from studio.reference.schemas.sql_types import take_type

_HARMLESS = frozenset({
    "SET", "USE", "INSERT", "UPDATE", "DELETE", "SELECT", "DROP", "GRANT", "REVOKE", "BEGIN", "COMMIT", "START",
    "PRAGMA", "LOCK", "UNLOCK", "ANALYZE", "ANALYSE", "VACUUM", "REINDEX", "EXEC", "EXECUTE", "PRINT", "IF",
    "END", "DECLARE", "ROLLBACK", "TRUNCATE", "WITH", "MERGE", "CALL", "DO", "COPY", "SHOW", "SECURITY",
    "REPLACE", "COMMENT", "ALTER", "VALUES", "RAISERROR", "THROW", "RETURN", "SAVE", "DBCC", "DENY", "NOTIFY",
    "LISTEN", "REFRESH", "CLUSTER", "EXPLAIN", "ATTACH", "DETACH", "ELSE", "WHILE", "PURGE", "FLUSH", "LOAD",
    "EXIT", "QUIT", "PROMPT", "REM", "DEFINE", "WHENEVER", "SPOOL", "ABORT", "SAVEPOINT", "RELEASE", "FETCH",
    "CLOSE", "OPEN", "DEALLOCATE", "WAITFOR", "GO", "CHECKPOINT", "CONNECT", "DISCONNECT", "RESET", "DISCARD",
    "UNDROP", "PUT", "REMOVE", "ASSERT", "EXPORT", "RENAME", "OPTIMIZE",
})  # fmt: skip
_OTHER_THINGS = frozenset({
    "INDEX", "VIEW", "FUNCTION", "PROCEDURE", "PROC", "TRIGGER", "SEQUENCE", "SCHEMA", "DATABASE", "ROLE",
    "USER", "EXTENSION", "RULE", "POLICY", "SYNONYM", "PACKAGE", "AGGREGATE", "OPERATOR", "CAST", "EVENT",
    "LOGIN", "PARTITION", "STATISTICS", "STAGE", "FILE", "WAREHOUSE", "PIPE", "STREAM", "TASK", "PUBLICATION",
    "SUBSCRIPTION", "SERVER", "COLLATION", "LANGUAGE", "TABLESPACE", "DIRECTORY", "CONTEXT", "LIBRARY", "TYPE",
    "DOMAIN", "FULLTEXT", "CERTIFICATE", "ASSEMBLY", "DEFAULT", "TAG", "MASKING", "ROW", "SEARCH", "MODEL",
    "MACRO", "SECRET", "PROFILE", "TEXT", "ACCESS", "TRANSFORM", "CONVERSION", "SPATIAL", "BITMAP", "XML",
    "PRIMARY", "COLUMNSTORE", "FOREIGN",
})  # fmt: skip
_VERBS = frozenset({
    "ADD", "ALTER", "MODIFY", "CHANGE", "DROP", "RENAME", "ENABLE", "DISABLE", "OWNER", "SET", "AUTO_INCREMENT",
    "ENGINE", "CHECK", "NOCHECK", "VALIDATE", "ATTACH", "CLUSTER", "REPLICA", "INHERIT", "ORDER", "CONVERT",
    "COMMENT", "SWAP",
})  # fmt: skip
_IN_WORDS = {"INSERT": "INSERT", "INDEX": "CREATE INDEX", "VIEW": "CREATE VIEW", "TRIGGER": "CREATE TRIGGER"}
_BEFORE_TABLE = frozenset({
    "CREATE", "OR", "REPLACE", "GLOBAL", "LOCAL", "TEMPORARY", "TEMP", "UNLOGGED", "EXTERNAL", "TRANSIENT", "VOLATILE",
    "FOREIGN", "PRIVATE", "HYBRID", "DYNAMIC", "ICEBERG", "VIRTUAL", "SET", "MULTISET", "BLOCKCHAIN", "IMMUTABLE",
    "COLUMN",
})  # fmt: skip


def take_statement(script: Script, statement: Statement, left_out: Counter[str]) -> None:
    """Read one statement into `script`; raises Problem where a table cannot be read at all."""
    cursor = Cursor(statement.source, statement.words)
    first = cursor.upper()
    if first == "CREATE":
        _create(script, cursor, left_out)
    elif first == "ALTER" and cursor.upper(1) == "TABLE":
        _alter(script, cursor)
    elif first == "COMMENT" and cursor.upper(1) == "ON":
        _comment(script, cursor)
    elif first in ("EXEC", "EXECUTE") and "sp_addextendedproperty" in statement.text:
        left_out["EXEC"] += 1
    elif first in _HARMLESS:
        left_out[first] += 1
    else:
        script.described.remark("", statement.line, statement.text, "this statement is not known.")


def _create(script: Script, cursor: Cursor, left_out: Counter[str]) -> None:
    ahead = 0
    while cursor.upper(ahead) in _BEFORE_TABLE and cursor.upper(ahead) != "TABLE":
        ahead += 1
    is_unique = cursor.upper(ahead) == "UNIQUE"
    what = cursor.upper(ahead)
    if what == "TABLE":
        cursor.at = ahead + 1
        _table(script, cursor, left_out)
    elif is_unique:
        _unique_index(script, cursor)
    elif what == "TYPE":
        cursor.at = ahead + 1
        _type(script, cursor)
    elif what == "DOMAIN":
        cursor.at = ahead + 1
        _domain(script, cursor)
    elif any(cursor.upper(place) in _OTHER_THINGS for place in range(ahead, ahead + 4)):
        thing = next(cursor.upper(p) for p in range(ahead, ahead + 4) if cursor.upper(p) in _OTHER_THINGS)
        left_out[_IN_WORDS.get(thing, f"CREATE {thing}")] += 1
    else:
        script.described.remark("", cursor.line, cursor.rest, "this statement is not known.")


def _table(script: Script, cursor: Cursor, left_out: Counter[str]) -> None:
    cursor.accept("IF", "NOT", "EXISTS")
    line = cursor.line
    if cursor.is_done:
        raise Problem(f"In line {line:,} a table is created without a name.", mend="Mend the script there.")
    name = table_name(script, cursor.names())
    table = DescribedTable(name, line)
    if cursor.accept("LIKE"):
        found = script.described.table(cursor.names()[-1])
        if found is not None:
            copy_columns(found, table)
            table.primary_key = found.primary_key
            _keep(script, table)
            return
    if cursor.accept("PARTITION", "OF"):
        left_out["CREATE TABLE … PARTITION OF"] += 1
        return
    if not cursor.sees("("):
        if cursor.upper() in ("AS", "USING", "LIKE", "CLONE", "PARTITION", "OF"):
            script.described.remark(
                name, line, cursor.rest, "its columns are not stated; the table is left out."
            )
            return
        after = text_of(cursor.source, cursor.words[max(0, cursor.at - 4) : cursor.at + 3])
        raise Problem(
            f'The table "{name}" in line {line:,} has no bracket with its columns: “{after}”.',
            mend="Mend the script there.",
        )
    inner, after_bracket = bracketed(Statement(cursor.source, cursor.words), cursor.at)
    _keep(script, table)
    take_entries(script, table, cursor.source, inner)
    cursor.at = after_bracket
    _tail(script, table, cursor)
    if not table.columns:
        script.described.tables.remove(table)
        raise Problem(f'The table "{name}" in line {line:,} has no columns.', mend="Mend the script there.")


def _keep(script: Script, table: DescribedTable) -> None:
    """Add a table; one that is made again takes the place of the first."""
    known = script.described.table(table.name)
    if known is None:
        script.described.tables.append(table)
        return
    script.described.tables[script.described.tables.index(known)] = table
    script.described.remark(
        table.name, table.line, "", f'"{table.name}" is created twice; the later one counts.'
    )
    script.checks = [item for item in script.checks if item.table is not known]
    script.formulas = [item for item in script.formulas if item.table is not known]


def _tail(script: Script, table: DescribedTable, cursor: Cursor) -> None:
    """What stands behind the bracket: INHERITS and COMMENT matter, engines and partitions do not."""
    while not cursor.is_done:
        if cursor.accept("INHERITS") and cursor.sees("("):
            for name in column_names(cursor.inside()):
                found = script.described.table(name)
                if found is not None:
                    copy_columns(found, table)
        elif cursor.accept("COMMENT"):
            cursor.accept("=")
            word = cursor.peek()
            if word is not None and word.kind == "text":
                table.note = value_of(word)
        else:
            cursor.take()


def table_name(script: Script, names: list[str]) -> str:
    """The table's own name; with its schema where another schema has one of that name."""
    own, schema = names[-1], names[-2] if len(names) > 1 else ""
    first = script.homes.setdefault(own.casefold(), schema)
    return own if schema == first or not schema else f"{schema}.{own}"


def find_table(script: Script, names: list[str]) -> DescribedTable | None:
    """A table by its path: with its schema if it is called so, else by its own name."""
    return script.described.table(".".join(names[-2:])) or script.described.table(names[-1])


def _alter(script: Script, cursor: Cursor) -> None:
    cursor.at = 2
    cursor.accept("IF", "EXISTS")
    cursor.accept("ONLY")
    line = cursor.line
    if cursor.is_done:
        return
    names = cursor.names()
    table = find_table(script, names)
    if table is None:
        if re.search(r"\bADD\b", cursor.rest, re.IGNORECASE):
            script.described.remark(names[-1], line, cursor.rest, "that table is not in the script.")
        return
    adds = False
    for part in entries(cursor.words[cursor.at :]):
        adds = _action(script, table, Cursor(cursor.source, part), adds=adds)


def _action(script: Script, table: DescribedTable, cursor: Cursor, *, adds: bool) -> bool:
    """Take one action in; gives whether one without a verb of its own would add too, as SQL Server writes it."""
    if cursor.accept("WITH", "CHECK") or cursor.accept("WITH", "NOCHECK"):
        pass
    adds = adds and cursor.upper() not in _VERBS
    if cursor.accept("ADD") or adds:
        _add(script, table, cursor)
        return True
    if cursor.is_done:
        return False
    _change(script, table, cursor)
    return False


def _change(script: Script, table: DescribedTable, cursor: Cursor) -> None:
    if cursor.is_done:
        pass
    elif cursor.upper() in ("MODIFY", "CHANGE"):
        renames = cursor.take().upper == "CHANGE"
        cursor.accept("COLUMN")
        if renames and not cursor.is_done:
            cursor.take()
        inner = cursor.inside() if cursor.sees("(") else cursor.words[cursor.at :]
        for part in entries(inner):
            _modify(script, table, Cursor(cursor.source, part))
    elif cursor.accept("ALTER"):
        cursor.accept("COLUMN")
        _alter_column(script, table, cursor)


def _add(script: Script, table: DescribedTable, cursor: Cursor) -> None:
    if cursor.sees("("):
        take_entries(script, table, cursor.source, cursor.inside())
        return
    if cursor.accept("COLUMN"):
        cursor.accept("IF", "NOT", "EXISTS")
        take_entry(script, table, Cursor(cursor.source, cursor.words[cursor.at :]))
        return
    ahead = 2 if cursor.upper() == "CONSTRAINT" else 0
    if cursor.upper(ahead) == "DEFAULT":
        cursor.at += ahead + 1
        held = DescribedColumn("")
        take_default(held, cursor)
        column = table.column(name_of(cursor.take())) if cursor.accept("FOR") and not cursor.is_done else None
        if column is not None:
            column.default, column.has_default = held.default, held.has_default
        return
    if cursor.upper() in ("GENERATED", "INDEX", "KEY", "PARTITION", "FULLTEXT", "SPATIAL"):
        return
    if cursor.peek() is not None:
        take_entry(script, table, Cursor(cursor.source, cursor.words[cursor.at :]))


def _modify(script: Script, table: DescribedTable, cursor: Cursor) -> None:
    """MODIFY states a column anew, type and all; often it only adds AUTO_INCREMENT."""
    first = cursor.peek()
    column = table.column(name_of(first)) if first is not None else None
    if column is None:
        return
    cursor.take()
    fresh = DescribedColumn(column.name, line=column.line)
    if cursor.upper() not in ("", "NOT", "NULL", "DEFAULT", "AUTO_INCREMENT"):
        take_type(cursor, fresh, script.own_types)
        take_clauses(script, table, fresh, cursor)
        fresh.unique = fresh.unique or column.unique
        table.columns[table.columns.index(column)] = fresh
    else:
        take_clauses(script, table, column, cursor)


def _alter_column(script: Script, table: DescribedTable, cursor: Cursor) -> None:
    if cursor.is_done:
        return
    column = table.column(name_of(cursor.take()))
    if column is None:
        return
    if cursor.accept("SET", "NOT", "NULL"):
        column.nullable = False
    elif cursor.accept("SET", "DEFAULT"):
        take_default(column, cursor)
    elif cursor.accept("ADD", "GENERATED"):
        take_clauses(script, table, column, Cursor(cursor.source, cursor.words[cursor.at - 1 :]))
    elif cursor.accept("DROP", "NOT", "NULL"):
        column.nullable = True


def _unique_index(script: Script, cursor: Cursor) -> None:
    line, text = cursor.line, cursor.rest
    while not cursor.is_done and not cursor.accept("ON"):
        cursor.take()
    if cursor.is_done:
        return
    cursor.accept("ONLY")
    table = find_table(script, cursor.names())
    if cursor.accept("USING"):
        cursor.take()
    names = column_names(cursor.inside()) if cursor.sees("(") else ()
    if table is None:
        return
    if not names or cursor.upper() == "WHERE" or " WHERE " in f" {cursor.rest.upper()} ":
        script.described.remark(
            table.name, line, text, "only whole columns without a condition can be kept unique."
        )
        return
    add_unique(table, names)


def _comment(script: Script, cursor: Cursor) -> None:
    cursor.at = 2
    is_column, is_table = cursor.accept("COLUMN"), cursor.accept("TABLE")
    if not (is_column or is_table) or cursor.is_done:
        return
    names = cursor.names()
    if not cursor.accept("IS") or (word := cursor.peek()) is None or word.kind != "text":
        return
    if is_table:
        table = find_table(script, names)
        if table is not None:
            table.note = value_of(word)
        return
    table = find_table(script, names[:-1]) if len(names) > 1 else None
    column = table.column(names[-1]) if table is not None else None
    if column is not None:
        column.note = value_of(word)


def _type(script: Script, cursor: Cursor) -> None:
    line = cursor.line
    name = cursor.names()[-1]
    made = DescribedColumn(name, line=line)
    if cursor.accept("AS", "ENUM") and cursor.sees("("):
        made.choices = tuple(value_of(word) for word in cursor.inside() if word.kind == "text")
    elif cursor.accept("FROM"):
        take_type(cursor, made, script.own_types)
        made.nullable = not cursor.accept("NOT", "NULL")
    else:
        script.described.remark(
            "", line, f"TYPE {name} {cursor.rest}", "columns of this type are made as text."
        )
        return
    script.own_types[name.casefold()] = made


def _domain(script: Script, cursor: Cursor) -> None:
    """A domain is read as a table of one column, VALUE, so that its checks can be understood like those of a table."""
    line = cursor.line
    name = cursor.names()[-1]
    cursor.accept("AS")
    table = DescribedTable(name, line)
    made = DescribedColumn("VALUE", line=line)
    if take_type(cursor, made, script.own_types):
        script.described.remark(
            "", line, f"DOMAIN {name}", "its type is not known; columns of it are made as text."
        )
    table.columns.append(made)
    inner = Script(script.described, script.own_types)
    take_clauses(inner, table, made, cursor)
    from studio.reference.schemas.sql_checks import understand

    for check in inner.checks:
        understand(script.described, Expression(table, "VALUE", check.line, check.words), "postgres")
    script.own_types[name.casefold()] = made
