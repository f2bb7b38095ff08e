"""A gift to all at an organisation: "brought cake for everyone at Bakkerij Jansen"."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from bot.database import Session
from bot.people import mentions
from bot.people.names import name_key
from bot.team.members import Member
from handlers.reading import edges, languages, particulars, tokens
from messages.catalogue import LANGUAGES
from messages.reading import offices
from messages.reading.phrases import words_of

_MOST_WORDS = 4
"""Of the name of an organisation that we don't know."""
_LIKE = 0.8
"""From how alike on a word is one of an organisation's name: "logistik" of "Logistiek"."""


@dataclass(frozen=True)
class Office:
    """The organisation, and the words before and after it and what says that all there are meant.

    Nobody there may be known.
    """

    organisation: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    ending: str = ""
    is_known: bool = True

    def given_to(self, name: str) -> str:
        """The line, were it about somebody of that name."""
        return " ".join(filter(None, (*self.before, f"{name}{self.ending}", *self.after)))


def told(session: Session, member: Member, line: str) -> Office | None:
    """The organisation that the line is about as a whole; None where it is about anything else."""
    words = tokens.tidy(line).split()
    for place in range(len(words)):
        rest = words[place:]
        sure = edges.length_at_start(rest, offices.everybody_at)
        length = sure or edges.length_at_start(rest, offices.all_of)
        if not length or len(rest) == length:
            continue
        office = _known(session, member, words, place, place + length)
        if office is None and sure:
            nouns_are_written_so = languages.of(line, member) == "de"
            most = 1 if nouns_are_written_so else _MOST_WORDS
            office = _unknown(words, place, place + length, most)
        if office is not None:
            return office
    return None


def _known(
    session: Session, member: Member, words: list[str], start: int, first: int
) -> Office | None:
    """One that somebody whom the member sees belongs to, named by its own name or a part of it.

    "The whole office of Pieter" is where Pieter works.
    """
    is_whole = not _whole().isdisjoint(map(name_key, words[start:first]))
    for one in mentions.mentions(session, member, words, ()):
        named = {person.organisation for person in one.people} - {None}
        if one.first != first or len(named) != 1:
            continue
        (organisation,) = named
        said = name_key(edges.written(words[first : one.after]))
        is_named = one.by_organisation or said in name_key(organisation or "").split()
        if organisation and (is_named or is_whole):
            after = _end(words, one.after, organisation) if is_named else one.after
            return _office(organisation, words, start, after)
    return None


def _end(words: list[str], after: int, organisation: str) -> int:
    """Where its name ends, of which a legal form may be left: "Müller" of "Müller GmbH"."""
    keys = name_key(organisation).split()
    while after < len(words) and get_close_matches(
        name_key(edges.written([words[after]])), keys, 1, _LIKE
    ):
        after += 1
    return after


@cache
def _whole() -> frozenset[str]:
    return frozenset(word for code in LANGUAGES for word in words_of((offices.whole,), code))


def _unknown(words: list[str], start: int, first: int, most: int) -> Office | None:
    after = first
    while after < len(words) and words[after][:1].isupper() and after - first < most:
        after += 1
    if after == first:
        return None
    if particulars.has_legal_form(words[after : after + 1]):
        after += 1
    return _office(edges.written(words[first:after]), words, start, after, is_known=False)


def _office(
    organisation: str, words: list[str], start: int, after: int, *, is_known: bool = True
) -> Office:
    ending = "," if words[after - 1].endswith(",") else ""
    return Office(organisation, tuple(words[:start]), tuple(words[after:]), ending, is_known)
