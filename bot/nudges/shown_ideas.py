"""The idea that a reminder shows: why it is this one, and that a contact isn't to get such."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.giving import ideas, library, unwanted
from bot.giving.ideas import Unwanted, Why
from bot.giving.library import Idea
from bot.models import ReminderRow
from bot.nudges import facts, interests, offered_tips, receivers
from bot.nudges.shown_reminders import Suggestion, ToGive
from bot.people import contacts, tags
from bot.refusals import Gone
from bot.reminders import decisions
from bot.team.members import Member
from bot.vocabulary import GestureKind, Objection, Purpose, ReminderState, TagKind


@dataclass(frozen=True)
class Explained:
    """Why a reminder shows an idea; `cares_about` are the contact's interests that it is for."""

    idea: Idea
    why: Why
    cares_about: tuple[str, ...] = ()


def explain(session: Session, member: Member, reminder_id: int, now: datetime) -> Explained | None:
    """Why the reminder shows its idea; None for one that isn't the library's, or none at all.

    Raises Gone and WithAColleague, as all here do.
    """
    row = decisions.owned(session, member, reminder_id)
    tip = offered_tips.of_reminder(session, row)
    idea = library.find(row.idea_id) if tip is None else tip.idea
    if idea is None or row.purpose is not Purpose.GIVE:
        return None
    day = receivers.chosen_on(session, row)
    receiver = receivers.of(session, row, day)
    suggestion = facts.find(session, reminder_id, member.today(now))
    cares_about = _cares_about(session, member, suggestion, idea)
    return Explained(idea, ideas.explain(receiver, day, idea), cares_about)


def not_for(
    session: Session,
    member: Member,
    reminder_id: int,
    shown: str,
    objection: Objection,
    now: datetime,
) -> None:
    """Never suggest `shown` again for the contact, an idea's id or a kind, nor what is like it.

    The reminder shows the next idea at once, if that is what it shows and it is open.
    """
    row = decisions.locked(session, member, reminder_id)
    contact = contacts.kept_up_with(session, member, row.contact_id)
    if row.purpose is not Purpose.GIVE:
        raise Gone
    told, day = objected(shown, objection), receivers.chosen_on(session, row)
    receiver = receivers.of(session, row, day)
    unwanted.leave_out(session, member, contact, told, now)
    if row.state is ReminderState.OPEN and _shows(row, told):
        seed = receivers.seed(row.contact_id, day)
        idea = ideas.instead(receiver, day, row.idea_id, told, seed=seed)
        kind, idea_id = (None, None) if idea is None else (idea.kind, idea.id)
        decisions.suggest(session, row, kind, idea_id)


def objected(shown: str, objection: Objection) -> Unwanted:
    """What is unwanted by an objection to what was shown. Raises Gone for what fits nothing."""
    idea = library.find(shown)
    kind = idea.kind if idea else next((one for one in GestureKind if one == shown), None)
    match objection:
        case Objection.IDEA if idea is not None:
            return Unwanted(ideas=frozenset({idea.id}))
        case Objection.KIND if kind is not None:
            return Unwanted(kinds=frozenset({kind}))
        case Objection.PRICE if idea is not None and idea.is_priced:
            return Unwanted(is_priced=True)
    raise Gone


def _shows(row: ReminderRow, told: Unwanted) -> bool:
    idea = library.find(row.idea_id)
    return told.holds_kind(row.idea) or (idea is not None and told.holds(idea))


def _cares_about(
    session: Session, member: Member, suggestion: Suggestion, idea: Idea
) -> tuple[str, ...]:
    """The contact's interests and tags that the idea is for, as they were written."""
    if library.ANY in idea.interests:
        about = suggestion.about
        return (about.interest,) if isinstance(about, ToGive) and about.interest else ()
    contact_id = suggestion.contact.id
    said = tags.of_each(session, member.workspace_id, [contact_id]).get(contact_id, {})
    return tuple(
        word
        for word in (*said.get(TagKind.INTEREST, ()), *said.get(TagKind.TAG, ()))
        if interests.means(word, idea.interests)
    )
