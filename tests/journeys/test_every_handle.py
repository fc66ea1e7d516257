"""Every declared handle of every column type is dragged by the mouse and moved by the keys, in the whole window.

The types come from the registry, so a new one is tested by being there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from studio.app.reweighting import shares_of
from studio.app.shapes import Handle, handles
from studio.app.story import nodes_of
from studio.app.strokes import drawing_of
from studio.generators.generator import Generator
from studio.generators.mixture import Mixture
from studio.generators.parameters import form
from studio.generators.registry import classes
from studio.gui.panels.shape.grip import Grip
from studio.model.document import Column, Document, Table
from studio.model.files import dumps
from tests.journeys.conftest import Open
from tests.journeys.hand import LEFT, Hand

ROWS = 400
KINDS = tuple(cls for cls in classes() if any(field.handle for field in form(cls)))
_PRESSES = 12
_MOVES_UP = ("weight", "node", "curve")


def document() -> Document:
    """A column of every type with a handle, as it is when it is new."""
    columns = tuple(
        Column(id=f"c{place}", name=cls().kind, generator=cls()) for place, cls in enumerate(KINDS)
    )
    return Document(name="handles", tables=(Table(id="t", name="all", rows=1_000, columns=columns),))


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: cls.__name__)
def test_every_declared_handle_stands_on_the_chart(cls: type[Generator]) -> None:
    declared = {field.name for field in form(cls) if field.handle}
    assert {handle.parameter for handle in handles(cls())} == declared


def test_every_handle_moves_its_rows_its_number_and_one_step(open_studio: Open, tmp_path: Path) -> None:
    path = tmp_path / "handles.studio.json"
    path.write_bytes(dumps(document()))
    hand = open_studio(path)
    hand.until(lambda: hand.window.page == "design")
    wrong: list[str] = []
    tried = 0
    for place, cls in enumerate(KINDS):
        trial = Trial(hand, f"c{place}")
        for handle in trial.handles:
            for way, act in (("mouse", trial.drag), ("keys", trial.press)):
                tried += 1
                found = trial.wrong_after(handle, act)
                wrong += [f"{cls.__name__}, {handle}, by {way}: {found}"] * bool(found)
    assert tried == 2 * sum(len(handles(cls())) for cls in KINDS)
    assert not wrong, "\n".join(wrong)


class Trial:
    """One column in the window, whose handles are tried one after the other."""

    def __init__(self, hand: Hand, column_id: str) -> None:
        self._hand, self._id = hand, column_id
        self._design, self._store = hand.shop.design, hand.shop.store
        self._design.choose_column(column_id)
        hand.until(lambda: self._canvas.picture is not None and self._design.shape.at_rest)
        hand.until(lambda: self._design.previewing.at_rest)
        self.handles = tuple(self._canvas.grips)

    def wrong_after(self, handle: str, act: Callable[[Grip], None]) -> str:
        """Move a handle and take it back; gives what was not as it should be."""
        before, rows = self._store.document, self._rows()
        act(self._canvas.grips[handle])
        after = self._store.document
        if after is before or self._store.document == before:
            return "the design did not change"
        if self._rows() == rows:
            return "no row changed"
        shown = self._canvas.grips[handle].handle
        said = number_is_wrong(shown, self._generator)
        self._hand.until(self._screen_follows)
        self._store.undo()
        if self._store.document != before:
            return "one step to undo did not bring the design back"
        return said

    def drag(self, grip: Grip) -> None:
        """By the mouse, towards the middle of the chart."""
        canvas, qtbot = self._canvas, self._hand.qtbot
        start = canvas.spot(grip.handle).point.toPoint()
        assert canvas.childAt(start) is grip, f"{grip.handle.name} is covered by {canvas.childAt(start)}"
        right = 1 if start.x() < canvas.width() / 2 else -1
        up = 40 if start.y() > canvas.height() / 2 else -40
        way = QPoint(60 * right, -up if grip.handle.y else 0)
        if grip.handle.role in ("minimum", "maximum"):
            way = QPoint(round(canvas.scale().x(self._median())) + 20 - start.x(), 0)
        elif grip.handle.role in _MOVES_UP:
            way = QPoint(0, -up)
        qtbot.mousePress(grip, LEFT, pos=grip.mapFrom(canvas, start))
        for step in range(1, 6):
            qtbot.mouseMove(grip, grip.mapFrom(canvas, start + way * step / 5))
        qtbot.mouseRelease(grip, LEFT, pos=grip.mapFrom(canvas, start + way))

    def press(self, grip: Grip) -> None:
        """By the keys, ten steps at once."""
        grip.setFocus(Qt.FocusReason.TabFocusReason)
        middle = self._canvas.width() / 2
        across = Qt.Key.Key_Right if grip.geometry().center().x() < middle else Qt.Key.Key_Left
        key = Qt.Key.Key_Up if grip.handle.role in _MOVES_UP else across
        rows = self._rows()
        for _ in range(_PRESSES):  # A bound may have to come a long way to where values are.
            self._hand.qtbot.keyPress(grip, key, Qt.KeyboardModifier.ShiftModifier)
            self._hand.qtbot.wait(5)
            if grip.handle.role not in ("minimum", "maximum") or self._rows() != rows:
                break
        self._hand.qtbot.keyRelease(grip, key, Qt.KeyboardModifier.ShiftModifier)

    @property
    def _canvas(self) -> Any:
        return self._design.shape.canvas

    @property
    def _generator(self) -> Generator:
        table = self._design.table
        assert table is not None
        return table.column(self._id).generator

    def _rows(self) -> list[str | None]:
        """The first rows as the engine makes them for the design as it is."""
        table = self._design.table
        assert table is not None
        return self._hand.shop.preview.rows(self._store.document, table, 0, ROWS).cells[self._id]

    def _median(self) -> float:
        """The middle of what is drawn, on the axis of the chart."""
        picture = self._canvas.picture
        below = 0.0
        for share, edge in zip(picture.bars, picture.edges, strict=False):
            below += share
            if below >= 0.5:
                return float(edge)
        return float(picture.edges[-1])

    def _screen_follows(self) -> bool:
        """Whether the rows on the screen are those of the design."""
        model = self._design.live.model
        place = next(i for i, column in enumerate(model.columns) if column.id == self._id)
        wanted = self._rows()
        return all(model.text(row, place) == wanted[row] for row in range(model.rowCount()))


def number_is_wrong(handle: Handle, kind: Generator) -> str:
    """Why the words beside a handle are not what the design holds; "" where they are."""
    if handle.role == "curve":
        return "" if drawing_of(kind) is not None else "it is no drawn curve"
    held = _held(handle, kind)
    if isinstance(held, str):
        return "" if held.replace("T", " ") in handle.words else f"{held} is not told in {handle.words!r}"
    if held is None:
        return "" if handle.words.startswith("no ") else f"nothing is held, but told is {handle.words!r}"
    numbers = [_read(text) for text in re.findall(r"[-−]?[0-9][0-9,.]*(?:e[-+]?[0-9]+)?[kMG]?", handle.words)]
    near = any(abs(number - held) <= max(6e-3 * abs(held), 1e-9) for number in numbers)
    return "" if near else f"{held} is not told in {handle.words!r}"


def _held(handle: Handle, kind: Generator) -> Any:
    """What the design holds for a handle: shares in percent."""
    if handle.role == "weight":
        return 100 * shares_of(kind)[handle.place]
    if handle.role == "node":
        return 100 * nodes_of(kind)[handle.place].share
    if isinstance(kind, Mixture) and handle.role == "component":
        return 100 * shares_of(kind)[handle.place]
    if handle.parameter == "values":
        levels, values = kind.levels, kind.values  # type: ignore[attr-defined]
        level = float(handle.name.rpartition(" ")[2])
        return values[levels.index(level)]
    return getattr(kind, handle.parameter)


def _read(text: str) -> float:
    factor = {"k": 1e3, "M": 1e6, "G": 1e9}.get(text[-1], 1.0)
    return float(text.rstrip("kMG").replace(",", "").replace("−", "-").rstrip(".")) * factor
