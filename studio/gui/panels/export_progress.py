"""The export under way: each file with its bar, the rate and the time left, what waits, and how it ended."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.export.steps import Step
from studio.gui.discarding import discard
from studio.gui.painting import LineLabel
from studio.gui.theme import polish
from studio.gui.translating import tr
from studio.gui.words import duration_words, size_words

_FIRST_RATE_S = 0.2
_MILLION = 1e6
_LINE_HEIGHT = 36
_MOST_LINES = 5


class ExportProgress(QFrame):
    """Idle, running, done, or ended without a file."""

    cancel_wanted = Signal()
    manifest_wanted = Signal()
    removed = Signal(int)
    """A waiting export was given up, by its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        self.state = "idle"
        self._started = 0.0
        self.total = 0
        self._done_path = Path()
        self.lines: dict[tuple[str, str], FileLine] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 16)
        layout.setSpacing(8)
        self._title = QLabel(tr("Nothing is running"))
        self._title.setProperty("role", "strong")
        layout.addWidget(self._title)
        self._area = QScrollArea()
        self._area.setProperty("role", "inner")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(self._area)
        self.words = QLabel(tr("You can keep designing while an export runs."))
        self.words.setProperty("role", "muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setWordWrap(True)
        layout.addWidget(self.words)
        layout.addLayout(self._buttons())
        self._waiting = QVBoxLayout()
        self._waiting.setSpacing(2)
        layout.addLayout(self._waiting)
        layout.addStretch(1)
        self._set("idle")

    def show_started(self, files: Sequence[tuple[str, str, int]]) -> None:
        """An export of these (table, file, rows) begins."""
        self._started = time.monotonic()
        self.total = sum(rows for _, _, rows in files)
        self._title.setText(tr("Running"))
        self._build(files)
        self.words.setText(tr("starting"))
        self.cancel.setEnabled(True)
        self._set("running")

    def show_step(self, step: Step) -> None:
        """One file is so far; the rate and the time left follow from the clock."""
        # Dirt is made before any file is begun.
        mine = [line for (table, _), line in self.lines.items() if table == step.table]
        line = next(iter(mine), None) if step.phase == "soiling" else self.lines.get((step.table, step.file))
        if line is None or self.state != "running":
            return
        line.show_step(step)
        done = sum(other.done for other in self.lines.values())
        n_bytes = sum({key[1]: other.bytes for key, other in self.lines.items()}.values())
        seconds = time.monotonic() - self._started
        if not done or seconds < _FIRST_RATE_S:
            return
        rate = done / seconds
        parts = []
        if rate >= _MILLION:
            parts.append(tr("{rate:.2f} M rows/s", rate=rate / _MILLION))
        else:
            parts.append(tr("{rows:,} rows/s", rows=int(round(rate, 3 - len(f"{rate:.0f}")))))
        parts.append(tr("{size}/s", size=size_words(n_bytes / seconds)))
        if done < self.total:
            parts.append(tr("{time} left", time=duration_words((self.total - done) / rate)))
        else:
            parts.append(tr("checking"))
        self.words.setText(" · ".join(parts))

    def show_done(self, path: Path, words: str, *, verified: bool = True) -> None:
        """The files stand."""
        self._title.setText(tr("Done · ✓ verified") if verified else tr("Done"))
        for line in self.lines.values():
            line.show_done(verified)
        self.words.setText(words)
        self._done_path = path
        self._set("done")

    def show_ended(self, title: str, words: str, *, bad: bool = True) -> None:
        """Cancelled or failed; nothing was left behind."""
        self._title.setText(f"⚠ {title}" if bad else title)
        self.words.setText(words)
        self._set("failed" if bad else "idle")

    def show_waiting(self, names: Sequence[str]) -> None:
        """The exports that come next, in their order."""
        while self._waiting.count():
            taken = self._waiting.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                discard(widget)
        for place, name in enumerate(names):
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            words = LineLabel("muted")
            words.say(tr("Next: {name}", name=name))
            remove = QPushButton(tr("Remove"))
            remove.setProperty("role", "link")
            remove.setAccessibleName(tr("Do not export {name}", name=name))
            remove.clicked.connect(lambda _=False, place=place: self.removed.emit(place))
            line.addWidget(words, 1)
            line.addWidget(remove)
            self._waiting.addWidget(holder)

    def _buttons(self) -> QHBoxLayout:
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel the export"))
        self.cancel.clicked.connect(self._cancel)
        self.show_folder = QPushButton(tr("Show in folder"))
        self.show_folder.clicked.connect(lambda: open_folder(self._done_path))
        self.manifest = QPushButton(tr("Open manifest"))
        self.manifest.clicked.connect(self.manifest_wanted)
        self.copy = QPushButton(tr("Copy path"))
        self.copy.clicked.connect(self._copy_path)
        buttons = QHBoxLayout()
        for button in (self.cancel, self.show_folder, self.manifest, self.copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    def _build(self, files: Sequence[tuple[str, str, int]]) -> None:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 6 if len(files) > _MOST_LINES else 0, 0)
        layout.setSpacing(0)
        self.lines = {}
        alone = len({file for _, file, _ in files}) == len(files)
        for table, file, rows in files:
            line = FileLine(file if alone else f"{file} · {table}", rows)
            self.lines[table, file] = line
            layout.addWidget(line)
        layout.addStretch(1)
        self._area.setWidget(inner)
        shown = min(len(files), _MOST_LINES)
        self._area.setFixedHeight(_LINE_HEIGHT * shown + (_LINE_HEIGHT // 3 if len(files) > shown else 0))

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.words.setText(tr("stopping"))
        self.cancel_wanted.emit()

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._done_path))
        self.copy.setText(tr("Copied"))

    def _set(self, state: str) -> None:
        self.state = state
        self._area.setVisible(state in ("running", "done"))
        self.cancel.setVisible(state == "running")
        self.copy.setText(tr("Copy path"))
        for button in (self.show_folder, self.manifest, self.copy):
            button.setVisible(state == "done")
        for label, role in (
            (self._title, "good" if state == "done" else "strong"),
            (self.words, "bad" if state == "failed" else "muted"),
        ):
            label.setProperty("role", role)
            polish(label)


class FileLine(QWidget):
    """A file, how far it is in words, and a bar."""

    def __init__(self, name: str, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done = 0
        self.bytes = 0
        self._rows = rows
        self.setFixedHeight(_LINE_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(4)
        self._name = LineLabel("")
        self._name.say(name)
        self.words = QLabel(tr("waiting"))
        self.words.setProperty("role", "muted")
        line = QHBoxLayout()
        line.addWidget(self._name, 1)
        line.addWidget(self.words)
        layout.addLayout(line)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(tr("Progress of {name}", name=name))
        layout.addWidget(self.bar)

    def show_step(self, step: Step) -> None:
        """So far it is."""
        share = 1000 * step.done // step.total if step.total else 1000
        if step.phase == "soiling":
            self.words.setText(tr("making dirt {percent} %", percent=share // 10))
        elif step.phase == "looking":
            self.words.setText(tr("looking at cells"))
        elif step.phase == "writing":
            self.done, self.bytes = step.done, step.bytes
            self.bar.setValue(share)
            self.words.setText(tr("{done:,} / {total:,}", done=step.done, total=step.total))
        elif step.phase == "checking":
            self.done = step.total
            self.bar.setValue(1000)
            self.words.setText(tr("checking {percent} %", percent=share // 10))
        else:
            self.done, self.bytes = step.done, step.bytes
            self.show_done(verified=True)

    def show_done(self, verified: bool) -> None:
        """It is whole; whether it was read back as well."""
        self.done = self._rows
        self.bar.setValue(1000)
        self.words.setText(tr("✓ verified") if verified else tr("done"))
        for widget, name, value in ((self.words, "role", "good"), (self.bar, "state", "done")):
            widget.setProperty(name, value)
            polish(widget)


def open_folder(path: Path) -> None:
    """Let the desktop show the folder that holds `path`, or `path` itself where it is a folder."""
    folder = path if path.is_dir() else path.parent
    open_path(folder)


def open_path(path: Path) -> None:
    """Let the desktop open a file or a folder as it usually does."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
