"""What a launch fixes: who gets what, by lot and by organisation, and on which days."""

from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from bot.campaigns import launching, outlooks, plans
from bot.campaigns.plans import Arm, Days, Gift, Plan, Request, Whom
from bot.campaigns.taking_part import Participant
from bot.conflicts import tried_again
from bot.giving import tips
from bot.giving.library import TIP
from bot.models import CampaignContactRow, CampaignRow, ContactRow, HoldRow
from bot.people import owners
from bot.refusals import CampaignUnfinished, NobodyTakesPart, TooFewUnits
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience, CampaignState, GestureKind, Play
from tests.bot.campaigns.planned import CALENDAR, NOTHING_OR_TIPS, TIPS, plan
from tests.bot.giving.library import keep
from tests.bot.plain_words import Team
from tests.bot.privacy.merged import merge
from tests.statements import counted

CLIENTS = Whom(Audience.CLIENT)
THREE = (*NOTHING_OR_TIPS, Arm(2, replace(TIPS, words="ten tips")))


def launched(team: Team, member: Member, draft: Plan) -> Plan:
    return team.ask_for(lambda s: launching.launch(s, member, draft.id, team.now))


def rows(team: Team, campaign: Plan) -> list[CampaignContactRow]:
    with team.transaction() as session:
        found = select(CampaignContactRow).where(CampaignContactRow.campaign_id == campaign.id)
        return [CampaignContactRow(**row.model_dump()) for row in session.exec(found)]


def arms(team: Team, campaign: Plan) -> dict[int, int]:
    return {row.contact_id: row.arm for row in rows(team, campaign)}


def test_a_launch_writes_who_gets_what_and_holds_them(team: Team, mara: Member) -> None:
    people = [team.meet(mara, f"Client {n}", organisation=f"Firm {n // 2}") for n in range(8)]
    campaign = launched(team, mara, plan(team, mara))

    assert campaign.state is CampaignState.RUNNING
    found = rows(team, campaign)
    assert {row.contact_id for row in found} == {one.id for one in people}
    assert Counter(row.arm for row in found) == {0: 4, 1: 4}
    assert sorted(row.turn for row in found) == list(range(8))
    assert campaign.days is not None
    with team.transaction() as session:
        held = session.exec(select(HoldRow)).all()
        assert {row.contact_id for row in held} == {one.id for one in people}
        assert {row.until for row in held} == {campaign.days.closes_on}
        row = session.get_one(CampaignRow, campaign.id)
        assert row.seed is not None
        assert row.tilt == pytest.approx(10.0)


def test_a_plain_campaign_holds_until_all_were_asked(team: Team, mara: Member) -> None:
    team.meet(mara, "Anna Jansen")
    campaign = launched(team, mara, plan(team, mara, arms=NOTHING_OR_TIPS[1:]))
    assert campaign.days is not None
    with team.transaction() as session:
        assert [row.until for row in session.exec(select(HoldRow))] == [campaign.days.asks_until]
        assert session.get_one(CampaignRow, campaign.id).tilt is None


def test_a_second_click_launches_nothing(team: Team, mara: Member) -> None:
    for n in range(4):
        team.meet(mara, f"Client {n}")
    draft = plan(team, mara)
    first = launched(team, mara, draft)
    before = arms(team, first)
    assert launched(team, mara, draft) == first
    assert arms(team, first) == before


def test_nobody_and_one_organisation_are_declined(team: Team, mara: Member) -> None:
    draft = plan(team, mara)
    with pytest.raises(NobodyTakesPart):
        launched(team, mara, draft)
    for name in ("Anna Jansen", "Bram Jansen"):
        team.meet(mara, name, organisation="Bakkerij Jansen")
    with pytest.raises(TooFewUnits) as refused:
        launched(team, mara, draft)
    assert (refused.value.units, refused.value.groups) == (1, 2)
    team.meet(mara, "Carla Kok")
    assert set(arms(team, launched(team, mara, draft)).values()) == {0, 1}


def test_everybody_opted_out_is_nobody(team: Team, mara: Member) -> None:
    anna = team.meet(mara, "Anna Jansen")
    with team.transaction() as session:
        session.get_one(ContactRow, anna.id).is_never_compared = True
    with pytest.raises(NobodyTakesPart):
        launched(team, mara, plan(team, mara))


@pytest.mark.parametrize(
    "told",
    [
        {"arms": ()},
        {"arms": (Arm(0, None), Arm(1, None))},
        {"request": Request("  ")},
        {"arms": (Arm(0, Gift(GestureKind.USEFUL_TIP, idea_id="an-idea-of-once")),)},
    ],
)
def test_an_unfinished_plan_is_not_launched(
    team: Team, mara: Member, told: dict[str, object]
) -> None:
    team.meet(mara, "Anna Jansen")
    team.meet(mara, "Bram Kok")
    draft = plan(team, mara, **told)  # type: ignore[arg-type]
    with pytest.raises(CampaignUnfinished):
        launched(team, mara, draft)
    assert team.ask_for(lambda s: plans.show(s, mara, draft.id)).state is CampaignState.DRAFT


@pytest.mark.parametrize("by_idea", [False, True])
def test_a_tip_that_was_retired_meanwhile_is_not_given(
    team: Team, mara: Member, *, by_idea: bool
) -> None:
    for n in range(2):
        team.meet(mara, f"Client {n}")
    tip = keep(team, mara)
    gift = replace(TIPS, idea_id=f"{TIP}{tip.id}") if by_idea else replace(TIPS, tip_id=tip.id)
    draft = plan(team, mara, arms=(Arm(0, None), Arm(1, gift)))
    team.ask_for(lambda s: tips.retire(s, mara, tip.id, team.now))
    with pytest.raises(CampaignUnfinished):
        launched(team, mara, draft)
    team.ask_for(lambda s: tips.bring_back(s, mara, tip.id))
    assert launched(team, mara, draft).state is CampaignState.RUNNING


def test_the_days_are_those_where_the_planner_is_by_now(team: Team, mara: Member) -> None:
    for n in range(2):
        team.meet(mara, f"Client {n}")
    draft = plan(team, mara)
    campaign = launched(team, replace(mara, time_zone="Pacific/Auckland"), draft)
    with team.transaction() as session:
        assert session.get_one(CampaignRow, campaign.id).zone == "Pacific/Auckland"


def test_very_many_take_no_more_statements_to_launch(
    engine: Engine, team: Team, mara: Member
) -> None:
    sent = []
    for number in (4, 60):
        team.keep_up_with_many(mara, number)
        draft = plan(team, mara, arms=CALENDAR)
        with counted(engine) as statements:
            campaign = launched(team, mara, draft)
        assert len(arms(team, campaign)) == number
        sent.append(statements.statements)
    assert sent[0] == sent[1]


def test_who_comes_later_is_not_assigned_and_a_hand_over_changes_nothing(
    team: Team, mara: Member, ben: Member
) -> None:
    people = [team.meet(mara, f"Client {n}", organisation=f"Firm {n}") for n in range(4)]
    campaign = launched(team, mara, plan(team, mara))
    before = arms(team, campaign)

    team.meet(mara, "Late Joiner", organisation="Firm 0")
    with team.transaction() as session:
        owners.look_after(session, people[0].id, ben.id)
    assert arms(team, campaign) == before


def test_a_merge_changes_no_arm(team: Team, mara: Member) -> None:
    people = [team.meet(mara, f"Client {n}") for n in range(4)]
    campaign = launched(team, mara, plan(team, mara))
    before = arms(team, campaign)
    merge(team, mara, people[0], people[1])
    assert arms(team, campaign) == before


def test_two_launches_at_once_share_nobody(team: Team, mara: Member, ben: Member) -> None:
    for n in range(6):
        team.meet(mara, f"Client {n}")
    drafts = [(mara, plan(team, mara)), (ben, plan(team, ben))]
    start = Barrier(2)

    @tried_again
    def launch(member: Member, draft: Plan) -> Plan | None:
        try:
            return launched(team, member, draft)
        except NobodyTakesPart:
            return None

    def one(pair: tuple[Member, Plan]) -> Plan | None:
        start.wait(timeout=10)
        return launch(*pair)

    with ThreadPoolExecutor(2) as threads:
        came = [plan for plan in threads.map(one, drafts) if plan is not None]
    assert len(came) == 1
    assert len(arms(team, came[0])) == 6


def test_of_two_campaigns_at_once_the_later_takes_who_is_left(
    team: Team, mara: Member, ben: Member
) -> None:
    """Both want those whom both have, and each some of their own."""
    for n in range(6):
        team.meet(mara if n % 2 else ben, f"Client {n}")
        team.meet(mara, f"Partner {n}", Audience.PARTNER)
    clients = [team.meet(ben, f"Own {n}") for n in range(2)]
    drafts = [(mara, plan(team, mara, Whom(owner_id=mara.id))), (ben, plan(team, ben, CLIENTS))]
    start = Barrier(2)

    def one(pair: tuple[Member, Plan]) -> Plan:
        start.wait(timeout=10)
        return tried_again(launched)(team, *pair)

    with ThreadPoolExecutor(2) as threads:
        came = list(threads.map(one, drafts))
    taken = [set(arms(team, campaign)) for campaign in came]
    assert not taken[0] & taken[1]
    assert len(taken[0] | taken[1]) == 14
    assert {one.id for one in clients} <= taken[1]


def test_the_days_follow_the_busiest_owner(team: Team, mara: Member) -> None:
    """Mara plans it on a Tuesday, 3 November 2026."""
    usual = days(team, mara, 10)
    assert usual == Days(
        gives_on=date(2026, 11, 4),
        gives_until=date(2026, 11, 10),
        asks_on=date(2026, 11, 20),
        asks_until=date(2026, 11, 26),
        closes_on=date(2026, 12, 26),
    )
    assert days(team, mara, 0) == usual
    assert days(team, mara, 83).gives_until == date(2026, 11, 16)
    later = days(team, mara, 10, wanted_on=date(2026, 11, 14))
    assert later.gives_on == date(2026, 11, 16)
    assert days(team, mara, 10, wanted_on=date(2020, 1, 1)) == usual


def days(team: Team, member: Member, busiest: int, **told: object) -> Days:
    draft, today = plan(team, member, **told), member.today(team.now)  # type: ignore[arg-type]
    return team.ask_for(lambda s: outlooks.days(members.calendar(s, member), draft, busiest, today))


@st.composite
def participants(draw: st.DrawFn) -> list[Participant]:
    """Any owners and audiences within any organisations."""
    units = draw(st.lists(st.integers(-8, 8).filter(bool), min_size=4, max_size=60))
    return [
        Participant(
            number + 1,
            draw(st.integers(1, 3)),
            draw(st.sampled_from(Audience)),
            unit,
        )
        for number, unit in enumerate(units)
    ]


@given(participants(), st.sampled_from([NOTHING_OR_TIPS, THREE]), st.integers(0, 2**62))
def test_the_lot_is_fair_and_the_same_from_the_same_seed(
    people: list[Participant], groups: tuple[Arm, ...], seed: int
) -> None:
    campaign = Plan(1, 1, "", Play.OWN, CampaignState.DRAFT, Whom(), groups, Request())
    drawn = launching.arms_of(campaign, people, seed)

    assert drawn == launching.arms_of(campaign, people[::-1], seed)
    assert set(drawn) == {one.unit for one in people}
    sizes = [list(drawn.values()).count(place) for place in range(len(groups))]
    assert max(sizes) - min(sizes) <= 1
    strata: defaultdict[tuple[int, Audience], list[int]] = defaultdict(list)
    for unit, arm in drawn.items():
        first = min((one for one in people if one.unit == unit), key=lambda one: one.contact_id)
        strata[first.owner_id, first.audience].append(arm)
    for placed in strata.values():
        counts = [placed.count(place) for place in range(len(groups))]
        assert max(counts) - min(counts) <= 1
