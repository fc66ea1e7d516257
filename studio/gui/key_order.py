"""The order in which the Tab key goes through a window: as its page is read, whatever was built or hidden when."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def next_in_order(window: QWidget, here: QWidget | None, forward: bool) -> QWidget | None:
    """The control after (or before) `here`, round the ends; None where there is none."""
    stops = list(stops_of(window))
    if not stops:
        return None
    step = 1 if forward else -1
    if here in stops:
        return stops[(stops.index(here) + step) % len(stops)]
    # What has the focus is no stop itself, such as a page: on with what lies in it.
    inside = [stop for stop in stops if here is not None and here.isAncestorOf(stop)]
    if inside:
        return inside[0] if forward else stops[stops.index(inside[0]) - 1]
    return stops[0 if forward else -1]


def bring_into_sight(part: QWidget) -> None:
    """Scroll whatever it lies in, so that the focus is seen where it goes."""
    parent = part.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(part, 0, 24)
        parent = parent.parentWidget()


def stops_of(window: QWidget) -> Iterator[QWidget]:
    """What takes the focus by the Tab key, as it is read; of buttons that exclude each other the chosen one."""
    for part in _read(window):
        tabs = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if (
            tabs
            and part.isEnabled()
            and part.isVisible()
            and part.focusProxy() is None
            and _stands_for_group(part)
        ):
            yield part


def _stands_for_group(part: QWidget) -> bool:
    group = part.group() if isinstance(part, QAbstractButton) else None
    if group is None or not group.exclusive():
        return True
    chosen = group.checkedButton()
    return part is chosen or (chosen is None and part is group.buttons()[0])


def _read(part: QWidget) -> Iterator[QWidget]:
    """A widget and all that is shown in it, depth first."""
    yield part
    for child in _children(part):
        if child.isVisible() and not child.isWindow():
            yield from _read(child)


def _children(part: QWidget) -> list[QWidget]:
    inner: QWidget | None
    if isinstance(part, QMainWindow | QStackedWidget | QScrollArea):
        if isinstance(part, QMainWindow):
            inner = part.centralWidget()
        else:
            inner = part.currentWidget() if isinstance(part, QStackedWidget) else part.widget()
        return [] if inner is None else [inner]
    layout, ordered = part.layout(), []
    if isinstance(part, QSplitter):
        ordered = [widget for widget in map(part.widget, range(part.count())) if widget is not None]
    elif layout is not None:
        ordered = list(_laid_out(layout))
    known = set(map(id, ordered))
    others = [child for child in part.children() if isinstance(child, QWidget) and id(child) not in known]
    return ordered + sorted(others, key=lambda child: (child.x(), child.y()))


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda i: _cell(layout, i))
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _cell(grid: QGridLayout, place: int) -> tuple[int, int]:
    position = grid.getItemPosition(place)
    assert isinstance(position, tuple)
    return int(position[0]), int(position[1])
