"""How quiet it was to be for a member before they said otherwise, to go back to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import TypeAdapter
from sqlmodel import Session, col, select

from bot.models import FormerQuietRow, MemberRow
from bot.models.columns import saved
from bot.team.calendars import Period
from bot.vocabulary import Quiet


@dataclass(frozen=True)
class Pause:
    """Whether there is one, and the first day with nudges after it; None for one without an end."""

    is_on: bool
    until: date | None


NO_PAUSE = Pause(is_on=False, until=None)


@dataclass(frozen=True)
class Leave(Period):
    """A period in which the member is away, and the member who stands in then, if one was named."""

    stand_in_id: int | None = None


@dataclass(frozen=True)
class Away:
    """When the member is away."""

    periods: tuple[Leave, ...]


State = Pause | Away
"""All that is known of one kind of quiet."""


@dataclass(frozen=True)
class Former:
    """What was `before` the member said, at that moment, that it shall be as `after`."""

    id: int
    at: datetime
    before: State
    after: State


_STATE: TypeAdapter[State] = TypeAdapter(State)


def remember(session: Session, row: MemberRow, before: State, after: State, now: datetime) -> None:
    """The member says that it shall be as `after`; who says it again did so last."""
    if before != after:
        session.add(
            FormerQuietRow(
                workspace_id=row.workspace_id,
                member_id=saved(row.id),
                kind=_kind(before),
                before=_STATE.dump_json(before).decode(),
                after=_STATE.dump_json(after).decode(),
                recorded_at=now,
            )
        )
        session.flush()
    elif (same := _latest(session, row, _kind(after))) is not None:
        same.recorded_at = now
        session.flush()


def latest(session: Session, row: MemberRow) -> Sequence[Former]:
    """What was before the last change of each kind of quiet."""
    found = [_latest(session, row, kind) for kind in Quiet]
    return [_value(one) for one in found if one is not None]


def take(session: Session, row: MemberRow, former: Former) -> bool:
    """Forget that it was so, to go back to it; False where that happened already."""
    found = session.get(FormerQuietRow, former.id, populate_existing=True)
    if found is None or found.member_id != row.id:
        return False
    session.delete(found)
    session.flush()
    return True


def _latest(session: Session, row: MemberRow, kind: Quiet) -> FormerQuietRow | None:
    return session.exec(
        select(FormerQuietRow)
        .where(
            FormerQuietRow.workspace_id == row.workspace_id,
            FormerQuietRow.member_id == row.id,
            FormerQuietRow.kind == kind,
        )
        .order_by(col(FormerQuietRow.recorded_at).desc(), col(FormerQuietRow.id).desc())
        .limit(1)
    ).first()


def _value(row: FormerQuietRow) -> Former:
    before, after = _STATE.validate_json(row.before), _STATE.validate_json(row.after)
    return Former(saved(row.id), row.recorded_at, before, after)


def _kind(state: State) -> Quiet:
    return Quiet.PAUSE if isinstance(state, Pause) else Quiet.AWAY
