"""The words of a note that was sent, on the card of who wrote them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.team.members import Member
from tests.assembly import StoppedClock
from tests.handlers.nudges.opened import opened
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


def test_what_was_sent_is_read_again_on_the_card(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, clock: StoppedClock
) -> None:
    person.presses(nudge, "Write it")
    view = opened(slack)
    assert "only you see them unless you share them" in str(view["blocks"])
    told = "Dear Anna,\n\nthe *whole* tour was a delight.\n\n"
    assert not person.submits(view, **{"words.en": told + "It was so good. " * 20})
    clock.moment += timedelta(minutes=1)
    (quote,) = _quotes(person.types("who is Anna?"))
    assert quote.startswith("Dear Anna,\nthe *whole* tour was a delight.\nIt was so good.")
    assert quote.endswith("…")
    assert len(quote) <= 300
    person.chooses(person.types("who is Anna?"), "What was written")
    whole = slack.wait_for("response").arguments
    assert _quotes(whole) == [(told + "It was so good. " * 20).strip()]
    person.presses(dict(whole), "Back to the card")
    assert "*Anna Jansen*" in slack.wait_for("response", 2).arguments["text"]


def test_who_wrote_it_lets_the_team_read_it_and_not_any_more(
    nudge: dict[str, Any], person: Person, ben: Member, slack: FakeSlack
) -> None:
    colleague = Person(person.web, slack, ben.slack_user_id)
    person.presses(nudge, "Write it")
    assert not person.submits(opened(slack), **{"words.en": "Dear Anna, that was a delight."})
    assert not _quotes(colleague.types("who is Anna?"))
    person.chooses(person.types("who is Anna?"), "What was written")
    mine = slack.wait_for("response").arguments
    assert "Only you can read it." in str(mine)
    person.presses(dict(mine), "Share with the team")
    shared = slack.wait_for("response", 2).arguments
    assert "The team can read it." in str(shared)
    theirs = colleague.types("who is Anna?")
    assert _quotes(theirs) == ["Dear Anna, that was a delight."]
    colleague.chooses(theirs, "What was written")
    read = slack.wait_for("response", 3).arguments
    assert _quotes(read) == ["Dear Anna, that was a delight."]
    assert not {"Only for me", "Share with the team"} & set(labels(dict(read)))
    person.presses(dict(shared), "Only for me")
    slack.wait_for("response", 4)
    assert not _quotes(colleague.types("who is Anna?"))


def test_nothing_is_offered_to_be_read_where_nothing_was_written(
    nudge: dict[str, Any], person: Person
) -> None:
    person.presses(nudge, "Done")
    assert "What was written" not in labels(person.types("who is Anna?"))


def _quotes(message: Mapping[str, Any]) -> list[str]:
    parts = [part for block in message["blocks"] for part in block.get("elements", ())]
    quotes = [part for part in parts if part["type"] == "rich_text_quote"]
    return ["".join(text["text"] for text in quote["elements"]) for quote in quotes]
