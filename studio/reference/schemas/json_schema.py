"""Reads a JSON Schema: properties become columns, nested objects dotted names, lists of objects tables of their own.

Only references within the file are followed; nothing is ever fetched.
"""

from __future__ import annotations

import json
from typing import Any

from studio.problems import Problem
from studio.reference.schemas.described import Described, DescribedColumn, DescribedTable, Kind

Schema = dict[str, Any]

_DEEPEST = 8
_MOST_COLUMNS = 10_000
_IGNORED = (
    "not", "if", "dependentRequired", "dependentSchemas", "dependencies", "patternProperties", "propertyNames",
    "contains", "prefixItems", "minProperties", "maxProperties", "$dynamicRef", "contentMediaType",
)  # fmt: skip
_KINDS: dict[str, Kind] = {"string": "text", "integer": "integer", "number": "float", "boolean": "boolean"}
_MOMENTS: dict[str, Kind] = {"date": "date", "date-time": "timestamp"}


def read_json_schema(text: str, name: str) -> Described | None:
    """What the schema describes, its main table called `name`; None where the text is data and no schema.

    Raises Problem for broken JSON that says it is a schema, and for one without properties.
    """
    try:
        root = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        if '"$schema"' in text[:4096]:
            what = getattr(error, "msg", "it cannot be read")
            raise Problem(
                f"Line {line:,} is not valid JSON ({what}).", mend="Mend that line, or fetch it again."
            ) from None
        return None
    if not isinstance(root, dict) or not _is_schema(root):
        return None
    reader = _Reader(root)
    reader.table(name.removesuffix(".schema"))
    if not any(table.columns for table in reader.described.tables):
        raise Problem(
            "The JSON Schema describes no properties.",
            mend="Its root, or the items of its root, must be an object with properties.",
        )
    return reader.described


def _is_schema(root: Schema) -> bool:
    if "json-schema.org" in str(root.get("$schema", "")):
        return True
    if isinstance(root.get("$defs"), dict) and "$ref" in root:
        return True
    properties = root.get("properties")
    return (
        root.get("type") == "object"
        and isinstance(properties, dict)
        and all(isinstance(item, dict | bool) for item in properties.values())
    )


class _Reader:
    """Walks down the properties; `described` grows on the way."""

    def __init__(self, root: Schema) -> None:
        self.described = Described(language="JSON Schema")
        self._root = root
        self._count = 0

    def table(self, name: str) -> None:
        """The table of the root, or of the items of a root that is a list."""
        schema = self._whole(self._root, name, ())
        if schema.get("type") == "array" and isinstance(schema.get("items"), dict):
            schema = self._whole(schema["items"], name, ())
        table = DescribedTable(name or "table", note=str(schema.get("description", "")))
        self.described.tables.append(table)
        self._properties(table, schema, "", required=True, trail=("#",))
        self._key(table)

    def _key(self, table: DescribedTable) -> None:
        column = table.column("id")
        if column is not None and column.kind in ("integer", "text", "uuid") and not column.nullable:
            table.primary_key = (column.name,)
            self.described.said.append(f'"{column.name}" is taken for the key of "{table.name}".')

    def _properties(
        self, table: DescribedTable, schema: Schema, prefix: str, *, required: bool, trail: tuple[str, ...]
    ) -> None:
        wanted = schema.get("required")
        names = {str(item) for item in wanted} if isinstance(wanted, list) else set()
        properties = schema.get("properties")
        for name, item in (properties if isinstance(properties, dict) else {}).items():
            self._property(table, f"{prefix}{name}", item, required=required and name in names, trail=trail)

    def _property(
        self, table: DescribedTable, name: str, item: Any, *, required: bool, trail: tuple[str, ...]
    ) -> None:
        if item is False:
            return
        reference = str(item.get("$ref", "")) if isinstance(item, dict) else ""
        if reference and reference in trail:
            self.described.remark(table.name, 0, f"{name}: {reference}", "it contains itself; left out here.")
            return
        trail = (*trail, reference) if reference else trail
        schema = self._whole(item, f"{table.name}.{name}", trail) if isinstance(item, dict) else {}
        kind = _type_of(schema)
        if name.count(".") >= _DEEPEST:
            kind = ""
        if kind == "object" and isinstance(schema.get("properties"), dict) and schema["properties"]:
            self._properties(table, schema, f"{name}.", required=required, trail=trail)
            return
        items = schema.get("items")
        inner = self._whole(items, f"{table.name}.{name}", trail) if isinstance(items, dict) else {}
        if (
            isinstance(items, dict)
            and kind == "array"
            and _type_of(inner) == "object"
            and inner.get("properties")
        ):
            self._children(table, name, items, inner, trail)
            return
        column = self._column(table, name, schema, required=required)
        if kind == "array":
            column.item = self._scalar(name, inner)

    def _children(
        self, table: DescribedTable, name: str, items: Schema, inner: Schema, trail: tuple[str, ...]
    ) -> None:
        reference = str(items.get("$ref", ""))
        if reference and reference in trail:
            self.described.remark(table.name, 0, f"{name}: {reference}", "it contains itself; left out here.")
            return
        child = DescribedTable(f"{table.name}_{name}".replace(".", "_"), children_of=table.name)
        self.described.tables.append(child)
        self.described.said.append(
            f'The list "{name}" of "{table.name}" became a table of its own, "{child.name}".'
        )
        self._properties(child, inner, "", required=True, trail=(*trail, reference) if reference else trail)
        if not child.columns:
            self.described.tables.remove(child)

    def _column(self, table: DescribedTable, name: str, schema: Schema, *, required: bool) -> DescribedColumn:
        self._count += 1
        if self._count > _MOST_COLUMNS:
            raise Problem(
                f"The schema has more than {_MOST_COLUMNS:,} properties.", mend="Keep those that you need."
            )
        column = self._scalar(name, schema)
        column.nullable = not required or column.nullable
        free, number = name, 2
        while table.column(free) is not None:
            free, number = f"{name} {number}", number + 1
        column.name = free
        for keyword in _IGNORED:
            if keyword in schema:
                self.described.remark(
                    table.name, 0, f"{name}: {keyword}", "values are made without regard to it."
                )
        table.columns.append(column)
        return column

    def _scalar(self, name: str, schema: Schema) -> DescribedColumn:
        """One value: its type, its format, its bounds."""
        kind = _type_of(schema)
        column = DescribedColumn(
            name, note=str(schema.get("description") or schema.get("title") or "")[:10_000]
        )
        column.nullable = _may_be_null(schema)
        form = str(schema.get("format", ""))
        column.kind = "json" if kind == "object" else "array" if kind == "array" else _KINDS.get(kind, "text")
        if column.kind == "text" and form in _MOMENTS:
            column.kind = _MOMENTS[form]
        elif column.kind == "text":
            column.format = form
        _bounds(column, schema)
        _values(column, schema)
        return column

    def _whole(self, schema: Schema, where: str, trail: tuple[str, ...]) -> Schema:
        """A schema with what it refers to and combines taken in."""
        found, seen = dict(schema), set[str]()
        while isinstance(found.get("$ref"), str):
            reference = found.pop("$ref")
            if reference in seen:
                break
            seen.add(reference)
            target = self._local(reference)
            if target is None:
                self.described.remark(
                    "", 0, f"{where}: {reference}", "only references within the file are followed."
                )
            else:
                found = {**target, **found}
        for part in found.pop("allOf", ()) if isinstance(found.get("allOf"), list) else ():
            if isinstance(part, dict):
                found = _merged(found, self._whole(part, where, trail) if len(trail) < _DEEPEST * 2 else part)
        for keyword in ("anyOf", "oneOf"):
            options = found.pop(keyword, None)
            if isinstance(options, list) and len(trail) < _DEEPEST * 2:
                found = self._option(
                    found, [item for item in options if isinstance(item, dict)], keyword, where, trail
                )
        return found

    def _option(
        self, found: Schema, options: list[Schema], keyword: str, where: str, trail: tuple[str, ...]
    ) -> Schema:
        """The first of several forms, the others noted; null among them is a missing value."""
        whole = [self._whole(item, where, (*trail, keyword)) for item in options]
        filled = [item for item in whole if item.get("type") != "null"]
        if len(filled) < len(whole):
            found["nullable"] = True
        if filled and all(
            set(item) <= {"const", "title", "description"} and "const" in item for item in filled
        ):
            return {**found, "enum": [item["const"] for item in filled]}
        if len(filled) > 1:
            self.described.remark("", 0, f"{where}: {keyword}", "of its forms only the first is made.")
        return _merged(found, filled[0]) if filled else found

    def _local(self, reference: str) -> Schema | None:
        if not reference.startswith("#"):
            return None
        found: Any = self._root
        for part in reference.lstrip("#").split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~").replace("%24", "$")
            if isinstance(found, list) and key.isdigit() and int(key) < len(found):
                found = found[int(key)]
            elif isinstance(found, dict) and key in found:
                found = found[key]
            else:
                return None
        return found if isinstance(found, dict) else None


def _merged(first: Schema, second: Schema) -> Schema:
    """Both at once: the properties and what is required of both."""
    merged = {**second, **first}
    for key in ("properties", "$defs"):
        if isinstance(first.get(key), dict) and isinstance(second.get(key), dict):
            merged[key] = {**second[key], **first[key]}
    if isinstance(first.get("required"), list) and isinstance(second.get("required"), list):
        merged["required"] = [*first["required"], *second["required"]]
    return merged


def _type_of(schema: Schema) -> str:
    """The type that is not null; found from other keywords where it is not stated."""
    stated = schema.get("type")
    if isinstance(stated, list):
        return next((str(item) for item in stated if item != "null"), "")
    if isinstance(stated, str):
        return stated
    if "properties" in schema:
        return "object"
    if "items" in schema:
        return "array"
    listed = schema["enum"] if isinstance(schema.get("enum"), list) else []
    values = [value for value in (*listed, schema.get("const")) if value is not None]
    if values and all(isinstance(value, bool) for value in values):
        return "boolean"
    if values and all(isinstance(value, int) and not isinstance(value, bool) for value in values):
        return "integer"
    if values and all(isinstance(value, int | float) and not isinstance(value, bool) for value in values):
        return "number"
    if not values and ("minimum" in schema or "maximum" in schema or "multipleOf" in schema):
        return "number"
    return "string"


def _may_be_null(schema: Schema) -> bool:
    stated, listed = schema.get("type"), schema.get("enum")
    return (
        schema.get("nullable") is True
        or (isinstance(stated, list) and "null" in stated)
        or (isinstance(listed, list) and None in listed)
    )


def _bounds(column: DescribedColumn, schema: Schema) -> None:
    if column.kind in ("integer", "float"):
        least = 1.0 if column.kind == "integer" else 0.01
        step = _number(schema, "multipleOf")
        column.step = step if step is not None and step > 0 else None
        low, high = _number(schema, "minimum"), _number(schema, "maximum")
        above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
        column.low = low + least if low is not None and above is True else low
        column.high = high - least if high is not None and below is True else high
        if (value := _number(schema, "exclusiveMinimum")) is not None:
            column.low = value + least if column.low is None else max(column.low, value + least)
        if (value := _number(schema, "exclusiveMaximum")) is not None:
            column.high = value - least if column.high is None else min(column.high, value - least)
    shortest, longest = _number(schema, "minLength"), _number(schema, "maxLength")
    if column.kind == "text":
        column.shortest = int(shortest or 0)
        column.longest = int(longest) if longest is not None and longest <= 10_000 else None
        pattern = schema.get("pattern")
        if isinstance(pattern, str) and pattern:
            column.pattern = pattern.removeprefix("^").removesuffix("$")


def _values(column: DescribedColumn, schema: Schema) -> None:
    if "const" in schema and isinstance(schema["const"], bool | int | float | str):
        constant = schema["const"]
        column.constant = constant
    listed = schema.get("enum")
    if isinstance(listed, list):
        column.choices = tuple(
            dict.fromkeys(_written(value) for value in listed if isinstance(value, bool | int | float | str))
        )
    default = schema.get("default")
    if isinstance(default, bool | str):
        column.default = default
    elif isinstance(default, int | float):
        column.default = float(default)


def _written(value: bool | float | str) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _number(schema: Schema, key: str) -> float | None:
    value = schema.get(key)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
