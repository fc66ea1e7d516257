"""Column types that break a law on purpose, so that the laws' tests are seen to fail."""

from __future__ import annotations

import itertools
import threading
import time
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa

from studio.generators.draw import Draw, Maker, Setting
from studio.generators.generator import About, Generator


class _Breach(Generator):
    about: ClassVar[About] = About("Breach", "numbers", "Breaks a law.")
    kind: Literal["breach"] = "breach"

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.float64()


class MeanOfRows(_Breach):
    """Depends on the rows it happens to be made with."""

    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: pa.array(draw.u() - draw.u().mean())


class Counter(_Breach):
    """Depends on how often it was called, and so on the order of the pieces."""

    def prepare(self, setting: Setting) -> Maker:
        calls = itertools.count()

        def make(draw: Draw) -> pa.Array:
            return pa.array(draw.u() + next(calls))

        return make


class ThreadName(_Breach):
    """Depends on the thread that makes it."""

    def prepare(self, setting: Setting) -> Maker:
        def make(draw: Draw) -> pa.Array:
            time.sleep(0.002)
            return pa.array(draw.u() + threading.get_ident() % 1009)

        return make


class Clock(_Breach):
    """Depends on the time of day and on hash randomisation."""

    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: pa.array(draw.u() + hash("salt") % 1009)


class Total(_Breach):
    """Depends on the table's size without saying so."""

    def prepare(self, setting: Setting) -> Maker:
        return lambda draw: pa.array(draw.u() * setting.total)


class Neighbours(_Breach):
    """Reaches for what the process made before: another column's presence changes it."""

    made: ClassVar[list[int]] = []

    def prepare(self, setting: Setting) -> Maker:
        self.made.append(1)
        return lambda draw: pa.array(draw.u() + len(self.made))


class FirstOfPiece(_Breach):
    """The first row of a piece is special."""

    def prepare(self, setting: Setting) -> Maker:
        def make(draw: Draw) -> pa.Array:
            values = draw.u().copy()
            values[0] = np.floor(values[0])
            return pa.array(values)

        return make


BREACHES: dict[str, type[_Breach]] = {
    cls.__name__: cls for cls in (MeanOfRows, Counter, ThreadName, Clock, Total, Neighbours, FirstOfPiece)
}
