"""Tells which columns of the live table are in sight: of a table with thousands, only those are made and drawn."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTableView

from studio.gui.panels.window_model import WindowModel

_BESIDE = 8
"""Columns on either side that are made along, so that a short scroll shows them at once."""


class ColumnSight(QObject):
    """Watches a table; a change is told once a turn of the event loop, and only when new columns come into sight."""

    changed = Signal(object)
    """Ids of the columns in sight and some beside them."""

    def __init__(self, view: QTableView, model: WindowModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._told: tuple[str, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        header = view.horizontalHeader()
        for moved in (header.sectionResized, header.geometriesChanged, model.modelReset):
            moved.connect(self._start)
        view.horizontalScrollBar().valueChanged.connect(self._start)

    def _start(self) -> None:
        self._soon.start()

    def _look(self) -> None:
        columns, header = self._model.columns, self._view.horizontalHeader()
        if not columns:
            return
        last = header.logicalIndexAt(self._view.viewport().width() - 1)
        first = max(0, header.logicalIndexAt(0))
        stop = (len(columns) if last < 0 else last + 1) + _BESIDE
        if {column.id for column in columns[first : stop - _BESIDE]} <= set(self._told):
            return
        self._told = tuple(column.id for column in columns[max(0, first - _BESIDE) : stop])
        self.changed.emit(self._told)
