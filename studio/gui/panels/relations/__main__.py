"""Opens the relations panel alone, over two tables of an example."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QWidget

from studio.app.diagram import diagram_of
from studio.app.offspring import children_of
from studio.generators.registry import generator
from studio.gui.panels.relations.panel import RelationsPanel
from studio.gui.panels.relations.picture import Shown
from studio.model.document import Column, Document, PerParent, Table


def _example() -> QWidget:
    key = Column(id="a", name="customer_id", generator=generator(kind="sequence"))
    theirs = generator(kind="foreign_key", table="c", column="a", choice="own parent")
    customers = Table(id="c", name="customers", columns=(key,), primary_key=("a",))
    orders = Table(
        id="o",
        name="orders",
        per_parent=PerParent(table="c", count=generator(kind="poisson", mean=2.5)),
        columns=(
            Column(id="b", name="order_id", generator=generator(kind="sequence")),
            Column(id="d", name="customer_id", generator=theirs),
        ),
    )
    document = Document(name="example", tables=(customers, orders))
    panel = RelationsPanel(lambda count, _end: None)
    shown = Shown({"c": "1,000 rows", "o": "2,500 rows"}, {}, {"d": children_of(document, orders, 1000)})
    panel.show_diagram(diagram_of(document), shown, ("c", ""))
    return panel


if __name__ == "__main__":
    from studio.gui.alone import show_alone

    sys.exit(show_alone(_example, 900, 480))
