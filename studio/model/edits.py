"""Every edit of a document under one name: `edits.apply(edits.SetParameters(...), document)`."""

from studio.model.column_edits import (
    AddColumn,
    MoveColumn,
    RemoveColumn,
    RestoreColumn,
    SetColumn,
    SetCorrelation,
    SetGenerator,
    SetParameters,
    duplicate_column,
    remove_columns,
)
from studio.model.document_edits import (
    AddTable,
    MoveTable,
    RemoveTable,
    ReplaceDocument,
    SetDocument,
    SetReference,
    SetTable,
    duplicate_table,
)
from studio.model.editing import Batch, Edit, apply
from studio.model.joint_edits import SetJoint, SetLearned, SetReleased, SetWanted, release_columns
from studio.model.several import (
    duplicate_columns,
    duplicate_tables,
    hide_tables,
    move_columns,
    move_tables,
    remove_tables,
    set_columns,
)

__all__ = [
    "AddColumn", "AddTable", "Batch", "Edit", "MoveColumn", "MoveTable", "RemoveColumn", "RemoveTable",
    "ReplaceDocument", "RestoreColumn", "SetColumn", "SetCorrelation", "SetDocument", "SetGenerator", "SetJoint",
    "SetLearned", "SetParameters", "SetReference", "SetReleased", "SetTable", "SetWanted", "apply", "duplicate_column",
    "duplicate_columns", "duplicate_table", "duplicate_tables", "hide_tables", "move_columns", "move_tables",
    "release_columns", "remove_columns", "remove_tables", "set_columns",
]  # fmt: skip
