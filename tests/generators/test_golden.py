"""The values of every number and date stay what they are."""

from __future__ import annotations

import json

from tests.generators.golden import PATH, golden


def test_values_stay_what_they_are() -> None:
    assert golden() == json.loads(PATH.read_text(encoding="utf-8")), (
        "Documents of today would give other data tomorrow. If that is meant, write the golden values anew:"
        " python -m tests.generators.golden"
    )
