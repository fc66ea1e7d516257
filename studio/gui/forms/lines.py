"""A list of texts, one a line."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from studio.generators.parameters import Parameter
from studio.gui.forms.field import Field, TextEdit

_LEAST, _MOST = 3, 8


class LinesField(Field):
    """Values in their order; empty lines are left out."""

    def __init__(self, parameter: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(parameter, parent)
        self._shown: list[str] | None = None
        self._edit = TextEdit()
        self._below(self._edit)
        self._finish()
        self._fit(_LEAST)
        self._edit.textChanged.connect(self._typed)
        self._edit.typing.connect(self.gesture)

    def editor(self) -> QWidget:
        return self._edit

    def show_value(self, value: Any) -> None:
        values = [str(item) for item in value or ()]
        if values == self._shown:
            return
        self._shown = values
        if self._read() != values:
            blocked = self._edit.blockSignals(True)
            self._edit.setPlainText("\n".join(values))
            self._edit.blockSignals(blocked)
            self._fit(len(values))
        self._say("")

    def _typed(self) -> None:
        self._say("")
        self.gesture.emit(True)
        self.changed.emit(self.parameter.name, self._read())

    def _read(self) -> list[str]:
        return [line.strip() for line in self._edit.toPlainText().splitlines() if line.strip()]

    def _fit(self, lines: int) -> None:
        """A height for so many lines."""
        shown = min(max(lines, _LEAST), _MOST)
        self._edit.setFixedHeight(shown * self._edit.fontMetrics().lineSpacing() + 16)
