"""A list that depends on the value of another column: country and city, product group and product."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import BaseModel, ConfigDict, model_validator

from studio.generators.draw import Draw, Integers, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.lists import Weighted, WeightedList
from studio.generators.parameters import parameter
from studio.generators.plain_text import plain_text, refuse_nested

Values = tuple[Weighted, ...]


class Rule(BaseModel):
    """The list for one value of the other column, which is written plainly: 12, true, 2024-01-31."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    when: str = parameter("", "When it is", "A value of the other column.", max_length=10_000)
    values: Values = parameter(
        (), "Values", "The values and their weights.", editor="weights", max_length=200_000
    )


class DependentList(Generator):
    """A weighted list for each value of another column, and one for all other values."""

    about: ClassVar[About] = About(
        "Dependent list", "categories", "A list for each value of another column. City by country, product by group.",
        words=("conditional", "lookup", "hierarchy", "cascade", "country city", "switch"),
    )  # fmt: skip
    kind: Literal["dependent"] = "dependent"
    of: str = parameter("", "Depends on", "The column whose value decides.", editor="column", max_length=64)
    rules: tuple[Rule, ...] = parameter(
        (), "Lists", "A list for each value.", editor="table", max_length=20_000
    )
    otherwise: Values = parameter(
        (Weighted(value="other"),), "Otherwise", "The list for all other values and missing ones; empty gives missing.",
        editor="weights", max_length=200_000,
    )  # fmt: skip

    @model_validator(mode="after")
    def _usable(self) -> DependentList:
        seen: set[str] = set()
        for rule in self.rules:
            if rule.when in seen:
                raise ValueError(f'There are two lists for the value "{rule.when}".')
            seen.add(rule.when)
            if not rule.values:
                raise ValueError(f'The list for the value "{rule.when}" is empty.')
            _refuse_bad(rule.values, f'for the value "{rule.when}"')
        if self.otherwise:
            _refuse_bad(self.otherwise, "for other values")
        if self.rules and not self.of:
            raise ValueError("Choose the column that the lists depend on.")
        return self

    def inputs(self) -> tuple[str, ...]:
        return (self.of,) if self.of else ()

    def renamed(self, ids: dict[str, str]) -> DependentList:
        return self.model_copy(update={"of": ids.get(self.of, self.of)})

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if self.of:
            refuse_nested(setting.input_types[self.of])
        return pa.dictionary(pa.int32(), pa.string())

    def prepare(self, setting: Setting) -> Maker:
        lists = [rule.values for rule in self.rules] + [self.otherwise or (Weighted(value=""),)]
        values = list(dict.fromkeys(item.value for items in lists for item in items))
        place = {value: i for i, value in enumerate(values)}
        codes = np.array([place[item.value] for items in lists for item in items], dtype=np.int32)
        ends = _levels(lists)
        last = _last(lists)
        dictionary = pa.array(values, pa.string())
        which = _Chooser([rule.when for rule in self.rules], setting.input_types.get(self.of))
        rest = len(self.rules)

        def make(draw: Draw) -> pa.Array:
            rule = which(draw.input(self.of)) if self.of else np.full(draw.n, rest)
            found = np.minimum(np.searchsorted(ends, rule + draw.u(), side="right"), last[rule])
            missing = rule == rest if not self.otherwise else None
            return pa.DictionaryArray.from_arrays(pa.array(codes[found], mask=missing), dictionary)

        return make

    @classmethod
    def example(cls) -> tuple[Generator, dict[str, Generator]]:
        def listed(*values: str) -> Values:
            return tuple(Weighted(value=value, weight=len(values) - i) for i, value in enumerate(values))

        rules = (
            Rule(when="France", values=listed("Paris", "Lyon", "Lille")),
            Rule(when="Japan", values=listed("Tokyo", "Osaka")),
        )
        beside: dict[str, Generator] = {"country": WeightedList(values=listed("France", "Japan", "Chile"))}
        return cls(of="country", rules=rules, otherwise=listed("capital")), beside


class _Chooser:
    """Which rule holds in each row; the number of rules where none does."""

    def __init__(self, whens: list[str], kind: pa.DataType | None) -> None:
        self._rest = len(whens)
        if kind is None or pa.types.is_dictionary(kind) or pa.types.is_string(kind):
            self._keys = pa.array(whens, pa.string())
            self._numbers = np.arange(self._rest + 1)
            return
        read = [(i, _read(when, kind)) for i, when in enumerate(whens)]
        known = [(i, value) for i, value in read if value is not None]
        self._keys = pa.array([value for _, value in known], pa.string() if _as_text(kind) else kind)
        self._numbers = np.array([i for i, _ in known] + [self._rest])

    def __call__(self, array: pa.Array) -> Integers:
        if pa.types.is_dictionary(array.type):
            entries = np.append(self._found(plain_text(array.dictionary)), self._rest)
            chosen: Integers = entries[array.indices.fill_null(len(array.dictionary)).to_numpy()]
            return chosen
        return self._found(plain_text(array) if _as_text(array.type) else array)

    def _found(self, array: pa.Array) -> Integers:
        places = pc.index_in(array, self._keys).fill_null(len(self._keys)).to_numpy()
        found: Integers = self._numbers[places].astype(np.int64)
        return found


def _as_text(kind: pa.DataType) -> bool:
    """True for types that are compared by how they are written."""
    return not (pa.types.is_string(kind) or pa.types.is_integer(kind) or pa.types.is_floating(kind))


def _read(when: str, kind: pa.DataType) -> Any:
    """A rule's value in the column's type; None where it is none, so that the rule never holds."""
    try:
        if pa.types.is_integer(kind):
            return int(when) if -(2**63) <= int(when) < 2**63 else None
        if pa.types.is_floating(kind):
            return float(when)
        if pa.types.is_timestamp(kind):
            return plain_text(pa.array([datetime.fromisoformat(when)], kind))[0].as_py()
        return date.fromisoformat(when).isoformat() if pa.types.is_date(kind) else when.strip().lower()
    except (ValueError, OverflowError):
        return None


def _levels(lists: list[Values]) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The ends of all values' shares, list i between i and i + 1."""
    parts = []
    for i, items in enumerate(lists):
        weights = np.array([item.weight for item in items])
        cumulative = np.cumsum(weights) / np.sum(weights)
        cumulative[int(np.flatnonzero(weights > 0)[-1]) :] = 1.0
        parts.append(i + cumulative)
    return np.concatenate(parts)


def _last(lists: list[Values]) -> Integers:
    """Where each list's last value with a weight stands among all values."""
    starts = np.cumsum([0, *(len(items) for items in lists[:-1])])
    last: Integers = starts + np.array(
        [max(i for i, item in enumerate(items) if item.weight > 0) for items in lists]
    )
    return last


def _refuse_bad(values: Values, where: str) -> None:
    if not sum(item.weight for item in values) > 0:
        raise ValueError(f"At least one value of the list {where} needs a weight above 0.")
    seen: set[str] = set()
    for item in values:
        if item.value in seen:
            raise ValueError(f'The value "{item.value}" stands twice in the list {where}.')
        seen.add(item.value)
