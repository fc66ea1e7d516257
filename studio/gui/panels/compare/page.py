"""The Compare page: renders what was found out about a table and its reference, and hands up what is wanted next."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.app.comparing import ColumnView, ComparisonView, Kind, PairView, RowsView, TrustView
from studio.gui.panels.compare.bias_card import BiasCard
from studio.gui.panels.compare.cards import LargeCard, PairsCard, RowsCard
from studio.gui.panels.compare.column_list import ColumnList
from studio.gui.panels.compare.message import Message
from studio.gui.panels.compare.tiles import Tiles
from studio.gui.panels.compare.trust_card import TrustCard
from studio.gui.panels.compare.trust_tile import TrustTile
from studio.gui.sentences import said, said_problem
from studio.gui.translating import later, tr
from studio.problems import Problem

_LEAST_WIDTH, _LEAST_LISTS = 900, 560
_NOTHING = later(
    "Open a data file as the reference, and this page shows how like it the table is, column by column."
)


class ComparePage(QWidget):
    """Values come in through `show_…`; nothing is computed here."""

    reference_wanted = Signal()
    again_wanted = Signal()
    column_wanted = Signal(str, str, str)
    """Name, kind of chart ("histogram", "cumulative", "qq", "group"), and the column to split by, "" for the best."""
    pair_wanted = Signal(str, str)
    trust_wanted = Signal()
    trust_stop_wanted = Signal()
    report_wanted = Signal()
    save_wanted = Signal(str, str)
    """Which chart ("large", "pairs", "rows") and how: "png", "svg", "pdf", "clipboard"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: ComparisonView | None = None
        self.large: ColumnView | PairView | None = None
        self.rows: RowsView | None = None
        self._kind: Kind = "histogram"
        self._by = ""
        self._wished = ""
        self.tiles, self.columns = Tiles(), ColumnList()
        self.trust: TrustView | None = None
        self.trust_tile, self.trust_card = TrustTile(), TrustCard()
        self.large_card, self.pairs_card, self.rows_card = LargeCard(), PairsCard(), RowsCard()
        self.bias_card = BiasCard()
        self.message = Message()
        self.strip = QProgressBar()
        self.strip.setTextVisible(False)
        self.strip.setAccessibleName(tr("Comparing again"))
        self.stack = QStackedWidget()
        self.area = QScrollArea()
        self.area.setProperty("role", "page")
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._content())
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(self.stack, 1)
        self._connect()
        self.show_nothing()

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """The parts of the page through which a key steps."""
        cards = self.large_card, self.pairs_card, self.rows_card, self.bias_card, self.trust_card
        return self.tiles, self.columns, *cards, self.message

    def show_view(self, view: ComparisonView) -> None:
        """Show a comparison; the column that was looked at stays where there still is one of its name."""
        self.view = view
        self.rows = None
        self.strip.setVisible(False)
        self.stack.setCurrentWidget(self.area)
        self.setFocusProxy(self.columns)
        self.tiles.show_tiles(view.tiles)
        self.columns.show_entries(view.columns)
        self.pairs_card.show_view(view)
        self.rows_card.show_rows(None)
        self.show_no_trust()
        wished, self._wished = self._wished, ""
        if wished and self.look_at(wished):
            return
        if isinstance(self.large, PairView) and {self.large.first, self.large.second} <= set(
            view.pairs.names
        ):
            self._want_pair(self.large.first, self.large.second)
            return
        name = self.large.name if isinstance(self.large, ColumnView) else ""
        entry = view.entry(name)
        self._want_column(name if entry is not None and entry.kinds else view.columns[0].name)

    def look_at(self, name: str) -> bool:
        """Show this column large, now or as soon as there is a comparison; False where it cannot be compared."""
        if self.view is None:
            self._wished = name
            return True
        entry = self.view.entry(name)
        if entry is None or not entry.kinds:
            return False
        self._want_column(name)
        self.area.ensureWidgetVisible(self.large_card, 0, 12)
        return True

    def show_column(self, view: ColumnView) -> None:
        """Show a column large, if it is still the one that is wanted."""
        if self.view is not None:
            self.large = view
            self.large_card.show_column(view, self.view)

    def show_pair(self, view: PairView) -> None:
        """Show two columns large."""
        self.large = view
        self.large_card.show_pair(view)

    def show_rows(self, view: RowsView) -> None:
        """Show where the rows lie."""
        self.rows = view
        self.rows_card.show_rows(view)

    def show_no_trust(self) -> None:
        """Nobody has judged what is on the page."""
        self.trust = None
        self.trust_tile.show_nothing()
        self.trust_card.show_nothing()

    def show_judging(self) -> None:
        """The judges are at work."""
        self.trust = None
        self.trust_tile.show_busy()
        self.trust_card.show_busy()

    def show_trust(self, view: TrustView) -> None:
        """Show what the judges found."""
        self.trust = view
        self.trust_tile.show_trust(view)
        self.trust_card.show_trust(view)

    def show_trust_problem(self, problem: Problem) -> None:
        """Say why the judges found nothing."""
        self.trust_tile.show_nothing()
        self.trust_card.show_problem(problem)

    def forget(self) -> None:
        """Another table or reference comes: what is on the page is not about it."""
        self.view, self.large, self.rows = None, None, None

    def show_busy(self) -> None:
        """The comparison runs; what is on the page stays until it is there."""
        if self.view is not None:
            self.strip.setRange(0, 0)
            self.strip.setVisible(True)
            self.stack.setCurrentWidget(self.area)
        else:
            self.message.say(tr("Comparing…"), "", busy=True)
            self.stack.setCurrentWidget(self.message)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """How far the comparison is."""
        self.message.progress(done, total, said(words))
        self.strip.setRange(0, total)
        self.strip.setValue(done)

    def show_problem(self, problem: Problem) -> None:
        """Say why there is no comparison, and offer to try again."""
        self._say(tr("This table cannot be compared."), said_problem(problem), tr("Try again"))

    def show_nothing(self) -> None:
        """There is no reference."""
        self._say(tr("There is no reference to compare with."), tr(_NOTHING), tr("Open a reference…"))

    def _say(self, heading: str, words: str, button: str) -> None:
        self.view, self.rows = None, None
        self.strip.setVisible(False)
        self.message.say(heading, words, button)
        self.setFocusProxy(self.message.button)
        self.stack.setCurrentWidget(self.message)

    def _content(self) -> QWidget:
        content = QWidget()
        content.setMinimumWidth(_LEAST_WIDTH)
        lists = QFrame()
        lists.setProperty("role", "tile")
        lists.setMinimumHeight(_LEAST_LISTS)
        lists.setMinimumWidth(262)
        lists.setMaximumWidth(330)
        inside = QVBoxLayout(lists)
        inside.setContentsMargins(1, 10, 1, 8)
        inside.setSpacing(6)
        heading = QLabel(tr("COLUMNS, WORST FIRST"))
        heading.setProperty("role", "section")
        heading.setContentsMargins(14, 0, 14, 0)
        heading.setBuddy(self.columns)
        inside.addWidget(heading)
        inside.addWidget(self.columns, 1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.pairs_card, 3)
        below.addWidget(self.rows_card, 2)
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(lists, 0, 0, 2, 1)
        grid.addWidget(self.large_card, 0, 1)
        grid.addLayout(below, 1, 1)
        for column, stretch in ((0, 24), (1, 76)):
            grid.setColumnStretch(column, stretch)
        for row, stretch in ((0, 52), (1, 48)):
            grid.setRowStretch(row, stretch)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.tiles, 10)
        top.addWidget(self.trust_tile, 3)
        layout.addLayout(top)
        layout.addLayout(grid, 1)
        layout.addWidget(self.bias_card)
        layout.addWidget(self.trust_card)
        return content

    def _connect(self) -> None:
        self.message.button.clicked.connect(self._press)
        self.tiles.worst_wanted.connect(self._want_worst)
        self.columns.column_chosen.connect(self._want_column)
        self.large_card.kinds.wanted.connect(self._want_kind)
        self.pairs_card.maps.pair_chosen.connect(self._want_pair)
        self.trust_tile.wanted.connect(self._want_trust)
        self.trust_card.wanted.connect(self.trust_wanted)
        self.trust_card.stop_wanted.connect(self.trust_stop_wanted)
        self.trust_card.report_wanted.connect(self.report_wanted)
        self._order_keys()
        cards = ("large", self.large_card), ("pairs", self.pairs_card), ("rows", self.rows_card)
        for name, card in cards:
            card.save_wanted.connect(lambda way, name=name: self.save_wanted.emit(name, way))

    def _order_keys(self) -> None:
        """The Tab key goes through the page as it reads."""
        large, pairs, rows = self.large_card, self.pairs_card, self.rows_card
        kinds = tuple(large.kinds.buttons.values())
        worst = tuple(tile.worst for tile in self.tiles.tiles)
        cards = large.save, large.canvas, pairs.save, pairs.maps, rows.save, rows.canvas
        stops = (
            *worst,
            self.trust_tile.link,
            self.columns,
            *kinds,
            *cards,
            self.trust_card.report,
            self.trust_card.button,
        )
        for first, second in itertools.pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _press(self) -> None:
        wanted = self.again_wanted if self.message.button.text() == "Try again" else self.reference_wanted
        wanted.emit()

    def _want_trust(self) -> None:
        if self.trust is None and not self.trust_card.is_busy:
            self.trust_wanted.emit()
        self.area.ensureWidgetVisible(self.trust_card, 0, 12)
        self.trust_card.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want_worst(self, names: tuple[str, ...]) -> None:
        if len(names) == 2:
            self._want_pair(*names)
        elif names:
            self._want_column(names[0])
        self.area.ensureWidgetVisible(self.large_card, 0, 12)

    def _want_column(self, name: str) -> None:
        self.columns.choose(name)
        self.pairs_card.maps.choose("", "")
        self.column_wanted.emit(name, self._kind, self._by)

    def _want_kind(self, kind: Kind, by: str) -> None:
        self._kind = kind
        self._by = by if kind == "group" else self._by
        if isinstance(self.large, ColumnView):
            self.column_wanted.emit(self.large.name, kind, by)

    def _want_pair(self, first: str, second: str) -> None:
        self.columns.choose("")
        self.pairs_card.maps.choose(second, first)
        self.pair_wanted.emit(first, second)
