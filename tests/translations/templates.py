"""Templates with {slots} from the f-strings of the code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import product

_TRANSPARENT = frozenset({"abs", "float", "int", "len", "max", "min", "round", "str"})

Piece = tuple[str, ...]
"""The ways in which one part of an f-string can begin a text."""


def templates_of(node: ast.AST) -> tuple[str, ...]:
    """Every template that a string expression stands for: `f"{n} rows"` gives "{n} rows"; none for other nodes."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return (node.value,)
    if isinstance(node, ast.IfExp):
        return (*templates_of(node.body), *templates_of(node.orelse))
    if not isinstance(node, ast.JoinedStr):
        return ()
    taken: dict[str, str] = {}
    return tuple(dict.fromkeys("".join(parts) for parts in product(*_pieces(node, taken))))


def slots_of(node: ast.JoinedStr) -> dict[str, ast.expr]:
    """The slots of an f-string by name, with what stands in them."""
    taken: dict[str, str] = {}
    found: dict[str, ast.expr] = {}
    for part in node.values:
        if isinstance(part, ast.FormattedValue) and not _choices(part.value):
            found[_name(part.value, taken)] = part.value
    return found


def _pieces(node: ast.JoinedStr, taken: dict[str, str]) -> Iterator[Piece]:
    for part in node.values:
        if isinstance(part, ast.Constant):
            yield (str(part.value).replace("{", "{{").replace("}", "}}"),)
        elif isinstance(part, ast.FormattedValue):
            words = _choices(part.value)
            yield words or (f"{{{_name(part.value, taken)}{_spec(part)}}}",)


def _choices(node: ast.expr) -> Piece:
    """The texts of `"a" if … else "b"` inside an f-string."""
    if isinstance(node, ast.IfExp):
        branches = (*templates_of(node.body), *templates_of(node.orelse))
        if isinstance(node.body, ast.Constant) and isinstance(node.orelse, ast.Constant):
            return branches
    return ()


def _spec(part: ast.FormattedValue) -> str:
    if not isinstance(part.format_spec, ast.JoinedStr):
        return ""
    words = "".join(str(v.value) if isinstance(v, ast.Constant) else "1" for v in part.format_spec.values)
    return f":{words}" if words else ""


def _name(node: ast.expr, taken: dict[str, str]) -> str:
    """A short name for what stands in a slot; the same expression keeps its name."""
    source = ast.unparse(node)
    wanted = _wanted(node)
    name, number = wanted, 1
    while taken.get(name, source) != source:
        number += 1
        name = f"{wanted}_{number}"
    taken[name] = source
    return name


def _wanted(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.strip("_").lower()
        case ast.Subscript(value=inner) | ast.IfExp(body=inner) | ast.GeneratorExp(elt=inner):
            return _wanted(inner)
        case ast.BinOp(left=ast.Constant(), right=inner) | ast.BinOp(left=inner) | ast.UnaryOp(operand=inner):
            return _wanted(inner)
        case ast.Call():
            return _wanted_of_call(node)
    return "value"


def _wanted_of_call(node: ast.Call) -> str:
    match node:
        case ast.Call(func=ast.Attribute(attr="join"), args=[joined]):
            return _wanted(joined)
        case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in _TRANSPARENT:
            return _wanted(first)
    return _wanted(node.func)
