"""Edits of the joint model of a table: to put one in, take it away, and let single columns go from it."""

from __future__ import annotations

from dataclasses import dataclass

from studio.generators.joint import Joint
from studio.generators.wanted import Wanted
from studio.model.document import Column, Correlation, Document
from studio.model.editing import Batch, Edit, MergeKey, column_at, put, table_at, with_changes, with_table
from studio.problems import Problem


@dataclass(frozen=True)
class SetJoint(Edit):
    """How the columns of a table go together, as learned; None draws each on its own again."""

    table_id: str
    joint: Joint | None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        _, table = table_at(document, self.table_id)
        changed = with_changes(table, table.name, joint=self.joint)
        return with_table(document, changed), SetJoint(self.table_id, table.joint)

    def label(self, document: Document) -> str:
        name = table_at(document, self.table_id)[1].name
        return f"Learn the table {name}" if self.joint else f"Forget what was learned of {name}"


@dataclass(frozen=True)
class SetLearned(Edit):
    """What was learned of a table in one: its columns, the correlations that are left, and how columns go together."""

    table_id: str
    columns: tuple[Column, ...]
    correlations: tuple[Correlation, ...]
    joint: Joint | None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        _, old = table_at(document, self.table_id)
        table = with_changes(
            old, old.name, columns=self.columns, correlations=self.correlations, joint=self.joint
        )
        back = SetLearned(self.table_id, old.columns, old.correlations, old.joint)
        return with_table(document, table), back

    def label(self, document: Document) -> str:
        return f"Learn the table {table_at(document, self.table_id)[1].name}"


@dataclass(frozen=True)
class SetWanted(Edit):
    """Which rows are wanted of a learned table; None for all kinds as often as learned."""

    table_id: str
    wanted: Wanted | None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        _, table = table_at(document, self.table_id)
        if table.joint is None:
            raise Problem(
                "Nothing was learned of the table, so rows cannot be wanted.",
                where=table.name,
                mend="Learn it from its reference first.",
            )
        joint = with_changes(table.joint, table.name, wanted=self.wanted)
        changed = with_changes(table, table.name, joint=joint)
        return with_table(document, changed), SetWanted(self.table_id, table.joint.wanted)

    def label(self, document: Document) -> str:
        name = table_at(document, self.table_id)[1].name
        return f"Change the rows wanted of {name}" if self.wanted else f"Want all kinds of rows of {name}"

    @property
    def merge_key(self) -> MergeKey:
        return ("wanted", self.table_id)


@dataclass(frozen=True)
class SetReleased(Edit):
    """A learned column is drawn on its own (True) or from the joint model again; later columns follow it either way."""

    column_id: str
    is_released: bool

    def apply(self, document: Document) -> tuple[Document, Edit]:
        table, _, column = column_at(document, self.column_id)
        members = table.joint.members if table.joint else ()
        place = next((at for at, member in enumerate(members) if member.column == column.id), None)
        if table.joint is None or place is None:
            raise Problem(
                "It is no part of what was learned of the table.",
                where=column.name,
                mend="Choose a learned column, or learn the table again.",
            )
        old = members[place]
        member = with_changes(old, column.name, is_released=self.is_released)
        joint = with_changes(table.joint, table.name, members=put(members, place, member))
        changed = with_changes(table, table.name, joint=joint)
        return with_table(document, changed), SetReleased(self.column_id, old.is_released)

    def label(self, document: Document) -> str:
        name = column_at(document, self.column_id)[2].name
        return f"Draw {name} on its own" if self.is_released else f"Draw {name} as learned"


def release_columns(document: Document, column_ids: tuple[str, ...], on: bool) -> Edit:
    """The edit that draws learned columns on their own (True), or as learned again. Raises Problem."""
    steps = []
    for column_id in column_ids:
        joint = column_at(document, column_id)[0].joint
        member = joint.member(column_id) if joint else None
        if member is not None and member.is_released != on:
            steps.append(SetReleased(column_id, on))
    return steps[0] if len(steps) == 1 else Batch(tuple(steps))
