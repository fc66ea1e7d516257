"""A discarded widget is hidden at once, held while it is deleted, and then gone with all in it."""

from __future__ import annotations

import weakref

import shiboken6
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.gui.discarding import discard


def test_a_discarded_widget_is_held_until_it_is_deleted(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    widget, label = QWidget(), QLabel("words")
    QVBoxLayout(widget).addWidget(label)
    QVBoxLayout(window).addWidget(widget)
    window.show()
    watched = [weakref.ref(widget), weakref.ref(label)]
    valid: list[bool] = []
    label.destroyed.connect(lambda: valid.append(all(one() is not None for one in watched)))
    discard(widget)
    assert not widget.isVisible() and shiboken6.isValid(widget)
    del widget, label
    qtbot.waitUntil(lambda: not any(one() for one in watched))
    assert valid == [True]
    assert window.findChildren(QWidget) == []
