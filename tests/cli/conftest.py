"""A working folder with two documents and the command line in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from studio.generators.registry import generator
from studio.model.document import Column, Document, Table
from studio.model.files import dumps
from tests.cli.running import Studio


def column(column_id: str, name: str, kind: str, *, missing: float = 0.0, **values: Any) -> Column:
    return Column(id=column_id, name=name, generator=generator(kind=kind, **values), missing=missing)


def orders(rows: int) -> Table:
    columns = (
        column("id", "id", "sequence"),
        column("note", "note", "list", missing=0.2,
               values=[{"value": ""}, {"value": 'say "hi"'}, {"value": "a,b\nc"}, {"value": "plain"}]),
        column("amount", "amount", "lognormal", decimals=2),
        column("at", "at", "date", resolution="second"),
    )  # fmt: skip
    hidden = column("helper", "helper", "normal").model_copy(update={"hidden": True})
    return Table(id="orders", name="orders", rows=rows, columns=(*columns, hidden), primary_key=("id",))


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(tmp_path)


@pytest.fixture
def one(tmp_path: Path) -> Path:
    """A document of one table of 1,000 rows."""
    path = tmp_path / "one.studio.json"
    path.write_bytes(dumps(Document(name="One", seed=7, tables=(orders(1000),))))
    return path


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A document whose table takes a while."""
    path = tmp_path / "large.studio.json"
    path.write_bytes(dumps(Document(name="Large", tables=(orders(1_000_000_000),))))
    return path


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A document of two visible tables and a hidden one."""
    items = Table(id="items", name="items", rows=3000, columns=(column("n", "n", "poisson"),))
    hidden = Table(id="secret", name="secret", rows=5, columns=(column("x", "x", "normal"),), hidden=True)
    path = tmp_path / "two.studio.json"
    path.write_bytes(dumps(Document(name="Two", tables=(orders(1000), items, hidden))))
    return path
