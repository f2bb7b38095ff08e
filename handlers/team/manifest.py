"""The Slack app manifest that an admin pastes when they create the app."""

import json
from pathlib import Path
from typing import Any

from handlers.web import SLACK_PATH

FILE = Path(__file__).parent / "manifest.json"
"""The manifest for Socket Mode."""


def manifest(url: str | None) -> dict[str, Any]:
    """The manifest for HTTP at the public `url`, or for Socket Mode without one."""
    made: dict[str, Any] = json.loads(FILE.read_text())
    if url is not None:
        endpoint = url.rstrip("/") + SLACK_PATH
        made["settings"]["socket_mode_enabled"] = False
        for receiver in (
            made["settings"]["event_subscriptions"],
            made["settings"]["interactivity"],
        ):
            receiver["request_url"] = endpoint
        made["settings"]["interactivity"]["message_menu_options_url"] = endpoint
        for command in made["features"]["slash_commands"]:
            command["url"] = endpoint
    return made
