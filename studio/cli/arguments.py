"""What may be typed: commands, arguments, options. Only `argparse` is imported, so that help is there at once."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from studio import __version__

FORMATS = {
    "csv": "csv",
    "parquet": "parquet",
    "xlsx": "xlsx",
    "excel": "xlsx",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
}
"""What may follow --format, and what it means."""

_DESCRIPTION = "Design synthetic tables, compare them with a reference, export them."
_EPILOG = """\
Without a command the window opens, on the document or data file that is named, if one is.

P is a document (*.studio.json); where template:NAME may stand, a shipped one.
Data and answers go to standard output, everything else to standard error.
Exit code: 0 done, 1 refused or failed, 2 wrong usage, 130 interrupted."""

_GENERATE = """\
The format is --format, else what OUT's ending says, else CSV.

--rows N        the table's size for this run
--start R       from row R of the table at its document size, to its end
--start R --rows N   rows R to R+N-1 of it

-o FOLDER/ (ending in a slash, or an existing folder) writes every visible table to TABLE.EXT; --rows then sets the
first table and the others follow in proportion. A table with dirt gets TABLE.dirty.EXT and TABLE.cells.EXT beside it.
A single file and standard output take the clean rows; --dirty or --cells takes the other two.
OUT is replaced only when the new file is complete and checked."""


class UsageError(Exception):
    """Arguments that contradict each other or what they name; the command line was wrong."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command and its options; exits with 2 on wrong usage and 0 after help, as `argparse` does."""
    return _parser().parse_args(list(arguments))


def _parser() -> argparse.ArgumentParser:
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        "studio", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=plain, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, help: str, description: str = "") -> argparse.ArgumentParser:
        made = commands.add_parser(
            name,
            help=help,
            description=description or _sentence(help),
            formatter_class=plain,
            allow_abbrev=False,
        )
        made.add_argument("-q", "--quiet", action="store_true", help="no progress and no remarks")
        return made

    _json(command("templates", "list the shipped documents"))
    _json(command("types", "list the column types and their parameters"))
    _infer(command("infer", "make a document from a data file"))
    _fit(command("fit", "make a document from a data file, learning how its columns go together"))
    _check(command("check", "say in words what stands in the way of generating"))
    _describe(command("describe", "say what a document holds"))
    _generate(command("generate", "make data", _GENERATE))
    _compare(command("compare", "score a document or a data file against a reference"))
    return parser


def _infer(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="CSV, TSV, Parquet, Arrow, Excel, JSON or JSON Lines")
    parser.add_argument(
        "-o", "--output", metavar="P", help="the document to write; standard output without it"
    )
    parser.add_argument("--force", action="store_true", help="replace P where it exists")


def _fit(parser: argparse.ArgumentParser) -> None:
    _infer(parser)
    parser.add_argument(
        "--target", metavar="COLUMN", help="drawn first, so that its shares can be changed exactly afterwards"
    )
    parser.add_argument(
        "--holdout",
        metavar="SHARE",
        type=_share,
        default=0.2,
        help="share of rows kept back to judge by (0.2); 0 for none",
    )
    parser.add_argument(
        "--k", metavar="K", type=_floor, default=10, help="nothing in P rests on fewer records than this (10)"
    )
    parser.add_argument(
        "--preset",
        choices=("private", "balanced", "close"),
        default="private",
        help="how closely to follow (private)",
    )


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="P", help="a document or template:NAME")
    _json(parser)


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="P", help="a document or template:NAME")
    _json(parser)


def _generate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="P", help="a document or template:NAME")
    parser.add_argument("--table", metavar="T", help="the table, where the document has several")
    parser.add_argument("--rows", metavar="N", type=_count, help="number of rows")
    parser.add_argument("--start", metavar="R", type=_count, help="first row, from 0")
    parser.add_argument("--seed", metavar="S", type=_seed, help="another seed than the document's")
    parser.add_argument("--format", metavar="F", choices=FORMATS, help="csv, parquet, xlsx or jsonl")
    other = parser.add_mutually_exclusive_group()
    other.add_argument(
        "--dirty", action="store_true", help="the rows with their dirt, in place of the clean ones"
    )
    other.add_argument(
        "--cells", action="store_true", help="the log of the damaged cells, in place of the rows"
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="a file, a folder, or - for standard output (default)"
    )


def _compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("synthetic", metavar="P|DATA", help="a document, template:NAME or a data file")
    parser.add_argument("reference", metavar="REFERENCE", help="the data file to compare with")
    parser.add_argument("--table", metavar="T", help="the table, where the document has several")
    parser.add_argument(
        "--rows", metavar="N", type=_count, help="rows to make; the reference's number without it"
    )
    parser.add_argument("--target", metavar="COLUMN", help="the column that models and attackers are to tell")
    parser.add_argument(
        "--holdout", metavar="FILE", help="real rows that were held back from learning, to judge by"
    )
    parser.add_argument(
        "--judge",
        action="store_true",
        help="attacks, training and nearest rows also for a design that was not learned",
    )
    parser.add_argument("--report", metavar="OUT.html", help="also write the scores as a page for a browser")
    _json(parser)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="the answer as JSON")


def _count(text: str) -> int:
    """A row number or a number of rows."""
    return _whole(text, 10**15)


def _seed(text: str) -> int:
    return _whole(text, 2**63 - 1)


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 0.9:
        raise argparse.ArgumentTypeError(f"{text!r} is not a share from 0 to 0.9")
    return share


def _floor(text: str) -> int:
    k = _whole(text, 1_000_000)
    if k < 10:
        raise argparse.ArgumentTypeError(
            f"{text!r} is below 10, the fewest records that anything may rest on"
        )
    return k


def _whole(text: str, largest: int) -> int:
    digits = text.replace("_", "").replace(",", "")
    if not digits.isascii() or not digits.isdecimal() or len(digits) > 19 or int(digits) > largest:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 to {largest:,}")
    return int(digits)


def _sentence(help: str) -> str:
    return f"{help[0].upper()}{help[1:]}."
