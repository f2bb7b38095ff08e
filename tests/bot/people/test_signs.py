"""Without a sign after three touches a contact hears from us less often; a sign ends that."""

from datetime import timedelta
from functools import partial

import pytest

from bot.asking import asks
from bot.ledger import reversals
from bot.nudges import dismissals
from bot.people import cadences
from bot.people.cadences import Rhythm
from bot.people.contacts import Contact
from bot.people.rhythm import USUAL_CADENCE, Cadence
from bot.team.members import Member
from bot.vocabulary import Audience, CadenceSource
from tests.bot.plain_words import Nudged, Team

USUAL = Rhythm(USUAL_CADENCE[Audience.CLIENT], CadenceSource.AUDIENCE)
WIDE = Rhythm(Cadence(45, 90), CadenceSource.WIDENED)


def holds(team: Team, contact: Contact) -> Rhythm:
    return team.ask_for(lambda s: cadences.of(s, team.workspace_id, contact.id))


@pytest.fixture
def silent(team: Team, mara: Member, anna: Contact) -> Contact:
    """Anna, who was given two things and left an ask unanswered, and gave no sign."""
    team.give(mara, anna, days_ago=100)
    team.give(mara, anna, days_ago=80)
    asked = team.ask(mara, anna, days_ago=60)
    assert holds(team, anna) == USUAL
    team.ask_for(lambda s: asks.leave_unanswered(s, asked.id.id))
    return anna


def test_after_three_touches_without_a_sign_the_rhythm_is_wider_once(
    team: Team, mara: Member, silent: Contact
) -> None:
    assert holds(team, silent) == WIDE
    team.give(mara, silent, days_ago=50)
    assert holds(team, silent) == WIDE


def test_an_ask_that_waits_for_its_answer_may_still_get_one(
    team: Team, mara: Member, anna: Contact
) -> None:
    for days_ago in (100, 80):
        team.give(mara, anna, days_ago=days_ago)
    asked = team.ask(mara, anna)
    team.ask(mara, anna, "the invoice")
    assert holds(team, anna) == USUAL
    team.ask_for(lambda s: asks.leave_unanswered(s, asked.id.id))
    assert holds(team, anna) == WIDE
    team.ask_for(lambda s: asks.take_up_again(s, asked.id.id, mara.today(team.now)))
    assert holds(team, anna) == USUAL


def test_where_nothing_was_given_nothing_can_come_back(
    team: Team, mara: Member, anna: Contact
) -> None:
    asked = [team.ask(mara, anna, words, days_ago=60) for words in ("one", "two", "three")]
    for one in asked:
        team.ask_for(partial(asks.leave_unanswered, ask_id=one.id.id))
    assert holds(team, anna) == USUAL


def test_a_sign_ends_it(team: Team, mara: Member, silent: Contact) -> None:
    team.see(mara, silent, days_ago=40)
    assert holds(team, silent) == USUAL
    for days_ago in (30, 20, 10):
        team.give(mara, silent, days_ago=days_ago)
    assert holds(team, silent) == WIDE
    team.receive(mara, silent)
    assert holds(team, silent) == USUAL


def test_an_answer_is_a_sign(team: Team, mara: Member, silent: Contact) -> None:
    team.answer(mara, team.ask(mara, silent, days_ago=5), days_ago=2)
    assert holds(team, silent) == USUAL


def test_a_touch_that_is_taken_back_ends_it(team: Team, mara: Member, silent: Contact) -> None:
    team.see(mara, silent, days_ago=40)
    for days_ago in (30, 20):
        team.give(mara, silent, days_ago=days_ago)
    last = team.give(mara, silent, days_ago=10)
    assert holds(team, silent) == WIDE
    team.ask_for(lambda s: reversals.undo(s, mara, last.id, team.now))
    assert holds(team, silent) == USUAL


def test_a_rhythm_of_their_own_is_not_widened(team: Team, mara: Member, anna: Contact) -> None:
    team.ask_for(lambda s: cadences.own(s, anna.id, Cadence(10, 20)))
    for days_ago in (30, 20, 10):
        team.give(mara, anna, days_ago=days_ago)
    assert holds(team, anna) == Rhythm(Cadence(10, 20), CadenceSource.OWN)


def test_the_owner_keeps_the_rhythm_as_it_was_for_good(
    team: Team, mara: Member, anna: Contact
) -> None:
    for days_ago in (300, 250, 200):
        team.give(mara, anna, days_ago=days_ago)
    nudged = Nudged(team, mara)
    assert nudged.shown.contact.is_widened
    assert not nudged.click(dismissals.old_rhythm).contact.is_widened
    assert holds(team, anna) == Rhythm(USUAL.cadence, CadenceSource.OWN)
    team.give(mara, anna, at=team.now + timedelta(days=2))
    assert holds(team, anna).source is CadenceSource.OWN
