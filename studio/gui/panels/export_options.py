"""What is asked of an export beside its tables: how CSV is made, how files are packed, and whether tables share one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from studio.export.csv_style import DELIMITERS, PRESETS
from studio.gui.forms.field import ComboBox
from studio.gui.sentences import said
from studio.gui.translating import later, tr

_PACKINGS = (
    ("none", later("none")),
    ("gzip", later("gzip, opens everywhere")),
    ("zstd", later("Zstandard, small and fast")),
)
_COMPRESSIONS = (
    ("zstd", later("Zstandard, small")),
    ("snappy", later("Snappy, read everywhere")),
)
_BOOKS = ((True, later("one workbook, a sheet each")), (False, later("one file each")))
_LABEL_WIDTH = 92


class ExportOptions(QWidget):
    """The options of the chosen format; the others are hidden."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self.preset = self._choice([(one.preset, said(one.title)) for one in PRESETS])
        self.preset.setCurrentIndex(self.preset.findData("exact"))
        self.sentence = QLabel()
        self.sentence.setProperty("role", "small")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.delimiter = self._choice([(sign, tr(word)) for sign, word in DELIMITERS])
        self.packing = self._choice([(value, tr(words)) for value, words in _PACKINGS])
        self.compression = self._choice([(value, tr(words)) for value, words in _COMPRESSIONS])
        self.in_workbook = self._choice([(value, tr(words)) for value, words in _BOOKS])
        self.manifest = QCheckBox(tr("Manifest beside the files"))
        self.manifest.setChecked(True)
        self.manifest.setToolTip(
            tr("A small file that tells how to read the data and check every byte, and holds the design")
        )
        self.manifest.toggled.connect(lambda _: self.changed.emit())
        self.dirt = QCheckBox(tr("Dirty table and log of its cells too"))
        self.dirt.setChecked(True)
        self.dirt.setToolTip(
            tr(
                "Beside each clean table the one with its dirt, and a log of every damaged cell that leads back"
            )
        )
        self.dirt.toggled.connect(lambda _: self.changed.emit())
        self._rows = {
            "preset": self._row(0, 0, tr("Made for"), self.preset, wide=True),
            "delimiter": self._row(2, 0, tr("Separator"), self.delimiter),
            "packing": self._row(2, 2, tr("Compression"), self.packing),
            "compression": self._row(3, 0, tr("Compression"), self.compression, wide=True),
            "in_workbook": self._row(4, 0, tr("Tables"), self.in_workbook, wide=True),
        }
        self._grid.addWidget(self.sentence, 1, 1, 1, 3)
        self.show_format("csv", 1)

    def show_format(self, format: str, n_tables: int) -> None:
        """Offer what this format knows for so many tables."""
        shown = {
            "preset": format == "csv",
            "delimiter": format == "csv",
            "packing": format in ("csv", "jsonl"),
            "compression": format == "parquet",
            "in_workbook": format == "xlsx" and n_tables > 1,
        }
        for name, (label, editor) in self._rows.items():
            label.setVisible(shown[name])
            editor.setVisible(shown[name])
        self.sentence.setVisible(format == "csv")
        self._say_preset()
        self.setVisible(any(shown.values()))

    def values(self) -> dict[str, Any]:
        """The parts of a wish that are chosen here."""
        chosen: dict[str, Any] = {
            name: getattr(self, name).currentData()
            for name in ("preset", "delimiter", "packing", "compression", "in_workbook")
        }
        return chosen | {"manifest": self.manifest.isChecked(), "dirt": self.dirt.isChecked()}

    def _choice(self, entries: Sequence[tuple[object, str]]) -> ComboBox:
        box = ComboBox()
        for value, words in entries:
            box.addItem(words, value)
        box.activated.connect(self._activated)
        return box

    def _activated(self) -> None:
        self._say_preset()
        self.changed.emit()

    def _say_preset(self) -> None:
        chosen = next(one for one in PRESETS if one.preset == self.preset.currentData())
        self.sentence.setText(said(chosen.sentence))
        self.preset.setAccessibleDescription(said(chosen.sentence))

    def _row(
        self, row: int, column: int, words: str, editor: QWidget, *, wide: bool = False
    ) -> tuple[QLabel, QWidget]:
        label = QLabel(words)
        label.setProperty("role", "muted")
        if column == 0:
            label.setMinimumWidth(_LABEL_WIDTH)
        label.setBuddy(editor)
        editor.setAccessibleName(words)
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(editor, row, column + 1, 1, 3 if wide else 1)
        return label, editor
