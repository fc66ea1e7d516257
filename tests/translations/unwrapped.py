"""Finds texts in the window's code that nobody would translate."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.translations.collect import GUI, ROOT, WRAPPERS

ALLOWED = frozenset(
    {
        "Data Synthesis Studio", "Data Synthesis Studio ", "CSV", "Parquet", "Excel", "JSON", "JSON Lines",
        "Arrow", "Inter", "Fusion", "Q–Q", "PCA", "time of day", "…", " …",
    }
)  # fmt: skip
"""Names, which are the same in every language, and a kind of values."""

_MECHANISM = ("sentences.py", "translating.py")

_DEMONSTRATIONS = ("example_document", "_example", "_demonstration", "_wait_for")
"""Functions that fill a panel which is opened alone with data of an example."""

_SINKS = frozenset(
    {
        "QAction", "QCheckBox", "QLabel", "QPushButton", "QRadioButton", "IconButton", "addAction",
        "addButton", "addItem", "addMenu", "ask", "ask_folder", "ask_open", "ask_save", "draw_line",
        "elided", "say", "setAccessibleDescription", "setAccessibleName", "setInformativeText",
        "setPlaceholderText", "setPrefix", "setStatusTip", "setSuffix", "setText", "setTitle", "setToolTip",
        "setWhatsThis", "setWindowTitle", "show_words",
    }
)  # fmt: skip
"""What shows a text to a person: even a single word in small letters is a text there."""

_NOT_TEXTS = frozenset(
    {
        "Literal", "QKeySequence", "TypeVar", "endswith", "findChild", "getattr", "property",
        "removeprefix", "removesuffix", "replace", "resource", "setObjectName", "setProperty",
        "setStyleSheet", "split", "startswith", "strftime", "strptime", "setattr", "environ",
    }
)  # fmt: skip
"""Calls whose strings are names, styles or patterns."""

_KEYS_FIRST = {"Command": 2, "IconButton": 1}
"""Calls whose first arguments are keys."""

_KEYS = re.compile(
    r"(?:(?:Ctrl|Shift|Alt|Meta)\+[\w, +=-]+|F[0-9]{1,2}|Del|Ins|Home|End|Esc|Enter|"
    r"Up, Down|Page Up, Page Down|(?:STUDIO|QT)_[A-Z_]+)"
)
_FILE = re.compile(r"[.\w-]*\.(?:json|svg|png|qss|md|qm|ts|csv)")
_WORDS = re.compile(r"[^\W\d_][^\W\d_’'-]*[,.:;…]? [^\W\d_(“]|^[A-Z][a-z]+[ …,.]?|…$|^\+ |[A-Z]{4,}")
_PART_OF_A_KEY = re.compile(r"[\w/.-]*[/_.-]")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def unwrapped(folder: Path = GUI) -> list[str]:
    """`file:line: text` for each text that is shown without `tr`, `later` or `counted`."""
    return [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sorted(folder.rglob("*.py"))
        if path.name not in _MECHANISM
        for line, text in unwrapped_in(path.read_text("utf-8"))
    ]


def unwrapped_in(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of each of them in one module."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not _is_no_text(node, parents):
            text = node.value
            inside = isinstance(parents[node], ast.JoinedStr)
            shown = _LETTERS.search(text) if inside or _is_shown(node, parents) else _WORDS.search(text)
            if (
                shown
                and text not in ALLOWED
                and not any(p.fullmatch(text) for p in (_KEYS, _FILE, _PART_OF_A_KEY))
            ):
                yield node.lineno, text


def _is_shown(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether the text is handed to a sink as it stands, or as one of two choices."""
    parent = parents[node]
    while isinstance(parent, ast.IfExp | ast.BinOp | ast.BoolOp):
        node, parent = parent, parents[parent]
    return isinstance(parent, ast.Call) and node in parent.args and _called(parent) in _SINKS


def _is_no_text(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    child, parent = node, parents.get(node)
    while parent is not None:
        if _hides(child, parent):
            return True
        child, parent = parent, parents.get(parent)
    return False


def _hides(child: ast.AST, parent: ast.AST) -> bool:
    match parent:
        case ast.Call():
            name = _called(parent)
            keys = parent.args[: _KEYS_FIRST.get(name, 0)]
            return child in keys or (child is not parent.func and name in (*WRAPPERS, *_NOT_TEXTS))
        case ast.FormattedValue():
            return child is parent.format_spec
        case ast.FunctionDef():
            return parent.name in _DEMONSTRATIONS or child is parent.returns
        case ast.AnnAssign():
            return child is parent.annotation
        case ast.Assign():
            return any(isinstance(target, ast.Name) and target.id == "__all__" for target in parent.targets)
        case ast.Subscript():
            return child is parent.slice
        case ast.Expr() | ast.arg() | ast.Compare():
            return isinstance(child, ast.Constant | ast.BoolOp) or not isinstance(parent, ast.Expr)
    return False


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
