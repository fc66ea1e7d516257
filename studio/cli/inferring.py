"""`studio infer` and `studio fit`: make a document from a data file, column by column or jointly."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from studio.cli.documents import looks_like_document
from studio.cli.terminal import Terminal
from studio.problems import Problem

if TYPE_CHECKING:
    from studio.model.document import Document
    from studio.reference.opening import Opened


def infer(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Write the document to -o or standard output; what reading changed is told on standard error."""
    from studio.reference.schemas.telling import may_be_schema
    from studio.workers import Worker

    path = Path(asked.file)
    _refuse_documents(path)
    if may_be_schema(path) and _import(asked, path, terminal):
        return 0
    with Worker(warm="infer") as worker:
        # The worker loads its libraries while this process loads its own.
        worker.start()
        from studio.reference.opening import infer_reference

        with terminal.working() as progress:
            opened, document = infer_reference(path, worker=worker, progress=progress, table=False)
    _hand_over(asked, terminal, opened, document)
    return 0


def fit(asked: argparse.Namespace, terminal: Terminal) -> int:
    """As `infer`, with the joint model of the columns."""
    from studio.workers import Worker

    path = Path(asked.file)
    _refuse_scripts(path)
    _refuse_documents(path)
    with Worker(warm="fit") as worker:
        worker.start()
        from studio.app.learn import Wishes, learn_file

        wishes = Wishes(asked.target or "", asked.holdout, asked.k, asked.preset)
        with terminal.working() as progress:
            opened, document = learn_file(path, wishes, worker, progress)
    _hand_over(asked, terminal, opened, document)
    joint = document.tables[0].joint
    if joint is not None:
        kept = f", {joint.held_out:.0%} held out" if joint.held_out else ""
        terminal.remark(
            f"{len(joint.members)} columns were learned together from {joint.rows:,} rows{kept}; preset {joint.preset},"
            f" nothing stored rests on fewer than {joint.k} of them."
        )
    return 0


def _hand_over(asked: argparse.Namespace, terminal: Terminal, opened: Opened, document: Document) -> None:
    """Write the document, and say what reading changed."""
    _write(asked, terminal, document)
    for conversion in opened.conversions:
        terminal.remark(f"{opened.name}: {conversion}")
    if opened.sampled:
        terminal.remark(f"{opened.name}: a sample of its {opened.rows_in_file:,} rows was used.")
    if asked.output not in (None, "-"):
        table = document.tables[0]
        shown = sum(not column.hidden for column in table.columns)
        terminal.remark(f"{asked.output}: {table.name}, {shown} columns, {table.rows:,} rows")


def _import(asked: argparse.Namespace, path: Path, terminal: Terminal) -> bool:
    """Write the document that a script or JSON Schema describes; False where the file holds data."""
    from studio.reference.schemas.opening import import_schema
    from studio.workers import Worker

    with Worker(warm="schema") as worker, terminal.working() as progress:
        imported = import_schema(path, worker=worker, progress=progress)
    if imported is None:
        return False
    _write(asked, terminal, imported.document)
    tables = imported.document.tables
    counted = "1 table" if len(tables) == 1 else f"{len(tables):,} tables"
    terminal.remark(f"{path.name}: read as {imported.language}, {counted}.")
    for sentence in imported.said:
        terminal.remark(f"{path.name}: {sentence}")
    for remark in imported.remarks:
        terminal.remark(f"{path.name}: not understood: {remark}")
    if asked.output not in (None, "-"):
        for table in tables:
            shown = sum(not column.hidden for column in table.columns)
            terminal.remark(f"{asked.output}: {table.name}, {shown} columns, {table.rows:,} rows")
    return True


def _write(asked: argparse.Namespace, terminal: Terminal, document: Document) -> None:
    """The document to -o, or to standard output."""
    from studio.model.files import dumps

    if asked.output in (None, "-"):
        terminal.write(dumps(document))
    else:
        _save(document, Path(asked.output), asked.force)


def _refuse_scripts(path: Path) -> None:
    from studio.reference.schemas.telling import is_sql

    if is_sql(path):
        raise Problem(
            "An SQL script holds no rows from which a model could be learned.",
            where=path.name,
            mend="Use `studio infer` for its tables, or export the rows as CSV or Parquet.",
        )


def _refuse_documents(path: Path) -> None:
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
