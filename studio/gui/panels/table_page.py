"""The inspector's page for a table: its name and size, what it is compared with, and the design around it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.app.subjects import TableSubject
from studio.generators.locales import LOCALES
from studio.generators.parameters import Parameter
from studio.gui.forms.choices import ChoiceField, SwitchField, locale_options
from studio.gui.forms.field import Field, LineEdit
from studio.gui.forms.numbers import NumberField
from studio.gui.forms.texts import TextField
from studio.gui.painting import elided
from studio.gui.panels.belonging_card import BelongingCard
from studio.gui.panels.dirt_card import DirtCard
from studio.gui.panels.together_card import TogetherCard
from studio.gui.sentences import said
from studio.gui.translating import counted, later, tr
from studio.model.dirt import ROW_KINDS, RowDirt
from studio.model.document import MAXIMUM_ROWS

_ROWS = Parameter(
    "rows",
    later("Rows"),
    later("How many rows the table has."),
    "integer",
    1000,
    False,
    low=0,
    high=MAXIMUM_ROWS,
)
_HIDDEN = Parameter(
    "hidden", later("Hidden"), later("Made for other tables and not exported."), "boolean", False, False
)
_DESIGN = Parameter(
    "name", later("Name of the design"), later("How the design is called."), "text", "", False
)
_SEED = Parameter(
    "seed",
    later("Seed"),
    later("The same seed gives the same data; another one gives other data."),
    "integer",
    42,
    False,
    low=0,
)
_LOCALE = Parameter(
    "locale",
    later("Language"),
    later("Language and country of people, places and texts in columns that name none."),
    "locale",
    "en_US",
    False,
)


class TablePage(QWidget):
    """Sends wishes up."""

    table_wanted = Signal(str, str, object)
    """Table id, one of name, rows, hidden, unique_together, and its value."""
    design_wanted = Signal(str, object)
    """One of name, seed, locale, and its value."""
    reading_wanted = Signal()
    learn_wanted = Signal()
    rules_wanted = Signal()
    forget_wanted = Signal()
    """What was learned of the table is to go."""
    dirt_wanted = Signal(str, object)
    """Table id, and the dirt of its rows as a list of JSON values with names in place of ids."""
    gesture = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject: TableSubject | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._head())
        self._problems = QLabel()
        self._problems.setProperty("role", "bad")
        self._problems.setTextFormat(Qt.TextFormat.PlainText)
        self._problems.setWordWrap(True)
        layout.addWidget(self._problems)
        self.rows = NumberField(_ROWS)
        self.hidden = SwitchField(_HIDDEN)
        self._key = QLabel()
        self._key.setProperty("role", "muted")
        self._key.setTextFormat(Qt.TextFormat.PlainText)
        self._key.setWordWrap(True)
        self.belonging, self.together = BelongingCard(), TogetherCard()
        for widget in (self.rows, self.belonging, self.hidden, self._key, self.together):
            layout.addWidget(widget)
        self._reference = self._reference_card()
        layout.addWidget(self._reference)
        self.dirt = DirtCard(RowDirt)
        layout.addSpacing(6)
        layout.addWidget(self.dirt)
        layout.addSpacing(10)
        title = QLabel(tr("DESIGN"))
        title.setProperty("role", "section")
        layout.addWidget(title)
        self.design = TextField(_DESIGN)
        self.seed = NumberField(_SEED)
        self.locale_choice = ChoiceField(_LOCALE, locale_options(LOCALES))
        for field in (self.design, self.locale_choice, self.seed):
            layout.addWidget(field)
        self._connect()

    def show_subject(self, subject: TableSubject) -> None:
        """Show a table."""
        self._subject = subject
        if not self.name.hasFocus():
            self.name.put(subject.name)
        self._pill.setText(counted(subject.columns, "{n:,} column", "{n:,} columns"))
        self._problems.setText("\n".join(map(said, (*subject.errors, *subject.warnings))))
        self._problems.setVisible(bool(subject.errors or subject.warnings))
        self.rows.show_value(subject.rows)
        self.hidden.show_value(subject.hidden)
        self.together.show_groups(subject.together, subject.names)
        self._key.setText(tr("Primary key: {key}", key=", ".join(subject.key)))
        self._key.setVisible(bool(subject.key))
        self._reference.setVisible(bool(subject.reference))
        self._file.setText(elided(subject.reference, self._file.font(), 240))
        self._file.setToolTip(subject.reference)
        self._file_rows.setText(tr("{reference_rows:,} rows", reference_rows=subject.reference_rows))
        self._learned.setText(_learned_words(subject))
        for widget in (self._learned, self.forget):
            widget.setVisible(bool(subject.learned))
        self.dirt.show_dirt(subject.dirt, ROW_KINDS, subject.shown, subject.table_id)
        self.design.show_value(subject.design)
        self.seed.show_value(subject.seed)
        self.locale_choice.show_value(subject.locale)

    def show_reading(self, known: bool) -> None:
        """Whether the reference is at hand, so that it can be told how it was read."""
        self._read.setText(tr("How it was read…") if known else tr("Find the file…"))
        self.learn.setVisible(known)
        self.rules.setVisible(known)

    def _head(self) -> QHBoxLayout:
        self.name = LineEdit()
        self.name.setAccessibleName(tr("Table name"))
        self.name.setProperty("role", "name")
        self._pill = QLabel()
        self._pill.setProperty("role", "pill")
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _reference_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 9, 12, 10)
        inside.setSpacing(2)
        over = QLabel(tr("Reference"))
        over.setProperty("role", "small")
        self._file = QLabel()
        self._file.setProperty("role", "strong")
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        self._file_rows = QLabel()
        self._file_rows.setProperty("role", "small")
        self._file_rows.setWordWrap(True)
        self._read = QPushButton(tr("How it was read…"))
        self._read.setProperty("role", "link")
        self._read.clicked.connect(self.reading_wanted)
        self._learned = QLabel()
        self._learned.setProperty("role", "small")
        self._learned.setWordWrap(True)
        self.rules = QPushButton(tr("Rules found…"))
        self.rules.setProperty("role", "link")
        self.rules.setToolTip(
            tr("What holds in every row of the reference: sums, lists that decide others, dates in order")
        )
        self.rules.clicked.connect(self.rules_wanted)
        self.learn = QPushButton(tr("Learn from the reference…"))
        self.learn.setToolTip(
            tr("Learn how its columns go together, so that they fit each other as they do there")
        )
        self.learn.clicked.connect(self.learn_wanted)
        self.forget = QPushButton(tr("Forget what was learned"))
        self.forget.setProperty("role", "link")
        self.forget.setToolTip(tr("Draw every column on its own again"))
        self.forget.clicked.connect(self.forget_wanted)
        for widget in (over, self._file, self._file_rows, self._learned):
            inside.addWidget(widget)
        for link in (self._read, self.rules):
            inside.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addSpacing(4)
        inside.addWidget(self.learn, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._rename)
        self.rows.changed.connect(self._set_rows)
        self.hidden.changed.connect(self._set_table)
        self.together.groups_wanted.connect(lambda groups: self._set_table("unique_together", groups))
        self.design.changed.connect(self._set_name)
        self.seed.changed.connect(self._set_seed)
        self.locale_choice.changed.connect(self.design_wanted)
        self.dirt.dirt_wanted.connect(self._want_dirt)
        self.dirt.gesture.connect(self.gesture)
        fields: tuple[Field, ...] = (self.rows, self.design, self.seed)
        for field in fields:
            field.gesture.connect(self.gesture)

    def _want_dirt(self, values: object) -> None:
        if self._subject is not None:
            self.dirt_wanted.emit(self._subject.table_id, values)

    def _rename(self) -> None:
        name = self.name.text().strip()
        if self._subject is None:
            return
        if name and name != self._subject.name:
            self.table_wanted.emit(self._subject.table_id, "name", name)
        elif not name:
            self.name.put(self._subject.name)

    def _set_table(self, name: str, value: object) -> None:
        if self._subject is not None:
            self.table_wanted.emit(self._subject.table_id, name, value)

    def _set_rows(self, name: str, value: int) -> None:
        if not 0 <= value <= MAXIMUM_ROWS:
            self.rows.show_errors(
                {(): tr("Must lie between 0 and {maximum_rows:,}.", maximum_rows=MAXIMUM_ROWS)}
            )
            return
        self._set_table(name, value)

    def _set_name(self, name: str, value: str) -> None:
        if not 0 < len(value.strip()) <= 300:
            self.design.show_errors({(): tr("A design needs a name of at most 300 characters.")})
            return
        self.design_wanted.emit(name, value.strip())

    def _set_seed(self, name: str, value: int) -> None:
        if not 0 <= value < 2**63:
            self.seed.show_errors({(): tr("Must lie between 0 and {value:,}.", value=2**63 - 1)})
            return
        self.design_wanted.emit(name, value)


def _learned_words(subject: TableSubject) -> str:
    if not subject.learned:
        return ""
    return tr(
        "Learned: {n} columns go together as in {rows:,} rows.", n=subject.learned, rows=subject.learned_rows
    )
