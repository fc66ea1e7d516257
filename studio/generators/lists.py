"""Categories: a weighted list and yes or no."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pydantic import BaseModel, ConfigDict, Field, model_validator

from studio.generators.draw import Draw, Floats, Maker, Setting
from studio.generators.generator import About, Enumeration, Generator
from studio.generators.lookup import Guide
from studio.generators.parameters import parameter
from studio.generators.permutation import permute

Codes = Callable[[Draw], npt.NDArray[np.int32]]


class Weighted(BaseModel):
    """One value of a list with its weight; weights need not sum to anything."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    value: str = Field(max_length=10_000)
    weight: float = Field(default=1.0, ge=0, le=1e15)


class WeightedList(Generator):
    """A value of a list, drawn by weight, in the order of the list."""

    about: ClassVar[About] = About(
        "List", "categories", "One of a few values, each with its weight. Status, plan, country.",
        words=("category", "choice", "enum", "levels", "custom list"), ordered=True,
    )  # fmt: skip
    kind: Literal["list"] = "list"
    values: tuple[Weighted, ...] = parameter(
        (Weighted(value="standard", weight=6), Weighted(value="plus", weight=3), Weighted(value="premium", weight=1)),
        "Values", "The values and their weights.", editor="weights", handle="weights", max_length=200_000,
    )  # fmt: skip
    exact: bool = parameter(
        False,
        "Exact shares",
        "Counts match the weights exactly instead of on average; they depend on the table's size.",
    )

    @model_validator(mode="after")
    def _usable(self) -> WeightedList:
        if not self.values:
            raise ValueError("A list needs at least one value.")
        if not sum(item.weight for item in self.values) > 0:
            raise ValueError("At least one value of the list needs a weight above 0.")
        seen: set[str] = set()
        for item in self.values:
            if item.value in seen:
                raise ValueError(f'The value "{item.value}" stands twice in the list.')
            seen.add(item.value)
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.dictionary(pa.int32(), pa.string())

    def depends_on_total(self) -> bool:
        return self.exact

    def prepare(self, setting: Setting) -> Maker:
        dictionary = pa.array([item.value for item in self.values], pa.string())
        weights = np.array([item.weight for item in self.values])
        codes = exact_codes(weights, setting.total) if self.exact else drawn_codes(weights)
        return lambda draw: pa.DictionaryArray.from_arrays(pa.array(codes(draw)), dictionary)

    def enumeration(self, setting: Setting) -> Enumeration | None:
        dictionary = pa.array([item.value for item in self.values if item.weight > 0], pa.string())
        return Enumeration(
            len(dictionary),
            lambda i: pa.DictionaryArray.from_arrays(pa.array(i.astype(np.int32)), dictionary),
        )


class Boolean(Generator):
    """True with a given share."""

    about: ClassVar[About] = About(
        "Yes or no", "categories", "True with a chosen share. Subscribed, returned, is fraud.",
        words=("boolean", "flag", "bernoulli", "true false"), ordered=True,
    )  # fmt: skip
    kind: Literal["boolean"] = "boolean"
    share: float = parameter(0.5, "Share of yes", "From 0 (never) to 1 (always).", ge=0, le=1, slider=(0, 1),
                             step=0.01, handle="weights")  # fmt: skip
    exact: bool = parameter(
        False, "Exact share", "The count matches the share exactly; it depends on the table's size."
    )

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.bool_()

    def depends_on_total(self) -> bool:
        return self.exact

    def prepare(self, setting: Setting) -> Maker:
        weights = np.array([1.0 - self.share, self.share])
        codes = exact_codes(weights, setting.total) if self.exact else drawn_codes(weights)
        return lambda draw: pa.array(codes(draw).astype(bool))

    def enumeration(self, setting: Setting) -> Enumeration | None:
        return Enumeration(2, lambda i: pa.array(i.astype(bool)))


def drawn_codes(weights: Floats) -> Codes:
    """Codes int32 by weight: the code whose share of the unit interval holds u. Weights need not sum to 1."""
    cumulative = np.cumsum(weights) / np.sum(weights)
    cumulative[int(np.flatnonzero(weights > 0)[-1]) :] = 1.0
    guide = Guide(cumulative)
    return lambda draw: guide.count(draw.u()).astype(np.int32)


def exact_codes(weights: Floats, total: int) -> Codes:
    """Codes int32 in exact counts over `total` rows (largest remainders), dealt out by a permutation of the rows."""
    quota = weights / np.sum(weights) * total
    counts = np.floor(quota).astype(np.int64)
    rest = total - int(counts.sum())
    by_remainder = np.lexsort((np.arange(len(weights)), counts - quota))
    counts[by_remainder[:rest]] += 1
    ends = np.cumsum(counts)

    def codes(draw: Draw) -> npt.NDArray[np.int32]:
        place = permute(draw.rows(), total, draw.key("exact"))
        return np.searchsorted(ends, place.astype(np.int64), side="right").astype(np.int32)

    return codes
