"""One kind of dirt in the inspector: how many cells or rows, where, and what else this kind asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from studio.generators.parameters import Parameter, form
from studio.gui.forms.choices import ChoiceField
from studio.gui.forms.field import Field
from studio.gui.forms.formulas import FormulaField
from studio.gui.forms.numbers import NumberField
from studio.gui.icons import IconButton
from studio.gui.panels.dirt_words import KINDS
from studio.gui.sentences import said
from studio.gui.translating import later, tr
from studio.model.dirt import USUAL_FACTOR, WITH_COLUMNS, CellDirt, RowDirt

_SHARE = Parameter("share", later("Share"), later("Each cell or row is damaged by its own chance, in percent."),
                   "number", 2.0, False, unit="%", low=0, high=100, step=0.5)  # fmt: skip
_AMOUNT = Parameter(
    "amount", later("Amount"), later("A share by chance, or exactly so many."), "choice", "", False
)
_WHERE_HEIGHT = 52
_OWN_LABELS = {"factor": later("Factor"), "start": later("From row"), "ramp": later("Grows over")}
_OWN = {"unit": ("factor",), "outlier": ("factor",), "drift": ("factor", "start", "ramp")}


class DirtEntry(QWidget):
    """Hands up its values, drafts included, at every change."""

    changed = Signal(object)
    removed = Signal()
    gesture = Signal(bool)

    def __init__(
        self,
        model: type[CellDirt] | type[RowDirt],
        what: str,
        columns: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values: dict[str, Any] = {}
        self._columns = tuple(columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        title = QLabel(tr(KINDS[what]))
        title.setProperty("role", "plain")
        remove = IconButton("close", tr("Remove {kind}", kind=tr(KINDS[what])), size=12)
        remove.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(remove)
        layout.addLayout(head)
        known = {parameter.name: parameter for parameter in form(model)}
        self.amount = ChoiceField(_AMOUNT, [("share", tr("a share")), ("count", tr("exactly"))])
        self.share = NumberField(_SHARE)
        self.count = NumberField(replace(known["count"], optional=False))
        self.where = FormulaField(known["where"], self._columns)
        self.where.editor().setFixedHeight(_WHERE_HEIGHT)
        self.own: dict[str, Field] = {}
        for name in _OWN.get(what, ()):
            self.own[name] = NumberField(replace(known[name], optional=False, label=tr(_OWN_LABELS[name])))
        self._what = what
        fields: list[Field] = [self.amount, self.share, self.count, *self.own.values(), self.where]
        for field in fields[:-1]:
            layout.addWidget(field)
        self.columns = QPushButton()
        self.columns.setProperty("role", "link")
        self.columns.setAccessibleName(said(known["columns"].label) if "columns" in known else "")
        self._menu = QMenu(self.columns)
        self.columns.clicked.connect(
            lambda: self._menu.popup(self.columns.mapToGlobal(QPoint(0, self.columns.height() + 2)))
        )
        self.columns.setVisible(what in WITH_COLUMNS)
        if what in WITH_COLUMNS:
            self.columns.setToolTip(said(known["columns"].help))
            self._fill_menu()
            layout.addWidget(self.columns, 0, Qt.AlignmentFlag.AlignLeft)
        self.ask_where = QPushButton(tr("Only where…"))
        self.ask_where.setProperty("role", "link")
        self.ask_where.setToolTip(said(known["where"].help))
        self.ask_where.clicked.connect(self._open_where)
        layout.addWidget(self.ask_where, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.where)
        self.where.setVisible(False)
        for field in fields:
            field.gesture.connect(self.gesture)
            if field is not self.amount:
                field.changed.connect(self._changed)
        self.amount.changed.connect(self._choose_amount)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Display what the document holds."""
        self._values = dict(values)
        exact = values.get("count") is not None
        self.amount.show_value("count" if exact else "share")
        self.share.setVisible(not exact)
        self.count.setVisible(exact)
        self.share.show_value(round(100 * float(values["share"]), 6))
        self.count.show_value(values.get("count") or 0)
        self.where.show_value(values.get("where", ""))
        if values.get("where"):
            self.where.setVisible(True)
        self.ask_where.setVisible(self.where.isHidden())
        for name, field in self.own.items():
            value = values.get(name)
            field.show_value(USUAL_FACTOR[self._what] if value is None else value)
        chosen = tuple(values.get("columns") or ())
        for action in self._menu.actions():
            action.setChecked(action.data() in chosen)
        names = [name for column_id, name in self._columns if column_id in chosen]
        self.columns.setText(
            tr("Columns: {names}", names=", ".join(names)) if names else tr("Choose columns…")
        )

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say beside the fields what is wrong."""
        known: dict[str, Field] = {"share": self.share, "count": self.count, "where": self.where, **self.own}
        for name, field in known.items():
            field.show_errors({(): errors[name]} if name in errors else {})

    def _open_where(self) -> None:
        self.where.setVisible(True)
        self.ask_where.setVisible(False)
        self.where.editor().setFocus()

    def _fill_menu(self) -> None:
        for column_id, name in self._columns:
            action = QAction(name.replace("&", "&&"), self._menu)
            action.setData(column_id)
            action.setCheckable(True)
            action.triggered.connect(self._choose_columns)
            self._menu.addAction(action)

    def _choose_columns(self) -> None:
        chosen = [action.data() for action in self._menu.actions() if action.isChecked()]
        self._hand_up({"columns": chosen})

    def _choose_amount(self, _name: str, amount: str) -> None:
        self._hand_up({"count": 10 if amount == "count" else None})

    def _changed(self, name: str, value: Any) -> None:
        self._hand_up({name: value / 100 if name == "share" else value})

    def _hand_up(self, changes: dict[str, Any]) -> None:
        self._values |= changes
        self.changed.emit(dict(self._values))
