"""Finds out which columns repeat the keys of which tables, and what of that a document can keep."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from studio.reference.naming import words_of
from studio.reference.schemas.described import Described, DescribedColumn, DescribedKey, DescribedTable
from studio.reference.schemas.links import Bound, Hidden, Links, column_id, table_id
from studio.reference.schemas.unique_groups import group

_PLACES = frozenset({
    "line", "no", "number", "nr", "position", "pos", "seq", "sequence", "item", "index", "ordinal", "step", "lineno",
    "lfd", "rank", "row", "linenumber", "itemno", "seqno",
})  # fmt: skip
ROW = "row"


def link(described: Described) -> Links:
    """All keys between the tables; those that cannot be kept are noted in `described`."""
    _give_children_keys(described)
    links = Links()
    found = [
        (table, key, target) for table in described.tables for key, target in _resolved(described, table)
    ]
    for table, key, target in found:
        if len(key.columns) > 1:
            _several(described, links, table, key, target)
    for table, key, target in found:
        if len(key.columns) == 1:
            _single(described, links, table, key, target)
    for table in described.tables:
        _adopt(links, table)
        _prepare_order(table)
    for table in described.tables:
        group(described, links, table)
    _tell_circles(described, links)
    return links


def _give_children_keys(described: Described) -> None:
    """Tables of children get a column that names their parent and one that counts within it."""
    for table in described.tables:
        parent = described.table(table.children_of) if table.children_of else None
        if parent is None:
            continue
        if len(parent.primary_key) != 1:
            name = _free("row_id", parent)
            parent.columns.insert(0, DescribedColumn(name, "integer", counted=(1, 1), nullable=False))
            parent.primary_key = (name,)
            described.said.append(f'"{parent.name}" was given the key "{name}", to which its lists refer.')
        key = parent.column(parent.primary_key[0])
        assert key is not None
        own = _free(f"{parent.name}_{key.name}", table)
        place = _free("position", table)
        table.columns.insert(0, DescribedColumn(own, key.kind, nullable=False))
        table.columns.insert(1, DescribedColumn(place, "integer", nullable=False))
        table.primary_key = (own, place)
        table.keys.append(DescribedKey((own,), parent.name, (key.name,), table.line, own))


def _free(name: str, table: DescribedTable) -> str:
    free, number = name, 2
    while table.column(free) is not None:
        free, number = f"{name}_{number}", number + 1
    return free


def _resolved(described: Described, table: DescribedTable) -> list[tuple[DescribedKey, DescribedTable]]:
    found = []
    for stated in table.keys:
        key = stated
        path = key.table.split(".")
        target = described.table(".".join(path[-2:])) or described.table(path[-1])
        why = ""
        if target is None:
            why = f'the table "{key.table}" is not in the script; values are made without regard to it.'
        elif any(table.column(name) is None for name in key.columns):
            why = "it names a column that the table does not have."
        else:
            key = replace(key, theirs=key.theirs or target.primary_key)
            if len(key.theirs) != len(key.columns) or any(target.column(name) is None for name in key.theirs):
                why = f'"{target.name}" has no key of these columns.'
            elif not _is_unique(target, key.theirs):
                why = f'the columns of "{target.name}" to which it refers are no key of it.'
        if why or target is None:
            described.remark(table.name, key.line, key.words, why)
        else:
            found.append((key, target))
    return found


def _is_unique(table: DescribedTable, names: tuple[str, ...]) -> bool:
    folded = {name.casefold() for name in names}
    if folded == {name.casefold() for name in table.primary_key}:
        return True
    if len(names) == 1:
        column = table.column(names[0])
        return column is not None and column.unique
    return any(folded == {name.casefold() for name in group} for group in table.unique)


def _single(
    described: Described, links: Links, table: DescribedTable, key: DescribedKey, target: DescribedTable
) -> None:
    own, theirs = table.column(key.columns[0]), target.column(key.theirs[0])
    assert own is not None and theirs is not None
    place = (table.name, own.name.casefold())
    before = links.bound.get(place)
    if before is not None:
        if before.table != target.name and not _follows(described, links, place, target.name):
            described.remark(table.name, key.line, key.words, f'"{own.name}" follows another key already.')
        return
    if target is table and own is theirs:
        return
    links.referred.add((target.name, theirs.name.casefold()))
    theirs.required = True
    their_id = column_id(target.name, theirs.name)
    fields: dict[str, Any]
    if target is not table:
        fields = {"kind": "foreign_key", "table": table_id(target.name), "column": their_id}
    elif own.nullable:
        fields = {"kind": "self_key", "column": their_id, "roots": 0.1}
    else:
        # The first row of a tree refers to none, which a column that is never missing forbids.
        fields = {"kind": "foreign_key", "table": table_id(table.name), "column": their_id}
    links.bound[place] = Bound(fields, target.name)


def _follows(described: Described, links: Links, place: tuple[str, str], target: str) -> bool:
    """Whether the value that a column repeats is itself a key of `target`."""
    seen: set[tuple[str, str]] = set()
    while place in links.bound and place not in seen:
        seen.add(place)
        bound = links.bound[place]
        table = described.table(bound.table)
        if table is None:
            return False
        ids = {column_id(table.name, item.name): item for item in table.columns}
        column = ids.get(str(bound.fields.get("column")))
        if column is None:
            return False
        if table.name == target:
            return True
        place = (table.name, column.name.casefold())
        own = [key.table.split(".")[-1].casefold() for key in table.keys if key.columns == (column.name,)]
        if target.casefold() in own:
            return True
    return False


def _several(
    described: Described, links: Links, table: DescribedTable, key: DescribedKey, target: DescribedTable
) -> None:
    """A key of several columns: a hidden key to the row, along which each of the columns is looked up."""
    places = [(table.name, name.casefold()) for name in key.columns]
    if target is table:
        described.remark(
            table.name, key.line, key.words, "a key of several columns to its own table cannot be kept."
        )
        return
    if any(place in links.bound for place in places):
        described.remark(table.name, key.line, key.words, "one of its columns follows another key already.")
        return
    row = _row_of(links, target)
    own = [column for name in key.columns if (column := table.column(name)) is not None]
    made = Hidden(
        column_id(table.name, f"key to {target.name} {key.columns}"),
        f"{target.name} ({ROW})",
        {"kind": "foreign_key", "table": table_id(target.name), "column": row},
        target.name,
        may_be_missing=all(
            column.nullable and not column.required and column.name not in table.primary_key for column in own
        ),
    )
    links.hidden.setdefault(table.name, []).append(made)
    for place, name in zip(places, key.theirs, strict=True):
        theirs = target.column(name)
        assert theirs is not None
        links.referred.add((target.name, theirs.name.casefold()))
        theirs.required = True
        fields = {"kind": "parent_value", "key": made.id, "column": column_id(target.name, theirs.name)}
        links.bound[place] = Bound(fields, target.name)


def _row_of(links: Links, table: DescribedTable) -> str:
    """A single column that tells the rows of a table apart; a hidden one is added where there is none."""
    if len(table.primary_key) == 1 and (column := table.column(table.primary_key[0])) is not None:
        return column_id(table.name, column.name)
    known = links.hidden_key(table.name, ROW)
    if known is None:
        known = Hidden(column_id(table.name, "hidden row"), ROW, {"kind": "sequence"})
        links.hidden.setdefault(table.name, []).insert(0, known)
    return known.id


def _adopt(links: Links, table: DescribedTable) -> None:
    """Make the rows children of another table where their key is that of the parent and a number within it."""
    if len(table.primary_key) != 2:
        return
    first, second = ((table.name, name.casefold()) for name in table.primary_key)
    for key, place in ((first, second), (second, first)):
        bound, column = links.bound.get(key), table.column(place[1])
        if bound is None or bound.kind != "foreign_key" or bound.table == table.name or column is None:
            continue
        counts = (
            column.kind in ("integer", "decimal")
            and place not in links.bound
            and (bool(_PLACES & set(words_of(column.name))) or bool(table.children_of))
        )
        if not counts or _owns(links, bound.table, table.name):
            continue
        links.owners[table.name] = bound.table
        links.bound[key] = Bound({**bound.fields, "choice": "own parent"}, bound.table)
        links.bound[place] = Bound({"kind": "position", "start": int(max(column.low or 1, 1))}, "")
        return


def _owns(links: Links, child: str, parent: str) -> bool:
    """Whether `child` is a child of `parent`, directly or by others."""
    while child in links.owners:
        child = links.owners[child]
        if child == parent:
            return True
    return False


def _prepare_order(table: DescribedTable) -> None:
    """What lies below another column must leave it room, and be there where the other is always there."""
    for column in table.columns:
        other = table.column(column.after[0]) if column.after is not None else None
        if other is None or column.after is None:
            continue
        if not column.nullable or column.required or column.has_default:
            other.required = True
        if column.high is not None:
            step = (
                0.0
                if not column.after[1]
                else 1.0
                if column.kind == "integer"
                else 10.0 ** -(column.places or 2)
            )
            other.high = min(other.high, column.high - step) if other.high is not None else column.high - step
        if column.latest and (not other.latest or other.latest > column.latest):
            other.latest = column.latest


def _tell_circles(described: Described, links: Links) -> None:
    """Tables that refer to each other in a circle can be made, but not loaded one after the other."""
    edges = {
        (table, bound.table) for (table, _), bound in links.bound.items() if bound.table not in ("", table)
    }
    told: set[frozenset[str]] = set()
    for first, second in sorted(edges):
        if (second, first) in edges and frozenset((first, second)) not in told:
            told.add(frozenset((first, second)))
            described.said.append(
                f'"{first}" and "{second}" refer to each other; a database takes their rows only with deferred checks.'
            )
