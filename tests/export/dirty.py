"""Tables with every kind of dirt, and the answer key applied by hand: clean rows and log give the dirty rows."""

from __future__ import annotations

from typing import Any

from studio.generators.registry import generator
from studio.model.dirt import CellDirt, CellKind, RowDirt
from studio.model.document import Column, Document, Table

Row = dict[str, Any]


def soil(what: CellKind, **values: Any) -> CellDirt:
    return CellDirt(what=what, **values)


def column(
    name: str, kind: str, *dirt: CellDirt, missing: float = 0.0, format: str = "", **values: Any
) -> Column:
    """A column whose id is its name."""
    made = generator(kind=kind, **values)
    return Column(id=name, name=name, generator=made, missing=missing, format=format, dirt=dirt)


def dirty_table(rows: int, seed_of_rates: float = 1.0) -> Table:
    """All kinds of dirt at once, on every family of types, by rate, by count and under conditions."""
    part = seed_of_rates
    columns = (
        column("id", "sequence"),
        column("name", "pattern", soil("typo", share=0.1 * part), soil("ocr", count=rows // 50),
               soil("case", share=0.05 * part, where='"amount" > 40'), soil("truncated", count=rows // 100),
               pattern="[A-Z][a-z]{2,6} [A-Z][a-z]{3,8}", missing=0.05),
        column("amount", "normal", soil("unit", count=rows // 40), soil("outlier", share=0.02 * part),
               soil("wrong format", share=0.02 * part), soil("drift", start=rows // 2, share=1.0, ramp=rows // 4),
               mean=40, deviation=12, decimals=2, missing=0.1),
        column("pure", "normal", soil("unit", share=0.03 * part, factor=0.01), soil("impossible", count=rows // 60),
               soil("drift", share=0.5, factor=-1.5, where='"flag"')),
        column("age", "uniform", soil("impossible", count=rows // 60), low=1, high=90, decimals=0),
        column("plan", "list", soil("label", count=rows // 20, where='"plan" <> \'plus\''),
               soil("encoding", share=0.02 * part),
               values=[{"value": "größer"}, {"value": "plus"}, {"value": ""}, {"value": "a,b\n\"c\""}]),
        column("flag", "boolean", soil("label", share=0.1 * part), missing=0.1),
        column("sure", "boolean", soil("impossible", share=0.05 * part), soil("wrong format", share=0.05 * part)),
        column("day", "date", soil("outlier", share=0.05 * part), resolution="day", missing=0.1),
        column("due", "date", soil("impossible", count=rows // 70), soil("wrong format", share=0.05 * part),
               soil("white space", share=0.05 * part), resolution="day"),
        column("moment", "date", soil("wrong format", share=0.05 * part), resolution="millisecond"),
        column("price", "lognormal", soil("unit", share=0.05 * part), format="€ {:,.2f}"),
        column("city", "list", soil("white space", count=rows // 30), values=[{"value": "Ulm"}, {"value": "Bonn"}]),
        column("land", "list", values=[{"value": "DE"}, {"value": "FR"}, {"value": "IT"}]),
    )  # fmt: skip
    dirt = (
        RowDirt(what="duplicate", count=rows // 100),
        RowDirt(what="near duplicate", share=0.02 * part),
        RowDirt(what="contradictory", count=rows // 80, columns=("land", "age")),
        RowDirt(what="out of order", share=0.03 * part),
        RowDirt(what="swapped", columns=("city", "land"), count=rows // 50),
        RowDirt(what="swapped", columns=("age", "day"), share=0.02 * part, where="\"land\" = 'DE'"),
    )
    return Table(id="t", name="orders", rows=rows, columns=columns, dirt=dirt)


def dirty_document(rows: int, seed: int = 42) -> Document:
    return Document(name="Dirty", seed=seed, tables=(dirty_table(rows),))


def applied(clean: list[Row], log: list[Row]) -> list[Row]:
    """The dirty rows as the log states them: rows that it places, all others in their order, then its cells."""
    placed = {line["row"]: line["source_row"] for line in log if line["column"] is None}
    moved = {line["source_row"] for line in log if line["kind"] == "out of order"}
    copies = sum(line["column"] is None and line["kind"] != "out of order" for line in log)
    rest = iter(row for row in range(len(clean)) if row not in moved)
    rows = [dict(clean[placed[i] if i in placed else next(rest)]) for i in range(len(clean) + copies)]
    for line in log:
        if line["column"] is not None:
            assert rows[line["row"]][line["column"]] == line["clean"], line
            rows[line["row"]][line["column"]] = line["dirty"]
    return rows
