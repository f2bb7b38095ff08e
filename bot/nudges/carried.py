"""A note to a colleague that goes by the bot, in the name of who wrote it: once, and logged.

The row is written with the gesture, in one transaction, and delivery sends it as it sends all that
the bot posts: claimed by one process, and never twice.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from bot.database import within
from bot.giving.gestures import Repeated
from bot.ledger.entries import Gesture
from bot.models import CarriedNoteRow, ContactRow, GestureRow, MemberRow
from bot.models.unreversed import GESTURE_STANDS
from bot.nudges import acts, on_demand
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


@dataclass(frozen=True)
class Colleague:
    """Who a contact is in Slack, and as a `member`, where they have met the bot."""

    slack_user_id: str
    first_name: str
    member: Member | None


def receiver(session: Session, member: Member, contact_id: int) -> Colleague | None:
    """The colleague who is this contact; None for anybody whom the bot can't bring a note to.

    That is who is no colleague, left or can't be reached, and the member themselves. Raises Gone.
    """
    contact = contacts.kept_up_with(session, member, contact_id)
    user_id = session.exec(
        select(ContactRow.slack_user_id).where(
            col(ContactRow.id) == contact.id, col(ContactRow.audience) == Audience.STAFF
        )
    ).one_or_none()
    if user_id is None or user_id == member.slack_user_id:
        return None
    row = session.exec(
        select(MemberRow).where(
            MemberRow.workspace_id == member.workspace_id, MemberRow.slack_user_id == user_id
        )
    ).one_or_none()
    if row is None:
        return Colleague(user_id, contact.first_name, None)
    if not row.is_active or row.unreachable is not None:
        return None
    known = members.value(row)
    return Colleague(user_id, known.first_name, known)


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
    if to is None or to.member is None:
        return Outcome.OUT_OF_REACH
    acts.sent(session, member, reminder_id, now, because, words)
    logged = acts.find(session, member, reminder_id, now).entry
    assert isinstance(logged, Gesture)
    _bring(session, logged, to.member, now)
    return Outcome.ON_ITS_WAY


def send_idea(
    session: Session,
    member: Member,
    contact_id: int,
    idea_id: str,
    words: str,
    shown_at: datetime,
    now: datetime,
    *,
    because: str = "",
) -> Outcome:
    """The same for a note by an idea that was looked for, once since it was `shown_at` that moment.

    Raises Gone.
    """
    to = receiver(session, member, contact_id)
    if to is None or to.member is None:
        return Outcome.OUT_OF_REACH
    whose = member, contact_id, idea_id
    try:
        logged = on_demand.log(session, *whose, shown_at, now, because=because, words=words)
    except Repeated as repeated:
        is_carried = _is_brought(session, repeated.gesture)
        return Outcome.ON_ITS_WAY if is_carried else Outcome.LOGGED_BEFORE
    _bring(session, logged, to.member, now)
    return Outcome.ON_ITS_WAY


def _bring(session: Session, logged: Gesture, to: Member, now: datetime) -> None:
    session.add(
        CarriedNoteRow(
            workspace_id=to.workspace_id,
            gesture_id=logged.id.id,
            receiver_id=to.id,
            due_at=now,
            good_until=now + KEEPS,
        )
    )
    session.flush()


def _carried(session: Session, member: Member, reminder_id: int, now: datetime) -> bool:
    """Whether what a reminder was done by is brought."""
    logged = acts.find(session, member, reminder_id, now).entry
    return isinstance(logged, Gesture) and _is_brought(session, logged)


def _is_brought(session: Session, logged: Gesture) -> bool:
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
