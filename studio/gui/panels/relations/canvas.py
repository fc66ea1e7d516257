"""The diagram as a widget: cards and lines under mouse and keys. What anything means is not known here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from studio.app.connecting import Connection, End
from studio.app.diagram import Diagram, words_of
from studio.gui.panels.relations.cards import FAR
from studio.gui.panels.relations.hands import Carrying, Connect, Drawing, Hand, Panning
from studio.gui.panels.relations.layout import CardBox, Laid, LinkWay, lay, passes, ways_of
from studio.gui.panels.relations.lines import children_words, choice_words, label_rect
from studio.gui.panels.relations.picture import Picture, Scene, Shown
from studio.gui.panels.relations.sight import Sight
from studio.gui.panels.relations.walking import Choice, walked
from studio.gui.roles import CHART
from studio.gui.sentences import said
from studio.gui.theme import current_theme
from studio.gui.translating import tr

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_EDGE = 28
_REST_MS = 140
_NEAR = 6.0
_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _nothing(_start: End, _end: End) -> Connection:
    return Connection(None, "")


class RelationsCanvas(QWidget):
    """Tables go by their ids; a choice is a table and one of its columns ("" for the table itself)."""

    chosen = Signal(str, str)
    drawn = Signal(object)
    """A `Connection` that can be made."""
    refused = Signal(str)
    """Why a line could not be drawn to where it was let go."""
    places_changed = Signal()
    sight_changed = Signal()
    menu_wanted = Signal(str, str, object)
    """Table and column ("" for none), and where."""
    rename_wanted = Signal(str, str)
    remove_wanted = Signal(str, str)
    enter_wanted = Signal()
    """Into the chart of the chosen line."""

    accessible_role = CHART

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Tables and keys"))
        self.setMinimumHeight(120)
        self.connect_ends: Connect = _nothing
        self.diagram = Diagram()
        self.laid = Laid()
        self.places: dict[str, tuple[float, float]] = {}
        """Where cards stand; all of them, once one was moved."""
        self.opened: set[str] = set()
        self.choice: Choice = ("", "")
        self.sight = Sight()
        self.hand: Hand | None = None
        self._shown = Shown()
        self._hovered: tuple[str, str] = ("", "")
        self._keyed = False
        self._pressed: QPointF | None = None
        self._follows = True
        """Whether everything stays in sight by itself: until a hand pans or zooms."""
        self._picture = Picture()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._paint_well)

    def show_diagram(self, diagram: Diagram, shown: Shown, choice: Choice) -> None:
        """Show a design; places and the zoom stay."""
        anew = diagram != self.diagram
        self._shown = shown
        if anew:
            self.diagram = diagram
            self._lay()
        if choice != self.choice:
            self.choice = choice
            self._bring_into_sight()
        self._tell()
        self.update()

    def show_places(self, places: Mapping[str, tuple[float, float]]) -> None:
        """Another design: where its cards were left, and everything in sight."""
        self.places, self.opened, self._follows = dict(places), set(), True
        self._picture.forget()
        self._lay()
        self.update()

    def arrange(self) -> None:
        """Let the cards stand by themselves again."""
        self.places = {}
        self._lay()
        self.fit()
        self.places_changed.emit()

    def fit(self) -> None:
        """Bring everything into sight."""
        self._follows = True
        self.sight.fit(self.laid.bounds(), QSizeF(self.size()))
        self._seen_anew()

    def zoom(self, direction: int) -> None:
        """One step larger (1) or smaller (-1); 0 for the size as it is."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        if direction:
            self.sight.step(direction, middle)
        else:
            self.sight.zoom_to(1.0, middle)
        self._looked()

    def chosen_way(self) -> LinkWay | None:
        """The line of the chosen column, if it is a key."""
        return self.laid.ways.get(self.choice[1])

    def rect_of(self, table: str, column: str = "") -> QRect | None:
        """Where a card's head or a column stands, in the widget's pixels."""
        box = self.laid.boxes.get(table)
        if box is None:
            return None
        rect = box.row(column) if column else box.head()
        return None if rect is None else self.sight.rect(rect).toAlignedRect()

    def plug_of(self, table: str) -> QRect | None:
        """Where a line from a table as a whole begins, in the widget's pixels."""
        box = self.laid.boxes.get(table)
        return None if box is None else self.sight.rect(box.plug()).toAlignedRect()

    def _lay(self) -> None:
        self.laid = lay(self.diagram, self.places, self.opened)
        self._hovered = ("", "")
        if self._follows and self.laid.boxes:
            self.fit()

    def _looked(self) -> None:
        """A hand has chosen what is seen."""
        self._follows = False
        self._seen_anew()

    def _seen_anew(self) -> None:
        self.update()
        self.sight_changed.emit()

    def _bring_into_sight(self) -> None:
        box = self.laid.boxes.get(self.choice[0])
        if box is not None and self.hand is None:
            rect = (box.row(self.choice[1]) if self.choice[1] else None) or box.head()
            if self.sight.show(rect, QSizeF(self.size())):
                self._seen_anew()

    def _paint_well(self) -> None:
        self._picture.hurried = False
        self.update()

    def _tell(self) -> None:
        words = self.words()
        if words == self.accessibleDescription():
            return
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def words(self) -> str:
        """What is chosen, in a sentence."""
        box = self.laid.boxes.get(self.choice[0])
        if box is None:
            return ""
        column = next((item for item in box.card.columns if item.id == self.choice[1]), None)
        if column is None:
            return tr("Table {name}, {rows}", name=box.card.name, rows=self._shown.rows.get(box.card.id, ""))
        way = self.laid.ways.get(column.id)
        if way is not None:
            return self._way_words(way)
        return tr("Column {name} of {table}", name=column.name, table=box.card.name)

    def _way_words(self, way: LinkWay) -> str:
        names = {column.id: column.name for card in self.diagram.cards for column in card.columns}
        names |= {card.id: card.name for card in self.diagram.cards}
        how = (
            children_words(self._shown.children.get(way.link.column_id))
            if way.link.kind == "own"
            else choice_words(way)
        )
        return f"{said(words_of(way.link, names))} {how}"

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        scene = Scene(self.laid, self.sight, self._shown, self.choice, self._hovered, self.hand)
        self._picture.paint(painter, scene, QSizeF(self.size()), self.devicePixelRatioF())
        if self.hasFocus() and self._keyed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(current_theme().color("accent"), 2.0))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self.hand = Panning(point)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed = point
        table, part = self._part_at(point)
        if not table and part:
            self.chosen.emit(self.laid.ways[part].link.child, part)
        elif table and part == "foot":
            self._toggle(table)
            self._pressed = None
        elif table:
            self.chosen.emit(table, "" if part == "plug" else part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self.hand is None and self._pressed is not None:
            far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far:
                self._take(self._pressed)
        match self.hand:
            case Panning() as panning:
                self.sight.pan(point.x() - panning.last.x(), point.y() - panning.last.y())
                panning.last = point
                self._looked()
            case Carrying() as carrying:
                self._carry(carrying.table, carrying.place(self.sight.to_diagram(point)))
            case Drawing() as drawing:
                self._scroll_at_edge(point)
                spot = self.sight.to_diagram(point)
                drawing.move(spot, self._box_at(spot))
                self.update()
            case None:
                self._hover(self._part_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hand, self.hand, self._pressed = self.hand, None, None
        self.unsetCursor()
        match hand:
            case Carrying():
                self.places_changed.emit()
            case Drawing(found=Connection() as found):
                if found.edit is not None:
                    self.drawn.emit(found)
                else:
                    self.refused.emit(found.words)
        self._hover(self._part_at(event.position()))
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        table, part = self._part_at(event.position())
        if table and part not in ("plug", "foot"):
            self.rename_wanted.emit(table, part)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & _CTRL:
            self._picture.hurried = True
            self._rest.start()
            self.sight.zoom_to(self.sight.zoom * 1.0015 ** turned.y(), event.position())
        elif not event.pixelDelta().isNull():
            self.sight.pan(event.pixelDelta().x(), event.pixelDelta().y())
        elif event.modifiers() & _SHIFT:
            self.sight.pan(turned.y() / 2, 0)
        else:
            self.sight.pan(turned.x() / 2, turned.y() / 2)
        event.accept()
        self._looked()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            table, part = self._part_at(QPointF(event.pos()))
            if not table and part:
                table = self.laid.ways[part].link.child
            column, at = "" if part in ("plug", "foot") else part, event.globalPos()
        else:
            (table, column), at = self.choice, self._below_choice()
        if table:
            self.chosen.emit(table, column)
        self.menu_wanted.emit(table, column, at)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(("", ""))
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and self.hand is not None:
            self.cancel()
        elif held == _ALT and key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._nudge(key)
        elif held:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.choice[0]:
            self.remove_wanted.emit(*self.choice)
        elif key == Qt.Key.Key_F2 and self.choice[0]:
            self.rename_wanted.emit(*self.choice)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_wanted.emit()
        elif key == Qt.Key.Key_Space and self.choice[0]:
            self._toggle(self.choice[0])
        else:
            wanted = walked(self.laid, self.choice, key)
            if wanted is None:
                super().keyPressEvent(event)
            else:
                self.chosen.emit(*wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyed = event.reason() in _BY_KEYS
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.cancel()
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._follows and self.laid.boxes:
            self.fit()
        self.sight_changed.emit()

    def cancel(self) -> None:
        """Let go of what the hand holds, as if it had not been taken."""
        hand, self.hand, self._pressed = self.hand, None, None
        if isinstance(hand, Carrying):
            self._carry(hand.table, hand.start)
        self.unsetCursor()
        self.update()

    def _box_at(self, spot: QPointF) -> CardBox | None:
        return next((box for box in reversed(self.laid.boxes.values()) if box.rect.contains(spot)), None)

    def _part_at(self, point: QPointF) -> tuple[str, str]:
        """A card with a column, "plug", "foot" or "" for its head; or "" with the key column of a line."""
        spot = self.sight.to_diagram(point)
        box = self._box_at(spot)
        if box is not None:
            if self.sight.zoom < FAR:
                return box.card.id, ""
            if box.plug().contains(spot):
                return box.card.id, "plug"
            foot, column = box.foot(), box.column_at(spot)
            if foot is not None and foot.contains(spot):
                return box.card.id, "foot"
            return box.card.id, column.id if column is not None else ""
        near = _NEAR / self.sight.zoom
        around = QRectF(spot.x() - near, spot.y() - near, 2 * near, 2 * near)
        for way in self.laid.ways.values():
            label = way.chart() if way.link.kind == "own" else label_rect(way, choice_words(way))
            if (self.sight.zoom >= FAR and label.contains(spot)) or passes(way, around):
                return "", way.link.column_id
        return "", ""

    def _take(self, pressed: QPointF) -> None:
        """A hand that was pressed there has begun to drag."""
        table, part = self._part_at(pressed)
        spot = self.sight.to_diagram(pressed)
        box = self.laid.boxes.get(table)
        if box is None:
            self.hand = Panning(pressed)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif part == "plug":
            self.hand = Drawing(End(table), box.plug(), self.connect_ends)
        elif part:
            self.hand = Drawing(End(table, part), box.row(part) or box.head(), self.connect_ends)
        else:
            self.hand = Carrying(table, spot - box.rect.topLeft(), (box.rect.left(), box.rect.top()))
            self.setCursor(Qt.CursorShape.SizeAllCursor)

    def _carry(self, table: str, place: tuple[float, float]) -> None:
        """Put one card somewhere; all others keep their places from now on."""
        box = self.laid.boxes[table]
        self.places = {item: (other.rect.left(), other.rect.top()) for item, other in self.laid.boxes.items()}
        self.places[table] = place
        rect = QRectF(*place, box.rect.width(), box.rect.height())
        self.laid.boxes[table] = CardBox(box.card, rect, box.shown, box.more, box.open)
        self._follows = False
        moved = [link for link in self.diagram.links if table in (link.child, link.parent)]
        self.laid.ways |= ways_of(moved, self.laid.boxes)
        self._seen_anew()

    def _nudge(self, key: Qt.Key) -> None:
        box = self.laid.boxes.get(self.choice[0])
        if box is not None:
            across = {Qt.Key.Key_Left: -16, Qt.Key.Key_Right: 16}.get(key, 0)
            down = {Qt.Key.Key_Up: -16, Qt.Key.Key_Down: 16}.get(key, 0)
            self._carry(box.card.id, (box.rect.left() + across, box.rect.top() + down))
            self._bring_into_sight()
            self.places_changed.emit()

    def _toggle(self, table: str) -> None:
        """Open or close a long card."""
        box = self.laid.boxes.get(table)
        if box is not None and box.foot() is not None:
            self.opened ^= {table}
            self._lay()
            self._seen_anew()

    def _scroll_at_edge(self, point: QPointF) -> None:
        across = 12 if point.x() < _EDGE else -12 if point.x() > self.width() - _EDGE else 0
        down = 12 if point.y() < _EDGE else -12 if point.y() > self.height() - _EDGE else 0
        if across or down:
            self.sight.pan(across, down)
            self._looked()

    def _hover(self, part: tuple[str, str]) -> None:
        if part != self._hovered:
            self._hovered = part
            drags = part[1] and part[0] and part[1] != "foot"
            shape = Qt.CursorShape.CrossCursor if drags else Qt.CursorShape.ArrowCursor
            self.setCursor(Qt.CursorShape.PointingHandCursor if part[1] and not drags else shape)
            self.update()

    def _tip(self, point: QPointF) -> str:
        table, part = self._part_at(point)
        if not table and part:
            return self._way_words(self.laid.ways[part])
        if part == "plug":
            return tr("Drag to another table to make a new key column")
        if part in self._shown.problems:
            return self._shown.problems[part]
        return (
            tr("Drag to a key of another table to refer to its rows")
            if table and part and part != "foot"
            else ""
        )

    def _below_choice(self) -> QPoint:
        rect = self.rect_of(*self.choice) or QRect(12, 12, 1, 1)
        return self.mapToGlobal(
            (rect & self.rect()).bottomLeft() if rect.intersects(self.rect()) else QRect().topLeft()
        )
