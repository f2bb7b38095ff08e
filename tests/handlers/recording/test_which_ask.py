"""Which ask an answer is to: the words tell it, or it is asked."""

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AskRow, ResponseRow
from bot.people.contacts import Contact
from bot.vocabulary import Answer, AskState
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

LANGUAGES = {"en": "English", "nl": "Nederlands", "de": "Deutsch"}
ASKS = {
    "en": ("asked Anna Jansen for the keys", "asked Anna Jansen for the delivery date"),
    "nl": (
        "ik heb Anna Jansen gevraagd om een quote",
        "ik heb Anna Jansen gevraagd om een reviewke op google",
    ),
    "de": (
        "ich habe Anna Jansen um die Referenz gebeten",
        "ich habe Anna Jansen um den Liefertermin gebeten",
    ),
}


def answers(transaction: Transaction) -> list[tuple[str, Answer]]:
    with transaction() as session:
        both = select(AskRow, ResponseRow).join(ResponseRow).order_by(col(ResponseRow.id))
        return [(ask.words, one.answer) for ask, one in session.exec(both)]


@pytest.mark.parametrize(
    ("language", "line", "words", "answer"),
    [
        ("en", "Anna said no to the keys", "the keys", Answer.NO),
        ("en", "Anna Jansen said yes about the delivery date", "the delivery date", Answer.YES),
        ("en", "Anna agreed on the delivery dates", "the delivery date", Answer.YES),
        ("nl", "Anna zei ja op die review", "een reviewke op google", Answer.YES),
        ("nl", "Anna zei nee op de quote", "een quote", Answer.NO),
        ("de", "Anna hat beim Liefertermin zugesagt", "den Liefertermin", Answer.YES),
        ("de", "Anna hat die Referenz abgelehnt", "die Referenz", Answer.NO),
    ],
)
def test_the_words_choose_it(
    person: Person,
    transaction: Transaction,
    anna: Contact,
    language: str,
    line: str,
    words: str,
    answer: Answer,
) -> None:
    person.types(f"language {LANGUAGES[language]}")
    for ask in ASKS[language]:
        person.types(ask)
    person.types(line)
    assert answers(transaction) == [(words, answer)]


@pytest.mark.parametrize(
    "line", ["Anna said yes", "Anna said yes to the roof", "Anna said no, sorry"]
)
def test_it_is_asked_where_they_tell_none(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    for ask in ASKS["en"]:
        person.types(ask)
    assert "several open asks" in person.types(line)["text"]
    assert answers(transaction) == []


@pytest.mark.parametrize(
    ("language", "ask", "plan", "line", "question"),
    [
        (
            "en",
            "asked Anna Jansen for the keys",
            "ask Anna Jansen on 12 November for the boiler report",
            "Anna said no about the boiler",
            "So far you’ve only planned to ask *Anna Jansen*. Is this the answer to it?",
        ),
        (
            "nl",
            "ik heb Anna Jansen gevraagd om de sleutels",
            "vraag Anna Jansen op 12 november om het ketelrapport",
            "Anna zei nee op het ketelrapport",
            "Je had je vraag aan *Anna Jansen* nog alleen gepland. Is dit het antwoord daarop?",
        ),
        (
            "de",
            "ich habe Anna Jansen um die Schlüssel gebeten",
            "frag Anna Jansen am 12. November nach dem Kesselbericht",
            "Anna hat zum Kesselbericht Nein gesagt",
            "*Anna Jansen*",
        ),
    ],
)
def test_a_plan_may_be_it(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    language: str,
    ask: str,
    plan: str,
    line: str,
    question: str,
) -> None:
    person.types(f"language {LANGUAGES[language]}")
    person.types(ask)
    person.types(plan)
    shown = person.types(line)
    assert question in shown["text"]
    assert answers(transaction) == []
    person.presses(shown, labels(shown)[0])
    slack.wait_for("response")
    assert [answer for _, answer in answers(transaction)] == [Answer.NO]
    with transaction() as session:
        states = [one.state for one in session.exec(select(AskRow).order_by(col(AskRow.id)))]
    assert states == [AskState.MADE, AskState.ANSWERED]


@pytest.mark.parametrize(
    ("language", "line", "question"),
    [
        (
            "en",
            "Anna said no about the boiler",
            "There is one open ask to *Anna Jansen*. Is this the answer to it?",
        ),
        ("nl", "Anna zei nee over de ketel", "Is dit het antwoord daarop?"),
        ("de", "Anna hat beim Kessel abgesagt", "Ist das die Antwort darauf?"),
    ],
)
def test_the_only_ask_is_not_answered_by_what_is_about_something_else(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    language: str,
    line: str,
    question: str,
) -> None:
    person.types(f"language {LANGUAGES[language]}")
    person.types(ASKS[language][0])
    shown = person.types(line)
    assert question in shown["text"]
    assert answers(transaction) == []
    person.presses(shown, labels(shown)[0])
    slack.wait_for("response")
    assert [answer for _, answer in answers(transaction)] == [Answer.NO]


@pytest.mark.parametrize("line", ["Anna said no", "Anna said no, sorry", "Anna declined today"])
def test_the_only_ask_is_answered_by_what_is_about_nothing(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    person.types(ASKS["en"][0])
    person.types(line)
    assert answers(transaction) == [("the keys", Answer.NO)]
