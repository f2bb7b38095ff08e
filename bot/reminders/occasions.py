"""Reminders of the days of the year that belong to contacts."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from sqlmodel import Session, col, select

from bot import bulk
from bot.models import GestureRow, OccasionRow, ReminderRow
from bot.models.columns import saved
from bot.models.unreversed import GESTURE_STANDS
from bot.people import yearly
from bot.people.stand_ins import StandIns
from bot.reminders import due_occasions, rows
from bot.reminders.due_occasions import LATE, Mention
from bot.reminders.rows import IS_OPEN
from bot.team.calendars import Calendar
from bot.vocabulary import Direction, GestureKind, Purpose, ReminderState

_Occasion = tuple[int | None, date | None, bool]
"""Which occasion, on which day this time, and whether it is mentioned ahead."""


def open_due(
    session: Session, workspace_id: int, works: Mapping[int, Calendar], who: StandIns, today: date
) -> None:
    """Open the reminders for occasions of today, and of the days off before the next working day.

    `works` holds the calendars of the members for whom it is `today`, by their ids. An occasion
    that was missed by up to `LATE` (the bot was down) still counts, and a whole month all through.
    One that falls while its owner is away is for who stands in.
    """
    wanted: dict[_Occasion, ReminderRow] = {}
    come: dict[int, date] = {}
    for occasion, this in due_occasions.look(session, workspace_id, works, who, today, locks=True):
        if this:
            key = occasion.id, this.on, this.is_ahead
            wanted[key] = _reminder(occasion, key, this.member_id, today)
            wanted[key].stands_in_for_id = this.stands_in_for_id
            if not this.is_ahead:
                come[saved(occasion.id)] = this.on - timedelta(days=occasion.lead_days)
        _remember(occasion, this, today)
    _mention_no_more(session, come)
    done = _told(session, wanted.values()) | _congratulated(session, come)
    rows.add(session, *(row for this, row in wanted.items() if this not in done))


def _remember(occasion: OccasionRow, found: Mention | None, today: date) -> None:
    """What was mentioned is not mentioned again, and what was missed comes next year."""
    if found and found.is_ahead:
        occasion.ahead_for = occasion.next_on
    elif found or occasion.next_on < today:
        after = max(occasion.next_on, today) + timedelta(days=1)
        occasion.next_on = yearly.next_on(occasion.month, occasion.day or 1, after)


def _mention_no_more(session: Session, come: Collection[int]) -> None:
    """The day itself has come: what was mentioned ahead is over."""
    if come:
        rows.change(
            session,
            bulk.among(session, col(ReminderRow.occasion_id), list(come)),
            col(ReminderRow.is_ahead).is_(True),
            IS_OPEN,
            state=ReminderState.OVERTAKEN,
        )


def _told(session: Session, wanted: Collection[ReminderRow]) -> set[_Occasion]:
    """Those that their members were reminded of before: the day was changed, and changed back.

    That goes for one who stands in and the colleague together.
    """
    if not wanted:
        return set()
    members = {_occasion(row): _both(row) for row in wanted}
    ids = [row.occasion_id for row in wanted if row.occasion_id is not None]
    known = session.exec(
        select(ReminderRow).where(bulk.among(session, col(ReminderRow.occasion_id), ids))
    )
    return {_occasion(row) for row in known if members.get(_occasion(row), set()) & _both(row)}


def _congratulated(session: Session, come: Mapping[int, date]) -> set[_Occasion]:
    """Those that somebody has congratulated on, from the day on that `come` tells of each."""
    if not come:
        return set()
    done = session.exec(
        select(col(OccasionRow.id), col(ReminderRow.occurs_on), col(GestureRow.happened_on))
        .join(ReminderRow, col(ReminderRow.occasion_id) == OccasionRow.id)
        .join(GestureRow, col(GestureRow.contact_id) == OccasionRow.contact_id)
        .where(
            bulk.among(session, col(OccasionRow.id), list(come)),
            col(ReminderRow.is_ahead),
            GestureRow.direction == Direction.GIVEN,
            GestureRow.kind == GestureKind.CONGRATULATIONS,
            GESTURE_STANDS,
        )
    )
    return {(id_, on, False) for id_, on, day in done if day >= come[saved(id_)]}


def pass_on(session: Session, contact_id: int, before_id: int, owner_id: int, today: date) -> None:
    """Remind a contact's new owner of the occasions that the one before disowned with it.

    Those of more than `LATE` before `today` are over, and one that anybody kept is kept.
    """
    known = _worth_a_word(session, contact_id, today)
    kept = {_occasion(row) for row in known if row.state is ReminderState.DONE}
    own = {_occasion(row): row for row in known if row.member_id == owner_id}
    for given_up in known:
        was_disowned = given_up.state is ReminderState.DISOWNED
        if given_up.member_id != before_id or not was_disowned or _occasion(given_up) in kept:
            continue
        if given_up.is_ahead and given_up.occurs_on and given_up.occurs_on <= today:
            continue
        earlier = own.get(_occasion(given_up))
        if earlier is None:
            rows.add(session, _reminder(given_up, _occasion(given_up), owner_id, today))
        elif earlier.state in (ReminderState.DISOWNED, ReminderState.OVERTAKEN):
            # A nudge that showed it before has put it off until nobody congratulates any more.
            rows.change_row(
                session, earlier, state=ReminderState.OPEN, show_on=today, promised_for=None
            )


def _worth_a_word(session: Session, contact_id: int, today: date) -> Sequence[ReminderRow]:
    """Everybody's reminders of the contact's occasions."""
    return session.exec(
        select(ReminderRow).where(
            ReminderRow.contact_id == contact_id,
            ReminderRow.purpose == Purpose.OCCASION,
            col(ReminderRow.occurs_on) >= today - LATE,
        )
    ).all()


def _both(row: ReminderRow) -> set[int]:
    """Whose the reminder is, and for whom they stand in."""
    return {one for one in (row.member_id, row.stands_in_for_id) if one}


def _occasion(row: ReminderRow) -> _Occasion:
    return row.occasion_id, row.occurs_on, row.is_ahead


def _reminder(
    of: OccasionRow | ReminderRow, occasion: _Occasion, owner_id: int, today: date
) -> ReminderRow:
    """A new reminder of an occasion, which `of` tells the contact of."""
    occasion_id, occurs_on, is_ahead = occasion
    return ReminderRow(
        workspace_id=of.workspace_id,
        member_id=owner_id,
        contact_id=of.contact_id,
        purpose=Purpose.OCCASION,
        show_on=today,
        occasion_id=occasion_id,
        occurs_on=occurs_on,
        is_ahead=is_ahead,
    )
