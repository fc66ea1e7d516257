"""What is kept of a fault in the studio itself: where it happened, never what was in the data."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from studio import __version__

_LINES = 500
_OURS = Path(__file__).resolve().parents[1]


def crash_sentence(error: BaseException) -> str:
    """Keep a note of the fault and say so in one sentence."""
    kind = type(error).__name__
    try:
        path = write_crash_note(error)
    except OSError:
        return f"Something went wrong inside the studio ({kind}), and no note of it could be kept. Please report this."
    return f"Something went wrong inside the studio ({kind}). A note for a report, without any data, is in {path}."


def write_crash_note(error: BaseException, folder: Path | None = None) -> Path:
    """Write the note to a new file in `folder`, the user's own unless given; raises OSError."""
    if folder is None:
        from studio.app.folders import user_folders

        folder = user_folders().data / "crashes"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{datetime.now(UTC):%Y-%m-%d-%H%M%S-%f}-{os.getpid()}.txt"
    path.write_text(crash_note(error), encoding="utf-8")
    return path


def crash_note(error: BaseException) -> str:
    """Versions, kinds of errors and places in the code; without messages and values, which may hold data."""
    lines = [
        f"studio {__version__}, Python {platform.python_version()}, {sys.platform} {platform.machine()}",
        f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC",
    ]
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen and len(lines) < _LINES:
        seen.add(id(cause))
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        lines += [f"  {_short(file)}:{line} in {name}" for file, line, name in _frames(cause)]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def crash_place(error: BaseException) -> str:
    """Where it happened, to tell one fault from another."""
    frames = _frames(error)
    return f"{type(error).__name__} {frames[-1] if frames else ''}"


def _frames(error: BaseException) -> list[tuple[str, int, str]]:
    summary = traceback.StackSummary.extract(
        traceback.walk_tb(error.__traceback__), limit=_LINES, lookup_lines=False
    )
    return [(frame.filename, frame.lineno or 0, frame.name) for frame in summary]


def _short(file: str) -> str:
    """The path inside the studio or a library; of any other only the file's name, as folders tell the user's."""
    path = Path(file)
    if path.is_relative_to(_OURS):
        return path.relative_to(_OURS.parent).as_posix()
    for place in ("site-packages", "dist-packages"):
        if place in path.parts:
            return "/".join(path.parts[path.parts.index(place) + 1 :])
    return path.name
