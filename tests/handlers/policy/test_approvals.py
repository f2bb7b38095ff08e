"""A gift above a limit: decided by whom it was asked of, told to who asked, and logged."""

from datetime import datetime

from bot.database import Transaction
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import limits
from bot.policy.presets import Terms
from bot.policy.requests import Request
from bot.privacy import erasure
from bot.team import members
from bot.team.members import Member, Profile
from bot.vocabulary import ApprovalState, LimitForce, LimitPeriod
from messages.policy.buttons import DECIDE, LOG, WITHDRAW, RequestButton, VerdictButton
from tests.handlers.person import Person
from tests.handlers.policy.deciding import asked, decides, gifts, stands
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, refused


def test_what_is_asked_tells_all_there_is_to_decide_on(watch: Request, now: datetime) -> None:
    message = asked(watch, now)
    assert message["text"].startswith(
        "*Mara Visser* would like you to approve a gift: “a watch” for *Anna Jansen, "
        "Bakkerij Jansen*, worth €120.00."
    )
    assert "up to €50.00 per person in a calendar year" in message["text"]
    assert labels(message) == ["Approve…", "Decline…"]


def test_it_is_approved_told_and_logged_with_a_click(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
    now: datetime,
) -> None:
    assert decides(bens, asked(watch, now), "Approve…", "For her jubilee") is None
    told = dict(slack.wait_for("chat.postMessage").arguments)
    assert told["channel"] == "U0MARA"
    assert told["text"].startswith("*Ben Smit* approved this: “a watch” for *Anna Jansen")
    assert "“For her jubilee”" in told["text"]
    redrawn = slack.wait_for("chat.update").arguments
    assert redrawn["text"].startswith("You approved this for *Mara Visser*")
    assert labels(redrawn) == []
    assert gifts(transaction) == []
    for _ in range(2):
        person.presses(told, "Log it")
    assert gifts(transaction) == [("a watch", 120_00)]
    shown = slack.wait_for("response", 2).arguments
    assert "*Ben Smit* approved this on 3 November." in shown["text"]
    assert "Undo" in labels(shown)
    assert stands(transaction, mara, watch).gesture_id is not None


def test_what_was_undone_can_be_logged_again(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    watch: Request,
    now: datetime,
) -> None:
    decides(bens, asked(watch, now), "Approve…", "")
    told = dict(slack.wait_for("chat.postMessage").arguments)
    person.presses(told, "Log it")
    person.presses(dict(slack.wait_for("response").arguments), "Undo")
    person.presses(told, "Log it")
    person.presses(told, "Log it")
    assert gifts(transaction) == [("a watch", 120_00)] * 2


def test_a_no_has_a_reason(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
    now: datetime,
) -> None:
    refused = decides(bens, asked(watch, now), "Decline…", "  ")
    assert refused is not None
    assert refused["errors"] == {"reason": "Tell Mara briefly why not."}
    view = slack.wait_for("views.open").arguments["view"]
    bens.sends(view, {"reason": {"reason": {"value": "She is a judge"}}})
    told = slack.wait_for("chat.postMessage").arguments
    assert told["text"].endswith("Nothing was logged. “She is a judge”")
    assert labels(told) == []
    person.clicks(LOG, RequestButton(watch.id).value())
    assert gifts(transaction) == []
    assert stands(transaction, mara, watch).state is ApprovalState.DECLINED


def test_who_decided_is_told_where_the_answer_reaches_nobody(
    bens: Person, slack: FakeSlack, watch: Request, now: datetime
) -> None:
    slack.answers["chat.postMessage"] = [refused("channel_not_found")]
    decides(bens, asked(watch, now), "Decline…", "She is a judge")
    told = slack.wait_for("chat.postMessage", 2).arguments
    assert told["channel"] == "U0BEN"
    assert told["text"].startswith(
        "*Mara Visser* can’t be reached and doesn’t know yet what you decided: “a watch”"
    )


def test_what_was_decided_stays(
    bens: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
    now: datetime,
) -> None:
    message = asked(watch, now)
    bens.presses(dict(message), "Decline…")
    decline = slack.wait_for("views.open").arguments["view"]
    decides(bens, message, "Approve…", "")
    bens.sends(decline, {"reason": {"reason": {"value": "No"}}})
    assert stands(transaction, mara, watch).state is ApprovalState.APPROVED
    slack.wait_for("chat.update", 2)
    slack.wait_for("chat.postMessage")
    assert len(slack.made("chat.postMessage")) == 1
    bens.presses(dict(message), "Approve…")
    assert len(slack.made("views.open")) == 2
    assert slack.wait_for("response").arguments["text"].startswith("You approved this")


def test_what_is_not_wanted_any_more_is_told(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
    now: datetime,
) -> None:
    person.clicks(WITHDRAW, RequestButton(watch.id).value())
    told = slack.wait_for("chat.postMessage").arguments
    assert told["channel"] == "U0BEN"
    assert "doesn’t want this any more" in told["text"]
    bens.presses(dict(asked(watch, now)), "Approve…")
    assert not slack.made("views.open")
    assert stands(transaction, mara, watch).state is ApprovalState.WITHDRAWN


def test_nobody_else_decides(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
    now: datetime,
) -> None:
    eva = Profile("U0EVA", "Eva", "en", "Europe/Amsterdam", True, True)
    with transaction() as session:
        members.welcome(session, mara.workspace_id, eva, now)
    value = VerdictButton(watch.id, ApprovalState.APPROVED).value()
    for user in ("U0EVA", "U0MARA"):
        Person(person.web, slack, user).clicks(f"{DECIDE}.approved", value)
    evas = Person(person.web, slack, "U0EVA")
    for action_id in (WITHDRAW, LOG):
        evas.clicks(action_id, RequestButton(watch.id).value())
    assert not slack.made("views.open")
    assert stands(transaction, mara, watch).state is ApprovalState.ASKED


def test_what_was_wanted_for_somebody_is_forgotten_with_them(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    watch: Request,
    now: datetime,
) -> None:
    with transaction() as session:
        erasure.forget(session, mara, anna.id, now)
    bens.presses(dict(asked(watch, now)), "Approve…")
    assert not slack.made("views.open")
    assert labels(bens.types("policy")) == []


def test_two_have_to_approve_what_passes_two_limits(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
    now: datetime,
) -> None:
    eva = Profile("U0EVA", "Eva Kok", "en", "Europe/Amsterdam", True, False)
    terms = Terms(Money(100_00, "EUR"), LimitPeriod.OCCASION, LimitForce.APPROVAL)
    with transaction() as session:
        evas_id = members.welcome(session, mara.workspace_id, eva, now).id
        limits.keep(session, mara, terms, now.date(), now, approver_id=evas_id)
    decides(bens, asked(watch, now), "Approve…", "")
    told = dict(slack.wait_for("chat.postMessage").arguments)
    assert "This comes to €120.00; the policy allows €100.00 for one gift." in told["text"]
    assert labels(told) == ["Ask Eva Kok", "No longer wanted"]
    person.clicks(LOG, RequestButton(watch.id).value())
    assert gifts(transaction) == []
    person.presses(told, "Ask Eva Kok")
    word = dict(slack.wait_for("chat.postMessage", 2).arguments)
    assert word["channel"] == "U0EVA"
    decides(Person(person.web, slack, "U0EVA"), word, "Approve…", "")
    person.presses(dict(slack.wait_for("chat.postMessage", 3).arguments), "Log it")
    assert gifts(transaction) == [("a watch", 120_00)]
