"""Walks along the tokens of a statement or of one of its entries."""

from __future__ import annotations

from studio.problems import Problem
from studio.reference.schemas.sql_script import Statement, Word, bracketed, line_of, text_of


class Cursor:
    """A place among tokens; `statement` knows the script around them."""

    def __init__(self, source: str, words: tuple[Word, ...]) -> None:
        self.source = source
        self.words = words
        self.at = 0

    @property
    def is_done(self) -> bool:
        """Whether nothing is left."""
        return self.at >= len(self.words)

    @property
    def line(self) -> int:
        """The line of the next token, or of the last where none is left."""
        if not self.words:
            return 0
        return line_of(self.source, self.words[min(self.at, len(self.words) - 1)].at)

    @property
    def rest(self) -> str:
        """What is left, as it stands in the script."""
        return text_of(self.source, self.words[self.at :])

    def peek(self, ahead: int = 0) -> Word | None:
        """A coming token, None past the end."""
        place = self.at + ahead
        return self.words[place] if place < len(self.words) else None

    def upper(self, ahead: int = 0) -> str:
        """A coming bare word in capitals; "" for anything else."""
        word = self.peek(ahead)
        return word.upper if word is not None else ""

    def sees(self, *words: str) -> bool:
        """Whether exactly these bare words or signs come next."""
        for ahead, wanted in enumerate(words):
            word = self.peek(ahead)
            if word is None or (word.upper or word.text) != wanted:
                return False
        return True

    def accept(self, *words: str) -> bool:
        """Step over these bare words or signs if they come next."""
        if not self.sees(*words):
            return False
        self.at += len(words)
        return True

    def accept_one(self, *words: str) -> bool:
        """Step over the next token if it is one of these."""
        return any(self.accept(word) for word in words)

    def take(self) -> Word:
        """The next token; raises Problem at the end."""
        word = self.peek()
        if word is None:
            raise self._lacking()
        self.at += 1
        return word

    def _lacking(self) -> Problem:
        last = text_of(self.source, self.words[max(0, self.at - 6) : self.at])
        message = f"In line {self.line:,} something is missing after “{last}”."
        return Problem(message, mend="Mend the script there.")

    def inside(self) -> tuple[Word, ...]:
        """The tokens in the bracket that opens here, stepped over; raises Problem where none does."""
        if not self.sees("("):
            raise self._lacking()
        found, self.at = bracketed(Statement(self.source, self.words), self.at)
        return found

    def names(self) -> list[str]:
        """A name and those after points: schema and table."""
        found = [name_of(self.take())]
        while self.sees(".") and self.peek(1) is not None:
            self.at += 1
            found.append(name_of(self.take()))
        # BigQuery quotes a whole path at once.
        parts = [part for name in found for part in (name.split(".") if len(found) == 1 else [name]) if part]
        if not parts:
            raise self._lacking()
        return parts

    def since(self, start: int) -> str:
        """The script from the token at index `start` to here."""
        return text_of(self.source, self.words[start : self.at])


def name_of(word: Word) -> str:
    """A name without its quotes."""
    if word.kind != "quoted":
        return word.text
    inner, mark = word.text[1:-1], word.text[0]
    return inner.replace(mark * 2, mark) if mark != "[" else inner


def value_of(word: Word) -> str:
    """The characters of a quoted text."""
    text = word.text[word.text.index("'") + 1 : -1]
    return text.replace("''", "'").replace("\\'", "'")
