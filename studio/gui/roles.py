"""What painted widgets are to a screen reader: a slider, a chart; Qt knows it only of its own widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

SLIDER = QAccessible.Role.Slider
CHART = QAccessible.Role.Chart

# Qt owns them and asks for each widget once; Python has to hold them as long.
_held: dict[int, QAccessibleWidget] = {}


def install_roles() -> None:
    """From now on a widget with an attribute `accessible_role` has that role."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, owner: QObject) -> QAccessibleInterface | None:
    role = getattr(owner, "accessible_role", None)
    if role is None or not isinstance(owner, QWidget):
        return None
    key = id(owner)
    _held[key] = made = QAccessibleWidget(owner, role)
    owner.destroyed.connect(lambda: _held.pop(key, None))
    return made
