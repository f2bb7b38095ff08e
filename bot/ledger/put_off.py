"""Planned asks in which a gesture makes a difference: they wait until its window is over."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from bot.models import AskRow, MemberRow, WorkspaceRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AskState


@dataclass(frozen=True)
class PutOff:
    """An ask that is planned for `day`, and was for `wanted` where a gesture puts it off.

    `by` is the colleague whose ask it is, None for the reader. Without `words` for those to whom
    it isn't told what a colleague wrote.
    """

    words: str
    day: date
    wanted: date | None
    needed_by: date | None
    by: str | None


def of_gesture(
    session: Session, viewer: Member, contact: Contact, given_on: date, *, stands: bool
) -> tuple[PutOff, ...]:
    """What a gesture of `given_on` puts off as it `stands`; else what needn't wait for it."""
    planned = session.execute(
        select(AskRow, MemberRow, col(WorkspaceRow.cooling_off_days))
        .join(MemberRow, col(MemberRow.id) == col(AskRow.member_id))
        .join(WorkspaceRow, col(WorkspaceRow.id) == col(AskRow.workspace_id))
        .where(col(AskRow.contact_id) == contact.id, col(AskRow.state) == AskState.PLANNED)
        .order_by(col(AskRow.planned_for), col(AskRow.id))
    )
    return tuple(
        _told(viewer, contact, row, by)
        for row, by, days in planned
        if _differs(row, given_on + timedelta(days=days), stands=stands)
    )


def _differs(row: AskRow, first_day: date, *, stands: bool) -> bool:
    assert row.planned_for is not None
    if not stands:
        return row.planned_for < first_day
    return row.wanted_for is not None and row.wanted_for < first_day <= row.planned_for


def _told(viewer: Member, contact: Contact, row: AskRow, by: MemberRow) -> PutOff:
    assert row.planned_for is not None
    is_own = by.id == viewer.id
    words = row.words if is_own or contact.owner_id == viewer.id else ""
    name = None if is_own else by.name
    return PutOff(words, row.planned_for, row.wanted_for, row.needed_by, name)
