"""Collects the texts, keeps their translations, and compiles them; says what is not translated yet."""

from __future__ import annotations

import sys

from tests.translations.catalogue import update

missing = update()
print("\n".join(missing) or "Everything is translated.")
sys.exit(1 if missing else 0)
