"""Something that was offered and not taken: an entry of the last weeks becomes refused."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.ledger import entries, told
from bot.ledger.entries import EntryId, Gesture
from bot.models import GestureRow
from bot.models.columns import saved
from bot.models.unreversed import GESTURE_STANDS
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


def fitting(
    session: Session,
    member: Member,
    contact_ids: Collection[int],
    direction: Direction,
    words: str,
    now: datetime,
) -> tuple[Gesture, ...]:
    """What the member logged lately that has a word of these, the latest first.

    Of anybody, if nobody is told; nothing that is known to have been refused.
    """
    rows = session.exec(
        select(GestureRow)
        .where(
            GestureRow.workspace_id == member.workspace_id,
            GestureRow.member_id == member.id,
            GestureRow.direction == direction,
            GestureRow.happened_on >= member.today(now) - LATELY,
            ~col(GestureRow.is_refused),
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
    )
    meant = [
        row
        for row in rows
        if told.shares_word(row.words, words) and (not contact_ids or row.contact_id in contact_ids)
    ]
    seen = contacts.by_ids(session, member, {row.contact_id for row in meant})
    found = (
        entries.entry(session, member, EntryId(EntryKind.GESTURE, saved(row.id)))
        for row in meant
        if row.contact_id in seen
    )
    return tuple(one for one in found if isinstance(one, Gesture))[:MOST]


def refuse(session: Session, member: Member, gesture_id: int, now: datetime) -> Outcome:
    """It was offered, and not taken; twice is as once. Undo takes back that step only.

    Raises NotYours, and Gone for what was taken back.
    """
    entry_id = EntryId(EntryKind.GESTURE, gesture_id)
    offered = entries.owned(session, member, entry_id)
    locks.contact(session, offered.contact.id)
    offered = entries.owned(session, member, entry_id)
    if not isinstance(offered, Gesture) or offered.reversed:
        raise Gone
    if offered.is_refused:
        return undo.as_it_stands(session, member, offered)
    statement = replace(
        former_entries.as_said(session, offered),
        is_refused=True,
        is_again=True,
        corrects=(offered.id,),
        takes_over=(offered.id,),
    )
    people: Sequence[Named] = (Named(offered.contact.name, offered.contact),)
    return commands.carry_out(session, member, Said(statement, tuple(people)), now)
