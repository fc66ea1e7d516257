"""Small phrases that several parts of the window share: sizes, moments, counts."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDate

from studio.gui.panels.start_cards import Recent
from studio.gui.translating import figures, locale, tr

_RECENT_SHOWN = 8
_UNITS = ("B", "kB", "MB", "GB", "TB")


def size_words(n_bytes: float) -> str:
    """A size in decimal units: 318 MB."""
    for unit in _UNITS[:-1]:
        if n_bytes < 999.5:
            return (
                figures(f"{n_bytes:.0f} {unit}")
                if unit == "B" or n_bytes >= 99.5
                else figures(f"{n_bytes:.2g} {unit}")
            )
        n_bytes /= 1000
    return figures(f"{n_bytes:.3g} {_UNITS[-1]}")


def count_words(rows: int) -> str:
    """A number of rows in little room: 250 K, 1 M, 2.6 M."""
    for size, unit in ((10**9, "G"), (10**6, "M"), (10**3, "K")):
        if rows >= size:
            return figures(f"{rows / size:.3g} {unit}")
    return str(rows)


def duration_words(seconds: float) -> str:
    """A time in words: 4 s, 3 min, 2 h."""
    if seconds < 1:
        return tr("under 1 s")
    if seconds < 100:
        return f"{seconds:.0f} s"
    return (
        tr("{minutes:.0f} min", minutes=seconds / 60)
        if seconds < 6000
        else tr("{hours:.1f} h", hours=seconds / 3600)
    )


def day_words(moment: datetime.datetime, now: datetime.datetime) -> str:
    """A past moment as people say it: today, yesterday, 3 days ago, 12 Nov."""
    days = (now.date() - moment.date()).days
    if days <= 0:
        return tr("today")
    if days == 1:
        return tr("yesterday")
    return (
        tr("{days} days ago", days=days)
        if days < 7
        else locale().toString(QDate(moment.year, moment.month, moment.day), tr("d MMM"))
    )


def recent_entries(paths: Sequence[str], pinned: Sequence[str] = ()) -> tuple[Recent, ...]:
    """Recent documents that still exist; `pinned` are those that stay."""
    now = datetime.datetime.now().astimezone()
    found = []
    for text in paths:
        path = Path(text)
        try:
            changed = datetime.datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
        except (OSError, ValueError):  # ValueError: a name that no file can have
            continue
        title = path.name.removesuffix(".json").removesuffix(".studio")
        found.append(Recent(text, title, day_words(changed, now), text in pinned))
    return tuple(found[: max(_RECENT_SHOWN, len(pinned))])
