"""Contacts that are due: those that a reminder to give could be opened for."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Subquery, case, exists, func
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, or_, select

from bot import bulk
from bot.asking import deadlines
from bot.giving.ideas import Receiver
from bot.models import ContactRow, ReminderRow
from bot.models.reminded import IS_REMINDED
from bot.models.seen import IS_SHARED
from bot.nudges import receivers
from bot.people import holds
from bot.people.stand_ins import Card, StandIns
from bot.reminders.decisions import PUT_OFF
from bot.vocabulary import Purpose, ReminderState

OCCASION_SPEAKS_FOR = timedelta(days=7)
"""No other gesture is suggested this soon after an occasion, whatever came of it."""
# Made once: a new alias has to find each of its columns again, which takes longer than the query.
_OCCASION = aliased(ReminderRow, name="occasion_lately")
_SHOWN = aliased(ReminderRow, name="shown_lately")
_OPEN = aliased(ReminderRow, name="open_already")


@dataclass(frozen=True)
class DueContact:
    """A contact that a reminder to give could be opened for.

    `stand_in_id` is who is reminded in the owner's place, if anybody is.
    `red_together` is how many contacts of the same owner are due and beyond their maximum;
    `receiver` is what decides on the idea for them.
    """

    id: int
    workspace_id: int
    owner_id: int
    red_on: date
    met_before: bool
    red_together: int
    receiver: Receiver
    stand_in_id: int | None = None


def find(
    session: Session, owner_ids: Collection[int], today: date, soon: date, most: int
) -> dict[int, list[DueContact]]:
    """The owners' contacts due on `today`: of each owner's, the `most` that turn red first.

    As many again of those that nobody was in touch with yet. Nobody is due of whom something is to
    be asked until `soon`, or whom a campaign holds.
    """
    owner_id = col(ContactRow.owner_id)
    due = _in_line(
        session,
        owner_ids,
        [owner_id],
        col(ContactRow.due_on) <= today,
        ~_is_taken(today),
        ~holds.is_held(col(ContactRow.id), today),
        ~deadlines.stands_against_gifts(col(ContactRow.id), today, soon),
        ~had_occasion(col(ContactRow.id), owner_id, today),
        ~rests(col(ContactRow.id), owner_id, today),
        today=today,
    )
    found: defaultdict[int, list[DueContact]] = defaultdict(list)
    for one, _ in _first(session, due, most, today, notes_of=due.c.owner_id):
        found[one.owner_id].append(one)
    return found


def left_behind(
    session: Session,
    who: StandIns,
    member_ids: Collection[int],
    today: date,
    soon: date,
    most: int,
) -> dict[int, list[DueContact]]:
    """Contacts of owners who are long away, beyond their maximum; by who stands in for them.

    Nobody who was never in touch: a first word is the owner's. Nor who was left for the owner.
    """
    away = {one: who.absence(one, today) for one in who.owners(member_ids)}
    owner_ids = [owner_id for owner_id, absence in away.items() if absence and absence.is_long]
    if not owner_ids:
        return {}
    due = _in_line(
        session,
        owner_ids,
        [col(ContactRow.owner_id), col(ContactRow.stand_in_id)],
        col(ContactRow.due_on) <= today,
        col(ContactRow.red_on) <= today,
        col(ContactRow.last_touch_on).is_not(None),
        IS_SHARED,
        ~_is_taken(today),
        ~holds.is_held(col(ContactRow.id), today),
        ~deadlines.stands_against_gifts(col(ContactRow.id), today, soon),
        ~had_occasion(col(ContactRow.id), None, today),
        ~rests(col(ContactRow.id), None, today),
        today=today,
    )
    found: defaultdict[int, list[DueContact]] = defaultdict(list)
    for one, card in _first(session, due, most, today):
        stand_in_id = who.on(card, today)
        if stand_in_id in member_ids and stand_in_id is not None:
            found[stand_in_id].append(replace(one, red_together=0, stand_in_id=stand_in_id))
    return found


def _in_line(
    session: Session,
    owner_ids: Collection[int],
    line: Sequence[Any],
    *conditions: ColumnElement[bool],
    today: date,
) -> Subquery:
    """The owners' contacts that meet the conditions, each with its place in a line of such."""
    met_before = col(ContactRow.last_touch_on).is_not(None)
    red = case((col(ContactRow.red_on) <= today, 1), else_=0)
    return (
        columns(
            col(ContactRow.id),
            col(ContactRow.workspace_id),
            col(ContactRow.owner_id),
            col(ContactRow.audience),
            col(ContactRow.language),
            col(ContactRow.red_on),
            met_before.label("met_before"),
            receivers.takes_presents(today).label("takes_presents"),
            receivers.eats_all().label("eats_all"),
            func.sum(red).over(partition_by=col(ContactRow.owner_id)).label("red_together"),
            col(ContactRow.stand_in_id),
            col(ContactRow.slack_user_id),
            col(ContactRow.is_private),
            func.row_number()
            .over(
                partition_by=(*line, met_before),
                order_by=(col(ContactRow.red_on), col(ContactRow.id)),
            )
            .label("place"),
        )
        .where(bulk.among(session, col(ContactRow.owner_id), owner_ids), IS_REMINDED, *conditions)
        .subquery()
    )


def _first(
    session: Session, due: Subquery, most: int, today: date, *, notes_of: Any = None
) -> Iterator[tuple[DueContact, Card]]:
    """The first of each line, with what their cards tell of who may be reminded of them.

    Ideas follow the notes that all may read, and those `notes_of` the members who are reminded.
    """
    told = receivers.told(due, due.c.id, today, notes_of=notes_of)
    first = columns(due, *told).where(due.c.place <= most).order_by(due.c.place)
    # By their places, as `_in_line` has them: one found by its name takes fifty times as long.
    for (
        contact_id,
        workspace_id,
        owner_id,
        audience,
        language,
        red_on,
        met_before,
        takes_presents,
        eats_all,
        red_together,
        stand_in_id,
        slack_user_id,
        is_private,
        _,
        *several,
    ) in session.execute(first).all():
        one = DueContact(
            contact_id,
            workspace_id,
            owner_id,
            red_on,
            met_before,
            red_together,
            receivers.receiver(audience, met_before, takes_presents, eats_all, language, *several),
        )
        yield one, Card(owner_id, stand_in_id, slack_user_id, is_private)


def had_occasion(contact_id: Any, member_id: Any | None, today: date) -> ColumnElement[bool]:
    """Whether the member, or else anybody, was just reminded of an occasion of the contact's.

    One that is mentioned ahead speaks for other gestures while it is open.
    """
    return exists(
        select(_OCCASION.id).where(
            col(_OCCASION.contact_id) == contact_id,
            *_theirs(_OCCASION, member_id),
            col(_OCCASION.purpose) == Purpose.OCCASION,
            col(_OCCASION.occurs_on) > today - OCCASION_SPEAKS_FOR,
            or_(~col(_OCCASION.is_ahead), col(_OCCASION.state) == ReminderState.OPEN),
        )
    )


def rests(
    contact_id: Any, member_id: Any | None, today: date, besides: Any = None
) -> ColumnElement[bool]:
    """Whether the member, or else anybody, passed a reminder of the contact's over lately.

    `besides`: other than the one with this id.
    """
    shown = select(_SHOWN.id).where(
        col(_SHOWN.contact_id) == contact_id,
        *_theirs(_SHOWN, member_id),
        col(_SHOWN.state) == ReminderState.OPEN,
        col(_SHOWN.shown_on) > today - PUT_OFF,
    )
    return exists(shown if besides is None else shown.where(col(_SHOWN.id) != besides))


def _theirs(reminders: type[ReminderRow], member_id: Any | None) -> list[ColumnElement[bool]]:
    return [] if member_id is None else [col(reminders.member_id) == member_id]


def _is_taken(today: date) -> ColumnElement[bool]:
    """Whether something else is open for the contact that a suggestion to give would disturb."""
    is_own = and_(col(_OPEN.member_id) == ContactRow.owner_id, col(_OPEN.show_on) <= today)
    return exists(
        select(_OPEN.id).where(
            col(_OPEN.contact_id) == ContactRow.id,
            col(_OPEN.state) == ReminderState.OPEN,
            or_(col(_OPEN.purpose) == Purpose.GIVE, is_own),
        )
    )
