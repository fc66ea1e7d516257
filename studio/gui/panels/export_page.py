"""The export page: where the data go, how large they will be, and how far they are."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

FORMATS = (
    ("csv", "CSV", "for analysts, Excel, pandas"),
    ("parquet", "Parquet", "small, typed, fast"),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person asked to export: one table to one file."""

    table_id: str
    format: str
    path: Path


class ExportPage(QWidget):
    """Hands up a `Wish`; progress and results come down."""

    export_wanted = Signal(object)
    cancel_wanted = Signal()
    changed = Signal()
    """Another format or table was chosen: the estimate needs to be made anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path.home()
        self._own_path = False
        self._started = 0.0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 22, 26, 22)
        layout.setSpacing(16)
        cards = QHBoxLayout()
        cards.setSpacing(10)
        self._group = QButtonGroup(self)
        for value, title, words in FORMATS:
            card = QPushButton(f"{title}\n{words}")
            card.setCheckable(True)
            card.setProperty("role", "destination")
            card.setProperty("format", value)
            card.setAccessibleName(f"Export as {title}")
            self._group.addButton(card)
            cards.addWidget(card)
        cards.addStretch(1)
        self._group.buttons()[0].setChecked(True)
        layout.addLayout(cards)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self._options(), 6)
        columns.addWidget(self._running(), 5)
        layout.addLayout(columns)
        layout.addStretch(1)
        self._group.buttonClicked.connect(self._format_chosen)
        self._show_idle()

    @property
    def format(self) -> str:
        """The chosen format: csv or parquet."""
        return str(self._group.checkedButton().property("format"))

    @property
    def table_id(self) -> str:
        """The chosen table."""
        return str(self._table.currentData() or "")

    def show_tables(self, tables: Sequence[tuple[str, str]], chosen: str, folder: Path) -> None:
        """Tables as (id, name), the one to start with, and the folder to offer."""
        self._folder = folder
        self._table.clear()
        for table_id, name in tables:
            self._table.addItem(name, table_id)
        self._table.setCurrentIndex(max(0, self._table.findData(chosen)))
        self._own_path = False
        self._suggest_path()

    def show_estimate(self, words: str) -> None:
        """About how large, how long and how much space is left."""
        self._estimate.setText(words)

    def show_started(self, name: str) -> None:
        """An export runs."""
        self._started = time.monotonic()
        self._file.setText(name)
        self._state.setText("starting")
        self._bar.setRange(0, 0)
        self._rate.setText("")
        self._set_running(True)

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Rows done of all; the rate and the time left follow from the clock."""
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(1000 * done / total) if total else 0)
        self._state.setText(text if text and done >= total else f"{done:,} / {total:,}")
        seconds = time.monotonic() - self._started
        if done and seconds > 0.2:
            rate = done / seconds
            left = max(0.0, (total - done) / rate)
            self._rate.setText(f"{rate / 1e6:.2f} M rows/s · {left:.0f} s left")

    def show_done(self, path: Path, words: str) -> None:
        """The file stands, verified."""
        self._set_running(False)
        self._bar.setRange(0, 1)
        self._bar.setValue(1)
        self._state.setText("done · verified")
        self._state.setProperty("role", "good")
        self._polish(self._state)
        self._rate.setText(words)
        self._done_path = path
        self._show.setVisible(True)

    def show_ended(self, words: str) -> None:
        """Cancelled or failed; nothing was left behind."""
        self._set_running(False)
        self._bar.setRange(0, 1)
        self._bar.setValue(0)
        self._state.setText("")
        self._rate.setText(words)

    def wish(self) -> Wish:
        """What the form says now."""
        return Wish(self.table_id, self.format, Path(self._path.text()).expanduser())

    def _options(self) -> QFrame:
        tile = QFrame()
        tile.setProperty("role", "tile")
        layout = QVBoxLayout(tile)
        layout.setContentsMargins(18, 14, 18, 18)
        layout.setSpacing(10)
        self._heading = QLabel("CSV")
        self._heading.setProperty("role", "strong")
        layout.addWidget(self._heading)
        self._table = QComboBox()
        self._table.setAccessibleName("Table")
        self._table.activated.connect(self._table_chosen)
        layout.addLayout(_line("Table", self._table))
        self._path = QLineEdit()
        self._path.setAccessibleName("File")
        self._path.setMinimumWidth(260)
        self._path.textEdited.connect(self._path_typed)
        self._choose = QPushButton("Choose…")
        self._choose.clicked.connect(self._choose_path)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._path, 1)
        line.addWidget(self._choose)
        layout.addLayout(_line("File", holder))
        foot = QHBoxLayout()
        self.export = QPushButton("Export")
        self.export.setProperty("role", "primary")
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.wish()))
        self._estimate = QLabel()
        self._estimate.setProperty("role", "muted")
        foot.addWidget(self.export)
        foot.addWidget(self._estimate, 1)
        layout.addLayout(foot)
        layout.addStretch(1)
        return tile

    def _running(self) -> QFrame:
        tile = QFrame()
        tile.setProperty("role", "tile")
        layout = QVBoxLayout(tile)
        layout.setContentsMargins(18, 14, 18, 18)
        layout.setSpacing(8)
        title = QLabel("Progress")
        title.setProperty("role", "strong")
        layout.addWidget(title)
        line = QHBoxLayout()
        self._file = QLabel()
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        self._state = QLabel()
        line.addWidget(self._file, 1)
        line.addWidget(self._state)
        layout.addLayout(line)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Export progress")
        layout.addWidget(self._bar)
        self._rate = QLabel()
        self._rate.setProperty("role", "muted")
        self._rate.setWordWrap(True)
        layout.addWidget(self._rate)
        buttons = QHBoxLayout()
        self.cancel = QPushButton("Cancel")
        self.cancel.clicked.connect(self.cancel_wanted)
        self._show = QPushButton("Show in folder")
        self._show.clicked.connect(self._show_in_folder)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self._show)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self._done_path = Path()
        return tile

    def _show_idle(self) -> None:
        self._bar.setRange(0, 1)
        self._rate.setText("Nothing is being exported. You can keep designing while an export runs.")
        self.cancel.setVisible(False)
        self._show.setVisible(False)

    def _set_running(self, running: bool) -> None:
        self.export.setEnabled(not running)
        self.cancel.setVisible(running)
        self._show.setVisible(False)
        self._state.setProperty("role", "muted")
        self._polish(self._state)

    @staticmethod
    def _polish(widget: QWidget) -> None:
        widget.style().unpolish(widget)
        widget.style().polish(widget)

    def _format_chosen(self) -> None:
        self._heading.setText(next(title for value, title, _ in FORMATS if value == self.format))
        if self._own_path:
            self._path.setText(str(Path(self._path.text()).with_suffix(f".{self.format}")))
        else:
            self._suggest_path()
        self.changed.emit()

    def _table_chosen(self) -> None:
        self._suggest_path()
        self.changed.emit()

    def _suggest_path(self) -> None:
        name = (
            "".join(c if c.isalnum() or c in "-_ ." else "-" for c in self._table.currentText()).strip(". ")
            or "table"
        )
        self._path.setText(str(self._folder / f"{name}.{self.format}"))
        self._own_path = False

    def _path_typed(self) -> None:
        self._own_path = True

    def _choose_path(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, "Export to", self._path.text())
        if path:
            self._path.setText(path)
            self._own_path = True

    def _show_in_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._done_path.parent)))


def _line(label: str, editor: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    words = QLabel(label)
    words.setProperty("role", "muted")
    words.setMinimumWidth(110)
    words.setBuddy(editor)
    line.addWidget(words)
    line.addWidget(editor, 1)
    return line


def _demo() -> int:
    from PySide6.QtWidgets import QApplication

    from studio.gui.theme import apply_theme, install_fonts, load_theme

    application = QApplication(sys.argv)
    install_fonts(application)
    apply_theme(application, load_theme("system"))
    page = ExportPage()
    page.show_tables([("t", "orders")], "t", Path.home())
    page.resize(1100, 560)
    page.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(_demo())
