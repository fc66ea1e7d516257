"""The place of a row among the children of its parent."""

from __future__ import annotations

from typing import ClassVar, Literal

import pyarrow as pa

from studio.generators.discrete import Poisson
from studio.generators.draw import Maker, Setting
from studio.generators.fixed import Sequence
from studio.generators.generator import About, Generator, Neighbour
from studio.generators.parameters import parameter
from studio.problems import Problem


class Position(Generator):
    """Counts anew for every parent. Addressing: from the prefix sum of children per block of parents."""

    about: ClassVar[About] = About(
        "Position within the parent", "relations", "Counts the children of each parent anew. Line 1, 2, 3 of an order.",
        words=("line number", "index", "rank", "sequence", "child"),
    )  # fmt: skip
    kind: Literal["position"] = "position"
    start: int = parameter(1, "First number", "The number of the first child.", ge=-(10**15), le=10**15)

    def reads_owner(self) -> bool:
        return True

    def arrow_type(self, setting: Setting) -> pa.DataType:
        if not setting.owner:
            raise Problem(
                "Its table has a number of rows of its own, so there is no parent to count within.",
                mend="Give the table so many rows per row of a parent table.",
            )
        return pa.int64()

    def prepare(self, setting: Setting) -> Maker:
        start = self.start
        return lambda draw: pa.array(draw.position() + start)

    @classmethod
    def neighbours(cls) -> tuple[Neighbour, ...]:
        return (Neighbour("orders", {"order_id": Sequence()}, rows=20_000, per_parent=Poisson(mean=3)),)
