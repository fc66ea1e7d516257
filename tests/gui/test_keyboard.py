"""Every page by keys alone: Tab, Shift+Tab and F6 reach every control, each says what it is, and the focus is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.key_order import bring_into_sight
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from tests.screens.states import DATA

_MOST = 250
_NOBODY = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)
_RING = 3
"""Pixels around a control in which its focus may be painted too."""


def controls(window: QWidget) -> list[QWidget]:
    """What takes the focus by the Tab key in the window as it stands."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and part.window() is window
        and not isinstance(part.parentWidget(), QComboBox)
    ]


def focused(window: QWidget) -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    assert found.window() is window
    return found


def walk(window: QWidget, key: Qt.Key) -> list[QWidget]:
    """Press the key until the focus comes back to where it was once."""
    shift = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focused(window), key, shift)
    seen = [focused(window)]
    for _ in range(_MOST):
        QTest.keyClick(focused(window), key, shift)
        if focused(window) in seen:
            return seen
        seen.append(focused(window))
    raise AssertionError("the focus never comes round")


def is_reached(part: QWidget, seen: list[QWidget]) -> bool:
    """Of buttons that exclude each other the arrows choose, so one of them is enough."""
    group = part.group() if isinstance(part, QAbstractButton) else None
    return part in seen or (group is not None and any(other in seen for other in group.buttons()))


def words(part: QWidget) -> str:
    return f"{type(part).__name__} {part.accessibleName()!r} in {type(part.parentWidget()).__name__}"


PAGES = ("start", "number", "list", "table", "relations", "compare", "export", "settings")


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, shop: Workshop, page: str) -> Iterator[MainWindow]:
    window.resize(1440, 900)
    window.activateWindow()
    qtbot.waitActive(window)
    if page != "start":
        window.open_path(DATA / "adult.csv")
        qtbot.waitUntil(lambda: bool(shop.references.tables) and shop.at_rest, timeout=60_000)
        ways: dict[str, Callable[[], object]] = {
            "number": lambda: shop.design.choose_column(shop.design.table.column_named("age").id),
            "list": lambda: shop.design.choose_column(shop.design.table.column_named("workclass").id),
            "table": lambda: shop.design.choose_table(shop.design.table_id),
            "relations": lambda: window.show_page("relations"),
            "compare": lambda: window.show_page("compare"),
            "export": lambda: window.show_page("export"),
            "settings": lambda: window.show_page("settings"),
        }
        ways[page]()
        compared = shop.compare_page
        qtbot.waitUntil(
            lambda: (
                shop.at_rest
                and (page != "compare" or (compared.rows is not None and compared.large is not None))
            ),
            timeout=60_000,
        )
    yield window


def test_a_page_by_keys_alone(qtbot: QtBot, opened: MainWindow, page: str) -> None:
    """One walk each way over one page answers everything, as opening the pages takes most of the time."""
    window = opened
    forth, back = walk(window, Qt.Key.Key_Tab), walk(window, Qt.Key.Key_Backtab)
    unreached = [words(part) for part in controls(window) if not is_reached(part, forth)]
    assert unreached == []
    assert {words(part) for part in controls(window) if not is_reached(part, back)} == set()
    assert [part for part in forth if part not in back] == []
    nameless = []
    for part in forth:
        face = QAccessible.queryAccessibleInterface(part)
        said = part.accessibleName() or (
            face.text(QAccessible.Text.Name) if not isinstance(part, QComboBox) else ""
        )
        if not said.strip() or face.role() in _NOBODY:
            nameless.append(f"{words(part)} as {face.role().name}")
    assert nameless == []
    unseen = [words(part) for part in forth if not is_focus_seen(window, part)]
    assert unseen == []
    reached: set[int] = set()
    for _ in range(12):
        QTest.keyClick(focused(window), Qt.Key.Key_F6)
        here = focused(window)
        reached |= {i for i, panel in enumerate(panels(window)) if panel is here or panel.isAncestorOf(here)}
    assert len(reached) >= min(2, len(panels(window)))


def panels(window: MainWindow) -> tuple[QWidget, ...]:
    shop = window.furnish()
    return shop.panels.get(window.page, ()) or (window,)


def is_focus_seen(window: QWidget, part: QWidget) -> bool:
    """Whether enough pixels of a control, or beside it, change clearly when it takes the focus."""
    part.setFocus(Qt.FocusReason.TabFocusReason)
    bring_into_sight(part)
    QApplication.processEvents()
    corner = part.mapTo(window, QPoint(0, 0))
    place = QRect(corner, part.size()).adjusted(-_RING, -_RING, _RING, _RING) & window.rect()
    if isinstance(part, QLineEdit):
        part.deselect()
    with_focus = _luminance(window, place)
    part.clearFocus()
    QApplication.processEvents()
    without = _luminance(window, place)
    light, dark = np.maximum(with_focus, without), np.minimum(with_focus, without)
    changed = int(((light + 0.05) / (dark + 0.05) >= 3).sum())
    part.setFocus(Qt.FocusReason.TabFocusReason)
    # A ring of one pixel around half of a small control, or a bar beside it.
    return changed >= min(24, part.width() + part.height())


def _luminance(window: QWidget, place: QRect) -> NDArray[np.float64]:
    image = window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    parts = flat[:, : 3 * image.width()].reshape(image.height(), image.width(), 3) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    found: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return found
