"""Meetings: touches that restart the clock, and nothing more."""

from datetime import date, timedelta

import pytest

from bot.ledger import cooling_off, meetings
from bot.people import contacts
from bot.people.contacts import Contact
from bot.refusals import DateInFuture
from bot.summaries import months
from bot.team.members import Member
from tests.bot.plain_words import Nudged, Team

NOVEMBER = date(2026, 11, 1)


def test_a_meeting_restarts_the_clock(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna, days_ago=50)
    meeting = team.see(mara, anna, days_ago=1)
    again = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    assert again.last_touch_on == meeting.day
    assert team.nudge(team.now + timedelta(days=1)) is None


def test_an_earlier_meeting_leaves_the_clock(team: Team, mara: Member, anna: Contact) -> None:
    gesture = team.give(mara, anna, days_ago=1)
    team.see(mara, anna, days_ago=9)
    again = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    assert again.last_touch_on == gesture.day


def test_a_meeting_settles_an_open_reminder_to_keep_in_touch(
    team: Team, mara: Member, anna: Contact, to_give: Nudged
) -> None:
    team.see(mara, anna)
    assert to_give.purposes_in(days=8) == []


def test_after_a_meeting_anything_may_be_asked(team: Team, mara: Member, anna: Contact) -> None:
    day = team.see(mara, anna).day
    assert team.ask_for(lambda s: cooling_off.window(s, team.workspace_id, anna, day)) is None


def test_a_meeting_counts_as_reached_and_on_neither_side(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.see(mara, anna)
    summary = team.ask_for(lambda s: months.compute(s, team.workspace_id, NOVEMBER))
    assert (summary.reached, summary.given, summary.received) == (1, 0, 0)


def test_a_meeting_that_is_still_to_come_is_refused(
    team: Team, mara: Member, anna: Contact
) -> None:
    tomorrow = team.now.date() + timedelta(days=1)
    with pytest.raises(DateInFuture):
        team.ask_for(lambda s: meetings.log(s, mara, anna, "lunch", tomorrow, team.now))
