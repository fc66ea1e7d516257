"""Reads an SQL script: what its tables hold, in which dialect it is written, and what of it was not understood."""

from __future__ import annotations

from collections import Counter

from studio.problems import Problem
from studio.progress import Progress
from studio.reference.schemas.described import Described
from studio.reference.schemas.sql_columns import Script
from studio.reference.schemas.sql_dialect import NAMES, by_likelihood
from studio.reference.schemas.sql_script import statements
from studio.reference.schemas.sql_statements import take_statement

MOST_TABLES = 2_000
MOST_COLUMNS = 20_000
_TELLING = 50_000
"""So many characters are enough to tell the dialect; the rows of a dump tell nothing."""


def read_sql(text: str, progress: Progress | None = None) -> Described:
    """The tables of a script; raises Problem, with the line, where it is broken, and where it creates no table."""
    progress = progress or Progress()
    text = text.replace("\x00", " ").replace("\r\n", "\n").replace("\r", "\n")
    script = Script(Described())
    left_out: Counter[str] = Counter()
    seen = [text[:_TELLING]]
    n_seen = 0
    for number, statement in enumerate(statements(text)):
        if number % 50 == 0:
            progress.report(number, 0, "Reading the script")
        take_statement(script, statement, left_out)
        if n_seen < _TELLING * 10 and statement.words[0].upper in ("CREATE", "ALTER", "COMMENT"):
            seen.append(statement.text)
            n_seen += len(seen[-1])
        n_columns = sum(len(table.columns) for table in script.described.tables)
        if len(script.described.tables) > MOST_TABLES or n_columns > MOST_COLUMNS:
            raise Problem(
                f"The script creates more than {MOST_TABLES:,} tables or {MOST_COLUMNS:,} columns.",
                mend="Keep the tables that you need and leave out the others.",
            )
    described = script.described
    if not described.tables:
        raise _nothing(described)
    dialects = by_likelihood("\n".join(seen))
    described.language = NAMES[dialects[0]] if dialects else "SQL"
    _understand(script, dialects)
    if left_out:
        listed = ", ".join(f"{count:,} {what}" for what, count in left_out.most_common(6))
        described.said.append(f"Passed over, because they describe no table: {listed}.")
    return described


def _understand(script: Script, dialects: list[str]) -> None:
    """Take the conditions and formulas in; sqlglot is loaded only where there are any."""
    if not script.checks and not script.formulas:
        return
    from studio.reference.schemas.sql_checks import take_formula, understand

    dialect = dialects[0] if dialects else "postgres"
    for check in script.checks:
        understand(script.described, check, dialect)
    for formula in script.formulas:
        take_formula(script.described, formula, dialect)


def _nothing(described: Described) -> Problem:
    for remark in described.remarks:
        return Problem(
            f"No table could be read; the first statement that is not known stands in line {remark.line:,}:"
            f" “{remark.words}”.",
            mend="The script needs a CREATE TABLE statement; mend that line.",
        )
    return Problem(
        "The script creates no table.",
        mend="Open a script with CREATE TABLE statements, such as a dump of the schema.",
    )
