"""The laws hold across tables in fresh processes, and a planted breach of each is noticed."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

BREACH_OF = {
    "same_in_odd_chunks": "rows",
    "same_in_any_thread_count": "thread",
    "same_beside_unrelated_edits": "others",
    "same_far_away_and_alone": "first",
}


def run(
    law: str, breach: str = "", hash_seed: str = "0", zone: str = "UTC"
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": zone}
    command = [sys.executable, "-m", "tests.laws.relations", law, *([breach] if breach else [])]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, env=environment, check=False)


@pytest.mark.parametrize("law", BREACH_OF)
def test_law_holds(law: str) -> None:
    result = run(law)
    assert result.stdout.strip() == "holds", result.stdout + result.stderr


@pytest.mark.parametrize(("law", "breach"), BREACH_OF.items())
def test_breach_is_noticed(law: str, breach: str) -> None:
    result = run(law, breach)
    assert result.stdout.startswith("broken:"), result.stdout + result.stderr
    assert "breach" in result.stdout


def test_every_process_makes_the_same() -> None:
    law = "same_in_every_process"
    first, second = run(law, hash_seed="1"), run(law, hash_seed="2", zone="Asia/Tokyo")
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    assert run(law, "process", "1").stdout != run(law, "process", "2").stdout
