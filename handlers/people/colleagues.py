"""The colleague whom a line names, or mentions as Slack does."""

from rapidfuzz import fuzz, process

from bot.database import Session
from bot.people import names
from bot.team import members
from bot.team.members import Member
from handlers.reading import lines

_ALIKE = 80
"""rapidfuzz's ratio from which a member may be meant."""


def called(session: Session, member: Member, name: str) -> Member | None:
    """The member who is called so, as a whole or by the first name."""
    everyone = {
        key: one
        for one in members.everyone(session, member.workspace_id)
        for key in (names.name_key(one.first_name), names.name_key(one.name))
    }
    found = process.extractOne(
        names.name_key(name.removeprefix("@")),
        list(everyone),
        scorer=fuzz.ratio,
        score_cutoff=_ALIKE,
    )
    return None if found is None else everyone[found[0]]


def slack_id(session: Session, member: Member, said: str) -> str | None:
    """The Slack id of who is mentioned, or else named, and isn't who says so."""
    mentioned = next(iter(lines.mentioned(said)), None)
    if mentioned is not None:
        return mentioned
    found = called(session, member, said)
    return None if found is None or found.id == member.id else found.slack_user_id
