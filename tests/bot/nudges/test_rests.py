"""Nobody appears nearly every day: who was passed over rests, and checks come together."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import select

from bot.ledger.entries import Ask
from bot.models import ReminderRow
from bot.nudges import acts
from bot.nudges.shown import Nudge
from bot.nudges.shown_reminders import ToCheck
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, Audience, Purpose
from tests.bot.plain_words import Team

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""Nine in Amsterdam."""
DAY = timedelta(days=1)
GIVE, RESPONSE, THANK = Purpose.GIVE, Purpose.RESPONSE, Purpose.THANK


def look(team: Team, mara: Member, days: int) -> dict[int, Nudge]:
    """The nudges of so many days, by the days after Wednesday; Mara is around, but passes over."""
    came = {}
    for n in range(days):
        if nudge := team.nudge(WEDNESDAY + n * DAY):
            came[n] = nudge
            with team.transaction() as session:
                members.heard_from(session, mara, WEDNESDAY + n * DAY)
    return came


def checked(nudge: Nudge) -> list[str]:
    """What a nudge asks about."""
    told = [shown.about for shown in nudge.suggestions]
    return [about.words for about in told if isinstance(about, ToCheck)]


@pytest.fixture
def asked(team: Team, mara: Member, anna: Contact) -> list[Ask]:
    """Anna was asked for three things, a day apart and long enough ago for a check."""
    wanted = ("tax return", "signature", "address")
    return [team.ask(mara, anna, words, days_ago=12 - n) for n, words in enumerate(wanted)]


def test_three_checks_on_one_person_are_one_row(team: Team, mara: Member, asked: list[Ask]) -> None:
    for n in range(2):
        team.keep_up(mara, f"Client {n}")
    nudge = look(team, mara, 1)[0]
    assert checked(nudge) == ["tax return", "signature", "address"]
    assert [shown.purpose for shown in nudge.suggestions[3:]] == [GIVE, GIVE]


def test_it_is_asked_after_7_and_21_days_and_then_the_ask_closes(
    team: Team, mara: Member, anna: Contact
) -> None:
    asked = team.ask(mara, anna, days_ago=7)
    came = look(team, mara, 37)
    assert [n for n, nudge in came.items() if checked(nudge)] == [0, 13]
    assert team.entry(asked).state is AskState.UNANSWERED


def closing(nudge: Nudge) -> list[date | None]:
    told = [shown.about for shown in nudge.suggestions]
    return [about.closes_on for about in told if isinstance(about, ToCheck)]


def test_the_last_check_tells_when_the_ask_closes(team: Team, mara: Member, anna: Contact) -> None:
    asked = team.ask(mara, anna, days_ago=7)
    came = look(team, mara, 20)
    assert {n: closing(nudge) for n, nudge in came.items()} == {
        0: [None],
        13: [date(2026, 11, 24)],
    }
    # Both as they are drawn again by a click in them, once the check was passed over.
    for n, told in ((0, [None]), (13, [date(2026, 11, 24)])):
        assert closing(team.show(came[n].id, WEDNESDAY + 14 * DAY)) == told
    assert team.entry(asked).state is AskState.MADE
    team.plan_nudges(WEDNESDAY + 20 * DAY)
    assert team.entry(asked).state is AskState.UNANSWERED


def test_a_check_after_three_weeks_is_the_last(team: Team, mara: Member, anna: Contact) -> None:
    asked = team.ask(mara, anna, days_ago=7)
    first = look(team, mara, 1)[0]
    with team.transaction() as session:
        acts.later(session, mara, first.suggestions[0].reminder_id, WEDNESDAY)
    came = {n: nudge for n in range(1, 25) if (nudge := team.nudge(WEDNESDAY + n * DAY))}
    assert {n: closing(nudge) for n, nudge in came.items()} == {13: [date(2026, 11, 24)]}
    assert team.entry(asked).state is AskState.UNANSWERED


def test_nothing_yet_at_the_last_check_keeps_the_ask_open_for_another_week(
    team: Team, mara: Member, anna: Contact
) -> None:
    asked = team.ask(mara, anna, days_ago=7)
    last = look(team, mara, 14)[13]
    at = WEDNESDAY + 13 * DAY
    with team.transaction() as session:
        acts.later(session, mara, last.suggestions[0].reminder_id, at)
    again = team.nudge(at + 7 * DAY)
    assert again is not None
    assert closing(again) == [date(2026, 12, 1)]
    assert team.entry(asked).state is AskState.MADE
    team.plan_nudges(at + 14 * DAY)
    assert team.entry(asked).state is AskState.UNANSWERED


def test_an_ask_is_open_until_its_last_check_has_rested(
    team: Team, mara: Member, anna: Contact
) -> None:
    asked = team.ask(mara, anna, days_ago=7)
    look(team, mara, 20)
    assert team.entry(asked).state is AskState.MADE


def test_nothing_yet_leaves_the_ask_open_until_the_next_check(
    team: Team, mara: Member, anna: Contact
) -> None:
    asked = team.ask(mara, anna, days_ago=7)
    nudge = look(team, mara, 1)[0]
    with team.transaction() as session:
        acts.later(session, mara, nudge.suggestions[0].reminder_id, WEDNESDAY)
    assert [n for n in range(1, 20) if team.nudge(WEDNESDAY + n * DAY)] == [13]
    assert team.entry(asked).state is AskState.MADE


def test_an_answer_to_one_leaves_the_others_in_the_row(
    team: Team, mara: Member, asked: list[Ask]
) -> None:
    nudge = look(team, mara, 1)[0]
    with team.transaction() as session:
        answered = nudge.suggestions[1].reminder_id
        acts.answered(session, mara, answered, Answer.YES, WEDNESDAY)
    thanks = team.nudge(WEDNESDAY + 7 * DAY)
    assert thanks is not None
    assert [one.purpose for one in thanks.suggestions] == [Purpose.THANK]
    again = team.nudge(WEDNESDAY + 14 * DAY)
    assert again is not None
    assert checked(again) == ["tax return", "address"]


def test_a_fourth_check_comes_no_earlier_than_the_others_again(
    team: Team, mara: Member, anna: Contact
) -> None:
    for n in range(4):
        team.ask(mara, anna, f"form {n}", days_ago=12)
    came = look(team, mara, 9)
    assert {n: len(checked(nudge)) for n, nudge in came.items()} == {0: 3, 7: 1}
    assert checked(came[7])[0] == "form 3"


def test_checks_of_one_day_come_as_they_were_asked_however_the_database_lists_them(
    team: Team, mara: Member, anna: Contact
) -> None:
    first, *_ = (team.ask(mara, anna, f"form {n}", days_ago=12) for n in range(3))
    with team.transaction() as session:
        row = session.exec(select(ReminderRow).where(ReminderRow.ask_id == first.id.id)).one()
        shown_on = row.show_on
        for day in (shown_on - DAY, shown_on):
            # PostgreSQL lists a row behind the others once it was written again.
            row.show_on = day
            session.flush()
    (nudge,) = look(team, mara, 1).values()
    assert checked(nudge) == ["form 0", "form 1", "form 2"]


def test_who_was_passed_over_is_not_suggested_for_something_else(team: Team, mara: Member) -> None:
    anna = team.keep_up(mara, "Anna")
    team.ask(mara, anna, days_ago=49)  # a touch long enough ago for a gift to be due, too
    came = look(team, mara, 7)
    assert [[shown.purpose for shown in nudge.suggestions] for nudge in came.values()] == [
        [RESPONSE]
    ]


def test_thanks_with_their_date_come_even_for_who_rests(
    team: Team, mara: Member, anna: Contact, asked: list[Ask]
) -> None:
    team.nudge(WEDNESDAY)
    team.receive(mara, anna)
    nudge = team.nudge(WEDNESDAY + DAY)
    assert nudge is not None
    assert [shown.purpose for shown in nudge.suggestions] == [THANK]


@pytest.fixture
def imported(team: Team, mara: Member) -> None:
    """Forty people that nobody was in touch with, from an address book."""
    new = [NewContact(f"Person {n:02}", Audience.CLIENT) for n in range(40)]
    team.ask_for(lambda s: contacts.add_many(s, mara, new, mara.today(team.now)))


def test_first_touches_come_one_a_nudge(team: Team, mara: Member, imported: None) -> None:
    came = look(team, mara, 60)
    assert {len(nudge.suggestions) for nudge in came.values()} == {1}
    assert 0 in came
    told = {shown.contact.name for nudge in came.values() for shown in nudge.suggestions}
    assert len(told) == 40


def test_a_first_touch_leaves_the_other_places_to_who_is_known(
    team: Team, mara: Member, imported: None
) -> None:
    for n in range(2):
        team.keep_up(mara, f"Client {n}")
    (nudge,) = look(team, mara, 1).values()
    people = [shown.contact.name for shown in nudge.suggestions]
    assert people == ["Client 0", "Client 1", "Person 00"]


def test_a_few_first_touches_are_spread_over_the_rhythm(team: Team, mara: Member) -> None:
    new = [NewContact(f"Person {n}", Audience.CLIENT) for n in range(3)]
    team.ask_for(lambda s: contacts.add_many(s, mara, new, mara.today(team.now)))
    came: dict[str, int] = {}
    for n, nudge in look(team, mara, 25).items():
        came.setdefault(nudge.suggestions[0].contact.name, n)
    assert came == {"Person 0": 0, "Person 1": 9, "Person 2": 19}
