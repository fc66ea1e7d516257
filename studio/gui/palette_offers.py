"""What the palette offers in a window: its commands, places in the design, column types, and files of before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from studio.gui.commands import Command
from studio.gui.panels.palette_model import Offer
from studio.gui.sentences import said
from studio.gui.translating import tr

if TYPE_CHECKING:
    from studio.gui.workshop import Workshop

_NOT_OFFERED = ("palette",)


def command_offers(
    commands: Iterable[Command], run: Callable[[Command], object], otherwise: str
) -> list[Offer]:
    """Every command; what cannot be run now says what it needs, or `otherwise`."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        Offer(
            command.words().rstrip("…"),
            tr(command.menu),
            partial(run, command),
            QKeySequence(command.shortcuts[0]).toString(native) if command.shortcuts else "",
            "" if command.enabled() else command.needs or otherwise,
            icon="check" if command.checked is not None and command.checked() else "",
        )
        for command in commands
        if command.id not in _NOT_OFFERED
    ]


def place_offers(shop: Workshop, show_design: Callable[[], object]) -> list[Offer]:
    """The way to each table and each column of the design."""
    offers = []
    for table in shop.store.document.tables:

        def go(column_id: str = "", table_id: str = table.id) -> None:
            show_design()
            shop.design.choose_table(table_id)
            if column_id:
                shop.design.choose_column(column_id)

        offers.append(
            Offer(
                tr("Go to table {name}", name=table.name), tr("Table"), go, icon="table", only_searched=True
            )
        )
        offers += [
            Offer(
                tr("Go to column {name}", name=column.name),
                table.name,
                partial(go, column.id),
                icon="hidden" if column.hidden else column.generator.about.family,
                also=said(column.generator.about.title),
                only_searched=True,
            )
            for column in table.columns
        ]
    return offers


def type_offers(shop: Workshop, show_design: Callable[[], object]) -> list[Offer]:
    """A new column of each type."""
    from studio.generators.registry import by_kind

    def add(kind: str) -> None:
        show_design()
        shop.design.add_column(kind)

    return [
        Offer(
            tr("Add column: {title}", title=said(cls.about.title)),
            tr("New column"),
            partial(add, kind),
            icon="boolean" if kind == "boolean" else cls.about.family,
            also=" ".join((*cls.about.words, said(", ".join(cls.about.words)), kind)),
            only_searched=True,
        )
        for kind, cls in by_kind().items()
    ]


def recent_offers(paths: Sequence[str], open_path: Callable[[Path], object]) -> list[Offer]:
    """Documents that were open before; whether they are still there is found out when one is opened."""
    offers = []
    for text in paths:
        path = Path(text)
        title = path.name.removesuffix(".json").removesuffix(".studio")
        offers.append(
            Offer(
                tr("Open {title}", title=title),
                path.parent.name,
                partial(open_path, path),
                icon="file",
                also=tr("recent"),
            )
        )
    return offers
