"""The licence of everything that the studio ships, against a list of those that it may ship.

`python packaging/licences.py` in the environment prints each distribution of the run-time lock with its licence and
ends with 1 if one is not allowed or cannot be told. An unknown licence is a refusal.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageMetadata, PackageNotFoundError
from pathlib import Path

LOCK = Path(__file__).resolve().parent / "requirements.txt"

ALLOWED = frozenset(
    {
        "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "HPND", "ISC", "MIT", "MIT-0",
        "MIT-CMU", "PSF-2.0", "Python-2.0", "Unlicense", "Zlib",
        # The run-time libraries of GCC, which the exception frees for any program.
        "GPL-3.0-or-later WITH GCC-exception-3.1",
    }
)  # fmt: skip
# Qt is linked dynamically and can be replaced by its user.
ALLOWED_FOR = {name: frozenset({"LGPL-3.0-only"}) for name in ("pyside6-essentials", "shiboken6")}

_CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "MIT No Attribution License (MIT-0)": "MIT-0",
    "Python Software Foundation License": "PSF-2.0",
    "The Unlicense (Unlicense)": "Unlicense",
    "zlib/libpng License": "Zlib",
}


def locked_names(lock: Path = LOCK) -> list[str]:
    """The distributions that a lock pins, as the lock spells them."""
    return re.findall(r"^([\w.-]+)==", lock.read_text("utf-8"), re.MULTILINE)


def licence_of(distribution: Distribution) -> str:
    """The SPDX expression of a distribution's own metadata, '' where they do not tell.

    Order of trust: License-Expression, the classifiers, a License field of one line.
    """
    metadata = distribution.metadata
    expression = _field(metadata, "License-Expression")
    if expression:
        return expression
    found = [
        name.rpartition(" :: ")[2]
        for name in metadata.get_all("Classifier") or []
        if name.startswith("License :: ") and name != "License :: OSI Approved"
    ]
    if found:
        return " AND ".join(_CLASSIFIERS.get(name, f"'{name}'") for name in found)
    line = _field(metadata, "License")
    return _CLASSIFIERS.get(line, line) if "\n" not in line else ""


def _field(metadata: PackageMetadata, name: str) -> str:
    return str((metadata.get_all(name) or [""])[0]).strip()


def is_allowed(expression: str, allowed: frozenset[str] = ALLOWED) -> bool:
    """Whether an SPDX expression can be met with allowed licences: OR needs one side, AND needs both.

    AND binds before OR, and brackets before both, as in the SPDX specification, annex D.
    """
    words = re.findall(r"'[^']*'|[()]|[^\s()']+", expression)
    try:
        answer = _either(words, allowed)
    except IndexError:
        return False
    return answer and not words


def _either(words: list[str], allowed: frozenset[str]) -> bool:
    answer = _both(words, allowed)
    while words and words[0] == "OR":
        words.pop(0)
        answer = _both(words, allowed) or answer
    return answer


def _both(words: list[str], allowed: frozenset[str]) -> bool:
    answer = _single(words, allowed)
    while words and words[0] == "AND":
        words.pop(0)
        answer = _single(words, allowed) and answer
    return answer


def _single(words: list[str], allowed: frozenset[str]) -> bool:
    word = words.pop(0)
    if word == "(":
        answer = _either(words, allowed)
        return words.pop(0) == ")" and answer
    if words and words[0] == "WITH":
        word = f"{word} {words.pop(0)} {words.pop(0)}"
    return word in allowed


def check(names: Iterable[str]) -> Iterator[tuple[str, str, bool]]:
    """For each name: name with version, licence, and whether it may be shipped; what is not installed may not."""
    for name in names:
        try:
            distribution = Distribution.from_name(name)
        except PackageNotFoundError:
            yield name, "not installed", False
            continue
        licence = licence_of(distribution)
        allowed = ALLOWED | ALLOWED_FOR.get(name.lower(), frozenset())
        yield f"{name} {distribution.version}", licence or "unknown", is_allowed(licence, allowed)


def main() -> int:
    """Print the table; 1 if anything in it may not be shipped."""
    rows = list(check(locked_names()))
    for name, licence, allowed in rows:
        print(f"{name:32} {licence}{'' if allowed else '   NOT ALLOWED'}")
    refused = [name for name, _, allowed in rows if not allowed]
    if refused or not rows:
        print(f"Not to be shipped: {', '.join(refused) or 'the lock is empty'}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
