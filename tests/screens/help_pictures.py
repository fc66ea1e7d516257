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

from PySide6.QtWidgets import QApplication

from studio.gui.start import make_application, make_window
from studio.model import edits
from studio.processes import keep_pandas_out
from tests.screens.states import DATA, settle, spend, until

OUT = Path(__file__).resolve().parents[2] / "resources" / "help"


def main() -> None:
    keep_pandas_out()
    make_application()
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STUDIO_FOLDER"] = folder
        window = make_window()
        window.set_theme("light")
        window.resize(1440, 900)
        window.show()
        shop = window.furnish()
        window.open_path(DATA / "adult.csv")
        until(lambda: window.page == "design" and bool(shop.references.tables))
        settle(shop)
        window.notice.clear()
        shop.edit(edits.SetDocument("name", "Census study"))
        shop.edit(edits.SetTable(shop.design.table_id, "rows", 1_000_000))
        settle(shop)
        spend(30)
        QApplication.processEvents()
        window.grab().toImage().save(str(OUT / "design.png"))
        window._may_close = True
        window.close()


if __name__ == "__main__":
    main()
