"""Pauses: nobody is nudged in them, nothing is lost by them, and no day gets two nudges."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session

from bot.models import MemberRow
from bot.people.contacts import Contact
from bot.preferences import pauses
from bot.preferences.pauses import Standing
from bot.refusals import Gone, NotYours, PauseOver, PauseTooLong, TooManyAbsences
from bot.team import members
from bot.team.calendars import Period
from bot.team.members import Member
from tests.bot.plain_words import Team

WEDNESDAY_AT_NINE = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def pause(team: Team, member: Member, until: date | None, at: datetime | None = None) -> Standing:
    return team.ask_for(lambda s: pauses.pause(s, member, until, at or team.now))


def resume(team: Team, member: Member, at: datetime | None = None) -> Standing:
    return team.ask_for(lambda s: pauses.resume(s, member, at or team.now))


def test_nudges_come_again_on_the_day(team: Team, mara: Member, anna: Contact) -> None:
    tuesday = date(2027, 1, 5)
    standing = pause(team, mara, tuesday)
    opening = datetime(2027, 1, 5, 8, 0, tzinfo=UTC)
    assert standing == Standing(True, tuesday, opening)
    assert team.nudge(opening - DAY) is None
    assert team.nudge(opening) is not None
    assert not team.ask_for(lambda s: pauses.standing(s, mara)).paused


def test_nudges_come_again_on_the_first_working_day_after_a_day_off(
    team: Team, mara: Member
) -> None:
    saturday = date(2026, 11, 14)
    assert pause(team, mara, saturday).next_nudge_at == datetime(2026, 11, 16, 8, 0, tzinfo=UTC)


def test_without_a_day_it_lasts_until_told_otherwise(
    team: Team, mara: Member, anna: Contact
) -> None:
    assert pause(team, mara, None) == Standing(True, None, None)
    assert team.nudge(team.now + 400 * DAY) is None
    assert resume(team, mara) == Standing(False, None, WEDNESDAY_AT_NINE)
    assert team.nudge(WEDNESDAY_AT_NINE) is not None


def test_a_new_pause_takes_the_place_of_the_old(team: Team, mara: Member) -> None:
    pause(team, mara, None)
    tomorrow = date(2026, 11, 4)
    assert pause(team, mara, tomorrow) == Standing(True, tomorrow, WEDNESDAY_AT_NINE)


@pytest.mark.parametrize("day", [date(2026, 11, 3), date(2026, 11, 2), date(2020, 1, 5)])
def test_a_pause_until_today_or_earlier_is_declined(team: Team, mara: Member, day: date) -> None:
    with pytest.raises(PauseOver):
        pause(team, mara, day)
    assert not team.ask_for(lambda s: pauses.standing(s, mara)).paused


def test_no_nudge_comes_in_a_pause_that_begins_later(
    team: Team, mara: Member, anna: Contact
) -> None:
    away = Period(date(2026, 11, 4), date(2026, 11, 5))
    team.ask_for(lambda s: pauses.plan(s, mara, away, team.now))
    standing = team.ask_for(lambda s: pauses.standing(s, mara))
    assert standing == Standing(False, None, WEDNESDAY_AT_NINE + 2 * DAY)


def test_what_can_not_be_planned_is_declined(team: Team, mara: Member) -> None:
    def plan(first: date, last: date) -> None:
        team.ask_for(lambda s: pauses.plan(s, mara, Period(first, last), team.now))

    with pytest.raises(PauseTooLong):
        plan(date(2028, 11, 1), date(2028, 11, 6))
    for month in range(1, 11):
        plan(date(2027, month, 1), date(2027, month, 2))
    with pytest.raises(TooManyAbsences):
        plan(date(2027, 11, 1), date(2027, 11, 2))


def test_more_than_two_years_are_declined(team: Team, mara: Member) -> None:
    assert pause(team, mara, date(2028, 11, 3)).next_nudge_at is not None
    with pytest.raises(PauseTooLong):
        pause(team, mara, date(2028, 11, 6))


def test_a_nudge_that_is_not_on_its_way_is_withdrawn_and_comes_later(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.plan_nudges(WEDNESDAY_AT_NINE)
    pause(team, mara, None, WEDNESDAY_AT_NINE)
    assert team.claim_nudge(WEDNESDAY_AT_NINE) is None
    resume(team, mara, WEDNESDAY_AT_NINE + DAY / 24)
    assert team.nudge(WEDNESDAY_AT_NINE + DAY / 12) is None
    again = team.nudge(WEDNESDAY_AT_NINE + DAY)
    assert again is not None
    assert [one.contact.name for one in again.suggestions] == [anna.name]


def test_pause_and_resume_give_no_second_nudge_on_one_day(
    team: Team, mara: Member, anna: Contact
) -> None:
    assert team.nudge(WEDNESDAY_AT_NINE) is not None
    pause(team, mara, None, WEDNESDAY_AT_NINE)
    team.meet(mara, "Bram")
    later = WEDNESDAY_AT_NINE + timedelta(hours=2)
    standing = resume(team, mara, later)
    assert standing.next_nudge_at == WEDNESDAY_AT_NINE + DAY
    assert team.nudge(later + timedelta(minutes=1)) is None


def test_to_resume_without_a_pause_changes_nothing(team: Team, mara: Member) -> None:
    before = team.ask_for(lambda s: pauses.standing(s, mara))
    # Late in the minute in which the next nudge is due already.
    assert resume(team, mara, WEDNESDAY_AT_NINE + timedelta(seconds=30)) == before


def test_to_resume_twice_is_to_resume_once(team: Team, mara: Member) -> None:
    pause(team, mara, None)
    assert resume(team, mara) == resume(team, mara)


def _make_silent(team: Team, member: Member) -> None:
    with team.transaction() as session:
        row = session.get_one(MemberRow, member.id)
        row.unanswered_nudges, row.asked_to_stop_on = 5, date(2026, 10, 30)
        row.next_nudge_at = team.now + 6 * DAY


def _row(team: Team, member: Member) -> tuple[int, date | None]:
    def read(session: Session) -> tuple[int, date | None]:
        row = session.get_one(MemberRow, member.id)
        return row.unanswered_nudges, row.asked_to_stop_on

    return team.ask_for(read)


def test_a_silent_member_who_stops_is_left_alone(team: Team, mara: Member, anna: Contact) -> None:
    _make_silent(team, mara)
    assert team.ask_for(lambda s: pauses.stop(s, mara, team.now)) == Standing(True, None, None)
    assert team.nudge(team.now + 30 * DAY) is None


def test_a_silent_member_who_goes_on_hears_daily_again(
    team: Team, mara: Member, anna: Contact
) -> None:
    _make_silent(team, mara)
    kept = team.ask_for(lambda s: pauses.keep(s, mara, team.now))
    assert kept == Standing(False, None, WEDNESDAY_AT_NINE)
    assert _row(team, mara) == (0, None)


def test_going_on_after_stopping_ends_the_pause(team: Team, mara: Member) -> None:
    team.ask_for(lambda s: pauses.stop(s, mara, team.now))
    kept = team.ask_for(lambda s: pauses.keep(s, mara, team.now))
    assert kept == Standing(False, None, WEDNESDAY_AT_NINE)


def test_any_sign_of_life_brings_a_silent_member_back_to_daily(team: Team, mara: Member) -> None:
    _make_silent(team, mara)
    back = team.ask_for(lambda s: members.heard_from(s, mara, team.now))
    assert back.next_nudge_at == WEDNESDAY_AT_NINE
    assert not back.has_been_silent
    assert _row(team, mara) == (0, None)


def test_an_answered_question_is_not_asked_again(
    team: Team, mara: Member, anna: Contact, ben: Member, stranger: Member
) -> None:
    _make_silent(team, mara)
    with team.transaction() as session:
        session.get_one(MemberRow, mara.id).asked_to_stop_on = None
        session.get_one(MemberRow, mara.id).next_nudge_at = WEDNESDAY_AT_NINE
    nudge = team.nudge(WEDNESDAY_AT_NINE)
    assert nudge is not None
    assert nudge.asks_to_stop
    for other, refusal in ((ben, NotYours), (stranger, Gone)):
        with pytest.raises(refusal), team.transaction() as session:
            pauses.close_question(session, other, nudge.id)
    with team.transaction() as session:
        pauses.close_question(session, mara, nudge.id)
    assert not team.show(nudge.id, WEDNESDAY_AT_NINE).asks_to_stop
