"""`studio generate`: makes data and writes it to a file, a folder or standard output."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from studio.cli.arguments import FORMATS, UsageError
from studio.cli.documents import document_of, table_of
from studio.cli.terminal import Terminal
from studio.problems import Problem

if TYPE_CHECKING:
    from studio.app.generate import Part
    from studio.export.manifest import Manifest
    from studio.model.document import Document

_ENDINGS = {
    ".csv": "csv", ".parquet": "parquet", ".pq": "parquet", ".xlsx": "xlsx", ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
_OTHERS = {
    ".json", ".xls", ".xlsm", ".ods", ".tsv", ".feather", ".arrow", ".avro", ".orc", ".sql", ".sqlite", ".db",
    ".duckdb", ".xml", ".html", ".pdf", ".pptx", ".pkl", ".gz", ".bz2", ".xz", ".zst", ".zip",
}  # fmt: skip


def generate(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Write the data; 0 when it is whole."""
    output: str | None = None if asked.output in (None, "-") else asked.output
    is_folder = output is not None and names_folder(output)
    form = format_of(asked.format, None if is_folder else output)
    document = _with_options(document_of(asked.document), asked)
    if is_folder:
        assert output is not None
        _to_folder(document, asked, Path(output), form, terminal)
        return 0
    document, part = _single(document, asked)
    part = _given(document, part, asked)
    if output is None:
        _to_standard_output(document, part, form, terminal)
    else:
        from studio.app.generate import export

        with terminal.working() as progress:
            done = export(document, [part], Path(output), form, progress=progress)
        _told(done, output, terminal)
    return 0


def names_folder(output: str) -> bool:
    """Whether OUT means a folder: it ends in a slash, or it is one."""
    separators = tuple(filter(None, ("/", os.sep, os.altsep)))
    return output.endswith(separators) or os.path.isdir(output)


def format_of(asked: str | None, output: str | None) -> str:
    """The format by option, else by OUT's ending, else CSV; raises UsageError where the two contradict each other."""
    ending = os.path.splitext(output)[1].lower() if output else ""
    by_ending = _ENDINGS.get(ending)
    if asked is None:
        if ending in _OTHERS:
            raise UsageError(f"files ending in {ending} are not written; choose csv, parquet, xlsx or jsonl")
        return by_ending or "csv"
    form = FORMATS[asked]
    if (by_ending is not None and by_ending != form) or (
        ending in _OTHERS and (form, ending) != ("jsonl", ".json")
    ):
        raise UsageError(f"--format {asked} and the ending {ending} of {output} contradict each other")
    return form


def _with_options(document: Document, asked: argparse.Namespace) -> Document:
    return document if asked.seed is None else document.model_copy(update={"seed": asked.seed})


def _single(document: Document, asked: argparse.Namespace) -> tuple[Document, Part]:
    from studio.app.generate import Part, with_rows

    table = table_of(document, asked.table)
    if asked.start is not None:
        return document, Part(table.id, asked.start, asked.rows)
    if asked.rows is not None:
        document = with_rows(document, table.id, asked.rows)
    return document, Part(table.id)


def _given(document: Document, part: Part, asked: argparse.Namespace) -> Part:
    """The part with what is asked of it: the clean rows, the dirty ones, or the log of the damage."""
    from studio.engine.dirt.soiling import is_dirty

    if not (asked.dirty or asked.cells):
        return part
    table = document.table(part.table_id)
    if not is_dirty(table):
        raise Problem("The table has no dirt.", where=table.name, mend="Leave out --dirty and --cells.")
    return replace(part, give=("dirty",) if asked.dirty else ("cells",))


def _to_folder(
    document: Document, asked: argparse.Namespace, folder: Path, form: str, terminal: Terminal
) -> None:
    from studio.app.generate import Options, Part, export, scaled, visible_tables

    if asked.dirty or asked.cells:
        raise UsageError(
            "--dirty and --cells are for a single file; a folder gets both beside the clean rows"
        )
    if asked.table is not None or len(visible_tables(document)) == 1:
        document, part = _single(document, asked)
        parts = [part]
    elif asked.start is not None:
        raise UsageError("--start counts the rows of one table; name it with --table")
    else:
        if asked.rows is not None:
            document = scaled(document, asked.rows)
        parts = [Part(table.id) for table in visible_tables(document)]
    parts = [replace(part, give=("clean", "dirty", "cells")) for part in parts]
    with terminal.working() as progress:
        done = export(document, parts, folder, form, options=Options(folder=True), progress=progress)
    _told(done, f"{folder}{os.sep}", terminal)


def _to_standard_output(document: Document, part: Part, form: str, terminal: Terminal) -> None:
    from studio.app.generate import stream

    if form in ("parquet", "xlsx") and terminal.is_terminal():
        raise Problem(
            f"Standard output is a terminal, and {form} is not text.",
            mend="Give a file with -o, or use a pipe.",
        )
    with terminal.raw() as raw, terminal.working() as progress:
        stream(document, part, raw, form, progress)


def _told(manifest: Manifest, output: str, terminal: Terminal) -> None:
    from studio.export.destination import size

    checked = ", checked" if all(record.verified for record in manifest.files) else ""
    many = f" in {len(manifest.files)} files" if len(manifest.files) > 1 else ""
    terminal.remark(
        f"{output}: {manifest.rows:,} rows{many}, {size(manifest.bytes)}{checked}, {manifest.seconds:.1f} s"
    )
