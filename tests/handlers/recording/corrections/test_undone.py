"""Undo after a line that put an entry right takes that back: the entry is as it was before."""

from datetime import datetime, timedelta

import pytest

from bot.database import Transaction
from bot.models import ContactRow
from bot.people.contacts import Contact
from bot.privacy import erasure
from bot.team.members import Member
from tests.assembly import StoppedClock
from tests.handlers.conftest import Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.answered import answers
from tests.handlers.recording.corrections.conftest import FLOWERS, GIFTS, LANGUAGES, Ledger
from tests.handlers.recording.corrections.test_answers import ASKS
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

BACK = {
    "en": ("undo", "Undone: the correction."),
    "nl": ("ongedaan maken", "Teruggedraaid: de correctie."),
    "de": ("rückgängig", "Zurückgenommen: die Berichtigung."),
}


@on_both_databases
@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "sorry, Monday"),
        ("en", "no, that was Pieter"),
        ("en", "that was wine, not flowers"),
        ("nl", "sorry, dat was maandag"),
        ("nl", "sorry, voor Petra"),
        ("nl", "het was wijn"),
        ("de", "Moment, das war am Montag"),
        ("de", "Quatsch, das war Petra"),
        ("de", "das war Wein"),
    ],
)
def test_what_was_given_is_as_it_was(
    types: Types, ledger: Ledger, language: str, line: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(GIFTS[language])
    before = ledger.gestures()
    types(line)
    assert ledger.gestures() != before
    word, said = BACK[language]
    shown = types(word)["text"]
    assert shown.startswith(said)
    assert FLOWERS[language] in shown
    assert ledger.gestures() == before
    assert "Anna" in types(word)["text"]
    assert ledger.gestures() == []


@on_both_databases
@pytest.mark.parametrize(
    ("language", "first", "line"),
    [
        ("en", "Anna said yes", "no wait, she said no"),
        ("nl", "Anna zei ja", "foutje, ze zei nee"),
        ("de", "Anna hat zugesagt", "doch nicht, sie hat abgesagt"),
    ],
)
def test_what_was_answered_is_as_it_was(
    types: Types, transaction: Transaction, language: str, first: str, line: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(ASKS[language].format(name="Anna Jansen"))
    types(first)
    types(line)
    assert answers(transaction) == {"Anna": "no"}
    word, said = BACK[language]
    assert types(word)["text"].startswith(said)
    assert answers(transaction) == {"Anna": "yes"}
    types(word)
    assert answers(transaction) == {}


def test_what_was_answered_longer_ago_is_as_it_was(
    person: Person, slack: FakeSlack, clock: StoppedClock, transaction: Transaction
) -> None:
    person.types(ASKS["en"].format(name="Anna Jansen"))
    person.types("Anna said yes")
    clock.moment += timedelta(days=1)
    shown = person.types("Anna said no")
    person.presses(shown, labels(shown)[0])
    slack.wait_for("response")
    assert answers(transaction) == {"Anna": "no"}
    person.types("undo")
    assert answers(transaction) == {"Anna": "yes"}


def test_a_click_takes_the_correction_back_once(
    person: Person, slack: FakeSlack, ledger: Ledger
) -> None:
    person.types("gave Anna flowers")
    shown = person.types("no, that was Pieter")
    for count in (1, 2):
        person.presses(shown, "Undo")
        said = slack.wait_for("response", count=count).arguments["text"]
        assert said.startswith("Undone: the correction.\nLogged: *Anna Jansen* got")
        assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]


def test_of_several_the_day_is_as_it_was(person: Person, slack: FakeSlack, ledger: Ledger) -> None:
    person.types("gave Anna and Petra Lang flowers")
    before = ledger.gestures()
    assert len(before) == 2
    shown = person.types("sorry, Monday")
    assert {day for *_, day in ledger.gestures()} == {"2026-11-02"}
    for count in (1, 2):
        person.presses(shown, "Undo")
        slack.wait_for("response", count=count)
        assert ledger.gestures() == before
    person.types("undo")
    assert ledger.gestures() == []


def test_each_undo_takes_one_correction_back(types: Types, ledger: Ledger) -> None:
    types("gave Anna flowers")
    types("no, that was Pieter")
    types("sorry, Monday")
    assert ledger.gestures() == [("Pieter", "given", "flowers", "2026-11-02")]
    types("undo")
    assert ledger.gestures() == [("Pieter", "given", "flowers", "2026-11-03")]
    types("undo")
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]
    types("undo")
    assert ledger.gestures() == []


def test_it_can_be_put_right_otherwise_then(types: Types, ledger: Ledger) -> None:
    types("gave Anna flowers")
    types("no, that was Pieter")
    types("undo")
    types("no, that was Petra")
    assert ledger.gestures() == [("Petra", "given", "flowers", "2026-11-03")]


def test_of_who_is_archived_it_is_as_it_was(
    person: Person, slack: FakeSlack, ledger: Ledger
) -> None:
    person.types("gave Anna flowers")
    shown = person.types("no, that was Pieter")
    person.types("archive Anna")
    person.presses(shown, "Undo")
    slack.wait_for("response")
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]


@pytest.mark.parametrize("becomes", ["forgotten", "private"])
def test_of_who_is_no_more_to_be_told_of_it_is_taken_back(
    person: Person,
    slack: FakeSlack,
    ledger: Ledger,
    transaction: Transaction,
    mara: Member,
    ben: Member,
    anna: Contact,
    now: datetime,
    becomes: str,
) -> None:
    person.types("gave Anna flowers")
    shown = person.types("no, that was Pieter")
    with transaction() as session:
        if becomes == "forgotten":
            erasure.forget(session, mara, anna.id, now)
        else:
            row = session.get_one(ContactRow, anna.id)
            row.owner_id, row.is_private = ben.id, True
    person.presses(shown, "Undo")
    assert "Undone" in slack.wait_for("response").arguments["text"]
    assert ledger.gestures() == []


def test_what_was_never_put_right_is_taken_back(types: Types, ledger: Ledger) -> None:
    types("gave Anna flowers")
    types("gave Pieter wine")
    assert "correction" not in types("undo")["text"]
    assert [name for name, *_ in ledger.gestures()] == ["Anna"]
