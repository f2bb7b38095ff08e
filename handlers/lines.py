"""A command line read into its parts: the command, whom and what it is about, a date, an answer."""

import re
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

import dateparser
from babel import Locale
from babel.dates import get_day_names, get_month_names

from bot.pending import Said
from bot.vocabulary import Answer, Verb
from messages import commands
from messages.catalogue import LANGUAGES, Texts
from messages.commands import Word

LONGEST_DATE = 4
"""How many words at the end of a line may be a date."""
_NUMERIC_DATE = re.compile(r"\d{1,4}([./-])\d{1,2}(\1\d{0,4})?")


def word(line: str) -> Word | None:
    """Which command the line starts with; None for anything else."""
    first = line.split(maxsplit=1)[:1]
    return commands.vocabulary().get(first[0].casefold()) if first else None


def rest(line: str) -> str:
    """The line without its first word."""
    return " ".join(line.split()[1:])


def said(line: str, verb: Verb, texts: Texts, now: datetime, time_zone: str) -> Said:
    """The line of a command about a contact, with the date or answer that it ends with."""
    words = line.split()[1:]
    words, day = _day_at_end(words, verb, texts, now.astimezone(ZoneInfo(time_zone)))
    answer = None
    if verb is Verb.ANSWER:
        words, answer = _answer_at_end(words)
    return Said(verb, " ".join(words), day, answer)


def _answer_at_end(words: list[str]) -> tuple[list[str], Answer | None]:
    last = words[-1].casefold().strip(".,") if words else ""
    answer = commands.answers().get(last)
    return (words, None) if answer is None else (words[:-1], answer)


def _day_at_end(
    words: list[str], verb: Verb, texts: Texts, local_now: datetime
) -> tuple[list[str], date | None]:
    """Cut a date off the end. The name at the start is never taken for one."""
    for count in range(min(LONGEST_DATE, len(words) - 1), 0, -1):
        day = _day([word.casefold() for word in words[-count:]], verb, texts, local_now)
        if day is not None:
            return words[:-count], day
    return words, None


def _day(words: list[str], verb: Verb, texts: Texts, local_now: datetime) -> date | None:
    if words[0] in commands.day_prepositions():
        words = words[1:]
    phrase = " ".join(words).rstrip(".")
    if not words or not _looks_like_a_day(words, phrase):
        return None
    parsed = dateparser.parse(
        phrase,
        languages=list(LANGUAGES),
        settings={
            "RELATIVE_BASE": local_now.replace(tzinfo=None),
            "PREFER_DATES_FROM": "future" if verb is Verb.ASK else "past",
            "DATE_ORDER": "MDY" if texts.locale.territory == "US" else "DMY",
            "PARSERS": ["relative-time", "absolute-time"],
            "REQUIRE_PARTS": [] if phrase in _weekdays() else ["day"],
        },
    )
    return None if parsed is None else parsed.date()


def _looks_like_a_day(words: list[str], phrase: str) -> bool:
    """Whether to trust dateparser with it, which also finds a date in "five" or "2 weeks"."""
    relative = words[0] in commands.day_words() or words[-1] in commands.day_words()
    has_month = any(word.strip(".,") in _months() for word in words)
    has_number = any(word.strip(".,").isdecimal() for word in words)
    return (
        relative
        or (has_month and has_number)
        or phrase in _weekdays()
        or _NUMERIC_DATE.fullmatch(phrase) is not None
    )


@cache
def _months() -> frozenset[str]:
    return frozenset(
        name.casefold().strip(".")
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for name in get_month_names(width, locale=Locale(language)).values()
    )


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(
        name.casefold()
        for language in LANGUAGES
        for name in get_day_names("wide", locale=Locale(language)).values()
    )
