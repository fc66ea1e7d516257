"""Opens the Compare page alone, on a template beside itself: `python -m studio.gui.panels.compare`."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
from PySide6.QtWidgets import QApplication

from studio.app.compare import made
from studio.app.templates import load_template
from studio.gui.panels.compare.control import Comparing
from studio.gui.panels.compare.page import ComparePage
from studio.gui.theme import apply_theme, install_fonts, load_theme
from studio.model.document import Document
from studio.progress import Progress

_ROWS = 4_000


def sample() -> tuple[Document, str, pa.Table]:
    """A template, one of its tables, and a reference: values of another seed, with every other column in reverse."""
    document = load_template("hospital-visits")
    table_id = document.tables[0].id
    found = made(document.model_copy(update={"seed": document.seed + 1}), table_id, _ROWS, Progress())
    backwards = pa.array(range(_ROWS - 1, -1, -1))
    columns = [column.take(backwards) if i % 2 else column for i, column in enumerate(found.columns)]
    return document, table_id, pa.table(columns, names=found.column_names)


def main() -> int:
    """Run until the window is closed."""
    application = QApplication(sys.argv)
    install_fonts(application)
    apply_theme(application, load_theme("system"))
    page = ComparePage()
    page.resize(1440, 800)
    page.show()
    with ThreadPoolExecutor(2) as executor:
        comparing = Comparing(executor, page)
        comparing.show(*sample())
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())
