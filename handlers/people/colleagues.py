"""The colleague whom a line names, or mentions as Slack does."""

from rapidfuzz import fuzz, process

from bot.database import Session
from bot.people import details, names, naming
from bot.people.contacts import Contact
from bot.people.naming import Known
from bot.team import members
from bot.team.first_names import first_name
from bot.team.members import Member
from bot.vocabulary import Audience
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


def named(session: Session, member: Member, name: str) -> Member | None:
    """The one member who is called just so, as a whole or by the first name."""
    key = names.name_key(name.removeprefix("@"))
    everyone = members.everyone(session, member.workspace_id)
    found = [one for one in everyone if names.name_key(one.name) == key]
    found = found or [one for one in everyone if names.name_key(one.first_name) == key]
    return found[0] if len(found) == 1 else None


def by_first_name(session: Session, member: Member, name: str) -> Contact | None:
    """The one colleague among the contacts whom just a first name may mean, and who has more."""
    known = naming.resolve(session, member, name)
    if not isinstance(known, Known) or known.contact.audience is not Audience.STAFF:
        return None
    key, whole = names.name_key(name), known.contact.name
    is_first = key == names.name_key(first_name(whole)) != names.name_key(whole)
    return known.contact if is_first and not known.words else None


def receiver(session: Session, member: Member, said: str) -> tuple[bool, str | None]:
    """Whether a colleague is mentioned or named, and their Slack id, as far as it is known.

    Who says so themselves is no receiver.
    """
    mentioned = next(iter(lines.mentioned(said)), None)
    if mentioned is not None:
        return True, mentioned
    found = called(session, member, said)
    if found is not None:
        return True, None if found.id == member.id else found.slack_user_id
    known = naming.resolve(session, member, said.removeprefix("@"))
    if not isinstance(known, Known) or known.contact.audience is not Audience.STAFF or known.words:
        return False, None
    told = details.read(session, member.workspace_id, [known.contact.id])
    return True, told[known.contact.id].slack_user or None
