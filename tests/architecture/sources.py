"""The files that the architecture tests look at."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def modules(root: Path = ROOT) -> list[Path]:
    """Every Python file of the package `studio` below `root`."""
    return sorted((root / "studio").rglob("*.py"))


def trees(root: Path = ROOT) -> Iterator[tuple[str, ast.Module]]:
    """Path from `root` and syntax tree of each module."""
    for path in modules(root):
        yield path.relative_to(root).as_posix(), ast.parse(path.read_text("utf-8"))


def dotted(path: Path, root: Path = ROOT) -> str:
    """The import name of a module's file."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def tracked() -> list[str]:
    """Paths from the root of all files under version control; all files but hidden ones where there is none."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return [name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]
    return sorted(
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
    )
