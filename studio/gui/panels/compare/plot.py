"""What the large canvas can show: a chart that paints itself, and marks on it that can be pointed at."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from studio.gui.translating import tr


class Plot(Protocol):
    """A chart of frozen values. A mark is what a pointer or the arrow keys choose: a bin, a place, a cell."""

    @property
    def n_marks(self) -> int: ...

    def paint(self, painter: QPainter, rect: QRectF, marked: int) -> None:
        """Paint into `rect` and set off one mark, none for -1."""

    def mark_at(self, rect: QRectF, place: QPointF) -> int:
        """The mark under a place, -1 for none."""

    def words(self, mark: int) -> str:
        """What a mark stands for, on both sides."""


def percent(share: float) -> str:
    """A share from 0 to 1 in words."""
    return tr("{share:.1f} %", share=100 * share)
