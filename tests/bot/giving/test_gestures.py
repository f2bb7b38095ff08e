"""Logging a gesture: the date, the clock, and what it settles, starts and puts off."""

from datetime import date, timedelta

import pytest

from bot.giving import gestures
from bot.money import Money
from bot.nudges.shown_reminders import ToThank
from bot.people import contacts
from bot.people.contacts import Contact
from bot.refusals import DateInFuture, DateTooLongAgo, Gone
from bot.team.members import Member
from bot.vocabulary import Audience, Direction, GestureKind, Purpose, ReminderState
from tests.bot.plain_words import Nudged, Team

NOTE = GestureKind.THANK_YOU_NOTE


def thanks_come(team: Team) -> bool:
    """Whether Mara is reminded the next day to say thanks, and of nothing else."""
    nudge = team.nudge(team.now + timedelta(days=1))
    return nudge is not None and [one.purpose for one in nudge.suggestions] == [Purpose.THANK]


def test_a_gesture_is_dated_today_where_the_member_is(team: Team, anna: Contact) -> None:
    late = team.now.replace(hour=23)
    in_tokyo = team.hire("U0KEN", "Asia/Tokyo")
    assert team.give(in_tokyo, anna, at=late).day == date(2026, 11, 4)


@pytest.mark.parametrize(
    ("day", "refusal"),
    [
        (date(2026, 11, 4), DateInFuture),
        (date(2036, 11, 3), DateInFuture),
        (date(1990, 1, 1), DateTooLongAgo),
    ],
)
def test_a_date_that_makes_no_sense_is_refused_with_the_words(
    team: Team, mara: Member, anna: Contact, day: date, refusal: type[DateInFuture]
) -> None:
    with pytest.raises(refusal) as refused, team.transaction() as session:
        gestures.log(session, mara, anna, Direction.GIVEN, team.now, words="tips", day=day)
    assert refused.value.day == day


def test_the_oldest_fact_is_five_years_old(team: Team, mara: Member, anna: Contact) -> None:
    assert team.give(mara, anna, days_ago=5 * 366).day == date(2021, 10, 30)


@pytest.mark.parametrize(
    ("received_on", "thanks_on"),
    [
        (date(2026, 11, 3), date(2026, 11, 4)),
        # Flowers on a Friday are thanked for on Monday.
        (date(2026, 10, 30), date(2026, 11, 2)),
    ],
)
def test_something_received_is_thanked_for_on_the_next_working_day(
    team: Team, mara: Member, anna: Contact, received_on: date, thanks_on: date
) -> None:
    team.receive(mara, anna, days_ago=(mara.today(team.now) - received_on).days)
    # Nothing else is due for Anna, so a nudge can only be about the thanks.
    nudge = team.nudge(team.now + timedelta(days=1))
    assert nudge is not None
    (suggestion,) = nudge.suggestions
    assert suggestion.about == ToThank("flowers")
    assert thanks_on <= nudge.day


def test_a_note_of_thanks_is_thanks_enough(team: Team, mara: Member, anna: Contact) -> None:
    team.receive(mara, anna)
    team.give(mara, anna, "a card", kind=NOTE)
    assert team.nudge(team.now + timedelta(days=1)) is None


def test_another_gift_is_no_thanks(team: Team, mara: Member, anna: Contact) -> None:
    team.receive(mara, anna)
    team.give(mara, anna, "a book")
    assert thanks_come(team)


def test_what_was_given_before_the_flowers_came_is_no_thanks_for_them(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.receive(mara, anna)
    team.give(mara, anna, "a card, logged late", days_ago=5, kind=NOTE)
    assert thanks_come(team)


def test_a_colleagues_thanks_count(team: Team, mara: Member, ben: Member, anna: Contact) -> None:
    team.receive(mara, anna)
    team.give(ben, anna, "a card", kind=NOTE)
    assert team.nudge(team.now + timedelta(days=1)) is None


def test_a_touch_overtakes_the_open_reminder_to_give(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    at = team.now + timedelta(days=1)
    nudge = team.nudge(at)
    assert nudge is not None
    team.give(ben, anna)
    (suggestion,) = team.show(nudge.id, at).suggestions
    assert suggestion.state is ReminderState.OVERTAKEN
    assert team.nudge(at + timedelta(days=7)) is None


@pytest.mark.parametrize(
    ("audience", "ideal", "latest"), [(Audience.CLIENT, 30, 45), (Audience.STAFF, 21, 31)]
)
def test_the_next_reminder_comes_an_interval_after_the_touch(
    team: Team, mara: Member, audience: Audience, ideal: int, latest: int
) -> None:
    bram = team.meet(mara, "Bram", audience)
    team.give(mara, bram)
    at = team.now + timedelta(days=1)
    while team.nudge(at) is None:
        at += timedelta(days=1)
    # A weekend may lie between the day it is due and the next working day.
    assert ideal <= (at - team.now).days <= latest + 2


def test_a_gesture_logged_late_doesnt_turn_the_clock_back(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=1)
    team.give(mara, anna, days_ago=100)
    again = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    assert again.last_touch_on == date(2026, 11, 2)


def test_a_reminder_of_somebody_else_is_not_done_by_a_gesture(
    team: Team, mara: Member, nudged: Nudged
) -> None:
    bram = team.meet(mara, "Bram")
    reminder_id = nudged.shown.reminder_id
    with pytest.raises(Gone), team.transaction() as session:
        gestures.log(
            session, mara, bram, Direction.GIVEN, team.now, words="tips", reminder_id=reminder_id
        )


def test_a_present_may_be_worth_millions_in_small_money(
    team: Team, mara: Member, anna: Contact
) -> None:
    rupiahs = Money(99_999_999_999, "IDR")
    logged = team.ask_for(
        lambda s: gestures.log(
            s, mara, anna, Direction.GIVEN, team.now, words="a sofa", worth=rupiahs
        )
    )
    assert team.entry(logged).worth == rupiahs
