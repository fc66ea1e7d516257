"""`python -m tests.generators.locale_hashes` prints a hash of people, places, companies and text of each locale."""

from __future__ import annotations

import hashlib
import json

from studio.generators.address import Address
from studio.generators.company import Company
from studio.generators.person import Person
from studio.generators.prose import Sentences
from tests.generators.columns import LOCALES, made


def hashes() -> dict[str, str]:
    """A hash of 2,000 rows of each, by locale and kind."""
    found = {}
    for locale in LOCALES:
        for cls in (Person, Address, Company, Sentences):
            cells = made(cls(locale=locale), 2000).to_pylist()
            name = f"{locale} {cls.__name__}"
            found[name] = hashlib.blake2b(repr(cells).encode(), digest_size=16).hexdigest()
    return found


if __name__ == "__main__":
    print(json.dumps(hashes()))
