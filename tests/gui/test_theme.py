"""Every theme is legible: contrast as WCAG 2 computes it, one set of tokens, one icon for every name."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtWidgets import QApplication

from studio.charts.style import load_style
from studio.generators.registry import classes
from studio.gui.icons import pixmap
from studio.gui.theme import NAMES, Theme, apply_theme, current_theme, load_theme
from studio.resources import resource
from tests.screens.contrast import GRAPHICS, TEXT, contrast
from tests.screens.vision import VISIONS, distance

FAR_APART, APART = 60.0, 15.0
"""CIELAB distances: two sides of a chart, and two words for how good something is."""

TEXTS = ("text", "muted", "faint", "accent", "good", "warning", "bad")
GROUNDS = ("background", "surface", "raised", "accent_soft")
STATUS = ("good", "warning", "bad")
MARKS = ("synthetic", "reference", "outline", "accent", *STATUS)


@pytest.mark.parametrize("name", NAMES)
def test_words_stand_out_from_every_ground(name: str) -> None:
    theme = load_theme(name)
    for text in TEXTS:
        for ground in GROUNDS:
            assert contrast(getattr(theme, text), getattr(theme, ground)) >= TEXT, (text, ground)
    assert contrast(theme.on_accent, theme.accent) >= TEXT
    assert contrast(theme.on_accent, theme.accent_hover) >= TEXT


@pytest.mark.parametrize("name", NAMES)
def test_marks_stand_out_from_every_ground(name: str) -> None:
    theme, style = load_theme(name), load_style(name)
    for mark in MARKS:
        for ground in GROUNDS:
            assert contrast(getattr(theme, mark), getattr(theme, ground)) >= GRAPHICS, (mark, ground)
    for words in (style.text, style.muted, style.faint):
        assert contrast(words, style.surface) >= TEXT
    for side in (style.synthetic, style.reference, style.positive, style.negative):
        assert contrast(side, style.surface) >= GRAPHICS


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", NAMES)
def test_every_eye_tells_the_colours_apart_that_mean_something(name: str, vision: str) -> None:
    theme, style = load_theme(name), load_style(name)
    assert distance(theme.synthetic, theme.reference, vision) >= FAR_APART
    assert distance(style.synthetic, style.reference, vision) >= FAR_APART
    assert distance(style.positive, style.negative, vision) >= FAR_APART
    for first, second in itertools.combinations((*STATUS, "text"), 2):
        assert distance(getattr(theme, first), getattr(theme, second), vision) >= APART, (first, second)


def test_contrast_is_for_those_who_need_it() -> None:
    theme = load_theme("contrast")
    for text in TEXTS:
        assert contrast(getattr(theme, text), theme.background) >= 7, text


@pytest.mark.parametrize("name", NAMES)
def test_shipped_marks_have_the_colours_of_their_theme(name: str) -> None:
    theme = load_theme(name)
    for icon, token in (("check", "on_accent"), ("chevron-down", "muted")):
        text = resource("themes", name, f"{icon}.svg").read_text("utf-8")
        assert f'stroke="{getattr(theme, token)}"' in text


def test_the_style_sheet_names_only_tokens_and_pictures_that_exist() -> None:
    text = resource("themes", "window.qss").read_text("utf-8")
    assert set(re.findall(r"@(\w+)", text)) <= set(Theme.__dataclass_fields__)
    for picture in re.findall(r"url\(themed:([^)]+)\)", text):
        assert all(resource("themes", name, picture).exists() for name in NAMES)


def test_a_theme_takes_hold_of_the_application(qapp: QApplication) -> None:
    for name in NAMES:
        apply_theme(qapp, load_theme(name))
        assert current_theme().name == name
        assert qapp.palette().window().color().name().upper() == load_theme(name).background


def test_every_family_has_an_icon(qapp: QApplication) -> None:
    color = load_theme("light").color("text")
    for family in {cls.about.family for cls in classes()} | {"boolean", "table", "hidden", "warning"}:
        assert not pixmap(family, color, 14).isNull()
