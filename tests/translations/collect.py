"""Every text that the window may show: its own, those of the layers beneath, of the registry and of the templates."""

from __future__ import annotations

import ast
import re
import typing
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from studio.app.templates import templates
from studio.generators.address import Address
from studio.generators.company import Company
from studio.generators.draw import Setting
from studio.generators.generator import Generator
from studio.generators.handles import rules
from studio.generators.parameters import Parameter, form
from studio.generators.person import Person
from studio.generators.registry import by_kind
from tests.translations.templates import templates_of

ROOT = Path(__file__).parent.parent.parent
GUI = ROOT / "studio" / "gui"
WRAPPERS = {"tr": slice(0, 1), "later": slice(0, 1), "counted": slice(1, 3)}
"""The functions that mark texts, and which of their arguments are texts."""

_LAYERS = ("app", "engine", "export", "generators", "learning", "model", "quality", "reference")
_FLOOR = ("workers.py",)
_NO_TEXTS = (
    "app/crash_note.py", "app/guide.py", "export/report.py", "export/text.py", "generators/expression/functions.py",
    "generators/tax_numbers.py", "generators/titles.py", "generators/towns.py", "model/schema.py",
    "reference/recognise.py", "reference/schemas/sql_dialect.py", "reference/schemas/sql_types.py",
)  # fmt: skip
"""Modules whose strings are content, patterns or notes for other programs."""

_NOT_SHOWN = frozenset(
    {
        "16 significant digits",
        "CHECK ({words})",
        "CREATE INDEX",
        "CREATE TABLE … PARTITION OF",
        "CREATE TRIGGER",
        "CREATE VIEW",
        "CREATE {thing}",
        "DOMAIN {name}",
        "Earlier versions kept of each document.",
        "Empty CSV",
        "Free text is",
        "Full path of a reference file by its SHA-256.",
        "Full paths of documents, the latest first.",
        "Identifiers are",
        "JSON Lines",
        "JSON Schema",
        "PRIMARY KEY ({names})",
        "Place and size of the window, as the window encodes it.",
        "Standard output",
        "SQL Server",
        "State of the panels, by name, as each encodes it.",
        "TYPE {name} {rest}",
        "UNIQUE ({names})",
        "Value error, ",
        "Widths of columns in pixels, by table id and column id, the latest table last.",
        "a message of {length} bytes",
        "a message that is no object",
        "an empty cell",
        "an empty cell without quotes",
        "an empty cell; a sheet cannot tell empty text from missing",
        "cast {type}",
        "cast {what}",
        "column id",
        "column {index}",
        "columns, got",
        "component {place}",
        "correlation ratio",
        "cramers v",
        "date order",
        "day name",
        "day or month",
        "decimal comma",
        "empty columns",
        "empty text and missing are one in",
        "fixed text",
        "format({quoted}, {value})",
        "greatest({low}, {total})",
        "hidden row",
        "hidden {free}",
        "high beta",
        "high sigma",
        "high {parameter}",
        "interval {unit}",
        "is null",
        "key to {name} {columns}",
        "large integers",
        "least({high}, {total})",
        "left out",
        "level {level:g}",
        "line {line}",
        "long integers",
        "low beta",
        "low sigma",
        "low {parameter}",
        "member and age >= 65",
        "name day",
        "named months",
        "no dates",
        "no tables",
        "node {place}",
        "not a number",
        "not of the type",
        "pandas is not needed yet",
        "rows apart",
        "sheet dates",
        "short years",
        "table id",
        "weight {place}",
        "whole milliseconds",
        "worker {name}",
        "yyyy-mm-dd hh:mm:ss",
        "yyyy-mm-dd hh:mm:ss.000",
        "{name} (whole)",
        "{value_type} (dictionary)",
    }
)
"""What reads like words and is none: names of rules, of grips and of columns, notes for programs."""

_CODE = re.compile(
    r"::|\bCASE\b|\bSELECT\b|CAST\(|TRY\(|select |nullif\(|THEN|\bread_|regexp_|lower\(|\bstrftime\(|\bdate_trunc|"
    r"\bIS NULL|\bLIKE \{|BETWEEN \{|\(NOT |\(path|\(null_|json\.loads|\(\?|\\[dspx]|<[a-z/]+|\$\{|%[A-Za-z]|^<|"
    r"-m studio|^csv\.|^re\.sub|^round\("
)
_TWO_WORDS = re.compile(r"[^\W\d_][\w'’-]*[,:;]? [\w(“\"'{]")
_SLOT = re.compile(r"\{\w+(?::[^{}]*)?\}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_NAMELESS_SLOT = re.compile(r"(?<!\{)\{\}(?!\})")
_SMALL = re.compile("[a-z]{2}")
_WORD = re.compile(r"[^\W\d_]{3}")


def texts() -> dict[str, str]:
    """Every text with the file, relative to the repository, where it was found first."""
    found: dict[str, str] = {}
    for text, where in (*window_texts(), *registry_texts(), *layer_texts(), *template_texts()):
        found.setdefault(text, where)
    return found


def window_texts() -> Iterator[tuple[str, str]]:
    """What is handed to `tr`, `later` and `counted`."""
    for path in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WRAPPERS:
                for argument in node.args[WRAPPERS[node.func.id]]:
                    yield from ((text, _name(path)) for text in templates_of(argument) if text)


def layer_texts() -> Iterator[tuple[str, str]]:
    """What reads like words of ours in the layers beneath the window."""
    folders = (path for layer in _LAYERS for path in sorted((ROOT / "studio" / layer).rglob("*.py")))
    for path in (*folders, *(ROOT / "studio" / name for name in _FLOOR)):
        if path.relative_to(ROOT / "studio").as_posix() not in _NO_TEXTS:
            for text in _sentences(ast.parse(path.read_text("utf-8"))):
                yield _NAMELESS_SLOT.sub("{name}", text), _name(path)


def registry_texts() -> Iterator[tuple[str, str]]:
    """Titles, helps, search words, labels, units and choices of all column types, and the words at their handles."""
    done: set[type[BaseModel]] = set()
    for name in _parts():
        yield name, "studio/generators/structs.py"
    for cls in by_kind().values():
        where = f"studio/generators/{cls.__module__.rpartition('.')[2]}.py"
        yield cls.about.title, where
        yield cls.about.help, where
        if cls.about.words:
            yield ", ".join(cls.about.words), where
        for text in (*_of_form(cls, done), *_of_handles(cls)):
            yield text, where


def search_words() -> frozenset[str]:
    """Words under which column types are looked for; they are translated as one line for each type."""
    return frozenset(word for cls in by_kind().values() for word in cls.about.words)


def template_texts() -> Iterator[tuple[str, str]]:
    """Titles and descriptions of the shipped templates."""
    for template in templates():
        yield template.title, "resources/templates"
        yield template.description, "resources/templates"


def _sentences(tree: ast.Module) -> Iterator[str]:
    inside: set[ast.AST] = set()
    skipped = search_words()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside.update(child for child in ast.iter_child_nodes(node) if isinstance(child, ast.Constant))
            specs = (part.format_spec for part in node.values if isinstance(part, ast.FormattedValue))
            inside.update(child for spec in specs if spec is not None for child in ast.walk(spec))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inside.add(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr) and node not in inside:
            yield from (
                text for text in templates_of(node) if _reads_like_words(text) and text not in skipped
            )


def _reads_like_words(text: str) -> bool:
    bare = _SLOT.sub("X", text)
    words = _TWO_WORDS.search(bare) and _WORD.search(_SLOT.sub("", text))
    return bool(words) and not _CODE.search(text) and text not in _NOT_SHOWN


def _of_form(model: type[BaseModel], done: set[type[BaseModel]]) -> Iterator[str]:
    if model in done:
        return
    done.add(model)
    for parameter in form(model):
        yield from texts_of(parameter)
        for leaf in _leaves(model.model_fields[parameter.name].annotation):
            if isinstance(leaf, type) and issubclass(leaf, BaseModel) and not issubclass(leaf, Generator):
                yield from _of_form(leaf, done)


def texts_of(parameter: Parameter) -> list[str]:
    """Label, help, unit and choices; codes of languages and names of laws are what they are everywhere."""
    named = parameter.editor == "locale" or parameter.name == "law"
    choices = () if named else (item.replace("_", " ") for item in parameter.choices if _SMALL.search(item))
    return [text for text in (parameter.label, parameter.help, parameter.unit, *choices) if text]


def _of_handles(cls: type[Generator]) -> Iterator[str]:
    for rule in rules(cls()):
        yield from (word for word in (rule.word, rule.place_word) if _LETTERS.search(word))


def _leaves(annotation: typing.Any) -> list[typing.Any]:
    arguments = typing.get_args(annotation)
    return [leaf for item in arguments for leaf in _leaves(item)] if arguments else [annotation]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _parts() -> Iterator[str]:
    """Names of the parts of persons, addresses and companies, as their choice shows them."""
    for cls in (Person, Address, Company):
        for part in cls().arrow_type(Setting()):
            yield part.name.replace("_", " ")
