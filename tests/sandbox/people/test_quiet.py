"""When members want quiet, and what the bot hears of it."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from sandbox import Sandbox
from sandbox.driver import Declined, Driver
from sandbox.example.team import team
from tests.sandbox.conftest import NOON
from tests.sandbox.echo_bot import EchoBot


def quiet(bot: EchoBot, user_id: str) -> tuple[str, str]:
    """The quiet time of a member, from and until, in UTC."""
    status = bot.calls("dnd.teamInfo", users=user_id)["users"][user_id]
    assert status["dnd_enabled"]
    moments = (status["next_dnd_start_ts"], status["next_dnd_end_ts"])
    start, end = (f"{datetime.fromtimestamp(one, UTC):%d %H:%M}" for one in moments)
    return start, end


def test_many_members_are_asked_about_at_once(bot: EchoBot) -> None:
    told = bot.calls("dnd.teamInfo", users="U0MARA, U0KENJI,U0NOOR,U0NOBODY")["users"]
    nothing = {"dnd_enabled": False, "next_dnd_start_ts": 1, "next_dnd_end_ts": 1}
    assert list(told) == ["U0MARA", "U0KENJI", "U0NOOR"]
    assert told["U0NOOR"] == nothing
    assert told["U0MARA"]["next_dnd_start_ts"] > told["U0KENJI"]["next_dnd_start_ts"]


@pytest.mark.parametrize(
    ("users", "error"), [("", "no_users_provided"), (",".join(["U"] * 51), "invalid_arguments")]
)
def test_not_nobody_and_not_too_many(bot: EchoBot, users: str, error: str) -> None:
    assert bot.calls("dnd.teamInfo", users=users)["error"] == error


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ("01 20:00", "02 06:00")),
        ({"quiet_from": "13:00", "quiet_until": "15:30"}, ("01 11:00", "01 13:30")),
        ({"quiet_from": time(12), "quiet_until": time(13)}, ("02 10:00", "02 11:00")),
        ({"tz": "Asia/Tokyo"}, ("01 13:00", "01 23:00")),
    ],
)
def test_quiet_hours_are_a_members_own(
    bot: EchoBot, driver: Driver, changes: dict[str, Any], expected: tuple[str, str]
) -> None:
    driver.changes_member("U0MARA", **changes)
    assert quiet(bot, "U0MARA") == expected


def test_someone_may_want_no_quiet(bot: EchoBot, driver: Driver) -> None:
    driver.changes_member("U0MARA", quiet_from=None)
    status = bot.calls("dnd.teamInfo", users="U0MARA")["users"]["U0MARA"]
    assert not status["dnd_enabled"]


def test_snooze_comes_before_the_hours_until_it_is_over(bot: EchoBot, driver: Driver) -> None:
    driver.freeze()
    driver.move_to(NOON)
    driver.snoozes("U0MARA", minutes=90)
    assert quiet(bot, "U0MARA") == ("01 12:00", "01 13:30")
    driver.advance(timedelta(minutes=91))
    assert quiet(bot, "U0MARA") == ("01 20:00", "02 06:00")
    driver.snoozes("U0MARA", minutes=30)
    driver.snoozes("U0MARA", minutes=0)
    assert quiet(bot, "U0MARA") == ("01 20:00", "02 06:00")


def test_bot_that_subscribes_is_told(bot: EchoBot, driver: Driver) -> None:
    driver.snoozes("U0MARA", minutes=30)
    event = bot.last["event"]
    status = {key: one for key, one in event["dnd_status"].items() if key != "ok"}
    assert (event["type"], event["user"]) == ("dnd_updated_user", "U0MARA")
    assert status == bot.calls("dnd.teamInfo", users="U0MARA")["users"]["U0MARA"]
    driver.changes_member("U0MARA", quiet_from="18:00")
    assert [one.content["event"]["type"] for one in bot.received] == ["dnd_updated_user"] * 2


def test_bot_that_does_not_subscribe_is_not_told() -> None:
    other = Sandbox(team(), signing_secret="s", bot_token="xoxb-s", now=NOON)
    other.start()
    driver = Driver(other.url)
    driver.snoozes("U0MARA", minutes=30)
    assert driver.traffic() == []
    driver.close()
    other.stop()


def test_time_must_be_a_time(driver: Driver) -> None:
    with pytest.raises(Declined, match="invalid_time"):
        driver.changes_member("U0MARA", quiet_from="late")
