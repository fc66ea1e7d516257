"""The export under way, with its rate and time left, and what was exported before in this session."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studio.gui.painting import elided
from studio.gui.sentences import said
from studio.gui.theme import polish
from studio.gui.translating import tr

_KEPT = 4
_FIRST_RATE_S = 0.2
_NAME_WIDTH = 230


class ExportProgress(QFrame):
    """Idle, running, done, or ended without a file."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        self._started = 0.0
        self._done_path = Path()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 16)
        layout.setSpacing(8)
        self._title = QLabel(tr("Nothing is running"))
        self._title.setProperty("role", "strong")
        layout.addWidget(self._title)
        self._file = QLabel()
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        self._state = QLabel()
        line = QHBoxLayout()
        line.addWidget(self._file, 1)
        line.addWidget(self._state)
        layout.addLayout(line)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Export progress"))
        layout.addWidget(self.bar)
        self.words = QLabel(tr("You can keep designing while an export runs."))
        self.words.setProperty("role", "muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        layout.addWidget(self.words)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel the export"))
        self.cancel.clicked.connect(self._cancel)
        self.show_folder = QPushButton(tr("Show in folder"))
        self.show_folder.clicked.connect(lambda: open_folder(self._done_path))
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.show_folder)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self._earlier = _Earlier()
        layout.addWidget(self._earlier)
        layout.addStretch(1)
        self._set("idle")

    def show_started(self, name: str) -> None:
        """An export runs."""
        self._started = time.monotonic()
        self._title.setText(tr("Running"))
        self._file.setText(elided(name, self._file.font(), _NAME_WIDTH))
        self._file.setToolTip(name)
        self._state.setText(tr("starting"))
        self.bar.setRange(0, 0)
        self.words.setText("")
        self.cancel.setEnabled(True)
        self._set("running")

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Rows done of all; the rate and the time left follow from the clock."""
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * done / total) if total else 0)
        self._state.setText(tr("{done:,} / {total:,}", done=done, total=total))
        seconds = time.monotonic() - self._started
        if done and seconds > _FIRST_RATE_S:
            rate = done / seconds
            left = (
                tr("{value:.0f} s left", value=max(0.0, (total - done) / rate))
                if done < total
                else said(text)
            )
            self.words.setText(
                tr("{rate:.2f} M rows/s · {left}", rate=rate / 1e6, left=left) if rate >= 1e4 else left
            )

    def show_done(self, path: Path, words: str) -> None:
        """The file stands, verified."""
        self._title.setText(tr("Done"))
        self.bar.setRange(0, 1)
        self.bar.setValue(1)
        self._state.setText(tr("done · verified"))
        self.words.setText(words)
        self._done_path = path
        self._earlier.add(path, words)
        self._set("done")

    def show_ended(self, title: str, words: str) -> None:
        """Cancelled or failed; nothing was left behind."""
        self._title.setText(title)
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self._state.setText("")
        self.words.setText(words)
        self._set("failed" if title == "Not exported" else "idle")

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._state.setText(tr("stopping"))
        self.cancel_wanted.emit()

    def _set(self, state: str) -> None:
        self._file.setVisible(state != "idle")
        self._state.setVisible(state in ("running", "done"))
        self.bar.setVisible(state in ("running", "done"))
        self.cancel.setVisible(state == "running")
        self.show_folder.setVisible(state == "done")
        for label, role in (
            (self._state, "good" if state == "done" else "muted"),
            (self.words, "bad" if state == "failed" else "muted"),
        ):
            label.setProperty("role", role)
            polish(label)
        if self.bar.property("state") != state:
            self.bar.setProperty("state", state)
            polish(self.bar)


class _Earlier(QFrame):
    """The last exports of this session."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 9, 12, 10)
        self._layout.setSpacing(4)
        title = QLabel(tr("Earlier"))
        title.setProperty("role", "strong")
        self._layout.addWidget(title)
        self._waiting: QWidget | None = None
        self.setVisible(False)

    def add(self, path: Path, words: str) -> None:
        """The newest export is shown above; those before it stand here, the latest first."""
        if self._waiting is not None:
            self._layout.insertWidget(1, self._waiting)
            self.setVisible(True)
        while self._layout.count() > _KEPT:
            taken = self._layout.takeAt(self._layout.count() - 1)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._waiting = _line(path, words)


def _line(path: Path, words: str) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    name = QLabel()
    name.setTextFormat(Qt.TextFormat.PlainText)
    name.setText(elided(path.name, name.font(), 150))
    name.setToolTip(str(path))
    what = QLabel(words.rpartition(" · ")[0] or words)
    what.setProperty("role", "small")
    show = QPushButton(tr("Show in folder"))
    show.setProperty("role", "link")
    show.setAccessibleName(tr("Show {name} in its folder", name=path.name))
    show.clicked.connect(lambda: open_folder(path))
    line.addWidget(name, 1)
    line.addWidget(what)
    line.addWidget(show)
    return holder


def open_folder(path: Path) -> None:
    """Let the desktop show the folder that holds `path`, or `path` itself where it is a folder."""
    folder = path if path.is_dir() else path.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
