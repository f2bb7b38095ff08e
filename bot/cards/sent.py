"""The words that went out to a contact, in full, to those who may read them."""

from dataclasses import dataclass, replace

from sqlmodel import Session, col, exists, select

from bot.cards import history
from bot.cards.history import Noted, Page
from bot.ledger import entries
from bot.ledger.entries import Gesture
from bot.models import GestureRow, MemberRow, ReversalRow
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
    """What the member sent and what colleagues shared, after so much that came later.

    Raises Gone where they see no card.
    """
    contact = contacts.by_id(session, member, contact_id)
    is_reversed = exists().where(col(ReversalRow.gesture_id) == col(GestureRow.id))
    found = session.exec(
        select(GestureRow, MemberRow, is_reversed)
        .join(MemberRow, col(MemberRow.id) == col(GestureRow.member_id))
        .where(GestureRow.contact_id == contact.id, history.readable(member))
        .order_by(
            col(GestureRow.happened_on).desc(),
            col(GestureRow.recorded_at).desc(),
            col(GestureRow.id).desc(),
        )
        .offset(skipped)
        .limit(PAGE + 1)
    ).all()
    shown = tuple(
        _noted(history.noted(member, _entry(row, contact, was_reversed), by), row)
        for row, by, was_reversed in found[:PAGE]
    )
    return Sent(contact, Page(shown, skipped, goes_on=len(found) > PAGE))


def _entry(row: GestureRow, contact: Contact, was_reversed: bool) -> Gesture:
    return replace(entries.gesture(row, contact), reversed=was_reversed)


def _noted(noted: Noted, row: GestureRow) -> Noted:
    return replace(noted, sent=row.sent_words, is_shared=row.sent_is_shared)
