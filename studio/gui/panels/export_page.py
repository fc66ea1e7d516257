"""The export page: where the data go, how large they will be, how far they are, and how the file begins."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
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
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.gui.forms.field import ComboBox, LineEdit
from studio.gui.panels.destination_card import DestinationCard
from studio.gui.panels.export_progress import ExportProgress
from studio.gui.questions import ask_folder, ask_save
from studio.gui.translating import later, tr

FORMATS = (
    ("csv", "CSV", later("for analysts, Excel, pandas"), ".csv"),
    ("parquet", "Parquet", later("small, typed, fast"), ".parquet"),
    ("xlsx", "Excel", later("a sheet with real dates"), ".xlsx"),
    ("jsonl", "JSON Lines", later("one record a line"), ".jsonl"),
)
ALL_TABLES = "*"
_COMPRESSIONS = (("zstd", later("zstd, small")), ("snappy", later("snappy, read everywhere")))


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person asked to export; an empty `table_id` is all tables, each to a file in the folder `path`."""

    table_id: str
    format: str
    path: Path
    compression: str


class ExportPage(QWidget):
    """Hands up a `Wish`; progress and results come down."""

    export_wanted = Signal(object)
    changed = Signal()
    """Another format or table was chosen: estimate and sample need to be made anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path.home()
        self._own_path = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 22, 26, 22)
        layout.setSpacing(16)
        layout.addLayout(self._cards())
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self._options(), 6)
        self.progress = ExportProgress()
        columns.addWidget(self.progress, 5)
        layout.addLayout(columns)
        layout.addWidget(self._sample_tile(), 1)
        self._show_format()

    @property
    def format(self) -> str:
        """The chosen format: csv, parquet, xlsx or jsonl."""
        chosen = self._group.checkedButton()
        return str(chosen.property("format")) if chosen is not None else FORMATS[0][0]

    def show_tables(self, tables: Sequence[tuple[str, str]], chosen: str, folder: Path) -> None:
        """Tables as (id, name), the one to start with, and the folder to offer."""
        self._folder = folder
        self.table.clear()
        for table_id, name in tables:
            self.table.addItem(name, table_id)
        if len(tables) > 1:
            self.table.addItem(tr("All {tables} tables, one file each", tables=len(tables)), ALL_TABLES)
        self.table.setCurrentIndex(max(0, self.table.findData(chosen)))
        self._suggest_path()

    def show_estimate(self, words: str) -> None:
        """About how large, how long and how much space is left."""
        self.estimate.setText(words)

    def show_sample(self, text: str) -> None:
        """How the file will begin."""
        self.sample.setPlainText(text)

    def show_running(self, running: bool) -> None:
        """One export at a time."""
        self.export.setEnabled(not running)
        self.export.setToolTip(tr("Another export is running") if running else "")

    def wish(self) -> Wish:
        """What the form says now."""
        chosen = str(self.table.currentData() or "")
        path = Path(self.path.text().strip()).expanduser()
        compression = str(self.compression.currentData())
        return Wish("" if chosen == ALL_TABLES else chosen, self.format, path, compression)

    def _cards(self) -> QHBoxLayout:
        cards = QHBoxLayout()
        cards.setSpacing(10)
        self._group = QButtonGroup(self)
        for value, title, words, _ in FORMATS:
            card = DestinationCard(title, tr(words))
            card.setProperty("format", value)
            self._group.addButton(card)
            cards.addWidget(card)
        self._group.buttons()[0].setChecked(True)
        self._group.buttonClicked.connect(self._format_chosen)
        return cards

    def _options(self) -> QFrame:
        tile, layout = _tile()
        self._heading = QLabel()
        self._heading.setProperty("role", "strong")
        layout.addWidget(self._heading)
        self.table = ComboBox()
        self.table.activated.connect(self._table_chosen)
        self.compression = ComboBox()
        for value, words in _COMPRESSIONS:
            self.compression.addItem(tr(words), value)
        self.compression.activated.connect(lambda _: self.changed.emit())
        self.path = LineEdit()
        self.path.textEdited.connect(self._path_typed)
        self.choose = QPushButton(tr("Choose…"))
        self.choose.setAccessibleName(tr("Choose where to export to"))
        self.choose.clicked.connect(self._choose_path)
        form = QGridLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(10)
        form.setColumnStretch(1, 1)
        self._rows = {
            "table": _row(form, 0, tr("Table"), self.table),
            "compression": _row(form, 1, tr("Compression"), self.compression),
            "path": _row(form, 2, tr("File"), self.path),
        }
        form.addWidget(self.choose, 2, 2)
        layout.addLayout(form)
        layout.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self.export = QPushButton(tr("Export"))
        self.export.setProperty("role", "primary")
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.wish()))
        self.estimate = QLabel()
        self.estimate.setProperty("role", "muted")
        self.estimate.setWordWrap(True)
        foot.addWidget(self.export)
        foot.addWidget(self.estimate, 1)
        layout.addLayout(foot)
        return tile

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
        self.sample.setMinimumHeight(60)
        self.sample.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(12)
        self.sample.setFont(font)
        layout.addWidget(title)
        layout.addWidget(self.sample, 1)
        return tile

    def _format_chosen(self) -> None:
        self._show_format()
        suffix = next(ending for value, _, _, ending in FORMATS if value == self.format)
        if self._own_path and self.wish().table_id:
            self.path.put(str(Path(self.path.text()).with_suffix(suffix)))
        else:
            self._suggest_path()
        self.changed.emit()

    def _show_format(self) -> None:
        self._heading.setText(next(title for value, title, _, _ in FORMATS if value == self.format))
        for widget in self._rows["compression"]:
            widget.setVisible(self.format == "parquet")

    def _table_chosen(self) -> None:
        self._suggest_path()
        self.changed.emit()

    def _suggest_path(self) -> None:
        every = self.table.currentData() == ALL_TABLES
        label = self._rows["path"][0]
        assert isinstance(label, QLabel)
        label.setText(tr("Folder") if every else tr("File"))
        self.path.setAccessibleName(tr("Folder") if every else tr("File"))
        suffix = next(ending for value, _, _, ending in FORMATS if value == self.format)
        name = _file_name(self.table.currentText()) + suffix
        self.path.put(str(self._folder / "export" if every else self._folder / name))
        self._own_path = False

    def _path_typed(self) -> None:
        self._own_path = True

    def _choose_path(self) -> None:
        if self.table.currentData() == ALL_TABLES:
            ask_folder(self, tr("Export into a folder"), str(self._folder), self._take_path)
        else:
            ending = next(
                f"{title} (*{ending})" for value, title, _, ending in FORMATS if value == self.format
            )
            ask_save(
                self,
                tr("Export to"),
                self.path.text(),
                f"{ending};;{tr('All files')} (*)",
                self._take_path,
            )

    def _take_path(self, path: Path) -> None:
        self.path.put(str(path))
        self._own_path = True
        self.changed.emit()


def _tile() -> tuple[QFrame, QVBoxLayout]:
    tile = QFrame()
    tile.setProperty("role", "tile")
    layout = QVBoxLayout(tile)
    layout.setContentsMargins(18, 14, 18, 16)
    layout.setSpacing(12)
    return tile, layout


def _row(form: QGridLayout, row: int, words: str, editor: QWidget) -> tuple[QWidget, QWidget]:
    label = QLabel(words)
    label.setProperty("role", "muted")
    label.setMinimumWidth(92)
    label.setBuddy(editor)
    editor.setAccessibleName(words)
    form.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
    form.addWidget(editor, row, 1)
    return label, editor


def _file_name(name: str) -> str:
    return "".join(c if c.isalnum() or c in "-_ ." else "-" for c in name).strip(". ") or "table"


def _example() -> QWidget:
    page = ExportPage()
    page.show_tables([("t", "orders"), ("c", "customers")], "t", Path.home())
    page.show_sample("id,price\n1,20.50\n2,18.00\n")
    page.progress.show_started("orders.csv")
    page.progress.show_progress(612_400, 1_000_000, "Writing orders.csv")
    return page


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 1100, 680))
