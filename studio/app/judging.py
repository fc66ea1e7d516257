"""What a sceptic asks of a synthetic table: can it be told apart, is it useful, and does it lie too near to real rows.

Where the document says which rows of its reference were held back, those are the real rows that it never saw; else a
fifth of the reference, drawn by lot, stands in for them, and nearness cannot be told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from studio.progress import Progress

if TYPE_CHECKING:
    import pyarrow as pa

    from studio.model.document import Table
    from studio.reference.opening import Opened

_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Held:
    """Which share of the reference's rows was held back from learning (0: not known), and the target's name."""

    share: float = 0.0
    target: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Scores of the whole table; None where they cannot be told. `rows` says how many rows each rests on."""

    detection_auc: float | None
    utility: float | None
    utility_real: float | None
    utility_target: str | None
    nearness: float | None
    nearness_band: float | None
    identical: float | None
    identical_real: float | None
    rows: dict[str, int]

    def as_dict(self) -> dict[str, Any]:
        """The keys that `compare` adds to its answer."""
        return {
            "detection_auc": self.detection_auc,
            "utility": self.utility,
            "utility_real": self.utility_real,
            "utility_target": self.utility_target,
            "nearness": self.nearness,
            "nearness_band": self.nearness_band,
            "identical": self.identical,
            "identical_real": self.identical_real,
            "judged_rows": self.rows,
        }


def held_of(table: Table, opened: Opened) -> Held:
    """What the document says of this very file; nothing of another one, or where it was not learned from."""
    joint = table.joint
    if joint is None or table.reference is None or table.reference.sha256 != opened.sha256:
        return Held()
    names = {column.id: column.name for column in table.columns}
    return Held(joint.held_out, names.get(joint.target, ""))


def judge(reference: pa.Table, synthetic: pa.Table, held: Held, progress: Progress) -> Judgement:
    """Score `synthetic` as a whole; raises Cancelled between the measures."""
    from studio.app.holdout import is_held
    from studio.quality.detection import detection_auc
    from studio.quality.features import features
    from studio.quality.nearness import identical, nearness
    from studio.quality.utility import utility

    progress.report(0, 4, "Telling real from synthetic")
    whole = features(reference, synthetic)
    kept_back = is_held(reference.num_rows, held.share or _SHARE)
    learned = replace(whole, reference=whole.reference[~kept_back])
    unseen = replace(whole, reference=whole.reference[kept_back])
    told = detection_auc(unseen if held.share else whole)
    progress.report(1, 4, "Training on synthetic rows")
    target = held.target if held.target in whole.names else next(iter(reversed(whole.names)), "")
    useful = utility(learned, unseen.reference, target)
    progress.report(2, 4, "Looking for the nearest rows")
    near = nearness(learned, unseen.reference) if held.share else None
    progress.report(3, 4, "Looking for the nearest rows")
    twins = replace(whole, synthetic=unseen.reference, reference=learned.reference)
    return Judgement(
        detection_auc=told,
        utility=useful.synthetic if useful else None,
        utility_real=useful.real if useful else None,
        utility_target=useful.target if useful else None,
        nearness=near.share if near else None,
        nearness_band=near.band if near else None,
        identical=identical(whole),
        identical_real=identical(twins),
        rows={
            "detection": len(unseen.reference if held.share else whole.reference),
            "utility": useful.tested_rows if useful else 0,
            "nearness": near.rows if near else 0,
        },
    )
