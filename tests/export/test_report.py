"""The report of a comparison: one page that needs nothing else, without a value of single people (P1)."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser

import pyarrow as pa
import pytest

from studio.app.compare import made
from studio.app.judging import Held, judge
from studio.app.reporting import report_of_tables
from studio.progress import Progress
from studio.quality import compare
from tests.learning.tables import learned, people

_VOID = {"meta", "br"}


class _Reader(HTMLParser):
    """Every tag closed in its turn, and every attribute seen."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: dict[str, int] = {}
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen[tag] = self.seen.get(tag, 0) + 1
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "onload", "onclick")]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Of a table with canaries: a rare value, a high income, an early date, and a name that would be markup."""
    table = people(600)
    columns = {name: table[name].to_pylist() for name in table.column_names}
    columns["region"][7] = "Canary-on-Sea"
    columns["income"][8] = 987_654_321.25
    columns["since"][9] = dt.date(1907, 3, 4)
    columns["<b>bold</b>"] = ["yes" if age > 50 else "no" for age in columns["age"]]
    planted = pa.table(columns)
    document = learned(planted, 0.2)
    synthetic = made(document, document.tables[0].id, 600, Progress())
    found = compare(planted, synthetic)
    held = Held(0.2, "<b>bold</b>")
    answer = judge(found, planted, synthetic, held, Progress()).with_columns(found.as_dict())
    path = tmp_path_factory.mktemp("report") / "r.html"
    report_of_tables(path, ("p.studio.json", "p.csv"), (planted, synthetic), answer, Progress())
    return path.read_text("utf-8")


def test_it_is_whole_and_stands_alone(page: str) -> None:
    reader = _Reader()
    reader.feed(page)
    assert reader.open == []
    assert reader.links == []
    assert "script" not in reader.seen
    assert "http" not in page
    assert "url(" not in page
    assert reader.seen["svg"] >= 6 + 3 + 1 + 1  # Shapes, maps, where the rows lie, importances.
    assert "<b>bold</b>" not in page
    assert "&lt;b&gt;bold&lt;/b&gt;" in page


def test_it_holds_every_measure_beside_real_rows_and_a_copy(page: str) -> None:
    for words in (
        "Who was in the data",
        "Useful for training",
        "Told apart",
        "Real rows",
        "A copy",
        "by region",
    ):
        assert words in page
    row = re.search(r"<tr><td>Identical rows.*?</tr>", page, re.DOTALL)
    assert row is not None
    assert '<td class="number">1.000</td>' in row[0]  # The copy is caught.


def test_no_canary_stands_in_it(page: str) -> None:
    for canary in ("Canary", "987654321", "9.877e+08", "987,654", "1907-03", "1907"):
        assert canary not in page
