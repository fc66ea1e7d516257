"""What a person may choose for themselves: typed sections, each shown as one form like the parameters of a column."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from studio.generators.locales import Locale
from studio.generators.parameters import parameter

Theme = Literal["system", "light", "dark", "contrast"]
Language = Literal["system", "en", "de"]
Scale = Literal["100 %", "110 %", "125 %", "150 %", "175 %", "200 %"]
Format = Literal["csv", "parquet", "xlsx", "jsonl"]
Compression = Literal["zstd", "snappy"]


class Section(BaseModel):
    """Some choices that belong together."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class Appearance(Section):
    """Colours, language and size of the window."""

    theme: Theme = parameter("system", "Colours", "The desktop's own light or dark, or always the same.")
    language: Language = parameter("system", "Language", "It changes when the studio is started again.")
    scale: Scale = parameter(
        "100 %", "Size of text and controls", "It changes when the studio is started again."
    )


class Keeping(Section):
    """What is kept of the work."""

    autosave_seconds: int = parameter(
        15, "Keep unsaved work aside every", "After a crash it is offered again.", unit="s", ge=1, le=600
    )
    versions_kept: int = parameter(
        10, "Earlier versions kept", "Of each design, in your own folder; 0 keeps none.", ge=0, le=1000
    )


class NewDesigns(Section):
    """What a blank design begins with."""

    new_locale: Locale = parameter("en_US", "Language of people and places", editor="locale")
    new_seed: int = parameter(42, "Seed", "The same seed gives the same data.", ge=0, lt=2**63)


class Privacy(Section):
    """How much of a reference a design may say."""

    privacy_floor: int = parameter(
        10,
        "Least records behind anything said",
        "An inferred design says nothing that rests on fewer records. It changes when the studio is started again.",
        ge=10,
        le=10_000,
    )


class Looking(Section):
    """How much is made for a look at a design."""

    chart_rows: int = parameter(
        65_536, "Rows behind the charts", "More rows are smoother and slower.", ge=10_000, le=2_000_000
    )


class Exports(Section):
    """What the export page begins with."""

    export_format: Format = parameter("csv", "Format")
    export_compression: Compression = parameter("zstd", "Compression of Parquet")
    workers: int = parameter(
        0,
        "Threads of an export",
        "0 takes all processors but one, which is left for the window.",
        ge=0,
        le=256,
    )


SECTIONS: tuple[tuple[str, type[Section]], ...] = (
    ("Appearance", Appearance),
    ("Keeping work", Keeping),
    ("New designs", NewDesigns),
    ("Privacy", Privacy),
    ("Live charts", Looking),
    ("Export", Exports),
)
"""Every section with its title, in the order in which they are shown."""


class Preferences(Exports, Looking, Privacy, NewDesigns, Keeping, Appearance):
    """All of them together."""
