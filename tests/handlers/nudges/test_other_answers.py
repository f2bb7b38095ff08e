"""An answer that is something else is told in words from the nudge that checks on it."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, ResponseRow
from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Answer, AskState
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.nudges.opened import opened
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

WORDS = "she'll send it to Tom instead"


@pytest.fixture
def check(
    person: Person, clock: StoppedClock, turn: Turn, slack: FakeSlack, anna: Contact
) -> dict[str, Any]:
    """The nudge that asks whether Anna answered, a week after."""
    person.types("ask Anna Jansen for a talk")
    clock.moment += timedelta(days=7)
    turn.take()
    return dict(slack.wait_for("chat.postMessage").arguments)


def responses(transaction: Transaction) -> list[tuple[Answer, str]]:
    with transaction() as session:
        return [(row.answer, row.words) for row in session.exec(select(ResponseRow))]


def test_it_stands_beside_the_other_answers(check: dict[str, Any]) -> None:
    assert labels(check)[:5] == ["Yes", "Partly", "No", "Something else…", "Nothing yet"]


def test_the_words_are_kept_once(
    check: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(check, "Something else…")
    view = opened(slack)
    assert view["blocks"][0]["text"]["text"] == "*Anna Jansen*"
    for drawn in (2, 3):
        assert not person.submits(view, words=f" {WORDS}\n ")
        shown = dict(slack.wait_for("chat.update", count=drawn).arguments)
        said = shown["blocks"][1]["text"]["text"]
        assert "*Anna Jansen* answered “she'll send it to Tom instead” (“a talk”)." in said.replace(
            "’", "'"
        )
        assert labels(shown) == ["Say thanks", "Undo"]
    assert responses(transaction) == [(Answer.OTHER, WORDS)]


def test_undo_opens_the_check_again(
    check: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(check, "Something else…")
    person.submits(opened(slack), words=WORDS)
    shown = dict(slack.wait_for("chat.update", count=2).arguments)
    person.presses(shown, "Undo")
    assert "Something else…" in labels(slack.wait_for("chat.update", count=3).arguments)
    with transaction() as session:
        assert session.exec(select(AskRow)).one().state is AskState.MADE


def test_without_words_it_is_asked_for_them(
    check: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(check, "Something else…")
    refused = person.submits(opened(slack), words="  ")
    assert refused is not None
    assert refused["errors"]["words"].startswith("Say what the answer was")
    assert responses(transaction) == []


def test_what_a_colleague_recorded_meanwhile_stands_and_the_words_stay_in_the_dialog(
    check: dict[str, Any],
    person: Person,
    ben: Member,
    slack: FakeSlack,
    transaction: Transaction,
) -> None:
    person.presses(check, "Something else…")
    Person(person.web, slack, ben.slack_user_id).types("Anna Jansen said yes")
    refused = person.submits(opened(slack), words=WORDS)
    assert refused is not None
    assert "There is no open ask to Anna Jansen" in refused["errors"]["words"]
    assert responses(transaction) == [(Answer.YES, "")]


@pytest.mark.parametrize(
    ("language", "label", "says"),
    [
        ("nl", "Iets anders…", "Genoteerd: *Anna Jansen* antwoordde “pas in maart” (“a talk”)"),
        ("de", "Etwas anderes …", "Notiert: *Anna Jansen* hat geantwortet: „pas in maart“"),
    ],
)
def test_it_is_there_in_every_language(
    mara: Member,
    person: Person,
    anna: Contact,
    clock: StoppedClock,
    turn: Turn,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    label: str,
    says: str,
) -> None:
    person.types("ask Anna Jansen for a talk")
    with transaction() as session:
        members.choose_language(session, mara, language)
    clock.moment += timedelta(days=7)
    turn.take()
    nudge = dict(slack.wait_for("chat.postMessage").arguments)
    person.presses(nudge, label)
    person.submits(opened(slack), words="pas in maart")
    said = slack.wait_for("chat.update", count=2).arguments["blocks"][1]["text"]["text"]
    assert says in said
