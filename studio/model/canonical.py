"""The one way in which a document is written: equal documents make equal bytes, and a small change a small difference.

Fields stand in the order of the form, one on each line. A field at its default is left out where that default says
"nothing" (null, false, an empty text or list); every other parameter is written, so that a later change of a default
cannot change what an old file means.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

_WIDTH = 100

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def plain(value: BaseModel) -> dict[str, Any]:
    """The fields of a frozen model as JSON values, without those that say nothing."""
    return _without_empty(value, value.model_dump(mode="json"), {})


def text(value: Any) -> str:
    """JSON values as text, two spaces a level, with a final newline. Small values of a list stand on one line each.

    Raises ValueError where a number is infinite or not a number.
    """
    pieces: list[str] = []
    _write(value, 0, pieces, in_list=False)
    return "".join((*pieces, "\n"))


_Known = dict[type[BaseModel], tuple[tuple[str, Any], ...]]
"""Names and defaults of the fields of each class, in the order in which they are written."""


def _without_empty(value: BaseModel, dumped: dict[str, Any], known: _Known) -> dict[str, Any]:
    fields = known.get(type(value))
    if fields is None:
        fields = known[type(value)] = _fields(type(value))
    kept = {}
    for name, default in fields:
        own = getattr(value, name)
        if not _says_nothing(own) or own != default:
            kept[name] = _pruned(own, dumped[name], known)
    return kept


def _fields(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """A class's own fields as they are declared, then the inherited ones, as in its form."""
    fields = model.model_fields
    own = [name for name in model.__annotations__ if name in fields]
    return tuple((name, fields[name].default) for name in dict.fromkeys((*own, *fields)))


def _pruned(value: Any, dumped: Any, known: _Known) -> Any:
    if isinstance(value, BaseModel):
        return _without_empty(value, dumped, known)
    if isinstance(value, tuple):
        return [_pruned(own, item, known) for own, item in zip(value, dumped, strict=True)]
    return dumped


def _says_nothing(value: Any) -> bool:
    return value is None or value is False or (isinstance(value, str | tuple) and not value)


def _write(value: Any, depth: int, pieces: list[str], *, in_list: bool) -> None:
    line = _on_one_line(value, depth, in_list)
    if line is not None:
        pieces.append(line)
        return
    inner, outer = "\n" + "  " * (depth + 1), "\n" + "  " * depth
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    separator = opening
    for item in value.items() if isinstance(value, dict) else value:
        pieces.append(separator + inner)
        if isinstance(value, dict):
            pieces.append(_encode(item[0]) + ": ")
            _write(item[1], depth + 1, pieces, in_list=False)
        else:
            _write(item, depth + 1, pieces, in_list=True)
        separator = ","
    pieces.append(outer + closing)


def _on_one_line(value: Any, depth: int, in_list: bool) -> str | None:
    if not isinstance(value, dict | list) or not value:
        return _encode(value)
    if isinstance(value, dict) and not in_list:
        return None
    items = value.values() if isinstance(value, dict) else value
    if any(isinstance(item, dict | list) for item in items):
        return None
    line = _encode(value) if len(value) <= _WIDTH else ""
    return line if line and len(line) + 2 * depth <= _WIDTH else None
