"""The day that was asked for, or "yes", typed in place of a click."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ContactRow
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")


@on_both_databases
@pytest.mark.parametrize(
    ("line", "told", "day"),
    [
        ("asked Anna last week for a review", "Wednesday", "28 October"),
        ("asked Anna last week for a review", "on 29 October", "29 October"),
        ("asked Anna last week for a review", "Monday", "26 October"),
        ("asked Anna in January for a review", "on the 16th", "16 January"),
        ("im Jänner Anna um eine Bewertung gebeten", "am 16.", "16 January"),
        ("Anna vorige week om een review gevraagd", "donderdag", "29 October"),
        ("Anna letzte Woche um eine Bewertung gebeten", "am Freitag bitte", "30 October"),
    ],
)
def test_the_day_is_told(person: Person, line: str, told: str, day: str) -> None:
    assert "Nothing is logged yet" in person.types(line)["text"]
    assert day in person.types(told)["text"]
    assert "Nothing logged yet" not in person.types("who is Anna Jansen")["text"]


def test_today_answers_in_a_conversation_and_not_after_the_command(
    person: Person, slack: FakeSlack
) -> None:
    person.types("gave Anna a pen last week")
    assert "pen" not in person.types("today")["text"]
    person.writes("today")
    said = slack.wait_for("chat.postMessage").arguments["text"]
    assert said == "Logged: *Anna Jansen* got “a pen” from you today."


@on_both_databases
@pytest.mark.parametrize("told", ["Thursday", "donderdag", "am Donnerstag"])
def test_the_day_of_a_reminder_is_ahead(person: Person, told: str) -> None:
    assert "When shall I remind you" in person.types("remind me about Anna")["text"]
    assert "Thursday 5 November" in person.types(told)["text"]
    assert "Thursday 5 November" in person.types("my reminders")["text"]


@on_both_databases
@pytest.mark.parametrize("told", ["yes", "ja", "ok", "ja klopt", "genau"])
def test_what_was_in_doubt_is_agreed_to(person: Person, told: str) -> None:
    assert "Shall I log it?" in person.types("almost gave Anna a book")["text"]
    assert person.types(told)["text"].startswith("Logged: *Anna Jansen*")


@on_both_databases
@pytest.mark.parametrize("told", ["Anna Bos", "bos", "acme"])
def test_who_is_meant_is_told(
    person: Person, transaction: Transaction, mara: Member, anna: Contact, told: str
) -> None:
    new = NewContact("Anna Bos", Audience.CLIENT, "Acme")
    with transaction() as session:
        contacts.add(session, mara, new, anna.red_on)
    assert "Who do you mean?" in person.types("gave Anna a jar of jam")["text"]
    assert person.types(told)["text"] == "Logged: *Anna Bos* got “a jar of jam” from you today."
    assert "Who do you mean?" in person.types("remind me about Anna on Friday")["text"]
    assert "*Anna Bos* on Friday 6 November" in person.types(told)["text"]


@on_both_databases
@pytest.mark.parametrize(
    ("told", "audience"),
    [
        ("client", Audience.CLIENT),
        ("yes, as a client", Audience.CLIENT),
        ("a partner please", Audience.PARTNER),
        ("colleague", Audience.STAFF),
        ("klant", Audience.CLIENT),
        ("ja, als klant graag", Audience.CLIENT),
        ("een collega", Audience.STAFF),
        ("Kunde", Audience.CLIENT),
        ("als Partner", Audience.PARTNER),
        ("Kollege", Audience.STAFF),
    ],
)
def test_what_somebody_new_is_to_us_is_told(
    person: Person, transaction: Transaction, told: str, audience: Audience
) -> None:
    assert "Shall I add" in person.types("gave Hans Mayr a book")["text"]
    assert person.types(told)["text"].startswith("Logged: *Hans Mayr* got “a book”")
    with transaction() as session:
        added = session.exec(select(ContactRow).where(ContactRow.name == "Hans Mayr")).one()
        assert added.audience is audience


def test_what_somebody_is_to_us_answers_no_other_question(person: Person) -> None:
    assert "What happened?" in person.types("Anna flowers")["text"]
    assert "Logged" not in person.types("client")["text"]


@pytest.mark.parametrize("told", ["Tuesday", "yesterday", "ok", "yes"])
def test_without_a_question_nothing_is_answered(person: Person, told: str) -> None:
    without = person.types(told)["text"]
    person.types("give Anna a book")
    assert person.types(told)["text"] == without


def test_a_question_of_long_ago_is_not_answered(person: Person, clock: StoppedClock) -> None:
    person.types("remind me about Anna")
    clock.moment += timedelta(minutes=11)
    assert "You have" in person.types("my reminders")["text"]
    assert "5 November" not in person.types("Thursday")["text"]


def test_a_day_answers_no_other_question(person: Person) -> None:
    asked = person.types("Anna flowers")["text"]
    assert asked.startswith("What happened?")
    assert person.types("Tuesday")["text"].startswith("I don’t understand “Tuesday” yet.")


def test_a_day_that_cannot_be_is_told_and_the_question_stays(person: Person) -> None:
    person.types("remind me about Anna")
    assert "remind" not in person.types("yesterday")["text"].split("\n")[0].casefold()
    assert "Thursday 5 November" in person.types("Thursday")["text"]
