"""The words of a span of time: what opens it, what leads to its end, and what says nothing."""

import re
from collections.abc import Callable, Iterator, Sequence

from messages.reading import calendar_names, times
from messages.reading import words as typed

_NEGATIVE = re.compile(r"[(,:]*[-–—]\d")
_RANGE = re.compile(r"(\d[\d./]*)[-–—](\d[\d./]*)")
_DASHES = "-–—"
_MARKS = "(),!:;" + _DASHES
TO = "–"
_BARE_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|ste|de|\.)?")


def words_of(written: Sequence[str]) -> list[str]:
    """The words as they were typed, without manners and marks, but for a minus."""
    words = [word if _keeps_dash(word) else word.strip(_MARKS) for word in _with_dashes(written)]
    return [word for word in words if bare(word) and bare(word) not in typed.polite_words()]


def _keeps_dash(word: str) -> bool:
    return word == TO or bool(_NEGATIVE.match(word))


def _with_dashes(written: Sequence[str]) -> Iterator[str]:
    """A dash between words is "to", and so is that of "5-12 January" and "5.1.-12.1."."""
    for place, word in enumerate(written):
        is_between = 0 < place < len(written) - 1
        both = _RANGE.fullmatch(word)
        following = bare(written[place + 1]) if place + 1 < len(written) else ""
        if word in _DASHES and is_between:
            yield TO
        elif both and (set("./") & set(both[1]) or following in calendar_names.months()):
            yield from (both[1], TO, both[2])
        else:
            yield word


def without_phrase(words: list[str], phrases: frozenset[str]) -> list[str] | None:
    """The words without the phrase of the group in them; None where none is."""
    keys = [bare(word) for word in words]
    for phrase in sorted(phrases, key=len, reverse=True):
        parts = phrase.split()
        for place in range(len(keys) - len(parts) + 1):
            if keys[place : place + len(parts)] == parts:
                return words[:place] + words[place + len(parts) :]
    return None


def parted(words: list[str]) -> tuple[list[str], str | None, list[str]]:
    """What stands before and after the word that leads to the end, and that word."""
    opens = any(bare(word) in times.span_starts() for word in words)
    marks: list[Callable[[str], bool]] = [
        lambda key: key in typed.until_words(),
        lambda key: key == TO or key in times.range_words(),
        lambda key: opens and key in typed.and_words(),
    ]
    for is_mark in marks:
        for place, word in enumerate(words):
            if is_mark(bare(word)):
                return words[:place], bare(word), words[place + 1 :]
    return words, None, []


def without_opening(words: list[str]) -> list[str]:
    """What stands after the last "from", without "now"."""
    places = [at for at, word in enumerate(words) if bare(word) in times.span_starts()]
    rest = words[places[-1] + 1 :] if places else words
    return [word for word in rest if bare(word) not in times.closing_words()]


def opens(words: list[str]) -> bool:
    """Whether "from" is followed by something: "from whenever"."""
    return any(bare(word) in times.span_starts() for word in words) and any(
        bare(word) not in times.now_words() for word in without_opening(words)
    )


def bare_day(words: list[str]) -> int | None:
    """The 5 of "from 5 to 12 January" or "vom 5. bis 12."."""
    rest = without_little(words)
    match = _BARE_DAY.fullmatch(rest[0].casefold()) if len(rest) == 1 else None
    return int(match[1]) if match is not None and 1 <= int(match[1]) <= 31 else None


def without_little(words: list[str]) -> list[str]:
    """Without the little words before a date: "bis zum 5. Januar", "until the end of May"."""
    little = typed.the_words() | typed.on_words()
    while words and bare(words[0]) in little:
        words = words[1:]
    return words


def bare(word: str) -> str:
    return word.casefold().rstrip(".")
