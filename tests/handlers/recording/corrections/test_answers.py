"""A line right after an answer that puts it right: another answer stands then."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, ResponseRow, ReversalRow
from tests.assembly import StoppedClock
from tests.handlers.conftest import Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.answered import answers
from tests.handlers.recording.corrections.conftest import LANGUAGES, PUT_RIGHT
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

ASKS = {
    "en": "asked {name} for a photo",
    "nl": "ik heb {name} gevraagd om een foto",
    "de": "ich habe {name} um ein Foto gebeten",
}


LINES = [
    ("en", "Anna said yes", "no wait, she said no", "no"),
    ("en", "Anna said yes", "Anna said no", "no"),
    ("en", "Anna said no", "sorry, that was a yes", "yes"),
    ("en", "Anna said yes", "Actually only partly", "partly"),
    ("en", "Anna said no", "correction: Anna Jansen said yes", "yes"),
    ("en", "Anna said no", "I misread, Anna said yes", "yes"),
    ("en", "Anna said no", "Anna changed her mind, she's coming after all", "yes"),
    ("en", "Anna said yes", "no, she isn't coming after all", "no"),
    ("en", "Anna said yes", "Anna decided against it after all", "no"),
    ("nl", "Anna zei ja", "nee wacht, ze zei nee", "no"),
    ("nl", "Anna zei ja", "nee toch deels", "partly"),
    ("nl", "Anna zei nee", "foutje, het was ja", "yes"),
    ("nl", "Anna zei nee", "ik bedoel ja", "yes"),
    ("nl", "Anna zei nee", "sorry Anna zei ja", "yes"),
    ("nl", "Anna zei ja", "antwoord Anna nee", "no"),
    ("nl", "Anna zei nee", "Anna heeft zich bedacht, ze komt toch", "yes"),
    ("nl", "Anna zei ja", "Anna heeft toch nee gezegd", "no"),
    ("de", "Anna hat zugesagt", "doch nicht, sie hat abgesagt", "no"),
    ("de", "Anna hat zugesagt", "nein, anna hat doch abgesagt", "no"),
    ("de", "Anna hat zugesagt", "doch nein", "no"),
    ("de", "Anna hat zugesagt", "stimmt nicht, sie hat abgelehnt", "no"),
    ("de", "Anna hat abgesagt", "Anna hat es sich anders überlegt, sie kommt doch", "yes"),
    ("de", "Anna hat zugesagt", "sorry, nur teilweise", "partly"),
]


@on_both_databases
@pytest.mark.parametrize(("language", "first", "line", "answer"), LINES)
def test_it_was_another_answer(
    types: Types, transaction: Transaction, language: str, first: str, line: str, answer: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(ASKS[language].format(name="Anna Jansen"))
    types(first)
    shown = types(line)
    assert shown["text"].startswith(PUT_RIGHT[language]), shown["text"]
    assert answers(transaction) == {"Anna": answer}
    with transaction() as session:
        assert len(session.exec(select(ResponseRow)).all()) == 2
        assert len(session.exec(select(ReversalRow)).all()) == 1


@pytest.mark.parametrize(
    ("language", "first", "line"),
    [
        ("en", "Anna and Petra Lang said yes", "no wait, she said no"),
        ("nl", "Anna en Petra Lang hebben ja gezegd", "nee wacht, ze zei nee"),
        ("de", "Anna und Petra Lang haben zugesagt", "doch nicht, sie hat abgesagt"),
    ],
)
def test_whose_it_is_has_to_be_sure(
    types: Types, transaction: Transaction, language: str, first: str, line: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    for name in ("Anna Jansen", "Petra Lang"):
        types(ASKS[language].format(name=name))
    types(first)
    types(line)
    assert answers(transaction) == {"Anna": "yes", "Petra": "yes"}


def test_the_one_of_several_who_is_named_answered_otherwise(
    types: Types, transaction: Transaction
) -> None:
    for name in ("Anna Jansen", "Petra Lang"):
        types(ASKS["en"].format(name=name))
    types("Anna and Petra Lang said yes")
    types("no, Petra said no")
    assert answers(transaction) == {"Anna": "yes", "Petra": "no"}


@pytest.mark.parametrize("line", ["Petra Lang said no", "got flowers from Anna", "Pieter said no"])
def test_what_is_told_of_somebody_else_puts_nothing_right(
    types: Types, transaction: Transaction, line: str
) -> None:
    for name in ("Anna Jansen", "Petra Lang"):
        types(ASKS["en"].format(name=name))
    types("Anna said yes")
    types(line)
    assert answers(transaction)["Anna"] == "yes"


def test_another_ask_that_is_open_is_answered_first(types: Types, transaction: Transaction) -> None:
    types("asked Anna Jansen for a photo")
    types("asked Anna Jansen for the keys")
    types("Anna said yes to the keys")
    types("Anna said no")
    with transaction() as session:
        found = session.exec(select(AskRow.words, ResponseRow.answer).join(ResponseRow)).all()
    assert [(words, str(one)) for words, one in found] == [("the keys", "yes"), ("a photo", "no")]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "oh no, Petra Lang"),
        ("en", "no, Petra Lang"),
        ("en", "sorry, that was Petra"),
        ("nl", "oei nee, Petra Lang"),
        ("nl", "nee, Petra Lang"),
        ("de", "nein, Petra Lang"),
        ("de", "ach ne, das war petra"),
    ],
)
def test_a_name_that_puts_right_is_no_answer(
    types: Types, transaction: Transaction, language: str, line: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(ASKS[language].format(name="Petra Lang"))
    types("answer Petra yes")
    types("undo")
    types(ASKS[language].format(name="Anna Jansen"))
    types(line)
    assert answers(transaction) == {}


@on_both_databases
@pytest.mark.parametrize(
    ("language", "first", "line", "question"),
    [
        ("en", "Anna said yes", "Anna said no", "*Anna Jansen* has already answered"),
        ("nl", "Anna zei ja", "Anna zei nee", "*Anna Jansen* heeft al geantwoord"),
        ("de", "Anna hat zugesagt", "Anna hat abgesagt", "*Anna Jansen* hat schon geantwortet"),
    ],
)
def test_an_older_answer_is_asked_about(
    person: Person,
    slack: FakeSlack,
    clock: StoppedClock,
    transaction: Transaction,
    language: str,
    first: str,
    line: str,
    question: str,
) -> None:
    person.types(f"language {LANGUAGES[language]}")
    person.types(ASKS[language].format(name="Anna Jansen"))
    person.types(first)
    clock.moment += timedelta(days=1)
    shown = person.types(line)
    assert question in shown["text"]
    assert answers(transaction) == {"Anna": "yes"}
    for count in (1, 2):
        person.presses(shown, labels(shown)[0])
        slack.wait_for("response", count=count)
        assert answers(transaction) == {"Anna": "no"}


def test_the_same_answer_again_is_refused_as_before(
    person: Person, clock: StoppedClock, transaction: Transaction
) -> None:
    person.types(ASKS["en"].format(name="Anna Jansen"))
    person.types("Anna said yes")
    clock.moment += timedelta(days=1)
    assert "There is no open ask" in person.types("Anna said yes")["text"]
    assert answers(transaction) == {"Anna": "yes"}
