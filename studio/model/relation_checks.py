"""Checks of what refers to other tables: keys, what is looked up along them, and children per parent."""

from __future__ import annotations

from collections.abc import Iterator

from studio.generators.foreign_key import ForeignKey
from studio.generators.formula import Formula
from studio.generators.relation import Relation
from studio.generators.roll_up import RollUp
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


def check_together(around: Surroundings) -> Iterator[Finding]:
    """Findings about columns that are unique together."""
    table, seen = around.table, set[str]()
    correlated = {item for pair in table.correlations for item in (pair.first, pair.second)}
    for group in table.unique_together:
        known = [around.columns[item] for item in dict.fromkeys(group) if item in around.columns]
        if len(known) < 2 or len(known) < len(group):
            message = "Columns that are unique together must be two or more, each there once."
            yield Finding("error", message, "Choose them again.", table=table.name)
        for column in known:
            if column.id in seen:
                message = "It is unique together with two groups of columns."
                yield around.finding("error", column, message, "Leave it in one of them.")
            elif column.id in correlated:
                message = "It is unique together with other columns, which leaves no room for a correlation."
                yield around.finding("error", column, message, "Remove the correlation, or the uniqueness.")
            seen.add(column.id)


def check_relation(around: Surroundings, column: Column) -> Iterator[Finding]:
    """Findings about a column that refers to other rows, or looks something up there."""
    generator = column.generator
    if isinstance(generator, Relation):
        yield from _relation(around, column, generator)
    targets: set[str] = set()
    for key in generator.by_keys():
        target = around.elsewhere.target(key) if key in around.columns else None
        if target is None:
            message = "The column by which it looks up is no key of this table that refers to a row."
            yield around.finding("error", column, message, "Choose a foreign key of this table.", "key")
        elif not isinstance(generator, Relation):
            targets.add(target)
    if isinstance(generator, Relation):
        targets.add(generator.target(around.table.id))
    if isinstance(generator, RollUp):
        yield from _children(around, column, generator)
    if isinstance(generator, Formula):
        yield from _of_the_parent(around, column, generator)
    else:
        yield from _elsewhere(around, column, targets)


def _elsewhere(around: Surroundings, column: Column, targets: set[str]) -> Iterator[Finding]:
    """What is read in other rows must stand in the tables to which the keys refer; there may be no keys."""
    for item in set(column.generator.outside()) - set(column.generator.inputs()):
        home = around.elsewhere.home(item)
        if home is None:
            message = f'It reads a column that does not exist ("{item}").'
            yield around.finding("error", column, message, "Choose another, or undo the removal.", "column")
        elif targets and home[0].id not in targets:
            message = f'It reads "{around.elsewhere.name(item)}", but its key refers to another table.'
            yield around.finding("error", column, message, "Choose a column of that table.", "column")


def _of_the_parent(around: Surroundings, column: Column, generator: Formula) -> Iterator[Finding]:
    """What a formula reads in the parent's row must stand in the table of parents."""
    stated = around.table.per_parent
    for item in generator.outside():
        home = around.elsewhere.home(item)
        if home is None:
            message = f'It reads a column of the parent that does not exist ("{item}").'
            yield around.finding("error", column, message, "Undo the removal, or name another.", "expression")
        elif stated is not None and home[0].id != stated.table:
            message = (
                f'It reads "{around.elsewhere.name(item)}", which does not stand in the table of its parents.'
            )
            yield around.finding("error", column, message, "Name a column of that table.", "expression")


def _children(around: Surroundings, column: Column, generator: RollUp) -> Iterator[Finding]:
    """What is rolled up must be children that belong to the rows of this table."""
    home = around.elsewhere.home(generator.key)
    if home is None:
        return
    table, key = home
    stated = table.per_parent
    if stated is None or stated.table != around.table.id or not key.generator.reads_owner():
        message = f'The key "{around.elsewhere.name(key.id)}" does not name the own parent of each row.'
        mend = f'Give "{table.name}" so many rows per row of this table, and let its key name the own parent.'
        yield around.finding("error", column, message, mend, "key")
    other = around.elsewhere.home(generator.column)
    if generator.measure != "count" and other is not None and other[0].id != table.id:
        message = (
            f'It reads "{around.elsewhere.name(generator.column)}", which is no column of "{table.name}".'
        )
        yield around.finding("error", column, message, "Choose a column of the children.", "column")


def _tenant(around: Surroundings, column: Column, generator: ForeignKey) -> Iterator[Finding]:
    """Both keys must name rows of the same table."""
    own, theirs = around.elsewhere.target(generator.tenant), around.elsewhere.target(generator.same)
    if generator.tenant and generator.same and own is not None and own != theirs:
        message = "The two keys that must name the same row refer to different tables."
        yield around.finding("error", column, message, "Choose keys of the same table.", "same")


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
    elif parent.rows == 0 and around.table.rows > 0:
        message = f'"{parent.name}", to which it refers, has no rows.'
        yield around.finding("error", column, message, "Give that table rows.", "table")
    if isinstance(generator, ForeignKey):
        yield from _tenant(around, column, generator)
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
