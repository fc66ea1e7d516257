"""Numbers that things bear: vehicles and telephones."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa

from studio.generators.assembly import Bytes, fixed_width, write_digits
from studio.generators.check_digits import check_characters
from studio.generators.draw import Draw, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.parameters import parameter

_LETTERS = np.frombuffer(b"0123456789ABCDEFGHJKLMNPRSTUVWXYZ", dtype=np.uint8)
"""What may stand in a vehicle's number (ISO 3779): no I, O or Q."""
_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10)), strict=True))
"""Letters as digits for the check (49 CFR 565.15)."""
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_MAKERS = (
    "1HG",
    "1FT",
    "2T1",
    "3VW",
    "4T1",
    "5YJ",
    "JTD",
    "KMH",
    "SAL",
    "VF1",
    "WBA",
    "WDD",
    "WVW",
    "YV1",
    "ZFA",
)
"""Codes of makers that are assigned (ISO 3780)."""
_YEARS = b"ABCDEFGHJKLMNPRSTVWXY123456789"
"""Letters of model years from 2010 on; after 30 years they begin anew."""
_TABLE = np.array(
    [_VALUES.get(chr(code), code - 48 if 48 <= code < 58 else 0) for code in range(256)], np.int64
)


class Vin(Generator):
    """17 characters: maker, model, check digit, model year, plant, serial number."""

    about: ClassVar[About] = About(
        "Vehicle number", "identifiers", "A vehicle identification number (VIN), its check digit right. Cars, fleets.",
        words=("vin", "car", "chassis", "vehicle identification"),
    )  # fmt: skip
    kind: Literal["vin"] = "vin"
    first_year: int = parameter(2012, "First model year", "The oldest vehicles.", ge=2010, le=2039)
    last_year: int = parameter(2025, "Last model year", "The newest vehicles.", ge=2010, le=2039)

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        first, last = sorted((self.first_year, self.last_year))
        years = np.frombuffer(_YEARS, dtype=np.uint8)[first - 2010 : last - 2009]
        makers = np.frombuffer("".join(_MAKERS).encode(), dtype=np.uint8).reshape(-1, 3)

        def make(draw: Draw) -> pa.Array:
            words = draw.words("vin", 2)
            rest = words[:, 0].copy()
            text = np.empty((draw.n, 17), dtype=np.uint8)
            text[:, :3] = makers[(rest % np.uint64(len(makers))).astype(np.intp)]
            rest //= np.uint64(len(makers))
            for place in (3, 4, 5, 6, 7, 10):
                text[:, place] = _LETTERS[(rest % np.uint64(33)).astype(np.intp)]
                rest //= np.uint64(33)
            text[:, 9] = years[(draw.u() * len(years)).astype(np.intp)]
            write_digits(text, 11, 6, words[:, 1])
            text[:, 8] = _check(text)
            return fixed_width(text)

        return make


def _check(text: Bytes) -> Bytes:
    rest = sum(_TABLE[text[:, place]] * weight for place, weight in enumerate(_WEIGHTS) if weight) % 11
    found: Bytes = np.where(rest == 10, ord("X"), rest + 48).astype(np.uint8)
    return found


class Imei(Generator):
    """15 digits: type, serial number, Luhn's check digit."""

    about: ClassVar[About] = About(
        "IMEI", "identifiers", "The number of a mobile device, with a right check digit. Telephones, trackers, modems.",
        words=("mobile", "phone", "device", "handset"),
    )  # fmt: skip
    kind: Literal["imei"] = "imei"

    def arrow_type(self, setting: Setting) -> pa.DataType:
        return pa.string()

    def prepare(self, setting: Setting) -> Maker:
        def make(draw: Draw) -> pa.Array:
            text = np.empty((draw.n, 15), dtype=np.uint8)
            write_digits(text, 0, 14, draw.words("imei", 1)[:, 0])
            # 35 is the reporting body that gives out most types.
            text[:, :2] = np.frombuffer(b"35", dtype=np.uint8)
            digits = [text[:, place] - np.uint8(48) for place in range(14)]
            text[:, 14:] = check_characters("luhn", digits, draw.n)
            return fixed_width(text)

        return make
