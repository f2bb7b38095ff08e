"""Taking back what was seen: a double click on Undo does not undo twice."""

from datetime import datetime, timedelta

from sqlmodel import col, select

from bot.asking import asks
from bot.database import Transaction
from bot.ledger import reversals
from bot.models import ReminderRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, Purpose, ReminderState
from tests.bot.plain_words import as_it_stands


def test_undo_of_a_planned_ask_that_was_made_keeps_the_plan_when_clicked_twice(
    transaction: Transaction, mara: Member, anna: Contact, now: datetime
) -> None:
    with transaction() as session:
        day = mara.today(now) + timedelta(days=3)
        planned = asks.plan(session, mara, anna, "tax return", day, now)
        asks.make_planned(session, mara, planned.id.id, now)
        for _ in (1, 2):
            reversals.undo(session, mara, planned.id, now, seen=AskState.MADE)
        assert as_it_stands(session, mara, planned).state is AskState.PLANNED

        reversals.undo(session, mara, planned.id, now, seen=AskState.PLANNED)
        assert as_it_stands(session, mara, planned).reversed


def test_undo_of_an_answer_waits_for_another_as_long_as_before(
    transaction: Transaction, mara: Member, anna: Contact, now: datetime
) -> None:
    day = mara.today(now)
    with transaction() as session:
        asked = asks.make(session, mara, anna, "tax return", day, now)
        said = asks.answer(session, mara, anna, asked.id.id, Answer.YES, day, now)
        reversals.undo(session, mara, said.id, now)
        checks = select(col(ReminderRow.show_on)).where(
            ReminderRow.purpose == Purpose.RESPONSE, ReminderRow.state == ReminderState.OPEN
        )
        assert session.exec(checks).all() == [day + timedelta(days=7)]
