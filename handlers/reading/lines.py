"""A command line read into its parts: the command, whom and what it is about, a date, an answer."""

import re
from collections.abc import Callable
from datetime import date, datetime

from bot.people import names
from bot.people.naming import Phrasing
from bot.recording.outcomes import Said
from bot.team.calendars import local_day
from bot.team.members import Member
from bot.vocabulary import Answer, Verb
from handlers.reading import days
from handlers.reading.days import Standpoint
from messages import commands
from messages.catalogue import Texts
from messages.commands import Word
from messages.reading import answers, words

_COLON = re.compile(r"^\s*(\w+)(?::|\s+:(?!\S))")
"""After a space only where it stands alone: in "give :gift: Anna" it opens an emoji's name."""
_MENTION = re.compile(r"<@(?P<id>\w+)(?:\|(?P<name>[^>]*))?>")


def word(line: str) -> Word | None:
    """Which command the line starts with; None for anything else."""
    first = next(iter(_words(line)), "").casefold()
    return commands.vocabulary().get(first) or commands.vocabulary().get(first.rstrip(".,;!?"))


def after_word(line: str) -> str:
    """The line without its first word."""
    return " ".join(_words(line)[1:])


def with_real_names(line: str, find: Callable[[str], Member | None]) -> str:
    """The line with the names of those it mentions; a comma ends the one it starts with.

    `find` knows the members by their Slack ids.
    """

    def name(mention: re.Match[str]) -> str:
        member = find(mention["id"])
        said = member.name if member else mention["name"] or ""
        return f"{said}," if len(line[: mention.start()].split()) == 1 and said else said

    return _MENTION.sub(name, line)


def said(line: str, verb: Verb, texts: Texts, now: datetime, time_zone: str) -> Said:
    """The line of a command about a contact, with the date and the answer in it."""
    typed = _words(line)[1:]
    standpoint = Standpoint(
        local_day(now, time_zone),
        ahead=verb is Verb.ASK,
        month_first=texts.locale.territory == "US",
    )
    typed, day = days.cut_off_end(typed, standpoint)
    if day is None and verb is not Verb.ASK:
        typed, day = _day_after_name(typed, standpoint)
    answer = None
    if verb is Verb.ANSWER:
        typed, answer = _answer(typed)
    return Said(verb, " ".join(typed), day, answer, phrasing(verb))


def phrasing(verb: Verb) -> Phrasing:
    """The little words that a command is typed with."""
    before = words.name_prepositions()
    between = {
        Verb.GIVE: words.to_words(),
        Verb.GOT: words.from_words(),
    }.get(verb, words.to_words() | words.from_words())
    if verb in (Verb.GIVE, Verb.ASK):
        before -= names.PARTICLES  # "geef van Dijk een boek"
    return Phrasing(
        before=before,
        between=between,
        after=words.request_words() if verb is Verb.ASK else frozenset(),
        determiners=words.determiners() | words.numbers().keys(),
        not_names=words.not_names(),
    )


def _words(line: str) -> list[str]:
    """The words of the line, the first without a colon after it: "pause: 2 weeks"."""
    return names.words(_COLON.sub(r"\1 ", line))


def _day_after_name(typed: list[str], standpoint: Standpoint) -> tuple[list[str], date | None]:
    for place in _ends_of_name(typed):
        rest_of_line, day = days.cut_off_start(typed[place:], standpoint)
        if day is not None:
            return [*typed[:place], *rest_of_line], day
    return typed, None


def _answer(typed: list[str]) -> tuple[list[str], Answer | None]:
    """Cut out an answer right after the name, else at the end, else at the start."""
    places = [place for place in _ends_of_name(typed) if place < len(typed)]
    found = next((place for place in places if _answer_word(typed[place])), None)
    if found is not None:
        return [*_ended(typed[:found]), *typed[found + 1 :]], _answer_word(typed[found])
    for cut, rest_of_line in ((typed[-1:], typed[:-1]), (typed[:1], typed[1:])):
        if cut and (answer := _answer_word(cut[0])):
            return rest_of_line, answer
    return typed, None


def _answer_word(typed: str) -> Answer | None:
    return answers.answers().get(typed.casefold().strip(".,:;!()"))


def _ended(name: list[str]) -> list[str]:
    return [*name[:-1], f"{name[-1].rstrip(',:;')},"]


def _ends_of_name(typed: list[str]) -> list[int]:
    """After how many words a name at the start may end: two of any kind, more in capitals."""
    places = []
    for place, one in enumerate(typed[: names.LONGEST]):
        key = one.casefold()
        is_little = names.joins(one) or key in words.name_prepositions()
        if place > 1 and not is_little and not names.is_capitalised(one):
            break
        if not is_little:
            places.append(place + 1)
    return places
