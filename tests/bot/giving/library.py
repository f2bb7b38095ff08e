"""A team's library of tips, as tests fill it."""

from dataclasses import replace

from bot.giving import tips
from bot.giving.tips import NewTip, Tip
from bot.team.members import Member
from tests.bot.plain_words import Team

FIVE_POINTS = NewTip(
    "Five key points of the new pension system",
    "https://example.com/pensions",
    ("pension",),
    "en",
)


def keep(team: Team, member: Member, **told: object) -> Tip:
    """A tip that the member adds: the five points, but for what is told."""
    new = replace(FIVE_POINTS, **told)  # type: ignore[arg-type]
    return team.ask_for(lambda s: tips.add(s, member, new, team.now))
