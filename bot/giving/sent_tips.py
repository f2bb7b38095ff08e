"""Which tips somebody got, from whomever of us: none goes to the same contact twice."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.giving import gestures, tips
from bot.ledger.entries import Gesture
from bot.models import ContactRow, GestureRow
from bot.models.seen import seen_by
from bot.models.unreversed import GESTURE_STANDS
from bot.people import contacts
from bot.team.members import Member
from bot.vocabulary import Direction, GestureKind

AGAIN_AFTER = timedelta(minutes=10)
"""A second click within this time is none of its own."""


@dataclass(frozen=True)
class Sent:
    """Who got a tip, and on which day."""

    name: str
    day: date


def log(session: Session, member: Member, contact_id: int, tip_id: int, now: datetime) -> Gesture:
    """The member sent it to the contact today. Raises Gone; a second click logs nothing more."""
    contact = contacts.kept_up_with(session, member, contact_id)
    tip = tips.by_id(session, member, tip_id)
    try:
        return gestures.log(
            session,
            member,
            contact,
            Direction.GIVEN,
            now,
            words=tip.title,
            kind=GestureKind.USEFUL_TIP,
            tip=tip,
            unless_since=now - AGAIN_AFTER,
        )
    except gestures.Repeated as repeated:
        return repeated.gesture


def got(session: Session, workspace_id: int, contact_ids: Collection[int]) -> dict[int, set[int]]:
    """The ids of the tips that contacts got, by theirs."""
    rows = session.execute(
        columns(col(GestureRow.contact_id), col(GestureRow.tip_id)).where(
            bulk.known_for(col(GestureRow.workspace_id), workspace_id),
            bulk.among(session, col(GestureRow.contact_id), contact_ids),
            col(GestureRow.tip_id).is_not(None),
            GESTURE_STANDS,
        )
    )
    found: defaultdict[int, set[int]] = defaultdict(set)
    for contact_id, tip_id in rows:
        found[contact_id].add(tip_id)
    return dict(found)


def lately(
    session: Session, viewer: Member, tip_ids: Collection[int]
) -> dict[int, tuple[Sent, ...]]:
    """Who of those whom the viewer sees got each tip, the latest first."""
    rows = session.execute(
        columns(col(GestureRow.tip_id), col(ContactRow.name), col(GestureRow.happened_on))
        .join(ContactRow, col(ContactRow.id) == col(GestureRow.contact_id))
        .where(
            bulk.known_for(col(GestureRow.workspace_id), viewer.workspace_id),
            bulk.among(session, col(GestureRow.tip_id), tip_ids),
            seen_by(viewer.id),
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
    )
    found: defaultdict[int, list[Sent]] = defaultdict(list)
    for tip_id, name, day in rows:
        found[tip_id].append(Sent(name, day))
    return {tip_id: tuple(sent) for tip_id, sent in found.items()}
