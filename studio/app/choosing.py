"""From what a person typed into the settings to settings, or to a sentence about why not."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from studio.app.preferences import Preferences
from studio.app.settings import Settings, SettingsFile
from studio.app.typed import plain_errors


def choose(settings: SettingsFile, name: str, value: Any) -> str:
    """Take up a value; gives a sentence about why it cannot be, "" where it is taken up.

    Raises Problem where it holds for this session but cannot be kept.
    """
    present = settings.values.model_dump()
    try:
        Settings.model_validate({**present, name: value})
    except ValidationError as error:
        return next(iter(plain_errors(error, "").values()))
    settings.change(**{name: value})
    return ""


def preferences(settings: SettingsFile) -> dict[str, Any]:
    """The present choices, without what the studio remembers by itself."""
    return {name: getattr(settings.values, name) for name in Preferences.model_fields}


def usual() -> dict[str, Any]:
    """The choices of someone who has made none."""
    return {name: field.default for name, field in Preferences.model_fields.items()}
