"""Reminders of the days of the year that belong to contacts.

One comes on the day itself, or on the working day before days off; where there is a lead time,
another one comes so long before. Of a whole month it is the first working day.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, case
from sqlmodel import Session, and_, col, or_, select

from bot import bulk
from bot.models import ContactRow, GestureRow, OccasionRow, ReminderRow
from bot.models.columns import saved
from bot.models.reminded import IS_REMINDED
from bot.models.unreversed import GESTURE_STANDS
from bot.people import occasions, yearly
from bot.people.occasions import BY_POST, LONGEST_LEAD
from bot.reminders import rows
from bot.reminders.rows import IS_OPEN
from bot.team.calendars import Calendar
from bot.vocabulary import Direction, GestureKind, Purpose, ReminderState

LATE = timedelta(days=3)
"""How long after its day an occasion is still worth a word."""
AHEAD = timedelta(days=14)
"""How long days off may last for an occasion in them to be reminded of before they begin."""

_Occasion = tuple[int | None, date | None, bool]
"""Which occasion, on which day this time, and whether it is mentioned ahead."""


def open_due(
    session: Session, workspace_id: int, works: Mapping[int, Calendar], today: date
) -> None:
    """Open the reminders for occasions of today, and of the days off before the next working day.

    `works` holds the calendars of the members for whom it is `today`, by their ids. An occasion
    that was missed by up to `LATE` (the bot was down) still counts, and a whole month all through.
    """
    due = session.exec(
        select(OccasionRow, ContactRow.owner_id)
        .join(ContactRow, col(ContactRow.id) == OccasionRow.contact_id)
        .where(
            OccasionRow.workspace_id == workspace_id,
            may_be_due(today),
            bulk.among(session, col(ContactRow.owner_id), list(works)),
            IS_REMINDED,
        )
        .with_for_update(of=OccasionRow, key_share=True)
    ).all()
    wanted: dict[_Occasion, ReminderRow] = {}
    come: dict[int, date] = {}
    for occasion, owner_id in due:
        this = owner_id and mentioned(occasion, works[owner_id], today)
        if owner_id and this:
            on, is_ahead = this
            key = occasion.id, on, is_ahead
            wanted[key] = _reminder(occasion, key, owner_id, today)
            if not is_ahead:
                come[saved(occasion.id)] = on - timedelta(days=occasion.lead_days)
        _remember(occasion, this or None, today)
    _mention_no_more(session, come)
    done = _told(session, wanted.values()) | _congratulated(session, come)
    rows.add(session, *(row for this, row in wanted.items() if this not in done))


def mentioned(occasion: OccasionRow, works: Calendar, today: date) -> tuple[date, bool] | None:
    """The day that is to be mentioned now, and whether that is ahead; None for nothing yet."""
    is_month, on = occasion.day is None, occasion.next_on
    last_day = today if is_month else works.working_day_after(today) - timedelta(days=1)
    if on <= last_day:
        is_late = _worth_a_word_until(on, is_month) < today
        return None if is_late else (on, False)
    is_told = occasion.lead_days == 0 or occasion.ahead_for == on
    return None if is_told or on - timedelta(days=occasion.lead_days) > last_day else (on, True)


def is_over(occasion: OccasionRow, occurs_on: date, today: date, is_ahead: bool) -> bool:
    """Whether there is no sense any more in a reminder that was opened for `occurs_on`.

    That goes for one of a day that was changed or dropped since, too.
    """
    last_day = occurs_on if is_ahead else _worth_a_word_until(occurs_on, occasion.day is None)
    return last_day < today or not occasions.falls_on(occasion, occurs_on)


def _worth_a_word_until(occurs_on: date, is_month: bool) -> date:
    if not is_month:
        return occurs_on + LATE
    in_next_month = occurs_on.replace(day=1) + timedelta(days=31)
    return in_next_month.replace(day=1) - timedelta(days=1)


def _remember(occasion: OccasionRow, found: tuple[date, bool] | None, today: date) -> None:
    """What was mentioned is not mentioned again, and what was missed comes next year."""
    if found and found[1]:
        occasion.ahead_for = occasion.next_on
    elif found or occasion.next_on < today:
        after = max(occasion.next_on, today) + timedelta(days=1)
        occasion.next_on = yearly.next_on(occasion.month, occasion.day or 1, after)


def may_be_due(today: date) -> ColumnElement[bool]:
    """Whether a look at the calendar is needed to know."""
    next_on, lead = col(OccasionRow.next_on), col(OccasionRow.lead_days)
    ahead_for = col(OccasionRow.ahead_for)
    farthest = today + AHEAD + timedelta(days=LONGEST_LEAD)
    by_post = today + AHEAD + timedelta(days=BY_POST)
    is_ahead = and_(
        lead > 0,
        or_(ahead_for.is_(None), ahead_for != next_on),
        next_on <= case((lead <= BY_POST, by_post), else_=farthest),
    )
    return and_(next_on <= farthest, or_(next_on <= today + AHEAD, is_ahead))


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
    """Those that their members were reminded of before: the day was changed, and changed back."""
    if not wanted:
        return set()
    members = {_occasion(row): row.member_id for row in wanted}
    ids = [row.occasion_id for row in wanted if row.occasion_id is not None]
    known = session.exec(
        select(ReminderRow).where(bulk.among(session, col(ReminderRow.occasion_id), ids))
    )
    return {_occasion(row) for row in known if members.get(_occasion(row)) == row.member_id}


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
