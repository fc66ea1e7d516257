"""Texts of a fixed form as a regular expression or a numbered code, under the floor."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.reference.draft import Fields
from studio.reference.floor import K
from studio.reference.infer_categories import Tally
from studio.reference.masks import masks

_UUID = r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
_CODE = r"^(?P<prefix>.*?[^0-9]|)(?P<number>[0-9]{1,18})$"
_HEAD = 20_000
_MOST_FORMS = 6
_LEAST_COVERED = 0.9
_LONGEST = 120
_MOST_WORDS = 3
_SPECIAL = r"[\\.^$*+?{}\[\]|()]"
_CLASSES = {"9": "0-9", "A": "A-Z", "a": "a-z"}


def uuids_of(tally: Tally) -> Fields | None:
    """UUIDs, whatever their version."""
    return {"kind": "uuid"} if _all_match(tally.texts, _UUID) else None


def code_of(tally: Tally) -> Fields | None:
    """Numbers that run on without large gaps behind one prefix, each once, as `Code` writes them."""
    texts = tally.texts
    if len(texts) < 2 * K or tally.counts[0] > 1 or not _all_match(texts, _CODE):
        return None
    parts = pc.extract_regex(texts, _CODE)
    prefixes, numbers = pc.struct_field(parts, 0), pc.struct_field(parts, 1)
    widths = pc.unique(pc.binary_length(numbers))
    prefix = pc.unique(prefixes)
    if len(prefix) > 1 or len(widths) > 1 or len(prefix[0].as_py()) > 100:
        return None
    counted = np.sort(np.asarray(numbers.cast(pa.int64())))
    width = widths[0].as_py()
    if counted[-1] - counted[0] > 3 * len(counted):
        return None
    start = 10 ** (width - 1) if counted[0] >= 10 ** (width - 1) else 0
    digits = max(width, len(str(start + len(counted))))
    return {"kind": "code", "prefix": prefix[0].as_py(), "digits": digits, "start": _off(start, counted)}


def _off(start: int, numbers: np.ndarray) -> int:
    """A round start that is no record's number; 0 and 1 say nothing of a record."""
    return start if start <= 1 or start not in numbers else start + 1


def pattern_of(tally: Tally) -> Fields | None:
    """A regular expression of the commonest forms, if those that K records have cover nearly all."""
    head, counts = tally.texts.slice(0, _HEAD), tally.counts[:_HEAD]
    if pc.max(pc.utf8_length(head)).as_py() > _LONGEST:
        return None
    encoded = masks(head).dictionary_encode()
    codes = np.asarray(encoded.indices)
    held = np.bincount(codes, counts, len(encoded.dictionary))
    order = np.argsort(-held, kind="stable")[:_MOST_FORMS]
    order = order[held[order] >= K]
    if held[order].sum() < _LEAST_COVERED * held.sum() or not len(order):
        return None
    forms = []
    for place in order.tolist():
        form = encoded.dictionary[place].as_py()
        if not any(letter in _CLASSES for letter in form) or not form.isascii() or not form.isprintable():
            return None
        if len(form.split()) > _MOST_WORDS:
            return None
        forms.append(_expression(form, head.filter(pa.array(codes == place)), counts[codes == place]))
    text = forms[0] if len(forms) == 1 else "(" + "|".join(dict.fromkeys(forms)) + ")"
    return {"kind": "pattern", "pattern": text} if len(text) <= 1_500 else None


def _expression(form: str, texts: pa.Array, counts: np.ndarray) -> str:
    """A form as an expression; a letter or digit that all its records share stands as such."""
    n_records = int(counts.sum())
    out: list[tuple[str, int]] = []
    for place, letter in enumerate(form):
        only = pc.unique(pc.utf8_slice_codeunits(texts, place, place + 1)) if n_records >= K else []
        if len(only) == 1 or letter not in _CLASSES:
            piece = re.sub(_SPECIAL, r"\\\g<0>", only[0].as_py() if len(only) == 1 else letter)
        else:
            piece = f"[{_class(letter, [item.as_py() for item in only])}]"
        if out and out[-1][0] == piece:
            out[-1] = (piece, out[-1][1] + 1)
        else:
            out.append((piece, 1))
    return "".join(piece if times == 1 else f"{piece}{{{times}}}" for piece, times in out)


def _class(letter: str, used: list[str]) -> str:
    """The letters of a place: hexadecimal ones where no other occurs."""
    if letter != "9" and used and all(item.lower() in "abcdef" for item in used):
        return "A-F" if letter == "A" else "a-f"
    return _CLASSES[letter]


def _all_match(texts: pa.Array, pattern: str) -> bool:
    head = pc.match_substring_regex(texts.slice(0, 50), pattern)
    return bool(
        len(head) and pc.all(head).as_py() and pc.all(pc.match_substring_regex(texts, pattern)).as_py()
    )
