"""A few live values of a column type, made by the engine with the document's seed and locale."""

from __future__ import annotations

from collections.abc import Iterable

from studio.app.captions import cell_texts
from studio.app.remembered import Remembered
from studio.app.suggesting import suggested_columns
from studio.engine.plan import plan_table
from studio.engine.rows import rows
from studio.generators.generator import Generator
from studio.generators.parts import Part
from studio.generators.registry import by_kind
from studio.model.document import Column, Document, Table
from studio.model.examples import example_tables
from studio.problems import Problem
from studio.progress import Progress
from studio.reference.column_names import WHOLE_KINDS, Suggestion

_SHOWN = 3
_ROWS = 12
_KEPT = 400
_LONGEST = 120
_TELLING = {"person": "full_name", "address": "full_address", "company": "name", "lifecycle": "state"}
_SLOW = ("faker", "words", "sentences", "paragraphs", "company")
"""Types that read lists of words first; they come last."""


class Samples:
    """Remembers what was made for a seed and a locale. Safe to share between threads."""

    def __init__(self) -> None:
        self._kept: Remembered[tuple[str, ...]] = Remembered(_KEPT)

    def of_kind(self, document: Document, kind: str) -> tuple[str, ...]:
        """At most three different values of a fresh column of a type; none where it cannot be made."""
        key = (document.seed, document.locale, kind)
        return self._kept.get((), key, lambda: _made(document, _example(kind), by_kind()[kind]))

    def of_suggestion(self, document: Document, table: Table, suggestion: Suggestion) -> tuple[str, ...]:
        """The same for what a name suggests in `table`."""
        columns = suggested_columns(table, "sample", suggestion)
        if suggestion.part and len(columns) == 1:
            # The part is taken of a column that is there already: these are the very values.
            whole = table.column(columns[0].generator.inputs()[0])
            return _made(document, (whole, columns[0]))
        key = (document.seed, document.locale, suggestion)
        held = (document,) if by_kind()[suggestion.kind].neighbours() else ()
        return self._kept.get(held, key, lambda: _made(document, _with_plain_ids(columns)))

    def of_kinds(
        self, document: Document, kinds: Iterable[str], progress: Progress
    ) -> dict[str, tuple[str, ...]]:
        """Samples of several types; raises Cancelled."""
        found = {}
        for kind in kinds:
            progress.check()
            found[kind] = self.of_kind(document, kind)
        return found


def quick_and_slow() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The types whose samples come at once, and those that take their time."""
    kinds = tuple(by_kind())
    return tuple(kind for kind in kinds if kind not in _SLOW), tuple(k for k in kinds if k in _SLOW)


def _example(kind: str) -> tuple[Column, ...]:
    """The columns that a fresh one of the type brings, with ids that are always the same; the one to show last."""
    if kind in WHOLE_KINDS:
        whole = Column(id="whole", name="whole", generator=by_kind()[kind](), hidden=True)
        return whole, Column(id="sample", name="sample", generator=Part(of="whole", part=_TELLING[kind]))
    example, beside = by_kind()[kind].example()
    others = (Column(id=column_id, name=column_id, generator=made) for column_id, made in beside.items())
    return *others, Column(id="sample", name="sample", generator=example)


def _with_plain_ids(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    ids = {column.id: f"sample{place}" for place, column in enumerate(columns)}
    return tuple(
        column.model_copy(update={"id": ids[column.id], "generator": column.generator.renamed(ids)})
        for column in columns
    )


def _made(
    document: Document, columns: tuple[Column, ...], example_of: type[Generator] | None = None
) -> tuple[str, ...]:
    """Values of the last column; the tables around it are the document's, or those of a type's example."""
    table = Table(id="sample", name="sample", rows=1000, columns=columns)
    tables = (*document.tables, table) if example_of is None else example_tables(example_of, table)
    alone = document.model_copy(update={"tables": tables})
    table = alone.table("sample")
    try:
        column = rows(plan_table(alone, table), 0, _ROWS, columns=[columns[-1].id]).column(0)
    except Problem:
        return ()
    texts = [text for text in cell_texts(column, columns[-1]) if text]
    return tuple(text[:_LONGEST] for text in dict.fromkeys(texts))[:_SHOWN]
