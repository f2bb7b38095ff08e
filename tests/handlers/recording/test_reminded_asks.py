"""Whoever wants to be reminded to ask somebody plans an ask, which the cooling-off time holds."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, ReminderRow
from bot.vocabulary import AskState, Purpose
from tests.handlers.person import Person
from tests.handlers.screen import labels

pytestmark = pytest.mark.usefixtures("anna")
LINES = [
    ("English", "remind me to ask Anna for her tax return on Friday"),
    ("English", "remind me on Friday to ask Anna for her tax return"),
    ("English", "remind me on Friday that I have to ask Anna for her tax return"),
    ("Nederlands", "herinner me eraan om Anna vrijdag om haar aangifte te vragen"),
    ("Nederlands", "herinner me er vrijdag aan om Anna om haar aangifte te vragen"),
    ("Deutsch", "erinnere mich am Freitag, Anna um ihre Steuererklärung zu bitten"),
    ("Deutsch", "erinnere mich daran, Anna am Freitag um ihre Steuererklärung zu bitten"),
    (
        "Deutsch",
        "erinnere mich am Freitag, dass ich Anna um ihre Steuererklärung bitten muss",
    ),
]


def open_reminders(transaction: Transaction) -> list[tuple[Purpose, str]]:
    with transaction() as session:
        rows = session.exec(select(ReminderRow)).all()
        return [(row.purpose, str(row.show_on)) for row in rows]


def asks(transaction: Transaction) -> list[tuple[AskState, str]]:
    with transaction() as session:
        return [(row.state, row.words) for row in session.exec(select(AskRow)).all()]


@pytest.mark.parametrize(("language", "line"), LINES)
def test_within_the_window_the_first_good_day_is_told_and_nothing_promised(
    person: Person, transaction: Transaction, language: str, line: str
) -> None:
    person.types("give Anna flowers")
    person.types(f"language {language}")
    shown = person.types(line)
    assert "13" in shown["text"]
    assert len(labels(shown)) == 3
    assert open_reminders(transaction) == []


@pytest.mark.parametrize(("language", "line"), LINES)
def test_outside_of_it_an_ask_is_planned(
    person: Person, transaction: Transaction, language: str, line: str
) -> None:
    person.types(f"language {language}")
    person.types(line)
    ((state, words),) = asks(transaction)
    assert state is AskState.PLANNED
    assert words in ("her tax return", "haar aangifte", "ihre Steuererklärung")
    assert open_reminders(transaction) == [(Purpose.ASK, "2026-11-06")]


@pytest.mark.parametrize(
    "line",
    [
        "remind me to ask Anna on Friday",
        "herinner me vrijdag om Anna te vragen",
        "erinnere mich daran, Anna am Freitag zu fragen",
    ],
)
def test_where_nothing_is_told_to_ask_for_that_is_asked_within_the_window(
    person: Person, transaction: Transaction, line: str
) -> None:
    person.types("give Anna flowers")
    assert "Anna" in person.types(line)["text"]
    assert open_reminders(transaction) == []


@pytest.mark.parametrize(
    "line",
    [
        "remind me that Anna asked for a quote on Friday",
        "remind me on Friday to call Anna",
        "herinner me er vrijdag aan dat Anna om een offerte vroeg",
    ],
)
def test_other_reminders_stay_what_they_are(
    person: Person, transaction: Transaction, line: str
) -> None:
    person.types("give Anna flowers")
    person.types(line)
    assert open_reminders(transaction) == [(Purpose.REMIND, "2026-11-06")]
