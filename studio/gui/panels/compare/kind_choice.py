"""The kinds of charts of a column as words in a line, and the column by which rows are split."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QActionGroup,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QWidget

from studio.app.comparing import Kind
from studio.gui import icons
from studio.gui.painting import draw_line
from studio.gui.theme import current_theme, ui_font
from studio.gui.translating import later, tr

TITLES: dict[Kind, str] = {
    "histogram": later("Histogram"),
    "cumulative": later("Cumulative"),
    "qq": "Q–Q",
    "group": later("By group"),
}
_HELP: dict[Kind, str] = {
    "histogram": later("Shares of the values, synthetic as bars, reference as a line"),
    "cumulative": later("The share of values up to each value, and where both sides lie furthest apart"),
    "qq": later("The same quantiles of both sides (quantile-quantile plot): on the line they are equal"),
    "group": later("The shape in each group of rows"),
}
_SHARES = later("Shares")
_PAD, _ARROW = 9, 16
_LONGEST = 130


class WordChoice(QAbstractButton):
    """One of several words; a line under it marks the chosen one."""

    menu_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None, *, arrow: bool = False) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._arrow = arrow

    def sizeHint(self) -> QSize:
        width = min(_LONGEST, QFontMetrics(_font(chosen=True)).horizontalAdvance(self.text()) + 4)
        return QSize(width + 2 * _PAD + (_ARROW if self._arrow else 0), 26)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        color = theme.color("text" if chosen or self.underMouse() else "muted")
        font = _font(chosen=chosen)
        place = QRect(_PAD, 0, self.width() - 2 * _PAD - (_ARROW if self._arrow else 0), self.height())
        draw_line(painter, place, self.text(), font, color)
        if self._arrow:
            arrow = icons.pixmap("chevron-down", color, 12, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(self.width() - _PAD - 10, (self.height() - 12) // 2), arrow)
        if chosen:
            painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(_PAD, self.height() - 2, self.width() - _PAD, self.height() - 2)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        on_arrow = self._arrow and event.position().x() > self.width() - _PAD - _ARROW
        if event.button() == Qt.MouseButton.LeftButton and self._arrow and (on_arrow or self.isChecked()):
            self.menu_wanted.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._arrow and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Menu):
            self.menu_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def _font(*, chosen: bool) -> QFont:
    return ui_font(12, QFont.Weight.Medium if chosen else QFont.Weight.Normal)


class KindChoice(QWidget):
    """Hands up the kind that is wanted, and the splitting column for "group"."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._group = QButtonGroup(self)
        self._by = ""
        self._groups: tuple[str, ...] = ()
        self.buttons: dict[Kind, WordChoice] = {}
        for kind, title in TITLES.items():
            button = WordChoice(tr(title), arrow=kind == "group")
            button.setToolTip(tr(_HELP[kind]))
            button.clicked.connect(lambda _=False, kind=kind: self.wanted.emit(kind, self._by))
            self._group.addButton(button)
            self.buttons[kind] = button
            layout.addWidget(button)
        self.buttons["group"].menu_wanted.connect(self._open_menu)

    def show_kinds(self, kinds: Sequence[Kind], chosen: Kind, by: str, groups: Sequence[str]) -> None:
        """Offer these kinds, with one of them chosen, and these columns to split by."""
        self._by, self._groups = by, tuple(groups)
        lists = "cumulative" not in kinds
        for kind, button in self.buttons.items():
            button.setVisible(kind in kinds and len(kinds) > 1 and (kind != "group" or bool(groups)))
            button.setChecked(kind == chosen)
        first = _SHARES if lists else TITLES["histogram"]
        self.buttons["histogram"].setText(tr(first))
        self.buttons["group"].setText(tr("By {name}", name=by) if by else tr(TITLES["group"]))
        for kind, button in self.buttons.items():
            button.setAccessibleName(f"{button.text()}: {tr(_HELP[kind])}")
            button.updateGeometry()

    def menu(self) -> QMenu:
        """The columns to split by."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        only_one = QActionGroup(menu)
        for name in self._groups:
            action = menu.addAction(tr("By {name}", name=name).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == self._by)
            only_one.addAction(action)
            action.triggered.connect(lambda _=False, name=name: self.wanted.emit("group", name))
        return menu

    def _open_menu(self) -> None:
        button = self.buttons["group"]
        self.menu().popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
