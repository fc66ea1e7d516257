"""Column names as a table can bear them: filled, unique, of bearable length; every change is noted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studio.problems import Problem
from studio.reference.guess import Caps, Ledger

_LONGEST = 200


def settle_names(names: Sequence[str], ledger: Ledger) -> tuple[str, ...]:
    """The names with empty ones filled, white space trimmed, long ones cut and twins numbered."""
    out: list[str] = []
    taken: set[str] = set()
    counts = {"named": 0, "trimmed": 0, "cut": 0, "twins": 0}
    given = {name.strip() for name in names}
    for index, name in enumerate(names):
        clean = " ".join(name.split())
        counts["trimmed"] += clean != name and bool(clean)
        if len(clean) > _LONGEST:
            clean = clean[:_LONGEST].rstrip()
            counts["cut"] += 1
        if not clean:
            clean = f"column {index + 1}"
            counts["named"] += 1
        if clean in taken:
            counts["twins"] += 1
            number = 2
            while f"{clean} {number}" in taken or f"{clean} {number}" in given:
                number += 1
            clean = f"{clean} {number}"
        taken.add(clean)
        out.append(clean)
    ledger.add("names", "columns without a name were given one", counts["named"])
    ledger.add("names", "column names lost their surrounding or doubled white space", counts["trimmed"])
    ledger.add("names", f"column names were cut to {_LONGEST} characters", counts["cut"])
    ledger.add("names", "column names stood twice and were numbered", counts["twins"])
    return tuple(out)


def refuse_too_many(n_columns: int, caps: Caps, where: str) -> None:
    """Raise `Problem` beyond the cap on columns."""
    if n_columns > caps.columns:
        raise Problem(
            f"The table has {n_columns:,} columns; at most {caps.columns:,} can be opened.",
            where=where,
            mend="Leave out the columns that you do not need, or turn rows and columns around.",
        )


def words_of(name: str) -> tuple[str, ...]:
    """The words in a column's name, in small letters: "customerID_no" gives customer, id, no."""
    parted = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", name)
    return tuple(word for word in re.split(r"[\W_]+", parted.lower()) if word)


def says_identifier(name: str) -> bool:
    """Whether a name says that its column tells records apart."""
    return bool(
        {"id", "ids", "key", "uid", "uuid", "guid", "pk", "no", "nr", "number", "code", "ref"}
        & set(words_of(name))
    )
