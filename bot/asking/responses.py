"""Responses to asks: which are late, which was the last, and that they are thanked for."""

from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot.ledger import askers, entries
from bot.ledger.entries import Ask, Response
from bot.models import AskRow, ContactRow, MemberRow, ResponseRow
from bot.models.unreversed import RESPONSE_STANDS
from bot.people.contacts import Contact
from bot.reminders import life, thanks
from bot.team import members
from bot.team.members import Member

LATE_AFTER = timedelta(days=life.DAYS_UNTIL_LAST_CHECK)
"""How long after an ask an answer is still in time."""


def wait_to_thank(
    session: Session, member: Member, ask: AskRow, answered_on: date, now: datetime
) -> int | None:
    """Have who asked say thanks for a fresh answer; the reminder's id, if the member asked.

    Of what a colleague noted they hear in their next nudge.
    """
    if answered_on < member.today(now) - thanks.FRESH:
        return None
    if ask.member_id == member.id:
        reminder = thanks.wait_for_answer(session, ask, answered_on, None)
        return None if reminder is None else reminder.id
    who_asked = members.value(session.get_one(MemberRow, ask.member_id))
    next_day = members.calendar(session, who_asked).working_day_after(who_asked.today(now))
    thanks.wait_for_answer(session, ask, answered_on, next_day)
    return None


def last_of_contact() -> ColumnElement[int]:
    """In a query with a contact: the id of its latest response that stands."""
    return (
        columns(col(ResponseRow.id))
        .join(AskRow, col(AskRow.id) == col(ResponseRow.ask_id))
        .where(col(AskRow.contact_id) == col(ContactRow.id), RESPONSE_STANDS)
        .order_by(col(ResponseRow.answered_on).desc(), col(ResponseRow.id).desc())
        .limit(1)
        .correlate(ContactRow)
        .scalar_subquery()
    )


def last_of_member(session: Session, member: Member, contact: Contact) -> Response | None:
    """The latest answer of the contact that the member recorded and that stands."""
    found = session.exec(
        select(ResponseRow, AskRow)
        .join(AskRow, col(AskRow.id) == col(ResponseRow.ask_id))
        .where(AskRow.contact_id == contact.id, ResponseRow.member_id == member.id, RESPONSE_STANDS)
        .order_by(col(ResponseRow.answered_on).desc(), col(ResponseRow.id).desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    return entries.response(*found, contact, askers.of(session, member, found[1], contact))


def answered_ask(session: Session, response: Response) -> Ask:
    """The ask that it answers."""
    row = session.get_one(ResponseRow, response.id.id)
    return entries.ask(session.get_one(AskRow, row.ask_id), response.contact)


def is_long_after(ask: AskRow, day: date) -> bool:
    """Whether an answer of that day is late."""
    return ask.made_on is not None and day > ask.made_on + LATE_AFTER
