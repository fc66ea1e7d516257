"""The one way to the files that ship with the studio: templates, help, icons, styles, schemas."""

from __future__ import annotations

from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, for example `resource("templates")`.

    An installed wheel holds them inside the package, a source tree beside it.
    """
    inside = Path(__file__).parent / "resources"
    root = inside if inside.is_dir() else Path(__file__).parent.parent / "resources"
    return root.joinpath(*parts)
