"""What a person asks to export: which tables, as what, where to; and what comes of it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from studio.app.generate import Part, export
from studio.engine.dirt.soiling import is_dirty
from studio.engine.places import sized
from studio.export.csv_style import CsvStyle, Preset
from studio.export.destination import beside
from studio.export.dirt import MARK, Give
from studio.export.excel import sheet_names
from studio.export.formats import FormatName, extension, format_named
from studio.export.manifest import Manifest
from studio.export.names import file_names, file_stem
from studio.export.options import Options, Packing
from studio.export.steps import Watch
from studio.model.document import Document, Table
from studio.problems import Problem
from studio.progress import Progress

_ENDINGS = (".csv", ".parquet", ".xlsx", ".jsonl")
_PACKED = (".gz", ".zst")

_GIVES: tuple[Give, ...] = ("clean", "dirty", "cells")

Kind = Literal["file", "folder", "workbook"]


class Wish(BaseModel):
    """An export that can be asked for again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tables: tuple[str, ...]
    """Ids, in the order of the document."""
    format: FormatName
    path: Path
    in_workbook: bool = True
    """Several tables of a format that can hold them go into one file."""
    preset: Preset = "exact"
    delimiter: Literal[",", ";", "\t"] = ","
    packing: Packing = "none"
    compression: Literal["zstd", "snappy"] = "zstd"
    manifest: bool = True
    dirt: bool = True
    """Of tables with dirt the dirty rows and the log of the damaged cells are written too."""

    @property
    def kind(self) -> Kind:
        """Whether `path` is one file, a folder with a file a table, or a workbook with a sheet a table."""
        if len(self.tables) < 2:
            return "file"
        return "workbook" if self.in_workbook and format_named(self.format).holds_several else "folder"

    def options(self, workers: int = 0) -> Options:
        """How it is done."""
        return Options(
            workers=workers,
            folder=self.kind == "folder",
            workbook=self.kind == "workbook",
            compression=self.compression,
            packing=self.packing,
            style=CsvStyle(self.preset, self.delimiter),
            manifest=self.manifest,
        )

    @property
    def ending(self) -> str:
        """What the names of its files end in."""
        return extension(format_named(self.format), self.options())

    @property
    def parts(self) -> list[Part]:
        """All rows of its tables."""
        return [Part(table_id, give=_GIVES if self.dirt else _GIVES[:1]) for table_id in self.tables]


@dataclass(frozen=True, slots=True)
class Output:
    """One file or sheet of an export: what it holds of which table, under which name its steps tell of it."""

    table_id: str
    give: Give
    name: str
    file: str


def outputs(document: Document, wish: Wish) -> tuple[Output, ...]:
    """Everything that will be written: the clean rows of each table, then its dirty ones and the log of the damage."""
    asked = [
        (table, give)
        for table in _tables(document, wish)
        for give in (_GIVES if wish.dirt and is_dirty(table) else _GIVES[:1])
    ]
    names = [table.name + MARK[give] for table, give in asked]
    if wish.kind == "file":
        path = wish.path
        found = [path.name if give == "clean" else beside(path, give, wish.ending).name for _, give in asked]
    elif wish.kind == "workbook":
        found = sheet_names(names)
    else:
        found = file_names(names, wish.ending)
    return tuple(
        Output(table.id, give, name, file)
        for (table, give), name, file in zip(asked, names, found, strict=True)
    )


def file_of_each(document: Document, wish: Wish) -> dict[str, str]:
    """Where the clean rows of each table go, by its id: the name of a file, or that of a sheet."""
    return {one.table_id: one.file for one in outputs(document, wish) if one.give == "clean"}


def rows_of_each(document: Document) -> dict[str, int]:
    """The real number of rows of each table by its id; children are counted, which may take a moment."""
    return {table.id: table.rows for table in sized(document).tables}


def suggested(document: Document, wish: Wish, folder: Path) -> Path:
    """A place for it in `folder`, named after the table or, for several, the document."""
    tables = _tables(document, wish)
    if wish.kind == "folder" or not tables:
        return folder / (file_stem(document.name) if tables else "export")
    return folder / (file_stem(tables[0].name if wish.kind == "file" else document.name) + wish.ending)


def with_ending(path: Path, ending: str) -> Path:
    """The path with the ending of another format."""
    name = path.name
    for known in (*_PACKED, *_ENDINGS):
        name = name.removesuffix(known)
    return path.with_name((name or "table") + ending)


def replaced(document: Document, wish: Wish) -> tuple[str, ...]:
    """Names of files that stand where the new ones will."""
    if wish.kind == "workbook" or not wish.tables:
        return (wish.path.name,) if wish.path.is_file() else ()
    folder = wish.path if wish.kind == "folder" else wish.path.parent
    return tuple(one.file for one in outputs(document, wish) if (folder / one.file).is_file())


def refuse(wish: Wish) -> None:
    """Raise Problem where the place cannot be one for these tables, before anything is tried."""
    if not wish.tables:
        raise Problem("No table is ticked.", mend="Tick at least one.")
    if not str(wish.path).strip(". "):
        raise Problem("The name of the file is missing.", mend="Type the name of a file, or choose one.")
    if wish.kind != "folder" and wish.path.is_dir():
        raise Problem(f"“{wish.path}” is a folder.", mend="Give the file a name.")
    if wish.kind == "folder" and wish.path.is_file():
        raise Problem(f"“{wish.path}” is a file.", mend="Several tables need a folder.")


def fulfil(
    document: Document, wish: Wish, *, workers: int, progress: Progress, watch: Watch | None = None
) -> Manifest:
    """Export as wished; raises Problem, or `Cancelled`, and then nothing has changed."""
    refuse(wish)
    options, path = wish.options(workers), Path(os.path.abspath(wish.path))
    return export(document, wish.parts, path, wish.format, options=options, progress=progress, watch=watch)


def _tables(document: Document, wish: Wish) -> list[Table]:
    return [document.table(table_id) for table_id in wish.tables]
