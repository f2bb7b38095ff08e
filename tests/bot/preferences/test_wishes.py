"""What a member sets holds from the next nudge on, or is declined as a whole."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

import bot.preferences.wishes
from bot.people.contacts import Contact
from bot.preferences import pauses
from bot.preferences.wishes import Preferences, WorkspaceWishes
from bot.team import countries
from bot.team.calendars import Period
from bot.team.members import Member
from tests.bot.plain_words import Team
from tests.bot.preferences.conftest import Save
from tests.bot.preferences.held import as_they_are, of_workspace, shown

WEDNESDAY_AT_NINE = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)


def away(held: Preferences) -> list[Period]:
    return [absence.period for absence in held.absences]


def test_at_first_the_country_of_the_time_zone_decides(team: Team, mara: Member) -> None:
    held = shown(team, mara)
    assert held.working_days == frozenset(range(5))
    assert (held.country, held.home_country, held.region) == (None, "NL", None)
    assert (held.most_per_day, held.most_per_week) == (3, 15)


def test_saving_what_holds_changes_nothing(team: Team, mara: Member, save: Save) -> None:
    before = shown(team, mara)
    assert save() == before


def test_days_and_hours_move_the_next_nudge(save: Save) -> None:
    held = save(working_days=frozenset({3, 4}), opens_at=10, closes_at=24)
    assert held.next_nudge_at == datetime(2026, 11, 5, 9, 0, tzinfo=UTC)
    assert (held.working_days, held.closes_at) == (frozenset({3, 4}), 24)


def test_the_usual_week_follows_the_country(save: Save) -> None:
    save(working_days=frozenset(range(5)), country="NL")
    assert save(country="IL", working_days=frozenset(range(5))).working_days == frozenset(range(5))
    sunday_to_thursday = frozenset({6, 0, 1, 2, 3})
    assert save(working_days=sunday_to_thursday).working_days == sunday_to_thursday


def test_region_and_country_decide_on_holidays(team: Team, mara: Member, save: Save) -> None:
    held = save(country="DE", region="SN")
    assert (held.country, held.region) == ("DE", "SN")
    # 18 November 2026 is Saxony's day of repentance.
    tuesday_evening = datetime(2026, 11, 17, 20, 0, tzinfo=UTC)
    wishes = as_they_are(held)
    held = team.ask_for(lambda s: bot.preferences.wishes.save(s, mara, wishes, tuesday_evening))
    assert held.next_nudge_at == datetime(2026, 11, 19, 8, 0, tzinfo=UTC)


def test_the_region_of_the_time_zone_counts_until_one_is_chosen(team: Team, save: Save) -> None:
    london = team.hire("U_LUCY", "Europe/London")
    held = shown(team, london)
    assert (held.region, held.home_region, held.implied_region) == (None, "ENG", "ENG")
    assert held.elsewhere("DE", None).implied_region is None
    assert save(country="GB", region=countries.NATIONWIDE).region == countries.NATIONWIDE


def test_the_usual_week_is_that_of_the_place(team: Team, mara: Member, save: Save) -> None:
    held = shown(team, mara)
    kedah = held.elsewhere("MY", "02")
    assert kedah.working_days == frozenset({6, 0, 1, 2, 3})
    assert kedah.elsewhere("NL", None).working_days == frozenset(range(5))
    chosen = save(working_days=frozenset({0, 1}))
    assert chosen.elsewhere("MY", "02").working_days == frozenset({0, 1})


@pytest.mark.parametrize(("is_off", "next_day"), [(False, 3), (True, 7)])
def test_good_friday_is_a_day_off_for_who_says_so(
    team: Team, mara: Member, save: Save, is_off: bool, next_day: int
) -> None:
    wishes = as_they_are(save(good_friday_off=is_off))
    thursday_evening = datetime(2026, 4, 2, 20, 0, tzinfo=UTC)
    held = team.ask_for(lambda s: bot.preferences.wishes.save(s, mara, wishes, thursday_evening))
    assert held.good_friday_off is is_off
    assert held.next_nudge_at == datetime(2026, 4, next_day, 7, 0, tzinfo=UTC)


def test_language_is_chosen_and_given_back_to_slack(team: Team, mara: Member, save: Save) -> None:
    assert save(chosen_locale="nl").chosen_locale == "nl"
    assert save(chosen_locale=None).chosen_locale is None


def test_days_away_are_left_out_and_can_be_taken_back(save: Save) -> None:
    held = save(away_from=date(2026, 11, 4), away_until=date(2026, 11, 13))
    assert away(held) == [Period(date(2026, 11, 4), date(2026, 11, 13))]
    assert held.next_nudge_at == datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
    held = save(drops=frozenset(absence.id for absence in held.absences))
    assert away(held) == []
    assert held.next_nudge_at == WEDNESDAY_AT_NINE


def test_a_second_time_adds_nothing(save: Save) -> None:
    once = save(away_from=date(2026, 12, 21), away_until=date(2026, 12, 24))
    again = save(away_from=date(2026, 12, 21), away_until=date(2026, 12, 24))
    assert away(again) == away(once)


def test_an_absence_of_somebody_else_is_out_of_reach(
    team: Team, mara: Member, ben: Member, save: Save
) -> None:
    held = save(away_from=date(2026, 12, 21), away_until=date(2026, 12, 24))
    bens = replace(
        as_they_are(shown(team, ben)), drops=frozenset(absence.id for absence in held.absences)
    )
    team.ask_for(lambda s: bot.preferences.wishes.save(s, ben, bens, team.now))
    assert away(shown(team, mara)) == away(held)


def test_who_goes_away_today_gets_no_nudge_that_was_planned(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.plan_nudges(WEDNESDAY_AT_NINE)
    wednesday = date(2026, 11, 4)
    wishes = replace(as_they_are(shown(team, mara)), away_from=wednesday, away_until=wednesday)
    team.ask_for(lambda s: bot.preferences.wishes.save(s, mara, wishes, WEDNESDAY_AT_NINE))
    assert team.claim_nudge(WEDNESDAY_AT_NINE) is None
    assert team.nudge(WEDNESDAY_AT_NINE + timedelta(days=1)) is not None


def test_other_hours_give_no_second_nudge_on_one_day(
    team: Team, mara: Member, anna: Contact
) -> None:
    assert team.nudge(WEDNESDAY_AT_NINE) is not None
    team.meet(mara, "Bram")
    wishes = replace(as_they_are(shown(team, mara)), opens_at=18, closes_at=22)
    held = team.ask_for(lambda s: bot.preferences.wishes.save(s, mara, wishes, WEDNESDAY_AT_NINE))
    assert held.next_nudge_at == datetime(2026, 11, 4, 17, 0, tzinfo=UTC)
    assert team.nudge(datetime(2026, 11, 4, 17, 0, tzinfo=UTC)) is None


def test_a_maximum_holds_from_the_next_nudge_on(
    team: Team, mara: Member, anna: Contact, save: Save
) -> None:
    team.meet(mara, "Bram")
    save(most_per_day=1, most_per_week=1)
    nudge = team.nudge(WEDNESDAY_AT_NINE)
    assert nudge is not None
    assert len(nudge.suggestions) == 1
    assert team.nudge(WEDNESDAY_AT_NINE + timedelta(days=1)) is None


def test_a_pause_outlasts_other_settings(team: Team, mara: Member, save: Save) -> None:
    team.ask_for(lambda s: pauses.pause(s, mara, None, team.now))
    held = save(opens_at=8)
    assert held.paused
    assert held.next_nudge_at is None


def test_an_admin_changes_the_workspace(team: Team, mara: Member, ben: Member, save: Save) -> None:
    wanted = WorkspaceWishes("CHF", 21, stops_strings=True)
    assert of_workspace(save(workspace=wanted)) == wanted
    assert of_workspace(shown(team, ben)) == wanted


def test_who_is_no_admin_changes_only_what_is_theirs(team: Team, ben: Member) -> None:
    before = shown(team, ben)
    wanted = replace(
        as_they_are(before), opens_at=8, workspace=WorkspaceWishes("CHF", 21, stops_strings=True)
    )
    team.ask_for(lambda s: bot.preferences.wishes.save(s, ben, wanted, team.now))
    assert shown(team, ben) == replace(
        before, opens_at=8, next_nudge_at=shown(team, ben).next_nudge_at
    )


def test_planned_asks_follow_the_cooling_off_time(
    team: Team, mara: Member, anna: Contact, save: Save
) -> None:
    team.give(mara, anna)
    plan = team.plan_ask(mara, anna, in_days=13)
    held = shown(team, mara)
    save(workspace=of_workspace(held, cooling_off_days=60))
    assert team.entry(plan).day == date(2027, 1, 4)
    save(workspace=of_workspace(held, cooling_off_days=7))
    assert (team.entry(plan).day, team.entry(plan).put_off_from) == (plan.day, None)


def test_a_day_of_work_is_found_beyond_everything_that_can_be_set(save: Save) -> None:
    start = date(2026, 11, 3)
    for first, last in ((0, 365), (366, 731), (731, 732)):
        held = save(
            away_from=start + timedelta(days=first), away_until=start + timedelta(days=last)
        )
    assert away(held) == [Period(start, start + timedelta(days=732))]
    assert held.next_nudge_at is not None
