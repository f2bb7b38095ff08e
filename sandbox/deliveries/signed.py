"""Over HTTP: signed requests to the bot's request url."""

import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

import httpx

from sandbox.deliveries.answers import Answer, Delivery, Kind, NotAnswered, Written
from sandbox.trusted import certificates

_JSON, _FORM = "application/json", "application/x-www-form-urlencoded"


@dataclass
class Signed:
    """Posts to one request url."""

    signing_secret: str
    request_url: str | None = None
    # trust_env: a proxy for the outside world has nothing to do with a bot on this machine.
    # No idle connections: nothing to close.
    _client: httpx.Client = field(
        default_factory=lambda: httpx.Client(
            trust_env=False,
            verify=certificates(),
            limits=httpx.Limits(max_keepalive_connections=0),
        )
    )

    def written(self, delivery: Delivery) -> Written:
        """The body, and the headers that tell of a new try."""
        match delivery.kind:
            case Kind.COMMAND:
                body = urlencode(delivery.payload)
            case Kind.INTERACTION:
                body = urlencode({"payload": json.dumps(delivery.payload)})
            case Kind.EVENT:
                body = json.dumps(delivery.payload)
        return Written(body, _retried(delivery))

    def carry(self, delivery: Delivery, written: Written, within: float) -> Answer:
        """Post it, and wait so many seconds for the answer."""
        content_type = _JSON if delivery.kind is Kind.EVENT else _FORM
        try:
            response = self._post(written, content_type, within)
        except httpx.TimeoutException:
            return Answer(failure=NotAnswered("operation_timeout", "http_timeout"))
        except httpx.HTTPError:
            return Answer(failure=NotAnswered("dispatch_failed", "connection_failed"))
        return Answer(
            response.status_code,
            response.text,
            response.headers.get("content-type", ""),
            None if response.is_success else NotAnswered("dispatch_failed", _again(response)),
        )

    def _post(self, written: Written, content_type: str, within: float) -> httpx.Response:
        if self.request_url is None:
            raise httpx.ConnectError("the sandbox was given no request_url")
        return self._client.post(
            self.request_url,
            content=written.body.encode(),
            headers={
                "Content-Type": content_type,
                "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
                **self._signature(written.body),
                **written.headers,
            },
            timeout=within,
        )

    def _signature(self, body: str) -> dict[str, str]:
        # Real time and not the sandbox's: the receiver checks the timestamp against its own clock.
        timestamp = str(int(time.time()))
        signed = f"v0:{timestamp}:{body}".encode()
        digest = hmac.new(self.signing_secret.encode(), signed, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}


def _retried(delivery: Delivery) -> Mapping[str, str]:
    if not delivery.attempt:
        return {}
    return {
        "x-slack-retry-num": str(delivery.attempt),
        "x-slack-retry-reason": delivery.reason,
    }


def _again(response: httpx.Response) -> str | None:
    return None if response.headers.get("x-slack-no-retry") == "1" else "http_error"
