"""A campaign that waits, goes on, or ends before its time."""

from datetime import date

import pytest
from sqlmodel import col, select

from bot.campaigns import results, stopping
from bot.campaigns.plans import Days
from bot.campaigns.results import Doubt
from bot.models import AbsenceRow, HoldRow
from bot.people.contacts import Contact
from bot.refusals import CampaignOver, Gone, NotYours, ReasonMissing
from bot.team.members import Member
from bot.vocabulary import CampaignState, PostingState
from tests.bot.campaigns.by_the_clock import (
    CLOSES,
    DAY,
    FIRST_TO_ASK,
    LAST_TO_ASK,
    LAST_TO_GIVE,
    WEDNESDAY,
    at,
    change_member,
    tick,
)
from tests.bot.campaigns.launched import NOTHING, TIPS, Launched, launched
from tests.bot.plain_words import Team


@pytest.fixture
def campaign(team: Team, mara: Member, anna: Contact) -> Launched:
    return launched(team, mara, [anna, team.meet(mara, "Bram")], (NOTHING, TIPS))


def paused(team: Team, mara: Member, campaign: Launched, first: date, again: date) -> Days:
    """The days of one that paused on the first day, and goes on on the other."""
    with team.transaction() as session:
        plan = stopping.pause(session, mara, campaign.id, at(first, 12))
    assert (plan.state, plan.paused_on) == (CampaignState.PAUSED, first)
    with team.transaction() as session:
        plan = stopping.resume(session, mara, campaign.id, at(again, 12))
    assert (plan.state, plan.paused_on) == (CampaignState.RUNNING, None)
    assert plan.days is not None
    return plan.days


def test_a_pause_withdraws_what_is_not_on_its_way(
    team: Team, mara: Member, campaign: Launched
) -> None:
    tick(team, at(WEDNESDAY))
    with team.transaction() as session:
        stopping.pause(session, mara, campaign.id, at(WEDNESDAY, 9, 1))
    (batch,) = campaign.batches()
    assert batch.state is PostingState.LAPSED
    tick(team, at(WEDNESDAY + DAY))
    assert len(campaign.batches()) == 1
    with team.transaction() as session:
        stopping.resume(session, mara, campaign.id, at(WEDNESDAY + 2 * DAY))
    tick(team, at(WEDNESDAY + 2 * DAY))
    assert len(campaign.batches()) == 2


def test_days_to_come_move_by_the_working_days_that_it_waited(
    team: Team, mara: Member, campaign: Launched
) -> None:
    # From Thursday until Tuesday: three working days.
    days = paused(team, mara, campaign, WEDNESDAY + DAY, WEDNESDAY + 6 * DAY)
    assert days.gives_on == WEDNESDAY
    assert days.gives_until == date(2026, 11, 13)
    assert days.asks_on == date(2026, 11, 25)
    assert days.asks_until == date(2026, 12, 1)
    assert days.closes_on - days.asks_until == CLOSES - LAST_TO_ASK
    with team.transaction() as session:
        assert set(session.exec(select(col(HoldRow.until)))) == {days.closes_on}


def test_results_tell_of_a_pause_that_is_over(team: Team, mara: Member, campaign: Launched) -> None:
    before = team.ask_for(lambda s: results.show(s, mara, campaign.id, at(WEDNESDAY)))
    assert Doubt.PAUSED_MEANWHILE not in before.doubts
    paused(team, mara, campaign, WEDNESDAY + DAY, WEDNESDAY + 6 * DAY)
    after = team.ask_for(lambda s: results.show(s, mara, campaign.id, at(CLOSES)))
    assert Doubt.PAUSED_MEANWHILE in after.doubts


def test_what_goes_on_the_same_day_was_not_paused(
    team: Team, mara: Member, campaign: Launched
) -> None:
    paused(team, mara, campaign, WEDNESDAY, WEDNESDAY)
    after = team.ask_for(lambda s: results.show(s, mara, campaign.id, at(CLOSES)))
    assert Doubt.PAUSED_MEANWHILE not in after.doubts


def test_a_pause_over_a_weekend_moves_nothing(team: Team, mara: Member, campaign: Launched) -> None:
    days = paused(team, mara, campaign, date(2026, 11, 7), date(2026, 11, 9))
    assert days == Days(WEDNESDAY, LAST_TO_GIVE, FIRST_TO_ASK, LAST_TO_ASK, CLOSES)


def test_the_wait_after_the_last_gift_is_never_shorter(
    team: Team, mara: Member, campaign: Launched
) -> None:
    # Moved by a day, the last one to give is a Monday, and what comes after it a Monday, too.
    campaign.change(gives_until=date(2026, 11, 6), asks_on=date(2026, 11, 16))
    days = paused(team, mara, campaign, WEDNESDAY + DAY, WEDNESDAY + 2 * DAY)
    assert days.gives_until == date(2026, 11, 9)
    assert days.asks_on == date(2026, 11, 19)


def test_days_that_are_over_stay_while_it_asks(
    team: Team, mara: Member, campaign: Launched
) -> None:
    days = paused(team, mara, campaign, date(2026, 11, 24), date(2026, 11, 26))
    assert (days.gives_until, days.asks_on) == (LAST_TO_GIVE, FIRST_TO_ASK)
    assert days.asks_until == date(2026, 11, 30)


def test_nothing_waits_once_all_were_asked(team: Team, mara: Member, campaign: Launched) -> None:
    with team.transaction() as session:
        plan = stopping.pause(session, mara, campaign.id, at(LAST_TO_ASK + DAY))
    assert plan.state is CampaignState.RUNNING


def test_a_planner_who_is_away_or_left_stops_no_resumption(
    team: Team, mara: Member, campaign: Launched
) -> None:
    change_member(team, mara, is_active=False)
    with team.transaction() as session:
        for year in (2026, 2030):
            session.add(
                AbsenceRow(
                    workspace_id=team.workspace_id,
                    member_id=mara.id,
                    first_day=date(year, 11, 5 if year == 2026 else 1),
                    last_day=date(2030, 10, 31) if year == 2026 else date(2034, 1, 1),
                )
            )
    days = paused(team, mara, campaign, WEDNESDAY, WEDNESDAY + 7 * DAY)
    assert days.gives_until >= LAST_TO_GIVE
    assert days.closes_on > days.asks_until >= days.asks_on > days.gives_until


def test_the_second_click_changes_nothing(team: Team, mara: Member, campaign: Launched) -> None:
    days = paused(team, mara, campaign, WEDNESDAY, WEDNESDAY + DAY)
    with team.transaction() as session:
        again = stopping.resume(session, mara, campaign.id, at(WEDNESDAY + 3 * DAY))
    assert again.days == days


def test_a_stopped_campaign_holds_nobody(team: Team, mara: Member, campaign: Launched) -> None:
    tick(team, at(WEDNESDAY))
    with team.transaction() as session:
        plan = stopping.stop(session, mara, campaign.id, " too much ", at(WEDNESDAY, 10))
    assert (plan.state, plan.stop_reason, plan.ended_on) == (
        CampaignState.STOPPED,
        "too much",
        WEDNESDAY,
    )
    assert campaign.batches()[0].state is PostingState.LAPSED
    with team.transaction() as session:
        assert session.exec(select(HoldRow)).all() == []
    with team.transaction() as session:
        again = stopping.stop(session, mara, campaign.id, "other", at(WEDNESDAY + DAY))
    assert again == plan
    for act in (stopping.pause, stopping.resume):
        with team.transaction() as session, pytest.raises(CampaignOver):
            act(session, mara, campaign.id, at(WEDNESDAY + DAY))


def test_a_closed_campaign_is_not_stopped(team: Team, mara: Member, campaign: Launched) -> None:
    tick(team, at(CLOSES + DAY))
    with team.transaction() as session, pytest.raises(CampaignOver):
        stopping.stop(session, mara, campaign.id, "late", at(CLOSES + 2 * DAY))


def test_who_may_not_stop_it(
    team: Team, mara: Member, ben: Member, stranger: Member, campaign: Launched
) -> None:
    for member, refusal in ((ben, NotYours), (stranger, Gone)):
        with team.transaction() as session, pytest.raises(refusal):
            stopping.stop(session, member, campaign.id, "why", at(WEDNESDAY))
        with team.transaction() as session, pytest.raises(refusal):
            stopping.pause(session, member, campaign.id, at(WEDNESDAY))
        with team.transaction() as session, pytest.raises(refusal):
            stopping.resume(session, member, campaign.id, at(WEDNESDAY))
    with team.transaction() as session, pytest.raises(ReasonMissing):
        stopping.stop(session, mara, campaign.id, "  ", at(WEDNESDAY))
    campaign.change(state=CampaignState.DRAFT)
    with team.transaction() as session, pytest.raises(Gone):
        stopping.stop(session, mara, campaign.id, "why", at(WEDNESDAY))


def test_an_admin_may_stop_a_colleagues(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    campaign = launched(team, ben, [anna])
    with team.transaction() as session:
        plan = stopping.stop(session, mara, campaign.id, "why", at(WEDNESDAY))
    assert plan.state is CampaignState.STOPPED
