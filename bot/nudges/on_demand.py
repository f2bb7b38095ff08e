"""Ideas for somebody whenever a member looks for some, for an ordinary day or an occasion."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sqlmodel import Session

from bot.giving import for_events, gestures, ideas, library, tips, unwanted
from bot.giving.gestures import Repeated
from bot.giving.library import Event, Idea
from bot.giving.tips import Tip
from bot.ledger.entries import Gesture
from bot.money import Money
from bot.nudges import interests, offered_tips, receivers, soon
from bot.nudges.offered_tips import Addressee
from bot.nudges.shown_ideas import objected
from bot.nudges.shown_reminders import Suggestion, ToCongratulate, ToGive
from bot.people import contacts, tags, under_way
from bot.people.contacts import Contact
from bot.people.under_way import InCampaign
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import Direction, Objection, ReminderState, TagKind

AT_ONCE = 3


@dataclass(frozen=True)
class Search:
    """Ideas looked for on a `day`, for an occasion or else an ordinary day.

    `seen` were shown before, and aren't shown again until all were. What whoever looks for them
    told besides is told back: how much they may cost, and words that have no part in them.
    """

    contact_id: int
    day: date
    event: Event | None = None
    seen: tuple[str, ...] = ()
    budget: Money | None = None
    aside: str = ""


@dataclass(frozen=True)
class OfferedTip:
    """A tip, and what it is for of all that the contact cares about, as it was noted."""

    tip: Tip
    interest: str = ""


@dataclass(frozen=True)
class Offered:
    """Ideas for the contact; an idea may name the `interest`, which is theirs.

    `tips` of the team's library are among them, by the ids of their ideas. The `search` goes on
    from them. There `are_more` where it would show others.
    """

    contact: Contact
    ideas: tuple[Idea, ...]
    search: Search
    interest: str = ""
    are_more: bool = False
    tips: Mapping[str, OfferedTip] = field(default_factory=dict)
    near: ToCongratulate | None = None
    """The occasion that they are for, where it is on the card and comes soon."""
    held: InCampaign | None = None
    """The campaign that the contact is in, where nothing is suggested for that reason."""


def offer(session: Session, member: Member, search: Search, kept: Sequence[str] = ()) -> Offered:
    """Those of the ideas `kept` that still fit, and the next ones, up to a few. Raises Gone.

    None for an ordinary day while a campaign holds the contact.
    """
    contact = contacts.kept_up_with(session, member, search.contact_id)
    held = None if search.event is not None else under_way.of_contact(session, contact.id)
    if held is not None and held.holds(search.day):
        return Offered(contact, (), search, held=held)
    every = {one.id: one for one in _in_turn(session, member, contact, search)}
    shown = [one for one in kept if one in every]
    fresh = [one for one in every if one not in {*search.seen, *kept}]
    missing = AT_ONCE - len(shown)
    begins_anew = not fresh if not kept else len(fresh) < missing
    if begins_anew:
        # Those come first that weren't seen for longest.
        again = dict.fromkeys((*search.seen, *every))
        fresh += [one for one in again if one in every and one not in {*fresh, *shown}]
    shown += fresh[:missing]
    before = () if begins_anew else (one for one in search.seen if one not in shown)
    interests_said = _interests(session, member, contact)
    return Offered(
        contact,
        tuple(every[one] for one in shown),
        replace(search, seen=(*before, *shown)),
        _of_the_day(interests_said, search.day),
        len(every) > len(shown),
        _tips(session, member, shown, interests_said),
        soon.occasion(session, contact.id, search.day, search.event),
    )


def for_what_is_near(session: Session, member: Member, search: Search) -> Search:
    """The same, for the next occasion of the contact's if that is soon. Raises Gone."""
    contact = contacts.kept_up_with(session, member, search.contact_id)
    return replace(search, event=soon.event(session, contact.id, search.day))


def not_for(
    session: Session,
    member: Member,
    contact_id: int,
    idea_id: str,
    now: datetime,
    objection: Objection = Objection.IDEA,
) -> None:
    """Never suggest the idea for the contact again, or what is like it. Raises Gone."""
    contact = contacts.kept_up_with(session, member, contact_id)
    idea, _ = _found(session, member, idea_id)
    unwanted.leave_out(session, member, contact, objected(idea.id, objection), now)


def allow_again(
    session: Session,
    member: Member,
    contact_id: int,
    idea_id: str,
    objection: Objection = Objection.IDEA,
) -> None:
    """Take back `not_for`, where the member said it; a second time changes nothing. Raises Gone."""
    contact = contacts.kept_up_with(session, member, contact_id)
    told = objected(idea_id, objection)
    for one in unwanted.of(session, member, contact.id):
        if one.unwanted == told and one.member_id == member.id:
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
    idea, tip = _found(session, member, idea_id)
    return gestures.log(
        session,
        member,
        contact,
        Direction.GIVEN,
        now,
        words="" if tip is None else tip.title,
        kind=idea.kind,
        tip=tip,
        idea_id=idea.id,
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
    session: Session,
    member: Member,
    contact_id: int,
    idea_id: str,
    day: date,
    event: Event | None = None,
) -> Suggestion:
    """The idea as what a reminder of it would say, to draft a note by. Raises Gone."""
    contact = contacts.kept_up_with(session, member, contact_id)
    idea, tip = _found(session, member, idea_id)
    interests_said = _interests(session, member, contact)
    interest = _of_the_day(interests_said, day) if tip is None else _of_tip(tip, interests_said)
    about = ToGive(None, idea.kind, idea.id, interest, tip=tip, event=event)
    # No reminder has it: its number only decides on which of several drafts comes first.
    return Suggestion(len(idea.id), ReminderState.OPEN, contact, about)


def _in_turn(
    session: Session, member: Member, contact: Contact, search: Search
) -> Collection[Idea]:
    receiver = receivers.of_contact(session, member.workspace_id, contact.id, member.id, search.day)
    seed = receivers.seed(contact.id, search.day)
    if search.event is not None:
        return for_events.in_turn(receiver, search.event, seed)
    asked = Addressee(contact.id, receiver, member.locale)
    offered = offered_tips.of_each(session, member.workspace_id, [asked])
    reading = replace(receiver, tips=offered.get(contact.id, ()))
    return list(_with_a_tip_each_time(ideas.in_turn(reading, search.day, seed)))


def _with_a_tip_each_time(order: Sequence[Idea]) -> Iterator[Idea]:
    """The ideas with the tips of the library among them, one each time that some are shown."""
    tips_left = [one for one in order if library.tip(one.id) is not None]
    others = [one for one in order if library.tip(one.id) is None]
    while tips_left or others:
        shown = others[: AT_ONCE - bool(tips_left)]
        yield from (*shown, *tips_left[:1])
        others, tips_left = others[len(shown) :], tips_left[1:]


def _interests(session: Session, member: Member, contact: Contact) -> Sequence[str]:
    """What they care about, as it was noted."""
    said = tags.of_each(session, member.workspace_id, [contact.id]).get(contact.id, {})
    return said.get(TagKind.INTEREST, ())


def _of_the_day(said: Sequence[str], day: date) -> str:
    """One of these, the same all day."""
    return said[day.toordinal() % len(said)] if said else ""


def _of_tip(tip: Tip, said: Sequence[str]) -> str:
    """The first of these that the tip is about."""
    return next((one for one in said if interests.means(one, tip.topics)), "")


def _tips(
    session: Session, member: Member, shown: Sequence[str], said: Sequence[str]
) -> Mapping[str, OfferedTip]:
    found = {one: _found(session, member, one)[1] for one in shown if library.tip(one) is not None}
    return {one: OfferedTip(tip, _of_tip(tip, said)) for one, tip in found.items() if tip}


def _found(session: Session, member: Member, idea_id: str) -> tuple[Idea, Tip | None]:
    """The idea, and the tip that it is to send. Raises Gone for one that an editor took out."""
    tip_id = library.tip(idea_id)
    if tip_id is not None:
        tip = tips.by_id(session, member, tip_id)
        return tip.idea, tip
    idea = library.ideas().get(idea_id)
    if idea is None:
        raise Gone
    return idea, None
