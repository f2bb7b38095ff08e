"""Reminders of birthdays and anniversaries, on the day or the working day before."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sqlmodel import Session, col, select

from bot import bulk
from bot.models import ContactRow, OccasionRow, ReminderRow
from bot.models.reminded import IS_REMINDED
from bot.people import occasions
from bot.reminders import rows
from bot.team.calendars import Calendar
from bot.vocabulary import Purpose, ReminderState

LATE = timedelta(days=3)
"""How long after its day an occasion is still worth a word."""
AHEAD = timedelta(days=14)
"""How long days off may last for an occasion in them to be reminded of before they begin."""

_Occasion = tuple[int | None, date | None]
"""Which occasion, and on which day this time."""


def open_due(
    session: Session, workspace_id: int, works: Mapping[int, Calendar], today: date
) -> None:
    """Open the reminders for occasions of today, and of the days off before the next working day.

    `works` holds the calendars of the members for whom it is `today`, by their ids. An occasion
    that was missed by up to `LATE` (the bot was down) still counts.
    """
    due = session.exec(
        select(OccasionRow, ContactRow.owner_id)
        .join(ContactRow, col(ContactRow.id) == OccasionRow.contact_id)
        .where(
            OccasionRow.workspace_id == workspace_id,
            col(OccasionRow.next_on) <= today + AHEAD,
            bulk.among(session, col(ContactRow.owner_id), list(works)),
            IS_REMINDED,
        )
        .with_for_update(of=OccasionRow, key_share=True)
    ).all()
    opened = []
    for occasion, owner_id in due:
        if owner_id is None or occasion.next_on > _last_day_before_work(works[owner_id], today):
            continue
        if occasion.next_on >= today - LATE:
            this_time = occasion.id, occasion.next_on
            opened.append(_reminder(occasion, this_time, owner_id, today))
        after = max(occasion.next_on, today) + timedelta(days=1)
        occasion.next_on = occasions.next_on(occasion.month, occasion.day or 1, after)
    rows.add(session, *opened)


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
    return row.occasion_id, row.occurs_on


def _reminder(
    of: OccasionRow | ReminderRow, occasion: _Occasion, owner_id: int, today: date
) -> ReminderRow:
    """A new reminder of an occasion, which `of` tells the contact of."""
    occasion_id, occurs_on = occasion
    return ReminderRow(
        workspace_id=of.workspace_id,
        member_id=owner_id,
        contact_id=of.contact_id,
        purpose=Purpose.OCCASION,
        show_on=today,
        occasion_id=occasion_id,
        occurs_on=occurs_on,
    )


def _last_day_before_work(works: Calendar, today: date) -> date:
    return works.working_day_after(today) - timedelta(days=1)
