"""What is told of a campaign, and when: counts before it has closed, a verdict after."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.campaigns import listing, raw, results
from bot.campaigns.results import Doubt, Results
from bot.measures.comparisons import Verdict
from bot.refusals import CampaignRuns, Gone
from bot.team.members import Member
from bot.vocabulary import Answer, CampaignState
from tests.bot.campaigns import ran
from tests.bot.campaigns.ran import Given, Person, Ran, Said
from tests.bot.plain_words import Team

OVER = ran.CLOSES_ON + timedelta(days=1)


def at(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def arms(*answered: tuple[int, int], after: int = 3) -> Iterator[tuple[Person, int]]:
    """Of each arm, so many of so many answered, in units of one person each."""
    for arm, (yes, of) in enumerate(answered):
        for place in range(of):
            said = (Said(after),) if place < yes else ()
            yield Person(1 + arm * 1000 + place, said=said), arm


def campaign(*answered: tuple[int, int], after: int = 3) -> Ran:
    people = list(arms(*answered, after=after))
    of_unit = {person.unit: arm for person, arm in people}
    everyone = tuple(
        replace(person, given=(Given(1, is_planned=True),)) if arm else person
        for person, arm in people
    )
    return Ran(everyone, of_unit, len(answered), state=CampaignState.CLOSED)


@pytest.fixture
def show(team: Team, mara: Member) -> Callable[..., Results]:
    def shown(told: Ran, day: date = OVER) -> Results:
        campaign_id = team.ask_for(lambda s: told.write(s, team.workspace_id, [mara.id]))
        return team.ask_for(lambda s: results.show(s, mara, campaign_id, at(day)))

    return shown


def test_nothing_is_decided_before_it_has_closed(show: Callable[..., Results]) -> None:
    running = replace(campaign((3, 20), (15, 20)), state=CampaignState.RUNNING)
    found = show(running, ran.CLOSES_ON)
    assert [(arm.answered, arm.units) for arm in found.arms] == [(3, 20), (15, 20)]
    assert not found.is_told
    assert (found.comparisons, found.stratified_p, found.trend_p) == ((), (), None)
    assert found.told_on == OVER


def test_a_verdict_is_told_once_it_has_closed(show: Callable[..., Results]) -> None:
    found = show(campaign((30, 100), (45, 100)))
    (one,) = found.comparisons
    assert one.verdict is Verdict.BETTER
    assert one.p == pytest.approx(0.029543, rel=1e-3)
    assert found.stratified_p[0] == pytest.approx(0.0291, abs=0.001)
    assert found.doubts == ()
    assert [arm.delivered for arm in found.arms] == [0, 100]


def test_too_few_never_have_a_verdict(show: Callable[..., Results]) -> None:
    (one,) = show(campaign((0, 9), (9, 9))).comparisons
    assert (one.verdict, one.p) == (Verdict.TOO_FEW, None)


def test_who_was_asked_late_has_their_days(show: Callable[..., Results]) -> None:
    told = campaign((3, 20), (15, 20))
    late = replace(told.people[19], asked=(ran.LATEST_ASK - ran.ASKS_ON).days)
    told = replace(told, people=(*told.people[:19], late, *told.people[20:]))
    found = show(told)
    assert found.waiting == 1
    assert found.told_on == OVER + timedelta(days=7)
    assert found.comparisons == ()
    assert show(told, OVER + timedelta(days=7)).comparisons


def test_one_that_was_stopped_has_counts_and_its_reason(show: Callable[..., Results]) -> None:
    stopped = replace(
        campaign((3, 20), (15, 20)),
        state=CampaignState.STOPPED,
        stop_reason="The tips were wrong",
        ended_on=ran.ASKS_UNTIL,
    )
    found = show(stopped)
    assert found.doubts == (Doubt.STOPPED,)
    assert found.comparisons == ()
    assert found.plan.stop_reason == "The tips were wrong"


def test_a_plain_campaign_has_no_statistics(show: Callable[..., Results]) -> None:
    found = show(campaign((8, 20)))
    assert (found.called_early, found.comparisons) == ((), ())
    assert found.doubts == (Doubt.FEW_DELIVERED,)  # nothing was given in the only arm


def test_strong_evidence_is_told_early_and_stays_told(show: Callable[..., Results]) -> None:
    strong = replace(campaign((5, 100), (60, 100)), state=CampaignState.RUNNING)
    assert show(strong, ran.ASKS_UNTIL).called_early == (1,)
    weak = replace(campaign((5, 100), (12, 100)), state=CampaignState.RUNNING)
    assert show(weak, ran.ASKS_UNTIL).called_early == ()


def test_below_ten_units_in_an_arm_nothing_is_told_early(show: Callable[..., Results]) -> None:
    tiny = replace(campaign((0, 9), (9, 9)), tilt=9.0, state=CampaignState.RUNNING)
    assert show(tiny, ran.ASKS_UNTIL).called_early == ()
    enough = replace(campaign((0, 10), (10, 10)), tilt=9.0, state=CampaignState.RUNNING)
    assert show(enough, ran.ASKS_UNTIL).called_early == (1,)


def test_answers_after_it_was_stopped_are_no_evidence(show: Callable[..., Results]) -> None:
    strong = replace(
        campaign((5, 100), (60, 100)), state=CampaignState.STOPPED, stop_reason="Enough"
    )
    before, after = ran.ASKS_ON - timedelta(days=1), ran.CLOSES_ON
    assert show(replace(strong, ended_on=before)).called_early == ()
    assert show(replace(strong, ended_on=after)).called_early == (1,)


def test_several_arms_need_more_evidence_and_have_a_trend(show: Callable[..., Results]) -> None:
    told = replace(campaign((10, 60), (20, 60), (33, 60)), is_ordered=True)
    found = show(told)
    assert len(found.comparisons) == len(found.stratified_p) == 2
    assert found.trend_p is not None
    assert found.trend_p < 0.001
    assert found.comparisons[0].holm_p >= found.comparisons[0].p  # type: ignore[operator]
    assert show(replace(told, is_ordered=False)).trend_p is None


def test_arms_that_could_not_be_asked_alike_are_doubted(show: Callable[..., Results]) -> None:
    told = campaign((0, 60), (0, 60))
    unasked = tuple(
        replace(person, asked=None) if told.arms[person.unit] else person for person in told.people
    )
    assert Doubt.UNEVENLY_ASKED in show(replace(told, people=unasked)).doubts


def test_a_control_that_got_something_is_doubted(show: Callable[..., Results]) -> None:
    told = campaign((0, 10), (0, 10))
    gifted = tuple(
        replace(person, given=(*person.given, Given(2))) if place < 2 else person
        for place, person in enumerate(told.people)
    )
    found = show(replace(told, people=gifted))
    assert found.doubts == (Doubt.CONTROL_GOT_SOMETHING,)
    assert found.arms[0].outside == 2


def test_a_draft_or_a_stranger_s_is_gone(
    team: Team, mara: Member, stranger: Member, show: Callable[..., Results]
) -> None:
    campaign_id = show(campaign((1, 10), (1, 10))).plan.id
    with pytest.raises(Gone):
        team.ask_for(lambda s: results.show(s, stranger, campaign_id, at(OVER)))
    with pytest.raises(Gone):
        team.ask_for(lambda s: raw.rows(s, stranger, campaign_id, at(OVER)))
    assert team.ask_for(lambda s: listing.show(s, stranger, at(OVER))).listed == ()


def test_the_raw_table_names_nobody_and_waits_for_the_end(
    team: Team, mara: Member, show: Callable[..., Results]
) -> None:
    told = campaign((1, 2), (2, 3))
    no = replace(told.people[1], said=(Said(4, Answer.NO),))
    told = replace(told, people=(told.people[0], no, *told.people[2:]))
    campaign_id = show(told).plan.id
    with pytest.raises(CampaignRuns):
        team.ask_for(lambda s: raw.rows(s, mara, campaign_id, at(ran.CLOSES_ON)))
    rows = team.ask_for(lambda s: raw.rows(s, mara, campaign_id, at(OVER)))
    assert sorted(row.person for row in rows) == [1, 2, 3, 4, 5]
    assert {row.unit for row in rows} == {1, 2, 3, 4, 5}
    assert [sum(row.counts for row in rows if row.arm == arm) for arm in (0, 1)] == [2, 2]
    assert {row.given_on for row in rows if row.arm} == {ran.GIVES_ON + timedelta(days=1)}
    assert {row.answer for row in rows} == {None, Answer.YES, Answer.NO}


def test_the_list_tells_how_many_win_by_luck(team: Team, mara: Member, ben: Member) -> None:
    shapes = [
        replace(campaign((30, 100), (45, 100)), name="Tax return"),
        replace(campaign((5, 20), (6, 20)), name="Renewal"),
        replace(campaign((1, 5), (4, 5)), name="Few"),
        replace(campaign((8, 20)), name="Plain"),
        replace(campaign((1, 20), (9, 20)), name="Runs", state=CampaignState.RUNNING),
    ]
    for one in shapes:
        team.ask_for(lambda s, one=one: one.write(s, team.workspace_id, [mara.id]))  # type: ignore[misc]
    found = team.ask_for(lambda s: listing.show(s, ben, at(OVER)))
    assert {one.plan.name: one.found_something for one in found.listed} == {
        "Tax return": True,
        "Renewal": False,
        "Few": None,
        "Plain": None,
        "Runs": None,
    }
    assert (found.total, found.closed, found.found) == (5, 2, 1)
    assert found.by_luck == pytest.approx(0.1)
    assert {one.people for one in found.listed} == {200, 40, 10, 20}
