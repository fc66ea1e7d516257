"""JSON Lines, and JSON arrays of objects: every key becomes a column, nested values stay JSON text."""

from __future__ import annotations

import io
import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pyarrow as pa

from studio.problems import Problem
from studio.reference import encoding as encodings
from studio.reference.guess import Caps, Format, Guess, Ledger, Reading
from studio.reference.naming import refuse_too_many
from studio.reference.read_columnar import Rows, settle
from studio.reference.request import Request
from studio.reference.sampling import RowSampler

_BATCH_ROWS = 20_000


def read_json(format_: Format, request: Request) -> Reading:
    """Read a JSON file; raises `Problem`."""
    with request.open() as source:
        sample = source.read(1 << 16)
    given = request.guess
    encoding = given.encoding if given else encodings.detect(sample, is_whole=len(sample) < 1 << 16)
    guess = (given or Guess(format=format_)).model_copy(update={"format": format_, "encoding": encoding})
    recoded = encodings.Utf8Stream(request.open(), encoding)
    with io.TextIOWrapper(io.BufferedReader(recoded), "utf-8", newline="\n") as text:
        try:
            objects = _lines(text, request.caps) if format_ == "jsonl" else _array(text, request.caps)
            return _collect(objects, guess, request)
        except _NotLines:
            pass
        except RecursionError:
            raise request.problem("The JSON is nested too deeply.", "Flatten it first.") from None
        except Problem as problem:
            raise request.problem(problem.message, problem.mend) from None
    return read_json("json", request)


class _NotLines(Exception):
    """One JSON value over many lines."""


def _lines(text: io.TextIOWrapper, caps: Caps) -> Iterator[dict[str, Any]]:
    lines = _filled_lines(text, caps)
    start = list(itertools.islice(lines, 2))
    for number, line in itertools.chain(start, lines):
        try:
            value = json.loads(line, parse_constant=lambda name: None)
        except ValueError as error:
            if number == start[0][0]:
                raise _NotLines from error
            raise Problem(
                f"Line {number:,} is not valid JSON ({_what(error)}).",
                mend="Mend or remove that line, or fetch the file again.",
            ) from error
        if number == start[0][0] and (len(start) < 2 or isinstance(value, list)):
            raise _NotLines
        yield _as_object(value)


def _filled_lines(text: io.TextIOWrapper, caps: Caps) -> Iterator[tuple[int, str]]:
    number = 0
    while line := text.readline(caps.row_bytes):
        number += 1
        if len(line) >= caps.row_bytes:
            raise Problem(
                f"Line {number:,} is longer than {caps.row_bytes >> 20} MB.",
                mend="Write one object per line.",
            )
        if line.strip():
            yield number, line


def _array(text: io.TextIOWrapper, caps: Caps) -> Iterator[dict[str, Any]]:
    whole = text.read(caps.document_bytes + 1)
    if len(whole) > caps.document_bytes:
        raise Problem(
            f"The JSON document is larger than {caps.document_bytes >> 20} MB, and has to be read in one piece.",
            mend="Save it as JSON Lines, one object per line.",
        )
    try:
        value = json.loads(whole, parse_constant=lambda name: None)
    except ValueError as error:
        raise Problem(
            f"The file is not valid JSON ({_what(error)}).", mend="Mend it there, or fetch the file again."
        ) from error
    yield from _objects(value)


def _what(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg}, line {error.lineno}, column {error.colno}"
    return "a number is too long" if "digits" in str(error) else "it could not be understood"


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The rows in a JSON document: a list, a list under a single key, columns of lists, or one object."""
    if isinstance(value, dict):
        lists = {name: item for name, item in value.items() if isinstance(item, list)}
        if len(lists) == len(value) > 1 and len({len(item) for item in lists.values()}) == 1:
            value = [dict(zip(lists, row, strict=True)) for row in zip(*lists.values(), strict=True)]
        elif len(lists) == 1 and all(isinstance(item, dict) for item in next(iter(lists.values()))):
            value = next(iter(lists.values()))
        else:
            value = [value]
    if not isinstance(value, list):
        raise Problem("The JSON holds a single value, not a table.", mend="A table is a list of objects.")
    for item in value:
        yield _as_object(item)


def _as_object(value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    if isinstance(value, list):
        return {f"column {index + 1}": item for index, item in enumerate(value)}
    return {"value": value}


def _collect(objects: Iterator[dict[str, Any]], guess: Guess, request: Request) -> Reading:
    """Rows to a table in two steps, so that keys may come late and kinds may differ from row to row."""
    sampler = RowSampler(request.caps)
    names: dict[str, None] = {}
    chunk: list[str] = []
    schema = pa.schema([("row", pa.string())])

    def flush() -> None:
        sampler.add(pa.record_batch([pa.array(chunk, pa.string())], schema=schema))
        request.progress.report(sampler.n_seen, 0, "Reading rows")
        chunk.clear()

    for row in objects:
        names.update(dict.fromkeys(row))
        refuse_too_many(len(names), request.caps, request.path.name)
        chunk.append(json.dumps(row))
        if len(chunk) == _BATCH_ROWS:
            flush()
    flush()
    if not names:
        raise Problem("The file holds no rows.", mend="Choose a file with at least one object.")
    texts = sampler.table(schema).column(0).to_pylist()
    rows = [json.loads(text) for text in texts]
    ledger = Ledger()
    table = pa.table({name: _column([row.get(name) for row in rows], name, ledger) for name in names})
    reading = settle(
        Rows(table, sampler.n_seen, sampler.sampled), guess, is_settled=request.guess is not None
    )
    return replace(reading, conversions=(*ledger.entries, *reading.conversions))


def _column(values: list[Any], name: str, ledger: Ledger) -> pa.Array:
    """One key's values: numbers, truth values or texts where all are of a kind, else texts."""
    kinds = {type(value) for value in values if value is not None}
    if kinds <= {int} or kinds <= {int, float} or kinds <= {bool}:
        try:
            return pa.array(
                values, pa.bool_() if kinds == {bool} else pa.int64() if kinds == {int} else pa.float64()
            )
        except (pa.ArrowInvalid, OverflowError):
            ledger.add("long integers", "whole numbers too long for 64 bits kept as text", len(values), name)
            return pa.array([None if value is None else str(value) for value in values], pa.string())
    nested = sum(isinstance(value, dict | list) for value in values)
    ledger.add("nested", "nested values read as JSON text", nested, name)
    if not nested and kinds != {str}:
        ledger.add("mixed", "values of several kinds read as text", len(values), name)
    return pa.array([_text(value) for value in values], pa.string())


def _text(value: Any) -> str | None:
    if value is None:
        return None
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text.encode("utf-8", "replace").decode("utf-8")
