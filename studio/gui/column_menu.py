"""The menu of one or several columns, from their head, a cell, or their line in the outline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from studio.app.subjects import is_learned
from studio.gui.column_acts import ColumnActs
from studio.gui.design_menus import MenuEntry
from studio.gui.translating import counted, tr
from studio.model.document import Column, Table

_SHARES = (0.0, 0.01, 0.02, 0.05, 0.1, 0.25)


@dataclass(frozen=True, slots=True)
class Single:
    """What is asked for one column alone."""

    rename: Callable[[], object]
    change_type: Callable[[], object]
    other_share: Callable[[], object]
    compare: Callable[[], object]


def column_entries(
    table: Table, ids: Sequence[str], acts: ColumnActs, single: Single, *, across: bool
) -> list[MenuEntry]:
    """The entries for the columns `ids`; `across` where columns stand side by side and not one above the other."""
    chosen = [column for column in table.columns if column.id in ids]
    one = len(chosen) == 1
    n = len(chosen)
    hidden = all(column.hidden for column in chosen)
    words = (tr("Move left"), tr("Move right")) if across else (tr("Move up"), tr("Move down"))
    hide = (
        (tr("Hide"), tr("Hide {n} columns", n=n)) if not hidden else (tr("Show"), tr("Show {n} columns", n=n))
    )
    keys = ("Ctrl+Shift+Left", "Ctrl+Shift+Right") if across else ("Ctrl+Shift+Up", "Ctrl+Shift+Down")
    entries = [
        MenuEntry(tr("Rename…"), single.rename, one, keys="F2"),
        MenuEntry(tr("Change type…"), single.change_type, one, keys="Ctrl+T"),
        MenuEntry(
            counted(n, "Duplicate", "Duplicate {n} columns"), lambda: acts.duplicate(ids), keys="Ctrl+D"
        ),
        MenuEntry(
            hide[not one],
            lambda: acts.set(ids, "hidden", not hidden),
            starts_group=True,
        ),
        *_hidden_ones(table, acts),
        *_learned(table, chosen, acts),
        _unique(chosen, ids, acts),
        _missing(chosen, ids, acts, single),
        MenuEntry(
            words[0],
            lambda: acts.step(ids, -1, visible=across),
            acts.can_step(ids, -1, visible=across),
            keys=keys[0],
            starts_group=True,
        ),
        MenuEntry(
            words[1],
            lambda: acts.step(ids, 1, visible=across),
            acts.can_step(ids, 1, visible=across),
            keys=keys[1],
        ),
        MenuEntry(
            tr("Compare this column"),
            single.compare,
            one and table.reference is not None,
            starts_group=True,
        ),
        MenuEntry(
            counted(n, "Remove", "Remove {n} columns"),
            lambda: acts.remove(ids),
            keys="Ctrl+Backspace",
            starts_group=True,
        ),
    ]
    return entries


def _hidden_ones(table: Table, acts: ColumnActs) -> list[MenuEntry]:
    n = sum(column.hidden for column in table.columns)
    if not n:
        return []
    words = counted(n, "Show the hidden column", "Show {n} hidden columns")
    return [MenuEntry(words, lambda: acts.show_hidden(table))]


def _learned(table: Table, chosen: Sequence[Column], acts: ColumnActs) -> list[MenuEntry]:
    members = {member.column for member in table.joint.members} if table.joint else set()
    ids = [column.id for column in chosen if column.id in members]
    if not ids:
        return []
    drawn = any(is_learned(table, column) for column in chosen)
    words = tr("Release from the model") if drawn else tr("Draw as learned")
    return [MenuEntry(words, lambda: acts.release(ids, drawn))]


def _unique(chosen: Sequence[Column], ids: Sequence[str], acts: ColumnActs) -> MenuEntry:
    always = all(column.generator.about.always_unique for column in chosen)
    unique = all(column.unique or column.generator.about.always_unique for column in chosen)
    return MenuEntry(tr("Unique values"), lambda: acts.set(ids, "unique", not unique), not always, unique)


def _missing(chosen: Sequence[Column], ids: Sequence[str], acts: ColumnActs, single: Single) -> MenuEntry:
    shares = {column.missing for column in chosen}
    below = [
        MenuEntry(
            tr("None") if share == 0 else f"{share:.0%}".replace("%", " %"),
            lambda share=share: acts.set(ids, "missing", share),  # type: ignore[misc]
            checked=shares == {share},
        )
        for share in _SHARES
    ]
    other = MenuEntry(tr("Another share…"), single.other_share, len(chosen) == 1, starts_group=True)
    return MenuEntry(tr("Missing"), below=(*below, other))
