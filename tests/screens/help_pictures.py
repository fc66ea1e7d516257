"""Makes the pictures of the README and the help from the real window.

python -m tests.screens.help_pictures
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from studio.app.folders import user_folders
from studio.app.settings import SettingsFile
from studio.gui.start import make_application, make_window
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.processes import keep_pandas_out
from tests.screens.states import DATA, settle, spend, until

OUT = Path(__file__).resolve().parents[2] / "resources" / "help"


_WIDEST = 1100


def main() -> None:
    keep_pandas_out()
    make_application()
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STUDIO_FOLDER"] = folder
        SettingsFile(user_folders()).change(language="en")
        window = make_window()
        window.set_theme("light")
        window.resize(1440, 900)
        window.show()
        shop = window.furnish()
        until(lambda: not window._pictures.running)
        spend(30)
        _keep(window, "start", 1000)
        _picture_design(window, shop)
        _picture_others(window, shop)
        _picture_relations(window, shop)
        window._may_close = True
        window.close()


def _picture_design(window: MainWindow, shop: Workshop) -> None:
    window.open_path(DATA / "adult.csv")
    until(lambda: window.page == "design" and bool(shop.references.tables))
    settle(shop)
    window.notice.clear()
    shop.edit(edits.SetDocument("name", "Census study"))
    shop.edit(edits.SetTable(shop.design.table_id, "rows", 1_000_000))
    settle(shop)
    _keep(window, "design", 1440)
    names = {column.name: column.id for column in shop.design.table.columns}
    shop.design.choose_column(names["age"])
    settle(shop)
    _keep(shop.design.shape, "shape")
    _keep(shop.design.inspector, "inspector")
    shop.design.pairing.look(names["hours_per_week"])
    settle(shop)
    _keep(shop.design.together, "correlations")
    shop.design.pairing.look("")


def _picture_others(window: MainWindow, shop: Workshop) -> None:
    window.show_page("compare")
    until(lambda: shop.compare_page.rows is not None and shop.compare_page.large is not None)
    settle(shop)
    _keep(window, "compare")
    window.show_page("export")
    settle(shop)
    spend(200)
    _keep(window, "export")


def _picture_relations(window: MainWindow, shop: Workshop) -> None:
    shop.store.new()
    shop.open_template("online-shop")
    until(lambda: shop.store.document.name == "Online shop")
    window.show_page("relations")
    shop.design.choose("orders", "o_customer")
    settle(shop)
    _keep(window, "relations")


def _keep(widget: QWidget, name: str, widest: int = _WIDEST) -> None:
    spend(30)
    QApplication.processEvents()
    image = widget.grab().toImage()
    if image.width() > widest:
        image = image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
    image.convertToFormat(QImage.Format.Format_RGB32).save(str(OUT / f"{name}.png"))


if __name__ == "__main__":
    main()
