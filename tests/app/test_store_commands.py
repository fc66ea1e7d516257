"""Random commands against the store: undo everything, redo everything, and the state is equal (test D13)."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from studio.app.folders import folders_in
from studio.app.store import Store
from studio.model import edits
from studio.model.document import Document
from studio.model.edits import Edit
from studio.model.files import dumps, load
from studio.problems import Problem
from tests.model.documents import NAMES, NOTES, columns_of, generators, small, tables_of


class Commands(RuleBasedStateMachine):
    """The plain model is a list of documents and a place in it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name, "a.studio.json")
        self.ids = iter(f"id{i}" for i in range(100_000))
        self.store = Store(small(), folders=folders_in(Path(self.folder.name, "home")))
        self.states: list[Document] = [self.store.document]
        self.place = 0
        self.saved = self.store.document
        self.dragging = False

    def teardown(self) -> None:
        if self.dragging:
            self.end_drag()
        while self.store.redo():
            self.place += 1
        end = dumps(self.store.document)
        assert end == dumps(self.states[-1])
        while self.store.undo():
            self.place -= 1
            assert self.store.document == self.states[self.place]
        assert self.place == 0
        assert dumps(self.store.document) == dumps(small())
        while self.store.redo():
            pass
        assert dumps(self.store.document) == end
        self.store.close()
        self.folder.cleanup()

    @initialize()
    def start(self) -> None:
        self.store.save_as(self.path)

    def act(self, edit: Edit) -> None:
        before = self.store.document
        try:
            label = edit.label(before)
            self.store.edit(edit)
        except Problem:
            assert self.store.document is before
            return
        if self.store.document == before:
            return
        if not self.dragging:
            self.states[self.place + 1 :] = [self.store.document]
            self.place += 1
            assert self.store.undo_label == label

    def column_id(self, data: st.DataObject) -> str:
        known = [column.id for table in self.store.document.tables for column in table.columns]
        return data.draw(st.sampled_from([*known, "nowhere"]))

    def table_id(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from([*(table.id for table in self.store.document.tables), "nowhere"]))

    @rule(name=NAMES, note=NOTES, seed=st.integers(-1, 2**63))
    def change_document(self, name: str, note: str, seed: int) -> None:
        self.act(edits.Batch((edits.SetDocument("name", name), edits.SetDocument("note", note))))
        self.act(edits.SetDocument("seed", seed))

    @rule(data=st.data(), index=st.none() | st.integers(-1, 5))
    def add_table(self, data: st.DataObject, index: int | None) -> None:
        self.act(edits.AddTable(data.draw(tables_of(self.ids)), index))

    @rule(data=st.data(), index=st.integers(-1, 5))
    def remove_or_move_table(self, data: st.DataObject, index: int) -> None:
        table_id = self.table_id(data)
        self.act(edits.RemoveTable(table_id) if index < 1 else edits.MoveTable(table_id, index))

    @rule(data=st.data(), value=NAMES | st.booleans() | st.integers(-1, 10**16))
    def change_table(self, data: st.DataObject, value: Any) -> None:
        field = data.draw(st.sampled_from(["name", "rows", "hidden", "note"]))
        self.act(edits.SetTable(self.table_id(data), field, value))

    @rule(data=st.data())
    def duplicate(self, data: st.DataObject) -> None:
        try:
            if data.draw(st.booleans()):
                self.act(edits.duplicate_table(self.store.document, self.table_id(data)))
            else:
                self.act(edits.duplicate_column(self.store.document, self.column_id(data)))
        except Problem as problem:
            assert "does not exist" in problem.message

    @rule(data=st.data(), index=st.none() | st.integers(-1, 5))
    def add_column(self, data: st.DataObject, index: int | None) -> None:
        self.act(edits.AddColumn(self.table_id(data), data.draw(columns_of(self.ids)), index))

    @rule(data=st.data())
    def remove_column(self, data: st.DataObject) -> None:
        self.act(edits.RemoveColumn(self.column_id(data)))

    @rule(data=st.data(), index=st.integers(-1, 5))
    def move_column(self, data: st.DataObject, index: int) -> None:
        self.act(edits.MoveColumn(self.column_id(data), index))

    @rule(data=st.data(), value=NAMES | st.booleans() | st.floats())
    def change_column(self, data: st.DataObject, value: Any) -> None:
        field = data.draw(st.sampled_from(["name", "missing", "unique", "hidden", "format", "note"]))
        self.act(edits.SetColumn(self.column_id(data), field, value))

    @rule(data=st.data(), value=st.floats() | st.integers() | st.booleans() | st.none() | st.text(max_size=3))
    def change_parameter(self, data: st.DataObject, value: Any) -> None:
        name = data.draw(st.sampled_from(["mean", "deviation", "decimals", "share", "exact", "minimum"]))
        self.act(edits.SetParameters(self.column_id(data), {name: value}))

    @rule(data=st.data())
    def change_generator(self, data: st.DataObject) -> None:
        self.act(edits.SetGenerator(self.column_id(data), data.draw(generators())))

    @rule(data=st.data(), value=st.none() | st.floats(-1.5, 1.5))
    def correlate(self, data: st.DataObject, value: float | None) -> None:
        self.act(edits.SetCorrelation(self.column_id(data), self.column_id(data), value))

    @rule(data=st.data())
    def set_key(self, data: st.DataObject) -> None:
        key = tuple(self.column_id(data) for _ in range(data.draw(st.integers(0, 2))))
        self.act(edits.SetTable(self.table_id(data), "primary_key", key))

    @precondition(lambda self: not self.dragging)
    @rule()
    def begin_drag(self) -> None:
        self.store.begin_gesture()
        self.dragging = True

    @precondition(lambda self: self.dragging)
    @rule()
    def end_drag(self) -> None:
        self.store.end_gesture()
        self.dragging = False
        if self.store.document != self.states[self.place]:
            self.states[self.place + 1 :] = [self.store.document]
            self.place += 1
        elif self.store.redo_label == "":
            del self.states[self.place + 1 :]

    @precondition(lambda self: self.dragging)
    @rule()
    def cancel_drag(self) -> None:
        self.store.cancel_gesture()
        self.dragging = False
        if self.store.redo_label == "":
            del self.states[self.place + 1 :]

    @precondition(lambda self: not self.dragging)
    @rule()
    def undo(self) -> None:
        assert self.store.undo() == (self.place > 0)
        self.place = max(0, self.place - 1)

    @precondition(lambda self: not self.dragging)
    @rule()
    def redo(self) -> None:
        last = len(self.states) - 1
        assert self.store.redo() == (self.place < last)
        self.place = min(last, self.place + 1)

    @precondition(lambda self: not self.dragging)
    @rule()
    def save(self) -> None:
        self.store.save()
        self.saved = self.store.document
        assert load(self.path) == self.saved

    @invariant()
    def the_store_is_where_the_model_is(self) -> None:
        assert self.store.edited == (self.store.document != self.saved)
        if not self.dragging:
            assert self.store.document == self.states[self.place]
            assert bool(self.store.undo_label) == (self.place > 0)
            assert bool(self.store.redo_label) == (self.place < len(self.states) - 1)


TestCommands = Commands.TestCase
TestCommands.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
