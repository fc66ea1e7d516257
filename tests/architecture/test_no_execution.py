"""Nothing in the studio runs text or bytes that came from outside: no eval, no exec, no pickle in any dress."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.sources import trees

MODULES = {"_pickle", "cloudpickle", "cPickle", "dill", "joblib", "marshal", "pickle", "shelve"}
BUILTINS = {"__import__", "compile", "eval", "exec"}
METHODS = {"eval", "read_pickle", "to_pickle"}


def executions(path: str, tree: ast.Module) -> list[str]:
    """Places that could run what they read."""
    return [f"{path}:{getattr(node, 'lineno', 0)}" for node in ast.walk(tree) if _runs(node)]


def _runs(node: ast.AST) -> bool:
    match node:
        case ast.Import(names=names):
            return any(alias.name.partition(".")[0] in MODULES for alias in names)
        case ast.ImportFrom(module=str(module)):
            return module.partition(".")[0] in MODULES
        case ast.Name(id=name):
            return name in BUILTINS
        case ast.Attribute(attr=name):
            return name in METHODS
        case ast.keyword(arg="allow_pickle", value=ast.Constant(value=False)):
            return False
        case ast.keyword(arg=name):
            return name == "allow_pickle"
    return False


def test_nothing_is_executed() -> None:
    assert [place for path, tree in trees() for place in executions(path, tree)] == []


@pytest.mark.parametrize(
    "planted",
    [
        "import pickle",
        "from joblib import load",
        "import concurrent, _pickle",
        "value = eval('1')",
        "run = exec",
        "__import__('os')",
        "frame.eval('a + b')",
        "pd.read_pickle(path)",
        "np.load(path, allow_pickle=True)",
    ],
)
def test_a_planted_execution_is_seen(planted: str) -> None:
    assert executions("x.py", ast.parse(planted)) == ["x.py:1"]


def test_what_only_sounds_alike_is_let_pass() -> None:
    innocent = "import re\nre.compile('a')\ndialog.exec()\nnp.load(path, allow_pickle=False)\nevaluate = 1\n"
    assert executions("x.py", ast.parse(innocent)) == []
