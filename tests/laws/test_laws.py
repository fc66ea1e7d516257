"""The laws hold for every type and across tables, in fresh processes, and a planted breach of each is noticed."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

BREACHES = [
    ("laws", "same_in_odd_chunks", "MeanOfRows"),
    ("laws", "same_in_any_thread_count", "ThreadName"),
    ("laws", "same_beside_other_columns", "Neighbours"),
    ("laws", "same_with_more_rows", "Total"),
    ("laws", "same_far_away_and_alone", "FirstOfPiece"),
    ("relations", "same_in_odd_chunks", "rows"),
    ("relations", "same_in_any_thread_count", "thread"),
    ("relations", "same_beside_unrelated_edits", "others"),
    ("relations", "same_far_away_and_alone", "first"),
]
"""Where a law stands, its name, and what breaks it."""


def run(
    where: str, law: str, breach: str = "", hash_seed: str = "0", zone: str = "UTC"
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": zone}
    command = [sys.executable, "-m", f"tests.laws.{where}", law, *([breach] if breach else [])]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, env=environment, check=False)


@pytest.mark.parametrize(("where", "law"), [(where, law) for where, law, _ in BREACHES])
def test_law_holds(where: str, law: str) -> None:
    result = run(where, law)
    assert result.stdout.strip() == "holds", result.stdout + result.stderr


@pytest.mark.parametrize(("where", "law", "breach"), BREACHES)
def test_breach_is_noticed(where: str, law: str, breach: str) -> None:
    result = run(where, law, breach)
    assert result.stdout.startswith("broken:"), result.stdout + result.stderr
    assert "breach" in result.stdout


@pytest.mark.parametrize(("where", "breach"), [("laws", "Clock"), ("relations", "process")])
def test_every_process_makes_the_same(where: str, breach: str) -> None:
    law = "same_in_every_process"
    first, second = run(where, law, hash_seed="1"), run(where, law, hash_seed="2", zone="Asia/Tokyo")
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    assert run(where, law, breach, "1").stdout != run(where, law, breach, "2").stdout
