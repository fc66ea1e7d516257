"""The user guide: every page is there, every link leads somewhere, every picture exists, and all of it is small."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from studio.app.guide import CONTENTS, TYPE, found, glimpse, pages
from studio.generators.expression.functions import FUNCTIONS
from studio.generators.parameters import form
from studio.generators.registry import by_kind
from studio.progress import Progress
from studio.resources import resource

_LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)]+)\)")
_MOST_BYTES = 6_000_000
_ELSEWHERE = ("foreign_key", "parent_value", "position", "roll_up", "self_key")
"""Types that say something only beside another table."""


def test_there_is_a_page_for_everything() -> None:
    ids = [page.id for page in pages()]
    assert ids[: len(CONTENTS)] == list(CONTENTS)
    assert {f"{TYPE}{kind}" for kind in by_kind()} <= set(ids)
    assert len(set(ids)) == len(ids)
    assert {path.stem for path in resource("help").glob("*.md")} <= set(ids)


def test_every_link_and_picture_is_of_the_guide_itself() -> None:
    guide = {page.id: page for page in pages()}
    for page in guide.values():
        for picture, target in _LINK.findall(page.text):
            if picture and not target.startswith("chart:"):
                assert (resource("help") / target).is_file(), (page.id, target)
                assert Path(target).name == target
            elif not picture:
                assert target.removesuffix(".md") in guide, (page.id, target)
        assert "http" not in page.text
        assert "<" not in re.sub(r"`[^`]*`|^ {4}.*$", "", page.text, flags=re.MULTILINE), page.id


def test_written_pages_begin_with_their_title_and_have_something_to_say() -> None:
    for page in pages():
        assert page.text.startswith(f"# {page.title}"), page.id
        assert len(page.text.split()) > 20, page.id


@pytest.mark.parametrize("kind", by_kind())
def test_a_type_page_names_every_parameter(kind: str) -> None:
    text = next(page for page in pages() if page.id == f"{TYPE}{kind}").text
    for parameter in form(by_kind()[kind]):
        assert f"| **{parameter.label}** |" in text.replace("\\", ""), parameter.name


@pytest.mark.parametrize("kind", [kind for kind in by_kind() if kind not in _ELSEWHERE])
def test_a_type_shows_two_values_and_the_same_ones_each_time(kind: str) -> None:
    first, second = (glimpse(kind, Progress()) for _ in range(2))
    assert len(first.values) == 2
    assert first.values == second.values
    assert first.chart is not None


def test_every_function_stands_in_the_guide() -> None:
    text = next(page for page in pages() if page.id == "formulas").text
    assert all(f"`{function.usage}`" in text for function in FUNCTIONS.values())


def test_the_guide_is_found_by_words() -> None:
    guide = pages()
    assert found(guide, "kolmogorov")[0].id == "compare"
    assert found(guide, "normal")[0].title.lower().startswith(("normal", "skew-normal", "lognormal"))
    assert found(guide, "mean bell curve")
    assert found(guide, "submarine") == ()


def test_the_pictures_are_small() -> None:
    assert sum(path.stat().st_size for path in resource("help").iterdir()) < _MOST_BYTES
