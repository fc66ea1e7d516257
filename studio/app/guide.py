"""The user guide: shipped pages, one for each template and column type, one of the formulas; found by words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from studio.app.new_columns import fresh_columns
from studio.app.preview import ColumnChart, Preview
from studio.app.templates import PREFIX, Template, templates
from studio.generators.expression.functions import FUNCTIONS
from studio.generators.parameters import Parameter, form
from studio.generators.registry import by_kind
from studio.model.document import Document, Table
from studio.problems import Problem
from studio.progress import Progress
from studio.resources import resource

CONTENTS = (
    "start", "design", "shape", "inspector", "correlations", "learning", "relations", "sequences", "dirt", "compare",
    "export", "privacy", "keyboard", "command-line",
)  # fmt: skip
"""The written pages in their order; each is a file of resources/help."""

TYPE = "type-"
TEMPLATE = "template-"
FORMULAS = "formulas"
_FAMILIES = {
    "numbers": "Numbers", "categories": "Categories", "dates": "Dates and times", "people": "People",
    "places": "Places", "identifiers": "Identifiers", "text": "Text", "logic": "Logic", "relations": "Relations",
    "sequences": "Sequences",
}  # fmt: skip
_SAMPLES = 2
_CHART_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Page:
    """One page as Markdown. Links to other pages are their ids, pictures are files beside the written pages."""

    id: str
    title: str
    group: str
    text: str


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What a fresh column of a type makes: two values, and its chart."""

    values: tuple[str, ...]
    chart: ColumnChart | None

    def words(self) -> str:
        """The values in a sentence."""
        if not self.values:
            return "It needs another table or column first, so there is nothing to show here."
        cells = " and ".join(f"`{value[:80].replace('`', '')}`" for value in self.values)
        return f"For example {cells}{f' ({self.chart.caption})' if self.chart is not None else ''}."


def pages() -> tuple[Page, ...]:
    """The whole guide in the order of its contents. Raises OSError where a shipped page is missing."""
    written = [_written(name) for name in CONTENTS]
    shipped = (_of_template(template) for template in templates())
    return (*written, _formulas(), *shipped, *(_of_type(kind) for kind in by_kind()))


def found(guide: Sequence[Page], words: str) -> tuple[Page, ...]:
    """The pages that hold all of the words; those whose title does come first."""
    wanted = words.lower().split()
    hits = [page for page in guide if all(word in f"{page.title} {page.text}".lower() for word in wanted)]
    return tuple(sorted(hits, key=lambda page: not all(word in page.title.lower() for word in wanted)))


def glimpse(kind: str, progress: Progress) -> Glimpse:
    """Two values and the chart of a fresh column of a type; empty for one that needs another table first."""
    table = _table_of(kind)
    document = Document(name="guide", tables=(table,))
    preview, last = Preview(), table.columns[-1].id
    try:
        cells = preview.rows(document, table, 0, _SAMPLES, progress, columns=[last]).cells.get(last, [])
    except Problem:
        return Glimpse((), None)
    charts = preview.charts(document, table, n=_CHART_ROWS, first=last, progress=progress)
    return Glimpse(tuple(cell for cell in cells if cell is not None), charts.get(last))


def with_glimpse(text: str, kind: str, seen: Glimpse) -> str:
    """A type's page with the values, and without a chart that says nothing: one whose bars are all alike."""
    text = text.replace("\n## ", f"\n{seen.words()}\n\n## ", 1)
    dull = seen.chart is None or seen.chart.caption == "unique"
    return text.replace(_chart(kind), "") if dull else text


def _chart(kind: str) -> str:
    return f"![How its values lie](chart:{kind})"


def _table_of(kind: str) -> Table:
    """A table with a fresh column of that type at its end; ids that stay give values that stay."""
    empty = Table(id="guide", name="guide")
    columns = fresh_columns(empty, kind)
    text = empty.model_copy(update={"columns": columns}).model_dump_json()
    for place, column in enumerate(columns):
        text = text.replace(column.id, f"guide-{place}")
    return Table.model_validate_json(text)


def _written(name: str) -> Page:
    text = resource("help", f"{name}.md").read_text("utf-8")
    first, _, _ = text.partition("\n")
    return Page(name, first.removeprefix("# ").strip(), "Guide", text)


def _formulas() -> Page:
    lines = [resource("help", f"{FORMULAS}.md").read_text("utf-8").rstrip(), ""]
    group = ""
    for function in FUNCTIONS.values():
        if function.group != group:
            group = function.group
            lines += ["", f"## {str(group).capitalize()}", "", "| Write | Gives |", "| --- | --- |"]
        usage = function.usage.replace("|", "\\|")
        lines.append(f"| `{usage}` | {_cell(function.help)} |")
    return Page(FORMULAS, "Formulas", "Guide", "\n".join(lines))


def _of_template(template: Template) -> Page:
    """What the design itself says of its data."""
    note = re.sub(r"^(What [a-z ]+):\s+", r"## \1\n\n", template.note, flags=re.MULTILINE)
    named = ", ".join(f"`{name}`" for name in template.tables)
    lines = [f"# {template.title}", "", f"{template.description}.", "", f"**Tables:** {named}.", "", note, ""]
    lines += [
        "## How to take it",
        "",
        "Open its card on the [start page](start), or make the files without a window:",
        "",
    ]
    lines += [f"    studio generate {PREFIX}{template.name} -o {template.name}/"]
    return Page(f"{TEMPLATE}{template.name}", template.title, "Templates", "\n".join(lines))


def _of_type(kind: str) -> Page:
    cls = by_kind()[kind]
    lines = [f"# {cls.about.title}", "", cls.about.help, "", _chart(kind), ""]
    lines += ["## Parameters", ""]
    lines += ["| Parameter | What it does | As it begins |", "| --- | --- | --- |"]
    lines += [_line(parameter) for parameter in form(cls)]
    if cls.about.words:
        lines += ["", f"Also found under: {', '.join(cls.about.words)}."]
    return Page(f"{TYPE}{kind}", cls.about.title, _FAMILIES[cls.about.family], "\n".join(lines))


def _line(parameter: Parameter) -> str:
    help_ = parameter.help
    bounds = _bounds(parameter)
    if bounds:
        help_ = f"{help_} {bounds}".strip()
    return f"| **{_cell(parameter.label)}** | {_cell(help_)} | {_cell(_default(parameter))} |"


def _bounds(parameter: Parameter) -> str:
    unit = f" {parameter.unit}" if parameter.unit else ""
    low = (
        None
        if parameter.low is None
        else f"{'from' if parameter.low_inclusive else 'above'} {parameter.low:g}"
    )
    high = (
        None
        if parameter.high is None
        else f"{'up to' if parameter.high_inclusive else 'below'} {parameter.high:g}"
    )
    words = " ".join(part for part in (low, high) if part)
    return f"{words[:1].upper()}{words[1:]}{unit}." if words else ""


def _default(parameter: Parameter) -> str:
    default = parameter.default
    if default is None or default == "" or default == ():
        return "empty"
    if isinstance(default, bool):
        return "yes" if default else "no"
    if isinstance(default, int | float):
        return f"{default:.12g}"
    return str(default) if isinstance(default, str | date) else "see the form"


def _cell(text: str) -> str:
    return (
        text.replace("|", "\\|")
        .replace("\n", " ")
        .replace("*", "\\*")
        .replace("<", "&lt;")
        .replace("_", "\\_")
    )
