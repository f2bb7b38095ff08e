"""Whoever was to approve a gift leaves the team before they said a word."""

from datetime import datetime

import pytest

from bot.database import Transaction
from bot.policy.requests import Request
from bot.team import members
from bot.team.members import Member, Profile
from bot.vocabulary import ApprovalState
from tests.handlers.person import Person
from tests.handlers.policy.deciding import asked, decides, stands
from tests.handlers.policy.test_asked import to
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, user

EVA = Profile("U0EVA", "Eva Kok", "en", "Europe/Amsterdam", is_active=True, is_admin=True)


@pytest.fixture
def eva(transaction: Transaction, mara: Member, now: datetime) -> Member:
    """An admin."""
    with transaction() as session:
        return members.welcome(session, mara.workspace_id, EVA, now)


def leaves(person: Person, member: Member) -> None:
    gone = user(
        member.slack_user_id,
        real_name=member.name,
        profile={"real_name": member.name},
        deleted=True,
    )
    person.event({"type": "user_change", "user": gone})


@pytest.mark.usefixtures("eva")
def test_who_asked_is_told_and_asks_an_admin_instead(
    person: Person,
    slack: FakeSlack,
    watch: Request,
    ben: Member,
    mara: Member,
    transaction: Transaction,
) -> None:
    leaves(person, ben)
    slack.wait_for("chat.postMessage")
    (told,) = to(slack, mara.slack_user_id)
    assert told["text"].startswith("*Ben Smit* isn’t in the team any more, so nobody will answer")
    assert "“a watch” for *Anna" in told["text"]
    assert labels(told) == ["Ask Eva Kok", "No longer wanted"]
    person.presses(told, "Ask Eva Kok")
    now_asked = slack.wait_for("response").arguments
    assert now_asked["text"].startswith("I’ve asked *Eva Kok* to approve this")
    assert stands(transaction, mara, watch).approver.name == "Eva Kok"
    assert len(to(slack, "U0EVA")) == 1


@pytest.mark.usefixtures("watch")
def test_where_nobody_else_can_be_asked_it_says_so(
    person: Person, slack: FakeSlack, ben: Member, mara: Member
) -> None:
    leaves(person, ben)
    slack.wait_for("chat.postMessage")
    (told,) = to(slack, mara.slack_user_id)
    assert "There is no admin who could" in told["text"]
    assert labels(told) == ["No longer wanted"]


def test_what_was_decided_needs_no_word(
    person: Person,
    bens: Person,
    slack: FakeSlack,
    watch: Request,
    ben: Member,
    mara: Member,
    transaction: Transaction,
    now: datetime,
) -> None:
    decides(bens, asked(watch, now), "Approve…", "")
    slack.wait_for("chat.postMessage")
    leaves(person, ben)
    leaves(person, mara)
    person.types("policy")
    assert stands(transaction, mara, watch).state is ApprovalState.APPROVED
    assert len(to(slack, mara.slack_user_id)) == 1


@pytest.mark.usefixtures("eva", "watch")
def test_the_policy_tells_who_else_can_be_asked(
    person: Person, slack: FakeSlack, ben: Member
) -> None:
    leaves(person, ben)
    slack.wait_for("chat.postMessage")
    shown = person.types("policy")
    assert "nobody will answer" in shown["text"]
    assert "Ask Eva Kok" in labels(shown)
