"""Any formula of the language: its type as announced, the same bits for any slice, in bounded time, from any thread."""

from __future__ import annotations

import gc
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.generators.expression.compiler import compiled
from studio.generators.expression.evaluation import Evaluation
from studio.generators.expression.problems import PlacedProblem
from studio.generators.expression.syntax import parse
from studio.problems import Problem

N = 2_600


def _columns() -> dict[str, pa.Array]:
    rng = np.random.default_rng(5)
    gaps = rng.random(N) < 0.1
    return {
        "x": pa.array(rng.normal(0, 1e3, N), mask=gaps),
        "tiny": pa.array(rng.random(N) * 1e-300),
        "i": pa.array(rng.integers(-9, 9, N)),
        "big": pa.array(rng.integers(-(2**62), 2**62, N), mask=gaps),
        "t": pa.array([f"row {i} ß" * (i % 3) for i in range(N)], mask=gaps),
        "c": pa.array(rng.choice(["a", "b_%", "É"], N)).dictionary_encode(),
        "y": pa.array(rng.random(N) < 0.5, mask=gaps),
        "d": pa.array(rng.integers(-700_000, 2_900_000, N).astype(np.int32)).cast(pa.date32()),
        "m": pa.array(rng.integers(-(10**13), 10**13, N)).cast(pa.timestamp("ms")),
    }


COLUMNS = _columns()
TYPES = {name: array.type for name, array in COLUMNS.items()}


WORDS = (
    *(
        "x",
        "t",
        "d",
        "y",
        "1",
        "2.5",
        "'a'",
        "(",
        ")",
        ",",
        "+",
        "-",
        "*",
        "/",
        "%",
        "^",
        "||",
        "<",
        "=",
        "::",
        "é",
        "$",
    ),
    *(
        "and",
        "or",
        "not",
        "case",
        "when",
        "then",
        "else",
        "end",
        "is",
        "null",
        "in",
        "like",
        "between",
        "cast",
        "as",
    ),
    *(
        "text",
        "upper",
        "round",
        "date",
        "interval",
        "day",
        "if",
        "select",
        "from",
        ";",
        '"',
        "'",
        "[",
        "{",
        ".",
        "--",
    ),
)


def _binary(
    left: st.SearchStrategy[str], signs: str, right: st.SearchStrategy[str]
) -> st.SearchStrategy[str]:
    return st.builds("({} {} {})".format, left, st.sampled_from(signs.split()), right)


def _call(names: str, *parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, *given_: f"{name}({', '.join(given_)})", st.sampled_from(names.split()), *parts
    )


numbers, texts, truths, dates = (st.deferred(lambda kind=kind: GRAMMAR[kind]) for kind in range(4))
wholes = st.sampled_from(["i", "0", "3", "-2", "length(t)", "whole(x)", "year(d)"])
GRAMMAR = [
    st.one_of(
        st.sampled_from(["x", "i", "big", "tiny", "0", "1", "2.5", "-3", "1e308", "9223372036854775807", "null"]),
        _binary(numbers, "+ - * / // % ^", numbers),
        _call("abs sqrt exp ln log10 sin floor ceil round trunc sign degrees", numbers),
        _call("power mod least greatest coalesce nullif atan2", numbers, numbers),
        st.builds("case when {} then {} else {} end".format, truths, numbers, numbers),
        _call("length", texts), _call("strpos", texts, texts), _call("number", texts),
        _call("year month week weekday epoch", dates), _binary(dates, "-", dates),
        _call("date_diff date_sub", st.sampled_from(["'month'", "'hour'", "'year'"]), dates, dates),
    ),
    st.one_of(
        st.sampled_from(["t", "c", "''", "'a%_'", "'x y'", "text(x)", "null::text"]),
        _binary(texts, "||", texts), _binary(texts, "||", numbers),
        _call("upper lower trim reverse strip_accents", texts), _call("left right", texts, wholes),
        _call("substring", texts, wholes, wholes),
        _call("split_part", texts, texts, wholes), _call("replace", texts, st.just("'r'"), st.just("'rr'")),
        _call("if", truths, texts, texts), _call("concat", texts, numbers, dates),
        st.builds("strftime({}, '%d %B %Y %H')".format, dates),
    ),
    st.one_of(
        st.sampled_from(["y", "true", "false", "x is null"]),
        _binary(numbers, "< <= > >= = <>", numbers), _binary(texts, "< = <>", texts), _binary(dates, "< =", dates),
        _binary(truths, "and or", truths), st.builds("(not {})".format, truths),
        st.builds("({} like '%o%w%')".format, texts), st.builds("({} ilike '%O_%')".format, texts),
        st.builds("({} between {} and {})".format, numbers, numbers, numbers),
        st.builds("({} in ({}, {}))".format, texts, texts, texts), _call("contains starts_with", texts, texts),
    ),
    st.one_of(
        st.sampled_from(["d", "m", "date '2024-02-29'", "timestamp '1999-12-31 23:59:59'"]),
        st.builds("({} + {})".format, dates, wholes), st.builds("({} - interval 5 month)".format, dates),
        st.builds("date_add('hour', {}, {})".format, wholes, dates), _call("last_day", dates),
        st.builds("date_trunc('quarter', {})".format, dates), _call("date", texts),
        _call("make_date", wholes, wholes, wholes), _call("coalesce", dates, dates),
    ),
]  # fmt: skip


def _evaluated(text: str, pieces: list[tuple[int, int]]) -> list[pa.Array]:
    formula = compiled(parse(text), TYPES)
    run = Evaluation([formula])
    made = []
    for start, count in pieces:
        [array] = run([COLUMNS[name].slice(start, count) for name in formula.columns], count)
        assert array.type == formula.arrow_type
        assert len(array) == count
        made.append(array)
    return made


def _bits(array: pa.Array) -> list[object]:
    if pa.types.is_floating(array.type):
        return list(
            zip(array.is_null().to_pylist(), array.fill_null(0).to_numpy().view(np.int64), strict=True)
        )
    return list(array.cast(pa.string()).to_pylist())


@given(st.one_of(*GRAMMAR))
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_random_formulas_keep_the_laws(text: str) -> None:
    try:
        begin = time.perf_counter()
        [whole] = _evaluated(text, [(0, N)])
        assert time.perf_counter() - begin < 1.0
        parts = _evaluated(text, [(0, 1), (1, 2047), (2048, 3), (2051, N - 2051)])
    except Problem as problem:
        assert problem.mend
        return
    assert _bits(pa.concat_arrays(parts)) == _bits(whole)


@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from(["", " "]))
@settings(max_examples=400)
def test_any_heap_of_words_is_a_formula_or_a_placed_problem(words: list[str], between: str) -> None:
    text = between.join(words)
    try:
        compiled(parse(text), TYPES)
    except PlacedProblem as problem:
        assert 0 <= problem.position <= len(text)
        assert problem.mend


def test_every_thread_gets_the_same_values() -> None:
    formula = compiled(parse("round(x * 2, 1) || t || strftime(m, '%d.%m.%Y')"), TYPES)
    run = Evaluation([formula])
    spans = [(start, 64) for start in range(0, N, 64)]

    def piece(span: tuple[int, int]) -> pa.Array:
        return run([COLUMNS[name].slice(*span) for name in formula.columns], span[1])[0]

    alone = [piece(span) for span in spans]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(piece, spans)) == alone


def test_nothing_is_left_open() -> None:
    """An unclosed connection would be a ResourceWarning, and warnings are errors here."""
    for _ in range(20):
        _evaluated("x + 1", [(0, 10)])
    gc.collect()


def test_a_text_that_would_grow_without_bound_is_a_problem() -> None:
    types = {"t": pa.string()}
    run = Evaluation([compiled(parse("t" + " || t" * 90), types)])
    short, long = pa.array(["ab"] * 4, pa.string()), pa.array(["ab", "x" * 2000, None, ""], pa.string())
    assert run([short], 4)[0][0].as_py() == "ab" * 91
    assert run([long.slice(2)], 2)[0].to_pylist() == [None, ""]
    for start in range(2):
        with pytest.raises(Problem, match="more than 16,384 bytes"):
            run([long.slice(start)], 4 - start)
    with pytest.raises(Problem, match="more than 16,384 bytes"):
        run([long.dictionary_encode()], 4)


def test_a_cut_with_its_length_in_the_formula_is_short_whatever_it_cuts() -> None:
    run = Evaluation([compiled(parse("upper(left(t, 100)) || substring(t, 5, 50)"), {"t": pa.string()})])
    assert run([pa.array(["ä" * 100_000])], 1)[0].to_pylist() == ["Ä" * 100 + "ä" * 50]
    with pytest.raises(Problem, match="more than 16,384 bytes"):
        Evaluation([compiled(parse("substring(t, 5)"), {"t": pa.string()})])([pa.array(["ä" * 10_000])], 1)


def test_no_rows_and_no_columns() -> None:
    [none] = _evaluated("upper(t)", [(0, 0)])
    assert none.type == pa.string()
    [constant] = _evaluated("2 * 21", [(0, 3)])
    assert constant.to_pylist() == [42, 42, 42]
