"""Columns of which no two rows may have all values alike: composite keys and composite uniqueness."""

from __future__ import annotations

from studio.reference.schemas.described import Described, DescribedTable
from studio.reference.schemas.links import Links, column_id


def group(described: Described, links: Links, table: DescribedTable) -> None:
    """The groups that a document can keep, the primary key's first; the others are noted."""
    candidates = [names for names in (table.primary_key, *table.unique) if len(names) > 1]
    kept: list[frozenset[str]] = []
    for names in candidates:
        folded = frozenset(name.casefold() for name in names)
        if any(item <= folded for item in kept) or _is_certain(links, table, folded):
            continue
        members = _members(links, table, folded)
        words = (
            f"UNIQUE ({', '.join(names)})"
            if names is not table.primary_key
            else f"PRIMARY KEY ({', '.join(names)})"
        )
        taken = {item for made in links.groups.get(table.name, []) for item in made}
        if members is None or taken & set(members):
            cause = (
                "one of its columns is in another group already" if members else "it holds computed columns"
            )
            described.remark(table.name, table.line, words, f"{cause}; rows may be alike.")
            continue
        kept.append(folded)
        if len(members) == 1:
            for hidden in links.hidden.get(table.name, ()):
                hidden.is_unique = hidden.is_unique or hidden.id == members[0]
            continue
        links.groups.setdefault(table.name, []).append(members)


def is_in_group(links: Links, table: str, column: str) -> bool:
    """Whether the column is unique together with others."""
    made = column_id(table, column)
    return any(made in members for members in links.groups.get(table, ()))


def _is_certain(links: Links, table: DescribedTable, folded: frozenset[str]) -> bool:
    """Whether some column of the group never repeats anyway, or it is a place within the own parent."""
    bound = [links.bound[place] for name in folded if (place := (table.name, name)) in links.bound]
    if any(item.owns for item in bound) and any(item.kind == "position" for item in bound):
        return True
    single = table.primary_key[0].casefold() if len(table.primary_key) == 1 else ""
    for name in folded:
        column = table.column(name)
        if (
            (table.name, name) not in links.bound
            and column is not None
            and (column.unique or name == single or column.counted is not None)
        ):
            return True
    return False


def _members(links: Links, table: DescribedTable, folded: frozenset[str]) -> tuple[str, ...] | None:
    """Ids of the columns to number; None where one of them is computed or looked up otherwise."""
    members: list[str] = []
    for column in table.columns:
        if column.name.casefold() not in folded:
            continue
        bound = links.bound.get((table.name, column.name.casefold()))
        if (
            column.formula
            or (bound is None and column.after is not None)
            or (bound is not None and bound.kind in ("position", "self_key"))
        ):
            return None
        if bound is not None and bound.kind == "parent_value":
            members.append(str(bound.fields["key"]))
        else:
            members.append(column_id(table.name, column.name))
    return tuple(dict.fromkeys(members))
