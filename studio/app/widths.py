"""Widths that a hand gave to columns: the user's own, kept by table and column id and never in the document."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from studio.app.settings import SettingsFile
from studio.problems import Problem


class KeptWidths:
    """Holds what changed until it is saved, because writing the settings takes longer than a moment of a drag."""

    def __init__(self, settings: SettingsFile) -> None:
        self._settings = settings
        self._changed: dict[str, dict[str, int]] = {}

    def of(self, table_id: str) -> Mapping[str, int]:
        """Widths in pixels by column id."""
        return self._changed.get(table_id) or self._settings.values.widths.get(table_id, {})

    def put(self, table_id: str, widths: Mapping[str, int]) -> None:
        """Keep the widths of a table for this session, and for the next `save`."""
        self._changed[table_id] = dict(widths)

    def save(self) -> None:
        """Write what changed to the settings; where they cannot be written it holds for this session."""
        if self._changed:
            with suppress(Problem):
                self._settings.keep_widths(self._changed)
            self._changed = {}
