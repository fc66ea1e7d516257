"""The states of the window that are worth a picture, each reached as a person or the program reaches it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from studio.app.export_history import Past, PastFile
from studio.app.export_history import State as PastState
from studio.app.folders import folders_in
from studio.app.learning_table import Learned
from studio.app.store import Store
from studio.app.typed import typed
from studio.app.wishes import Wish
from studio.export.steps import Step
from studio.generators.registry import generator
from studio.generators.wanted import Condition, Region, Target, Wanted
from studio.gui.faults import Faults
from studio.gui.panels.recent_line import RecentLine
from studio.gui.panels.schema_dialog import SchemaDialog
from studio.gui.translating import tr
from studio.gui.window import MainWindow
from studio.gui.window_commands import MENUS
from studio.gui.workshop import Workshop
from studio.model import edits
from studio.model.document import Column, Document, Table
from studio.model.files import load
from studio.reference.schemas.described import Remark
from studio.reference.schemas.opening import ImportedSchema

DATA = Path(__file__).resolve().parents[1] / "data"
TOUCHED = frozenset(
    {"start", "design-reference", "design-list", "gallery", "compare", "export-done", "question", "menu-file"}
)
"""States that are also judged with every control under a pointer, and pressed."""

State = tuple[str, QWidget]
"""A name and the widget to picture."""


def spend(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(reached: Callable[[], bool], seconds: float = 60.0) -> None:
    """Let the event loop run until `reached`; raises TimeoutError."""
    deadline = time.monotonic() + seconds
    while not reached():
        if time.monotonic() > deadline:
            raise TimeoutError
        spend(5)


def settle(shop: Workshop) -> None:
    """Until nothing is being made any more."""
    spend(20)
    until(lambda: shop.at_rest)
    spend(20)


def start_states(window: MainWindow) -> Iterator[State]:
    """The start page: as it opens, with nothing found, and with a file held over it."""
    until(lambda: not window._pictures.running)
    spend(30)
    yield "start", window
    window.start.search.setText("submarines")
    yield "start-nothing-found", window
    window.start.search.clear()
    window.overlay.show_words(tr("Drop to open {name} {kind}", name="adult.csv", kind=tr("as a schema")))
    yield "drop", window
    window.overlay.setVisible(False)


def reference_states(window: MainWindow, shop: Workshop) -> Iterator[State]:
    """A design inferred from adult.csv: a number, a list, the table, the gallery, how it was read."""
    shop.opening.busy.emit("Reading adult.csv… Finding a schema 40 %")
    yield "reading", window
    window.open_path(DATA / "adult.csv")
    until(lambda: window.page == "design" and bool(shop.references.tables))
    settle(shop)
    yield "design-reference", window
    window.notice.clear()
    names = {column.name: column.id for column in shop.design.table.columns}
    shop.design.choose_column(names["occupation"])
    settle(shop)
    yield "design-list", window
    shop.design.choose_column(names["capital_gain"])
    settle(shop)
    yield "design-empirical", window
    shop.design.choose_column(names["age"])
    settle(shop)
    shop.design.pairing.look(names["hours_per_week"])
    settle(shop)
    yield "design-together", window
    shop.design.choose_table(shop.design.table_id)
    settle(shop)
    yield "design-table", window
    shop.show_reading()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    yield "how-it-was-read", dialog
    dialog.close()
    taken = ('"orders": "shipped_on" comes after "ordered_on", as the names say.',)
    words = ("EXCLUDE USING gist (room_id WITH =, during WITH &&)", "CHECK (total * 2 < limit)")
    remarks = tuple(Remark("orders", 44, item, "values are made without regard to it.") for item in words)
    schema = SchemaDialog(ImportedSchema(Path("shop.sql"), "PostgreSQL", taken, remarks, Document()), window)
    schema.open()
    yield "how-a-script-was-read", schema
    schema.close()
    shop.design.open_gallery(position=window.mapToGlobal(QPoint(300, 200)))
    settle(shop)
    yield "gallery", shop.design.gallery
    shop.design.gallery.name.setText("birth_date")
    settle(shop)
    yield "gallery-name", shop.design.gallery
    shop.design.gallery.name.clear()
    shop.design.gallery.search.setText("mail")
    settle(shop)
    yield "gallery-search", shop.design.gallery
    shop.design.gallery.close()


def compare_states(window: MainWindow, shop: Workshop) -> Iterator[State]:
    """The comparison with adult.csv: a number, a list, each kind of chart, both kinds of pairs; menus; no reference."""
    window.show_page("compare")
    page = shop.compare_page
    until(lambda: page.rows is not None and page.large is not None)
    settle(shop)
    yield "compare", window
    for name, kind in (("age", "cumulative"), ("age", "qq"), ("age", "group"), ("occupation", "histogram")):
        page.column_wanted.emit(name, kind, "")
        settle(shop)
        yield f"compare-{name}-{kind}", window
    for first, second in (("age", "hours_per_week"), ("workclass", "education"), ("age", "sex")):
        page.pair_wanted.emit(first, second)
        settle(shop)
        yield f"compare-{first}-{second}", window
    for name, action in zip(MENUS, window.menuBar().actions(), strict=True):
        menu = action.menu()
        menu.popup(window.mapToGlobal(QPoint(20, 20)))
        menu.setActiveAction(next(item for item in menu.actions() if item.isEnabled()))
        yield f"menu-{name.lower()}", menu
        menu.close()
    window.show_page("design")
    settle(shop)


def learned_states(window: MainWindow, shop: Workshop) -> Iterator[State]:
    """A table that is learned from penguins.csv: the choice, the work, a learned column, the table."""
    window.open_path(DATA / "penguins.csv")
    until(lambda: shop.store.document.name == "penguins" and shop.can_learn)
    settle(shop)
    shop.learn()
    dialog = shop.learning.dialog
    assert dialog is not None
    spend(20)
    yield "learn-dialog", dialog
    dialog.close()
    shop.design.choose_column(shop.design.table.column_named("body_mass_g").id)
    settle(shop)
    shop.learning.busy.emit("Learning penguins… Learning how columns go together 60 %")
    yield "learning", window
    table = load(DATA / "penguins-learned.studio.json").tables[0]
    shop.learning.busy.emit("")
    shop.learning.learned.emit(Learned(shop.design.table_id, table, 1.2, 0.83, 0.88))
    settle(shop)
    yield "learned-column", window
    shop.design.choose_table(shop.design.table_id)
    settle(shop)
    yield "learned-table", window
    shop.find_rules()
    until(lambda: shop.ruling.dialog is not None)
    rules = shop.ruling.dialog
    assert rules is not None
    spend(20)
    yield "rules-found", rules
    rules.close()
    shop.edit(edits.SetWanted(shop.design.table_id, wishes(shop.design.table)))
    settle(shop)
    yield "rows-wanted", window
    window.show_page("compare")
    card = shop.compare_page.bias_card
    card.protected.setCurrentText("sex")
    card.outcome.setCurrentText("species")
    card.outcome.activated.emit(card.outcome.currentIndex())
    settle(shop)
    card.even.setValue(60)
    settle(shop)
    yield "compare-bias", card
    shop.store.new()


def wishes(table: Table) -> Wanted:
    """A condition, shares and a region of penguins."""
    species, mass = table.column_named("species").id, table.column_named("body_mass_g").id
    heavy = Condition(column=mass, op=">=", values=(4500,))
    return Wanted(
        conditions=(Condition(column=table.column_named("sex").id, op="present"),),
        targets=(Target(column=species, values=("Adelie", "Gentoo", "Chinstrap"), shares=(0.4, 0.4, 0.2)),),
        regions=(Region(conditions=(heavy,), share=0.3),),
    )


def template_states(window: MainWindow, shop: Workshop) -> Iterator[State]:
    """A template, something refused beside its field, a column that cannot be made, and the questions."""
    shop.store.new()
    shop.open_template("retail-orders")
    until(lambda: shop.store.document.name == "Retail orders")
    settle(shop)
    yield "design-template", window
    story = next(column for column in shop.design.table.columns if column.generator.kind == "date_curve")
    shop.design.choose_column(story.id)
    settle(shop)
    shop.design.shape.canvas.grips["node 3"].setFocus(Qt.FocusReason.TabFocusReason)
    yield "design-story", window
    shop.store.new(_trouble())
    shop.filing.replaced.emit()
    settle(shop)
    found = typed(shop.design.table, "age", {**_values(shop, "age"), "deviation": -3.0}, "deviation")
    field = shop.design.inspector.column.form.fields["deviation"]
    field._edit.put("-3")
    shop.design.inspector.column.show_errors(found.errors)
    window.notice.say(
        "broken.csv: The file ends in the middle of a quoted cell. Check its last line.", bad=True
    )
    spend(30)
    yield "design-errors", window
    shop.design.choose_column("total")
    settle(shop)
    window.notice.clear()
    yield "design-broken", window
    window.show_page("compare")
    settle(shop)
    yield "compare-nothing", window
    window.show_page("design")
    settle(shop)
    shop.edit(edits.SetDocument("name", "Trouble again"))
    shop.filing.leave(lambda: None, "It gives way to adult.csv.")
    question = QApplication.activeModalWidget()
    assert question is not None
    spend(20)
    yield "question", question
    question.close()


def export_states(window: MainWindow, shop: Workshop, folder: Path) -> Iterator[State]:
    """The export page: nothing exported yet, two formats, several tables, running, done, failed, too small a disk."""
    shop.store.new()
    shop.open_template("retail-orders")
    until(lambda: shop.store.document.name == "Retail orders")
    settle(shop)
    window.show_page("export")
    page = shop.export_page
    page.path.put("data/orders.csv")
    settle(shop)
    page.show_estimate("about 13 MB · under 1 s · 82 GB free")
    yield "export", window
    page._group.buttons()[1].click()
    settle(shop)
    page.path.put("data/orders.parquet")
    page.show_estimate("about 4.1 MB · under 1 s · 82 GB free")
    yield "export-parquet", window
    _show_three_tables(shop)
    page._group.buttons()[0].click()
    page.options.preset.setCurrentIndex(0)
    page.options.preset.activated.emit(0)
    settle(shop)
    page.path.put("data/retail-demo")
    page.show_estimate("about 318 MB · 4 s · 41 GB free")
    tables = shop.store.document.tables
    files = [(table.name, f"{table.name}.csv", table.rows) for table in tables]
    page.progress.show_started(files)
    page.progress._started -= 1.0
    page.show_running(True)
    first, second, _ = files
    page.progress.show_step(Step(second[0], second[1], "done", second[2], second[2], 2_400_000))
    page.progress.show_step(Step(first[0], first[1], "writing", 61_240, first[2], 8_100_000))
    page.progress.show_waiting(["retail-demo.xlsx"])
    window.status.show_exporting("exporting 61 % · 61,240 of 100,000 rows")
    yield "export-running", window
    page.progress.show_waiting([])
    page.progress.show_done(folder / "retail-demo", "320,000 rows · 31 MB · 4 s")
    page.show_running(False)
    window.status.show_exporting("")
    past, states = past_exports(folder)
    page.history.show_past(past, states)
    yield "export-done", window
    page.progress.show_ended(
        tr("Not exported"), "orders.csv: No space left on device. Free some space, or choose another folder."
    )
    page.show_estimate("needs about 318 MB, but 41 MB are free there", bad=True)
    yield "export-failed", window
    page._group.buttons()[2].click()
    settle(shop)
    page.path.put("data/Retail orders.xlsx")
    page.show_estimate("about 42 MB · 9 s · 41 GB free")
    yield "export-workbook", window


def past_exports(folder: Path) -> tuple[list[Past], list[PastState]]:
    """Exports of the past: here, changed, gone."""
    now = datetime.now(UTC)
    entries = (
        ("fraud-training.parquet", "parquet", 5_000_000, 412_000_000, 0, "here", 1),
        ("retail-demo", "csv", 320_000, 31_000_000, 2, "changed", 3),
        ("visits.xlsx", "xlsx", 20_000, 1_900_000, 9, "missing", 1),
        (
            "a very long name of a file that has to be shortened somewhere.jsonl",
            "jsonl",
            100,
            9_000,
            40,
            "here",
            1,
        ),
    )
    past, states = [], []
    for number, (name, form, rows, n_bytes, days, state, n_files) in enumerate(entries):
        wish = Wish(tables=tuple("abc"[:n_files]), format=form, path=folder / name)  # type: ignore[arg-type]
        files = tuple(PastFile(file=f"{i}", bytes=1) for i in range(n_files))
        moment = now - timedelta(days=days)
        past.append(
            Past(number=number, finished=moment, design="Retail orders", wish=wish, files=files, rows=rows,
                 bytes=n_bytes, seconds=1.0, verified=state != "changed")
        )  # fmt: skip
        states.append(state)
    return past, states  # type: ignore[return-value]


def _show_three_tables(shop: Workshop) -> None:
    """The design with two more tables."""

    for name, rows in (("customers", 20_000), ("order_items", 200_000)):
        column = Column(id=f"{name}-id", name="id", generator=generator(kind="sequence"))
        table = Table(id=name, name=name, rows=rows, columns=(column,))
        shop.edit(edits.AddTable(table, len(shop.store.document.tables)))


def relations_states(window: MainWindow, shop: Workshop) -> Iterator[State]:
    """Four tables with their keys: one of them chosen, and a line with its chart."""
    shop.store.new()
    shop.open_template("online-shop")
    until(lambda: shop.store.document.name == "Online shop")
    window.show_page("relations")
    settle(shop)
    shop.design.choose_table("products")
    settle(shop)
    yield "relations", window
    shop.design.choose("orders", "o_customer")
    settle(shop)
    yield "relations-children", window
    window.show_page("design")
    settle(shop)


def blank_states(window: MainWindow, shop: Workshop) -> Iterator[State]:
    """A blank design, and the sheets of the help menu."""
    shop.store.new()
    shop.new_blank()
    settle(shop)
    yield "design-blank", window
    for name, show in (("shortcuts", window.show_shortcuts), ("about", window.show_about)):
        show()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        spend(20)
        yield name, dialog
        dialog.close()
        spend(20)


def palette_states(window: MainWindow, shop: Workshop) -> Iterator[State]:
    """The palette: as it opens, with something typed, with nothing found."""
    window.show_page("design")
    window.open_palette()
    palette = window._palette
    assert palette is not None
    spend(20)
    yield "palette", palette
    palette.search.setText("col")
    spend(20)
    yield "palette-search", palette
    palette.search.setText("submarines")
    yield "palette-nothing-found", palette
    palette.close()


def crash_states(window: MainWindow, shop: Workshop) -> Iterator[State]:
    """What a person sees of a fault in the studio."""
    faults = Faults(window.windows)
    shop.edit(edits.SetDocument("note", "edited"))
    try:
        shop.design.live.model.data(None)  # type: ignore[arg-type]
    except AttributeError as error:
        faults._met.emit(error)
    until(lambda: faults.dialog is not None)
    assert faults.dialog is not None
    spend(20)
    yield "crash", faults.dialog
    faults.dialog.accept()


def settings_states(window: MainWindow, shop: Workshop) -> Iterator[State]:
    """The settings: as they open, and with something refused and something that waits for the next start."""
    window.show_page("settings")
    assert window._choosing is not None
    page = window._choosing.page
    spend(20)
    yield "settings", window
    page.change_wanted.emit("autosave_seconds", 0)
    page.change_wanted.emit("scale", "125 %")
    spend(20)
    page.show_error("autosave_seconds", "Must be at least 1.")
    yield "settings-changed", window
    page.change_wanted.emit("scale", "100 %")
    window.leave_aside()


def versions_states(window: MainWindow, shop: Workshop, folder: Path) -> Iterator[State]:
    """Earlier versions, what another program has changed, and the recent designs of the start page."""
    shop.store.save_as(folder / "trouble.studio.json", overwrite=True)
    window.show_page("versions")
    until(lambda: shop.reverting.at_rest)
    yield "versions-none", window
    for rows in (200, 300):
        shop.edit(edits.SetTable("t", "rows", rows))
        shop.edit(edits.SetParameters("age", {"mean": float(rows)}))
        shop.store.save()
    window.show_page("versions")
    until(lambda: shop.reverting.at_rest)
    spend(20)
    yield "versions", window
    window.leave_aside()
    settle(shop)
    other = Store(folders=folders_in(folder / "other"))
    other.open(folder / "trouble.studio.json")
    other.edit(edits.SetTable("t", "rows", 77))
    other.save()
    other.close()
    shop.filing.look_at_disk()
    question = QApplication.activeModalWidget()
    assert question is not None
    spend(20)
    yield "changed-on-disk", question
    question.close()
    window.settings.pin(folder / "trouble.studio.json", True)
    window.show_page("start")
    spend(20)
    window.activateWindow()
    until(window.isActiveWindow)
    line = window.start.findChildren(RecentLine)[0]
    line.setFocus()
    spend(20)
    yield "start-recent", window
    shop.store.new()


def busy_states(window: MainWindow, shop: Workshop) -> Iterator[State]:
    """Something that takes long."""
    window.show_page("design")
    settle(shop)
    window.status.busy.show_work(tr("Comparing with the reference…"), 0.4, can_cancel=True)
    yield "busy", window
    window.status.busy.clear()


def all_states(window: MainWindow, shop: Workshop, folder: Path) -> Iterator[State]:
    """Every state, in an order in which each can be reached from the one before."""
    yield from start_states(window)
    yield from reference_states(window, shop)
    yield from compare_states(window, shop)
    yield from learned_states(window, shop)
    yield from template_states(window, shop)
    yield from palette_states(window, shop)
    yield from crash_states(window, shop)
    yield from settings_states(window, shop)
    yield from busy_states(window, shop)
    yield from versions_states(window, shop, folder)
    yield from export_states(window, shop, folder)
    yield from relations_states(window, shop)
    yield from blank_states(window, shop)


def _values(shop: Workshop, column_id: str) -> dict[str, object]:
    return shop.design.table.column(column_id).generator.model_dump(mode="json")


def _trouble() -> Document:
    """A design with a column that is made from one that is gone."""
    age = generator(kind="normal", mean=39.8, deviation=12.1, minimum=18, maximum=90, decimals=0)
    columns = (
        Column(id="age", name="age", generator=age, missing=0.02),
        Column(id="plan", name="plan", generator=generator(kind="list")),
        Column(id="total", name="total", generator=generator(kind="formula", expression='"gone" * 2')),
    )
    return Document(name="Trouble", tables=(Table(id="t", name="orders", rows=1_000_000, columns=columns),))
