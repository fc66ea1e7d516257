"""`studio check`: what stands in the way of generating, in words."""

from __future__ import annotations

import argparse

from studio.cli.documents import document_of
from studio.cli.terminal import Terminal


def check(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Print the findings; 1 if any is an error."""
    from studio.engine.checks import check as findings_of

    findings = findings_of(document_of(asked.document))
    if asked.json:
        terminal.answer_json(
            [
                {
                    "severity": f.severity,
                    "table": f.table,
                    "column": f.column,
                    "message": f.message,
                    "mend": f.mend,
                }
                for f in findings
            ]
        )
    else:
        terminal.answer("\n".join(f"{finding.severity}: {finding}" for finding in findings))
        if not findings:
            terminal.remark("Nothing stands in the way.")
    return 1 if any(finding.severity == "error" for finding in findings) else 0
