"""Which page of the guide tells of a control: the nearest one around it that names a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

PAGE = "guide_page"
"""A property of panels and forms: the id of a page."""
ROW = "guide_row"
"""A property of fields: a line of that page."""

_OF_PAGES = {
    "start": "start", "design": "design", "relations": "relations", "compare": "compare",
    "export": "export", "settings": "privacy",
}  # fmt: skip


def topic_of(widget: QWidget | None, page: str) -> tuple[str, str]:
    """Page and line about `widget`, which has the focus; that of the window's `page` where nothing is nearer."""
    row = ""
    while widget is not None:
        row = str(widget.property(ROW) or row)
        if widget.property(PAGE):
            return str(widget.property(PAGE)), row
        widget = widget.parentWidget()
    return _OF_PAGES.get(page, "start"), ""
