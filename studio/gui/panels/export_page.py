"""The export page: which tables go where, how large they will be, how far they are, and what was exported before."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.app.folders import home_folder
from studio.app.wishes import Wish, file_of_each, outputs, suggested, with_ending
from studio.engine.dirt.soiling import is_dirty
from studio.gui.forms.field import LineEdit
from studio.gui.panels.destination_card import DestinationCard
from studio.gui.panels.export_history import ExportHistoryTile
from studio.gui.panels.export_options import ExportOptions
from studio.gui.panels.export_progress import ExportProgress
from studio.gui.panels.export_tables import ExportTables, TableLine
from studio.gui.questions import ask_folder, ask_save
from studio.gui.theme import polish
from studio.gui.translating import later, tr
from studio.model.document import Document, Table

FORMATS = (
    ("csv", "CSV", later("for analysts, Excel, pandas")),
    ("parquet", "Parquet", later("small, typed, fast")),
    ("xlsx", "Excel", later("sheets with real dates")),
    ("jsonl", "JSON Lines", later("one record a line")),
)


class ExportPage(QScrollArea):
    """Hands up a `Wish`; progress and results come down."""

    export_wanted = Signal(object)
    changed = Signal()
    """Another format, table, option or place was chosen: estimate and sample need to be made anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("role", "page")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._folder = home_folder()
        self._document: Document | None = None
        self._own_path = False
        self._touched = False
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(26, 22, 26, 22)
        layout.setSpacing(16)
        layout.addLayout(self._cards())
        columns = QHBoxLayout()
        columns.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(16)
        left.addWidget(self._form())
        left.addWidget(self._sample_tile(), 1)
        self.progress = ExportProgress()
        self.history = ExportHistoryTile()
        right.addWidget(self.progress)
        right.addWidget(self.history, 1)
        columns.addLayout(left, 6)
        columns.addLayout(right, 5)
        layout.addLayout(columns, 1)
        self.setWidget(inner)
        self._show_format()

    @property
    def format(self) -> str:
        """The chosen format: csv, parquet, xlsx or jsonl."""
        chosen = self._group.checkedButton()
        return str(chosen.property("format")) if chosen is not None else FORMATS[0][0]

    def begin_with(self, format: str, compression: str) -> None:
        """The format and compression to offer, unless the person has already chosen here."""
        if self._touched:
            return
        for button in self._group.buttons():
            button.setChecked(button.property("format") == format)
        box = self.options.compression
        box.setCurrentIndex(max(0, box.findData(compression)))
        self._show_format()

    def show_document(self, document: Document, folder: Path) -> None:
        """The design as it is now, and the folder to offer. What a person has chosen stays."""
        before = {table.id for table in self._document.tables} if self._document is not None else set()
        fresh = folder != self._folder or not before & {table.id for table in document.tables}
        self._document, self._folder = document, folder
        lines = [_line(table) for table in document.tables if not table.hidden]
        self.options.dirt.setVisible(any(is_dirty(table) for table in document.tables if not table.hidden))
        self.tables.show_tables(lines)
        if fresh:
            self._own_path = False
        self._show_format()
        self._suggest_path()

    def show_estimate(self, words: str, *, bad: bool = False, sizes: Mapping[str, str] | None = None) -> None:
        """About how large, how long and how much space is left; `sizes` by the ids of the tables."""
        self.estimate.setText(words)
        role = "bad" if bad else "muted"
        if self.estimate.property("role") != role:
            self.estimate.setProperty("role", role)
            polish(self.estimate)
        if sizes is not None:
            self.tables.show_sizes(sizes)

    def show_sample(self, text: str) -> None:
        """How the file will begin."""
        self.sample.setPlainText(text)

    def show_running(self, running: bool) -> None:
        """While one export runs, another can be put behind it."""
        self.export.setText(tr("Export next") if running else tr("Export"))
        self.export.setToolTip(tr("It begins when the one that runs has ended") if running else "")

    def wish(self) -> Wish:
        """What the form says now."""
        path = Path(self.path.text().strip()).expanduser()
        return Wish(tables=self.tables.ticked(), format=self.format, path=path, **self.options.values())  # type: ignore[arg-type]

    def _cards(self) -> QHBoxLayout:
        cards = QHBoxLayout()
        cards.setSpacing(10)
        self._group = QButtonGroup(self)
        for value, title, words in FORMATS:
            card = DestinationCard(title, tr(words))
            card.setProperty("format", value)
            self._group.addButton(card)
            cards.addWidget(card)
        self._group.buttons()[0].setChecked(True)
        self._group.buttonClicked.connect(lambda _: self._chosen())
        return cards

    def _form(self) -> QFrame:
        tile, layout = _tile()
        self._heading = QLabel()
        self._heading.setProperty("role", "strong")
        layout.addWidget(self._heading)
        self.tables = ExportTables()
        self.tables.changed.connect(self._chosen)
        self.options = ExportOptions(tile)
        self.options.changed.connect(self._chosen)
        layout.addWidget(self.tables)
        layout.addWidget(self.options)
        layout.addLayout(self._place())
        layout.addWidget(self.options.dirt)
        layout.addWidget(self.options.manifest)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self.export = QPushButton(tr("Export"))
        self.export.setProperty("role", "primary")
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.wish()))
        self.estimate = QLabel()
        self.estimate.setProperty("role", "muted")
        self.estimate.setTextFormat(Qt.TextFormat.PlainText)
        self.estimate.setWordWrap(True)
        foot.addWidget(self.export)
        foot.addWidget(self.estimate, 1)
        layout.addLayout(foot)
        tile.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return tile

    def _place(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        self._place_label = QLabel()
        self._place_label.setProperty("role", "muted")
        self._place_label.setMinimumWidth(92)
        self.path = LineEdit()
        self._place_label.setBuddy(self.path)
        self.path.textEdited.connect(self._path_typed)
        self.path.editingFinished.connect(self._path_finished)
        self.choose = QPushButton(tr("Choose…"))
        self.choose.setAccessibleName(tr("Choose where to export to"))
        self.choose.clicked.connect(self._choose_path)
        grid.addWidget(self._place_label, 0, 0)
        grid.addWidget(self.path, 0, 1)
        grid.addWidget(self.choose, 0, 2)
        return grid

    def _sample_tile(self) -> QFrame:
        tile, layout = _tile()
        title = QLabel(tr("How the file begins"))
        title.setProperty("role", "strong")
        self.sample = QPlainTextEdit()
        self.sample.setReadOnly(True)
        self.sample.setTabChangesFocus(True)
        self.sample.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.sample.setProperty("role", "sample")
        self.sample.setAccessibleName(tr("How the file begins"))
        self.sample.setMinimumHeight(84)
        self.sample.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(12)
        self.sample.setFont(font)
        layout.addWidget(title)
        layout.addWidget(self.sample, 1)
        return tile

    def _chosen(self) -> None:
        self._touched = True
        self._show_format()
        self._suggest_path()
        self.changed.emit()

    def _show_format(self) -> None:
        title = next(title for value, title, _ in FORMATS if value == self.format)
        ticked = len(self.tables.ticked())
        self._heading.setText(title if ticked < 2 else tr("{format} · {n} tables", format=title, n=ticked))
        self.options.show_format(self.format, ticked)
        self._label_place()

    def _label_place(self) -> None:
        words = tr("Folder") if self.wish().kind == "folder" else tr("File")
        self._place_label.setText(words)
        self.path.setAccessibleName(words)

    def _suggest_path(self) -> None:
        if self._document is None:
            return
        wish = self.wish()
        offered = suggested(self._document, wish, self._folder)
        if not self._own_path:
            self.path.put(str(offered))
        elif wish.kind != "folder" and self.path.text().strip():
            self.path.put(str(with_ending(wish.path, wish.ending)))
        self._label_place()
        self._show_files()

    def _show_files(self) -> None:
        """Where each table goes."""
        if self._document is None:
            return
        wish = self.wish()
        in_workbook = wish.kind == "workbook"
        more = {one.table_id for one in outputs(self._document, wish) if one.give != "clean"}
        self.tables.show_files(
            {
                table_id: (tr("→ sheet {name}", name=name) if in_workbook else f"→ {name}")
                + (" · .dirty · .cells" if table_id in more else "")
                for table_id, name in file_of_each(self._document, wish).items()
            }
        )

    def _path_typed(self) -> None:
        self._own_path = True

    def _path_finished(self) -> None:
        if self._document is not None and self.path.isModified():
            self.path.setModified(False)
            self._show_files()
            self.changed.emit()

    def _choose_path(self) -> None:
        wish = self.wish()
        if wish.kind == "folder":
            ask_folder(self, tr("Export into a folder"), str(self._folder), self._take_path)
            return
        title = next(title for value, title, _ in FORMATS if value == self.format)
        ending = f"{title} (*{wish.ending})"
        filters = f"{ending};;{tr('All files (*)')}"
        ask_save(self, tr("Export to"), self.path.text(), filters, self._take_path)

    def _take_path(self, path: Path) -> None:
        self.path.put(str(path))
        self._own_path = True
        self._show_files()
        self.changed.emit()


def _line(table: Table) -> TableLine:
    follows = table.per_parent is not None and not table.per_parent.scaled
    return TableLine(table.id, table.name, None if follows else table.rows, follows)


def _tile() -> tuple[QFrame, QVBoxLayout]:
    tile = QFrame()
    tile.setProperty("role", "tile")
    layout = QVBoxLayout(tile)
    layout.setContentsMargins(18, 14, 18, 16)
    layout.setSpacing(12)
    return tile, layout


def example_document(names: Sequence[str] = ("orders", "customers")) -> Document:
    """A design to show the page with."""
    from studio.generators.registry import generator
    from studio.model.document import Column

    tables = tuple(
        Table(
            id=name,
            name=name,
            rows=100_000,
            columns=(Column(id=f"{name}-id", name="id", generator=generator(kind="sequence")),),
        )
        for name in names
    )
    return Document(name="Retail demo", tables=tables)


def _example() -> QWidget:
    page = ExportPage()
    page.show_document(example_document(), home_folder())
    page.show_sample("id,price\n1,20.50\n2,18.00\n")
    return page


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 1100, 680))
