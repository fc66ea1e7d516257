"""Every theme is legible: contrast as WCAG 2 computes it, one set of tokens, one icon for every name."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from studio.generators.registry import classes
from studio.gui.icons import pixmap
from studio.gui.theme import NAMES, Theme, apply_theme, current_theme, load_theme
from studio.resources import resource

TEXTS = ("text", "muted", "faint", "accent", "good", "warning", "bad")
GROUNDS = ("background", "surface", "raised")


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2.2, 'relative luminance')."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", NAMES)
def test_words_stand_out_from_every_ground(name: str) -> None:
    theme = load_theme(name)
    for text in TEXTS:
        for ground in GROUNDS:
            assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5, (text, ground)
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.on_accent, theme.accent_hover) >= 4.5
    for text in ("text", "muted", "accent", "good"):
        assert contrast(getattr(theme, text), theme.accent_soft) >= 4.5, text


@pytest.mark.parametrize("name", NAMES)
def test_marks_stand_out_from_the_surface(name: str) -> None:
    theme = load_theme(name)
    assert contrast(theme.synthetic, theme.surface) >= 3
    assert contrast(theme.outline, theme.surface) >= 3
    # The line of the reference crosses the bars; it has to differ from them and, drawn thick, from the ground.
    assert contrast(theme.reference, theme.synthetic) >= 1.3
    assert contrast(theme.reference, theme.surface) >= 2


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
