"""Whether a gift may be given: the room that is left, and approval where it is above a limit."""

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.policy.limits import Limit
from tests.handlers.person import Person
from tests.handlers.policy.deciding import gifts
from tests.handlers.screen import labels

ABOVE = [
    "can I spend 60 euro on Anna Jansen",
    "may I spend €60 on a vase for Anna Jansen?",
    "may I give Anna Jansen a watch of 75 euro next week",
    "I want to give Anna Jansen a vase of 70 eur next week",
    "kan ik 60 euro uitgeven aan Anna Jansen",
    "mag ik 60 euro aan Anna Jansen besteden?",
    "mag ik Anna Jansen morgen iets van 60 euro geven",
    "mag ik Anna Jansen volgende week een wijn van 70 euro geven",
    "kann ich 60 Euro für Anna Jansen ausgeben",
    "darf ich Anna Jansen nächste Woche einen Wein für 70 Euro schenken",
]


@pytest.mark.parametrize("line", ABOVE)
def test_what_is_above_a_limit_is_told_with_whom_to_ask(
    person: Person, transaction: Transaction, anna: Contact, limit: Limit, line: str
) -> None:
    answer = person.types(line)
    assert "What happened?" not in answer["text"]
    assert "the policy allows €50.00. Above that, it needs approval." in answer["text"]
    assert "Ask Ben Smit to approve" in labels(answer)
    assert gifts(transaction) == []


@pytest.mark.parametrize(
    "line",
    [
        "can I spend 40 euro on Anna Jansen",
        "may I give Anna Jansen a vase of 40 euro next week",
        "kan ik 40 euro uitgeven aan Anna Jansen",
        "darf ich Anna Jansen nächste Woche einen Wein für 40 Euro schenken",
    ],
)
def test_what_fits_is_told_with_what_is_left_after_it(
    person: Person, transaction: Transaction, anna: Contact, limit: Limit, line: str
) -> None:
    answer = person.types(line)
    assert answer["text"].startswith("It’s within the policy: after it, €10.00 is left for")
    assert "today" not in answer["text"]
    assert "Ask Ben Smit to approve" not in labels(answer)
    assert gifts(transaction) == []


@pytest.mark.parametrize(
    "line",
    [
        "can I spend 60 on Anna Jansen",
        "may we spend 60 on Anna Jansen?",
        "kan ik 60 uitgeven aan Anna Jansen",
        "kann ich 60 für Anna Jansen ausgeben",
    ],
)
def test_a_number_without_a_currency_tells_what_is_left(
    person: Person, anna: Contact, limit: Limit, line: str
) -> None:
    assert "€50.00" in person.types(line)["text"]


@pytest.mark.parametrize(
    "line",
    [
        "can I spend 60 euro on Anna Jansen",
        "may I give Anna Jansen a watch of 75 euro next week",
        "kan ik 60 euro uitgeven aan Anna Jansen",
        "darf ich Anna Jansen nächste Woche einen Wein für 70 Euro schenken",
    ],
)
def test_where_nothing_limits_it_that_is_said(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    assert person.types(line)["text"].startswith("No gift limit covers that.")
    assert gifts(transaction) == []


@pytest.mark.parametrize(
    "line",
    [
        "want to give Anna Jansen a hamper of 75 eur",
        "may I give Anna Jansen a hamper of 75 eur?",
        "give Anna Jansen a hamper of 75 eur",
        "ik wil Anna Jansen een mand van 75 euro geven",
        "darf ich Anna Jansen einen Korb für 75 Euro schenken?",
    ],
)
def test_what_the_card_says_of_gifts_comes_before_the_limit(
    person: Person, transaction: Transaction, anna: Contact, limit: Limit, line: str
) -> None:
    person.types("Anna Jansen is a civil servant")
    text = person.types(line)["text"]
    assert text.startswith(
        "Their card says about *Anna Jansen*: public official, so no gifts with a price."
    )
    assert "the policy allows €50.00" in text
    assert gifts(transaction) == []


def test_what_the_card_says_of_gifts_comes_where_no_limit_covers_them(
    person: Person, anna: Contact
) -> None:
    person.types("Anna Jansen is a civil servant")
    text = person.types("may I give Anna Jansen a hamper of 75 eur?")["text"]
    assert text.startswith("Their card says about *Anna Jansen*: public official")
    assert "No gift limit covers that." in text
