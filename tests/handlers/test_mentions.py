"""`@Goodturn …` in a channel: done once, and answered to who may read the answer."""

import pytest
from slack_bolt import App
from sqlmodel import func, select

from bot.database import Transaction
from bot.models import GestureRow
from bot.people.contacts import Contact
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, refused, user
from tests.payloads import CHANNEL, Payload

BOT = "<@U0BOT>"


def mention(text: str, **more: object) -> Payload:
    return {
        "type": "app_mention",
        "user": "U0MARA",
        "text": text,
        "ts": "1700000000.000001",
        "channel": CHANNEL,
        "event_ts": "1700000000.000001",
        **more,
    }


def given(transaction: Transaction) -> int:
    """How much was logged as given."""
    with transaction() as session:
        return session.exec(select(func.count()).select_from(GestureRow)).one()


@pytest.mark.parametrize(
    "text",
    [
        f"{BOT} give Anna Jansen a book €15",
        f"{BOT}, I gave Anna Jansen a book €15",
        f"I gave Anna Jansen a book €15 {BOT}",
        f"ik heb {BOT} Anna Jansen a book €15 gegeven",
        "<@U0BOT|goodturn>: gave Anna Jansen a book €15",
    ],
)
def test_it_is_done_and_told_to_the_person_alone(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, text: str
) -> None:
    assert person.event(mention(text)).status_code == 200
    told = slack.wait_for("chat.postEphemeral").arguments
    assert (told["channel"], told["user"]) == (CHANNEL, "U0MARA")
    assert told["thread_ts"] == "1700000000.000001"
    assert "a book" in told["text"]
    (word,) = slack.made("chat.postMessage")
    assert word.arguments["thread_ts"] == "1700000000.000001"
    assert "Only the person who asked" in word.arguments["text"]
    assert given(transaction) == 1


@pytest.mark.parametrize("text", ["who is due?", "who is Anna?", "summary", "pause 2 weeks", "zzz"])
def test_nothing_of_anybody_is_told_to_all(
    person: Person, slack: FakeSlack, anna: Contact, text: str
) -> None:
    person.event(mention(f"{BOT} {text}"))
    slack.wait_for("chat.postEphemeral")
    (word,) = slack.made("chat.postMessage")
    assert "Anna" not in str(word.arguments)
    assert "answered below" in word.arguments["text"]


@pytest.mark.parametrize(("text", "said"), [("thanks!", "welcome"), ("", "I remind you")])
def test_what_is_for_all_is_told_to_all(
    person: Person, slack: FakeSlack, anna: Contact, text: str, said: str
) -> None:
    person.event(mention(f"{BOT} {text}"))
    told = slack.wait_for("chat.postMessage").arguments
    assert told["thread_ts"] == "1700000000.000001"
    assert said in told["text"]
    assert slack.made("chat.postEphemeral") == []


def test_in_a_thread_the_answer_comes_there_without_a_word_more(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.event(mention(f"{BOT} who is Anna?", thread_ts="1600000000.000001"))
    told = slack.wait_for("chat.postEphemeral").arguments
    assert told["thread_ts"] == "1600000000.000001"
    assert slack.made("chat.postMessage") == []


def test_a_mention_delivered_twice_counts_once(
    app: App, person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    for _ in range(2):
        person.event(mention(f"{BOT} give Anna Jansen a book"), "Ev1")
    app.listener_runner.listener_executor.shutdown()
    assert given(transaction) == 1
    assert len(slack.made("chat.postEphemeral")) == 1


def test_a_changed_message_does_nothing_and_says_so(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    edited = {"user": "U0MARA", "ts": "1700000009.000000"}
    person.event(mention(f"{BOT} give Anna Jansen a book", edited=edited))
    told = slack.wait_for("chat.postMessage").arguments
    assert told["channel"] == "U0MARA"
    assert "send it as a new message" in told["text"]
    assert given(transaction) == 0


@pytest.mark.parametrize(
    "more", [{"channel": "D0MARA"}, {"bot_id": "B0OTHER"}, {"subtype": "bot_message"}]
)
def test_bots_and_mentions_in_a_conversation_are_left_alone(
    app: App, person: Person, slack: FakeSlack, transaction: Transaction, more: dict[str, str]
) -> None:
    assert person.event(mention(f"{BOT} give Anna Jansen a book", **more)).status_code == 200
    app.listener_runner.listener_executor.shutdown()
    assert [call.method for call in slack.calls] == ["auth.test"]


def test_in_a_conversation_the_mention_is_no_part_of_the_line(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    person.writes(f"{BOT} give Anna Jansen a book")
    assert "“a book”" in slack.wait_for("chat.postMessage").arguments["text"]
    assert given(transaction) == 1


@pytest.mark.parametrize("changes", [{"is_restricted": True}, {"team_id": "T0ELSEWHERE"}])
def test_guests_and_strangers_are_declined_in_their_language(
    person: Person, slack: FakeSlack, transaction: Transaction, changes: dict[str, object]
) -> None:
    slack.users["U0MARA"] = user("U0MARA", locale="de-DE", **changes)
    person.event(mention(f"{BOT} give Anna Jansen a book"))
    told = slack.wait_for("chat.postEphemeral").arguments
    assert "Mitglieder" in told["text"] or "Gäste" in told["text"]
    assert given(transaction) == 0


def test_what_is_refused_is_told_with_the_line(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.event(mention(f"{BOT} give Anna Jansen"))
    assert "What did" in slack.wait_for("chat.postEphemeral").arguments["text"]


def test_who_cannot_be_told_there_is_told_in_their_conversation(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    slack.answers["chat.postEphemeral"] = [refused("user_not_in_channel")]
    person.event(mention(f"{BOT} who is Anna?"))
    assert slack.wait_for("chat.postMessage", count=2).arguments["channel"] == "U0MARA"
