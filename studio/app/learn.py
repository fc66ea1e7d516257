"""Learns a data file jointly: the worker's side reads, infers and fits, the caller's side asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from studio.problems import Problem
from studio.progress import Progress
from studio.workers import Answer, Worker

if TYPE_CHECKING:
    from studio.learning.options import Preset
    from studio.model.document import Column, Document, Reference, Table
    from studio.reference.guess import Guess
    from studio.reference.opening import Opened

LEAST_ROWS = 50
"""Fewer rows, and nothing that k records share can be said about two columns at once."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person asks of the fit. `target` is the name of the column that is drawn first, "" for none."""

    target: str = ""
    held_out: float = 0.2
    k: int = 10
    preset: Preset = "private"
    first: tuple[str, ...] = ()
    """Names of further columns to be drawn first, so that rows may be wanted by them."""


def learn_file(
    path: Path, wishes: Wishes, worker: Worker, progress: Progress, guess: Guess | None = None
) -> tuple[Opened, Document]:
    """A document with one learned table, named after the file's stem. Raises Problem and Cancelled."""
    from studio.model.document import Document
    from studio.reference.opening import opened_from

    arguments = {
        "path": str(path.absolute()),
        "guess": guess.model_dump(mode="json") if guess else None,
        **asdict(wishes),
    }
    answer = worker.call("fit", arguments, progress=progress)
    return opened_from(path, answer), Document.model_validate(answer.value["document"])


def learn_table(reference: pa.Table, name: str, wishes: Wishes, worker: Worker, progress: Progress) -> Table:
    """The table that imitates rows at hand, by the worker; `taking_over` joins it with one that is there already.

    Raises Problem and Cancelled.
    """
    from studio.model.document import Document

    answer = worker.call("fit", {"name": name, **asdict(wishes)}, (reference,), progress=progress)
    return Document.model_validate(answer.value["document"]).tables[0]


def serve_fit(arguments: dict[str, Any], tables: Sequence[pa.Table], progress: Progress) -> Answer:
    """Infer a schema closely, of `tables` or else of the file, and fit the joint model of what can be learned."""
    from studio.model.document import Reference
    from studio.reference.infer import speakable
    from studio.reference.serving import serve_reference

    wishes = Wishes(**{field.name: arguments[field.name] for field in fields(Wishes)})
    wishes = replace(wishes, first=tuple(wishes.first))
    if tables:
        document = learn(tables[0], arguments["name"], wishes, None, progress)
        return Answer({"document": document.model_dump(mode="json")})
    answer = serve_reference(arguments | {"table": True}, (), progress)
    path = Path(arguments["path"])
    reference = Reference(
        file=speakable(path.name), sha256=answer.value["sha256"], rows=answer.value["rows_in_file"]
    )
    document = learn(answer.tables[0], path.stem, wishes, reference, progress)
    return Answer(answer.value | {"document": document.model_dump(mode="json")})


def learn(
    table: pa.Table, name: str, wishes: Wishes, reference: Reference | None, progress: Progress
) -> Document:
    """A document whose one table imitates `table` jointly; the rows held out play no part in it.

    Raises Problem where there are too few rows, fewer than two columns to learn, or no such target.
    """
    from studio.app.exact import with_formulas
    from studio.app.holdout import split
    from studio.learning.fitting import fit
    from studio.learning.options import Options
    from studio.model.editing import with_changes, with_table
    from studio.reference.infer import infer

    rows, _ = split(table, wishes.held_out)
    if rows.num_rows < LEAST_ROWS:
        raise Problem(
            f"Of this table {rows.num_rows:,} rows could be learned from; {LEAST_ROWS} at least are needed to say how "
            "columns go together without saying it of single records.",
            where=name,
            mend="Use a larger file, hold out fewer rows, or infer the columns one by one instead.",
        )
    document = infer(table, name, reference, progress.part(0.0, 0.6), closely=True)
    inferred = _judged_fairly(document.tables[0], table, rows)
    target = _target(inferred, wishes.target)
    inferred = with_formulas(inferred, rows, target.id if target else "")
    coded = _coded(inferred, rows, wishes.k)
    if len(coded) < 2:
        raise Problem(
            f"There is nothing to learn together: {len(coded)} of its columns has values that return often enough.",
            where=name,
            mend="Infer the columns one by one instead.",
        )
    learned = {column.column for column in coded}
    if target and target.id not in learned:
        raise Problem(
            "It cannot be the target: it has one value only, or values that hardly return.",
            where=f"{name}.{target.name}",
            mend="Choose another column.",
        )
    leading = (_target(inferred, name_) for name_ in wishes.first)
    first = tuple(column.id for column in leading if column is not None and column.id in learned)
    options = Options(wishes.preset, wishes.k, target.id if target else "", first)
    joint = with_changes(fit(coded, options, progress.part(0.6, 1.0)), name, held_out=wishes.held_out)
    return with_table(document, with_changes(inferred, name, joint=joint))


def _judged_fairly(inferred: Table, table: pa.Table, rows: pa.Table) -> Table:
    """The table with what can be learned inferred from the rows to learn from; identifiers need all rows."""
    from studio.model.editing import with_changes
    from studio.reference.infer import infer

    if rows.num_rows == table.num_rows:
        return inferred
    shown = [column for column in inferred.columns if not column.hidden]
    places = {column.id: place for place, column in enumerate(shown) if _can_be_learned(column)}
    again = infer(rows.select(list(places.values())), inferred.name, closely=True).tables[0]
    made = (column for column in again.columns if not column.hidden)
    fair = dict(zip(places, made, strict=True))
    columns = tuple(
        with_changes(
            column,
            column.name,
            generator=fair[column.id].generator,
            missing=fair[column.id].missing,
            note=fair[column.id].note,
        )
        if column.id in fair and _can_be_learned(fair[column.id])
        else column
        for column in inferred.columns
    )
    return with_changes(inferred, inferred.name, columns=columns)


def _can_be_learned(column: Column) -> bool:
    return column.generator.about.ordered and not column.unique


def _target(table: Table, name: str) -> Column | None:
    if not name:
        return None
    try:
        return table.column_named(name)
    except KeyError:
        raise Problem(
            f'There is no column "{name}".',
            where=table.name,
            mend=f"It has {', '.join(column.name for column in table.columns if not column.hidden)}.",
        ) from None


def _coded(table: Table, rows: pa.Table, k: int) -> list[Any]:
    from studio.learning.coding import coded

    shown = [column for column in table.columns if not column.hidden]
    found = (
        coded(column.id, column.generator, values, k)
        for column, values in zip(shown, rows.columns, strict=True)
        if _can_be_learned(column)
    )
    return [item for item in found if item is not None]
