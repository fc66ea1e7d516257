"""Rules that hold in every row of a reference: a list that decides another, sums, dates in order.

An accepted rule becomes the type of its column, so that it holds exactly in every row that is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.generators.generator import Generator
from studio.generators.registry import generator
from studio.learning.relations import relations
from studio.model import edits
from studio.model.document import Column, Table

_ROWS_A_VALUE = 20
"""Fewer rows for each value of the one that decides, and a rule may hold by accident."""
_MOST_VALUES = 250
_MOST_CASES = 60
_LEAST_ROWS = 50
_MOST_COLUMNS = 60
_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it says, the column that would follow it and how, and whether it is followed already."""

    words: str
    column: str
    generator: Generator
    missing: float
    is_accepted: bool


def rules_of(table: Table, reference: pa.Table) -> tuple[Rule, ...]:
    """The rules among columns of both, each column given by one rule at most."""
    columns = [
        column
        for column in table.columns
        if not column.hidden and not column.unique and column.name in reference.column_names
    ][:_MOST_COLUMNS]
    if reference.num_rows < _LEAST_ROWS:
        return ()
    found = [*_sums(columns, reference), *_hierarchies(columns, reference), *_orders(columns, reference)]
    taken: dict[str, Rule] = {}
    for rule in found:
        if rule.column not in taken and not _in_a_circle(rule, taken):
            taken[rule.column] = rule
    return tuple(taken.values())


def accepting(table: Table, rules: Sequence[Rule]) -> edits.Edit:
    """The edit that lets columns follow these rules."""
    given = {rule.column for rule in rules}
    steps: list[edits.Edit] = [
        edits.SetCorrelation(pair.first, pair.second, None)
        for pair in table.correlations
        if given & {pair.first, pair.second}
    ]
    for rule in rules:
        steps += [
            edits.SetGenerator(rule.column, rule.generator),
            edits.SetColumn(rule.column, "missing", rule.missing),
        ]
    return edits.Batch(tuple(steps), f"Let rules of {table.name} hold")


def _in_a_circle(rule: Rule, taken: dict[str, Rule]) -> bool:
    read, seen = [*rule.generator.inputs()], set[str]()
    while read:
        item = read.pop()
        if item == rule.column:
            return True
        if item not in seen and item in taken:
            seen.add(item)
            read += taken[item].generator.inputs()
    return False


def _rule(words: str, column: Column, made: Generator, missing: float) -> Rule:
    return Rule(words, column.id, made, round(missing, 6), column.generator == made)


def _sums(columns: Sequence[Column], reference: pa.Table) -> list[Rule]:
    """Copies and sums; a column that is a formula already tells its decimals no more, so those of its values count."""
    held = {column.id: column for column in columns if _is_number(reference.column(column.name).type)}
    numbers = {
        column_id: np.asarray(reference.column(column.name).cast(pa.float64(), safe=False), np.float64)
        for column_id, column in held.items()
    }
    decimals = {column_id: _decimals(values) for column_id, values in numbers.items()}
    found = []
    for relation in relations(numbers, decimals):
        made = generator(kind="formula", expression=relation.expression(decimals[relation.of]))
        terms = [f"{'+' if sign > 0 else '−'} {held[item].name}" for item, sign in relation.terms]
        words = f"{held[relation.of].name} = {' '.join(terms).removeprefix('+ ')}"
        found.append(_rule(words, held[relation.of], made, 0.0))
    return found


def _decimals(values: np.ndarray) -> int | None:
    known = values[~np.isnan(values)][:2_000]
    return next((n for n in range(5) if np.allclose(known, np.round(known, n), rtol=0, atol=1e-9)), None)


def _hierarchies(columns: Sequence[Column], reference: pa.Table) -> list[Rule]:
    """Lists and numbers of few values that a list decides; the one with the fewest values decides."""
    coded: dict[str, tuple[pa.Array, np.ndarray, int]] = {}
    for column in columns:
        values = _texts(reference.column(column.name))
        if values is None:
            continue
        encoded = values.dictionary_encode()
        n = len(encoded.dictionary)
        if 2 <= n <= _MOST_VALUES and n * _ROWS_A_VALUE <= reference.num_rows:
            codes = np.asarray(encoded.indices.fill_null(-1), np.int64)
            coded[column.id] = (encoded.dictionary, codes, n)
    by_id = {column.id: column for column in columns}
    texts = {item for item in coded if not _is_number(reference.column(by_id[item].name).type)}
    found = []
    for one, other in sorted(
        permutations(coded, 2), key=lambda pair: (coded[pair[0]][2], pair[0] not in texts)
    ):
        if one not in texts or coded[one][2] < coded[other][2]:
            continue
        pairs = _decided(coded[one][1], coded[other][1], coded[one][2])
        if pairs is None:
            continue
        mapping = {
            str(coded[one][0][at]): str(coded[other][0][int(code)])
            for at, code in enumerate(pairs)
            if code >= 0
        }
        made = _following(by_id[one], other in texts, mapping)
        if made is not None:
            both = coded[one][2] == coded[other][2]
            decider, decided = by_id[one].name, by_id[other].name
            both = coded[one][2] == coded[other][2]
            words = f"{decider} goes one to one with {decided}" if both else f"{decider} decides {decided}"
            present = coded[one][1] >= 0
            missing = float(np.mean(coded[other][1][present] < 0))
            found.append(_rule(words, by_id[other], made, missing))
    return found


def _decided(one: np.ndarray, other: np.ndarray, n: int) -> np.ndarray | None:
    """For each value of `one` the only value beside it (-1 for none); None where there are several."""
    known = (one >= 0) & (other >= 0)
    if np.any((one < 0) & (other >= 0)):
        return None
    pairs = np.unique(np.stack([one[known], other[known]]), axis=1)
    if len(np.unique(pairs[0])) < pairs.shape[1] or len(np.unique(pairs[1])) < 2:
        return None
    found = np.full(n, -1)
    found[pairs[0]] = pairs[1]
    return found


def _following(decider: Column, is_text: bool, mapping: dict[str, str]) -> Generator | None:
    if is_text:
        rules = tuple(
            {"when": when, "values": [{"value": value, "weight": 1.0}]}
            for when, value in sorted(mapping.items())
        )
        return generator(kind="dependent", of=decider.id, rules=rules, otherwise=())
    if len(mapping) > _MOST_CASES:
        return None
    cases = [" ".join(("when", _quoted(when), "then", value)) for when, value in sorted(mapping.items())]
    expression = " ".join(("case", '"' + decider.id + '"', *cases, "end"))
    return generator(kind="formula", expression=expression)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _orders(columns: Sequence[Column], reference: pa.Table) -> list[Rule]:
    """Dates that never lie before another one; the nearest of those counts."""
    from studio.reference.infer import infer

    moments = {
        column.id: _moments(reference.column(column.name))
        for column in columns
        if pa.types.is_temporal(reference.column(column.name).type)
    }
    by_id = {column.id: column for column in columns}
    best: dict[str, tuple[float, Rule]] = {}
    for one, other in permutations(moments, 2):
        gaps = moments[other] - moments[one]
        known = ~np.isnan(gaps)
        if known.sum() < _LEAST_ROWS or np.any(np.isnan(moments[one]) & ~np.isnan(moments[other])):
            continue
        mean = float(gaps[known].mean())
        overlaps = np.nanmin(moments[other]) < np.nanmax(moments[one])
        if gaps[known].min() < 0 or mean <= 0 or not overlaps or (other in best and best[other][0] <= mean):
            continue
        whole_days = bool(np.all(gaps[known] % _DAY_MS == 0))
        units = gaps[known] / (_DAY_MS if whole_days else 1000)
        drawn = infer(pa.table({"gap": units.astype(np.int64)}), "gap", closely=True).tables[0].columns[0]
        made = generator(
            kind="after",
            of=one,
            gap=drawn.generator.model_dump(mode="json"),
            unit="days" if whole_days else "seconds",
        )
        missing = float(np.mean(np.isnan(moments[other][~np.isnan(moments[one])])))
        words = f"{by_id[other].name} never lies before {by_id[one].name}"
        best[other] = (mean, _rule(words, by_id[other], made, missing))
    return [rule for _, rule in best.values()]


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))


def _texts(column: pa.ChunkedArray) -> pa.Array | None:
    if pa.types.is_string(column.type):
        return column.combine_chunks()
    if not _is_number(column.type) or len(pc.unique(column)) > _MOST_VALUES:
        return None
    whole = pc.all(pc.equal(column.cast(pa.float64()), pc.round(column.cast(pa.float64())))).as_py()
    return column.cast(pa.int64()).cast(pa.string()).combine_chunks() if whole else None


def _moments(column: pa.ChunkedArray) -> np.ndarray:
    """Milliseconds since 1970, NaN where missing."""
    values = column.cast(pa.timestamp("ms")).cast(pa.int64()).cast(pa.float64())
    return np.asarray(values.to_numpy(), np.float64)
