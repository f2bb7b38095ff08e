"""What a workspace finds among its own rows is not found from another."""

from bot.asking import asks, later_asks
from bot.people import merges
from bot.people.contacts import Contact
from bot.privacy import merging
from bot.team.members import Member
from tests.bot.plain_words import Team


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
