"""What is kept of a fault in the studio itself: where it happened, never what was in the data."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from studio import __version__


def crash_sentence(error: BaseException) -> str:
    """Keep a note of the fault and say so in one sentence."""
    kind = type(error).__name__
    try:
        path = write_crash_note(error)
    except OSError:
        return f"Something went wrong inside the studio ({kind}), and no note of it could be kept. Please report this."
    return f"Something went wrong inside the studio ({kind}). A note for a report, without any data, is in {path}."


def write_crash_note(error: BaseException, folder: Path | None = None) -> Path:
    """Write versions and places in the code to a new file, without messages, which may hold data; raises OSError."""
    if folder is None:
        from studio.app.folders import user_folders

        folder = user_folders().data / "crashes"
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    path = folder / f"{now:%Y-%m-%d-%H%M%S}-{os.getpid()}.txt"
    path.write_text("\n".join(_lines(error, now)) + "\n", encoding="utf-8")
    return path


def _lines(error: BaseException, now: datetime) -> list[str]:
    lines = [
        f"studio {__version__}, Python {platform.python_version()}, {sys.platform} {platform.machine()}",
        f"{now:%Y-%m-%d %H:%M:%S} UTC",
    ]
    cause: BaseException | None = error
    while cause is not None and len(lines) < 500:
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        frames = traceback.extract_tb(cause.__traceback__)
        lines += [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
        cause = cause.__cause__ or cause.__context__
    return lines


def _short(file: str) -> str:
    """The end of a path: its beginning would tell the user's name."""
    return "/".join(Path(file).parts[-3:])
