"""The words that a member sent to a contact, in full, which nobody else is shown."""

from dataclasses import dataclass, replace

from sqlmodel import Session, col, exists, select

from bot.cards.history import IS_SENT_ANEW, Noted, Page
from bot.ledger import entries
from bot.models import GestureRow, ReversalRow
from bot.people import contacts
from bot.people.contacts import Contact
from bot.team.members import Member

PAGE = 3
"""How many are shown at a time: a message of Slack's holds few that are as long as may be."""


@dataclass(frozen=True)
class Sent:
    """What went to whom: a part of it, newest first."""

    contact: Contact
    page: Page


def find(session: Session, member: Member, contact_id: int, skipped: int = 0) -> Sent:
    """What the member sent, after so much that came later. Raises Gone where they see no card."""
    contact = contacts.by_id(session, member, contact_id)
    is_reversed = exists().where(col(ReversalRow.gesture_id) == col(GestureRow.id))
    found = session.exec(
        select(GestureRow, is_reversed)
        .where(
            GestureRow.contact_id == contact.id,
            GestureRow.member_id == member.id,
            GestureRow.sent_words != "",
            ~IS_SENT_ANEW,
        )
        .order_by(
            col(GestureRow.happened_on).desc(),
            col(GestureRow.recorded_at).desc(),
            col(GestureRow.id).desc(),
        )
        .offset(skipped)
        .limit(PAGE + 1)
    ).all()
    shown = tuple(_noted(row, contact, was_reversed) for row, was_reversed in found[:PAGE])
    return Sent(contact, Page(shown, skipped, goes_on=len(found) > PAGE))


def _noted(row: GestureRow, contact: Contact, was_reversed: bool) -> Noted:
    entry = replace(entries.gesture(row, contact), reversed=was_reversed)
    return Noted(entry, None, is_told=True, sent=row.sent_words)
