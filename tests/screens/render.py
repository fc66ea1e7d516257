"""Renders the real window to PNG files: every state, in the given themes and sizes, at the scale of this process.

    QT_SCALE_FACTOR=2 python -m tests.screens.render --out build/screens --themes light,dark --sizes 1440x900

Writes one contact sheet a theme and size too, and a report.json with what a test can judge.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QRect, Qt  # noqa: E402
from PySide6.QtGui import QImage, QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from studio.app.folders import user_folders  # noqa: E402
from studio.app.settings import SettingsFile  # noqa: E402
from studio.gui.start import make_application, make_window  # noqa: E402
from studio.gui.theme import current_theme, ui_font  # noqa: E402
from studio.gui.window import MainWindow  # noqa: E402
from studio.processes import keep_pandas_out  # noqa: E402
from tests.screens.contrast import faint_texts, photograph  # noqa: E402
from tests.screens.cuts import cut_texts, overlapping  # noqa: E402
from tests.screens.english import english_texts, names_of  # noqa: E402
from tests.screens.states import TOUCHED, all_states, spend  # noqa: E402
from tests.screens.texts import painted_texts  # noqa: E402
from tests.screens.touched import hovered, pressed  # noqa: E402

_THUMB = (480, 300)
_COLUMNS = 4
_Picture = tuple[str, QImage, dict[str, object]]
"""Name, picture, and what is wrong with it."""


def render(
    out: Path, themes: list[str], sizes: list[tuple[int, int]], only: str = "", language: str = "en"
) -> list[dict[str, object]]:
    """Picture every state; gives one entry a picture."""
    report: list[dict[str, object]] = []
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    for theme in themes:
        for width, height in sizes:
            pictures = _pictures(theme, (width, height), only, language)
            sheet: list[tuple[str, QImage]] = []
            for name, image, judged in pictures:
                file = f"{theme}-{scale}x-{width}x{height}-{name}.png"
                image.save(str(out / file))
                report.append({"file": file, "state": name, "colours": _colours(image), **judged})
                sheet.append((name, image))
            _contact_sheet(sheet).save(str(out / f"sheet-{theme}-{scale}x-{width}x{height}.png"))
    return report


def _pictures(theme: str, size: tuple[int, int], only: str, language: str) -> list[_Picture]:
    found = []
    names: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STUDIO_FOLDER"] = folder
        SettingsFile(user_folders()).change(language=language)
        window = make_window()
        window.set_theme(theme)
        window.resize(*size)
        window.show()
        shop = window.furnish()
        spend(50)
        for name, widget in all_states(window, shop, Path(folder)):
            # Hidden pages may still show what an earlier design called its parts.
            names |= names_of(shop.store.document)
            if only in name:
                english = english_texts(widget, language, names)
                found.append((name, _grab(widget), _judged(name, widget) | {"english": english}))
        window._may_close = True
        window.close()
        window.deleteLater()
    return found


def _judged(name: str, widget: QWidget) -> dict[str, object]:
    """What is wrong with the texts of a state, also under a pointer where there is something to point at."""
    texts, picture = painted_texts(_in_front(widget)), photograph(widget)
    faint = set(faint_texts(widget, texts, picture))
    if name in TOUCHED:
        for touch in (hovered, pressed):
            with touch(widget):
                faint |= set(faint_texts(widget, painted_texts(widget), photograph(widget)))
    return {
        "texts": len(texts),
        "cuts": cut_texts(widget),
        "faint": sorted(faint),
        "overlaps": overlapping(widget, texts, picture),
    }


def _in_front(widget: QWidget) -> QWidget:
    """Whose texts are meant to be read: under a file held over the window, its own pages only shimmer through."""
    held = isinstance(widget, MainWindow) and widget.overlay.isVisible()
    return widget.overlay if held else widget


def _grab(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


def _colours(image: QImage) -> int:
    """How many colours there are in a coarse sample; a blank picture has one."""
    small = image.scaled(120, 80)
    return len({small.pixel(x, y) for x in range(small.width()) for y in range(small.height())})


def _contact_sheet(pictures: list[tuple[str, QImage]]) -> QImage:
    rows = -(-len(pictures) // _COLUMNS)
    wide, high = _THUMB
    sheet = QImage(_COLUMNS * (wide + 16) + 16, rows * (high + 40) + 16, QImage.Format.Format_RGB32)
    theme = current_theme()
    sheet.fill(theme.color("background"))
    painter = QPainter(sheet)
    painter.setFont(ui_font(14))
    painter.setPen(theme.color("text"))
    for place, (name, image) in enumerate(pictures):
        x, y = 16 + place % _COLUMNS * (wide + 16), 16 + place // _COLUMNS * (high + 40)
        if image.width() < wide and image.height() < high:
            wide_, high_ = image.width(), image.height()
        else:
            wide_, high_ = wide, high
        thumb = image.scaled(
            wide_, high_, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        thumb.setDevicePixelRatio(1)
        painter.drawImage(x, y, thumb)
        painter.drawText(QRect(x, y + high, wide, 24), int(Qt.AlignmentFlag.AlignVCenter), name)
    painter.end()
    return sheet


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screens")
    parser.add_argument("--themes", default="light,dark,contrast")
    parser.add_argument("--sizes", default="1440x900,1024x700")
    parser.add_argument("--only", default="")
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    keep_pandas_out()
    options.out.mkdir(parents=True, exist_ok=True)
    make_application()
    sizes = [(int(size.split("x")[0]), int(size.split("x")[1])) for size in options.sizes.split(",")]
    report = render(options.out, options.themes.split(","), sizes, options.only, options.language)
    (options.out / "report.json").write_text(json.dumps(report, indent=1), "utf-8")


if __name__ == "__main__":
    main()
