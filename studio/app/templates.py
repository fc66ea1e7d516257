"""The documents that ship with the studio, by name."""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studio.problems import Problem
from studio.resources import resource

if TYPE_CHECKING:
    from studio.model.document import Document

PREFIX = "template:"
_ENDING = ".studio.json"


@dataclass(frozen=True, slots=True)
class Template:
    """One shipped document: its name on the command line, its title, and a sentence on what it shows.

    `note` says as Markdown which regularities hold, `tables` names the tables.
    """

    name: str
    title: str
    description: str
    path: Path
    note: str = ""
    tables: tuple[str, ...] = ()


def templates(folder: Path | None = None) -> tuple[Template, ...]:
    """All templates by name; `folder` is the shipped one unless given."""
    folder = folder or resource("templates")
    return tuple(_template(path) for path in sorted(folder.glob(f"*{_ENDING}")))


def load_template(name: str, folder: Path | None = None) -> Document:
    """The document of the template `name`; raises Problem where there is none."""
    from studio.model.files import load

    known = {template.name: template for template in templates(folder)}
    if name not in known:
        near = difflib.get_close_matches(name, known, 1)
        mend = f'Did you mean "{PREFIX}{near[0]}"?' if near else f"There are: {', '.join(known) or 'none'}."
        raise Problem(f'There is no template "{name}".', mend=mend)
    return load(known[name].path)


def _template(path: Path) -> Template:
    """Read without the typed model, so that the list is there at once."""
    project = json.loads(path.read_text(encoding="utf-8"))["project"]
    note = str(project.get("note", "")).strip()
    first, _, rest = note.partition("\n\n")
    tables = tuple(str(table["name"]) for table in project["tables"])
    return Template(path.name.removesuffix(_ENDING), str(project["name"]), first, path, rest, tables)
