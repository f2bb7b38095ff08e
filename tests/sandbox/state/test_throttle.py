"""How fast an app may post, once the limits are switched on."""

from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from sandbox import Sandbox
from sandbox.driver import Declined, Driver
from tests.sandbox.echo_bot import BOT_TOKEN


class Poster:
    """Posts, and tells how it went."""

    def __init__(self, box: Sandbox) -> None:
        headers = {"Authorization": f"Bearer {BOT_TOKEN}"}
        self.http = httpx.Client(base_url=box.api_url, headers=headers, trust_env=False)

    def __call__(self, channel: str, text: str = "x") -> str:
        """What came of a message: `ok`, an error, or the seconds to wait."""
        response = self.http.post("chat.postMessage", json={"channel": channel, "text": text})
        if response.status_code == 429:
            assert response.json() == {"ok": False, "error": "ratelimited"}
            return response.headers["Retry-After"]
        return str(response.json().get("error", "ok"))


@pytest.fixture
def post(box: Sandbox, driver: Driver) -> Iterator[Poster]:
    """Someone who posts while the clock stands still."""
    driver.freeze()
    poster = Poster(box)
    yield poster
    poster.http.close()


def test_nothing_is_limited_at_first(post: Poster) -> None:
    assert {post("U0MARA") for _ in range(30)} == {"ok"}


def test_a_channel_takes_one_a_second(post: Poster, driver: Driver) -> None:
    driver.limits_posting()
    assert [post("U0MARA"), post("U0MARA"), post("D0MARA"), post("U0JONAS")] == [
        "ok",
        "1",
        "1",
        "ok",
    ]
    driver.advance(timedelta(seconds=0.9))
    assert post("U0MARA") == "1"
    driver.advance(timedelta(seconds=0.1))
    assert post("U0MARA") == "ok"


def test_a_channel_may_take_some_at_once(post: Poster, driver: Driver) -> None:
    driver.limits_posting(channel_burst=3)
    assert [post("C0TEAM") for _ in range(4)] == ["ok", "ok", "ok", "3"]
    driver.advance(timedelta(seconds=1.5))
    assert post("C0TEAM") == "2"


def test_a_workspace_takes_so_many_a_minute(post: Poster, driver: Driver) -> None:
    driver.limits_posting(channel_burst=None, workspace_per_minute=2)
    assert post("U0MARA") == "ok"
    driver.advance(timedelta(seconds=20))
    assert [post("U0JONAS"), post("U0PRIYA")] == ["ok", "40"]
    driver.advance(timedelta(seconds=40))
    assert [post("U0PRIYA"), post("U0PRIYA")] == ["ok", "20"]


def test_what_was_refused_is_not_counted(post: Poster, driver: Driver) -> None:
    driver.limits_posting(channel_burst=None, workspace_per_minute=1)
    assert [post("U0MARA", text=""), post("U0NOBODY")] == ["no_text", "channel_not_found"]
    assert [post("U0MARA"), post("U0MARA"), post("U0MARA")] == ["ok", "60", "60"]
    driver.advance(timedelta(seconds=60))
    assert post("U0MARA") == "ok"


def test_limits_can_be_lifted_and_go_back_with_the_clock(post: Poster, driver: Driver) -> None:
    driver.limits_posting()
    assert post("U0MARA") == "ok"
    driver.advance(timedelta(days=-1))
    assert [post("U0MARA"), post("U0MARA")] == ["ok", "1"]
    driver.lifts_limits()
    assert post("U0MARA") == "ok"


def test_limits_are_whole_numbers(driver: Driver) -> None:
    with pytest.raises(Declined, match="invalid_arguments"):
        driver.limits_posting(channel_burst=0)
