"""The inspector's page for a column, built from what its type declares."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.subjects import Path, Subject
from studio.generators.parameters import Parameter
from studio.generators.registry import by_kind
from studio.gui.discarding import discard
from studio.gui.forms.choices import SwitchField
from studio.gui.forms.field import Field, LineEdit
from studio.gui.forms.form import Form
from studio.gui.forms.making import Surroundings, make_form
from studio.gui.forms.numbers import NumberField
from studio.gui.forms.texts import TextField
from studio.gui.panels.belonging_card import BelongingCard
from studio.gui.panels.dirt_card import DirtCard
from studio.gui.panels.learned_card import LearnedCard
from studio.gui.panels.missing_more import MissingMore
from studio.gui.panels.moves_with import MovesWithCard
from studio.gui.panels.offer_card import OfferCard
from studio.gui.panels.reference_card import ReferenceCard
from studio.gui.sentences import said
from studio.gui.translating import later, tr
from studio.model.dirt import CellDirt

_MISSING = Parameter(
    "missing",
    later("Missing"),
    later("Share of empty cells, in percent."),
    "number",
    0.0,
    False,
    unit="%",
    low=0,
    high=100,
    step=0.5,
)
_UNIQUE = Parameter(
    "unique", later("Unique values"), later("No two rows share a value."), "boolean", False, False
)
_HIDDEN = Parameter(
    "hidden",
    later("Hidden"),
    later("Made for other columns, neither shown nor exported."),
    "boolean",
    False,
    False,
)
_FORMAT = Parameter(
    "format",
    later("Format"),
    later("How values are written, for example € {:,.2f} or %d.%m.%Y."),
    "text",
    "",
    False,
)


class ColumnPage(QWidget):
    """Sends wishes up; what it shows comes down through `show_subject`."""

    values_wanted = Signal(str, object, str)
    """Column id, the column type's new JSON values, and the name of what changed."""
    kind_menu_wanted = Signal(str, object)
    attribute_wanted = Signal(str, str, object)
    """Column id, one of missing (0 to 1), unique, hidden, format, and its value."""
    rename_wanted = Signal(str, str)
    correlation_wanted = Signal(str, str, object)
    offer_taken = Signal(str)
    offer_declined = Signal(str)
    release_wanted = Signal(str, bool)
    """Column id, and whether it is to be drawn apart from what was learned."""
    dirt_wanted = Signal(str, object)
    """Column id, and its dirt as a list of JSON values with names in place of ids."""
    gesture = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject: Subject | None = None
        self.form: Form | None = None
        self._form_key: object = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._head())
        layout.addWidget(self._type_card())
        self.offer = OfferCard()
        layout.addWidget(self.offer)
        self._errors, self._warnings = self._findings("bad"), self._findings("warning")
        layout.addWidget(self._errors)
        layout.addWidget(self._warnings)
        self._holder = QVBoxLayout()
        layout.addLayout(self._holder)
        self.belonging = BelongingCard()
        self.belonging.setVisible(False)
        layout.addWidget(self.belonging)
        self.reference = ReferenceCard()
        layout.addWidget(self.reference)
        self.learned = LearnedCard()
        layout.addWidget(self.learned)
        self.moves = MovesWithCard()
        layout.addWidget(self.moves)
        self.missing = NumberField(_MISSING)
        self.missing_more = MissingMore()
        self.unique = SwitchField(_UNIQUE)
        self.hidden = SwitchField(_HIDDEN)
        self.format = TextField(_FORMAT, beside=True)
        for field in (self.missing, self.missing_more, self.unique, self.hidden, self.format):
            layout.addWidget(field)
        self.dirt = DirtCard(CellDirt)
        layout.addSpacing(6)
        layout.addWidget(self.dirt)
        self._connect()

    def show_subject(self, subject: Subject) -> None:
        """Show a column."""
        about = by_kind()[subject.kind].about
        self._subject = subject
        if not self.name.hasFocus():
            self.name.put(subject.name)
        self._pill.setText(said(subject.type_words))
        self._title.setText(said(about.title))
        self._help.setText(said(about.help))
        for label, sentences in ((self._errors, subject.errors), (self._warnings, subject.warnings)):
            label.setText("\n".join(map(said, sentences)))
            label.setVisible(bool(sentences))
        self._show_form(subject)
        self.missing.show_value(round(100 * subject.missing, 6))
        self.missing_more.show_subject(subject)
        self.unique.show_value(subject.unique or about.always_unique)
        self.unique.editor().setEnabled(not about.always_unique)
        self.hidden.show_value(subject.hidden)
        self.format.show_value(subject.format)
        self.format.editor().setEnabled(subject.type_words != "several parts")
        self.learned.show_learned(subject.learned)
        self.moves.show_subject(subject, about.ordered)
        columns = ((subject.column_id, subject.name), *subject.columns)
        self.dirt.show_dirt(subject.dirt, subject.dirt_kinds, columns, subject.column_id)

    def show_offer(self, title: str | None) -> None:
        """What the name suggests for a column that was just added; None for nothing."""
        self.offer.show_offer(self._subject.name if self._subject is not None else "", title)

    def show_errors(self, errors: Mapping[Path, str]) -> None:
        """Say beside the fields why what was typed did not reach the design."""
        if self.form is not None:
            self.form.show_errors(errors)

    def show_attribute_error(self, name: str, message: str) -> None:
        """The same for missing and format."""
        fields: dict[str, Field] = {"missing": self.missing, "format": self.format, "unique": self.unique}
        fields[name].show_errors({(): message} if message else {})

    def _head(self) -> QHBoxLayout:
        self.name = LineEdit()
        self.name.setAccessibleName(tr("Column name"))
        self.name.setProperty("role", "name")
        self._pill = QLabel()
        self._pill.setProperty("role", "pill")
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _type_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 9, 12, 10)
        inside.setSpacing(2)
        over = QLabel(tr("Column type"))
        over.setProperty("role", "small")
        self._title = QLabel()
        self._title.setProperty("role", "strong")
        self.change = QPushButton(tr("Change…"))
        self.change.setProperty("role", "link")
        self.change.setAccessibleName(tr("Change the column type"))
        self._help = QLabel()
        self._help.setProperty("role", "small")
        self._help.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        line.addWidget(self.change)
        inside.addWidget(over)
        inside.addLayout(line)
        inside.addWidget(self._help)
        return card

    def _findings(self, role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setVisible(False)
        return label

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._rename)
        self.change.clicked.connect(self._want_kind)
        for signal, wish in (
            (self.offer.taken, self.offer_taken),
            (self.offer.declined, self.offer_declined),
        ):
            signal.connect(lambda wish=wish: self._subject and wish.emit(self._subject.column_id))
        self.moves.correlation_wanted.connect(self.correlation_wanted)
        self.learned.release_wanted.connect(self._release)
        self.missing.changed.connect(self._set_missing)
        self.missing_more.wanted.connect(self._set_attribute)
        self.missing_more.gesture.connect(self.gesture)
        self.dirt.dirt_wanted.connect(self._want_dirt)
        self.dirt.gesture.connect(self.gesture)
        for typed in (self.missing, self.format):
            typed.gesture.connect(self.gesture)
        for field in (self.unique, self.hidden, self.format):
            field.changed.connect(self._set_attribute)

    def _show_form(self, subject: Subject) -> None:
        offered = (tuple(subject.parts.items()), tuple(subject.choices.items()))
        key = (subject.column_id, subject.kind, subject.columns, offered)
        if key != self._form_key or self.form is None:
            if self.form is not None:
                self.gesture.emit(False)
                discard(self.form)
            around = Surroundings(subject.columns, subject.parts, subject.choices)
            self.form = make_form(by_kind()[subject.kind], around)
            self.form.edited.connect(self._edited)
            self.form.gesture.connect(self.gesture)
            self._holder.addWidget(self.form)
            self._form_key = key
        self.form.show_values(subject.values)
        self.form.show_findings(subject.errors)

    def _want_dirt(self, values: object) -> None:
        if self._subject is not None:
            self.dirt_wanted.emit(self._subject.column_id, values)

    def _rename(self) -> None:
        subject, name = self._subject, self.name.text().strip()
        if subject is not None and name and name != subject.name:
            self.rename_wanted.emit(subject.column_id, name)
        elif subject is not None and not name:
            self.name.put(subject.name)

    def _want_kind(self) -> None:
        if self._subject is not None:
            below = self.change.mapToGlobal(QPoint(0, self.change.height() + 4))
            self.kind_menu_wanted.emit(self._subject.column_id, below)

    def _edited(self, values: object, name: str) -> None:
        if self._subject is not None:
            self.values_wanted.emit(self._subject.column_id, values, name)

    def _release(self, on: bool) -> None:
        if self._subject is not None:
            self.release_wanted.emit(self._subject.column_id, on)

    def _set_missing(self, _name: str, percent: float) -> None:
        if not 0 <= percent <= 100:
            self.show_attribute_error("missing", tr("Must lie between 0 and 100 percent."))
        elif self._subject is not None:
            self.attribute_wanted.emit(self._subject.column_id, "missing", percent / 100)

    def _set_attribute(self, name: str, value: object) -> None:
        if self._subject is not None:
            self.attribute_wanted.emit(self._subject.column_id, name, value)
