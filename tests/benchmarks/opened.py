"""The studio's window as the start command opens it, with folders of its own, for what measures it."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from studio.gui.start import SWITCH_S, make_application, make_window, make_windows
from studio.gui.window import MainWindow
from studio.gui.workshop import Workshop
from studio.processes import keep_pandas_out

_ADULT = Path(__file__).resolve().parents[1] / "data" / "adult.csv"


@contextmanager
def opened() -> Iterator[tuple[MainWindow, Workshop, Path]]:
    """A window of 1440 × 900, what works in it, and an empty folder; it closes without a question."""
    keep_pandas_out()
    sys.setswitchinterval(SWITCH_S)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STUDIO_FOLDER"] = folder
        make_application()
        windows = make_windows()
        windows.works_apart = True
        window = make_window(windows)
        window.resize(1440, 900)
        window.show()
        yield window, window.furnish(), Path(folder)
        window._may_close = True
        window.close()
        windows.end()


def open_adult(window: MainWindow, shop: Workshop) -> None:
    """Open adult.csv: 15 columns with their reference."""
    window.open_path(_ADULT)
    wait_until(lambda: window.page == "design" and bool(shop.references.tables))


def wait_until(reached: Callable[[], bool], seconds: float = 60.0) -> None:
    """Run the event loop until `reached`; raises TimeoutError."""
    deadline = time.monotonic() + seconds
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(1)
    timer.timeout.connect(lambda: loop.quit() if reached() or time.monotonic() > deadline else None)
    timer.start()
    loop.exec()
    timer.stop()
    if not reached():
        raise TimeoutError
