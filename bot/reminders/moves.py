"""Reminders that turn out to be about another contact, as two were one person."""

from collections.abc import Collection, Iterator
from datetime import date

from sqlmodel import Session, col, select

from bot import bulk
from bot.models import ContactRow, OccasionRow, ReminderRow
from bot.models.columns import saved
from bot.reminders import life, rows
from bot.reminders.rows import IS_OPEN, Condition
from bot.vocabulary import Purpose, ReminderState


def overtake(session: Session, gone_id: int, kept_id: int) -> list[int]:
    """Close what would be said twice, or by who looks after the contact no more; the ids.

    That is all but one reminder to give, and occasions of the one that goes which the other has of
    its own. Called before anything else is moved, once it is settled who looks after the contact
    that is kept.
    """
    own = select(OccasionRow.kind, OccasionRow.name).where(OccasionRow.contact_id == kept_id)
    known = set(session.exec(own))
    theirs = session.exec(select(OccasionRow).where(OccasionRow.contact_id == gone_id))
    twice = [one.id or 0 for one in theirs if (one.kind, one.name) in known]
    owner_id = session.exec(select(ContactRow.owner_id).where(ContactRow.id == kept_id)).one()
    of_occasions = _ids(
        session,
        IS_OPEN,
        ReminderRow.contact_id == gone_id,
        bulk.among(session, col(ReminderRow.occasion_id), twice),
    )
    ids = sorted({*of_occasions, *_needless_to_give(session, gone_id, kept_id, owner_id)})
    rows.change(
        session, bulk.among(session, col(ReminderRow.id), ids), state=ReminderState.OVERTAKEN
    )
    return ids


def _needless_to_give(
    session: Session, gone_id: int, kept_id: int, owner_id: int | None
) -> Iterator[int]:
    """Those to give but for one: the owner's, and the one that is promised for the next day."""
    to_give = select(ReminderRow).where(
        IS_OPEN,
        ReminderRow.purpose == Purpose.GIVE,
        col(ReminderRow.contact_id).in_((gone_id, kept_id)),
    )
    told = session.exec(to_give).all()
    owners = [one for one in told if one.member_id == owner_id]
    stays = min(
        owners,
        key=lambda one: (one.promised_for or date.max, one.contact_id != kept_id),
        default=None,
    )
    return (saved(one.id) for one in told if one is not stays)


def move(session: Session, gone_id: int, kept_id: int) -> list[int]:
    """Have the reminders of one contact be about another; their ids."""
    ids = _ids(session, ReminderRow.contact_id == gone_id)
    rows.change(session, bulk.among(session, col(ReminderRow.id), ids), contact_id=kept_id)
    return ids


def put_back(
    session: Session,
    moved: Collection[int],
    overtaken: Collection[int],
    kept_id: int,
    gone_id: int,
) -> None:
    """Have what was moved, and is about the kept contact still, be about the other again.

    What was overtaken by the move is open again.
    """
    is_meant = bulk.among(session, col(ReminderRow.id), moved)
    rows.change(session, is_meant, ReminderRow.contact_id == kept_id, contact_id=gone_id)
    these = bulk.among(session, col(ReminderRow.id), overtaken)
    for reminder_id in _ids(session, these, ReminderRow.state == ReminderState.OVERTAKEN):
        life.reopen(session, reminder_id)


def _ids(session: Session, *conditions: Condition) -> list[int]:
    found = session.exec(select(ReminderRow.id).where(*conditions).order_by(col(ReminderRow.id)))
    return list(map(saved, found))
