"""A form of all parameters of a model class, built from what they declare."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.subjects import Path
from studio.generators.parameters import Parameter, form
from studio.gui.forms.field import Field
from studio.gui.guide_topics import PAGE
from studio.gui.sentences import said
from studio.gui.translating import tr

MakeField = Callable[[Parameter, type[BaseModel]], Field]


class Form(QWidget):
    """Fields for the parameters of `model`; hands up all values, drafts included, at every change.

    A draft is a value that the document does not hold: half of something impossible, or refused. It stays until it is
    taken up, or until the document's own value of that parameter changes.
    """

    edited = Signal(object, str)
    """All values (a dict of JSON values) and the name of the parameter that was changed."""
    gesture = Signal(bool)

    def __init__(self, model: type[BaseModel], make: MakeField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        kind = model.model_fields.get("kind")
        if kind is not None and kind.default:
            self.setProperty(PAGE, f"type-{kind.default}")
        self._values: dict[str, Any] = {}
        self._drafts: dict[str, Any] = {}
        self.fields: dict[str, Field] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._more = _More()
        self._advanced = tuple(parameter for parameter in form(model) if parameter.advanced)
        for parameter in form(model):
            field = make(parameter, model)
            field.changed.connect(self._changed)
            field.gesture.connect(self.gesture)
            self.fields[parameter.name] = field
            (self._more.inside if parameter.advanced else layout).addWidget(field)
        layout.addWidget(self._more)
        self._more.setVisible(bool(self._more.inside.count()))
        self.error = QLabel()
        self.error.setProperty("role", "bad")
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setWordWrap(True)
        self.error.setVisible(False)
        layout.addWidget(self.error)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Display the document's values."""
        for name in [name for name in self._drafts if values.get(name) != self._values.get(name)]:
            del self._drafts[name]
        self._values = dict(values)
        shown = self._values | self._drafts
        for name, field in self.fields.items():
            field.show_siblings(shown)
            field.show_value(self._values.get(name))
        self._hide_idle(shown)
        self._more.open_if(any(shown.get(p.name) != _plain(p.default) for p in self._advanced))

    def show_errors(self, errors: Mapping[Path, str]) -> None:
        """Say beside each field what is wrong with it; the empty path is the form as a whole."""
        for name, field in self.fields.items():
            field.show_errors({path[1:]: words for path, words in errors.items() if path[:1] == (name,)})
        own = next((words for path, words in errors.items() if not path or path[0] not in self.fields), "")
        self.error.setText(said(own))
        self.error.setVisible(bool(own))

    def show_findings(self, sentences: Sequence[str]) -> None:
        """What the design's checks say, for fields that can point at the place."""
        for field in self.fields.values():
            field.show_findings(sentences)

    def _changed(self, name: str, value: Any) -> None:
        self._drafts[name] = value
        shown = self._values | self._drafts
        for other, field in self.fields.items():
            if other != name:
                field.show_siblings(shown)
        self._hide_idle(shown)
        self.edited.emit(shown, name)

    def _hide_idle(self, values: Mapping[str, Any]) -> None:
        """Fields that do nothing among these values are out of the way; nothing is forgotten."""
        for parameter in form(self.model):
            if parameter.when is not None:
                self.fields[parameter.name].setVisible(parameter.matters(values))
        idle = all(not parameter.matters(values) for parameter in self._advanced)
        self._more.setVisible(bool(self._advanced) and not idle)


class _More(QWidget):
    """Fields that are seldom needed, behind one line."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(0)
        self._button = QPushButton()
        self._button.setProperty("role", "link")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._toggle)
        self._holder = QWidget()
        self.inside = QVBoxLayout(self._holder)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(0)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._holder)
        self._toggle(False)

    def open_if(self, needed: bool) -> None:
        """Open where something inside is not as usual; it is closed by hand alone."""
        if needed:
            self._button.setChecked(True)

    def _toggle(self, on: bool) -> None:
        self._holder.setVisible(on)
        self._button.setText(tr("Fewer options") if on else tr("More options"))


def _plain(default: Any) -> Any:
    return list(default) if isinstance(default, tuple) else default
