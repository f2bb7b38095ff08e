"""Shortcuts, events and their retries, and changes among the members."""

from datetime import UTC, date, datetime, timedelta

from sandbox import Sandbox
from sandbox.driver import Actor, Driver
from tests.sandbox.echo_bot import EchoBot, Received
from tests.sandbox.forms import modal, section


def test_message_shortcut_carries_the_message(bot: EchoBot, mara: Actor) -> None:
    bot.calls("chat.postMessage", channel="C0TEAM", text="Flowers from Anna", blocks=[section()])

    def open_dialog(received: Received) -> str:
        bot.calls("views.open", trigger_id=received.content["trigger_id"], view=modal())
        return ""

    bot.answer = open_dialog
    shown = mara.uses_shortcut("log_gesture", on=mara.sees().room("C0TEAM").messages[0])
    assert shown is not None
    assert shown.surface == "dialog"
    assert bot.last["type"] == "message_action"
    assert bot.last["message"]["text"] == "Flowers from Anna"
    assert bot.last["channel"] == {"id": "C0TEAM", "name": "team-together"}


def test_global_shortcut(bot: EchoBot, mara: Actor) -> None:
    mara.uses_shortcut("plan")
    assert (bot.last["type"], bot.last["callback_id"]) == ("shortcut", "plan")
    assert "response_url" not in bot.last


def test_event_is_tried_again_until_it_is_taken(bot: EchoBot, driver: Driver) -> None:
    outcomes = iter([500, 500, 200])
    bot.answer = lambda _: ("", next(outcomes))
    assert not driver.sends_event({"type": "app_uninstalled"})
    while len(driver.traffic()) < 3:
        driver.journal(since=driver.seq, wait=0.02)
    numbers = [one.headers.get("X-Slack-Retry-Num") for one in bot.received]
    assert numbers == [None, "1", "2"]
    assert bot.received[1].headers["X-Slack-Retry-Reason"] == "http_error"
    assert len({one.content["event_id"] for one in bot.received}) == 1


def test_event_is_not_tried_again_when_the_bot_says_so(bot: EchoBot, driver: Driver) -> None:
    bot.answer = lambda _: ("", 500, {"x-slack-no-retry": "1"})
    assert driver.sends_event({"type": "tokens_revoked", "tokens": {"bot": ["U0GOODTURN"]}})
    assert len(bot.received) == 1


def test_changed_member_reaches_the_bot(bot: EchoBot, driver: Driver) -> None:
    driver.changes_member("U0MARA", tz="Asia/Tokyo", locale="nl-NL")
    event = bot.last["event"]
    assert event["type"] == "user_change"
    assert (event["user"]["tz"], event["user"]["locale"]) == ("Asia/Tokyo", "nl-NL")
    driver.changes_member("U0MARA", deleted=True)
    refused = bot.calls("chat.postMessage", channel="U0MARA", text="x")
    assert refused["error"] == "user_disabled"


def test_app_joins_a_channel(bot: EchoBot, driver: Driver) -> None:
    driver.post("/channels/C0RANDOM/join", **{"as": "U0GOODTURN"})
    assert bot.last["event"]["type"] == "member_joined_channel"
    assert bot.calls("chat.postMessage", channel="C0RANDOM", text="Hello")["ok"]


def test_clock_moves_and_stands_still(box: Sandbox, driver: Driver) -> None:
    tuesday = datetime(2026, 8, 4, 7, tzinfo=UTC)
    driver.move_to(tuesday)
    driver.freeze()
    frozen = driver.now()
    driver.advance(timedelta(days=1))
    assert driver.now() == frozen + timedelta(days=1) == box.clock.now()
    assert timedelta() <= frozen - tuesday < timedelta(seconds=5)


def test_reset_forgets_all_and_the_journal_goes_on(bot: EchoBot, driver: Driver) -> None:
    bot.calls("chat.postMessage", channel="U0MARA", text="x")
    before = driver.seq
    driver.resets()
    assert driver.act_as("U0MARA").sees().direct == ()
    assert [entry.kind for entry in driver.journal(since=before)] == ["reset"]


def test_journal_can_be_waited_for(bot: EchoBot, driver: Driver) -> None:
    posted = bot.calls("chat.postMessage", channel="U0MARA", text="Good morning")
    entry = driver.wait_for(lambda one: one.kind == "message_posted", timeout=1)
    assert entry.message is not None
    assert (entry.who, entry.surface) == ("U0MARA", "dm")
    assert entry.message["ts"] == posted["ts"]


def test_traffic_hides_tokens(bot: EchoBot, driver: Driver) -> None:
    bot.calls("auth.test", token="xoxb-sandbox-tests")
    bot.calls("auth.test")
    traffic = driver.traffic()
    assert [one["what"] for one in traffic] == ["auth.test", "auth.test"]
    assert "xoxb-" not in str(traffic)


def test_messages_are_counted_by_member_and_day(bot: EchoBot, driver: Driver) -> None:
    driver.move_to(datetime(2026, 7, 1, 16, tzinfo=UTC))  # 1 July in Amsterdam, 2 July in Tokyo
    for channel in ("U0MARA", "U0MARA", "U0KENJI", "C0TEAM"):
        bot.calls("chat.postMessage", channel=channel, text="Nudge")
    driver.act_as("U0MARA").driver.patience = 0
    driver.act_as("U0MARA").types("thanks", channel="D0MARA")
    since = driver.seq
    driver.advance(timedelta(days=1))
    bot.calls("chat.postMessage", channel="U0MARA", text="x", blocks=[section("Summary")])
    first, second = date(2026, 7, 1), date(2026, 7, 2)
    assert driver.posted() == {
        ("U0MARA", first): 2,
        ("U0KENJI", second): 1,
        ("U0MARA", second): 1,
    }
    assert driver.posted(since) == driver.posted(containing="Summary") == {("U0MARA", second): 1}


def test_journal_can_be_asked_for_less(bot: EchoBot, driver: Driver) -> None:
    bot.calls("chat.postMessage", channel="U0MARA", text="x")
    bot.calls("chat.postMessage", channel="U0JONAS", text="x")
    driver.advance(timedelta(hours=1))
    assert [one.kind for one in driver.journal(kind="clock_moved")] == ["clock_moved"]
    assert [one.seq for one in driver.journal(who="U0JONAS")] == [2]
    assert driver.seq == 3
