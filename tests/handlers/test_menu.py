"""`/goodturn` alone, help, languages, and everything that is no command."""

import pytest

from bot.people.contacts import Contact
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, user


@pytest.mark.parametrize("typed", ["", "   ", "help", "HELP", "hulp", "hilfe"])
def test_shows_the_menu(person: Person, typed: str) -> None:
    shown = person.types(typed)
    for command in ("give", "got", "ask", "answer", "summary", "language"):
        assert f"`/goodturn {command}" in shown["text"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("giv Anna a book", "/goodturn give"), ("sumary", "/goodturn summary"), ("🎉", None)],
)
def test_answers_anything_else_with_a_hint_and_the_menu(
    person: Person, typed: str, hint: str | None
) -> None:
    shown = person.types(typed)
    first = shown["blocks"][0]["text"]["text"]
    assert typed in first
    assert ("Did you mean" in first) == (hint is not None)
    assert hint is None or hint in first
    assert "/goodturn help" in shown["text"]


def test_answers_the_first_command_in_the_persons_language(
    person: Person, slack: FakeSlack
) -> None:
    slack.users["U0MARA"] = user("U0MARA", locale="de-DE")
    assert "Dein nächster" in (shown := person.types("")["text"]) or "/goodturn hilfe" in shown


def test_language_is_remembered_against_slacks_own(person: Person) -> None:
    assert "Nederlands" in person.types("language Nederlands")["text"]
    assert "/goodturn geef" in person.types("")["text"]
    assert "Deutsch" in person.types("taal duits")["text"]


def test_an_unknown_language_is_answered_with_the_choice(person: Person) -> None:
    assert "English, Dutch and German" in person.types("language Klingon")["text"]


@pytest.mark.parametrize(
    "typed",
    ["geef Anna een boek", "gegeven Anna een boek", "schenke Anna ein Buch", "GAVE Anna a b"],
)
def test_takes_the_words_of_every_language(person: Person, anna: Contact, typed: str) -> None:
    assert "*Anna Jansen*" in person.types(typed)["text"]


def test_a_message_to_the_bot_is_answered_with_the_menu(person: Person, slack: FakeSlack) -> None:
    slack.users["U0MARA"] = user("U0MARA", locale="nl-NL")
    written = {"type": "message", "channel": "D0MARA", "channel_type": "im", "text": "hoi"}
    assert person.event({**written, "user": "U0MARA", "ts": "1.2"}).status_code == 200
    answer = slack.wait_for("chat.postMessage").arguments
    assert answer["channel"] == "D0MARA"
    assert "/goodturn geef" in answer["text"]


@pytest.mark.parametrize(
    "changes",
    [
        {"channel_type": "channel"},
        {"subtype": "message_changed"},
        {"bot_id": "B0OTHER"},
    ],
)
def test_other_messages_are_nobodys_business(
    person: Person, slack: FakeSlack, changes: dict[str, str]
) -> None:
    written = {"type": "message", "channel": "D0MARA", "channel_type": "im", "text": "hoi"}
    person.event({**written, "user": "U0MARA", "ts": "1.2", **changes})
    assert slack.made("users.info") == []
    assert slack.made("chat.postMessage") == []
