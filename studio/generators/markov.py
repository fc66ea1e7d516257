"""States that follow one another: how long each stays, and where it goes from there."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import BaseModel, ConfigDict, model_validator

from studio.generators.draw import Draw, Floats, Maker, Setting, Words, uniforms
from studio.generators.dyadic import Values, evaluate, scope
from studio.generators.generator import About
from studio.generators.parameters import parameter
from studio.generators.series import Series

MOST_STATES = 30
_SQUARINGS = 64
_LEVELS = 44
"""Tables of 1, 2, 4, … rows up to more than any series has, made once for all threads."""


class State(BaseModel):
    """A state, the mean number of rows that it stays, and the weight of each state that may follow it."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    name: str = parameter("state", "State", "As it stands in the cells.", max_length=10_000)
    stay: float = parameter(
        10.0, "Stays", "The mean number of rows until it changes.", unit="rows", ge=1, le=1e12
    )
    then: tuple[float, ...] = parameter(
        (), "Then", "The weight of each state as the next one, in the order of the states; all 0 stays for ever.",
        max_length=MOST_STATES,
    )  # fmt: skip


class Markov(Series):
    """A Markov chain: a state of mean stay d is left with the chance 1 / d at each row, for others by weight.

    Addressing: the state at a place is drawn given those at two known places, by powers of the table of transitions
    (see `studio.generators.dyadic`); exact at every place, near or far.
    """

    about: ClassVar[About] = About(
        "States with stays", "sequences", "States that stay a while and change by a table. Machine status, weather.",
        words=("markov chain", "transition matrix", "dwell time", "status", "regime", "state machine"),
    )  # fmt: skip
    kind: Literal["markov"] = "markov"
    states: tuple[State, ...] = parameter(
        (
            State(name="running", stay=20, then=(0, 3, 1)),
            State(name="idle", stay=5, then=(1, 0, 0)),
            State(name="broken", stay=3, then=(1, 0, 0)),
        ),
        "States", "The states, how long each stays, and where it goes from there.", editor="states",
        max_length=MOST_STATES,
    )  # fmt: skip
    begin: Literal["usual shares", "first state"] = parameter(
        "usual shares", "The first row is",
        "usual shares: any state, as often as it comes in the long run; first state: always the first of the table.",
    )  # fmt: skip

    @model_validator(mode="after")
    def _usable(self) -> Markov:
        if not self.states:
            raise ValueError("At least one state is needed.")
        seen: set[str] = set()
        for state in self.states:
            if state.name in seen:
                raise ValueError(f'The state "{state.name}" stands twice.')
            seen.add(state.name)
            if len(state.then) > len(self.states):
                raise ValueError(f'The state "{state.name}" has more weights than there are states.')
            if any(weight < 0 for weight in state.then):
                raise ValueError(f'The weights after "{state.name}" must not lie below 0.')
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.dictionary(pa.int32(), pa.string())

    def prepare(self, setting: Setting) -> Maker:
        where = scope(setting, self.over == "each parent")
        chain = Chain(self.transitions(), from_first=self.begin == "first state")
        names = pa.array([state.name for state in self.states], pa.string())

        def make(draw: Draw) -> pa.Array:
            codes = evaluate(draw, "state", chain, *where(draw))
            return pa.DictionaryArray.from_arrays(pa.array(codes), names)

        return make

    def transitions(self) -> Floats:
        """The chance of each state (columns) one row after each state (rows)."""
        n = len(self.states)
        table = np.zeros((n, n))
        for place, state in enumerate(self.states):
            weights = np.zeros(n)
            weights[: len(state.then)] = state.then
            weights[place] = 0.0
            total = weights.sum()
            leaves = 1.0 / state.stay if total > 0 else 0.0
            table[place] = weights * (leaves / total) if total > 0 else 0.0
            table[place, place] = 1.0 - leaves
        return table

    def shares(self) -> Floats:
        """The share of rows in each state in the long run; where some are never left, as the mean state leads there."""
        return _in_the_long_run(self.transitions())


class Chain:
    """The law of a chain of states, numbered as in its table."""

    def __init__(self, table: Floats, *, from_first: bool) -> None:
        n = len(table)
        self._n = n
        powers = [table]
        for _ in range(_LEVELS):
            powers.append(_product(powers[-1], powers[-1]))
        self._powers = tuple(powers)
        self._between: dict[int, Floats] = {}
        start = np.zeros(n) if from_first else _in_the_long_run(table)
        if from_first:
            start[0] = 1.0
        self._start = _ends(start[None, :])

    def first(self, words: Words) -> Values:
        return _chosen(self._start, np.zeros(words.shape, dtype=np.int32), words)

    def ahead(self, level: int, left: Values, words: Words) -> Values:
        return _chosen(_ends(self._powers[level]), left, words)

    def between(self, level: int, left: Values, right: Values, words: Words) -> Values:
        found = self._between.get(level)
        if found is None:
            power = self._powers[level]
            chances = power[:, None, :] * power.T[None, :, :]
            found = self._between[level] = _ends(chances.reshape(self._n * self._n, self._n))
        return _chosen(found, left * self._n + right, words)


def _product(first: Floats, second: Floats) -> Floats:
    """By plain sums: BLAS may round otherwise on another machine. Rows are kept at a sum of 1."""
    made = (first[:, :, None] * second[None, :, :]).sum(axis=1)
    scaled: Floats = made / made.sum(axis=1, keepdims=True)
    return scaled


def _in_the_long_run(table: Floats) -> Floats:
    # Half of the rows stay on purpose, so that a chain that runs in a circle settles too.
    power = (table + np.eye(len(table))) / 2
    for _ in range(_SQUARINGS):
        power = _product(power, power)
    shares: Floats = power.mean(axis=0)
    return shares


def _ends(chances: Floats) -> Floats:
    """For each row the levels at which its states end; what has no chance has no room, the last one none above it."""
    sums = np.cumsum(chances, axis=1)
    total = sums[:, -1:]
    ends: Floats = np.divide(sums, total, out=np.ones_like(sums), where=total > 0)
    ends[ends >= 1 - 1e-15] = 1.0
    return ends


def _chosen(ends: Floats, row: Values, words: Words) -> Values:
    u = uniforms(words)
    state = np.zeros(u.shape, dtype=np.int32)
    for place in range(ends.shape[1] - 1):
        state += ends[:, place].take(row) <= u
    return state
