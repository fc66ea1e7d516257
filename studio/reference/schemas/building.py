"""From described tables to a document that can be generated: columns, keys between tables, sizes, and repairs."""

from __future__ import annotations

from collections import Counter
from typing import Any

from pydantic import ValidationError

from studio.generators.registry import by_kind, generator
from studio.model.document import Column, Document, PerParent, Table
from studio.problems import Problem
from studio.reference.infer import speakable
from studio.reference.schemas.column_drafts import draft_of
from studio.reference.schemas.described import Described, DescribedColumn, DescribedTable
from studio.reference.schemas.drafts import Draft
from studio.reference.schemas.formulas import later_number, own_formula
from studio.reference.schemas.key_drafts import key_draft, unique_draft
from studio.reference.schemas.links import Hidden, Links, column_id, table_id
from studio.reference.schemas.moment_drafts import guess_order, later_draft
from studio.reference.schemas.relations import link
from studio.reference.schemas.repairing import repaired
from studio.reference.schemas.sizes import sizes_of, tell_names_apart
from studio.reference.schemas.unique_groups import is_in_group

MISSING = 0.05
"""The share of a column that may be missing and of which nothing else is said."""


def build(described: Described, name: str) -> Document:
    """A document whose data keep to what was described; notes in `described` what they do not keep to."""
    for table in described.tables:
        described.said += guess_order(table)
    links = link(described)
    tell_names_apart(described, links)
    sizes = sizes_of(described, links)
    builder = _Builder(described, links, sizes)
    tables = tuple(builder.table(table) for table in described.tables)
    if builder.may_be_missing:
        described.said.append(
            f"{builder.may_be_missing:,} columns may be missing and are so in {MISSING:.0%} of the rows."
        )
    return repaired(Document(name=speakable(name), tables=tables), described)


class _Builder:
    """Makes the tables one by one; ids follow from names, so that the same script gives the same document."""

    def __init__(self, described: Described, links: Links, sizes: dict[str, int]) -> None:
        self._described = described
        self._links = links
        self._sizes = sizes
        self.may_be_missing = 0

    def table(self, table: DescribedTable) -> Table:
        """The table with its columns, hidden ones before those that read them."""
        columns = _Columns(self._described, table)
        links, rows = self._links, self._sizes[table.name]
        for hidden in links.hidden.get(table.name, ()):
            columns.add_hidden(hidden)
        for column in table.columns:
            self._column(columns, table, column, rows)
        parent = links.owners.get(table.name)
        return Table(
            id=table_id(table.name),
            name=speakable(table.name),
            rows=rows,
            per_parent=None
            if parent is None
            else PerParent(table=table_id(parent), count=generator(kind="poisson", mean=2.5, minimum=1)),
            columns=columns.in_order(),
            primary_key=tuple(_id_of(table, item) for item in table.primary_key if table.column(item)),
            unique_together=tuple(links.groups.get(table.name, ())),
            note=table.note[:10_000],
        )

    def _column(self, columns: _Columns, table: DescribedTable, column: DescribedColumn, rows: int) -> None:
        links = self._links
        bound = links.bound.get((table.name, column.name.casefold()))
        is_key = tuple(item.casefold() for item in table.primary_key) == (column.name.casefold(),)
        unique = column.unique or is_key
        if bound is not None:
            draft = Draft(bound.fields)
            unique = unique and bound.kind == "foreign_key" and not bound.owns
        elif column.formula:
            draft = own_formula(self._described, table, column) or draft_of(self._described, table, column)
            unique = False
        elif column.counted is not None or is_key:
            draft = key_draft(self._described, table, column, rows)
        elif column.after is not None:
            draft = _later(table, column) or draft_of(self._described, table, column)
        else:
            draft = draft_of(self._described, table, column)
        if unique and bound is None:
            draft, unique = unique_draft(draft, table, column, rows)
        elif bound is None and is_in_group(links, table.name, column.name):
            draft, _ = unique_draft(draft, table, column, 0)
        columns.add(column, draft, unique=unique, missing=self._missing(table, column, bound is not None))

    def _missing(self, table: DescribedTable, column: DescribedColumn, is_bound: bool) -> float:
        links = self._links
        if not column.nullable or column.required or column.has_default or column.formula:
            return 0.0
        if column.name.casefold() in {item.casefold() for item in table.primary_key}:
            return 0.0
        place = (table.name, column.name.casefold())
        if place in links.referred:
            return 0.0
        if is_bound and links.bound[place].kind in ("self_key", "parent_value", "position"):
            # Missing by itself: at the roots of a tree, or where the key is.
            return 0.0
        self.may_be_missing += 1
        return MISSING


def _id_of(table: DescribedTable, name: str) -> str:
    found = table.column(name)
    assert found is not None
    return column_id(table.name, found.name)


def _later(table: DescribedTable, column: DescribedColumn) -> Draft | None:
    """Above another column of the row: a date after a date, a number and something on top."""
    assert column.after is not None
    other = table.column(column.after[0])
    if other is None:
        return None
    strict = column.after[1]
    return later_draft(column, other, strict=strict) or later_number(column, other, strict=strict)


class _Columns:
    """The columns of one table in the making; what several share stands hidden before the first of them."""

    def __init__(self, described: Described, table: DescribedTable) -> None:
        self._described = described
        self._table = table
        self._made: list[Column] = []
        self._taken = {column.name for column in table.columns}
        self._wholes: dict[tuple[str, int], str] = {}
        self._times: Counter[tuple[str, str]] = Counter()

    def add(self, column: DescribedColumn, draft: Draft, *, unique: bool, missing: float) -> None:
        """One column of the script, with the hidden ones that it needs."""
        fields = self._settled(draft, column.name)
        try:
            made = generator(**fields)
        except (ValidationError, Problem):
            why = "no values keep to all that is asked of it; it is made plainly."
            self._described.remark(self._table.name, column.line, column.name, why)
            made = generator(kind="words") if column.kind == "text" else generator(kind="constant", value=0)
        self._made.append(
            Column(
                id=column_id(self._table.name, column.name),
                name=speakable(column.name),
                generator=made,
                missing=missing,
                unique=unique,
                note=column.note[:10_000],
            )
        )

    def add_hidden(self, hidden: Hidden) -> None:
        """A key that only the studio sees."""
        self._made.append(
            Column(
                id=hidden.id,
                name=self._free(hidden.name),
                generator=generator(**hidden.fields),
                hidden=True,
                unique=hidden.is_unique,
                missing=MISSING if hidden.may_be_missing else 0.0,
            )
        )

    def _helper(self, name: str, fields: dict[str, Any]) -> str:
        """A hidden column from which others are made; gives its id."""
        free = self._free(name)
        made = column_id(self._table.name, f"hidden {free}")
        self._made.append(Column(id=made, name=free, generator=generator(**fields), hidden=True))
        return made

    def _free(self, name: str) -> str:
        free, number = speakable(name), 2
        while free in self._taken:
            free, number = f"{name} {number}", number + 1
        self._taken.add(free)
        return free

    def in_order(self) -> tuple[Column, ...]:
        """The columns as they were added."""
        return tuple(self._made)

    def _settled(self, draft: Draft, name: str) -> dict[str, Any]:
        """The generator's fields with ids for names; hidden columns that it reads are added before."""
        if draft.part:
            return {"kind": "part", "of": self._whole(draft), "part": draft.part}
        fields = dict(draft.fields)
        ids = {f"@{item}": column_id(self._table.name, item) for item in draft.reads}
        if draft.helper is not None:
            ids["@"] = self._helper(f"{name} (whole)", self._settled(draft.helper, f"{name} (whole)"))
        return {key: _with_ids(value, ids) for key, value in fields.items()}

    def _whole(self, draft: Draft) -> str:
        """A part that comes again belongs to a whole of its own: the city of billing, the city of shipping."""
        key = draft.whole, self._times[draft.whole, draft.part]
        self._times[draft.whole, draft.part] += 1
        if key not in self._wholes:
            self._wholes[key] = self._helper(draft.whole, by_kind()[draft.whole]().model_dump(mode="json"))
        return self._wholes[key]


def _with_ids(value: Any, ids: dict[str, str]) -> Any:
    if not isinstance(value, str):
        return value
    if value in ids:
        return ids[value]
    for name, made in ids.items():
        value = value.replace(f'"{name}"', f'"{made}"')
    return value
