"""The first journey: a file becomes a design, a parameter is changed, the design is saved and its data exported."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.csv
import pyarrow.parquet
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QSlider

from tests.journeys.conftest import Open
from tests.journeys.hand import Hand


def open_adult(hand: Hand, data: Path) -> None:
    hand.drop(data / "adult.csv")
    hand.until(lambda: hand.window.page == "design" and bool(hand.shop.references.tables))
    hand.settle()


def test_a_new_user_drops_a_file_and_exports_its_likeness(hand: Hand, data: Path, tmp_path: Path) -> None:
    open_adult(hand, data)
    _sees_an_inferred_schema(hand)
    _changes_a_parameter(hand)
    _undoes_and_redoes(hand)
    saved = _saves(hand, tmp_path)
    _exports(hand, tmp_path)
    assert json.loads(saved.read_text("utf-8"))["project"]["tables"][0]["rows"] == 48_842


def _sees_an_inferred_schema(hand: Hand) -> None:
    shop, live = hand.shop, hand.shop.design.live
    assert [column.name for column in live.model.columns][:4] == ["age", "workclass", "fnlwgt", "education"]
    assert len(live.model.columns) == 15
    for column in live.model.columns:
        chart = live.header.charts[column.id]
        assert max(chart.bars) > 0 and chart.caption, column.name
        assert chart.line is not None and abs(sum(chart.line) - sum(chart.bars)) < 0.05, column.name
        assert all(hand.cells(column.name)), column.name
    assert "fidelity" in hand.window.status._right.text()
    assert "48,842 rows × 15 columns" in hand.window.status._rows.text()
    assert hand.window.status.live.text().startswith("● live")
    assert "adult.csv: read as text, comma, utf-8" in hand.window.notice.words.text()
    assert shop.design.inspector.column.reference.isVisible()


def _changes_a_parameter(hand: Hand) -> None:
    hand.choose_header("age")
    hand.settle()
    column = hand.shop.design.inspector.column
    assert column.name.text() == "age"
    before, others = hand.cells("age", 10), hand.cells("occupation", 10)
    chart = hand.shop.design.live.header.charts[hand.shop.design.column_id]
    editor = hand.field("high")
    hand.type_into(editor, "140")
    hand.settle()
    assert hand.cells("age", 10) != before and hand.cells("occupation", 10) == others
    after = hand.shop.design.live.header.charts[hand.shop.design.column_id]
    assert after.bars != chart.bars and after.line is not None
    slider = column.form.fields["alpha"].findChild(QSlider)
    place = slider.value() * slider.width() // 1000
    hand.drag(slider, QPoint(place, slider.height() // 2), QPoint(place + 60, slider.height() // 2))
    hand.settle()
    assert hand.cells("age", 10) != before


def _undoes_and_redoes(hand: Hand) -> None:
    words = hand.menu_words("Edit")
    assert words[0] == "Undo: Change pull to the top of age", words
    dragged = hand.cells("age", 10)
    hand.keys("Ctrl+Z")
    hand.settle()
    assert hand.menu_words("Edit")[:2] == ["Undo: Change to of age", "Redo: Change pull to the top of age"]
    typed = hand.cells("age", 10)
    assert typed != dragged
    hand.menu("Edit", "Undo")
    hand.settle()
    assert hand.cells("age", 10) not in (typed, dragged)
    assert not any(words.startswith("Undo") for words in hand.menu_words("Edit"))
    for expected in (typed, dragged):
        hand.keys("Ctrl+Y")
        hand.settle()
        assert hand.cells("age", 10) == expected


def _saves(hand: Hand, folder: Path) -> Path:
    assert hand.shop.top._state.text() == "edited"
    hand.keys("Ctrl+S")
    hand.file_dialog(folder / "census")
    target = folder / "census.studio.json"
    hand.until(target.exists)
    assert hand.shop.top._state.text() == "saved"
    hand.keys("Ctrl+Shift+S")
    hand.file_dialog(folder / "second.studio.json")
    hand.until((folder / "second.studio.json").exists)
    assert target.read_bytes() == (folder / "second.studio.json").read_bytes()
    return target


def _exports(hand: Hand, folder: Path) -> None:
    hand.click(hand.button("Export…"))
    page = hand.shop.export_page
    for card, suffix in (("Export as CSV", "csv"), ("Export as Parquet", "parquet")):
        hand.click(hand.button(card))
        target = folder / f"people.{suffix}"
        hand.type_into(page.path, str(target), end="")
        hand.click(page.export)
        hand.until(lambda: not hand.shop.exporting.running)
        assert page.progress._title.text() == "Done · ✓ verified", page.progress.words.text()
        assert page.progress.show_folder.isVisible() and not page.progress.cancel.isVisible()
        read = pyarrow.csv.read_csv if suffix == "csv" else pyarrow.parquet.read_table
        table = read(target)
        assert table.num_rows == 48_842 and table.num_columns == 15
    hand.settle()
    assert hand.shop.export_page.sample.toPlainText().startswith("age")


def test_an_export_is_cancelled_and_leaves_nothing(hand: Hand, data: Path, tmp_path: Path) -> None:
    open_adult(hand, data)
    hand.type_into(hand.shop.top.rows, "30M")
    assert hand.shop.top.rows.text() == "30,000,000"
    hand.keys("Ctrl+E")
    page = hand.shop.export_page
    hand.type_into(page.path, str(tmp_path / "big.csv"), end="")
    hand.click(page.export)
    hand.until(lambda: any(line.bar.value() > 0 for line in page.progress.lines.values()))
    assert page.export.text() == "Export next"
    hand.click(page.progress.cancel)
    hand.until(lambda: not hand.shop.exporting.running)
    assert page.progress.words.text() == "No file was left behind."
    assert list(tmp_path.iterdir()) == []
    assert page.export.text() == "Export"


def test_a_broken_file_says_so_and_the_design_stays(hand: Hand, data: Path, tmp_path: Path) -> None:
    open_adult(hand, data)
    shown = hand.shop.store.document
    broken = tmp_path / "broken.parquet"
    broken.write_bytes(b"PAR1 this is no parquet file PAR1")
    hand.drop(broken)
    hand.until(
        lambda: (
            "broken.parquet" in hand.window.notice.words.text() and hand.window.notice.property("bad") is True
        )
    )
    assert hand.shop.store.document is shown
    assert hand.window.page == "design"


@pytest.mark.parametrize("answer", ["Cancel", "Discard"])
def test_unsaved_work_is_asked_about_before_a_drop_replaces_it(hand: Hand, data: Path, answer: str) -> None:
    hand.click(hand.window.start.blank)
    hand.until(lambda: hand.window.page == "design")
    hand.settle()
    hand.type_into(hand.field("start"), "100")
    hand.settle()
    assert hand.cells("id")[0] == "100"
    hand.drop(data / "penguins.csv")
    assert "changes that are not saved" in hand.answer(answer)
    if answer == "Discard":
        hand.until(lambda: hand.shop.store.document.name == "penguins")
    else:
        hand.settle()
        assert hand.cells("id")[0] == "100"


def test_the_window_opens_on_a_file_that_is_named(open_studio: Open, data: Path) -> None:
    hand = open_studio(data / "penguins.csv")
    hand.until(lambda: hand.window.page == "design" and bool(hand.shop.references.tables))
    assert hand.shop.store.document.name == "penguins"
