"""How the values of a described column are to be made, before it has a place in a document."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from studio.engine.plan import plan_table
from studio.engine.rows import values
from studio.generators.registry import generator
from studio.model.document import Column, Document, Table

Fields = dict[str, Any]

SAMPLE_ROWS = 3_000
HELPER = "@"
"""Stands in formulas for the hidden helper column of a draft, and before a name for a column of the table."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of a generator with its `kind`, or a `part` of a `whole` that several columns of the row share.

    `helper` makes a hidden column that the fields read as `HELPER`; that may again be a part. `reads` names columns of
    the table whose ids stand in the fields as `HELPER` with the name.
    """

    fields: Fields = field(default_factory=dict)
    whole: str = ""
    part: str = ""
    helper: Draft | None = None
    reads: tuple[str, ...] = ()


def part_of(whole: str, part: str) -> Draft:
    """One part of a person, an address or a company."""
    return Draft(whole=whole, part=part)


def formula(expression: str, helper: Draft | None = None, reads: tuple[str, ...] = ()) -> Draft:
    """A formula over the helper, which stands in it as "@"."""
    return Draft({"kind": "formula", "expression": expression}, helper=helper, reads=reads)


def sample(draft: Draft) -> pa.Array:
    """Some values of a draft without helper; raises ValueError or Problem where it makes none."""
    return _sample(draft.whole, draft.part, json.dumps(draft.fields, sort_keys=True))


@cache
def _sample(whole: str, part: str, fields: str) -> pa.Array:
    made = json.loads(fields)
    columns: tuple[Column, ...]
    if whole:
        columns = (
            Column(id="whole", name="whole", generator=generator(kind=whole), hidden=True),
            Column(id="made", name="made", generator=generator(kind="part", of="whole", part=part)),
        )
    else:
        columns = (Column(id="made", name="made", generator=generator(**made)),)
    table = Table(id="table", name="table", rows=SAMPLE_ROWS, columns=columns)
    plan = plan_table(Document(tables=(table,)), table)
    found = values(plan, "made", 0, SAMPLE_ROWS).combine_chunks()
    return found.dictionary_decode() if pa.types.is_dictionary(found.type) else found


def lengths(draft: Draft) -> tuple[int, int]:
    """The least and the largest number of characters in a sample of texts."""
    found = pc.min_max(pc.utf8_length(sample(draft)))
    return int(found["min"].as_py() or 0), int(found["max"].as_py() or 0)


def kind_of(draft: Draft) -> str:
    """What a draft makes: "text", "integer", "float", "boolean", "date" or "timestamp"; "" for anything else."""
    kind = sample(draft).type
    tests = {
        "text": pa.types.is_string, "integer": pa.types.is_integer, "float": pa.types.is_floating,
        "boolean": pa.types.is_boolean, "date": pa.types.is_date, "timestamp": pa.types.is_timestamp,
    }  # fmt: skip
    return next((name for name, test in tests.items() if test(kind)), "")
