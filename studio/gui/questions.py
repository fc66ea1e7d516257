"""Questions and file dialogs that belong to the window and never stop its event loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from studio.gui.sentences import said

Answer = tuple[str, QMessageBox.ButtonRole, Callable[[], object]]
"""The words of a button, its role, and what it does."""

ACCEPT = QMessageBox.ButtonRole.AcceptRole
DISCARD = QMessageBox.ButtonRole.DestructiveRole
CANCEL = QMessageBox.ButtonRole.RejectRole


def ask(parent: QWidget, title: str, words: str, answers: Sequence[Answer], more: str = "") -> QMessageBox:
    """Show a question over the window; the first answer is the usual one, Escape takes the one that cancels."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(said(words))
    box.setInformativeText(more)
    runs: dict[object, Callable[[], object]] = {}
    for place, (text, role, run) in enumerate(answers):
        button = box.addButton(text, role)
        runs[button] = run
        if place == 0:
            box.setDefaultButton(button)
            button.setProperty("role", "primary")
        if role == CANCEL:
            box.setEscapeButton(button)
    layout = box.layout()
    if layout is not None:
        layout.setContentsMargins(20, 18, 20, 16)
    box.buttonClicked.connect(lambda button: runs[button]())
    box.open()
    return box


def ask_open(
    parent: QWidget, title: str, folder: str, filters: str, take: Callable[[Path], object]
) -> QFileDialog:
    """Ask for a file that exists."""
    dialog = QFileDialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _show(dialog, take)


def ask_save(
    parent: QWidget, title: str, offered: str, filters: str, take: Callable[[Path], object]
) -> QFileDialog:
    """Ask for a file to write; one that exists is asked about by the dialog itself."""
    dialog = QFileDialog(parent, title, str(Path(offered).parent), filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(Path(offered).name)
    return _show(dialog, take)


def ask_folder(parent: QWidget, title: str, folder: str, take: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _show(dialog, take)


def _show(dialog: QFileDialog, take: Callable[[Path], object]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: take(Path(path)))
    dialog.open()
    return dialog
