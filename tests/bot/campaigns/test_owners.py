"""Whose message shows somebody of a campaign, whatever became of both since its launch."""

import pytest

from bot.campaigns import acts, paces
from bot.models import (
    AbsenceRow,
)
from bot.models.columns import saved
from bot.people import archive, merges
from bot.team.members import Member
from tests.bot.campaigns.by_the_clock import (
    DAY,
    WEDNESDAY,
    at,
    change_contact,
    change_member,
    do,
    live,
    people,
    shown,
    tick,
)
from tests.bot.campaigns.launched import CALENDAR, launched
from tests.bot.plain_words import Team


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


def test_a_merged_contact_is_who_it_is_now_and_comes_once(team: Team, mara: Member) -> None:
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
