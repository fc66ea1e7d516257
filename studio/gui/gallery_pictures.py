"""The cards of the start page, and their pictures, each drawn from the template's own data."""

from __future__ import annotations

from studio.app.picture import Picture
from studio.app.templates import load_template, templates
from studio.gui.panels.start_cards import Card
from studio.gui.sentences import said
from studio.progress import Progress


def cards() -> tuple[Card, ...]:
    """One card a template."""
    return tuple(Card(item.name, said(item.title), said(item.description)) for item in templates())


def pictures(progress: Progress) -> dict[str, Picture]:
    """A picture of each template, by name."""
    from studio.app.picturing import picture_of

    found = {}
    for item in templates():
        progress.check()
        found[item.name] = picture_of(load_template(item.name))
    return found
