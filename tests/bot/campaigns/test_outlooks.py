"""What is told of a plan before its launch."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.campaigns import launching, outlooks, shares
from bot.campaigns.outlooks import ArmSize, Outlook
from bot.campaigns.plans import Arm, Gift, Plan, Request, Whom
from bot.campaigns.shares import OwnersShare
from bot.campaigns.taking_part import Participant
from bot.measures import arms
from bot.models import WorkspaceRow
from bot.money import Money
from bot.refusals import CampaignLaunched, Gone
from bot.team.members import Member
from bot.vocabulary import CampaignState, GestureKind, Play
from tests.bot.campaigns.planned import CALENDAR, NOTHING_OR_TIPS, plan
from tests.bot.campaigns.test_launching import launched, participants
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
        OwnersShare(ben.id, ben.name, people=2, most_gifts=2, messages=1 + 1),
    )
    assert (found.cost, found.cooling_off_days, found.is_too_small) == ((), 10, False)


def test_presents_cost_what_they_are_worth_to_all_who_get_one(team: Team, mara: Member) -> None:
    team.keep_up_with_many(mara, 5)
    found = look(team, mara, plan(team, mara, arms=CALENDAR))
    assert found.cost == (Money(3 * 20_00, "EUR"),)
    assert look(team, mara, plan(team, mara, arms=CALENDAR[1:])).cost == (Money(100_00, "EUR"),)


def test_a_large_organisation_may_get_the_dearest(team: Team, mara: Member) -> None:
    since = mara.today(team.now) - timedelta(days=100)
    for n in range(5):
        contact = team.meet(mara, f"Client {n}", organisation="Jansen" if n < 3 else None)
        team.see(mara, contact, days_ago=(mara.today(team.now) - since).days)
    found = look(team, mara, plan(team, mara, arms=CALENDAR))
    assert found.sizes == (ArmSize(0, 2, 3), ArmSize(1, 1, 2))
    assert found.cost == (Money(4 * 20_00, "EUR"),)
    assert found.owners[0].most_gifts == 4


@given(
    participants(),
    st.lists(st.none() | st.integers(0, 50_00), min_size=1, max_size=4),
    st.integers(0, 2**62),
)
def test_no_lot_costs_more_or_gives_an_owner_more_to_do(
    people: list[Participant], worths: list[int | None], seed: int
) -> None:
    groups = tuple(
        Arm(
            place,
            None
            if worth is None
            else Gift(GestureKind.SMALL_GIFT, "a calendar", worth=Money(worth, "EUR")),
        )
        for place, worth in enumerate(worths)
    )
    campaign = Plan(1, 1, "", Play.OWN, CampaignState.DRAFT, Whom(), groups, Request())
    drawn = launching.arms_of(campaign, people, seed)

    spent = sum(worths[drawn[one.unit]] or 0 for one in people)
    assert spent <= sum(one.minor for one in shares.cost(groups, people))
    most = shares.most_gifts(groups, people)
    given_by = Counter(one.owner_id for one in people if worths[drawn[one.unit]] is not None)
    assert all(number <= most[owner_id] for owner_id, number in given_by.items())


def test_the_ask_waits_for_a_window_that_has_grown(team: Team, mara: Member) -> None:
    team.keep_up_with_many(mara, 4)
    draft = plan(team, mara)
    before = look(team, mara, draft).days
    with team.transaction() as session:
        session.get_one(WorkspaceRow, team.workspace_id).cooling_off_days = 30
    told = look(team, mara, draft)
    assert told.plan.request.delay_days == 30
    assert told.days.asks_on >= before.gives_until + timedelta(days=30)
    campaign = launched(team, mara, draft)
    assert (campaign.days, campaign.request.delay_days) == (told.days, 30)


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
