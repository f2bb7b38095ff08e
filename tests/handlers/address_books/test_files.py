"""`/goodturn import`: how a file comes from Slack, and what is said where it doesn't."""

from collections.abc import Callable

import pytest
from flask import Response

from bot.address_books.recognising import MOST_BYTES
from tests import assembly
from tests.handlers.address_books.importing import FILE_ID, Importer
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, refused, server_error, tells
from tests.messages.drawing import texts
from tests.payloads import Payload

BOOK = "Voornaam;Achternaam;E-mail;Kolom X\nNoor;Bos;noor@example.nl;Bakkerij\nPim;Bos;;\n"


def described(**changes: object) -> Payload:
    """A file of Mara's."""
    return {"user": "U0MARA", "url_private": "https://files.slack.com/book", **changes}


def said(message: Payload) -> str:
    """All that stands in a message."""
    return "\n".join(texts(message, "mrkdwn"))


def test_without_the_scope_another_way_is_told(person: Person, slack: FakeSlack) -> None:
    slack.answers["auth.test"] = [tells_scopes("chat:write,commands")]
    answer = person.types("import")
    assert "`files:read`" in answer["text"]
    assert "`goodturn import FILE --owner U0MARA`" in answer["text"]
    assert not slack.made("views.open")


def test_a_message_gets_a_button_that_opens_the_dialog(person: Person, slack: FakeSlack) -> None:
    person.writes("importeer mijn adresboek")
    offered = dict(slack.wait_for("chat.postMessage").arguments)
    person.presses(offered, "Import contacts")
    assert slack.made("views.open")


@pytest.mark.parametrize(
    ("method", "answer", "tells_of"),
    [
        ("files.info", refused("missing_scope"), "`files:read`"),
        ("files.info", refused("file_deleted"), "is no longer in Slack."),
        ("files.info", refused("internal_error"), "try again in a minute"),
        (
            "files.info",
            tells(file={"user": "U0MARA", "mode": "tombstone"}),
            "is no longer in Slack.",
        ),
        (
            "files.info",
            tells(file=described(size=MOST_BYTES + 1)),
            "larger than 50 MB",
        ),
        (
            "files.info",
            tells(file=described(url_private="https://evil.example/slack.com")),
            "is no longer in Slack.",
        ),
        ("files.info", tells(file=described(user="U0BEN")), "is no longer in Slack."),
        ("download", server_error, "try again in a minute"),
    ],
)
def test_where_there_is_no_file_it_says_why(
    importer: Importer, slack: FakeSlack, method: str, answer: object, tells_of: str
) -> None:
    slack.answers[method] = [answer]  # type: ignore[list-item]
    told = importer.gives("boek.csv", BOOK)
    assert tells_of in said(told)
    if "Try again" in labels(told):
        assert "Nothing has been stored yet" in importer.presses(told, "Try again")["text"]


def test_the_token_is_shown_to_slack_alone(importer: Importer, slack: FakeSlack) -> None:
    importer.gives("boek.csv", BOOK)
    (download,) = slack.made("download")
    assert download.arguments["file"] == FILE_ID
    assert download.arguments["Authorization"] == f"Bearer {assembly.BOT_TOKEN}"


def tells_scopes(scopes: str) -> Callable[[], Response]:
    """auth.test's answer for an app that may do this."""

    def answer() -> Response:
        response = tells(team_id="T0SANDBOX")()
        response.headers["X-OAuth-Scopes"] = scopes
        return response

    return answer
