"""The translations as Qt Linguist's files: reading, writing, compiling."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import PySide6

from studio.gui.sentences import COUNTS
from studio.gui.translating import CONTEXT, LANGUAGES
from studio.resources import resource
from tests.translations.collect import layer_texts, texts

_SLOT = re.compile(r"\{\w+(?::[^{}]*)?\}")
_LETTER = re.compile(r"[^\W\d_]")
TRANSLATED = tuple(code for code in LANGUAGES if code != "en")


def source_path(code: str) -> Path:
    """The file that people and Qt Linguist edit."""
    return resource("translations", f"studio_{code}.ts")


def compiled_path(code: str) -> Path:
    """The file that the window loads."""
    return resource("translations", f"studio_{code}.qm")


def read(code: str) -> dict[str, str]:
    """The finished translations by their English text."""
    path = source_path(code)
    if not path.exists():
        return {}
    messages = ET.parse(path).getroot().iter("message")
    pairs = ((str(m.findtext("source")), str(m.findtext("translation") or "")) for m in messages)
    return {source: translation for source, translation in pairs if translation}


def written(code: str, translations: Mapping[str, str]) -> str:
    """The whole file: every text that there is now, with its translation or as unfinished."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{code}">',
    ]
    lines += ["<context>", f"    <name>{CONTEXT}</name>"]
    for text, where in sorted(texts().items(), key=lambda item: (item[1], item[0])):
        translation = translations.get(text, "")
        mark = "" if translation else ' type="unfinished"'
        lines += [
            "    <message>",
            f'        <location filename="../../{where}"/>',
            f"        <source>{escape(text)}</source>",
            f"        <translation{mark}>{escape(translation)}</translation>",
            "    </message>",
        ]
    return "\n".join((*lines, "</context>", "</TS>", ""))


def compile_into(code: str, target: Path) -> None:
    """Make the file that the window loads, by Qt's own lrelease; raises where that fails."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    command = [str(tool if tool.exists() else tool.with_suffix(".exe")), "-silent", str(source_path(code))]
    subprocess.run([*command, "-qm", str(target)], check=True, capture_output=True, timeout=60)


def sentences() -> str:
    """The templates of the layers beneath the window, one a line."""
    found = {text for text, _ in layer_texts() if _says_enough(text)}
    found |= {text for text in COUNTS if _SLOT.search(text)}
    return "".join(f"{line}\n" for line in sorted(text.replace("\n", "\\n") for text in found))


def _says_enough(text: str) -> bool:
    """Whether a text can be told apart by its own words; "{name} and {other}" fits too much."""
    n_letters = len(_LETTER.findall(_SLOT.sub("", text)))
    return bool(_SLOT.search(text)) and n_letters > (3 if text.startswith("{") else 1)


def update() -> list[str]:
    """Bring all files up to date; what is not translated yet."""
    resource("translations", "sentences.txt").write_text(sentences(), "utf-8", newline="\n")
    missing = []
    for code in TRANSLATED:
        known = read(code)
        source_path(code).write_text(written(code, known), "utf-8", newline="\n")
        compile_into(code, compiled_path(code))
        missing += [f"{code}: {text}" for text in texts() if text not in known]
    return missing
