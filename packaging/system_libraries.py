"""The system libraries that Qt needs on Linux: found by loading them, installed as root, otherwise named.

Standard library only, and nothing in here imports Qt. macOS and Windows bring all of them.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from setup_environment import SetupFailed, apt_install, say


@dataclass(frozen=True)
class Need:
    """Something outside Python and the package of each family of Linux that brings it.

    `file` is a library's name for the loader, or a program's name where it has no `.so`.
    """

    file: str
    apt: str
    dnf: str
    pacman: str
    zypper: str

    def missing(self) -> bool:
        """Whether this machine lacks it."""
        if ".so" not in self.file:
            return shutil.which(self.file) is None
        try:
            ctypes.CDLL(self.file)
        except OSError:
            return True
        return False


# To import Qt at all, offscreen too.
IMPORT = (
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    Need("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "Mesa-libGL1"),
    Need("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "Mesa-libEGL1"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
)
# For a window on a screen.
WINDOW = (
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    Need("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    Need(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    Need(
        "libxkbcommon-x11.so.0",
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
    Need("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
)
# For tests under a window system of their own.
VIRTUAL_DISPLAY = (
    Need("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"),
    Need("xvfb-run", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"),
    Need("xauth", "xauth", "xauth", "xorg-xauth", "xauth"),
)

_INSTALL = {
    "apt-get": ("apt", "apt-get install -y"),
    "dnf": ("dnf", "dnf install -y"),
    "pacman": ("pacman", "pacman -S --needed"),
    "zypper": ("zypper", "zypper install -y"),
}


def needs_of_window(environ: Mapping[str, str]) -> Sequence[Need]:
    """What the window needs: nothing where it cannot open, less where it is drawn offscreen."""
    if sys.platform != "linux":
        return ()
    platform = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in ("offscreen", "minimal", "vnc"):
        return IMPORT
    if environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        return IMPORT + WINDOW
    return ()


def provide(needs: Sequence[Need], purpose: str) -> None:
    """Install what is missing as root on Debian and Ubuntu; otherwise raise SetupFailed with the command that does."""
    missing = [need for need in needs if need.missing()]
    if not missing:
        return
    names = ", ".join(need.file for need in missing)
    if shutil.which("apt-get") and os.geteuid() == 0:
        say(f"Installing what {purpose} needs of this system: {names}.")
        apt_install(packages(missing, "apt"))
        missing = [need for need in missing if need.missing()]
        if not missing:
            return
        names = ", ".join(need.file for need in missing)
    raise SetupFailed(f"{purpose[:1].upper()}{purpose[1:]} needs {names}. {advice(missing)}")


def packages(needs: Sequence[Need], family: str) -> list[str]:
    """The packages of one family of Linux, each once."""
    return list(dict.fromkeys(str(getattr(need, family)) for need in needs))


def advice(needs: Sequence[Need]) -> str:
    """The one command that installs the needs here, or one for each family where none is recognised."""
    here = {program: entry for program, entry in _INSTALL.items() if shutil.which(program)}
    lines = [
        f"sudo {start} {' '.join(packages(needs, family))}" for family, start in (here or _INSTALL).values()
    ]
    if len(lines) == 1:
        return f"Install it with:\n  {lines[0]}"
    return "Install it with the one for your system:\n  " + "\n  ".join(lines)
