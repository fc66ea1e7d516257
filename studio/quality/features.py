"""Two tables as matrices of numbers for classifiers and distances: the columns that both have and that are compared."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from studio.quality.columns import Categories, Numbers
from studio.quality.preparing import prepared
from studio.quality.roles import LEFT_OUT, Role

Matrix = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

MOST_CATEGORIES = 250
"""Lists of more values are read as numbers in the order of their frequency."""


@dataclass(frozen=True, slots=True)
class Features:
    """Both sides, shape (rows, columns): numbers as they are, categories as codes from 0; NaN where missing."""

    names: tuple[str, ...]
    roles: tuple[Role, ...]
    is_category: Flags
    reference: Matrix
    synthetic: Matrix

    def without(self, name: str) -> Features:
        """All columns but one."""
        keep = [place for place, other in enumerate(self.names) if other != name]
        return Features(
            tuple(self.names[place] for place in keep),
            tuple(self.roles[place] for place in keep),
            self.is_category[keep],
            self.reference[:, keep],
            self.synthetic[:, keep],
        )


def features(reference: pa.Table, synthetic: pa.Table) -> Features:
    """The compared columns of both tables; identifiers, free text and columns of different kinds are left out."""
    names: list[str] = []
    roles: list[Role] = []
    flags: list[bool] = []
    sides: tuple[list[Matrix], list[Matrix]] = ([], [])
    for name in reference.column_names:
        if name not in synthetic.column_names:
            continue
        column = prepared(name, reference[name], synthetic[name], None)
        if column.sides is None or column.role in LEFT_OUT:
            continue
        first, second = column.sides
        if isinstance(first, Numbers) and isinstance(second, Numbers):
            made, is_category = (first.values, second.values), False
        elif isinstance(first, Categories) and isinstance(second, Categories):
            made, is_category = _categories(first, second)
        else:
            continue
        names.append(name)
        roles.append(column.role)
        flags.append(is_category)
        for side, values in zip(sides, made, strict=True):
            side.append(values)
    rows = (reference.num_rows, synthetic.num_rows)
    matrices = [
        np.column_stack(side) if side else np.zeros((n, 0)) for side, n in zip(sides, rows, strict=True)
    ]
    return Features(tuple(names), tuple(roles), np.array(flags, bool), matrices[0], matrices[1])


def _categories(first: Categories, second: Categories) -> tuple[tuple[Matrix, Matrix], bool]:
    """Codes by falling frequency in the reference; the last code of a side stands for missing."""
    missing = first.width - 1
    rank = np.empty(first.width)
    rank[np.argsort(-first.counts[:missing], kind="stable")] = np.arange(missing)
    rank[missing] = np.nan
    return (rank[first.codes], rank[second.codes]), missing <= MOST_CATEGORIES
