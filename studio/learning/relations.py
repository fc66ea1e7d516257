"""Numbers that others settle exactly: copies, and sums such as a total of fare and tip. They become formulas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from studio.generators.draw import Floats

_MOST_COLUMNS = 40
_SAMPLED = 2_000
_LEAST_VALUES = 20
_MOST_TERMS = 8
_NEAR_WHOLE = 0.05


@dataclass(frozen=True, slots=True)
class Relation:
    """The column `of` equals the sum of the named columns times 1 or -1, in every row; missing where one of them is."""

    of: str
    terms: tuple[tuple[str, int], ...]

    def expression(self, decimals: int | None) -> str:
        """The formula over column ids."""
        first, *others = sorted(self.terms, key=lambda term: -term[1])
        text = f'"{first[0]}"' if first[1] > 0 else f'-"{first[0]}"'
        text += "".join(f' {"+" if sign > 0 else "-"} "{name}"' for name, sign in others)
        return text if decimals is None or not others else f"round({text}, {decimals})"


def relations(columns: Mapping[str, Floats], decimals: Mapping[str, int | None]) -> list[Relation]:
    """Exact relations among columns of numbers by id, NaN where missing; `decimals` as far as values have them.

    A column that a relation gives is not read by another relation, so that the formulas never run in a circle.
    """
    names = [name for name in columns if _distinct(columns[name]) > 1][:_MOST_COLUMNS]
    found = _copies([name for name in names if _distinct(columns[name]) >= _LEAST_VALUES], columns)
    given = {relation.of for relation in found}
    rest = [name for name in names if name not in given and decimals.get(name) is not None]
    read: set[str] = set()
    # A total is told from its parts rather than a part from the total.
    for name in sorted(rest, key=lambda name: -float(np.nanmean(columns[name]))):
        others = [other for other in rest if other not in (name, *given)]
        relation = (
            None
            if name in read or _distinct(columns[name]) < _LEAST_VALUES
            else _sum(name, others, columns, decimals)
        )
        if relation is not None:
            found.append(relation)
            given.add(name)
            read |= {term for term, _ in relation.terms}
    return found


def _distinct(values: Floats) -> int:
    return len(np.unique(values[~np.isnan(values)][:_SAMPLED]))


def _copies(names: Sequence[str], columns: Mapping[str, Floats]) -> list[Relation]:
    seen: dict[bytes, str] = {}
    found = []
    for name in names:
        first = seen.setdefault((columns[name] + 0.0).tobytes(), name)
        if first != name:
            found.append(Relation(name, ((first, 1),)))
    return found


def _sum(
    name: str, others: Sequence[str], columns: Mapping[str, Floats], decimals: Mapping[str, int | None]
) -> Relation | None:
    """The signs that give the column in every row; None where there are none."""
    if len(others) < 2:
        return None
    goal, table = columns[name], np.column_stack([columns[other] for other in others])
    whole = np.flatnonzero(~np.isnan(goal) & ~np.isnan(table).any(axis=1))[:_SAMPLED]
    if len(whole) < 2 * len(others) + _LEAST_VALUES:
        return None
    scale = np.maximum(table[whole].std(axis=0), 1e-12)
    factors = np.linalg.lstsq(table[whole] / scale, goal[whole], rcond=None)[0] / scale
    signs = np.rint(factors)
    used = np.flatnonzero(signs)
    if (
        not 2 <= len(used) <= _MOST_TERMS
        or np.abs(signs).max() > 1
        or np.abs(factors - signs).max() > _NEAR_WHOLE
    ):
        return None
    terms = tuple((others[place], int(signs[place])) for place in used.tolist())
    made = np.sum([sign * columns[term] for term, sign in terms], axis=0)
    step = 10.0 ** -(decimals[name] or 0)
    missing = np.isnan(made)
    if not np.array_equal(missing, np.isnan(goal)):
        return None
    close = np.abs(made[~missing] - goal[~missing]) < 1e-6 * step + 1e-9 * np.abs(goal[~missing])
    return Relation(name, terms) if close.all() else None
