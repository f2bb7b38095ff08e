"""Meetings as they are typed and told: what is written, what is shown, and back again."""

from datetime import date

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow, MeetingRow, ReversalRow
from bot.people import contacts
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


def meetings(transaction: Transaction) -> list[MeetingRow]:
    with transaction() as session:
        assert session.exec(select(GestureRow)).all() == []
        rows = list(session.exec(select(MeetingRow)).all())
        session.expunge_all()
    return rows


@pytest.mark.parametrize(
    ("language", "line", "shown"),
    [
        ("English", "met Anna for coffee yesterday", "in touch with *Anna Jansen* yesterday"),
        ("Nederlands", "sprak Anna gisteren bij de koffie", "gisteren contact met *Anna Jansen*"),
        ("Deutsch", "traf Anna gestern zum Kaffee", "gestern Kontakt mit *Anna Jansen*"),
    ],
)
def test_a_command_logs_a_meeting(
    person: Person, transaction: Transaction, anna: Contact, language: str, line: str, shown: str
) -> None:
    person.types(f"language {language}")
    assert shown in person.types(line)["text"]
    (row,) = meetings(transaction)
    assert (row.contact_id, row.happened_on) == (anna.id, date(2026, 11, 2))
    assert row.words


@pytest.mark.parametrize(
    "text",
    [
        "I had lunch with Anna Jansen",
        "koffie gedronken met Anna Jansen",
        "ich habe heute mit Anna Jansen telefoniert",
    ],
)
def test_a_sentence_logs_a_meeting(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, text: str
) -> None:
    person.writes(text)
    assert "*Anna Jansen*" in slack.wait_for("chat.postMessage").arguments["text"]
    assert [row.contact_id for row in meetings(transaction)] == [anna.id]


def test_undo_takes_a_meeting_back_once(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("met Anna")
    for time in (1, 2):
        assert person.presses(shown, "Undo").status_code == 200
        redrawn = slack.wait_for("response", count=time).arguments
        assert redrawn["text"].startswith("Undone: a meeting")
    with transaction() as session:
        assert len(session.exec(select(ReversalRow)).all()) == 1


def test_a_meeting_with_somebody_new_can_be_kept(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member
) -> None:
    person.presses(person.types("met Bob Dijkstra"), "Add as a partner")
    assert "Bob Dijkstra" in slack.wait_for("response").arguments["text"]
    (row,) = meetings(transaction)
    with transaction() as session:
        added = contacts.by_id(session, mara, row.contact_id)
    assert (added.name, added.audience) == ("Bob Dijkstra", Audience.PARTNER)


def test_a_meeting_to_come_is_no_fact(
    person: Person, transaction: Transaction, anna: Contact, clock: StoppedClock
) -> None:
    assert "still to come" in person.types("met Anna tomorrow")["text"]
    assert meetings(transaction) == []


def test_without_a_name_an_example_is_shown(person: Person) -> None:
    assert "/goodturn met Anna for coffee" in person.types("met")["text"]
