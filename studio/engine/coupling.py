"""Correlation between columns: a Gaussian copula over the cells' own levels.

A stated correlation is Spearman's; the copula's Pearson correlation is 2 sin(π ρ / 6) (Kruskal 1958, "Ordinal measures
of association"). Pairs that contradict each other are moved to the nearest valid matrix (Higham 2002, "Computing the
nearest correlation matrix").
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.generators.draw import Floats
from studio.model.document import Correlation, Table

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Coupling:
    """One group of columns that move together, in the order of their ids so that moving a column changes nothing."""

    members: tuple[str, ...]
    pearson: tuple[tuple[float, ...], ...]
    """The valid matrix that is drawn from, rounded, so that it names the group's state."""
    asked_distance: float
    """Largest difference between a stated and the drawn rank correlation; 0 where all pairs fit together."""

    def mix(self, column_id: str, levels: dict[str, Floats]) -> Floats:
        """The coupled z of a member from the independent z of the members up to it.

        Written as sums and not as a matrix product, whose rounding depends on the number of rows.
        """
        row = self._factor()[self.members.index(column_id)]
        result = np.zeros_like(levels[column_id])
        for weight, member in zip(row, self.members, strict=True):
            if weight != 0.0:
                result += weight * levels[member]
        return result

    def sources(self, column_id: str) -> tuple[str, ...]:
        """The members whose own levels enter this member's."""
        return self.members[: self.members.index(column_id) + 1]

    def _factor(self) -> Matrix:
        return _cholesky(np.array(self.pearson))

    def drawn(self, first: str, second: str) -> float:
        """Spearman's correlation that the pair really gets."""
        r = self.pearson[self.members.index(first)][self.members.index(second)]
        return float(6 / np.pi * np.arcsin(r / 2))


def couplings(table: Table) -> dict[str, Coupling]:
    """The group of every correlated column, by column id."""
    result: dict[str, Coupling] = {}
    for members in _components(table.correlations):
        coupling = _couple(members, table.correlations)
        result.update(dict.fromkeys(members, coupling))
    return result


def _components(pairs: tuple[Correlation, ...]) -> list[tuple[str, ...]]:
    group: dict[str, set[str]] = {}
    for pair in pairs:
        merged = group.get(pair.first, {pair.first}) | group.get(pair.second, {pair.second})
        for member in merged:
            group[member] = merged
    unique = {tuple(sorted(members)) for members in group.values()}
    return sorted(unique)


def _couple(members: tuple[str, ...], pairs: tuple[Correlation, ...]) -> Coupling:
    place = {member: i for i, member in enumerate(members)}
    asked = np.eye(len(members))
    for pair in pairs:
        if pair.first in place and pair.first != pair.second:
            i, j = place[pair.first], place[pair.second]
            asked[i, j] = asked[j, i] = 2 * np.sin(np.pi * pair.value / 6)
    valid = np.round(_nearest(asked), 10)
    stated = [(place[p.first], place[p.second], p.value) for p in pairs if p.first in place]
    distance = max(abs(6 / np.pi * np.arcsin(valid[i, j] / 2) - value) for i, j, value in stated)
    rows = tuple(tuple(float(x) for x in row) for row in valid)
    return Coupling(members, rows, float(distance) if distance > 1e-4 else 0.0)


def _nearest(matrix: Matrix, floor: float = 1e-8) -> Matrix:
    """Alternating projections with Dykstra's correction (Higham 2002, algorithm 3.3)."""
    y, correction = matrix.copy(), np.zeros_like(matrix)
    for _ in range(500):
        values, vectors = np.linalg.eigh(y)
        if values[0] >= floor:
            break
        r = y - correction
        values, vectors = np.linalg.eigh(r)
        x = (vectors * np.maximum(values, 2 * floor)) @ vectors.T
        correction = x - r
        y = x.copy()
        np.fill_diagonal(y, 1.0)
    values, vectors = np.linalg.eigh(y)
    if values[0] < floor:
        y = (vectors * np.maximum(values, floor)) @ vectors.T
        scale = 1 / np.sqrt(np.diag(y))
        y = y * np.outer(scale, scale)
    return y


def _cholesky(matrix: Matrix) -> Matrix:
    """Cholesky in plain arithmetic, so that its digits do not depend on a library's choice of kernels."""
    n = len(matrix)
    factor = np.zeros((n, n))
    for i in range(n):
        for j in range(i + 1):
            rest = matrix[i, j] - sum(factor[i, k] * factor[j, k] for k in range(j))
            if i == j:
                factor[i, i] = np.sqrt(max(rest, 0.0))
            elif factor[j, j] > 0:
                factor[i, j] = rest / factor[j, j]
    return factor
