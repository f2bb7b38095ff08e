"""While the database is away everybody hears it in their language, and the log stays short."""

from typing import Any

import pytest
from slack_bolt import App
from sqlalchemy import Engine, event
from structlog.testing import capture_logs

from bot.database import Transaction
from bot.team import members
from bot.team.members import Member
from tests.databases import away
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, server_error, user

pytestmark = on_both_databases


@pytest.fixture
def dutch(transaction: Transaction, mara: Member) -> None:
    """Mara chose Dutch, whatever Slack says."""
    with transaction() as session:
        members.choose_language(session, mara, "nl")


def test_a_command_is_answered_with_the_line_that_was_typed(
    person: Person, engine: Engine, dutch: None
) -> None:
    person.types("help")
    with away(engine):
        shown = person.types("give Anna Jansen flowers")
    assert "niet bij mijn gegevens" in shown["text"]
    assert "give Anna Jansen flowers" in shown["text"]


@pytest.mark.parametrize(("locale", "words"), [("de-DE", "Daten"), (None, "my records")])
def test_who_was_not_here_before_hears_it_in_the_language_of_slack(
    person: Person, engine: Engine, slack: FakeSlack, locale: str | None, words: str
) -> None:
    if locale is None:
        slack.answers["users.info"] = [server_error]
    slack.users[person.user_id] = user(person.user_id, locale=locale)
    with away(engine):
        assert words in person.types("help")["text"]


def test_a_click_is_answered_where_it_was_made(
    person: Person, engine: Engine, slack: FakeSlack, nudge: dict[str, Any]
) -> None:
    with away(engine):
        assert person.presses(nudge, "Done").status_code == 200
    told = slack.wait_for("response").arguments
    assert "my records" in told["text"]
    assert told["replace_original"] is False
    assert person.presses(nudge, "Done").status_code == 200
    assert "Undo" in str(slack.wait_for("chat.update").arguments)


def test_a_dialog_stays_open_with_all_that_was_typed(
    person: Person, engine: Engine, slack: FakeSlack, mara: Member
) -> None:
    person.types("settings")
    view = slack.wait_for("views.open").arguments["view"]
    with away(engine):
        answer = person.submits(view)
    assert answer is not None
    assert answer["response_action"] == "errors"
    assert "my records" in next(iter(answer["errors"].values()))


def test_an_event_comes_again(person: Person, engine: Engine, slack: FakeSlack) -> None:
    with away(engine):
        assert person.writes("hi", "Ev1").status_code == 503
    assert person.writes("hi", "Ev1").status_code == 200
    slack.wait_for("chat.postMessage")


def test_an_event_that_was_handled_as_the_database_went_away_is_acknowledged(
    app: App, person: Person, engine: Engine
) -> None:
    gone = away(engine)
    app.event("pin_added")(gone.__enter__)
    try:
        code = person.event({"type": "pin_added", "user": "U0MARA"}, "Ev1").status_code
    finally:
        gone.__exit__(None, None, None)
    assert code == 200


def test_many_requests_make_two_lines_with_the_end(
    person: Person, engine: Engine, mara: Member
) -> None:
    with capture_logs() as logged:
        with away(engine):
            for _ in range(50):
                person.types("give Anna flowers")
                person.clicks("reminder.done", "1:1")
                person.writes("hi")
        person.types("settings")
        person.writes("hi")
    assert [one["event"] for one in logged] == ["database_unreachable", "database_answers_again"]
    assert not any("exc_info" in one for one in logged)


def test_what_cannot_be_drawn_any_more_makes_no_line_of_its_own(
    app: App,
    person: Person,
    caplog: pytest.LogCaptureFixture,
    engine: Engine,
    nudge: dict[str, Any],
) -> None:
    person.types("help")
    gone = away(engine)
    event.listen(engine, "commit", lambda _: gone.__enter__(), once=True)
    with capture_logs() as logged:
        assert person.presses(nudge, "Done").status_code == 200
        app.listener_runner.listener_executor.shutdown()
    gone.__exit__(None, None, None)
    assert "Failed" not in caplog.text
    assert [one["event"] for one in logged] == ["database_unreachable"]
