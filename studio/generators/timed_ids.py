"""Identifiers that begin with a moment and so sort by it: UUID version 7 and ULID."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
from pydantic import model_validator

from studio.generators.assembly import Bytes, fixed_width
from studio.generators.dates import Moment
from studio.generators.draw import Draw, Maker, Setting, Words
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter
from studio.generators.uuids import as_text

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - moments without a zone
_MOST_MS = 1 << 48
_CROCKFORD = np.frombuffer(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ", dtype=np.uint8)


class TimedId(Generator):
    """Base: row i was made `every` · i milliseconds after the start, so the order of the rows is that of the ids."""

    start: Moment = parameter("2024-01-01", "From", "When the first row was made.", editor="datetime")
    every: int = parameter(
        1000, "Time between rows", "Each row is that much later than the one before.", unit="ms", ge=1, le=10**9,
    )  # fmt: skip

    @property
    def first(self) -> int:
        """Milliseconds from 1970 to the first row."""
        return (datetime.fromisoformat(self.start) - _EPOCH) // timedelta(milliseconds=1)

    @model_validator(mode="after")
    def _possible(self) -> TimedId:
        if self.first < 0:
            raise ValueError(f"The start {self.start} lies before 1970.")
        return self

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def moments(self, draw: Draw) -> Words:
        """Milliseconds since 1970, uint64; beyond 48 bits (the year 10889) they begin anew."""
        return (draw.rows().astype(np.uint64) * np.uint64(self.every) + np.uint64(self.first)) % np.uint64(
            _MOST_MS
        )


class Uuid7(TimedId):
    """Version 7 of RFC 9562: 48 bits of milliseconds and 74 random bits."""

    about: ClassVar[About] = About(
        "UUID by time", "identifiers", "An identifier that sorts by when it was made (version 7). Keys of databases.",
        words=("uuid v7", "guid", "sortable", "key", "time ordered"), always_unique=True,
    )  # fmt: skip
    kind: Literal["uuid7"] = "uuid7"

    def prepare(self, setting: Setting) -> Maker:
        def make(draw: Draw) -> pa.Array:
            words = draw.words("uuid", 2)
            high = (self.moments(draw) << np.uint64(16)) | (words[:, 0] >> np.uint64(48))
            data = _bytes(np.stack([high, words[:, 1]], axis=1))
            data[:, 6] = (data[:, 6] & 0x0F) | 0x70
            data[:, 8] = (data[:, 8] & 0x3F) | 0x80
            return as_text(data)

        return make


class Ulid(TimedId):
    """48 bits of milliseconds and 80 random bits in Crockford's base 32, 26 characters."""

    about: ClassVar[About] = About(
        "ULID", "identifiers", "A short identifier of 26 characters that sorts by when it was made. Events, orders.",
        words=("sortable id", "crockford", "key", "time ordered"), always_unique=True,
    )  # fmt: skip
    kind: Literal["ulid"] = "ulid"

    def prepare(self, setting: Setting) -> Maker:
        def make(draw: Draw) -> pa.Array:
            words, moments = draw.words("ulid", 2), self.moments(draw)
            text = np.empty((draw.n, 26), dtype=np.uint8)
            for place in range(10):
                text[:, place] = _CROCKFORD[_five(moments, 5 * (9 - place))]
            for half in range(2):
                for place in range(8):
                    text[:, 10 + 8 * half + place] = _CROCKFORD[_five(words[:, half], 5 * (7 - place))]
            return fixed_width(text)

        return make


class HexId(Generator):
    """Random hexadecimal digits, as many as a digest has."""

    about: ClassVar[About] = About(
        "Hash", "identifiers", "Random hexadecimal digits that look like a digest. Tokens, commits, sessions.",
        words=("md5", "sha1", "sha256", "digest", "token", "hex", "api key", "session"), always_unique=True,
    )  # fmt: skip
    kind: Literal["hash"] = "hash"
    digits: Literal["32", "40", "64", "128"] = parameter(
        "64", "Digits", "32 as MD5 has them, 40 as SHA-1, 64 as SHA-256, 128 as SHA-512."
    )
    upper: bool = parameter(False, "Capitals", "A to F instead of a to f.")

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        width = int(self.digits)
        letters = np.frombuffer(b"0123456789ABCDEF" if self.upper else b"0123456789abcdef", dtype=np.uint8)

        def make(draw: Draw) -> pa.Array:
            data = _bytes(draw.words("hash", -(-width // 16)))[:, : width // 2]
            text = np.empty((draw.n, width), dtype=np.uint8)
            text[:, ::2], text[:, 1::2] = letters[data >> 4], letters[data & 0x0F]
            return fixed_width(text)

        return make


def _bytes(words: Words) -> Bytes:
    """Words of shape (n, m) as bytes of shape (n, 8 m), the highest first."""
    data: Bytes = (
        np.ascontiguousarray(words.astype(">u8")).view(np.uint8).reshape(len(words), 8 * words.shape[1])
    )
    return data


def _five(words: Words, shift: int) -> Words:
    return (words >> np.uint64(shift)) & np.uint64(31)
