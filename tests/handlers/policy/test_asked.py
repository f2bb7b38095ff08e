"""A typed gift above a limit: somebody is asked to approve it with a click."""

from datetime import datetime

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow, GiftApprovalRow
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import limits
from bot.policy.limits import Limit
from bot.policy.presets import Terms
from bot.team import members
from bot.team.members import Member, Profile
from bot.vocabulary import ApprovalState, LimitForce, LimitPeriod
from tests.handlers.person import Person
from tests.handlers.screen import button, labels
from tests.handlers.slack import FakeSlack, refused
from tests.payloads import Payload

LINE = "give Anna Jansen a watch €120"


@pytest.fixture
def asked(person: Person, limit: Limit, anna: Contact) -> Payload:
    return person.types(LINE)


def rows(transaction: Transaction) -> list[tuple[str, ApprovalState, int]]:
    with transaction() as session:
        found = session.exec(select(GiftApprovalRow))
        return [(one.words, one.state, one.approver_id) for one in found]


def gifts(transaction: Transaction) -> int:
    with transaction() as session:
        return len(session.exec(select(GestureRow)).all())


def to(slack: FakeSlack, user_id: str) -> list[Payload]:
    posted = [dict(call.arguments) for call in slack.made("chat.postMessage")]
    return [one for one in posted if one["channel"] == user_id]


def test_one_click_asks_and_the_approver_sees_what_it_passes(
    asked: Payload, person: Person, slack: FakeSlack, transaction: Transaction, ben: Member
) -> None:
    assert labels(asked) == ["It was already given", "Ask Ben Smit to approve", "Don’t log it"]
    for _ in range(2):
        person.presses(asked, "Ask Ben Smit to approve")
    slack.wait_for("response", 2)
    assert rows(transaction) == [("a watch", ApprovalState.ASKED, ben.id)]
    (word,) = to(slack, "U0BEN")
    assert "“a watch” for *Anna Jansen, Bakkerij Jansen*, worth €120.00" in word["text"]
    assert (
        "gifts for *Anna Jansen* in 2026 come to €120.00; the policy allows €50.00"
        in (word["text"])
    )
    for shown in slack.made("response"):
        assert shown.arguments["text"].startswith("I’ve asked *Ben Smit* to approve this")
        assert labels(shown.arguments) == ["No longer wanted"]
    assert gifts(transaction) == 0


def test_the_same_gift_typed_again_is_asked_once(
    asked: Payload, person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(asked, "Ask Ben Smit to approve")
    person.presses(person.types(LINE), "Ask Ben Smit to approve")
    slack.wait_for("response", 2)
    assert len(rows(transaction)) == 1
    assert len(to(slack, "U0BEN")) == 1


def test_another_amount_is_another_gift(
    asked: Payload, person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(asked, "Ask Ben Smit to approve")
    dearer = person.types("give Anna Jansen a watch €130")
    person.presses(dearer, "Ask Ben Smit to approve")
    slack.wait_for("response", 2)
    assert len(rows(transaction)) == 2


def test_in_place_of_who_left_an_admin_is_offered(
    person: Person,
    slack: FakeSlack,
    limit: Limit,
    anna: Contact,
    mara: Member,
    transaction: Transaction,
    now: datetime,
) -> None:
    asked = person.types(LINE)
    eva = Profile("U0EVA", "Eva Kok", "en", "Europe/Amsterdam", True, True)
    with transaction() as session:
        members.welcome(session, mara.workspace_id, eva, now)
        gone = Profile("U0BEN", "Ben Smit", "en", "Europe/Amsterdam", False, False)
        members.keep_in_step(session, mara.workspace_id, gone, now)
    person.presses(asked, "Ask Ben Smit to approve")
    declined = slack.wait_for("response").arguments
    assert "Ben Smit* can’t be asked" in declined["text"]
    again = person.types(LINE)
    assert "Ask Eva Kok to approve" in labels(again)
    assert "Ask Ben Smit to approve" not in labels(again)
    person.presses(again, "Ask Eva Kok to approve")
    slack.wait_for("chat.postMessage")
    assert len(to(slack, "U0EVA")) == 1


def test_who_cant_be_reached_is_told_and_an_admin_is_asked_instead(
    asked: Payload,
    person: Person,
    slack: FakeSlack,
    mara: Member,
    transaction: Transaction,
    now: datetime,
) -> None:
    eva = Profile("U0EVA", "Eva Kok", "en", "Europe/Amsterdam", True, True)
    with transaction() as session:
        members.welcome(session, mara.workspace_id, eva, now)
    slack.answers["chat.postMessage"] = [refused("account_inactive")]
    person.presses(asked, "Ask Ben Smit to approve")
    shown = dict(slack.wait_for("response").arguments)
    assert "*Ben Smit* can’t be reached, so nobody has been asked yet" in shown["text"]
    assert labels(shown) == ["Ask Eva Kok", "No longer wanted"]
    person.presses(shown, "Ask Eva Kok")
    told = slack.wait_for("response", 2).arguments
    assert told["text"].startswith("I’ve asked *Eva Kok* to approve this")
    assert len(to(slack, "U0EVA")) == 1


def test_nobody_approves_their_own(
    person: Person,
    slack: FakeSlack,
    limit: Limit,
    bram: Contact,
    transaction: Transaction,
    ben: Member,
    mara: Member,
) -> None:
    bens = Person(person.web, slack, "U0BEN")
    asked = bens.types("give Bram a watch €120")
    assert "Ask Mara Visser to approve" in labels(asked)
    assert "Ask Ben Smit to approve" not in labels(asked)
    pressed = button(asked, "Ask Mara Visser to approve")
    own = pressed["value"].split(":")
    own[2] = str(ben.id)
    bens.clicks(pressed["action_id"], ":".join(own))
    assert "Nobody can approve their own gifts" in slack.wait_for("response").arguments["text"]
    assert rows(transaction) == []


def test_of_several_each_is_asked_for_and_the_line_goes_on(
    person: Person, slack: FakeSlack, limit: Limit, anna: Contact, transaction: Transaction
) -> None:
    person.types("add Nora Visser, client")
    line = "give Anna Jansen and Nora Visser a watch €120 each"
    asked = person.types(line)
    person.presses(asked, "Ask Ben Smit about Anna Jansen’s")
    goes_on = dict(slack.wait_for("response").arguments)
    assert "Nora Visser" in goes_on["text"]
    person.presses(goes_on, "Ask Ben Smit to approve")
    slack.wait_for("response", 2)
    assert len(rows(transaction)) == 2
    assert len(to(slack, "U0BEN")) == 2
    assert gifts(transaction) == 0


def test_a_cap_cant_be_approved_away(
    person: Person,
    limit: Limit,
    anna: Contact,
    mara: Member,
    transaction: Transaction,
    now: datetime,
) -> None:
    cap = Terms(Money(100_00, "EUR"), LimitPeriod.OCCASION, LimitForce.CAP)
    with transaction() as session:
        limits.keep(session, mara, cap, now.date(), now)
    assert labels(person.types(LINE)) == ["It was already given", "Don’t log it"]
    assert "Ask Ben Smit to approve" in labels(person.types("give Anna Jansen a pen €90"))


PLANS = [
    "can i give Anna Jansen a chessboard of 75 eur?",
    "i want to give Anna Jansen a print for 60 eur",
    "mag ik Anna Jansen iets van 60 euro geven?",
    "ga Anna Jansen een vaas geven van 60 euro",
    "darf ich Anna Jansen eine Vase für 60 Euro schenken?",
    "ich schenke Anna Jansen morgen einen Strauß für 65 euro",
]


@pytest.mark.parametrize("line", PLANS)
def test_a_gift_to_come_can_be_approved(
    person: Person,
    slack: FakeSlack,
    limit: Limit,
    anna: Contact,
    transaction: Transaction,
    line: str,
) -> None:
    asked = person.types(line)
    assert "the policy allows €50.00" in asked["text"]
    for _ in range(2):
        person.presses(asked, "Ask Ben Smit to approve")
    slack.wait_for("response", 2)
    assert [state for _, state, _ in rows(transaction)] == [ApprovalState.ASKED]
    (word,) = to(slack, "U0BEN")
    assert "the policy allows €50.00" in word["text"]
    assert gifts(transaction) == 0


@pytest.mark.parametrize(
    "line",
    [
        "can i give Anna Jansen a pen of 15 eur?",
        "mag ik Anna Jansen iets van 15 euro geven?",
        "ich schenke Anna Jansen morgen einen Strauß für 15 euro",
        "gave Anna Jansen a chess clock 45 eur",
    ],
)
def test_nothing_is_to_be_approved_of_what_fits(
    person: Person, limit: Limit, anna: Contact, line: str
) -> None:
    assert not [one for one in labels(person.types(line)) if "Ben Smit" in one]


def test_all_limits_are_told_to_the_member_and_to_who_approves(
    person: Person,
    slack: FakeSlack,
    limit: Limit,
    anna: Contact,
    mara: Member,
    ben: Member,
    transaction: Transaction,
    now: datetime,
) -> None:
    for amount, period in (
        (Money(70_00, "EUR"), LimitPeriod.CALENDAR_YEAR),
        (Money(80_00, "EUR"), LimitPeriod.OCCASION),
    ):
        terms = Terms(amount, period, LimitForce.APPROVAL)
        with transaction() as session:
            limits.keep(session, mara, terms, now.date(), now, approver_id=ben.id)
    asked = person.types(LINE)
    person.presses(asked, "Ask Ben Smit to approve")
    slack.wait_for("response")
    (word,) = to(slack, "U0BEN")
    for message in (asked, word):
        text = message["text"]
        assert text.count("gifts for *Anna Jansen* in 2026 come to €120.00") == 1
        assert "the policy allows €50.00. Above that, it needs approval." in text
        assert "It’s also over the limit of €70.00." in text
        assert "the policy allows €80.00 for one gift" in text
