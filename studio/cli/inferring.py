"""`studio infer`: makes a document from a data file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from studio.cli.documents import looks_like_document
from studio.cli.terminal import Terminal
from studio.problems import Problem

if TYPE_CHECKING:
    from studio.model.document import Document


def infer(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Write the document to -o or standard output; what reading changed is told on standard error."""
    from studio.workers import Worker

    path = Path(asked.file)
    _refuse_others(path)
    with Worker(warm="infer") as worker:
        # The worker loads its libraries while this process loads its own.
        worker.start()
        from studio.model.files import dumps
        from studio.reference.opening import infer_reference

        with terminal.working() as progress:
            opened, document = infer_reference(path, worker=worker, progress=progress, table=False)
    if asked.output in (None, "-"):
        terminal.write(dumps(document))
    else:
        _save(document, Path(asked.output), asked.force)
    for conversion in opened.conversions:
        terminal.remark(f"{opened.name}: {conversion}")
    if opened.sampled:
        terminal.remark(f"{opened.name}: a sample of its {opened.rows_in_file:,} rows was used.")
    if asked.output not in (None, "-"):
        table = document.tables[0]
        shown = sum(not column.hidden for column in table.columns)
        terminal.remark(f"{asked.output}: {table.name}, {shown} columns, {table.rows:,} rows")
    return 0


def _refuse_others(path: Path) -> None:
    if path.suffix.lower() in (".sql", ".ddl"):
        raise Problem(
            "SQL cannot be read yet.",
            where=path.name,
            mend="Export the table as CSV or Parquet and infer from that.",
        )
    if looks_like_document(path):
        raise Problem("It is a document already.", where=path.name, mend="Give a data file.")


def _save(document: Document, path: Path, force: bool) -> None:
    """Write the document; one that stands there is replaced only when asked, or when it is the very same."""
    from studio.model.files import dumps
    from studio.model.saving import Conflict, save_document

    try:
        if path.is_file() and path.read_bytes() == dumps(document):
            return
    except OSError:
        pass
    try:
        save_document(document, path, overwrite=force)
    except Conflict as conflict:
        raise Problem(
            conflict.message, where=conflict.where, mend="Add --force to replace it, or choose another."
        ) from None
