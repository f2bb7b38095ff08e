"""What a gesture that is put right hands on: the reminder it answers, and words that were sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from bot.giving import tips
from bot.giving.tips import Tip
from bot.ledger import entries, to_thank
from bot.ledger.entries import EntryId, Gesture
from bot.models import GestureRow, ReminderRow
from bot.models.columns import saved
from bot.models.unreversed import GESTURE_STANDS
from bot.policy import approving
from bot.policy.requests import Wish
from bot.recording.statements import Statement
from bot.reminders import decisions
from bot.team.members import Member
from bot.vocabulary import Direction, EntryKind, GestureKind, ReminderState


@dataclass(frozen=True)
class CarriedOver:
    """What of former entries goes with one that is about the same contact."""

    reminder_id: int | None = None
    sent_because: str = ""
    sent_words: str = ""
    sent_is_shared: bool = False
    tip: Tip | None = None
    """The one of the library that it was, as long as it is a tip."""
    idea_id: str | None = None
    """The idea that it was, as long as it is of that kind."""


NOTHING = CarriedOver()


@dataclass(frozen=True)
class Former:
    """The entries that a line puts right or takes the place of, as far as they are about one."""

    corrects: tuple[EntryId, ...] = ()
    takes_over: tuple[EntryId, ...] = ()
    is_thanked: bool = False
    """Whether one of them was received, and nobody waits any more to say thanks for it."""


def of_each(session: Session, member: Member, statement: Statement) -> dict[int, Former]:
    """Which are about whom, by the contacts' ids. Raises Gone and NotYours."""
    corrects = _by_contact(session, member, statement.corrects)
    takes_over = _by_contact(session, member, statement.takes_over)
    return {
        contact_id: Former(
            tuple(corrects.get(contact_id, ())),
            tuple(takes_over.get(contact_id, ())),
            _is_thanked(session, member, corrects.get(contact_id, ())),
        )
        for contact_id in {*corrects, *takes_over}
    }


def _by_contact(
    session: Session, member: Member, which: Sequence[EntryId]
) -> dict[int, list[EntryId]]:
    found: dict[int, list[EntryId]] = {}
    for one in which:
        contact_id = entries.about(session, entries.owned_row(session, member, one))
        found.setdefault(contact_id, []).append(one)
    return found


def take(session: Session, member: Member, statement: Statement) -> CarriedOver:
    """It is what was done about the reminder, once the former entry is taken back.

    All that the statement takes over is about the contact. Raises Gone and NotYours.
    """
    rows = _gestures(session, member, statement.takes_over)
    if not rows:
        return NOTHING
    reminder_id = next((row.reminder_id for row in rows if row.reminder_id is not None), None)
    if reminder_id is not None and not _is_answered(session, reminder_id):
        reminder = session.get_one(ReminderRow, reminder_id)
        decisions.close(session, reminder, ReminderState.DONE)
    else:
        reminder_id = None
    last = rows[0]
    tip = None
    if last.tip_id is not None and statement.kind is GestureKind.USEFUL_TIP:
        tip = tips.by_id(session, member, last.tip_id)
    idea_id = last.idea_id if statement.kind is last.kind else None
    sent = last.sent_because, last.sent_words, last.sent_is_shared
    return CarriedOver(reminder_id, *sent, tip, idea_id)


def approval(session: Session, it: Gesture, member: Member, statement: Statement) -> Gesture:
    """The gesture as it stands with the approval of what it corrects, or that was asked for."""
    former = {saved(row.id) for row in _gestures(session, member, statement.corrects)}
    is_carried = bool(former) and approving.carry_over(session, former, it.id.id)
    if not is_carried and not _is_asked_for(session, it, member):
        return it
    found = entries.entry(session, member, it.id)
    assert isinstance(found, Gesture)
    return found


def _is_asked_for(session: Session, it: Gesture, member: Member) -> bool:
    if it.worth is None or it.is_refused:
        return False
    wish = Wish(it.worth, it.day, it.words, it.kind)
    return approving.take_up(session, member, it.contact, it.direction, wish, it.id.id)


def _is_thanked(session: Session, member: Member, corrects: Sequence[EntryId]) -> bool:
    received = (
        row
        for row in _gestures(session, member, corrects)
        if row.direction is Direction.RECEIVED and not row.is_refused
    )
    return any(to_thank.on(session, row) is None for row in received)


def _gestures(session: Session, member: Member, which: Sequence[EntryId]) -> list[GestureRow]:
    rows = (
        entries.owned_row(session, member, one) for one in which if one.kind is EntryKind.GESTURE
    )
    return [row for row in rows if isinstance(row, GestureRow)]


def _is_answered(session: Session, reminder_id: int) -> bool:
    """Whether another gesture that stands was what was done about it."""
    standing = select(GestureRow.id).where(
        col(GestureRow.reminder_id) == reminder_id, GESTURE_STANDS
    )
    return session.exec(standing).first() is not None
