"""The environment beside the source: made once from the locks with hashes, reused by every later start.

Standard library only. A stamp, written last, says what `.venv` holds; a lock file beside it keeps two starts apart and
remembers a set-up that was interrupted.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
RUN_LOCKS = ("requirements.txt",)
TEST_LOCKS = ("requirements.txt", "requirements-test.txt")

# Set by people for other programs; in here they would send packages elsewhere.
_MISLEADING = (
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_USER",
    "PIP_REQUIREMENT",
    "PIP_CONSTRAINT",
    "PIP_NO_DEPS",
)


class SetupFailed(Exception):
    """The environment cannot be made; the text is a whole sentence that says why and what to do."""


def say(text: str) -> None:
    """One line for the person at the terminal; standard output belongs to the data."""
    print(text, file=sys.stderr, flush=True)


def python_of(venv: Path) -> Path:
    """The interpreter of an environment, whether or not it exists."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def environment(locks: Sequence[str] = RUN_LOCKS, root: Path = ROOT) -> Path:
    """The interpreter of an environment that holds everything in `locks`, made first where it does not stand.

    Raises SetupFailed with a sentence.
    """
    venv = root / ".venv"
    if _stands(venv, _wanted(locks, root)):
        return python_of(venv)
    with _only_one(root / ".venv.lock") as note:
        wanted = _wanted(locks, root)
        if not _stands(venv, wanted):
            _make(venv, wanted, root, note)
    return python_of(venv)


def _wanted(locks: Sequence[str], root: Path) -> dict[str, object]:
    """What the stamp must say: the Python, the place, and the hash of each lock."""
    hashes = {name: hashlib.sha256((root / "packaging" / name).read_bytes()).hexdigest() for name in locks}
    python = f"{sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]}"
    return {"python": python, "place": str(root), "locks": hashes}


def _read_stamp(venv: Path) -> dict[str, object]:
    try:
        stamp = json.loads((venv / "studio-stamp.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _stands(venv: Path, wanted: dict[str, object]) -> bool:
    """Whether the stamp holds all that is wanted (it may hold more locks) and the interpreter is there."""
    stamp = _read_stamp(venv)
    if any(stamp.get(key) != wanted[key] for key in ("python", "place")):
        return False
    held, asked = stamp.get("locks"), wanted["locks"]
    if not isinstance(held, dict) or not isinstance(asked, dict):
        return False
    return held.items() >= asked.items() and python_of(venv).exists()


def _make(venv: Path, wanted: dict[str, object], root: Path, note: IO[bytes]) -> None:
    """Fill or rebuild the environment; `note` is not empty while that is going on."""
    started = time.monotonic()
    interrupted = bool(note.read(1))
    with _in_words(root):
        _write_note(note, b"being set up\n")
        if interrupted or not _reusable(venv, wanted):
            say(f"Setting up the studio's environment in {venv}. The first time this fetches about 300 MB of")
            say("packages and takes one to five minutes; later starts are immediate.")
            _create(venv)
        else:
            say(f"Bringing the studio's environment in {venv} up to date. This may take a few minutes.")
        (venv / "studio-stamp.json").unlink(missing_ok=True)
        locks = wanted["locks"]
        assert isinstance(locks, dict)
        _install(venv, [root / "packaging" / name for name in locks])
        _make_importable(venv, root)
        _write_stamp(venv, wanted)
        _write_note(note, b"")
    say(f"The environment is ready after {time.monotonic() - started:.0f} s.")


@contextlib.contextmanager
def _in_words(root: Path) -> Iterator[None]:
    """Turn an error of the operating system into a sentence."""
    try:
        yield
    except OSError as error:
        cause = error.strerror or str(error)
        raise SetupFailed(
            f"The environment in {root} cannot be set up: {cause} ({error.filename or root}). "
            f"{_free_space(root)} The folder must be writable, with about 2 GB free."
        ) from error


def _write_note(note: IO[bytes], text: bytes) -> None:
    note.seek(0)
    note.truncate()
    note.write(text)
    note.flush()


@contextlib.contextmanager
def _only_one(path: Path) -> Iterator[IO[bytes]]:
    """Hold the lock file; the operating system lets go of it if this process dies."""
    with _in_words(path.parent):
        note = open(path, "a+b")  # noqa: SIM115 - closed below, after the block that may raise other errors
    with note:
        take = _taker(note)
        if not take():
            say("Another start is setting up the environment; waiting for it.")
            while not take():
                time.sleep(0.2)
        note.seek(0)
        yield note


def _taker(note: IO[bytes]) -> Callable[[], bool]:
    """A function that tries to lock the open file and says whether it did."""

    def take() -> bool:
        try:
            if sys.platform == "win32":
                import msvcrt

                # Far behind the text, so that the note stays readable while it is locked.
                note.seek(1 << 20)
                msvcrt.locking(note.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(note, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    return take


def _reusable(venv: Path, wanted: dict[str, object]) -> bool:
    """Whether packages can be installed into the environment that is there."""
    stamp = _read_stamp(venv)
    if stamp and any(stamp.get(key) != wanted[key] for key in ("python", "place")):
        return False
    probe = "import pip, sys; print(sys.implementation.name, '%d.%d' % sys.version_info[:2], sys.prefix)"
    try:
        answer = subprocess.run(
            [str(python_of(venv)), "-I", "-c", probe], capture_output=True, text=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.strip() == f"{wanted['python']} {venv}"


def _create(venv: Path) -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        _install_venv_module()
    base = getattr(sys, "_base_executable", None) or sys.executable
    made = subprocess.run(
        [base, "-I", "-m", "venv", "--clear", str(venv)], capture_output=True, text=True, check=False
    )
    if made.returncode != 0:
        cause = (made.stderr.strip() or made.stdout.strip() or f"exit code {made.returncode}").splitlines()[
            -1
        ]
        raise SetupFailed(
            f"Python could not make the environment in {venv}: {cause}. {_free_space(venv.parent)}"
        )


def _install_venv_module() -> None:
    """Debian and Ubuntu ship Python without the modules that make an environment."""
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0:
        say(f"This Python cannot make environments yet; installing {package}.")
        apt_install([package])
        if importlib.util.find_spec("ensurepip") is not None:
            return
    raise SetupFailed(
        f"This Python ({sys.executable}) lacks the modules venv and ensurepip. "
        f"On Debian and Ubuntu install them with: sudo apt-get install {package}"
    )


def apt_install(packages: Sequence[str]) -> None:
    """Install Debian packages as root; raises SetupFailed. Its chatter goes to standard error."""
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-q"], install):
        done = subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
        if done.returncode != 0:
            raise SetupFailed(
                f"`{' '.join(command)}` failed with exit code {done.returncode}; its reason stands above."
            )


def _install(venv: Path, locks: Sequence[Path]) -> None:
    """Install exactly what the locks say, telling on a terminal how far it is."""
    command = [str(python_of(venv)), "-I", "-m", "pip", "install", "--require-hashes", "--no-input"]
    command += ["--disable-pip-version-check", "--no-warn-script-location", "--progress-bar", "off"]
    for lock in locks:
        command += ["-r", str(lock)]
    clean = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    clean["PYTHONIOENCODING"] = "utf-8"
    total = sum(len(re.findall(r"^[\w.-]+==", lock.read_text("utf-8"), re.MULTILINE)) for lock in locks)
    output: list[str] = []
    with subprocess.Popen(
        command,
        env=clean,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            output.append(line.rstrip())
            _tell(line, sum(text.startswith("Collecting ") for text in output), total)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)
    if pip.returncode != 0:
        for line in output[-12:]:
            say(f"  {line}")
        raise SetupFailed(pip_failure("\n".join(output), venv))


def _tell(line: str, done: int, total: int) -> None:
    if not sys.stderr.isatty():
        return
    if line.startswith("Collecting "):
        name = line.split()[1].partition("==")[0]
        print(f"\r\033[K  fetching {name} ({done} of {total})", end="", file=sys.stderr, flush=True)
    elif line.startswith("Installing collected"):
        print("\r\033[K  installing", end="", file=sys.stderr, flush=True)


def pip_failure(output: str, venv: Path) -> str:
    """What pip's output means, as a sentence with what to do."""
    if "DO NOT MATCH THE HASHES" in output:
        return (
            "A fetched package is not the one that the lock in packaging/ names (its hash differs), so nothing was "
            "installed. Start again; if it stays so, the package index or proxy in use alters packages."
        )
    if "No space left on device" in output or "Disk quota exceeded" in output:
        return f"The disk is full. {_free_space(venv.parent)} The environment needs about 2 GB."
    if re.search(
        r"NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|Connection (broken|refused|reset)|"
        r"ProxyError|SSLError|Max retries exceeded|Network is unreachable|Temporary failure in name resolution",
        output,
    ):
        return (
            "The packages could not be fetched: the package index did not answer. Check the network "
            "(behind a proxy set HTTPS_PROXY, with a mirror of your own PIP_INDEX_URL) and start again."
        )
    missing = re.search(r"No matching distribution found for (\S+)", output)
    if missing:
        return (
            f"There is no {missing[1]} for Python {sys.version_info[0]}.{sys.version_info[1]} on this machine. "
            "Python 3.11, 3.12 and 3.13 on 64-bit Linux, macOS and Windows are known to work."
        )
    return "pip could not install the packages; its own words stand above. Start again once that is mended."


def _free_space(folder: Path) -> str:
    try:
        return f"{shutil.disk_usage(folder).free / 1e9:.1f} GB are free there."
    except OSError:
        return ""


def _make_importable(venv: Path, root: Path) -> None:
    """Put the source on the environment's path, relative so that no letter of the folder's name can be misread."""
    if os.name == "nt":
        site = venv / "Lib" / "site-packages"
    else:
        site = venv / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    (site / "studio-source.pth").write_text(os.path.relpath(root, site) + "\n", "utf-8")


def _write_stamp(venv: Path, wanted: dict[str, object]) -> None:
    draft = venv / "studio-stamp.json.new"
    draft.write_text(json.dumps(wanted, indent=1), "utf-8")
    os.replace(draft, venv / "studio-stamp.json")
