"""Compares a synthetic table with its reference, column by column and pair by pair.

Every column is turned into arrays once and shared by all its pairs, so a table of n columns costs n encodings and
n (n - 1) / 2 counts.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping

import pyarrow as pa

from studio.problems import Problem
from studio.progress import Progress
from studio.quality.columns import Categories, Numbers
from studio.quality.comparison import ColumnScore, Comparison, PairScore, mean_score
from studio.quality.pairing import pair_score
from studio.quality.preparing import IN_REFERENCE, IN_SYNTHETIC, Prepared, prepared
from studio.quality.roles import CONTINUOUS, LEFT_OUT, ROLES, Role
from studio.quality.shapes import KS_COMPLEMENT, TV_COMPLEMENT, ks_complement, tv_complement


def compare(
    reference: pa.Table,
    synthetic: pa.Table,
    roles: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Score `synthetic` against `reference`; they may differ in length and in the order of their columns.

    `roles` says how a column takes part: "numerical" and "datetime" are continuous, "categorical" and "boolean"
    discrete, "id" and "text" are left out. A column without a role gets the one `roles_of` guesses from the reference
    (from the synthetic table where the reference holds nothing); roles of absent columns are ignored. Columns and
    pairs come in the reference's order. Raises `Problem` for an unknown role or two columns of one name, `Cancelled`
    if `progress` was asked to stop.
    """
    _check_names(reference, IN_REFERENCE)
    _check_names(synthetic, IN_SYNTHETIC)
    given = {name: _checked(name, role) for name, role in (roles or {}).items()}
    names = _without(reference, _without(reference, synthetic.column_names))
    steps = len(names) + len(names) * (len(names) - 1) // 2
    progress = progress or Progress()

    ready: list[Prepared] = []
    for i, name in enumerate(names):
        progress.report(i, steps, name)
        ready.append(prepared(name, reference[name], synthetic[name], given.get(name)))
    columns = tuple(_column_score(column) for column in ready)
    pairs: list[PairScore] = []
    taking_part = [column for column in ready if column.role not in LEFT_OUT]
    for i, (first, second) in enumerate(itertools.combinations(taking_part, 2), start=len(names)):
        progress.report(i, steps, f"{first.name}, {second.name}")
        pairs.append(pair_score(first, second))
    progress.report(steps, steps)

    column_shapes = mean_score(column.score for column in columns)
    pair_trends = mean_score(pair.score for pair in pairs)
    return Comparison(
        reference_rows=reference.num_rows,
        synthetic_rows=synthetic.num_rows,
        overall=mean_score((column_shapes, pair_trends)),
        column_shapes=column_shapes,
        pair_trends=pair_trends,
        columns=columns,
        pairs=tuple(pairs),
        only_in_reference=_without(reference, synthetic.column_names),
        only_in_synthetic=_without(synthetic, reference.column_names),
    )


def _check_names(table: pa.Table, where: str) -> None:
    twice = [name for name, count in Counter(table.column_names).items() if count > 1]
    if twice:
        raise Problem(f"Two columns are named '{twice[0]}'.", where=where, mend="Rename one of them.")


def _checked(name: str, role: str) -> Role:
    for known in ROLES:
        if role == known:
            return known
    raise Problem(f"'{role}' is no role.", where=f"column '{name}'", mend=f"Use one of {', '.join(ROLES)}.")


def _without(table: pa.Table, names: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    others = set(names)
    return tuple(name for name in table.column_names if name not in others)


def _column_score(column: Prepared) -> ColumnScore:
    metric, score = None, None
    if column.role not in LEFT_OUT:
        metric = (KS_COMPLEMENT if column.role in CONTINUOUS else TV_COMPLEMENT).name
    if column.sides is not None:
        first, second = column.sides
        if isinstance(first, Numbers) and isinstance(second, Numbers):
            score = ks_complement(first, second)
        elif isinstance(first, Categories) and isinstance(second, Categories):
            score = tv_complement(first, second)
    return ColumnScore(
        column.name, column.role, metric, score, column.reason, *column.present, *column.missing
    )
