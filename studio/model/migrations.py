"""How files of earlier versions are brought to the present one: pure functions, one for each step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from studio.problems import Problem

Step = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes the JSON values of a project of one version, gives those of the next, and leaves its argument alone."""


@dataclass(frozen=True, slots=True)
class History:
    """The present version of the file format, and the step that leads from each earlier one to its successor."""

    version: int
    steps: Mapping[int, Step] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if sorted(self.steps) != list(range(1, self.version)):
            raise ValueError(f"Version {self.version} needs exactly the steps 1 to {self.version - 1}.")

    def refuse_newer(self, version: int, where: str = "") -> None:
        """Raise Problem where a file of that version comes from a newer studio."""
        if version > self.version:
            raise Problem(
                f"It was saved by a newer studio, in version {version} of the file format; this one reads up to "
                f"version {self.version}.",
                where=where,
                mend="Update the studio to open it.",
            )

    def migrate(self, project: dict[str, Any], version: int) -> dict[str, Any]:
        """The project of an earlier (or the present) version as the present version writes it."""
        for number in range(version, self.version):
            project = self.steps[number](project)
        return project


HISTORY = History(version=1)
