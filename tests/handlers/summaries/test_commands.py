"""The monthly summary: choosing its channel, its day, and a look at it in between."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Response

from bot.database import Transaction
from bot.people.contacts import Contact
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.slack import (
    FakeSlack,
    channel,
    hang_up,
    refused,
    server_error,
    tells,
    user,
)
from tests.payloads import CHANNEL


@pytest.mark.parametrize(
    "typed",
    ["summary here please", "overzicht hier", "samenvatting hier", "Überblick hier"],
)
def test_here_is_said_in_every_language(person: Person, typed: str) -> None:
    assert f"The monthly summary goes to <#{CHANNEL}>" in person.types(typed)["text"]


def test_a_channel_that_is_named_is_where_it_goes(person: Person, slack: FakeSlack) -> None:
    person.writes(f"summary in <#{CHANNEL}|team>")
    answer = slack.wait_for("chat.postMessage").arguments["text"]
    assert f"The monthly summary goes to <#{CHANNEL}>" in answer


def test_an_admin_chooses_the_channel_and_it_comes_on_the_first_working_day(
    person: Person,
    anna: Contact,
    transaction: Transaction,
    clock: StoppedClock,
    turn: Turn,
    slack: FakeSlack,
) -> None:
    chosen = person.types("summary here")
    assert f"<#{CHANNEL}>" in chosen["text"]
    assert "Tuesday 1 December" in chosen["text"]
    person.types("give Anna a book")
    clock.moment = datetime(2026, 12, 1, 7, 59, tzinfo=UTC)
    turn.take()
    assert slack.made("chat.postMessage") == []
    clock.moment += timedelta(minutes=1)
    for _ in (1, 2):
        turn.take()
    (posted,) = [
        call for call in slack.made("chat.postMessage") if call.arguments["channel"] == CHANNEL
    ]
    assert "November 2026, together" in posted.arguments["text"]
    assert "Gestures: 1 given, 0 received." in posted.arguments["text"]
    assert posted.arguments["blocks"][-1]["type"] == "data_visualization"


def test_only_an_admin_chooses(person: Person, slack: FakeSlack) -> None:
    slack.users["U0PRIYA"] = user("U0PRIYA", is_admin=False)
    person.user_id = "U0PRIYA"
    assert "Ask one of your Slack admins" in person.types("summary here")["text"]


def test_anybody_sees_last_month(person: Person, anna: Contact) -> None:
    person.types("give Anna a book on 20 October")
    shown = person.types("summary")["text"]
    assert "October 2026, together" in shown
    assert "the one person on the list" in shown


@pytest.mark.parametrize(
    ("found", "joining", "said"),
    [
        (channel(CHANNEL), None, None),
        (channel(CHANNEL, is_member=False), tells(), "I’ve just joined that channel."),
        (
            channel(CHANNEL, is_member=False),
            refused("missing_scope"),
            "Please type `/invite @Goodturn` in it.",
        ),
        (
            channel(CHANNEL, is_member=False, is_private=True),
            None,
            "I’m not in that channel yet",
        ),
    ],
)
def test_choosing_sees_at_once_whether_the_bot_is_there(
    person: Person,
    slack: FakeSlack,
    found: dict[str, Any],
    joining: Callable[[], Response] | None,
    said: str | None,
) -> None:
    slack.answers["conversations.info"] = [tells(channel=found)]
    if joining is not None:
        slack.answers["conversations.join"] = [joining]
    chosen = person.types("summary here")["text"]
    assert chosen.startswith(f"The monthly summary goes to <#{CHANNEL}>, next on ")
    assert said in chosen if said else "/invite" not in chosen
    assert bool(slack.made("conversations.join")) == (joining is not None)


@pytest.mark.parametrize("answer", [refused("missing_scope"), server_error, hang_up, tells()])
def test_where_slack_does_not_tell_the_bot_says_so(
    person: Person, slack: FakeSlack, answer: Callable[[], Response]
) -> None:
    slack.answers["conversations.info"] = [answer]
    assert "I can’t see whether I’m in that channel" in person.types("summary here")["text"]


def test_a_channel_that_is_linked_is_chosen(person: Person) -> None:
    assert "goes to <#C0OTHER>" in person.types("summary <#C0OTHER|other>")["text"]


@pytest.mark.parametrize(
    "typed", ["summary #other", "post the summary in #other", "overzicht in #other"]
)
def test_a_channel_of_which_the_name_is_told_is_not_passed_over(person: Person, typed: str) -> None:
    assert "in #other every month" in person.types(typed)["text"]


def test_nothing_is_joined_for_who_may_not_choose(person: Person, slack: FakeSlack) -> None:
    slack.users["U0PRIYA"] = user("U0PRIYA", is_admin=False)
    person.user_id = "U0PRIYA"
    person.types("summary here")
    assert slack.made("conversations.info") == []


def test_moving_says_from_where_to_where(person: Person) -> None:
    person.types("summary here")
    assert "moves" not in person.types("summary here")["text"]
    person.channel_id = "C0OTHER"
    assert f"moves from <#{CHANNEL}> to <#C0OTHER>" in person.types("summary here")["text"]


@pytest.mark.parametrize(
    "typed",
    [
        "summary off",
        "summary off, please",
        "turn the summary off",
        "switch off the monthly summary",
        "overzicht uit",
        "zet het maandoverzicht maar uit",
        "überblick aus",
        "schalte den Überblick bitte aus",
    ],
)
def test_an_admin_turns_it_off(
    person: Person, turn: Turn, clock: StoppedClock, slack: FakeSlack, typed: str
) -> None:
    person.types("summary here")
    assert f"no longer posted in <#{CHANNEL}>" in person.types(typed)["text"]
    clock.moment = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    turn.take()
    assert slack.made("chat.postMessage") == []
    assert "isn’t posted anywhere" in person.types(typed)["text"]


def test_only_an_admin_turns_it_off(person: Person, slack: FakeSlack) -> None:
    person.types("summary here")
    slack.users["U0PRIYA"] = user("U0PRIYA", is_admin=False)
    person.user_id = "U0PRIYA"
    assert "Ask one of your Slack admins" in person.types("summary off")["text"]


@pytest.mark.parametrize("typed", ["overzicht uit oktober", "Überblick ab Oktober"])
def test_other_words_leave_it_on(person: Person, typed: str) -> None:
    assert "October 2026, together" in person.types(typed)["text"]
