"""How a data file was read: the guess, open to change, and every conversion that may alter a value."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.gui.sentences import said
from studio.gui.translating import later, tr
from studio.reference.guess import Conversion, Guess

_DELIMITERS = (
    (",", later("comma")),
    (";", later("semicolon")),
    ("\t", later("tab")),
    ("|", later("bar")),
    (" ", later("blank")),
    (":", later("colon")),
)
_DECIMALS = ((".", later("point")), (",", later("comma")))
_ENCODINGS = (
    "utf-8",
    "utf-16",
    "cp1252",
    "iso8859-1",
    "cp1250",
    "cp1251",
    "shift_jis",
    "gb18030",
    "big5",
    "euc_kr",
)
_TYPES = (
    ("int64", later("whole number")),
    ("float64", later("number")),
    ("text", later("text")),
    ("bool", later("yes or no")),
    ("date", later("date")),
    ("timestamp", later("date and time")),
)


class ReadingDialog(QDialog):
    """Shows a guess; `reading_wanted` carries the edited one."""

    reading_wanted = Signal(object)

    def __init__(
        self, name: str, guess: Guess, conversions: Sequence[Conversion], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("How {name} was read", name=name))
        self.resize(640, 640)
        self._guess = guess
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(self._marks(guess))
        layout.addWidget(self._heading(tr("Columns")))
        layout.addWidget(self._columns(guess), 1)
        layout.addWidget(self._heading(tr("What reading may have changed")))
        layout.addWidget(self._conversions(conversions))
        buttons = QDialogButtonBox()
        self.again = buttons.addButton(tr("Read again"), QDialogButtonBox.ButtonRole.AcceptRole)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.again.setProperty("role", "primary")
        close.setAutoDefault(False)
        self.again.setEnabled(False)
        self.again.setToolTip(tr("Change something above first"))
        for box in self.findChildren(QComboBox):
            box.activated.connect(self._offer)
        self.header.clicked.connect(self._offer)
        buttons.accepted.connect(self._read_again)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def edited(self) -> Guess:
        """The guess as the dialog shows it now."""
        changes: dict[str, object] = {}
        if self._guess.format == "csv":
            changes = {
                "delimiter": self.delimiter.currentData(),
                "encoding": self.encoding.currentText(),
                "decimal": self.decimal.currentData(),
                "has_header": self.header.isChecked(),
            }
        if self._guess.format == "excel":
            changes = {"sheet": self.sheet.currentText(), "has_header": self.header.isChecked()}
        changes = {name: value for name, value in changes.items() if value != getattr(self._guess, name)}
        chosen = {name: box.currentData() for name, box in self._types.items()}
        edited = {name: kind for name, kind in chosen.items() if kind != self._guess.types.get(name)}
        if changes:
            # Other marks may make other columns: only types that were chosen by hand are kept.
            return self._guess.edit(**changes, types=edited)
        return self._guess.edit(types={**self._guess.types, **edited})

    def _marks(self, guess: Guess) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(tr("Format"), QLabel({"csv": tr("text with separators")}.get(guess.format, guess.format)))
        self.header = QCheckBox(tr("The first row holds the names"))
        self.header.setChecked(guess.has_header)
        if guess.format == "csv":
            self.delimiter = _box(_said(_DELIMITERS), guess.delimiter)
            self.encoding = _box([(name, name) for name in _ENCODINGS], guess.encoding)
            self.decimal = _box(_said(_DECIMALS), guess.decimal)
            form.addRow(tr("Separator"), self.delimiter)
            form.addRow(tr("Encoding"), self.encoding)
            form.addRow(tr("Decimal mark"), self.decimal)
            form.addRow("", self.header)
        if guess.format == "excel":
            self.sheet = _box([(name, name) for name in guess.sheets], guess.sheet)
            form.addRow(tr("Sheet"), self.sheet)
            form.addRow("", self.header)
        return form

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setProperty("role", "strong")
        return label

    def _columns(self, guess: Guess) -> QTableWidget:
        table = QTableWidget(len(guess.types), 2)
        table.setProperty("role", "plain")
        table.setHorizontalHeaderLabels([tr("Name"), tr("Read as")])
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().setVisible(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().resizeSection(1, 190)
        table.verticalHeader().setDefaultSectionSize(32)
        table.setTabKeyNavigation(False)
        self._types: dict[str, QComboBox] = {}
        for row, (name, kind) in enumerate(guess.types.items()):
            item = QTableWidgetItem(name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            table.setItem(row, 0, item)
            box = _box(_said(_TYPES), kind)
            box.setAccessibleName(tr("Type of {name}", name=name))
            self._types[name] = box
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(4, 1, 4, 1)
            line.addWidget(box)
            table.setCellWidget(row, 1, holder)
        return table

    def _conversions(self, conversions: Sequence[Conversion]) -> QListWidget:
        found = QListWidget()
        found.setProperty("role", "plain")
        found.setAccessibleName(tr("Conversions"))
        found.setFixedHeight(20 + 26 * max(1, min(len(conversions), 5)))
        found.setWordWrap(True)
        found.addItems(
            [said(str(item)) for item in conversions]
            or [tr("Nothing: every value stands as it is in the file.")]
        )
        return found

    def _offer(self) -> None:
        self.again.setEnabled(self.edited() != self._guess)

    def _read_again(self) -> None:
        self.reading_wanted.emit(self.edited())
        self.accept()


def _said(options: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(option, tr(words)) for option, words in options]


def _box(options: Sequence[tuple[str, str]], value: str) -> QComboBox:
    box = QComboBox()
    for option, words in options:
        box.addItem(words, option)
    if box.findData(value) < 0:
        box.addItem(value, value)
    box.setCurrentIndex(box.findData(value))
    return box


def _example() -> QWidget:
    guess = Guess(format="csv", types={"age": "int64", "name": "text"})
    return ReadingDialog(
        "people.csv", guess, [Conversion(kind="missing", what="texts NA read as missing", count=12)]
    )


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 640, 640))
