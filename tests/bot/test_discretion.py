"""Tracebacks say where, and of what only what holds no words of anybody's."""

import pytest
from slack_sdk.errors import SlackApiError
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from bot import database, discretion
from bot.refusals import CannotLookAfter

SECRET = "Xylophonistin"


def refused(code: str) -> Exception:
    """What slack_sdk raises, with the whole answer in its message."""
    return SlackApiError(f"{SECRET}: {code}", {"error": code})  # type: ignore[no-untyped-call]


def raised(error: BaseException, before: BaseException | None = None) -> str:
    """The traceback of an error that came while another one was handled."""
    error.__context__ = before
    return discretion.told(error)


@pytest.mark.parametrize(
    "error",
    [
        ValueError(SECRET),
        KeyError(SECRET),
        CannotLookAfter(SECRET),
        refused(f"no JSON: {SECRET}"),
    ],
)
def test_what_may_hold_a_value_is_told_by_its_kind_alone(error: Exception) -> None:
    for told in (raised(error), raised(RuntimeError("closed"), error)):
        assert type(error).__qualname__ in told
        assert SECRET not in told


def test_what_helps_and_holds_no_value_is_told() -> None:
    told = raised(FileNotFoundError(2, "No such file", "messages.po"), refused("invalid_auth"))
    assert "SlackApiError: invalid_auth" in told
    assert "No such file: 'messages.po'" in told
    assert "Which led to" in told
    assert SECRET not in told


def test_errors_that_go_round_in_a_circle_are_told_once() -> None:
    one, other = RuntimeError("one"), RuntimeError("other")
    one.__context__, other.__context__ = other, one
    assert discretion.told(one).count("Traceback") == 2


@pytest.mark.parametrize("engine", [database.POSTGRESQL], indirect=True)
@pytest.mark.parametrize("kind", ["integer", "date", "boolean", "json"])
def test_a_value_that_postgresql_does_not_take_is_not_told(engine: Engine, kind: str) -> None:
    with engine.connect() as connection, pytest.raises(DBAPIError) as failed:
        connection.execute(text(f"SELECT CAST(:said AS {kind})"), {"said": SECRET})
    assert SECRET not in discretion.told(failed.value)
    assert "invalid input syntax" in discretion.told(failed.value)
