"""A note to a colleague that goes by the bot, in the name of who wrote it: once, and logged.

The row is written with the gesture, in one transaction, and delivery sends it as it sends all that
the bot posts: claimed by one process, and never twice.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from bot.database import within
from bot.ledger.entries import Gesture
from bot.models import CarriedNoteRow, ContactRow, GestureRow, MemberRow
from bot.models.unreversed import GESTURE_STANDS
from bot.nudges import acts
from bot.people import contacts
from bot.refusals import Gone
from bot.reminders import decisions
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience, Purpose, ReminderState

KEEPS = timedelta(hours=12)
"""How long it is worth bringing."""


class Outcome(StrEnum):
    """What comes of a note that is to be brought."""

    ON_ITS_WAY = "on_its_way"
    LOGGED_BEFORE = "logged_before"
    OUT_OF_REACH = "out_of_reach"


@dataclass(frozen=True)
class CarriedNote:
    """Who wrote what to whom."""

    sender: Member
    receiver: Member
    words: str


def receiver(session: Session, member: Member, contact_id: int) -> Member | None:
    """The colleague who is this contact; None for anybody whom the bot can't bring a note to.

    That is who is no colleague, left or can't be reached, and the member themselves. Raises Gone.
    """
    contact = contacts.kept_up_with(session, member, contact_id)
    row = session.exec(
        select(MemberRow)
        .join(ContactRow, col(ContactRow.slack_user_id) == MemberRow.slack_user_id)
        .where(
            col(ContactRow.id) == contact.id,
            col(ContactRow.audience) == Audience.STAFF,
            col(MemberRow.workspace_id) == member.workspace_id,
            col(MemberRow.id) != member.id,
            col(MemberRow.is_active),
            col(MemberRow.unreachable).is_(None),
        )
    ).one_or_none()
    return None if row is None else members.value(row)


def send(
    session: Session,
    member: Member,
    reminder_id: int,
    words: str,
    now: datetime,
    *,
    because: str = "",
) -> Outcome:
    """Log the note that a reminder suggests, and have it brought to the colleague.

    One that was sent before isn't sent again, in whatever way that was. Raises Gone, for an ask as
    well, and NotYours.
    """
    row = decisions.locked(session, member, reminder_id)
    if row.purpose in (Purpose.ASK, Purpose.RESPONSE):
        raise Gone
    if row.state is ReminderState.DONE:
        is_carried = _carried(session, member, reminder_id, now)
        return Outcome.ON_ITS_WAY if is_carried else Outcome.LOGGED_BEFORE
    to = receiver(session, member, row.contact_id)
    if to is None:
        return Outcome.OUT_OF_REACH
    acts.sent(session, member, reminder_id, now, because, words)
    logged = acts.find(session, member, reminder_id, now).entry
    assert isinstance(logged, Gesture)
    session.add(
        CarriedNoteRow(
            workspace_id=member.workspace_id,
            gesture_id=logged.id.id,
            receiver_id=to.id,
            due_at=now,
            good_until=now + KEEPS,
        )
    )
    session.flush()
    return Outcome.ON_ITS_WAY


def _carried(session: Session, member: Member, reminder_id: int, now: datetime) -> bool:
    """Whether what a reminder was done by is brought."""
    logged = acts.find(session, member, reminder_id, now).entry
    if not isinstance(logged, Gesture):
        return False
    found = select(CarriedNoteRow.id).where(CarriedNoteRow.gesture_id == logged.id.id)
    return session.exec(found).first() is not None


def show(session: Session, workspace_id: int, carried_note_id: int) -> CarriedNote | None:
    """What is brought to whom; None once it was taken back, or its words were erased.

    Nor is it brought to who left since. Raises Gone outside the workspace.
    """
    row = within(session, CarriedNoteRow, workspace_id, carried_note_id)
    gesture = session.exec(
        select(GestureRow).where(col(GestureRow.id) == row.gesture_id, GESTURE_STANDS)
    ).one_or_none()
    to = members.by_id(session, workspace_id, row.receiver_id)
    if gesture is None or not gesture.sent_words or not to.is_active:
        return None
    sender = members.by_id(session, workspace_id, gesture.member_id)
    return CarriedNote(sender, to, gesture.sent_words)
