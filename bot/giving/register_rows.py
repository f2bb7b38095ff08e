"""What the register is read from: gestures, and requests that were declined; who sees which."""

from dataclasses import dataclass
from operator import eq
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select
from sqlmodel import col

from bot import bulk
from bot.giving.registered import Filters, Shown
from bot.models import (
    ContactRow,
    GestureRow,
    GiftApprovalRow,
    GiftLimitRow,
    OrganisationRow,
    ReversalRow,
)
from bot.models.seen import seen_by
from bot.people.names import name_key
from bot.team.members import Member
from bot.vocabulary import ApprovalState, GestureKind

_IS_TAKEN_BACK = exists().where(col(ReversalRow.gesture_id) == col(GestureRow.id))
_IS_GIFT = or_(
    col(GestureRow.worth).is_not(None),
    col(GestureRow.kind) == GestureKind.SMALL_GIFT,
    # What was told in words alone may be a gift: better one too many than one that is missing.
    col(GestureRow.kind).is_(None),
)


@dataclass(frozen=True)
class Source:
    """A table of lines, and what of it the register tells by another name.

    `is_in_it` tells which rows are lines, `is_taken_back` and `is_refused` which count in no sum.
    """

    is_request: bool
    table: Any
    day: Any
    at: Any
    direction: Any
    is_in_it: ColumnElement[bool]
    is_taken_back: Any
    is_refused: Any
    """None where all of them were, or none."""

    def all(self, *columns: Any) -> Select[Any]:
        """What is asked of each line, its contact and the organisation."""
        found = (
            select(*columns)
            .select_from(self.table)
            .join(ContactRow, col(ContactRow.id) == col(self.table.contact_id))
            .outerjoin(OrganisationRow, col(OrganisationRow.id) == col(ContactRow.organisation_id))
        )
        if not self.is_request:
            return found
        return found.join(GiftLimitRow, col(GiftLimitRow.id) == col(GiftApprovalRow.limit_id))


GESTURES = Source(
    False,
    GestureRow,
    col(GestureRow.happened_on),
    col(GestureRow.recorded_at),
    col(GestureRow.direction),
    _IS_GIFT,
    _IS_TAKEN_BACK,
    col(GestureRow.is_refused),
)
DECLINED = Source(
    True,
    GiftApprovalRow,
    col(GiftApprovalRow.wanted_on),
    col(GiftApprovalRow.asked_at),
    col(GiftLimitRow.direction),
    # What was given all the same is a line of its own, which tells that it was declined.
    and_(
        col(GiftApprovalRow.state) == ApprovalState.DECLINED,
        or_(
            col(GiftApprovalRow.given_id).is_(None),
            exists().where(col(ReversalRow.gesture_id) == col(GiftApprovalRow.given_id)),
        ),
    ),
    None,
    None,
)


def is_seen(source: Source, reader: Member, *, by_contact: bool = False) -> ColumnElement[bool]:
    """Whether a line is for the reader to see at all; `by_contact` where few contacts have any.

    Without statistics PostgreSQL would go through the whole workspace for each of those.
    """
    is_of = bulk.known_for if by_contact else eq
    is_here = and_(is_of(col(source.table.workspace_id), reader.workspace_id), source.is_in_it)
    return is_here if reader.is_admin else and_(is_here, is_told(source, reader))


def is_told(source: Source, reader: Member) -> ColumnElement[bool]:
    """Whether the contact's card would tell it in full, if the reader sees that."""
    is_own = col(source.table.member_id) == reader.id
    return or_(is_own, col(ContactRow.owner_id) == reader.id)


def fits(source: Source, reader: Member, filters: Filters) -> ColumnElement[bool]:
    """Whether a line is for the reader to see, and all that is told fits it."""
    table = source.table
    wanted = [is_seen(source, reader, by_contact=bool(filters.whom.strip()))]
    if filters.first is not None:
        wanted.append(source.day >= filters.first)
    if filters.last is not None:
        wanted.append(source.day <= filters.last)
    if filters.direction is not None:
        wanted.append(source.direction == filters.direction)
    if filters.member_id is not None:
        wanted.append(col(table.member_id) == filters.member_id)
    if filters.least is not None:
        wanted.append(col(table.currency) == filters.least.currency)
        wanted.append(col(table.worth) >= filters.least.minor)
    if source.is_taken_back is not None and filters.corrections is not Shown.BESIDE:
        is_alone = filters.corrections is Shown.ALONE
        wanted.append(source.is_taken_back if is_alone else ~source.is_taken_back)
    if source.is_refused is not None and filters.refusals is not Shown.BESIDE:
        is_alone = filters.refusals is Shown.ALONE
        wanted.append(source.is_refused if is_alone else ~source.is_refused)
    if filters.whom.strip():
        # Whoever looks for somebody mustn't find that out of whom they see no name.
        is_here = col(ContactRow.workspace_id) == reader.workspace_id
        wanted.append(and_(is_here, seen_by(reader.id), _is_called(filters.whom)))
    return and_(*wanted)


def of(filters: Filters) -> tuple[Source, ...]:
    """Where what fits comes from: nothing that was declined can be taken back."""
    if filters.corrections is Shown.ALONE or filters.refusals is Shown.LEFT_OUT:
        return (GESTURES,)
    return (GESTURES, DECLINED)


def _is_called(whom: str) -> ColumnElement[bool]:
    key = name_key(whom)
    named = col(ContactRow.name_key).contains(key, autoescape=True)
    of_company = col(OrganisationRow.key).contains(key, autoescape=True)
    return and_(col(ContactRow.forgotten_on).is_(None), or_(named, of_company))
