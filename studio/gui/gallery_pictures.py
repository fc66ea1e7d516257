"""The cards of the start page and their pictures, drawn from each template's own data."""

from __future__ import annotations

from studio.app.preview import ColumnChart, Preview
from studio.app.templates import load_template, templates
from studio.gui.panels.start_page import Card
from studio.progress import Progress

_ROWS = 4096
_CHARTS = 2


def cards() -> tuple[Card, ...]:
    """One card a template."""
    return tuple(Card(item.name, item.title, item.description) for item in templates())


def pictures(preview: Preview, progress: Progress) -> dict[str, tuple[ColumnChart, ...]]:
    """Charts of the most telling columns of each template, by name."""
    result = {}
    for item in templates():
        document = load_template(item.name)
        table = document.tables[0]
        small = table.model_copy(update={"rows": min(table.rows, _ROWS)})
        charts = preview.charts(document, small, n=_ROWS, progress=progress)
        result[item.name] = tuple(sorted(charts.values(), key=_interest, reverse=True)[:_CHARTS])
    return result


def _interest(chart: ColumnChart) -> float:
    """How much there is to see: bars that are many and differ, but are not noise."""
    if len(chart.bars) < 3 or not any(chart.bars):
        return 0.0
    top = max(chart.bars)
    steps = sum(abs(a - b) for a, b in zip(chart.bars, chart.bars[1:], strict=False)) / top
    spread = 1 - min(chart.bars) / top
    return (
        spread * (1.0 if chart.separate else 2.0) * min(len(chart.bars), 12) / 12 / (1 + max(0.0, steps - 3))
    )
