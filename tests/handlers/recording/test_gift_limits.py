"""What is typed of gifts, held against the limits: a fact stays one, and none passes in silence."""

from datetime import date

import pytest

from bot.database import Transaction
from bot.money import Money
from bot.policy import limits
from bot.policy.presets import PRESETS, Terms
from bot.team.members import Member
from bot.vocabulary import GiftPreset, LimitForce, LimitPeriod
from tests.conftest import NOW
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.test_commands import gestures
from tests.handlers.slack import FakeSlack

pytestmark = [on_both_databases, pytest.mark.usefixtures("anna")]
SINCE = date(2026, 1, 1)


@pytest.fixture
def cap(transaction: Transaction, mara: Member) -> None:
    """Fifty euros a year for each person."""
    terms = Terms(Money(50_00, "EUR"), LimitPeriod.CALENDAR_YEAR, LimitForce.CAP)
    with transaction() as session:
        limits.keep(session, mara, terms, SINCE, NOW)


@pytest.fixture
def germany(transaction: Transaction, mara: Member) -> None:
    with transaction() as session:
        limits.take_over(session, mara, PRESETS[GiftPreset.GERMANY], SINCE, NOW)


@pytest.mark.usefixtures("cap")
@pytest.mark.parametrize(
    "line",
    [
        "give Anna a watch €60",
        "give Anna a watch of €60 today",
        "send Anna flowers €60",
        "geef Anna een horloge van 60 euro",
        "schenk Anna een horloge van € 60",
        "schenke Anna eine Uhr für 60 €",
        "gib Anna eine Uhr für 60 Euro",
    ],
)
def test_a_command_above_a_cap_asks_first(
    person: Person, transaction: Transaction, line: str
) -> None:
    person.types("gave Anna chocolates €15 on Monday")
    answer = person.types(line)["text"]
    assert answer.startswith(
        "With this, gifts for *Anna Jansen* in 2026 come to €75.00; the policy allows "
        "€50.00. That is over the cap. Was it given already? Nothing is logged yet."
    )
    assert len(gestures(transaction)) == 1


@pytest.mark.usefixtures("cap")
@pytest.mark.parametrize(
    "line",
    [
        "gave Anna a watch €60",
        "I gave Anna a watch of €60",
        "give Anna a watch €60 yesterday",
        "Anna got a watch of 60 euro from me",
        "bought Anna lunch €60",
        "gaf Anna een horloge van 60 euro",
        "ik heb Anna een horloge van 60 euro gegeven",
        "Anna eine Uhr für 60 Euro geschenkt",
        "gestern Anna eine Uhr für 60 Euro geschenkt",
    ],
)
def test_a_fact_above_a_cap_is_logged_and_told(
    person: Person, transaction: Transaction, line: str
) -> None:
    answer = person.types(line)["text"]
    assert answer.startswith("Logged: *Anna Jansen* got")
    assert (
        "With this, gifts for *Anna Jansen* in 2026 come to €60.00; the policy allows "
        "€50.00. That is over the cap." in answer
    )
    assert len(gestures(transaction)) == 1


@pytest.mark.usefixtures("cap")
def test_that_it_was_given_is_one_click(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = person.types("give Anna a watch €60")
    person.presses(asked, "It was already given")
    shown = slack.wait_for("response").arguments["text"]
    assert shown.startswith("Logged: *Anna Jansen* got")
    assert "That is over the cap." in shown
    assert len(gestures(transaction)) == 1


@pytest.mark.usefixtures("germany")
def test_a_cliff_is_told_and_stops_nothing(person: Person, transaction: Transaction) -> None:
    person.types("give Anna wine €40")
    answer = person.types("give Anna a book €22")["text"]
    assert answer.startswith("Logged: *Anna Jansen* got")
    assert (
        "come to €62.00; the policy allows €50.00. Above that, none of it is "
        "tax-deductible any more." in answer
    )
    assert len(gestures(transaction)) == 2


@pytest.mark.usefixtures("cap")
@pytest.mark.parametrize(
    "line",
    [
        "I want to give Anna a watch of €120 on Friday",
        "I'll give Anna a watch of €120",
        "give Anna a watch €120 next Friday",
        "remind me to give Anna a watch of €120 on Friday",
        "ich will Anna am Freitag eine Uhr für 120 € schenken",
        "ik wil Anna vrijdag een horloge van 120 euro geven",
    ],
)
def test_a_gift_to_come_is_told_before_it_is_agreed(
    person: Person, transaction: Transaction, line: str
) -> None:
    answer = person.types(line)["text"]
    assert "come to €120.00; the policy allows €50.00" in answer
    assert gestures(transaction) == []


@pytest.mark.usefixtures("cap")
def test_what_fits_is_told_of_a_gift_to_come_only(person: Person) -> None:
    answer = person.types("I want to give Anna a book of €20 on Friday")["text"]
    assert (
        "It’s within the policy: after it, €30.00 is left for gifts for *Anna Jansen* in 2026."
        in answer
    )
    assert "policy" not in person.types("give Anna a book €20")["text"]


@pytest.mark.usefixtures("cap")
def test_another_currency_is_told_and_not_converted(person: Person) -> None:
    answer = person.types("give Anna a book CHF 20")["text"]
    assert answer.startswith("Logged: *Anna Jansen* got")
    assert "I don’t convert currencies" in answer
