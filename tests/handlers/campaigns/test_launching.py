"""A plan is looked over, launched, paused, stopped or thrown away."""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event

import pytest
from sqlmodel import Session

import bot.campaigns.drafts
from bot.campaigns import launching, plans
from bot.campaigns.plans import Plan, Whom
from bot.database import Transaction
from bot.people import archive
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience, CampaignState, Play
from messages.campaigns import buttons
from messages.campaigns.buttons import CampaignButton
from tests.assembly import StoppedClock
from tests.conftest import NOW
from tests.handlers.campaigns.conftest import Drafts, Goes, Opens
from tests.handlers.cards.filled import filled
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import PATIENCE_SECONDS, FakeSlack
from tests.payloads import Payload

Looks = Callable[[], Payload]


@pytest.fixture
def looks(
    person: Person, slack: FakeSlack, opens: Opens, goes_on: Goes, anna: Contact, bas: Contact
) -> Looks:
    """Plans tips for all clients, and gets the outlook."""

    def planned() -> Payload:
        view = goes_on(goes_on(opens("tax return campaign for clients")))
        before = len(slack.made("chat.postMessage"))
        person.sends(view, filled(view))
        slack.wait_for("chat.postMessage", before + 1)
        return dict(slack.made("chat.postMessage")[before].arguments)

    return planned


def test_the_outlook_tells_all_of_it(looks: Looks) -> None:
    message = looks()
    assert "*Tax return · Clients: before you start*" in message["text"]
    told = str(message["blocks"])
    assert "• Everybody gets: tips for the tax return" in told
    assert "*What they get*, at no cost" in told
    assert "*What all are asked:* “the papers for the tax return”. Any answer counts" in told
    assert "*When:* giving 4 November to 10 November, asking" in told
    assert "*What it means for whom*\\nMara" in told
    assert "verdict" not in told
    assert labels(message) == ["Start", "Change", "Discard"]


def test_the_outlook_is_short(looks: Looks) -> None:
    blocks = looks()["blocks"]
    assert sum(str(block["text"]["text"]).count("\n") + 1 for block in blocks[:-2]) <= 10


def test_an_experiment_of_few_never_has_a_verdict(
    person: Person, slack: FakeSlack, opens: Opens, goes_on: Goes
) -> None:
    view = goes_on(opens("send half of the clients the tips and the other half nothing"))
    view = goes_on(view)
    person.sends(view, filled(view, request_words="a review"))
    told = str(slack.wait_for("chat.postMessage").arguments["blocks"])
    assert "Too few organisations for a verdict" in told
    assert "• Comparison group: nothing (1 organisation, about 1 person)" in told
    assert "nobody is reminded to give something to these people" in told


def test_it_starts_once_however_often_it_is_clicked(
    person: Person, slack: FakeSlack, looks: Looks, drafts: Drafts
) -> None:
    message = looks()
    person.presses(message, "Start")
    assert "is starting" in slack.wait_for("response").arguments["text"]
    first = slack.wait_for("response", 2).arguments
    assert "*Tax return · Clients* has started. The first messages come on" in first["text"]
    assert labels(first) == ["Pause", "Stop…"]
    (plan,) = drafts()
    assert plan.state is CampaignState.RUNNING
    person.presses(message, "Start")
    assert slack.wait_for("response", 3).arguments["text"] == first["text"]
    assert drafts() == [plan]


def test_a_click_is_answered_before_the_lot_is_drawn(
    person: Person,
    slack: FakeSlack,
    looks: Looks,
    drafts: Drafts,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_on, begun, launch = Event(), list[int](), launching.launch

    def slowly(session: Session, member: Member, campaign_id: int, now: datetime) -> Plan:
        begun.append(campaign_id)
        assert go_on.wait(PATIENCE_SECONDS)
        return launch(session, member, campaign_id, now)

    monkeypatch.setattr(launching, "launch", slowly)
    message = looks()
    for _ in range(3):
        assert person.presses(message, "Start").status_code == 200
    starting = slack.wait_for("response").arguments
    assert "*Tax return · Clients* is starting. With thousands of people" in starting["text"]
    assert labels(dict(starting)) == []
    go_on.set()
    assert "has started" in slack.wait_for("response", 2).arguments["text"]
    assert (len(begun), drafts()[0].state) == (1, CampaignState.RUNNING)


def test_why_it_does_not_start_is_told_below_the_plan(
    person: Person,
    slack: FakeSlack,
    looks: Looks,
    drafts: Drafts,
    transaction: Transaction,
    anna: Contact,
    bas: Contact,
) -> None:
    message = looks()
    with transaction() as session:
        for one in (anna, bas):
            archive.put_away(session, one, NOW.date())
    person.presses(message, "Start")
    refused = slack.wait_for("response", 2).arguments
    assert "Nobody" in refused["text"]
    assert not refused["replace_original"]
    again = slack.wait_for("response", 3).arguments
    assert again["replace_original"]
    assert "before you start" in again["text"]
    assert drafts()[0].state is CampaignState.DRAFT


def test_a_plan_that_has_started_is_not_changed(
    person: Person, slack: FakeSlack, looks: Looks
) -> None:
    message = looks()
    person.presses(message, "Start")
    slack.wait_for("response", 2)
    person.presses(message, "Change")
    assert "its plan can’t be changed" in slack.wait_for("response", 3).arguments["text"]


def test_a_step_that_is_sent_after_the_start_changes_nothing(
    person: Person, slack: FakeSlack, looks: Looks, drafts: Drafts
) -> None:
    message = looks()
    person.presses(message, "Change")
    view = slack.made("views.open")[-1].arguments["view"]
    person.presses(message, "Start")
    slack.wait_for("response", 2)
    answer = person.sends(view, filled(view, campaign_name="Another"))
    assert answer is not None
    assert "its plan can’t be changed" in str(answer["errors"])
    assert drafts()[0].name == "Tax return · Clients"


def test_a_change_is_shown_in_the_place_of_the_outlook(
    person: Person, slack: FakeSlack, looks: Looks, goes_on: Goes
) -> None:
    person.presses(looks(), "Change")
    view = slack.made("views.open")[-1].arguments["view"]
    view = goes_on(goes_on(view, campaign_name="Tips first"))
    person.sends(view, filled(view))
    assert "*Tips first: before you start*" in slack.wait_for("response").arguments["text"]


def test_it_is_thrown_away(person: Person, slack: FakeSlack, looks: Looks, drafts: Drafts) -> None:
    message = looks()
    person.presses(message, "Discard")
    assert "was discarded" in slack.wait_for("response").arguments["text"]
    assert drafts() == []
    person.presses(message, "Start")
    assert "out of date" in slack.wait_for("response", 2).arguments["text"]


def test_it_waits_and_goes_on(
    person: Person, slack: FakeSlack, looks: Looks, drafts: Drafts, clock: StoppedClock
) -> None:
    person.presses(looks(), "Start")
    running = dict(slack.wait_for("response", 2).arguments)
    person.presses(running, "Pause")
    paused = dict(slack.wait_for("response", 3).arguments)
    assert "is paused" in paused["text"]
    assert labels(paused) == ["Go on", "Stop…"]
    clock.moment += timedelta(days=2)
    person.presses(paused, "Go on")
    slack.wait_for("response", 4)
    assert drafts()[0].state is CampaignState.RUNNING


def test_it_stops_with_a_reason(
    person: Person, slack: FakeSlack, looks: Looks, drafts: Drafts
) -> None:
    person.presses(looks(), "Start")
    person.presses(dict(slack.wait_for("response", 2).arguments), "Stop…")
    view = slack.made("views.open")[-1].arguments["view"]
    assert person.sends(view, filled(view, reason="  the law   changed ")) is None
    told = slack.wait_for("response", 3).arguments
    assert "was stopped: “the law changed”" in told["text"]
    assert labels(told) == []
    (plan,) = drafts()
    assert (plan.state, plan.stop_reason) == (CampaignState.STOPPED, "the law changed")


def test_a_draft_of_a_colleague_is_nobody_elses(
    person: Person, slack: FakeSlack, transaction: Transaction, ben: Member, drafts: Drafts
) -> None:
    with transaction() as session:
        plan = bot.campaigns.drafts.begin(
            session, ben, "Secret", Play.OWN, Whom(Audience.CLIENT), NOW
        )
    mine = CampaignButton(1, plan.id).value()
    theirs = CampaignButton(ben.id, plan.id).value()
    for value in (mine, theirs):
        for action in (buttons.LAUNCH, buttons.DISCARD, buttons.CHANGE, f"{buttons.GO_ON}.0"):
            person.clicks(action, value)
    assert not slack.made("views.open")
    assert all("Secret" not in str(call.arguments) for call in slack.calls)
    with transaction() as session:
        assert plans.show(session, ben, plan.id).state is CampaignState.DRAFT


def test_without_an_ask_nothing_starts(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
) -> None:
    with transaction() as session:
        plan = bot.campaigns.drafts.begin(
            session, mara, "Tips", Play.OWN, Whom(Audience.CLIENT), NOW
        )
    person.clicks(buttons.LAUNCH, CampaignButton(mara.id, plan.id).value())
    assert "The plan doesn’t say yet" in slack.wait_for("response", 2).arguments["text"]
