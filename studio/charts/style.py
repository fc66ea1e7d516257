"""How saved pictures look: one file a theme, and Matplotlib's settings for as long as a picture is drawn."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from studio.resources import resource

_FALLBACKS = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Microsoft YaHei",
    "Hiragino Sans",
    "Noto Sans",
    "DejaVu Sans",
)

# Matplotlib's settings are one for the whole process, so pictures are drawn one at a time.
_DRAWING = threading.Lock()


@dataclass(frozen=True, slots=True)
class Style:
    """Colours as #RRGGBB by what they are for, and further settings under Matplotlib's names."""

    name: str
    surface: str
    text: str
    muted: str
    faint: str
    line: str
    grid: str
    synthetic: str
    reference: str
    positive: str
    negative: str
    neutral: str
    rc: Mapping[str, Any]


def load_style(theme: str) -> Style:
    """The style of the theme "light", "dark" or "contrast"."""
    return Style(**json.loads(resource("themes", f"charts-{theme}.json").read_text("utf-8")))


@contextmanager
def styled(style: Style) -> Iterator[None]:
    """Draw and write in this style; Matplotlib's own settings come back afterwards."""
    import matplotlib as mpl

    settings: Any = {
        **style.rc,
        "font.family": _families(),
        "figure.facecolor": style.surface,
        "savefig.facecolor": style.surface,
        "axes.facecolor": style.surface,
        "axes.edgecolor": style.line,
        "axes.labelcolor": style.muted,
        "axes.titlecolor": style.muted,
        "text.color": style.text,
        "xtick.color": style.line,
        "ytick.color": style.line,
        "xtick.labelcolor": style.faint,
        "ytick.labelcolor": style.faint,
        "grid.color": style.grid,
        "legend.labelcolor": style.muted,
    }
    with _DRAWING, mpl.rc_context(settings):
        yield


def _families() -> list[str]:
    """The shipped typeface, and what this machine has for signs that it lacks."""
    from matplotlib.font_manager import fontManager

    known = {entry.name for entry in fontManager.ttflist}
    if "Inter" not in known:
        for path in sorted(resource("fonts").glob("*.otf")):
            fontManager.addfont(str(path))
    return ["Inter", *(name for name in _FALLBACKS if name in known)]
