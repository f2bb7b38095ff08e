"""Reminders that turn out to be about another contact, as two were one person."""

from collections.abc import Collection

from sqlalchemy import and_, or_
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import ContactRow, OccasionRow, ReminderRow
from bot.models.columns import saved
from bot.reminders import life, rows
from bot.reminders.rows import IS_OPEN, Condition
from bot.vocabulary import Purpose, ReminderState


def overtake(session: Session, gone_id: int, kept_id: int) -> list[int]:
    """Close what would be said twice, or by who looks after the contact no more; the ids.

    That is to give to the one that goes, and its occasions that the other has of its own. Called
    before anything else is moved, once it is settled who looks after the contact that is kept.
    """
    own = select(OccasionRow.kind, OccasionRow.name).where(OccasionRow.contact_id == kept_id)
    known = set(session.exec(own))
    theirs = session.exec(select(OccasionRow).where(OccasionRow.contact_id == gone_id))
    twice = [one.id or 0 for one in theirs if (one.kind, one.name) in known]
    owner_id = session.exec(select(ContactRow.owner_id).where(ContactRow.id == kept_id)).one()
    to_give = col(ReminderRow.purpose) == Purpose.GIVE
    of_gone = and_(
        col(ReminderRow.contact_id) == gone_id,
        or_(to_give, bulk.among(session, col(ReminderRow.occasion_id), twice)),
    )
    of_another = and_(
        col(ReminderRow.contact_id) == kept_id, to_give, col(ReminderRow.member_id) != owner_id
    )
    ids = _ids(session, IS_OPEN, or_(of_gone, of_another))
    rows.change(
        session, bulk.among(session, col(ReminderRow.id), ids), state=ReminderState.OVERTAKEN
    )
    return ids


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
