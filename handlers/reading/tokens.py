"""A line taken apart into words, each with the marks around it, and where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.people import names

_WORD = re.compile(r"\S+")
_GLUED = re.compile(r"(?<=[^\W\d]),(?=[^\W\d])|(?<=\w)&(?=\w)")
"""A comma or an ampersand that somebody typed without a space after it: "Tim,cake"."""
_HYPHENS = dict.fromkeys(map(ord, "‐‑⁃﹣－"), "-")  # that is what they are
_FIRST_COLON = re.compile(r"^(\w+:)(?=[^\W\d])(?!\w+:)")
"""The same after the first word: "check:Hi Eva"; not before an emoji's name."""
_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ´`′"), "'")  # keyboards have many
_OPENING = "([{\"'“”„«»‹›‘’*_~<"
_CLOSING = ")]}\"'“”„«»‹›‘’*_~>,;:!?…"


@dataclass(frozen=True)
class Token:
    """One word of a line: `text` as typed, and `bare` without the marks around it.

    A full stop stays with `bare`, since "3." is a day, and "St." an abbreviation.
    """

    text: str
    start: int
    end: int
    meant: str = ""
    """What it is read as, where it was mistyped."""

    @cached_property
    def bare(self) -> str:
        stripped = self.text.lstrip(_OPENING).rstrip(_CLOSING)
        return stripped or self.text

    @cached_property
    def key(self) -> str:
        """In small letters and without a full stop, as the groups of words have it."""
        if self.meant:
            return self.meant
        return self.bare.translate(_APOSTROPHES).casefold().rstrip(".") or self.text

    @cached_property
    def name_key(self) -> str:
        """As names are compared: without accents too."""
        return names.name_key(self.key)

    @property
    def after(self) -> str:
        """The marks behind it: "," or ":" and the like."""
        return self.text[len(self.text.rstrip(_CLOSING)) :]

    @property
    def ends_part(self) -> bool:
        """Whether a comma or a stronger mark ends a part of the line here."""
        return self.text[-1] in ",;:!?…" or self.text in ("-", "–", "—")


def tidy(line: str) -> str:
    """The line in one row, without what nobody sees, and with one kind of hyphen."""
    apart = _GLUED.sub(_set_apart, " ".join(names.words(line)))
    return _FIRST_COLON.sub(r"\1 ", apart).translate(_HYPHENS)


def _set_apart(mark: re.Match[str]) -> str:
    return ", " if mark[0] == "," else " & "


def tokens(line: str) -> tuple[Token, ...]:
    """The words of a tidy line."""
    return tuple(Token(word[0], *word.span()) for word in _WORD.finditer(line))


def written(said: Sequence[Token]) -> str:
    """The words as they were typed."""
    return " ".join(token.text for token in said)
