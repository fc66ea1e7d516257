"""Finds the document and the table that an argument names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from studio.app.templates import PREFIX, load_template
from studio.cli.arguments import UsageError
from studio.problems import Problem

if TYPE_CHECKING:
    from studio.model.document import Document, Table


def document_of(argument: str) -> Document:
    """The document at a path, or the shipped one of `template:NAME`; raises Problem."""
    if argument.startswith(PREFIX):
        return load_template(argument.removeprefix(PREFIX))
    from studio.model.files import load

    return load(Path(argument))


def table_of(document: Document, name: str | None) -> Table:
    """The table of that name, or the only visible one; raises UsageError where there are several, or Problem."""
    from studio.app.generate import visible_tables

    tables = visible_tables(document)
    if name is None:
        if len(tables) > 1:
            names = ", ".join(table.name for table in tables)
            raise UsageError(f"the document has several tables; name one with --table: {names}")
        return tables[0]
    for table in document.tables:
        if table.name == name:
            return table
    names = ", ".join(table.name for table in tables)
    raise Problem(f'There is no table "{name}".', where=document.name, mend=f"There are: {names}.")


def looks_like_document(path: Path) -> bool:
    """Whether a file is a document rather than data: by its ending, else by its first bytes."""
    if path.name.lower().endswith(".studio.json"):
        return True
    if path.suffix.lower() != ".json":
        return False
    try:
        with path.open("rb") as file:
            head = file.read(200)
    except OSError:
        return False
    return b'"format"' in head and b'"studio"' in head
