"""Brings what members do to the bot: signed requests, and what comes back."""

import hashlib
import hmac
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Event, Thread
from urllib.parse import urlencode

import httpx

from sandbox.deliveries.traffic import Traffic
from sandbox.trusted import certificates
from sandbox.wire import Json

ANSWER_LIMIT = 3.0
RETRY_DELAYS = (0.0, 60.0, 300.0)


class NotAnswered(Exception):
    """The bot was too slow, failed or wasn't there; the text is what Slack shows to the person."""


@dataclass(frozen=True)
class Answer:
    """What the bot said to a delivery."""

    body: str
    content_type: str

    def as_json(self) -> Json:
        """The body as an object; a bare text becomes a message with that text."""
        if not self.body.strip():
            return {}
        if not self.content_type.startswith("application/json"):
            return {"text": self.body}
        try:
            parsed = json.loads(self.body)
        except ValueError as error:
            raise NotAnswered("dispatch_failed") from error
        return parsed if isinstance(parsed, dict) else {"text": str(parsed)}


@dataclass
class Deliveries:
    """Sends to one request url, within Slack's time limit."""

    signing_secret: str
    traffic: Traffic
    request_url: str | None = None
    answer_limit: float = ANSWER_LIMIT
    retry_delays: Sequence[float] = RETRY_DELAYS
    stopped: Event = field(default_factory=Event)
    # trust_env: a proxy for the outside world has nothing to do with a bot on this machine.
    # No idle connections: nothing to close.
    _client: httpx.Client = field(
        default_factory=lambda: httpx.Client(
            trust_env=False,
            verify=certificates(),
            limits=httpx.Limits(max_keepalive_connections=0),
        )
    )

    def send_form(self, what: str, form: Mapping[str, str]) -> Answer:
        """Deliver a command."""
        return self._send(what, urlencode(form), "application/x-www-form-urlencoded")

    def send_payload(self, what: str, payload: Json) -> Answer:
        """Deliver an interaction."""
        return self.send_form(what, {"payload": json.dumps(payload)})

    def send_event(self, envelope: Json) -> bool:
        """Deliver an event; whether the first try succeeded. Further tries come on their own."""
        what = f"event {envelope['event']['type']}"
        body = json.dumps(envelope)
        reason = self._try_event(what, body, {})
        if reason is None:
            return True
        Thread(target=self._retry_event, args=(what, body, reason), daemon=True).start()
        return False

    def _retry_event(self, what: str, body: str, reason: str) -> None:
        for number, delay in enumerate(self.retry_delays, start=1):
            if self.stopped.wait(delay):
                return
            headers = {"x-slack-retry-num": str(number), "x-slack-retry-reason": reason}
            outcome = self._try_event(what, body, headers)
            if outcome is None:
                return
            reason = outcome

    def _try_event(self, what: str, body: str, headers: dict[str, str]) -> str | None:
        """None when the bot took the event, else Slack's reason for trying again."""
        try:
            self._send(what, body, "application/json", headers)
        except NotAnswered as refusal:
            response = refusal.__cause__
            if isinstance(response, httpx.TimeoutException):
                return "http_timeout"
            if isinstance(response, httpx.HTTPStatusError):
                unwanted = response.response.headers.get("x-slack-no-retry") == "1"
                return None if unwanted else "http_error"
            return "connection_failed"
        return None

    def _send(
        self, what: str, body: str, content_type: str, headers: dict[str, str] | None = None
    ) -> Answer:
        extra = headers or {}
        started = time.monotonic()
        status, answered = None, ""
        try:
            response = self._post(body, content_type, extra)
            status, answered = response.status_code, response.text
            response.raise_for_status()
        except httpx.TimeoutException as error:
            raise NotAnswered("operation_timeout") from error
        except httpx.HTTPError as error:
            raise NotAnswered("dispatch_failed") from error
        finally:
            self.traffic.record(
                "to_bot",
                what,
                request=body,
                status=status,
                answer=answered,
                seconds=time.monotonic() - started,
                headers=extra,
            )
        return Answer(answered, response.headers.get("content-type", ""))

    def _post(self, body: str, content_type: str, headers: dict[str, str]) -> httpx.Response:
        if self.request_url is None:
            raise httpx.ConnectError("the sandbox was given no request_url")
        return self._client.post(
            self.request_url,
            content=body.encode(),
            headers={
                "Content-Type": content_type,
                "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
                **self._signature(body),
                **headers,
            },
            timeout=self.answer_limit,
        )

    def _signature(self, body: str) -> dict[str, str]:
        # Real time and not the sandbox's: the receiver checks the timestamp against its own clock.
        timestamp = str(int(time.time()))
        signed = f"v0:{timestamp}:{body}".encode()
        digest = hmac.new(self.signing_secret.encode(), signed, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}
