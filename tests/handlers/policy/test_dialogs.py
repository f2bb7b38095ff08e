"""Admins add presets and limits, and end them: what can't be stands at its field."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.policy.limits import Limit
from bot.team import members
from bot.team.members import Member, Profile
from bot.vocabulary import LimitForce, LimitPeriod, LimitScope
from tests.handlers.person import Person
from tests.handlers.policy.filled_in import filled, held
from tests.handlers.slack import FakeSlack, refused, tells
from tests.payloads import Payload


@pytest.fixture
def opened(person: Person, slack: FakeSlack, mara: Member) -> Mapping[str, Any]:
    person.presses(person.types("policy"), "Add a limit…")
    view: Mapping[str, Any] = slack.wait_for("views.open").arguments["view"]
    return view


def test_a_limit_is_added_and_told(
    opened: Mapping[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
) -> None:
    shown = person.sends(opened, filled("50,00", period="rolling_12_months", counts="cliff"))
    assert shown is not None
    said = "up to €50.00 per person in any twelve months. Above that, I’ll warn you. Once"
    assert said in str(shown["view"])
    (limit,) = held(transaction, mara)
    assert (limit.terms.amount.minor, limit.terms.amount.currency) == (50_00, "EUR")
    assert limit.terms.period is LimitPeriod.ROLLING_12_MONTHS
    assert limit.terms.is_cliff
    assert "Saved." in slack.wait_for("chat.postMessage").arguments["text"]


def test_a_fiscal_year_of_an_organisation(
    opened: Mapping[str, Any], person: Person, transaction: Transaction, mara: Member
) -> None:
    its_year = {"period": "fiscal_year", "starts_month": "4", "starts_day": "6"}
    person.sends(opened, filled("£50", scope="organisation", **its_year))
    (limit,) = held(transaction, mara)
    assert limit.terms.starts == (4, 6)
    assert limit.terms.scope is LimitScope.ORGANISATION
    assert limit.terms.amount.currency == "GBP"
    assert "a financial year, which starts on 6 April" in person.types("policy")["text"]


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("", "Write one amount"),
        ("-5 €", "below zero"),
        ("€ -5", "below zero"),
        ("minus 5 euros", "below zero"),
        ("1e9", "Write one amount"),
        ("twenty", "Write one amount"),
        ("€50 £20 $10", "several amounts"),
        ("20-30 €", "several amounts"),
        ("50 EUR USD CHF", "Write one amount"),
        ("50 euros for Anna", "Write one amount"),
        ("€100000000", "high for a gift limit."),
    ],
)
def test_what_is_no_amount_stands_at_the_field(
    opened: Mapping[str, Any],
    person: Person,
    transaction: Transaction,
    mara: Member,
    amount: str,
    said: str,
) -> None:
    refused = person.sends(opened, filled(amount))
    assert refused is not None
    assert list(refused["errors"]) == ["amount"]
    assert said in refused["errors"]["amount"]
    assert held(transaction, mara) == []


@pytest.mark.parametrize(
    ("amount", "minor", "currency"),
    [
        ("€50", 50_00, "EUR"),
        ("50 euro", 50_00, "EUR"),
        ("50", 50_00, "EUR"),
        ("1.250,50 €", 1250_50, "EUR"),
        ("CHF 100.–", 100_00, "CHF"),
        ("twenty euros", 20_00, "EUR"),
        ("€0", 0, "EUR"),
        ("5000 JPY", 5000, "JPY"),
    ],
)
def test_amounts_as_people_write_them(
    opened: Mapping[str, Any],
    person: Person,
    transaction: Transaction,
    mara: Member,
    amount: str,
    minor: int,
    currency: str,
) -> None:
    person.sends(opened, filled(amount))
    (limit,) = held(transaction, mara)
    assert (limit.terms.amount.minor, limit.terms.amount.currency) == (minor, currency)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (filled(force="approval"), "approver"),
        (filled(force="approval", approver="U0NOBODY"), "approver"),
        (filled(force="approval", approver="U0GONE"), "approver"),
        (filled(approver="U0BEN"), "approver"),
        (filled(begins="2026-11-02"), "begins"),
        (filled(begins="2036-11-02"), "begins"),
        (filled(period="fiscal_year", starts_month="2", starts_day="29"), "starts_day"),
        (filled(period="fiscal_year", starts_month="4", starts_day="31"), "starts_day"),
    ],
)
def test_what_cant_be_stands_at_its_field(
    opened: Mapping[str, Any],
    person: Person,
    transaction: Transaction,
    mara: Member,
    ben: Member,
    now: datetime,
    values: Payload,
    field: str,
) -> None:
    with transaction() as session:
        for is_active in (True, False):
            gone = Profile("U0GONE", "Guus", "en", "Europe/Amsterdam", is_active, False)
            if is_active:
                members.welcome(session, mara.workspace_id, gone, now)
            members.keep_in_step(session, mara.workspace_id, gone, now)
    refused = person.sends(opened, values)
    assert refused is not None
    assert list(refused["errors"]) == [field]
    assert held(transaction, mara) == []


def test_who_approves_is_told(
    opened: Mapping[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    ben: Member,
) -> None:
    person.sends(opened, filled(force="approval", approver="U0BEN"))
    (limit,) = held(transaction, mara)
    assert (limit.terms.force, limit.approver_id) == (LimitForce.APPROVAL, ben.id)
    word = slack.wait_for("chat.postMessage", 2).arguments
    assert word["channel"] == "U0BEN"
    assert word["text"].startswith("*Mara Visser* has asked you to approve gifts above a limit")


def test_who_approves_and_cant_be_reached_is_told_to_who_asked_them_to(
    opened: Mapping[str, Any], person: Person, slack: FakeSlack, mara: Member, ben: Member
) -> None:
    slack.answers["chat.postMessage"] = [tells(), refused("account_inactive")]
    person.sends(opened, filled("€10", force="approval", approver="U0BEN"))
    told = slack.wait_for("chat.postMessage", 3).arguments
    assert told["channel"] == "U0MARA"
    assert told["text"].startswith("*Ben Smit* can’t be reached and doesn’t know yet")


def end(person: Person, slack: FakeSlack, limit: Limit, day: str) -> Payload | None:
    person.presses(person.types("policy"), "End a limit…")
    view = slack.wait_for("views.open").arguments["view"]
    which = {"which": {"which": {"selected_option": {"value": str(limit.id)}}}}
    return person.sends(view, {**which, "ends": {"ends": {"selected_date": day}}})


def test_a_limit_ends_and_stays_in_the_record(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, limit: Limit
) -> None:
    end(person, slack, limit, "2026-12-01")
    (ended,) = held(transaction, mara)
    assert ended.valid_until == date(2026, 11, 30)
    assert "From 3 November until 30 November." in person.types("policy")["text"]


def test_nothing_ends_on_a_day_that_is_over(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    limit: Limit,
    now: datetime,
) -> None:
    refused = end(person, slack, limit, (now.date() - timedelta(days=1)).isoformat())
    assert refused is not None
    assert list(refused["errors"]) == ["ends"]
    (kept,) = held(transaction, mara)
    assert kept.valid_until is None


def test_who_is_no_admin_changes_nothing(
    opened: Mapping[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    ben: Member,
) -> None:
    colleague = Person(person.web, slack, ben.slack_user_id)
    refused = colleague.sends(opened, filled())
    assert refused is not None
    assert "errors" in refused
    assert held(transaction, mara) == []


def test_a_limit_that_ends_on_its_first_day_holds_for_no_gift(
    person: Person, slack: FakeSlack, transaction: Transaction, limit: Limit, now: datetime
) -> None:
    end(person, slack, limit, now.date().isoformat())
    told = slack.wait_for("chat.postMessage").arguments["text"]
    assert told.startswith("Ended.\n")
    assert "It no longer applies to any gift." in told
    assert "until" not in told


def test_a_limit_just_like_another_is_told_to_be_there(
    opened: Mapping[str, Any], person: Person, transaction: Transaction, mara: Member
) -> None:
    person.sends(opened, filled())
    refused = person.sends(opened, filled())
    assert refused is not None
    assert refused["errors"] == {
        "amount": ("There is already a limit exactly like this. Change something, or cancel.")
    }
    person.sends(opened, filled("€60"))
    assert len(held(transaction, mara)) == 2


def test_a_limit_of_nothing_is_told_plainly(
    opened: Mapping[str, Any], person: Person, anna: Contact
) -> None:
    person.sends(opened, filled("€0", force="cap"))
    assert "*Gifts to clients:* nothing at all. Since 3 November." in person.types("policy")["text"]
    asked = person.types("give Anna Jansen a book €15")["text"]
    assert asked.startswith("The policy allows no gifts for *Anna Jansen* at all. Was it given")
    left = person.types("what may I spend on Anna Jansen")["text"]
    assert "The policy allows no gifts for *Anna Jansen* at all." in left
    assert "0.00" not in left


@pytest.mark.parametrize(
    ("force", "told"),
    [
        (filled("€0"), "every one counts. I’ll warn you about each one. Since 3 November."),
        (
            filled("€0", force="approval", approver="U0BEN"),
            "every one counts. Ben Smit is asked first about each one. Since 3 November.",
        ),
    ],
)
def test_a_limit_of_zero_that_stops_nobody_is_told_plainly(
    opened: Mapping[str, Any],
    person: Person,
    anna: Contact,
    ben: Member,
    force: Payload,
    told: str,
) -> None:
    person.sends(opened, force)
    assert told in person.types("policy")["text"]
    for line in ("gave Anna Jansen a book €15", "what may I spend on Anna Jansen"):
        said = person.types(line)["text"]
        assert "The policy looks at all gifts for *Anna Jansen*, whatever they cost." in said
        assert "0.00" not in said


def test_where_nobody_is_left_to_approve_it_says_so(
    opened: Mapping[str, Any],
    person: Person,
    transaction: Transaction,
    anna: Contact,
    mara: Member,
    ben: Member,
    now: datetime,
) -> None:
    person.sends(opened, filled("€10", force="approval", approver="U0BEN"))
    gone = Profile("U0BEN", ben.name, "en", "Europe/Amsterdam", False, False)
    with transaction() as session:
        members.keep_in_step(session, mara.workspace_id, gone, now)
    asked = person.types("give Anna Jansen a book €15")["text"]
    assert "Nobody else here can approve it now." in asked
