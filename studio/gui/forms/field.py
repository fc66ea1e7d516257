"""What all editors of a form share: a label, an editor, a line for what is wrong, and the draft a person is typing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from studio.app.subjects import Path
from studio.generators.parameters import Parameter
from studio.gui.guide_topics import ROW
from studio.gui.sentences import said
from studio.gui.theme import polish

_OWN_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Field(QWidget):
    """Base of all fields. It displays what the document holds, and hands up what a person makes of it.

    What cannot be read or is refused stays visible as a draft until the document's own value changes.
    """

    changed = Signal(str, object)
    """Parameter name and the value that was read."""
    gesture = Signal(bool)
    """True while a hand drags or types, False when it rests: everything between is one step to undo."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parameter = parameter
        self.setProperty(ROW, parameter.label)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 4, 0, 4)
        self._outer.setSpacing(4)
        self.label = QLabel(said(parameter.label))
        self.label.setProperty("role", "muted")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setToolTip(said(parameter.help))
        self.label.setWordWrap(True)
        self.error = QLabel()
        self.error.setProperty("role", "bad")
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setWordWrap(True)
        self.error.setVisible(False)

    def show_value(self, value: Any) -> None:
        """Display the document's value; a draft stays where that value is what it was."""
        raise NotImplementedError

    def show_siblings(self, values: Mapping[str, Any]) -> None:
        """The other parameters of the same form, for fields whose choices depend on them."""

    def show_errors(self, errors: Mapping[Path, str]) -> None:
        """Say beside the field what is wrong; no errors say that all is well. Paths start below this field."""
        self._say(next(iter(errors.values()), ""))

    def show_findings(self, sentences: Sequence[str]) -> None:
        """What the design's checks say of the column, for fields that can point at the place."""

    def show_help(self) -> None:
        """Say what it does in a line of its own, where there is room for it."""
        if self.parameter.help:
            words = QLabel(said(self.parameter.help))
            words.setProperty("role", "small")
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            self._outer.insertWidget(1, words)
        self.label.setProperty("role", "plain")

    def editor(self) -> QWidget:
        """The widget that takes the focus."""
        raise NotImplementedError

    def _say(self, message: str) -> None:
        message = said(message)
        if message == self.error.text():
            return
        self.error.setText(message)
        self.error.setVisible(bool(message))
        editor = self.editor()
        if bool(editor.property("invalid")) != bool(message):
            editor.setProperty("invalid", bool(message))
            polish(editor)

    def _beside(self, editor: QWidget) -> None:
        """Label left, editor right."""
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.label, 1)
        line.addWidget(editor)
        self._outer.addLayout(line)
        self._name(editor)

    def _below(self, editor: QWidget) -> None:
        """Label above a wide editor."""
        self._outer.addWidget(self.label)
        self._outer.addWidget(editor)
        self._name(editor)

    def _name(self, editor: QWidget) -> None:
        editor.setAccessibleName(said(self.parameter.label))
        editor.setAccessibleDescription(said(self.parameter.help))
        editor.setToolTip(said(self.parameter.help))
        self.label.setBuddy(editor)

    def _link_buttons(self, *words: str) -> list[QPushButton]:
        """A line of small buttons below the editor; each is told apart by the field's label."""
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        buttons = [QPushButton(text) for text in words]
        for button in buttons:
            button.setProperty("role", "link")
            label = said(self.parameter.label)
            button.setAccessibleName(f"{button.text().removeprefix('+ ')}, {label}")
            line.addWidget(button)
        line.addStretch(1)
        self._outer.addLayout(line)
        return buttons

    def _finish(self) -> None:
        self._outer.addWidget(self.error)


class LineEdit(QLineEdit):
    """One line of text whose undo is the design's undo, and whose typing says when it begins and rests."""

    typing = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(lambda _: self.typing.emit(True))
        self.editingFinished.connect(lambda: self.typing.emit(False))

    def event(self, event: QEvent) -> bool:
        if _is_own_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def put(self, text: str) -> None:
        """Show `text` from its beginning; nothing moves where it stands already."""
        if self.text() != text:
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)


class TextEdit(QPlainTextEdit):
    """Several lines of text; the same manners as `LineEdit`."""

    typing = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        if _is_own_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.typing.emit(False)


class Slider(QSlider):
    """A slider that leaves the wheel to the page around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ComboBox(QComboBox):
    """A list of choices that leaves the wheel to the page around it, and shortens long words instead of growing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _is_own_undo(event: QEvent) -> bool:
    """Whether a text editor is about to take undo or redo for itself."""
    wanted = event.type() == QEvent.Type.ShortcutOverride
    return wanted and isinstance(event, QKeyEvent) and any(event.matches(key) for key in _OWN_UNDO)
