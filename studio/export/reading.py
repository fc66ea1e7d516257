"""How to read an exported file without changing a cell, for its manifest: the very calls of the usual readers.

In each call `path` stands for the file's path. They name the types of the columns, so that no reader guesses.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from studio.export.csv_style import UNDO
from studio.export.options import Options
from studio.export.text import is_text

_BLOCK_BYTES = 1 << 26
_LINE_BYTES = 1 << 24
_DUCKDB = {
    "bool": "BOOLEAN", "int8": "TINYINT", "int16": "SMALLINT", "int32": "INTEGER", "int64": "BIGINT",
    "uint8": "UTINYINT", "uint16": "USMALLINT", "uint32": "UINTEGER", "uint64": "UBIGINT",
    "float": "FLOAT", "double": "DOUBLE",
    "date32[day]": "DATE", "timestamp[s]": "TIMESTAMP_S", "timestamp[ms]": "TIMESTAMP_MS",
    "timestamp[us]": "TIMESTAMP",
    "timestamp[ns]": "TIMESTAMP_NS",
}  # fmt: skip


def of_csv(schema: pa.Schema, options: Options) -> Mapping[str, Any]:
    """For a CSV file with these columns."""
    style = options.style
    encoding = "utf-8-sig" if style.bom else "utf-8"
    names_of_texts = [field.name for field in schema if is_text(field.type)]
    moments = [field.name for field in schema if _is_moment(field.type)]
    pandas = {
        "sep": style.delimiter, "encoding": encoding, "keep_default_na": False, "na_values": [style.missing],
        "skip_blank_lines": False, "dtype": dict.fromkeys(names_of_texts, "str"), "parse_dates": moments,
        "compression": None if options.packing == "none" else options.packing,
    }  # fmt: skip
    types = ", ".join(f"{field.name!r}: {_arrow_type(field.type)}" for field in schema)
    arrow = (
        f"csv.read_csv(path, read_options=csv.ReadOptions(block_size={_BLOCK_BYTES}), "
        f"parse_options=csv.ParseOptions(delimiter={style.delimiter!r}, newlines_in_values=True, "
        "ignore_empty_lines=False), "
        f"convert_options=csv.ConvertOptions(null_values=[{style.missing!r}], strings_can_be_null=True, "
        f"quoted_strings_can_be_null=False, column_types={{{types}}}))"
    )
    columns = ", ".join(
        f"{_sql(field.name)}: {_sql(_DUCKDB.get(str(field.type), 'VARCHAR'))}" for field in schema
    )
    new_line = r"'\r\n'" if style.line_end == "\r\n" else r"'\n'"
    duckdb = (
        f"select * from read_csv($path, header=true, delim={_sql(style.delimiter)}, quote='\"', escape='\"', "
        f"nullstr={_sql(style.missing)}, allow_quoted_nulls=false, compression='{options.packing}', auto_detect=false, "
        f"new_line={new_line}, max_line_size={_LINE_BYTES}, buffer_size={2 * _LINE_BYTES}, columns={{{columns}}})"
    )
    told: dict[str, Any] = {
        "style": style.preset,
        "encoding": encoding,
        "compression": options.packing,
        "delimiter": style.delimiter,
        "quote": '"',
        "doubled_quotes": True,
        "line_end": style.line_end,
        "header": True,
        "missing": style.missing or "an empty cell without quotes",
        "empty_text": '""',
        "pandas": f"pandas.read_csv(path, {_keywords(pandas)})",
        "python": f"csv.reader(file, delimiter={style.delimiter!r})",
        "file": f"open(path, 'rt', encoding={encoding!r}, newline='')",
        "pyarrow": arrow,
        "duckdb": duckdb,
    }
    if not style.missing:
        told["empty text and missing are one in"] = ["pandas", "python"]
    if style.defused:
        told["changed"] = (
            "An apostrophe stands before text, also in the header, that a spreadsheet would take for a formula."
        )
        told["undo"] = f"re.sub({UNDO!r}, '', cell)"
    return _with_packing(told, options)


def of_json_lines(schema: pa.Schema, options: Options) -> Mapping[str, Any]:
    """For a JSON Lines file with these columns."""
    packed = None if options.packing == "none" else options.packing
    columns = ", ".join(f"{_sql(field.name)}: {_sql(_json_type(field.type))}" for field in schema)
    told = {
        "encoding": "utf-8",
        "compression": options.packing,
        "line_end": "\n",
        "missing": "null",
        "pandas": f"pandas.read_json(path, lines=True, dtype=False, compression={packed!r})",
        "python": "[json.loads(line) for line in file]",
        "file": "open(path, 'rt', encoding='utf-8', newline='\\n')",
        "pyarrow": f"json.read_json(path, read_options=json.ReadOptions(block_size={_BLOCK_BYTES}))",
        "duckdb": (
            f"select * from read_json($path, format='newline_delimited', compression='{options.packing}', "
            f"maximum_object_size={_LINE_BYTES}, columns={{{columns}}})"
        ),
    }
    return _with_packing(told, options)


def of_parquet(schema: pa.Schema, options: Options) -> Mapping[str, Any]:
    """For a Parquet file."""
    return {
        "compression": options.compression,
        "missing": "null",
        "pandas": "pandas.read_parquet(path)",
        "pyarrow": "parquet.read_table(path)",
        "duckdb": "select * from read_parquet($path)",
    }


def of_excel(schema: pa.Schema, options: Options) -> Mapping[str, Any]:
    """For a sheet of a workbook."""
    return {
        "header": True,
        "missing": "an empty cell",
        "empty_text": "an empty cell; a sheet cannot tell empty text from missing",
        "text": "always text, never a formula or a link",
        "times": "whole milliseconds",
        "pandas": "pandas.read_excel(path, sheet_name=sheet, keep_default_na=False, na_values=[''])",
    }


def _with_packing(told: dict[str, Any], options: Options) -> dict[str, Any]:
    if options.packing == "gzip":
        told["file"] = f"gzip.{told['file']}"
    elif options.packing == "zstd":
        told["file"] = f"compression.zstd.{told['file']}"
        told["python and pandas need"] = "Python 3.14, or pandas the package zstandard"
    return told


def _keywords(values: Mapping[str, object]) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in values.items())


def _is_moment(kind: pa.DataType) -> bool:
    return bool(pa.types.is_date(kind) or pa.types.is_timestamp(kind))


def _arrow_type(kind: pa.DataType) -> str:
    if pa.types.is_timestamp(kind):
        zone = f", {kind.tz!r}" if kind.tz else ""
        return f"pyarrow.timestamp({kind.unit!r}{zone})"
    names = {"double": "float64", "float": "float32", "date32[day]": "date32", "bool": "bool_"}
    name = names.get(str(kind), str(kind))
    return f"pyarrow.{name}()" if hasattr(pa, name) else "pyarrow.string()"


def _json_type(kind: pa.DataType) -> str:
    if pa.types.is_struct(kind):
        return "STRUCT(" + ", ".join(f"{_identifier(f.name)} {_json_type(f.type)}" for f in kind) + ")"
    if pa.types.is_list(kind):
        return f"{_json_type(kind.value_type)}[]"
    return _DUCKDB.get(str(kind), "VARCHAR")


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _sql(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
