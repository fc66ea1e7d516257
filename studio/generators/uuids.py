"""Random identifiers of 128 bits."""

from __future__ import annotations

import functools
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from studio.generators.assembly import Bytes, fixed_width
from studio.generators.draw import Draw, Maker, Setting
from studio.generators.generator import About, Generator

_TEXT = np.dtype({
    "names": [str(i) for i in range(8)],
    "formats": [np.uint32] * 8,
    "offsets": [0, 4, 9, 14, 19, 24, 28, 32],
    "itemsize": 36,
})  # fmt: skip
"""Where each four digits, which stand for two bytes, lie in the text."""


class Uuid(Generator):
    """Version 4 of RFC 9562: 122 random bits."""

    about: ClassVar[About] = About(
        "UUID", "identifiers", "A random identifier of 36 characters (version 4). Keys, sessions, devices.",
        words=("guid", "random id", "key"), always_unique=True,
    )  # fmt: skip
    kind: Literal["uuid"] = "uuid"

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        return _make


def _make(draw: Draw) -> pa.Array:
    words = draw.words("uuid", 2).astype(">u8")
    data: Bytes = np.ascontiguousarray(words).view(np.uint8).reshape(draw.n, 16)
    data[:, 6] = (data[:, 6] & 0x0F) | 0x40
    data[:, 8] = (data[:, 8] & 0x3F) | 0x80
    return as_text(data)


def as_text(data: Bytes) -> pa.Array:
    """Identifiers of 16 bytes, shape (n, 16), as 36 characters."""
    pairs = data.view(">u2").astype(np.intp)
    text = np.full((len(data), 36), ord("-"), dtype=np.uint8)
    cells = text.view(_TEXT)[:, 0]
    for i, name in enumerate(_TEXT.names or ()):
        cells[name] = _digits()[pairs[:, i]]
    return fixed_width(text)


@functools.cache
def _digits() -> npt.NDArray[np.uint32]:
    """The four hexadecimal digits of every number below 65,536, as they lie in memory."""
    return np.frombuffer("".join(f"{value:04x}" for value in range(1 << 16)).encode(), dtype=np.uint32)
