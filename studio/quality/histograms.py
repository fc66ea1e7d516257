"""Small charts of one column: synthetic bars with the reference over them, on common bins or categories."""

from __future__ import annotations

from typing import TypeAlias

import pyarrow as pa

from studio.quality.binning import Values, edges_for, span_of, values_of
from studio.quality.counting import Counts, counts_of
from studio.quality.distribution import CategoryShape, Histogram, NumberShape, Shape
from studio.quality.roles import Family, family

Column: TypeAlias = pa.Array | pa.ChunkedArray

_WITH_SIZE: frozenset[Family] = frozenset({"number", "date", "time of day", "duration"})


def shape_of(
    column: Column, bins: int = 24, *, as_categories: bool = False, like: Shape | None = None
) -> Shape:
    """The shape of one column on at most `bins` bins or labels, or on the edges or labels of `like`.

    Numbers and times, also in dictionaries, become a `NumberShape` unless `as_categories`; everything else becomes a
    `CategoryShape`, most frequent first.
    """
    return histogram(None, column, bins, as_categories=as_categories, like=like).synthetic


def histogram(
    reference: Column | Shape | None,
    synthetic: Column,
    bins: int = 24,
    *,
    as_categories: bool = False,
    like: Shape | None = None,
) -> Histogram:
    """Both sides of a column on common bins or categories; the reference as rows or as a stored shape.

    Common bins span both sides; common labels are those with the largest share on either side. A stored shape is
    spread over the common bins, so it should be finer than they are, and can tell apart only its own labels. `like`
    holds the bars still while values change: its edges or labels are used as they are, if it is of the same kind. A
    reference of another kind is left out, with a reason.
    """
    old = _read(reference, as_categories, None)
    new = _read(synthetic, as_categories, old)
    if isinstance(new, Counts):
        return _categories(old, new, bins, like)
    assert isinstance(new, Values)
    return _numbers(old, new, bins, like)


_Side = Values | Counts | NumberShape | CategoryShape


def _read(side: Column | Shape | None, as_categories: bool, beside: _Side | None) -> _Side | None:
    if side is None or isinstance(side, NumberShape | CategoryShape):
        return side
    column = side if isinstance(side, pa.ChunkedArray) else pa.chunked_array([side])
    kind = family(column.type)
    as_values = kind in _WITH_SIZE or (kind == "nothing" and isinstance(beside, Values | NumberShape))
    return values_of(column) if as_values and not as_categories else counts_of(column)


def _numbers(old: _Side | None, new: Values, bins: int, like: Shape | None) -> Histogram:
    known = old if isinstance(old, Values | NumberShape) else None
    if known is not None and known.unit != new.unit and new.n_present:
        known = None
    step = new.step if known is None or not new.n_present or known.step == new.step else None
    if known is not None and not new.n_present:
        step = known.step
    if isinstance(like, NumberShape) and like.unit == new.unit:
        edges = like.edges
    else:
        edges = edges_for([span_of(new), None if known is None else span_of(known)], bins, step)
    synthetic = new.shape(edges)
    if known is None:
        return Histogram(synthetic, None, None if old is None else _differs(old, new))
    return Histogram(synthetic, known.shape(edges) if isinstance(known, Values) else known.on_edges(edges))


def _categories(old: _Side | None, new: Counts, bins: int, like: Shape | None) -> Histogram:
    known = old if isinstance(old, Counts | CategoryShape) else None
    if isinstance(like, CategoryShape):
        labels = like.labels
    else:
        best = dict(new.top(bins))
        if known is not None:
            for label, share in _top(known, bins):
                best[label] = max(share, best.get(label, 0.0))
        labels = tuple(sorted(best, key=lambda label: (-best[label], label))[:bins])
    synthetic = new.shape(labels)
    if known is None:
        return Histogram(synthetic, None, None if old is None else _differs(old, new))
    return Histogram(synthetic, known.shape(labels) if isinstance(known, Counts) else known.on_labels(labels))


def _top(side: Counts | CategoryShape, n: int) -> list[tuple[str, float]]:
    return side.top(n) if isinstance(side, Counts) else list(zip(side.labels, side.shares, strict=True))


def _differs(old: _Side, new: _Side) -> str:
    return f"The reference holds {_word(old)}, the synthetic column {_word(new)}."


def _word(side: _Side) -> str:
    if isinstance(side, Counts | CategoryShape):
        return "categories"
    return {"time of day": "times of day"}.get(side.unit, f"{side.unit}s")
