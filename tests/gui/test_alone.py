"""Every panel opens by itself, in a process that knows nothing of the window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PANELS = (
    "busy_line",
    "crash_dialog",
    "export_page",
    "inspector",
    "live_table",
    "outline",
    "palette",
    "reading_dialog",
    "relations",
    "settings_page",
    "start_page",
    "type_gallery",
)


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_opens_alone(panel: str, tmp_path: Path) -> None:
    environment = os.environ | {"STUDIO_QUIT_WHEN_SHOWN": "1", "STUDIO_FOLDER": str(tmp_path)}
    command = [sys.executable, "-W", "error", "-m", f"studio.gui.panels.{panel}"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr and "Warning" not in done.stderr
