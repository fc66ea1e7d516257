"""The window in another language: texts, sentences of the layers beneath, numbers and dates."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from studio.app.folders import user_folders
from studio.app.settings import SettingsFile
from studio.generators.normal import Normal
from studio.gui.forms.making import Surroundings, make_form
from studio.gui.number_texts import read_number, whole_number, write_number
from studio.gui.sentences import pattern_of, said, said_figures, said_problem
from studio.gui.start import make_window
from studio.gui.translating import counted, install_language, language, tr
from studio.gui.window import MainWindow
from studio.model import edits
from studio.model.document import Column, Document, Table
from studio.problems import Problem


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    install_language(qapp, "de")
    yield
    install_language(qapp, "en")


def test_a_text_is_translated_and_its_slots_filled(german: None) -> None:
    assert language() == "de"
    assert tr("Choose a column to see its shape.").startswith("Wählen Sie eine Spalte")
    assert tr("{rows:,} rows", rows=1234567) == "1.234.567 Zeilen"
    assert counted(1, "{n:,} column", "{n:,} columns") == "1 Spalte"
    assert counted(2000, "{n:,} column", "{n:,} columns") == "2.000 Spalten"


def test_english_stays_as_it_stands_in_the_code() -> None:
    assert tr("{rows:,} rows", rows=1234567) == "1,234,567 rows"
    assert said("Rename a to b") == "Rename a to b"


def test_sentences_of_the_layers_beneath_keep_names_and_values(german: None) -> None:
    assert said("Rename Value to Mean") == "Value in Mean umbenennen"
    assert said('There is no column "Mean".') == "Es gibt keine Spalte „Mean“."
    assert said("7 distinct values cannot fill 1,000 unique rows.") == (
        "7 verschiedene Werte reichen nicht für 1.000 eindeutige Zeilen."
    )
    assert said("Rename age to years and 3 more") == "age in years umbenennen und 3 weitere"
    assert said("15 of 15 columns") == "15 von 15 Spalten"
    assert said("Nobody has translated this.") == "Nobody has translated this."


def test_a_problem_is_said_with_its_place_and_its_mend(german: None) -> None:
    problem = Problem("The file is empty.", where="people.csv", mend="Choose a file that holds a table.")
    wanted = "people.csv: Die Datei ist leer. Wählen Sie eine Datei, die eine Tabelle enthält."
    assert said_problem(problem) == wanted
    assert said(str(problem)) == wanted


def test_labels_of_edits_are_said(german: None) -> None:
    column = Column(id="c", name="age", generator=Normal())
    document = Document(name="d", tables=(Table(id="t", name="people", rows=10, columns=(column,)),))
    label = edits.SetParameters("c", {"mean": 3.0}).label(document)
    assert said(label) == "Mittelwert von age ändern"
    label = edits.SetParameters("c", {"mean": 3.0, "deviation": 2.0}).label(document)
    assert said(label) == "Mittelwert und Standardabweichung von age ändern"


def test_a_slot_with_a_format_takes_numbers_alone() -> None:
    assert pattern_of("{n:,} rows").fullmatch("1,234 rows")
    assert not pattern_of("{n:,} rows").fullmatch("many rows")
    assert pattern_of("write {{}} for {what}").fullmatch("write {} for it")


def test_captions_take_the_marks_and_months_of_the_language(german: None) -> None:
    assert said_figures("μ 39.8 · 12.5k–1.2M") == "μ 39,8 · 12,5k–1,2M"
    assert said_figures("Mar 23 – Dec 25") == "Mär 23 – Dez 25"
    assert said_figures("12,345 values") == "12.345 Werte"
    assert said_figures("6.1 % missing") == "6,1 % fehlend"
    assert said_figures("mean 39.8") == "Mittelwert 39,8"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,5", 1234.5),
        ("0,25", 0.25),
        ("0.25", 0.25),
        ("1.000", 1000.0),
        ("1,234.5", 1234.5),
        ("-3,5", -3.5),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(german: None, text: str, value: float) -> None:
    assert read_number(text, whole=False) == value


@pytest.mark.parametrize("value", [0.0, 0.125, 1.5, 12345.0, 1e15, 1e-7, -2.75, 1234567.0, 123456.789])
@pytest.mark.parametrize("code", ["en", "de"])
def test_what_is_written_is_read_as_the_same_number(qapp: QApplication, code: str, value: float) -> None:
    install_language(qapp, code)
    try:
        assert read_number(write_number(value), whole=False) == value
    finally:
        install_language(qapp, "en")


def test_whole_numbers_are_read_as_people_type_them(german: None) -> None:
    assert whole_number("1.000.000") == 1_000_000
    assert whole_number("2,5k") == 2_500
    assert whole_number("1M") == 1_000_000


def test_a_form_speaks_german(german: None, qtbot: QtBot) -> None:
    form = make_form(Normal, Surroundings())
    qtbot.addWidget(form)
    labels = {label.text() for label in form.findChildren(QLabel)}
    assert {"Mittelwert", "Standardabweichung"} <= labels
    assert form.fields["mean"].editor().accessibleName() == "Mittelwert"
    form.show_values({"mean": 0.5, "deviation": 2.0})
    assert form.fields["mean"].editor().text() == "0,5"  # type: ignore[attr-defined]


def test_the_window_opens_in_the_language_of_the_settings(qtbot: QtBot, qapp: QApplication) -> None:
    SettingsFile(user_folders()).change(language="de")
    window = make_window()
    try:
        menus = [menu.title() for menu in window.menuBar().findChildren(QMenu)]
        assert {"Datei", "Bearbeiten", "Ansicht", "Hilfe"} <= set(menus)
        assert window.start.from_file.accessibleName() == "Aus einer Datendatei…"
    finally:
        install_language(qapp, "en")
        window.close()
        window.deleteLater()
        qtbot.wait(1)


def test_a_chosen_language_is_kept_for_the_next_start(window: MainWindow) -> None:
    window.actions_table.action("language-de").trigger()
    assert SettingsFile(user_folders()).values.language == "de"
    assert "started again" in window.notice.words.text()
    assert window.actions_table.action("language-de").isChecked()
