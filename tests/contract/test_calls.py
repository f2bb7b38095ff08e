"""What the bot says and is told while a tour is played, by Slack's types."""

from typing import Any

import pytest

from sandbox import checks
from tests.contract import played
from tests.contract.schemas import Schemas

Exchange = dict[str, Any]


@pytest.fixture(scope="module")
def exchanges(node: None, tmp_path_factory: pytest.TempPathFactory) -> list[Exchange]:
    """The tour's traffic."""
    return played.traffic(tmp_path_factory.mktemp("contract"))


@pytest.fixture
def calls(exchanges: list[Exchange]) -> list[Exchange]:
    """The calls of the Web API."""
    return [
        one
        for one in exchanges
        if one["direction"] == "to_sandbox" and one["what"] != "response_url"
    ]


def test_tour_calls_what_the_bot_can_call(calls: list[Exchange]) -> None:
    called = {one["what"] for one in calls}
    assert called >= {"auth.test", "users.info", "chat.postMessage", "chat.update"}


def test_arguments(schemas: Schemas, calls: list[Exchange]) -> None:
    for one in calls:
        name = f"call_{one['what']}"
        arguments = typed(one["request"] or {}, schemas.properties(name))
        # Bolt's client adds it to every call, for tokens of a whole organisation.
        arguments.pop("team_id", None)
        assert schemas.problems(name, arguments) == [], one["what"]
        assert one["answer"]["ok"]


def test_posted_blocks_are_within_slacks_limits(calls: list[Exchange]) -> None:
    posted = [one["request"] for one in calls if one["what"].startswith("chat.")]
    assert posted
    for arguments in posted:
        checks.check_message(arguments["text"], arguments["blocks"])


def test_answers_to_commands_and_at_response_urls(
    schemas: Schemas, exchanges: list[Exchange]
) -> None:
    replies = [one["answer"] for one in exchanges if one["what"].startswith("command ")]
    replies += [one["request"] for one in exchanges if one["what"] == "response_url"]
    said = [reply for reply in replies if reply]  # A command that opens a dialog says nothing.
    assert said
    for reply in said:
        assert schemas.problems("reply", reply | {"channel": "C0TEAM"}) == []


def test_deliveries(schemas: Schemas, exchanges: list[Exchange]) -> None:
    delivered = [one for one in exchanges if one["direction"] == "to_bot"]
    assert delivered
    for one in delivered:
        kind, _, name = one["what"].partition(" ")
        schema = {
            "command": "delivery_command",
            "click": "delivery_block_actions",
            "submit": "delivery_view_submission",
            "event": f"event_{name}",
        }[kind]
        payload = one["request"]
        found = schemas.problems(schema, payload.get("payload", payload))
        assert found == [], one["what"]
        assert one["status"] == 200


def typed(form: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
    """Arguments with the types that they had before they were written into a form."""
    return {name: _typed(value, properties.get(name, {})) for name, value in form.items()}


def _typed(value: Any, schema: dict[str, Any]) -> Any:
    match schema.get("type"):
        case "boolean" if value in ("0", "1"):
            return value == "1"
        case "number" if isinstance(value, str) and value.isdecimal():
            return int(value)
    return value
