"""How wide the columns of the live table are: by their names and usual values, until a hand sets them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics

from studio.app.preview import TableColumn
from studio.gui.theme import ui_font
from studio.gui.translating import tr

WIDEST = 1600
_WIDEST_NAME = 240
_WIDEST_CELLS = 230
_FITTED_ROWS = 60
_BESIDE_NAME = 44
_BESIDE_CELL = 24


def width_of(column: TableColumn) -> int:
    """Wide enough for the name and for the usual values of its type."""
    return max(column.width, min(_WIDEST_NAME, _name(column)))


def fitting_width(column: TableColumn, cells: Sequence[str | None]) -> int:
    """Wide enough for nearly all of the given cells too."""
    widths = _widths(cells[:_FITTED_ROWS])
    usual = widths[int(0.95 * (len(widths) - 1))] if widths else 0
    return max(width_of(column), min(_WIDEST_CELLS, usual + _BESIDE_CELL))


def tight_width(column: TableColumn, cells: Sequence[str | None]) -> int:
    """Just wide enough for the name and all of the given cells."""
    widest = max(_widths(cells[:_FITTED_ROWS]), default=0) + _BESIDE_CELL
    return min(WIDEST, max(widest, _name(column)))


def _name(column: TableColumn) -> int:
    metrics = QFontMetrics(ui_font(13, ui_font().Weight.DemiBold))
    return metrics.horizontalAdvance(column.name) + _BESIDE_NAME


def _widths(cells: Sequence[str | None]) -> list[int]:
    metrics = QFontMetrics(ui_font())
    return sorted(metrics.horizontalAdvance(tr("missing") if cell is None else cell) for cell in cells)
