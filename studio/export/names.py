"""File names for tables: readable, allowed on every system, inside the folder, and no two alike."""

from __future__ import annotations

from collections.abc import Sequence

_FORBIDDEN = set('<>:"/\\|?*')
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{i}" for port in ("com", "lpt") for i in range(10))}
_LONGEST_BYTES = 150


def file_names(tables: Sequence[str], extension: str) -> list[str]:
    """One name for each table, in order; twins, also those that differ in case only, get a number."""
    taken: set[str] = set()
    result = []
    for table in tables:
        stem = file_stem(table)
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        result.append(name + extension)
    return result


def file_stem(table: str) -> str:
    """The table's name as far as a file may bear it."""
    letters = ["_" if letter in _FORBIDDEN or not letter.isprintable() else letter for letter in table]
    stem = "".join(letters).strip().lstrip(".").rstrip(". ")
    while len(stem.encode("utf-8", "replace")) > _LONGEST_BYTES:
        stem = stem[:-1]
    if not stem:
        return "table"
    return f"_{stem}" if stem.split(".")[0].strip().lower() in _RESERVED else stem
