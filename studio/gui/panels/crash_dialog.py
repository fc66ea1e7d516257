"""A calm dialog after a fault in the studio: what happened, that the work was kept, and what can be done."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.gui.theme import polish
from studio.gui.translating import later, tr

_ABOUT_DETAILS = later("For a report: versions and places in the code. No data, no file names.")


class CrashDialog(QDialog):
    """Continue, start the studio again, or copy the details."""

    restart_wanted = Signal()

    def __init__(
        self, parent: QWidget | None, sentence: str, kept: str, details: str, bad: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Something went wrong"))
        self.resize(560, 380)
        heading = QLabel(tr("Something went wrong"))
        heading.setProperty("role", "heading")
        self.sentence, self.kept = _words(sentence), _words(kept)
        self.kept.setProperty("role", "bad" if bad else "strong")
        about = _words(tr(_ABOUT_DETAILS))
        about.setProperty("role", "small")
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setProperty("role", "sample")
        self.details.setAccessibleName(tr("Details for a report"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(12)
        self.details.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(10)
        for widget in (heading, self.sentence, self.kept, _line(), about):
            layout.addWidget(widget)
        layout.addWidget(self.details, 1)
        layout.addLayout(self._buttons())
        polish(self.kept)

    def _buttons(self) -> QHBoxLayout:
        self.copy = QPushButton(tr("Copy details"))
        self.copy.clicked.connect(self._copy)
        self.restart = QPushButton(tr("Start again"))
        self.restart.setToolTip(tr("Close the studio and open it again; unsaved work is offered there"))
        self.restart.clicked.connect(self._restart)
        self.go_on = QPushButton(tr("Continue"))
        self.go_on.setProperty("role", "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.copy)
        line.addStretch(1)
        line.addWidget(self.restart)
        line.addWidget(self.go_on)
        self.go_on.setFocus()
        return line

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.setText(tr("Copied"))

    def _restart(self) -> None:
        self.accept()
        self.restart_wanted.emit()


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line


def _example() -> QWidget:
    details = (
        "studio 0.1.0, Python 3.11\nbuiltins.KeyError\n  studio/gui/design_page.py:120 in remove_column\n"
    )
    return CrashDialog(
        None,
        "“Remove column” could not be done, because of a mistake in the studio itself (KeyError).",
        "Your work was kept aside this moment; nothing is lost. You can go on.",
        details,
    )


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 560, 380))
