"""The document as a file: `{"format": "studio", "version": 1, "project": {…}}`, read strictly and written one way.

A file is opened as exactly what its bytes say, or refused with a sentence: no value is converted, no field is passed
over, no number is infinite, nothing stands twice.
"""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from studio.model.canonical import plain, text
from studio.model.document import Document
from studio.model.migrations import HISTORY, History
from studio.model.words import refusal, shown
from studio.problems import Problem, reason

EXTENSION = ".studio.json"
FORMAT = "studio"
MAXIMUM_BYTES = 256 << 20
MAXIMUM_DEPTH = 100

_OTHER_VERSION = "Open one of the kept earlier versions, or undo the change in a text editor."


class _Refused(ValueError):
    """A value that JSON allows and a document does not; the text is a whole sentence."""


def dumps(document: Document) -> bytes:
    """The canonical bytes of a document, UTF-8; equal documents make equal bytes."""
    return text({"format": FORMAT, "version": HISTORY.version, "project": plain(document)}).encode()


def checked_bytes(document: Document, where: str = "") -> bytes:
    """The canonical bytes, read back and compared before anyone relies on them; raises Problem where they differ."""
    try:
        data = dumps(document)
    except ValueError as error:
        raise Problem(f"The document cannot be written: {error}.", where=where, mend=_OTHER_VERSION) from None
    if loads(data, where) != document:
        raise Problem(
            "The document would not come back from its file as it is now.",
            where=where,
            mend="Undo the last change and save again; nothing was written.",
        )
    return data


def load(path: str | os.PathLike[str]) -> Document:
    """The document in the file at `path`; raises Problem."""
    return loads(read(path), os.fspath(path))


def read(path: str | os.PathLike[str]) -> bytes:
    """The bytes of an ordinary file of at most `MAXIMUM_BYTES`; raises Problem."""
    where = os.fspath(path)
    try:
        facts = os.stat(path)
        if not stat.S_ISREG(facts.st_mode):
            raise Problem("It is not an ordinary file.", where=where, mend=f"Choose a *{EXTENSION} file.")
        with Path(path).open("rb") as file:
            data = file.read(MAXIMUM_BYTES + 1)
    except OSError as error:
        raise Problem(
            f"It cannot be read: {reason(error)}.", where=where, mend="Check the name of the file."
        ) from error
    except ValueError as error:
        raise Problem(
            f"It cannot be read: {error}.", where=where, mend="Check the name of the file."
        ) from None
    _check_size(data, where)
    return data


def loads(data: bytes, where: str = "", *, history: History = HISTORY) -> Document:
    """The document that the bytes describe; `where` names the file in messages. Raises Problem."""
    whole = _parse(data, where)
    version = _version(whole, where)
    history.refuse_newer(version, where)
    project = history.migrate(_project(whole, where), version)
    try:
        return Document.model_validate_json(json.dumps(project, ensure_ascii=False).encode(), strict=True)
    except UnicodeEncodeError as error:
        raise Problem(
            f"It holds half of a character, {shown(error.object[error.start : error.end])}, which is not text.",
            where=where,
            mend=_OTHER_VERSION,
        ) from None
    except ValidationError as error:
        raise refusal(error, project, where) from None


def _check_size(data: bytes, where: str) -> None:
    if len(data) > MAXIMUM_BYTES:
        raise Problem(
            f"It is larger than {MAXIMUM_BYTES >> 20} MB, the most that a document may be.",
            where=where,
            mend=f"Choose a *{EXTENSION} file; data files are opened with their own command.",
        )


def _parse(data: bytes, where: str) -> dict[str, Any]:
    _check_size(data, where)
    try:
        whole = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_float,
            parse_int=_int,
        )
        _check_depth(whole)
    except UnicodeDecodeError as error:
        message = f"Byte {error.start + 1:,} is not UTF-8 text, so this is no document or a damaged one."
    except json.JSONDecodeError as error:
        message = f"Line {error.lineno:,}, column {error.colno:,} is not JSON: {error.msg}."
        if not data.strip():
            message = "The file is empty."
    except RecursionError:
        message = f"Its values lie more than {MAXIMUM_DEPTH} levels deep."
    except _Refused as error:
        message = str(error)
    else:
        if isinstance(whole, dict):
            return whole
        message = "It is no document of the studio."
    raise Problem(message, where=where, mend=_OTHER_VERSION) from None


def _version(whole: dict[str, Any], where: str) -> int:
    if whole.get("format") != FORMAT:
        raise Problem(
            f'It is no document of the studio: it does not say "format": "{FORMAT}".',
            where=where,
            mend=f"Choose a *{EXTENSION} file; data files are opened with their own command.",
        )
    version = whole.get("version")
    if type(version) is not int or version < 1:
        raise Problem(f'"version" must be a whole number from 1 on, but is {shown(version)}.', where=where)
    return version


def _project(whole: dict[str, Any], where: str) -> dict[str, Any]:
    unknown = [name for name in whole if name not in ("format", "version", "project")]
    if unknown:
        raise Problem(
            f'"{unknown[0]}" is not known beside "project".',
            where=where,
            mend="Check its spelling, or remove it.",
        )
    project = whole.get("project")
    if not isinstance(project, dict):
        raise Problem('"project" must be an object.', where=where, mend=_OTHER_VERSION)
    return project


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        owner = next(
            (f' with "{key}": {shown(result[key])}' for key in ("name", "id", "kind") if key in result), ""
        )
        raise _Refused(f'"{twice}" stands twice in the same object{owner}.')
    return result


def _constant(name: str) -> float:
    raise _Refused(f"{name} is not a number that a document may hold.")


def _float(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise _Refused(f"The number {digits[:40]} is too large.")
    return value


def _int(digits: str) -> int:
    if len(digits) > 400:
        raise _Refused(f"The number {digits[:20]}… of {len(digits):,} digits is too large.")
    return int(digits)


def _check_depth(whole: Any) -> None:
    level, depth = [whole], 0
    while level := [value for value in level if isinstance(value, dict | list)]:
        depth += 1
        if depth > MAXIMUM_DEPTH:
            raise RecursionError
        level = [item for value in level for item in (value.values() if isinstance(value, dict) else value)]
