"""Documents on their way to another process: of each version only the parts that the other side has not.

A document that was edited shares nearly all of its columns with the one before. Columns, tables and learned models are
sent once, under a number; what has not been used for some time is forgotten on both sides.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, TypeVar

from studio.generators.joint import Joint
from studio.model.document import Column, Document, Frozen, Table
from studio.problems import Problem

_KEPT = 8
"""Versions whose parts stay."""

Parcel = dict[str, Any]
Part = TypeVar("Part", Column, Joint, Table)


class Sender:
    """Numbers the parts of documents, and knows which of them the other side has."""

    def __init__(self) -> None:
        self._numbers: dict[int, tuple[object, int, int]] = {}
        """By identity: the part, which is held so that its identity stays its own, its number, and its last use."""
        self._next = self._version = 0

    def pack(self, document: Document) -> Parcel:
        """What the other side needs to have this very document, as JSON values."""
        self._version += 1
        new: list[Parcel] = []
        tables = [self._table(table, new) for table in document.tables]
        return {
            "document": document.model_dump(mode="json", exclude={"tables"}),
            "tables": tables,
            "new": new,
            "gone": self._gone(),
            "first": self._version == 1,
        }

    def number(self, part: Column | Joint | Table) -> int:
        """The number of a part of the document that was packed last; raises Problem where it is none."""
        found = self._numbers.get(id(part))
        if found is None:
            raise _lost()
        return found[1]

    def _table(self, table: Table, new: list[Parcel]) -> int:
        number, known = self._numbered(table)
        columns = [self._plain("column", column, new) for column in table.columns]
        joint = None if table.joint is None else self._plain("joint", table.joint, new)
        if not known:
            value = table.model_dump_json(exclude={"columns", "joint"})
            new.append(
                {"number": number, "what": "table", "value": value, "columns": columns, "joint": joint}
            )
        return number

    def _plain(self, what: str, part: Column | Joint, new: list[Parcel]) -> int:
        number, known = self._numbered(part)
        if not known:
            new.append({"number": number, "what": what, "value": part.model_dump_json()})
        return number

    def _numbered(self, part: object) -> tuple[int, bool]:
        found = self._numbers.get(id(part))
        if found is None:
            self._next += 1
        number = self._next if found is None else found[1]
        self._numbers[id(part)] = part, number, self._version
        return number, found is not None

    def _gone(self) -> list[int]:
        old = [key for key, item in self._numbers.items() if item[2] <= self._version - _KEPT]
        return [self._numbers.pop(key)[1] for key in old]


class Receiver:
    """Puts documents together again; equal parcels give the very same objects."""

    def __init__(self) -> None:
        self._parts: dict[int, Frozen | Joint] = {}
        self._documents: OrderedDict[str, Document] = OrderedDict()

    def unpack(self, parcel: Mapping[str, Any]) -> Document:
        """The document; raises Problem where a part is missing."""
        if parcel["first"]:
            self._parts.clear()
            self._documents.clear()
        for item in parcel["new"]:
            self._parts[item["number"]] = self._part(item)
        key = repr((parcel["document"], parcel["tables"]))
        document = self._documents.get(key)
        if document is None:
            tables = tuple(self.part(number, Table) for number in parcel["tables"])
            bare = Document.model_validate(parcel["document"])
            document = self._documents[key] = bare.model_copy(update={"tables": tables})
            while len(self._documents) > _KEPT:
                self._documents.popitem(last=False)
        for number in parcel["gone"]:
            self._parts.pop(number, None)
        return document

    def part(self, number: int, kind: type[Part]) -> Part:
        """The part of that number; raises Problem where it is not here."""
        found = self._parts.get(number)
        if not isinstance(found, kind):
            raise _lost()
        return found

    def _part(self, item: Mapping[str, Any]) -> Frozen | Joint:
        if item["what"] == "column":
            return Column.model_validate_json(item["value"])
        if item["what"] == "joint":
            return Joint.model_validate_json(item["value"])
        columns = tuple(self.part(number, Column) for number in item["columns"])
        joint = None if item["joint"] is None else self.part(item["joint"], Joint)
        # Checked before it was sent: its parts are taken as they are, so that they stay the same objects.
        bare = Table.model_validate_json(item["value"])
        return bare.model_copy(update={"columns": columns, "joint": joint})


def _lost() -> Problem:
    return Problem("A part of the design did not arrive.", mend="It is made without the helper process.")
