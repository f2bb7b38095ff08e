"""`/goodturn` alone, help, languages, and everything that is no command."""

from dataclasses import replace

import pytest

import messages.menu
from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AskedBack, Intent
from handlers.reading import understanding
from handlers.reading.almanac import Standpoint
from messages.catalogue import LANGUAGES, texts_for
from tests.conftest import NOW
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, refused, user
from tests.messages.examples import menu
from tests.payloads import Payload


@pytest.mark.parametrize("typed", ["", "   ", "menu", "Menü"])
def test_shows_the_menu(person: Person, typed: str) -> None:
    shown = person.types(typed)
    assert {"I gave something", "Who is due?", "Ideas for somebody", "Settings"} <= set(
        labels(shown)
    )
    assert "/goodturn give" not in shown["text"]


@pytest.mark.parametrize("typed", ["help", "HELP", "hulp", "hilfe", "what can you do?"])
def test_shows_all_that_can_be_typed(person: Person, typed: str) -> None:
    shown = person.types(typed)
    for command in ("give", "got", "ask", "answer", "who", "summary", "language"):
        assert f"`/goodturn {command}" in shown["text"]


@pytest.mark.parametrize("typed", ["help", "menu", "hulp", "what can you do?"])
def test_in_a_conversation_help_is_the_menu(person: Person, slack: FakeSlack, typed: str) -> None:
    person.writes(typed)
    assert "I gave something" in labels(slack.wait_for("chat.postMessage").arguments)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_menu_offers_is_understood(
    transaction: Transaction, mara: Member, anna: Contact, language: str
) -> None:
    texts, speaking = texts_for(language), replace(mara, locale=language)
    today = Standpoint(mara.today(NOW), ahead=False, month_first=False)
    for offer in menu.offers():
        typed = texts.plain(offer.example) if offer.example else ""
        line = messages.menu.line(texts, offer, typed)
        with transaction() as session:
            read = understanding.understand(session, speaking, line, today)
        asked = AskedBack.DAY if offer.intent is Intent.ASK else None
        assert (read.intent, next(iter(read.doubts), None)) == (offer.intent, asked), line


def test_a_button_acts_at_once(person: Person, slack: FakeSlack, anna: Contact) -> None:
    person.presses(person.types(""), "Who is due?")
    assert slack.wait_for("chat.postMessage").arguments["text"] == "Due today: Anna Jansen"


def test_a_button_opens_the_settings(person: Person, slack: FakeSlack) -> None:
    person.presses(person.types(""), "Settings")
    assert slack.wait_for("views.open").arguments["view"]["callback_id"] == "preferences"


def test_what_is_typed_in_the_dialog_is_done(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    view = _opens(person, slack, "I gave something")
    assert person.submits(view, typed="Anna Jansen a book, yesterday") is None
    assert "a book" in slack.wait_for("chat.postMessage").arguments["text"]


def test_the_beginning_may_be_typed_too(person: Person, slack: FakeSlack, anna: Contact) -> None:
    view = _opens(person, slack, "I gave something")
    person.submits(view, typed="I gave Anna Jansen a book")
    assert "“a book”" in slack.wait_for("chat.postMessage").arguments["text"]


@pytest.mark.parametrize(
    ("label", "typed", "answer"),
    [
        ("I got something", "a nice thank you note from Anna Jansen", "“a nice thank you note”"),
        ("We were in touch", "zoom call with Anna Jansen on Monday", "“zoom call”"),
    ],
)
def test_what_the_dialog_is_for_leaves_less_to_be_asked(
    person: Person, slack: FakeSlack, anna: Contact, label: str, typed: str, answer: str
) -> None:
    person.submits(_opens(person, slack, label), typed=typed)
    told = slack.wait_for("chat.postMessage").arguments["text"]
    assert told.startswith("Logged: ")
    assert answer in told


def test_what_is_refused_is_said_in_the_dialog(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    view = _opens(person, slack, "I gave something")
    answer = person.submits(view, typed="Anna Jansen")
    assert answer is not None
    assert "What did Anna Jansen get" in answer["errors"]["typed"]


def test_where_others_read_along_only_the_person_sees_the_answer(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    view = _opens(person, slack, "Look somebody up")
    there = {**view, "private_metadata": "who:C0TEAM:1700000000.000001"}
    person.submits(there, typed="Anna")
    told = slack.wait_for("chat.postEphemeral").arguments
    assert (told["channel"], told["user"]) == ("C0TEAM", "U0MARA")
    assert told["thread_ts"] == "1700000000.000001"


def test_where_the_bot_is_not_the_answer_comes_in_their_conversation(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    view = _opens(person, slack, "Look somebody up")
    slack.answers["chat.postEphemeral"] = [refused("not_in_channel")]
    person.submits({**view, "private_metadata": "who:C0TEAM"}, typed="Anna")
    assert slack.wait_for("chat.postMessage").arguments["channel"] == "U0MARA"


def _opens(person: Person, slack: FakeSlack, label: str) -> Payload:
    """The dialog that a button of the menu opens."""
    person.presses(person.types("menu"), label)
    view: Payload = slack.wait_for("views.open").arguments["view"]
    return view


def test_answers_anything_else_with_what_can_be_typed(person: Person, mara: Member) -> None:
    shown = person.types("🎉")
    assert "🎉" in shown["blocks"][0]["text"]["text"]
    assert "/goodturn help" in shown["text"]


def test_does_the_line_that_it_suggests(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("giv Joost a cake")
    assert "Did you mean “give Joost a cake”?" in shown["text"]
    person.presses(shown, "Yes, do that")
    assert "I don’t know “Joost” yet" in slack.wait_for("chat.postMessage").arguments["text"]


def test_answers_the_first_command_in_the_persons_language(
    person: Person, slack: FakeSlack
) -> None:
    slack.users["U0MARA"] = user("U0MARA", locale="de-DE")
    assert "Wer ist dran?" in labels(person.types(""))


def test_language_is_remembered_against_slacks_own(person: Person) -> None:
    assert "Nederlands" in person.types("language Nederlands")["text"]
    assert "/goodturn geef" in person.types("help")["text"]
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
    assert answer["channel"] == "U0MARA"
    assert "Ik gaf iets" in labels(answer)


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
