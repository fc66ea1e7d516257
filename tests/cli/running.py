"""Runs the command line as a process of its own, the way a person does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "studio"]


@dataclass(frozen=True)
class Answer:
    """What a command said and how it ended."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.out.decode("utf-8")

    @property
    def json(self) -> Any:
        """Standard output, which must be one JSON value and nothing else."""
        return json.loads(self.text)


@dataclass(frozen=True)
class Studio:
    """The command line in a working folder."""

    folder: Path

    def environment(self, **more: str) -> dict[str, str]:
        """A plain environment without a display."""
        kept = {
            name: os.environ[name] for name in ("PATH", "HOME", "LANG", "SYSTEMROOT") if name in os.environ
        }
        return {**kept, "PYTHONPATH": str(ROOT), "STUDIO_FOLDER": str(self.folder / "user"), **more}

    def __call__(
        self,
        *arguments: str | Path,
        before: Callable[[], None] | None = None,
        out: Any = subprocess.PIPE,
        **more: str,
    ) -> Answer:
        """Run to the end; `before` runs in the child, `more` goes into its environment."""
        done = subprocess.run(
            [*COMMAND, *map(str, arguments)], cwd=self.folder, env=self.environment(**more), stdin=subprocess.DEVNULL,
            stdout=out, stderr=subprocess.PIPE, timeout=120, check=False, preexec_fn=before,
        )  # fmt: skip
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        return Answer(done.returncode, done.stdout or b"", done.stderr.decode("utf-8", "replace"))

    def other(self, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        """Run anything else in the same surroundings."""
        return subprocess.run(
            command, cwd=self.folder, env=self.environment(), capture_output=True, text=True, timeout=120, check=False
        )  # fmt: skip

    def start(self, *arguments: str | Path, **options: Any) -> subprocess.Popen[bytes]:
        """Start and return at once."""
        settings: dict[str, Any] = {
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
            "stdin": subprocess.DEVNULL,
        }
        command = [*COMMAND, *map(str, arguments)]
        return subprocess.Popen(command, cwd=self.folder, env=self.environment(), **{**settings, **options})
