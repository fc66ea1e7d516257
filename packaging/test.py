"""Every check and test of the studio, from a fresh copy of its source: `python3 packaging/test.py`.

With arguments only pytest runs, with those: `python3 packaging/test.py tests/engine -k streams`. Standard library
only; works from any folder (paths are those of the repository), without a terminal and without a display.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must be told in words
    sys.exit(f"The studio needs Python 3.11 or later; this is {sys.version.split()[0]} ({sys.executable}).")

from setup_environment import ROOT, TEST_LOCKS, SetupFailed, environment, say
from system_libraries import IMPORT, VIRTUAL_DISPLAY, WINDOW, provide

NO_TESTS = 5
"""What pytest answers where it found no test to run."""


@dataclass(frozen=True)
class Step:
    """One program of the run; `display` says that it needs a window system."""

    title: str
    command: tuple[str, ...]
    display: bool = False
    good: tuple[int, ...] = field(default=(0,))


def steps(python: Path) -> list[Step]:
    """The whole run, pytest's main part last so that its summary ends the output."""
    tool = python.parent
    pytest = (str(python), "-m", "pytest", "-q")
    return [
        Step("ruff check", (str(tool / "ruff"), "check")),
        Step("ruff format", (str(tool / "ruff"), "format", "--check")),
        Step("mypy", (str(python), "-m", "mypy")),
        Step("import contracts", (str(tool / "lint-imports"), "--no-logo")),
        Step("licences", (str(python), str(ROOT / "packaging" / "licences.py"))),
        Step("tests under a window system", (*pytest, "-m", "xvfb"), display=True, good=(0, NO_TESTS)),
        Step("tests that measure time", (*pytest, "-m", "alone and not long"), good=(0, NO_TESTS)),
        Step("tests", (*pytest, "-n", "2", "-m", "not alone and not long and not xvfb")),
    ]


def pytest_alone(python: Path, arguments: list[str]) -> list[Step]:
    """Only pytest with a person's own arguments."""
    return [Step("tests", (str(python), "-m", "pytest", *arguments), display="xvfb" in arguments)]


def run(step: Step) -> bool:
    """Run one step in the repository with its output passed on; whether it was good."""
    say(f"\n== {step.title}")
    command = list(step.command)
    environ = dict(os.environ)
    environ.pop("QT_QPA_PLATFORM", None)
    if step.display and sys.platform == "linux":
        command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", *command]
        environ["QT_QPA_PLATFORM"] = "xcb"
    elif not step.display:
        environ["QT_QPA_PLATFORM"] = "offscreen"
    started = time.monotonic()
    code = subprocess.run(command, cwd=ROOT, env=environ, stdin=subprocess.DEVNULL, check=False).returncode
    good = code in step.good
    say(
        f"== {step.title}: {'good' if good else f'failed with exit code {code}'}, {time.monotonic() - started:.0f} s"
    )
    return good


def main(arguments: list[str]) -> int:
    """Set up, run everything, and name what failed at the end; 0 only if nothing did."""
    try:
        python = environment(TEST_LOCKS)
        if sys.platform == "linux":
            provide(IMPORT, "Qt")
            provide(WINDOW + VIRTUAL_DISPLAY, "the test under a window system")
    except SetupFailed as failure:
        say(str(failure))
        return 1
    except KeyboardInterrupt:
        say("Interrupted. The next start carries on from the beginning.")
        return 130
    try:
        failed = [
            step.title
            for step in (pytest_alone(python, arguments) if arguments else steps(python))
            if not run(step)
        ]
    except KeyboardInterrupt:
        return 130
    if failed:
        say(f"\nFailed: {', '.join(failed)}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
