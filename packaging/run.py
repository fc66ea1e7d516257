"""Start the studio from its source: `python3 packaging/run.py [anything that the studio takes]`.

Makes the environment first where it does not stand yet. Standard library only; works from any folder.
"""

from __future__ import annotations

import os
import subprocess
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must be told in words
    sys.exit(f"The studio needs Python 3.11 or later; this is {sys.version.split()[0]} ({sys.executable}).")

from setup_environment import SetupFailed, environment, say
from system_libraries import needs_of_window, provide


def opens_window(arguments: list[str]) -> bool:
    """Whether the studio will open its window: with no argument, or with one that is a file rather than a command."""
    if len(arguments) != 1:
        return not arguments
    only = arguments[0]
    if only.startswith(("-", "template:")):
        return False
    return "." in only or "/" in only or os.sep in only


def start(python: str, arguments: list[str]) -> int:
    """Become the studio (on Windows: wait for it); the working folder stays, so relative paths mean what they say."""
    command = [python, "-m", "studio", *arguments]
    # A file in the working folder must not be taken for a module of the studio.
    environ = dict(os.environ, PYTHONSAFEPATH="1")
    if os.name != "nt":
        os.execve(python, command, environ)
    with subprocess.Popen(command, env=environ) as studio:
        while True:
            try:
                code = studio.wait()
                break
            except KeyboardInterrupt:
                continue
    interrupted = 0xC000013A
    return 130 if code & 0xFFFFFFFF == interrupted else code


def main(arguments: list[str]) -> int:
    """Prepare and start; the exit code is the studio's own, or 1 with a sentence, or 130 where interrupted."""
    try:
        python = environment()
        if opens_window(arguments):
            provide(needs_of_window(os.environ), "the window")
    except SetupFailed as failure:
        say(str(failure))
        return 1
    except KeyboardInterrupt:
        say("Interrupted. The next start carries on from the beginning.")
        return 130
    return start(str(python), arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
