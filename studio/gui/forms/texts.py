"""Fields for text: one line, and formulas and templates that name other columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from studio.generators.parameters import Parameter
from studio.gui.forms.field import Field, LineEdit, TextEdit
from studio.gui.sentences import said
from studio.gui.translating import tr

BESIDE = 168


class TextField(Field):
    """One line of text, below its label or beside it."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None, *, beside: bool = False) -> None:
        super().__init__(parameter, parent)
        self._shown: Any = None
        self._beside_label = beside
        self._edit = self._make_edit()
        self._place()
        self._finish()
        self._edit.textEdited.connect(self._typed)
        self._edit.typing.connect(self.gesture)

    def editor(self) -> QWidget:
        return self._edit

    def show_value(self, value: Any) -> None:
        text = self._write(value)
        if text == self._shown:
            return
        self._shown = text
        if not self._edit.hasFocus() or self._write(self._read(self._edit.text())) != text:
            self._edit.put(text)
        self._say("")

    def _make_edit(self) -> LineEdit:
        return LineEdit()

    def _place(self) -> None:
        if self._beside_label:
            self._edit.setFixedWidth(BESIDE)
            self._beside(self._edit)
        else:
            self._below(self._edit)

    def _typed(self, text: str) -> None:
        self._say("")
        self.changed.emit(self.parameter.name, self._read(text))

    def _write(self, value: Any) -> str:
        return "" if value is None else str(value)

    def _read(self, text: str) -> Any:
        return None if self.parameter.optional and not text else text


class LongTextField(Field):
    """Several lines that may name other columns, with a menu that puts a name where the cursor stands."""

    def __init__(
        self,
        parameter: Parameter,
        columns: Sequence[tuple[str, str]],
        spell: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parameter, parent)
        self._shown: str | None = None
        self._edit = self._make_edit()
        self._edit.setFixedHeight(88)
        self._below(self._edit)
        buttons = [self._inserter(columns, spell)] if columns else []
        buttons += self._buttons()
        if buttons:
            line = QHBoxLayout()
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(14)
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            self._outer.addLayout(line)
        self._finish()
        self._edit.textChanged.connect(self._typed)
        self._edit.typing.connect(self.gesture)

    def editor(self) -> QWidget:
        return self._edit

    def show_value(self, value: Any) -> None:
        text = value or ""
        if text == self._shown:
            return
        self._shown = text
        if self._edit.toPlainText() != text:
            blocked = self._edit.blockSignals(True)
            self._edit.setPlainText(text)
            self._edit.blockSignals(blocked)
        self._say("")

    def _make_edit(self) -> TextEdit:
        return TextEdit()

    def _buttons(self) -> list[QPushButton]:
        """What stands beside the menu of columns."""
        return []

    def _typed(self) -> None:
        self._say("")
        self.gesture.emit(True)
        self.changed.emit(self.parameter.name, self._edit.toPlainText())

    def _inserter(self, columns: Sequence[tuple[str, str]], spell: Callable[[str], str]) -> QPushButton:
        button = QPushButton(tr("Insert a column"))
        button.setProperty("role", "link")
        button.setAccessibleName(tr("Insert a column into {label}", label=said(self.parameter.label)))
        menu = QMenu(button)
        for _, name in columns:
            action = QAction(name.replace("&", "&&"), menu)
            action.triggered.connect(lambda _=False, name=name: self._insert(spell(name)))
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _insert(self, text: str) -> None:
        self._edit.insertPlainText(text)
        self._edit.setFocus()
