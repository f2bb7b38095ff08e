"""A plan as a draft: kept step by step, its planner's alone, and fixed once it runs."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from sqlmodel import Session

from bot.campaigns import drafts, launching, plans
from bot.campaigns.plans import Arm, Gift, Request, Whom
from bot.conflicts import tried_again
from bot.models import WorkspaceRow
from bot.money import Money
from bot.refusals import (
    CampaignLaunched,
    DelayOutOfRange,
    Gone,
    ListTooLong,
    NotYours,
    TooManyGroups,
    WindowOutOfRange,
)
from bot.team.members import Member
from bot.vocabulary import Audience, CampaignState, Counted, GestureKind, Play
from tests.bot.campaigns.planned import NOTHING_OR_TIPS, RETURN, TIPS, plan
from tests.bot.plain_words import Team


def test_a_draft_keeps_all_that_is_told(team: Team, mara: Member) -> None:
    whom = Whom(Audience.CLIENT, "tax", "Bakkerij Jansen", mara.id)
    arms = (
        Arm(0, None, "Nothing"),
        Arm(1, Gift(GestureKind.SMALL_GIFT, "a calendar", None, None, "Hi", Money(20_00, "EUR"))),
    )
    request = Request("papers", delay_days=12, window_days=20, counted=Counted.YES, is_ordered=True)
    draft = plan(team, mara, whom, arms, request, wanted_on=date(2026, 12, 1))

    kept = team.ask_for(lambda s: plans.show(s, mara, draft.id))
    assert (kept.whom, kept.arms, kept.request) == (whom, arms, request)
    assert (kept.state, kept.play, kept.days) == (CampaignState.DRAFT, Play.TAX_RETURN, None)
    assert kept.wanted_on == date(2026, 12, 1)
    assert kept.is_experiment


def test_a_change_leaves_what_it_does_not_tell(team: Team, mara: Member) -> None:
    draft = plan(team, mara)

    renamed = team.ask_for(lambda s: drafts.change(s, mara, draft.id, name="Tips or none"))
    assert (renamed.name, renamed.arms, renamed.request) == ("Tips or none", draft.arms, RETURN)

    fewer = team.ask_for(lambda s: drafts.change(s, mara, draft.id, arms=NOTHING_OR_TIPS[1:]))
    assert [arm.place for arm in fewer.arms] == [0]
    assert not fewer.is_experiment


def _done_by(
    act: Callable[[Session, Member, int], object], member: Member, campaign_id: int
) -> Callable[[Session], object]:
    return lambda session: act(session, member, campaign_id)


def test_nobody_else_sees_or_changes_a_draft(
    team: Team, mara: Member, ben: Member, stranger: Member
) -> None:
    draft = plan(team, mara)
    for other in (ben, stranger):
        for act in (plans.show, drafts.discard, drafts.change):
            with pytest.raises(Gone):
                team.ask_for(_done_by(act, other, draft.id))


def test_what_runs_is_shown_to_all_and_changed_by_nobody(
    team: Team, mara: Member, ben: Member, stranger: Member
) -> None:
    for name in ("Anna Jansen", "Bram Kok"):
        team.meet(mara, name)
    draft = plan(team, mara)
    team.ask_for(lambda s: launching.launch(s, mara, draft.id, team.now))

    assert team.ask_for(lambda s: plans.show(s, ben, draft.id)).state is CampaignState.RUNNING
    with pytest.raises(CampaignLaunched):
        team.ask_for(lambda s: drafts.change(s, mara, draft.id, name="Other"))
    with pytest.raises(CampaignLaunched):
        team.ask_for(lambda s: drafts.discard(s, mara, draft.id))
    with pytest.raises(NotYours):
        team.ask_for(lambda s: drafts.change(s, ben, draft.id, name="Other"))
    with pytest.raises(Gone):
        team.ask_for(lambda s: plans.show(s, stranger, draft.id))


def test_a_draft_that_is_not_wanted_is_gone(team: Team, mara: Member) -> None:
    draft = plan(team, mara)
    team.ask_for(lambda s: drafts.discard(s, mara, draft.id))
    with pytest.raises(Gone):
        team.ask_for(lambda s: plans.show(s, mara, draft.id))


@pytest.mark.parametrize(
    ("request_", "refusal"),
    [
        (Request("papers", delay_days=6), DelayOutOfRange),
        (Request("papers", delay_days=15), DelayOutOfRange),
        (Request("papers", window_days=6), WindowOutOfRange),
        (Request("papers", window_days=181), WindowOutOfRange),
    ],
)
def test_days_are_held_to_what_makes_sense(
    team: Team, mara: Member, request_: Request, refusal: type[Exception]
) -> None:
    draft = plan(team, mara)
    with pytest.raises(refusal):
        team.ask_for(lambda s: drafts.change(s, mara, draft.id, request=request_))
    assert team.ask_for(lambda s: plans.show(s, mara, draft.id)).request == RETURN


def test_no_delay_is_shorter_than_the_workspaces_window(team: Team, mara: Member) -> None:
    with team.transaction() as session:
        session.get_one(WorkspaceRow, team.workspace_id).cooling_off_days = 20
    draft = team.ask_for(lambda s: drafts.begin(s, mara, "Tips", Play.OWN, Whom(), team.now))
    assert draft.request.delay_days == 20
    with pytest.raises(DelayOutOfRange) as refused:
        team.ask_for(
            lambda s: drafts.change(s, mara, draft.id, request=Request("papers", delay_days=19))
        )
    assert (refused.value.fewest, refused.value.most) == (20, 20)


def test_groups_and_lists_have_an_end(team: Team, mara: Member) -> None:
    draft = plan(team, mara)
    with pytest.raises(TooManyGroups):
        team.ask_for(
            lambda s: drafts.change(s, mara, draft.id, arms=[Arm(n, None) for n in range(5)])
        )
    names = "\n".join(f"Client {n}" for n in range(2_001))
    with pytest.raises(ListTooLong):
        team.ask_for(lambda s: drafts.change(s, mara, draft.id, whom=Whom(listed=names)))


def test_an_owner_or_a_tip_of_elsewhere_is_gone(team: Team, mara: Member, stranger: Member) -> None:
    draft = plan(team, mara)
    with pytest.raises(Gone):
        team.ask_for(lambda s: drafts.change(s, mara, draft.id, whom=Whom(owner_id=stranger.id)))
    arms = [Arm(0, Gift(GestureKind.USEFUL_TIP, "tip", tip_id=999))]
    with pytest.raises(Gone):
        team.ask_for(lambda s: drafts.change(s, mara, draft.id, arms=arms))


def test_two_dialogs_at_once_do_not_mix(team: Team, mara: Member) -> None:
    """Each has groups and an ask that belong together: what is kept is all of one of them."""
    draft, start = plan(team, mara), Barrier(2)

    def submit(number: int) -> None:
        groups = [Arm(place, TIPS, f"{number}") for place in range(number)]
        start.wait(timeout=10)
        tried_again(team.ask_for)(
            lambda s: drafts.change(
                s, mara, draft.id, name=f"{number}", arms=groups, request=Request(f"{number}")
            )
        )

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(submit, (2, 4)))
    kept = team.ask_for(lambda s: plans.show(s, mara, draft.id))
    assert {kept.request.words, *(arm.name for arm in kept.arms)} == {kept.name}
    assert len(kept.arms) == int(kept.name)


def test_of_two_who_discard_at_once_one_is_told_that_it_is_gone(team: Team, mara: Member) -> None:
    draft, start = plan(team, mara), Barrier(2)

    def discard(_: int) -> bool:
        start.wait(timeout=10)
        try:
            tried_again(team.ask_for)(lambda s: drafts.discard(s, mara, draft.id))
        except Gone:
            return False
        return True

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(discard, range(2))) == [False, True]
