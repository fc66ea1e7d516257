"""Scores one pair of prepared columns, or says why the pair is left out."""

from __future__ import annotations

from studio.quality.columns import Categories, Numbers
from studio.quality.comparison import PairScore
from studio.quality.preparing import IN_REFERENCE, IN_SYNTHETIC, Prepared
from studio.quality.roles import CONTINUOUS
from studio.quality.trends import (
    ASSOCIATION_THRESHOLD,
    CONTINGENCY_SIMILARITY,
    CORRELATION_SIMILARITY,
    CORRELATION_THRESHOLD,
    Cells,
    cells,
    contingency_similarity,
    correlation,
    correlation_similarity,
    cramers_v,
)

Names = tuple[str, str]


def pair_score(first: Prepared, second: Prepared) -> PairScore:
    """Two continuous columns by their correlation, any other two by their contingency table.

    A column without values is a category of its own there, so only an unprepared one leaves a table out.
    """
    names = (first.name, second.name)
    continuous = first.role in CONTINUOUS and second.role in CONTINUOUS
    metric = (CORRELATION_SIMILARITY if continuous else CONTINGENCY_SIMILARITY).name
    for column in (first, second):
        if column.reason and (continuous or column.sides is None):
            return PairScore(names, metric, reason=f"{column.name}: {column.reason}")
    assert first.sides is not None and second.sides is not None
    a, c = first.sides
    b, d = second.sides
    if (
        isinstance(a, Numbers)
        and isinstance(b, Numbers)
        and isinstance(c, Numbers)
        and isinstance(d, Numbers)
    ):
        return _by_correlation(names, (a, b), (c, d))
    return _by_contingency(names, (a, b), (c, d))


def _by_correlation(
    names: Names, reference: tuple[Numbers, Numbers], synthetic: tuple[Numbers, Numbers]
) -> PairScore:
    metric = CORRELATION_SIMILARITY.name
    reason = _constant(names, reference, IN_REFERENCE)
    r = None if reason else correlation(*reference)
    if r is None:
        return PairScore(names, metric, None, reason or f"No correlation can be found in {IN_REFERENCE}.")
    if not _exceeds(abs(r), CORRELATION_THRESHOLD):
        reason = (
            f"Hardly related in the reference: correlation {r:.2f}, more than {CORRELATION_THRESHOLD} counts."
        )
        return PairScore(names, metric, None, reason, False, r)
    reason = _constant(names, synthetic, IN_SYNTHETIC)
    s = None if reason else correlation(*synthetic)
    if s is None:
        reason = reason or f"No correlation can be found in {IN_SYNTHETIC}."
        return PairScore(names, metric, None, reason, True, r)
    return PairScore(names, metric, correlation_similarity(r, s), None, True, r, s)


def _exceeds(strength: float, threshold: float) -> bool:
    """Whether it does by more than the last digits, which depend on the order of the rows."""
    return strength - threshold > 1e-12


def _constant(names: Names, sides: tuple[Numbers, Numbers], where: str) -> str | None:
    still = [name for name, side in zip(names, sides, strict=True) if side.constant]
    return f"{' and '.join(still)} never varies in {where}." if still else None


def _by_contingency(
    names: Names, reference: tuple[Numbers | Categories, ...], synthetic: tuple[Numbers | Categories, ...]
) -> PairScore:
    metric = CONTINGENCY_SIMILARITY.name
    table = _table(*reference)
    if table is None or any(side.codes is None for side in synthetic):
        return PairScore(names, metric, reason="There are infinite values, which fit into no bin.")
    v = cramers_v(table)
    if v is None:
        return PairScore(names, metric, None, f"One of the two never varies in {IN_REFERENCE}.", False)
    if not _exceeds(v, ASSOCIATION_THRESHOLD):
        reason = (
            f"Hardly related in the reference: Cramér's V {v:.2f}, more than {ASSOCIATION_THRESHOLD} counts."
        )
        return PairScore(names, metric, None, reason, False, reference_association=v)
    other = _table(*synthetic)
    score = None if other is None else contingency_similarity(table, other)
    return PairScore(names, metric, score, None, True, reference_association=v)


def _table(first: Numbers | Categories, second: Numbers | Categories) -> Cells | None:
    if first.codes is None or second.codes is None:
        return None
    return cells(first.codes, second.codes, first.width, second.width)
