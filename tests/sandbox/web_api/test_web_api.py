"""The Web API at large: tokens, bodies, the directory, App Home and faults; with Slack's own
client.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox import Sandbox
from sandbox.driver import Actor, Driver
from sandbox.trusted import certificates
from tests.sandbox.echo_bot import BOT_TOKEN, EchoBot
from tests.sandbox.forms import home, section


@pytest.fixture
def client(box: Sandbox) -> WebClient:
    """Slack's own client, which tries nothing twice."""
    return WebClient(BOT_TOKEN, base_url=box.api_url, timeout=1, retry_handlers=[])


@pytest.fixture
def api(box: Sandbox) -> Iterator[httpx.Client]:
    """A bare HTTP client."""
    with httpx.Client(base_url=box.api_url, trust_env=False, verify=certificates()) as bare:
        yield bare


def test_slacks_own_client_gets_along(client: WebClient) -> None:
    assert client.auth_test()["bot_id"] == "B0GOODTURN"
    posted = client.chat_postMessage(channel="U0MARA", text="x", blocks=[section()])
    client.chat_update(channel=posted["channel"], ts=posted["ts"], text="y", blocks=[section("y")])
    client.views_publish(user_id="U0MARA", view=home())
    assert client.team_info()["team"]["name"] == "Sandbox"
    assert client.conversations_open(users="U0JONAS")["channel"]["id"] == "D0JONAS"
    assert len(client.conversations_members(channel="C0TEAM")["members"]) == 5


def test_tokens_and_unknown_methods(api: httpx.Client) -> None:
    assert api.post("auth.test").json() == {"ok": False, "error": "not_authed"}
    wrong = api.post("auth.test", headers={"Authorization": "Bearer xoxb-wrong"})
    assert wrong.json()["error"] == "invalid_auth"
    unknown = api.post("chat.sing", data={"token": BOT_TOKEN})
    assert unknown.json()["error"] == "unknown_method"


def test_users_come_in_pages(client: WebClient) -> None:
    first = client.users_list(limit=5, include_locale=True)
    second = client.users_list(limit=50, cursor=first["response_metadata"]["next_cursor"])
    ids = [user["id"] for user in (*first["members"], *second["members"])]
    assert len(first["members"]) == 5
    assert len(set(ids)) == len(ids) == 12
    assert second["response_metadata"]["next_cursor"] == ""
    assert first["members"][0]["locale"] == "en-GB"
    assert "locale" not in second["members"][0]


def test_zone_follows_daylight_saving(client: WebClient, driver: Driver) -> None:
    def offset() -> int:
        return int(client.users_info(user="U0MARA")["user"]["tz_offset"])

    assert offset() == 7200
    driver.move_to(datetime(2026, 12, 1, tzinfo=UTC))
    assert offset() == 3600


def test_deactivated_guest_and_bots_are_marked(client: WebClient) -> None:
    users = {user["id"]: user for user in client.users_list()["members"]}
    assert users["U0NOOR"]["deleted"]
    assert "tz" not in users["U0NOOR"]
    assert users["U0BEN"]["is_restricted"]
    assert users["U0GOODTURN"]["is_bot"]
    assert not users["USLACKBOT"]["is_bot"]
    with pytest.raises(SlackApiError, match="user_disabled"):
        client.conversations_open(users="U0NOOR")
    with pytest.raises(SlackApiError, match="user_not_found"):
        client.users_info(user="U0NOBODY")


def test_quiet_hours(client: WebClient) -> None:
    quiet = client.dnd_teamInfo(users="U0MARA")["users"]["U0MARA"]
    start = datetime.fromtimestamp(quiet["next_dnd_start_ts"], UTC)
    end = datetime.fromtimestamp(quiet["next_dnd_end_ts"], UTC)
    assert (start.isoformat(), end.isoformat()) == (
        "2026-07-01T20:00:00+00:00",
        "2026-07-02T06:00:00+00:00",
    )


def test_app_sees_its_channels(client: WebClient) -> None:
    assert [one["id"] for one in client.users_conversations()["channels"]] == ["C0TEAM"]
    known = client.conversations_list()["channels"]
    assert {one["name"]: one["is_member"] for one in known} == {
        "general": False,
        "team-together": True,
        "random": False,
    }
    info = client.conversations_info(channel="C0TEAM", include_locale=True)["channel"]
    assert (info["name"], info["locale"]) == ("team-together", "en-GB")


def test_the_app_joins_a_public_channel(client: WebClient, driver: Driver) -> None:
    joined = client.conversations_join(channel="C0RANDOM")
    assert joined["channel"]["is_member"]
    assert joined.get("warning") is None
    assert client.conversations_join(channel="C0RANDOM")["warning"] == "already_in_channel"
    client.chat_postMessage(channel="C0RANDOM", text="x")
    assert driver.journal(kind="channel_joined")[-1].channel == "C0RANDOM"
    for channel, error in (
        ("C0NOWHERE", "channel_not_found"),
        (client.conversations_open(users="U0MARA")["channel"]["id"], "method_not_supported"),
    ):
        with pytest.raises(SlackApiError, match=error):
            client.conversations_join(channel=channel)


def test_home_tab_is_published_and_opened(bot: EchoBot, mara: Actor) -> None:
    bot.answer = lambda _: bot.calls("views.publish", user_id="U0MARA", view=home()) and ""
    shown = mara.opens_home()
    assert shown is not None
    assert shown.words() == "Home"
    event = bot.last["event"]
    assert (event["type"], event["tab"], event["channel"]) == ("app_home_opened", "home", "D0MARA")
    assert "view" not in event
    mara.opens_home()
    assert bot.last["event"]["view"]["id"] == shown.view_id
    stale = bot.calls("views.publish", user_id="U0MARA", view=home(), hash="1.old")
    assert stale["error"] == "hash_conflict"


def test_rate_limit(client: WebClient, driver: Driver) -> None:
    driver.breaks("chat.postMessage", "ratelimited", retry_after=7, times=2)
    for _ in range(2):
        with pytest.raises(SlackApiError) as raised:
            client.chat_postMessage(channel="U0MARA", text="x")
        assert raised.value.response.status_code == 429
        assert raised.value.response.headers["Retry-After"] == "7"
    assert client.chat_postMessage(channel="U0MARA", text="x")["ok"]


def test_server_error_and_mending(client: WebClient, driver: Driver) -> None:
    driver.breaks("auth.test", "server_error")
    with pytest.raises(SlackApiError):
        client.auth_test()
    driver.breaks("auth.test", "server_error")
    driver.mends()
    assert client.auth_test()["ok"]


def test_timeout(api: httpx.Client, driver: Driver) -> None:
    driver.breaks("auth.test", "timeout")
    with pytest.raises(httpx.ReadTimeout):
        api.post("auth.test", data={"token": BOT_TOKEN}, timeout=0.05)


def test_reset_after_the_message_was_stored(api: httpx.Client, driver: Driver) -> None:
    driver.breaks("chat.postMessage", "reset_after_store")
    form = {"token": BOT_TOKEN, "channel": "U0MARA", "text": "Was it sent?"}
    with pytest.raises(httpx.RemoteProtocolError):
        api.post("chat.postMessage", data=form)
    assert [one.text for one in driver.act_as("U0MARA").sees().direct] == ["Was it sent?"]
