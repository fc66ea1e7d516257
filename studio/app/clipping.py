"""Cells as tab-separated text for the clipboard, as spreadsheets and editors take it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studio.app.preview import Preview
from studio.model.document import Document, Table
from studio.progress import Progress

MOST_CELLS = 200_000
"""More are not put on a clipboard: programs that take them from there stall, and an export is the better way."""
MOST_CHARACTERS = 2_000_000
"""So many are handed to the clipboard within a frame."""
_ROWS_AT_ONCE = 4_096
_QUOTED = ("\t", "\n", "\r", '"')


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cells: columns by id in their order, the first row and how many, and whether names stand above."""

    column_ids: tuple[str, ...]
    start: int
    rows: int
    with_names: bool = False


@dataclass(frozen=True, slots=True)
class Clip:
    """The text, and how many of the wanted rows it holds."""

    text: str
    rows: int
    wanted: Wanted

    @property
    def words(self) -> str:
        """What a person should know: "" where everything was copied."""
        if self.rows >= self.wanted.rows:
            return ""
        cells = self.rows * len(self.wanted.column_ids)
        return (
            f"Copied the first {self.rows:,} of {self.wanted.rows:,} rows: {cells:,} cells, as many as are put on the "
            "clipboard at once. Export the table to have all of them."
        )


def clip(  # noqa: PLR0913 - what is copied, how it is looked at, and the way to stop it
    preview: Preview,
    document: Document,
    table: Table,
    wanted: Wanted,
    progress: Progress | None = None,
    *,
    dirty: bool = False,
) -> Clip:
    """Make the wanted cells, up to `MOST_CELLS` and about `MOST_CHARACTERS`; a column that cannot be made is empty.

    Raises Cancelled where `progress` says so.
    """
    names = {column.id: column.name for column in table.columns}
    ids = tuple(column_id for column_id in wanted.column_ids if column_id in names)
    most = min(wanted.rows, max(1, MOST_CELLS // max(1, len(ids))), table.rows - wanted.start)
    pieces = [tab_separated([[names[column_id]] for column_id in ids])] if wanted.with_names else []
    done = characters = 0
    while done < most and characters < MOST_CHARACTERS:
        n = min(_ROWS_AT_ONCE, most - done)
        made = preview.rows(document, table, wanted.start + done, n, progress, columns=ids, dirty=dirty)
        pieces.append(tab_separated([made.cells.get(column_id, [""] * n) for column_id in ids]))
        done, characters = done + n, characters + len(pieces[-1])
    return Clip("\n".join(pieces), done, wanted)


def tab_separated(columns: Sequence[Sequence[str | None]]) -> str:
    """Columns of equal length as lines with tabs; missing cells are empty, cells with tabs or line ends are quoted."""
    quoted = [[_quoted(cell or "") for cell in column] for column in columns]
    return "\n".join(map("\t".join, zip(*quoted, strict=True)))


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in _QUOTED):
        return '"' + cell.replace('"', '""') + '"'
    return cell
