"""Files of earlier versions are opened through pure steps; the first version has none, so the tests plant some."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from studio.model.files import dumps, loads
from studio.model.migrations import HISTORY, History
from studio.problems import Problem
from tests.model.documents import small


def seed_was_a_text(project: dict[str, Any]) -> dict[str, Any]:
    """A planted step: version 1 wrote the seed as text."""
    return {**project, "seed": int(project["seed"])}


def locale_had_a_dash(project: dict[str, Any]) -> dict[str, Any]:
    """A planted step: version 2 wrote de-DE for de_DE."""
    return {**project, "locale": project["locale"].replace("-", "_")}


PLANTED = History(3, {1: seed_was_a_text, 2: locale_had_a_dash})


def old_file(version: int, **changes: Any) -> bytes:
    whole = json.loads(dumps(small()))
    whole["version"] = version
    whole["project"] |= changes
    return json.dumps(whole).encode()


def test_the_first_version_needs_no_step() -> None:
    assert HISTORY.version == 1
    assert not HISTORY.steps


def test_each_earlier_version_is_brought_to_the_present_one() -> None:
    assert loads(old_file(1, seed="7", locale="de-DE"), history=PLANTED) == small()
    assert loads(old_file(2, locale="de-DE"), history=PLANTED) == small()
    assert loads(old_file(3), history=PLANTED) == small()


def test_a_later_step_is_not_taken_for_a_later_file() -> None:
    with pytest.raises(Problem, match='"locale" has a form that is not allowed: "de-DE"'):
        loads(old_file(3, locale="de-DE"), history=PLANTED)


def test_a_newer_file_is_refused_with_both_versions() -> None:
    with pytest.raises(
        Problem, match=r"version 4 of the file format; this one reads up to version 3.*Update the studio"
    ):
        loads(b'{"format": "studio", "version": 4, "design": {}}', "x.studio.json", history=PLANTED)


def test_steps_leave_their_argument_alone() -> None:
    project = json.loads(old_file(1, seed="7", locale="de-DE"))["project"]
    before = copy.deepcopy(project)
    PLANTED.migrate(project, 1)
    assert project == before


def test_a_gap_in_the_steps_is_refused_at_once() -> None:
    for steps in (
        {},
        {2: locale_had_a_dash},
        {1: seed_was_a_text, 2: locale_had_a_dash, 3: locale_had_a_dash},
    ):
        with pytest.raises(ValueError, match="needs exactly the steps 1 to 2"):
            History(3, steps)
