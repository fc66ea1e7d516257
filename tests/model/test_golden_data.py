"""Golden files of every format version make the same data for ever (test D11).

If this fails, old files now mean something else: that needs a new version of the format and a migration, or a new lock
whose content libraries say other words, and not merely new golden rows.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from studio.generators.registry import by_kind
from studio.model.files import dumps, load
from tests.model import goldens


@pytest.mark.parametrize("path", goldens.golden_files(), ids=lambda path: path.stem)
def test_golden_files_make_the_golden_rows(path: Path) -> None:
    document = load(path)
    assert dumps(document) == path.read_bytes()
    assert goldens.rows_of(document) == json.loads(goldens.rows_file(path).read_text(encoding="utf-8"))


def test_every_column_type_stands_in_a_golden_file() -> None:
    missing = sorted(set(by_kind()) - goldens.kinds_with_golden())
    assert not missing, f"{', '.join(missing)}: look at their values, then run {goldens.COMMAND}"
