"""Values that never repeat: primary keys, unique columns, and columns that can be numbered within a group."""

from __future__ import annotations

from pydantic import ValidationError

from studio.generators.draw import Setting
from studio.generators.generator import Generator
from studio.generators.registry import generator
from studio.problems import Problem
from studio.reference.naming import words_of
from studio.reference.schemas.column_drafts import draft_of
from studio.reference.schemas.described import Described, DescribedColumn, DescribedTable
from studio.reference.schemas.drafts import Draft, Fields
from studio.reference.schemas.moment_drafts import moment_draft
from studio.reference.schemas.number_drafts import unique_numbers

_SHORT = 3
_ALWAYS = ("email", "user_name")
"""Parts of a person that no two rows share."""


def key_draft(described: Described, table: DescribedTable, column: DescribedColumn, n_rows: int) -> Draft:
    """The values of a primary key or of a column that the database numbers."""
    if column.kind in ("integer", "decimal", "float") and not column.choices:
        start, step = column.counted or (int(max(column.low or 1, 1)), 1)
        return Draft({"kind": "sequence", "start": float(start), "step": float(step)})
    draft = draft_of(described, table, column)
    return unique_draft(draft, table, column, n_rows)[0]


def unique_draft(
    draft: Draft, table: DescribedTable, column: DescribedColumn, n_rows: int
) -> tuple[Draft, bool]:
    """A draft that can be unique in so many rows, and whether it has to be told so.

    With 0 rows it is enough that its values can be numbered.
    """
    if draft.part in _ALWAYS:
        return draft, True
    if draft.helper is None and not draft.reads and not draft.part and _has_room(draft.fields, n_rows):
        return draft, True
    if column.choices or column.kind == "boolean":
        return draft, draft.helper is None
    if column.kind in ("integer", "decimal", "float"):
        return Draft(unique_numbers(column, max(n_rows, 100))), True
    if column.kind in ("date", "timestamp"):
        return moment_draft(column, None), True
    return Draft(_unlike_texts(table, column, n_rows)), True


def room(fields: Fields) -> int | None:
    """How many distinct values there are; None where they are without end or cannot be counted."""
    made = _made(fields)
    if made is None or made.about.always_unique:
        return None
    found = made.enumeration(Setting("en_US", 0, {}))
    return found.size if found is not None else 0


def _has_room(fields: Fields, n_rows: int) -> bool:
    try:
        size = room(fields)
    except (Problem, ValueError):
        return False
    return size is None or size >= max(n_rows, 1)


def _made(fields: Fields) -> Generator | None:
    try:
        return generator(**fields)
    except (ValidationError, ValueError, Problem):
        return None


def _unlike_texts(table: DescribedTable, column: DescribedColumn, n_rows: int) -> Fields:
    """Numbered texts such as "Product 0001", or letters where the column is too short for that."""
    digits = len(str(max(n_rows, 1) * 10))
    longest = column.longest if column.longest is not None else 40
    words = words_of(column.name)
    word = (
        (words_of(table.name) or ("row",))[-1]
        if words in ((), ("name",), ("title",), ("code",))
        else words[0]
    )
    prefix = f"{word.removesuffix('s').capitalize()} "
    is_code = bool({"code", "sku", "number", "no", "nr", "id", "key", "ref"} & set(words)) or column.fixed
    if is_code:
        prefix = f"{word[:3].upper()}-"
    if column.fixed:
        digits = max(digits, longest - len(prefix))
    if len(prefix) + digits <= longest and len(prefix) + digits >= column.shortest and digits <= 18:
        return {"kind": "code", "prefix": prefix, "digits": digits}
    if column.fixed or longest < digits:
        letters = f"[A-Z0-9]{{{min(longest, 12)}}}" if longest > _SHORT else f"[A-Z]{{{longest}}}"
        return {"kind": "pattern", "pattern": letters}
    return {"kind": "code", "prefix": "", "digits": min(18, max(digits, column.shortest))}
