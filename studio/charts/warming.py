"""Imports the drawing library piece by piece before it is needed, so that the first picture holds nothing up."""

from __future__ import annotations

from collections.abc import Iterator


def import_in_steps() -> Iterator[None]:
    """One part at a time; between two of them whoever waits for the interpreter has its turn."""
    import matplotlib

    yield
    import matplotlib.colors

    yield
    import matplotlib.transforms

    yield
    import matplotlib.font_manager

    yield
    import matplotlib.text

    yield
    import matplotlib.axis

    yield
    import matplotlib.axes

    yield
    import matplotlib.figure

    yield
    import matplotlib.dates

    yield
    import matplotlib.backends.backend_agg

    yield
    import matplotlib.patheffects  # noqa: F401
