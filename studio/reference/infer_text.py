"""Columns of texts: lists, identifiers, parts of people and places, forms, and running text that is never quoted."""

from __future__ import annotations

import numpy as np
import pyarrow.compute as pc

from studio.reference.draft import Draft, Fields, Source
from studio.reference.floor import K
from studio.reference.infer_categories import Tally, list_of, tally_of
from studio.reference.naming import says_identifier
from studio.reference.recognise import recognised
from studio.reference.text_patterns import code_of, pattern_of, uuids_of

_FEW = 60
_HEAD = 5_000


def texts_of(source: Source) -> Draft:
    """The generator of a column of texts without gaps."""
    tally = tally_of(source.present)
    listed = list_of(source, tally)
    if listed is not None and len(tally.texts) <= _FEW:
        return listed
    is_unique = bool(tally.counts[0] == 1) and len(tally.texts) == source.rows > K
    part = recognised(source.name, tally.texts)
    if part is not None and (listed is None or part.part in ("email", "family_name", "full_name")):
        return Draft(source.name, {}, source.missing, whole=part.whole, part=part.part)
    if listed is not None:
        return listed
    for find in (uuids_of, code_of, pattern_of):
        fields = find(tally)
        if fields is not None:
            return _identified(source, fields, is_unique)
    return Draft(source.name, _prose(tally), source.missing)


def _identified(source: Source, fields: Fields, is_unique: bool) -> Draft:
    always = fields["kind"] in ("uuid", "code")
    is_key = is_unique and (always or says_identifier(source.name))
    return Draft(source.name, fields, source.missing, is_unique=is_unique and not always, is_key=is_key)


def _prose(tally: Tally) -> Fields:
    """Words, sentences or paragraphs, as long as most of the texts are; no word of the reference is kept."""
    head = tally.texts.slice(0, _HEAD)
    weights = tally.counts[:_HEAD].astype(np.float64)
    words = np.asarray(pc.count_substring_regex(head, r"\S+"))
    if len(head) < K:
        return {"kind": "words"}
    low, high = (int(bound) for bound in np.quantile(words, [0.05, 0.95], method="nearest"))
    if np.average(words, weights=weights) <= 6:
        low, high = max(1, min(low, 100)), max(1, min(high, 100))
        capital = pc.mean(pc.match_substring_regex(head, r"^\p{Lu}").cast("int8")).as_py() > 0.5
        return {"kind": "words", "fewest": low, "most": high, "capital": bool(capital)}
    breaks = np.asarray(pc.count_substring_regex(head, r"\n\s*\n"))
    if breaks.mean() > 0.5:
        return {"kind": "paragraphs", "fewest": 1, "most": int(np.clip(np.quantile(breaks, 0.9) + 1, 1, 20))}
    return {
        "kind": "sentences",
        "fewest": max(1, min(50, low // 12)),
        "most": max(1, min(50, round(high / 9))),
    }
