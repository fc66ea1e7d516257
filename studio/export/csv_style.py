"""How a CSV file is made for its readers: exactly as the standard has it, for pandas, or for spreadsheet programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from studio.export.text import boundaries, content

Preset = Literal["exact", "pandas", "spreadsheet"]

DELIMITERS = ((",", "comma"), (";", "semicolon"), ("\t", "tab"))
BOM = b"\xef\xbb\xbf"
PANDAS_MISSING = "<NA>"

_BLANKS = r"\x00-\x20\x7f\x{a0}\x{2000}-\x{200b}\x{3000}\x{feff}"
_STARTS = r"=+\-@＝＋－＠"
_FORMULA = rf"^'*(?:[\t\r\n]|[{_BLANKS}]*[{_STARTS}])"
_NUMBER = r"^[+-]?(?:[0-9]+(?:[.,][0-9]+)*|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?%?$"
_PYTHON_BLANKS = r"\x00-\x20\x7f\xa0\u2000-\u200b\u3000\ufeff"
UNDO = rf"\A'(?='*(?:[\t\r\n]|[{_PYTHON_BLANKS}]*[{_STARTS}]))"
"""What Python's `re.sub` takes away ("" in its place) to have the text as it was before it was defused."""
_FIRST_BYTES = frozenset(b"=+-@'\x7f\xc2\xe2\xe3\xef") | frozenset(range(0x21))


@dataclass(frozen=True, slots=True)
class CsvStyle:
    """A preset and the sign between two cells."""

    preset: Preset = "exact"
    delimiter: str = ","

    @property
    def bom(self) -> bytes:
        """What the file begins with, so that a spreadsheet program knows UTF-8."""
        return BOM if self.preset == "spreadsheet" else b""

    @property
    def line_end(self) -> str:
        return "\r\n" if self.preset == "spreadsheet" else "\n"

    @property
    def missing(self) -> str:
        """What stands for a missing cell, without quotes."""
        return PANDAS_MISSING if self.preset == "pandas" else ""

    @property
    def defused(self) -> bool:
        """Whether an apostrophe stands before what a spreadsheet would take for a formula."""
        return self.preset == "spreadsheet"


@dataclass(frozen=True, slots=True)
class PresetFacts:
    """A preset for a person: its name and one sentence on what it does."""

    preset: Preset
    title: str
    sentence: str


PRESETS = (
    PresetFacts(
        "spreadsheet",
        "For spreadsheets",
        "UTF-8 with BOM and CRLF; an apostrophe stands before text that a spreadsheet would run as a formula. "
        "Numbers stay as they are.",
    ),
    PresetFacts(
        "pandas",
        "For pandas",
        f"UTF-8; missing cells are {PANDAS_MISSING}, which read_csv knows, so that empty text stays empty text.",
    ),
    PresetFacts(
        "exact",
        "RFC 4180 (raw, exact)",
        "UTF-8, every cell exactly as it was made, formula-like text too; missing cells are empty, empty text is "
        "two quotes.",
    ),
)


def defused(array: pa.Array) -> pa.Array:
    """Strings with an apostrophe before each that a spreadsheet would take for a formula; plain numbers stay.

    It can be undone: texts that look defused already get an apostrophe too. The same array where nothing is to do.
    """
    if not _may_hold_formulas(array):
        return array
    formulas = pc.match_substring_regex(array, _FORMULA)
    risky = pc.and_not(formulas, pc.match_substring_regex(array, _NUMBER))
    if not pc.any(risky).as_py():
        return array
    return pc.if_else(risky, pc.binary_join_element_wise("'", array, ""), array)


def defused_name(name: str) -> str:
    """The name of a column, defused as a cell is."""
    return str(defused(pa.array([name], pa.string()))[0].as_py())


def _may_hold_formulas(array: pa.Array) -> bool:
    """A quick look at the first byte of each text, right where it says no."""
    ends = boundaries(array)
    if not len(ends):
        return False
    starts = ends[:-1][ends[1:] > ends[:-1]] - ends[0]
    return bool(_suspicious()[content(array)[starts]].any()) if len(starts) else False


def _suspicious() -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    table = np.zeros(256, np.bool_)
    table[list(_FIRST_BYTES)] = True
    return table
