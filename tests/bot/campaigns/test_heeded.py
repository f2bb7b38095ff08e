"""While a campaign holds a contact, nobody is reminded to give to it, and nothing is suggested."""

from datetime import date, timedelta

import pytest

from bot.giving.library import Event
from bot.home import today as home
from bot.nudges import on_demand
from bot.nudges.on_demand import Offered, Search
from bot.people import holds
from bot.people.contacts import Contact
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import Direction, Purpose
from tests.bot.campaigns.launched import ASKED_AFTER, ASKS_AFTER, CLOSES_AFTER
from tests.bot.campaigns.under_way import under_way as launched
from tests.bot.plain_words import Nudged, Team

DAY = timedelta(days=1)
AFTERWARDS = CLOSES_AFTER.days + 1
"""Days after which an experiment has closed, as the tests have it."""


def purposes(team: Team, days: int = 0) -> list[Purpose]:
    nudge = team.nudge(team.now + days * DAY)
    return [one.about.purpose for one in nudge.suggestions] if nudge else []


def offer(team: Team, member: Member, contact: Contact, event: Event | None = None) -> Offered:
    search = Search(contact.id, member.today(team.now), event)
    return team.ask_for(lambda s: on_demand.offer(s, member, search))


def test_who_is_held_is_given_nothing_until_it_is_over(
    team: Team, mara: Member, anna: Contact
) -> None:
    launched(team, mara, "Tax tips", anna)
    assert purposes(team) == []
    # Days of work: a Thursday, and a Monday.
    assert purposes(team, AFTERWARDS - 2) == []
    assert purposes(team, AFTERWARDS + 2) == [Purpose.GIVE]


def test_others_are_reminded_of_meanwhile(team: Team, mara: Member, anna: Contact) -> None:
    bas = team.keep_up(mara, "Bas Jansen")
    launched(team, mara, "Tax tips", anna)
    nudge = team.nudge(team.now + DAY)
    assert nudge is not None
    assert [one.contact.id for one in nudge.suggestions] == [bas.id]


def test_what_was_open_to_give_waits_and_comes_back(
    team: Team, mara: Member, to_give_again: Nudged, anna: Contact
) -> None:
    reminder_id = to_give_again.shown.reminder_id
    launched(team, mara, "Tax tips", anna, is_experiment=False)
    assert [purposes(team, days) for days in (8, 9, 13, 17)] == [[], [], [], []]
    nudge = team.nudge(team.now + ASKED_AFTER + 2 * DAY)
    assert nudge is not None
    assert [one.reminder_id for one in nudge.suggestions] == [reminder_id]


def test_a_day_that_was_agreed_on_is_kept(team: Team, mara: Member, anna: Contact) -> None:
    launched(team, mara, "Tax tips", anna)
    day = mara.today(team.now) + DAY
    team.ask_for(lambda s: promises.promise(s, mara, anna.id, day, team.now, "tips"))
    assert purposes(team, 1) == [Purpose.REMIND]


def test_thanks_are_reminded_of_all_the_same(team: Team, mara: Member, anna: Contact) -> None:
    launched(team, mara, "Tax tips", anna)
    team.receive(mara, anna)
    assert purposes(team, 1) == [Purpose.THANK]


@pytest.mark.parametrize("is_in_campaign", [True, False])
def test_nobody_asks_again_whom_a_campaign_asks(
    team: Team, mara: Member, is_in_campaign: bool
) -> None:
    """Also when it holds nobody any more, and waits for answers."""
    team.keep_up(mara, "Eva")
    bas = team.meet(mara, "Bas Jansen", on=date(2026, 1, 5))
    team.let_rest(team.ask(mara, bas, "review", days_ago=100))
    team.see(mara, bas, days_ago=1)
    campaign_id = launched(team, mara, "Tax tips", bas, begun_days_ago=30, is_experiment=False)
    if not is_in_campaign:
        team.ask_for(lambda s: holds.release(s, team.workspace_id, campaign_id))
    nudge = team.nudge(team.now + DAY)
    assert nudge is not None
    assert (nudge.ask_again is None) is is_in_campaign


def test_what_a_nudge_suggested_to_ask_again_fits_no_more(team: Team, mara: Member) -> None:
    team.keep_up(mara, "Eva")
    bas = team.meet(mara, "Bas Jansen", on=date(2026, 1, 5))
    team.let_rest(team.ask(mara, bas, "review", days_ago=100))
    team.see(mara, bas, days_ago=1)
    nudge = team.nudge(team.now + DAY)
    assert nudge is not None
    launched(team, mara, "Tax tips", bas)
    stands = team.show(nudge.id, team.now + DAY).ask_again
    assert stands is not None
    assert not stands.earlier.fits


def test_no_ideas_for_an_ordinary_day_and_it_is_told_why(
    team: Team, mara: Member, anna: Contact
) -> None:
    campaign_id = launched(team, mara, "Tax tips", anna)
    offered = offer(team, mara, anna)
    assert offered.ideas == ()
    assert offered.held is not None
    assert (offered.held.id, offered.held.is_experiment) == (campaign_id, True)
    assert offer(team, mara, anna, Event.BIRTHDAY).ideas


def test_a_campaign_that_holds_no_more_leaves_ideas_alone(
    team: Team, mara: Member, anna: Contact
) -> None:
    launched(team, mara, "Tax tips", anna, is_experiment=False, begun_days_ago=30)
    assert offer(team, mara, anna).ideas


def test_who_is_due_is_told_without_those_who_are_held(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    bas, kim = team.keep_up(mara, "Bas Jansen"), team.keep_up(mara, "Kim Jansen")
    team.keep_up(ben, "Bens Client")
    launched(team, mara, "Tax tips", anna, bas)
    shown = team.ask_for(lambda s: home.show(s, mara, team.now))
    assert [one.contact.id for one in shown.due] == [kim.id]
    assert [(one.name, number) for one, number in shown.held] == [("Tax tips", 2)]
    assert team.ask_for(lambda s: home.show(s, ben, team.now)).held == ()


def test_who_comes_next_is_not_somebody_who_is_held_by_then(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna)
    assert team.ask_for(lambda s: home.show(s, mara, team.now)).coming is not None
    launched(team, mara, "Tax tips", anna)
    assert team.ask_for(lambda s: home.show(s, mara, team.now)).coming is None


def test_what_is_given_or_asked_meanwhile_is_logged_as_always(
    team: Team, mara: Member, anna: Contact
) -> None:
    launched(team, mara, "Tax tips", anna, begun_days_ago=3)
    assert team.give(mara, anna).direction is Direction.GIVEN
    bas = team.meet(mara, "Bas Jansen")
    planned = team.plan_ask(mara, bas, in_days=3)
    assert planned.in_campaign is None


def test_a_planned_ask_tells_that_the_campaign_asks_too(
    team: Team, mara: Member, anna: Contact
) -> None:
    launched(team, mara, "Tax tips", anna)
    planned = team.plan_ask(mara, anna, in_days=3)
    assert planned.in_campaign is not None
    assert planned.in_campaign.asks_on == mara.today(team.now) + ASKS_AFTER
