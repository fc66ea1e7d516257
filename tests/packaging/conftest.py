"""A small house of its own for the start scripts: the real scripts, a tiny studio, and a lock of one tiny wheel."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]

STUDIO = """
import os, sys, time
if sys.argv[1:] == ["wait"]:
    try:
        print("waiting", flush=True)
        time.sleep(60)
    except KeyboardInterrupt:
        sys.exit(130)
import tiny
print(tiny.WORD, os.getcwd(), *sys.argv[1:], sep="|")
sys.exit(len(sys.argv) - 1)
"""


@pytest.fixture(scope="session")
def script() -> Iterator[Callable[[str], ModuleType]]:
    """Load a script of packaging/ by its stem; the folder is no package."""
    folder = str(ROOT / "packaging")
    sys.path.insert(0, folder)

    def load(stem: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(f"packaging_{stem}", ROOT / "packaging" / f"{stem}.py")
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # dataclasses look themselves up there
        spec.loader.exec_module(module)
        return module

    yield load
    sys.path.remove(folder)


def write_lock(root: Path, word: str = "one", *, digest: str = "") -> None:
    """A lock of one wheel beside it, whose module `tiny` holds `word`; another digest makes a false lock."""
    wheel = root / f"tiny-1.{len(word)}-py3-none-any.whl"
    info = wheel.name.partition("-py3")[0] + ".dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny.py", f"WORD = {word!r}\n")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: tiny\nVersion: 1.{len(word)}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", f"tiny.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
    line = f"tiny @ {wheel.as_uri()} --hash=sha256:{digest}\n"
    (root / "packaging" / "requirements.txt").write_text(line, "utf-8")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A repository in small, in a folder with blanks and umlauts, not set up yet."""
    root = tmp_path / "Größe und Maß" / "the studio"
    shutil.copytree(ROOT / "packaging", root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "studio").mkdir()
    (root / "studio" / "__init__.py").touch()
    (root / "studio" / "__main__.py").write_text(STUDIO, "utf-8")
    write_lock(root)
    return root
