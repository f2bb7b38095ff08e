"""Where the types that Slack publishes are known to differ from what Slack takes and sends.

All else that Slack's types say holds for the bot and the sandbox.
"""

import json
from pathlib import Path
from typing import Any

Definitions = dict[str, Any]

_CHART = json.loads(Path(__file__).with_name("chart.json").read_text())
_INTERACTIONS = (
    "BlockAction",
    "BlockSuggestion",
    "GlobalShortcut",
    "MessageShortcut",
    "ViewClosedAction",
    "ViewSubmitAction",
)
_ACTION_IDS = {key: {"type": "string"} for key in ("block_id", "action_id", "action_ts")}


def amend(definitions: Definitions) -> None:
    """Correct the definitions of one schema."""
    _know_charts(definitions)
    for name, definition in definitions.items():
        if name in _INTERACTIONS:
            _correct_sender(definition["properties"])
        elif name.startswith("EnvelopedEvent<"):
            # Outside of Enterprise Grid this is null too.
            definition["properties"]["context_enterprise_id"] = {}
        elif name in ("AppUninstalledEvent", "TokensRevokedEvent"):
            # Every event tells when it was.
            definition["properties"]["event_ts"] = {"type": "string"}
    if "BlockAction" in definitions:
        _correct_clicks(definitions)


def _know_charts(definitions: Definitions) -> None:
    """Let blocks be those that Slack's types know, or charts.

    Many types take `KnownBlock | Block`, and a Block is anything with a type: that would let every
    mistake through. So charts, which are the only blocks we send that the types lack, stand in.
    """
    definitions["Block"] = _CHART
    if "KnownBlock" in definitions:
        definitions["KnownBlock"]["anyOf"].append({"$ref": "#/definitions/Block"})


def _correct_sender(properties: dict[str, Any]) -> None:
    # Outside of Enterprise Grid Slack sends `"enterprise": null`; the types only let it out.
    properties["enterprise"] = {}
    # Who sends a dialog or asks for options has both names; the types have only `name`.
    if "name" in properties["user"]["properties"]:
        properties["user"]["properties"]["username"] = {"type": "string"}


def _correct_clicks(definitions: Definitions) -> None:
    # A response_url belongs to a message; from a dialog or the home tab none comes.
    definitions["BlockAction"]["required"].remove("response_url")
    # The types have the confirmation of old attachments here, with strings for texts.
    definitions["Confirmation"] = {"$ref": "#/definitions/ConfirmationDialog"}
    # An action repeats what the button looks like.
    definitions["ButtonAction"]["properties"]["style"] = {"$ref": "#/definitions/ColorScheme"}
    definitions["BlockElementAction"]["anyOf"] += [
        _action("datetimepicker", "selected_date_time", "number"),
        _action("number_input", "value", "string"),
        _action("email_text_input", "value", "string"),
        _action("url_text_input", "value", "string"),
    ]


def _action(kind: str, key: str, value: str) -> dict[str, Any]:
    """An action that the types leave out."""
    return {
        "type": "object",
        "required": ["type", *_ACTION_IDS, key],
        "properties": {"type": {"const": kind}, **_ACTION_IDS, key: {"type": [value, "null"]}},
        "additionalProperties": False,
    }
