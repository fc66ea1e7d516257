"""The tables of a shipped template with fewer parents, made once and looked at by several tests."""

from __future__ import annotations

from functools import cache

import duckdb
import pandas as pd
import pyarrow as pa

from studio import Project
from studio.app.templates import load_template
from studio.generators.relation import Relation
from studio.model.document import Document

FEWER = {
    "bank": {"customers": 220},
    "fleet": {"vehicles": 10},
    "hospital": {"patients": 900},
    "hr": {},
    "online-shop": {"customers": 2000},
    "robot": {"arms": 5},
    "saas": {"accounts": 250},
    "screening": {},
    "simulation": {"runs": 80},
    "support": {"tickets": 800},
}  # fmt: skip
"""The rows of the parent tables; those of the children follow."""


def small(name: str) -> Document:
    """The template with as many parents as `FEWER` says."""
    document = load_template(name)
    rows = FEWER[name]
    tables = (
        table.model_copy(update={"rows": rows.get(table.name, table.rows)}) for table in document.tables
    )
    return document.model_copy(update={"tables": tuple(tables)})


@cache
def made(name: str) -> dict[str, pa.Table]:
    """All rows of all tables, by name."""
    return {table.name: table.rows() for table in Project(small(name)).tables}


@cache
def frames(name: str) -> dict[str, pd.DataFrame]:
    """The same as pandas frames."""
    return {table: data.to_pandas() for table, data in made(name).items()}


def orphans(name: str) -> dict[str, int]:
    """By key: how many rows refer to a row that is not there."""
    document = small(name)
    owners = {column.id: (table, column) for table in document.tables for column in table.columns}
    found = {}
    with duckdb.connect() as database:
        for table, data in made(name).items():
            database.register(table, data)
        for table, column in owners.values():
            if isinstance(column.generator, Relation) and not column.hidden:
                parent, key = owners[column.generator.column]
                asked = (
                    f'select count(*) from "{table.name}" where "{column.name}" is not null and "{column.name}" not in '
                    f'(select "{key.name}" from "{parent.name}")'
                )
                found[f"{table.name}.{column.name}"] = _number(database, asked)
    return found


def repeated(name: str) -> dict[str, int]:
    """By table: how many rows have a primary key that another one has too."""
    found = {}
    with duckdb.connect() as database:
        for table in small(name).tables:
            database.register(table.name, made(name)[table.name])
            keys = ", ".join(f'"{table.column(column_id).name}"' for column_id in table.primary_key)
            asked = (
                f'select count(*) - (select count(*) from (select distinct {keys} from "{table.name}")) from '
            )
            found[table.name] = _number(database, f'{asked}"{table.name}"')
    return found


def _number(database: duckdb.DuckDBPyConnection, asked: str) -> int:
    ((found,),) = database.execute(asked).fetchall()
    return int(found)
