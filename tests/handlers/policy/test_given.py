"""A gift that was asked for and is noted without the answer, or that is asked for once it is."""

from datetime import datetime

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.policy.limits import Limit
from bot.policy.requests import Request
from bot.team.members import Member
from bot.vocabulary import ApprovalState
from tests.handlers.person import Person
from tests.handlers.policy.deciding import asked, decides, gifts, stands
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

GAVE = "gave Anna Jansen a watch €120"


def told(slack: FakeSlack, number: int = 1) -> Payload:
    """The message that was posted as the `number`th."""
    return dict(slack.wait_for("chat.postMessage", number).arguments)


def answered(slack: FakeSlack, number: int = 1) -> Payload:
    return dict(slack.wait_for("response", number).arguments)


def registered(person: Person, slack: FakeSlack) -> str:
    before = len(slack.made("views.open"))
    person.types("register")
    return str(slack.wait_for("views.open", before + 1).arguments["view"])


def test_what_is_given_while_it_waits_is_approved_and_not_logged_again(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
    now: datetime,
) -> None:
    given = person.types(GAVE)
    assert "*Ben Smit* was asked to approve this on 3 November." in given["text"]
    assert "Ask Ben Smit to approve" not in labels(given)
    decides(bens, asked(watch, now), "Approve…", "Fine")
    word = told(slack)
    assert word["text"].startswith("*Ben Smit* approved this: “a watch” for *Anna Jansen")
    assert "“Fine”" in word["text"]
    assert "Log it" not in labels(word)
    assert gifts(transaction) == [("a watch", 120_00)]
    assert stands(transaction, mara, watch).gesture_id is not None
    assert "Log it" not in labels(person.types("policy"))


def test_what_was_approved_is_given_by_typing_it(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    watch: Request,
    now: datetime,
) -> None:
    decides(bens, asked(watch, now), "Approve…", "")
    word = told(slack)
    given = person.types("give Anna Jansen the watch €110")
    assert "*Ben Smit* approved this on 3 November." in given["text"]
    assert "needs approval" not in given["text"]
    person.presses(word, "Log it")
    assert gifts(transaction) == [("the watch", 110_00)]


def test_another_gift_is_not_the_one_that_was_approved(
    bens: Person, person: Person, slack: FakeSlack, watch: Request, now: datetime
) -> None:
    decides(bens, asked(watch, now), "Approve…", "")
    word = told(slack)
    given = person.types("gave Anna Jansen a vase €120")
    assert "needs approval" in given["text"]
    assert "Log it" in labels(person.types("policy"))
    assert "Log it" in labels(word)


def test_what_was_declined_and_is_given_all_the_same_is_told(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    watch: Request,
    now: datetime,
) -> None:
    decides(bens, asked(watch, now), "Decline…", "She is a judge")
    told(slack)
    given = person.types(GAVE)
    assert "*Ben Smit* declined this on 3 November." in given["text"]
    assert "Ask Ben Smit to approve" not in labels(given)
    register = registered(person, slack)
    assert register.count("“a watch”") == 1
    assert "*Declined* by Ben Smit on 3 November." in register


def test_an_approval_outlives_an_undo(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    watch: Request,
    now: datetime,
) -> None:
    decides(bens, asked(watch, now), "Approve…", "")
    person.presses(told(slack), "Log it")
    person.presses(answered(slack), "Undo")
    back = answered(slack, 2)
    assert "It stays approved, so you can log it again." in back["text"]
    person.presses(back, "Log it")
    again = answered(slack, 3)
    assert "*Ben Smit* approved this on 3 November." in again["text"]
    assert gifts(transaction) == [("a watch", 120_00)] * 2
    assert "Undo" in labels(again)


def test_what_is_logged_above_a_limit_can_be_approved(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    limit: Limit,
    anna: Contact,
) -> None:
    given = person.types(GAVE)
    assert "Ask Ben Smit to approve" in labels(given)
    person.presses(given, "Ask Ben Smit to approve")
    word = told(slack)
    assert word["channel"] == "U0BEN"
    assert "asks you to approve a gift that was given already:" in word["text"]
    assert "come to €120.00" in word["text"]
    shown = answered(slack)
    assert "it stays logged" in shown["text"]
    assert labels(shown) == ["Undo", "Add details", "Don’t ask"]
    decides(bens, word, "Approve…", "")
    said = told(slack, 2)
    assert "approved this" in said["text"]
    assert "needs approval" not in said["text"]
    assert gifts(transaction) == [("a watch", 120_00)]
    assert "Approved by Ben Smit on 3 November." in registered(person, slack)


@pytest.mark.parametrize(
    ("line", "worth"),
    [
        ("gave Anna Jansen and Nora Visser a watch €120 each", 120_00),
        ("gave Anna Jansen and Nora Visser a watch €240 together", 120_00),
        ("hab Anna Jansen und Nora Visser je eine Kiste Wein für 60 Euro geschenkt", 60_00),
    ],
)
def test_of_several_gifts_each_can_be_approved(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    limit: Limit,
    anna: Contact,
    line: str,
    worth: int,
) -> None:
    person.types("add Nora Visser, client")
    given = person.types(line)
    first = ["Ask Ben Smit about Anna Jansen’s", "Ask Ben Smit about Nora Visser’s"]
    assert labels(given) == ["Undo", "Add details", *first]
    person.presses(given, first[0])
    word, below = told(slack), told(slack, 2)
    assert word["channel"] == "U0BEN"
    assert "for *Anna Jansen" in word["text"]
    assert f"worth €{worth // 100}.00" in word["text"]
    assert labels(answered(slack)) == ["Undo", "Add details", first[1]]
    assert "*Ben Smit* was asked to approve" in answered(slack)["text"]
    assert "it stays logged" in below["text"]
    person.presses(answered(slack), first[1])
    assert "for *Nora Visser" in told(slack, 3)["text"]
    assert labels(answered(slack, 2)) == ["Undo", "Add details"]
    decides(bens, word, "Approve…", "")
    assert "*Ben Smit* approved this" in told(slack, 5)["text"]
    assert [one for _, one in gifts(transaction)] == [worth] * 2


def test_what_is_logged_and_declined_stays_logged(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    limit: Limit,
    anna: Contact,
) -> None:
    person.presses(person.types(GAVE), "Ask Ben Smit to approve")
    decides(bens, told(slack), "Decline…", "Too much")
    said = told(slack, 2)
    assert "It stays logged. “Too much”" in said["text"]
    assert "Log it" not in labels(said)
    assert gifts(transaction) == [("a watch", 120_00)]


def test_who_was_asked_after_the_fact_needs_not_be(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    limit: Limit,
    anna: Contact,
) -> None:
    given = person.types(GAVE)
    for number in (1, 2):
        person.presses(given, "Ask Ben Smit to approve")
        answered(slack, number)
    assert len(slack.made("chat.postMessage")) == 1
    person.presses(answered(slack), "Don’t ask")
    assert "*Ben Smit* is no longer being asked" in answered(slack, 3)["text"]
    assert gifts(transaction) == [("a watch", 120_00)]


@pytest.mark.parametrize("state", [ApprovalState.APPROVED, ApprovalState.ASKED])
def test_what_was_put_right_and_back_keeps_its_approval(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
    now: datetime,
    state: ApprovalState,
) -> None:
    if state is ApprovalState.APPROVED:
        decides(bens, asked(watch, now), "Approve…", "")
        told(slack)
    person.types(GAVE)
    person.types("no, it was 110 eur")
    back = person.types("undo")
    expected = "approved this" if state is ApprovalState.APPROVED else "was asked to approve this"
    assert "(€120.00)" in back["text"]
    assert f"*Ben Smit* {expected} on 3 November." in back["text"]
