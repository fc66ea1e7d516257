"""Joins what was learned of a reference with the table of a design; names tell which columns are meant."""

from __future__ import annotations

from collections.abc import Sequence

from studio.generators.formula import Formula
from studio.generators.joint import Joint
from studio.generators.relation import Relation
from studio.model import edits
from studio.model.document import Column, Correlation, Table, new_id
from studio.model.editing import with_changes


def taken_over(
    table: Table, learned: Table, taken: Sequence[str] = (), *, keeps: bool = False
) -> edits.SetLearned:
    """The edit that lets the columns of `table` be drawn as `learned` says, wherever both have one of the same name.

    With `keeps` the columns that were learned before keep the shapes that they were given since, and stay released;
    wishes for rows stay in any case.

    Ids, places, hidden marks and formats stay, as do columns that the person added and keys. A column that was removed
    from the table is still drawn for those that depend on it; `taken` are ids of the document that it must not have.
    """
    joint = learned.joint
    assert joint is not None
    own = {column.name: column for column in table.columns if not _stands_apart(column)}
    members = {member.column for member in joint.members}
    ids: dict[str, str] = {}
    for column in learned.columns:
        free = column.id if column.id not in taken else new_id()
        ids[column.id] = own[column.name].id if column.name in own and not column.hidden else free
    here = {column.id for column in table.columns}
    found: dict[str, Column] = {}
    for column in learned.columns:
        is_formula = isinstance(column.generator, Formula)
        if ids[column.id] not in here or not (column.id in members or is_formula):
            continue
        if keeps and table.joint is not None and table.joint.member(ids[column.id]) is not None:
            continue
        generator = column.generator.renamed(ids)
        if set(generator.inputs()) <= here:
            old = table.column(ids[column.id])
            found[old.id] = with_changes(
                old, old.name, generator=generator, missing=column.missing, note=column.note
            )
    columns = tuple(found.get(column.id, column) for column in table.columns)
    drawn = {ids[item] for item in members}
    left = tuple(pair for pair in table.correlations if not _names(pair) & (drawn | set(found)))
    return edits.SetLearned(
        table.id, columns, left, _with_wishes(joint.renamed(ids), table.joint, keeps=keeps)
    )


def _with_wishes(joint: Joint, old: Joint | None, *, keeps: bool) -> Joint:
    if old is None:
        return joint
    released = {member.column for member in old.members if member.is_released and keeps}
    members = tuple(
        member.model_copy(update={"is_released": member.column in released}) for member in joint.members
    )
    return joint.model_copy(update={"members": members, "wanted": old.wanted})


def _stands_apart(column: Column) -> bool:
    return column.unique or isinstance(column.generator, Relation)


def _names(pair: Correlation) -> set[str]:
    return {pair.first, pair.second}
