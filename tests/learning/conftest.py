"""One learned document for the tests of a process: fitting is quick, but not free."""

from __future__ import annotations

import pytest

from studio.model.document import Document
from tests.learning.tables import learned, people


@pytest.fixture(scope="session")
def document() -> Document:
    """`people`, learned with the region first, from all rows."""
    return learned(people(6_000), target="region")
