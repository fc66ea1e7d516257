"""Finds the rules of a reference beside the window, and lets a person tick those that are to hold."""

from __future__ import annotations

from concurrent.futures import Executor

import pyarrow as pa
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studio.app.rules import Rule, accepting, rules_of
from studio.gui.busy import Busy
from studio.gui.jobs import Job
from studio.gui.panels.rules_dialog import RulesDialog
from studio.gui.translating import tr
from studio.model.document import Table


class Ruling(QObject):
    """One search at a time."""

    edit_wanted = Signal(object)
    failed = Signal(object)
    """A `Problem`."""

    def __init__(self, executor: Executor, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = Job(executor, self)
        self._window = window
        self._table: Table | None = None
        self.dialog: RulesDialog | None = None
        self._job.done.connect(self._show)
        self._job.failed.connect(self.failed)

    @property
    def at_rest(self) -> bool:
        """Whether nothing is looked for."""
        return not self._job.running

    def find(self, table: Table, reference: pa.Table) -> None:
        """Look for rules, and show them."""
        self._table = table
        self._job.start(lambda _progress: rules_of(table, reference))

    def show_long_work(self, busy: Busy) -> None:
        """Let what takes long be seen."""
        busy.watch(self._job, tr("Looking for rules…"))

    def forget(self) -> None:
        """Another document comes."""
        self._job.abandon()
        self._table = None

    def _show(self, rules: tuple[Rule, ...]) -> None:
        table = self._table
        if table is None or table.reference is None:
            return
        dialog = RulesDialog(table.reference.file, rules, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted_rules.connect(lambda ticked: self.edit_wanted.emit(accepting(table, ticked)))
        self.dialog = dialog
        dialog.open()
