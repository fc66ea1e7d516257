"""The field of a formula: it completes columns and functions, tells what a function does, and marks the mistake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCompleter, QLabel, QMenu, QPushButton, QTextEdit, QWidget

from studio.app.formulas import Suggestion, call_around, groups, suggestions, word_before
from studio.app.subjects import Path
from studio.generators.expression.problems import place_in
from studio.generators.expression.spelling import spelled
from studio.generators.parameters import Parameter
from studio.gui.forms.field import TextEdit
from studio.gui.forms.texts import LongTextField
from studio.gui.sentences import said
from studio.gui.theme import current_theme
from studio.gui.translating import later, tr

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_GROUPS = {
    "numbers": later("Numbers"), "texts": later("Texts"), "dates": later("Dates"), "choices": later("Choices"),
    "conversions": later("Conversions"),
}  # fmt: skip


class FormulaEdit(TextEdit):
    """Offers what could stand at the cursor while a word is typed, or at Ctrl+Space."""

    def __init__(self, columns: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._found: tuple[Suggestion, ...] = ()
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setWidget(self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(9)
        popup = self.completer.popup()
        assert popup is not None
        self.popup = popup
        popup.setAccessibleName(tr("What could stand here"))
        self.completer.activated.connect(self._take_words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup, key = self.popup, Qt.Key(event.key())
        if popup.isVisible() and key in _TAKES:
            self._take_row(max(0, popup.currentIndex().row()))
            return
        if popup.isVisible() and key == Qt.Key.Key_Escape:
            popup.hide()
            return
        if key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.offer(always=True)
            return
        super().keyPressEvent(event)
        if event.text().strip() or key == Qt.Key.Key_Backspace:
            self.offer()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False if self.popup.isVisible() else super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.popup.hide()
        super().focusOutEvent(event)

    def before(self) -> str:
        """The text up to the cursor."""
        return self.toPlainText()[: self.textCursor().position()]

    def offer(self, *, always: bool = False) -> None:
        """Open the list of what begins like the word at the cursor; `always`: also where there is no word."""
        word = word_before(self.before())
        found = suggestions(word, self._columns) if word or always else ()
        if len(found) == 1 and found[0].text == word:
            found = ()
        self._found = found
        popup = self.popup
        if not found:
            popup.hide()
            return
        self._model.setStringList([item.shown for item in found])
        place = self.cursorRect()
        width = popup.sizeHintForColumn(0) + 28
        self.completer.complete(QRect(place.left(), place.top(), max(180, min(width, 420)), place.height()))
        popup.setCurrentIndex(self._model.index(0))

    def insert(self, item: Suggestion) -> None:
        """Put it in the place of the word at the cursor; a function gets its closing bracket."""
        cursor, word = self.textCursor(), word_before(self.before())
        if word and item.text.replace('"', "").casefold().startswith(word.replace('"', "").casefold()):
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(word))
        cursor.insertText(item.text + (")" if item.is_call else ""))
        if item.is_call:
            cursor.movePosition(QTextCursor.MoveOperation.Left)
        self.setTextCursor(cursor)

    def mark(self, place: int | None) -> None:
        """Underline the word at an offset; None takes the mark away."""
        marks: list[QTextEdit.ExtraSelection] = []
        text = self.toPlainText()
        if place is not None and text:
            start = min(place, len(text) - 1)
            end = start + 1
            while end < len(text) and (text[end].isalnum() or text[end] == "_") and text[start] not in "()":
                end += 1
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(current_theme().color("bad"))
            mark.format = look
            marks = [mark]
        self.setExtraSelections(marks)

    def _take_words(self, words: str) -> None:
        self._take_row(next((i for i, item in enumerate(self._found) if item.shown == words), -1))

    def _take_row(self, row: int) -> None:
        self.popup.hide()
        if 0 <= row < len(self._found):
            self.insert(self._found[row])


class FormulaField(LongTextField):
    """A formula over other columns."""

    _edit: FormulaEdit

    def __init__(
        self, parameter: Parameter, columns: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        self._names = tuple(name for _, name in columns)
        self._told = ""
        super().__init__(parameter, columns, spelled, parent)
        self._usage = QLabel()
        self._usage.setProperty("role", "small")
        self._usage.setTextFormat(Qt.TextFormat.PlainText)
        self._usage.setWordWrap(True)
        self._usage.setVisible(False)
        self._outer.insertWidget(self._outer.indexOf(self._edit) + 1, self._usage)
        self._edit.cursorPositionChanged.connect(self._tell_usage)

    def show_errors(self, errors: Mapping[Path, str]) -> None:
        super().show_errors(errors)
        words = next(iter(errors.values()), "")
        self._edit.mark(place_in(words) if words else None)

    def show_findings(self, sentences: Sequence[str]) -> None:
        """Mark the place that the design's own checks name."""
        if not self.error.text():
            places = [place_in(words) for words in sentences]
            self._edit.mark(next((place for place in places if place is not None), None))

    def _make_edit(self) -> TextEdit:
        return FormulaEdit(self._names)

    def _buttons(self) -> list[QPushButton]:
        button = QPushButton(tr("Functions"))
        button.setProperty("role", "link")
        button.setAccessibleName(tr("Insert a function into {label}", label=said(self.parameter.label)))
        menu = QMenu(button)
        for group, items in groups().items():
            part = menu.addMenu(tr(_GROUPS[group]))
            for item in items:
                action = QAction(f"{item.shown}\t{said(item.help)}", part)
                action.triggered.connect(lambda _=False, item=item: self._put(item))
                part.addAction(action)
        button.setMenu(menu)
        return [button]

    def _put(self, item: Suggestion) -> None:
        self._edit.insert(item)
        self._edit.setFocus()

    def _tell_usage(self) -> None:
        found = call_around(self._edit.before())
        words = "" if found is None else f"{found.shown}: {said(found.help)}"
        self._usage.setText(words)
        self._usage.setVisible(bool(words))
