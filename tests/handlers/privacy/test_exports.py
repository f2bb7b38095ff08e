"""`export`: the file comes in the conversation of whoever asked, with what they may see."""

import json

import pytest
from flask import Response

from bot.database import Transaction
from bot.models import ContactRow
from bot.people.contacts import Contact
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
    assert posted.arguments["text"] == "2 contacts as you can see them, as vCard:"
    assert shared["channel_id"] == "D0MARA"
    assert slack.made("files.getUploadURLExternal")[0].arguments["filename"].endswith(".vcf")


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("written", "begins"),
    [
        ("export my contacts as csv", "\ufeffFirst Name"),
        ("export csv", "\ufeffFirst Name"),
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
    assert "no contact yet" in slack.wait_for("chat.postMessage").arguments["text"]
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
