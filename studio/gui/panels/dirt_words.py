"""What the kinds of dirt are called on the screen."""

from __future__ import annotations

from studio.app.preview import Damage
from studio.gui.translating import later, tr
from studio.model.dirt import CELL_KINDS, ROW_KINDS

_WORDS = (
    later("Typing slip"), later("Scanner confusion"), later("Wrong case"), later("Stray white space"),
    later("Cut off"), later("Broken encoding"), later("Wrong format"), later("Unit error"), later("Outlier"),
    later("Impossible value"), later("Wrong label"), later("Drift"), later("Exact duplicate"),
    later("Near duplicate"), later("Contradicting row"), later("Out of order"), later("Swapped fields"),
)  # fmt: skip
KINDS: dict[str, str] = dict(zip((*CELL_KINDS, *ROW_KINDS), _WORDS, strict=True))


def damage_words(damage: Damage) -> str:
    """What was done to a cell, and what stood there."""
    clean = tr("missing") if damage.clean is None else damage.clean
    return tr("{kind}. Clean: {clean}", kind=tr(KINDS[damage.kind]), clean=clean)
