"""The inspector: everything about the chosen column, built from what its type declares."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.app.subjects import MovesWith, Subject
from studio.generators.parameters import Parameter
from studio.generators.registry import by_kind
from studio.gui import icons
from studio.gui.forms.fields import NumberField, SwitchField, TextField
from studio.gui.forms.form import Form, Surroundings
from studio.gui.theme import current_theme

_MISSING = Parameter("missing", "Missing", "Share of empty cells, in percent.", "number", 0.0, False, unit="%",
                     low=0, high=100)  # fmt: skip
_UNIQUE = Parameter("unique", "Unique values", "No two rows share a value.", "boolean", False, False)
_HIDDEN = Parameter(
    "hidden", "Hidden", "Made for other columns, neither shown nor exported.", "boolean", False, False
)
_FORMAT = Parameter(
    "format", "Format", "How values are written, for example € {:,.2f} or %d.%m.%Y.", "text", "", False
)


class Inspector(QFrame):
    """Sends wishes up; what it shows comes down through `show_subject`."""

    values_wanted = Signal(str, object, str)
    """Column id, the column type's new JSON values, and the label of what changed."""
    kind_menu_wanted = Signal(str, object)
    attribute_wanted = Signal(str, str, object)
    """Column id, one of missing (0 to 1), unique, hidden, format, and its value."""
    rename_wanted = Signal(str, str)
    correlation_wanted = Signal(str, str, object)
    """Two column ids and a rank correlation from -1 to 1, or None to part them."""
    gesture = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "right")
        self.setMinimumWidth(270)
        self._subject: Subject | None = None
        self._form: Form | None = None
        self._form_key: object = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll)
        self._body = QFrame()
        self._body.setProperty("role", "surface")
        self._scroll.setWidget(self._body)
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(16, 14, 16, 14)
        self._layout.setSpacing(4)
        self._empty = QLabel("Choose a column to see how its values are made.")
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._layout.addWidget(self._empty)
        self._content = QWidget()
        self._layout.addWidget(self._content)
        self._layout.addStretch(1)
        self._build(QVBoxLayout(self._content))
        self._content.setVisible(False)

    def show_subject(self, subject: Subject | None) -> None:
        """Show a column, or nothing."""
        self._subject = subject
        self._empty.setVisible(subject is None)
        self._content.setVisible(subject is not None)
        if subject is None:
            return
        about = by_kind()[subject.kind].about
        if not self._name.hasFocus():
            self._name.setText(subject.name)
        self._pill.setText(subject.type_words)
        self._title.setText(about.title)
        self._help.setText(about.help)
        self._findings.setText("\n".join(subject.findings))
        self._findings.setVisible(bool(subject.findings))
        self._show_form(subject)
        self._missing.show_value(round(100 * subject.missing, 6))
        self._missing.show_error("")
        self._unique.show_value(subject.unique or about.always_unique)
        self._unique.editor().setEnabled(not about.always_unique)
        self._hidden.show_value(subject.hidden)
        self._format.show_value(subject.format)
        self._format.show_error("")
        self._show_moves_with(subject, about.ordered)

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say beside the fields why what was typed did not reach the design."""
        if self._form is not None:
            self._form.show_errors(errors)

    def show_attribute_error(self, name: str, message: str) -> None:
        """The same for missing and format."""
        {"missing": self._missing, "format": self._format}[name].show_error(message)

    @property
    def form(self) -> Form | None:
        """The parameters' form now shown."""
        return self._form

    def _build(self, layout: QVBoxLayout) -> None:
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = QHBoxLayout()
        self._name = QLineEdit()
        self._name.setAccessibleName("Column name")
        self._name.setProperty("role", "name")
        self._name.editingFinished.connect(self._rename)
        self._pill = QLabel()
        self._pill.setProperty("role", "pill")
        head.addWidget(self._name, 1)
        head.addWidget(self._pill)
        layout.addLayout(head)
        layout.addWidget(self._generator_card())
        self._findings = QLabel()
        self._findings.setProperty("role", "bad")
        self._findings.setWordWrap(True)
        layout.addWidget(self._findings)
        self._holder = QVBoxLayout()
        layout.addLayout(self._holder)
        self._moves_card = QFrame()
        self._moves_card.setProperty("role", "card")
        self._moves_layout = QVBoxLayout(self._moves_card)
        self._moves_layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self._moves_card)
        self._missing = NumberField(_MISSING)
        self._unique = SwitchField(_UNIQUE)
        self._hidden = SwitchField(_HIDDEN)
        self._format = TextField(_FORMAT)
        for field in (self._missing, self._unique, self._hidden, self._format):
            layout.addWidget(field)
        self._missing.changed.connect(self._set_missing)
        for field in (self._unique, self._hidden, self._format):
            field.changed.connect(self._set_attribute)

    def _generator_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 9, 12, 10)
        inside.setSpacing(2)
        over = QLabel("Column type")
        over.setProperty("role", "small")
        line = QHBoxLayout()
        self._title = QLabel()
        self._title.setProperty("role", "strong")
        self._change = QPushButton("Change…")
        self._change.setProperty("role", "link")
        self._change.setAccessibleName("Change the column type")
        self._change.clicked.connect(self._want_kind)
        line.addWidget(self._title, 1)
        line.addWidget(self._change)
        self._help = QLabel()
        self._help.setProperty("role", "small")
        self._help.setWordWrap(True)
        inside.addWidget(over)
        inside.addLayout(line)
        inside.addWidget(self._help)
        return card

    def _show_form(self, subject: Subject) -> None:
        key = (subject.column_id, subject.kind, subject.columns)
        if key != self._form_key:
            if self._form is not None:
                self._holder.removeWidget(self._form)
                self._form.deleteLater()
            self._form = Form(by_kind()[subject.kind], Surroundings(subject.columns))
            self._form.edited.connect(self._edited)
            self._form.gesture.connect(self.gesture)
            self._holder.addWidget(self._form)
            self._form_key = key
            self._scroll.verticalScrollBar().setValue(0)
        assert self._form is not None
        self._form.show_values(subject.values)

    def _show_moves_with(self, subject: Subject, ordered: bool) -> None:
        self._moves_card.setVisible(ordered and bool(subject.can_move_with or subject.moves_with))
        while self._moves_layout.count():
            item = self._moves_layout.takeAt(0)
            if item.widget() is not None:
                item.widget().deleteLater()
        title = QLabel("Moves with")
        title.setProperty("role", "strong")
        title.setToolTip("Spearman's rank correlation, from -1 to 1.")
        self._moves_layout.addWidget(title)
        for pair in subject.moves_with:
            self._moves_layout.addWidget(self._pair_line(subject, pair))
        free = [
            (i, name)
            for i, name in subject.can_move_with
            if i not in {pair.column_id for pair in subject.moves_with}
        ]
        if free:
            self._moves_layout.addWidget(self._add_pair(subject, free))

    def _pair_line(self, subject: Subject, pair: MovesWith) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        off = abs(pair.asked - pair.drawn) > 0.005
        label = QLabel(f"{pair.name}  (drawn {pair.drawn:+.2f})" if off else pair.name)
        label.setProperty("role", "muted")
        edit = QLineEdit(f"{pair.asked:+.2f}")
        edit.setFixedWidth(64)
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.setAccessibleName(f"Correlation with {pair.name}")
        edit.setToolTip("Spearman's rank correlation, from -1 to 1.")
        edit.editingFinished.connect(lambda: self._correlate(subject, pair, edit))
        remove = QToolButton()
        remove.setIcon(icons.icon("close", current_theme().color("muted"), 12))
        remove.setAccessibleName(f"Part from {pair.name}")
        remove.setToolTip(f"{subject.name} no longer moves with {pair.name}")
        remove.clicked.connect(lambda: self.correlation_wanted.emit(subject.column_id, pair.column_id, None))
        line.addWidget(label, 1)
        line.addWidget(edit)
        line.addWidget(remove)
        return holder

    def _add_pair(self, subject: Subject, free: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName("Add a column that it moves with")
        box.addItem("Add a column…", "")
        for column_id, name in free:
            box.addItem(name, column_id)
        box.activated.connect(
            lambda i: (
                self.correlation_wanted.emit(subject.column_id, box.itemData(i), 0.5)
                if box.itemData(i)
                else None
            )
        )
        return box

    def _correlate(self, subject: Subject, pair: MovesWith, edit: QLineEdit) -> None:
        try:
            value = float(edit.text().replace(",", ".").replace("\u2212", "-"))
        except ValueError:
            value = 2.0
        if not -1 <= value <= 1:
            edit.setText(f"{pair.asked:+.2f}")
        elif abs(value - pair.asked) > 1e-9 and f"{value:+.2f}" != f"{pair.asked:+.2f}":
            self.correlation_wanted.emit(subject.column_id, pair.column_id, value)

    def _rename(self) -> None:
        subject, name = self._subject, self._name.text().strip()
        if subject is not None and name and name != subject.name:
            self.rename_wanted.emit(subject.column_id, name)
        elif subject is not None and not name:
            self._name.setText(subject.name)

    def _want_kind(self) -> None:
        if self._subject is not None:
            self.kind_menu_wanted.emit(
                self._subject.column_id, self._change.mapToGlobal(self._change.rect().bottomLeft())
            )

    def _edited(self, values: object, label: str) -> None:
        if self._subject is not None:
            self.values_wanted.emit(self._subject.column_id, values, label)

    def _set_missing(self, _name: str, percent: float) -> None:
        if self._subject is None:
            return
        if not 0 <= percent <= 100:
            self._missing.show_error("Must lie between 0 and 100 percent.")
            return
        self._missing.show_error("")
        self.attribute_wanted.emit(self._subject.column_id, "missing", percent / 100)

    def _set_attribute(self, name: str, value: object) -> None:
        if self._subject is not None:
            self.attribute_wanted.emit(self._subject.column_id, name, value)


def _demo() -> int:
    from PySide6.QtWidgets import QApplication

    from studio.gui.theme import apply_theme, install_fonts, load_theme

    application = QApplication(sys.argv)
    install_fonts(application)
    apply_theme(application, load_theme("system"))
    inspector = Inspector()
    inspector.resize(316, 760)
    values = by_kind()["normal"](mean=39.8, deviation=12.1, minimum=18, maximum=90, decimals=0).model_dump(
        mode="json"
    )
    inspector.show_subject(
        Subject("a", "age", "normal", values, "whole number", 0.02, False, False, "", (("b", "amount"),),
                (("b", "amount"),), (MovesWith("b", "amount", 0.35, 0.35),))
    )  # fmt: skip
    inspector.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(_demo())
