"""Every locale gives the same cells in every process."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from studio.generators.address import Address
from studio.generators.codes import Code
from studio.generators.company import Company
from studio.generators.faker_values import FakerValue
from studio.generators.generator import Generator
from studio.generators.person import Person
from studio.generators.prose import Sentences
from studio.model.checks import check
from studio.model.document import Column, Document, Table
from tests.generators.locale_hashes import hashes


def test_every_process_makes_the_same_people_and_places() -> None:
    command = [sys.executable, "-m", "tests.generators.locale_hashes"]
    environment = {**os.environ, "PYTHONHASHSEED": "12345", "TZ": "America/Lima", "LC_ALL": "C"}
    done = subprocess.run(command, stdout=subprocess.PIPE, env=environment, check=True, timeout=300)
    assert json.loads(done.stdout) == hashes()


@pytest.mark.parametrize(
    ("generator", "locale", "words"),
    [
        (Code(digits=2), "en_US", "cannot fill 1,000 rows"),
        (Address(region="Atlantis"), "en_US", 'no region "Atlantis" in US'),
        (FakerValue(provider="nip"), "en_US", 'no usable "nip" for en_US'),
        *((cls(), "xx_XX", "locale xx_XX") for cls in (Person, Address, Company, Sentences, FakerValue)),
    ],
)
def test_what_cannot_be_made_is_found_before_anything_is(
    generator: Generator, locale: str, words: str
) -> None:
    table = Table(id="t", name="t", rows=1000, columns=(Column(id="c", name="c", generator=generator),))
    findings = check(Document(locale=locale, tables=(table,)))
    assert [(finding.severity, finding.column) for finding in findings] == [("error", "c")]
    assert words in findings[0].message and findings[0].mend
