"""Somebody to be added: the name, what they are to the team, and all else that is told of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.address_books import person_names
from bot.address_books.days import Order
from bot.address_books.person_names import PersonParts
from bot.people import names
from bot.people.newcomers import Introduction
from bot.team import first_names
from bot.vocabulary import Audience
from handlers.reading import addresses, edges, newcomer_parts, particulars, several_people, tokens
from handlers.reading.newcomer_parts import ADDING, TO, Part, without_end
from handlers.reading.particulars import (
    Particulars,
    audience_at_start,
    has_legal_form,
)
from messages.reading import grammar, newcomers

_ACCUSATIVE = re.compile(r"^Herrn\b", re.IGNORECASE)
"""Whom somebody adds: "füge Herrn Weber hinzu"."""
_YEAR_APART = re.compile(r"([^\W\d]\.? \d\d?)(?:st|nd|rd|th)?, (?=\d{4}\b)")
""" "June 3, 1990" is one thing."""
_BETWEEN_PEOPLE = re.compile(r"[;\n]")


@dataclass(frozen=True)
class Newcomer:
    """What a line tells of somebody new; nothing but the name has to be there.

    `several` are the names of people who were told in one, and those who are `apart` have details
    of their own. `readings` tell where a name may end that doesn't say it itself. Who `is_oneself`
    wants to be added.
    """

    told: Introduction
    audience: Audience | None = None
    several: tuple[str, ...] = ()
    readings: tuple[Introduction, ...] = ()
    is_oneself: bool = False
    apart: tuple[str, ...] = ()


def newcomer(line: str, today: date, order: Order | None = None) -> Newcomer:
    """Read "add Nora Visser (client, nora@example.com, Bakkerij Jansen)", in any language.

    `order` is that of the numbers of a day, of which the birthday is before `today`.
    """
    gathered = Particulars(today, order)
    parts = newcomer_parts.parts(_without_emails(line, gathered))
    is_announced = several_people.are_announced(parts)
    first = _name_part(parts, gathered)
    gathered.is_in_small = not any(word != word.lower() for word in first)
    said, ends = _without_workplace(first, gathered)
    if gathered.is_in_small and said:
        said = names.with_capitals(" ".join(said)).split()
    together = (several_people.told_together, several_people.announced)[is_announced]
    found = together(said, parts)
    if is_announced and len(found.names) > 1 and (gathered.emails or found.has_details_between):
        return Newcomer(gathered.of(edges.written(said), ""), apart=found.names)
    several = found.names
    gathered.audience = found.of_all(gathered.audience)
    whole = ", ".join([edges.written(said), *found.behind])
    parts = parts[found.length :]
    turned = None if several else _turned(said, parts)
    for part in parts[1:] if turned else parts:
        gathered.read(part.words, is_workplace=part.mark == TO)
    if turned:
        return _turned_around(turned, whole, parts[0], gathered)
    told = replace(gathered.of(whole, ""), name=whole) if several else _named(whole, gathered)
    readings = (_named(f"{whole} {edges.written(ends)}", gathered), _at(told, ends)) if ends else ()
    if (edges.key(whole),) in edges.of_all(newcomers.oneself):
        return Newcomer(told, is_oneself=True)
    return Newcomer(readings[0] if readings else told, gathered.audience, several, readings)


def told_apart(line: str, today: date) -> tuple[str, ...]:
    """The names of people with details of their own, between semicolons or on lines of their own.

    Empty where only one is told of.
    """
    each = [newcomer(said, today).told for said in _BETWEEN_PEOPLE.split(line) if said.strip()]
    are_people = all(
        len(one.name.split()) > 1 and (one.organisation or one.emails or one.phones) for one in each
    )
    return tuple(one.name for one in each) if len(each) > 1 and are_people else ()


def _without_emails(line: str, gathered: Particulars) -> str:
    emails, said = addresses.told(tokens.tidy(addresses.as_typed(line)))
    gathered.emails += emails
    return _YEAR_APART.sub(r"\1 ", said)


def _name_part(parts: list[Part], gathered: Particulars) -> list[str]:
    """The words of the part with the name, which is taken off the parts."""
    while parts:
        words = _without_verb(parts.pop(0).words)
        words = gathered.without_days_and_numbers(words)
        words = _without_what_they_are(words, gathered)
        if words and edges.written(words):
            return words
    return []


def _without_verb(words: list[str]) -> list[str]:
    """The words without what says that somebody is to be added."""
    after_manners = edges.without_start(words, grammar.openings, newcomers.asking, newcomers.having)
    if edges.starts_with(after_manners, *ADDING) or (
        edges.length_at_start(words, newcomers.having) and audience_at_start(after_manners)[1]
    ):
        words = after_manners
    words = newcomer_parts.without_manners(words) or words
    while not audience_at_start(words)[1]:
        length = edges.longest_at_start(words, *ADDING)
        length = length or _length_of_destination(words)
        if not length:
            break
        words = newcomer_parts.without_manners(words[length:])
    return without_end(_without_article(words))


def _without_article(words: list[str]) -> list[str]:
    """ "Leg den Reto Bünzli an"; "den Uyl" alone may be a surname."""
    length = edges.length_at_start(words, newcomers.before_names)
    rest = words[length:]
    is_article = len(rest) > 1 and length and words[0][:1].islower() and rest[0][:1].isupper()
    return rest if is_article else words


def _length_of_destination(words: Sequence[str]) -> int:
    """How many words tell where to add somebody, before a colon: "to my contacts: Nora Visser"."""
    these = edges.length_at_start(words, newcomers.these)
    length = these + edges.length_at_start(words[these:], newcomers.finally_added)
    return length if length and words[length - 1].endswith(":") else 0


def _without_what_they_are(words: list[str], gathered: Particulars) -> list[str]:
    """The words without "our client" before the name, and "as a partner" behind it."""
    audience, length = audience_at_start(words)
    if audience is not None:
        gathered.audience = audience
        words = words[length:]
    words = gathered.without_role(_without_private(words, gathered))
    for group, ends_with in newcomers.AUDIENCES:
        count = edges.length_at_end(words, group)
        if 0 < count < len(words):
            gathered.audience = gathered.audience or ends_with
            words = edges.without_end(words[:-count], newcomers.before_audience)
    return _without_private(without_end(words), gathered)


def _without_private(words: list[str], gathered: Particulars) -> list[str]:
    at_start = edges.length_at_start(words, newcomers.private)
    at_end = edges.length_at_end(words, newcomers.private)
    if not at_start and not at_end:
        return words
    gathered.keep_private()
    words = words[at_start:]
    words = words[: len(words) - at_end] if at_end else words
    return edges.without_start(words, newcomers.called)


def _without_workplace(words: list[str], gathered: Particulars) -> tuple[list[str], list[str]]:
    """The words of the name; and those at its end that may be of it, or tell where they work."""
    for place in range(1, len(words) - 1):
        if length := edges.length_at_start(words[place:], newcomers.employed):
            gathered.works_at(words[place + length :])
            return words[:place], []
        length = edges.length_at_start(words[place:], newcomers.belonging)
        name, rest = words[:place], words[place + length :]
        if not length or not rest or len(_without_particles(several_people.apart(name)[-1])) < 2:
            continue
        if _is_workplace(name, words[place], rest):
            gathered.works_at(rest)
            return name, []
        return name, words[place:]
    return words, []


def _is_workplace(name: Sequence[str], preposition: str, rest: Sequence[str]) -> bool:
    """Whether "van" and "von" after a name is no part of it: "Kees de Boer van Garage De Boer"."""
    is_clear = edges.key(preposition) not in names.PARTICLES
    has_particle = any(edges.key(word) in names.PARTICLES for word in name)
    real = _without_particles(rest)
    return is_clear or has_particle or has_legal_form(rest) or len(real) > 1 or real[0].isupper()


def _without_particles(words: Sequence[str]) -> list[str]:
    named = words[first_names.count_titles(words) :]
    return [word for word in named if edges.key(word) not in names.PARTICLES] or list(words)


def _named(name: str, gathered: Particulars) -> Introduction:
    name = name.removeprefix("@")  # of somebody whom Slack made no mention of
    name = _ACCUSATIVE.sub("Herr", name)
    found = person_names.compose(PersonParts(whole=name))
    if found is None:
        return gathered.of(name, "")
    return gathered.of(found.name, found.honorific)


def _at(told: Introduction, ends: Sequence[str]) -> Introduction:
    """The same, working at what the name ends with: the words after "van"."""
    return replace(told, organisation=edges.written(particulars.without_article(ends[1:])))


def _turned(said: list[str], parts: Sequence[Part]) -> str:
    """ "Müller, Hans-Peter" with its comma; empty where no first name follows a surname."""
    if not parts or parts[0].mark != "," or len(_without_particles(said)) != 1:
        return ""
    words = parts[0].words
    if audience_at_start(words)[1] or any(
        edges.length_at_start(words, group)
        for group in (*particulars.TOLD, newcomers.employed, newcomers.roles)
    ):
        return ""
    whole = f"{edges.written(said)}, {edges.written(words)}"
    found = person_names.compose(PersonParts(whole=whole))
    return whole if found is not None and "," not in found.name else ""


def _turned_around(whole: str, surname: str, first: Part, gathered: Particulars) -> Newcomer:
    """Who has a first name behind the surname, unless that may be where they work."""
    told = _named(whole, gathered)
    given = edges.written(first.words)
    is_sure = "-" in given or "." in given or told.organisation or " " in f"{surname}{given}"
    if is_sure:
        return Newcomer(told, gathered.audience)
    other = replace(_named(surname, gathered), organisation=given)
    return Newcomer(told, gathered.audience, readings=(told, other))
