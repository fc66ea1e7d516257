"""From a table to a document: the generator that fits each column, and which columns move together.

Nothing in the document rests on fewer than ten records: see `studio.reference.floor`.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence

import pyarrow as pa

from studio.generators.generator import Generator
from studio.generators.registry import by_kind
from studio.model.document import Column, Correlation, Document, Reference, Table
from studio.progress import Progress
from studio.reference.draft import Draft, Source
from studio.reference.infer_categories import truth_of
from studio.reference.infer_dates import dates_of
from studio.reference.infer_numbers import numbers_of
from studio.reference.infer_pairs import rank_correlations
from studio.reference.infer_text import texts_of
from studio.reference.text_types import column_type

_THOROUGH_COLUMNS = 80
_BY_TYPE: dict[str, Callable[[Source], Draft]] = {
    "int64": numbers_of, "float64": numbers_of, "bool": truth_of, "date": dates_of, "timestamp": dates_of,
    "text": texts_of,
}  # fmt: skip


def infer(
    table: pa.Table,
    name: str,
    reference: Reference | None = None,
    progress: Progress | None = None,
    *,
    closely: bool = False,
) -> Document:
    """A document with one table that imitates `table` column by column.

    The table is named `name` and has as many rows as `reference` says, else as `table`. The same table and reference
    give the same document, ids included. `closely` takes every number's quantiles and states no correlations, for a
    joint model to be fitted to the columns.
    """
    progress = progress or Progress()
    name = speakable(name)
    drafts = []
    for index, (column_name, column) in enumerate(zip(table.column_names, table.columns, strict=True)):
        progress.report(index, table.num_columns, "Finding a schema")
        drafts.append(
            draft_of(column_name, column, is_one_of_many=index >= _THOROUGH_COLUMNS, closely=closely)
        )
    root = reference.sha256 if reference else name
    columns = _columns(drafts, root)
    inferred = Table(
        id=_id(root, "table"),
        name=name,
        rows=reference.rows if reference else table.num_rows,
        columns=columns,
        correlations=() if closely else _correlations(table, columns, progress),
        primary_key=_primary_key(drafts, columns),
        reference=reference,
    )
    return Document(name=name, tables=(inferred,))


def draft_of(
    name: str, column: pa.ChunkedArray, *, is_one_of_many: bool = False, closely: bool = False
) -> Draft:
    """The generator for one column of the types that reading gives."""
    source = Source(name, column.drop_null(), len(column), is_one_of_many, closely)
    if not len(source.present):
        return Draft(name, {"kind": "constant", "value": ""}, 1.0 if source.rows else 0.0)
    return _BY_TYPE[column_type(column.type)](source)


def _columns(drafts: Sequence[Draft], root: str) -> tuple[Column, ...]:
    """The columns in their order; what several share (a person, an address) stands hidden before the first of them.

    A part that comes again (the city of billing, the city of shipping) belongs to a whole of its own.
    """
    known = by_kind()
    wholes: dict[tuple[str, int], Column] = {}
    times: Counter[tuple[str, str]] = Counter()
    taken = {draft.name for draft in drafts}
    out: list[Column] = []
    for index, draft in enumerate(drafts):
        fields = draft.fields
        if draft.part:
            key = draft.whole, times[draft.whole, draft.part]
            times[draft.whole, draft.part] += 1
            if key not in wholes:
                wholes[key] = Column(
                    id=_id(root, f"{key[0]} {key[1]}"),
                    name=_free(draft.whole, taken),
                    generator=known[draft.whole](kind=draft.whole),
                    hidden=True,
                )
                out.append(wholes[key])
            fields = {"kind": "part", "of": wholes[key].id, "part": draft.part}
        out.append(_column(draft, known[fields["kind"]].model_validate(fields), _id(root, str(index))))
    return tuple(out)


def _column(draft: Draft, made: Generator, column_id: str) -> Column:
    return Column(
        id=column_id,
        name=speakable(draft.name),
        generator=made,
        missing=draft.missing,
        unique=draft.is_unique,
        note=draft.note,
    )


def _correlations(table: pa.Table, columns: Sequence[Column], progress: Progress) -> tuple[Correlation, ...]:
    texts = {field.name for field in table.schema if pa.types.is_string(field.type)}
    ids = {
        column.name: column.id
        for column in columns
        if column.generator.about.ordered
        and column.generator.kind not in ("list", "constant")
        and not (column.unique or column.name in texts)
    }
    ids = {name: ids[name] for name in table.column_names if name in ids}
    return tuple(
        Correlation(first=ids[first], second=ids[second], value=value)
        for first, second, value in rank_correlations(table, list(ids), progress)
    )


def _primary_key(drafts: Sequence[Draft], columns: Sequence[Column]) -> tuple[str, ...]:
    keys = {speakable(draft.name) for draft in drafts if draft.is_key and not draft.missing}
    return next(((column.id,) for column in columns if column.name in keys), ())


def speakable(name: str) -> str:
    """A name that the model takes: not empty, not too long, without halves of characters."""
    clean = name.encode("utf-8", "replace").decode("utf-8").strip()[:300]
    return clean or "table"


def _free(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free in taken:
        free, number = f"{name} {number}", number + 1
    taken.add(free)
    return free


def _id(root: str, part: str) -> str:
    """A permanent id of 10 hexadecimal digits that the same reference gives again."""
    return hashlib.blake2b(f"{root}/{part}".encode("utf-8", "replace"), digest_size=5).hexdigest()
