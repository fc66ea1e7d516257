"""The menu of one or several tables of the outline."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from studio.gui.column_acts import ColumnActs
from studio.gui.design_menus import MenuEntry
from studio.gui.translating import counted, tr
from studio.model.document import Document


def table_entries(
    document: Document, ids: Sequence[str], acts: ColumnActs, rename: Callable[[], object]
) -> list[MenuEntry]:
    """The entries for the tables `ids`; `rename` is for one alone."""
    order = [table.id for table in document.tables]
    chosen = [table for table in document.tables if table.id in ids]
    n, hidden = len(chosen), all(table.hidden for table in chosen)
    hide = counted(n, "Hide", "Hide {n} tables") if not hidden else counted(n, "Show", "Show {n} tables")
    return [
        MenuEntry(tr("Rename…"), rename, n == 1, keys="F2"),
        MenuEntry(counted(n, "Duplicate", "Duplicate {n} tables"), lambda: acts.duplicate_tables(ids)),
        MenuEntry(hide, lambda: acts.hide_tables(ids, not hidden)),
        MenuEntry(
            tr("Move up"),
            lambda: acts.step_tables(ids, -1),
            order[:n] != list(ids),
            keys="Ctrl+Shift+Up",
            starts_group=True,
        ),
        MenuEntry(
            tr("Move down"), lambda: acts.step_tables(ids, 1), order[-n:] != list(ids), keys="Ctrl+Shift+Down"
        ),
        MenuEntry(
            counted(n, "Remove", "Remove {n} tables"),
            lambda: acts.remove_tables(ids),
            n < len(order),
            starts_group=True,
        ),
    ]
