"""What is told of a plan before its launch."""

import pytest

from bot.campaigns import outlooks
from bot.campaigns.outlooks import ArmSize, Outlook, OwnersShare
from bot.campaigns.plans import Plan
from bot.measures import arms
from bot.money import Money
from bot.refusals import CampaignLaunched, Gone
from bot.team.members import Member
from tests.bot.campaigns.planned import CALENDAR, NOTHING_OR_TIPS, plan
from tests.bot.campaigns.test_launching import launched
from tests.bot.plain_words import Team


def look(team: Team, member: Member, draft: Plan) -> Outlook:
    return team.ask_for(lambda s: outlooks.look(s, member, draft.id, team.now))


def test_it_tells_sizes_shares_and_what_can_be_found(team: Team, mara: Member, ben: Member) -> None:
    for n in range(23):
        team.meet(mara, f"Client {n}", organisation=f"Firm {n}")
    for n in range(2):
        team.meet(ben, f"Partner {n}", organisation="Firm 0")
    found = look(team, mara, plan(team, mara))
    assert (found.units, found.sizes) == (23, (ArmSize(0, 12, 13), ArmSize(1, 11, 12)))
    assert found.detectable == (None, arms.smallest_detectable(outlooks.USUAL_RATE, (12, 11)))
    assert found.owners == (
        OwnersShare(mara.id, mara.name, people=23, most_gifts=12, messages=2 + 3),
        OwnersShare(ben.id, ben.name, people=2, most_gifts=1, messages=1 + 1),
    )
    assert (found.cost, found.cooling_off_days, found.is_too_small) == ((), 10, False)


def test_presents_cost_what_they_are_worth_to_all_who_get_one(team: Team, mara: Member) -> None:
    team.keep_up_with_many(mara, 5)
    found = look(team, mara, plan(team, mara, arms=CALENDAR))
    assert found.cost == (Money(2 * 20_00, "EUR"),)
    assert look(team, mara, plan(team, mara, arms=CALENDAR[1:])).cost == (Money(100_00, "EUR"),)


def test_few_never_give_a_verdict(team: Team, mara: Member) -> None:
    team.keep_up_with_many(mara, 19)
    assert look(team, mara, plan(team, mara)).is_too_small
    assert not look(team, mara, plan(team, mara, arms=NOTHING_OR_TIPS[1:])).is_too_small


def test_a_plan_for_nobody_is_told_as_such(team: Team, mara: Member) -> None:
    found = look(team, mara, plan(team, mara))
    assert (found.units, found.owners, found.detectable) == (0, (), (None, None))
    assert look(team, mara, plan(team, mara, arms=())).sizes == ()


def test_only_the_planner_looks_and_only_before_the_launch(
    team: Team, mara: Member, ben: Member
) -> None:
    team.keep_up_with_many(mara, 4)
    draft = plan(team, mara)
    with pytest.raises(Gone):
        look(team, ben, draft)
    launched(team, mara, draft)
    with pytest.raises(CampaignLaunched):
        look(team, mara, draft)
