"""A hand on mouse and keyboard: everything it does is a real event on a real widget."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop

LEFT = Qt.MouseButton.LeftButton
PATIENCE_MS = 30_000


class Hand:
    """Acts on one window and looks at it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    @property
    def shop(self) -> Workshop:
        """The workshop; the window must have loaded it by itself."""
        self.until(lambda: self.window.workshop is not None)
        assert self.window.workshop is not None
        return self.window.workshop

    def until(self, reached: Callable[[], bool]) -> None:
        """Wait while the window works."""
        self.qtbot.waitUntil(reached, timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Wait until rows, charts, findings and scores are there."""
        self.qtbot.wait(30)
        self.until(lambda: self.shop.at_rest)

    def click(self, widget: QWidget, at: QPoint | None = None, button: Qt.MouseButton = LEFT) -> None:
        """Press and release on a widget, in its middle unless told where."""
        assert widget.isVisible() and widget.isEnabled(), widget
        self.qtbot.mouseClick(widget, button, pos=at or widget.rect().center())

    def button(self, words: str, inside: QWidget | None = None) -> QAbstractButton:
        """The visible button with these words or this accessible name."""
        root = inside or self.window
        found = [
            b
            for b in root.findChildren(QAbstractButton)
            if b.isVisible() and words in (b.text(), b.accessibleName())
        ]
        assert len(found) == 1, (
            words,
            [b.text() or b.accessibleName() for b in root.findChildren(QAbstractButton)],
        )
        return found[0]

    def keys(self, keys: str, widget: QWidget | None = None) -> None:
        """Type a shortcut such as "Ctrl+S" where the focus is."""
        *names, last = keys.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for name in names:
            modifiers |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier,
                          "Alt": Qt.KeyboardModifier.AltModifier}[name]  # fmt: skip
        key = getattr(Qt.Key, f"Key_{last}")
        if widget is None:
            self.come_back()
        self.qtbot.keyClick(widget or QApplication.focusWidget() or self.window, key, modifiers)

    def type_into(self, edit: QWidget, text: str, end: str = "Return") -> None:
        """Click into a field, choose what stands there, type over it, and press a last key ("" for none)."""
        self.click(edit)
        self.keys("Ctrl+A", edit)
        self.qtbot.keyClicks(edit, text)
        if end:
            self.keys(end, edit)

    def drag(self, widget: QWidget, start: QPoint, end: QPoint, steps: int = 8) -> None:
        """Press, move in steps and release."""
        self.qtbot.mousePress(widget, LEFT, pos=start)
        for step in range(1, steps + 1):
            self.qtbot.mouseMove(widget, start + (end - start) * step / steps)
            self.qtbot.wait(15)
        self.qtbot.mouseRelease(widget, LEFT, pos=end)

    def drop(self, path: Path) -> None:
        """Hold a file over the window and let it go."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        copy, middle = Qt.DropAction.CopyAction, self.window.rect().center()
        enter = QDragEnterEvent(middle, copy, data, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        assert self.window.overlay.isVisible()
        QApplication.sendEvent(
            self.window, QDropEvent(QPointF(middle), copy, data, LEFT, Qt.KeyboardModifier.NoModifier)
        )
        assert not self.window.overlay.isVisible()

    def choose_entry(self, view: QAbstractItemView, words: str) -> None:
        """Click the line of a list that says `words`."""
        model = view.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.data() == words:
                view.scrollTo(index)
                self.qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
                return
        raise AssertionError(words)

    def choose_header(self, name: str) -> None:
        """Click the head of a column of the live table."""
        header, columns = self.shop.design.live.header, self.shop.design.live.model.columns
        place = next(i for i, column in enumerate(columns) if column.name == name)
        self.shop.design.live.view.scrollTo(self.shop.design.live.model.index(0, place))
        at = QPoint(header.sectionViewportPosition(place) + header.sectionSize(place) // 2, 12)
        self.qtbot.mouseClick(header.viewport(), LEFT, pos=at)

    def menu(self, menu: str, words: str) -> None:
        """Open a menu of the bar and click the entry that begins with `words`."""
        bar = self.window.menuBar()
        title = next(action for action in bar.actions() if action.text() == menu)
        self.qtbot.mouseClick(bar, LEFT, pos=bar.actionGeometry(title).center())
        self.pick(words)

    def pick(self, words: str) -> None:
        """Click an entry of the menu that is open."""
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        entry = self.entry(popup, words)
        self.qtbot.mouseClick(popup, LEFT, pos=popup.actionGeometry(entry).center())
        self.come_back()

    def come_back(self) -> None:
        """Without a desktop no window is active any more when a menu or a dialog closes."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)

    @staticmethod
    def entry(menu: QMenu, words: str) -> QAction:
        """The entry of a menu that begins with `words`."""
        found = [action for action in menu.actions() if action.text().startswith(words)]
        assert found, (words, [action.text() for action in menu.actions()])
        return found[0]

    def menu_words(self, menu: str) -> list[str]:
        """What a menu offers now: it is opened, read and closed."""
        bar = self.window.menuBar()
        title = next(action for action in bar.actions() if action.text() == menu)
        self.qtbot.mouseClick(bar, LEFT, pos=bar.actionGeometry(title).center())
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        words = [action.text() for action in popup.actions() if action.isEnabled()]
        self.keys("Escape", popup)
        while QApplication.activePopupWidget() is not None:
            self.keys("Escape", QApplication.activePopupWidget())
        self.come_back()
        return words

    def answer(self, words: str) -> str:
        """Click an answer to the question that is asked; gives what was asked."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked = box.text()
        self.click(next(button for button in box.findChildren(QPushButton) if button.text() == words))
        return asked

    def file_dialog(self, path: Path) -> None:
        """Type a path into the file dialog that is open, and click its button."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert edit is not None
        # The dialog looks at its folder on a thread of its own; a person reads it before they type.
        self.qtbot.wait(400)
        self.keys("Ctrl+A", edit)
        self.qtbot.keyClicks(edit, str(path))
        words = {QFileDialog.AcceptMode.AcceptSave: "&Save"}.get(dialog.acceptMode(), "&Open")
        words = "&Choose" if dialog.fileMode() == QFileDialog.FileMode.Directory else words
        self.until(lambda: any(button.text() == words for button in dialog.findChildren(QPushButton)))
        popup = QApplication.activePopupWidget()
        if popup is not None:
            self.keys("Escape", popup)  # the names that the dialog proposes
        self.click(next(button for button in dialog.findChildren(QPushButton) if button.text() == words))
        self.until(lambda: not isinstance(QApplication.activeModalWidget(), QFileDialog))

    def cells(self, name: str, n: int = 5) -> list[str]:
        """The first cells of a column as they stand on the screen."""
        model = self.shop.design.live.model
        place = next(i for i, column in enumerate(model.columns) if column.name == name)
        return [str(model.data(model.index(row, place))) for row in range(min(n, model.rowCount()))]

    def field(self, name: str) -> QWidget:
        """The editor of a parameter of the chosen column."""
        form = self.shop.design.inspector.column.form
        assert form is not None
        return form.fields[name].editor()
