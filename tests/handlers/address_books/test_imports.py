"""`/goodturn import`: from the dialog to the preview, the import, and back."""

from collections.abc import Callable

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ContactRow
from bot.people.contacts import Contact
from messages.address_books import buttons
from tests import assembly
from tests.handlers.address_books.importing import Importer
from tests.handlers.person import Person
from tests.handlers.screen import button, labels
from tests.handlers.slack import FakeSlack, ratelimited, server_error
from tests.messages.drawing import rows, texts
from tests.payloads import Payload

BOOK = "Voornaam;Achternaam;E-mail;Kolom X\nNoor;Bos;noor@example.nl;Bakkerij\nPim;Bos;;\n"
Names = Callable[[], set[str]]


@pytest.fixture
def names(transaction: Transaction) -> Names:
    """Whom the team keeps up with."""

    def read() -> set[str]:
        with transaction() as session:
            return set(session.exec(select(ContactRow.name)))

    return read


def said(message: Payload) -> str:
    """All that stands in a message."""
    return "\n".join(texts(message, "mrkdwn"))


def test_nothing_is_stored_before_a_click(importer: Importer, names: Names) -> None:
    told = importer.gives("boek.csv", BOOK, "partner")
    assert told["text"] == "*boek.csv*: 2 rows. Nothing has been stored yet."
    assert rows(told)[1:] == [["New", "2"]]
    assert "Partners: 2 (nothing in the file says otherwise)" in said(told)
    assert "Dutch: 1 (by their email address)" in said(told)
    assert "“Kolom X”" in said(told)
    assert labels(told) == ["Import", "Columns…", "Cancel"]
    assert names() == set()


def test_the_first_of_them_are_shown_with_what_was_read(importer: Importer) -> None:
    told = importer.gives("boek.csv", f"{BOOK}Bo;Kok;bo@@example.nl;\n")
    assert "*For example:*\n• *Noor Bos* · noor@example.nl\n• *Pim Bos*" in said(told)
    assert "*Imported, but not all of it*\n• Line 4: “bo@@example.nl”" in said(told)


def test_no_two_columns_are_the_name(importer: Importer, slack: FakeSlack) -> None:
    told = importer.gives("boek.csv", "Naam,Firma\nNoor Bos,Bakkerij\n")
    before = len(slack.made("chat.update"))
    refused = importer.tries_to_map(told, {"Firma": "name"})
    assert refused is not None
    assert list(refused["errors"].values()) == [
        "Another column is already set to this. Choose something else for one of them."
    ]
    # What was refused is not read: only this is, which is told to be under way and then done.
    importer.maps(told, {"Firma": "-"})
    assert len(slack.made("chat.update")) == before + 2


def test_it_comes_in_and_is_taken_back(
    importer: Importer, assembled: assembly.Bot, slack: FakeSlack, names: Names
) -> None:
    done = importer.presses(importer.gives("boek.csv", BOOK), "Import")
    assert done["text"] == "*boek.csv* has been imported."
    assert names() == {"Noor Bos", "Pim Bos"}
    back = importer.presses(done, "Undo")
    assert "2 contacts have been removed." in said(back)
    assert names() == set()
    with assembled.listening() as app:
        again = Importer(Person(assembled.web(app), slack), slack)
        assert said(again.presses(done, "Undo")).endswith("The import has been undone.")


def test_a_second_click_changes_nothing(
    importer: Importer, names: Names, slack: FakeSlack, person: Person
) -> None:
    told = importer.gives("boek.csv", BOOK)
    importer.presses(told, "Import")
    before = len(slack.made("chat.update"))
    again = button(told, "Import")
    person.clicks(again["action_id"], again["value"], told["ts"])
    importer.gives("boek.csv", BOOK)  # which waits behind it
    after = [call.arguments["text"] for call in slack.made("chat.update")[before:]]
    assert after == [
        (
            "*boek.csv*: 2 rows. Everybody in it is already one of your contacts, and there "
            "is nothing new."
        )
    ]
    assert len(names()) == 2


def test_the_same_file_again_changes_nothing(importer: Importer) -> None:
    importer.presses(importer.gives("boek.csv", BOOK), "Import")
    told = importer.gives("boek.csv", BOOK)
    assert rows(told)[1:] == [["Already known, nothing new", "2"]]
    assert labels(told) == ["Columns…", "Cancel"]


def test_cancelled_it_stays_out(
    importer: Importer, slack: FakeSlack, person: Person, names: Names
) -> None:
    person.presses(importer.gives("boek.csv", BOOK), "Cancel")
    assert "nothing from the file was stored" in slack.wait_for("response").arguments["text"]
    assert names() == set()


def test_a_button_works_after_a_restart(
    importer: Importer, assembled: assembly.Bot, slack: FakeSlack, names: Names
) -> None:
    told = importer.gives("boek.csv", BOOK)
    with assembled.listening() as app:
        again = Importer(Person(assembled.web(app), slack), slack)
        assert "has been imported" in again.presses(told, "Import")["text"]
    assert len(names()) == 2


def test_what_is_left_out_is_told_up_to_ten_lines(importer: Importer) -> None:
    told = importer.gives("boek.csv", BOOK + ";;x@example.nl;\n" * 12)
    assert ["Left out", "12"] in rows(told)
    left_out = next(one for one in texts(told, "mrkdwn") if one.startswith("*Left out*"))
    assert left_out.count("• Line") == 10
    assert left_out.endswith("… and 2 more")


def test_a_file_with_nobody_in_it_says_what_to_do(importer: Importer) -> None:
    told = importer.gives("photo.png", b"\x89PNG\r\n\x1a\n")
    assert "This is a picture" in said(told)
    assert labels(told) == ["Cancel"]


def test_columns_that_nobody_knows_can_be_told(
    importer: Importer, slack: FakeSlack, names: Names
) -> None:
    told = importer.gives("boek.csv", "Wie;Waar\nNoor Bos;Bakkerij Bos\n")
    assert labels(told) == ["Columns…", "Cancel"]
    seen = importer.maps(told, {"Wie": "name", "Waar": "organisation"})
    assert rows(seen)[1:] == [["New", "1"]]
    importer.presses(seen, "Import")
    assert names() == {"Noor Bos"}


def test_a_column_can_be_left_unread(importer: Importer) -> None:
    told = importer.gives("boek.csv", BOOK)
    seen = importer.maps(told, {"E-mail": "-"})
    assert "“E-mail” and “Kolom X”" in said(seen)
    assert "Language of drafts" not in said(seen)


def test_a_preview_waits_as_long_as_slack_asks(importer: Importer, slack: FakeSlack) -> None:
    slack.answers["chat.update"] = [lambda: ratelimited("1"), server_error]
    importer.gives("boek.csv", BOOK)
    assert slack.wait_for("chat.update", 3)


def test_what_differs_is_taken_or_left(
    importer: Importer, slack: FakeSlack, person: Person, anna: Contact, transaction: Transaction
) -> None:
    with transaction() as session:
        session.get_one(ContactRow, anna.id).role = "Bakker"
    book = "Naam;Bedrijf;Functie\nAnna Jansen;Bakkerij Jansen;Directeur\n"
    told = importer.gives("boek.csv", book)
    assert "for one contact, the file says something other" in said(told)
    done = importer.presses(told, "Import")
    posted = len(slack.made("chat.postMessage"))
    person.presses(done, "See the difference")
    asked = dict(slack.wait_for("chat.postMessage", posted + 1).arguments)
    assert "You have “Bakker”, the file has “Directeur”." in said(asked)
    person.presses(asked, "Use the file’s")
    taken = dict(slack.wait_for("response").arguments)
    assert "has a new job" in said(taken)
    assert "There’s nothing left to decide" in said(taken)
    with transaction() as session:
        assert session.get_one(ContactRow, anna.id).role == "Directeur"
    person.presses(asked, "Keep yours")
    assert "already been decided." in said(dict(slack.wait_for("response", 2).arguments))


def test_what_was_taken_over_stays_and_is_told_when_it_is_undone(
    importer: Importer, slack: FakeSlack, person: Person, anna: Contact, transaction: Transaction
) -> None:
    with transaction() as session:
        session.get_one(ContactRow, anna.id).role = "Bakker"
    book = "Naam;Bedrijf;Functie\nAnna Jansen;Bakkerij Jansen;Directeur\nPim Bos;;\n"
    done = importer.presses(importer.gives("boek.csv", book), "Import")
    posted = len(slack.made("chat.postMessage"))
    person.presses(done, "See the difference")
    asked = dict(slack.wait_for("chat.postMessage", posted + 1).arguments)
    person.presses(asked, "Use the file’s")
    slack.wait_for("response")
    undone = importer.presses(done, "Undo")
    assert "1 contact keeps what was taken from the file: Anna Jansen." in said(undone)
    with transaction() as session:
        assert session.get_one(ContactRow, anna.id).role == "Directeur"


def test_who_may_be_one_person_is_asked_about(
    importer: Importer, slack: FakeSlack, person: Person, anna: Contact, names: Names
) -> None:
    told = importer.gives("boek.csv", "Naam;Bedrijf\nAnna Jansen;Andere Zaak BV\n")
    assert "same name, different organisation" in said(told)
    done = importer.presses(told, "Import")
    posted = len(slack.made("chat.postMessage"))
    person.presses(done, "One person, or two?")
    asked = dict(slack.wait_for("chat.postMessage", posted + 1).arguments)
    assert "Are these the same person?" in said(asked)
    person.presses(asked, "One person")
    assert "is now one contact," in said(dict(slack.wait_for("response").arguments))


def test_somebody_elses_button_does_nothing(
    importer: Importer, assembled: assembly.Bot, slack: FakeSlack, names: Names
) -> None:
    told = importer.gives("boek.csv", BOOK)
    with assembled.listening() as app:
        ben = Person(assembled.web(app), slack, "U0BEN")
        for text in labels(told):
            ben.presses(told, text)
    assert names() == set()
    assert not slack.made("views.open")[1:]


def test_an_old_button_is_told_to_be_one(person: Person, slack: FakeSlack) -> None:
    person.clicks(buttons.STORE, "1:client")
    assert slack.wait_for("response").arguments["text"]
