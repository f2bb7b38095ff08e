"""What was given to people, or received from them, as far as it has a worth. It only reads."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from bot import bulk
from bot.models import ContactRow, GestureRow
from bot.models.columns import saved
from bot.models.unreversed import GESTURE_STANDS
from bot.money import Money
from bot.people import housemates
from bot.policy.periods import Span
from bot.vocabulary import Direction, LimitScope

Together = Mapping[int, frozenset[int]]
"""With whom each contact is counted, themselves included, by their ids."""


@dataclass(frozen=True)
class Counted:
    """A gift that counts."""

    contact_id: int
    day: date
    worth: Money


def together(
    session: Session, workspace_id: int, scope: LimitScope, contact_ids: Collection[int]
) -> Together:
    """With whom a limit of that scope counts each of the contacts."""
    alone = {one: frozenset({one}) for one in contact_ids}
    match scope:
        case LimitScope.RECIPIENT:
            return alone
        case LimitScope.HOUSEHOLD:
            return {**alone, **housemates.ids_with_each(session, workspace_id, contact_ids)}
        case LimitScope.ORGANISATION:
            return {**alone, **_of_organisations(session, workspace_id, contact_ids)}


def gifts(
    session: Session,
    workspace_id: int,
    direction: Direction,
    contact_ids: Collection[int],
    days: Span,
    gesture_id: int | None = None,
    without: Collection[int] = (),
) -> list[Counted]:
    """The gifts that count for these people in these days; those before the entry of `gesture_id`.

    Those `without` are put right at the moment, and count no more. The others do as long as they
    stand: what was taken back was never given, nor what was refused.
    """
    counted = select(GestureRow).where(
        bulk.known_for(col(GestureRow.workspace_id), workspace_id),
        bulk.among(session, col(GestureRow.contact_id), contact_ids),
        GestureRow.direction == direction,
        col(GestureRow.worth) > 0,
        ~col(GestureRow.is_refused),
        col(GestureRow.happened_on).between(days.first, days.last),
        GESTURE_STANDS,
    )
    if gesture_id is not None:
        counted = counted.where(col(GestureRow.id) < gesture_id)
    if without:
        counted = counted.where(col(GestureRow.id).not_in(without))
    return [
        Counted(row.contact_id, row.happened_on, Money(row.worth, row.currency))
        for row in session.exec(counted)
        if row.worth is not None
    ]


def by_contact(counted: Sequence[Counted], whose: Together) -> Mapping[int, list[Counted]]:
    """The gifts that count for each contact, theirs and those of the others."""
    theirs: defaultdict[int, list[Counted]] = defaultdict(list)
    for one in counted:
        theirs[one.contact_id].append(one)
    return {
        contact_id: [gift for other in ids if other in theirs for gift in theirs[other]]
        for contact_id, ids in whose.items()
    }


def _of_organisations(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> Mapping[int, frozenset[int]]:
    """Those who are with each contact's organisation, also if they were archived."""
    theirs = select(ContactRow.organisation_id).where(
        bulk.among(session, col(ContactRow.id), contact_ids)
    )
    rows = session.exec(
        select(ContactRow.id, ContactRow.organisation_id).where(
            bulk.known_for(col(ContactRow.workspace_id), workspace_id),
            col(ContactRow.organisation_id).in_(theirs),
        )
    )
    members: defaultdict[int, set[int]] = defaultdict(set)
    for contact_id, organisation_id in rows:
        members[saved(organisation_id)].add(saved(contact_id))
    return {one: frozenset(ids) for ids in members.values() for one in ids}
