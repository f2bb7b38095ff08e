"""A command line read into its parts: the command, whom and what it is about, a date, an answer."""

from datetime import datetime

from bot.hours import local_day
from bot.pending import Said
from bot.vocabulary import Answer, Verb
from handlers import days
from handlers.days import Reading
from messages import commands
from messages.catalogue import Texts
from messages.commands import Word


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
    reading = Reading(
        local_day(now, time_zone),
        ahead=verb is Verb.ASK,
        month_first=texts.locale.territory == "US",
    )
    words, day = days.cut_off_end(words, reading)
    answer = None
    if verb is Verb.ANSWER:
        words, answer = _answer_at_end(words)
    return Said(verb, " ".join(words), day, answer)


def _answer_at_end(words: list[str]) -> tuple[list[str], Answer | None]:
    last = words[-1].casefold().strip(".,!") if words else ""
    answer = commands.answers().get(last)
    return (words, None) if answer is None else (words[:-1], answer)
