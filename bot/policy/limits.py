"""The limits that a workspace set for gifts. Nobody else writes their table."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam
from sqlmodel import Session, col, select

from bot.database import within
from bot.models import ContactRow, GiftLimitRow, MemberRow
from bot.models.columns import saved, table_of
from bot.money import Money
from bot.policy.presets import Preset, Terms
from bot.team.members import Member
from bot.vocabulary import Direction, GiftPreset

_LIMITS = table_of(GiftLimitRow)
_DAY = bindparam("day", type_=_LIMITS.c.valid_from.type)
# Planning asks for every portion of members: made once.
_STANDING = (
    _LIMITS.select()
    .where(
        _LIMITS.c.workspace_id == bindparam("workspace"),
        _LIMITS.c.direction == bindparam("direction", type_=_LIMITS.c.direction.type),
        _LIMITS.c.valid_from <= _DAY,
        _LIMITS.c.valid_until.is_(None) | (_LIMITS.c.valid_until >= _DAY),
    )
    .order_by(_LIMITS.c.valid_from, _LIMITS.c.id)
)


@dataclass(frozen=True)
class Limit:
    """Terms that hold from a day on, through `valid_until` if they were ended."""

    id: int
    terms: Terms
    preset: GiftPreset | None
    approver_id: int | None
    valid_from: date
    valid_until: date | None
    made_by: int
    made_at: datetime

    @property
    def holds_never(self) -> bool:
        """Whether it was ended before, or on, the first day that it was to hold."""
        return self.valid_until is not None and self.valid_until < self.valid_from

    def holds(self, day: date) -> bool:
        """Whether a gift of that day is measured by it."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


def keep(
    session: Session,
    member: Member,
    terms: Terms,
    valid_from: date,
    now: datetime,
    *,
    preset: GiftPreset | None = None,
    approver_id: int | None = None,
) -> Limit:
    """Have a limit hold from a day on; gifts before it are measured by what held then.

    The caller saw to it that the member may. Raises Gone for an approver of another workspace.
    """
    if approver_id is not None:
        within(session, MemberRow, member.workspace_id, approver_id)
    currency = terms.amount.currency
    assert currency is not None, "a limit is in some currency"
    month, first_day = terms.starts or (None, None)
    row = GiftLimitRow(
        workspace_id=member.workspace_id,
        preset=preset,
        audience=terms.audience,
        scope=terms.scope,
        period=terms.period,
        starts_month=month,
        starts_day=first_day,
        direction=terms.direction,
        amount=terms.amount.minor,
        currency=currency,
        force=terms.force,
        is_cliff=terms.is_cliff,
        approver_id=approver_id,
        valid_from=valid_from,
        made_by=member.id,
        made_at=now,
    )
    session.add(row)
    session.flush()
    return _value(row)


def take_over(
    session: Session, member: Member, preset: Preset, today: date, now: datetime
) -> tuple[Limit, ...]:
    """Have a preset's limits hold: from today on, or from when the preset itself does."""
    begins = preset.begins(today)
    return tuple(
        keep(session, member, terms, begins, now, preset=preset.key) for terms in preset.terms
    )


def end(session: Session, member: Member, limit_id: int, today: date) -> Limit:
    """Have a limit hold no more, from today on; a second time changes nothing. Raises Gone."""
    row = within(session, GiftLimitRow, member.workspace_id, limit_id, anew=True)
    yesterday = today - timedelta(days=1)
    if row.valid_until is None or row.valid_until > yesterday:
        row.valid_until = yesterday
        session.flush()
    return _value(row)


def find(session: Session, member: Member, limit_id: int) -> Limit:
    """A limit as it stands, also one that ended. Raises Gone outside the workspace."""
    return _value(within(session, GiftLimitRow, member.workspace_id, limit_id))


def of(session: Session, workspace_id: int) -> tuple[Limit, ...]:
    """All limits, also those that ended or are to come, by when they begin."""
    rows = session.exec(
        select(GiftLimitRow)
        .where(GiftLimitRow.workspace_id == workspace_id)
        .order_by(col(GiftLimitRow.valid_from), col(GiftLimitRow.id))
    )
    return tuple(map(_value, rows))


def standing(
    session: Session, workspace_id: int, direction: Direction, day: date
) -> tuple[Limit, ...]:
    """Those by which a gift of that day is measured."""
    asked = {"workspace": workspace_id, "direction": direction, "day": day}
    return tuple(map(_value, session.execute(_STANDING, asked)))


def workspace_of(session: Session, contact_id: int) -> int:
    """Whose limits hold for gifts to a contact, and from them."""
    return session.get_one(ContactRow, contact_id).workspace_id


def _value(row: GiftLimitRow | Row[Any]) -> Limit:
    starts = None
    if row.starts_month is not None and row.starts_day is not None:
        starts = row.starts_month, row.starts_day
    return Limit(
        saved(row.id),
        Terms(
            Money(row.amount, row.currency),
            row.period,
            row.force,
            row.scope,
            row.direction,
            row.audience,
            starts,
            row.is_cliff,
        ),
        row.preset,
        row.approver_id,
        row.valid_from,
        row.valid_until,
        row.made_by,
        row.made_at,
    )
