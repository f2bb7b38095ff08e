"""Contacts that are due: those that a reminder to give could be opened for."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, Subquery, case, exists, func, type_coerce
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, or_, select

from bot import bulk
from bot.giving import ideas
from bot.models import ContactRow, GestureRow, ReminderRow
from bot.models.reminded import IS_REMINDED
from bot.models.unreversed import GESTURE_STANDS
from bot.reminders.decisions import PUT_OFF
from bot.vocabulary import Audience, Direction, GestureKind, Purpose, ReminderState

NO_GIFT_BEFORE_ASK = timedelta(days=14)
"""No gesture is suggested this long before a planned ask: it would look like the price of it."""
OCCASION_SPEAKS_FOR = timedelta(days=7)
"""No other gesture is suggested this soon after an occasion, whatever came of it."""
# Made once: a new alias has to find each of its columns again, which takes longer than the query.
_OCCASION = aliased(ReminderRow, name="occasion_lately")
_SHOWN = aliased(ReminderRow, name="shown_lately")
_OPEN = aliased(ReminderRow, name="open_already")


@dataclass(frozen=True)
class DueContact:
    """A contact that a reminder to give could be opened for.

    `red_together` is how many contacts of the same owner are due and beyond their maximum;
    `given_lately` the kinds of the last gestures given that stand, where a kind is known.
    """

    id: int
    workspace_id: int
    owner_id: int
    audience: Audience
    red_on: date
    met_before: bool
    red_together: int
    given_lately: Sequence[GestureKind | None]


def find(
    session: Session, owner_ids: Collection[int], today: date, most: int
) -> dict[int, list[DueContact]]:
    """The owners' contacts due on `today`: of each owner's, the `most` that turn red first.

    As many again of those that nobody was in touch with yet.
    """
    met_before = col(ContactRow.last_touch_on).is_not(None)
    red = case((col(ContactRow.red_on) <= today, 1), else_=0)
    due = (
        columns(
            col(ContactRow.id),
            col(ContactRow.workspace_id),
            col(ContactRow.owner_id),
            col(ContactRow.audience),
            col(ContactRow.red_on),
            met_before.label("met_before"),
            func.sum(red).over(partition_by=col(ContactRow.owner_id)).label("red_together"),
            func.row_number()
            .over(
                partition_by=(col(ContactRow.owner_id), met_before),
                order_by=(col(ContactRow.red_on), col(ContactRow.id)),
            )
            .label("place"),
        )
        .where(
            bulk.among(session, col(ContactRow.owner_id), owner_ids),
            col(ContactRow.due_on) <= today,
            IS_REMINDED,
            ~_is_taken(today),
            ~had_occasion(col(ContactRow.id), col(ContactRow.owner_id), today),
            ~rests(col(ContactRow.id), col(ContactRow.owner_id), today),
        )
        .subquery()
    )
    found: defaultdict[int, list[DueContact]] = defaultdict(list)
    first = columns(*due.c, _kinds_given(due)).where(due.c.place <= most).order_by(due.c.place)
    for *contact, _, kinds in session.execute(first).all():
        one = DueContact(*[*contact, _kinds(kinds)])
        found[one.owner_id].append(one)
    return found


def had_occasion(contact_id: Any, member_id: Any, today: date) -> ColumnElement[bool]:
    """Whether the member was just reminded of an occasion of the contact's.

    One that is mentioned ahead speaks for other gestures while it is open.
    """
    return exists(
        select(_OCCASION.id).where(
            col(_OCCASION.contact_id) == contact_id,
            col(_OCCASION.member_id) == member_id,
            col(_OCCASION.purpose) == Purpose.OCCASION,
            col(_OCCASION.occurs_on) > today - OCCASION_SPEAKS_FOR,
            or_(~col(_OCCASION.is_ahead), col(_OCCASION.state) == ReminderState.OPEN),
        )
    )


def rests(contact_id: Any, member_id: Any, today: date, besides: Any = None) -> ColumnElement[bool]:
    """Whether the member was lately shown a reminder of the contact's and passed it over.

    `besides`: other than the one with this id.
    """
    shown = select(_SHOWN.id).where(
        col(_SHOWN.contact_id) == contact_id,
        col(_SHOWN.member_id) == member_id,
        col(_SHOWN.state) == ReminderState.OPEN,
        col(_SHOWN.shown_on) > today - PUT_OFF,
    )
    return exists(shown if besides is None else shown.where(col(_SHOWN.id) != besides))


def _kinds_given(due: Subquery) -> ColumnElement[str]:
    """The kinds of the latest gestures given to a contact that stand, as one text."""
    latest = (
        columns(func.coalesce(type_coerce(col(GestureRow.kind), String), "").label("kind"))
        .where(
            col(GestureRow.contact_id) == due.c.id,
            col(GestureRow.direction) == Direction.GIVEN,
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
        .limit(ideas.FREE_BEFORE_PRICED)
        .correlate(due)
        .subquery()
    )
    return columns(func.aggregate_strings(latest.c.kind, ",")).scalar_subquery()


def _kinds(written: str | None) -> Sequence[GestureKind | None]:
    if written is None:
        return ()
    return tuple(GestureKind(kind) if kind else None for kind in written.split(","))


def _is_taken(today: date) -> ColumnElement[bool]:
    """Whether something else is open for the contact that a suggestion to give would disturb."""
    is_own = and_(col(_OPEN.member_id) == ContactRow.owner_id, col(_OPEN.show_on) <= today)
    is_ask_soon = and_(
        col(_OPEN.purpose) == Purpose.ASK, col(_OPEN.show_on) <= today + NO_GIFT_BEFORE_ASK
    )
    return exists(
        select(_OPEN.id).where(
            col(_OPEN.contact_id) == ContactRow.id,
            col(_OPEN.state) == ReminderState.OPEN,
            or_(col(_OPEN.purpose) == Purpose.GIVE, is_own, is_ask_soon),
        )
    )
