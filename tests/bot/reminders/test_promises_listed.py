"""What the member asked to be reminded of, as it is listed: with the day on which it came."""

from datetime import date, timedelta

from bot.people.contacts import Contact
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import Purpose
from tests.bot.plain_words import Team


def test_what_came_and_was_passed_over_tells_when_it_did(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna)
    day = mara.today(team.now) + timedelta(days=7)
    team.ask_for(lambda s: promises.promise(s, mara, anna.id, day, team.now, "the keys"))
    (ahead,) = team.ask_for(lambda s: promises.to_come(s, mara, anna.id))
    assert (ahead.day, ahead.shown_on) == (day, None)
    assert team.nudge(team.now + timedelta(days=7)) is not None
    (passed,) = team.ask_for(lambda s: promises.to_come(s, mara, anna.id))
    assert passed.shown_on == day
    assert passed.day > day
    (listed,) = team.ask_for(lambda s: promises.all_to_come(s, mara))
    assert listed == passed


def test_thanks_are_for_the_next_working_day(team: Team, mara: Member, anna: Contact) -> None:
    friday = Team(team.transaction, team.workspace_id, team.now + timedelta(days=3))
    friday.receive(mara, anna, days_ago=1)
    (listed,) = friday.ask_for(lambda s: promises.all_to_come(s, mara))
    assert (listed.purpose, listed.day) == (Purpose.THANK, date(2026, 11, 9))
