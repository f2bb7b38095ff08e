"""A gift that was approved and logged: told so, put right, and measured no more."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pytest

from bot.database import Transaction
from bot.policy.requests import Request
from bot.team.members import Member
from tests.handlers.cards.filled import errors, filled
from tests.handlers.person import Person
from tests.handlers.policy.deciding import asked, decides, stands
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture
def logged(
    bens: Person, person: Person, slack: FakeSlack, watch: Request, now: datetime
) -> Mapping[str, Any]:
    """The message in which the approved watch was logged."""
    decides(bens, asked(watch, now), "Approve…", "")
    person.presses(dict(slack.wait_for("chat.postMessage").arguments), "Log it")
    return slack.wait_for("response").arguments


def test_what_was_approved_says_so_in_place_of_what_it_needs(
    logged: Mapping[str, Any], person: Person
) -> None:
    assert logged["text"].count("*Ben Smit* approved this on 3 November.") == 1
    assert "needs approval" not in logged["text"]
    assert "needs approval" not in str(person.types("show Anna Jansen"))


def test_what_was_approved_is_put_right_and_stays_approved_once(
    logged: Mapping[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    watch: Request,
) -> None:
    right = person.types("no, it was 110 eur")
    assert "(€110.00)" in right["text"]
    assert "*Ben Smit* approved this on 3 November." in right["text"]
    assert "needs approval" not in right["text"]
    assert stands(transaction, mara, watch).gesture_id is not None
    assert "Log it" not in labels(person.types("policy"))


def test_what_costs_more_than_was_approved_is_told(
    logged: Mapping[str, Any], person: Person
) -> None:
    right = person.types("no, it was 130 eur")
    assert "(€130.00)" in right["text"]
    assert "needs approval" in right["text"]
    assert "approved this" not in right["text"]


def test_what_was_not_approved_needs_it_as_before(
    logged: Mapping[str, Any], person: Person
) -> None:
    told = person.types("gave Anna Jansen a pen 10 eur")
    assert "needs approval" in told["text"]
    assert "approved this" not in told["text"]


@pytest.mark.parametrize(("worth", "is_saved"), [("€110", True), ("€130", False)])
def test_details_of_what_was_approved_are_asked_about_only_where_it_costs_more(
    logged: Mapping[str, Any], person: Person, slack: FakeSlack, worth: str, is_saved: bool
) -> None:
    opened = len(slack.made("views.open"))
    person.presses(dict(logged), "Add details")
    view = slack.wait_for("views.open", opened + 1).arguments["view"]
    answer = person.sends(view, filled(view, worth=worth))
    if is_saved:
        assert answer is None
        told = slack.wait_for("response", 2).arguments["text"]
        assert "*Ben Smit* approved this on 3 November." in told
        assert "needs approval" not in told
    else:
        assert "Nothing logged has changed yet." in errors(answer)["worth"]
