"""Templates: text with slots such as `{first|lower}` or `{price:,.2f}`, stored by column id and shown by name.

In a slot stands a column, in double quotes where its name holds one of `{}|:"`; then transforms after bars, or a format
after a colon. A brace as such is written twice.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.spelling import find_name

TRANSFORMS = ("lower", "upper", "title", "initial", "slug", "trim")

_PIECE = re.compile(r'\{\{|\}\}|\{(?:"((?:[^"]|"")*)"|([^"{}|:]*))((?:\|[^{}|:]*)*)(?::([^{}]*))?\}|[{}]')
_PLAIN_NAME = re.compile(r'[^"{}|:]+')


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a column's value; `start` to `end` is where its name stands in the text."""

    column: str
    start: int
    end: int
    transforms: tuple[str, ...] = ()
    format: str = ""


def parts_of(text: str) -> tuple[str | Slot, ...]:
    """Literal texts and slots in their order; raises PlacedProblem."""
    found: list[str | Slot] = []
    literal = ""
    place = 0
    for match in _PIECE.finditer(text):
        literal += text[place : match.start()]
        place = match.end()
        if match.group() in ("{{", "}}"):
            literal += match.group()[0]
            continue
        if literal:
            found.append(literal)
            literal = ""
        found.append(_slot(match))
    literal += text[place:]
    return (*found, literal) if literal else tuple(found)


def _slot(match: re.Match[str]) -> Slot:
    quoted, bare, transforms, format_ = match.groups()
    at = match.start()
    if len(match.group()) == 1:
        raise PlacedProblem(
            at,
            "A brace stands without its partner.",
            "Close the slot with }, or write a brace as such twice.",
        )
    column = quoted.replace('""', '"') if quoted is not None else bare
    if not column.strip():
        raise PlacedProblem(at, "The slot is empty.", "Write a column's name between the braces.")
    if quoted is None:
        lead = len(column) - len(column.lstrip())
        start = match.start(2) + lead
        column = column.strip()
        end = start + len(column)
    else:
        start, end = match.start(1) - 1, match.end(1) + 1
    steps = tuple(step.strip().lower() for step in transforms.split("|")[1:])
    for step in steps:
        if step not in TRANSFORMS:
            near = difflib.get_close_matches(step, TRANSFORMS, 1)
            raise PlacedProblem(
                match.start(3), f'"{step}" is not known after a bar.',
                f"Did you mean {near[0]}?" if near else f"Known are {', '.join(TRANSFORMS)}.",
            )  # fmt: skip
    return Slot(column, start, end, steps, format_ or "")


def to_names(text: str, names_by_id: Mapping[str, str]) -> str:
    """The stored template as it is shown; an id without a name stays. Raises PlacedProblem."""
    return _replaced(text, lambda slot: _shown(names_by_id.get(slot.column, slot.column)))


def to_ids(text: str, ids_by_name: Mapping[str, str]) -> str:
    """The shown template as it is stored; raises PlacedProblem on broken braces and on unknown names."""
    return _replaced(text, lambda slot: _id_of(slot, ids_by_name))


def renamed(text: str, ids: Mapping[str, str]) -> str:
    """The stored template with ids replaced; those not in `ids` stay."""
    return _replaced(text, lambda slot: ids.get(slot.column, slot.column))


def _shown(name: str) -> str:
    if _PLAIN_NAME.fullmatch(name) and name == name.strip():
        return name
    return '"' + name.replace('"', '""') + '"'


def _id_of(slot: Slot, ids_by_name: Mapping[str, str]) -> str:
    found = find_name(slot.column, ids_by_name)
    if found is not None:
        return found
    near = difflib.get_close_matches(slot.column, ids_by_name, 1)
    raise PlacedProblem(
        slot.start, f'There is no column "{slot.column}".',
        f'Did you mean "{near[0]}"?' if near else "A brace as such is written twice.",
    )  # fmt: skip


def _replaced(text: str, written: Callable[[Slot], str]) -> str:
    result: list[str] = []
    place = 0
    for part in parts_of(text):
        if isinstance(part, Slot):
            result += [text[place : part.start], written(part)]
            place = part.end
    return "".join([*result, text[place:]])
