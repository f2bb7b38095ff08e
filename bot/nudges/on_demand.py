"""Ideas for somebody whenever a member looks for some, for an ordinary day or an occasion."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session

from bot.giving import for_events, gestures, ideas, library, unwanted
from bot.giving.gestures import Repeated
from bot.giving.ideas import Unwanted
from bot.giving.library import Event, Idea
from bot.ledger.entries import Gesture
from bot.nudges import receivers
from bot.nudges.shown_reminders import Suggestion, ToGive
from bot.people import contacts, tags
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import Direction, ReminderState, TagKind

AT_ONCE = 3


@dataclass(frozen=True)
class Search:
    """Ideas looked for on a `day`, for an occasion or else an ordinary day.

    `seen` were shown before, and aren't shown again until all were.
    """

    contact_id: int
    day: date
    event: Event | None = None
    seen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Offered:
    """Ideas for the contact; an idea may name the `interest`, which is theirs.

    The `search` goes on from them. There `are_more` where it would show others.
    """

    contact: Contact
    ideas: tuple[Idea, ...]
    search: Search
    interest: str = ""
    are_more: bool = False


def offer(session: Session, member: Member, search: Search, kept: Sequence[str] = ()) -> Offered:
    """Those of the ideas `kept` that still fit, and the next ones, up to a few. Raises Gone."""
    contact = contacts.kept_up_with(session, member, search.contact_id)
    every = {one.id: one for one in _in_turn(session, member, contact, search)}
    shown = [one for one in kept if one in every]
    fresh = [one for one in every if one not in {*search.seen, *kept}]
    missing = AT_ONCE - len(shown)
    begins_anew = len(fresh) < missing
    if begins_anew:
        fresh += [one for one in every if one not in {*fresh, *shown}]
    shown += fresh[:missing]
    before = () if begins_anew else (one for one in search.seen if one not in shown)
    return Offered(
        contact,
        tuple(every[one] for one in shown),
        replace(search, seen=(*before, *shown)),
        _interest(session, member, contact, search.day),
        len(every) > len(shown),
    )


def not_for(session: Session, member: Member, contact_id: int, idea_id: str, now: datetime) -> None:
    """Never suggest the idea for the contact again. Raises Gone."""
    contact = contacts.kept_up_with(session, member, contact_id)
    unwanted.leave_out(
        session, member, contact, Unwanted(ideas=frozenset({_found(idea_id).id})), now
    )


def allow_again(session: Session, member: Member, contact_id: int, idea_id: str) -> None:
    """Take back `not_for`, where the member said it; a second time changes nothing. Raises Gone."""
    contact = contacts.kept_up_with(session, member, contact_id)
    for one in unwanted.of(session, member, contact.id):
        if one.idea_id == idea_id and one.member_id == member.id:
            unwanted.allow(session, member, contact.id, one.id)


def log(
    session: Session,
    member: Member,
    contact_id: int,
    idea_id: str,
    shown_at: datetime,
    now: datetime,
    *,
    because: str = "",
    words: str = "",
) -> Gesture:
    """The same as `did`, but for a second time. Raises Gone and Repeated."""
    contact = contacts.kept_up_with(session, member, contact_id)
    return gestures.log(
        session,
        member,
        contact,
        Direction.GIVEN,
        now,
        kind=_found(idea_id).kind,
        unless_since=shown_at,
        sent_because=because,
        sent_words=words,
    )


def did(
    session: Session,
    member: Member,
    contact_id: int,
    idea_id: str,
    shown_at: datetime,
    now: datetime,
    *,
    because: str = "",
    words: str = "",
) -> Gesture:
    """The member did it, maybe with a note in these `words`, sent `because` of something.

    It is logged once since it was `shown_at` that moment. Raises Gone.
    """
    whose = member, contact_id, idea_id
    try:
        return log(session, *whose, shown_at, now, because=because, words=words)
    except Repeated as repeated:
        return repeated.gesture


def to_write(
    session: Session, member: Member, contact_id: int, idea_id: str, day: date
) -> Suggestion:
    """The idea as what a reminder of it would say, to draft a note by. Raises Gone."""
    contact, idea = contacts.kept_up_with(session, member, contact_id), _found(idea_id)
    interest = _interest(session, member, contact, day)
    about = ToGive(None, idea.kind, idea.id, interest)
    # No reminder has it: its number only decides on which of several drafts comes first.
    return Suggestion(len(idea.id), ReminderState.OPEN, contact, about)


def _in_turn(
    session: Session, member: Member, contact: Contact, search: Search
) -> Collection[Idea]:
    receiver = receivers.of_contact(session, member.workspace_id, contact.id, member.id, search.day)
    seed = receivers.seed(contact.id, search.day)
    if search.event is not None:
        return for_events.in_turn(receiver, search.event, seed)
    return ideas.in_turn(receiver, search.day, seed)


def _interest(session: Session, member: Member, contact: Contact, day: date) -> str:
    """Something that they care about, as it was noted; the same all day."""
    said = tags.of_each(session, member.workspace_id, [contact.id]).get(contact.id, {})
    interests = said.get(TagKind.INTEREST, ())
    return interests[day.toordinal() % len(interests)] if interests else ""


def _found(idea_id: str) -> Idea:
    """Raises Gone for one that an editor took out, and for a team's tip: none is offered here."""
    idea = library.ideas().get(idea_id)
    if idea is None:
        raise Gone
    return idea
