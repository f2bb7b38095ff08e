"""By when what is asked for is needed: told in a line, and against the cooling-off window."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow
from bot.vocabulary import AskKind, AskState
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")
"""It is Tuesday 3 November 2026; a gesture of today keeps asks off until Friday the 13th."""

LINES = [
    ("English", "ask Anna for her tax return by 9 November", "9 November"),
    ("English", "ask Anna for her tax return no later than 9 November", "9 November"),
    ("Nederlands", "vraag Anna om haar aangifte voor 9 november", "9 november"),
    ("Nederlands", "vraag Anna om haar aangifte voor maandag", "9 november"),
    ("Nederlands", "vraag Anna uiterlijk 9 november om haar aangifte", "9 november"),
    ("Deutsch", "bitte Anna bis 9. November um ihre Steuererklärung", "9. November"),
    ("Deutsch", "bitte Anna um ihre Steuererklärung bis zum 9. November", "9. November"),
]


def asks(transaction: Transaction) -> list[AskRow]:
    with transaction() as session:
        found = list(session.exec(select(AskRow)).all())
        session.expunge_all()
        return found


@on_both_databases
@pytest.mark.parametrize(("language", "line", "day"), LINES)
def test_a_deadline_within_the_window_is_said_at_once_with_a_choice(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    line: str,
    day: str,
) -> None:
    person.types("give Anna flowers")
    person.types(f"language {language}")
    shown = person.types(line)
    said = shown["text"].replace("\xa0", " ")
    assert day in said
    assert "13" in said
    wait, drop, _ = labels(shown)
    assert not asks(transaction)
    person.presses(shown, wait)
    told = slack.wait_for("response").arguments["text"].replace("\xa0", " ")
    (ask,) = asks(transaction)
    assert (ask.state, str(ask.planned_for), str(ask.needed_by)) == (
        AskState.PLANNED,
        "2026-11-13",
        "2026-11-09",
    )
    assert day in told
    person.presses(shown, drop)
    assert len(asks(transaction)) == 1


def test_it_is_dropped_by_a_click(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("give Anna flowers")
    shown = person.types("ask Anna for her tax return by 9 November")
    person.presses(shown, "Drop it")
    assert "Nothing was logged" in slack.wait_for("response").arguments["text"]
    assert not asks(transaction)


def test_one_that_can_be_met_is_kept_with_the_plan_and_told(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("give Anna flowers")
    shown = person.types("ask Anna for her tax return by 30 November")
    person.presses(shown, "Remind me on Friday 13 November")
    assert "needed by Monday 30 November." in slack.wait_for("response").arguments["text"]
    assert "needed by Monday 30 November" in str(person.types("who Anna Jansen"))


def test_when_to_ask_is_asked_where_any_day_fits(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("ask Anna for her tax return by 30 November")
    assert "When do you want to ask?" in shown["text"]
    assert "needed by Monday 30 November" in shown["text"]
    person.presses(shown, "Today")
    slack.wait_for("response")
    (ask,) = asks(transaction)
    assert (ask.state, str(ask.needed_by)) == (AskState.MADE, "2026-11-30")
    assert ask.words == "her tax return"


def test_a_day_to_ask_on_is_told_beside_the_deadline(
    person: Person, transaction: Transaction
) -> None:
    said = person.types("ask Anna on Monday for her tax return by 20 November")["text"]
    assert "on Monday 9 November" in said
    assert "needed by Friday 20 November." in said
    late = person.types("ask Anna on 25 November for the contract by 20 November")["text"]
    assert "needed by Friday 20 November, which is before then." in late


def test_the_kind_of_ask_is_kept(person: Person, transaction: Transaction) -> None:
    person.types("ask Anna on 9 November for her tax return")
    person.types("ask Anna on 9 November for the blue one")
    assert [ask.kind for ask in asks(transaction)] == [AskKind.DOCUMENT, AskKind.OTHER]


@pytest.mark.parametrize(
    ("language", "line", "today", "others"),
    [
        (
            "English",
            "ask Anna for her tax return by the 10th",
            "Today",
            ["Wednesday 4 November", "Monday 9 November"],
        ),
        (
            "Nederlands",
            "vraag Anna om haar aangifte voor 10 november",
            "Vandaag",
            ["Woensdag 4 november", "Maandag 9 november"],
        ),
        (
            "Deutsch",
            "Anna bis spätestens 10.11. um ihre Steuererklärung bitten",
            "Heute",
            ["Mittwoch, 4. November", "Montag, 9. November"],
        ),
    ],
)
def test_days_before_the_deadline_are_offered(
    person: Person, language: str, line: str, today: str, others: list[str]
) -> None:
    person.types(f"language {language}")
    offered = [one.replace("\xa0", " ") for one in labels(person.types(line))]
    assert offered[:3] == [today, *others]


def test_a_day_that_is_typed_in_answer_is_one_to_come(
    person: Person, transaction: Transaction
) -> None:
    person.types("ask Anna for her tax return by the 10th")
    assert "needed by Tuesday 10 November" in person.types("Friday")["text"]
    (ask,) = asks(transaction)
    assert (str(ask.planned_for), ask.words) == ("2026-11-06", "her tax return")


def test_what_was_asked_for_by_a_day_is_needed_then(
    person: Person, transaction: Transaction
) -> None:
    said = person.types("asked Anna to review my slides by Friday")["text"]
    assert "needed by Friday 6 November" in said
    (ask,) = asks(transaction)
    assert (ask.state, str(ask.needed_by)) == (AskState.MADE, "2026-11-06")


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("English", "ask Anna on 31/11 for a demo", "There is no “31/11” in the calendar."),
        ("Nederlands", "vraag Anna 31-11 om een demo", "“31-11” staat niet in de kalender."),
        ("Deutsch", "Anna am 31.2. um eine Demo bitten", "„31.2.“ gibt es im Kalender nicht."),
    ],
)
def test_a_day_that_is_none_is_told_as_such(
    person: Person, transaction: Transaction, language: str, line: str, told: str
) -> None:
    person.types(f"language {language}")
    assert person.types(line)["text"].startswith(told)
    assert not asks(transaction)
