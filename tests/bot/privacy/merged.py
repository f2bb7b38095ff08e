"""Two contacts made one, and two again, and what there is in each case."""

from datetime import timedelta

from bot.people.contacts import Contact
from bot.privacy import merging
from bot.privacy.merge_fields import MergeField
from bot.privacy.merging import Merged
from bot.team.members import Member
from tests.bot.plain_words import Team
from tests.bot.stored import everything


def merge(team: Team, member: Member, one: Contact, two: Contact, *of_gone: MergeField) -> Merged:
    chosen = of_gone or None
    return team.ask_for(lambda s: merging.merge(s, member, one.id, two.id, team.now, chosen))


def undo(team: Team, member: Member, merged: Merged, days: int = 0) -> Merged:
    at = team.now + timedelta(days=days)
    return team.ask_for(lambda s: merging.undo(s, member, merged.id, at))


def contents(team: Team) -> dict[str, list[object]]:
    """All rows, but for what tells that something was changed."""
    return everything(team, "merge", "change")
