"""How an export is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from studio.export.csv_style import CsvStyle
from studio.export.pieces import default_workers

Packing = Literal["none", "gzip", "zstd"]
SUFFIXES: dict[Packing, str] = {"none": "", "gzip": ".gz", "zstd": ".zst"}


@dataclass(frozen=True, slots=True)
class Options:
    """Everything but the rows and the place.

    `workers` is the number of threads, 0 for one per processor. `check` reads every file back before it is published.
    `folder` puts a single table too into a file in a folder, `workbook` all tables into one Excel file. `compression`
    is Parquet's own, `packing` that of a whole text file, `style` how CSV is written. `manifest` puts one beside the
    files. Only the spreadsheet style changes a cell, and its manifest says how to undo that.
    """

    workers: int = 0
    check: bool = True
    folder: bool = False
    compression: Literal["zstd", "snappy"] = "zstd"
    packing: Packing = "none"
    style: CsvStyle = field(default_factory=CsvStyle)
    workbook: bool = False
    manifest: bool = False

    @property
    def n_workers(self) -> int:
        return self.workers or default_workers()
