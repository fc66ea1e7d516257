"""What has changed from one document to another, in sentences for a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from studio.generators.parameters import form
from studio.model.document import Column, Document, Table

_LONGEST = 24


def differences(old: Document, new: Document) -> tuple[str, ...]:
    """One sentence for each thing that differs, from `old` to `new`; none where they are the same."""
    return tuple(_of_documents(old, new))


def _of_documents(old: Document, new: Document) -> Iterator[str]:
    if old.name != new.name:
        yield f"The design “{old.name}” is called “{new.name}”."
    if old.seed != new.seed:
        yield f"The seed goes from {old.seed} to {new.seed}."
    if old.locale != new.locale:
        yield f"The locale goes from {old.locale} to {new.locale}."
    if old.note != new.note:
        yield "The note of the design is another."
    before, after = {t.id: t for t in old.tables}, {t.id: t for t in new.tables}
    for table_id in before.keys() - after.keys():
        yield f"The table “{before[table_id].name}” is removed."
    for table in new.tables:
        if table.id in before:
            yield from _of_tables(before[table.id], table)
        else:
            yield f"The table “{table.name}” is added."
    if before.keys() == after.keys() and list(before) != list(after):
        yield "The tables stand in another order."


def _of_tables(old: Table, new: Table) -> Iterator[str]:
    if old == new:
        return
    if old.name != new.name:
        yield f"The table “{old.name}” is called “{new.name}”."
    if old.rows != new.rows:
        yield f"The rows of “{new.name}” go from {old.rows:,} to {new.rows:,}."
    yield from _of_columns_of(old, new)
    if old.correlations != new.correlations:
        yield f"Columns of “{new.name}” move together in another way."
    apart = {"id", "name", "rows", "columns", "correlations"}
    if any(getattr(old, name) != getattr(new, name) for name in type(new).model_fields if name not in apart):
        yield f"Other options of “{new.name}” have changed."


def _of_columns_of(old: Table, new: Table) -> Iterator[str]:
    before, after = {c.id: c for c in old.columns}, {c.id: c for c in new.columns}
    for column in old.columns:
        if column.id not in after:
            yield f"The column “{column.name}” is removed from “{new.name}”."
    for column in new.columns:
        if column.id not in before:
            yield f"The column “{column.name}” is added to “{new.name}”."
        elif column != before[column.id]:
            yield from _of_columns(before[column.id], column)
    both = before.keys() & after.keys()
    if [i for i in before if i in both] != [i for i in after if i in both]:
        yield f"The columns of “{new.name}” stand in another order."


def _of_columns(old: Column, new: Column) -> Iterator[str]:
    if old.name != new.name:
        yield f"The column “{old.name}” is called “{new.name}”."
    if old.generator.kind != new.generator.kind:
        yield f"“{new.name}” becomes {new.generator.about.title}, from {old.generator.about.title}."
    else:
        labels = {parameter.name: parameter.label for parameter in form(type(new.generator))}
        for name in type(new.generator).model_fields:
            first, second = getattr(old.generator, name), getattr(new.generator, name)
            if first == second:
                continue
            label = labels.get(name, name)
            if _is_short(first) and _is_short(second):
                yield f"{label} of “{new.name}” goes from {_shown(first)} to {_shown(second)}."
            else:
                yield f"{label} of “{new.name}” has changed."
    if old.missing != new.missing:
        yield f"Missing cells of “{new.name}” go from {100 * old.missing:.3g} % to {100 * new.missing:.3g} %."
    apart = {"id", "name", "generator", "missing"}
    if any(getattr(old, name) != getattr(new, name) for name in type(new).model_fields if name not in apart):
        yield f"Other options of “{new.name}” have changed."


def _is_short(value: Any) -> bool:
    return value is None or (isinstance(value, bool | int | float | str) and len(str(value)) <= _LONGEST)


def _shown(value: Any) -> str:
    if value is None or value == "":
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.6g}" if isinstance(value, float) else str(value)
