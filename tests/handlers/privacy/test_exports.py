"""`export`: the file comes in the conversation of whoever asked, with what they may see."""

import json

import pytest
from flask import Response

from bot.database import Transaction
from bot.models import ContactRow
from bot.people.contacts import Contact
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, refused
from tests.payloads import Payload


def test_typed_with_a_format_it_comes_at_once(
    person: Person, slack: FakeSlack, anna: Contact, bram: Contact
) -> None:
    answer = person.types("export vcard")
    assert answer["text"].startswith("I’m writing the file (vCard).")
    shared = slack.wait_for("files.completeUploadExternal").arguments
    content = slack.wait_for("upload").arguments["content"]
    assert content.count("BEGIN:VCARD") == 2
    (posted,) = slack.made("chat.postMessage")
    assert posted.arguments["channel"] == "U0MARA"
    assert posted.arguments["text"] == "All 2 contacts you can see, as vCard:"
    assert shared["channel_id"] == "D0MARA"
    assert slack.made("files.getUploadURLExternal")[0].arguments["filename"].endswith(".vcf")


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("written", "begins"),
    [
        ("export my contacts as csv", "\ufeffFirst Name"),
        ("export csv", "\ufeffFirst Name"),
        ("export my data as csv", "\ufeffFirst Name"),
        ("exporteer al mijn gegevens als csv", "\ufeffFirst Name"),
        ("exportiere alle meine Daten als csv", "\ufeffFirst Name"),
        ("exporteer mijn contacten als json", "["),
        ("meine Kontakte exportieren, als vCard bitte", "BEGIN:VCARD"),
        ("download my contacts for excel", "\ufeffFirst Name"),
    ],
)
def test_a_sentence_may_name_the_format(
    person: Person, slack: FakeSlack, written: str, begins: str
) -> None:
    person.writes(written)
    assert slack.wait_for("upload").arguments["content"].startswith(begins)


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("written", ["export", "export my data", "wie krieg ich meine Daten raus"])
def test_without_a_format_a_click_tells_it(person: Person, slack: FakeSlack, written: str) -> None:
    asked = person.types(written)
    assert labels(asked) == ["CSV", "vCard", "JSON"]
    person.presses(asked, "JSON")
    assert "the file (JSON)" in slack.wait_for("response").arguments["text"]
    (anna,) = json.loads(slack.wait_for("upload").arguments["content"])
    assert anna["name"] == "Anna Jansen"


@on_both_databases
@pytest.mark.usefixtures("bram")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("export my contacts as json", "looked after by you"),
        ("exporteer alleen mijn contacten als json", "looked after by you"),
        ("exportiere meine Kontakte als json", "looked after by you"),
        ("export my clients as json", "looked after by you, Clients"),
        ("meine Kunden exportieren, json", "looked after by you, Clients"),
        ("export json contacts at Bakkerij Jansen", "organisation “Bakkerij Jansen”"),
        ("exporteer Anna Jansen als json", "“Anna Jansen”"),
        ("exporteer klanten zonder telefoon van Mara als json", "Without a phone number"),
    ],
)
def test_only_those_go_out_who_are_asked_for(
    person: Person, slack: FakeSlack, anna: Contact, line: str, said: str
) -> None:
    answer = person.types(line)
    assert "It only includes: " in answer["text"]
    assert said in answer["text"]
    people: list[Payload] = json.loads(slack.wait_for("upload").arguments["content"])
    assert [one["name"] for one in people] == [anna.name]
    assert said in slack.made("chat.postMessage")[0].arguments["text"]


@pytest.mark.usefixtures("anna", "bram")
def test_the_format_is_chosen_for_the_same_contacts(person: Person, slack: FakeSlack) -> None:
    asked = person.types("export my clients")
    assert "It only includes: looked after by you, Clients." in asked["text"]
    person.presses(asked, "JSON")
    (one,) = json.loads(slack.wait_for("upload").arguments["content"])
    assert one["name"] == "Anna Jansen"


@pytest.mark.usefixtures("anna")
def test_where_nobody_fits_no_file_comes(person: Person, slack: FakeSlack) -> None:
    person.types("export my partners as csv")
    told = slack.wait_for("chat.postMessage").arguments["text"]
    assert "Nobody matches that (looked after by you, Partners), so there is no file." in told
    assert not slack.made("files.getUploadURLExternal")


@pytest.mark.usefixtures("anna", "bram")
@pytest.mark.parametrize(
    "line", ["export csv", "exporteer alles als csv", "alles exportieren, csv"]
)
def test_of_everybody_it_says_so(person: Person, line: str) -> None:
    said = person.types(line)["text"]
    assert "all the contacts you can see, your colleagues’ as well." in said
    assert "Excel can open CSV files" in said


@pytest.mark.usefixtures("anna", "bram")
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("export Anna Jansen and Bram as csv", "Anna Jansen and Bram"),
        ("export Xander Nobody as csv", "Xander Nobody"),
        ("exporteer Xander Nobody als csv", "Xander Nobody"),
        ("exportiere Anna Jansen und Bram als csv", "Anna Jansen und Bram"),
        ("export Xander Nobody", "Xander Nobody"),
        ("export the data of Anna Jansen and Bram as csv", "the data of Anna Jansen and Bram"),
    ],
)
def test_no_file_comes_where_it_is_not_clear_of_whom(
    person: Person, slack: FakeSlack, line: str, words: str
) -> None:
    asked = person.types(line)
    assert f"I don’t know who “{words}” means, so I haven’t sent anything." in asked["text"]
    assert labels(asked) == ["CSV", "vCard", "JSON"]
    assert not slack.made("chat.postMessage")
    person.presses(asked, "JSON")
    slack.wait_for("upload")


def test_what_a_colleague_keeps_private_is_not_in_it(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, bram: Contact
) -> None:
    with transaction() as session:
        session.get_one(ContactRow, bram.id).is_private = True
    person.types("export json")
    people: list[Payload] = json.loads(slack.wait_for("upload").arguments["content"])
    assert [one["name"] for one in people] == [anna.name]


def test_where_there_is_nobody_no_file_comes(person: Person, slack: FakeSlack) -> None:
    person.types("export csv")
    assert "no contacts" in slack.wait_for("chat.postMessage").arguments["text"]
    assert not slack.made("files.getUploadURLExternal")


def broken() -> Response:
    return Response(status=500)


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("method", "answer", "said"),
    [
        ("files.getUploadURLExternal", refused("missing_scope"), "`files:write`"),
        ("files.getUploadURLExternal", refused("file_uploads_disabled"), "file_uploads_disabled"),
        ("files.completeUploadExternal", refused("storage_limit_reached"), "Please try again"),
        ("upload", broken, "upload_failed"),
    ],
)
def test_where_slack_takes_no_file_another_way_is_told(
    person: Person, slack: FakeSlack, method: str, answer: object, said: str
) -> None:
    slack.answers[method] = [answer]  # type: ignore[list-item]
    person.types("export vcard")
    told = slack.wait_for("chat.update").arguments
    assert told["channel"] == "D0MARA"
    assert said in told["text"]
    assert "`goodturn export contacts --format vcard --owner U0MARA`" in told["text"]
