"""The start of the studio: the window without arguments or with one file, otherwise the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

_HEADLESS = {"offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs"}
_WORKER = "--studio-worker"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the studio and return its exit code; `arguments` are the process's own unless given."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if arguments[:1] == [_WORKER]:
            from studio.workers import TASKS, serve

            serve(TASKS, arguments[1:])
        if wants_window(arguments):
            return _open_window(arguments[0] if arguments else None)
        from studio.cli.program import main as command_line

        return command_line(arguments)
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last resort: a person never sees a traceback
        from studio.app.crash_note import crash_sentence

        return _refused(crash_sentence(error))


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments ask for the window: there are none, or one that is a file rather than a command."""
    from studio.cli import COMMANDS

    if len(arguments) != 1:
        return not arguments
    only = arguments[0]
    if only.startswith(("-", "template:")) or only in COMMANDS:
        return False
    return "." in only or "/" in only or os.sep in only or os.path.exists(only)


def _open_window(path: str | None) -> int:
    if path is not None and not os.path.exists(path):
        return _refused(f"There is no file {path}.")
    if not _has_display():
        return _refused(_no_display(path))
    from pathlib import Path

    try:
        from studio.gui.start import main as window
    except ImportError as error:
        if not _is_missing_library(error):
            raise
        return _refused(
            f"The window needs a library that this system lacks: {error}.\n"
            "On Debian and Ubuntu, packaging/run.py installs what is missing or prints the command that does.\n"
            "The command line works without it: studio --help"
        )
    return int(window(None if path is None else Path(path)))


def _has_display() -> bool:
    """Whether a window can be opened; only on Linux and its like can there be none."""
    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _HEADLESS:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _no_display(path: str | None) -> str:
    is_document = path is not None and path.endswith(".json")
    data = path if path is not None and not is_document else "data.csv"
    document = path if path is not None and is_document else "design.studio.json"
    return (
        "There is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
        "Without a window:\n"
        f"  studio infer {data} -o {document if not is_document else 'design.studio.json'}\n"
        f"  studio describe {document}\n"
        f"  studio generate {document} --rows 1000 -o out.csv\n"
        f"  studio compare {document} {data}\n"
        "  studio --help"
    )


def _is_missing_library(error: ImportError) -> bool:
    text = str(error)
    return any(word in text for word in ("PySide6", "shiboken6", ".so", "DLL", "dlopen"))


def _refused(text: str) -> int:
    print(text, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
