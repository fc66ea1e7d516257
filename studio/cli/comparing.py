"""`studio compare`: scores a document or a data file against a reference."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from studio.app.templates import PREFIX
from studio.cli.arguments import UsageError
from studio.cli.documents import document_of, looks_like_document, table_of
from studio.cli.terminal import Terminal
from studio.workers import Worker

if TYPE_CHECKING:
    from studio.app.compare import Compared
    from studio.app.judging import Judgement, Measured
    from studio.quality import Comparison
    from studio.reference.opening import Opened


def compare(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Print the scores, 0 to 1."""
    with Worker(warm="reference") as worker:
        # The worker loads its libraries while this process loads its own.
        worker.start()
        compared = _compared(asked, terminal, worker)
    _remark("the reference", compared.reference, terminal)
    if compared.synthetic is not None:
        _remark(asked.synthetic, compared.synthetic, terminal)
    comparison = compared.comparison
    if not comparison.columns:
        terminal.remark("The two have no column in common, so there is nothing to score.")
    if asked.report is not None:
        _write_report(asked, compared, terminal)
    if asked.json:
        terminal.answer_json(compared.as_dict())
    else:
        terminal.answer(in_words(comparison, compared.judgement))
    return 0


def _compared(asked: argparse.Namespace, terminal: Terminal, worker: Worker) -> Compared:
    from studio.app.compare import Wishes, compare_document, compare_files
    from studio.app.generate import Part

    reference = Path(asked.reference)
    wishes = Wishes(
        None if asked.holdout is None else Path(asked.holdout),
        asked.target or "",
        asked.judge or asked.report is not None,
    )
    if not asked.synthetic.startswith(PREFIX) and not looks_like_document(Path(asked.synthetic)):
        if asked.rows is not None or asked.table is not None:
            raise UsageError("--rows and --table are for a document; a data file is compared as it is")
        with terminal.working() as progress:
            return compare_files(Path(asked.synthetic), reference, worker, progress, wishes)
    document = document_of(asked.synthetic)
    table = table_of(document, asked.table)
    with terminal.working() as progress:
        return compare_document(document, Part(table.id, n=asked.rows), reference, worker, progress, wishes)


def in_words(comparison: Comparison, judgement: Judgement) -> str:
    """The scores as lines, every measure with its band and what gives it a meaning, the worst column first."""
    lines = [
        f"{comparison.synthetic_rows:,} rows against {comparison.reference_rows:,} of the reference",
        "",
        f"{'':<28}{'here':>7} {'band':>7} {'real':>7} {'copy':>7}",
    ]
    for one in judgement.measured:
        ours, real, copy = (
            _score(None if reading is None else reading.value)
            for reading in (one.synthetic, one.real, one.copy)
        )
        band = "" if one.synthetic.band is None else f"±{one.synthetic.band:.3f}"
        name = f"{one.about.title.lower():<28}"
        lines.append(f"{name}{ours:>7} {band:>7} {real:>7} {copy:>7}  {_remarks(one)}".rstrip())
    lines += ["", "real: the same figure for real rows held back; copy: for a copy of the real rows", ""]
    if not judgement.is_whole:
        lines += [
            "Whether its rows can be told apart, train a model or give people away: --judge finds out.",
            "",
        ]
    ranked = sorted(comparison.columns, key=lambda column: (column.score is None, column.score or 0.0))
    width = max((len(column.name) for column in ranked), default=0)
    for column in ranked:
        why = column.metric if column.score is not None else column.reason
        lines.append(f"{column.name:<{width}}  {_score(column.score)}  {why or ''}".rstrip())
    if comparison.only_in_reference:
        lines += ["", f"Only in the reference: {', '.join(comparison.only_in_reference)}"]
    if comparison.only_in_synthetic:
        lines += ["", f"Missing from the reference: {', '.join(comparison.only_in_synthetic)}"]
    return "\n".join(lines)


def _remarks(one: Measured) -> str:
    if one.synthetic.value is None:
        return one.synthetic.reason
    worst = "worst: " if one.part == "columns" else ""
    return worst + ", ".join(one.columns)


def _score(score: float | None) -> str:
    return "  -  " if score is None else f"{score:.3f}"


def _remark(name: str, opened: Opened, terminal: Terminal) -> None:
    if opened.sampled:
        terminal.remark(
            f"Of {name}, {opened.table.num_rows if opened.table else 0:,} of {opened.rows_in_file:,} rows are used."
        )
    for conversion in opened.conversions:
        terminal.remark(f"{opened.name}: {conversion}")


def _write_report(asked: argparse.Namespace, compared: Compared, terminal: Terminal) -> None:
    from studio.app.reporting import report_of_tables

    names = asked.synthetic, asked.reference
    with terminal.working() as progress:
        report_of_tables(Path(asked.report), names, compared.sides, compared.as_dict(), progress)
