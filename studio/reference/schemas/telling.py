"""Tells by its name and its first bytes whether a file describes tables instead of holding rows."""

from __future__ import annotations

import re
from pathlib import Path

_HEAD = 1 << 16
_SQL = (".sql", ".ddl")
_PACKED = (".gz", ".bz2", ".zst")
_DOLLAR_SCHEMA = re.compile(rb'"\$(?:schema|defs|id)"\s*:')
_OBJECT = re.compile(rb'"type"\s*:\s*"object"')
_PROPERTIES = re.compile(rb'"(?:properties|definitions)"\s*:\s*\{')


def is_sql(path: Path) -> bool:
    """Whether a file's name says that it is an SQL script, packed or not."""
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    if suffixes and suffixes[-1] in _PACKED:
        suffixes.pop()
    return bool(suffixes) and suffixes[-1] in _SQL


def may_be_schema(path: Path) -> bool:
    """Whether a file is an SQL script, or by its first bytes a JSON Schema; only reading tells for certain."""
    if is_sql(path):
        return True
    if path.suffix.lower() != ".json":
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return False
    starts = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"
    return starts and bool(_DOLLAR_SCHEMA.search(head) or (_OBJECT.search(head) and _PROPERTIES.search(head)))
