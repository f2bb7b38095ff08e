"""The list of campaigns, and what each of its buttons opens."""

import pytest

from bot.campaigns import drafts
from bot.campaigns.plans import Plan, Whom
from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience, CampaignState, Play
from messages.campaigns import buttons
from messages.campaigns.buttons import CampaignButton
from tests.assembly import StoppedClock
from tests.bot.campaigns.launched import NOTHING, TIPS, launched
from tests.bot.plain_words import Team
from tests.conftest import NOW
from tests.handlers.person import Person
from tests.handlers.screen import button, labels
from tests.handlers.slack import FakeSlack


@pytest.fixture
def team(transaction: Transaction, mara: Member, clock: StoppedClock) -> Team:
    return Team(transaction, mara.workspace_id, clock.moment)


def draft(transaction: Transaction, member: Member, name: str) -> Plan:
    whom = Whom(Audience.CLIENT)
    with transaction() as session:
        return drafts.begin(session, member, name, Play.OWN, whom, NOW)


@pytest.mark.parametrize("line", ["campaign", "campaigns", "campagnes", "Kampagnen"])
def test_where_there_is_none_it_says_what_one_is(person: Person, line: str) -> None:
    answer = person.types(line)
    assert answer["text"].startswith("There are no campaigns yet. In a campaign you give")
    assert labels(answer) == ["Plan a campaign"]


def test_each_has_its_state_and_a_button(
    person: Person, team: Team, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    launched(team, mara, [anna], name="Spring")
    launched(team, mara, [], name="Summer", state=CampaignState.PAUSED)
    launched(team, mara, [], name="Winter", state=CampaignState.STOPPED, stop_reason="No time")
    draft(transaction, mara, "Autumn")
    answer = person.types("campaign")
    title, *rows = answer["text"].split("\n")
    assert title == "Campaigns"
    assert set(rows) == {
        "Autumn · Draft: only you see it",
        "Winter · Stopped",
        "Summer · Paused",
        "Spring · Running, until 26 December",
    }
    assert sorted(labels(answer)) == [
        *("Go on planning", "Plan a campaign", "Results", "Results", "Results"),
    ]


def test_a_draft_goes_on_where_it_was(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    draft(transaction, mara, "Autumn")
    person.presses(person.types("campaign"), "Go on planning")
    view = slack.wait_for("views.open").arguments["view"]
    assert view["callback_id"] == buttons.WHO
    assert "Autumn" in str(view)


def test_a_new_one_is_planned_from_below_the_list(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.presses(person.types("campaign"), "Plan a campaign")
    assert slack.wait_for("views.open").arguments["view"]["callback_id"] == buttons.WHO


def test_a_colleagues_draft_is_in_nobody_elses_list(
    person: Person, transaction: Transaction, ben: Member
) -> None:
    draft(transaction, ben, "Secret")
    answer = person.types("campaign")
    assert "Secret" not in str(answer)
    assert answer["text"].startswith("There are no campaigns yet.")


def test_a_colleagues_campaign_is_for_all_to_see(
    person: Person, slack: FakeSlack, team: Team, ben: Member, anna: Contact
) -> None:
    launched(team, ben, [anna], name="Spring")
    answer = person.types("campaign")
    assert "planned by Ben Smit" in str(answer["blocks"])
    person.presses(answer, "Results")
    told = slack.wait_for("chat.postMessage").arguments
    assert "*Spring: results*" in told["text"]
    assert labels(dict(told)) == ["Pause", "Stop…"], "an admin may end it"


def test_a_strangers_campaign_is_in_no_list(
    person: Person, transaction: Transaction, stranger: Member, clock: StoppedClock
) -> None:
    launched(Team(transaction, stranger.workspace_id, clock.moment), stranger, [], name="Secret")
    assert "Secret" not in str(person.types("campaign"))
    assert "Secret" not in str(person.types("campaign Secret"))


@pytest.mark.parametrize("line", ["campaign Spring", "how is the campaign Spring going"])
def test_a_line_that_names_one_shows_it(
    person: Person, team: Team, mara: Member, anna: Contact, bas: Contact, line: str
) -> None:
    launched(team, mara, [anna, bas], (NOTHING, TIPS), name="Spring")
    launched(team, mara, [], name="Summer")
    assert "*Spring: results*" in person.types(line)["text"]


def test_of_two_alike_the_list_lets_choose(person: Person, team: Team, mara: Member) -> None:
    for _ in range(2):
        launched(team, mara, [], name="Spring")
    assert labels(person.types("campaign Spring")) == ["Results", "Results", "Plan a campaign"]


def test_a_button_of_the_list_that_is_older_than_the_draft_opens_nothing(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member
) -> None:
    plan = draft(transaction, mara, "Autumn")
    answer = person.types("campaign")
    with transaction() as session:
        drafts.discard(session, mara, plan.id)
    person.presses(answer, "Go on planning")
    assert not slack.made("views.open")
    assert "out of date" in slack.wait_for("response").arguments["text"]


def test_the_button_carries_whose_it_is(
    person: Person, transaction: Transaction, mara: Member
) -> None:
    plan = draft(transaction, mara, "Autumn")
    pressed = button(person.types("campaign"), "Go on planning")
    assert pressed["value"] == CampaignButton(mara.id, plan.id).value()
