"""The relations panel: the diagram of tables and keys, the chart of the chosen line, and the few buttons over it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.arranging import GAP_X
from studio.app.diagram import Diagram
from studio.generators.generator import Generator
from studio.gui.forms.field import LineEdit
from studio.gui.guide_topics import PAGE
from studio.gui.icons import IconButton
from studio.gui.painting import LineLabel
from studio.gui.panels.relations.canvas import RelationsCanvas
from studio.gui.panels.relations.offspring_chart import Measure, OffspringChart
from studio.gui.panels.relations.picture import Shown
from studio.gui.translating import figures, tr


class RelationsPanel(QFrame):
    """Sends choices and wishes up; knows nothing of the document."""

    renamed = Signal(str, str, str)
    """Table, column ("" for the table itself) and the new name."""
    add_table_wanted = Signal()
    connect_wanted = Signal(QPoint)

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(PAGE, "relations")
        self.canvas = RelationsCanvas()
        self.chart = OffspringChart(measure, self.canvas)
        self._name = LineEdit(self.canvas)
        self._name.setVisible(False)
        self._naming = ("", "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar())
        layout.addWidget(self.canvas, 1)
        self.canvas.sight_changed.connect(self._place_chart)
        self.canvas.enter_wanted.connect(self.enter_chart)
        self.chart.left.connect(lambda: self.canvas.setFocus(Qt.FocusReason.OtherFocusReason))
        self._name.editingFinished.connect(self._rename)

    def show_diagram(self, diagram: Diagram, shown: Shown, choice: tuple[str, str]) -> None:
        """Show a design; `choice` is the chosen table and column."""
        self.canvas.show_diagram(diagram, shown, choice)
        known = choice[0] in self.canvas.laid.boxes
        self.connect_table.setEnabled(known)
        self._place_chart()

    def show_places(self, places: Mapping[str, tuple[float, float]]) -> None:
        """Another design, and where its cards were left."""
        self.canvas.show_places(places)

    def show_children(self, title: str, rows: str, count: Generator | None) -> None:
        """The children of the chosen line; None where it has none."""
        self.chart.setVisible(count is not None)
        if count is not None:
            self.chart.show_children(title, rows, count)
            self._place_chart()

    def enter_chart(self) -> None:
        """Give the keys to the first handle of the chart."""
        for grip in self.chart.grips.values():
            if self.chart.isVisible():
                grip.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def rename(self, table: str, column: str = "") -> None:
        """Open the name of a table or column for typing."""
        rect, box = self.canvas.rect_of(table, column), self.canvas.laid.boxes.get(table)
        if rect is None or box is None:
            return
        names = {item.id: item.name for item in box.card.columns}
        self._naming = (table, column)
        self._name.setAccessibleName(tr("Column name") if column else tr("Table name"))
        self._name.setGeometry(QRect(rect.left() + 4, rect.center().y() - 14, max(rect.width() - 8, 140), 28))
        self._name.setText(names.get(column, "") if column else box.card.name)
        self._name.setVisible(True)
        self._name.selectAll()
        self._name.setFocus()

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "bar")
        bar.setFixedHeight(42)
        self.add = QPushButton(tr("Add table"))
        self.add.clicked.connect(self.add_table_wanted)
        self.connect_table = QPushButton(tr("Connect to table…"))
        self.connect_table.setToolTip(
            tr("Let the chosen column, or a new one of the chosen table, refer to another table")
        )
        self.connect_table.clicked.connect(
            lambda: self.connect_wanted.emit(
                self.connect_table.mapToGlobal(QPoint(0, self.connect_table.height() + 2))
            )
        )
        self.hint = LineLabel("small")
        self.hint.say(tr("Drag from a column to the key of another table."))
        self.zoom_label = QLabel("100 %")
        self.zoom_label.setProperty("role", "small")
        self.zoom_label.setMinimumWidth(44)
        self.zoom_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        smaller = IconButton("minus", tr("Smaller"))
        larger = IconButton("plus", tr("Larger"))
        fit = IconButton("fit", tr("Everything in sight"))
        order = IconButton("arrange", tr("Arrange the tables"))
        smaller.clicked.connect(lambda: self.canvas.zoom(-1))
        larger.clicked.connect(lambda: self.canvas.zoom(1))
        fit.clicked.connect(self.canvas.fit)
        order.clicked.connect(self.canvas.arrange)
        line = QHBoxLayout(bar)
        line.setContentsMargins(14, 0, 10, 0)
        line.setSpacing(8)
        line.addWidget(self.add)
        line.addWidget(self.connect_table)
        line.addWidget(self.hint, 1)
        line.addWidget(order)
        for widget in (smaller, self.zoom_label, larger, fit):
            line.addWidget(widget)
        return bar

    def _place_chart(self) -> None:
        self.zoom_label.setText(figures(f"{100 * self.canvas.sight.zoom:.0f} %"))
        way = self.canvas.chosen_way()
        if way is None or way.link.kind != "own":
            return
        spot, size = self.canvas.sight.to_widget(way.chart().center()).toPoint(), self.chart.size()
        corner = spot - QPoint(size.width() // 2, size.height() // 2)
        if GAP_X * self.canvas.sight.zoom < size.width():
            # Below the line, so that what it joins stays in sight.
            corner.setY(spot.y() + 16)
        room = self.canvas.size() - size
        self.chart.move(max(4, min(corner.x(), room.width() - 4)), max(4, min(corner.y(), room.height() - 4)))

    def _rename(self) -> None:
        (table, column), name = self._naming, self._name.text().strip()
        shown = self._name.isVisible()
        self._name.setVisible(False)
        if shown and name and table:
            self.renamed.emit(table, column, name)
        self._naming = ("", "")
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
