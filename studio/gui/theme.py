"""One token file a theme, turned into a palette and a style sheet."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from studio.resources import resource

NAMES = ("light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of the window as #RRGGBB, by what it is for."""

    name: str
    dark: bool
    background: str
    surface: str
    raised: str
    line: str
    outline: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    synthetic: str
    reference: str
    good: str
    warning: str
    bad: str
    grid: str

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """The colour of a token, `alpha` from 0 to 1."""
        color = QColor(getattr(self, token))
        color.setAlphaF(alpha)
        return color


def load_theme(name: str) -> Theme:
    """The shipped theme of that name; "system" follows the desktop's light or dark setting."""
    if name == "system":
        hints = QGuiApplication.styleHints()
        name = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    return Theme(**json.loads(resource("themes", f"{name}.json").read_text("utf-8")))


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Fusion style, palette and style sheet of `theme` for every window of the application."""
    application.setProperty("studio-theme", theme)
    # The style sheet names its few pictures as "themed:check.svg"; each theme ships them in its own colours.
    QDir.setSearchPaths("themed", [str(resource("themes", theme.name))])
    application.setStyle("Fusion")
    application.setPalette(_palette(theme))
    application.setStyleSheet(_style_sheet(theme))


def current_theme() -> Theme:
    """The theme that the application shows now."""
    application = QApplication.instance()
    theme = application.property("studio-theme") if application is not None else None
    return theme if isinstance(theme, Theme) else load_theme("light")


def install_fonts(application: QApplication) -> None:
    """The shipped typeface, with digits of one width, so that every machine shows the same window."""
    for path in sorted(resource("fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))
    application.setFont(ui_font())


def ui_font(pixels: int = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The window's typeface at a size in device-independent pixels."""
    return QFont(_font(pixels, weight))


@cache
def _font(pixels: int, weight: QFont.Weight) -> QFont:
    """Made once: setting features takes longer than painting a word, and delegates ask for every cell."""
    font = QFont("Inter")
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.background,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.background,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.PlaceholderText: theme.faint,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.outline,
    }
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.outline))
    return palette


def _style_sheet(theme: Theme) -> str:
    template = resource("themes", "window.qss").read_text("utf-8")
    tokens = {name: str(getattr(theme, name)) for name in Theme.__dataclass_fields__}
    return re.sub(r"@(\w+)", lambda match: tokens[match[1]], template)


def polish(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose properties have changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
