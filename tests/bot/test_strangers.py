"""What a workspace finds among its own rows is not found from another."""

import pytest

from bot.asking import asks, later_asks
from bot.campaigns import acts, taking_back
from bot.giving import approved, sent_tips
from bot.ledger import reversals
from bot.ledger.entries import EntryId
from bot.nudges import gift_rooms
from bot.people import households, housemates, merges
from bot.people.contacts import Contact
from bot.policy import approvals, approving
from bot.privacy import merging
from bot.refusals import Gone
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience, EntryKind, LimitForce, LimitPeriod, Step
from tests.bot.campaigns.under_way import under_way, with_all_of_it
from tests.bot.giving import library
from tests.bot.plain_words import Team
from tests.bot.policy.keeping import give, limit, terms


def test_what_we_may_ask_again_is_not_found_elsewhere(
    team: Team, elsewhere: Team, mara: Member
) -> None:
    bram = team.meet(mara, "Bram")
    ask = team.ask(mara, bram, days_ago=100)
    team.ask_for(lambda s: asks.leave_unanswered(s, ask.id.id))
    told: dict[int, frozenset[int]] = {mara.id: frozenset()}
    today = team.now.date()
    here, there = (one.workspace_id for one in (team, elsewhere))
    assert team.ask_for(lambda s: later_asks.find(s, here, told, today)) == {mara.id: ask.id.id}
    assert team.ask_for(lambda s: later_asks.find(s, there, told, today)) == {}


def test_a_stranger_finds_no_merge_of_ours(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    ids = anna.id, team.meet(mara, "A. Jansen").id
    team.ask_for(lambda s: merging.merge(s, mara, *ids, team.now))
    assert team.ask_for(lambda s: merges.between(s, team.workspace_id, *ids))
    assert not team.ask_for(lambda s: merges.between(s, stranger.workspace_id, *ids))
    assert team.ask_for(lambda s: merges.moments(s, team.workspace_id, ids))
    assert not team.ask_for(lambda s: merges.moments(s, stranger.workspace_id, ids))


def test_a_stranger_is_told_of_no_tip_that_ours_got(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    tip = library.keep(team, mara)
    team.ask_for(lambda s: sent_tips.log(s, mara, anna.id, tip.id, team.now))
    assert team.ask_for(lambda s: sent_tips.got(s, team.workspace_id, [anna.id]))
    assert not team.ask_for(lambda s: sent_tips.got(s, stranger.workspace_id, [anna.id]))
    assert team.ask_for(lambda s: sent_tips.lately(s, mara, [tip.id]))
    assert not team.ask_for(lambda s: sent_tips.lately(s, stranger, [tip.id]))


def test_our_gifts_leave_a_stranger_their_room(
    team: Team, elsewhere: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    today = team.now.date()
    limit(team, mara, terms())
    give(team, mara, anna, 50_00, today)
    told = {anna.id: Audience.CLIENT}
    assert team.ask_for(lambda s: gift_rooms.full(s, team.workspace_id, told, today)) == {anna.id}
    limit(elsewhere, stranger, terms())
    there = team.ask_for(lambda s: gift_rooms.full(s, elsewhere.workspace_id, told, today))
    assert there == frozenset()


def test_a_stranger_makes_no_household_of_ours(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    ids = [anna.id, team.meet(mara, "Bas").id]
    with pytest.raises(Gone):
        team.ask_for(lambda s: households.live_together(s, stranger, ids, team.now))
    assert not team.ask_for(lambda s: housemates.are_one(s, ids))


def test_a_stranger_has_no_gift_of_ours_approved(
    team: Team, elsewhere: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    ours, our_limit, our_boss = _given_above(team, mara, anna)
    contact = elsewhere.meet(stranger, "Anna")
    theirs, their_limit, their_boss = _given_above(elsewhere, stranger, contact)

    def is_new(gesture_id: int, limit_id: int, approver_id: int) -> bool:
        ids = gesture_id, limit_id, approver_id
        return team.ask_for(lambda s: approved.ask(s, stranger, *ids, team.now))[1]

    for ids in (
        (ours, their_limit, their_boss),
        (theirs, our_limit, their_boss),
        (theirs, their_limit, our_boss),
    ):
        with pytest.raises(Gone):
            is_new(*ids)
    assert is_new(theirs, their_limit, their_boss)


def test_a_stranger_gives_nothing_again_that_was_approved_for_us(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    gesture, above, boss_id = _given_above(team, mara, anna)
    request, _ = team.ask_for(lambda s: approved.ask(s, mara, gesture, above, boss_id, team.now))
    boss = team.ask_for(lambda s: members.by_id(s, team.workspace_id, boss_id))
    team.ask_for(lambda s: approving.decide(s, boss, request.id, "", team.now, approves=True))
    team.ask_for(lambda s: reversals.undo(s, mara, EntryId(EntryKind.GESTURE, gesture), team.now))
    again = team.ask_for(lambda s: approvals.to_give_again(s, mara, gesture))
    assert again == request.id
    assert team.ask_for(lambda s: approvals.to_give_again(s, stranger, gesture)) is None


def test_a_stranger_is_told_of_nobody_who_is_still_asked_about_our_gift(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    gesture, above, boss_id = _given_above(team, mara, anna)
    request, _ = team.ask_for(lambda s: approved.ask(s, mara, gesture, above, boss_id, team.now))
    team.ask_for(lambda s: reversals.undo(s, mara, EntryId(EntryKind.GESTURE, gesture), team.now))
    waiting = team.ask_for(lambda s: approvals.still_asked(s, mara, gesture))
    assert waiting is not None
    assert waiting.request_id == request.id
    assert team.ask_for(lambda s: approvals.still_asked(s, stranger, gesture)) is None


def test_a_stranger_asks_nobody_in_our_campaign(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    campaign_id = under_way(team, mara, "Tax tips", anna, begun_days_ago=14)
    batch_id = with_all_of_it(team, mara, campaign_id, anna, Step.ASK)
    with pytest.raises(Gone):
        team.ask_for(lambda s: acts.asked(s, stranger, batch_id, anna.id, team.now))
    team.ask_for(lambda s: acts.asked(s, mara, batch_id, anna.id, team.now))
    assert team.ask_for(lambda s: asks.waiting(s, anna))


def test_a_stranger_takes_back_nothing_in_our_campaign(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    campaign_id = under_way(team, mara, "Tax tips", anna, begun_days_ago=14)
    batch_id = with_all_of_it(team, mara, campaign_id, anna, Step.ASK)
    theirs = team.meet(mara, "Bela")
    team.ask_for(lambda s: acts.asked(s, mara, batch_id, anna.id, team.now))
    with pytest.raises(Gone):
        team.ask_for(lambda s: taking_back.take_back(s, stranger, batch_id, anna.id, team.now))
    team.ask_for(lambda s: taking_back.take_back(s, mara, batch_id, theirs.id, team.now))
    assert team.ask_for(lambda s: asks.waiting(s, anna))
    team.ask_for(lambda s: taking_back.take_back(s, mara, batch_id, anna.id, team.now))
    assert not team.ask_for(lambda s: asks.waiting(s, anna))


def _given_above(team: Team, member: Member, contact: Contact) -> tuple[int, int, int]:
    """A gift above the only limit, that limit, and who approves what is above it."""
    boss = team.hire(f"{member.slack_user_id}BOSS")
    kept = limit(team, boss, terms(LimitPeriod.OCCASION, LimitForce.APPROVAL))
    given = give(team, member, contact, 60_00, team.now.date())
    return given.id.id, kept.id, boss.id
