"""Campaigns by the clock: who hears of whom on which day, whatever happens meanwhile."""

from datetime import date

from sqlmodel import select

from bot.campaigns import acts, ahead, running
from bot.models import (
    CampaignBatchRow,
)
from bot.models.columns import saved
from bot.people import archive
from bot.team.members import Member
from bot.vocabulary import CampaignState, NotDone, PostingState, Step
from tests.bot.campaigns.by_the_clock import (
    CLOSES,
    DAY,
    FIRST_TO_ASK,
    LAST_TO_ASK,
    LAST_TO_GIVE,
    WEDNESDAY,
    at,
    days,
    do,
    give_all,
    ids,
    live,
    people,
    shown,
    tick,
)
from tests.bot.campaigns.launched import NOTHING, TIPS, Launched, launched
from tests.bot.plain_words import Team


def test_nobody_hears_of_it_before_its_day_or_outside_hours(team: Team, mara: Member) -> None:
    campaign = launched(team, mara, people(team, mara, 2))
    tick(team, at(WEDNESDAY - DAY, 13))
    tick(team, at(WEDNESDAY, 8, 50))
    assert campaign.batches() == []
    tick(team, at(WEDNESDAY))
    (batch,) = campaign.batches()
    assert (batch.member_id, batch.step, batch.day) == (mara.id, Step.GIVE, WEDNESDAY)
    assert (batch.due_at, batch.good_until) == (at(WEDNESDAY), at(WEDNESDAY, 17))
    assert batch.state is PostingState.DUE


def test_an_owner_hears_once_a_day_of_ten_at_most_and_of_those_left_open_first(
    team: Team, mara: Member
) -> None:
    theirs = people(team, mara, 25)
    campaign = launched(team, mara, theirs)
    live(team, WEDNESDAY, WEDNESDAY)
    (batch,) = campaign.batches()
    for one in theirs[:7]:
        with team.transaction() as session:
            acts.gave(session, mara, saved(batch.id), one.id, at(WEDNESDAY, 11))
    live(team, WEDNESDAY + DAY, WEDNESDAY + DAY)
    assert shown(team, campaign) == [ids(theirs[:10]), ids(theirs[7:17])]


def test_two_weeks_and_more_of_two_owners(team: Team, mara: Member, ben: Member) -> None:
    of_mara, of_ben = people(team, mara, 12), people(team, ben, 4)
    both = [one for pair in zip(of_mara, of_ben, strict=False) for one in pair] + of_mara[4:]
    campaign = launched(team, mara, both, (NOTHING, TIPS))
    for day in days(WEDNESDAY, CLOSES + DAY):
        for hour in (9, 13):
            tick(team, at(day, hour))
        give_all(team, campaign, at(day, 14))
    told = [(one.member_id, one.step, one.day) for one in campaign.batches()]
    gives, asked = (
        [(m, day) for m, step, day in told if step is Step.GIVE],
        [(m, day) for m, step, day in told if step is Step.ASK],
    )
    assert gives == [(ben.id, WEDNESDAY), (mara.id, WEDNESDAY)] or gives == [
        (mara.id, WEDNESDAY),
        (ben.id, WEDNESDAY),
    ]
    assert sorted(asked) == sorted(
        [(mara.id, FIRST_TO_ASK), (ben.id, FIRST_TO_ASK), (mara.id, FIRST_TO_ASK + 3 * DAY)]
    )
    rows = [campaign.contact(one) for one in both]
    assert all((row.gesture_id is not None) is (row.arm == 1) for row in rows)
    assert all(row.ask_id is not None for row in rows)
    assert all(row.not_given is None and row.not_asked is None for row in rows)
    row = campaign.row
    assert (row.state, row.ended_on) == (CampaignState.CLOSED, CLOSES)


def test_what_nobody_did_lapses_after_the_last_day(team: Team, mara: Member) -> None:
    (anna, bram, cato) = people(team, mara, 3)
    campaign = launched(team, mara, [anna, bram, cato])
    live(team, WEDNESDAY, LAST_TO_GIVE)
    do(team, lambda s: archive.put_away(s, cato, LAST_TO_GIVE))
    assert campaign.contact(anna).not_given is None
    tick(team, at(LAST_TO_GIVE + DAY))
    assert campaign.contact(anna).not_given is NotDone.LAPSED
    assert campaign.contact(cato).not_given is NotDone.GONE
    live(team, FIRST_TO_ASK, LAST_TO_ASK)
    assert [one.step for one in campaign.batches()].count(Step.ASK) == 5
    tick(team, at(LAST_TO_ASK + DAY))
    assert campaign.contact(bram).not_asked is NotDone.LAPSED
    assert campaign.contact(cato).not_asked is NotDone.GONE


def test_a_control_is_never_reminded_of_and_never_lapses(team: Team, mara: Member) -> None:
    (anna, bram) = people(team, mara, 2)
    campaign = launched(team, mara, [anna, bram], (NOTHING, TIPS))
    live(team, WEDNESDAY, LAST_TO_GIVE + DAY)
    assert {one for batch in shown(team, campaign) for one in batch} == {bram.id}
    assert campaign.contact(anna).not_given is None
    tick(team, at(FIRST_TO_ASK))
    assert shown(team, campaign)[-1] == [anna.id, bram.id]


def test_who_cools_off_is_asked_on_a_later_day(team: Team, mara: Member) -> None:
    (anna, bram) = people(team, mara, 2)
    campaign = launched(team, mara, [anna, bram])
    team.give(mara, anna, at=at(FIRST_TO_ASK - 7 * DAY))
    team.give(mara, bram, at=at(FIRST_TO_ASK - 2 * DAY))
    live(team, FIRST_TO_ASK, LAST_TO_ASK + DAY)
    assert [one.day for one in campaign.batches()] == days(date(2026, 11, 23), date(2026, 11, 26))
    assert {one for batch in shown(team, campaign) for one in batch} == {anna.id}
    assert campaign.contact(bram).not_asked is NotDone.LAPSED


def test_who_did_it_already_is_not_asked(team: Team, mara: Member) -> None:
    (anna, bram) = people(team, mara, 2)
    campaign = launched(team, mara, [anna, bram])
    tick(team, at(WEDNESDAY))
    (batch,) = campaign.batches()
    do(
        team,
        lambda s: acts.answered_early(s, mara, saved(batch.id), anna.id, at(WEDNESDAY, 11)),
    )
    tick(team, at(FIRST_TO_ASK))
    assert shown(team, campaign)[-1] == [bram.id]
    assert campaign.contact(anna).early_on == WEDNESDAY


def test_what_was_asked_in_a_line_counts_as_asked(team: Team, mara: Member) -> None:
    (anna, bram) = people(team, mara, 2)
    campaign = launched(team, mara, [anna, bram])
    later = Team(team.transaction, team.workspace_id, at(FIRST_TO_ASK, 10))
    tick(team, at(FIRST_TO_ASK))
    ask = later.ask(mara, anna, "The tax return")
    later.ask(mara, bram, "lunch")
    tick(team, at(FIRST_TO_ASK + 3 * DAY))
    assert campaign.contact(anna).ask_id == ask.id.id
    assert shown(team, campaign)[-1] == [bram.id]


def test_a_bot_that_was_off_for_days_sends_one_message(team: Team, mara: Member) -> None:
    campaign = launched(team, mara, people(team, mara, 30))
    tick(team, at(WEDNESDAY))
    tick(team, at(LAST_TO_GIVE, 13))
    assert [one.day for one in campaign.batches()] == [WEDNESDAY, LAST_TO_GIVE]


def test_a_window_that_ended_while_the_bot_was_off(team: Team, mara: Member) -> None:
    (anna,) = people(team, mara, 1)
    campaign = launched(team, mara, [anna])
    tick(team, at(date(2027, 2, 1)))
    row = campaign.row
    assert (row.state, row.ended_on) == (CampaignState.CLOSED, CLOSES)
    assert campaign.contact(anna).not_given is NotDone.LAPSED
    assert campaign.contact(anna).not_asked is NotDone.LAPSED
    assert campaign.batches() == []


def test_the_last_day_is_over_where_its_planner_is(team: Team, mara: Member) -> None:
    campaign = launched(team, mara, people(team, mara, 1))
    states = []
    for when in (at(CLOSES, 23), at(CLOSES + DAY, 1, 10)):
        tick(team, when)
        states.append(campaign.state)
    assert states == [CampaignState.RUNNING, CampaignState.CLOSED]


def test_paused_and_stopped_campaigns_are_silent(team: Team, mara: Member) -> None:
    for state in (CampaignState.PAUSED, CampaignState.STOPPED, CampaignState.CLOSED):
        campaign = launched(team, mara, people(team, mara, 1), state=state)
        tick(team, at(WEDNESDAY))
        assert campaign.batches() == []


def test_a_clock_set_back_frees_what_it_took(team: Team, mara: Member) -> None:
    (anna, bram) = people(team, mara, 2)
    campaign = launched(team, mara, [anna, bram])
    tick(team, at(WEDNESDAY))
    tick(team, at(LAST_TO_GIVE))
    tick(team, at(CLOSES + DAY))
    states = [campaign.state]
    thursday = at(WEDNESDAY + DAY)
    with team.transaction() as session:
        ahead.bring_forward(session, team.workspace_id, thursday)
    states.append(campaign.state)
    assert states == [CampaignState.CLOSED, CampaignState.RUNNING]
    tick(team, thursday)
    tick(team, at(LAST_TO_GIVE))
    assert [one.day for one in campaign.batches()] == [
        WEDNESDAY,
        WEDNESDAY + DAY,
        LAST_TO_GIVE,
    ]
    assert campaign.contact(anna).not_given is None


def test_a_message_seen_by_a_clock_that_was_ahead_keeps_no_day(team: Team, mara: Member) -> None:
    campaign = launched(team, mara, people(team, mara, 1))
    tick(team, at(LAST_TO_GIVE))
    with team.transaction() as session:
        (row,) = session.exec(select(CampaignBatchRow)).all()
        row.state = PostingState.POSTED
    with team.transaction() as session:
        ahead.bring_forward(session, team.workspace_id, at(WEDNESDAY))
    tick(team, at(LAST_TO_GIVE))
    assert [one.day for one in campaign.batches()] == [WEDNESDAY - DAY, LAST_TO_GIVE]


def test_it_is_looked_at_no_more_often_than_every_ten_minutes(team: Team, mara: Member) -> None:
    campaign = launched(team, mara, [])
    tick(team, at(WEDNESDAY, 9, 3))
    assert campaign.row.looks_at == at(WEDNESDAY, 9, 10)
    with team.transaction() as session:
        assert running.due(session, team.workspace_id, at(WEDNESDAY, 9, 9)) == []
        assert running.due(session, team.workspace_id, at(WEDNESDAY, 9, 10)) == [campaign.id]


def arrives(team: Team, campaign: Launched) -> None:
    """All messages that are on their way."""
    on_their_way = campaign.batches()
    with team.transaction() as session:
        for batch in on_their_way:
            session.get_one(CampaignBatchRow, batch.id).state = PostingState.POSTED


def test_the_same_people_are_not_told_of_every_morning(team: Team, mara: Member) -> None:
    campaign = launched(team, mara, people(team, mara, 12))
    first = days(WEDNESDAY, LAST_TO_GIVE)
    for day in first:
        tick(team, at(day))
        arrives(team, campaign)
    told = campaign.batches(mara)
    # Ten on Wednesday, two on Thursday; the same once more on Monday and Tuesday.
    assert [
        (batch.day, len(ids)) for batch, ids in zip(told, shown(team, campaign), strict=True)
    ] == [
        (date(2026, 11, 4), 10),
        (date(2026, 11, 5), 2),
        (date(2026, 11, 9), 10),
        (date(2026, 11, 10), 2),
    ]


def test_whoever_puts_it_off_hears_of_all_on_that_day(team: Team, mara: Member) -> None:
    campaign = launched(team, mara, people(team, mara, 3))
    tick(team, at(WEDNESDAY))
    arrives(team, campaign)
    (batch,) = campaign.batches(mara)
    friday = date(2026, 11, 6)
    team.ask_for(
        lambda s: acts.change_pace(s, mara, saved(batch.id), at(WEDNESDAY), not_before=friday)
    )
    for day in days(WEDNESDAY + DAY, friday):
        tick(team, at(day))
    assert [one.day for one in campaign.batches(mara)] == [WEDNESDAY, friday]
    assert len(shown(team, campaign)[-1]) == 3
