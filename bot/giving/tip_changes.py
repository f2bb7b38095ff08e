"""What members did to tips of the library, so that it can be taken back. Nobody else writes it."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.models import TipChangeRow, TipRow
from bot.models.columns import saved
from bot.team.members import Member
from bot.vocabulary import TipDeed

_TOLD = ("title", "link", "link_key", "tags", "language")


@dataclass(frozen=True)
class Done:
    """What the member did to a tip; `change_id` is None for one that they added."""

    at: datetime
    tip_id: int
    deed: TipDeed
    change_id: int | None = None


def note(
    session: Session, member: Member, row: TipRow, now: datetime, *, is_retirement: bool = False
) -> None:
    """Keep what the tip is before the member edits it, or retires it."""
    told = {name: getattr(row, name) for name in _TOLD}
    session.add(
        TipChangeRow(
            workspace_id=row.workspace_id,
            tip_id=saved(row.id),
            member_id=member.id,
            changed_at=now,
            is_retirement=is_retirement,
            **told,
        )
    )


def latest(session: Session, member: Member) -> Done | None:
    """What the member did last to any tip, unless it was taken back."""
    changed = session.exec(
        select(TipChangeRow)
        .where(TipChangeRow.member_id == member.id)
        .order_by(col(TipChangeRow.changed_at).desc(), col(TipChangeRow.id).desc())
    ).first()
    added = session.exec(
        select(TipRow)
        .where(
            TipRow.workspace_id == member.workspace_id,
            TipRow.member_id == member.id,
            col(TipRow.retired_at).is_(None),
        )
        .order_by(col(TipRow.added_at).desc(), col(TipRow.id).desc())
    ).first()
    if changed is not None and (added is None or changed.changed_at >= added.added_at):
        deed = TipDeed.RETIRED if changed.is_retirement else TipDeed.EDITED
        return Done(changed.changed_at, changed.tip_id, deed, changed.id)
    if added is None:
        return None
    return Done(added.added_at, saved(added.id), TipDeed.ADDED)


def of_tip(session: Session, tip_id: int) -> TipChangeRow | None:
    """The last change of a tip, whoever made it."""
    return session.exec(
        select(TipChangeRow)
        .where(TipChangeRow.tip_id == tip_id)
        .order_by(col(TipChangeRow.id).desc())
    ).first()


def former(change: TipChangeRow) -> dict[str, str]:
    """The columns of the tip as they were."""
    return {name: getattr(change, name) for name in _TOLD}


def drop(session: Session, change: TipChangeRow) -> None:
    """It was taken back."""
    session.delete(change)
    session.flush()
