"""What Slack sends, read for Bolt, whichever way it came."""

from urllib.parse import urlsplit

from slack_bolt import BoltRequest

from handlers import shapes
from handlers.payloads import Payload

ANSWERED_AT = ("https://hooks.slack.com/", "https://hooks.slack-gov.com/")
"""Slack's own hosts for answers to a command or a click."""


class Misshapen(Exception):
    """It has none of Slack's shapes."""


class Requests:
    """Reads requests whose answers go to Slack's own hosts and to that of `slack_api_url`, which is
    another in tests.
    """

    def __init__(self, slack_api_url: str) -> None:
        api = urlsplit(slack_api_url)
        self._answered_at = (*ANSWERED_AT, f"{api.scheme}://{api.netloc}/")

    def posted(self, body: str, content_type: str) -> BoltRequest:
        """What came over HTTP. Raises Misshapen."""
        return self._read(body, "http", {"content-type": content_type})

    def sent(self, payload: Payload) -> BoltRequest:
        """What came over a connection of Socket Mode. Raises Misshapen."""
        return self._read(payload, "socket_mode", {})

    def _read(self, body: str | Payload, mode: str, headers: dict[str, str]) -> BoltRequest:
        try:
            request = BoltRequest(body=body, mode=mode, headers={**headers})
        except (AttributeError, KeyError, TypeError, ValueError):
            # Bolt looks for who and where before anybody could tell it the shape.
            raise Misshapen from None
        if not shapes.fits(request.body):
            raise Misshapen
        url = request.context.response_url
        if url is not None and not url.startswith(self._answered_at):
            raise Misshapen
        return request
