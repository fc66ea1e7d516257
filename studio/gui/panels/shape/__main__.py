"""Opens the shape panel alone: `python -m studio.gui.panels.shape [kind]`."""

from __future__ import annotations

import sys

import pyarrow as pa
from PySide6.QtWidgets import QApplication, QWidget

from studio.app.framing import settled
from studio.app.preview import ShapeChart
from studio.engine.plan import plan_table
from studio.engine.rows import values
from studio.generators.generator import Generator
from studio.generators.registry import by_kind, generator
from studio.gui.panels.shape.panel import ShapePanel
from studio.gui.theme import apply_theme, install_fonts, load_theme
from studio.model.document import Column, Document, Table

_ROWS = 65_536
_BINS = 48
_ID = "a"


class Bench(ShapePanel):
    """The panel with a design of one column behind it, so that every drag takes effect."""

    def __init__(
        self, made: Generator, beside: Generator | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._beside = None if beside is None else _made(beside)
        self.values_wanted.connect(lambda _, values, __: self.take(generator(**values)))
        self.generator_wanted.connect(lambda _, made: self.take(made))
        self.take(made)

    def take(self, made: Generator) -> None:
        """Another state of the column."""
        column = _document(made).tables[0].columns[0]
        self.show_column(column)
        found = settled(made, self._beside, _made(made), _BINS)
        self.show_shape(ShapeChart(_ID, column.name, found, _ROWS, False))


def _document(made: Generator) -> Document:
    column = Column(id=_ID, name=made.about.title.lower(), generator=made)
    return Document(tables=(Table(id="t", name="table", rows=_ROWS, columns=(column,)),))


def _made(made: Generator) -> pa.Array:
    document = _document(made)
    return values(plan_table(document, document.tables[0]), _ID, 0, _ROWS)


def main() -> int:
    """Show the panel with a column type of the kind that was named."""
    application = QApplication(sys.argv)
    install_fonts(application)
    apply_theme(application, load_theme("system"))
    kind = sys.argv[1] if len(sys.argv) > 1 else "normal"
    panel = Bench(by_kind()[kind](), by_kind()[kind]())
    panel.resize(888, 306)
    panel.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
