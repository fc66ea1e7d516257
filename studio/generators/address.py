"""One coherent address a row: street, town, region, postcode, country, position and time zone agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.generators.assembly import Codes, halves
from studio.generators.draw import Draw, Floats, Maker, Setting
from studio.generators.generator import About, Generator
from studio.generators.locales import Locale, LocaleChoice, chosen, locale_parameter
from studio.generators.parameters import parameter
from studio.generators.postcodes import postcodes
from studio.generators.streets import streets
from studio.generators.structs import part_field, struct_of
from studio.generators.towns import COUNTRIES, Country, Town, chosen_towns
from studio.generators.weighted import alias

RADIUS_KM = 4.0
"""How far from the town's centre an address lies at most."""

_KM_PER_DEGREE = 111.2
_LIST = pa.dictionary(pa.int32(), pa.string())

_LINES: dict[Locale, tuple[str, ...]] = {
    "en_US": ("street", ", ", "city", ", ", "region_code", " ", "postcode"),
    "en_GB": ("street", ", ", "city", ", ", "postcode"),
    "pt_BR": ("street", ", ", "city", " - ", "region_code", ", ", "postcode"),
    "ja_JP": ("〒", "postcode", " ", "prefix", "city", "street"),
    "zh_CN": ("prefix", "city", "street", " ", "postcode"),
}
"""The address in one line; `prefix` is the region where the town does not already name it."""
_LINE = ("street", ", ", "postcode", " ", "city")

Field = Callable[["_Address"], pa.Array]


class Address(Generator):
    """A struct of what belongs to one address."""

    about: ClassVar[About] = About(
        "Address", "places", "An address in a real town: street, postcode, region, position and time zone agree.",
        words=("street", "city", "town", "postcode", "zip", "state", "region", "latitude", "longitude", "country"),
    )  # fmt: skip
    kind: Literal["address"] = "address"
    locale: LocaleChoice = locale_parameter()
    region: str = parameter(
        "", "Region", "Only this state, province or county, by its name or code. Empty takes the whole country.",
        max_length=100,
    )  # fmt: skip
    smallest_town: int = parameter(
        0,
        "Smallest town",
        "Only towns with at least so many inhabitants.",
        unit="inhabitants",
        ge=0,
        le=50_000_000,
    )

    def uses_locale(self) -> bool:
        return self.locale == ""

    def arrow_type(self, setting: Setting) -> pa.DataType:
        self._towns(setting)
        return pa.struct([
            part_field("street", pa.string()),
            part_field("city", _LIST),
            part_field("region", _LIST),
            part_field("region_code", _LIST),
            part_field("postcode", pa.string()),
            part_field("country", _LIST),
            part_field("country_code", _LIST),
            part_field("full_address", pa.string()),
            part_field("latitude", pa.float64()),
            part_field("longitude", pa.float64()),
            part_field("time_zone", _LIST),
        ])  # fmt: skip

    def prepare(self, setting: Setting) -> Maker:
        made_of = _Ingredients(chosen(self.locale, setting.locale), self._towns(setting))
        return struct_of(
            self.arrow_type(setting), setting.wanted, lambda draw: _Address(made_of, draw), _FIELDS
        )

    def _towns(self, setting: Setting) -> tuple[Town, ...]:
        country = COUNTRIES[chosen(self.locale, setting.locale)]
        return chosen_towns(country.code, self.region, self.smallest_town)


class _Listed:
    """A text of each town as a dictionary without twins."""

    def __init__(self, texts: Sequence[str]) -> None:
        place = {text: code for code, text in enumerate(dict.fromkeys(texts))}
        self.dictionary = pa.array(list(place), pa.string())
        self._codes = np.array([place[text] for text in texts], dtype=np.int32)

    def of(self, town: Codes) -> pa.Array:
        return pa.DictionaryArray.from_arrays(pa.array(self._codes[town]), self.dictionary)


class _Ingredients:
    """What does not depend on the row."""

    def __init__(self, locale: Locale, towns: tuple[Town, ...]) -> None:
        country: Country = COUNTRIES[locale]
        self.town = alias([float(town.population) for town in towns]).draw
        self.listed = {
            "city": _Listed([town.name for town in towns]),
            "region": _Listed([town.region for town in towns]),
            "region_code": _Listed([town.region_code for town in towns]),
            "prefix": _Listed(["" if town.region == town.name else town.region for town in towns]),
            "time_zone": _Listed([town.time_zone for town in towns]),
            "country": _Listed([country.name] * len(towns)),
            "country_code": _Listed([country.code] * len(towns)),
        }
        self.latitude = np.array([town.latitude for town in towns])
        self.longitude = np.array([town.longitude for town in towns])
        self.longitude_scale = 1.0 / np.cos(np.radians(self.latitude))
        self.postcode = postcodes(country, towns)
        self.street = streets(locale)
        self.line = _LINES.get(locale, _LINE)


class _Address:
    """The addresses of some rows while they are made."""

    def __init__(self, made_of: _Ingredients, draw: Draw) -> None:
        self._of = made_of
        self._draw = draw
        self._towns: Codes | None = None
        self._shift: tuple[Floats, Floats] | None = None

    def towns(self) -> Codes:
        if self._towns is None:
            self._towns = self._of.town(self._draw.words("town", 1)[:, 0])
        return self._towns

    def listed(self, field: str) -> pa.Array:
        return self._of.listed[field].of(self.towns())

    def street(self) -> pa.Array:
        return self._of.street(self._draw.words("street", 3))

    def postcode(self) -> pa.Array:
        return self._of.postcode(self.towns(), self._draw.words("postcode", 1))

    def full_address(self) -> pa.Array:
        own = {"street": self.street, "postcode": self.postcode}
        pieces = []
        for item in self._of.line:
            if item in own:
                pieces.append(own[item]())
            elif item in self._of.listed:
                pieces.append(self.listed(item).dictionary_decode())
            else:
                pieces.append(pa.scalar(item))
        return pc.binary_join_element_wise(*pieces, "")

    def latitude(self) -> pa.Array:
        return pa.array(np.round(self._of.latitude[self.towns()] + self._shifts()[0], 5))

    def longitude(self) -> pa.Array:
        towns = self.towns()
        return pa.array(
            np.round(self._of.longitude[towns] + self._shifts()[1] * self._of.longitude_scale[towns], 5)
        )

    def _shifts(self) -> tuple[Floats, Floats]:
        """Degrees to the north and (at the equator) to the east, denser towards the centre: a folded square."""
        if self._shift is None:
            half = halves(self._draw.words("position", 2)).astype(np.float64) * 2.0**-32
            step = RADIUS_KM / _KM_PER_DEGREE / np.sqrt(2.0)
            self._shift = (half[:, 0] + half[:, 1] - 1.0) * step, (half[:, 2] + half[:, 3] - 1.0) * step
        return self._shift


def _plain(field: str) -> Field:
    return lambda address: address.listed(field)


_FIELDS: dict[str, Field] = {
    **{field: _plain(field) for field in ("city", "region", "region_code", "country", "country_code", "time_zone")},
    "street": _Address.street, "postcode": _Address.postcode, "full_address": _Address.full_address,
    "latitude": _Address.latitude, "longitude": _Address.longitude,
}  # fmt: skip
