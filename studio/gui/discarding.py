"""Taking a widget off the window for good.

When Qt deletes an object, PySide (6.11, `destroy` in basewrapper.cpp) gives up the last reference to its Python
object and then touches that object once more if anything else is known under the same address; this ends the process,
rarely and anywhere. What somebody holds meanwhile does not end there: so all parts are held until the deletion is over.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget


def discard(widget: QWidget) -> None:
    """Hide a widget now, and delete it with all in it when the event loop comes round."""
    held = [widget, *widget.findChildren(QObject)]
    widget.hide()
    widget.destroyed.connect(lambda: QTimer.singleShot(0, held.clear))
    widget.deleteLater()
