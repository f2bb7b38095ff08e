"""How asks were before their members changed them, so that a change can be taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func
from sqlmodel import Session, col, select

from bot.ledger import entries, keeping_clear
from bot.ledger.entries import Ask, EntryId
from bot.models import AskRow, FormerAskRow
from bot.models.columns import saved
from bot.people import locks
from bot.reminders import life
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind

_CHANGED = ("words", "kind", "needed_by", "draft", "sent_because")
"""With its days, all of an ask that a member may change."""


@dataclass(frozen=True)
class Changed:
    """A change of an ask that the member made then, and may take back."""

    id: int
    at: datetime
    ask_id: int

    @property
    def entry_id(self) -> EntryId:
        return EntryId(EntryKind.ASK, self.ask_id)


@contextmanager
def remembered(session: Session, row: AskRow, now: datetime) -> Iterator[None]:
    """Within it the ask is changed; what ends as it was is no change."""
    before = _state(row)
    yield
    if _state(row) != before:
        session.add(
            FormerAskRow(
                workspace_id=row.workspace_id,
                member_id=row.member_id,
                ask_id=saved(row.id),
                changed_at=now,
                **before,
            )
        )
        session.flush()


def _state(row: AskRow) -> dict[str, Any]:
    return row.model_dump(include={*_CHANGED, "planned_for", "wanted_for", "state"})


def latest(session: Session, member: Member) -> Changed | None:
    """The member's last change of an ask that is still what it was then, a plan or made."""
    row = session.exec(
        select(FormerAskRow)
        .join(AskRow, col(AskRow.id) == col(FormerAskRow.ask_id))
        .where(
            FormerAskRow.workspace_id == member.workspace_id,
            FormerAskRow.member_id == member.id,
            col(AskRow.state) == col(FormerAskRow.state),
        )
        .order_by(col(FormerAskRow.changed_at).desc(), col(FormerAskRow.id).desc())
        .limit(1)
    ).first()
    return None if row is None else Changed(saved(row.id), row.changed_at, row.ask_id)


def of_ask(session: Session, ask: Ask) -> int | None:
    """The last change of the ask that can be taken back."""
    return session.scalar(
        select(func.max(FormerAskRow.id)).where(
            FormerAskRow.ask_id == ask.id.id, FormerAskRow.state == ask.state
        )
    )


def take_back(session: Session, member: Member, ask_id: int, change_id: int, now: datetime) -> Ask:
    """Have the ask be as it was before the change, and before any that came after it.

    Its day is the first one that fits, where the former one is over or something was given by now.
    A second time changes nothing. Raises NotYours, and Gone for an unknown ask.
    """
    asked = entries.owned(session, member, EntryId(EntryKind.ASK, ask_id))
    locks.contact(session, asked.contact.id)
    row = session.get_one(AskRow, ask_id, populate_existing=True)
    former = session.get(FormerAskRow, change_id)
    if former is not None and former.ask_id == ask_id and former.state == row.state:
        _restore(session, row, former, member.today(now))
        taken = delete(FormerAskRow).where(
            col(FormerAskRow.ask_id) == ask_id,
            col(FormerAskRow.id) >= change_id,
            col(FormerAskRow.state) == row.state,
        )
        session.execute(taken)
    asked = entries.ask(row, asked.contact)
    return replace(asked, change=of_ask(session, asked))


def forget(session: Session, contact_id: int) -> None:
    """Nothing is known any more of what the contact was to be asked at first."""
    asked = select(col(AskRow.id)).where(col(AskRow.contact_id) == contact_id)
    session.execute(delete(FormerAskRow).where(col(FormerAskRow.ask_id).in_(asked)))


def forget_move(session: Session, ask_id: int) -> None:
    """The plan was put back in another way: a last change of the day alone is none any more."""
    row = session.get_one(AskRow, ask_id)
    last = session.exec(
        select(FormerAskRow)
        .where(FormerAskRow.ask_id == ask_id, FormerAskRow.state == AskState.PLANNED)
        .order_by(col(FormerAskRow.id).desc())
        .limit(1)
    ).first()
    if last is not None and all(getattr(last, name) == getattr(row, name) for name in _CHANGED):
        session.delete(last)
        session.flush()


def _restore(session: Session, row: AskRow, former: FormerAskRow, today: date) -> None:
    for name in _CHANGED:
        setattr(row, name, getattr(former, name))
    session.flush()
    wanted = former.wanted_for or former.planned_for
    is_moved = wanted != (row.wanted_for or row.planned_for)
    if row.state == AskState.PLANNED and is_moved and wanted is not None:
        day = keeping_clear.stand_on(session, saved(row.id), max(wanted, today))
        life.ripen_on(session, saved(row.id), day)
