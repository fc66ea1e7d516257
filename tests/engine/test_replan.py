"""A plan that builds on the one before says what a plan from nothing says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from studio.app.templates import load_template, templates
from studio.engine.cache import Cache
from studio.engine.plan import Plan, Step, plan_table
from studio.model import edits
from studio.model.document import Document
from studio.model.editing import Edit, apply
from studio.problems import Problem


def facts(step: Step) -> tuple[object, ...]:
    return (
        step.column, step.place.table.rows, step.place.table.name, step.setting, step.type, step.coupling,
        step.fingerprint, step.needs, step.together, step.level and step.level.fingerprint,
    )  # fmt: skip


def planned(document: Document, place: int, before: Plan | None, cache: Cache) -> Plan | str:
    try:
        return plan_table(document, document.tables[place], cache, before)
    except Problem as problem:
        return str(problem)


def changes(document: Document, place: int) -> Iterator[Edit]:
    """Edits of every kind that a plan can rest on."""
    table = document.tables[place]
    for other in document.tables:
        yield edits.SetTable(other.id, "name", other.name + "_2")
        yield edits.SetTable(other.id, "rows", other.rows + 7)
    for column in table.columns[::2]:
        yield edits.SetColumn(column.id, "missing", 0.25)
        yield edits.SetColumn(column.id, "hidden", not column.hidden)
        yield edits.SetColumn(column.id, "unique", not column.unique)
        yield edits.RemoveColumn(column.id)
    for pair in table.correlations:
        yield edits.SetCorrelation(pair.first, pair.second, pair.value / 2)
    yield edits.SetDocument("seed", document.seed + 1)
    yield edits.SetDocument("locale", "de_DE" if document.locale != "de_DE" else "fr_FR")


@pytest.mark.parametrize("name", [item.name for item in templates()])
def test_a_plan_built_on_the_one_before_is_that_from_nothing(name: str) -> None:
    document = load_template(name)
    reused = 0
    for place in range(len(document.tables)):
        cache = Cache()
        before = plan_table(document, document.tables[place], cache)
        for change in changes(document, place):
            try:
                after, _ = apply(change, document)
            except Problem:
                continue
            found, fresh = (planned(after, place, plan, cache) for plan in (before, None))
            if isinstance(fresh, str):
                assert found == fresh
                continue
            assert isinstance(found, Plan)
            assert {key: facts(step) for key, step in found.steps.items()} == {
                key: facts(step) for key, step in fresh.steps.items()
            }
            assert found.levels.keys() == fresh.levels.keys()
            reused += sum(
                step.setting is before.steps[key].setting
                for key, step in found.steps.items()
                if key in before.steps
            )
    assert reused > 0
