"""Looks at the chosen column together with another one: who that is, and when it ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from studio.app.subjects import Subject, TableSubject
from studio.generators.registry import by_kind
from studio.gui.panels.shape import ShapePanel
from studio.gui.panels.shape.together import Pair, TogetherPanel


class Pairing(QObject):
    """Either the shape of one column or the cloud of two is to be seen."""

    changed = Signal()
    """Another column is looked at together with the chosen one, or none any more."""

    def __init__(self, shape: ShapePanel, together: TogetherPanel, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._shape, self._together, self._stack = shape, together, stack
        self._subject: Subject | None = None
        self.other = ""
        self._chosen_two = False
        shape.pair_wanted.connect(self.look)
        together.closed.connect(lambda: self.look(""))

    def show_subject(self, subject: Subject | TableSubject | None) -> None:
        """The chosen column as the design holds it."""
        old, self._subject = self._subject, subject if isinstance(subject, Subject) else None
        found = self._subject
        offers = () if found is None else _offers(found)
        self._shape.offer_pairs(offers)
        if found is None or (old is not None and old.column_id != found.column_id):
            # Of two that are chosen the other one may have become the column that all panels show.
            swapped = (
                self._chosen_two and old is not None and found is not None and self.other == found.column_id
            )
            self.other = old.column_id if swapped and old is not None else ""
        if self.other not in {column_id for column_id, _ in offers}:
            self.other = ""
        self._show()

    def look(self, column_id: str) -> None:
        """Look at the chosen column together with this one; "" ends that."""
        self._look(column_id)
        shown = self._together.canvas if self.other else self._shape.head.together
        # Only when the menu is gone, which gives the focus back to its button.
        QTimer.singleShot(0, shown, lambda: shown.setFocus(Qt.FocusReason.OtherFocusReason))

    def choose(self, ids: tuple[str, ...]) -> None:
        """Columns were chosen together: two of them are looked at as a cloud for as long as they are chosen."""
        if self._subject is None:
            return
        if len(ids) == 2 and self._subject.column_id in ids:
            self._look(ids[0] if ids[1] == self._subject.column_id else ids[1])
            self._chosen_two = bool(self.other)
        elif self._chosen_two and len(ids) != 2:
            self._look("")

    def _look(self, column_id: str) -> None:
        offers = () if self._subject is None else _offers(self._subject)
        wanted = column_id if column_id in {item for item, _ in offers} else ""
        self._chosen_two = False
        if wanted != self.other:
            self.other = wanted
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        subject = self._subject
        if subject is None or not self.other:
            self._stack.setCurrentWidget(self._shape)
            return
        found = next((pair for pair in subject.moves_with if pair.column_id == self.other), None)
        name = dict(subject.can_move_with).get(self.other, found.name if found else "")
        asked, drawn = (None, 0.0) if found is None else (found.asked, found.drawn)
        self._together.show_pair(Pair(subject.column_id, self.other, subject.name, name, asked, drawn))
        self._stack.setCurrentWidget(self._together)


def _offers(subject: Subject) -> tuple[tuple[str, str], ...]:
    """The columns that the shown one can be looked at with, those first with which it moves already."""
    if not by_kind()[subject.kind].about.ordered:
        return ()
    moving = [(pair.column_id, f"{pair.name} {pair.asked:+.2f}") for pair in subject.moves_with]
    known = {column_id for column_id, _ in moving}
    return (*moving, *(item for item in subject.can_move_with if item[0] not in known))
