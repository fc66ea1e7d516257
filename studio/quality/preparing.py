"""Makes a column of both tables ready to be compared, or says in a sentence why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from studio.quality.columns import Categories, Numbers, categories, numbers
from studio.quality.roles import CONTINUOUS, Family, Role, family, role_of

IN_REFERENCE = "the reference"
IN_SYNTHETIC = "the synthetic table"

_WORDS: dict[Family, str] = {
    "number": "numbers",
    "yes/no": "yes/no values",
    "text": "text",
    "date": "dates",
    "time of day": "times of day",
    "duration": "durations",
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A column of both tables; `sides` (reference, synthetic) is None where `reason` says why not.

    `present` and `missing` count values, reference first.
    """

    name: str
    role: Role
    sides: tuple[Numbers, Numbers] | tuple[Categories, Categories] | None
    reason: str | None
    present: tuple[int, int]
    missing: tuple[int, int]


def prepared(
    name: str, reference: pa.ChunkedArray, synthetic: pa.ChunkedArray, role: Role | None
) -> Prepared:
    """Encode both sides for `role`, which is guessed where None: from the reference, unless that holds nothing."""
    kinds = family(reference.type), family(synthetic.type)
    if role is None:
        role = role_of(synthetic if kinds[0] == "nothing" else reference)
    rows = len(reference), len(synthetic)
    reason = _why_not(role, kinds) or _why_empty(rows, "rows")
    if reason:
        nulls = reference.null_count, synthetic.null_count
        return Prepared(name, role, None, reason, (rows[0] - nulls[0], rows[1] - nulls[1]), nulls)
    sides = numbers(reference, synthetic) if role in CONTINUOUS else categories(reference, synthetic)
    missing = sides[0].missing, sides[1].missing
    present = rows[0] - missing[0], rows[1] - missing[1]
    return Prepared(name, role, sides, _why_empty(present, "values"), present, missing)


def _why_not(role: Role, kinds: tuple[Family, Family]) -> str | None:
    if "other" in kinds:
        return "Lists, structures and binary values are not compared."
    if role in ("id", "text"):
        return f"{'Identifiers are' if role == 'id' else 'Free text is'} not compared."
    known = set(kinds) - {"nothing"}
    if len(known) == 2 and known != {"number", "yes/no"}:
        return f"The reference holds {_WORDS[kinds[0]]}, the synthetic table {_WORDS[kinds[1]]}."
    if role in CONTINUOUS and "text" in known:
        return (
            f"The column holds text and cannot be compared as {'dates' if role == 'datetime' else 'numbers'}."
        )
    return None


def _why_empty(counts: tuple[int, int], what: str) -> str | None:
    empty = [side for side, n in zip((IN_REFERENCE, IN_SYNTHETIC), counts, strict=True) if n == 0]
    return f"There are no {what} in {' and '.join(empty)}." if empty else None
