"""Dialogs that a click opens, and that are drawn anew while somebody has them open."""

from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.payloads import Payload
from messages import Dialog

_OVERTAKEN = frozenset({"hash_conflict", "not_found"})
"""Something else was chosen since then, and drawn first; or the dialog was closed."""


def show(client: WebClient, body: Payload, dialog: Dialog) -> None:
    """Open it for who clicked."""
    client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())


def redraw(client: WebClient, view: Payload, drawn: dict[str, Any]) -> None:
    """Show `drawn` in place of `view`, unless that isn't what the member sees any more."""
    try:
        client.views_update(view_id=view["id"], hash=view["hash"], view=drawn)
    except SlackApiError as error:
        if error.response["error"] not in _OVERTAKEN:
            raise
