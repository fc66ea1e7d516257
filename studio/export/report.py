"""A comparison as one page for a browser: plain HTML without scripts, fonts or anything that is fetched.

It prints well, and holds no row of the reference: charts show it only where at least ten of its rows lie together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from studio.charts.svg import draw_bars, draw_grid, draw_pairs, draw_places
from studio.export.report_values import Charts
from studio.model.replacing import replace_bytes

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --muted: #666; --s: #2a6fdb; --r: #c8780a; --page: #fff;
  --text: #1b1d22; --good: #0d7a4f; --fair: #8a5a00; --poor: #b3122f; }
@media (prefers-color-scheme: dark) { :root { --muted: #a2a7b3; --s: #6ea0ff; --r: #f2b03d; --page: #17191e;
  --text: #eceef2; --good: #35c28c; --fair: #f2b03d; --poor: #ff7d8d; } }
@media print { :root { --muted: #555; --s: #2a6fdb; --r: #c8780a; --page: #fff; --text: #000; }
  figure, tr, section > h2 { break-inside: avoid; break-after: auto; } body { margin: 0; max-width: none; } }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem;
  background: var(--page); color: var(--text); }
h1 { font-size: 1.5rem; margin-bottom: .2rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
p.note, td.note, figcaption small { color: var(--muted); }
.tiles { display: flex; gap: 1rem; flex-wrap: wrap; }
.tile { border: 1px solid var(--line); border-radius: 8px; padding: .6rem 1rem; min-width: 9rem; }
.tile b { display: block; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
.charts { display: flex; flex-wrap: wrap; gap: 1.2rem 1.6rem; }
figure { margin: 0; } figcaption b { margin-right: .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.good { color: var(--good); } .fair { color: var(--fair); } .poor { color: var(--poor); }
meter { width: 8rem; } svg { max-width: 100%; height: auto; }
svg text { font: 10px system-ui, sans-serif; fill: var(--muted); }
.s, .p { fill: var(--s); } .r, .n { fill: var(--r); } .axis { stroke: var(--line); }
.line { stroke: var(--r); stroke-width: 2; fill: none; }
.key::before { content: ""; display: inline-block; width: .8rem; height: .6rem; margin: 0 .3rem 0 .8rem;
  background: var(--s); }
.key.reference::before { background: var(--r); height: .2rem; vertical-align: middle; }
"""
_MEANING = (
    "Scores go from 0 to 1. Column shapes compare each column on its own (Kolmogorov-Smirnov or total variation), pair "
    "trends compare every two columns (correlation or contingency), and the overall score is their mean."
)
_BESIDE = (
    "Beside each figure stand two others, because a number without them means nothing: the same figure for real rows "
    "that were held back from learning, and for a copy of the data. Bands hold 95 % by drawing rows again."
)
_NOT_KNOWN = (
    "It is not known which rows were learned from, so attacks that need people never seen could not be tried."
)
_PARTS = (
    ("Whom does it give away?", ("privacy",)),
    ("Is it useful for training?", ("training", "groups")),
    ("Is it like the reference?", ("table", "pairs", "columns", "keys", "order")),
)


def write_report(
    path: Path, synthetic: str, reference: str, answer: Mapping[str, Any], charts: Charts | None = None
) -> None:
    """Write the answer of `compare` as a page; raises Problem where it cannot be written, and then nothing changed."""
    replace_bytes(path, page(synthetic, reference, answer, charts).encode("utf-8"), doing="written")


def page(synthetic: str, reference: str, answer: Mapping[str, Any], charts: Charts | None = None) -> str:
    """The page as text; every name is shown as plain text."""
    charts = charts or Charts()
    tiles = "".join(
        f'<div class="tile">{label}<b>{_score(answer[key])}</b></div>'
        for label, key in (
            ("Overall", "overall"),
            ("Column shapes", "column_shapes"),
            ("Pair trends", "pair_trends"),
        )
    )
    columns = sorted(answer["columns"].items(), key=lambda item: _rank(item[1]["score"]))
    pairs = sorted(answer["pairs"], key=lambda pair: _rank(pair["score"]))
    of_columns = ((name, facts["metric"], facts["score"], facts["reason"]) for name, facts in columns)
    of_pairs = ((" / ".join(p["columns"]), p["metric"], p["score"], p["reason"]) for p in pairs)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Comparison</title>'
        f"<style>{_STYLE}</style></head><body>\n"
        f"<h1>{escape(Path(synthetic).name)} beside {escape(Path(reference).name)}</h1>\n"
        f"<p>{answer['rows']:,} rows beside {answer['reference_rows']:,} rows of the reference. {_MEANING}</p>\n"
        f'<div class="tiles">{tiles}</div>\n'
        f"{_measures(answer)}{_importances(answer)}{_groups(answer)}{_charts(charts, answer)}"
        f"{_table('Columns, worst first', of_columns)}{_table('Pairs, worst first', of_pairs)}"
        f"{_names('Only in the reference', answer['only_in_reference'])}"
        f"{_names('Missing from the reference', answer['only_in_synthetic'])}</body></html>\n"
    )


def _measures(answer: Mapping[str, Any]) -> str:
    measures: Mapping[str, Any] = answer.get("measures", {})
    if not measures:
        return ""
    found = [f'<p class="note">{_BESIDE}{"" if answer["holdout_known"] else f" {_NOT_KNOWN}"}</p>\n']
    for title, parts in _PARTS:
        here = [one for part in parts for one in measures.values() if one["part"] == part]
        if not here:
            continue
        found.append(
            f"<section><h2>{title}</h2><table><tr><th>Measure</th><th class=number>Here</th>"
            "<th class=number>Real rows</th><th class=number>A copy</th><th class=number>Rows</th><th></th></tr>\n"
        )
        found += [_measure(one) for one in here]
        found.append("</table></section>\n")
    return "".join(found)


def _measure(one: Mapping[str, Any]) -> str:
    band = "" if one["band"] is None or one["value"] is None else f" ±{one['band']:.3f}"
    note = " ".join(filter(None, (one["sentence"], one["reason"])))
    of = f" <small>({escape(', '.join(one['columns']))})</small>" if one["columns"] else ""
    return (
        f'<tr><td>{escape(one["title"])}{of}</td><td class="number">{_score(one["value"])}{band}</td>'
        f'<td class="number">{_score(one["real"])}</td><td class="number">{_score(one["copy"])}</td>'
        f'<td class="number">{one["rows"]:,}</td><td class="note">{escape(note)}</td></tr>\n'
    )


def _importances(answer: Mapping[str, Any]) -> str:
    found = answer.get("importances", [])[:20]
    if not found:
        return ""
    names, real, synthetic = ([one[key] for one in found] for key in ("column", "real", "synthetic"))
    return (
        f"<section><h2>Which columns tell {escape(answer['utility_target'] or '')}</h2>{_KEY}"
        f"{draw_pairs(names, real, synthetic)}</section>\n"
    )


def _groups(answer: Mapping[str, Any]) -> str:
    parts = []
    for column, found in answer.get("fairness", {}).items():
        parts.append(
            f"<section><h2>{escape(found['outcome'])}, by {escape(column)}</h2><table><tr><th>Group</th>"
            "<th class=number>Rows</th><th class=number>of the reference</th><th class=number>Share</th>"
            "<th class=number>in the reference</th><th class=number>Model by synthetic rows</th>"
            "<th class=number>by real rows</th></tr>\n"
        )
        parts += [
            (
                f'<tr><td>{escape(group["group"])}</td><td class="number">{group["rows"]:,}</td>'
                f'<td class="number">{group["reference_rows"]:,}</td><td class="number">{_score(group["share"])}</td>'
                f'<td class="number">{_score(group["reference_share"])}</td>'
                f'<td class="number">{_score(group["utility"])}</td>'
                f'<td class="number">{_score(group["utility_real"])}</td></tr>\n'
            )
            for group in found["groups"]
        ]
        parts.append("</table></section>\n")
    return "".join(parts)


_KEY = '<p class="note"><span class="key">synthetic</span><span class="key reference">reference</span></p>\n'


def _charts(charts: Charts, answer: Mapping[str, Any]) -> str:
    parts = []
    if charts.columns:
        parts.append(f'<section><h2>Shapes, worst first</h2>{_KEY}<div class="charts">\n')
        for bars in charts.columns:
            score = answer["columns"][bars.name]["score"]
            parts.append(
                f"<figure><figcaption><b>{escape(bars.name)}</b><small>{_score(score)}</small></figcaption>"
                f"{draw_bars(bars)}</figure>\n"
            )
        parts.append("</div></section>\n")
    if charts.pairs is not None:
        parts.append('<section><h2>Which columns move together</h2><div class="charts">\n')
        parts += [
            f"<figure><figcaption><small>{which}</small></figcaption>{draw_grid(charts.pairs, which)}</figure>\n"
            for which in ("reference", "synthetic", "difference")
        ]
        names = ", ".join(charts.pairs.names)
        parts.append(f'</div><p class="note">From left and top: {escape(names)}.</p></section>\n')
    if charts.places is not None:
        parts.append(f"<section><h2>Where the rows lie</h2>{_KEY}{draw_places(charts.places)}</section>\n")
    return "".join(parts)


def _table(title: str, rows: Iterable[tuple[str, str | None, float | None, str | None]]) -> str:
    lines = [
        f"<h2>{title}</h2><table><tr><th>Name</th><th>Measure</th><th class=number>Score</th><th></th></tr>\n"
    ]
    for name, metric, score, reason in rows:
        meter = f'<meter value="{score:.4f}"></meter>' if score is not None else escape(reason or "")
        lines.append(
            f"<tr><td>{escape(name)}</td><td>{escape(metric or '')}</td>"
            f'<td class="number">{_score(score)}</td><td>{meter}</td></tr>\n'
        )
    return "".join(lines) + "</table>\n"


def _names(title: str, names: Sequence[str]) -> str:
    return f"<p>{title}: {escape(', '.join(names))}</p>\n" if names else ""


def _score(score: float | None) -> str:
    return "-" if score is None else f"{score:.3f}".replace("-0.000", "0.000")


def _rank(score: float | None) -> tuple[bool, float]:
    return score is None, score or 0.0
