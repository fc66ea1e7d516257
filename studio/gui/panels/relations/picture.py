"""Paints the whole diagram: lines under cards, charts and words on the lines, and what a hand is drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap

from studio.app.offspring import Children
from studio.gui.painting import draw_frame
from studio.gui.panels.relations.cards import FAR, Look, paint_card
from studio.gui.panels.relations.hands import Drawing, Hand
from studio.gui.panels.relations.layout import CardBox, Laid, LinkWay, free_way
from studio.gui.panels.relations.lines import choice_words, paint_chart, paint_drawn, paint_label, paint_way
from studio.gui.panels.relations.sight import Sight
from studio.gui.panels.relations.walking import Choice
from studio.gui.sentences import said
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import tr


@dataclass(frozen=True, slots=True)
class Shown:
    """What the diagram shows beside cards and lines; by id of table or column."""

    rows: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    children: Mapping[str, Children] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is painted, as it stands."""

    laid: Laid
    sight: Sight
    shown: Shown
    choice: Choice
    hovered: tuple[str, str]
    """A card and a part of it, or "" and the key column of a line."""
    hand: Hand | None

    @property
    def drawing(self) -> Drawing | None:
        """The line under the hand."""
        return self.hand if isinstance(self.hand, Drawing) else None


class Picture:
    """Keeps each card as a picture for as long as it looks the same, so that a drag paints lines alone."""

    def __init__(self) -> None:
        self._cards: dict[str, tuple[object, object, QPixmap]] = {}
        self.hurried = False
        """While the zoom is turned, cards are pictures of another size, stretched."""

    def forget(self) -> None:
        """Let go of the pictures."""
        self._cards.clear()

    def paint(self, painter: QPainter, scene: Scene, size: QSizeF, ratio: float) -> None:
        """Paint a scene on a widget of that size; `ratio` is that of its pixels."""
        theme, sight = current_theme(), scene.sight
        whole = QRectF(QPointF(0, 0), size)
        painter.fillRect(whole, theme.color("background"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = QRectF(sight.to_diagram(QPointF(0, 0)), size / sight.zoom)
        ways = tuple(way for way in scene.laid.ways.values() if way.reach().intersects(seen))
        self._paint_lines(painter, scene, ways)
        for box in scene.laid.boxes.values():
            if box.rect.intersects(seen):
                self._paint_card(painter, box, _look(scene, box), sight, ratio)
        _paint_over(painter, scene, ways)
        if scene.drawing is not None:
            _paint_words(painter, scene.drawing, sight, size)
        if not scene.laid.boxes:
            painter.setPen(theme.color("muted"))
            painter.setFont(ui_font())
            painter.drawText(whole, int(Qt.AlignmentFlag.AlignCenter), tr("No tables yet. Add one."))

    @staticmethod
    def _paint_lines(painter: QPainter, scene: Scene, ways: Sequence[LinkWay]) -> None:
        painter.save()
        painter.setTransform(scene.sight.transform(), True)
        for way in ways:
            if way.link.column_id != scene.choice[1]:
                paint_way(painter, way, False, scene.hovered == ("", way.link.column_id))
        painter.restore()

    def _paint_card(self, painter: QPainter, box: CardBox, look: Look, sight: Sight, ratio: float) -> None:
        """A device without pixels gets the strokes themselves."""
        engine = painter.paintEngine()
        if engine.type() == QPaintEngine.Type.SVG:
            painter.save()
            painter.setTransform(sight.transform(), True)
            painter.translate(box.rect.topLeft())
            paint_card(painter, box, look, sight.zoom, 2.0)
            painter.restore()
            return
        zoom = sight.zoom
        looks, key = (box.card, box.shown, box.open, look, current_theme()), (round(zoom, 4), ratio)
        kept = self._cards.get(box.card.id)
        if kept is None or kept[0] != looks or (kept[1] != key and not self.hurried):
            picture = QPixmap((QSizeF(box.rect.size()) * zoom * ratio).toSize())
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(picture)
            inner.scale(zoom, zoom)
            paint_card(inner, box, look, zoom, zoom * ratio)
            inner.end()
            kept = self._cards[box.card.id] = (looks, key, picture)
        place = sight.rect(box.rect)
        if kept[1] == key:
            painter.drawPixmap(QPointF(round(place.left()), round(place.top())), kept[2])
        else:
            painter.drawPixmap(place, kept[2], QRectF(kept[2].rect()))


def _look(scene: Scene, box: CardBox) -> Look:
    table, drawing = box.card.id, scene.drawing
    goal = drawing.end if drawing is not None else None
    mate = scene.laid.ways.get(scene.choice[1])
    return Look(
        scene.shown.rows.get(table, ""),
        scene.choice[0] == table,
        scene.choice[1] if scene.choice[0] == table else "",
        mate.link.key if mate is not None and mate.link.parent == table else "",
        scene.hovered[1] if scene.hovered[0] == table else "",
        goal.column if goal is not None and goal.table == table else None,
        drawing is not None and not drawing.allowed,
        frozenset(column.id for column in box.card.columns if column.id in scene.shown.problems),
    )


def _paint_over(painter: QPainter, scene: Scene, ways: Sequence[LinkWay]) -> None:
    """The chosen line and the line under a hand, over the cards, and what stands on the lines."""
    painter.save()
    painter.setTransform(scene.sight.transform(), True)
    mine = scene.laid.ways.get(scene.choice[1])
    if mine is not None:
        paint_way(painter, mine, True, False)
    for way in ways if scene.sight.zoom >= FAR else ():
        lit = way is mine or scene.hovered == ("", way.link.column_id)
        if way.link.kind == "own" and way is mine:
            continue  # its chart with the handles stands there
        if way.link.kind == "own":
            paint_chart(painter, way.chart(), scene.shown.children.get(way.link.column_id), lit)
        else:
            paint_label(painter, way, choice_words(way), lit)
    drawing = scene.drawing
    if drawing is not None:
        refused = drawing.found is not None and not drawing.allowed
        paint_drawn(painter, free_way(drawing.rect, drawing.point), drawing.allowed, refused)
    painter.restore()


def _paint_words(painter: QPainter, drawing: Drawing, sight: Sight, size: QSizeF) -> None:
    """What letting go would do, beside the hand."""
    theme, found, wrap = current_theme(), drawing.found, int(Qt.TextFlag.TextWordWrap)
    words = tr("Drop on a key or a table") if found is None else said(found.words)
    token = "muted" if found is None else "text" if drawing.allowed else "bad"
    painter.setFont(ui_font(12))
    at = sight.to_widget(drawing.point)
    box = painter.boundingRect(QRect(0, 0, int(min(300, size.width() - 24)), 200), wrap, words)
    frame = QRectF(at.x() + 16, at.y() + 18, box.width() + 20, box.height() + 12)
    frame.moveLeft(max(4.0, min(frame.left(), size.width() - frame.width() - 4)))
    if frame.bottom() > size.height() - 4:
        frame.moveBottom(at.y() - 12)
    draw_frame(painter, frame, theme.color("raised"), theme.color("bad" if token == "bad" else "outline"), 7)
    painter.setPen(theme.color(token))
    painter.drawText(frame.adjusted(10, 6, -10, -6).toRect(), wrap, words)
