"""Random identifiers of 128 bits."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Bytes, fixed_width
from studio.generators.draw import Draw, Maker, Setting
from studio.generators.generator import About, Generator

_HEX = np.frombuffer(b"".join(b"%02x" % byte for byte in range(256)), dtype=np.uint16)
_GROUPS = ((0, 0, 8), (9, 8, 12), (14, 12, 16), (19, 16, 20), (24, 20, 32))
"""Where each group of digits stands in the text, and which of the 32 digits it holds."""


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
    digits = np.take(_HEX, data).view(np.uint8).reshape(draw.n, 32)
    text = np.full((draw.n, 36), ord("-"), dtype=np.uint8)
    for place, first, last in _GROUPS:
        text[:, place : place + last - first] = digits[:, first:last]
    return fixed_width(text)
