"""The figures of the code by which it stays readable: lengths, cycles, complexity, annotations."""

from __future__ import annotations

import ast
import json
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import grimp

from tests.architecture.sources import modules, trees

Function = ast.FunctionDef | ast.AsyncFunctionDef

COMPLEXITY = "C901,PLR0912,PLR0913,PLR0915"


@dataclass(frozen=True)
class Figures:
    """What `measure` found; the lists name places for a person to go to."""

    n_modules: int
    n_lines: int
    median_lines: float
    longest: tuple[int, str]
    n_functions: int
    long_functions: tuple[str, ...]
    bare_functions: tuple[str, ...]
    complex_places: tuple[str, ...]

    @property
    def long_share(self) -> float:
        """Share of functions over 50 lines, 0 to 1."""
        return len(self.long_functions) / max(1, self.n_functions)

    @property
    def complex_per_thousand(self) -> float:
        """Complexity findings per thousand lines."""
        return 1000 * len(self.complex_places) / max(1, self.n_lines)

    def __str__(self) -> str:
        return (
            f"{self.n_modules} modules, {self.n_lines} lines, median {self.median_lines:.0f}, "
            f"longest {self.longest[0]} ({self.longest[1]})\n"
            f"{self.n_functions} functions, {len(self.long_functions)} over 50 lines ({self.long_share:.1%}), "
            f"{len(self.bare_functions)} not annotated\n"
            f"{len(self.complex_places)} complexity findings, {self.complex_per_thousand:.2f} per thousand lines"
        )


def measure(root: Path) -> Figures:
    """Measure the package `studio` below `root`; modules of a docstring alone do not count towards the median."""
    lengths = {path.relative_to(root).as_posix(): _n_lines(path) for path in modules(root)}
    parsed = dict(trees(root))
    substantial = [lengths[path] for path, tree in parsed.items() if len(tree.body) > 1]
    functions = [
        (f"{path}:{node.lineno} {node.name}", node)
        for path, tree in parsed.items()
        for node in ast.walk(tree)
        if isinstance(node, Function)
    ]
    return Figures(
        n_modules=len(lengths),
        n_lines=sum(lengths.values()),
        median_lines=statistics.median(substantial or [0]),
        longest=max((n, path) for path, n in lengths.items()),
        n_functions=len(functions),
        long_functions=tuple(name for name, node in functions if (node.end_lineno or 0) - node.lineno >= 50),
        bare_functions=tuple(name for name, node in functions if not _annotated(node)),
        complex_places=tuple(_complexity(root)),
    )


def _n_lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def _annotated(node: Function) -> bool:
    """Whether the result and every argument but a leading self or cls carry an annotation."""
    spec = node.args
    plain = spec.posonlyargs + spec.args
    if plain and plain[0].arg in ("self", "cls", "mcs"):
        plain = plain[1:]
    everything = [*plain, *spec.kwonlyargs, *(star for star in (spec.vararg, spec.kwarg) if star)]
    return node.returns is not None and all(argument.annotation is not None for argument in everything)


def _complexity(root: Path) -> list[str]:
    """Ruff's complexity findings at its own limits, excused ones included."""
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", COMPLEXITY, "--ignore-noqa"]
    done = subprocess.run(
        [*command, "--no-cache", "--output-format", "json", "studio"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return [f"{Path(f['filename']).name}:{f['location']['row']} {f['code']}" for f in json.loads(done.stdout)]


def cycles(graph: grimp.ImportGraph) -> list[list[str]]:
    """Groups of modules that import each other in a circle, function-local imports included.

    Strongly connected components after Tarjan (1972).
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        index[module] = low[module] = len(index)
        stack.append(module)
        for imported in sorted(graph.find_modules_directly_imported_by(module)):
            if imported not in index:
                visit(imported)
                low[module] = min(low[module], low[imported])
            elif imported in stack:
                low[module] = min(low[module], index[imported])
        if low[module] == index[module]:
            group = stack[stack.index(module) :]
            del stack[-len(group) :]
            if len(group) > 1:
                found.append(sorted(group))

    for module in sorted(graph.modules):
        if module not in index:
            visit(module)
    return found
