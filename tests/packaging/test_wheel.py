"""The wheel holds the studio with its resources, nothing else, and starts from there."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("data_synthesis_studio-*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def files(folder: Path) -> set[str]:
    """Paths below a folder, without what Python itself leaves there."""
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if "__pycache__" not in path.parts}


def test_the_wheel_holds_the_package_with_its_resources(wheel: Path) -> None:
    assert {path.name.partition("-")[0] for path in wheel.iterdir()} == {"studio", "data_synthesis_studio"}
    modules = {name for name in files(ROOT / "studio") if name.endswith(".py")}
    resources = {f"resources/{name}" for name in files(ROOT / "resources")}
    assert modules | resources <= files(wheel / "studio")
    assert {name for name in files(wheel / "studio") if name.startswith("resources/")} == resources


def test_the_wheel_names_its_command(wheel: Path) -> None:
    (entry_points,) = wheel.glob("*.dist-info/entry_points.txt")
    parser = configparser.ConfigParser()
    parser.read(entry_points, "utf-8")
    assert dict(parser["console_scripts"]) == {"studio": "studio.__main__:main"}


def test_the_unpacked_wheel_runs_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    environ = dict(os.environ, PYTHONPATH=str(wheel), PYTHONSAFEPATH="1")
    command = [sys.executable, "-m", "studio", "describe", "template:nonesuch"]
    refused = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert "nonesuch" in refused.stderr and "Traceback" not in refused.stderr
    command[-2:] = ["templates"]
    told = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False)
    assert told.returncode == 0 and len(told.stdout.splitlines()) >= 4, told.stderr
