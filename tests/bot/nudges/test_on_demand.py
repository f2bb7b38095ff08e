"""Ideas that somebody looks for, done, left out or written about by their ids."""

import pytest

from bot.giving import library as ideas
from bot.giving import sent_tips, tips, unwanted
from bot.giving.library import Event
from bot.giving.tips import Tip
from bot.nudges import on_demand, receivers
from bot.nudges.on_demand import Search
from bot.nudges.shown_ideas import objected
from bot.nudges.shown_reminders import ToGive
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import Objection
from tests.bot.giving import library
from tests.bot.nudges.test_ideas import cares_about
from tests.bot.plain_words import Team


@pytest.fixture
def tip(team: Team, mara: Member, anna: Contact) -> Tip:
    """One about something that Anna cares about."""
    cares_about(team, anna, "Pensions")
    return library.keep(team, mara, tags=("pensions",))


def shown(team: Team, member: Member, contact: Contact) -> list[str]:
    search = Search(contact.id, team.now.date())
    return [one.id for one in team.ask_for(lambda s: on_demand.offer(s, member, search)).ideas]


def test_a_tip_that_fits_is_among_them_until_it_was_given(
    team: Team, mara: Member, anna: Contact, tip: Tip
) -> None:
    idea_id = f"tip:{tip.id}"
    other = library.keep(team, mara, title="Sailing", link="", tags=("sailing",))
    assert idea_id in shown(team, mara, anna)
    assert f"tip:{other.id}" not in shown(team, mara, anna)
    gesture = team.ask_for(lambda s: on_demand.did(s, mara, anna.id, idea_id, team.now, team.now))
    assert gesture.words == tip.title
    assert idea_id not in shown(team, mara, anna)
    got = team.ask_for(lambda s: sent_tips.got(s, mara.workspace_id, [anna.id]))
    assert got == {anna.id: {tip.id}}


def test_a_note_by_a_tip_tells_of_it(team: Team, mara: Member, anna: Contact, tip: Tip) -> None:
    written = team.ask_for(
        lambda s: on_demand.to_write(s, mara, anna.id, f"tip:{tip.id}", team.now.date())
    )
    assert isinstance(written.about, ToGive)
    assert (written.about.tip, written.about.interest) == (tip, "Pensions")


def test_a_tip_that_is_left_out_or_retired_is_none_of_them(
    team: Team, mara: Member, anna: Contact, tip: Tip
) -> None:
    other = library.keep(team, mara, title="Other", link="", tags=("pensions",))
    team.ask_for(lambda s: on_demand.not_for(s, mara, anna.id, f"tip:{tip.id}", team.now))
    assert f"tip:{other.id}" in shown(team, mara, anna)
    team.ask_for(lambda s: tips.retire(s, mara, other.id, team.now))
    assert not any(one.startswith("tip:") for one in shown(team, mara, anna))


@pytest.mark.parametrize("objection", Objection)
def test_what_is_not_for_somebody_holds_in_all_that_is_shown_later(
    team: Team, mara: Member, anna: Contact, objection: Objection
) -> None:
    priced = next(one for one in ideas.ideas().values() if one.is_priced)
    whose = mara, anna.id, priced.id
    team.ask_for(lambda s: on_demand.not_for(s, *whose, team.now, objection))
    told = objected(priced.id, objection)
    receiver = team.ask_for(
        lambda s: receivers.of_contact(s, mara.workspace_id, anna.id, mara.id, team.now.date())
    )
    assert receiver.unwanted == told
    for event in (None, *Event):
        search = Search(anna.id, team.now.date(), event)
        offered = team.ask_for(lambda s, search=search: on_demand.offer(s, mara, search))  # type: ignore[misc]
        assert not any(told.holds(one) for one in offered.ideas)
    team.ask_for(lambda s: on_demand.allow_again(s, *whose, objection))
    assert not team.ask_for(lambda s: unwanted.of(s, mara, anna.id))


def test_a_tip_that_is_not_the_teams_is_none_of_these(
    team: Team, mara: Member, anna: Contact
) -> None:
    with pytest.raises(Gone), team.transaction() as session:
        on_demand.did(session, mara, anna.id, "tip:999", team.now, team.now)
    with pytest.raises(Gone), team.transaction() as session:
        on_demand.not_for(session, mara, anna.id, "tip:999", team.now)
    with pytest.raises(Gone), team.transaction() as session:
        on_demand.to_write(session, mara, anna.id, "tip:999", team.now.date())
