"""Tables that do not fit together, hold nothing or hold odd values: a clear answer each time, never a crash."""

from __future__ import annotations

import datetime as dt
import json

import numpy as np
import pyarrow as pa
import pytest

from studio.problems import Problem
from studio.progress import Cancelled, Progress
from studio.quality import MEASURES, Comparison, compare

NUMBERS = [float(i) for i in range(50)]
WORDS = ["a", "b"] * 25


def one(
    reference: pa.Array | list[object], synthetic: pa.Array | list[object], role: str | None = None
) -> Comparison:
    roles = None if role is None else {"c": role}
    return compare(pa.table({"c": reference}), pa.table({"c": synthetic}), roles)


def test_columns_of_one_side_are_named_and_not_scored() -> None:
    found = compare(pa.table({"a": NUMBERS, "b": WORDS, "x": WORDS}), pa.table({"y": WORDS, "b": WORDS}))
    assert (found.only_in_reference, found.only_in_synthetic) == (("a", "x"), ("y",))
    assert [column.name for column in found.columns] == ["b"]
    assert found.overall == found.column_shapes == 1 and found.pair_trends is None


def test_no_column_in_common_gives_no_score() -> None:
    found = compare(pa.table({"a": NUMBERS}), pa.table({"b": NUMBERS}))
    assert found.overall is None and found.columns == () and found.pairs == ()


@pytest.mark.parametrize("role", ["numerical", "categorical"])
def test_no_rows_is_a_reason(role: str) -> None:
    empty, full = pa.array([], pa.int64()), pa.array(range(9))
    assert one(empty, full, role).columns[0].reason == "There are no rows in the reference."
    assert one(full, empty, role).columns[0].reason == "There are no rows in the synthetic table."
    both = one(empty, empty, role)
    assert both.columns[0].reason == "There are no rows in the reference and the synthetic table."
    assert both.overall is None


def test_a_table_without_columns() -> None:
    assert compare(pa.table({}), pa.table({})).as_dict()["columns"] == {}


@pytest.mark.parametrize("missing", [pa.nulls(50), pa.nulls(50, pa.float64()), pa.array([float("nan")] * 50)])
def test_all_missing_on_one_side(missing: pa.Array) -> None:
    found = compare(
        pa.table({"x": NUMBERS, "y": NUMBERS, "w": WORDS}), pa.table({"x": missing, "y": NUMBERS, "w": WORDS})
    )
    x = found.columns[0]
    assert (x.score, x.reason) == (None, "There are no values in the synthetic table.")
    assert (x.synthetic_values, x.synthetic_missing, x.reference_values) == (0, 50, 50)
    assert found.pairs[0].reason == "x: There are no values in the synthetic table."
    assert found.column_shapes == 1


def test_missing_counts_as_a_category_of_its_own_in_pairs() -> None:
    gaps = [None if word == "a" else "b" for word in WORDS]
    found = compare(pa.table({"v": WORDS, "w": gaps}), pa.table({"v": WORDS, "w": gaps[::-1]}))
    assert found.columns[1].score == 1
    assert found.pairs[0].reference_association == pytest.approx(1)
    assert found.pairs[0].score == pytest.approx(0)


@pytest.mark.parametrize(
    ("reference", "synthetic", "reason"),
    [
        ([3, 1] * 25, WORDS, "The reference holds numbers, the synthetic table text."),
        (WORDS, [True, False] * 25, "The reference holds text, the synthetic table yes/no values."),
        (NUMBERS, [dt.date(2024, 1, 1)] * 50, "The reference holds numbers, the synthetic table dates."),
        (
            [dt.time(1)] * 50,
            [dt.datetime(2024, 1, 1, tzinfo=dt.UTC)] * 50,
            "The reference holds times of day, the synthetic table dates.",
        ),
        ([[1]] * 50, [[1]] * 50, "Lists, structures and binary values are not compared."),
        ([b"x"] * 50, WORDS, "Lists, structures and binary values are not compared."),
    ],
)
@pytest.mark.parametrize("role", [None, "categorical", "numerical"])
def test_values_that_cannot_be_compared(
    reference: list[object], synthetic: list[object], reason: str, role: str | None
) -> None:
    found = one(reference, synthetic, role)
    assert (found.columns[0].score, found.columns[0].reason, found.overall) == (None, reason, None)


@pytest.mark.parametrize(("role", "word"), [("numerical", "numbers"), ("datetime", "dates")])
def test_text_in_a_continuous_role(role: str, word: str) -> None:
    found = one(WORDS, WORDS, role)
    assert found.columns[0].reason == f"The column holds text and cannot be compared as {word}."


@pytest.mark.parametrize(
    ("role", "reason"), [("id", "Identifiers are not compared."), ("text", "Free text is not compared.")]
)
def test_identifiers_and_text_are_left_out_and_said_so(role: str, reason: str) -> None:
    found = compare(pa.table({"c": WORDS, "x": NUMBERS}), pa.table({"c": WORDS, "x": NUMBERS}), {"c": role})
    assert (found.columns[0].metric, found.columns[0].score, found.columns[0].reason) == (None, None, reason)
    assert found.pairs == ()


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(Problem, match=r"column 'c': 'numeric' is no role\. Use one of numerical, "):
        one(NUMBERS, NUMBERS, "numeric")


def test_two_columns_of_one_name_are_refused() -> None:
    twice = pa.table([pa.array([1]), pa.array([2])], names=["c", "c"])
    with pytest.raises(Problem, match="the synthetic table: Two columns are named 'c'"):
        compare(pa.table({"c": [1]}), twice)


def test_constant_columns() -> None:
    line, still = NUMBERS, [7.0] * 50
    found = compare(
        pa.table({"x": line, "y": line, "w": WORDS}), pa.table({"x": line, "y": still, "w": WORDS})
    )
    pair = found.pairs[0]
    assert (pair.score, pair.reason) == (None, "y never varies in the synthetic table.")
    assert (pair.meets_threshold, pair.reference_correlation) == (True, pytest.approx(1))
    assert found.columns[1].score == pytest.approx(0.16)

    found = compare(
        pa.table({"x": line, "y": still, "w": WORDS}), pa.table({"x": line, "y": line, "w": WORDS})
    )
    assert found.pairs[0].reason == "y never varies in the reference."
    assert found.pairs[2].reason == "One of the two never varies in the reference."
    assert compare(pa.table({"y": still}), pa.table({"y": still})).column_shapes == 1


def test_infinite_values_take_part_in_shapes_but_fit_no_bin() -> None:
    wild = [*NUMBERS[:-1], float("inf")]
    found = compare(pa.table({"x": NUMBERS, "w": WORDS}), pa.table({"x": wild, "w": WORDS}))
    assert found.columns[0].score == pytest.approx(1 - 1 / 50)
    assert found.pairs[0].reason == "There are infinite values, which fit into no bin."


def test_huge_and_tiny_numbers_keep_their_shape() -> None:
    for scale in (1e-300, 1e-20, 1.0, 1e300):
        x = np.arange(1, 101) * scale
        found = compare(pa.table({"x": x, "y": x}), pa.table({"x": x[:50], "y": x[:50]}))
        assert found.columns[0].score == pytest.approx(0.5), scale
        assert found.pairs[0].score == pytest.approx(1), scale
    biggest = [-1.7e308, 1.7e308, 0.0, 1.0] * 5
    found = compare(
        pa.table({"x": biggest, "w": ["a", "b", "c", "d"] * 5}), pa.table({"x": biggest, "w": ["a"] * 20})
    )
    assert found.columns[0].score == 1 and found.pairs[0].score == pytest.approx(0.25)


def test_arithmetic_noise_does_not_count() -> None:
    assert one([0.1 + 0.2] * 9, [0.3] * 9).overall == 1


def test_one_value_in_different_types_is_one_value() -> None:
    moments = [dt.datetime(2024, 1, day, tzinfo=dt.UTC) for day in range(1, 29)]
    days = [moment.date() for moment in moments]
    naive = [moment.replace(tzinfo=None) for moment in moments]
    kinds = [
        pa.array(moments, pa.timestamp("ns", "Europe/Oslo")),
        pa.array(naive, pa.timestamp("s")),
        pa.array(days, pa.date32()),
        pa.array(days, pa.date64()),
    ]
    for kind in kinds:
        assert one(kinds[0], kind, "datetime").overall == 1
        assert one(kinds[0], kind, "categorical").overall == 1
    whole = [
        pa.array(range(9), t)
        for t in (pa.int8(), pa.uint64(), pa.float32(), pa.decimal128(5, 1), pa.float16())
    ]
    for kind in whole:
        assert one(whole[0], kind, "numerical").overall == 1
        assert one(whole[0], kind, "categorical").overall == 1
    assert one(pa.array([True, False]), pa.array([1, 0]), "boolean").overall == 1
    texts = [pa.array(WORDS, t) for t in (pa.string(), pa.large_string(), pa.string_view())]
    for kind in (*texts, texts[0].dictionary_encode()):
        assert one(texts[0], kind).overall == 1
    spans = [
        pa.array([1, 60, 3600], pa.duration("s")),
        pa.array([10**9, 60 * 10**9, 3600 * 10**9], pa.duration("ns")),
    ]
    assert one(*spans).overall == 1
    clocks = [pa.array([dt.time(1), dt.time(2)], t) for t in (pa.time32("s"), pa.time64("ns"))]
    assert one(*clocks).overall == 1


def test_whole_numbers_beyond_what_floats_can_tell_apart() -> None:
    large = 2**60
    assert one([large] * 5, [large + 1] * 5, "numerical").overall == 0
    assert one([large] * 5, [large + 1] * 5, "categorical").overall == 0
    assert one(pa.array([2**64 - 1] * 5, pa.uint64()), pa.array([-1] * 5), "numerical").overall == 0


def test_years_beyond_the_finer_unit() -> None:
    far = pa.array([253_370_764_800, -62_135_596_800], pa.timestamp("s"))  # the years 9999 and 1
    near = pa.array([0, 1], pa.timestamp("ns"))
    assert one(far, near, "datetime").overall == pytest.approx(0.5)


def test_a_dictionary_with_unused_and_repeated_values() -> None:
    spare = pa.DictionaryArray.from_arrays(pa.array([0, 2, None, 3]), pa.array(["a", "unused", "b", "a"]))
    found = one(spare, ["a", "b", "a", None])
    assert found.overall == 1 and found.columns[0].reference_missing == 1


def test_new_categories_cost_their_share() -> None:
    found = one(["a"] * 10, ["a"] * 7 + ["new"] * 3)
    assert found.columns[0].score == pytest.approx(0.7)


def test_cancelling_stops_and_progress_is_told() -> None:
    tables = pa.table({"x": NUMBERS, "y": NUMBERS, "w": WORDS})
    told: list[tuple[int, int]] = []
    compare(tables, tables, progress=Progress(lambda done, total, _: told.append((done, total))))
    assert told == [(i, 6) for i in range(7)]
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        compare(tables, tables, progress=stopped)


def test_the_answer_is_json_with_the_agreed_keys() -> None:
    reference = pa.table({"id": range(50), "x": NUMBERS, "w": WORDS, "gone": WORDS})
    synthetic = pa.table({"id": range(40), "x": NUMBERS[:40], "w": WORDS[:40], "new": WORDS[:40]})
    answer = json.loads(json.dumps(compare(reference, synthetic).as_dict(), allow_nan=False))
    assert {"rows", "reference_rows", "overall", "overall_trends", "column_shapes", "pair_trends"} <= set(
        answer
    )
    assert {"columns", "pairs"} <= set(answer)
    assert (answer["rows"], answer["reference_rows"]) == (40, 50)
    assert (answer["only_in_reference"], answer["only_in_synthetic"]) == (["gone"], ["new"])
    assert answer["columns"]["x"] == {
        "metric": "KSComplement",
        "score": 0.8,
        "reason": None,
        "role": "numerical",
        "reference_values": 50,
        "synthetic_values": 40,
        "reference_missing": 0,
        "synthetic_missing": 0,
    }
    assert answer["columns"]["id"]["reason"] == "Identifiers are not compared."
    assert [(pair["columns"], pair["metric"]) for pair in answer["pairs"]] == [
        (["x", "w"], "ContingencySimilarity")
    ]
    assert answer["overall"] == pytest.approx(answer["column_shapes"])


def test_every_measure_explains_itself() -> None:
    for name, measure in MEASURES.items():
        assert name == measure.name and measure.title and measure.sentence.endswith(".")
        assert (measure.minimum, measure.maximum, measure.better) == (0, 1, "higher")
