"""Random use of the real window: no error, no lost edit, models that obey Qt; replays from a seed (G6, G7, D13)."""

from __future__ import annotations

import inspect
import pkgutil
from importlib import import_module

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

import studio.gui
from studio.gui.panels.palette_model import PaletteModel
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from tests.gui.random_use import Monkey

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def use(qtbot: QtBot, window: MainWindow, seed: int, n: int) -> Monkey:
    """Use the window at random, with every model of it under test."""
    shop = window.furnish()
    shop.store.new()
    shop.new_blank()
    shop.design.add_column("normal")
    shop.design.add_column("list")
    shop.store._saved = shop.store.document
    shop.store._history.clear()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    testers = [QAbstractItemModelTester(model, FATAL) for model in ours(window)]
    monkey = Monkey(qtbot, window, seed)
    monkey.act(n)
    monkey.check()
    qtbot.waitUntil(lambda: shop.at_rest, timeout=30_000)
    assert len(testers) >= 3
    return monkey


def ours(window: MainWindow) -> list[QAbstractItemModel]:
    """The models of the window that are our own."""
    models = [view.model() for view in window.findChildren(QAbstractItemView)]
    return [model for model in models if type(model).__module__.startswith("studio.")]


@pytest.mark.parametrize("seed", range(3))
def test_whatever_a_hand_does_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, shop: Workshop, seed: int
) -> None:
    assert len(use(qtbot, window, seed, 70).states) > 5, "hardly anything was changed"


def test_a_seed_does_the_same_again(qtbot: QtBot, window: MainWindow, shop: Workshop) -> None:
    first, second = (use(qtbot, window, 5, 30).done for _ in range(2))
    assert first == second


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1000, 1040))
def test_whatever_a_hand_does_for_long_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, shop: Workshop, seed: int
) -> None:
    use(qtbot, window, seed, 400)


def test_every_model_of_ours_is_under_test(window: MainWindow, shop: Workshop) -> None:
    classes = {
        cls
        for info in pkgutil.walk_packages(studio.gui.__path__, "studio.gui.")
        if not info.name.endswith("__main__")
        for _, cls in inspect.getmembers(import_module(info.name), inspect.isclass)
        if issubclass(cls, QAbstractItemModel) and cls.__module__.startswith("studio.")
    }
    window.open_palette()
    assert window._palette is not None
    window._palette.close()
    living = {type(model) for model in ours(window)}
    assert classes <= living | {PaletteModel}, "a model that no window of the test has"
