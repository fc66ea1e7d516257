"""A comparison as one page for a browser: plain HTML without scripts, fonts or anything that is fetched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from studio.model.replacing import replace_bytes

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --bar: #2a6fdb; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.tiles { display: flex; gap: 1rem; flex-wrap: wrap; }
.tile { border: 1px solid var(--line); border-radius: 8px; padding: .6rem 1rem; min-width: 9rem; }
.tile b { display: block; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid var(--line); }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
meter { width: 8rem; }
"""
_MEANING = (
    "Scores go from 0 to 1. Column shapes compare each column on its own (Kolmogorov-Smirnov or total variation), pair "
    "trends compare every two columns (correlation or contingency), and the overall score is their mean."
)


def write_report(path: Path, synthetic: str, reference: str, answer: Mapping[str, Any]) -> None:
    """Write the answer of `compare` as a page; raises Problem where it cannot be written, and then nothing changed."""
    replace_bytes(path, page(synthetic, reference, answer).encode("utf-8"), doing="written")


def page(synthetic: str, reference: str, answer: Mapping[str, Any]) -> str:
    """The page as text; every name is shown as plain text."""
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
        f"{_table('Columns, worst first', of_columns)}{_table('Pairs, worst first', of_pairs)}"
        f"{_names('Only in the reference', answer['only_in_reference'])}"
        f"{_names('Missing from the reference', answer['only_in_synthetic'])}</body></html>\n"
    )


def _table(title: str, rows: Iterable[tuple[str, str | None, float | None, str | None]]) -> str:
    lines = [f"<h2>{title}</h2><table><tr><th>Name</th><th>Measure</th><th>Score</th><th></th></tr>\n"]
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
    return "-" if score is None else f"{score:.3f}"


def _rank(score: float | None) -> tuple[bool, float]:
    return score is None, score or 0.0
