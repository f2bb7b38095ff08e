"""Something that was offered and not taken: an entry of the last weeks becomes refused."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from bot.ledger import entries, told
from bot.ledger.entries import EntryId, Gesture
from bot.models import GestureRow
from bot.models.unreversed import GESTURE_STANDS
from bot.money import Money
from bot.people import contacts, locks
from bot.recording import commands, former_entries, undo
from bot.recording.outcomes import Outcome
from bot.recording.statements import Named, Said
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import Direction, EntryKind

LATELY = timedelta(days=42)
"""How long ago something was offered of which it is told that it was refused."""
MOST = 5


@dataclass(frozen=True)
class Offer:
    """What a line tells of something that was refused: its day is that of the offer."""

    words: str
    worth: Money | None = None
    day: date | None = None


def fitting(
    session: Session,
    member: Member,
    contact_ids: Collection[int],
    direction: Direction,
    offer: Offer,
    now: datetime,
) -> tuple[Gesture, ...]:
    """What the member logged lately that it may be, the latest first: it has a word of these.

    Of anybody, if nobody is told; nothing that is known to have been refused, that was worth
    something else, or was given on another day.
    """
    row = GestureRow
    found = session.execute(
        select(col(row.id), col(row.contact_id), col(row.words), col(row.worth), col(row.currency))
        .where(
            col(row.workspace_id) == member.workspace_id,
            col(row.member_id) == member.id,
            col(row.direction) == direction,
            col(row.happened_on) >= member.today(now) - LATELY,
            ~col(row.is_refused),
            GESTURE_STANDS,
            *([col(row.contact_id).in_(contact_ids)] if contact_ids else []),
            *([col(row.happened_on) == offer.day] if offer.day is not None else []),
        )
        .order_by(col(row.happened_on).desc(), col(row.id).desc())
    )
    meant = [
        (number, contact_id)
        for number, contact_id, words, worth, currency in found
        if told.shares_word(words, offer.words) and not _differs(offer.worth, worth, currency)
    ]
    seen = contacts.by_ids(session, member, {contact_id for _, contact_id in meant})
    latest = [number for number, contact_id in meant if contact_id in seen][:MOST]
    built = (entries.entry(session, member, EntryId(EntryKind.GESTURE, one)) for one in latest)
    return tuple(one for one in built if isinstance(one, Gesture))


def _differs(told_worth: Money | None, worth: int | None, currency: str | None) -> bool:
    """Whether it was worth something else; what nobody said may be anything."""
    if told_worth is None or worth is None:
        return False
    return (told_worth.minor, told_worth.currency) != (worth, currency)


def is_meant(found: Sequence[Gesture], offer: Offer) -> bool:
    """Whether it can be but this one: nothing else fits, and it is such a thing."""
    return len(found) == 1 and told.shares_last_word(found[0].words, offer.words)


def refuse(
    session: Session,
    member: Member,
    gesture_id: int,
    now: datetime,
    worth: Money | None = None,
) -> Outcome:
    """It was offered, and not taken; twice is as once. Undo takes back that step only.

    It was worth that, unless it is known what it was worth. Raises NotYours, and Gone for what
    was taken back.
    """
    entry_id = EntryId(EntryKind.GESTURE, gesture_id)
    offered = entries.owned(session, member, entry_id)
    locks.contact(session, offered.contact.id)
    offered = entries.owned(session, member, entry_id)
    if not isinstance(offered, Gesture) or offered.reversed:
        raise Gone
    if offered.is_refused:
        return undo.as_it_stands(session, member, offered)
    said = former_entries.as_said(session, offered)
    statement = replace(
        said,
        worth=said.worth or worth,
        is_refused=True,
        is_again=True,
        corrects=(offered.id,),
        takes_over=(offered.id,),
    )
    people: Sequence[Named] = (Named(offered.contact.name, offered.contact),)
    return commands.carry_out(session, member, Said(statement, tuple(people)), now)
