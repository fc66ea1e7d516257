"""Templates of several tables: no orphans, no repeated key, nothing to warn of, and each table has its rows."""

from __future__ import annotations

import pytest

from studio.app.templates import load_template, templates
from studio.engine.checks import check
from tests.app.linked import FEWER, made, orphans, repeated


def test_every_template_of_several_tables_is_measured() -> None:
    several = {item.name for item in templates() if len(load_template(item.name).tables) > 1}
    assert several == set(FEWER)


@pytest.mark.parametrize("name", FEWER)
def test_tables_belong_together(name: str) -> None:
    assert check(load_template(name)) == []
    assert "What holds:\n- " in load_template(name).note
    found = orphans(name)
    assert found and set(found.values()) == {0}, found
    assert set(repeated(name).values()) == {0}
    assert all(data.num_rows for data in made(name).values())
