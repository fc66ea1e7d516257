"""Whom the result gives away and what it is worth: every figure beside real rows held back and a copy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.comparing import Figure, TrustView
from studio.gui.painting import Swatch
from studio.gui.panels.compare.importance_plot import ImportancePlot
from studio.gui.panels.compare.trust_tile import show_verdict
from studio.gui.panels.compare.words import Words
from studio.gui.sentences import said, said_problem
from studio.gui.translating import figures, later, tr
from studio.problems import Problem

_ABOUT = later(
    "Models are trained and people are attacked: how well a judge tells synthetic rows from real ones, how useful they "
    "are for training, and how much they say about single people. Beside each figure stands the same for real rows "
    "that were held back, and for a copy of the data; a number without them means nothing."
)
_NOT_KNOWN = later(
    "This table was not learned with rows held back, so attacks that need people never seen cannot be tried."
)
_SECTIONS = (
    (("privacy",), later("WHOM DOES IT GIVE AWAY?")),
    (("training", "groups"), later("IS IT USEFUL FOR TRAINING?")),
    (("table", "pairs", "columns", "keys", "order"), later("IS IT LIKE THE REFERENCE?")),
)
_HEADS = (later("here"), later("real rows"), later("a copy"))


class TrustCard(QFrame):
    """Renders what the judges found; asks for them, and for them to stop."""

    wanted = Signal()
    stop_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        self.heading = _label(tr("Can it be trusted?"), "strong")
        self.words = _label(tr(_ABOUT), "muted")
        self.words.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("The judges are at work"))
        self.button = QPushButton(tr("Find out"))
        self.button.clicked.connect(self._press)
        self.report = QPushButton(tr("Save report…"))
        self.report.clicked.connect(self.report_wanted)
        self.is_busy = False
        self.sections = tuple(_Section(tr(title)) for _, title in _SECTIONS)
        self.plot = ImportancePlot()
        self._plot_title = _label("", "section")
        self._swatches = QWidget()
        legend = QHBoxLayout(self._swatches)
        legend.setContentsMargins(0, 0, 0, 0)
        legend.addWidget(Swatch("reference"))
        legend.addWidget(Swatch("synthetic"))
        legend.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.report)
        head.addWidget(self.button)
        self._found = self._laid_out()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 14, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addWidget(self.bar)
        layout.addWidget(self._found)
        self.show_nothing()

    def _laid_out(self) -> QWidget:
        """The questions about people and likeness on the left, the one about use on the right."""
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.sections[1])
        right.addSpacing(10)
        for part in (self._plot_title, self._swatches, self.plot):
            right.addWidget(part)
        right.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.sections[0])
        left.addWidget(self.sections[2])
        left.addStretch(1)
        whole = QWidget()
        found = QHBoxLayout(whole)
        found.setContentsMargins(0, 6, 0, 0)
        found.setSpacing(36)
        found.addLayout(left, 1)
        found.addLayout(right, 1)
        return whole

    def show_nothing(self) -> None:
        """Nobody has looked yet."""
        self._show(tr(_ABOUT), tr("Find out"))

    def show_busy(self) -> None:
        """The judges are at work; what they found before is not about these rows."""
        self._show(tr("Starting…"), tr("Stop"), busy=True)
        self.bar.setRange(0, 0)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """How far they are; `total` 0 where that is not known."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.words.setText(f"{said(words)}…")

    def show_problem(self, problem: Problem) -> None:
        """Why they found nothing."""
        self._show(said_problem(problem), tr("Try again"))

    def show_trust(self, view: TrustView) -> None:
        """Show every figure."""
        self._show("" if view.is_known else tr(_NOT_KNOWN), tr("Judge again"))
        for section, (parts, _) in zip(self.sections, _SECTIONS, strict=True):
            section.show_figures([figure for part in parts for figure in view.of(part)])
        self._plot_title.setText(tr("WHICH COLUMNS TELL {target}", target=view.target))
        for part in (self._plot_title, self._swatches):
            part.setVisible(bool(view.importances))
        self.plot.show_bars(view.importances)
        self._found.setVisible(True)
        self.report.setVisible(True)

    def _show(self, words: str, button: str, *, busy: bool = False) -> None:
        self.is_busy = busy
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.button.setText(button)
        self.button.setAccessibleName(tr("Can it be trusted? {link}", link=button))
        self.bar.setVisible(busy)
        self._found.setVisible(False)
        self.report.setVisible(False)

    def _press(self) -> None:
        (self.stop_wanted if self.is_busy else self.wanted).emit()


class _Section(QWidget):
    """A question and the measures that answer it, one line each."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)

    def show_figures(self, found: list[Figure]) -> None:
        """Show these measures in place of the ones before."""
        while self._grid.count():
            taken = self._grid.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(found))
        self._grid.addWidget(_label(self._title, "section"), 0, 0)
        for place, head in enumerate(_HEADS):
            self._grid.addWidget(_right(tr(head), "faint"), 0, 1 + place)
        for row, figure in enumerate(found, start=1):
            self._show_figure(row, figure)

    def _show_figure(self, row: int, figure: Figure) -> None:
        name = Words("", 13)
        name.show_words(said(figure.title))
        ours = " ".join(filter(None, (figures(figure.value), figures(figure.band))))
        cells = (
            _right(ours or "–", "strong" if figure.value else "faint"),
            _right(figures(figure.real) or "–", "small"),
            _right(figures(figure.copy) or "–", "small"),
        )
        verdict = _label("", "faint")
        verdict.setMinimumWidth(64)
        show_verdict(verdict, figure.verdict)
        tip = " ".join(filter(None, (said(figure.sentence), said(figure.reason), figures(figure.sample))))
        words = tr(
            "{title}: {value}, real rows {real}, a copy {copied}. {tip}",
            title=said(figure.title), value=ours or "–", real=figures(figure.real) or "–",
            copied=figures(figure.copy) or "–", tip=tip,
        )  # fmt: skip
        name.setAccessibleName(words)
        self._grid.addWidget(name, row, 0)
        for place, cell in enumerate((*cells, verdict)):
            self._grid.addWidget(cell, row, 1 + place)
        name.explain(tip)
        for widget in (*cells, verdict):
            widget.setToolTip(tip)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _right(text: str, role: str) -> QLabel:
    label = _label(text, role)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
