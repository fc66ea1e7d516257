"""Where the cards of tables stand: parents left, children right, with as few crossings of lines as can be found.

Layers after Sugiyama (1981): a layer for each table, an order within each layer by the middle of its neighbours, and
heights that come as near to straight lines as the order lets them. The same tables always stand at the same places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

GAP_X = 232
"""Between two layers; a chart fits on the line."""
GAP_Y = 40
GRID = 8
_SWEEPS = 12
_LANE = 24.0
"""The height of a lane that is kept free for a line which passes a layer."""


@dataclass(frozen=True, slots=True)
class Box:
    """The size of a card."""

    id: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line from a parent to a child, with the heights at which it leaves and meets their cards."""

    parent: str
    child: str
    parent_port: float
    child_port: float


@dataclass
class _Node:
    id: str
    height: float
    layer: int
    before: list[tuple[str, float, float]] = field(default_factory=list)
    """Neighbours in the layer before: id, the port there, the port here."""
    after: list[tuple[str, float, float]] = field(default_factory=list)
    y: float = 0.0


def arrange(boxes: Sequence[Box], lines: Sequence[Line]) -> dict[str, tuple[float, float]]:
    """The upper left corner of each card, on a grid, the first at (0, 0)."""
    sizes = {box.id: box for box in boxes}
    between = [
        line for line in lines if line.parent != line.child and {line.parent, line.child} <= sizes.keys()
    ]
    places: dict[str, tuple[float, float]] = {}
    top = 0.0
    groups = _groups([box.id for box in boxes], between)
    for group in (group for group in groups if len(group) > 1):
        inside = [line for line in between if line.parent in group]
        found = _layered([sizes[item] for item in group], inside)
        places |= {item: (x, y + top) for item, (x, y) in found.items()}
        top = max(y + sizes[item].height for item, (_, y) in places.items()) + 1.5 * GAP_Y
    alone = [sizes[group[0]] for group in groups if len(group) == 1]
    right = max((x + sizes[item].width for item, (x, _) in places.items()), default=0.0)
    places |= _in_rows(alone, top, right)
    return {item: (_snapped(x), _snapped(y)) for item, (x, y) in places.items()}


def crossings(orders: Sequence[Sequence[str]], nodes: Mapping[str, _Node]) -> int:
    """How many pairs of lines between neighbouring layers cross."""
    count = 0
    for left, right in pairwise(orders):
        rank = {item: place for place, item in enumerate(left)}
        ends = sorted(
            ((rank[other], there), (place, here))
            for place, item in enumerate(right)
            for other, there, here in nodes[item].before
        )
        count += sum(
            1
            for i, (start, end) in enumerate(ends)
            for later_start, later_end in ends[i + 1 :]
            if start < later_start and end > later_end
        )
    return count


def _groups(ids: Sequence[str], lines: Iterable[Line]) -> list[list[str]]:
    """What hangs together, each group and the groups in the design's order."""
    leader = {item: item for item in ids}

    def find(item: str) -> str:
        while leader[item] != item:
            item = leader[item]
        return item

    for line in lines:
        first, second = sorted((find(line.parent), find(line.child)), key=ids.index)
        leader[second] = first
    groups: dict[str, list[str]] = {}
    for item in ids:
        groups.setdefault(find(item), []).append(item)
    return list(groups.values())


def _layered(boxes: Sequence[Box], lines: Sequence[Line]) -> dict[str, tuple[float, float]]:
    layers = _layers([box.id for box in boxes], lines)
    nodes = {box.id: _Node(box.id, box.height, layers[box.id]) for box in boxes}
    orders: list[list[str]] = [[] for _ in range(max(layers.values()) + 1)]
    for item in _by_branches([box.id for box in boxes], lines):
        orders[layers[item]].append(item)
    for number, line in enumerate(lines):
        _join(line, number, nodes, orders)
    orders = _ordered(orders, nodes)
    _set_heights(orders, nodes)
    widths = [max(box.width for box in boxes if layers[box.id] == layer) for layer in range(len(orders))]
    lefts = [sum(widths[:layer]) + layer * GAP_X for layer in range(len(orders))]
    highest = min(nodes[box.id].y for box in boxes)
    return {box.id: (lefts[layers[box.id]], nodes[box.id].y - highest) for box in boxes}


def _layers(ids: Sequence[str], lines: Sequence[Line]) -> dict[str, int]:
    """The longest way from a table without parents; a line that would close a circle does not count."""
    children: dict[str, list[str]] = {item: [] for item in ids}
    for line in lines:
        if line.child not in children[line.parent]:
            children[line.parent].append(line.child)
    _cut_circles(children)
    parents = {item: [other for other in ids if item in children[other]] for item in ids}
    layers: dict[str, int] = {}

    def depth(item: str) -> int:
        if item not in layers:
            layers[item] = max((depth(parent) + 1 for parent in parents[item]), default=0)
        return layers[item]

    for item in ids:
        depth(item)
    for item in ids:
        # A table without parents stands beside its children rather than at the far left.
        if not parents[item] and children[item]:
            layers[item] = min(layers[child] for child in children[item]) - 1
    lowest = min(layers.values())
    return {item: layer - lowest for item, layer in layers.items()}


def _cut_circles(children: dict[str, list[str]]) -> None:
    done: set[str] = set()
    path: list[str] = []

    def visit(item: str) -> None:
        path.append(item)
        children[item] = [child for child in children[item] if child not in path]
        for child in children[item]:
            if child not in done:
                visit(child)
        path.pop()
        done.add(item)

    for item in tuple(children):
        if item not in done:
            visit(item)


def _by_branches(ids: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """The tables as a walk through the branches meets them, so that those of one branch stand together."""
    found: dict[str, None] = {}
    targets = {line.child for line in lines}

    def visit(item: str) -> None:
        if item in found:
            return
        found[item] = None
        for line in lines:
            if line.parent == item:
                visit(line.child)

    for item in (*(item for item in ids if item not in targets), *ids):
        visit(item)
    return list(found)


def _join(line: Line, number: int, nodes: dict[str, _Node], orders: list[list[str]]) -> None:
    """Join both ends; a line that passes layers gets a lane in each of them."""
    left, right = (line.parent, line.parent_port), (line.child, line.child_port)
    if nodes[left[0]].layer > nodes[right[0]].layer:
        left, right = right, left
    for layer in range(nodes[left[0]].layer + 1, nodes[right[0]].layer):
        lane = f"{number} {layer}"  # No id has a blank.
        nodes[lane] = _Node(lane, _LANE, layer)
        orders[layer].append(lane)
        _tie(nodes, left, (lane, _LANE / 2))
        left = (lane, _LANE / 2)
    if nodes[left[0]].layer < nodes[right[0]].layer:
        _tie(nodes, left, right)


def _tie(nodes: dict[str, _Node], left: tuple[str, float], right: tuple[str, float]) -> None:
    nodes[left[0]].after.append((right[0], right[1], left[1]))
    nodes[right[0]].before.append((left[0], left[1], right[1]))


def _ordered(orders: list[list[str]], nodes: Mapping[str, _Node]) -> list[list[str]]:
    best, fewest = [list(order) for order in orders], crossings(orders, nodes)
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        forth = sweep % 2 == 0
        steps = range(1, len(orders)) if forth else range(len(orders) - 2, -1, -1)
        for layer in steps:
            beside = orders[layer - 1] if forth else orders[layer + 1]
            orders[layer] = _by_middles(orders[layer], beside, nodes, forth)
        _swap_neighbours(orders, nodes)
        count = crossings(orders, nodes)
        if count < fewest:
            best, fewest = [list(order) for order in orders], count
    return best


def _by_middles(order: list[str], beside: list[str], nodes: Mapping[str, _Node], forth: bool) -> list[str]:
    rank = {item: place for place, item in enumerate(beside)}

    def middle(place: int) -> float:
        node = nodes[order[place]]
        ends = node.before if forth else node.after
        found = [rank[other] + port / (nodes[other].height + 1) for other, port, _ in ends if other in rank]
        return sum(found) / len(found) if found else float(place)

    return [order[place] for place in sorted(range(len(order)), key=middle)]


def _swap_neighbours(orders: list[list[str]], nodes: Mapping[str, _Node]) -> None:
    """Swap two that stand above each other wherever fewer lines cross then."""
    for order in orders:
        for place in range(len(order) - 1):
            before = crossings(orders, nodes)
            if not before:
                return
            order[place], order[place + 1] = order[place + 1], order[place]
            if crossings(orders, nodes) >= before:
                order[place], order[place + 1] = order[place + 1], order[place]


def _set_heights(orders: list[list[str]], nodes: Mapping[str, _Node]) -> None:
    for order in orders:
        top = 0.0
        for item in order:
            nodes[item].y = top
            top += nodes[item].height + GAP_Y
    for sweep in range(_SWEEPS):
        forth = sweep % 2 == 0
        for order in orders if forth else reversed(orders):
            wanted = [_wanted(nodes[item], nodes, forth) for item in order]
            for item, y in zip(order, _apart(wanted, [nodes[item].height for item in order]), strict=True):
                nodes[item].y = y


def _wanted(node: _Node, nodes: Mapping[str, _Node], forth: bool) -> float:
    """Where its lines to one side would be level, or to the other side where there are none."""
    ends = (node.before or node.after) if forth else (node.after or node.before)
    found = [nodes[other].y + there - here for other, there, here in ends]
    return sum(found) / len(found) if found else node.y


def _apart(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """The heights nearest to the wanted ones, in least squares, at which cards do not lie on each other."""
    offsets, total = [], 0.0
    for height in heights:
        offsets.append(total)
        total += height + GAP_Y
    pools: list[tuple[float, int]] = []
    for y, offset in zip(wanted, offsets, strict=True):
        mean, count = y - offset, 1
        while pools and pools[-1][0] > mean:
            other, n = pools.pop()
            mean, count = (mean * count + other * n) / (count + n), count + n
        pools.append((mean, count))
    flat = [mean for mean, count in pools for _ in range(count)]
    return [mean + offset for mean, offset in zip(flat, offsets, strict=True)]


def _in_rows(boxes: Sequence[Box], top: float, right: float) -> dict[str, tuple[float, float]]:
    """Tables without lines, side by side in rows about as wide as the rest, or as they are high."""
    if not boxes:
        return {}
    columns = max(1, round(len(boxes) ** 0.5 * 1.3))
    width = max(right, columns * (max(box.width for box in boxes) + GAP_Y))
    places: dict[str, tuple[float, float]] = {}
    x, highest = 0.0, 0.0
    for box in boxes:
        if x > 0 and x + box.width > width:
            x, top, highest = 0.0, top + highest + GAP_Y, 0.0
        places[box.id] = (x, top)
        x, highest = x + box.width + GAP_Y, max(highest, box.height)
    return places


def _snapped(value: float) -> float:
    return float(round(value / GRID) * GRID)
