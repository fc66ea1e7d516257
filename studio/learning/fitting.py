"""Fits the joint model: structure first, then one tree for each column on the earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.generators.draw import Bools
from studio.generators.joint import Curve as StoredCurve
from studio.generators.joint import Joint, Member, Splits
from studio.generators.joint import Trend as StoredTrend
from studio.generators.packed import packed
from studio.learning.coding import UNKNOWN, Coded, Ints
from studio.learning.following import followers
from studio.learning.growing import Scale, Tree, grow
from studio.learning.leaves import Shape, leaves_of
from studio.learning.options import Options
from studio.learning.ordering import draw_order, mutual_information
from studio.learning.trend import Trend, trend_of
from studio.progress import Progress

MOST_MEMBERS = 300
_MOST_PARENTS = 20
_ALL_PARENTS = 60
"""Up to so many columns each may read all earlier ones."""


def fit(columns: Sequence[Coded], options: Options, progress: Progress | None = None) -> Joint:
    """The joint model of columns of equal length. The same columns and options give the same model.

    Raises Cancelled. Columns beyond the first 300 are left out.
    """
    progress = progress or Progress()
    columns = list(columns)[:MOST_MEMBERS]
    if len(columns) < 2:
        return Joint(preset=options.preset, k=options.k, rows=len(columns[0].codes) if columns else 0)
    progress.report(0, len(columns), "Finding structure")
    places = {column.column: place for place, column in enumerate(columns)}
    first = [places[item] for item in options.leading if item in places]
    followed = followers(columns, first)
    information = mutual_information(columns, options.seed)
    order = _with_followers(draw_order(information, columns, first), followed, len(first))
    members: list[Member] = []
    for done, place in enumerate(order):
        progress.report(done, len(columns), "Learning how columns go together")
        if place in followed:
            members.append(_follower(columns[place], columns[followed[place]], options))
            continue
        earlier = [item for item in order[:done] if _tells_more(item, followed, columns)]
        if len(columns) > _ALL_PARENTS:
            earlier = sorted(sorted(earlier, key=lambda item: -information[place, item])[:_MOST_PARENTS])
        is_led = done < len(first)
        members.append(
            _member(columns[place], [columns[item] for item in earlier], options, trends=not is_led)
        )
    return Joint(
        preset=options.preset,
        k=options.k,
        rows=len(columns[0].codes),
        target=options.target,
        first=options.first,
        members=tuple(members),
    )


def _with_followers(order: list[int], followed: dict[int, int], n_first: int) -> list[int]:
    """Each column that another decides stands right behind it, or behind those that come first."""
    result = order[:n_first]
    for leader in order[:n_first]:
        result += [item for item in order if followed.get(item) == leader]
    for place in order[n_first:]:
        if place not in followed:
            result += [place, *(item for item in order if followed.get(item) == place)]
    return result


def _tells_more(place: int, followed: dict[int, int], columns: Sequence[Coded]) -> bool:
    """Whether a column is worth reading: one that is decided one to one by another says the same once more."""
    return place not in followed or columns[place].n_codes < columns[followed[place]].n_codes


def _follower(column: Coded, decider: Coded, options: Options) -> Member:
    """For each code of the decider the one code beside it; the column's own shares where fewer than k rows say it."""
    known = (column.codes != UNKNOWN) & (decider.codes != UNKNOWN)
    counts = _counted(decider.codes[known].astype(np.int64), column, known, decider.n_codes)
    said = counts.sum(axis=1, keepdims=True) >= options.k
    return _as_member(column, Law(column, (decider,)), np.where(said, counts, counts.sum(axis=0)), options)


def _member(column: Coded, parents: Sequence[Coded], options: Options, *, trends: bool) -> Member:
    """The column's trend, if it has one, and a tree of what that leaves over."""
    known = column.codes != UNKNOWN
    trend = trend_of(column, parents, options.k) if trends else None
    drawn = column if trend is None else trend.rest
    tree: Tree | None = None
    leaf = np.zeros(len(column.codes), np.int64)
    if parents:
        tree, leaf = grow(drawn, parents, known, options)
    counts = _counted(leaf[known], drawn, known, tree.n_leaves if tree else 1)
    read = tuple(parents) if tree or trend else ()
    return _as_member(column, Law(drawn, read, tree, trend), counts, options)


def _counted(leaf: Ints, column: Coded, known: Bools, n_leaves: int) -> Ints:
    """Records by leaf and code."""
    keys = leaf * column.n_codes + column.codes[known]
    return np.bincount(keys, minlength=n_leaves * column.n_codes).reshape(n_leaves, column.n_codes)


@dataclass(frozen=True, slots=True)
class Law:
    """What decides on a column: `drawn` is the column itself, or what its trend leaves over."""

    drawn: Coded
    parents: tuple[Coded, ...]
    tree: Tree | None = None
    trend: Trend | None = None

    def followed(self) -> list[int]:
        """The places of the parents that the trend follows."""
        curves = self.trend.curves if self.trend else ()
        return [place for place, curve in enumerate(curves) if curve.adds]

    def read(self) -> list[Scale]:
        """What is really read, in the order in which the member lists it."""
        if self.trend is None and self.tree is None:
            return [Scale(place, np.zeros(0, np.int16)) for place in range(len(self.parents))]
        followed = [Scale(place, np.zeros(0, np.int16)) for place in self.followed()]
        return followed + [self.tree.scales[place] for place in self.used()] if self.tree else followed

    def used(self) -> list[int]:
        """The places of the scales that the splits compare."""
        return sorted(set(self.tree.features.tolist())) if self.tree else []


def _as_member(column: Coded, law: Law, counts: Ints, options: Options) -> Member:
    tree, scales = law.tree, law.read()
    none = np.zeros(0, np.int64)
    leaves = leaves_of(
        counts,
        tree.left if tree else none,
        tree.right if tree else none,
        Shape(law.drawn.cuts, options.k, law.drawn.is_ordered),
    )
    return Member(
        column=column.column,
        labels=column.labels,
        missing=round(column.missing, 6),
        parents=tuple(law.parents[scale.parent].column for scale in scales),
        recodes=tuple(packed(scale.recode, "int16") for scale in scales) if tree else (),
        splits=_splits(tree, law.used(), len(scales)) if tree else None,
        trend=_trend(law.trend) if law.trend else None,
        cuts=packed(column.cuts, "float64"),
        starts=packed(leaves.starts, "int32"),
        first=packed(leaves.first, "int16"),
        last=packed(leaves.last, "int16"),
        shares=packed(np.asarray(leaves.shares, np.float64), "float32"),
    )


def _trend(trend: Trend) -> StoredTrend:
    return StoredTrend(
        curves=tuple(
            StoredCurve(
                by_code=packed(curve.by_code, "float32"),
                levels=None if curve.levels is None else packed(curve.levels, "float64"),
                values=None if curve.values is None else packed(curve.values, "float32"),
            )
            for curve in trend.curves
            if curve.adds
        ),
        cuts=packed(trend.rest.cuts, "float64"),
        values=packed(trend.values, "float32"),
    )


def _splits(tree: Tree, used: list[int], n_parents: int) -> Splits:
    """The splits with the places of their scales, which stand last among the member's parents."""
    place = {feature: n_parents - len(used) + index for index, feature in enumerate(used)}
    return Splits(
        features=packed([place[feature] for feature in tree.features.tolist()], "int16"),
        thresholds=packed(tree.thresholds, "int16"),
        left=packed(tree.left, "int32"),
        right=packed(tree.right, "int32"),
    )
