"""Checks of what refers to other tables: keys, what is looked up along them, and children per parent."""

from __future__ import annotations

from collections.abc import Iterator

from studio.generators.foreign_key import ForeignKey
from studio.generators.relation import Relation
from studio.model.column_checks import Surroundings
from studio.model.dependencies import table_circles
from studio.model.document import Column, Document, Table
from studio.problems import Finding


def check_tables(document: Document) -> Iterator[Finding]:
    """Findings about which table holds the children of which."""
    tables = {table.id: table for table in document.tables}
    rounds = table_circles(document)
    for round_ in rounds:
        names = " → ".join(tables[item].name for item in (*round_, round_[0]))
        message = f"The tables {names} hold each other's children in a circle."
        if len(round_) == 1:
            message = "It holds its own children."
        yield Finding(
            "error", message, "Give one of them a number of rows of its own.", table=tables[round_[0]].name
        )
    for table in document.tables:
        if table.per_parent is not None and table.per_parent.table not in tables:
            message = "It holds the children of a table that does not exist."
            yield Finding("error", message, "Choose another table, or undo the removal.", table=table.name)


def check_relation(around: Surroundings, column: Column) -> Iterator[Finding]:
    """Findings about a column that refers to other rows, or looks something up there."""
    generator = column.generator
    if isinstance(generator, Relation):
        yield from _relation(around, column, generator)
    targets = set()
    for key in generator.by_keys():
        found = around.columns.get(key)
        if found is None or not isinstance(found.generator, Relation):
            message = "The column by which it looks up is no key of this table that refers to a row."
            yield around.finding("error", column, message, "Choose a foreign key of this table.", "key")
        else:
            targets.add(found.generator.target(around.table.id))
    for item in generator.outside():
        home = around.elsewhere.home(item)
        if home is None:
            message = f'It reads a column that does not exist ("{item}").'
            yield around.finding("error", column, message, "Choose another, or undo the removal.", "column")
        elif targets and home[0].id not in targets:
            message = f'It reads "{around.elsewhere.name(item)}", but its key refers to another table.'
            yield around.finding("error", column, message, "Choose a column of that table.", "column")


def _relation(around: Surroundings, column: Column, generator: Relation) -> Iterator[Finding]:
    target = generator.target(around.table.id)
    tables = {table.id: table for table in around.document.tables}
    parent = tables.get(target)
    if parent is None:
        message = (
            "It refers to a table that does not exist."
            if target
            else "No table is chosen to which it refers."
        )
        mend = "Choose another table, or undo the removal." if target else "Choose one."
        yield around.finding("error", column, message, mend, "table")
        return
    if isinstance(generator, ForeignKey) and generator.choice == "own parent":
        own = around.table.per_parent
        if own is None or own.table != target:
            message = f'Its table does not hold the children of "{parent.name}".'
            mend = f'Give this table so many rows per row of "{parent.name}", or choose the row evenly.'
            yield around.finding("error", column, message, mend, "choice")
        if column.unique:
            message = "It names the own parent of each row, which several rows may share."
            yield around.finding("error", column, message, "Turn unique off.", "unique")
    elif parent.rows == 0:
        message = f'"{parent.name}", to which it refers, has no rows.'
        yield around.finding("error", column, message, "Give that table rows.", "table")
    yield from _key(around, column, generator, parent)


def _key(around: Surroundings, column: Column, generator: Relation, parent: Table) -> Iterator[Finding]:
    """The key must stand in the parent, name one row each, and have no gaps."""
    home = around.elsewhere.home(generator.column)
    if home is None:
        return
    table, key = home
    name = around.elsewhere.name(key.id)
    if table.id != parent.id:
        message = f'Its key "{name}" does not stand in "{parent.name}".'
        yield around.finding("error", column, message, f'Choose a key of "{parent.name}".', "column")
        return
    if key.missing > 0:
        message = f'Its key "{name}" is missing in {key.missing:.3g} of the rows, so it may refer to nothing.'
        yield around.finding("error", column, message, "Set the missing share of the key to 0.", "column")
    if around.elsewhere.type_of(key.id) is None or key.unique:
        return
    if not key.generator.never_repeats(around.elsewhere.setting(table, key)):
        message = f'Its key "{name}" may repeat, so it may refer to several rows.'
        yield around.finding("error", column, message, "Make the key unique, or choose another.", "column")
