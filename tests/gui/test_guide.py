"""The guide inside the application: contents, search, links, the way back, and F1 at the right entry."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from studio.gui.guide_window import GuideWindow
from studio.gui.panels.help_line import field_of
from studio.gui.panels.inspector import HelpLine
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.resources import resource

_IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def guide(qtbot: QtBot) -> Iterator[GuideWindow]:
    executor = ThreadPoolExecutor(1)
    window = GuideWindow(executor)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    executor.shutdown()


def test_it_opens_on_the_first_page(guide: GuideWindow) -> None:
    assert guide.page == "start"
    assert "tables of data that do not exist" in guide.browser.toPlainText()
    assert not guide.back.isEnabled()


def test_a_type_page_shows_values_and_a_chart(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.show_page("type-normal", "Standard deviation")
    qtbot.waitUntil(lambda: "For example" in guide.browser.toPlainText(), timeout=20_000)
    assert guide.browser.textCursor().selectedText() == "Standard deviation"
    image = guide.browser.loadResource(_IMAGE, QUrl("chart:normal"))
    colours = {image.pixel(x, image.height() - 20) for x in range(image.width())}
    assert len(colours) > 1


def test_search_narrows_the_contents_and_enter_opens_the_first(guide: GuideWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(guide.search, "Kolmogorov")
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.page == "compare"
    guide.search.setText("submarine")
    qtbot.waitUntil(lambda: guide.contents.topLevelItemCount() == 0)
    assert not guide._nothing.isHidden()


def test_a_link_leads_to_its_page_and_back_again(guide: GuideWindow) -> None:
    guide.browser.anchorClicked.emit(QUrl("shape.md"))
    assert guide.page == "shape"
    guide.go_back()
    assert guide.page == "start"


@pytest.mark.parametrize(
    "name",
    ["https://example.com/a.png", "file:design.png", "../themes/light/check.svg", "/design.png", "none.png"],
)
def test_nothing_is_fetched_from_elsewhere(guide: GuideWindow, name: str) -> None:
    assert guide.browser.loadResource(_IMAGE, QUrl(name)) is None
    assert guide.browser.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl(name)) is None


def test_pictures_of_the_guide_are_shown(guide: GuideWindow) -> None:
    for path in resource("help").glob("*.png"):
        assert not guide.browser.loadResource(_IMAGE, QUrl(path.name)).isNull()


def test_f1_opens_the_guide_at_the_field_with_the_focus(
    window: MainWindow, shop: Workshop, qtbot: QtBot
) -> None:
    shop.new_blank()
    shop.design.add_column("normal")
    qtbot.waitUntil(lambda: shop.at_rest)
    form = shop.design.inspector.column.form
    assert form is not None
    form.fields["deviation"].editor().setFocus()
    window.actions_table.action("guide").trigger()
    guide = window._guide
    assert guide is not None
    assert guide.page == "type-normal"
    assert guide.browser.textCursor().selectedText().strip() == "Standard deviation"
    qtbot.waitUntil(lambda: not guide._job.running, timeout=20_000)
    window.show_page("export")
    shop.pages["export"].setFocus()
    window.open_guide()
    assert guide.page in ("export", "start")


def test_the_help_line_follows_the_focus(window: MainWindow, shop: Workshop, qtbot: QtBot) -> None:
    shop.new_blank()
    shop.design.add_column("normal")
    qtbot.waitUntil(lambda: shop.at_rest)
    line = shop.design.inspector.findChild(HelpLine)
    assert line is not None
    assert "F1" in line.words.text()
    form = shop.design.inspector.column.form
    assert form is not None
    form.fields["mean"].editor().setFocus()
    window.activateWindow()
    qtbot.waitUntil(lambda: line.words.text() == "The centre of the curve.")
    found = field_of(form.fields["mean"].editor())
    assert found is form.fields["mean"]
