"""One tree for one column on the codes of earlier ones: grown on some rows, pruned by the others, floored by all.

scikit-learn is imported in here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.generators.draw import Bools, Floats
from studio.learning.coding import UNKNOWN, Coded, Codes, Ints, banded
from studio.learning.options import Options
from studio.learning.pruning import Counts, Grown, kept_splits

_CLASSES = 12
_LEAST_GROWN = 5
_AXES = 2
_FEW = 4


@dataclass(frozen=True, slots=True)
class Scale:
    """What a split compares: a parent by its place, and a number for each of its codes (none: the code itself)."""

    parent: int
    recode: Codes


@dataclass(frozen=True, slots=True)
class Tree:
    """Splits before their children, leaves from left to right as ~leaf; `leaf` tells each known row's leaf."""

    features: Ints
    thresholds: Ints
    left: Ints
    right: Ints
    scales: tuple[Scale, ...]
    n_leaves: int


def grow(target: Coded, parents: Sequence[Coded], known: Bools, options: Options) -> tuple[Tree | None, Ints]:
    """The tree (None where no split is worth it) and the leaf of every row, shape (n,).

    `known` are the rows whose value of the target was kept.
    """
    n = len(target.codes)
    classes = classes_of(target)
    scales = [
        Scale(place, recode)
        for place, parent in enumerate(parents)
        for recode in recoded(parent, target, classes, known)
    ]
    numbers = np.empty((n, len(scales)), np.float32)
    for index, scale in enumerate(scales):
        codes = np.maximum(parents[scale.parent].codes, 0)
        numbers[:, index] = scale.recode[codes] if len(scale.recode) else codes
    grows = known & (np.random.default_rng(options.seed).random(n) < options.dial.grown_on)
    if len(np.unique(classes[grows])) < 2:
        return None, np.zeros(n, np.int64)
    grown = _fitted(numbers, classes, grows, known & ~grows, options)
    if len(grown.left) == 1:
        return None, np.zeros(n, np.int64)
    return _tidied(grown, kept_splits(Counts(grown, target), options), tuple(scales))


def _fitted(
    numbers: npt.NDArray[np.float32], classes: Ints, grows: Bools, judges: Bools, options: Options
) -> Grown:
    from sklearn.tree import DecisionTreeClassifier

    least = _LEAST_GROWN if options.dial.least_gain is not None else options.least_leaf(len(classes))
    fitted = DecisionTreeClassifier(min_samples_leaf=least, random_state=options.seed)
    raw = fitted.fit(numbers[grows], classes[grows]).tree_
    return Grown(
        left=raw.children_left.astype(np.int64),
        right=raw.children_right.astype(np.int64),
        features=raw.feature.astype(np.int64),
        thresholds=np.floor(raw.threshold).astype(np.int64),
        nodes=raw.apply(numbers).astype(np.int64),
        classes=classes,
        grows=grows,
        judges=judges,
    )


def classes_of(target: Coded) -> Ints:
    """What the tree tells apart: each cell of a list, else bands of even shares, missing first; -1 is not known."""
    codes = target.codes.astype(np.int64)
    if not target.is_ordered or target.n_codes <= 3 * _CLASSES:
        return codes
    return np.where(codes == UNKNOWN, UNKNOWN, banded(target, _CLASSES)[np.maximum(codes, 0)])


def recoded(parent: Coded, target: Coded, classes: Ints, known: Bools) -> list[Codes]:
    """Numbers for a list's codes, so that a threshold parts those that say different things; empty for numbers.

    They follow the mean of an ordered target, else the first two principal components of the class shares.
    """
    if parent.is_ordered:
        return [np.zeros(0, np.int16)]
    both = known & (parent.codes != UNKNOWN)
    n_classes = int(classes.max()) + 1
    table = np.bincount(
        parent.codes[both].astype(np.int64) * n_classes + classes[both], minlength=parent.n_codes * n_classes
    ).reshape(parent.n_codes, n_classes)
    held = table.sum(axis=1).astype(np.float64)
    prior = table.sum(axis=0) / max(table.sum(), 1)
    shares = (table + 0.5 * prior) / (held + 0.5)[:, None]
    if target.is_ordered:
        return [_ranks(shares @ np.arange(n_classes))]
    centred = (shares - prior) * np.sqrt(held)[:, None]
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    wanted = _AXES if min(parent.n_codes, n_classes) > _FEW else 1
    return [_ranks((shares - prior) @ axis) for axis in axes[:wanted]]


def _ranks(score: Floats) -> Codes:
    ranks: Codes = np.argsort(np.argsort(score, kind="stable"), kind="stable").astype(np.int16)
    return ranks


def _tidied(grown: Grown, keeps: Bools, scales: tuple[Scale, ...]) -> tuple[Tree | None, Ints]:
    """Only the kept splits, numbered anew, and the leaf of each row."""
    if not keeps[0]:
        return None, np.zeros(len(grown.nodes), np.int64)
    lefts, rights = grown.left.tolist(), grown.right.tolist()
    number: dict[int, int] = {}
    leaf_of = np.zeros(len(lefts), np.int64)
    splits: list[int] = []
    n_leaves = 0
    stack = [(0, -1)]
    while stack:
        node, leaf = stack.pop()
        if leaf < 0 and keeps[node]:
            number[node] = len(splits)
            splits.append(node)
        elif leaf < 0:
            leaf, n_leaves = n_leaves, n_leaves + 1
            number[node] = ~leaf
        leaf_of[node] = leaf
        if lefts[node] >= 0:
            stack += ((rights[node], leaf), (lefts[node], leaf))
    places = np.array(splits)
    tree = Tree(
        features=grown.features[places],
        thresholds=grown.thresholds[places],
        left=np.array([number[lefts[place]] for place in splits]),
        right=np.array([number[rights[place]] for place in splits]),
        scales=scales,
        n_leaves=n_leaves,
    )
    return tree, leaf_of[grown.nodes]
