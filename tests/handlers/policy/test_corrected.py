"""Gifts that were asked for and are put right, taken back, or logged much later."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.giving import approved
from bot.models import GestureRow
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import approving, limits
from bot.policy.limits import Limit
from bot.policy.presets import Terms
from bot.policy.requests import Request, Wish
from bot.team import members
from bot.team.members import Member, Profile
from bot.vocabulary import ApprovalState, LimitForce, LimitPeriod
from tests.handlers.person import Person
from tests.handlers.policy.deciding import asked, decides, stands
from tests.handlers.policy.test_given import GAVE, answered
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


def test_what_comes_to_more_is_asked_for_anew(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
) -> None:
    person.types(GAVE)
    right = person.types("no, it was 900 eur")
    assert "was asked to approve" not in right["text"]
    person.presses(right, "Ask Ben Smit to approve")
    slack.wait_for("response")
    word = dict(slack.wait_for("chat.postMessage").arguments)
    assert "€900.00" in word["text"]
    assert stands(transaction, mara, watch).state is ApprovalState.WITHDRAWN


def test_what_comes_to_less_is_asked_for_already(person: Person, watch: Request) -> None:
    person.types(GAVE)
    right = person.types("no, it was 110 eur")
    assert "*Ben Smit* was asked to approve this on 3 November." in right["text"]
    assert "Ask Ben Smit to approve" not in labels(right)


def test_who_is_still_asked_about_what_was_undone_is_told(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
) -> None:
    given = person.types(GAVE)
    person.presses(given, "Undo")
    undone = answered(slack)
    assert undone["text"].endswith("*Ben Smit* is still being asked to approve it.")
    person.presses(undone, "Don’t ask")
    slack.wait_for("response", 2)
    assert stands(transaction, mara, watch).state is ApprovalState.WITHDRAWN


def test_what_another_declined_can_not_be_logged_again(
    bens: Person,
    person: Person,
    slack: FakeSlack,
    watch: Request,
    transaction: Transaction,
    mara: Member,
    now: datetime,
) -> None:
    eva = Profile("U0EVA", "Eva Kok", "en", "Europe/Amsterdam", True, False)
    terms = Terms(Money(100_00, "EUR"), LimitPeriod.OCCASION, LimitForce.APPROVAL)
    with transaction() as session:
        evas_id = members.welcome(session, mara.workspace_id, eva, now).id
        limits.keep(session, mara, terms, now.date(), now, approver_id=evas_id)
    given = person.types(GAVE)
    decides(bens, asked(watch, now), "Approve…", "")
    person.presses(given, "Ask Eva Kok to approve")
    word = dict(slack.wait_for("chat.postMessage", 2).arguments)
    decides(Person(person.web, slack, "U0EVA"), word, "Decline…", "Too much")
    person.presses(given, "Undo")
    undone = answered(slack, 2)
    assert undone["text"].startswith("Undone")
    assert "so you can log it again" not in undone["text"]
    assert "Log it" not in labels(undone)


@pytest.mark.parametrize(
    ("wanted_in", "logged_in", "on"), [(0, 38, 38), (10, 38, 10), (10, 5, 5), (0, 0, 0)]
)
def test_is_logged_on_the_day_that_it_can_have_been_given(
    transaction: Transaction,
    mara: Member,
    ben: Member,
    anna: Contact,
    limit: Limit,
    now: datetime,
    wanted_in: int,
    logged_in: int,
    on: int,
) -> None:
    """Nobody gives before it was approved: a day that was only that of the request says nothing."""
    day = now.date()
    wish = Wish(Money(120_00, "EUR"), day + timedelta(days=wanted_in), "a watch")
    with transaction() as session:
        asked_for = approving.ask(session, mara, anna.id, limit.id, ben.id, wish, now)[0]
        approving.decide(session, ben, asked_for.id, "", now, approves=True)
        approved.log(session, mara, asked_for.id, now + timedelta(days=logged_in))
        given_on = session.exec(select(GestureRow)).one().happened_on
    assert given_on == day + timedelta(days=on)
