"""A model inside a file is believed only where it is sound; edits of it know their inverse."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from studio.generators.packed import packed
from studio.model import edits
from studio.model.checks import check
from studio.model.document import Correlation, Document
from studio.model.files import dumps, loads
from studio.problems import Problem
from tests.learning.tables import named

Change = Callable[[dict[str, Any]], None]


def stored(numbers: Any, dtype: str) -> dict[str, Any]:
    return packed(numbers, dtype).model_dump(mode="json")  # type: ignore[arg-type]


def numbers(value: dict[str, Any]) -> np.ndarray:
    kind = {"int16": "<i2", "int32": "<i4", "float32": "<f4", "float64": "<f8"}[value["dtype"]]
    return np.frombuffer(zlib.decompress(base64.b64decode(value["data"])), kind).copy()


def altered(field: str, change: Callable[[np.ndarray], Any]) -> Change:
    """Another array in a member, with a true hash."""

    def apply(member: dict[str, Any]) -> None:
        place = member
        *path, last = field.split(".")
        for step in path:
            place = place[step]
        place[last] = stored(change(numbers(place[last])), place[last]["dtype"])

    return apply


def put(place: int, value: float) -> Callable[[np.ndarray], np.ndarray]:
    def change(array: np.ndarray) -> np.ndarray:
        array[place] = value
        return array

    return change


def bomb(member: dict[str, Any]) -> None:
    raw = b"\0" * 50_000_000
    member["cuts"]["data"] = base64.b64encode(zlib.compress(raw)).decode()


DAMAGE: dict[str, tuple[Change, str]] = {
    "another byte": (lambda m: m["cuts"].update(sha256="0" * 64), "do not have the hash"),
    "no base64": (lambda m: m["cuts"].update(data="$$$"), "cannot be unpacked"),
    "too long": (bomb, "has not the size"),
    "another shape": (lambda m: m["cuts"].update(shape=[3]), "has not the size"),
    "a vast shape": (lambda m: m["cuts"].update(shape=[10**9]), "is no part of a document"),
    "another type": (lambda m: m.update(first=stored([0], "int32")), "must be int16"),
    "pickled": (lambda m: m["cuts"].update(dtype="object"), "dtype|Dtype"),
    "levels that fall": (altered("cuts", put(1, 2.0)), "must ascend"),
    "no number": (lambda m: m["shares"].update(
        data=base64.b64encode(zlib.compress(np.full(1, np.nan, "<f4").tobytes())).decode(), shape=[1],
        sha256=hashlib.sha256(np.full(1, np.nan, "<f4").tobytes()).hexdigest()), "no number"),
    "a share too large": (altered("shares", put(0, 5.0)), "must sum to 1"),
    "a cell beyond": (altered("last", put(-1, 30_000)), "names a cell that it has not"),
    "leaves out of order": (altered("starts", put(1, 0)), "do not follow one another"),
    "a circle": (altered("splits.left", put(0, 0)), "are no tree"),
    "a leaf that is not": (altered("splits.left", put(-1, -30_000)), "from left to right"),
    "a column that is not": (altered("splits.features", put(0, 99)), "reads a column that is not there"),
    "a later parent": (lambda m: m["parents"].__setitem__(0, "nowhere"), "comes later"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_model_is_refused_in_words(document: Document, name: str) -> None:
    whole = json.loads(dumps(document))
    members = whole["project"]["tables"][0]["joint"]["members"]
    change, message = DAMAGE[name]
    change(next(member for member in members if member.get("splits")))
    with pytest.raises(Problem, match=message):
        loads(json.dumps(whole).encode())


def test_taking_the_model_away_and_back(document: Document) -> None:
    table = document.tables[0]
    edit = edits.SetJoint(table.id, None)
    assert edit.label(document) == "Forget what was learned of people"
    without, inverse = edits.apply(edit, document)
    assert without.tables[0].joint is None
    assert "joint" not in json.loads(dumps(without))["project"]["tables"][0]
    again, _ = edits.apply(inverse, without)
    assert dumps(again) == dumps(document)


def test_releasing_what_was_not_learned_is_refused(document: Document) -> None:
    with pytest.raises(Problem, match="no part of what was learned"):
        edits.apply(edits.SetReleased(named(document, "id").id, True), document)


def test_a_learned_column_cannot_be_correlated_as_well(document: Document) -> None:
    first, second = named(document, "age").id, named(document, "income").id
    table = document.tables[0].model_copy(
        update={"correlations": (Correlation(first=first, second=second, value=0.5),)}
    )
    both = document.model_copy(update={"tables": (table,)})
    messages = [finding.message for finding in check(both)]
    assert messages == ["It is drawn as it was learned, which leaves no room for a correlation."] * 2
    released = both
    for column in (first, second):
        released, _ = edits.apply(edits.SetReleased(column, True), released)
    assert check(released) == []


def test_a_copied_table_has_a_model_of_its_own(document: Document) -> None:
    copied = edits.apply(edits.duplicate_table(document, document.tables[0].id), document)[0]
    one, two = copied.tables
    assert one.joint is not None
    assert two.joint is not None
    assert {member.column for member in two.joint.members} <= {column.id for column in two.columns}
    assert not {member.column for member in two.joint.members} & {column.id for column in one.columns}
