"""A text in sentences, clauses and words; what was only quoted in it is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 20_000
"""How many characters are looked at."""
_MOST_WORDS = 150
"""How many words a sentence has at most; what goes on longer is taken in pieces."""
_QUOTED = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_BELOW = re.compile(
    # What mail programs write above the message that is answered.
    r"^[ \t]*(?:-{2,}[^\n]*-{2,}|_{10,}|(?:On|Op|Am)\b[^\n]{0,200}"
    r"\b(?:wrote|schreef|schrieb)\b[^\n]{0,100}:|(?:From|Van|Von):[^\n]*@[^\n]*)[ \t]*$.*",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_LINK = re.compile(r"<?\b(?:https?://|www\.|mailto:)\S+")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_END = re.compile(r"[.!?…]+[\"'”“»)]*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*•]|PS\b|P\.S\.))|;")
_ABBREVIATION = re.compile(
    r"(?:\b\d{1,2}|\b[A-Za-z]|\b(?:Dr|Mr|Mrs|Ms|Prof|St|bzw|ca|evtl|ggf|inkl|Nr|usw|bijv|nr|incl)"
    r"|\be\.g|\bi\.e|\bz\.\s?B|\bd\.\s?h|\bo\.a|\bd\.w\.z)\Z"
)
_BREAK = re.compile("[,:()\\n\u2600-\u27bf\U0001f300-\U0001faff]|\\s[-–—]+\\s")


@dataclass(frozen=True)
class Word:
    """A word where it stands, in code points of the whole text."""

    said: str
    start: int
    end: int
    clause: int
    """Which clause of its sentence it is in: they are told apart by their commas and colons."""


@dataclass(frozen=True)
class Sentence:
    """A sentence's words, and where it begins and ends."""

    start: int
    end: int
    words: tuple[Word, ...]
    is_question: bool


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of whoever wrote `text`: not of quoted mail, code or links."""
    own = _own(text[:LONGEST])
    start = 0
    for end in [*_ends(own), len(own)]:
        words = tuple(_words(own, start, end))
        for first in range(0, len(words), _MOST_WORDS):
            piece = words[first : first + _MOST_WORDS]
            is_last = first + _MOST_WORDS >= len(words)
            begins = piece[0].start if first else start + _margin(own, start, piece[0].start)
            ends = end if is_last else words[first + _MOST_WORDS].start
            yield Sentence(begins, ends, piece, "?" in own[piece[-1].end : ends])
        start = end


def _own(text: str) -> str:
    """The text with spaces for what counts for nothing, so that all stays in its place."""
    for foreign in (_BELOW, _QUOTED, _CODE, _LINK):
        text = foreign.sub(lambda found: " " * len(found[0]), text)
    return text


def _ends(text: str) -> Iterator[int]:
    for end in _END.finditer(text):
        if end[0] != "." or not _ABBREVIATION.search(text, max(0, end.start() - 8), end.start()):
            yield end.end()


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    clause, before = 0, start
    for found in _WORD.finditer(text, start, end):
        if _BREAK.search(text, before, found.start()):
            clause += 1
        yield Word(found[0], found.start(), found.end(), clause)
        before = found.end()


def _margin(text: str, start: int, end: int) -> int:
    """How much white space stands before what begins a sentence."""
    before = text[start:end]
    return len(before) - len(before.lstrip())
