"""What stands in the way of generating, in plain words, before anything is generated.

Everything that can be told from the document and its column types; `studio.engine.checks` adds what the engine knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from studio.generators.foreign_key import ForeignKey
from studio.generators.parent_value import ParentValue
from studio.generators.position import Position
from studio.model.column_checks import Surroundings, check_column, check_type
from studio.model.dependencies import circles, inputs, reads
from studio.model.dirt_checks import check_dirt
from studio.model.document import Column, Document, Table
from studio.model.elsewhere import Elsewhere
from studio.model.relation_checks import check_relation, check_tables, check_together
from studio.problems import Finding


def check(document: Document) -> list[Finding]:
    """All findings, tables and columns in their order; errors hinder generating, warnings do not. Never raises."""
    found = list(_twins(document.tables, "tables", {}))
    found += check_tables(document)
    elsewhere, rounds = Elsewhere(document), circles(document)
    for table in document.tables:
        found += _table(Surroundings(document, table, elsewhere), rounds)
    return found


def _table(around: Surroundings, rounds: list[tuple[Column, ...]]) -> list[Finding]:
    """The findings of one table."""
    table = around.table
    found = [*_shown(table), *_twins(table.columns, "columns", {"table": table.name})]
    found += [
        *_circles(around, rounds),
        *_columns(around, {column.id for round_ in rounds for column in round_}),
    ]
    return [
        *found, *_correlations(table), *check_together(around), *_primary_key(around), *check_dirt(around),
    ]  # fmt: skip


def _shown(table: Table) -> Iterator[Finding]:
    if not table.hidden and all(column.hidden for column in table.columns):
        message = "It has no column that is shown, so there is nothing to export."
        yield Finding("warning", message, "Add a column, show one, or hide the table.", table=table.name)


def _twins(
    items: tuple[Table, ...] | tuple[Column, ...], what: str, where: dict[str, str]
) -> Iterator[Finding]:
    exact: set[str] = set()
    folded: dict[str, str] = {}
    for item in items:
        place = {**where, "column": item.name, "column_id": item.id} if where else {"table": item.name}
        other = folded.get(item.name.casefold())
        if item.name in exact:
            yield Finding("error", f'Two {what} are called "{item.name}".', "Rename one of them.", **place)
        elif other is not None:
            message = f'The names of the {what} "{other}" and "{item.name}" differ in capitals only.'
            yield Finding(
                "warning", message, "Rename one: many programs and disks take them for the same.", **place
            )
        exact.add(item.name)
        folded.setdefault(item.name.casefold(), item.name)


def _circles(around: Surroundings, rounds: list[tuple[Column, ...]]) -> Iterator[Finding]:
    table = around.table
    for circle in rounds:
        if circle[0].id not in around.columns:
            continue
        if len(circle) == 1:
            message, mend = "It is made from itself.", "Let it read another column."
        else:
            across = any(column.id not in around.columns for column in circle)
            shown = [around.elsewhere.name(column.id) if across else column.name for column in circle]
            names = " → ".join([*shown, shown[0]])
            message = f"The columns {names} need each other in a circle."
            mend = "Let one of them be made without the others."
        yield _finding("error", table, circle[0], message, mend)


def _columns(around: Surroundings, in_circle: set[str]) -> Iterator[Finding]:
    """Types in the order of dependence; a column whose inputs are in doubt is not judged a second time."""
    table = around.table
    by_column: dict[str, list[Finding]] = {}
    for column in _inputs_first(table):
        found = by_column[column.id] = []
        own = inputs(column)
        unknown = [column_id for column_id in own if column_id not in around.columns]
        if unknown:
            found.append(_finding("error", table, column, *_unknown(unknown)))
        found += check_relation(around, column)
        if (
            column.id in in_circle
            or any(column_id not in around.types for column_id in own)
            or any(finding.severity == "error" for finding in found)
            or any(around.elsewhere.type_of(item) is None for item in reads(column)[len(own) :])
        ):
            continue
        setting = around.setting(column)
        kind = check_type(around, column, setting, found)
        if kind is not None:
            around.types[column.id] = kind
            around.elsewhere.know(column.id, kind)
            found += check_column(around, column, setting, kind)
    for column in table.columns:
        yield from by_column[column.id]


def _unknown(ids: list[str]) -> tuple[str, str]:
    """Message and mend for inputs that are not in the table."""
    if ids == [""]:
        return "No column is chosen that it is made from.", "Choose one."
    listed = ", ".join(f'"{item}"' for item in ids)
    what = "a column that does not exist" if len(ids) == 1 else f"{len(ids)} columns that do not exist"
    return f"It is made from {what} ({listed}).", "Choose another, or undo the removal."


def _inputs_first(table: Table) -> list[Column]:
    """The columns so that each comes after its inputs where it can; unlike `in_order` it never raises."""
    by_id = {column.id: column for column in table.columns}
    ordered: dict[str, Column] = {}
    entered: set[str] = set()
    for start in table.columns:
        stack = [(start, False)]
        while stack:
            column, left = stack.pop()
            if left:
                ordered.setdefault(column.id, column)
            elif column.id not in entered:
                entered.add(column.id)
                stack.append((column, True))
                stack += [(by_id[item], False) for item in reversed(inputs(column)) if item in by_id]
    return list(ordered.values())


def _correlations(table: Table) -> Iterator[Finding]:
    columns = {column.id: column for column in table.columns}
    stated: set[frozenset[str]] = set()
    for pair in table.correlations:
        first, second = columns.get(pair.first), columns.get(pair.second)
        if first is None or second is None:
            known = first or second
            name = f' of "{known.name}"' if known else ""
            message = f"A correlation{name} names a column that does not exist."
            yield Finding("error", message, "Remove the correlation, or undo the removal.", table=table.name,
                          column=known.name if known else "", column_id=known.id if known else "")  # fmt: skip
            continue
        if first is second:
            yield _finding("error", table, first, "It is correlated with itself.", "Choose another column.")
            continue
        both = frozenset((pair.first, pair.second))
        if both in stated:
            message = f'Its correlation with "{second.name}" is stated twice.'
            yield _finding("error", table, first, message, "Remove one of the two.")
        stated.add(both)
        for column in (first, second):
            yield from _cannot_move(table, column)


def _cannot_move(table: Table, column: Column) -> Iterator[Finding]:
    title = column.generator.about.title
    if not column.generator.about.ordered:
        message = f"A column of the type {title} has no order and cannot be correlated."
        yield _finding(
            "error", table, column, message, "Remove the correlation, or choose a number, date or list."
        )
    elif column.unique and not column.generator.about.always_unique:
        message = "Its values are unique, which leaves no room for a correlation."
        yield _finding("error", table, column, message, "Remove the correlation, or turn unique off.")
    elif getattr(column.generator, "exact", False):
        message = "Its shares are exact, which leaves no room for a correlation."
        yield _finding("error", table, column, message, "Remove the correlation, or turn exact shares off.")
    elif _is_learned(table, column):
        message = "It is drawn as it was learned, which leaves no room for a correlation."
        yield _finding(
            "error", table, column, message, "Remove the correlation, or release the column from the model."
        )


def _is_learned(table: Table, column: Column) -> bool:
    member = table.joint.member(column.id) if table.joint else None
    return member is not None and not member.is_released


def _primary_key(around: Surroundings) -> Iterator[Finding]:
    table = around.table
    members = [around.columns[item] for item in dict.fromkeys(table.primary_key) if item in around.columns]
    if len(members) < len(table.primary_key):
        message = "The primary key names a column twice, or one that does not exist."
        yield Finding("error", message, "Choose its columns again.", table=table.name)
    for column in members:
        if column.missing > 0:
            message = f"It belongs to the primary key, but {column.missing:.3g} of its values are missing."
            yield _finding("error", table, column, message, "Set its missing share to 0.")
        elif column.has_missing:
            message = "It belongs to the primary key, but some of its values are missing."
            yield _finding("error", table, column, message, "Set its missing share to 0.")
    if not members or any(around.never_repeats(column) for column in members):
        return
    if len(members) == 1:
        yield _finding("error", table, members[0], "It is the primary key, but its values may repeat.",
                       "Make it unique, or choose another key.")  # fmt: skip
    elif not _together(around, {column.id for column in members}):
        names = ", ".join(column.name for column in members)
        message = f"The primary key ({names}) has no unique column, so two rows may share it."
        yield Finding("warning", message, "Make one of its columns unique.", table=table.name)


def _together(around: Surroundings, members: set[str]) -> bool:
    """Whether some of these columns are never alike in two rows: stated so, or a place within the own parent."""
    if any(set(group) <= members for group in around.table.unique_together) or _looked_up_once(
        around, members
    ):
        return True
    kinds = [around.columns[item].generator for item in members]
    return any(isinstance(kind, ForeignKey) and kind.reads_owner() for kind in kinds) and any(
        isinstance(kind, Position) for kind in kinds
    )


def _looked_up_once(around: Surroundings, members: set[str]) -> bool:
    """Whether they are the whole key of another table, looked up along a key that takes each of its rows once."""
    kinds = [around.columns[item].generator for item in members]
    looked_up = {kind.column: kind.key for kind in kinds if isinstance(kind, ParentValue)}
    if len(looked_up) < len(kinds) or len(set(looked_up.values())) != 1:
        return False
    key = around.columns.get(next(iter(looked_up.values())))
    if key is None or not key.unique or not isinstance(key.generator, ForeignKey):
        return False
    targets = [table for table in around.document.tables if table.id == key.generator.table]
    return any(table.primary_key and set(table.primary_key) <= set(looked_up) for table in targets)


def _finding(
    severity: Literal["error", "warning"], table: Table, column: Column, message: str, mend: str
) -> Finding:
    return Finding(severity, message, mend, table=table.name, column=column.name, column_id=column.id)
