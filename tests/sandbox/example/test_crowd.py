"""A workspace with many members."""

from collections.abc import Iterator

import httpx
import pytest

from sandbox import Sandbox
from sandbox.driver import Driver
from sandbox.example.crowd import ZONES, crowd
from tests.sandbox.conftest import NOON
from tests.sandbox.echo_bot import BOT_TOKEN

COUNT = 1200


@pytest.fixture
def box() -> Iterator[Sandbox]:
    """A sandbox with a crowd."""
    sandbox = Sandbox(crowd(COUNT), signing_secret="s", bot_token=BOT_TOKEN, now=NOON)
    sandbox.start()
    yield sandbox
    sandbox.stop()


def test_crowd_is_listed_and_written_to(box: Sandbox, driver: Driver) -> None:
    headers = {"Authorization": f"Bearer {BOT_TOKEN}"}
    with httpx.Client(base_url=box.api_url, headers=headers, trust_env=False) as api:
        first = api.post("users.list", json={}).json()
        more = {"cursor": first["response_metadata"]["next_cursor"]}
        users = [*first["members"], *api.post("users.list", json=more).json()["members"]]
        people = [one["id"] for one in users if not one["is_bot"]]
        assert len(set(people)) == COUNT
        assert {one["tz"] for one in users[:4]} == set(ZONES)
        for user_id in people[:50]:
            assert api.post("chat.postMessage", json={"channel": user_id, "text": "x"}).json()["ok"]
    assert driver.posted().total() == len(driver.posted()) == 50
