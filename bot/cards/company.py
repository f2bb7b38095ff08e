"""Who of the team is in touch with a contact: names, and nothing that would rank them."""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, select

from bot.models import AskRow, GestureRow, MeetingRow, MemberRow, ResponseRow
from bot.models.unreversed import GESTURE_STANDS, MEETING_STANDS, RESPONSE_STANDS
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AskState

LATELY = timedelta(days=183)


def others(session: Session, member: Member, contact: Contact, today: date) -> tuple[str, ...]:
    """The other members who noted something that passed lately, in alphabetical order.

    Who looks after the contact is told elsewhere.
    """
    since = today - LATELY
    found = session.exec(
        select(MemberRow.name)
        .where(
            col(MemberRow.workspace_id) == member.workspace_id,
            col(MemberRow.id).not_in({member.id, contact.owner_id or member.id}),
            or_(*_has_noted(contact.id, since)),
        )
        .order_by(MemberRow.name)
    )
    return tuple(found)


def _has_noted(contact_id: int, since: date) -> list[ColumnElement[bool]]:
    """Whether a member noted something of each kind that stands."""
    gestures = select(GestureRow.member_id).where(
        col(GestureRow.contact_id) == contact_id,
        col(GestureRow.happened_on) >= since,
        GESTURE_STANDS,
    )
    meetings = select(MeetingRow.member_id).where(
        col(MeetingRow.contact_id) == contact_id,
        col(MeetingRow.happened_on) >= since,
        MEETING_STANDS,
    )
    asks = select(AskRow.member_id).where(
        col(AskRow.contact_id) == contact_id,
        col(AskRow.made_on) >= since,
        col(AskRow.state) != AskState.DROPPED,
    )
    responses = (
        select(ResponseRow.member_id)
        .join(AskRow, col(AskRow.id) == ResponseRow.ask_id)
        .where(
            col(AskRow.contact_id) == contact_id,
            col(ResponseRow.answered_on) >= since,
            RESPONSE_STANDS,
        )
    )
    return [col(MemberRow.id).in_(each) for each in (gestures, meetings, asks, responses)]
