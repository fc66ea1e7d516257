"""The rules, each a function that raises AssertionError where a type breaks it."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, get_args

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import ValidationError

from studio.engine.rows import rows
from studio.engine.streams import BLOCK
from studio.generators.generator import Enumeration, Family, Generator
from studio.generators.parameters import Parameter, form
from studio.model.document import Document
from studio.model.files import dumps, loads
from tests.conformance.specimens import ID, Levels, Specimen, floats, kind

HANDLES = {None, "place", "spread", "shape", "minimum", "maximum", "weights", "curve"}


def same_in_any_chunks(one: Specimen) -> None:
    """Rows across the end of a block come out alike whole, in odd pieces in any order, and alone."""
    start, n = BLOCK - 700, 1500
    whole = one.rows(start, n)
    pieces, at = [], start
    for size in (1, 698, 2, 333, 64, 7, 395):
        pieces.append((at, size))
        at += size
    assert at == start + n
    random.Random(1).shuffle(pieces)
    for first, size in pieces:
        assert one.rows(first, size).equals(whole.slice(first - start, size)), (
            f"rows {first} to {first + size}"
        )
    for row in (0, 3, 699, 700, 701, 1024, n - 1):
        assert one.rows(start + row, 1).equals(whole.slice(row, 1)), f"row {start + row} alone"


def same_far_away(one: Specimen) -> None:
    """A cell of block 10^6 equals itself alone and in any piece."""
    start = 10**6 * BLOCK + 12_345
    whole = one.rows(start, 60)
    assert len(whole) == 60
    assert one.rows(start + 31, 1).equals(whole.slice(31, 1))
    assert one.rows(start + 7, 40).equals(whole.slice(7, 40))


def right_type(one: Specimen) -> None:
    """Arrays are what `arrow_type` says, valid in every byte, as long as asked, and empty for no rows."""
    plan = one.plan
    said = plan.steps[ID].type
    assert said == one.generator.arrow_type(plan.steps[ID].setting)
    for n in (0, 1, 3):
        made = one.made(Levels(np.linspace(0.1, 0.9, n)))
        assert made.type == said and len(made) == n
    shown = one.rows(10, 500)
    assert shown.type == said and len(shown) == 500
    shown.validate(full=True)
    empty = rows(plan, 10, 0, columns=[ID])
    assert empty.num_rows == 0 and empty.schema.field(0).type == said


def missing_share_is_met(one: Specimen, with_missing: Specimen) -> None:
    """The share of missing cells is met, and the other cells stay as they were."""
    n, share = 20_000, with_missing.missing
    full, thinned = one.rows(0, n).combine_chunks(), with_missing.rows(0, n).combine_chunks()
    was = pc.is_null(full).to_numpy(zero_copy_only=False)
    now = pc.is_null(thinned).to_numpy(zero_copy_only=False)
    assert (now | ~was).all()
    alive = int((~was).sum())
    lost = int((now & ~was).sum())
    assert abs(lost - share * alive) <= 5 * np.sqrt(share * (1 - share) * alive), f"{lost} of {alive} missing"
    kept = pa.array(~now)
    assert thinned.filter(kept).equals(full.filter(kept))


def bounds_hold(one: Specimen) -> None:
    """A type with a minimum and a maximum keeps both, rounded or not, and reaches towards both."""
    found = np.sort(floats(one.rows(0, 4000)))
    low, high = float(found[1200]), float(found[3400])
    if one.generator.arrow_type(one.plan.steps[ID].setting) == pa.int64():
        low, high = int(low), max(int(high), int(low) + 1)
    changes: list[dict[str, Any]] = [{"minimum": low}, {"maximum": high}, {"minimum": low, "maximum": high}]
    if "decimals" in type(one.generator).model_fields:
        changes += [{**change, "decimals": 1} for change in changes]
    for change in changes:
        bounded = floats(Specimen(one.changed(**change), one.beside).rows(0, 4000))
        assert bounded.min() >= change.get("minimum", -np.inf), change
        assert bounded.max() <= change.get("maximum", np.inf), change
        inside = found[(found >= change.get("minimum", -np.inf)) & (found <= change.get("maximum", np.inf))]
        assert abs(np.median(bounded) - np.median(inside)) <= 0.25 * np.ptp(inside) + 1, change


def never_falls(one: Specimen) -> None:
    """A type that calls itself ordered has a value that never falls when u rises, but for the last digit."""
    u = np.concatenate([np.geomspace(2.0**-53, 0.01, 500), np.linspace(0.01, 0.99, 8000)])
    u = np.concatenate([u, 1.0 - np.geomspace(2.0**-53, 0.01, 500)[::-1]])
    made = floats(one.made(Levels(u)))
    falls = made[:-1] - made[1:]
    allowed = 8 * np.spacing(np.maximum(np.abs(made[:-1]), np.abs(made[1:])))
    assert (falls <= allowed).all(), f"falls by {falls.max():g} at u = {u[np.argmax(falls)]:g}"
    assert made[-1] > made[0]


def moves_smoothly(one: Specimen) -> None:
    """A type that calls itself smooth moves each value little when a parameter moves little, and less for less."""
    fine = one
    if "resolution" in type(one.generator).model_fields:
        whole_days = {name: f"{value}T00:00:00" for name, value in one.generator if _is_day(value)}
        fine = Specimen(one.changed(resolution="millisecond", **whole_days), one.beside)
    u = (np.arange(2000) + 0.5) / 2000
    before = floats(fine.made(Levels(u)))
    spread = float(np.ptp(before)) + float(np.abs(before).max()) * 1e-9
    tried = 0
    for name, nudged in _nudges(fine):
        moves = [float(np.abs(floats(other.made(Levels(u))) - before).max()) / spread for other in nudged]
        assert moves[0] < 0.35, f"{name} moves a value by {moves[0]:.2f} of the spread"
        assert moves[1] <= moves[0] / 6 + 1e-9, f"{name} jumps: {moves[0]:.2g}, then {moves[1]:.2g}"
        tried += 1
    assert tried, "no parameter could be moved"


def _nudges(one: Specimen) -> Iterator[tuple[str, list[Specimen]]]:
    """Each numeric parameter moved by a small step and by a sixteenth of it."""
    for name in type(one.generator).model_fields:
        if name in ("kind", "minimum", "maximum", "decimals"):
            continue
        value = one.generator.model_dump()[name]
        for direction in (1.0, -1.0):
            try:
                moved = [_moved(value, direction * step) for step in (1e-3, 1e-3 / 16)]
                if None not in moved:
                    yield name, [Specimen(one.changed(**{name: item}), one.beside) for item in moved]
                    break
            except ValidationError:
                continue


def _is_day(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None


def _moved(value: Any, step: float) -> Any:
    """The value moved a little; None where it is nothing that can be moved a little."""
    if isinstance(value, float):
        return value + step * max(abs(value), 0.1)
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d(T[\d:.]+)?", value):
        start = datetime.fromisoformat(value)
        return (start + timedelta(milliseconds=round(step * 1.6e10))).isoformat(timespec="milliseconds")
    if isinstance(value, tuple | list):
        for place in (len(value) // 2, 0):
            moved = _moved(value[place], step) if value else None
            if moved is not None:
                return [*value[:place], moved, *value[place + 1 :]]
    if isinstance(value, dict):
        moves = {key: _moved(item, step) for key, item in value.items() if key != "kind"}
        moves = {key: item for key, item in moves.items() if item is not None}
        return {**value, **moves} if moves else None
    return None


def survives_the_file(one: Specimen) -> None:
    """The document says the same after saving and opening: equal values, equal bytes, equal cells."""
    checked = Document.model_validate(one.document.model_dump())
    data = dumps(checked)
    again = loads(data)
    assert again == checked
    assert dumps(again) == data
    kept = again.table("table").columns[-1].generator
    assert type(kept) is type(one.generator)
    reread = Specimen(kept, one.beside, one.n_rows)
    assert reread.rows(0, 50).equals(one.rows(0, 50))


def form_is_complete(cls: type[Generator]) -> None:
    """Every parameter has words, a default that is valid, and bounds that agree with its slider."""
    about = cls.about
    assert about.title and about.title[0].isupper() and about.family in get_args(Family)
    assert about.help.endswith(".") and len(about.help) <= 160 and about.help[0].isupper()
    fresh = cls.model_validate({"kind": kind(cls)})
    assert fresh == cls(), "the defaults are not a valid column"
    parameters = form(cls)
    assert len({parameter.name for parameter in parameters}) == len(parameters)
    for parameter in parameters:
        _check_parameter(parameter)
        json.dumps(parameter.as_dict(), allow_nan=False)
    json.dumps(fresh.model_dump(mode="json"), allow_nan=False)


def _check_parameter(parameter: Parameter) -> None:
    name = parameter.name
    assert parameter.label and parameter.label != name and parameter.label[0].isupper(), name
    assert parameter.help.endswith((".", "…", ")")), (
        f"{name} needs a help of whole sentences: {parameter.help!r}"
    )
    assert parameter.handle in HANDLES, name
    low = -np.inf if parameter.low is None else parameter.low
    high = np.inf if parameter.high is None else parameter.high
    if isinstance(parameter.default, int | float) and not isinstance(parameter.default, bool):
        assert low <= parameter.default <= high, name
    if parameter.slider:
        assert parameter.slider[0] < parameter.slider[1], name
        assert parameter.slider[1] <= high and parameter.slider[1] > low, name
    if parameter.choices and not parameter.optional:
        assert parameter.default in parameter.choices, name


def unknown_fields_are_refused(cls: type[Generator]) -> None:
    """A misspelt parameter is an error and never ignored."""
    try:
        cls.model_validate({"kind": kind(cls), "no_such_parameter": 1})
    except ValidationError:
        return
    raise AssertionError("an unknown parameter was accepted")


def unique_by_enumeration(one: Specimen) -> None:
    """Where values can be enumerated, each index has its own, and a unique column has no two alike."""
    found: Enumeration | None = one.generator.enumeration(one.plan.steps[ID].setting)
    if found is None:
        return
    n = min(found.size, 3000)
    listed = found.at(np.arange(n, dtype=np.uint64))
    assert _distinct(listed) == n == len(listed)
    last = found.at(np.array([found.size - 1], dtype=np.uint64))
    assert len(last) == 1 and last.type == one.plan.steps[ID].type
    shown = Specimen(one.generator, one.beside, n_rows=n, unique=True).rows(0, n)
    assert _distinct(shown) == n, "two rows of a unique column are alike"
    assert shown.null_count == 0


def always_unique_holds(one: Specimen) -> None:
    """A type that calls itself unique has no two rows alike in 10^5."""
    assert _distinct(one.rows(0, 100_000)) == 100_000


def other_locales_change_only_what_says_so(one: Specimen, abroad: Specimen) -> None:
    """The document's locale moves nothing in a type that does not name it."""
    if not one.generator.uses_locale():
        assert one.rows(0, 100).equals(abroad.rows(0, 100))


def has_samples(one: Specimen) -> None:
    """The gallery can show two values."""
    shown = [value for value in one.rows(0, 20).to_pylist() if value is not None]
    assert len(shown) >= 2


def names_its_inputs(one: Specimen) -> None:
    """The columns that the example needs are the ones it reads, and no other column changes it."""
    assert set(one.generator.inputs()) <= set(one.beside)
    assert set(one.generator.wanted_parts()) <= set(one.generator.inputs())


def _distinct(array: pa.Array | pa.ChunkedArray) -> int:
    if pa.types.is_nested(array.type) or pa.types.is_dictionary(array.type):
        return len({repr(value) for value in array.to_pylist()})
    return int(pc.count_distinct(array, mode="all").as_py())
