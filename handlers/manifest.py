"""The Slack app manifest that an admin pastes when they create the app."""

from typing import Any

from handlers.web import SLACK_PATH
from messages.commands import NAME

SCOPES = ("chat:write", "commands", "users:read")
EVENTS = ("user_change",)


def manifest(url: str | None) -> dict[str, Any]:
    """The manifest for HTTP at the public `url`, or for Socket Mode without one."""
    endpoint = {} if url is None else {"request_url": url.rstrip("/") + SLACK_PATH}
    command = {
        "command": NAME,
        "description": "Log a good turn, ask at the right time, see the summary",
        "usage_hint": "give Anna a book on pensions | help",
        "should_escape": False,
    }
    if url is not None:
        command["url"] = endpoint["request_url"]
    return {
        "display_information": {
            "name": "Goodturn",
            "description": "Reminds you to do people a good turn, without strings",
            "background_color": "#2f5d50",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": False,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": True,
            },
            "bot_user": {"display_name": "Goodturn", "always_online": True},
            "slash_commands": [command],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**endpoint, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **endpoint},
            "org_deploy_enabled": False,
            "socket_mode_enabled": url is None,
            "token_rotation_enabled": False,
        },
    }
