"""Dates and times, and which of two dates of a row comes first."""

from __future__ import annotations

from datetime import date, timedelta

from studio.reference.naming import words_of
from studio.reference.schemas.described import DescribedColumn, DescribedTable
from studio.reference.schemas.drafts import Draft, Fields, formula

_START, _END = "2023-01-01", "2025-12-31"
_FIRST = frozenset({
    "created", "create", "creation", "started", "start", "starts", "begin", "began", "begins", "opened",
    "ordered", "order", "placed", "issued", "issue", "rental", "rented", "registered", "joined", "booked",
    "departure", "departed", "from", "since", "invoice", "added", "inserted", "hired", "hire", "submitted",
    "requested", "checkin", "admitted", "admission", "borrowed", "loan", "sent", "erstellt", "angelegt",
    "beginn", "von",
})  # fmt: skip
_SECOND = frozenset({
    "updated", "update", "modified", "changed", "edited", "deleted", "archived", "closed", "completed",
    "finished", "ended", "end", "ends", "expires", "expired", "expiry", "expiration", "due", "shipped",
    "delivered", "returned", "return", "paid", "cancelled", "canceled", "resolved", "approved", "arrival",
    "arrived", "until", "till", "to", "required", "terminated", "left", "checkout", "discharged", "discharge",
    "processed", "fulfilled", "ende", "bis", "aktualisiert", "geaendert", "confirmed", "released", "published",
})  # fmt: skip


def moment_draft(column: DescribedColumn, suggested: Draft | None) -> Draft:
    """Days or seconds between the bounds, three recent years where there are none."""
    if (
        suggested is not None
        and suggested.part
        and column.kind == "date"
        and not (column.earliest or column.latest)
    ):
        return suggested
    start, end = column.earliest or _START, column.latest or _END
    if end < start:
        if column.earliest:
            end = column.latest or _shifted(start, 3 * 365)
        else:
            start = _shifted(end, -3 * 365)
    return Draft({
        "kind": "date", "start": _cut(start, column), "end": _cut(end, column),
        "resolution": "day" if column.kind == "date" else "second",
    })  # fmt: skip


def _cut(text: str, column: DescribedColumn) -> str:
    return text[:10] if column.kind == "date" else text.replace(" ", "T")


def _shifted(text: str, days: int) -> str:
    return (date.fromisoformat(text[:10]) + timedelta(days=days)).isoformat()


def time_draft() -> Draft:
    """Times of the day to the minute."""
    return Draft({"kind": "time", "start": "06:00", "end": "22:00", "step": 60})


def later_draft(column: DescribedColumn, other: DescribedColumn, *, strict: bool) -> Draft | None:
    """A date some time after another one of the row; None where the two are not both dates."""
    if column.kind not in ("date", "timestamp") or other.kind not in ("date", "timestamp"):
        return None
    days = column.kind == "date" and other.kind == "date"
    gap: Fields = {"kind": "exponential", "mean": 6.0 if days else 60.0}
    if strict or column.kind != other.kind:
        gap["minimum"] = 1.0 if days or column.kind == "timestamp" else 24.0
    if days:
        gap["decimals"] = 0
    later = {"kind": "after", "of": f"@{other.name}", "gap": gap, "unit": "days" if days else "hours"}
    if column.kind == "date" and other.kind == "timestamp":
        return formula('date("@")', Draft(later, reads=(other.name,)))
    return Draft(later, reads=(other.name,))


def guess_order(table: DescribedTable) -> list[str]:
    """Say of dates whose names tell that they come later; gives whole sentences on what was taken to be so."""
    moments = [c for c in table.columns if c.kind in ("date", "timestamp") and not c.formula]
    words_of_name = {column.name: set(words_of(column.name)) for column in moments}
    firsts = [
        column
        for column in moments
        if _FIRST & words_of_name[column.name]
        and not _SECOND & words_of_name[column.name]
        and not column.after
    ]
    said = []
    for column in moments:
        words = words_of_name[column.name]
        if column.after or column in firsts or not words & _SECOND or column.earliest or column.latest:
            continue
        before = _before(column, firsts)
        if before is not None:
            column.after = (before.name, False)
            said.append(f'"{table.name}": "{column.name}" comes after "{before.name}", as the names say.')
    return said


def _before(column: DescribedColumn, firsts: list[DescribedColumn]) -> DescribedColumn | None:
    """The first date with most words in common; of several the first."""
    words = set(words_of(column.name))
    likely = [item for item in firsts if item is not column]
    return max(likely, key=lambda item: len(words & (set(words_of(item.name)) - _FIRST)), default=None)
