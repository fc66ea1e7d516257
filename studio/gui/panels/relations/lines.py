"""Paints the lines between cards, with the usual marks of how many rows meet, and small charts of the children."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from studio.app.offspring import Children
from studio.gui.painting import draw_frame, draw_line, elided
from studio.gui.panels.relations.layout import LinkWay
from studio.gui.sentences import said
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import figures, tr

_CROW = 10.0
_SPREAD = 6.0


def paint_way(painter: QPainter, way: LinkWay, chosen: bool, hovered: bool) -> None:
    """A line with a crow's foot at the children and a bar at the one parent; a ring stands for none."""
    theme = current_theme()
    color = theme.color("accent" if chosen or hovered else "muted")
    wide = 2.4 if chosen else 1.8 if way.link.kind == "own" else 1.4
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(color, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    if way.link.kind != "own":
        pen.setDashPattern([5.0, 3.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawPath(way.path)
    painter.setPen(QPen(color, max(wide, 1.6), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    _paint_many(painter, way, color)
    _paint_one(painter, way, color)


def paint_label(painter: QPainter, way: LinkWay, words: str, lit: bool) -> None:
    """A word on the line: how the row is chosen where it is not the own parent."""
    theme, font = current_theme(), ui_font(11)
    rect = label_rect(way, words)
    draw_frame(painter, rect, theme.color("background"), theme.color("accent" if lit else "line"), 8)
    draw_line(
        painter,
        rect.toRect(),
        words,
        font,
        theme.color("text" if lit else "muted"),
        Qt.AlignmentFlag.AlignHCenter,
    )


def label_rect(way: LinkWay, words: str) -> QRectF:
    """Where that word stands."""
    wide = _width(words) + 18
    middle = way.path.pointAtPercent(0.5)
    return QRectF(round(middle.x() - wide / 2), round(middle.y() - 10), wide, 20)


def paint_chart(painter: QPainter, rect: QRectF, children: Children | None, lit: bool) -> None:
    """The children per parent on their line: bars by number of children, and the mean in words."""
    theme = current_theme()
    draw_frame(painter, rect, theme.color("raised"), theme.color("accent" if lit else "outline"), 7)
    words = children_words(children)
    foot = QRect(int(rect.left()) + 6, int(rect.bottom()) - 20, int(rect.width()) - 12, 17)
    draw_line(
        painter,
        foot,
        words,
        ui_font(11, QFont.Weight.Medium),
        theme.color("text"),
        Qt.AlignmentFlag.AlignHCenter,
    )
    if children is not None:
        paint_bars(
            painter, QRectF(rect.left() + 10, rect.top() + 7, rect.width() - 20, rect.height() - 29), children
        )


def paint_bars(painter: QPainter, area: QRectF, children: Children) -> None:
    """The shares of parents by their number of children."""
    theme, top = current_theme(), max(children.bars) or 1.0
    step = area.width() / len(children.bars)
    gap = 1.0 if step > 4 else 0.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("synthetic"))
    for place, share in enumerate(children.bars):
        if share > 0:
            high = max(1.0, share / top * area.height())
            painter.drawRect(QRectF(area.left() + place * step, area.bottom() - high, step - gap, high))
    painter.setPen(QPen(theme.color("outline"), 1.0))
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5))


def children_words(children: Children | None) -> str:
    """The mean in words."""
    return tr("no rows") if children is None else tr("{mean} each", mean=figures(mean_text(children.mean)))


def mean_text(mean: float) -> str:
    """A mean with as many digits as matter."""
    return (
        f"{mean:,.0f}"
        if mean >= 100
        else f"{mean:.1f}"
        if mean >= 10
        else f"{mean:.2f}".rstrip("0").rstrip(".")
    )


def paint_drawn(painter: QPainter, path: QPainterPath, allowed: bool, refused: bool) -> None:
    """The line under a hand."""
    token = "accent" if allowed else "bad" if refused else "muted"
    pen = QPen(current_theme().color(token), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    if not allowed:
        pen.setDashPattern([2.0, 3.0])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)


def choice_words(way: LinkWay) -> str:
    """How the row is chosen, short enough for the line."""
    link = way.link
    if link.kind == "self":
        return tr("same table")
    return said(link.choice)


def _paint_many(painter: QPainter, way: LinkWay, color: QColor) -> None:
    """The foot at the children; a ring before it where a parent may have none, a bar where it has one at least."""
    point, side = way.child, way.child_side
    tip = point + QPointF(side * _CROW, 0)
    if way.link.one_each:
        painter.drawLine(point + QPointF(side * 6, -_SPREAD), point + QPointF(side * 6, _SPREAD))
    else:
        for up in (-_SPREAD, _SPREAD):
            painter.drawLine(tip, point + QPointF(0, up))
    if way.link.least is not None and way.link.least > 0:
        at = tip + QPointF(side * 3, 0)
        painter.drawLine(at + QPointF(0, -_SPREAD), at + QPointF(0, _SPREAD))
    else:
        _ring(painter, tip + QPointF(side * 4, 0), color)


def _paint_one(painter: QPainter, way: LinkWay, color: QColor) -> None:
    point, side = way.parent, way.parent_side
    bar = point + QPointF(side * 6, 0)
    painter.drawLine(bar + QPointF(0, -_SPREAD), bar + QPointF(0, _SPREAD))
    if way.link.may_be_none:
        _ring(painter, point + QPointF(side * 13, 0), color)


def _ring(painter: QPainter, at: QPointF, color: QColor) -> None:
    painter.setBrush(current_theme().color("background"))
    painter.drawEllipse(at, 4.0, 4.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _width(words: str) -> float:
    return float(QFontMetricsF(ui_font(11)).horizontalAdvance(elided(words, ui_font(11), 160)))
