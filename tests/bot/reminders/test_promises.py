"""A reminder that a member asked for comes on the day that they agreed to."""

from datetime import date, timedelta

import pytest

from bot.nudges import acts
from bot.nudges.shown_reminders import ToRemember
from bot.people.contacts import Contact
from bot.refusals import DateNotAhead, DateTooFarOff, NotYours
from bot.reminders import promises
from bot.reminders.promises import Promised
from bot.team.members import Member
from bot.vocabulary import Purpose, ReminderState
from tests.bot.plain_words import Nudged, Team

TODAY = date(2026, 11, 3)
DAY = timedelta(days=1)


def promise(
    team: Team, member: Member, contact: Contact, day: date, words: str = "the concert"
) -> Promised:
    return team.ask_for(lambda s: promises.promise(s, member, contact.id, day, team.now, words))


@pytest.fixture
def to_remember(team: Team, mara: Member, anna: Contact) -> Nudged:
    """Mara's nudge of Thursday, as she wished on Tuesday; her contact was spoken to just now."""
    team.give(mara, anna)
    promise(team, mara, anna, date(2026, 11, 5))
    return Nudged(team, mara, days=2)


@pytest.mark.parametrize(
    ("day", "comes_on"),
    [(date(2026, 11, 4), date(2026, 11, 4)), (date(2026, 11, 7), date(2026, 11, 9))],
)
def test_it_is_promised_for_a_working_day(
    team: Team, mara: Member, anna: Contact, day: date, comes_on: date
) -> None:
    promised = promise(team, mara, anna, day)
    assert (promised.day, promised.contact_id, promised.words) == (comes_on, anna.id, "the concert")


@pytest.mark.parametrize(("days", "refusal"), [(0, DateNotAhead), (367, DateTooFarOff)])
def test_only_a_day_ahead_within_a_year_is_promised(
    team: Team, mara: Member, anna: Contact, days: int, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        promise(team, mara, anna, TODAY + days * DAY)


def test_the_same_promise_twice_is_one(team: Team, mara: Member, anna: Contact) -> None:
    day = TODAY + DAY
    assert promise(team, mara, anna, day) == promise(team, mara, anna, day)
    assert promise(team, mara, anna, day, "the tickets") != promise(team, mara, anna, day)


def test_it_comes_on_its_day_and_says_what_was_wished(to_remember: Nudged) -> None:
    shown = to_remember.shown
    assert (shown.about, shown.state) == (ToRemember("the concert"), ReminderState.OPEN)
    assert shown.promised_for is None


def test_done_logs_nothing_and_can_be_undone(to_remember: Nudged) -> None:
    done = to_remember.click(acts.done)
    assert (done.state, done.entry) == (ReminderState.DONE, None)
    assert to_remember.undo().state is ReminderState.OPEN


def test_a_note_that_was_sent_is_a_gesture(to_remember: Nudged) -> None:
    assert to_remember.click(acts.sent).entry is not None
    assert to_remember.undo().state is ReminderState.OPEN


def test_it_can_be_put_off(to_remember: Nudged) -> None:
    to_remember.click(acts.later)
    assert [to_remember.purposes_in(days) for days in (1, 4, 6, 7)] == [
        [],
        [],
        [],
        [Purpose.REMIND],
    ]


def test_a_promise_taken_back_does_not_come(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna)
    promised = promise(team, mara, anna, date(2026, 11, 5))
    team.ask_for(lambda s: promises.take_back(s, mara, promised.reminder_id))
    assert team.nudge(team.now + 2 * DAY) is None


def test_nobody_takes_back_what_was_promised_to_a_colleague(
    team: Team, mara: Member, anna: Contact
) -> None:
    promised, ben = promise(team, mara, anna, date(2026, 11, 5)), team.hire("U0BEN")
    with pytest.raises(NotYours):
        team.ask_for(lambda s: promises.take_back(s, ben, promised.reminder_id))
