"""Reads any table file: tells the format from the first bytes, then hands it to the reader of that format.

This parses bytes that nobody vouches for, so the studio itself calls it only inside the worker process
(`studio.reference.opening`).
"""

from __future__ import annotations

import errno
from pathlib import Path

from studio.problems import Problem, reason
from studio.progress import Progress
from studio.reference.guess import Caps, Format, Guess, Reading
from studio.reference.request import Request

_COMPRESSED = {b"\x1f\x8b": "gzip", b"BZh": "bz2", b"\x28\xb5\x2f\xfd": "zstd"}
_FOREIGN = {
    b"SQLite format 3\x00": "a SQLite database",
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"\xfd7zXZ": "an XZ archive",
    b"{\\rtf": "an RTF document",
    b"\x80\x04\x95": "a Python pickle, which can hold harmful code",
    b"\x89HDF": "an HDF5 file",
}
_WORKBOOK_ENDINGS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}


def read(
    path: Path, guess: Guess | None = None, caps: Caps | None = None, progress: Progress | None = None
) -> Reading:
    """The table in the file at `path`; with a `guess`, what it says is law.

    Raises `Problem` where there is no table to be had, `Cancelled` when `progress` was asked to stop.
    """
    head = _head(path)
    compression = _compression(head)
    request = Request(path, guess, caps or Caps(), progress or Progress(), compression)
    try:
        return _read(guess.format if guess else _format(path, head, compression), request)
    except OSError as error:
        raise request.problem(f"The file could not be read: {reason(error)}.", "Try again.") from error


def compression_of(path: Path) -> str:
    """The codec that a file is packed with, "" for none; raises Problem where it cannot be opened or is empty."""
    return _compression(_head(path))


def _compression(head: bytes) -> str:
    return next((name for mark, name in _COMPRESSED.items() if head.startswith(mark)), "")


def _read(format_: Format, request: Request) -> Reading:
    if format_ == "csv":
        from studio.reference.read_text import read_text

        return read_text(request)
    if format_ in ("parquet", "arrow"):
        from studio.reference.read_columnar import read_columnar

        return read_columnar(format_, request)
    if format_ == "excel":
        from studio.reference.read_workbook import read_workbook

        return read_workbook(request)
    from studio.reference.read_json import read_json

    return read_json(format_, request)


def _head(path: Path) -> bytes:
    """The first bytes, or a `Problem` that says why there are none."""
    try:
        if path.is_dir():
            raise Problem("This is a folder, not a file.", where=path.name, mend="Choose a file inside it.")
        if path.exists() and not path.is_file():
            raise Problem(
                "This is not an ordinary file.", where=path.name, mend="Choose a file that holds a table."
            )
        with path.open("rb") as file:
            head = file.read(512)
    except OSError as error:
        mends = {
            errno.ENOENT: "Check the name, or whether the file was moved.",
            errno.EACCES: "Ask its owner for permission, or copy it to your own folder.",
        }
        mend = mends.get(error.errno or 0, "Check the disk or the network and try again.")
        raise Problem(
            f"The file could not be opened: {reason(error)}.", where=path.name, mend=mend
        ) from error
    except ValueError as error:
        raise Problem(
            "The file's name cannot be used here.", where=path.name, mend="Rename the file."
        ) from error
    if not head:
        raise Problem(
            "The file is empty.", where=path.name, mend="Choose a file with at least a header line."
        )
    return head


def _format(path: Path, head: bytes, compression: str) -> Format:
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if compression:
        inner = suffixes[-2] if len(suffixes) > 1 else ""
        return "jsonl" if inner in (".jsonl", ".ndjson") else "json" if inner == ".json" else "csv"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith((b"ARROW1", b"FEA1", b"\xff\xff\xff\xff")):
        return "arrow"
    if head.startswith(b"PK\x03\x04"):
        return "excel"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "excel"
    if head.startswith(b"PK"):
        raise Problem("The archive is empty.", where=path.name, mend="Choose a file that holds a table.")
    for mark, what in _FOREIGN.items():
        if head.startswith(mark) and (mark != b"MZ" or b"\x00" in head):
            raise Problem(
                f"This is {what}, not a table file.",
                where=path.name,
                mend="Save the table as CSV, Parquet, Excel or JSON Lines and open that.",
            )
    ending = suffixes[-1] if suffixes else ""
    if ending in _WORKBOOK_ENDINGS | {".parquet", ".feather", ".arrow"} and b"\x00" in head:
        raise Problem(
            f'The file is named "{ending}", but its content is something else or damaged.',
            where=path.name,
            mend="Fetch the file again, or save it anew in the program that made it.",
        )
    return _json_or_text(head, ending)


def _json_or_text(head: bytes, ending: str) -> Format:
    if ending in (".jsonl", ".ndjson"):
        return "jsonl"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if ending == ".json":
        return "json" if start.startswith(b"[") else "jsonl"
    if ending in ("", ".txt", ".log") and start.startswith((b'{"', b'[{"')):
        return "jsonl" if start.startswith(b"{") else "json"
    return "csv"
