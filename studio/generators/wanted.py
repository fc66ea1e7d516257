"""Which rows are wanted of a learned table, as frozen values: conditions, target shares, a region made larger, parity.

`studio.generators.joint_front` draws them exactly, from the learned law of the columns that come first.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Op = Literal["=", "!=", "<", "<=", ">", ">=", "missing", "present"]

MOST_PARTS = 50
MOST_SHARES = 200


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Condition(_Frozen):
    """What a cell of a column must be. `values` of a list are texts, of numbers numbers, of dates texts as ISO 8601.

    With "=" any of the values will do, with "!=" none; a missing cell meets "missing" alone.
    """

    column: str = Field(max_length=64)
    op: Op = "="
    values: tuple[float | str, ...] = Field(default=(), max_length=MOST_SHARES)

    @model_validator(mode="after")
    def _fits(self) -> Condition:
        n = len(self.values)
        if self.op in ("missing", "present"):
            if n:
                raise ValueError(f'A condition "{self.op}" takes no value.')
        elif n != 1 and (self.op not in ("=", "!=") or not n):
            raise ValueError(f'A condition "{self.op}" takes one value, not {n}.')
        return self


class Target(_Frozen):
    """The shares that the values of a column are to have among the rows where it is not missing.

    A list names `values`; those without a share keep their proportions. Numbers name inner `edges`, one fewer than
    there are shares; a value at an edge counts above it.
    """

    column: str = Field(max_length=64)
    values: tuple[str, ...] = Field(default=(), max_length=MOST_SHARES)
    edges: tuple[float, ...] = Field(default=(), max_length=MOST_SHARES)
    shares: tuple[float, ...] = Field(max_length=MOST_SHARES)

    @model_validator(mode="after")
    def _fits(self) -> Target:
        total = sum(self.shares)
        if any(share < 0 for share in self.shares) or total <= 0:
            raise ValueError("Target shares must not be negative, and not all 0.")
        if self.values:
            if self.edges or len(self.values) != len(self.shares) or len(set(self.values)) < len(self.values):
                raise ValueError("A target needs one share for each of its values, and each value once.")
            if total > 1 + 1e-9:
                raise ValueError(f"Target shares sum to {total:.3g}; they must not pass 1.")
        elif len(self.shares) != len(self.edges) + 1 or list(self.edges) != sorted(set(self.edges)):
            raise ValueError("A target needs one share more than it has edges, and edges that ascend.")
        return self


class Region(_Frozen):
    """The rows that meet all of the conditions are to be this share of all."""

    conditions: tuple[Condition, ...] = Field(min_length=1, max_length=MOST_PARTS)
    share: float = Field(gt=0, lt=1)


class Parity(_Frozen):
    """How far an outcome is to be made independent of a protected column: 0 as learned, 1 the same in every group."""

    protected: str = Field(max_length=64)
    outcome: Condition
    amount: float = Field(default=1.0, ge=0, le=1)
    edges: tuple[float, ...] = Field(default=(), max_length=MOST_SHARES)
    """Where a protected column of numbers is cut into groups."""


class Wanted(_Frozen):
    """All wishes at once. Conditions hold for every row; the others are met as shares."""

    conditions: tuple[Condition, ...] = Field(default=(), max_length=MOST_PARTS)
    targets: tuple[Target, ...] = Field(default=(), max_length=MOST_PARTS)
    regions: tuple[Region, ...] = Field(default=(), max_length=MOST_PARTS)
    parity: Parity | None = None

    @model_validator(mode="after")
    def _once(self) -> Wanted:
        targets = [target.column for target in self.targets]
        if len(set(targets)) < len(targets):
            raise ValueError("A column has two sets of target shares.")
        return self

    def columns(self) -> tuple[str, ...]:
        """Ids of all columns that it speaks of, each once."""
        found = [condition.column for condition in self.all_conditions()]
        found += [target.column for target in self.targets]
        found += [self.parity.protected] if self.parity else []
        return tuple(dict.fromkeys(found))

    def all_conditions(self) -> tuple[Condition, ...]:
        """The conditions of the rows, of regions and of the outcome."""
        inside = [condition for region in self.regions for condition in region.conditions]
        outcome = [self.parity.outcome] if self.parity else []
        return (*self.conditions, *inside, *outcome)

    def renamed(self, ids: dict[str, str]) -> Wanted:
        """The same of columns with other ids."""

        def other(condition: Condition) -> Condition:
            return condition.model_copy(update={"column": ids.get(condition.column, condition.column)})

        def all_of(conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
            return tuple(other(condition) for condition in conditions)

        parity = self.parity and self.parity.model_copy(
            update={
                "protected": ids.get(self.parity.protected, self.parity.protected),
                "outcome": other(self.parity.outcome),
            }
        )
        return Wanted(
            conditions=all_of(self.conditions),
            targets=tuple(
                item.model_copy(update={"column": ids.get(item.column, item.column)}) for item in self.targets
            ),
            regions=tuple(
                item.model_copy(update={"conditions": all_of(item.conditions)}) for item in self.regions
            ),
            parity=parity,
        )
