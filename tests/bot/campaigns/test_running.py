"""Campaigns by the clock: who hears of whom on which day, whatever happens meanwhile."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session, col, select

from bot.campaigns import acts, ahead, paces, running
from bot.models import (
    AbsenceRow,
    CampaignBatchContactRow,
    CampaignBatchRow,
    ContactRow,
    MemberRow,
)
from bot.models.columns import saved
from bot.people import archive
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import CampaignState, NotDone, PostingState, Step
from tests.bot.campaigns.launched import CALENDAR, NOTHING, TIPS, Launched, launched
from tests.bot.plain_words import Team

DAY = timedelta(days=1)
WEDNESDAY = date(2026, 11, 4)
LAST_TO_GIVE = date(2026, 11, 10)
FIRST_TO_ASK = date(2026, 11, 20)
LAST_TO_ASK = date(2026, 11, 26)
CLOSES = date(2026, 12, 26)


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of working hours, if it's not too early, in Amsterdam in winter."""
    return datetime(day.year, day.month, day.day, hour - 1, minute, tzinfo=UTC)


def tick(team: Team, when: datetime) -> None:
    with team.transaction() as session:
        running.plan_due(session, team.workspace_id, when)


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def live(team: Team, first: date, last: date, *hours: int) -> None:
    """The clock strikes at these hours of all days."""
    for day in days(first, last):
        for hour in hours or (8, 9, 13, 18):
            tick(team, at(day, hour))


def people(team: Team, owner: Member, number: int) -> list[Contact]:
    return [team.meet(owner, f"{owner.name} {n:02}") for n in range(number)]


def shown(team: Team, campaign: Launched, member: Member | None = None) -> list[list[int]]:
    """Whom each message showed, in its order."""
    told = campaign.batches(member)
    with team.transaction() as session:
        return [
            list(
                session.exec(
                    select(CampaignBatchContactRow.contact_id)
                    .where(CampaignBatchContactRow.batch_id == batch.id)
                    .order_by(col(CampaignBatchContactRow.place))
                )
            )
            for batch in told
        ]


def ids(chosen: Sequence[Contact]) -> list[int]:
    return [one.id for one in chosen]


def do(team: Team, act: Callable[[Session], object]) -> None:
    with team.transaction() as session:
        act(session)


def change_contact(team: Team, contact: Contact, **values: object) -> None:
    with team.transaction() as session:
        row = session.get_one(ContactRow, contact.id)
        for name, value in values.items():
            setattr(row, name, value)


def change_member(team: Team, member: Member, **values: object) -> None:
    with team.transaction() as session:
        row = session.get_one(MemberRow, member.id)
        for name, value in values.items():
            setattr(row, name, value)


def give_all(team: Team, campaign: Launched, when: datetime) -> None:
    """Each owner did all of their latest message."""
    for batch in campaign.batches():
        member = member_of(team, batch.member_id)
        if batch.day == member.today(when):
            do(team, lambda s, it=batch, by=member: acts.all_done(s, by, saved(it.id), when))


def member_of(team: Team, member_id: int) -> Member:
    from bot.team import members

    return team.ask_for(lambda s: members.by_id(s, team.workspace_id, member_id))


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
        do(team, lambda s, c=one: acts.gave(s, mara, saved(batch.id), c.id, at(WEDNESDAY, 11)))
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


def test_whoever_has_a_contact_now_hears_of_it(team: Team, mara: Member, ben: Member) -> None:
    (anna, bram) = people(team, mara, 2)
    campaign = launched(team, mara, [anna, bram])
    tick(team, at(WEDNESDAY))
    change_contact(team, anna, owner_id=ben.id)
    tick(team, at(WEDNESDAY, 13))
    tick(team, at(WEDNESDAY + DAY))
    assert shown(team, campaign, mara) == [[anna.id, bram.id], [bram.id]]
    assert shown(team, campaign, ben) == [[anna.id], [anna.id]]


def test_what_has_no_owner_any_more_is_the_planners(team: Team, mara: Member, ben: Member) -> None:
    (anna, bram) = people(team, ben, 2)
    campaign = launched(team, mara, [anna, bram])
    change_member(team, ben, is_active=False)
    change_contact(team, bram, is_private=True)
    tick(team, at(WEDNESDAY))
    assert shown(team, campaign, mara) == [[anna.id]]
    assert shown(team, campaign, ben) == []
    change_contact(team, anna, owner_id=None)
    tick(team, at(WEDNESDAY + DAY))
    assert shown(team, campaign, mara) == [[anna.id], [anna.id]]


@pytest.mark.parametrize("has_stand_in", [True, False])
def test_who_is_away_has_a_stand_in_or_waits(
    team: Team, mara: Member, ben: Member, has_stand_in: bool
) -> None:
    (anna,) = people(team, mara, 1)
    campaign = launched(team, ben, [anna])
    with team.transaction() as session:
        session.add(
            AbsenceRow(
                workspace_id=team.workspace_id,
                member_id=mara.id,
                first_day=WEDNESDAY,
                last_day=WEDNESDAY + DAY,
                stand_in_id=ben.id if has_stand_in else None,
            )
        )
    live(team, WEDNESDAY, WEDNESDAY + DAY)
    assert shown(team, campaign, mara) == []
    assert shown(team, campaign, ben) == [[anna.id], [anna.id]] * has_stand_in
    tick(team, at(WEDNESDAY + 2 * DAY))
    assert shown(team, campaign, mara) == [[anna.id]]


def test_who_has_paused_waits(team: Team, mara: Member) -> None:
    campaign = launched(team, mara, people(team, mara, 1))
    change_member(team, mara, paused=True, resumes_on=WEDNESDAY + DAY)
    live(team, WEDNESDAY, WEDNESDAY)
    assert campaign.batches() == []
    tick(team, at(WEDNESDAY + DAY))
    assert len(campaign.batches()) == 1


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


def test_a_merged_contact_is_who_it_is_now_and_comes_once(team: Team, mara: Member) -> None:
    from bot.people import merges

    (anna, bram, cato, dina) = people(team, mara, 4)
    campaign = launched(team, mara, [anna, bram, cato])
    with team.transaction() as session:
        for gone, kept in ((bram, anna), (cato, dina)):
            ids_ = (kept.id, gone.id)
            merges.record(session, team.workspace_id, ids_, mara.id, "{}", team.now)
            archive.put_away(session, gone, WEDNESDAY)
    tick(team, at(WEDNESDAY))
    (batch,) = campaign.batches()
    assert shown(team, campaign) == [[anna.id, cato.id]]
    do(team, lambda s: acts.gave(s, mara, saved(batch.id), dina.id, at(WEDNESDAY, 11)))
    assert campaign.contact(cato).gesture_id is not None


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
    tick(team, at(CLOSES, 23))
    assert campaign.row.state is CampaignState.RUNNING
    tick(team, at(CLOSES + DAY, 1, 10))
    assert campaign.row.state is CampaignState.CLOSED


@pytest.mark.parametrize(
    "flags", [{"wants_no_gifts": True}, {"is_official": True}, {"is_never_compared": True}]
)
def test_who_may_not_be_given_it_by_now_is_left_alone(
    team: Team, mara: Member, flags: dict[str, bool]
) -> None:
    (anna, bram) = people(team, mara, 2)
    campaign = launched(team, mara, [anna, bram], (CALENDAR, CALENDAR))
    change_contact(team, anna, **flags)
    tick(team, at(WEDNESDAY))
    assert shown(team, campaign) == [[bram.id]]


def test_a_pace_is_kept(team: Team, mara: Member) -> None:
    theirs = people(team, mara, 5)
    campaign = launched(team, mara, theirs)
    tick(team, at(WEDNESDAY))
    (batch,) = campaign.batches()
    friday = WEDNESDAY + 2 * DAY
    do(
        team,
        lambda s: acts.change_pace(
            s, mara, saved(batch.id), at(WEDNESDAY, 11), most_a_day=3, not_before=friday
        ),
    )
    live(team, WEDNESDAY + DAY, friday)
    assert [
        (one.day, len(told))
        for one, told in zip(campaign.batches(), shown(team, campaign), strict=True)
    ] == [(WEDNESDAY, 5), (friday, 3)]


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
    assert campaign.row.state is CampaignState.CLOSED
    thursday = at(WEDNESDAY + DAY)
    with team.transaction() as session:
        ahead.bring_forward(session, team.workspace_id, thursday)
    assert campaign.row.state is CampaignState.RUNNING
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


def test_paces_are_kept_within_what_a_message_holds(team: Team, mara: Member) -> None:
    campaign = launched(team, mara, [])
    for wanted, kept in ((0, 1), (500, 20)):
        with team.transaction() as session:
            paces.change(
                session,
                team.workspace_id,
                campaign.id,
                mara.id,
                most_a_day=wanted,
                not_before=None,
            )
        found = team.ask_for(lambda s: paces.of(s, campaign.id, mara.id))
        assert found.most_a_day == kept
