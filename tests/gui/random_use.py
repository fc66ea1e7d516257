"""A person with no plan: seeded random keys, clicks, commands and pastes on the real window, which can be replayed."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.app.store import Change
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model.document import Document

NAUGHTY = (
    "", " ", "\u0000", "null", "NaN", "1e400", "-0", "999999999999999999999999", "0x1F", "'; DROP TABLE x; --",
    "<b>bold</b><img src=x>", "=cmd|' /C calc'!A0", "../../etc/passwd", "CON", "a" * 5000, "\r\n\t", "\u202eabc",
    "é̂̃" * 50, "🙂👨‍👩‍👧", "%s%n", "{0}{name}", "\ud83d", "٣٤٥", "1,5", "((((((", "${HOME}", "日本語", "a & b", "\ufeff",
)  # fmt: skip
"""What people paste by accident or by malice; the lone half of a pair becomes a question mark on its way."""

_KEYS = (
    Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left,
    Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_A, Qt.Key.Key_7,
)  # fmt: skip
_KEPT_AWAY = {
    "quit", "close", "new", "open", "start", "save", "save-as", "save-copy", "open-elsewhere", "new-window",
    "export", "view-export", "versions", "settings", "about", "shortcuts",
}  # fmt: skip
"""Commands that leave the design or the window, or ask for a file."""


class Monkey:
    """Acts on a window at random, and keeps the plain model: every document that the store went through."""

    def __init__(self, qtbot: QtBot, window: MainWindow, seed: int) -> None:
        self.qtbot, self.window, self.chance = qtbot, window, random.Random(seed)
        self.seed = seed
        self.done: list[str] = []
        shop = window.workshop
        assert shop is not None
        self.shop: Workshop = shop
        self.states: list[Document] = [shop.store.document]
        self.place = 0
        self._stop = shop.store.observe(self._heard)

    def act(self, n: int) -> None:
        """Do `n` things."""
        acts: tuple[tuple[Callable[[], str], int], ...] = (
            (self._press_a_key, 6), (self._paste, 4), (self._click_a_button, 5), (self._choose, 3),
            (self._click_anywhere, 5), (self._run_a_command, 5), (self._undo_or_redo, 3), (self._pick_a_line, 4),
        )  # fmt: skip
        for _ in range(n):
            act = self.chance.choices([a for a, _ in acts], [w for _, w in acts])[0]
            self.done.append(act())
            QApplication.processEvents()
            self._close_what_stands_in_front()
            # What is made meanwhile is waited for, so that a seed does the same thing again.
            self.qtbot.waitUntil(lambda: self.shop.at_rest, timeout=30_000)

    def check(self) -> None:
        """The store stands where the plain model does; undo all and redo all lead to the same documents."""
        store = self.shop.store
        store.end_gesture()
        self._stop()
        hint = f"seed {self.seed}, the last acts: {self.done[-8:]}"
        end = store.document
        assert end == self.states[-1], hint
        while store.redo():
            pass
        last = store.document
        steps = 0
        while store.undo():
            steps += 1
        assert store.document == self.states[0], hint
        assert not store.edited, hint
        for _ in range(steps):
            assert store.redo(), hint
        assert store.document == last and not store.redo(), hint

    def _heard(self, change: Change) -> None:
        assert change.before == self.states[-1], f"a change that nobody told of, seed {self.seed}"
        self.states.append(change.after)

    def _visible(self, kind: type[QWidget]) -> list[QWidget]:
        return [w for w in self.window.findChildren(kind) if w.isVisible() and w.isEnabled()]

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def _press_a_key(self) -> str:
        key = self.chance.choice(_KEYS)
        shift = self.chance.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier))
        self.qtbot.keyClick(self._focused(), key, shift)
        return f"key {key.name}"

    def _paste(self) -> str:
        fields = [*self._visible(QLineEdit), *self._visible(QPlainTextEdit)]
        if not fields:
            return "nothing to paste into"
        field = self.chance.choice(fields)
        text = self.chance.choice(NAUGHTY).encode("utf-8", "replace").decode()
        QGuiApplication.clipboard().setText(text)
        field.setFocus()
        control = Qt.KeyboardModifier.ControlModifier
        if self.chance.random() < 0.7:
            self.qtbot.keyClick(field, Qt.Key.Key_A, control)
        self.qtbot.keyClick(field, Qt.Key.Key_V, control)
        if self.chance.random() < 0.6:
            self.qtbot.keyClick(field, Qt.Key.Key_Return)
        return f"paste {text[:20]!r} into {field.accessibleName()}"

    def _click_a_button(self) -> str:
        design = self.shop.design
        buttons = [w for w in self._visible(QAbstractButton) if design.isAncestorOf(w)]
        if not buttons:
            return "no button"
        button = self.chance.choice(buttons)
        assert isinstance(button, QAbstractButton)
        words = button.text() or button.accessibleName()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        return f"click {words}"

    def _choose(self) -> str:
        boxes = [box for box in self._visible(QComboBox) if isinstance(box, QComboBox) and box.count()]
        if not boxes:
            return "no choice"
        box = self.chance.choice(boxes)
        box.setCurrentIndex(self.chance.randrange(box.count()))
        box.activated.emit(box.currentIndex())
        return f"choose {box.currentText()} in {box.accessibleName()}"

    def _click_anywhere(self) -> str:
        design = self.shop.design
        at = QPoint(self.chance.randrange(design.width()), self.chance.randrange(design.height()))
        widget = design.childAt(at)
        if widget is None:
            return "beside everything"
        place = widget.mapFrom(design, at)
        if self.chance.random() < 0.3:
            self.qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=place)
            end = place + QPoint(self.chance.randrange(-80, 80), self.chance.randrange(-80, 80))
            self.qtbot.mouseMove(widget, end)
            self.qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
            return f"drag over {type(widget).__name__}"
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        return f"click on {type(widget).__name__}"

    def _pick_a_line(self) -> str:
        views = [v for v in self._visible(QAbstractItemView) if isinstance(v, QAbstractItemView)]
        view = self.chance.choice(views) if views else None
        if view is None or view.model() is None or not view.model().rowCount():
            return "no line"
        index = view.model().index(self.chance.randrange(view.model().rowCount()), 0)
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        return f"pick line {index.row()} of {view.accessibleName()}"

    def _run_a_command(self) -> str:
        table = self.window.actions_table
        table.refresh()
        ids = [i for i in table.commands if i not in _KEPT_AWAY and not i.startswith(("theme", "language"))]
        name = self.chance.choice([i for i in ids if table.action(i).isEnabled()] or ["view-design"])
        table.action(name).trigger()
        return f"command {name}"

    def _undo_or_redo(self) -> str:
        undo = self.chance.random() < 0.6
        (self.shop.undo if undo else self.shop.redo)()
        return "undo" if undo else "redo"

    def _close_what_stands_in_front(self) -> None:
        for _ in range(5):
            front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if front is None:
                break
            if not isinstance(front, QFileDialog) and self.chance.random() < 0.5:
                self.qtbot.keyClick(front, self.chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Return)))
            front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if front is not None:
                front.close()
                QApplication.processEvents()
        if self.window.page != "design":
            self.window.show_page("design")
