"""Whom lines mean in a team with contacts of three languages."""

from dataclasses import replace

from bot.people import naming
from bot.people.naming import Known, Unresolved
from bot.team.members import Member
from tests.bot.plain_words import Team

TEAM = [
    "Anna Jansen",
    "Katrin Hoffmann",
    "Pieter van den Berg",
    "Aylin Yıldız",
    "Beat Zürcher",
    "Lea Groß",
]


def resolve(
    team: Team, asker: Member, known: list[str], line: str, locale: str = "en-GB"
) -> Known | Unresolved:
    """Whom `line` means, when the asker's contacts are `known` in this order."""
    for name in known:
        team.meet(asker, name)
    asker = replace(asker, locale=locale)
    return team.ask_for(lambda s: naming.resolve(s, asker, line))


def meant(team: Team, asker: Member, line: str, locale: str = "en-GB") -> tuple[str, str]:
    """The name of the contact in TEAM that `line` means, and the rest of the line."""
    found = resolve(team, asker, TEAM, line, locale)
    assert isinstance(found, Known), found
    return found.contact.name, found.words
