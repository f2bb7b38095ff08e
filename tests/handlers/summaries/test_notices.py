"""A summary that Slack refuses is told to an admin, who sends it elsewhere with one click."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.slack import Call, FakeSlack, refused, user
from tests.payloads import CHANNEL

pytestmark = on_both_databases


@pytest.fixture
def first_of_december(person: Person, clock: StoppedClock, slack: FakeSlack) -> None:
    """Mara chose a channel in November, and now the summary is due."""
    slack.users["U0MARA"] = user("U0MARA", locale="nl-NL")
    person.types("summary here")
    clock.moment = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def posted(slack: FakeSlack) -> list[Call]:
    return slack.made("chat.postMessage")


@pytest.mark.parametrize(
    ("error", "helps"), [("not_in_channel", "/invite @Goodturn"), ("is_archived", "ander kanaal")]
)
def test_the_admin_who_chose_is_told_once_in_their_language(
    first_of_december: None,
    person: Person,
    turn: Turn,
    clock: StoppedClock,
    slack: FakeSlack,
    error: str,
    helps: str,
) -> None:
    slack.answers["chat.postMessage"] = [refused(error)]
    turn.take()
    turn.take()
    refused_call, notice = posted(slack)
    assert refused_call.arguments["channel"] == CHANNEL
    assert notice.arguments["channel"] == "U0MARA"
    assert "overzicht van november 2026" in notice.arguments["text"]
    assert helps in notice.arguments["text"]
    slack.answers["chat.postMessage"] = [refused(error)]
    clock.moment += timedelta(hours=1)
    turn.take()
    turn.take()
    again = [call.arguments["channel"] for call in posted(slack)[2:]]
    assert again == ([CHANNEL] if error == "not_in_channel" else [])


@pytest.mark.parametrize("error", ["not_in_channel", "is_archived"])
def test_a_click_sends_it_to_another_channel(
    first_of_december: None, person: Person, turn: Turn, slack: FakeSlack, error: str
) -> None:
    slack.answers["chat.postMessage"] = [refused(error)]
    turn.take()
    turn.take()
    notice = posted(slack)[-1]
    assert person.picks_channel(notice.arguments, "C0OTHER").status_code == 200
    answer = slack.wait_for("response").arguments
    assert answer["replace_original"]
    assert f"verhuist van <#{CHANNEL}> naar <#C0OTHER>" in answer["text"]
    assert "komt nu" in answer["text"]
    turn.take()
    assert posted(slack)[-1].arguments["channel"] == "C0OTHER"
    assert "samen" in posted(slack)[-1].arguments["text"]
    turn.take()
    assert len(posted(slack)) == 3


def test_a_summary_that_may_have_arrived_is_not_posted_again(
    first_of_december: None, person: Person, turn: Turn, slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [refused("internal_error")]
    turn.take()
    person.channel_id = "C0OTHER"
    person.types("summary here")
    turn.take()
    assert len(posted(slack)) == 1


def test_only_an_admin_may_move_it(
    first_of_december: None, person: Person, turn: Turn, slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [refused("not_in_channel")]
    turn.take()
    turn.take()
    notice = posted(slack)[-1]
    slack.users["U0PRIYA"] = user("U0PRIYA", is_admin=False)
    person.user_id = "U0PRIYA"
    person.picks_channel(notice.arguments, "C0OTHER")
    assert "admins" in slack.wait_for("response").arguments["text"]
    assert not slack.wait_for("response").arguments["replace_original"]


def test_an_app_that_is_shut_out_tells_nobody(
    first_of_december: None, turn: Turn, slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [refused("token_revoked")]
    turn.take()
    turn.take()
    assert len(posted(slack)) == 1
