"""The panel of two columns together: their cloud, tilted by hand, and how closely they move."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.app.together import Cloud, likeness
from studio.gui.painting import Swatch
from studio.gui.panels.shape.cloud_canvas import CloudCanvas
from studio.gui.panels.shape.head import Hint, Score, Title
from studio.gui.translating import tr

_SOON_MS, _HAND_UP_MS = 3, 33
_SHOWN_DIFFERENCE = 0.005
_WIDE = 720
"""Narrower, and the names of the colours give way to the buttons."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two columns and their rank correlation: as asked for (None where none is), and as it is drawn."""

    first_id: str
    second_id: str
    first: str
    second: str
    asked: float | None
    drawn: float


class TogetherPanel(QFrame):
    """Renders what it is told, and sends up what the hand makes of it."""

    correlation_wanted = Signal(str, str, object)
    """Two column ids and a rank correlation from -1 to 1, or None to part them."""
    gesture = Signal(bool)
    closed = Signal()
    """Back to the shape of one column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "shape")
        self.canvas = CloudCanvas()
        self.canvas.setAccessibleDescription(
            tr("Spearman's rank correlation. The arrow keys tilt the cloud.")
        )
        self._pair: Pair | None = None
        self._start: float | None = None
        self._now: float | None = None
        self._holding = False
        self._told: float | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 6)
        layout.setSpacing(4)
        layout.addLayout(self._head())
        layout.addWidget(self.canvas, 1)
        self._connect()

    @property
    def at_rest(self) -> bool:
        """Whether no hand holds the cloud."""
        return not self._holding

    def show_pair(self, pair: Pair) -> None:
        """The two columns as the design holds them."""
        old, self._pair = self._pair, pair
        if old is not None and (old.first_id, old.second_id) != (pair.first_id, pair.second_id):
            self._drop()
            self.canvas.show_cloud(None)
        self._render()

    def show_cloud(self, cloud: Cloud | None) -> None:
        """The rows of the pair; None where they cannot be made."""
        pair = self._pair
        if pair is None or (
            cloud is not None and (cloud.first_id, cloud.second_id) != (pair.first_id, pair.second_id)
        ):
            return
        self.canvas.show_cloud(cloud, "" if cloud else tr("These two cannot be drawn as a cloud."))
        self._render()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._render()

    def _head(self) -> QHBoxLayout:
        self._title = Title()
        self._synthetic, self._reference = Swatch("synthetic"), Swatch("reference")
        self._hint = Hint()
        self.part = QPushButton(tr("Part them"))
        self.part.setToolTip(tr("The two columns no longer move together. Delete"))
        self.fit = QPushButton(tr("Fit to reference"))
        self.fit.setToolTip(tr("Take the correlation of the reference"))
        self.back = QPushButton(tr("Back to the shape"))
        self._score = Score()
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(14)
        for label in (self._title, self._synthetic, self._reference):
            head.addWidget(label)
        head.addWidget(self._hint, 1)
        for button in (self.part, self.fit, self.back):
            button.setProperty("role", "link")
            head.addWidget(button)
        head.addWidget(self._score)
        return head

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.pressed.connect(self._take)
        canvas.tilted.connect(self._tilt)
        canvas.released.connect(self._let_go)
        canvas.cancelled.connect(self._cancel)
        canvas.parted.connect(self._part)
        self.part.clicked.connect(self._part)
        self.fit.clicked.connect(self._fit)
        self.back.clicked.connect(self.closed)

    def _take(self) -> None:
        if self._pair is None:
            return
        self._let_go()
        self._start = self._now = self._told = self._pair.asked
        self._holding = True
        self.gesture.emit(True)
        self._render()

    def _tilt(self, value: float) -> None:
        if self._holding:
            self._now = value
            self._render()
            self.canvas.repaint()
            if not self._soon.isActive():
                self._soon.start(_SOON_MS)

    def _cancel(self) -> None:
        if self._holding:
            self._now = self._start
            self._let_go()

    def _let_go(self) -> None:
        if self._holding:
            self._tell()
            self._drop()
            self._render()

    def _drop(self) -> None:
        self._soon.stop()
        if self._holding:
            self._holding = False
            self.gesture.emit(False)

    def _tell_on(self) -> None:
        if self._holding and self._now != self._told:
            self._tell()
            self._soon.start(_HAND_UP_MS)

    def _tell(self) -> None:
        if self._pair is not None and self._now != self._told:
            self._told = self._now
            self.correlation_wanted.emit(self._pair.first_id, self._pair.second_id, self._now)

    def _part(self) -> None:
        if self._pair is not None and self._pair.asked is not None:
            self._let_go()
            self.correlation_wanted.emit(self._pair.first_id, self._pair.second_id, None)

    def _fit(self) -> None:
        cloud = self.canvas.cloud
        if self._pair is not None and cloud is not None and cloud.beside is not None:
            self._let_go()
            self.correlation_wanted.emit(self._pair.first_id, self._pair.second_id, round(cloud.beside, 2))

    def _render(self) -> None:
        pair, cloud = self._pair, self.canvas.cloud
        if pair is None:
            return
        asked = self._now if self._holding else pair.asked
        self._title.say(tr("{first} and {second} together", first=pair.first, second=pair.second))
        self.canvas.show_tilt(asked or 0.0, pair.drawn, self._ghost, _words(asked, pair.drawn))
        self.part.setVisible(pair.asked is not None)
        beside = None if cloud is None else cloud.beside
        wide = self.width() >= _WIDE
        self._synthetic.setVisible(cloud is not None and wide)
        self._reference.setVisible(beside is not None and wide)
        self.fit.setVisible(beside is not None and round(beside, 2) != asked)
        hint = tr("Tilt the cloud, or use the arrow keys")
        if beside is not None:
            self._reference.setText(tr("reference {beside:+.2f}", beside=beside))
            live = (asked or 0.0) if self._holding or cloud is None or cloud.drawn is None else cloud.drawn
            self._score.show_score(
                100 * likeness(live, beside),
                tr("100 less half the difference of both correlations, in percent."),
            )
        else:
            self._score.show_score(None, None)
        self._hint.show_words(hint)

    @property
    def _ghost(self) -> float | None:
        return (self._start or 0.0) if self._holding else None


def _words(asked: float | None, drawn: float) -> str:
    """The number beside the ellipse; what is drawn too where that is something else."""
    if asked is None:
        return tr("not set")
    words = tr("{asked:+.2f}", asked=asked)
    if abs(asked - drawn) > _SHOWN_DIFFERENCE:
        words += " · " + tr("drawn {drawn:+.2f}", drawn=drawn)
    return words
