"""A campaign that a line names waits, goes on, ends after a click, or is shown."""

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import CampaignState
from tests.assembly import StoppedClock
from tests.bot.campaigns.launched import Launched, launched
from tests.bot.plain_words import Team
from tests.handlers.campaigns.conftest import Goes, Opens
from tests.handlers.cards.filled import filled
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture
def team(transaction: Transaction, mara: Member, clock: StoppedClock) -> Team:
    return Team(transaction, mara.workspace_id, clock.moment)


@pytest.fixture
def tax(team: Team, mara: Member, anna: Contact) -> Launched:
    return launched(team, mara, [anna], name="Tax return · Clients")


@pytest.mark.parametrize(
    ("language", "pausing", "going_on"),
    [
        ("English", "pause the tax campaign", "continue the tax campaign"),
        ("English", "pause the campaign", "resume the campaign"),
        ("English", "pause Tax return · Clients", "continue Tax return · Clients"),
        ("Nederlands", "pauzeer de campagne", "hervat de campagne"),
        ("Deutsch", "halte die Kampagne an", "setze die Kampagne fort"),
    ],
)
def test_it_waits_and_goes_on(
    person: Person, tax: Launched, language: str, pausing: str, going_on: str
) -> None:
    person.types(f"language {language}")
    person.types(pausing)
    states = [tax.state]
    person.types(going_on)
    assert [*states, tax.state] == [CampaignState.PAUSED, CampaignState.RUNNING]


def test_it_ends_only_after_a_click(person: Person, slack: FakeSlack, tax: Launched) -> None:
    message = person.types("stop the tax campaign, clients complained")
    assert "would end for good" in message["text"]
    assert tax.state is CampaignState.RUNNING
    person.presses(message, "Stop…")
    view = slack.wait_for("views.open").arguments["view"]
    assert "clients complained" in str(view)
    person.sends(view, filled(view))
    assert (tax.state, tax.row.stop_reason) == (CampaignState.STOPPED, "clients complained")


@pytest.mark.parametrize(
    "line", ["what came of the tax campaign", "results of the tax campaign", "campaign tax"]
)
def test_it_is_shown(person: Person, tax: Launched, line: str) -> None:
    assert "*Tax return · Clients: results*" in person.types(line)["text"]


def test_it_does_nothing_before_a_click(person: Person, tax: Launched) -> None:
    message = person.types("pause it")
    assert message["text"].startswith("You probably mean this campaign: *Tax return · Clients*")
    assert labels(message) == ["Pause", "Stop…"]
    message = person.types("stop it, clients complained")
    assert message["text"].startswith("*Tax return · Clients* would end for good")
    assert "clients complained" in str(message["blocks"])
    assert tax.state is CampaignState.RUNNING


def test_without_a_campaign_it_is_something_else(person: Person, anna: Contact) -> None:
    assert "campaign" not in person.types("pause it")["text"]


@pytest.mark.parametrize(
    "line",
    [
        "how many people are in the campaign?",
        "hoeveel mensen zitten in de campagne?",
        "wie viele sind in der Kampagne?",
        "did the tips help?",
        "hebben de tips geholpen?",
        "haben die Tipps geholfen?",
    ],
)
def test_whoever_asks_after_campaigns_is_told_that_there_are_none(
    person: Person, anna: Contact, line: str
) -> None:
    assert "There are no campaigns yet" in person.types(line)["text"]


def test_which_one_is_asked(person: Person, team: Team, mara: Member, tax: Launched) -> None:
    launched(team, mara, [], name="Renewal")
    message = person.types("pause the campaign")
    assert message["text"].startswith("I can’t tell which campaign you mean.")
    assert tax.state is CampaignState.RUNNING


def test_another_name_pauses_none(person: Person, tax: Launched) -> None:
    assert "which campaign" in person.types("pause the spring campaign")["text"]
    assert tax.state is CampaignState.RUNNING


def test_a_colleagues_campaign_is_theirs(
    person: Person, slack: FakeSlack, team: Team, ben: Member, tax: Launched
) -> None:
    told = Person(person.web, slack, ben.slack_user_id).types("pause the tax campaign")
    assert told["text"].startswith("A colleague planned *Tax return · Clients*.")
    assert tax.state is CampaignState.RUNNING


@pytest.mark.parametrize("line", ["who is in the tax campaign", "which group is Anna in"])
def test_nobody_learns_who_is_in_which_group(person: Person, tax: Launched, line: str) -> None:
    told = person.types(line)["text"]
    assert told.startswith("Who is in which group of a campaign isn’t shown")
    assert "Anna" not in told


def test_what_has_started_is_not_changed(person: Person, tax: Launched) -> None:
    assert "are fixed" in person.types("change the tax campaign")["text"]


def test_a_draft_is_looked_over(
    person: Person, slack: FakeSlack, opens: Opens, goes_on: Goes
) -> None:
    view = goes_on(goes_on(opens("tax return campaign for clients")))
    person.sends(view, filled(view))
    slack.wait_for("chat.postMessage")
    message = person.types("start the tax campaign on monday")
    assert labels(message) == ["Start", "Change", "Discard"]
    assert "third step" in message["text"]
    assert labels(person.types("delete the tax campaign")) == ["Start", "Change", "Discard"]


def test_how_it_works_is_told_above_the_list(person: Person, tax: Launched) -> None:
    message = person.types("how do campaigns work?")
    assert message["text"].startswith("In a campaign you give many people something, wait")
    assert "Results" in labels(message)
