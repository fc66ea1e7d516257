"""Paints a table as a card: its name and size, its columns with their types, and which of them are keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from studio.app.diagram import CardColumn
from studio.gui.icons import pixmap
from studio.gui.painting import draw_line
from studio.gui.panels.relations.layout import FOOT, HEAD, ROW, WIDTH, CardBox
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import counted, tr

RADIUS = 9.0
FAR = 0.55
"""Below this zoom a card shows its name alone."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a card looks like beside its place."""

    rows: str
    chosen: bool = False
    column: str = ""
    """The chosen column, if it is one of this card."""
    mate: str = ""
    """The key at the other end of the chosen line, if it is one of this card."""
    hovered: str = ""
    """The column under the pointer; "plug" for the plug, "foot" for the foot."""
    target: str | None = None
    """Where a line under the hand would end: a column, "" for the card, None for elsewhere."""
    refused: bool = False
    problems: frozenset[str] = frozenset()
    """Columns that something is wrong with."""


def paint_card(painter: QPainter, box: CardBox, look: Look, zoom: float, ratio: float) -> None:
    """Paint a card with its upper left corner at (0, 0); `ratio` is how many pixels of the screen a unit takes."""
    theme = current_theme()
    rect = QRectF(0, 0, WIDTH, box.rect.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    goal = look.target is not None
    lit = look.chosen or goal
    edge = theme.color(
        "bad" if goal and look.refused else "accent" if lit else "outline", 1.0 if lit else 0.55
    )
    if theme.name == "contrast":
        edge.setAlphaF(1.0)
    painter.setBrush(theme.color("raised"))
    wide = (2.0 if lit else 1.0) / min(zoom, 1.0)  # an edge is seen at any zoom
    painter.setPen(QPen(edge, wide))
    painter.drawRoundedRect(rect.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), RADIUS, RADIUS)
    if zoom < FAR:
        _paint_far(painter, box, look, zoom)
        return
    _paint_head(painter, box, look, ratio)
    for place, column in enumerate(box.shown):
        _paint_column(painter, QRectF(0, HEAD + place * ROW, WIDTH, ROW), column, look, ratio)
    if box.more or box.open:
        _paint_foot(painter, QRectF(0, HEAD + len(box.shown) * ROW, WIDTH, ROW), box, look, ratio)


def _paint_far(painter: QPainter, box: CardBox, look: Look, zoom: float) -> None:
    theme, size = current_theme(), round(12 / zoom)
    while size > 9 / zoom and _width(box.card.name, size) > WIDTH - 20:
        size -= 1
    rect = QRect(10, 6, int(WIDTH) - 20, min(int(box.rect.height()) - 12, round(size * 1.4)))
    draw_line(painter, rect, box.card.name, ui_font(size, QFont.Weight.DemiBold), theme.color("text"))
    below = rect.translated(0, rect.height())
    if below.bottom() < box.rect.height() - 4:
        draw_line(painter, below, look.rows, ui_font(round(size * 0.85)), theme.color("muted"))


def _paint_head(painter: QPainter, box: CardBox, look: Look, ratio: float) -> None:
    theme = current_theme()
    icon = "hidden" if box.card.hidden else "table"
    painter.drawPixmap(QPointF(12, 10), pixmap(icon, theme.color("muted"), 14, ratio))
    wide = int(WIDTH) - 32 - 36
    painter.setOpacity(1.0)
    draw_line(
        painter,
        QRect(32, 7, wide, 20),
        box.card.name,
        ui_font(13, QFont.Weight.DemiBold),
        theme.color("text"),
    )
    draw_line(painter, QRect(32, 26, wide, 16), look.rows, ui_font(11), theme.color("muted"))
    plug = box.plug().translated(-box.rect.topLeft())
    on = look.hovered == "plug"
    painter.setPen(QPen(theme.color("accent" if on else "outline"), 1.0))
    painter.setBrush(theme.color("accent_soft" if on else "background"))
    painter.drawEllipse(plug.adjusted(3, 3, -3, -3))
    mark = pixmap("relations", theme.color("accent" if on else "muted"), 13, ratio)
    painter.drawPixmap(plug.center() - QPointF(6.5, 6.5), mark)
    painter.setPen(QPen(theme.color("line"), 1.0))
    painter.drawLine(QPointF(2, HEAD - 0.5), QPointF(WIDTH - 2, HEAD - 0.5))


def _paint_column(painter: QPainter, row: QRectF, column: CardColumn, look: Look, ratio: float) -> None:
    theme = current_theme()
    chosen, goal = look.column == column.id, look.target == column.id
    lit = chosen or goal or look.mate == column.id
    if lit or look.hovered == column.id:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft" if lit else "grid"))
        painter.drawRect(row.adjusted(2, 0, -2, 0))
    if chosen:
        painter.setBrush(theme.color("accent"))
        painter.drawRect(QRectF(2, row.top(), 3, ROW))
    painter.drawPixmap(QPointF(13, row.top() + 6), pixmap(column.icon, theme.color("muted"), 13, ratio))
    marks = [name for name, there in (("relations", column.refers), ("key", column.is_key)) if there]
    if column.id in look.problems:
        marks.insert(0, "warning")
    x = WIDTH - 12.0
    for name in marks:
        x -= 13
        token = {"warning": "bad", "relations": "accent"}.get(name, "reference")
        painter.drawPixmap(QPointF(x, row.top() + 6), pixmap(name, theme.color(token), 13, ratio))
        x -= 5
    strong = column.is_key or column.refers
    font = ui_font(12, QFont.Weight.Medium if strong else QFont.Weight.Normal)
    color = theme.color("faint" if column.hidden else "text" if strong or chosen else "muted")
    draw_line(painter, QRect(34, int(row.top()), int(x) - 38, int(ROW)), column.name, font, color)


def _paint_foot(painter: QPainter, row: QRectF, box: CardBox, look: Look, ratio: float) -> None:
    theme = current_theme()
    on = look.hovered == "foot"
    words = tr("Keys only") if box.open else counted(box.more, "{n:,} more column", "{n:,} more columns")
    icon = "chevron-up" if box.open else "chevron-down"
    color = theme.color("accent" if on else "muted")
    painter.drawPixmap(QPointF(13, row.top() + 7), pixmap(icon, color, 12, ratio))
    draw_line(
        painter, QRect(34, int(row.top()), int(WIDTH) - 48, int(ROW + FOOT / 2)), words, ui_font(12), color
    )


def _width(words: str, size: int) -> float:
    return QFontMetricsF(ui_font(size, QFont.Weight.DemiBold)).horizontalAdvance(words)
