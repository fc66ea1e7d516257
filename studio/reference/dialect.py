"""How a text file is laid out: delimiter, quotes, lines before the table, header or none."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.reference.guess import Guess

DELIMITERS = (",", ";", "\t", "|", ":", "~", "^", "\x1f", "\x01", " ")
NO_DELIMITER = "\x1f"
"""The unit separator stands for "one column": it does not occur in text."""

_SAMPLE_LINES = 300
_MOST_PREAMBLE = 40
_NUMBER = re.compile(r"\s*[+-]?[$€£]?[\d.,'\u2019\u00a0\u202f ]*\d[\d.,]*(?:[eE][+-]?\d+)?\s*%?\s*")
_DATE = re.compile(r"\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ].*)?\s*|\s*\d{1,2}:\d{2}(?::\d{2})?\s*")
_TYPED = re.compile(rf"(?:{_NUMBER.pattern}|{_DATE.pattern}|(?i:true|false)|)")
_WORDS = re.compile(r"[^,;\t|~^\x1f\x01]*")

Row = list[str]


@dataclass(frozen=True, slots=True)
class Layout:
    """A guess with everything about the layout settled, the header's cells, and where the data begin.

    `header` is empty where there is none; `width` is the number of columns of most rows; `offset` counts the characters
    of the text before the first row of data.
    """

    guess: Guess
    header: tuple[str, ...]
    width: int
    offset: int


def lay_out(text: str, guess: Guess | None, encoding: str) -> Layout:
    """Find the layout of a file from its beginning `text`; with a `guess`, that layout is law and only measured."""
    if guess is None:
        delimiter, quote = _delimiter_and_quote(text)
        guess = Guess(format="csv", encoding=encoding, delimiter=delimiter, quote=quote)
        guess = guess.model_copy(update={"escape": _escape(text, guess)})
        lines = _rows(text, guess)
        width = _modal_width([row for _, row in lines])
        skip, comment = _preamble(lines, width)
        guess = guess.model_copy(update={"skip_lines": skip, "comment": comment})
        rows = [row for _, row in _table_rows(text, guess)]
        guess = guess.model_copy(update={"has_header": _has_header(rows, width), "trim": _is_padded(rows)})
    located = _table_rows(text, guess)
    rows = [row for _, row in located]
    width = _modal_width(rows[1:] if guess.has_header and len(rows) > 1 else rows)
    if not guess.has_header or not located:
        return Layout(guess, (), width, _start_of_line(text, guess.skip_lines))
    header = rows[0]
    if len(header) == width - 1:
        header = ["", *header]
    width = max(width, len(header)) if len(rows) == 1 else width
    return Layout(guess, tuple(header), width, located[0][0])


def reader(lines: Iterator[str] | io.StringIO, guess: Guess) -> Iterator[Row]:
    """A `csv` reader of the guess's dialect over lines that keep their ends."""
    return csv.reader(
        lines,
        delimiter=guess.delimiter,
        quotechar=guess.quote or None,
        quoting=csv.QUOTE_MINIMAL if guess.quote else csv.QUOTE_NONE,
        escapechar=guess.escape or None,
        doublequote=not guess.escape,
        skipinitialspace=guess.trim or guess.delimiter == " ",
    )


def _rows(text: str, guess: Guess, most: int = _SAMPLE_LINES) -> list[tuple[int, Row]]:
    """The first rows with the count of characters up to the end of each; the last one may be cut and is left out."""
    position = 0

    def lines() -> Iterator[str]:
        nonlocal position
        for line in io.StringIO(text, newline=""):
            position += len(line)
            yield line

    found: list[tuple[int, Row]] = []
    csv.field_size_limit(1 << 26)
    try:
        for row in reader(lines(), guess):
            found.append((position, row))
            if len(found) > most:
                break
    except csv.Error:
        pass
    if found and found[-1][0] == len(text) and not text.endswith(("\n", "\r")) and len(found) > 2:
        found.pop()
    return found


def _table_rows(text: str, guess: Guess) -> list[tuple[int, Row]]:
    """The rows of the table itself, header included: after the preamble, without comments and empty lines."""
    start = _start_of_line(text, guess.skip_lines)
    found = [(start + end, row) for end, row in _rows(text[start:], guess)]
    comment = guess.comment
    return [(end, row) for end, row in found if row and not (comment and row[0].startswith(comment))]


def _start_of_line(text: str, n_lines: int) -> int:
    lines = io.StringIO(text, newline="")
    return sum(len(next(lines, "")) for _ in range(n_lines))


def _delimiter_and_quote(text: str) -> tuple[str, str]:
    best, best_score = (NO_DELIMITER, '"'), 0.0
    single = _single_quotes(text)
    for delimiter in DELIMITERS:
        if delimiter not in text[:100_000]:
            continue
        for quote in ('"', "'") if single else ('"',):
            guess = Guess(format="csv", delimiter=delimiter, quote=quote)
            score = _score([row for _, row in _rows(text, guess, 120)], delimiter)
            if quote == "'":
                score *= 1.05
            if score > best_score:
                best, best_score = (delimiter, quote), score
    return best


def _single_quotes(text: str) -> bool:
    """Whether fields seem to be quoted by apostrophes: pairs that open and close at the edges of fields."""
    edges = len(
        re.findall(
            r"(?:^|[,;\t|~^\x1f\x01:])'[^'\r\n]*'(?=[,;\t|~^\x1f\x01:\r\n]|$)", text[:50_000], re.MULTILINE
        )
    )
    return edges > 3 and edges > text[:50_000].count('"')


def _score(rows: Sequence[Row], delimiter: str) -> float:
    """How much the rows look like a table: same width throughout, cells that are numbers, dates or plain words."""
    rows = [row for row in rows if row]
    if not rows:
        return 0.0
    width = _modal_width(rows)
    if width < 2:
        return 0.0
    steady = sum(len(row) == width for row in rows) / len(rows)
    cells = [cell for row in rows[:60] if len(row) == width for cell in row]
    if not cells or (delimiter in " :" and steady < 0.9):
        return 0.0
    typed = sum(
        1.0 if _TYPED.fullmatch(cell) else 0.7 if _WORDS.fullmatch(cell) else 0.3 for cell in cells
    ) / len(cells)
    weight = {" ": 0.35, ":": 0.4}.get(delimiter, 1.0)
    return steady**2 * typed * weight * (1.0 - 0.5 / width)


def _modal_width(rows: Sequence[Row]) -> int:
    widths = Counter(len(row) for row in rows if row)
    if not widths:
        return 1
    most = max(widths.values())
    return max(width for width, count in widths.items() if count == most)


def _escape(text: str, guess: Guess) -> str:
    """A backslash where quotes inside quoted fields are written with one, and never doubled."""
    quote = re.escape(guess.quote)
    sample = text[:200_000]
    if not re.search(rf"\\{quote}", sample):
        return ""
    escaped = len(re.findall(rf"[^\\{quote}\n]\\{quote}(?![\r\n{re.escape(guess.delimiter)}]|$)", sample))
    doubled = len(re.findall(rf"[^{quote}\n{re.escape(guess.delimiter)}]{quote}{quote}", sample))
    return "\\" if escaped > doubled else ""


def _preamble(lines: Sequence[tuple[int, Row]], width: int) -> tuple[int, str]:
    """How many lines stand before the table, and the mark of comment lines further down."""
    if width < 2:
        marks = sum(bool(row) and row[0].startswith("#") for _, row in lines[:_MOST_PREAMBLE])
        first = next((index for index, (_, row) in enumerate(lines) if row and not row[0].startswith("#")), 0)
        return (first, "#") if 0 < marks < len(lines) and first == marks else (0, "")
    skip = 0
    for index, (_, row) in enumerate(lines[:_MOST_PREAMBLE]):
        follower = next((len(other) for _, other in lines[index + 1 :] if other), 0)
        if len(row) == width or (len(row) == width - 1 > 1 and follower == width):
            skip = index
            break
    further = any(row and row[0].startswith("#") and len(row) != width for _, row in lines[skip:])
    return skip, "#" if further else ""


def _is_padded(rows: Sequence[Row]) -> bool:
    """Whether every delimiter is followed by a space."""
    cells = [cell for row in rows[1:] for cell in row[1:] if cell]
    return bool(cells) and all(cell.startswith(" ") for cell in cells)


def _has_header(rows: Sequence[Row], width: int) -> bool:
    if not rows:
        return False
    first, rest = rows[0], [row for row in rows[1:] if len(row) == width]
    if len(first) == width - 1:
        return True
    cells = [cell.strip() for cell in first]
    filled = [cell for cell in cells if cell]
    if not rest:
        return not any(_is_typed(cell) for cell in filled)
    if not filled:
        return False
    typed = [_is_typed(cell) for cell in cells]
    if any(typed):
        return _are_years(cells, typed)
    columns = [[row[index].strip() for row in rest] for index in range(min(width, len(first)))]
    if any(any(column) and all(not cell or _is_typed(cell) for cell in column) for column in columns):
        return True
    if len(set(filled)) < len(filled) or any(
        _is_one_of(cell, column) for cell, column in zip(cells, columns, strict=False)
    ):
        return False
    seen = [set(column) for column in columns]
    return not any(cell in values for cell, values in zip(first, seen, strict=False) if cell)


def _is_one_of(cell: str, column: Sequence[str]) -> bool:
    """Whether a cell of the first row has the form that nearly all others of its column share: an e-mail, a code."""
    form = _form(cell)
    if not re.search(r"[9@]", form):
        return False
    same = sum(_form(other) == form for other in column)
    return same >= 0.8 * len(column)


def _form(cell: str) -> str:
    """Runs of letters as a, of digits as 9, other signs as they are."""
    return re.sub(r"[0-9]+", "9", re.sub(r"[^\W\d_]+", "a", cell))


def _is_typed(cell: str) -> bool:
    return bool(cell) and _TYPED.fullmatch(cell) is not None


def _are_years(cells: Sequence[str], typed: Sequence[bool]) -> bool:
    """Headers may be years beside words ("country", "1990", "1991")."""
    numbers = [cell for cell, is_typed in zip(cells, typed, strict=True) if is_typed]
    years = [int(cell) for cell in numbers if re.fullmatch(r"(?:1[89]|20|21)\d\d", cell)]
    return len(years) == len(numbers) > 1 and len(cells) > len(numbers) and years == sorted(set(years))
