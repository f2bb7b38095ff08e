"""The sandbox's answers are of the types that Slack's own client declares for them."""

from typing import Any

import pytest

from sandbox.driver import Actor
from sandbox.web_api import METHODS
from tests.contract.schemas import Schemas
from tests.sandbox.echo_bot import EchoBot
from tests.sandbox.forms import home, modal, section

Json = dict[str, Any]


def test_every_method_of_the_sandbox_has_schemas(schemas: Schemas) -> None:
    methods = {name.replace(".", "_") for name in METHODS}
    assert schemas.names("call_") == methods
    assert schemas.names("answer_") == methods


def test_messages(schemas: Schemas, bot: EchoBot) -> None:
    posted = bot.calls("chat.postMessage", channel="C0TEAM", text="x", blocks=[section()])
    message = {"channel": "C0TEAM", "ts": posted["ts"]}
    check(schemas, "chat.postMessage", posted)
    check(schemas, "chat.update", bot.calls("chat.update", **message, text="y"))
    whispered = bot.calls("chat.postEphemeral", channel="C0TEAM", user="U0MARA", text="x")
    check(schemas, "chat.postEphemeral", whispered)
    check(schemas, "chat.delete", bot.calls("chat.delete", **message))


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("auth.test", {}),
        ("team.info", {}),
        ("users.info", {"user": "U0MARA", "include_locale": True}),
        ("users.info", {"user": "U0NOOR"}),
        ("users.list", {"limit": 3}),
        ("users.conversations", {"types": "public_channel,im"}),
        ("dnd.teamInfo", {"users": "U0MARA,U0NOOR"}),
        ("conversations.list", {"types": "public_channel,im"}),
        ("conversations.info", {"channel": "C0TEAM", "include_locale": True}),
        ("conversations.join", {"channel": "C0RANDOM"}),
        ("conversations.members", {"channel": "C0TEAM"}),
        ("conversations.open", {"users": "U0MARA"}),
        ("conversations.open", {"users": "U0JONAS", "return_im": True}),
        ("views.publish", {"user_id": "U0MARA", "view": home()}),
        ("files.getUploadURLExternal", {"filename": "a.csv", "length": 3}),
    ],
)
def test_what_can_be_asked(schemas: Schemas, bot: EchoBot, method: str, arguments: Json) -> None:
    check(schemas, method, bot.calls(method, **arguments))


def test_an_emoji_on_a_message(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    mara.driver.changes_app(scopes=["chat:write", "reactions:read"])
    ts = bot.calls("chat.postMessage", channel="C0TEAM", text="x")["ts"]
    mara.reacts(mara.sees().room("C0TEAM").messages[-1], "gift")
    answer = bot.calls("reactions.get", channel="C0TEAM", timestamp=ts)
    assert answer["message"]["reactions"] == [{"name": "gift", "users": ["U0MARA"], "count": 1}]
    check(schemas, "reactions.get", answer)


def test_dialogs(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    mara.driver.patience = 0
    mara.types("/goodturn", channel="C0TEAM")
    opened = bot.calls("views.open", trigger_id=bot.last["trigger_id"], view=modal())
    check(schemas, "views.open", opened)
    updated = bot.calls("views.update", view_id=opened["view"]["id"], view=modal())
    check(schemas, "views.update", updated)


def check(schemas: Schemas, method: str, answer: Json) -> None:
    """Slack's types of answers come from samples: they lack fields, kinds of blocks, and nulls."""
    assert answer["ok"], answer
    found = schemas.problems(f"answer_{method}", sampled(answer))
    assert [one for one in found if "Additional properties" not in one] == []


def sampled(value: Any) -> Any:
    """An answer without what the types can't know."""
    if isinstance(value, list):
        return [sampled(one) for one in value]
    if isinstance(value, dict):
        kept = {key: one for key, one in value.items() if key != "blocks" and one is not None}
        return {key: sampled(one) for key, one in kept.items()}
    return value
