"""Formulas are stored by column id and shown by name; the rest of the person's spelling is kept."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping

from studio.generators.expression.compiler import names
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.syntax import LONGEST, LONGEST_SHOWN, TYPES, Name, Node, parse
from studio.generators.expression.tokens import PARENT, RESERVED

_BARE = re.compile(r"[^\W\d]\w*")
_NEVER_BARE = RESERVED | {"date", "timestamp", "interval"} | frozenset(TYPES)


def to_names(expression: str, names_by_id: Mapping[str, str]) -> str:
    """The stored formula as it is shown; an id without a name stays. Raises PlacedProblem on broken syntax."""
    return _replaced(
        expression, parse(expression), lambda name: spelled(names_by_id.get(name.name, name.name))
    )


def to_ids(text: str, ids_by_name: Mapping[str, str]) -> str:
    """The shown formula as it is stored; raises PlacedProblem on broken syntax and on unknown names.

    A name is looked up as it stands, then without regard to capitals where that fits one column only.
    """
    stored = _replaced(
        text, parse(text, longest=LONGEST_SHOWN), lambda name: f'"{_id_of(name, ids_by_name)}"'
    )
    parse(stored, longest=LONGEST)
    return stored


def renamed(expression: str, ids: Mapping[str, str]) -> str:
    """The stored formula with ids replaced; those not in `ids` stay."""

    def written(name: Name) -> str:
        own = name.name.removeprefix(PARENT)
        before = PARENT if own != name.name else ""
        return f'"{before}{ids.get(own, own)}"'

    return _replaced(expression, parse(expression), written)


def spelled(name: str) -> str:
    """A name as a formula shows it, that of a column of the parent's row with "parent." before it."""
    return PARENT + quoted_name(name.removeprefix(PARENT)) if name.startswith(PARENT) else quoted_name(name)


def quoted_name(name: str) -> str:
    """A column's name as a formula shows it: in double quotes where it is not one plain word."""
    if _BARE.fullmatch(name) and name.lower() not in _NEVER_BARE:
        return name
    return '"' + name.replace('"', '""') + '"'


def _id_of(name: Name, ids_by_name: Mapping[str, str]) -> str:
    found = find_name(name.name, ids_by_name)
    if found is not None:
        return found
    near = difflib.get_close_matches(name.name, ids_by_name, 1)
    raise PlacedProblem(
        name.at, f'There is no column "{name.name}".',
        f'Did you mean "{near[0]}"?' if near else "Texts stand in single quotes, columns in double quotes.",
    )  # fmt: skip


def find_name(name: str, ids_by_name: Mapping[str, str]) -> str | None:
    """The id of the column of that name, or of the only one that differs in capitals alone; None without one."""
    if name in ids_by_name:
        return ids_by_name[name]
    alike = [key for key in ids_by_name if key.casefold() == name.casefold()]
    return ids_by_name[alike[0]] if len(alike) == 1 else None


def _replaced(text: str, tree: Node, written: Callable[[Name], str]) -> str:
    parts: list[str] = []
    place = 0
    for name in names(tree):
        parts += [text[place : name.at], written(name)]
        place = name.end
    return "".join([*parts, text[place:]])
