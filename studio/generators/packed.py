"""Arrays inside a document: base64 of compressed bytes with type, shape and hash, checked before they are read."""

from __future__ import annotations

import base64
import binascii
import hashlib
import math
import zlib
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field, model_validator

Kind = Literal["int16", "int32", "float32", "float64"]

MOST_ITEMS = 20_000_000
_LITTLE = {"int16": "<i2", "int32": "<i4", "float32": "<f4", "float64": "<f8"}


class Packed(BaseModel):
    """One array. Numbers are little-endian and finite; two values of equal numbers are equal."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    dtype: Kind
    shape: tuple[int, ...] = Field(min_length=1, max_length=2)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    data: str

    @model_validator(mode="after")
    def _sound(self) -> Packed:
        size = math.prod(self.shape)
        if min(self.shape) < 0 or size > MOST_ITEMS:
            raise ValueError(f"An array of the shape {list(self.shape)} is no part of a document.")
        raw = self._bytes(size * np.dtype(_LITTLE[self.dtype]).itemsize)
        if hashlib.sha256(raw).hexdigest() != self.sha256:
            raise ValueError(
                "A stored array was changed: its bytes do not have the hash that stands beside it."
            )
        if self.dtype.startswith("float") and not np.isfinite(np.frombuffer(raw, _LITTLE[self.dtype])).all():
            raise ValueError("A stored array holds a value that is no number.")
        return self

    def array(self) -> npt.NDArray[Any]:
        """The numbers in the machine's own order, read only."""
        kind = np.dtype(_LITTLE[self.dtype])
        raw = self._bytes(math.prod(self.shape) * kind.itemsize)
        made = np.frombuffer(raw, kind).astype(self.dtype, copy=False).reshape(self.shape)
        made.flags.writeable = False
        return made

    def _bytes(self, size: int) -> bytes:
        """The bytes behind `data`, which must be exactly `size`; unpacking stops there."""
        try:
            unpack = zlib.decompressobj()
            raw = unpack.decompress(base64.b64decode(self.data, validate=True), size + 1)
        except (binascii.Error, zlib.error, ValueError):
            raise ValueError("A stored array is damaged: its text cannot be unpacked.") from None
        if len(raw) != size or unpack.unconsumed_tail or unpack.unused_data:
            raise ValueError("A stored array is damaged: it has not the size that its shape says.")
        return raw


def packed(numbers: npt.ArrayLike, dtype: Kind) -> Packed:
    """Numbers of one or two dimensions as they are stored."""
    array = np.ascontiguousarray(numbers, _LITTLE[dtype])
    raw = array.tobytes()
    text = base64.b64encode(zlib.compress(raw, 9)).decode("ascii")
    return Packed(dtype=dtype, shape=array.shape, sha256=hashlib.sha256(raw).hexdigest(), data=text)
