"""Which rows are wanted of a learned table: conditions, shares, regions, and what they come to."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.app.wanting import Told, Wantable
from studio.generators.wanted import Condition, Region, Target, Wanted
from studio.gui.guide_topics import PAGE
from studio.gui.panels.wanted.line import ConditionLine
from studio.gui.panels.wanted.region import RegionBlock
from studio.gui.panels.wanted.shares import TargetBlock
from studio.gui.sentences import said
from studio.gui.theme import polish
from studio.gui.translating import tr

_SHARE = 0.2
Part = ConditionLine | TargetBlock | RegionBlock


class WantedPanel(QFrame):
    """Sends the wishes up as they change; shows what comes down."""

    wanted_wanted = Signal(object)
    """`Wanted`, or None for all kinds of rows."""
    target_wanted = Signal(str)
    """The id of a column whose shares are to be set."""
    learning_wanted = Signal(object)
    """Names of columns to be learned first."""
    gesture = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setProperty(PAGE, "learning")
        self._columns: tuple[Wantable, ...] = ()
        self._wanted = Wanted()
        self._key: object = None
        self._told: Told | None = None
        self.parts: list[Part] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 10)
        layout.setSpacing(8)
        layout.addLayout(self._head())
        self._empty = QLabel(
            tr(
                "All kinds of rows come as often as in the reference. Fix a condition that every row meets, set the "
                "shares of a column, or make rare rows more frequent; all other columns follow."
            )
        )
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._body = QFrame()
        self._body.setProperty("role", "surface")
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(8)
        self._lines.addWidget(self._empty)
        self._lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._body)
        layout.addWidget(area, 1)
        layout.addLayout(self._foot())
        self.show_told(None)

    def show_wanted(self, columns: Sequence[Wantable], wanted: Wanted | None) -> None:
        """What can be asked for, and what is."""
        wanted = wanted or Wanted()
        key = (tuple(columns), _form(wanted))
        self._columns, self._wanted = tuple(columns), wanted
        self._offer()
        if key != self._key:
            self._key = key
            self._rebuild()
        values = (*wanted.conditions, *wanted.targets, *wanted.regions)
        for part, value in zip(self.parts, values, strict=True):
            if isinstance(part, ConditionLine) and isinstance(value, Condition):
                part.show_condition(value)
            elif isinstance(part, TargetBlock) and isinstance(value, Target):
                part.show_target(value)
            elif isinstance(part, RegionBlock) and isinstance(value, Region):
                part.show_region(value)
        self.clear.setVisible(bool(self.parts))
        self._empty.setVisible(not self.parts)

    def show_told(self, told: Told | None) -> None:
        """What the wishes come to, or why they cannot be drawn."""
        self._told = told
        bad = told is not None and bool(told.problem)
        words = ""
        if told is not None and told.problem:
            words = said(told.problem)
        elif told is not None and told.reach is not None and told.wanted.conditions:
            words = tr(
                "About {n:,} of the {rows:,} learned rows meet the conditions ({percent:.3g} %).",
                n=round(told.reach * told.rows),
                rows=told.rows,
                percent=100 * told.reach,
            )
        elif told is not None:
            words = tr("Can be drawn exactly as asked.")
        self.words.setText(words)
        if bool(self.words.property("bad")) != bad:
            self.words.setProperty("bad", bad)
            self.words.setProperty("role", "bad" if bad else "small")
            polish(self.words)
        self.words.setVisible(bool(words))
        self.again.setVisible(told is not None and bool(told.first))

    def _head(self) -> QHBoxLayout:
        title = QLabel(tr("Rows wanted"))
        title.setProperty("role", "strong")
        self.add_condition = QPushButton(tr("+ Condition"))
        self.add_shares = QPushButton(tr("+ Shares"))
        self.add_region = QPushButton(tr("+ More of"))
        self.clear = QPushButton(tr("Clear"))
        tips = (
            (self.add_condition, tr("Every row meets it, for example income = >50K")),
            (self.add_shares, tr("The shares that the values of a column have, for example half women")),
            (self.add_region, tr("Rows of a kind are this share of all, for example young and rich ones")),
            (self.clear, tr("Want all kinds of rows again")),
        )
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(title, 1)
        for button, tip in tips:
            button.setProperty("role", "link")
            button.setToolTip(tip)
            line.addWidget(button)
        self.add_condition.clicked.connect(self._add_condition)
        self.add_shares.setMenu(QMenu(self.add_shares))
        self.add_region.clicked.connect(self._add_region)
        self.clear.clicked.connect(lambda: self.wanted_wanted.emit(self._kept(Wanted())))
        return line

    def _foot(self) -> QHBoxLayout:
        self.words = QLabel()
        self.words.setProperty("role", "small")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.again = QPushButton(tr("Learn again, these first…"))
        self.again.setToolTip(tr("Learn the table again with these columns first; bent shapes stay"))
        self.again.clicked.connect(self._learn)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.words, 1)
        line.addWidget(self.again)
        return line

    def _offer(self) -> None:
        menu = self.add_shares.menu()
        menu.clear()
        taken = {target.column for target in self._wanted.targets}
        for column in self._columns:
            if column.id not in taken:
                action = menu.addAction(column.name.replace("&", "&&"))
                action.triggered.connect(lambda _=False, item=column.id: self.target_wanted.emit(item))
        self.add_shares.setEnabled(not menu.isEmpty())
        for button in (self.add_condition, self.add_region):
            button.setEnabled(bool(self._columns))

    def _rebuild(self) -> None:
        for part in self.parts:
            part.hide()
            part.deleteLater()
        wanted = self._wanted
        self.parts = []
        for place, condition in enumerate(wanted.conditions):
            line = ConditionLine(tr("Rows") if not place else tr("and"), self._columns, condition)
            self._connect(line, "conditions", place)
        for place, target in enumerate(wanted.targets):
            column = next((item for item in self._columns if item.id == target.column), None)
            name = column.name if column is not None else tr("a removed column")
            block = TargetBlock(name, target, dates=column is not None and column.kind == "date")
            block.gesture.connect(self.gesture)
            self._connect(block, "targets", place)
        for place, region in enumerate(wanted.regions):
            part = RegionBlock(self._columns, region)
            part.gesture.connect(self.gesture)
            self._connect(part, "regions", place)

    def _connect(self, part: Part, field: str, place: int) -> None:
        part.changed.connect(lambda value: self._put(field, place, value))
        part.remove_wanted.connect(lambda: self._put(field, place, None))
        self._lines.insertWidget(self._lines.count() - 2, part)
        self.parts.append(part)

    def _put(self, field: str, place: int, value: object) -> None:
        items = list(getattr(self._wanted, field))
        items[place : place + 1] = [] if value is None else [value]
        self._send({field: tuple(items)})

    def _add_condition(self) -> None:
        self._send({"conditions": (*self._wanted.conditions, self._columns[0].condition())})

    def _add_region(self) -> None:
        region = Region(conditions=(self._columns[0].condition(),), share=_SHARE)
        self._send({"regions": (*self._wanted.regions, region)})

    def _send(self, changes: dict[str, object]) -> None:
        self.wanted_wanted.emit(self._kept(self._wanted.model_copy(update=changes)))

    def _kept(self, wanted: Wanted) -> Wanted | None:
        """The wishes with the parity that another page looks after; None where nothing is wanted at all."""
        kept = wanted.model_copy(update={"parity": self._wanted.parity})
        return None if kept == Wanted() else kept

    def _learn(self) -> None:
        if self._told is not None:
            self.learning_wanted.emit(self._told.first)


def _form(wanted: Wanted) -> object:
    """What must be alike for the same widgets to show it."""
    return (
        len(wanted.conditions),
        tuple((target.column, target.values, target.edges) for target in wanted.targets),
        tuple(len(region.conditions) for region in wanted.regions),
    )


def _example() -> QWidget:
    columns = (
        Wantable("a", "region", "list", ("north", "south")),
        Wantable("b", "age", "number", middle="40"),
    )
    panel = WantedPanel()
    panel.show_wanted(
        columns,
        Wanted(
            conditions=(columns[1].condition(),),
            targets=(Target(column="a", values=("north", "south"), shares=(0.5, 0.5)),),
        ),
    )
    return panel


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 640, 300))
