"""Every dialect and encoding gives the same table, and every conversion that could change a value is listed."""

from __future__ import annotations

import csv
import datetime as dt
import io
import itertools
from pathlib import Path

import pyarrow as pa
import pytest

from studio.problems import Problem
from studio.reference.guess import Caps, Guess, Reading
from studio.reference.read import read

ROWS = [
    ["Zoë Müller", "12.5", "3", "2024-01-31", 'says "hi"'],
    ["José Álvarez", "-0.25", "14", "2023-12-01", "a, b; c"],
    ["Søren Åkesson", "1000.75", "-2", "2022-02-28", "two\nlines"],
    ["Anna Nowak", "7.0", "", "1999-07-04", "plain"],
    ["François Côté", "0.5", "8", "2001-09-09", "it's"],
] * 8
HEADER = ["name", "amount", "count", "day", "note"]


def _write(path: Path, text: str | bytes, encoding: str = "utf-8") -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path


def _read(tmp_path: Path, text: str | bytes, encoding: str = "utf-8", guess: Guess | None = None) -> Reading:
    return read(_write(tmp_path / "t.csv", text, encoding), guess)


def _kinds(reading: Reading) -> dict[str, int]:
    return {f"{found.column}/{found.kind}": found.count for found in reading.conversions}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "~", "^", "\x1f"])
@pytest.mark.parametrize(
    ("quote", "quoting"), [('"', csv.QUOTE_MINIMAL), ('"', csv.QUOTE_ALL), ("'", csv.QUOTE_ALL)]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_dialect_gives_the_same_table(
    tmp_path: Path, delimiter: str, quote: str, quoting: int, end: str
) -> None:
    text = io.StringIO(newline="")
    # Python's csv module does not quote the newline that is not its own.
    rows = [[cell.replace("\n", " ") if end == "\r" else cell for cell in row] for row in ROWS]
    csv.writer(text, delimiter=delimiter, quotechar=quote, quoting=quoting, lineterminator=end).writerows(
        [HEADER, *rows]
    )  # type: ignore[call-overload]
    reading = _read(tmp_path, text.getvalue())
    assert (reading.guess.delimiter, reading.guess.quote, reading.guess.has_header) == (
        delimiter,
        quote,
        True,
    )
    assert reading.table.column_names == HEADER
    assert [str(field.type) for field in reading.table.schema] == [
        "string",
        "double",
        "int64",
        "date32[day]",
        "string",
    ]
    assert reading.table["note"].to_pylist() == [row[4] for row in rows]
    assert reading.table["count"].null_count == 8
    assert reading.rows_in_file == len(ROWS)
    again = read(tmp_path / "t.csv", reading.guess)
    assert again.table.equals(reading.table)
    assert again.conversions == reading.conversions


def test_backslash_escapes(tmp_path: Path) -> None:
    text = "a,b\n" + '"says \\"hi\\", twice",1\n"plain",2\n"x \\"y\\" z",3\n' * 5
    reading = _read(tmp_path, text)
    assert reading.guess.escape == "\\"
    assert reading.table["a"].to_pylist()[:3] == ['says "hi", twice', "plain", 'x "y" z']


LANGUAGES = {
    "cp1252": "Zoë Müller François Côté Søren Åkesson façade naïve — “quoted” €",
    "latin-1": "Zoë Müller François Côté Søren Åkesson façade naïve",
    "cp1250": "Łódź Kraków Gdańsk żółć źrebię ćma Święty Dąbrowska Wałęsa",
    "cp1251": "Москва Санкт-Петербург Новосибирск Екатеринбург улица Ленина дом",
    "koi8-r": "Москва Санкт-Петербург Новосибирск Екатеринбург улица Ленина дом",
    "cp1253": "Αθήνα Θεσσαλονίκη Πάτρα Ηράκλειο οδός Σταδίου και πλατεία",
    "shift_jis": "東京都 大阪府 北海道 さくら市 たかはし ヤマダ タロウ 日本語のテキスト",
    "euc_jp": "東京都 大阪府 北海道 さくら市 たかはし ヤマダ タロウ 日本語のテキスト",
    "gb18030": "北京市 上海市 广州市 你好 中国 的 我们 是 在 有 人 大 国家 中文数据",
    "big5": "臺北市 高雄市 臺灣 我們 是 在 有 人 大 國家 中文 資料 的 時 會",
    "euc_kr": "서울특별시 부산광역시 대한민국 안녕하세요 데이터 한국어 텍스트",
    "utf-8": "Zoë 東京 Москва 서울 \U0001f600",
    "utf-8-sig": "Zoë 東京 Москва",
    "utf-16": "Zoë 東京 Москва \U0001f600",
    "utf-16-le": "Zoe Miller and others, plain words, mostly Latin, 1234567890",
    "utf-16-be": "Zoe Miller and others, plain words, mostly Latin, 1234567890",
    "utf-32": "Zoë 東京 Москва",
}


@pytest.mark.parametrize("encoding", LANGUAGES)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    words = LANGUAGES[encoding].replace(",", "").split()
    rows = [f"{words[i % len(words)]},{i},{words[(i * 7 + 3) % len(words)]}" for i in range(120)]
    reading = _read(tmp_path, "\n".join(["word,number,other", *rows]) + "\n", encoding)
    assert reading.table["word"].to_pylist() == [words[i % len(words)] for i in range(120)], (
        reading.guess.encoding
    )
    assert str(reading.table.schema.field("number").type) == "int64"
    again = read(tmp_path / "t.csv", reading.guess)
    assert again.table.equals(reading.table)


def test_another_encoding_far_down(tmp_path: Path) -> None:
    plain = "name,n\n" + "".join(f"word{i},{i}\n" for i in range(40_000))
    assert len(plain) > 256 << 10
    reading = _read(tmp_path, plain.encode() + "Müller,1\nCôté,2\nÅkesson,3\nFrançois,4\n".encode("cp1252"))
    assert reading.guess.encoding == "cp1252"
    assert reading.table["name"].to_pylist()[-4:] == ["Müller", "Côté", "Åkesson", "François"]
    broken = plain.encode() + "Müller,1\n日本,2\n".encode() + b"\xff\xfe,3\n"
    reading = _read(tmp_path, broken)
    assert reading.guess.encoding == "utf-8"
    assert reading.table["name"].to_pylist()[-3:] == ["Müller", "日本", "\ufffd\ufffd"]
    assert _kinds(reading)["/encoding"] == 2


def test_a_wrong_encoding_of_the_person_is_obeyed_and_counted(tmp_path: Path) -> None:
    reading = _read(tmp_path, "name,n\nMüller,1\n", "cp1252", Guess(format="csv", encoding="utf-8"))
    assert reading.table["name"].to_pylist() == ["M\ufffdller"]
    assert _kinds(reading)["/encoding"] == 1
    with pytest.raises(Problem, match='no encoding "klingon"'):
        _read(tmp_path, "a,b\n1,2\n", guess=Guess(format="csv", encoding="klingon"))


@pytest.mark.parametrize(
    ("cells", "delimiter", "expected"),
    [
        (["1,5", "2,25", "-0,75"], ";", [1.5, 2.25, -0.75]),
        (["1.234,5", "2.000.000,25", "3,0"], ";", [1234.5, 2000000.25, 3.0]),
        (["1,234.5", "2,000,000.25", "3.5"], ";", [1234.5, 2000000.25, 3.5]),
        (["1,234", "2,000,000", "3"], "\t", [1234, 2000000, 3]),
        (["1 234,5", "2 000 000,25", "3,5"], ";", [1234.5, 2000000.25, 3.5]),
        (["1\u202f234,5", "2\u202f000,25", "3,5"], ";", [1234.5, 2000.25, 3.5]),
        (["1'234.5", "2'000'000.25", "3.5"], ",", [1234.5, 2000000.25, 3.5]),
        (["1e3", "2.5E-2", "+4"], ",", [1000.0, 0.025, 4.0]),
        ([" 1.5", "2.5 ", " 3.5 "], ",", [1.5, 2.5, 3.5]),
        ([".5", "5.", "-.25"], ",", [0.5, 5.0, -0.25]),
    ],
)
def test_numbers_of_every_notation(
    tmp_path: Path, cells: list[str], delimiter: str, expected: list[float]
) -> None:
    text = "a;b\n".replace(";", delimiter) + "".join(f"word{delimiter}{cell}\n" for cell in cells * 4)
    reading = _read(tmp_path, text)
    assert reading.table["b"].to_pylist()[:3] == expected
    if any("," in cell and delimiter != "," for cell in cells):
        assert {found.kind for found in reading.conversions} & {"decimal comma", "thousands"}


def test_conversions_are_listed_with_their_counts(tmp_path: Path) -> None:
    text = (
        "zip,whole,gap,big,huge,phone,flag,inf\n"
        "01234,41.0,1.5,9007199254740993,123456789012345678901,+491701234567,TRUE,1.5\n"
        "98765,2.0,NA,5,2,+491701234568,false,inf\n"
        "00001,3.0,-,6,3,+491701234569,True,-inf\n"
    )
    reading = _read(tmp_path, text)
    table = reading.table
    assert table["zip"].to_pylist() == ["01234", "98765", "00001"]
    assert table["whole"].to_pylist() == [41, 2, 3]
    assert table["gap"].to_pylist() == [1.5, None, None]
    assert table["big"].to_pylist()[0] == 9007199254740993
    assert table["huge"].to_pylist()[0] == "123456789012345678901"
    assert table["phone"].to_pylist()[0] == "+491701234567"
    assert table["flag"].to_pylist() == [True, False, True]
    assert table["inf"].to_pylist() == [1.5, None, None]
    assert _kinds(reading) == {
        "zip/codes": 2, "whole/whole": 3, "gap/missing": 2, "big/large integers": 1, "huge/long integers": 3,
        "phone/codes": 3, "flag/true or false": 3, "inf/infinite": 2,
    }  # fmt: skip
    assert all(
        value not in str(found) for found in reading.conversions for value in ("01234", "90071992", "4917")
    )


def test_missing_texts_hold_for_words_only_where_they_are_proven(tmp_path: Path) -> None:
    proven = _read(tmp_path, "n,country\n1,NA\nNA,DE\n3,FR\n")
    assert proven.table["country"].to_pylist() == [None, "DE", "FR"]
    unproven = _read(tmp_path, "n,country\n1,NA\n2,DE\n3,FR\n")
    assert unproven.table["country"].to_pylist() == ["NA", "DE", "FR"]
    always = _read(tmp_path, "n,country\n1,NULL\n2,DE\n3,Null\n")
    assert always.table["country"].to_pylist() == [None, "DE", "Null"]
    edited = read(tmp_path / "t.csv", always.guess.edit(missing=("DE",)))
    assert edited.table["country"].to_pylist() == ["NULL", None, "Null"]


def test_empty_text_and_missing_are_told_apart(tmp_path: Path) -> None:
    reading = _read(tmp_path, 'a,b\n"",1\n,2\nx,3\n')
    assert reading.table["a"].to_pylist() == ["", None, "x"]
    one = _read(tmp_path, 'a\nx\n""\n\ny\n')
    assert one.table["a"].to_pylist() == ["x", "", None, "y"]


@pytest.mark.parametrize(
    ("cells", "expected", "kind"),
    [
        (["31.12.2024", "01.02.2023"], [dt.date(2024, 12, 31), dt.date(2023, 2, 1)], "date order"),
        (["12/31/2024", "02/01/2023"], [dt.date(2024, 12, 31), dt.date(2023, 2, 1)], "date order"),
        (["01/02/2024", "03/04/2023"], [dt.date(2024, 1, 2), dt.date(2023, 3, 4)], "day or month"),
        (["1-2-24", "13-2-69"], [dt.date(2024, 2, 1), dt.date(1969, 2, 13)], "short years"),
        (["5 Mar 2024", "17 September 2023"], [dt.date(2024, 3, 5), dt.date(2023, 9, 17)], "named months"),
        (["March 5, 2024", "Sep 17, 2023"], [dt.date(2024, 3, 5), dt.date(2023, 9, 17)], "named months"),
        (["2024/1/5", "2023/12/31"], [dt.date(2024, 1, 5), dt.date(2023, 12, 31)], None),
        (["2024-01-05 10:20", "2023-12-31 23:59"],
         [dt.datetime(2024, 1, 5, 10, 20), dt.datetime(2023, 12, 31, 23, 59)], None),
        (["2024-01-05T10:20:30.125", "2023-12-31T23:59:00.5"],
         [dt.datetime(2024, 1, 5, 10, 20, 30, 125000), dt.datetime(2023, 12, 31, 23, 59, 0, 500000)], None),
        (["2024-01-05T10:20:30Z", "2023-12-31T23:59:00+02:00"],
         [dt.datetime(2024, 1, 5, 10, 20, 30), dt.datetime(2023, 12, 31, 21, 59)], "zone"),
        (["2024-01-05 10:20:30.123456789", "2023-12-31 23:59:00.1"],
         [dt.datetime(2024, 1, 5, 10, 20, 30, 123456), dt.datetime(2023, 12, 31, 23, 59, 0, 100000)], "nanoseconds"),
        (["1/31/2024 1:05 PM", "2/1/2023 12:00 AM"],
         [dt.datetime(2024, 1, 31, 13, 5), dt.datetime(2023, 2, 1)], "date order"),
    ],
)  # fmt: skip
def test_dates_of_every_shape(
    tmp_path: Path, cells: list[str], expected: list[dt.date], kind: str | None
) -> None:
    reading = _read(tmp_path, "a;n\n" + "".join(f'"{cell}";{i}.5\n' for i, cell in enumerate(cells)))
    assert reading.table["a"].to_pylist() == expected
    if kind:
        assert f"a/{kind}" in _kinds(reading)


def test_no_dates_stay_text(tmp_path: Path) -> None:
    for cells in (
        ["2024-02-30", "2024-01-01"],
        ["13/13/2024", "01/01/2024"],
        ["31/12/2024", "12/31/2024"],
        ["1.2.3", "4.5.6"],
    ):
        reading = _read(tmp_path, "a,n\n" + "".join(f"{cell},1\n" for cell in cells))
        assert reading.table["a"].to_pylist() == cells


def test_the_order_of_day_and_month_follows_other_columns_and_the_person(tmp_path: Path) -> None:
    reading = _read(tmp_path, "a,b\n01/02/2024,31/12/2024\n03/04/2023,01/01/2020\n")
    assert reading.table["a"].to_pylist()[0] == dt.date(2024, 2, 1)
    alone = _read(tmp_path, "a,b\n01/02/2024,1\n03/04/2023,2\n")
    assert alone.table["a"].to_pylist()[0] == dt.date(2024, 1, 2)
    edited = read(tmp_path / "t.csv", alone.guess.edit(day_first=True))
    assert edited.table["a"].to_pylist()[0] == dt.date(2024, 2, 1)


def test_an_edited_type_is_law_and_its_cost_is_listed(tmp_path: Path) -> None:
    reading = _read(
        tmp_path, "zip,mixed,when,n\n01234,5,2024-01-01,1\n00001,x,2024-01-02 10:00,0\n00002,7,soon,1\n"
    )
    assert set(reading.guess.types.values()) == {"text", "int64"}
    guess = reading.guess.edit(types={"zip": "int64", "mixed": "float64", "when": "date", "n": "bool"})
    edited = read(tmp_path / "t.csv", guess)
    assert edited.table["zip"].to_pylist() == [1234, 1, 2]
    assert edited.table["mixed"].to_pylist() == [5.0, None, 7.0]
    assert edited.table["when"].to_pylist() == [dt.date(2024, 1, 1), dt.date(2024, 1, 2), None]
    assert edited.table["n"].to_pylist() == [True, False, True]
    assert _kinds(edited)["mixed/not of the type"] == 1
    assert _kinds(edited)["when/not of the type"] == 1
    assert _kinds(edited)["when/time of day"] == 1


def test_header_or_none(tmp_path: Path) -> None:
    assert _read(tmp_path, "1,2\n3,4\n5,6\n").table.column_names == ["column 1", "column 2"]
    assert _read(tmp_path, "a,b\n1,2\n").table.num_rows == 1
    assert _read(tmp_path, "red,yes\nblue,no\nred,yes\nblue,no\n").table.num_rows == 4
    assert _read(tmp_path, "colour,answer\nblue,no\nred,yes\n").table.num_rows == 2
    people = "ann@one.org,Ann Smith\nbob@two.org,Bob Jones\ncid@six.org,Cid Brown\n"
    assert _read(tmp_path, people).table.num_rows == 3, "a person must not become the header"
    assert _read(tmp_path, "mail,name\n" + people).table.column_names == ["mail", "name"]
    assert _read(tmp_path, "country,1990,1991,1992\nDE,1,2,3\nFR,4,5,6\n").table.column_names[1] == "1990"
    assert _read(tmp_path, "a,b\n").table.num_rows == 0
    assert read(tmp_path / "t.csv", Guess(format="csv", has_header=False)).table.num_rows == 1


def test_names_are_made_unique_and_listed(tmp_path: Path) -> None:
    reading = _read(tmp_path, "a,a,, b ,a 2\n1,2,3,4,5\n")
    assert reading.table.column_names == ["a", "a 3", "column 3", "b", "a 2"]
    assert sum(found.count for found in reading.conversions if found.kind == "names") == 3
    trailing = _read(tmp_path, "a,b,\n1,2,\n3,4,\n")
    assert trailing.table.column_names == ["a", "b"]
    rownames = _read(tmp_path, 'x,y\n"r1",1,2\n"r2",3,4\n')
    assert rownames.table.column_names == ["column 1", "x", "y"]


def test_lines_before_and_between_and_padding(tmp_path: Path) -> None:
    preamble = _read(tmp_path, "Report of sales\nmade for nobody\n\nid,amount\n1,2.5\n2,3.5\n")
    assert preamble.table.to_pydict() == {"id": [1, 2], "amount": [2.5, 3.5]}
    assert _kinds(preamble)["/lines"] == 3
    comments = _read(tmp_path, "# one\n# two\nid,amount\n1,2.5\n# three\n2,3.5\n")
    assert comments.table.to_pydict() == {"id": [1, 2], "amount": [2.5, 3.5]}
    assert _kinds(comments)["/comments"] == 1
    padded = _read(tmp_path, "id, name, n\n1, Ann, 3\n2, Bob, 4\n")
    assert padded.table.to_pydict() == {"id": [1, 2], "name": ["Ann", "Bob"], "n": [3, 4]}
    assert padded.guess.trim
    spaced = _read(tmp_path, "id  name  n\n1   Ann  3\n2   Bob  4\n")
    assert spaced.table.to_pydict() == {"id": [1, 2], "name": ["Ann", "Bob"], "n": [3, 4]}


def test_ragged_rows_are_kept_and_counted(tmp_path: Path) -> None:
    reading = _read(tmp_path, "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n13,14,15\n")
    assert reading.table.to_pydict() == {
        "a": [1, 4, 6, 10, 13],
        "b": [2, 5, 7, 11, 14],
        "c": [3, None, 8, 12, 15],
    }
    assert [found.count for found in reading.conversions if found.kind == "ragged"] == [1, 1]


def test_one_column_of_sentences(tmp_path: Path) -> None:
    lines = ["Hello, world", "No comma here", "One, two, three", "Four", "Five, six", "Seven is last"]
    reading = _read(tmp_path, "text\n" + "\n".join(lines) + "\n")
    assert reading.table.to_pydict() == {"text": lines}


@pytest.mark.parametrize("codec", ["gzip", "bz2", "zstd"])
def test_packed_files(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "t.csv.packed"
    with pa.output_stream(str(path), compression=codec) as stream:
        stream.write(b"a,b\n" + b"".join(b"%d,x%d\n" % (i, i * i) for i in range(5000)))
    assert read(path).table.num_rows == 5000
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(Problem, match="damaged or was cut off"):
        read(path)


def test_a_file_over_the_cap_is_sampled_evenly_and_says_so(tmp_path: Path) -> None:
    n = 200_000
    path = _write(tmp_path / "t.csv", "i,word\n" + "".join(f"{i},w{i % 7}\n" for i in range(n)))
    for caps in (Caps(rows=20_000), Caps(text_bytes=400_000)):
        reading = read(path, caps=caps)
        assert reading.sampled
        assert reading.rows_in_file == n
        rows = reading.table["i"].to_pylist()
        assert 3_000 < len(rows) <= 30_000
        assert rows == sorted(set(rows))
        assert abs(sum(rows) / len(rows) / n - 0.5) < 0.03
        assert read(path, caps=caps).table.equals(reading.table)
    assert not read(path).sampled


def test_two_chunk_sizes_do_not_change_a_reading(tmp_path: Path) -> None:
    """A quoted newline may fall on a block's edge."""
    rows = "".join(f'{i},"line {i}\nline {"x" * (i % 61)}"\n' for i in range(60_000))
    reading = _read(tmp_path, "i,text\n" + rows)
    assert reading.table["i"].to_pylist() == list(range(60_000))
    long_row = "i,text\n1," + "x" * (3 << 20) + "\n2,y\n"
    assert _read(tmp_path, long_row).table["i"].to_pylist() == [1, 2]


def test_dialects_of_many_small_tables(tmp_path: Path) -> None:
    """Short tables give little to go on, but must not come out as one column."""
    for delimiter, decimal in itertools.product([",", ";", "\t", "|"], [".", ","]):
        if delimiter == decimal:
            continue
        text = delimiter.join(["city", "x", "y"]) + "\n"
        text += (
            delimiter.join(["Rome", f"1{decimal}5", "2"])
            + "\n"
            + delimiter.join(["Oslo", f"2{decimal}25", "3"])
            + "\n"
        )
        reading = _read(tmp_path, text)
        assert reading.table["x"].to_pylist() == [1.5, 2.25], (delimiter, decimal)
