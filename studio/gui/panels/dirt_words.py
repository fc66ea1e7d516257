"""What the kinds of dirt are called on the screen."""

from __future__ import annotations

from studio.app.preview import Damage
from studio.gui.translating import later, tr

KINDS = {
    "typo": later("Typing slip"), "ocr": later("Scanner confusion"), "case": later("Wrong case"),
    "white space": later("Stray white space"), "truncated": later("Cut off"), "encoding": later("Broken encoding"),
    "wrong format": later("Wrong format"), "unit": later("Unit error"), "outlier": later("Outlier"),
    "impossible": later("Impossible value"), "label": later("Wrong label"), "drift": later("Drift"),
    "duplicate": later("Exact duplicate"), "near duplicate": later("Near duplicate"),
    "contradictory": later("Contradicting row"), "out of order": later("Out of order"),
    "swapped": later("Swapped fields"),
}  # fmt: skip


def damage_words(damage: Damage) -> str:
    """What was done to a cell, and what stood there."""
    clean = tr("missing") if damage.clean is None else damage.clean
    return tr("{kind}. Clean: {clean}", kind=tr(KINDS[damage.kind]), clean=clean)
