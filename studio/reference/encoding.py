"""Which encoding a text file has, and a stream of it in UTF-8 that counts what could not be decoded."""

from __future__ import annotations

import codecs
import io
import re
from typing import Any, BinaryIO

from studio.problems import Problem

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EAST_ASIAN = ("shift_jis", "euc_jp", "gb18030", "euc_kr", "big5")
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_COMMON_HAN = re.compile(
    "[的一是不了在人有我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多"
    "市区省县路号街北京海广州日本東京都府道県山田川村中藤佐木鈴高橋渡伊男女這個為們說國時會對著裡過發經長現點實數電臺灣]"
)
_RARE = re.compile("[\uff61-\uff9f\ue000-\uf8ff\x80-\x9f\ufffd]")


def detect(sample: bytes, *, is_whole: bool) -> str:
    """The Python name of the encoding of `sample`, the beginning of a file or (`is_whole`) all of it.

    Raises `Problem` where the bytes are no text in any encoding that we know.
    """
    for bom, name in _BOMS:
        if sample.startswith(bom):
            return name
    if wide := _wide(sample):
        return wide
    if sample.count(0) > max(2, len(sample) // 1000):
        raise Problem(
            f"This is not a text file: {sample.count(0):,} of its first {len(sample):,} bytes are NUL bytes.",
            mend="Open it in the program that made it and save it as CSV or Parquet.",
        )
    _refuse_binary(sample)
    if _decodes(sample, "utf-8", is_whole=is_whole):
        return "utf-8"
    return _east_asian(sample, is_whole=is_whole) or _single_byte(sample)


def canonical(name: str) -> str:
    """The name that Python has for an encoding; raises `Problem` if there is none."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        raise Problem(
            f'There is no encoding "{name}".', mend="Choose utf-8, cp1252 or another known one."
        ) from None


def _wide(sample: bytes) -> str:
    """UTF-16 or UTF-32 without a byte order mark, told by where the zero bytes stand."""
    if len(sample) < 8 or not sample.count(0):
        return ""
    thirds = [sample[offset::4].count(0) / max(1, len(sample[offset::4])) for offset in range(4)]
    if min(thirds[2:]) > 0.95 and thirds[0] < 0.1:
        return "utf-32-le"
    even, odd = sample[0::2].count(0) / len(sample[0::2]), sample[1::2].count(0) / len(sample[1::2])
    if odd > 0.5 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 and odd < 0.05 else ""


def _refuse_binary(sample: bytes) -> None:
    controls = sum(
        sample.count(code) for code in range(1, 32) if code not in (9, 10, 11, 12, 13, 26, 27, 28, 29, 30, 31)
    )
    if controls > max(8, len(sample) // 50):
        raise Problem(
            "This is not a text file: it is full of control characters.",
            mend="Open it in the program that made it and save it as CSV or Parquet.",
        )


def _decodes(sample: bytes, encoding: str, *, is_whole: bool) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)("strict").decode(sample, final=is_whole)
    except UnicodeDecodeError:
        return False
    return True


def _east_asian(sample: bytes, *, is_whole: bool) -> str:
    """The multi-byte encoding whose reading looks most like a language, "" if none does."""
    best, best_score = "", 0.12
    for encoding in _EAST_ASIAN:
        if not _decodes(sample, encoding, is_whole=is_whole):
            continue
        text = codecs.getincrementaldecoder(encoding)("strict").decode(sample, final=is_whole)
        foreign = [letter for letter in text if ord(letter) > 127]
        if len(foreign) < 2:
            continue
        joined = "".join(foreign)
        kana, hangul, common = (len(found.findall(joined)) for found in (_KANA, _HANGUL, _COMMON_HAN))
        rare = len(_RARE.findall(joined))
        score = (2 * kana + 1.5 * hangul + 3 * common - 3 * rare) / len(foreign)
        # Accented Latin letters read as East Asian come singly between ASCII letters, true ones in runs.
        runs = len(re.findall(r"[^\x00-\x7f]{2,}", text))
        singles = len(re.findall(r"(?<=[A-Za-z])[^\x00-\x7f](?=[A-Za-z])", text))
        if singles > runs:
            continue
        if score > best_score:
            best, best_score = encoding, score
    return best


def _single_byte(sample: bytes) -> str:
    """A single-byte encoding: Western where the bytes allow it and nothing speaks against it."""
    from charset_normalizer import from_bytes

    high = bytes(byte for byte in sample if byte > 127)
    western = "cp1252" if _decodes(high, "cp1252", is_whole=True) else "latin-1"
    # The detector wants words around the letters, not kilobytes of digits.
    lines = [line for line in sample.splitlines() if any(byte > 127 for byte in line)]
    excerpt = b"\n".join(lines)[:20_000]
    if len(high) < 8:
        return western
    found = from_bytes(excerpt, threshold=0.35).best()
    if found is None or found.encoding.startswith(("utf", "cp037", "cp500", "cp1026", "cp273")):
        return western
    scripts = found.alphabets
    if any(name.startswith(("Cyrillic", "Greek", "Hebrew", "Arabic", "Thai")) for name in scripts):
        return str(found.encoding)
    return _central_european(excerpt) or western


def _central_european(excerpt: bytes) -> str:
    """cp1250 or iso8859-2 where the Western reading has signs inside words or letters that no one language mixes."""
    western = excerpt.decode("cp1252", "replace")
    n_letters = max(1, sum(ord(letter) > 127 for letter in western))
    signs = len(re.findall(r"(?<=[A-Za-z])[¹³¿¼¾¢¥£¶¸·±\ufffd]|[¹³¿¢¥£](?=[a-z])", western))
    share = {letter: western.count(letter) / n_letters for letter in "øìùèõûáé"}
    czech = share["ø"] > 0.03 and share["ì"] + share["ù"] > 0.03
    hungarian = share["õ"] > 0.03 and share["á"] + share["é"] > 0.2 and "ã" not in western
    if signs < 0.1 * n_letters and not czech and not hungarian:
        return ""
    scores = {
        encoding: len(re.findall("[ąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽőűŐŰ]", text))
        - 2 * len(re.findall("[\x80-\x9f]", text))
        for encoding in ("cp1250", "iso8859-2")
        if (text := excerpt.decode(encoding, "replace"))
    }
    return max(scores, key=lambda encoding: scores[encoding])


class Utf8Stream(io.RawIOBase):
    """Reads `source` in `encoding` and gives UTF-8; what cannot be decoded becomes U+FFFD and is counted."""

    def __init__(self, source: BinaryIO, encoding: str) -> None:
        super().__init__()
        self._source = source
        # A byte order mark is no part of the text; the other codecs drop theirs themselves.
        encoding = "utf-8-sig" if encoding in ("utf-8", "ascii") else encoding
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._rest = b""
        self.n_replaced = 0
        """U+FFFD that came out; some may have stood in the file."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer).cast("B")
        while not self._rest:
            chunk = self._source.read(1 << 20)
            text = self._decoder.decode(chunk, final=not chunk)
            self.n_replaced += text.count("\ufffd")
            self._rest = text.encode("utf-8", "replace")
            if not chunk:
                break
        n = min(len(view), len(self._rest))
        view[:n] = self._rest[:n]
        self._rest = self._rest[n:]
        return n

    def close(self) -> None:
        self._source.close()
        super().close()
