"""The cards of the page: a column or pair large, the maps of all pairs, and where the rows lie."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.app.comparing import Cloud, ColumnView, ComparisonView, Mosaic, PairView, RowsView
from studio.gui.painting import Swatch
from studio.gui.panels.compare.canvas import Canvas, plot_of
from studio.gui.panels.compare.heat_maps import HeatMaps
from studio.gui.panels.compare.kind_choice import KindChoice
from studio.gui.panels.compare.save_button import SaveButton
from studio.gui.panels.compare.together_plots import RowsPlot
from studio.gui.panels.compare.words import Words
from studio.gui.sentences import said
from studio.gui.translating import later, tr


class Card(QFrame):
    """A title, what the chart says right now, and a button to save it."""

    save_wanted = Signal(str)

    def __init__(self, title: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        self.title = Words("strong", 13)
        self.title.show_words(title)
        self.words = Words("small", 12)
        self.save = SaveButton(what)
        self.save.wanted.connect(self.save_wanted)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.save)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(14, 9, 12, 10)
        self.body.setSpacing(2)
        self.body.addLayout(self.head)
        self.body.addWidget(self.words)
        self.rest = ""
        """What is said while no mark is pointed at."""

    def say(self, words: str) -> None:
        """Read a mark, or say what is said at rest."""
        self.words.show_words(words or self.rest)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.save.open_at(QPoint(event.globalPos()))


class LargeCard(Card):
    """A column in one of its kinds, or a pair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", tr("this chart"), parent)
        self.kinds = KindChoice()
        self.canvas = Canvas()
        self.head.setStretch(0, 0)
        self.swatches = tuple(Swatch(token) for token in (later("synthetic"), later("reference")))
        for i, swatch in enumerate(self.swatches):
            self.head.insertWidget(1 + i, swatch)
        self.head.insertStretch(3, 1)
        self.head.insertWidget(4, self.kinds)
        self.body.addSpacing(4)
        self.body.addWidget(self.canvas, 1)
        self.canvas.read.connect(self.say)
        self.canvas.copy_wanted.connect(lambda: self.save_wanted.emit("clipboard"))

    def show_column(self, view: ColumnView, page: ComparisonView) -> None:
        """Show a column."""
        entry = page.entry(view.name)
        kinds = entry.kinds if entry else ()
        self.kinds.show_kinds(kinds, view.kind, view.by, [name for name in page.groups if name != view.name])
        self._show(view.name, view)

    def show_pair(self, view: PairView) -> None:
        """Show two columns."""
        self.kinds.show_kinds((), "histogram", "", ())
        self._show(f"{view.first} × {view.second}", view)

    def _show(self, title: str, view: ColumnView | PairView) -> None:
        self.title.show_words(title)
        self.title.setFixedWidth(min(self.title.wanted_width(), 280))
        self.rest = said(view.words)
        self.say("")
        for swatch in self.swatches:  # the other charts name their sides themselves
            swatch.setVisible(view.chart is not None and not isinstance(view.chart, Cloud | Mosaic))
        plot = None if view.chart is None else plot_of(view.chart)
        self.canvas.show_plot(plot, f"{title}: {said(view.words or view.reason)}", said(view.reason))
        self.save.setEnabled(plot is not None)


class PairsCard(Card):
    """The maps; a click on a cell asks for the pair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Which columns move together"), tr("these maps"), parent)
        self.maps = HeatMaps()
        self.body.addSpacing(2)
        self.body.addWidget(self.maps, 1)
        self.maps.read.connect(self.say)
        self.maps.copy_wanted.connect(lambda: self.save_wanted.emit("clipboard"))

    def show_view(self, view: ComparisonView) -> None:
        """Show the maps of a comparison."""
        left_out = view.pairs.left_out
        self.rest = tr("Click a cell to see both columns.")
        if left_out:
            shown = len(view.pairs.names)
            self.rest += " " + tr(
                "The {shown} columns with the strongest pairs; {left_out} more are left out.",
                shown=shown,
                left_out=left_out,
            )
        self.say("")
        self.maps.show_maps(view.pairs)
        self.save.setEnabled(len(view.pairs.names) > 1)


class RowsCard(Card):
    """Where the rows of both sides lie."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Where the rows lie · PCA"), tr("this chart"), parent)
        self.canvas = Canvas()
        self.body.addSpacing(2)
        self.body.addWidget(self.canvas, 1)
        self.canvas.copy_wanted.connect(lambda: self.save_wanted.emit("clipboard"))
        self.show_rows(None)

    def show_rows(self, view: RowsView | None) -> None:
        """Show the rows; None while they are being laid out."""
        plot = None if view is None or view.cloud is None else RowsPlot(view.cloud)
        self.rest = "" if view is None else said(view.words)
        self.say("")
        missing = tr("Laying out the rows…") if view is None else said(view.reason)
        self.canvas.show_plot(plot, tr("Where the rows lie. {rest}", rest=self.rest), missing)
        self.save.setEnabled(plot is not None)
