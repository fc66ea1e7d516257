"""Every locale gives the same cells in every process."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.generators.locale_hashes import hashes


def test_every_process_makes_the_same_people_and_places() -> None:
    command = [sys.executable, "-m", "tests.generators.locale_hashes"]
    environment = {**os.environ, "PYTHONHASHSEED": "12345", "TZ": "America/Lima", "LC_ALL": "C"}
    done = subprocess.run(command, stdout=subprocess.PIPE, env=environment, check=True, timeout=300)
    assert json.loads(done.stdout) == hashes()
