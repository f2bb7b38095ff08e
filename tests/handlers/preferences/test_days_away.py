"""Days away that are told in the settings dialog, listed there, and taken back."""

from datetime import date, timedelta

from sqlmodel import select

from bot.database import Transaction
from bot.models import AbsenceRow
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.preferences.filled_in import (
    Open,
    name_stand_in,
    options,
    pick,
    submit,
    tick,
    untouched,
)
from tests.handlers.slack import FakeSlack, user


def test_an_absence_is_listed_and_unticked(
    person: Person, open_settings: Open, transaction: Transaction
) -> None:
    view = open_settings()
    values = untouched(view)
    pick(values, "away_from", "2026-12-21")
    pick(values, "away_until", "2027-01-03")
    for _ in range(2):  # Slack may deliver a submission twice
        submit(person, view, values)
    view = open_settings()
    (listed,) = options(view, "absences")
    assert listed["text"]["text"] == "Monday 21 December to Sunday 3 January"
    values = untouched(view)
    tick(view, values, "absences")
    submit(person, view, values)
    with transaction() as session:
        assert session.exec(select(AbsenceRow)).all() == []


def test_an_absence_of_the_dialog_is_taken_back_and_no_gift_from_before(
    person: Person,
    open_settings: Open,
    transaction: Transaction,
    clock: StoppedClock,
    anna: Contact,
) -> None:
    for typed in ("give Anna a book", "pause on 14 December"):
        person.types(typed)
        clock.moment += timedelta(minutes=1)
    view = open_settings()
    values = untouched(view)
    tick(view, values, "absences")
    submit(person, view, values)
    clock.moment += timedelta(minutes=1)
    submit(person, view, untouched(open_settings()))
    assert "your days away" in person.types("undo")["text"]
    with transaction() as session:
        assert [one.first_day for one in session.exec(select(AbsenceRow))] == [date(2026, 12, 14)]
    assert "no pause on Monday 14 December" in person.types("undo")["text"]
    assert "a book" in person.types("undo")["text"]


def test_an_absence_that_the_dialog_did_not_show_stays(
    person: Person, open_settings: Open, transaction: Transaction
) -> None:
    older = open_settings()
    newer = untouched(older)
    pick(newer, "away_from", "2026-12-21")
    pick(newer, "away_until", "2026-12-24")
    submit(person, older, newer)
    submit(person, older, untouched(older))
    with transaction() as session:
        assert [one.first_day for one in session.exec(select(AbsenceRow))] == [date(2026, 12, 21)]


def test_somebody_stands_in_on_days_away(
    person: Person, open_settings: Open, transaction: Transaction, slack: FakeSlack, ben: Member
) -> None:
    slack.users["U0BEN"] = user("U0BEN", profile={"real_name": "Ben Smit"})
    view = open_settings()
    values = untouched(view)
    pick(values, "away_from", "2026-12-21")
    pick(values, "away_until", "2027-01-03")
    name_stand_in(values, "U0MARA")
    refused = submit(person, view, values)["errors"]
    assert "nobody can stand in for themselves" in refused["away_stand_in"]
    name_stand_in(values, ben.slack_user_id)
    submit(person, view, values)
    (listed,) = options(open_settings(), "absences")
    assert "(stand-in: Ben Smit)" in listed["text"]["text"]
    with transaction() as session:
        assert [one.stand_in_id for one in session.exec(select(AbsenceRow))] == [ben.id]


def test_a_stand_in_without_days_away_is_asked_for_them(
    person: Person, open_settings: Open, ben: Member
) -> None:
    view = open_settings()
    values = untouched(view)
    name_stand_in(values, ben.slack_user_id)
    assert "first day away" in submit(person, view, values)["errors"]["away_from"]


def test_a_guest_can_not_stand_in(
    person: Person, open_settings: Open, slack: FakeSlack, transaction: Transaction
) -> None:
    slack.users["U0GUEST"] = user("U0GUEST", is_restricted=True)
    view = open_settings()
    values = untouched(view)
    pick(values, "away_from", "2026-12-21")
    pick(values, "away_until", "2027-01-03")
    name_stand_in(values, "U0GUEST")
    submit(person, view, values)
    with transaction() as session:
        assert session.exec(select(AbsenceRow)).all() == []
