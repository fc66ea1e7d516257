"""Keys drawn by hand: which column may refer to which, the edit that makes it so, and why it cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from studio.generators.discrete import Poisson
from studio.generators.foreign_key import ForeignKey
from studio.generators.generator import Generator
from studio.generators.relation import Relation
from studio.generators.self_key import SelfKey
from studio.model import edits
from studio.model.dependencies import reads
from studio.model.document import Column, Document, PerParent, Table, new_id
from studio.model.editing import apply, column_at, free_name, table_at
from studio.model.elsewhere import Elsewhere
from studio.problems import Problem

_USUAL_MEAN = 3.0
_PLAIN_NAMES = ("id", "key", "code", "no", "nr", "number", "uuid", "pk")


@dataclass(frozen=True, slots=True)
class End:
    """A table, or a column of it where `column` is not empty; ids."""

    table: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class Connection:
    """What a drop would do: an edit, or the reason why there is none."""

    edit: edits.Edit | None
    words: str
    column_id: str = ""
    """The key column as it is afterwards."""


class Connecting:
    """The connections that are possible in one document; what was found out once is kept.

    `n_rows` tells how many rows a table really has; without it the stated numbers count.
    """

    def __init__(self, document: Document, n_rows: Callable[[Table], int] = lambda table: table.rows) -> None:
        self._document = document
        self._n_rows = n_rows
        self._elsewhere = Elsewhere(document)
        self._referred = {
            item for table in document.tables for column in table.columns for item in _keys_of(column)
        }

    def connect(self, start: End, end: End) -> Connection:
        """Let `start` (a column, or a table for a new column) refer to `end` (a key, or a table for its key)."""
        try:
            child, parent = table_at(self._document, start.table)[1], table_at(self._document, end.table)[1]
            source = child.column(start.column) if start.column else None
            key = parent.column(end.column) if end.column else self.key_of(parent)
        except (Problem, KeyError):
            return _refused("It is gone.")
        if key is None:
            return _refused(
                f"{parent.name} has no column that names one row. Add a unique one to it first, such as a sequence."
            )
        if source is not None and source.id == key.id:
            return _refused("A column cannot refer to itself.")
        why = self._why_no_key(parent, key) or (
            self._why_stays(child, source, key) if source is not None else ""
        )
        if why:
            return _refused(why)
        return self._made(child, source, parent, key)

    def key_of(self, table: Table) -> Column | None:
        """The column by which others refer to a row: the primary key where it is one, else the first that can."""
        ids = table.primary_key if len(table.primary_key) == 1 else ()
        primary = [column for column in table.columns if column.id in ids]
        for column in (*primary, *table.columns):
            refers = column.generator.by_keys() or isinstance(column.generator, Relation)
            if not refers and not self._why_no_key(table, column):
                return column
        return None

    def targets(self, start: End) -> Iterator[tuple[End, Connection]]:
        """Every table with what connecting to it would do."""
        for table in self._document.tables:
            end = End(table.id)
            yield end, self.connect(start, end)

    def _why_no_key(self, parent: Table, key: Column) -> str:
        """Why the column cannot name one row; "" where it can."""
        if key.missing > 0:
            return f"{parent.name}.{key.name} is missing in some rows, so it names none of them."
        if self._elsewhere.type_of(key.id) is None:
            return f"{parent.name}.{key.name} cannot be made yet."
        if key.unique or key.generator.never_repeats(self._elsewhere.setting(parent, key)):
            return ""
        return f"{parent.name}.{key.name} may repeat, so it does not name one row. Choose a unique column."

    def _why_stays(self, child: Table, source: Column, key: Column) -> str:
        """Why the column cannot become a key; "" where it can."""
        if source.id in self._referred:
            return (
                f"Other columns refer to {child.name}.{source.name}, so it cannot refer to something itself."
            )
        old = source.generator
        if isinstance(old, Relation) and old.column == key.id:
            return f"{child.name}.{source.name} refers to it already."
        if self._needs(key.id, source.id):
            return f"{key.name} is made from {child.name}.{source.name}, so they would need each other in a circle."
        return ""

    def _needs(self, column_id: str, wanted: str) -> bool:
        """Whether a column is made from another, directly or through others."""
        open_ids, seen = [column_id], set[str]()
        while open_ids:
            item = open_ids.pop()
            home = self._elsewhere.home(item)
            if item in seen or home is None:
                continue
            if item == wanted:
                return True
            seen.add(item)
            open_ids += reads(home[1])
        return False

    def _made(self, child: Table, source: Column | None, parent: Table, key: Column) -> Connection:
        names = {column.name for column in child.columns}
        name = source.name if source is not None else free_name(key_name(parent, key, child), names)
        column_id = source.id if source is not None else new_id()
        stated = self.children(child, parent) if child.per_parent is None else None
        own = stated is not None or (child.per_parent is not None and child.per_parent.table == parent.id)
        own = own and not _has_own_key(child, parent.id)
        generator = _generator(child, parent, key, own)
        steps: list[edits.Edit] = []
        if stated is not None and own:
            steps.append(edits.SetTable(child.id, "per_parent", stated))
        if source is None:
            steps.append(
                edits.AddColumn(child.id, Column(id=column_id, name=name, generator=generator), _place(child))
            )
        else:
            steps += [
                edits.SetCorrelation(pair.first, pair.second, None)
                for pair in child.correlations
                if source.id in (pair.first, pair.second)
            ]
            if source.unique:
                steps.append(edits.SetColumn(source.id, "unique", False))
            if source.format:
                steps.append(edits.SetColumn(source.id, "format", ""))
            steps.append(edits.SetGenerator(source.id, generator))
        what = f"{child.name}.{name} refers to {parent.name}.{key.name}."
        edit = edits.Batch(tuple(steps), f"Connect {child.name}.{name} with {parent.name}.{key.name}")
        try:
            apply(edit, self._document)
        except Problem as problem:
            return _refused(str(problem))
        return Connection(edit, what, column_id)

    def children(self, child: Table, parent: Table) -> PerParent | None:
        """What makes the rows of a table the children of `parent`, about as many as there are now; None where that
        cannot be.
        """
        if child.id == parent.id or self._holds(parent, child.id):
            return None
        rows, parents = self._n_rows(child), self._n_rows(parent)
        mean = float(f"{rows / parents:.2g}") if parents > 0 and rows > 0 else _USUAL_MEAN
        return PerParent(table=parent.id, count=Poisson(mean=min(max(mean, 0.1), 1e6)))

    def _holds(self, table: Table, ancestor: str) -> bool:
        """Whether a table holds the children of another, directly or through others."""
        by_id = {item.id: item for item in self._document.tables}
        seen: set[str] = set()
        above = table.per_parent
        while above is not None and above.table not in seen:
            if above.table == ancestor:
                return True
            seen.add(above.table)
            above = by_id[above.table].per_parent if above.table in by_id else None
        return False


def disconnect(document: Document, column_id: str, rows: int) -> edits.Edit:
    """The edit that takes a key away: its column goes, and where it named the own parent the table gets `rows` rows
    of its own, as many as it has now. Raises Problem.
    """
    table, _, column = column_at(document, column_id)
    steps: list[edits.Edit] = []
    others = (item for item in table.columns if item.id != column_id)
    if column.generator.reads_owner() and not any(item.generator.reads_owner() for item in others):
        steps = [edits.SetTable(table.id, "per_parent", None), edits.SetTable(table.id, "rows", rows)]
    return edits.Batch((*steps, edits.RemoveColumn(column_id)), f"Remove the key {table.name}.{column.name}")


def hold_children(
    document: Document, column_id: str, n_rows: Callable[[Table], int] = lambda table: table.rows
) -> edits.Edit | None:
    """The edit by which the rows of a key's table become the children of the rows to which the key refers; None where
    they are, or cannot be. Keys to a former parent choose evenly then. Raises Problem.
    """
    table, _, column = column_at(document, column_id)
    key = column.generator
    if not isinstance(key, ForeignKey) or _has_own_key(table, key.table):
        return None
    parent = next((item for item in document.tables if item.id == key.table), None)
    stated = None if parent is None else Connecting(document, n_rows).children(table, parent)
    if stated is None or parent is None:
        return None
    changes = {"choice": "own parent", "where": "", "tenant": "", "same": ""}
    steps = (edits.SetTable(table.id, "per_parent", stated), edits.SetParameters(column_id, changes))
    return edits.Batch(
        (*_loosened(table, column_id), *steps), f"Make {table.name} the children of {parent.name}"
    )


def _loosened(table: Table, but: str) -> Iterator[edits.Edit]:
    """A table has one own parent: keys that named the former one choose evenly."""
    for column in table.columns:
        if column.id != but and isinstance(column.generator, ForeignKey) and column.generator.reads_owner():
            yield edits.SetParameters(column.id, {"choice": "evenly"})


def key_name(parent: Table, key: Column, child: Table) -> str:
    """A name for a new column that refers to a key: customer_id for the id of customers."""
    if parent.id == child.id:
        return f"parent_{key.name}"
    one = _singular(parent.name.strip().replace(" ", "_"))
    if key.name.casefold() in _PLAIN_NAMES:
        return f"{one}_{key.name}"
    return key.name


def _singular(name: str) -> str:
    lower = name.casefold()
    if lower.endswith("ies") and len(name) > 4:
        return f"{name[:-3]}y"
    if lower.endswith(("sses", "shes", "ches", "xes")):
        return name[:-2]
    return name[:-1] if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) else name


def _generator(child: Table, parent: Table, key: Column, own: bool) -> Generator:
    if child.id == parent.id:
        return SelfKey(column=key.id)
    return ForeignKey(table=parent.id, column=key.id, choice="own parent" if own else "evenly")


def _has_own_key(child: Table, parent: str) -> bool:
    return any(
        isinstance(column.generator, ForeignKey)
        and column.generator.reads_owner()
        and column.generator.table == parent
        for column in child.columns
    )


def _place(child: Table) -> int:
    """Behind the keys at the front."""
    for place, column in enumerate(child.columns):
        if column.id not in child.primary_key and not isinstance(column.generator, Relation):
            return max(place, 1) if column.generator.about.always_unique else place
    return len(child.columns)


def _keys_of(column: Column) -> tuple[str, ...]:
    return (column.generator.column,) if isinstance(column.generator, Relation) else ()


def _refused(words: str) -> Connection:
    return Connection(None, words)
