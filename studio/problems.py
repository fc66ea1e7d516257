"""Errors and findings with words for a person: what happened, where, and what to do next.

Everything that can go wrong because of a file, a parameter or the machine is raised as a `Problem`; the command line
and the window print its sentence, never a traceback.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


class Problem(Exception):
    """Something a person can mend.

    `message` is a whole sentence with the offending value in it, `where` names the file, table or column, and `mend`
    says what to do next.
    """

    def __init__(self, message: str, *, where: str = "", mend: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.mend = mend

    def __str__(self) -> str:
        head = f"{self.where}: {self.message}" if self.where else self.message
        return f"{head} {self.mend}".rstrip()


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of checking a document before anything is generated."""

    severity: Literal["error", "warning"]
    message: str
    mend: str
    table: str = ""
    column: str = ""
    column_id: str = ""
    parameter: str = ""

    def __str__(self) -> str:
        where = ".".join(part for part in (self.table, self.column) if part)
        return f"{where}: {self.message} {self.mend}".strip() if where else f"{self.message} {self.mend}"


def reason(error: OSError) -> str:
    """The operating system's own cause of `error` as the end of a sentence, for example 'No space left on device'."""
    return error.strerror or str(error) or type(error).__name__
