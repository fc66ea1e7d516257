"""Every text of the window is wrapped, translated, and compiled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from studio.generators.parameters import form
from studio.generators.registry import by_kind
from studio.resources import resource
from tests.translations.catalogue import (
    TRANSLATED,
    compile_into,
    compiled_path,
    read,
    sentences,
    source_path,
    written,
)
from tests.translations.collect import texts, texts_of
from tests.translations.unwrapped import unwrapped, unwrapped_in

_MEND = "run `python -m tests.translations`"
_SLOT = re.compile(r"(?<!\{)\{(\w+)(?:!w)?((?::[^{}]*)?)\}")


def test_every_visible_text_of_the_window_is_wrapped() -> None:
    assert unwrapped() == []


@pytest.mark.parametrize(
    "code",
    [
        'label.setText("kept")',
        'label.setText("kept" if on else "")',
        'label.setToolTip(f"{n} rows")',
        'words = "The file is empty."',
        'title = "Shape"',
        'box.addItem("one of", 1)',
    ],
)
def test_an_unwrapped_text_is_found(code: str) -> None:
    assert list(unwrapped_in(code)), code
    wrapped = re.sub(r'f?("[^"]{2,}")', r"tr(\1)", code)
    assert not list(unwrapped_in(wrapped)), wrapped


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_has_a_translation(code: str) -> None:
    known = read(code)
    missing = [f"{text} ({where})" for text, where in texts().items() if text not in known]
    assert not missing, f"Translate in {source_path(code).name}, then {_MEND}."


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_files_are_up_to_date(code: str, tmp_path: Path) -> None:
    assert source_path(code).read_text("utf-8") == written(code, read(code)), _MEND
    assert resource("translations", "sentences.txt").read_text("utf-8") == sentences(), _MEND
    compile_into(code, tmp_path / "again.qm")
    assert compiled_path(code).read_bytes() == (tmp_path / "again.qm").read_bytes(), _MEND


@pytest.mark.parametrize("code", TRANSLATED)
def test_slots_match_on_both_sides(code: str) -> None:
    for text, translation in read(code).items():
        assert sorted(_SLOT.findall(text)) == sorted(_SLOT.findall(translation)), (text, translation)


@pytest.mark.parametrize("code", TRANSLATED)
def test_everything_in_the_registry_is_translated(code: str) -> None:
    known = read(code)
    for cls in by_kind().values():
        shown = [cls.about.title, cls.about.help]
        shown += [text for parameter in form(cls) for text in texts_of(parameter)]
        assert [text for text in shown if text and text not in known] == [], cls.__name__
