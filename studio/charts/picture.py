"""A chart on its way out: with title, legend and caption, as PNG, SVG or PDF, the same bytes every time."""

from __future__ import annotations

import io
import os
import tempfile
import textwrap
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from studio.charts.style import Style, styled
from studio.problems import Problem, reason

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = ("png", "svg", "pdf")
PIXELS_PER_INCH = 200
_SIGNS_PER_INCH = 18.5  # of the caption

Draw: TypeAlias = "Callable[[Figure, Style], None]"

_METADATA: dict[str, dict[str, Any]] = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}


@dataclass(frozen=True, slots=True)
class Picture:
    """What to draw, and the words around it. `size` is in inches; `sides` asks for the legend of both sides."""

    title: str
    caption: str
    draw: Draw
    size: tuple[float, float] = (8.0, 3.6)
    sides: bool = True


def render(picture: Picture, format: str, style: Style) -> bytes:
    """The picture as a file of the format "png", "svg" or "pdf"."""
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    if format not in FORMATS:
        raise Problem(f"'{format}' is no format for pictures.", mend=f"Use one of {', '.join(FORMATS)}.")
    stream = io.BytesIO()
    with styled(style):
        figure = Figure(figsize=picture.size, layout=ConstrainedLayoutEngine(w_pad=0.1, h_pad=0.08))
        picture.draw(figure, style)
        figure.suptitle(picture.title, x=0.012, ha="left", fontsize=11, fontweight="bold", color=style.text)
        caption = "\n".join(textwrap.wrap(picture.caption, round(_SIGNS_PER_INCH * picture.size[0])))
        figure.supxlabel(caption, x=0.012, ha="left", fontsize=7.5, color=style.muted)
        if picture.sides:
            _legend(figure, style)
        figure.savefig(stream, format=format, dpi=PIXELS_PER_INCH, metadata=_METADATA[format])
    return stream.getvalue()


def save(picture: Picture, path: Path, style: Style) -> None:
    """Write the picture in the format that the file's ending names; what is there is replaced when it is whole.

    Raises Problem for an unknown ending and where the file cannot be written.
    """
    data = render(picture, path.suffix.lower().removeprefix("."), style)
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        with suppress(OSError):
            Path(temporary).unlink()
        raise Problem(
            f"The picture could not be written: {reason(error)}.",
            where=path.name,
            mend="Choose another folder.",
        ) from error


def _legend(figure: Figure, style: Style) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles = [
        Patch(color=style.synthetic, label="synthetic"),
        Line2D([], [], color=style.reference, linewidth=2.2, label="reference"),
    ]
    figure.legend(handles=handles, loc="outside upper right", ncols=2, handlelength=0.9, handleheight=0.9,
                  borderaxespad=0.4, columnspacing=1.4)  # fmt: skip
