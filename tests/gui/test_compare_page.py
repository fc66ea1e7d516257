"""The Compare page with real clicks and keys: what it shows, what it asks for, and what it lets out."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import matplotlib.image
import numpy as np
import pyarrow as pa
import pyarrow.csv
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio.app.comparing import (
    Cloud,
    ColumnView,
    ComparisonView,
    PairView,
    RowsView,
    column_view,
    pair_view,
    trust_view,
    view_of,
)
from studio.app.comparing import rows_view as rows_view_of
from studio.charts.picture import render
from studio.charts.style import load_style
from studio.gui.panels.compare import ComparePage, Comparing
from studio.gui.panels.compare.pictures import picture_of_column, picture_of_maps, picture_of_rows
from studio.gui.theme import apply_theme, install_fonts, load_theme
from studio.model.document import Document
from studio.problems import Problem
from studio.quality import compare
from studio.reference.infer import infer

_ROWS = 2_000
_ALONE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from studio.gui.panels.compare import __main__ as alone
from studio.gui.panels.compare.page import ComparePage

def look():
    page = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ComparePage))
    if page.rows is not None and page.large is not None:
        print(len(page.columns.columns.entries))
        QApplication.exit(0)

def run(application):
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    return original()

original, QApplication.exec = QApplication.exec, run
sys.exit(alone.main())
"""


@pytest.fixture(scope="module")
def adult() -> pa.Table:
    path = Path(__file__).parents[1] / "data" / "adult.csv"
    return pyarrow.csv.read_csv(path).slice(0, _ROWS)


@pytest.fixture(scope="module")
def shuffled(adult: pa.Table) -> pa.Table:
    order = np.random.default_rng(7)
    return pa.table(
        {name: adult[name].take(pa.array(order.permutation(_ROWS))) for name in adult.column_names}
    )


@pytest.fixture(scope="module")
def view(adult: pa.Table, shuffled: pa.Table) -> ComparisonView:
    raised = pa.array(shuffled["age"].to_numpy() + 6)
    return view_of(adult, shuffled.set_column(0, "age", raised))


@pytest.fixture(scope="module")
def rows(view: ComparisonView) -> RowsView:
    return rows_view_of(view)


@pytest.fixture
def page(qtbot: QtBot, view: ComparisonView, rows: RowsView) -> ComparePage:
    """A page that is supplied at once."""
    page = ComparePage()
    qtbot.addWidget(page)
    page.column_wanted.connect(lambda name, kind, by: page.show_column(column_view(view, name, kind, by)))
    page.pair_wanted.connect(lambda first, second: page.show_pair(pair_view(view, first, second)))
    page.resize(1400, 860)
    page.show()
    page.show_view(view)
    page.show_rows(rows)
    QApplication.processEvents()
    return page


def _click(qtbot: QtBot, widget: QWidget, place: QPointF | QPoint) -> None:
    point = place.toPoint() if isinstance(place, QPointF) else place
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)


def _blank(widget: QWidget) -> bool:
    image = widget.grab().toImage()
    return (
        len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}) < 4
    )


def test_the_numbers_on_the_page_are_the_measures(page: ComparePage, view: ComparisonView) -> None:
    found = compare(view.sides.reference, view.sides.synthetic)
    scores = found.column_shapes, found.pair_trends, found.overall
    shown = [tile.value.text() for tile in page.tiles.tiles if tile.isVisible()]
    assert shown == [f"{100 * score:.1f}" for score in scores if score is not None]
    entries = page.columns.columns.entries
    assert [entry.score for entry in entries] == sorted(score.score or 0.0 for score in found.columns)
    words = page.columns.columns.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith(f"age: {100 * (entries[0].score or 0):.1f} of 100")


def test_the_worst_column_is_shown_first(page: ComparePage) -> None:
    assert isinstance(page.large, ColumnView)
    assert page.large.name == "age"
    assert page.columns.currentIndex().row() == 0
    for part in (page.large_card.canvas, page.rows_card.canvas, page.pairs_card.maps):
        assert not _blank(part)


def test_a_click_chooses_a_column(qtbot: QtBot, page: ComparePage) -> None:
    index = page.columns.columns.index(3)
    name = page.columns.columns.entries[3].name
    with qtbot.waitSignal(page.column_wanted) as asked:
        _click(qtbot, page.columns.viewport(), page.columns.visualRect(index).center())
    assert asked.args == [name, "histogram", ""]
    assert page.large_card.title.words == name


def test_keys_walk_through_the_columns(qtbot: QtBot, page: ComparePage) -> None:
    page.columns.setFocus()
    qtbot.keyClick(page.columns, Qt.Key.Key_Down)
    assert page.large_card.title.words == page.columns.columns.entries[1].name


def test_a_click_chooses_the_kind_of_chart(qtbot: QtBot, page: ComparePage) -> None:
    for kind in ("cumulative", "qq", "group", "histogram"):
        button = page.large_card.kinds.buttons[kind]  # type: ignore[index]
        _click(qtbot, button, QPoint(12, 12))
        assert isinstance(page.large, ColumnView)
        assert page.large.kind == kind
        assert button.isChecked()
        assert not _blank(page.large_card.canvas)


def test_another_column_splits_the_rows(qtbot: QtBot, page: ComparePage) -> None:
    button = page.large_card.kinds.buttons["group"]
    _click(qtbot, button, QPoint(12, 12))
    assert button.text() == "By income"
    menu = page.large_card.kinds.menu()
    next(action for action in menu.actions() if action.text() == "By sex").trigger()
    menu.deleteLater()
    assert isinstance(page.large, ColumnView)
    assert (page.large.kind, page.large.by) == ("group", "sex")
    index = page.columns.columns.index(2)
    _click(qtbot, page.columns.viewport(), page.columns.visualRect(index).center())
    assert isinstance(page.large, ColumnView)
    assert (page.large.kind, page.large.by) == ("group", "sex")


def test_lists_offer_no_cumulative_curve(qtbot: QtBot, page: ComparePage) -> None:
    entries = page.columns.columns.entries
    place = next(i for i, entry in enumerate(entries) if entry.name == "education")
    page.columns.scrollTo(page.columns.columns.index(place))
    _click(
        qtbot, page.columns.viewport(), page.columns.visualRect(page.columns.columns.index(place)).center()
    )
    shown = [kind for kind, button in page.large_card.kinds.buttons.items() if button.isVisible()]
    assert shown == ["histogram", "group"]


@pytest.mark.parametrize("which", [0, 1, 2])
@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [("age", "hours_per_week", Cloud), ("sex", "race", object), ("age", "sex", object)],
)
def test_a_click_on_a_cell_shows_the_pair(
    qtbot: QtBot, page: ComparePage, which: int, first: str, second: str, kind: type
) -> None:
    maps = page.pairs_card.maps
    assert maps.maps is not None
    cell = maps.maps.names.index(second), maps.maps.names.index(first)
    with qtbot.waitSignal(page.pair_wanted) as asked:
        _click(qtbot, maps, maps.cell_place(which, cell))
    assert asked.args == [first, second]
    assert isinstance(page.large, PairView)
    assert isinstance(page.large.chart, kind)
    assert maps.chosen == cell
    assert not page.columns.selectionModel().hasSelection()
    assert not _blank(page.large_card.canvas)


def test_a_click_beside_the_maps_asks_for_nothing(qtbot: QtBot, page: ComparePage) -> None:
    maps = page.pairs_card.maps
    with qtbot.assertNotEmitted(page.pair_wanted):
        _click(qtbot, maps, QPoint(4, 4))
        _click(qtbot, maps, maps.cell_place(0, (2, 2)))


def test_the_pointer_reads_a_cell(qtbot: QtBot, page: ComparePage, view: ComparisonView) -> None:
    maps, names = page.pairs_card.maps, view.pairs.names
    i, j = names.index("education_num"), names.index("age")
    place = maps.cell_place(1, (i, j)).toPoint()
    qtbot.mouseMove(maps, place)
    qtbot.waitUntil(lambda: maps.cursor_cell == (i, j))
    words = page.pairs_card.words.words
    assert f"{view.pairs.reference[i, j]:.2f}".lstrip("-") in words
    assert f"{view.pairs.synthetic[i, j]:.2f}".lstrip("-") in words
    assert words.startswith("education_num × age, correlation")
    assert maps.accessibleDescription() == words


def test_keys_walk_over_the_maps(qtbot: QtBot, page: ComparePage) -> None:
    maps = page.pairs_card.maps
    maps.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: maps.cursor_cell == (1, 0))
    qtbot.keyClick(maps, Qt.Key.Key_Down)
    qtbot.keyClick(maps, Qt.Key.Key_Right)
    assert maps.cursor_cell == (2, 1)
    with qtbot.waitSignal(page.pair_wanted) as asked:
        qtbot.keyClick(maps, Qt.Key.Key_Return)
    assert maps.maps is not None
    assert asked.args == [maps.maps.names[1], maps.maps.names[2]]


def test_a_tile_leads_to_its_worst(qtbot: QtBot, page: ComparePage, view: ComparisonView) -> None:
    shapes, pairs, _ = page.tiles.tiles
    with qtbot.waitSignal(page.pair_wanted) as asked:
        _click(qtbot, pairs.worst, pairs.worst.rect().center())
    assert tuple(asked.args or ()) == view.tiles[1].worst
    with qtbot.waitSignal(page.column_wanted) as asked:
        _click(qtbot, shapes.worst, shapes.worst.rect().center())
    assert (asked.args or [""])[0] == "age"


def test_arrow_keys_read_the_large_chart(qtbot: QtBot, page: ComparePage) -> None:
    canvas = page.large_card.canvas
    assert page.large_card.words.words.startswith("KS")
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    first = page.large_card.words.words
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert re.match(r"16 to 17: [\d.]+ %, reference [\d.]+ %", first)
    assert page.large_card.words.words != first
    assert canvas.accessibleDescription() == page.large_card.words.words


def test_the_tab_key_goes_through_the_page_as_it_reads(qtbot: QtBot, page: ComparePage) -> None:
    kinds = page.large_card.kinds.buttons
    wanted: list[QWidget] = [
        *(tile.worst for tile in page.tiles.tiles), page.trust_tile.link, page.columns, kinds["histogram"],
        page.large_card.save, page.large_card.canvas, page.pairs_card.save, page.pairs_card.maps, page.rows_card.save,
        page.rows_card.canvas, page.trust_card.button,
    ]  # fmt: skip
    page.tiles.tiles[0].worst.setFocus()
    reached = []
    for _ in wanted:
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == wanted
    assert all(widget.accessibleName() for widget in reached)
    kinds["histogram"].setFocus()
    qtbot.keyClick(kinds["histogram"], Qt.Key.Key_Right)
    assert isinstance(page.large, ColumnView)
    assert page.large.kind == "cumulative"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [(1024, 600), (1600, 900)])
def test_it_fits_its_window(page: ComparePage, theme: str, size: tuple[int, int]) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    install_fonts(application)
    apply_theme(application, load_theme(theme))
    try:
        page.resize(*size)
        QApplication.processEvents()
        assert page.area.horizontalScrollBar().maximum() == 0
        first = page.rows_card.mapTo(page.area.widget(), page.rows_card.rect().bottomLeft()).y()
        assert (first > page.area.viewport().height()) == (size[1] < 700)
        for card in (page.large_card, page.pairs_card, page.rows_card):
            assert card.save.geometry().right() <= card.width()
        buttons = [button for button in page.large_card.kinds.buttons.values() if button.isVisible()]
        assert all(button.width() >= button.sizeHint().width() for button in buttons)
        assert page.large_card.kinds.geometry().left() > page.large_card.swatches[1].geometry().right()
    finally:
        application.setStyleSheet("")
        application.setProperty("studio-theme", None)


def _judged(value: float | None, verdict_of: float, reason: str = "") -> dict[str, object]:
    """One entry of `measures`: privacy, with strangers at 0.5 and a copy at 1."""
    return {
        "title": "Who was in the data", "sentence": "It is told.", "part": "privacy", "minimum": 0.0, "maximum": 1.0,
        "better": "lower", "value": value, "band": 0.01, "rows": 1_000, "seed": 0, "reason": reason, "real": verdict_of,
        "real_band": 0.01, "copy": 1.0, "columns": [],
    }  # fmt: skip


def test_every_figure_stands_beside_real_rows_and_a_copy(qtbot: QtBot, page: ComparePage) -> None:
    card, tile = page.trust_card, page.trust_tile
    with qtbot.waitSignal(page.trust_wanted):
        _click(qtbot, tile.link, tile.link.rect().center())
    page.show_judging()
    page.show_progress(1, 4, "Attacking the result")
    assert card.bar.isVisibleTo(card)
    with qtbot.waitSignal(page.trust_stop_wanted):
        card.button.click()
    answer = {
        "measures": {
            "Leaking": _judged(0.97, 0.5),
            "Fine": _judged(0.51, 0.5),
            "Unknown": _judged(None, 0.5, "No."),
        },
        "importances": [{"column": "age", "real": 0.6, "synthetic": 0.4}],
        "utility_target": "income",
        "holdout_known": True,
    }
    page.show_trust(trust_view(answer))
    assert [figure.verdict for figure in page.trust.figures] == ["poor", "good", None]  # type: ignore[union-attr]
    assert tile.answers["privacy"].text() == "● poor"
    shown = [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]
    for text in ("0.970 ±0.010", "0.500", "1.000", "● poor", "● good"):
        assert text in shown
    named = [label.accessibleName() for label in card.findChildren(QLabel) if label.accessibleName()]
    assert any("real rows 0.500, a copy 1.000" in name for name in named)
    assert "age 60 %, 40 %" in card.plot.accessibleName()
    page.show_trust_problem(Problem("The helper ended.", mend="Try again."))
    assert card.words.text() == "The helper ended. Try again."
    assert card.button.text() == "Try again"


def test_without_a_reference_there_is_a_way_to_one(qtbot: QtBot) -> None:
    page = ComparePage()
    qtbot.addWidget(page)
    page.show()
    assert "no reference" in page.message.heading.text()
    with qtbot.waitSignal(page.reference_wanted):
        _click(qtbot, page.message.button, page.message.button.rect().center())
    page.show_busy()
    assert page.message.bar.isVisible()
    page.show_progress(3, 10, "Making rows")
    assert page.message.bar.value() == 3
    page.show_problem(Problem("The column x cannot be made.", mend="Change it."))
    assert page.message.words.text() == "The column x cannot be made. Change it."
    with qtbot.waitSignal(page.again_wanted):
        _click(qtbot, page.message.button, page.message.button.rect().center())


def test_busy_again_keeps_what_is_shown(page: ComparePage) -> None:
    page.show_busy()
    assert page.strip.isVisible()
    assert page.stack.currentWidget() is page.area


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as executor:
        yield executor


@pytest.fixture
def design(adult: pa.Table) -> tuple[Document, str, pa.Table]:
    reference = adult.select(["age", "education_num", "sex", "income"])
    document = infer(reference, "adult")
    return document, document.tables[0].id, reference


@pytest.fixture
def comparing(
    qtbot: QtBot, executor: ThreadPoolExecutor, design: tuple[Document, str, pa.Table]
) -> Iterator[tuple[ComparePage, Comparing]]:
    """A page with everything behind it."""
    page = ComparePage()
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    control = Comparing(executor, page)
    control.show(*design)
    qtbot.waitUntil(
        lambda: control.at_rest and page.rows is not None and page.large is not None, timeout=20_000
    )
    yield page, control
    qtbot.waitUntil(lambda: control.at_rest, timeout=20_000)


def test_the_judges_work_in_a_process_and_stop_when_asked(
    qtbot: QtBot, comparing: tuple[ComparePage, Comparing], tmp_path: Path
) -> None:
    page, control = comparing
    page.trust_card.button.click()
    assert page.trust_card.is_busy
    page.trust_card.button.click()
    qtbot.waitUntil(lambda: control.at_rest, timeout=20_000)
    assert page.trust is None
    assert not page.trust_card.is_busy
    page.trust_tile.link.click()
    qtbot.waitUntil(lambda: control.at_rest and page.trust is not None, timeout=60_000)
    assert page.trust is not None
    assert page.view is not None
    answer = page.trust.answer
    assert answer["overall"] == pytest.approx(page.view.comparison.overall)
    assert {"privacy", "training", "table", "columns"} <= {figure.part for figure in page.trust.figures}
    assert not page.trust.is_known  # Inferred, not learned with rows held back.
    with qtbot.waitSignal(control.told, timeout=20_000) as told:
        page.trust_card.report.click()
        typed = page.findChildren(QFileDialog)[-1].findChild(QLineEdit)
        assert isinstance(typed, QLineEdit)
        typed.setText(str(tmp_path / "likeness"))
        qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert "likeness.html" in (told.args or [""])[0]
    assert "Whom does it give away?" in (tmp_path / "likeness.html").read_text("utf-8")


def test_a_document_comes_on_the_page(
    qtbot: QtBot, comparing: tuple[ComparePage, Comparing], design: tuple[Document, str, pa.Table]
) -> None:
    page, control = comparing
    assert page.view is not None
    assert page.view.comparison.synthetic_rows == _ROWS
    shown = page.view
    control.show(*design)
    assert control.at_rest
    assert page.view is shown
    index = page.columns.columns.index(2)
    _click(qtbot, page.columns.viewport(), page.columns.visualRect(index).center())
    qtbot.waitUntil(lambda: control.at_rest)
    assert page.large_card.title.words == page.columns.columns.entries[2].name
    control.show(design[0], design[1], None)
    assert page.view is None
    assert page.message.isVisible()


def test_a_table_without_common_columns_says_so(
    qtbot: QtBot, comparing: tuple[ComparePage, Comparing], design: tuple[Document, str, pa.Table]
) -> None:
    page, control = comparing
    control.show(design[0], design[1], pa.table({"other": [1, 2, 3]}))
    qtbot.waitUntil(lambda: control.at_rest, timeout=20_000)
    assert "No column of this table" in page.message.words.text()


@pytest.mark.parametrize("way", ["png", "svg", "pdf"])
def test_pictures_are_saved_from_the_menu(
    qtbot: QtBot, comparing: tuple[ComparePage, Comparing], tmp_path: Path, way: str
) -> None:
    page, control = comparing
    for which, card in (("large", page.large_card), ("pairs", page.pairs_card), ("rows", page.rows_card)):
        menu = card.save.menu_of_ways()
        with qtbot.waitSignal(control.told, timeout=20_000) as told:
            next(action for action in menu.actions() if action.data() == way).trigger()
            dialog = page.findChildren(QFileDialog)[-1]
            name = dialog.findChild(QLineEdit)
            assert isinstance(name, QLineEdit)
            name.setText(str(tmp_path / which))
            qtbot.keyClick(name, Qt.Key.Key_Return)
        menu.deleteLater()
        assert told.args == [f"The picture is saved as {which}.{way}."]
        assert (tmp_path / f"{which}.{way}").stat().st_size > 4000
    assert control.folder == tmp_path


def test_a_chart_is_copied_with_the_keys(qtbot: QtBot, comparing: tuple[ComparePage, Comparing]) -> None:
    page, control = comparing
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(control.told, timeout=20_000):
        qtbot.keyClick(page.large_card.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    assert isinstance(image, QImage)
    assert image.width() > 1000


def test_saved_rows_hold_no_point_of_the_reference(rows: RowsView) -> None:
    """In the file there is one mark a synthetic row and one square a crowded cell, and nothing else of either side."""
    picture = picture_of_rows(rows)
    assert picture is not None
    assert rows.cloud is not None
    style = load_style("light")
    drawn = render(picture, "svg", style).decode()
    points = re.search(r'<g id="synthetic">(.*?)</g>\s*</g>', drawn, re.DOTALL)
    assert points is not None
    assert points[1].count("<use") == len(rows.cloud.synthetic)
    assert drawn.count("<use") - points[1].count("<use") < 400  # letters and ticks
    squares = drawn.count('<g id="reference">')
    crowded = np.nan_to_num(rows.cloud.reference_grid.shares) > 0
    assert squares == crowded.sum()
    assert _orange_spots(render(picture, "png", style), style.reference) <= squares


def _orange_spots(png: bytes, color: str) -> int:
    """How many separate places of the reference's colour a picture has; single points would each be one."""
    from scipy import ndimage

    pixels = matplotlib.image.imread(io.BytesIO(png), format="png")[:, :, :3]
    red, _, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    warm = (pixels[:, :, 0] - pixels[:, :, 2]) > 0.1 * (red - blue)
    _, spots = ndimage.label(warm)
    sizes = ndimage.sum(warm, _, range(1, spots + 1))
    return int((sizes > 30).sum())


def test_saved_charts_show_the_pages_numbers(view: ComparisonView) -> None:
    picture = picture_of_column(column_view(view, "education"))
    assert picture is not None
    drawn = render(picture, "svg", load_style("light")).decode()
    heights = sorted(_heights(drawn))
    chart = column_view(view, "education").chart
    shares = sorted(chart.synthetic.shares)  # type: ignore[union-attr]
    scaled = np.array(shares) / shares[-1] * heights[-1]
    assert heights == pytest.approx(scaled.tolist(), abs=0.05)
    maps = picture_of_maps(view.pairs, 0.5)
    assert len(render(maps, "pdf", load_style("dark"))) > 4000


def _heights(svg: str) -> list[float]:
    found = []
    for path in re.findall(r'<g id="synthetic">\s*<path d="([^"]*)"', svg):
        ys = [float(pair.split()[1]) for pair in re.findall(r"[ML] ([\d.]+ [\d.]+)", path)]
        found.append(max(ys) - min(ys))
    return found


def test_it_opens_alone() -> None:
    """The page starts by itself and draws a comparison."""
    done = subprocess.run(
        [sys.executable, "-c", _ALONE], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 3
