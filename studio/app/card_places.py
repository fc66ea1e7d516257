"""Where a hand put the cards of tables: the user's own, kept by table id and never in the document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress

from studio.app.settings import SettingsFile
from studio.problems import Problem

Place = tuple[float, float]


class KeptPlaces:
    """Holds what changed until it is saved, because writing the settings takes longer than a moment of a drag."""

    def __init__(self, settings: SettingsFile) -> None:
        self._settings = settings
        self._changed: dict[str, Place | None] = {}

    def of(self, table_ids: Iterable[str]) -> dict[str, Place]:
        """The places of those tables that have one."""
        found = {item: self._changed.get(item, self._settings.values.places.get(item)) for item in table_ids}
        return {item: place for item, place in found.items() if place is not None}

    def put(self, table_ids: Iterable[str], places: Mapping[str, Place]) -> None:
        """Keep the places of some tables for this session, and for the next `save`; none for those left out."""
        self._changed |= {item: places.get(item) for item in table_ids}

    def save(self) -> None:
        """Write what changed to the settings; where they cannot be written it holds for this session."""
        if self._changed:
            with suppress(Problem):
                self._settings.keep_places(self._changed)
            self._changed = {}
