"""The field of a date, or of a date and a time: typed, stepped by keys, or chosen from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.generators.parameters import Parameter
from studio.gui import icons
from studio.gui.forms.field import LineEdit
from studio.gui.forms.texts import BESIDE, TextField
from studio.gui.sentences import said
from studio.gui.translating import locale, tr

_STEPS_DAYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 30, Qt.Key.Key_PageDown: -30}


class MomentEdit(LineEdit):
    """Up and down step by a day, with Page Up and Page Down by 30; Alt+Down or the button opens a calendar."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._open = QAction(self)
        self._open.setText(tr("Choose from a calendar, {title}", title=title))
        self._open.setToolTip(tr("Choose from a calendar. Alt+Down"))
        self._open.triggered.connect(self.open_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        moment = self._moment()
        step = _STEPS_DAYS.get(key, 0)
        if moment is None or not step:
            super().keyPressEvent(event)
            return
        try:
            self._take(moment + timedelta(days=step))
        except OverflowError:
            return

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()
        super().changeEvent(event)

    def open_calendar(self) -> CalendarPopup:
        """Show a calendar at the day that stands in the field."""
        moment = self._moment() or datetime(2025, 1, 1)  # noqa: DTZ001 - times without a zone are data
        popup = CalendarPopup(moment, self._title, self)
        popup.calendar.activated.connect(lambda day: self._choose(popup, day))
        popup.calendar.clicked.connect(lambda day: self._choose(popup, day))
        popup.open_at(self.mapToGlobal(QPoint(0, self.height() + 2)))
        return popup

    def _choose(self, popup: CalendarPopup, day: QDate) -> None:
        old = self._moment() or datetime(2025, 1, 1)  # noqa: DTZ001 - as above
        popup.close()
        self._take(old.replace(year=day.year(), month=day.month(), day=day.day()))
        self.typing.emit(False)

    def _moment(self) -> datetime | None:
        try:
            return datetime.fromisoformat(self.text().strip())
        except ValueError:
            return None

    def _take(self, moment: datetime) -> None:
        text = moment.isoformat(" ")
        self.setText(text[:10] if len(self.text().strip()) <= 10 else text)
        self.textEdited.emit(self.text())

    def _dress(self) -> None:
        self._open.setIcon(icons.icon("dates", "muted", 16))


class CalendarPopup(QFrame):
    """A month of days; a click or Enter takes one, Escape none, Page Up and Page Down turn the month."""

    def __init__(self, moment: datetime, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "calendar")
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(locale())
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self.calendar.setNavigationBarVisible(False)
        self.calendar.setGridVisible(False)
        self.calendar.setMinimumSize(292, 210)
        self.calendar.setAccessibleName(title)
        self._month = QLabel()
        self._month.setProperty("role", "strong")
        self._month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.addWidget(self._turn("‹", tr("Month before"), self.calendar.showPreviousMonth))
        head.addWidget(self._month, 1)
        head.addWidget(self._turn("›", tr("Month after"), self.calendar.showNextMonth))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.addLayout(head)
        layout.addWidget(self.calendar)
        self.calendar.currentPageChanged.connect(self._dress)
        self.calendar.setSelectedDate(QDate(moment.year, moment.month, moment.day))
        self._dress(moment.year, moment.month)

    def _turn(self, sign: str, title: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.clicked.connect(act)
        return button

    def _dress(self, year: int, month: int) -> None:
        """The month in words; Saturday and Sunday like all other days, which Qt paints red."""
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, QTextCharFormat())
        self._month.setText(f"{locale().standaloneMonthName(month)} {year}")

    def open_at(self, place: QPoint) -> None:
        """Show it with its corner there, or as near as it fits on the screen."""
        self.adjustSize()
        free = self.screen().availableGeometry()
        left = min(max(place.x(), free.left()), free.right() - self.width())
        below = place.y() + self.height() <= free.bottom()
        top = place.y() if below else max(free.top(), place.y() - self.height() - 36)
        self.move(left, top)
        self.show()
        self.calendar.setFocus()


class MomentField(TextField):
    """A date, or a date and a time."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)

    def _make_edit(self) -> LineEdit:
        edit = MomentEdit(said(self.parameter.label))
        edit.setFixedWidth(BESIDE)
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setPlaceholderText("2025-01-31 08:00")
        return edit

    def _place(self) -> None:
        self._beside(self._edit)

    def _write(self, value: Any) -> str:
        return "" if value is None else str(value).replace("T", " ")

    def _read(self, text: str) -> Any:
        text = text.strip()
        return super()._read(text.replace(" ", "T", 1) if len(text) > 10 else text)
