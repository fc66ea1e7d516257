"""Columns that are unique together: the combinations of their values are numbered, and each row takes its own number.

The number is a permutation of the row; where one of the columns names the own parent, a permutation of the place among
its children, another one for each parent. So any row is found on its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

import numpy as np

from studio.generators.draw import Integers
from studio.generators.permutation import permute, permute_each, scope_keys
from studio.problems import Problem

MOST = 1 << 53


@dataclass(frozen=True, slots=True)
class Together:
    """One column of a group: how many distinct values each of the columns has, and its own place among them."""

    key: bytes
    sizes: tuple[int, ...]
    place: int
    within_parent: bool

    @property
    def combinations(self) -> int:
        return prod(self.sizes)

    def digits(self, rows: Integers, owners: tuple[Integers, Integers] | None) -> list[Integers]:
        """For each column of the group the index of its value in each row; `owners` where it is within the parent.

        Raises Problem where a parent has more children than there are combinations.
        """
        size = self.combinations
        if owners is None:
            number = permute(rows, size, self.key).astype(np.int64)
        else:
            parents, positions = owners
            if positions.max(initial=0) >= size:
                raise Problem(
                    f"{size:,} combinations cannot tell the children of one parent apart; there are more of them.",
                    mend=f"Let a parent have at most {size:,} children, or allow more values.",
                )
            number = permute_each(positions, np.full(len(rows), size), *scope_keys(self.key, parents))
        result = []
        for one in self.sizes:
            number, digit = np.divmod(number, one)
            result.append(digit)
        return result
