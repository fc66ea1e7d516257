"""Turns what a hand does in the panel of the rows wanted into edits of the learned table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from studio.app.wanting import wantables, with_target
from studio.generators.wanted import Wanted
from studio.gui.panels.wanted import WantedPanel
from studio.model import edits
from studio.model.document import Table


class Wishing(QObject):
    """Knows the panel and the chosen table, and hands edits up."""

    edit_wanted = Signal(object)
    """Part of the gesture under way."""

    def __init__(
        self, panel: WantedPanel, table: Callable[[], Table | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._panel, self._table = panel, table
        panel.wanted_wanted.connect(self._want)
        panel.target_wanted.connect(self._want_shares)

    def show(self) -> bool:
        """Show the wishes for the chosen table; False where nothing was learned of it."""
        table = self._table()
        if table is None or table.joint is None:
            return False
        self._panel.show_wanted(wantables(table), table.joint.wanted)
        return True

    def focus(self) -> None:
        """Go to the panel's first button."""
        self._panel.add_condition.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _want(self, wanted: Wanted | None) -> None:
        table = self._table()
        if table is not None:
            self.edit_wanted.emit(edits.SetWanted(table.id, wanted))

    def _want_shares(self, column_id: str) -> None:
        table = self._table()
        if table is not None:
            self._want(with_target(table, column_id))
