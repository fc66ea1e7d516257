"""Real towns of ten countries with their region, position, time zone and postcodes."""

from __future__ import annotations

import csv
import functools
from dataclasses import dataclass

from studio.generators.locales import Locale
from studio.problems import Problem
from studio.resources import resource


@dataclass(frozen=True, slots=True)
class Town:
    """A row of `towns.csv`; `postcodes` are ranges of leading digits, or of districts in Great Britain."""

    name: str
    region: str
    region_code: str
    postcodes: str
    latitude: float
    longitude: float
    population: int
    time_zone: str


@dataclass(frozen=True, slots=True)
class Country:
    """How a country calls itself and writes its postcodes: # is a digit of a number, A a letter."""

    code: str
    name: str
    postcode: str


COUNTRIES: dict[Locale, Country] = {
    "en_US": Country("US", "United States", "#####"),
    "en_GB": Country("GB", "United Kingdom", "A# #AA"),
    "de_DE": Country("DE", "Deutschland", "#####"),
    "fr_FR": Country("FR", "France", "#####"),
    "es_ES": Country("ES", "España", "#####"),
    "it_IT": Country("IT", "Italia", "#####"),
    "pl_PL": Country("PL", "Polska", "##-###"),
    "pt_BR": Country("BR", "Brasil", "#####-###"),
    "ja_JP": Country("JP", "日本", "###-####"),
    "zh_CN": Country("CN", "中国", "######"),
}


@functools.cache
def towns(country: str) -> tuple[Town, ...]:
    """All towns of a country by its two letters."""
    regions = {row["region"]: row["name"] for row in _table("regions.csv") if row["country"] == country}
    return tuple(
        Town(
            name=row["town"],
            region=regions[row["region"]],
            region_code=row["region"],
            postcodes=row["postcodes"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            population=int(row["population"]),
            time_zone=row["time_zone"],
        )
        for row in _table("towns.csv")
        if row["country"] == country
    )


def chosen_towns(country: str, region: str, smallest: int) -> tuple[Town, ...]:
    """The towns of one region (by name or code; "" for all) with at least `smallest` inhabitants.

    Raises Problem where there are none.
    """
    known = towns(country)
    wanted = region.strip().casefold()
    inside = tuple(
        town for town in known if wanted in ("", town.region.casefold(), town.region_code.casefold())
    )
    if not inside:
        listed = ", ".join(dict.fromkeys(town.region for town in known))
        raise Problem(f'There is no region "{region}" in {country}.', mend=f"Choose one of: {listed}.")
    large = tuple(town for town in inside if town.population >= smallest)
    if not large:
        largest = max(town.population for town in inside)
        raise Problem(
            f"No town there has {smallest:,} inhabitants.",
            mend=f"The largest has {largest:,}: lower the number.",
        )
    return large


def _table(name: str) -> list[dict[str, str]]:
    with resource("places", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
