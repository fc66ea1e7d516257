"""The sheet of keyboard shortcuts, made from the commands, and what the studio is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio import __version__
from studio.gui.commands import Command
from studio.gui.translating import later, tr

_MORE = (
    (later("Enter"), later("Edit the chosen name or value")),
    (later("Up, Down"), later("In a number or a date: one step")),
    (later("Page Up, Page Down"), later("In a number: ten steps; in the table: a page of rows")),
    (later("Ctrl+Home, Ctrl+End"), later("In the table: the first and the last row")),
    (later("Shift+F10"), later("The menu of the chosen column or table")),
)


def show_shortcuts(parent: QWidget, commands: Iterable[Command]) -> QDialog:
    """Every shortcut with what it does."""
    lines = [
        (QKeySequence(command.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText), command.words())
        for command in commands
        if command.shortcuts
    ]
    grid_holder = QWidget()
    grid = QGridLayout(grid_holder)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, (keys, words) in enumerate((*lines, *_MORE)):
        label = QLabel(tr(keys))
        label.setProperty("role", "strong")
        does = QLabel(tr(words).rstrip("…"))
        does.setTextFormat(Qt.TextFormat.PlainText)
        does.setWordWrap(True)
        grid.addWidget(label, row, 0)
        grid.addWidget(does, row, 1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(grid_holder)
    return _dialog(parent, tr("Keyboard shortcuts"), scroll, (520, 560))


def show_about(parent: QWidget) -> QDialog:
    """Name, version and promise."""
    label = QLabel(
        "\n\n".join(
            (
                f"Data Synthesis Studio {__version__}",
                tr("Design tables of data that do not exist, compare them with a reference, and export them.")
                + "\n"
                + tr("Everything happens on this machine; nothing is sent anywhere."),
                tr("MIT licence. Typeface: Inter, SIL Open Font Licence."),
            )
        )
    )
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return _dialog(parent, tr("About"), label, (420, 230))


def _dialog(parent: QWidget, title: str, body: QWidget, size: tuple[int, int]) -> QDialog:
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.resize(*size)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 18, 20, 14)
    layout.setSpacing(12)
    layout.addWidget(body, 1)
    buttons = QDialogButtonBox()
    close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
    close.setDefault(True)
    buttons.rejected.connect(dialog.close)
    layout.addWidget(buttons)
    dialog.open()
    return dialog
